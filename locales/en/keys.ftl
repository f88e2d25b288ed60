# The list of keys, and what can be wrong with a person's own.
# $place is file:line:column; names in “ ” are those of the file of keys.
keys-title = Keys
keys-search = Search the keys
keys-nothing = No command matches.
keys-group-move = Move
keys-group-numbers = Categories by number
keys-digit = Tag with category { 1 } to { 9 }, { 0 } for { 10 }
keys-proposal = Tag with what the card offers, in its order
keys-prefix = Tag with the number typed next, such as 1 3 or 1 3 . 2
keys-group-type = Where one types
keys-left-to-right = Write from left to right
keys-right-to-left = Write from right to left
keys-left-shift = Ctrl left Shift
keys-right-shift = Ctrl right Shift
keys-input-menu = Menu of the input
keys-with-shift = With Shift each step selects.
keys-own = your own
keys-file = Change keys in { $path }, such as { $example }. The file is read when the program starts.
keys-none = no key

keys-error = { $place }: { $cause } The keys are as they came, and the file was left as it is.
keys-cause-command = there is no command “{ $name }”.
keys-cause-twice = “{ $name }” stands twice.
keys-cause-chord = “{ $chord }” is not a key. Write it like Ctrl+Shift+P, Alt+Left or F6.
keys-cause-conflict = { $keys } would be the key of both “{ $first }” and “{ $second }”. Give one of them another key, or none: [].
