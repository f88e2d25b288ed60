# كلمات التقارير: CSV وMarkdown وأرقام المشروع.

report-source = النص الأصلي ({ $language })
report-translation = الترجمة ({ $language })
report-title = العنوان
report-languages = اللغات
report-authors = الكتّاب
report-annotation = الحاشية
report-annotations = الحواشي
report-category = التصنيف
report-category-name = اسم التصنيف
report-categories = التصنيفات
report-quote = الاقتباس
report-place = الفقرة
report-note = الملاحظة
report-replies = الردود
report-author = الكاتب
report-created = تاريخ الإنشاء
report-modified = تاريخ التعديل
report-status = الحالة
report-open = مفتوحة
report-resolved = محلولة
report-place-lost = فقدت موضعها
report-orphans = حواشٍ فقدت موضعها
report-failed = تعذّر إنشاء التقرير: { $reason }.
report-nothing = لا حواشي.
report-without-category = بلا تصنيف
report-paragraph = الفقرة { $first }
report-paragraphs = الفقرات { $first }–{ $last }
report-paragraph-count = { $count ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرةً
   *[other] { $count } فقرة
}
report-word-count = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمةً
   *[other] { $count } كلمة
}
