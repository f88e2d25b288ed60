# سطر الأوامر: الشرح والأجوبة، وما يُعاب على الطلب.

cli-help = نص عربي بجانب ترجمته: قراءة وتظليل وتصنيف بأهداف التنمية المستدامة وحفظ في ملف RON
cli-help-file = المشروع المراد فتحه في النافذة
cli-help-help = عرض هذا الشرح
cli-help-version = عرض رقم الإصدار
cli-heading-commands = الأوامر
cli-heading-arguments = المعطيات
cli-heading-options = الخيارات
cli-help-new = إنشاء مشروع من ملفات نصية
cli-help-new-source = النص الأصلي، ملف نصي
cli-help-new-translation = الترجمة، ملف نصي؛ ويمكن تكرار هذا الخيار
cli-help-new-source-language = لغة النص الأصلي، مثل ar؛ تُخمَّن إن لم تُذكر
cli-help-new-translation-language = لغة الترجمة، مثل en؛ تُخمَّن إن لم تُذكر؛ مرة لكل ترجمة
cli-help-new-source-encoding = ترميز النص الأصلي، مثل windows-1256؛ يُعرف من بايتاته أو يُخمَّن إن لم يُذكر
cli-help-new-translation-encoding = ترميز الترجمات
cli-help-new-title = عنوان المشروع؛ وهو عنوان النص الأصلي إن لم يُذكر
cli-help-new-output = ملف المشروع المراد إنشاؤه؛ ويجب ألا يكون موجودًا
cli-help-annotate = إضافة حاشية إلى مقطع
cli-help-annotate-project = ملف المشروع
cli-help-annotate-text = source أو translation أو لغة أو معرّف نص
cli-help-annotate-quote = كلمات المقطع كما وردت في النص تمامًا
cli-help-annotate-nth = رقم المقطع المقصود إن تكررت كلماته، بدءًا من 1
cli-help-annotate-category = تصنيف مثل sdg/13 أو sdg/13.2؛ ويمكن تكرار هذا الخيار
cli-help-annotate-note = ملاحظة
cli-help-annotate-author = كاتب الحاشية؛ إن لم يُذكر فهو الكاتب الوحيد في المشروع، وإلا فاسم المستخدم الحالي في النظام
cli-help-info = عرض اللغات والفقرات والكلمات وعدد الحواشي لكل تصنيف والحواشي التي فقدت موضعها
cli-help-info-project = ملف المشروع
cli-help-info-json = الكتابة بصيغة JSON
cli-help-export = كتابة الحواشي لمن يراجعها
cli-help-export-project = ملف المشروع
cli-help-export-format = صيغة الكتابة: csv أو markdown
cli-help-export-output = الملف المراد كتابته، أو - للخرج القياسي
cli-help-check = البحث عن عيوب؛ رمز الخروج 0 إن كان المشروع سليمًا
cli-help-check-project = ملف المشروع
cli-help-check-delivery = ذكر ما يُنظر فيه قبل التسليم: الأعداد والجمل الفارغة والكلمات المكررة والعلامات والمصطلحات والتصنيفات؛ رمز الخروج 1 إن وُجد شيء
cli-help-check-translation = الترجمة إن تعددت: لغة أو معرّف
cli-help-segment = كتابة جمل نص، جملةً في كل سطر
cli-help-segment-file = النص، وكل سطر منه فقرة؛ - للدخل القياسي
cli-help-segment-language = لغة النص، مثل ar؛ تُخمَّن إن لم تُذكر
cli-help-segment-encoding = ترميز النص، مثل windows-1256؛ يُعرف من بايتاته أو يُخمَّن إن لم يُذكر
cli-help-align = مقابلة الجمل: أيّ جمل الترجمة تقابل أيّ جمل النص الأصلي
cli-help-align-files = مشروع تُقترح مقابلاته من جديد وتُحفظ؛ ومع --lines ملفان: النص الأصلي ثم ترجمته
cli-help-align-lines = قراءة ملفين في كل سطر منهما جملة، وكتابة مقابلة في كل سطر بأرقام الأسطر ابتداءً من 0
cli-help-align-source-language = لغة ملف النص الأصلي، مثل ar؛ تُخمَّن إن لم تُذكر
cli-help-align-target-language = لغة ملف الترجمة، مثل en؛ تُخمَّن إن لم تُذكر
cli-help-align-translation = الترجمة المقصودة، بلغتها أو بمعرّفها؛ كل الترجمات إن لم تُذكر
cli-help-merge = دمج نسختين من مشروع انطلقتا من نسخة ثالثة
cli-help-merge-base = ما انطلقت منه النسختان؛ وقد يكون فارغًا
cli-help-merge-ours = نسخة
cli-help-merge-theirs = النسخة الأخرى
cli-help-merge-output = مكان كتابة المشروع المدموج؛ - للخرج القياسي

