# ما جرى، بعد «تراجع:» و«إعادة:».

change-annotate = إضافة حاشية
change-tag = تصنيف
change-note = كتابة ملاحظة
change-move-edge = نقل حدّ
change-link = ربط مقطع
change-unlink = فصل مقطع
change-delete-annotation = حذف حاشية
change-retitle = تغيير العنوان
change-rename-author = تغيير اسم
change-add-text = إضافة نص
change-remove-text = إزالة نص
change-add-codebook = إضافة قائمة تصنيفات
change-split-sentence = تقسيم جملة
change-join-sentences = دمج جملتين
change-resegment = تحديد الجمل من جديد
change-align = مقابلة الجمل
change-typing = كتابة
