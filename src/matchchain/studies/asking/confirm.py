"""What a person answers of a name, and what is written down for it: for the whole park or for that line alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from matchchain.catalogue.edits.settle_names import Bearer, NameDecision
from matchchain.matching.pairing.decided import plain
from matchchain.matching.pairing.readings import Read, label_for, means, of_material
from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.network.open_name import NamedLine, OpenName, Reading
from matchchain.network.planning.suppose import is_hazardous
from matchchain.park import Firm, Naming, Need, Offer, Park
from matchchain.values import dataclass

Verdict: TypeAlias = Literal["yes", "no", "is"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said of one name.

    Attributes:
        name: the name that was asked about.
        verdict: the reading is right, it is wrong, or it is `meaning`.
        meaning: what it is, in a name that is known.
    """

    name: OpenName
    verdict: Verdict
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decided, when (ISO), in whose words."""

    by: str = ""
    on: str = ""
    why: str = ""


def known_meaning(text: str, known: Thesaurus) -> Resolution | None:
    """What a person's word for a name means; None where no list and not the park knows it."""
    found = resolve_name(text, known)
    return found if found.status == "resolved" else None


def decision_of(answer: Answer, park: Park, known: Thesaurus, signed: Signed) -> NameDecision:
    """What is written down for an answer; a no takes away the reading, a yes writes what it means.

    It holds for the whole park where neither a reading nor the meaning is hazardous, else for the lines that were
    asked about.
    """
    one = answer.name
    wide = one.scope == "park" and not (answer.meaning and _hazardous(answer.meaning, known))
    meaning = answer.meaning or (written_for(one, one.reading, known) if answer.verdict == "yes" else "")
    return NameDecision(
        name=one.name,
        means=meaning if answer.verdict != "no" else "",
        never=label_for(one.name, one.reading.zh, one.reading.en) if answer.verdict == "no" else "",
        lines=() if wide else tuple(_bearers(one.lines, park)),
        by=signed.by,
        on=signed.on,
        why=signed.why,
    )


def written_for(one: OpenName, reading: Reading, known: Thesaurus) -> str:
    """What a yes to one of a name's readings writes down."""
    return means(one.name, Read(one.doubt, reading.id, reading.zh, reading.en), known)


def _hazardous(meaning: str, known: Thesaurus) -> bool:
    material = resolve_name(meaning, known).material
    return material is not None and is_hazardous(of_material("several", material))


def _bearers(lines: Iterable[NamedLine], park: Park) -> Iterator[Bearer]:
    before: dict[object, Naming | None] = {}
    for firm in park.firms:
        entries: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
        before |= {entry.place: entry.naming for entry in entries}
    return (Bearer(line.side, line.place, before.get(line.place)) for line in lines)


def names_called(names: Iterable[OpenName], text: str, firm: str = "") -> tuple[OpenName, ...]:
    """The names to confirm that are written so, of one firm where it is said."""
    wanted = plain(text)
    return tuple(
        one for one in names if plain(one.name) == wanted and (not firm or firm in {line.firm for line in one.lines})
    )


def lines_called(park: Park, text: str, firm: str = "") -> tuple[OpenName, ...]:
    """The lines of a park that bear a name, one name a firm, as if each were asked about."""
    wanted, found = plain(text), []
    for owner in park.firms:
        offers = [NamedLine(owner.id, "offer", e.id, e.place) for e in owner.offers if plain(e.material) == wanted]
        needs = [NamedLine(owner.id, "need", e.id, e.place) for e in owner.needs if plain(e.material) == wanted]
        if (offers or needs) and firm in {"", owner.id}:
            found.append(_as_asked(owner, text, (*offers, *needs)))
    return tuple(found)


def _as_asked(owner: Firm, text: str, lines: tuple[NamedLine, ...]) -> OpenName:
    return OpenName(
        name=text, doubt="unknown", scope="line", lines=lines, reading=Reading("", ""), others=(), waiting=0, shared=0,
        partners=(), firm=owner.id, firm_name=owner.table_name, firm_name_en=owner.name_en or owner.table_name,
        contact=owner.whom_to_call,
    )  # fmt: skip
