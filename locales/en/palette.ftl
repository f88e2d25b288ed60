# The search for a command.
palette-title = Find a command
palette-hint = Name of a command or category
palette-nothing = Nothing matches.
palette-list = Commands
palette-tag = Tag with { $name }
palette-translation = Show the translation: { $name }
palette-entry = { $name }, { $key }
palette-entry-off = { $name }. { $reason }
