"""The report of `names compare`: are two names one material, and can the one serve for the other?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from matchchain.catalogue.checks.naming import typed
from matchchain.materials import Comparison, Correspondence, Refusal, Resolution
from matchchain.park import RELATIONS as PAIR_RELATIONS
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.names.words import (
    DECISIONS,
    RELATIONS,
    beside_title,
    candidate_column,
    column,
    joined,
    meant,
    said_beside,
    sentence,
    texts,
)
from matchchain.reports.report import Report
from matchchain.reports.telling.words import colon
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.compare/1"
Met: TypeAlias = Correspondence | Refusal | None
Sides: TypeAlias = tuple[Resolution, Resolution]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with all that is said of it.

    Attributes:
        found: the decision.
        sides: what the two names were found to be.
        meets: how the first, offered, meets the second, needed; and the other way round.
    """

    found: Comparison
    sides: Sides
    meets: tuple[Met, Met]

    @property
    def met(self) -> tuple[Correspondence, ...]:
        """The ways in which the one can serve for the other."""
        return tuple(met for met in self.meets if isinstance(met, Correspondence))


def compared(found: Comparison, sides: Sides, meets: tuple[Met, Met], lang: Lang, *, park: str = "") -> Report:
    """The report of a comparison.

    Args:
        found: the decision.
        sides: what the two names were found to be.
        meets: how the first, offered, meets the second, needed; and the other way round.
        lang: language of every word.
        park: name of the park whose own words were used too, "" for none.
    """
    one = Compared(found, sides, meets)
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=_title(one, lang),
        asides=beside_title(park, lang),
        notes=_conclusion(one, lang),
        blocks=lambda: tuple(_blocks(one, lang)),
        closing=_closing(one, lang),
        facts={"park": park or None},
        tables=(Table("comparisons", sentence_of("names.sheet.compare"), _columns(lang), lambda: [one]),),
    )


def _title(one: Compared, lang: Lang) -> str:
    """The decision in one line; a material and a use are asked another question than two materials."""
    found, sides = one.found, one.sides
    facts = {"a": sides[0].text, "b": sides[1].text, "decision": DECISIONS[found.decision][lang == "en"]}
    if bool(sides[0].use) != bool(sides[1].use) and all(side.status == "resolved" for side in sides):
        return sentence("compare.title-serves" if one.met else "compare.title-no-use", lang, **facts)
    if not found.relation:
        return sentence("compare.title", lang, **facts)
    relation = RELATIONS[found.relation][lang == "en"] if found.relation in RELATIONS else ""
    return sentence("compare.title-related", lang, relation=relation, **facts)


def _columns(lang: Lang) -> tuple[Column[Compared], ...]:
    return (
        column("a", lambda one: one.sides[0].text, wide=20),
        column("b", lambda one: one.sides[1].text, wide=20),
        column("decision", lambda one: one.found.decision, "choice", choices=DECISIONS),
        column("relation", lambda one: one.found.relation or None, "choice", choices=RELATIONS),
        column("a_material", lambda one: _identity(one.sides[0]), wide=20),
        column("b_material", lambda one: _identity(one.sides[1]), wide=20),
        column("a_offered_to_b", lambda one: _relation(one.meets[0]), "choice", choices=PAIR_RELATIONS),
        column("b_offered_to_a", lambda one: _relation(one.meets[1]), "choice", choices=PAIR_RELATIONS),
        column("evidence", lambda one: texts(one.found.evidence, lang), "list", wide=40),
        column("cautions", lambda one: texts((c for met in one.met for c in met.cautions), lang), "list", wide=40),
        candidate_column(lambda one: one.found.candidates, lang),
    )


def _identity(side: Resolution) -> str | None:
    return side.material.id if side.material else side.use.id if side.use else None


def _relation(met: Met) -> str | None:
    return met.relation if isinstance(met, Correspondence) else None


def _blocks(one: Compared, lang: Lang) -> Iterator[Block]:
    def under(side: Resolution) -> tuple[Under, ...]:
        return (Under("note", "", joined(side.evidence, lang)),)

    yield listing(sentence("compare.both", lang), _cells(one.sides, lang), one.sides, under=under)
    if remarks := tuple(_ways(one, lang)):
        yield Block(sentence("compare.serve", lang), remarks=remarks)


def _cells(sides: Sides, lang: Lang) -> list[Cell[Resolution]]:
    """What each name was found to be; columns that both leave blank are left out."""
    cells: list[Cell[Resolution]] = [
        Cell(sentence("head.name", lang), lambda side: side.text, text=True),
        Cell(sentence("head.material", lang), lambda side: meant(side, lang), text=True),
        Cell(sentence("head.cas", lang), lambda side: side.material.cas if side.material else "", text=True),
        Cell(sentence("head.says", lang), lambda side: said_beside(side.attributes, lang), text=True),
    ]
    return [cell for at, cell in enumerate(cells) if at < 2 or any(map(cell.show, sides))]


def _conclusion(one: Compared, lang: Lang) -> tuple[str, ...]:
    """What the comparison says beyond what each name was found to be."""
    told = _told(one, lang)
    return tuple(text for text in texts(one.found.evidence, lang) if text not in told)


def _told(one: Compared, lang: Lang) -> list[str]:
    """What each name was found to be."""
    return texts((*one.sides[0].evidence, *one.sides[1].evidence), lang)


def _ways(one: Compared, lang: Lang) -> Iterator[str]:
    """How the one, offered, meets a need for the other; nothing for what is one material anyway."""
    told = {*_told(one, lang), *_conclusion(one, lang)}
    for met, (offer, need) in zip(one.meets, (one.sides, one.sides[::-1]), strict=True):
        if not isinstance(met, Correspondence) or one.found.decision == "same":
            continue
        key = "meets-use" if met.relation == "use" else "meets-related"
        yield sentence(key, lang, offer=offer.text, need=need.text)
        yield from (text for text in texts(met.evidence, lang) if text not in told)
        caution = sentence("caution", lang) + colon(lang)
        yield from (caution + text for text in texts(met.cautions, lang))
        if met.substitution_ratio is not None:
            low, likely, high = (f"{end:.3g}" for end in met.substitution_ratio)
            yield sentence("strength", lang, share=likely if low == high else f"{low}-{high}")


def _closing(one: Compared, lang: Lang) -> tuple[str, ...]:
    """What a person can do next, when the decision is his."""
    if one.found.decision != "review" or one.met:
        return ()
    a, b = (typed(side.text) for side in one.sides)
    return (sentence("compare.next", lang, a=a, b=b),)
