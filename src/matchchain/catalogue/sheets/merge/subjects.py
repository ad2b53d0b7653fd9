"""The firms that files state something of: those of the park, new ones, and those nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from matchchain.catalogue.edits.whom import firm_meant, proposed_id
from matchchain.catalogue.files.own import FIRM_LIST, FIRMS
from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.merge.known_firms import Called, How, KnownFirms, Meant, called, grouped
from matchchain.catalogue.sheets.merge.row import File, Question
from matchchain.catalogue.sheets.stated import FirmStated, Spot
from matchchain.entries.ids import is_device, is_id
from matchchain.park import Firm
from matchchain.values import dataclass
from matchchain.wording import Message

NEW = "new"
"""The answer that a firm, or a line, is none of those the park has."""
_CELL = re.compile(r"([A-Z]*)(\d*)")


@dataclass(frozen=True, slots=True)
class Heard:
    """A firm as one file states it."""

    file: File
    stated: FirmStated


@dataclass(frozen=True, slots=True)
class Subject:
    """A firm that files state something of.

    Attributes:
        id: its id, of a new one the id it gets; "" where nobody can tell which it is.
        name: what it is called in a sentence.
        firm: of the park; None of a new one.
        how: by what it was recognised.
        heard: what the files state, in a fixed order.
        left: why nothing of it is looked at, None where it is.
        question: what has to be answered first, None where nothing has.
        like: a firm of the park that a new one is called nearly as.
    """

    id: str
    name: str
    firm: Firm | None
    how: How
    heard: tuple[Heard, ...]
    left: Message | None = None
    question: Question | None = None
    like: Firm | None = None


def order(spot: Spot) -> tuple[str, int, str, str]:
    """A key that sorts cells as they are read: sheet, row, column."""
    found = _CELL.fullmatch(spot.cell)
    column, row = found.groups() if found else ("", "")
    return spot.sheet, int(row or 0), column.rjust(3), spot.cell


def subjects(
    loaded: Loaded, heard: Iterable[Heard], only: str = "", answers: Mapping[str, str] | None = None
) -> list[Subject]:
    """Whom the files are about, whatever the order they are given in.

    Args:
        loaded: the park.
        heard: every firm of every file.
        only: look at this firm only; a file of one firm that cannot be told is its.
        answers: key of a question -> id of the firm, or `NEW`.

    Raises:
        MatchchainError: there is no such firm to look at (exit code 2).
    """
    people = sorted(heard, key=lambda one: (one.file, order(one.stated.spot)))
    known = KnownFirms.of(loaded.park.firms)
    chosen = firm_meant(loaded.park.firms, only) if only else None
    names = [called(one.stated) for one in people]
    meant = [_meant(known, who, one.file) for who, one in zip(names, people, strict=True)]
    meant = [_chosen(found, one, people, names, chosen) for found, one in zip(meant, people, strict=True)]
    said = _answered(people, names, answers or {})
    for at, answer in said.items():
        meant[at] = Meant("id", known.by_id[answer]) if answer in known.by_id else Meant("new")
    found: dict[str, list[int]] = {}
    for at, whose in enumerate(meant):
        if whose.firm is not None:
            found.setdefault(whose.firm.id, []).append(at)
    made = [
        _known(known.by_id[name], [people[at] for at in places], meant[places[0]].how, chosen)
        for name, places in found.items()
    ]
    new, asked = _new(loaded, people, names, meant, chosen, frozenset(said))
    made += [replace(one, like=known.like(called(one.heard[0].stated))) if one.id else one for one in new]
    together: dict[tuple[Called, str], list[int]] = {}
    for at in asked:
        together.setdefault((names[at], people[at].file.digest if names[at].is_nobody else ""), []).append(at)
    for places in together.values():
        whose, first = asked[places[0]], people[places[0]]
        who = tuple(people[at] for at in places)
        made.append(Subject("", _name(first), None, "asked", who, question=_question(first, whose)))
    made.sort(key=lambda subject: (subject.heard[0].file, order(subject.heard[0].stated.spot)))
    return made


def _meant(known: KnownFirms, who: Called, file: File) -> Meant:
    found = known.meant(who)
    if found.how == "new" and file.kind in {"form", "calls"}:
        return Meant("asked", why=Message("merge.ask.form-of-nobody", {"id": who.id or file.firm}))
    return found


def _chosen(
    found: Meant, one: Heard, people: Sequence[Heard], names: Sequence[Called], chosen: Firm | None
) -> Meant:
    """What a person said with `--firm`: it answers what cannot be told of a file of one firm."""
    if chosen is None or found.firm is not None:
        return found
    of_file = {who for other, who in zip(people, names, strict=True) if other.file == one.file}
    if len(of_file) == 1 or found.how == "nobody" or chosen.id in {firm.id for firm in found.candidates}:
        return Meant("id", chosen)
    return found


def _answered(people: Sequence[Heard], names: Sequence[Called], answers: Mapping[str, str]) -> dict[int, str]:
    """What was asked and a person has answered, for all that is called the same."""
    given: dict[tuple[Called, str], str] = {}
    keys = [(who, one.file.digest if who.is_nobody else "") for who, one in zip(names, people, strict=True)]
    for key, one in zip(keys, people, strict=True):
        answer = answers.get(key_of(one.file, one.stated.spot), "")
        if answer:
            given[key] = answer
    return {at: given[key] for at, key in enumerate(keys) if key in given}


def key_of(file: File, spot: Spot) -> str:
    """By what an answer to a question is found again."""
    return f"{file.digest} {spot}"


def _known(firm: Firm, heard: Sequence[Heard], how: How, chosen: Firm | None) -> Subject:
    other = chosen is not None and chosen.id != firm.id
    left = Message("merge.why.other-firm", {"firm": chosen.table_name}) if chosen is not None and other else None
    return Subject(firm.id, firm.table_name, firm, how, tuple(heard), left)


def _new(
    loaded: Loaded,
    people: Sequence[Heard],
    names: Sequence[Called],
    meant: Sequence[Meant],
    chosen: Firm | None,
    answered: frozenset[int],
) -> tuple[list[Subject], dict[int, Meant]]:
    """The new firms, and those of which a person has to say which they are."""
    asked = {at: found for at, found in enumerate(meant) if found.firm is None and found.how != "new"}
    fresh = [at for at, found in enumerate(meant) if found.how == "new"]
    groups, doubtful = grouped([names[at] for at in fresh])
    broken = _unreadable(loaded)
    subjects: list[Subject] = []
    taken = set(taken_ids(loaded))
    known = sorted((([fresh[at] for at in group], group) for group in groups), key=lambda g: _sorted(people[g[0][0]]))
    for places, group in known:
        heard = tuple(people[at] for at in places)
        if chosen is not None:
            why = Message("merge.why.other-firm", {"firm": chosen.table_name})
            subjects.append(Subject("", _name(heard[0]), None, "new", heard, why))
            continue
        doubt = any(at in doubtful for at in group)
        why_asked = None if answered.issuperset(places) else _why_asked(heard, broken, doubtful=doubt)
        if why_asked is not None:
            asked |= dict.fromkeys(places, Meant("asked", why=why_asked))
            continue
        name = new_id(heard, taken)
        taken.add(name)
        subjects.append(Subject(name, _name(heard[0]), None, "new", heard))
    return subjects, asked


def taken_ids(loaded: Loaded) -> frozenset[str]:
    """Ids that no new firm may get: those of firms, and of cards that could not be read."""
    return frozenset((*(firm.id for firm in loaded.park.firms), *(PurePosixPath(file).stem for file in loaded.digests)))


def _sorted(one: Heard) -> tuple[str, str]:
    """New firms get their ids in the order of their names, so that the order of files does not matter."""
    return _text(one, "name"), _text(one, "credit_code")


def _why_asked(heard: Sequence[Heard], broken: tuple[str, ...], *, doubtful: bool) -> Message | None:
    if not any(_text(one, "name") for one in heard):
        return Message("merge.ask.no-name")
    if doubtful:
        return Message("merge.ask.new-twins")
    if broken:
        return Message("merge.ask.broken-card", {"files": broken})
    return None


def _unreadable(loaded: Loaded) -> tuple[str, ...]:
    """Files of firms that could not be read as a whole: a firm that seems new may stand in one."""
    files = (f.place.file for f in loaded.errors if f.code.startswith("yamltree."))
    return tuple(dict.fromkeys(file for file in files if file == FIRM_LIST or file.startswith(f"{FIRMS}/")))


def new_id(heard: Sequence[Heard], taken: Collection[str]) -> str:
    """An id for a new firm that no other has: the one that a file carries, else made of its names."""
    ids = [called(one.stated).id for one in heard]
    carried = next((name for name in ids if is_id(name) and not is_device(name)), "")
    if carried and carried not in taken:
        return carried
    name, short, name_en = (
        next((text for one in heard if (text := _text(one, field))), "") for field in ("name", "short", "name_en")
    )
    return proposed_id(name, short, name_en, taken)


def _text(one: Heard, name: str) -> str:
    found = one.stated.said.get(name)
    return found.text.strip() if found else ""


def _name(one: Heard) -> str:
    return _text(one, "name") or _text(one, "short") or _text(one, "name_en") or one.stated.id


def _question(one: Heard, found: Meant) -> Question:
    candidates = tuple((firm.id, firm.table_name) for firm in found.candidates)
    why = found.why or Message("merge.ask.nobody")
    return Question("", "firm", _name(one), one.file, one.stated.spot, candidates, why)
