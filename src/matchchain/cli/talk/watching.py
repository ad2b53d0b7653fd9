"""A long search shows how far it is and can be stopped: Ctrl-C keeps the best plan so far."""

from __future__ import annotations

import math
import signal
import sys
import threading
import time
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Self

from matchchain.wording import Lang, Message, say

if TYPE_CHECKING:
    from matchchain.network.allocation.effort import Progress

PATIENCE = 1.0
"""Seconds before a bar appears."""


class Watching:
    """Watches a long reckoning: `watch` is told of its progress and says when to stop.

    The first Ctrl-C asks a search to stop; a second one ends the command as anywhere else.
    """

    def __init__(self, lang: Lang, *, stoppable: bool = True) -> None:
        """Begin to watch.

        Args:
            lang: the language of the bar.
            stoppable: whether what is found until then is an answer; else the first Ctrl-C ends the command.
        """
        self._lang, self._stoppable, self._since = lang, stoppable, time.monotonic()
        self._stop = False
        self._bar: Any = None
        self._before: Any = None

    def __enter__(self) -> Self:
        if self._stoppable and threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupted)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if self._bar is not None:
            self._bar.stop()

    def _interrupted(self, number: int, frame: FrameType | None) -> None:
        if self._stop:
            signal.default_int_handler(number, frame)
        self._stop = True

    def watch(self, progress: Progress) -> bool:
        """Show the progress; True once somebody pressed Ctrl-C."""
        if sys.stderr.isatty() and time.monotonic() - self._since >= PATIENCE:
            self._show(progress)
        return self._stop

    def _show(self, progress: Progress) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.add_task("", total=progress.total)
            self._bar.start()
        said = say(self._said(progress), self._lang)
        self._bar.update(0, completed=progress.done, total=progress.total, description=said)

    @staticmethod
    def _said(progress: Progress) -> Message:
        if not (math.isfinite(progress.bound) and progress.bound > 0):
            return Message(progress.doing, {"done": progress.done, "total": progress.total})
        gap = f"{max(0.0, 1 - progress.net / progress.bound):.2%}"
        return Message("cli.proving", {"done": progress.done, "total": progress.total, "gap": gap})
