"""A park that is the same to the byte is matched, planned and studied once for the tests of what is printed of it.

Formats, languages, widths and pages are hundreds of tests over the example parks; each would work out the same answer
anew, which is most of a command's time. That an answer is the same whenever it is asked for is held where answers are
worked out, in tests/matching, tests/network and tests/studies, where no study is kept; that a command so answered
prints the very bytes of a process of its own is held by tests/cli/test_own_process.py.
"""

from __future__ import annotations

import functools
import os
import sys
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from unittest import mock

import msgspec

from matchchain import matching
from matchchain.catalogue.files.folder import ParkFiles
from matchchain.network.allocation.effort import Effort
from matchchain.network.planning import reckoning
from matchchain.values import replace

MOST = 48
"""Answers kept, the last asked for."""
STUDIES = {
    "matchchain.catalogue.read": "read",
    "matchchain.network.planning.plan": "suggest",
    "matchchain.studies.asking.blanks": "blanks",
    "matchchain.studies.chains.chains": "chains",
    "matchchain.studies.firm_sheet.sheet": "known_of",
    "matchchain.studies.growth.gaps": "gaps",
    "matchchain.studies.growth.what_if": "what_if",
    "matchchain.studies.handbook.holding": "hold",
    "matchchain.studies.ideas.ideas": "ideas",
    "matchchain.studies.meeting.meeting": "meeting",
    "matchchain.studies.overview.overview": "overview",
    "matchchain.studies.papers.plan": "papers_plan",
    "matchchain.studies.resilience.batch": "batch",
    "matchchain.studies.resilience.drill": "drill",
    "matchchain.studies.resilience.trace": "trace",
    "matchchain.studies.resilience.weak_points": "resilience",
    "matchchain.studies.routing.route_map": "route_map",
    "matchchain.studies.stats.stats": "stats",
    "matchchain.studies.sweep.runs": "sweep",
}
_on: list[bool] = []
_kept: OrderedDict[object, Any] = OrderedDict()


@contextmanager
def plans_worked_out_once() -> Iterator[None]:
    """While it lasts, `match` and `reckon` give again what they gave for the same park, day and options."""
    _on.append(True)
    try:
        yield
    finally:
        _on.pop()


@contextmanager
def all_worked_out_anew() -> Iterator[None]:
    """While it lasts, nothing is kept: for tests that ask twice in order to see the same twice."""
    _on.append(False)
    try:
        yield
    finally:
        _on.pop()


@contextmanager
def answers_worked_out_once() -> Iterator[None]:
    """While it lasts, commands are given again what a study answered to the same question; plans likewise."""
    with plans_worked_out_once():
        patches = [mock.patch.object(import_module(room), name, _once(getattr(import_module(room), name))) for room, name in STUDIES.items()]
        for patch in patches:
            patch.start()
        try:
            yield
        finally:
            for patch in patches:
                patch.stop()


def install() -> None:
    """Put keepers in the place of `match` and `reckon`, before modules import them: asleep until plans are kept."""
    matching.match = _once(matching.match)
    reckoning.reckon = _once(reckoning.reckon)


def _once(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which works out once what it is asked twice; what is no plain value is never taken as known."""

    @functools.wraps(work)
    def worked(*args, **named):
        if not (_on and _on[-1]):
            return work(*args, **named)
        try:
            key = (work, _world(), *map(_bytes, args), *((name, _bytes(value)) for name, value in sorted(named.items())))
        except TypeError:
            return work(*args, **named)
        known = _kept.pop(key, _kept)
        answer = work(*args, **named) if known is _kept else known
        _kept[key] = answer  # the last asked for
        if len(_kept) > MOST:
            _kept.popitem(last=False)
        return answer

    return worked


def _world() -> object:
    """What an answer hangs on besides its question: where what was found is kept for others. Knowledge is as shipped."""
    return os.environ.get("XDG_CACHE_HOME")


def _bytes(value: object) -> object:
    """A value as a key."""
    if isinstance(value, matching.Match):
        return _Same(value)
    if isinstance(value, ParkFiles):
        return str(value.folder), value.own, value.cards, repr(value.unread)
    if isinstance(value, Effort):
        value = replace(value, watch=_told(value.watch))
    return type(value), msgspec.msgpack.encode(_told(value))


def _told(value: object) -> object:
    """None for who watches where nobody can: progress is shown at terminals only."""
    return None if callable(value) and not sys.stderr.isatty() else value


class _Same:
    """A key that is this very object, held as long as the key is."""

    def __init__(self, it: object):
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)
