# The menu of every place to type.

input-cut = Cut
input-copy = Copy
input-paste = Paste
input-select-all = Select all
input-direction-automatic = Direction by the letters
input-left-to-right = Left to right
input-right-to-left = Right to left
input-insert-mark = Insert a mark
input-mark-lrm = Left-to-right mark (LRM)
input-mark-rlm = Right-to-left mark (RLM)
input-mark-alm = Arabic letter mark (ALM)
input-mark-lri = Left-to-right isolate (LRI)
input-mark-rli = Right-to-left isolate (RLI)
input-mark-fsi = Isolate by the first letter (FSI)
input-mark-pdi = End of the isolate (PDI)
input-mark-zwnj = Zero-width non-joiner (ZWNJ)
input-mark-zwj = Zero-width joiner (ZWJ)
input-mark-nbsp = No-break space
