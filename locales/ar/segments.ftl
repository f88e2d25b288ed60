# الترجمة جملةً جملة: سطر لكل جملة.
segments-list = الجمل المراد نقلها إلى { $translation }: { $count }
segments-row = السطر { $place } من { $count }، { $state }
segments-field = ترجمة الجملة { $place }
segments-confirmed = معتمدة
segments-doubtful = مشكوك فيها
segments-empty = لم تُترجم بعد
segments-proposed = لم تُعتمد بعد
segments-empty-hint = لم تُترجم بعد
segments-no-source = لا شيء في النص الأصلي
segments-none = لم تُقابَل جمل هذين النصين بعد: قابِل بينها أولًا.
segments-filter-all = الكل { $count }
segments-filter-empty = الفارغة { $count }
segments-filter-unconfirmed = غير المعتمدة { $count }
segments-filter-doubtful = المشكوك فيها { $count }
segments-filter-annotated = ذات الحواشي { $count }
segments-progress = { $total ->
    [zero] لا جمل
    [one] اعتُمدت { $count } من جملة واحدة
    [two] اعتُمدت { $count } من جملتين
    [few] اعتُمدت { $count } من { $total } جمل
    [many] اعتُمدت { $count } من { $total } جملةً
   *[other] اعتُمدت { $count } من { $total } جملة
}
segments-confirm-hint = اعتماد ومتابعة
