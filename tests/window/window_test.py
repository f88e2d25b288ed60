#!/usr/bin/env python3
"""The real window on a screen of its own: a mouse drag over Arabic, a key, Ctrl+S, and the file.

    python3 tests/window/window_test.py target/debug/hashiya

It finds lines of text by looking at the screen, drags
over two of them from end to end, tags one with Goal 2 and one with Goal 13, and expects in the file
exactly the words of those lines, which it knows from the text it made.
"""

import json

from screen import Failure, annotations, close, open_window, run, selected, wait_for

TITLE = "تقرير قصير"
# Each is shorter than a line of the pane, so that a line on the screen is a paragraph of the text.
PARAGRAPHS = [
    "القضاء على الجوع",
    "تغيُّر المناخ يهدّد الجميع",
    "في 2030 نلتقي (معًا)",
    "التعليم الجيد حقٌّ للجميع",
    "الطاقة النظيفة بأسعار معقولة",
]
TRANSLATION = [
    "A short report",
    "Ending hunger",
    "Climate change threatens everyone",
    "In 2030 we meet (together)",
    "Quality education is everyone’s right",
    "Clean energy at fair prices",
]
AUTHOR = "Maryam"


def make_project(program):
    desk = program.desk
    (desk / "a.txt").write_text("\n".join([TITLE, *PARAGRAPHS]) + "\n", encoding="utf-8")
    (desk / "b.txt").write_text("\n".join(TRANSLATION) + "\n", encoding="utf-8")
    program.run("new", "--source", "a.txt", "--source-language", "ar", "--translation", "b.txt",
                "--translation-language", "en", "--output", "p.ron")
    return desk / "p.ron"


def drag_over(program, screen, paragraph):
    """Drags over lines of the right half, from the top, until one is `paragraph`."""
    def lines():
        program.alive()
        picture = screen.look()
        left, top = picture.width * 62 // 100, 60
        # A scroll bar at the edge is no line.
        found = picture.lines_of_ink(left, top, picture.width - 20, picture.height - 60)
        return found if len(found) > len(PARAGRAPHS) else None
    seen = []
    for left, top, right, bottom in wait_for("lines of text on the right", lines)[:12]:
        y = (top + bottom) // 2
        before = len(program.log())
        # Arabic begins at the right.
        screen.drag((right + 4, y), (left - 4, y))
        screen.settle()
        seen.append(selected(program.log()[before:]))
        if seen[-1] == paragraph:
            return
        screen.do("key", "Escape")
        screen.settle()
    raise Failure(f"no drag over a line selected {paragraph!r}; they selected {seen}")


def tag(program, screen, *keys):
    before = len(program.log())
    screen.do("key", *keys)
    wait_for(f"the keys {keys} to tag", lambda: "command Tag(" in program.log()[before:])
    screen.settle()


def wait_for_annotations(program, path, expected):
    """Waits until the file has as many annotations as expected, and holds them to be those."""
    def probe():
        program.alive()
        found = annotations(path.read_text(encoding="utf-8"))
        return found if len(found) >= len(expected) else None
    found = wait_for(f"{len(expected)} annotations in the file", probe)
    if found != expected:
        raise Failure(f"the file has {found}, not {expected}")


def test(program, screen):
    path = make_project(program)
    window = open_window(program, screen, path)

    hunger, mixed = PARAGRAPHS[0], PARAGRAPHS[2]
    drag_over(program, screen, hunger)
    tag(program, screen, "2")
    # The first annotation of a project asks who makes it.
    screen.do("type", "--delay", "20", AUTHOR)
    screen.do("key", "Return")
    screen.settle()
    screen.do("key", "ctrl+s")
    expected = [(hunger, ["sdg/2"])]
    wait_for_annotations(program, path, expected)
    if f'name: "{AUTHOR}"' not in path.read_text(encoding="utf-8"):
        raise Failure(f"the file does not name the author {AUTHOR}")

    screen.do("key", "Escape")
    screen.settle()
    drag_over(program, screen, mixed)
    tag(program, screen, "g", "1", "3")
    screen.do("key", "ctrl+s")
    expected.append((mixed, ["sdg/13"]))
    wait_for_annotations(program, path, expected)

    close(program, screen, window)
    program.run("check", "p.ron")
    told = json.loads(program.run("info", "p.ron", "--json"))
    if told["annotations"] != len(expected):
        raise Failure(f"hashiya info tells of {told['annotations']} annotations")
    for words, categories in expected:
        print(f"dragged over, tagged and saved: {words} {categories}")


if __name__ == "__main__":
    run(test)
