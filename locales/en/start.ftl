# The start screen.

start-name = Hashiya
start-what = An Arabic text beside its translation.
start-what-for = Read, highlight, and tag with the Sustainable Development Goals.
start-sample = Read the sample
start-sample-what = An article in Arabic with two translations and some annotations, to look around in.
start-open = Open a project
start-open-what = A RON file that you or someone else saved.
start-new = New from files
start-new-what = A source alone or with its translation, from text files.
start-paste = New from pasted text
start-paste-what = Paste a source, and a translation if there is one.
start-recent = Recent projects
