"""Runs the command line as a user does, in a process of its own or, where that is enough, in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
OWN = ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


@dataclass(frozen=True)
class Ended:
    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def said(self) -> str:
        return self.err.decode("utf-8")


def matchchain(*words: object, cwd: Path = ROOT, **env: str) -> Ended:
    """Run `matchchain` with these words in a process of its own."""
    clean = {name: value for name, value in os.environ.items() if name not in OWN}
    done = subprocess.run(
        [sys.executable, "-m", "matchchain", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**clean, "PYTHONIOENCODING": "utf-8", "MATCHCHAIN_TODAY": "2026-11-22", **env},
        timeout=60,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)
