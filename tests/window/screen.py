"""A real window on a screen of its own, and what its tests have in common.

Needs Xvfb, xdotool and Python's own library. Waits are bounded and end as soon as what they wait for is
there.
"""

import ctypes
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

SCREEN = (1440, 900)
# Generous: a machine that builds beside it is slow, and nothing waits longer than it must.
PATIENCE_SECS = 30.0


class Failure(Exception):
    """What did not happen, as a sentence."""


def wait_for(what, probe, secs=PATIENCE_SECS):
    """The first true answer of `probe`, or a failure that says what was waited for."""
    end = time.monotonic() + secs
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f"waited {secs:.0f} s for {what}")
        time.sleep(0.03)


class Picture:
    """One look at the screen: rows of four-byte pixels, blue first."""

    def __init__(self, xwd):
        head = struct.unpack(">25I", xwd[:100])
        self.width, self.height, self.bytes_per_line = head[4], head[5], head[12]
        if head[7] != 0 or head[11] != 32:
            raise Failure("the screen is not 32 bits a pixel, least significant byte first")
        self.pixels = xwd[head[0] + 12 * head[19] :]

    def save(self, path):
        rows = bytearray()
        for y in range(self.height):
            row = self.pixels[y * self.bytes_per_line :][: 4 * self.width]
            rgb = bytearray(3 * self.width)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + rgb
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
        png += chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b"")
        path.write_bytes(png)

    def lines_of_ink(self, left, top, right, bottom):
        """Boxes (left, top, right, bottom) of what is dark, a box a band of rows, from the top."""
        is_dark = bytes(1 if value < 110 else 0 for value in range(256))
        bands = []
        for y in range(top, bottom):
            start = y * self.bytes_per_line
            green = self.pixels[start + 4 * left + 1 : start + 4 * right + 1 : 4].translate(is_dark)
            if b"\1" not in green:
                continue
            x0, x1 = left + green.find(b"\1"), left + green.rfind(b"\1") + 1
            # Tashkeel stands a few rows off its letters.
            if bands and y - bands[-1][3] <= 4:
                band = bands[-1]
                bands[-1] = [min(band[0], x0), band[1], max(band[2], x1), y + 1]
            else:
                bands.append([x0, y, x1, y + 1])
        return [tuple(band) for band in bands if band[3] - band[1] >= 6]


