# قائمة المفاتيح، وما قد يكون خطأً في مفاتيح المستخدم. الأسماء بين « » هي أسماء ملف المفاتيح.
keys-title = المفاتيح
keys-search = البحث في المفاتيح
keys-nothing = لا أمر يطابق البحث.
keys-group-move = التنقل
keys-group-numbers = التصنيف بالأرقام
keys-digit = تصنيف بأحد التصنيفات من { 1 } إلى { 9 }، و{ 0 } للعاشر
keys-proposal = تصنيف بما تعرضه البطاقة، على ترتيبه
keys-prefix = تصنيف بالرقم الذي يُكتب بعده، مثل { "\u2066" }1 3{ "\u2069" } أو { "\u2066" }1 3 . 2{ "\u2069" }
keys-group-type = حيث تكتب
keys-left-to-right = الكتابة من اليسار إلى اليمين
keys-right-to-left = الكتابة من اليمين إلى اليسار
keys-left-shift = { "\u2066" }Ctrl Shift{ "\u2069" } اليسرى
keys-right-shift = { "\u2066" }Ctrl Shift{ "\u2069" } اليمنى
keys-input-menu = قائمة موضع الكتابة
keys-with-shift = مع Shift تُحدِّد كل حركة ما تمر به.
keys-own = من اختيارك
keys-file = تُغيَّر المفاتيح في { $path }، مثل { $example }. يُقرأ الملف عند بدء البرنامج.
keys-none = بلا مفتاح

keys-error = { $place }: { $cause } بقيت المفاتيح الأصلية، وتُرك الملف على حاله.
keys-cause-command = ليس هناك أمر باسم «{ $name }».
keys-cause-twice = تكرر «{ $name }».
keys-cause-chord = «{ $chord }» ليس مفتاحًا. اكتبه مثل Ctrl+Shift+P أو Alt+Left أو F6.
keys-cause-conflict = سيكون { $keys } مفتاحًا لكلٍّ من «{ $first }» و«{ $second }». اجعل لأحدهما مفتاحًا آخر، أو لا شيء: [].
