# رسائل قصيرة في أسفل النافذة.

notice-close = إغلاق هذه الرسالة
notice-saved = حُفظ باسم { $path }.
notice-exported = كُتبت الحواشي في { $path }.
notice-open-already = هذا المشروع مفتوح من قبل.
notice-last-gone = لم يعد مشروع المرة السابقة، { $path }، في مكانه. افتحه من مكانه الحالي أو ابدأ مشروعًا آخر.
notice-no-sample = تعذّرت قراءة المثال.
notice-no-chooser = لا يوفّر النظام نافذة لاختيار الملفات. اكتب المسار بدلًا من ذلك.
notice-codebook-added = أُضيفت قائمة التصنيفات { $id }.
notice-settings = تعذّرت قراءة إعداداتك وتُركت على حالها ({ $place }: { $reason }). لن يُحفظ أي إعداد حتى يُصلَح الملف أو يُزال.
notice-select-first = حدّد مقطعًا أولًا، أو افتح حاشية.
notice-link-needs-both = افتح حاشية وحدّد مقطعًا، ثم اربط بينهما.
notice-read-only = المشروع مفتوح للقراءة فقط. احفظه باسم آخر لتغييره.
