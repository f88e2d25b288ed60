# قائمة كل موضع يُكتب فيه.

input-cut = قص
input-copy = نسخ
input-paste = لصق
input-select-all = تحديد الكل
input-direction-automatic = الاتجاه بحسب الحروف
input-left-to-right = من اليسار إلى اليمين
input-right-to-left = من اليمين إلى اليسار
input-insert-mark = إدراج علامة
input-mark-lrm = علامة من اليسار إلى اليمين (LRM)
input-mark-rlm = علامة من اليمين إلى اليسار (RLM)
input-mark-alm = علامة الحرف العربي (ALM)
input-mark-lri = بدء عزل من اليسار إلى اليمين (LRI)
input-mark-rli = بدء عزل من اليمين إلى اليسار (RLI)
input-mark-fsi = بدء عزل بحسب أول حرف (FSI)
input-mark-pdi = إنهاء العزل (PDI)
input-mark-zwnj = فاصل بلا عرض (ZWNJ)
input-mark-zwj = واصل بلا عرض (ZWJ)
input-mark-nbsp = مسافة غير فاصلة
