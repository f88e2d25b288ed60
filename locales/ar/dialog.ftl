# مربعات الحوار.

dialog-cancel = إلغاء
dialog-close = إغلاق
dialog-browse = تصفّح…
dialog-save = حفظ
dialog-discard = عدم الحفظ
dialog-replace = استبدال
dialog-busy = لحظة من فضلك…
dialog-path = الملف
dialog-path-hint = مسار الملف
dialog-replace-what = { $name } موجود من قبل. استبدله أو اختر اسمًا آخر.
dialog-kind-project = المشاريع
dialog-kind-codebook = قوائم التصنيفات
dialog-kind-text = النصوص
dialog-kind-any = كل الملفات

dialog-open-title = فتح مشروع
dialog-open-path = ملف المشروع
dialog-open-hint = مسار مشروع (.ron) أو نص (.txt)
dialog-open-recent = المشاريع الأخيرة
dialog-open-accept = فتح
dialog-open-busy = جارٍ الفتح…
dialog-open-failed-title = لم يُفتح الملف

dialog-save-title = حفظ المشروع
dialog-save-failed-title = لم يُحفظ المشروع

dialog-unsaved-title = أتريد حفظ «{ $title }»؟
dialog-unsaved-what = هناك تغييرات غير محفوظة، وستضيع إن لم تُحفظ.

dialog-export-csv-title = تصدير الحواشي جدولًا
dialog-export-markdown-title = تصدير الحواشي للقراءة
dialog-export-accept = تصدير

dialog-codebook-title = إضافة قائمة تصنيفات
dialog-codebook-accept = إضافة
dialog-codebook-there = في المشروع قائمة تصنيفات معرّفها { $id } من قبل.

dialog-author-title = من يكتب الحواشي؟
dialog-author-what = يظهر اسمك مع الحواشي التي تكتبها، وفي الملف أيضًا.
dialog-author-name = اسمك
dialog-author-hint = الاسم
dialog-author-accept = هذا اسمي

dialog-new-title = مشروع جديد
dialog-new-name = العنوان
dialog-new-name-hint = السطر الأول من النص الأصلي
dialog-new-has-translation = توجد ترجمة
dialog-new-accept = إنشاء

dialog-add-translation-title = إضافة ترجمة
dialog-add-translation-what = توضع فقراتها بجانب فقرات النص الأصلي، واحدةً بواحدة إن تساوى عددهما.
dialog-add-translation-accept = إضافة

dialog-text-source = النص الأصلي
dialog-text-translation = الترجمة
dialog-text-file = من ملف
dialog-text-paste = لصق نص
dialog-text-file-name = ملف النص
dialog-text-file-hint = مسار ملف نصي
dialog-text-paste-name = النص
dialog-text-paste-hint = الصق النص أو اكتبه هنا؛ كل سطر فقرة
dialog-text-reading = جارٍ القراءة…
dialog-text-no-words = لا كلمات في { $path }. اختر ملفًا فيه نص.
dialog-text-counts = { $paragraphs ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $paragraphs } فقرات
    [many] { $paragraphs } فقرةً
   *[other] { $paragraphs } فقرة
}، { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمةً
   *[other] { $words } كلمة
}
dialog-text-encoding = قُرئ بترميز
dialog-text-encoding-guessed = تخمينًا، قُرئ بترميز
dialog-text-encoding-choice = الترميز
dialog-text-language = اللغة
dialog-text-language-choice = لغة النص
dialog-text-language-other = لغة أخرى
dialog-text-language-hint = رمز اللغة، مثل tr

dialog-about-version = الإصدار { $version }
dialog-about-name = الحاشية (Hashiya) ما يُكتب في هامش المخطوط العربي من شرح وتعليق.
dialog-about-files = مشاريعك ملفات RON: نص تملكه، ويمكنك أن تقرأه وتقارنه وتحتفظ به.
dialog-about-licence = برنامج حر برخصة MIT أو رخصة Apache 2.0. والخطوط برخصة SIL للخطوط المفتوحة.
dialog-start-translation-title = بدء ترجمة
dialog-start-translation-what = تبدأ فارغة، وفيها سطر لكل جملة من النص الأصلي.
dialog-start-translation-accept = بدء