class Screen:
    """An X server without a screen, on a display number that is free."""

    def __init__(self, folder):
        reader, writer = os.pipe()
        self.folder = folder
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24",
             "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        self.display = f":{number}"

    def look(self):
        return Picture((self.folder / "Xvfb_screen0").read_bytes())

    def settle(self):
        """Waits until the screen stays as it is for a moment; a screen that never rests is no failure."""
        last, since = None, time.monotonic()
        end = since + 5
        while time.monotonic() < end:
            now = hash(self.look().pixels)
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > 0.4:
                return
            time.sleep(0.05)

    def do(self, *words):
        environment = {**os.environ, "DISPLAY": self.display}
        ran = subprocess.run(["xdotool", *map(str, words)], env=environment, capture_output=True, text=True)
        return ran.stdout.strip()

    def keyboard(self, layout):
        """Puts another keyboard layout on, and gives the program time to hear of it."""
        subprocess.run(["setxkbmap", "-display", self.display, layout], check=True, capture_output=True)
        time.sleep(0.3)

    def drag(self, start, end):
        """A hand's drag: down at `start`, over the way between, up at `end`."""
        steps = 12
        self.do("mousemove", *start)
        self.settle()
        self.do("mousedown", 1)
        for step in range(1, steps + 1):
            at = [round(a + (b - a) * step / steps) for a, b in zip(start, end)]
            self.do("mousemove", *at)
        self.do("mouseup", 1)

    def ask_to_close(self, window):
        """What a window manager does when its × is clicked."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x11.XSendEvent.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
        x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        x11.XCloseDisplay.argtypes = [ctypes.c_void_p]

        class ClientMessage(ctypes.Structure):
            _fields_ = [
                ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 16)]

        display = x11.XOpenDisplay(self.display.encode())
        if not display:
            raise Failure("the display could not be opened")
        protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        message = ClientMessage(type=33, window=window, message_type=protocols, format=32)
        message.data[0] = delete
        x11.XSendEvent(display, window, 0, 0, ctypes.byref(message))
        x11.XSync(display, 0)
        x11.XCloseDisplay(display)

    def stop(self):
        self.server.terminate()
        try:
            self.server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.server.kill()


class Program:
    """The program with a home of its own, so that nobody's settings are read or written."""

    def __init__(self, binary, desk, display):
        self.binary, self.desk = binary, desk
        environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("XDG_", "WAYLAND_", "DBUS_", "LC_"))}
        for name in ["home", "config", "data", "cache", "run"]:
            (desk / name).mkdir(mode=0o700)
        self.environment = environment | {
            "HOME": str(desk / "home"), "XDG_CONFIG_HOME": str(desk / "config"),
            "XDG_DATA_HOME": str(desk / "data"), "XDG_CACHE_HOME": str(desk / "cache"),
            "XDG_RUNTIME_DIR": str(desk / "run"), "DISPLAY": display, "LANG": "en_US.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1", "RUST_LOG": "warn,hashiya=debug"}
        self.log_path = desk / "log"
        self.window = None

    def run(self, *arguments):
        """A subcommand, which must succeed; its answer."""
        ran = subprocess.run([self.binary, *map(str, arguments)], cwd=self.desk, env=self.environment,
                             capture_output=True, text=True, timeout=60)
        if ran.returncode != 0:
            raise Failure(f"hashiya {arguments[0]} ended with {ran.returncode}: {ran.stderr}")
        return ran.stdout

    def open(self, path):
        with self.log_path.open("wb") as log:
            self.window = subprocess.Popen([self.binary, str(path)], cwd=self.desk, env=self.environment,
                                           stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def log(self):
        return self.log_path.read_text(errors="replace")

    def alive(self):
        if self.window.poll() is not None:
            raise Failure(f"the program ended by itself with {self.window.returncode}")

    def stop(self):
        if self.window is not None and self.window.poll() is None:
            self.window.kill()
            self.window.wait()


def selected(log):
    """What the last drag selected, as the program tells it in its log."""
    quoted = re.findall(r'selected text=(".*")', log)
    return json.loads(rust_to_json(quoted[-1])) if quoted else None


def rust_to_json(quoted):
    """A string as Rust quotes it, as JSON quotes it: `\\u{64e}` is a combining mark at its head."""
    return re.sub(r"\\u\{([0-9a-f]{1,4})\}", lambda found: "\\u" + found[1].rjust(4, "0"), quoted).replace("\\'", "'")


def annotations(ron):
    """(words, categories) of each annotation in the file, in its order."""
    found = []
    for block in ron.partition("    annotations: [\n")[2].split("\n        (\n"):
        exact = re.search(r'exact: "((?:[^"\\]|\\.)*)"', block)
        categories = re.search(r"categories: \[(.*)\]", block)
        if exact and categories:
            found.append((exact[1], re.findall(r'"([^"]*)"', categories[1])))
    return found


def window_of(program, screen):
    def probe():
        program.alive()
        found = screen.do("search", "--onlyvisible", "--class", "hashiya").split()
        return int(found[0]) if found else None
    return wait_for("the window", probe)


def open_window(program, screen, path):
    """The window on `path`, as large as the screen and with the keyboard."""
    program.open(path)
    window = window_of(program, screen)
    screen.do("windowmove", window, 0, 0)
    screen.do("windowsize", window, *SCREEN)
    screen.do("windowfocus", window)
    screen.settle()
    return window


def close(program, screen, window):
    screen.ask_to_close(window)
    try:
        status = program.window.wait(timeout=PATIENCE_SECS)
    except subprocess.TimeoutExpired:
        raise Failure("the window did not close when asked to") from None
    if status != 0:
        raise Failure(f"the program ended with {status}")


def run(test):
    """Runs `test(program, screen)` on the program that the command line names, and ends with the outcome."""
    if len(sys.argv) != 2:
        sys.exit(f"usage: {pathlib.Path(sys.argv[0]).name} PATH-OF-HASHIYA")
    binary = pathlib.Path(sys.argv[1]).resolve()
    desk = pathlib.Path(tempfile.mkdtemp(prefix="hashiya-window-"))
    failure, screen, program = None, None, None
    try:
        (desk / "screen").mkdir()
        screen = Screen(desk / "screen")
        program = Program(binary, desk, screen.display)
        test(program, screen)
    except Failure as error:
        failure = str(error)
        if screen is not None:
            kept = desk.with_suffix(".png")
            screen.look().save(kept)
            print(f"what the screen showed: {kept}", file=sys.stderr)
        if program is not None and program.log_path.exists():
            print("".join(f"  {line}\n" for line in program.log().splitlines()[-40:]), file=sys.stderr)
    finally:
        if program is not None:
            program.stop()
        if screen is not None:
            screen.stop()
        shutil.rmtree(desk, ignore_errors=True)
    if failure is not None:
        print(f"window test: {failure}", file=sys.stderr)
    print(f"{int(failure is None)} passed, {int(failure is not None)} failed")
    sys.exit(failure is not None)
