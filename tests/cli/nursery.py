"""Processes of their own without the wait for Python: each is a fork of one that has imported all and done nothing else.

No line was carried out there, so that the next one finds what a started process would find; that it ends alike is
held by `test_own_process.py`. Run as a program it is that one process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

READY = ("numpy", "highspy", "networkx", "rapidfuzz.process", "typer", "rich.console", "rich.table", "matchchain.reports.formats", *(
    f"matchchain.{name}" for name in ("cli.app", "catalogue.read", "network.planning.plan", "studies", "materials")
))  # fmt: skip
"""What most lines import; what matchchain imports where it is used is left to them."""
CAN_FORK = hasattr(os, "fork")
_open: list[subprocess.Popen[str]] = []


@cache
def _nursery(cache_home: str | None) -> subprocess.Popen[str]:  # noqa: ARG001 - each home of caches has its own
    started = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))},
    )  # fmt: skip
    assert started.stdout
    assert started.stdout.readline() == "ready\n"
    _open.append(started)
    return started


def close() -> None:
    """End the processes that forked: they end with the words they are given."""
    while _open:
        _open.pop().communicate()
    _nursery.cache_clear()


def forked(words: Sequence[str], cwd: Path, env: Mapping[str, str], given: bytes = b"") -> tuple[int, bytes, bytes]:
    """The exit code, output and errors of `matchchain` with these words in a process of its own."""
    nursery = _nursery(os.environ.get("XDG_CACHE_HOME"))
    assert nursery.stdin
    assert nursery.stdout
    with TemporaryDirectory() as desk:
        streams = [Path(desk, name) for name in ("in", "out", "err")]
        streams[0].write_bytes(given)
        nursery.stdin.write(json.dumps([[*words], os.fspath(cwd), dict(env), [*map(str, streams)]]) + "\n")
        nursery.stdin.flush()
        code = int(nursery.stdout.readline())
        return code, streams[1].read_bytes(), streams[2].read_bytes()


def at_terminal(words: Sequence[str], cwd: Path, env: Mapping[str, str], screen: str) -> Callable[[], int]:
    """Carry the words out at the terminal of this name, and wait there: what is given back waits for the exit code."""
    nursery = _nursery(os.environ.get("XDG_CACHE_HOME"))
    assert nursery.stdin
    assert nursery.stdout
    nursery.stdin.write(json.dumps([[*words], os.fspath(cwd), dict(env), [screen]]) + "\n")
    nursery.stdin.flush()
    assert nursery.stdout.readline() == "seated\n"
    return lambda: int(nursery.stdout.readline())


def _carried_out(words: list[str], cwd: str, env: dict[str, str], streams: list[int]) -> None:
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    if len(streams) == 1:
        _sit_down_at(streams[0])
    for number in range(3):
        os.dup2(streams[number % len(streams)], number)
    sys.argv = ["matchchain", *words]
    from matchchain.__main__ import main

    main()
    sys.stdout.flush()


def _sit_down_at(screen: int) -> None:
    """What is typed there, Ctrl-C too, reaches this process; each line is shown as soon as it is said."""
    import fcntl
    import termios

    os.setsid()
    fcntl.ioctl(screen, termios.TIOCSCTTY, 0)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True)


def _wait_for_work() -> None:
    for name in READY:
        __import__(name)
    sys.path[0] = ""  # as `python -m` has it
    os.fsync = os.fstat  # as in the suite itself
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        *told, files = json.loads(line)
        streams = [os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOCTTY, 0o600) for file in files]
        pid = os.fork()
        if pid == 0:
            try:
                _carried_out(*told, streams)
                os._exit(0)
            finally:
                os._exit(70)  # a traceback is a bug
        for stream in streams:
            os.close(stream)
        if len(files) == 1:
            sys.stdout.write("seated\n")
            sys.stdout.flush()
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _wait_for_work()
