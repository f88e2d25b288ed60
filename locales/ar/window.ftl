# النافذة نفسها: قوائمها وعنوانها، وسبب تعذّر فتحها.

window-menu-file = ملف
window-menu-edit = تحرير
window-menu-view = عرض
window-menu-align = مقابلة
window-menu-annotate = حواشٍ
window-menu-review = مراجعة
window-menu-help = مساعدة
window-menu-recent = فتح مشروع حديث
window-menu-export = تصدير الحواشي
window-menu-theme = الألوان
window-menu-motion = الحركة
window-menu-arrows = مفاتيح الأسهم في النص
window-menu-language = اللغة (Language)
window-menu-digits = الأرقام
window-menu-months = أسماء الشهور
window-menu-translations = الترجمة المعروضة
window-menu-edges = حدود المقطع

window-untitled = بلا عنوان
window-title-modified = { $title } • غير محفوظ
window-name = { $title } – حاشية
window-name-modified = • { $title } – حاشية

window-no-display = لا شاشة تُفتح عليها نافذة (لم يُضبط DISPLAY ولا WAYLAND_DISPLAY). أما الأوامر الفرعية new وannotate وinfo وexport وcheck فلا تحتاج إليها؛ انظر { "\u2066" }hashiya --help{ "\u2069" }.
window-missing-package = تحتاج النافذة إلى مكتبة غير مثبّتة. تُثبَّت في دبيان وأخواتها بالأمر: { "\u2066" }apt install { $package }{ "\u2069" }
window-no-opengl = تعذّر فتح النافذة لأن OpenGL 2.0 أو ما بعده، أو برنامج تشغيله، غير موجود. يُثبَّت في دبيان وأخواتها بالأمر: { "\u2066" }apt install libgl1 libegl1 libgl1-mesa-dri{ "\u2069" }
window-failed = تعذّر فتح النافذة: { $reason }
window-menus = القوائم
window-view-read = قراءة
window-view-segments = جملةً جملة
