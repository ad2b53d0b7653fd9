"""The firms on the park page: one list of all, and a part for each that has something to tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from matchchain.entries.private.masked import masked
from matchchain.network.graph.flow import Flow
from matchchain.network.pairing import Pairing
from matchchain.park import Firm
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.overview.pictures import goods_of
from matchchain.reports.overview.words import anchor_of, head, sentence
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.code_words import STAGES
from matchchain.reports.telling.figures import amount, money
from matchchain.reports.telling.flows import material, named
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.reasons import stop_word
from matchchain.reports.telling.words import comma, enumerated, firm_to_copy, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.growth.leftover import Unmet, Unplaced
from matchchain.studies.overview.overview import Overview
from matchchain.values import dataclass
from matchchain.wording import Lang

MOST, LEAST, ALTOGETHER = 8, 2, 2000
"""Pairings of a firm on the page, those of the plan first: so many, fewer where there are many firms."""
FIRMS = 1000
"""Firms on the page, those that gain most first."""
_TOLD = 6  # lines named in a sentence
_ORDER = ("ready", "papers", "figures", "group")


@dataclass(slots=True)
class Of:
    """What is told of one firm.

    Attributes:
        pairings: that it is an end of, those of the plan first.
        gives, gets: what it delivers and is delivered today.
        unmet, unplaced: what it still buys outside, and what nobody takes of it.
        gain: its share of what the plan brings, money a year.
    """

    pairings: list[Pairing] = field(default_factory=list)
    gives: list[Flow] = field(default_factory=list)
    gets: list[Flow] = field(default_factory=list)
    unmet: list[Unmet] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    gain: float = 0.0

    @property
    def planned(self) -> int:
        """How many pairings of the plan it has."""
        return sum(p.in_plan for p in self.pairings)

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.pairings or self.gives or self.gets or self.unmet or self.unplaced)


def by_firm(found: Overview) -> Mapping[str, Of]:
    """What is told of each firm."""
    told: defaultdict[str, Of] = defaultdict(Of)
    for pairing in found.plan.pairings:
        for firm in dict.fromkeys((pairing.supplier, pairing.receiver)) if pairing.stage in _ORDER else ():
            told[firm].pairings.append(pairing)
            told[firm].gain += gain_of(pairing, firm) or 0.0 if pairing.in_plan else 0.0
    for flow in found.flows:
        if flow.kind == "existing":
            told[flow.supplier].gives.append(flow)
            told[flow.receiver].gets.append(flow)
    for line in (line for wanted in found.wanted for line in wanted.lines):
        told[line.firm].unmet.append(line)
    for left in (line for offered in found.offered for line in offered.lines):
        told[left.firm].unplaced.append(left)
    for of in told.values():
        of.pairings.sort(key=lambda p: (not p.in_plan, _ORDER.index(p.stage), p.rank))
    return told


def gain_of(pairing: Pairing, firm: str) -> float | None:
    """What a firm gains by a pairing at its end; what the owners of processes between gain is not its own."""
    if firm == pairing.supplier:
        return pairing.supplier_gain
    own = pairing.receiver_gain
    return own if own is None or pairing.converter_gain is None else own - pairing.converter_gain


def firm_blocks(found: Overview, unit: str, lang: Lang) -> Iterator[Block]:
    """The list of firms, the one that gains most first, then a folded part for each."""
    told = by_firm(found)

    def place(firm: Firm) -> tuple[float, int, str]:
        of = told[firm.id] if firm.id in told else Of()
        return -of.gain, -len(of.pairings), firm.id

    order = sorted(found.firms.values(), key=place)
    yield _list(order, told, unit, lang)
    most = rows_of(len(order))
    for firm in order[:FIRMS]:
        if firm.id in told and not told[firm.id].is_nothing:
            yield _part(firm, told[firm.id], found, most, lang)


def rows_of(firms: int) -> int:
    """How many pairings of each firm a page holds, so that the whole park stays a file that can be sent.

    Example:
        >>> rows_of(10), rows_of(1000)
        (8, 2)
    """
    return max(LEAST, min(MOST, ALTOGETHER // max(firms, 1)))


def _list(firms: Sequence[Firm], told: Mapping[str, Of], unit: str, lang: Lang) -> Block:
    def of(firm: Firm) -> Of:
        return told[firm.id] if firm.id in told else Of()

    def waiting(firm: Firm, stage: str) -> str:
        return str(sum(p.stage == stage for p in of(firm).pairings) or "")

    cells: list[Cell[Firm]] = [
        Cell(head("firm", lang), lambda f: named(f, lang), text=True, link=lambda f: anchor_of(f.id)),
        Cell(head("zone", lang), lambda f: f.district, text=True),
        Cell(head("gain", lang), lambda f: money(of(f).gain, lang) if of(f).planned else "", style=lambda _: "strong"),
        Cell(head("planned", lang), lambda f: str(of(f).planned or "")),
        Cell(STAGES["papers"][lang == "en"], lambda f: waiting(f, "papers")),
        Cell(STAGES["figures"][lang == "en"], lambda f: waiting(f, "figures")),
        Cell(head("gives-today", lang), lambda f: str(len(of(f).gives) or "")),
        Cell(head("gets-today", lang), lambda f: str(len(of(f).gets) or "")),
    ]
    cells = [cell for cell in cells if any(cell.show(firm) for firm in firms)]
    title, read = sentence("block.firms", lang, count=len(firms)), sentence("firms-read", lang, unit=unit)
    more = sentence("firms-rest", lang, count=len(firms) - FIRMS) if len(firms) > FIRMS else ""
    block = listing(title, cells, firms[:FIRMS], remarks=(read,), rest=more)
    return replace(block, anchor="firms")


def _part(firm: Firm, of: Of, found: Overview, most: int, lang: Lang) -> Block:
    cells: list[Cell[Pairing]] = [
        Cell(said("head.number", lang), lambda p: str(p.rank)),
        Cell(said("head.material", lang), lambda p: words.material(p, lang), text=True),
        Cell(head("partner", lang), lambda p: _partner(p, firm.id, lang), text=True, link=lambda p: _other(p, firm.id)),
        Cell(head("stands", lang), lambda p: _stands(p, lang), text=True),
        Cell(said("head.quantity", lang), lambda p: words.quantity(p, lang)),
        Cell(said("head.net", lang), lambda p: words.net(p, lang)),
        Cell(head("own-gain", lang), lambda p: money(gain_of(p, firm.id), lang), style=lambda _: "strong"),
        Cell(said("stop", lang), lambda p: stop_word(p, lang), text=True, style=lambda _: "stop"),
    ]
    name = firm_to_copy(firm.id, firm.table_name)
    command = f"matchchain suggest --firm {name}" if name else ""
    block = listing(
        named(firm, lang),
        cells,
        of.pairings[:most],
        prose=tuple(_told(of, found, lang)),
        rest=rest(of.pairings, most, command, lang),
    )
    return replace(block, level=2, folded=True, anchor=anchor_of(firm.id), remarks=tuple(_about(firm, lang)))


def _about(firm: Firm, lang: Lang) -> Iterator[str]:
    """Who it is: its name in full, where it stands, whom to ask."""
    full = firm.name if named(firm, lang) != firm.name else ""
    about = joined((full, firm.industry, firm.district, masked(firm.contact)), comma(lang) if lang == "en" else "  ")
    if about:
        yield about


def _stands(p: Pairing, lang: Lang) -> str:
    """The block it stands in; of a ready one whether the plan has it."""
    if p.stage == "ready" and not p.in_plan:
        return sentence("spare", lang)
    return STAGES[p.stage][lang == "en"]


def _other(p: Pairing, firm: str) -> str:
    return anchor_of(p.receiver if p.supplier == firm else p.supplier)


def _partner(p: Pairing, firm: str, lang: Lang) -> str:
    if p.supplier == firm:
        return sentence("to", lang, firm=words.receiver(p, lang))
    return sentence("from", lang, firm=words.supplier(p, lang))


def _trade(flow: Flow, partner: Firm, lang: Lang) -> str:
    what = f"{goods_of(flow, lang)} {amount(flow.quantity, flow.unit, lang)}"
    return sentence("trade", lang, what=what, firm=named(partner, lang))


def _told(of: Of, found: Overview, lang: Lang) -> Iterator[Under]:
    """What runs today, what it still buys outside, what nobody takes."""
    lists = {
        "gives": [_trade(f, found.firms[f.receiver], lang) for f in of.gives],
        "gets": [_trade(f, found.firms[f.supplier], lang) for f in of.gets],
        "unmet": [f"{material(w.words, w.zh, w.en, lang)} {amount(w.left, w.unit, lang)}" for w in of.unmet],
        "unplaced": [f"{material(w.words, w.zh, w.en, lang)} {amount(w.left, w.unit, lang)}" for w in of.unplaced],
    }
    for key, texts in lists.items():
        if texts:
            more = sentence("and-more", lang, count=len(texts) - _TOLD) if len(texts) > _TOLD else ""
            shown = [*texts[:_TOLD], more] if more else texts
            yield Under("note", sentence(f"told.{key}", lang), enumerated(shown, lang))
