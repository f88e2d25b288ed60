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
review-list = التدقيق قبل التسليم
review-back = العودة إلى الحواشي
review-looking = يجري التدقيق…
review-unaligned = تجب مقابلة الجمل قبل أن يقارَن النصان.
review-none = لا شيء يستدعي النظر: النص جاهز للتسليم.
review-count = { $count ->
    [zero] لا شيء يستدعي النظر
    [one] موضع واحد يستدعي النظر
    [two] موضعان يستدعيان النظر
    [few] { $count } مواضع تستدعي النظر
    [many] { $count } موضعًا يستدعي النظر
   *[other] { $count } موضع يستدعي النظر
}
review-check = { $name } · { $count }
review-row = { $finding }: { $quote }
review-dismiss = استبعاد: { $finding }
review-at = { $place } من { $count }: { $finding }. { $quote }
review-dismissed = { $count ->
    [zero] استُبعد الموضع. لم يبق ما يستدعي النظر.
    [one] استُبعد الموضع. بقي موضع واحد.
    [two] استُبعد الموضع. بقي موضعان.
    [few] استُبعد الموضع. بقيت { $count } مواضع.
    [many] استُبعد الموضع. بقي { $count } موضعًا.
   *[other] استُبعد الموضع. بقي { $count } موضع.
}
review-check-numbers = الأرقام
review-check-untranslated = جمل بلا ترجمة
review-check-doubled = كلمات ومسافات مكررة
review-check-pairing = علامات الاقتباس والأقواس
review-check-terms = مصطلحات مترجمة على وجهين
review-check-tags = تصنيف الجهتين مختلف
