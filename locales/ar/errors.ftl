# ما وقع من خطأ، وأين، وما العمل بعده. جملة أو جملتان، للنافذة ولسطر الأوامر.
# $path ملف، و$place ملف:سطر:عمود، و$reason ما قاله النظام.

errors-io-not-found = لا يوجد ملف { $path }. تحقّق من الاسم.
errors-io-denied = تعذّر استعمال { $path }: لا إذن بذلك. اختر مكانًا آخر أو غيّر أذوناته.
errors-io-read-only = يقع { $path } على قرص لا يقبل التغيير. اختر مكانًا آخر.
errors-io-folder = { $path } مجلد. اذكر اسم ملف.
errors-io-full = لا مساحة متبقية على القرص الذي فيه { $path }. أفرغ مساحة وحاول مجددًا.
errors-io-exists = { $path } موجود من قبل. اختر اسمًا آخر.
errors-io-other = { $path }: { $reason }.

errors-unreadable = { $place }: { $cause } تُرك الملف على حاله.
errors-at = { $place }: { $cause }
errors-cause-not-utf-8 = الملف ليس نصًا بترميز UTF-8 (البايت { $byte }).
errors-cause-end = ينتهي الملف قبل أوانه.
errors-cause-string-end = تنقص علامة اقتباس.
errors-cause-unknown-field = «{ $name }» ليس حقلًا في هذه الصيغة.
errors-cause-missing-field = الحقل «{ $name }» ناقص.
errors-cause-twice-field = تكرر الحقل «{ $name }».
errors-cause-unknown-word = «{ $name }» ليس مما يلي: { $known }.
errors-cause-value = المتوقع { $expected }، والموجود { $found }.
errors-cause-depth = في الملف تداخل مفرط في العمق.
errors-cause-newer = أُنشئ الملف بإصدار أحدث من البرنامج (الصيغة { $format })، ولا يستطيع هذا الإصدار قراءته: { $cause }
errors-cause-no-such-format = لا توجد صيغة رقمها { $format }.
errors-cause-text-twice = نصان لهما المعرّف نفسه { $id }.
errors-cause-paragraph-twice = فقرتان من نص واحد لهما المعرّف نفسه { $id }.
errors-cause-paragraph-line-end = في الفقرة { $id } نهاية سطر تجعلها فقرتين.
errors-cause-break = في الفقرة { $id } حدّ جملة عند البايت { $at }، ولا يصح حدّ هناك.
errors-cause-beads = عدد الأزواج في مقابلة الجمل { $count }، وهو أكثر بكثير من عدد الجمل.
errors-cause-annotation-twice = حاشيتان لهما المعرّف نفسه { $id }.
errors-cause-target = المقطع { $number } من الحاشية { $id } ينقصه موضعه أو كلماته.
errors-cause-conflict = تعارض لا يذكر موضوعه.
errors-cause-other = { $reason }.

errors-codebook = { $place }: { $cause } لم تُؤخذ قائمة التصنيفات.
errors-cause-code = لا يصح «{ $code }» رمزًا: فهو فارغ، أو فيه مسافة أو شرطة مائلة.
errors-cause-code-twice = تكرر الرمز { $code }.
errors-cause-code-parent = ليس فوق { $code } الرمز { $parent }؛ اكتبه قبله.
errors-words = { $place }: { $cause } تُستعمل كلمات البرنامج بدلًا منه، وتُرك الملف على حاله.
errors-cause-token = المتوقع «{ $token }».
errors-cause-default = في الملف اختيار ليس فيه صيغة بعلامة * لسائر الحالات.
errors-cause-brace = أُغلق قوس لم يُفتح.
errors-cause-words-twice = تكرر «{ $id }».
errors-cause-words-empty = ليس للمعرّف «{ $id }» كلمات.
errors-cause-words-unknown = ليس في البرنامج كلمات معرّفها «{ $id }».
errors-cause-words-value = ليس للمعرّف «{ $id }» قيمة اسمها «{ $name }».

errors-changed-on-disk = لم يعد { $path } الملف الذي فُتح. احفظ باسم آخر؛ لم يُكتب شيء.
errors-exists-already = { $path } موجود من قبل وتُرك على حاله. اختر اسمًا آخر.
errors-write = تعذّر حفظ { $path }: { $reason } لم يُمسّ ما كان هناك.
errors-write-doubtful = حُفظ { $path }، ولكن لا ضمان لبقائه إن انقطع التيار: { $reason }
errors-journal = التغييرات منذ آخر حفظ في الذاكرة وحدها. احفظ الآن هنا أو في مكان آخر. { $reason }

errors-held = { $path } مفتوح في مكان آخر ({ $who }، العملية { $process }، منذ { $since }). أغلقه هناك وحاول مجددًا.
errors-held-by-unknown = { $path } مفتوح في مكان آخر. أغلقه هناك وحاول مجددًا.
errors-lock-folder = تعذّر تغيير { $path } لأن مجلده لا يقبل ملفات جديدة: { $reason }.
errors-lock-other = تعذّر قفل { $path }: { $reason }. انقله إلى قرص يدعم الأقفال.

