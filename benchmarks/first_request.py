#!/usr/bin/env python3
"""How long a newcomer waits, and what they see meanwhile: from a clean clone with an empty local Maven
repository to the first answered request of a new project: first_request.py [PORT]

Everything is in a directory of its own that is removed. Maven downloads through the settings that the
machine has. Prints rows for the table in README.md.
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATIENCE = 3600


class Step:
    """A command at a terminal of 80 columns, read as it comes."""

    def __init__(self, directory, environment, *command):
        self.begun = self.last = time.monotonic()
        self.silence, self.where, self.raw, self.ended = 0, "", "", False
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]:
                signal.signal(number, signal.SIG_DFL)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.chdir(directory)
            os.execve(command[0], command, environment)

    def read(self, seconds=0.1):
        if self.ended or not select.select([self.descriptor], [], [], seconds)[0]:
            return
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:
            data = b""
        now = time.monotonic()
        if now - self.last > self.silence:
            self.silence, self.where = now - self.last, self.text().strip().split("\n")[-1] or "the start"
        self.last = now
        self.raw += data.decode("utf-8", "replace")
        self.ended = not data

    def text(self):
        """What stays on the screen: of a line that is drawn again and again, the last."""
        shown = re.sub(r"\x1b\[[0-9;]*[A-JL-Za-z]", "", self.raw.replace("\r\n", "\n"))
        return "\n".join(line.split("\r\x1b[K")[-1].split("\r")[-1] for line in shown.split("\n"))

    def finish(self):
        while not self.ended:
            self.read()
            assert time.monotonic() - self.begun < PATIENCE, self.text()
        _, status = os.waitpid(self.process, 0)
        assert os.waitstatus_to_exitcode(status) == 0, self.text()
        return self

    def answered(self, port):
        while time.monotonic() - self.begun < PATIENCE:
            self.read()
            assert not self.ended, self.text()
            if f"Serving on localhost:{port}" not in self.text():
                continue
            try:
                with urllib.request.urlopen(f"http://localhost:{port}/", timeout=60) as answer:
                    assert answer.read() == b'{"hello":"world"}'
                    self.took = time.monotonic() - self.begun
                    break
            except urllib.error.URLError:
                continue
        # its own line comes after the answer
        while not re.search(r"GET +/ +200", self.text()):
            self.read()
            assert time.monotonic() - self.begun < PATIENCE, self.text()
        os.write(self.descriptor, b"\x03")
        while not self.ended:
            self.read()
        os.waitpid(self.process, 0)
        return self

    def row(self, name):
        took = getattr(self, "took", self.last - self.begun)
        lines = [line for line in self.text().split("\n") if line.strip()]
        return f"| {name} | {took:.0f} s | {len(lines)} | {self.silence:.1f} s | {self.where[:60]} |"


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8790
    work = pathlib.Path(tempfile.mkdtemp(prefix="first-request-"))
    try:
        subprocess.run(["git", "clone", "-q", ROOT, work / "clone"], check=True)
        options = re.sub(r"-Dmaven\.repo\.local=\S+", "", os.environ.get("MAVEN_OPTS", ""))
        environment = {**os.environ, "TERM": "xterm-256color", "XDG_CACHE_HOME": str(work / "cache"),
                       "XDG_CONFIG_HOME": str(work / "config"),
                       "MAVEN_OPTS": f"{options} -Dmaven.repo.local={work}/repository".strip()}
        program = str(work / "clone/chalice")
        load = os.getloadavg()[0]
        steps = [("the console is built, `new-project`", Step(work, environment, program, "new-project", "hello").finish())]
        steps.append(("`local` until the first answer",
                      Step(work / "hello", environment, program, "local", "--port", str(port)).answered(port)))
        print("| | time | lines | longest silence | after |")
        print("|---|---|---|---|---|")
        for name, step in steps:
            print(step.row(name))
        total = sum(getattr(step, "took", step.last - step.begun) for _, step in steps)
        size = sum(path.stat().st_size for path in (work / "repository").rglob("*") if path.is_file()) / 1e6
        print(f"\nAll of it {total:.0f} s; {size:.0f} MB were downloaded; load {load:.1f} before, {os.getloadavg()[0]:.1f} after.")
        for name, step in steps:
            print(f"\n--- {name}\n{step.text().strip()}")
    finally:
        shutil.rmtree(work, ignore_errors=True)


main()
