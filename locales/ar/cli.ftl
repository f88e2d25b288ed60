# سطر الأوامر: الشرح والأجوبة، وما يُعاب على الطلب.

cli-help = نص عربي بجانب ترجمته: قراءة وتظليل وتصنيف بأهداف التنمية المستدامة وحفظ في ملف RON
cli-help-file = المشروع المراد فتحه في النافذة
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
cli-help-export-format = صيغة الكتابة
cli-help-export-output = الملف المراد كتابته، أو - للخرج القياسي
cli-help-check = البحث عن عيوب؛ رمز الخروج 0 إن كان المشروع سليمًا
cli-help-check-project = ملف المشروع
cli-help-segment = كتابة جمل نص، جملةً في كل سطر
cli-help-segment-file = النص، وكل سطر منه فقرة؛ - للدخل القياسي
cli-help-segment-language = لغة النص، مثل ar؛ تُخمَّن إن لم تُذكر
cli-help-segment-encoding = ترميز النص، مثل windows-1256؛ يُعرف من بايتاته أو يُخمَّن إن لم يُذكر

cli-error = خطأ: { $message }
cli-warning = تحذير: { $message }
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
cli-check-sound = { $path } سليم.
cli-check-unsound = { $count ->
    [zero] لا عيوب في { $path }.
    [one] في { $path } عيب واحد.
    [two] في { $path } عيبان.
    [few] في { $path } { $count } عيوب.
    [many] في { $path } { $count } عيبًا.
   *[other] في { $path } { $count } عيب.
}
