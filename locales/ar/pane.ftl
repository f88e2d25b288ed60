# النصان وما حولهما.
pane-source = النص الأصلي
pane-translation = الترجمة
pane-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمةً
   *[other] { $count } كلمة
}
pane-paragraphs = { $count ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرةً
   *[other] { $count } فقرة
}
pane-about = { $language }، { $count }
pane-language = { $tag ->
    [ar] العربية
    [en] الإنجليزية
    [es] الإسبانية
    [fa] الفارسية
    [fr] الفرنسية
    [he] العبرية
    [ur] الأردية
   *[other] { $tag }
}
pane-edit = تحرير
pane-editing = قيد التحرير
pane-edit-named = تحرير: { $text }
pane-find = بحث في هذا النص
pane-find-previous = الموضع السابق
pane-find-next = الموضع التالي
pane-find-close = إغلاق البحث
pane-find-none = لا موضع
pane-find-place = { $place } من { $count }
pane-find-count = { $count ->
    [zero] لا موضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
pane-scroll-bar = التمرير
pane-splitter = الحدّ بين النصين
pane-no-translation = لا ترجمة بعد.
pane-add-translation = إضافة ترجمة…
pane-annotation = حاشية: { $categories }
pane-annotation-bare = حاشية بلا تصنيف
pane-annotation-quote = على «{ $quote }»
pane-annotation-note = ملاحظة: { $note }
pane-bead-confirmed = معتمدة
pane-bead-doubtful = مشكوك فيها
pane-bead-proposed = مقترحة
pane-bead = المقابلة { $place } من { $count }، { $status }
