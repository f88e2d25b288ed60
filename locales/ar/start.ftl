# شاشة البداية.

start-name = حاشية
start-what = نص عربي بجانب ترجمته.
start-what-for = قراءة وتظليل وتصنيف بأهداف التنمية المستدامة.
start-sample = قراءة المثال
start-sample-what = مقال بالعربية مع ترجمتين وبعض الحواشي، للتعرّف على البرنامج.
start-open = فتح مشروع
start-open-what = ملف RON حفظته أنت أو غيرك.
start-new = مشروع جديد من ملفات
start-new-what = نص أصلي وحده أو مع ترجمته، من ملفات نصية.
start-paste = مشروع جديد من نص ملصق
start-paste-what = الصق نصًا أصليًا، وترجمةً إن وُجدت.
start-recent = المشاريع الأخيرة