errors-read-only = المشروع مفتوح للقراءة فقط.
errors-read-only-newer = أُنشئ المشروع بإصدار أحدث من البرنامج (الصيغة { $format }). وهو مفتوح للقراءة فقط؛ ثبّت الإصدار الأحدث لتغييره.
errors-read-only-field = في المشروع حقل لا يعرفه هذا الإصدار، هو «{ $name }» في السطر { $line }، العمود { $column }. والمشروع مفتوح للقراءة فقط لأن الحفظ يُضيع ذلك الحقل.
errors-read-only-held = المشروع مفتوح في مكان آخر ({ $who }، العملية { $process }، منذ { $since }). وهو مفتوح هنا للقراءة فقط.
errors-read-only-held-by-unknown = المشروع مفتوح في مكان آخر. وهو مفتوح هنا للقراءة فقط.
errors-read-only-folder = المشروع مفتوح للقراءة فقط لأن مجلده لا يقبل ملفات جديدة: { $reason }.
errors-read-only-unlockable = المشروع مفتوح للقراءة فقط لتعذّر قفل ملفه: { $reason }.

errors-edit-stale = لم يعد التغيير مناسبًا لأن شيئًا آخر تغيّر في الأثناء. أعد المحاولة.
errors-edit-missing = لم يعد موجودًا ما كان سيُغيَّر.
errors-edit-vanishes = سيختفي بذلك مقطع من حاشية. احذف الحاشية أولًا.
errors-edit-range = المقطع فارغ أو لا يقع في النص. حدّده مرة أخرى.
errors-segment-at-edge = لا كلمات في أحد جانبي هذا الموضع، فلا يمكن تقسيم الجملة فيه.
errors-segment-parted = تبدأ جملة في هذا الموضع بالفعل.
errors-segment-last = هذه آخر جملة في فقرتها. ادمج الفقرتين أولًا.
errors-bead-last = هذه آخر مقابلة، فلا مقابلة بعدها.
errors-bead-at-edge = ستبقى إحدى المقابلتين بلا جمل. اختر موضعًا آخر.
errors-bead-parted = تبدأ مقابلة في هذا الموضع بالفعل.
errors-bead-nothing-to-give = لا جملة للمقابلة في هذا الجانب لتُنقل.
errors-bead-nothing-chosen-source = اختر جملة من النص الأصلي أيضًا.
errors-bead-nothing-chosen-translation = اختر جملة من الترجمة أيضًا.
errors-bead-one-sided = جمل هذه المقابلة في جانب واحد، فلا شيء يُفكّ.
errors-translation-across-paragraphs = تقع هذه الجمل في عدة فقرات. قسّم الفقرات أو ادمجها في النص نفسه.

errors-job = أخفقت المهمة { $job } على غير توقّع: { $reason }. لم يتغيّر شيء.

errors-notice-relocated = { $count ->
    [zero] لم ينتقل مقطع أي حاشية.
    [one] كان مقطع حاشية واحدة في غير موضعه، وعُثر عليه من كلماته.
    [two] كان مقطعا حاشيتين في غير موضعهما، وعُثر عليهما من كلماتهما.
    [few] كانت مقاطع { $count } حواشٍ في غير مواضعها، وعُثر عليها من كلماتها.
    [many] كانت مقاطع { $count } حاشيةً في غير مواضعها، وعُثر عليها من كلماتها.
   *[other] كانت مقاطع { $count } حاشية في غير مواضعها، وعُثر عليها من كلماتها.
}
errors-notice-orphaned = { $count ->
    [zero] لم يضع مقطع أي حاشية.
    [one] لم يُعثر على مقطع حاشية واحدة. الحاشية محفوظة مع كلماتها.
    [two] لم يُعثر على مقطعي حاشيتين. الحاشيتان محفوظتان مع كلماتهما.
    [few] لم يُعثر على مقاطع { $count } حواشٍ. الحواشي محفوظة مع كلماتها.
    [many] لم يُعثر على مقاطع { $count } حاشيةً. الحواشي محفوظة مع كلماتها.
   *[other] لم يُعثر على مقاطع { $count } حاشية. الحواشي محفوظة مع كلماتها.
}
errors-notice-recovered = { $count ->
    [zero] لم يُسترجع أي تغيير.
    [one] استُرجع تغيير واحد لم يكن محفوظا.
    [two] استُرجع تغييران لم يكونا محفوظين.
    [few] استُرجعت { $count } تغييرات لم تكن محفوظة.
    [many] استُرجع { $count } تغييرا لم تكن محفوظة.
   *[other] استُرجع { $count } تغيير لم تكن محفوظة.
}
errors-notice-journal-foreign = هناك تغييرات غير محفوظة تخص حالة أخرى من هذا الملف، فلم تُطبَّق. تجدها في { $path }.
errors-notice-journal-damaged = { $count ->
    [zero] التغييرات غير المحفوظة تالفة عند السطر { $line }. كل ما كان فيها تجده في { $path }.
    [one] التغييرات غير المحفوظة تالفة عند السطر { $line }، ولم يُطبَّق واحد منها. كل ما كان فيها تجده في { $path }.
    [two] التغييرات غير المحفوظة تالفة عند السطر { $line }، ولم يُطبَّق اثنان منها. كل ما كان فيها تجده في { $path }.
    [few] التغييرات غير المحفوظة تالفة عند السطر { $line }، ولم تُطبَّق { $count } تغييرات منها. كل ما كان فيها تجده في { $path }.
    [many] التغييرات غير المحفوظة تالفة عند السطر { $line }، ولم يُطبَّق { $count } تغييرا منها. كل ما كان فيها تجده في { $path }.
   *[other] التغييرات غير المحفوظة تالفة عند السطر { $line }، ولم يُطبَّق { $count } تغيير منها. كل ما كان فيها تجده في { $path }.
}

