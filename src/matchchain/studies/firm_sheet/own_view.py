"""The same firm's sheet as the firm may see it: its own figures, and other firms only as far as they let themselves be.

No joint gain, no price between the two, no distance, no rank, no figure of another firm, and no sentence that compares
any. A partner is named where its card lets its name be shown and its line be told of; else it is one more firm that the
office brings together with this one.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.sharing import is_refused, lacks_consent
from matchchain.network.pairing import Pairing
from matchchain.park import Figure, Firm, Need, Offer, Park
from matchchain.park.share import in_force
from matchchain.studies.asking.to_firm import ToFirm, questions_to
from matchchain.studies.firm_sheet.sheet import Known, parties
from matchchain.studies.papers.plan import Sought
from matchchain.values import dataclass

Side: TypeAlias = Literal["offer", "need"]
Stage: TypeAlias = Literal["ready", "papers", "figures"]
_STAGES: tuple[Stage, ...] = ("ready", "papers", "figures")


@dataclass(frozen=True, slots=True)
class Partner:
    """Another firm that lets itself be named: its name, English name, and what its card calls the goods."""

    name: str
    name_en: str
    material: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """One line of the firm for which there are partners.

    Attributes:
        side: whether it is offered or needed.
        material: as its card calls it.
        stage: how far the best of its pairings is: ready, papers missing, figures missing.
        quantity: its own amount; None where it has told none.
        basis: "disposal" (what being rid of it costs), "sold" or "bought".
        price: that cost or price by its own card; None where it has told none.
        yearly: both together, CNY a year; None where one is missing or counted otherwise.
        partners: those that may be named.
        unnamed: how many more there are.
    """

    side: Side
    material: str
    stage: Stage
    quantity: Figure | None
    basis: Literal["disposal", "sold", "bought"]
    price: Figure | None
    yearly: float | None
    partners: tuple[Partner, ...]
    unnamed: int


@dataclass(frozen=True, slots=True)
class OwnPaper:
    """A paper that the firm itself must bring.

    Attributes:
        sought: which; the first of several that are told as one.
        material: what it is about, "" where its name would tell of another firm.
        count: of how many materials.
    """

    sought: Sought
    material: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnView:
    """What a firm may see of what the park knows.

    Attributes:
        saving: what being rid of the offered lines of stage "ready" costs it now, by its own card, CNY a year.
        lines: its lines that have partners.
        questions: what it has not told, in words that name nobody else.
        papers: what it must bring.
        processes: how many rows go through a process of its own.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firm: Firm
    saving: float | None
    lines: tuple[OwnLine, ...]
    questions: tuple[ToFirm, ...]
    papers: tuple[OwnPaper, ...]
    processes: int = 0


def view_of(firm: Firm, known: Known, today: dt.date) -> OwnView:
    """The sheet that may go to a firm.

    Args:
        firm: of the park that is known.
        known: what all sheets share.
        today: the day on which consents count.
    """
    firms = {one.id: one for one in known.park.firms}
    lines = tuple(_lines(firm, known, firms, today.isoformat()))
    savings = [
        one.yearly for one in lines if one.basis == "disposal" and one.stage == "ready" and one.yearly is not None
    ]
    mine = [one for one in (*known.papers.sought, *known.papers.beyond) if one.paper.firm.id == firm.id]
    return OwnView(
        park=known.plan.park,
        park_en=known.plan.park_en,
        currency=known.plan.currency,
        as_of=known.plan.as_of,
        firm=firm,
        saving=sum(savings) if savings else None,
        lines=lines,
        questions=tuple(_once(questions_to(firm, known.blanks))),
        papers=tuple(_papers(mine, known.park, today.isoformat())),
        processes=sum(firm.id in {owner for owner, *_ in p.converters} for p in known.plan.pairings),
    )


def _once(questions: list[ToFirm]) -> Iterator[ToFirm]:
    """Each field once."""
    seen = set()
    for q in questions:
        if (at := (q.section, q.line_id, q.field)) not in seen:
            seen.add(at)
            yield q


def _lines(firm: Firm, known: Known, firms: Mapping[str, Firm], today: str) -> Iterator[OwnLine]:
    """Each line of the firm that some row of the plan, or one that could come into it, is about."""
    rows: dict[tuple[Side, str], list[Pairing]] = defaultdict(list)
    for p in known.plan.pairings:
        if p.stage not in _STAGES or firm.id not in parties(p):
            continue
        if p.supplier == firm.id:
            rows["offer", p.offer_id].append(p)
        if p.receiver == firm.id:
            rows["need", p.need_id].append(p)
    sides: tuple[tuple[Side, tuple[Offer | Need, ...]], ...] = (("offer", firm.offers), ("need", firm.needs))
    for side, lines in sides:
        for line in lines:
            if mine := rows.get((side, line.id)):
                yield _line(side, line, mine, known.park, firms, today)


def _line(
    side: Side, line: Offer | Need, rows: list[Pairing], park: Park, firms: Mapping[str, Firm], today: str
) -> OwnLine:
    others = {(p.receiver if side == "offer" else p.supplier): p for p in rows}
    named = [
        partner
        for other, p in others.items()
        if (partner := _partner(firms[other], p.need_id if side == "offer" else p.offer_id, park, today)) is not None
    ]
    basis, price = _price(line)
    return OwnLine(
        side=side,
        material=line.material,
        stage=next(stage for stage in _STAGES if any(p.stage == stage for p in rows)),
        quantity=line.quantity,
        basis=basis,
        price=price,
        yearly=_yearly(line.quantity, price),
        partners=tuple(named),
        unnamed=len(others) - len(named),
    )


def _price(line: Offer | Need) -> tuple[Literal["disposal", "sold", "bought"], Figure | None]:
    if isinstance(line, Need):
        return "bought", line.price
    if line.disposal_cost is None and line.price is not None:
        return "sold", line.price
    return "disposal", line.disposal_cost


def _yearly(quantity: Figure | None, price: Figure | None) -> float | None:
    if quantity is None or price is None or price.unit != f"CNY/{quantity.unit.partition('/')[0]}":
        return None
    return quantity.likely * price.likely


def _partner(firm: Firm, line_id: str, park: Park, today: str) -> Partner | None:
    """A firm as it lets itself be named for one of its lines; None where it does not."""
    lines: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
    line = next((one for one in lines if one.id == line_id), None)
    if line is None or not may_be_named(firm, line, park, today):
        return None
    return Partner(firm.table_name, firm.name_en or firm.table_name, line.material)


def may_be_named(firm: Firm, line: Offer | Need, park: Park, today: str) -> bool:
    """Whether others may hear that this firm has this line: its `share`, and its consent where that is asked for."""
    share = in_force(firm.share, park.share)
    return bool(share.name) and not is_refused(line, share) and not lacks_consent(line, firm, today)


def _papers(mine: list[Sought], park: Park, today: str) -> Iterator[OwnPaper]:
    """Each paper; those of one kind whose materials are not told, as one."""
    untold: dict[str, list[Sought]] = {}
    for one in mine:
        if material := _told(one, park, today):
            yield OwnPaper(one, material)
        else:
            untold.setdefault(one.paper.word, []).append(one)
    yield from (OwnPaper(some[0], "", len(some)) for some in untold.values())


def _told(one: Sought, park: Park, today: str) -> str:
    """What a paper is about, as far as it tells of nobody who does not let that be told."""
    paper = one.paper
    if paper.side == "supplier":
        return paper.material
    for other in one.others:
        offers = [offer for offer in other.offers if offer.material == paper.material]
        if any(may_be_named(other, offer, park, today) for offer in offers):
            return paper.material
    return ""
