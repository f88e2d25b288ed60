# The window itself: its menus and title, and why it cannot open.

window-menu-file = File
window-menu-edit = Edit
window-menu-view = View
window-menu-align = Align
window-menu-annotate = Annotate
window-menu-review = Review
window-menu-help = Help
window-menu-recent = Open recent
window-menu-export = Export the annotations
window-menu-theme = Colours
window-menu-motion = Motion
window-menu-arrows = Arrow keys in text
window-menu-language = Language
window-menu-digits = Digits
window-menu-months = Months
window-menu-translations = Translation shown
window-menu-edges = Edges of the passage

window-untitled = Untitled
window-title-modified = { $title } • not saved
window-name = { $title } – Hashiya
window-name-modified = • { $title } – Hashiya

window-no-display = There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). The subcommands new, annotate, info, export and check need none; see hashiya --help.
window-missing-package = The window needs a library that is not installed. On Debian and its kin it comes with: apt install { $package }
window-no-opengl = The window could not be opened, because OpenGL 2.0 or later is missing or its driver is. On Debian and its kin it comes with: apt install libgl1 libegl1 libgl1-mesa-dri
window-failed = The window could not be opened: { $reason }
window-menus = Menus
window-view-read = Read
window-view-segments = Segments
