"""Runs the command line in this process, which is quick, or in one of its own, as a user does."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from matchchain.cli.boundary import run
from tests.cli.nursery import CAN_FORK, forked

ROOT = Path(__file__).parent.parent.parent
OWN = ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
TODAY = "2026-11-22"


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


def matchchain(*words: object, cwd: Path = ROOT, encoding: str = "utf-8", **env: str) -> Ended:
    """Run `matchchain` with these words in this process, as a script would: no terminal, an empty stdin.

    `test_own_process.py` holds that a process of its own answers with the same bytes.
    """
    assert "PYTHONIOENCODING" not in env, "the streams of this process are there already: say `encoding`"
    out, err = io.BytesIO(), io.BytesIO()
    stdout, stderr = _stream(out, encoding), _stream(err, encoding, errors="backslashreplace")
    with (
        mock.patch.dict(os.environ, _environment(env), clear=True),
        mock.patch.object(sys, "stdin", _stream(io.BytesIO())),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        code = run([str(word) for word in words])
    stdout.flush()
    stderr.flush()
    return Ended(code, out.getvalue(), err.getvalue())


def own_process(*words: object, cwd: Path = ROOT, given: bytes = b"", **env: str) -> Ended:
    """Run `matchchain` with these words in a process of its own, which knows of nothing that was done before."""
    if not CAN_FORK:
        return started(*words, cwd=cwd, given=given, **env)
    return Ended(*forked([*map(str, words)], cwd, _environment(env), given))


def started(*words: object, cwd: Path = ROOT, given: bytes = b"", **env: str) -> Ended:
    """Start Python for these words, as a user does: where the start or its streams are what is tested."""
    done = subprocess.run(
        [sys.executable, "-m", "matchchain", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        input=given,
        env={"PYTHONIOENCODING": "utf-8", **_environment(env)},
        timeout=60,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if name not in OWN}
    return {**clean, "MATCHCHAIN_TODAY": TODAY, **more}


def _stream(raw: io.BytesIO, encoding: str = "utf-8", errors: str = "strict") -> io.TextIOWrapper:
    return io.TextIOWrapper(raw, encoding=encoding, errors=errors)
