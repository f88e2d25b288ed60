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
change-merge-beads = دمج مقابلتين
change-split-bead = تقسيم مقابلة
change-move-bead-edge = تحريك حدّ مقابلة
change-link-sentences = ربط جمل
change-unlink-sentences = فكّ جمل مرتبطة
change-confirm = اعتماد مقابلة
change-unconfirm = إلغاء اعتماد
change-typing = كتابة
