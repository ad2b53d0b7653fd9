"""The fields of the board in JSON and CSV, "matchchain.board/1": their names and order are a promise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from matchchain.board.services import hours_left
from matchchain.followup.light import COLOURS, Reason
from matchchain.park import CHANNELS, ELEMENT_FAMILIES, PROJECT_KINDS, SECRECY, URGENCIES, Figure
from matchchain.reports.board.words import KINDS, STATES, Voice, person
from matchchain.reports.column import Choices, Column, Fields, Table
from matchchain.studies.board.board import Board
from matchchain.studies.board.item import Item
from matchchain.studies.board.records import reached
from matchchain.wording.message import sentence_of

column = Fields("board.field")
_LIGHTS: Choices = {str(colour): both for colour, both in COLOURS.items()}


def tables(found: Board, voice: Voice, more: str = "") -> tuple[Table[Any], ...]:
    """The entries, with the fields that only one kind has where only that kind is asked for."""
    extra = MORE[more](found) if more in MORE else ()
    return (Table("entries", sentence_of("board.sheet"), (*_of_all(voice), *extra), lambda: found.items),)


def _of_all(voice: Voice) -> tuple[Column[Item], ...]:
    return (
        column("id", wide=12),
        column("kind", kind="choice", choices=KINDS, wide=8),
        column("state", kind="choice", choices=STATES, wide=10),
        column("due", lambda i: i.due or None, wide=12),
        column("light", lambda i: i.light.colour, "choice", choices=_LIGHTS, wide=6),
        column("owner", lambda i: person(i.owner), wide=16),
        column("firm", lambda i: i.firm, wide=14),
        column("firm_name", lambda i: voice.firm(i.firm), wide=18),
        column("title", wide=36),
        column("since", lambda i: i.since or None, wide=12),
        column("level", kind="count"),
        column("why", lambda i: _reasons(i.light.why, voice), "list", phrase=lambda part: part["text"], wide=40),
    )


def _reasons(why: Sequence[Reason], voice: Voice) -> list[Mapping[str, str]]:
    return [{"test": one.test, "text": voice.why(one), "since": one.since} for one in why]


def _likely(figure: Figure | None) -> float | None:
    return None if figure is None else figure.likely


def _field(name: str) -> Callable[[Item], Any]:
    return lambda item: getattr(item.entry, name)


def _figure(name: str) -> Callable[[Item], float | None]:
    return lambda item: _likely(getattr(item.entry, name))


def _of_requests(_: Board) -> Iterable[Column[Item]]:
    return (
        column("element", _field("element")),
        column("urgency", _field("urgency"), "choice", choices=URGENCIES),
        column("channel", _field("channel"), "choice", choices=CHANNELS),
        column("returned", lambda i: i.count, "count"),
    )


def _of_challenges(_: Board) -> Iterable[Column[Item]]:
    return (
        column("budget", _figure("budget"), "money"),
        column("secrecy", _field("secrecy"), "choice", choices=SECRECY),
        column("targets", lambda i: [one.what for one in i.entry.targets], "list"),  # type: ignore[union-attr]
        column("claims", lambda i: i.count, "count"),
    )


def _of_services(found: Board) -> Iterable[Column[Item]]:
    return (
        column("hours", _figure("hours"), "number"),
        column("hours_left", lambda i: hours_left(i.entry, found.today.isoformat()), "number"),
        column("price", _field("price")),
        column("conditions", _field("conditions"), wide=30),
    )


def _of_projects(found: Board) -> Iterable[Column[Item]]:
    def far(name: str) -> Callable[[Item], Any]:
        return lambda item: getattr(reached(item.entry, found.today), name)  # type: ignore[arg-type]

    return (
        column("chain", _field("chain")),
        column("project_kind", _field("kind"), "choice", choices=PROJECT_KINDS),
        column("leader", lambda i: person(i.entry.leader)),  # type: ignore[union-attr]
        column("invest", _figure("invest"), "money"),
        *(column(name, far(name), "money") for name in ("invested", "funds", "output", "tax")),
        column("people", far("people"), "count"),
        column("land", _figure("land"), "number"),
        *(column(name, far(name), "count") for name in ("nodes", "done", "in_time")),
    )


def _of_policies(_: Board) -> Iterable[Column[Item]]:
    return (
        column("number", _field("number")),
        column("office", _field("office")),
        column("for", _field("target")),
        column("until", lambda i: i.entry.until or None),  # type: ignore[union-attr]
        column("gives", _field("gives"), wide=36),
        column("chain", _field("chain")),
        column("firms", lambda i: list(i.entry.firms), "list"),  # type: ignore[union-attr]
        column("source", _field("source")),
    )


def _of_elements(_: Board) -> Iterable[Column[Item]]:
    return (
        column("code", _field("code")),
        column("family", _field("family"), "choice", choices=ELEMENT_FAMILIES),
        column("office", _field("office")),
        column("promise", _figure("promise"), "count"),
        column("papers", lambda i: list(i.entry.papers), "list"),
    )


def _of_visits(_: Board) -> Iterable[Column[Item]]:
    return (column("requests", lambda i: list(i.entry.asked), "list"),)


MORE: Mapping[str, Callable[[Board], Iterable[Column[Item]]]] = {
    "request": _of_requests,
    "challenge": _of_challenges,
    "service": _of_services,
    "project": _of_projects,
    "policy": _of_policies,
    "element": _of_elements,
    "visit": _of_visits,
}
"""What a list of one kind says beside what all of them say."""
