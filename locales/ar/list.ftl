# اللوحة التي بجانب النصين.
list-goal = { $name }، { $count ->
    [zero] لا حواشي
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $count } حواشٍ
    [many] { $count } حاشيةً
   *[other] { $count } حاشية
}
list-more-categories = تصنيفات أخرى…
list-all = { $count ->
    [zero] لا حواشي
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $count } حواشٍ
    [many] { $count } حاشيةً
   *[other] { $count } حاشية
}
list-some = { $all ->
    [zero] لا حواشي
    [one] { $count } من حاشية واحدة
    [two] { $count } من حاشيتين
    [few] { $count } من { $all } حواشٍ
    [many] { $count } من { $all } حاشيةً
   *[other] { $count } من { $all } حاشية
}
list-filter = تصفية بالكلمات
list-filter-clear = مسح التصفية
list-source = النص الأصلي
list-translation = الترجمة
list-only = { $code } فقط
list-row = { $quote } ({ $categories })
list-has-note = ملاحظة، { $date }
list-orphan = فقدت موضعها
list-none-yet = لا حواشي بعد. حدّد مقطعًا.
list-none-found = لا شيء يطابق التصفية.
list-panel = الأهداف والحواشي
list-annotations = الحواشي
