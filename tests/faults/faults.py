#!/usr/bin/env python3
"""Fails each system call of a save and of a journal's append, one after another until both complete.

    cargo test --test crash faults -- --nocapture      a short form
    python3 tests/faults/faults.py HASHIYA CRASH       all: the program, and the test program `crash`

A save is `hashiya annotate`, an append the test `append` of the test program `crash`. After each run the
project must open, sound, in the old state or the new one; what exited well or was called durable must be
there; what failed must have been told; and the next save must succeed and sweep what was left behind.
"""

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

WRITE = ("write", "error=ENOSPC")
FSYNC = ("fsync", "error=EIO")
RENAME = ("rename,renameat,renameat2", "error=EXDEV")
KILLS = [(name, "signal=SIGKILL") for name in ("write", "fsync", "rename,renameat,renameat2", "openat")]
# More calls than this in one thread and something else is wrong.
MOST = 200


class Bench:
    def __init__(self, program, crash):
        self.program, self.crash = program, crash
        self.folder = tempfile.mkdtemp(prefix="hashiya-faults-")
        self.environment = dict(os.environ, LANG="en_US.UTF-8", LC_ALL="en_US.UTF-8", LANGUAGE="en",
                                XDG_CONFIG_HOME=os.path.join(self.folder, "config"))
        self.environment.pop("RUST_BACKTRACE", None)
        self.work = os.path.join(self.folder, "work")
        self.pristine = os.path.join(self.folder, "pristine.ron")
        source = os.path.join(self.folder, "a.txt")
        with open(source, "w", encoding="utf-8") as file:
            file.write("قرأ الناس المقال أمس.\n" * 400)
        self.run("new", "--source", source, "--output", self.pristine)
        self.cases = self.hits = 0

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], env=self.environment, capture_output=True, check=True)

    def fresh(self):
        shutil.rmtree(self.work, ignore_errors=True)
        os.mkdir(self.work)
        self.project = os.path.join(self.work, "p.ron")
        shutil.copy(self.pristine, self.project)

    def inject(self, faults, command, environment):
        """Runs the command with the faults; gives what came of it and how many faults were met."""
        log = os.path.join(self.folder, "log")
        options = [f"--inject={calls}:{fault}:when={number}" for (calls, fault), number in faults]
        calls = ",".join(calls for (calls, _), _ in faults)
        strace = ["strace", "-f", "-qq", "-o", log, f"--trace={calls}", *options]
        ran = subprocess.run([*strace, *command], env=environment, capture_output=True, timeout=60, check=False)
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        hits = sum("(INJECTED)" in line or "killed by SIGKILL" in line for line in lines)
        # Where standard error itself fails nobody can be told.
        self.could_tell = not any("(INJECTED)" in line and "write(2, " in line for line in lines)
        return ran, hits

    def title_and_count(self):
        """What the project says when it is opened, which must succeed without a warning of damage."""
        ran = subprocess.run([self.program, "info", "--json", self.project], env=self.environment,
                             capture_output=True, check=False)
        assert ran.returncode == 0, ran.stderr.decode()
        told = ran.stderr.decode()
        assert "damaged" not in told and "another state" not in told, told
        info = json.loads(ran.stdout)
        check = subprocess.run([self.program, "check", self.project], env=self.environment, capture_output=True,
                               check=False)
        assert check.returncode == 0, check.stderr.decode()
        return info["title"], info["annotations"]

    def annotate(self, nth):
        return [self.program, "annotate", self.project, "--text", "source", "--quote", "المقال", "--nth", str(nth),
                "--category", "sdg/13", "--author", "ليلى"]

    def afterwards(self, count):
        """Without faults the next save succeeds, and nothing but the project is left."""
        subprocess.run(self.annotate(9), env=self.environment, capture_output=True, check=True)
        assert self.title_and_count()[1] == count + 1
        assert os.listdir(self.work) == ["p.ron"], os.listdir(self.work)

    def save(self, faults):
        self.fresh()
        ran, hits = self.inject(faults, self.annotate(1), self.environment)
        _, count = self.title_and_count()
        assert count in (0, 1)
        if ran.returncode == 0:
            assert count == 1, "it said that the annotation was made"
        elif ran.returncode not in (-signal.SIGKILL, 128 + signal.SIGKILL):
            assert ran.stderr.strip() or not self.could_tell, "it failed without a word"
        self.afterwards(count)
        return hits

    def append(self, faults):
        self.fresh()
        environment = dict(self.environment, HASHIYA_CRASH_PATH=self.project)
        command = [self.crash, "--exact", "append", "--ignored", "--nocapture", "--quiet"]
        ran, hits = self.inject(faults, command, environment)
        said = [line for line in ran.stdout.decode().splitlines() if line.startswith("state ")]
        title, count = self.title_and_count()
        number = 0 if title == "a" else int(title)
        durable = [int(line.split()[2]) for line in said if line.startswith("state journalled")]
        assert number >= max(durable, default=0), f"{durable} were called durable, {number} are there"
        if ran.returncode == 0:
            assert durable, said
        elif ran.returncode not in (-signal.SIGKILL, 128 + signal.SIGKILL):
            assert ran.stderr.strip() or said or not self.could_tell, "it failed without a word"
        self.afterwards(count)
        return hits

    def case(self, kind, faults):
        try:
            hits = getattr(self, kind)(faults)
        except AssertionError as error:
            sys.exit(f"{kind} with {faults}: {error!r}; the project is in {self.work}")
        self.cases += 1
        self.hits += hits > 0
        return hits

    def singly(self, kind, faults, most):
        """Fails the first call, the second, and so on until one run meets no fault; gives all that met one."""
        met = []
        for fault in faults:
            for number in range(1, most + 1):
                if not self.case(kind, [(fault, number)]):
                    break
                met.append((fault, number))
            else:
                assert most < MOST, f"{fault} never ends"
        return met


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    is_short = "--short" in sys.argv
    program, crash = map(os.path.abspath, arguments)
    bench = Bench(program, crash)
    for kind in ("save", "append"):
        before = bench.cases
        if is_short:
            bench.singly(kind, [FSYNC, RENAME], 3)
        else:
            met = bench.singly(kind, [WRITE, FSYNC, RENAME, *KILLS], MOST)
            pairs = [pair for pair in itertools.combinations(met, 2)
                     if pair[0][0][0] != pair[1][0][0] and "SIGKILL" not in pair[0][0][1]]
            for pair in pairs:
                bench.case(kind, list(pair))
        print(f"{kind}: {bench.cases - before} cases")
    shutil.rmtree(bench.folder)
    print(f"{bench.cases} cases, {bench.hits} of them with a fault met: the old state or the new one each time, "
          "nothing called safe was lost, every failure was told")


main()
