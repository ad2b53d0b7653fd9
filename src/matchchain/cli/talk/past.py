"""A park's past as a person asks for it: a day, a step of the journal or an edition; what is new since then."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchchain.catalogue.files.edition import Edition
    from matchchain.catalogue.files.past import Past
    from matchchain.cli.talk.on_park import OnPark
    from matchchain.park import Park
    from matchchain.reports.changes import Kind, Since
    from matchchain.studies.comparing.changes import Changes
    from matchchain.studies.comparing.facts import Facts

_LONGEST_STEP = 7
"""Digits from which a number is a packed day and no step."""


@dataclass(frozen=True, slots=True)
class News:
    """What is new, and from where the past is known."""

    changes: Changes
    since: Since


def news(asked: OnPark, since: str, now: Facts | None = None) -> News | None:
    """What is new in a park since then; None where nothing of the past is kept and nobody named a time.

    Args:
        asked: the question.
        since: as it was typed; "": the latest edition, else the beginning of the journal.
        now: the facts of today; made here where they are not at hand.

    Raises:
        MatchchainError: it is no time, or nothing of then is kept (exit code 2 or 5).
    """
    from matchchain.catalogue.files.editions import known_editions
    from matchchain.catalogue.files.past import before_moment, before_step, standing

    folder = asked.loaded.folder
    found = _meant(since, known_editions(folder), asked.today)
    if not isinstance(found, (int, dt.date)):
        return _since_edition(asked, found, now)
    if isinstance(found, dt.date):
        past = before_moment(folder, dt.datetime.combine(found, dt.time()).astimezone())
        return _since_moment(asked, past, found, ("day", since), now)
    known = standing(folder)
    if not since.strip() and not known:
        return None
    past = before_step(folder, found if since.strip() else known[0].number)
    kind: Kind = "step" if since.strip() else "beginning"
    return _since_moment(asked, past, _day_of(past, asked.today), (kind, since), now)


def _since_moment(asked: OnPark, past: Past, day: dt.date, meant: tuple[Kind, str], now: Facts | None) -> News:
    """What is new since the park was as the journal says."""
    from matchchain.park import taking_part
    from matchchain.reports.changes import Since
    from matchchain.studies.comparing.changes import changes
    from matchchain.studies.comparing.facts import reckoned

    then, faulty = _facts_then(asked, past, day)
    if past.lost:
        now = reckoned(taking_part(_sound_now(asked, past), asked.today), asked.today)
    now = now or reckoned(asked.park, asked.today)
    steps = len({record.batch or record.number for record in past.records})
    return News(changes(then, now), Since(*meant, steps, past.by_hand, past.lost, faulty))


def _since_edition(asked: OnPark, edition: Edition, now: Facts | None) -> News:
    """What is new since an edition: firms, lines, amounts, who supplies whom; it keeps no money and no papers.

    Raises:
        MatchchainError: it is of another park (exit code 4).
    """
    from matchchain.reports.changes import Since
    from matchchain.studies.comparing.changes import changes
    from matchchain.studies.comparing.editions import facts_in, facts_like
    from matchchain.studies.comparing.facts import reckoned
    from matchchain.studies.handbook.changes import is_of_another_park

    park = asked.park
    if is_of_another_park(edition, park.name, [firm.id for firm in park.firms]):
        facts = {"edition": edition.name, "park": edition.park}
        raise MatchchainError(Message("handbook.other-park", facts), ExitCode.CONFLICT)
    then = facts_in(edition)
    today = now or reckoned(park, asked.today)
    return News(changes(then, facts_like(today, then)), Since("edition", edition.name))


def _meant(since: str, editions: Sequence[Edition], today: dt.date) -> Edition | dt.date | int:
    """The edition, the day or the number of a step that was typed; 0 for the beginning of the journal.

    Raises:
        MatchchainError: it is none of these, or lies ahead (exit code 2).
    """
    from matchchain.units import UnitFault, day

    text = since.strip()
    if not text:
        return editions[-1] if editions else 0
    for edition in editions:
        if edition.name.casefold() == text.casefold():
            return edition
    if text.isdecimal() and len(text) < _LONGEST_STEP:
        return int(text)
    with suppress(UnitFault):
        first, last = day(text)
        if first == last:
            meant = dt.date.fromisoformat(first)
            if meant > today:
                facts = {"day": first, "today": today.isoformat()}
                raise MatchchainError(Message("changes.future", facts), ExitCode.USAGE)
            return meant
    known = tuple(edition.name for edition in editions) or Message("changes.no-editions")
    raise MatchchainError(Message("changes.unknown-since", {"given": since, "known": known}), ExitCode.USAGE)


def _day_of(past: Past, today: dt.date) -> dt.date:
    """The day of the first change, as the office's clock showed it."""
    return min(dt.datetime.fromisoformat(past.at).astimezone().date(), today) if past.at else today


def _facts_then(asked: OnPark, past: Past, day: dt.date) -> tuple[Facts, int]:
    """The facts of then, and how many errors the files held."""
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad
    from matchchain.park import taking_part
    from matchchain.studies.comparing.facts import reckoned

    loaded = load(asked.loaded.folder, today=day, supposed=past.files)
    park = taking_part(without_bad(loaded.park, loaded.bad), day)
    return reckoned(park, day), len(loaded.errors)


def _sound_now(asked: OnPark, past: Past) -> Park:
    """The park of today without the files whose past is lost."""
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad

    loaded = load(asked.loaded.folder, today=asked.today, supposed=past.gone)
    return without_bad(loaded.park, loaded.bad)

