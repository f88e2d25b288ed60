# ما يُقال لمن لا يرى النافذة بعد إنجاز أمر.

announce-annotated = أُضيفت حاشية: { $categories }
announce-annotated-bare = أُضيفت حاشية بلا تصنيف
announce-categories = التصنيفات: { $categories }
announce-no-category = لا تصنيف
announce-noted = حُفظت الملاحظة
announce-note-empty = أُفرغت الملاحظة
announce-passage = المقطع: «{ $quote }»
announce-linked = رُبط: «{ $quote }»
announce-unlinked = فُصل المقطع عن الحاشية
announce-deleted = حُذفت الحاشية
announce-proposal = المقابل المقترح: «{ $quote }»
announce-proposal-dismissed = لم يعد شيء مقترحًا
announce-undone = تراجع: { $what }
announce-redone = إعادة: { $what }
announce-saved = حُفظ المشروع
announce-annotation-there = { $annotation }. { $about }
announce-match = { $name }، { $place } من { $count }
announce-counterpart = { $text }، الفقرة { $place } من { $count }: «{ $quote }»
announce-bead = المقابلة { $place } من { $count }، { $status }: «{ $source }» – «{ $translation }»
announce-editing = { $text }: وضع التحرير
announce-reading = { $text }: وضع القراءة
