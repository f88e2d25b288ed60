# ما يُنظر فيه قبل التسليم: hashiya check --delivery.

review-finding = { $text }، الفقرة { $paragraph }، الجملة { $sentence }: { $finding }
review-numbers = الأعداد مختلفة: في النص الأصلي { $source }، وفي الترجمة { $translation }
review-numbers-missing = { $source } في النص الأصلي دون الترجمة
review-numbers-added = { $translation } في الترجمة دون النص الأصلي
review-empty = لا ترجمة هنا
review-untranslated = الجملة كما هي في النص الأصلي
review-doubled-word = «{ $word }» مكررة
review-doubled-space = مسافات متتالية
review-unpaired = لا قرين للعلامة { $sign } في الفقرة
review-term = تُرجمت «{ $term }» هنا بـ«{ $here }»، وفي الغالب بـ«{ $mostly }»
review-tags = التصنيفات مختلفة: في النص الأصلي { $source }، وفي الترجمة { $translation }
review-tags-source = التصنيف { $source } في النص الأصلي دون الترجمة
review-tags-translation = التصنيف { $translation } في الترجمة دون النص الأصلي
