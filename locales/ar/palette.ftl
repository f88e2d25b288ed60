# البحث عن أمر.
palette-title = البحث عن أمر
palette-hint = اسم أمر أو تصنيف
palette-nothing = لا شيء يطابق البحث.
palette-list = الأوامر
palette-tag = تصنيف: { $name }
palette-translation = عرض الترجمة: { $name }
palette-entry = { $name }، { $key }
palette-entry-off = { $name }. { $reason }
