#!/usr/bin/env python3
"""The real window in Arabic, by the keyboard alone: from an English start to a saved annotation.

    python3 tests/window/arabic_test.py target/debug/hashiya

It chooses Arabic in the command palette, selects a sentence with the caret, tags it with the prefix key and
a number, types a note of Arabic, Latin and digits, saves, and expects in the file exactly what was typed. It
touches no mouse.
"""

import re

from screen import Failure, annotations, close, open_window, run, wait_for

SOURCE = ["تقرير قصير", "القضاء على الجوع هدفنا. والماء حقٌّ للجميع.", "الطاقة النظيفة بأسعار معقولة"]
TRANSLATION = ["A short report", "Ending hunger is our goal. Water is a right.", "Clean energy at fair prices"]
SENTENCE = "والماء حقٌّ للجميع."
AUTHOR = "مريم"
NOTE = "راجع UN report 2030 (صفحة 12) ثم SDG-6."


def press(program, screen, *keys):
    """Presses keys one after another; each has its frame."""
    for key in keys:
        screen.do("key", key)
        screen.settle()
    program.alive()


def write(screen, words):
    """Types words on an Arabic and on a US keyboard, as a person does who switches between the two."""
    for run in re.findall(r"[\u0621-\u064a]+|[^\u0621-\u064a]+", words):
        screen.keyboard("ara" if "\u0621" <= run[0] <= "\u064a" else "us")
        screen.do("type", "--delay", "30", run)
        screen.settle()
    screen.keyboard("us")


def performed(program, before, command):
    """Waits until the program tells in its log that it performed a command."""
    wait_for(f"the command {command}", lambda: f"command {command}" in program.log()[before:])


def test(program, screen):
    desk = program.desk
    (desk / "a.txt").write_text("\n".join(SOURCE) + "\n", encoding="utf-8")
    (desk / "b.txt").write_text("\n".join(TRANSLATION) + "\n", encoding="utf-8")
    program.run("new", "--source", "a.txt", "--source-language", "ar", "--translation", "b.txt",
                "--translation-language", "en", "--output", "p.ron")
    path = desk / "p.ron"
    window = open_window(program, screen, path)

    before = len(program.log())
    press(program, screen, "ctrl+shift+p")
    write(screen, "العربية")
    press(program, screen, "Return")
    performed(program, before, 'Language(Some("ar"))')
    settings = desk / "config" / "hashiya" / "settings.ron"
    wait_for("the language in the settings", lambda: settings.exists() and '"ar"' in settings.read_text())

    # The second sentence of the second paragraph.
    before = len(program.log())
    press(program, screen, "ctrl+Home", "ctrl+Down", "alt+Left", "s", "g", "6")
    performed(program, before, "Tag(")
    write(screen, AUTHOR)
    press(program, screen, "Return")
    before = len(program.log())
    press(program, screen, "n")
    performed(program, before, "EditNote")
    write(screen, NOTE)
    press(program, screen, "ctrl+Return", "ctrl+s")

    def saved():
        program.alive()
        ron = path.read_text(encoding="utf-8")
        return ron if f'note: "{NOTE}"' in ron else None
    try:
        ron = wait_for("the note in the file", saved)
    except Failure:
        notes = re.findall(r"note: .*", path.read_text(encoding="utf-8"))
        raise Failure(f"the file has the notes {notes}, not {NOTE!r}") from None
    found = annotations(ron)
    if found != [(SENTENCE, ["sdg/6"])]:
        raise Failure(f"the file has {found}")
    if f'name: "{AUTHOR}"' not in ron:
        raise Failure(f"the file does not name the author {AUTHOR}")

    close(program, screen, window)
    program.run("check", "p.ron")
    print(f"by the keyboard alone, in Arabic: {SENTENCE} sdg/6, {NOTE}")


if __name__ == "__main__":
    run(test)
