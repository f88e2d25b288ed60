# رسائل قصيرة في أسفل النافذة.

notice-close = إغلاق هذه الرسالة
notice-saved = حُفظ باسم { $path }.
notice-exported = كُتبت الحواشي في { $path }.
notice-open-already = هذا المشروع مفتوح من قبل.
notice-last-gone = لم يعد مشروع المرة السابقة، { $path }، في مكانه. افتحه من مكانه الحالي أو ابدأ مشروعًا آخر.
notice-no-sample = تعذّرت قراءة المثال.
notice-no-chooser = لا يوفّر النظام نافذة لاختيار الملفات. اكتب المسار بدلًا من ذلك.
notice-codebook-added = أُضيفت قائمة التصنيفات { $id }.
notice-settings = { $fault } تُركت إعداداتك على حالها؛ ولن يُحفظ أي إعداد حتى يُصلَح الملف أو يُزال.
notice-select-first = حدّد مقطعًا أولًا، أو افتح حاشية.
notice-link-needs-both = افتح حاشية وحدّد مقطعًا، ثم اربط بينهما.
notice-read-only = المشروع مفتوح للقراءة فقط. احفظه باسم آخر لتغييره.
notice-no-project = افتح مشروعًا أولًا.
notice-no-translation = ليس في المشروع ترجمة بعد.
notice-select-passage = حدّد مقطعًا أولًا.
notice-open-annotation-first = افتح حاشية أولًا.
notice-no-annotation = ليس في المشروع حواشٍ بعد.
notice-nothing-here = لا حاشية عند المؤشر.
notice-no-counterpart = مقابل هذه الجملة غير معروف، لأن عدد الفقرات مختلف بين النصين.
notice-nothing-to-undo = ليس هناك ما يُتراجع عنه.
notice-nothing-to-redo = ليس هناك ما يُعاد.
notice-nothing-tagged-yet = لم يُستعمل أي تصنيف بعد.
notice-nothing-to-save = كل شيء محفوظ.
notice-size-end = بلغ الحجم حدّه.
notice-no-such-number = ليس هناك تصنيف برقم { $number }.
