"""A page longer than the terminal goes through the person's pager, where there is one."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from collections.abc import Mapping

OWN, COMMON = "MATCHCHAIN_PAGER", "PAGER"


def pager_for(text: str, environ: Mapping[str, str], lines: int) -> tuple[str, ...]:
    r"""The command that shows this text page by page; empty where none is wanted or needed.

    Args:
        text: what is to be shown.
        environ: MATCHCHAIN_PAGER, else PAGER, names the command, an empty one none; by default `less` where it is.
        lines: of the terminal.

    Example:
        >>> pager_for("a\n" * 50, {"PAGER": "more -s"}, 24), pager_for("a\n", {"PAGER": "more"}, 24)
        (('more', '-s'), ())
    """
    if text.count("\n") < lines or environ.get("TERM") == "dumb":
        return ()
    named = environ.get(OWN, environ.get(COMMON))
    if named is not None:
        return tuple(shlex.split(named))
    less = shutil.which("less")
    return (less, "-FRX") if less else ()


def show(text: str, command: tuple[str, ...], environ: Mapping[str, str]) -> bool:
    """Whether the pager showed it; a pager that cannot be started shows nothing."""
    try:
        # The person's own choice of a program, given the answer and nothing else.
        with subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, text=True, encoding="utf-8", env={**environ, "LESSCHARSET": "utf-8"}
        ) as pager:
            try:
                pager.communicate(text)
            except (BrokenPipeError, KeyboardInterrupt):
                pager.wait()
    except OSError:
        return False
    return True
