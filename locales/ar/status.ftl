# الشريط الذي تحت النصين.

status-saved = محفوظ
status-unsaved = تغييرات غير محفوظة
status-kept = التغييرات مصونة
status-pending = تُصان التغييرات…
status-not-kept = التغييرات غير مصونة: احفظ
status-not-saved-yet = لم يُحفظ بعد
status-saving = جارٍ الحفظ…
status-read-only = للقراءة فقط
status-author = { $name }
status-no-author = لا اسم بعد
status-author-hint = اسم من يكتب الحواشي؛ انقر لتغييره
status-annotations = { $count ->
    [zero] لا حواشي
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $count } حواشٍ
    [many] { $count } حاشيةً
   *[other] { $count } حاشية
}
status-selection = { $count ->
    [zero] لا حروف محدَّدة
    [one] حرف واحد محدَّد
    [two] حرفان محدَّدان
    [few] { $count } أحرف محدَّدة
    [many] { $count } حرفًا محدَّدًا
   *[other] { $count } حرف محدَّد
}
status-number = الهدف { $typed }
status-languages = من { $source } إلى { $translation }
status-zoom = { NUMBER($zoom, style: "percent") }
status-bar = شريط الحالة
status-aligning = مقابلة الجمل: { NUMBER($share, style: "percent") }
status-stop-aligning = إيقاف
status-confirmed = { $count ->
    [zero] لا جملة معتمدة من { $total }
    [one] جملة واحدة معتمدة من { $total }
    [two] جملتان معتمدتان من { $total }
    [few] { $count } جمل معتمدة من { $total }
    [many] { $count } جملةً معتمدة من { $total }
   *[other] { $count } جملة معتمدة من { $total }
}
