"""A park's past as a person asks for it: a day, a step of the journal or an edition; what is new since then."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.past import Past
    from matchchain.cli.talk.on_park import OnPark
    from matchchain.network.pairing import Plan
    from matchchain.park import Park
    from matchchain.reports.changes import Kind, Since
    from matchchain.studies.comparing.changes import Changes
    from matchchain.studies.comparing.facts import Facts


@dataclass(frozen=True, slots=True)
class News:
    """What is new, and from where the past is known."""

    changes: Changes
    since: Since


def news(asked: OnPark, since: str, plan: Plan | None = None) -> News | None:
    """What is new in a park since then; None where nothing of the past is kept and nobody named a time.

    Args:
        asked: the question.
        since: as it was typed; "": the latest edition, else the beginning of the journal.
        plan: of today, with every row that is ready, waits for papers or runs; made here where it is not at hand.

    Raises:
        MatchchainError: it is no time, or nothing of then is kept (exit code 2 or 5).
    """
    from matchchain.catalogue.files.past import before_moment, before_step, standing
    from matchchain.park import taking_part
    from matchchain.reports.changes import Since
    from matchchain.studies.comparing.changes import changes

    folder = asked.loaded.folder
    kind, at = _meant(since, asked.today)
    if kind == "beginning":
        known = standing(folder)
        if not known:
            return None
        past = before_step(folder, known[0].number)
    elif isinstance(at, dt.date):
        past = before_moment(folder, dt.datetime.combine(at, dt.time()).astimezone())
    else:
        past = before_step(folder, at)
    day = at if isinstance(at, dt.date) else _day_of(past, asked.today)
    then, faulty = _facts_then(asked, past, day)
    park = taking_part(_sound_now(asked, past), asked.today) if past.lost else asked.park
    now = _facts(park, plan if park is asked.park else None, asked.today)
    steps = len({record.batch or record.number for record in past.records})
    return News(changes(then, now), Since(kind, since, steps, past.by_hand, past.lost, faulty))


def _meant(since: str, today: dt.date) -> tuple[Kind, dt.date | int]:
    """What kind of time was typed, and which.

    Raises:
        MatchchainError: it is none, or lies ahead (exit code 2).
    """
    from matchchain.units import UnitFault, day

    text = since.strip()
    if not text:
        return "beginning", 0
    if text.isdecimal() and len(text) < 7:
        return "step", int(text)
    with suppress(UnitFault):
        first, last = day(text)
        if first == last:
            meant = dt.date.fromisoformat(first)
            if meant > today:
                facts = {"day": first, "today": today.isoformat()}
                raise MatchchainError(Message("changes.future", facts), ExitCode.USAGE)
            return "day", meant
    known = Message("changes.no-editions")
    raise MatchchainError(Message("changes.unknown-since", {"given": since, "known": known}), ExitCode.USAGE)


def _day_of(past: Past, today: dt.date) -> dt.date:
    """The day of the first change, as the office's clock showed it."""
    return min(dt.datetime.fromisoformat(past.at).astimezone().date(), today) if past.at else today


def _facts_then(asked: OnPark, past: Past, day: dt.date) -> tuple[Facts, int]:
    """The facts of then, and how many errors the files held."""
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad
    from matchchain.park import taking_part

    loaded = load(asked.loaded.folder, today=day, supposed=past.files)
    park = taking_part(without_bad(loaded.park, loaded.bad), day)
    return _facts(park, None, day), len(loaded.errors)


def _sound_now(asked: OnPark, past: Past) -> Park:
    """The park of today without the files whose past is lost."""
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad

    loaded = load(asked.loaded.folder, today=asked.today, supposed=past.gone)
    return without_bad(loaded.park, loaded.bad)


def _facts(park: Park, plan: Plan | None, day: dt.date) -> Facts:
    """The facts of a day, planned where that is not done yet."""
    from matchchain.network.planning.plan import Selection, suggest
    from matchchain.studies.comparing.facts import facts_of

    made = plan or suggest(park, today=day, select=Selection(unreckoned=0))
    return facts_of(park, made, day.isoformat())
