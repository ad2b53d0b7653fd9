"""The one error boundary: every way a command can end becomes one sentence and one exit code."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from matchchain import __version__
from matchchain.cli.talk.answer import Answer, give, put, tell
from matchchain.cli.talk.front_page import front_page
from matchchain.cli.talk.language import of_locale, spoken
from matchchain.cli.talk.session import Session
from matchchain.wording import ExitCode, MatchchainError, Message

COMPLETION = "_MATCHCHAIN_COMPLETE"
"""Set by the script of a shell that wants to know how a word goes on."""


def run(argv: Sequence[str]) -> int:
    """Run one command line.

    Args:
        argv: the words behind `matchchain`.

    Returns:
        The exit code, see `ExitCode`.
    """
    asked = spoken(argv, os.environ)
    session = Session(lang=asked or of_locale(os.environ), asked=asked, typed=tuple(argv))
    try:
        return _commanded(argv, session)
    except MatchchainError as error:
        tell(error.message, session.lang)
        return error.exit_code
    except KeyboardInterrupt:
        tell(Message("cli.interrupted"), session.lang)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return ExitCode.OK
    except OSError as error:
        if error.errno == errno.ENOENT and not error.filename and not _has_working_folder():
            tell(Message("catalogue.no-working-folder"), session.lang)
            return ExitCode.USAGE
        tell(_trouble(error), session.lang)
        return ExitCode.IO


def _commanded(argv: Sequence[str], session: Session) -> int:
    """Show the front page, or run a command of the tree; the exit code."""
    page = None if os.environ.get(COMPLETION) else front_page(argv, session.lang)
    if page is not None:
        put(sys.stdout, page)
        return ExitCode.OK
    import typer

    from matchchain.cli import app
    from matchchain.cli.talk import usage

    begun = time.monotonic()
    if os.environ.get(COMPLETION):
        from matchchain.cli.talk.completing import get_ready

        get_ready()
    try:
        answer = app.build().main(args=list(argv), prog_name="matchchain", standalone_mode=False, obj=session)
    except usage.UsageError as error:
        tell(usage.sentence(error), session.lang)
        return ExitCode.USAGE
    except typer.Abort:
        raise KeyboardInterrupt from None
    return _given(answer, session, begun)


def _given(answer: object, session: Session, begun: float) -> int:
    """Print what a command handed back; its exit code."""
    if isinstance(answer, Answer):
        if session.verbose:
            _tell_more(session, begun)
        return give(answer, session.lang, quiet=session.quiet)
    if answer == ExitCode.INTERRUPTED:  # what typer makes of Ctrl-C
        tell(Message("cli.interrupted"), session.lang)
    return answer if isinstance(answer, int) else 0


def _tell_more(session: Session, begun: float) -> None:
    """Which park was read and why this one, and how long the answer took."""
    from matchchain.catalogue.files.find import find_park

    with contextlib.suppress(MatchchainError):
        found = find_park(session.park, os.environ)
        tell(Message("cli.park-used", {"folder": str(found.folder), "why": found.why}), session.lang)
    tell(Message("cli.took", {"seconds": f"{time.monotonic() - begun:.2f}", "version": __version__}), session.lang)


def _has_working_folder() -> bool:
    try:
        return bool(Path.cwd())
    except OSError:
        return False


def _trouble(error: OSError) -> Message:
    named = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else error.filename
    file = Message("cli.standard-output") if named in (None, "", 1, 2, "<stdout>", "<stderr>") else str(named)
    facts = {"file": file, "why": os.strerror(error.errno) if error.errno else str(error)}
    keys = {
        **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "cli.disk-full"),
        **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "cli.no-permission"),
    }
    return Message(keys.get(error.errno or 0, "cli.io"), facts)


def _close_quietly() -> None:
    # `matchchain suggest | head` is no fault; Python would print one while closing stdout.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