cli-error = خطأ: { $message }
cli-warning = تحذير: { $message }
cli-usage = الاستعمال: { $usage }
cli-usage-more = لمزيد من الشرح استعمل { $option }.
cli-usage-argument-unknown = لا يوجد خيار { $argument }.
cli-usage-command-unknown = لا يوجد أمر فرعي { $command }.
cli-usage-similar = يوجد { $similar }.
cli-usage-missing = ينقص ما يلي: { $arguments }.
cli-usage-conflict = لا يجتمع { $argument } مع { $other }.
cli-usage-twice = لا يُذكر { $argument } أكثر من مرة.
cli-usage-value-missing = يحتاج { $argument } إلى قيمة.
cli-usage-value = «{ $value }» ليست قيمة صالحة للخيار { $argument }.
cli-usage-known = القيم الممكنة هي { $known }.
cli-usage-not-utf-8 = أحد المعطيات ليس نصًا بترميز UTF-8.
cli-no-window = هذه النسخة من البرنامج بلا نافذة. أوامرها الفرعية هي { $subcommands }.

cli-new-assumed = { $path }: { $language }، { $encoding }، { $paragraphs }، { $words }
cli-new-made = أُنشئ { $path }.
cli-new-language-count = عدد اللغات أكبر من عدد الترجمات. اذكر { "\u2066" }--translation-language{ "\u2069" } مرة لكل { "\u2066" }--translation{ "\u2069" } وبالترتيب نفسه.
cli-new-encoding-unknown = الترميز { $encoding } غير معروف. الترميزات المعروفة هي { $known }.
cli-new-no-words = لا كلمات في { $path }. اختر ملفًا فيه نص.

cli-annotate-done = { $path }: أُضيفت حاشية إلى { $place } من النص { $language } ({ $id }).
cli-annotate-text-unknown = لا نص في المشروع باسم «{ $text }». فيه { $known }.
cli-annotate-text-ambiguous = في المشروع أكثر من نص قد يكون «{ $text }». اذكر واحدًا مما يلي: { $known }.
cli-annotate-quote-absent = الكلمات «{ $quote }» ليست في النص { $language }. انقلها كما وردت فيه تمامًا.
cli-annotate-quote-differs = الكلمات «{ $quote }» ليست في النص { $language } بهذا الرسم، وفيه «{ $there }». انقلها كما وردت فيه.
cli-annotate-quote-ambiguous = { $count ->
    [zero] لم ترد الكلمات «{ $quote }» في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
    [one] وردت الكلمات «{ $quote }» مرة واحدة في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
    [two] وردت الكلمات «{ $quote }» مرتين في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
    [few] وردت الكلمات «{ $quote }» { $count } مرات في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
    [many] وردت الكلمات «{ $quote }» { $count } مرةً في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
   *[other] وردت الكلمات «{ $quote }» { $count } مرة في النص { $language }. حدّد المقصود بالخيار { "\u2066" }--nth{ "\u2069" } من 1 إلى { $last }، أو انقل كلمات أكثر.
}
cli-annotate-nth-beyond = { $count ->
    [zero] لم ترد الكلمات «{ $quote }» في النص { $language }، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
    [one] لم ترد الكلمات «{ $quote }» في النص { $language } إلا مرة واحدة، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
    [two] لم ترد الكلمات «{ $quote }» في النص { $language } إلا مرتين، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
    [few] لم ترد الكلمات «{ $quote }» في النص { $language } إلا { $count } مرات، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
    [many] لم ترد الكلمات «{ $quote }» في النص { $language } إلا { $count } مرةً، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
   *[other] لم ترد الكلمات «{ $quote }» في النص { $language } إلا { $count } مرة، فلا وجه للخيار { "\u2066" }--nth{ "\u2069" } { $nth }.
}
cli-annotate-category-malformed = «{ $category }» ليس تصنيفًا. اكتب معرّف القائمة ثم الرمز، مثل sdg/13.
cli-annotate-codebook-unknown = لا توجد قائمة تصنيفات باسم «{ $codebook }». القوائم المعروفة هي { $known }.
cli-annotate-category-unknown = ليس في قائمة التصنيفات { $codebook } تصنيف { $category }. أقرب ما فيها { $near }.
cli-annotate-author-needed = لا يُعرف كاتب الحاشية. اذكر اسمًا بالخيار { "\u2066" }--author{ "\u2069" }.

