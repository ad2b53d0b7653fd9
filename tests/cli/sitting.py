"""Somebody at a terminal who runs `matchchain` there: a process of its own, as `nursery` makes them."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import termios
from pathlib import Path
from typing import Any

from pexpect.fdpexpect import fdspawn

from tests.cli.nursery import at_terminal


class Sitting(fdspawn):
    """What is shown is waited for, answers are typed, and nothing that is typed is echoed."""

    def __init__(self, *words: str, env: dict[str, str], cwd: Path | None = None, lines: int = 24, columns: int = 80):
        ours, theirs = pty.openpty()
        settings = termios.tcgetattr(theirs)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, settings)
        super().__init__(ours, encoding="utf-8", timeout=30)
        self.delaybeforesend = None
        self.setwinsize(lines, columns)
        self._ended = at_terminal(words, cwd or Path.cwd(), env, os.ttyname(theirs))
        os.close(theirs)

    def setwinsize(self, lines: int, columns: int) -> None:
        fcntl.ioctl(self.child_fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def press(self, letter: str) -> None:
        """Ctrl and a letter."""
        self.send(chr(ord(letter) - ord("a") + 1))

    def close(self, **_: Any) -> None:
        """Leave; who still waits for an answer is hung up on."""
        if self.child_fd >= 0:
            super().close()
            self.exitstatus = self._ended()
