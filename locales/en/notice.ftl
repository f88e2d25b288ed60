# Short messages at the bottom of the window.

notice-close = Close this message
notice-saved = Saved as { $path }.
notice-exported = The annotations were written to { $path }.
notice-open-already = This project is open already.
notice-last-gone = The project of last time, { $path }, is no longer there. Open it from where it is now, or begin another.
notice-no-sample = The sample could not be read.
notice-no-chooser = The system offers no file chooser. Type the path instead.
notice-codebook-added = The codebook { $id } was added.
notice-settings = Your settings could not be read and were left as they are ({ $place }: { $reason }). Nothing is remembered until the file is mended or removed.
notice-select-first = Select a passage first, or open an annotation.
notice-link-needs-both = Open an annotation and select a passage; then link them.
notice-read-only = The project is open for reading only. Save it under another name to change it.