cli-info-text = { $name }: { $paragraphs }، { $words }
cli-info-category = { $code } { $name }: { $count }
cli-info-line = { $head }: { $value }
cli-info-orphans = حواشٍ فقدت موضعها

cli-check-fault = { $place }: { $fault }
cli-check-journal = { $count ->
    [zero] ليس في السجل تغيير ينقص الملف.
    [one] في السجل تغيير واحد ليس في الملف بعد.
    [two] في السجل تغييران ليسا في الملف بعد.
    [few] في السجل { $count } تغييرات ليست في الملف بعد.
    [many] في السجل { $count } تغييرا ليست في الملف بعد.
   *[other] في السجل { $count } تغيير ليست في الملف بعد.
}
cli-check-sound = { $path } سليم.
cli-check-unsound = { $count ->
    [zero] لا عيوب في { $path }.
    [one] في { $path } عيب واحد.
    [two] في { $path } عيبان.
    [few] في { $path } { $count } عيوب.
    [many] في { $path } { $count } عيبًا.
   *[other] في { $path } { $count } عيب.
}
cli-check-ready = { $path }: لا شيء يُنظر فيه قبل التسليم.
cli-check-findings = { $count ->
    [zero] { $path }: لا شيء يُنظر فيه قبل التسليم.
    [one] { $path }: أمر واحد يُنظر فيه قبل التسليم.
    [two] { $path }: أمران يُنظر فيهما قبل التسليم.
    [few] { $path }: { $count } أمور يُنظر فيها قبل التسليم.
    [many] { $path }: { $count } أمرًا يُنظر فيها قبل التسليم.
   *[other] { $path }: { $count } أمر يُنظر فيها قبل التسليم.
}
cli-check-no-translation = لا ترجمة في { $path } قوبلت جملها لتُفحص. شغّل { "\u2066" }hashiya align{ "\u2069" } أولًا.

cli-align-done = { $count ->
    [zero] الترجمة { $language }: لا مقابلات.
    [one] الترجمة { $language }: مقابلة واحدة، المعتمد منها { $confirmed } والمشكوك فيه { $doubtful }.
    [two] الترجمة { $language }: مقابلتان، المعتمد منهما { $confirmed } والمشكوك فيه { $doubtful }.
    [few] الترجمة { $language }: { $count } مقابلات، المعتمد منها { $confirmed } والمشكوك فيه { $doubtful }.
    [many] الترجمة { $language }: { $count } مقابلةً، المعتمد منها { $confirmed } والمشكوك فيه { $doubtful }.
   *[other] الترجمة { $language }: { $count } مقابلة، المعتمد منها { $confirmed } والمشكوك فيه { $doubtful }.
}
cli-align-two-files = يحتاج الخيار { "\u2066" }--lines{ "\u2069" } إلى ملفين: النص الأصلي وترجمته.
cli-align-one-project = اذكر مشروعًا واحدًا، أو الخيار { "\u2066" }--lines{ "\u2069" } مع ملفين.
cli-align-no-translation = لا ترجمة في { $path } لتُقابَل جملها.
cli-align-other-language = قيل إن لغة { $path } هي { $language }، لكنها تبدو { $guessed }.
cli-merge-conflicts = { $count ->
    [zero] لا تعارض.
    [one] بقي تعارض واحد في الملف بقيمتيه.
    [two] بقي تعارضان في الملف بقيمهما.
    [few] بقيت { $count } تعارضات في الملف بقيمها.
    [many] بقي { $count } تعارضًا في الملف بقيمها.
   *[other] بقي { $count } تعارض في الملف بقيمها.
}