errors-text-guessed = { $path }: خُمّن أن الترميز { $encoding }. إن بدت الحروف خاطئة فاختر ترميزًا آخر.
errors-text-cut = ينتهي { $path } في وسط حرف (البايت { $byte })؛ وقد وُضع � مكانه.
errors-text-undecodable = { $count ->
    [zero] لا مواضع بلا معنى في { $path } بترميز { $encoding } (البايت { $byte })، فلم يوضع �.
    [one] في { $path } موضع واحد لا معنى له بترميز { $encoding } (البايت { $byte })؛ وقد وُضع � مكانه.
    [two] في { $path } موضعان لا معنى لهما بترميز { $encoding }، أولهما عند البايت { $byte }؛ وقد وُضع � مكانهما.
    [few] في { $path } { $count } مواضع لا معنى لها بترميز { $encoding }، أولها عند البايت { $byte }؛ وقد وُضع � مكانها.
    [many] في { $path } { $count } موضعًا لا معنى لها بترميز { $encoding }، أولها عند البايت { $byte }؛ وقد وُضع � مكانها.
   *[other] في { $path } { $count } موضع لا معنى لها بترميز { $encoding }، أولها عند البايت { $byte }؛ وقد وُضع � مكانها.
}

errors-fault-text-twice = نصان لهما المعرّف نفسه { $id }.
errors-fault-source-twice = يوجد نص أصلي ثانٍ، { $id }.
errors-fault-paragraph-twice = فقرتان لهما المعرّف نفسه { $paragraph } في النص { $id }.
errors-fault-break = في الفقرة { $paragraph } حدّ جملة عند البايت { $at }، ولا يصح حدّ هناك.
errors-fault-author-twice = كاتبان لهما المعرّف نفسه { $id }.
errors-fault-author-missing = تذكر الحاشية { $annotation } كاتبًا لا وجود له، { $id }.
errors-fault-without-target = ليس للحاشية { $annotation } مقطع.
errors-fault-text-missing = الحاشية { $annotation } على نص لا وجود له، { $id }.
errors-fault-range = الحاشية { $annotation } على البايتات من { $start } إلى { $end }، وليست مقطعًا من نصها.
errors-fault-quote = تنقل الحاشية { $annotation } كلمات غير التي في موضعها.
errors-fault-orphan = فقدت الحاشية { $annotation } موضعها؛ وكلماتها محفوظة.
errors-fault-category = للحاشية { $annotation } تصنيف ليس في أي قائمة تصنيفات، { $code }.
errors-fault-alignment = توجد مقابلة جمل لنص لا وجود له، أو مقابلة ثانية له، { $id }.
errors-fault-beads = عدد جمل النص الأصلي في المقابلة { $source } وعدد جمل الترجمة { $translation }، أما النصان ففيهما { $sourceThere } و{ $translationThere }.
errors-fault-relocated = ليست الحاشية { $annotation } حيث يقول الملف؛ وعُثر على كلماتها في موضع آخر.
errors-fault-lost = ليست الحاشية { $annotation } حيث يقول الملف، ولم يُعثر على كلماتها.
errors-fault-unknown-field = «{ $name }» ليس حقلًا في هذه الصيغة.
errors-fault-newer = أُنشئ الملف بإصدار أحدث من البرنامج (الصيغة { $format }).

errors-merge-other-project = الملفان نسختان من مشروعين مختلفين؛ لا تُدمج إلا نسخ مشروع واحد. لم يُكتب شيء.

# What two people changed in two ways: $about is one of the lines below, $one and $other the two values.
errors-conflict = { $about }: { $one } / { $other }
errors-conflict-title = العنوان
errors-conflict-author = اسم كاتب
errors-conflict-codebook = دليل الفئات { $id }
errors-conflict-text = النص ({ $language })
errors-conflict-paragraph = الفقرة { $number } ({ $language })
errors-conflict-beads = المقابلات المؤكَّدة ({ $language })
errors-conflict-annotation = الحاشية «{ $quote }»
errors-conflict-targets = مقاطع «{ $quote }»
errors-conflict-note = ملاحظة «{ $quote }»
errors-conflict-status = حالة «{ $quote }»
errors-conflict-reply = ردّ على «{ $quote }»
errors-conflict-words = «{ $words }»
errors-conflict-nothing = محذوف
