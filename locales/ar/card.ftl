# البطاقات فوق النصين.
card-tag-selection = تصنيف النص المحدَّد
card-add-note = إضافة ملاحظة…
card-note = ملاحظة
card-annotation = حاشية
card-again = تكرار: { $names }
card-other-category = تصنيف آخر…
card-link = ربط بالحاشية المفتوحة
card-add-category = إضافة تصنيف…
card-take-category = إزالة { $name }
card-unlink = فصل هذا المقطع عن الحاشية
card-orphan = فقد هذا المقطع موضعه.
card-proposed = المقابل المقترح
card-take = قبول
card-not-this = ليس هذا
card-made = { $author }، { $time }
card-changed = آخر تعديل: { $author }، { $time }
card-start = البداية
card-end = النهاية
card-clitic = السابقة
card-clitic-hint = إسقاط ما اتصل بأول الكلمة، مثل و وف وب وال، أو ضمّه من جديد
card-delete = حذف
card-choose = { $count ->
    [zero] لا حواشي هنا
    [one] حاشية واحدة هنا
    [two] حاشيتان هنا
    [few] { $count } حواشٍ هنا
    [many] { $count } حاشيةً هنا
   *[other] { $count } حاشية هنا
}
card-pick-category = البحث في التصنيفات
card-pick-to-filter = عرض حواشي تصنيف واحد
card-pick-hint = رقم أو كلمة
card-pick-nothing = لا شيء يطابق البحث.
card-gloss = { $stem }، { $part }: { $renderings }
card-gloss-noun = اسم
card-gloss-verb = فعل
card-gloss-adjective = صفة
card-gloss-function = أداة
card-gloss-number = عدد
card-gloss-name = اسم علم
