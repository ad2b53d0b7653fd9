"""The report of `names compare`: are two names one material, and can the one serve for the other?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.catalogue.checks.naming import typed
from matchchain.materials import Comparison, Correspondence, Refusal, Resolution
from matchchain.park import RELATIONS as PAIR_RELATIONS
from matchchain.reports.names.words import (
    DECISIONS,
    RELATIONS,
    candidate_column,
    candidates_of,
    column,
    joined,
    meant,
    said_beside,
    texts,
)
from matchchain.reports.report import Block, Column, Head, Record, Report, Row, Table, Under
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.compare/1"
Met = Correspondence | Refusal | None


def compared(
    found: Comparison,
    sides: tuple[Resolution, Resolution],
    meets: tuple[Met, Met],
    lang: Lang,
    *,
    park: str = "",
) -> Report:
    """The report of a comparison.

    Args:
        found: the decision.
        sides: what the two names were found to be.
        meets: how the first, offered, meets the second, needed; and the other way round.
        lang: language of every word.
        park: name of the park whose own words were used too, "" for none.
    """
    decision = DECISIONS[found.decision][lang == "en"]
    facts = {"a": sides[0].text, "b": sides[1].text, "decision": decision}
    relation = RELATIONS[found.relation][lang == "en"] if found.relation in RELATIONS else ""
    facts |= {"relation": relation}
    beside = Message("names.with-park") if park else Message("names.without-park")
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=say(_title(found, sides, meets, facts), lang),
        asides=(say(beside, lang),),
        notes=_conclusion(found, sides, lang),
        blocks=lambda: tuple(_blocks(found, sides, meets, lang)),
        closing=_closing(found, sides, meets, lang),
        facts={"park": park or None},
        tables=(
            Table(
                "comparisons",
                sentence_of("names.sheet.compare"),
                _columns(lang),
                lambda: iter([_record(found, sides, meets, lang)]),
            ),
        ),
    )


def _title(
    found: Comparison, sides: tuple[Resolution, Resolution], meets: tuple[Met, Met], facts: dict[str, str]
) -> Message:
    """The decision in one line; a material and a use are asked another question than two materials."""
    if bool(sides[0].use) != bool(sides[1].use) and all(side.status == "resolved" for side in sides):
        serves = any(isinstance(met, Correspondence) for met in meets)
        return Message("names.compare.title-serves" if serves else "names.compare.title-no-use", facts)
    return Message("names.compare.title-related" if found.relation else "names.compare.title", facts)


def _columns(lang: Lang) -> tuple[Column, ...]:
    return (
        column("a", width=20),
        column("b", width=20),
        column("decision", choices=DECISIONS),
        column("relation", choices=RELATIONS),
        column("a_material", width=20),
        column("b_material", width=20),
        column("a_offered_to_b", choices=PAIR_RELATIONS, width=12),
        column("b_offered_to_a", choices=PAIR_RELATIONS, width=12),
        column("evidence", width=40),
        column("cautions", width=40),
        candidate_column(lang),
    )


def _record(
    found: Comparison, sides: tuple[Resolution, Resolution], meets: tuple[Met, Met], lang: Lang
) -> Record:
    cautions = [caution for met in meets if isinstance(met, Correspondence) for caution in met.cautions]
    return (
        *(side.text for side in sides),
        found.decision,
        found.relation or None,
        *(_identity(side) for side in sides),
        *(met.relation if isinstance(met, Correspondence) else None for met in meets),
        texts(found.evidence, lang),
        texts(cautions, lang),
        candidates_of(found.candidates),
    )


def _identity(side: Resolution) -> str | None:
    return side.material.id if side.material else side.use.id if side.use else None


def _blocks(
    found: Comparison, sides: tuple[Resolution, Resolution], meets: tuple[Met, Met], lang: Lang
) -> Iterator[Block]:
    heads = tuple(
        Head(say(Message(f"names.head.{name}"), lang), text=True)
        for name in ("name", "material", "cas", "says")
    )
    rows = tuple(
        Row(
            (
                side.text,
                meant(side, lang),
                side.material.cas if side.material else "",
                said_beside(side.attributes, lang),
            ),
            (Under("note", "", joined(side.evidence, lang)),),
        )
        for side in sides
    )
    yield Block(say(Message("names.compare.both"), lang), heads, rows)
    remarks = tuple(text for way in _ways(found, sides, meets, lang) for text in way)
    if remarks:
        yield Block(say(Message("names.compare.serve"), lang), remarks=remarks)


def _conclusion(found: Comparison, sides: tuple[Resolution, Resolution], lang: Lang) -> tuple[str, ...]:
    """What the comparison says beyond what each name was found to be."""
    told = texts((*sides[0].evidence, *sides[1].evidence), lang)
    return tuple(text for text in texts(found.evidence, lang) if text not in told)


def _ways(
    found: Comparison, sides: tuple[Resolution, Resolution], meets: tuple[Met, Met], lang: Lang
) -> Iterator[tuple[str, ...]]:
    """How the one, offered, meets a need for the other; nothing for what is one material anyway."""
    told = {*texts((*sides[0].evidence, *sides[1].evidence), lang), *_conclusion(found, sides, lang)}
    for met, (offer, need) in zip(meets, (sides, sides[::-1]), strict=True):
        if not isinstance(met, Correspondence) or found.decision == "same":
            continue
        key = "names.meets-use" if met.relation == "use" else "names.meets-related"
        yield (say(Message(key, {"offer": offer.text, "need": need.text}), lang),)
        yield tuple(text for text in texts(met.evidence, lang) if text not in told)
        caution = say(Message("names.caution"), lang) + say(Message("word.colon"), lang)
        yield tuple(caution + text for text in texts(met.cautions, lang))
        if met.substitution_ratio is not None:
            low, likely, high = (f"{end:.3g}" for end in met.substitution_ratio)
            share = likely if low == high else f"{low}-{high}"
            yield (say(Message("names.strength", {"share": share}), lang),)


def _closing(
    found: Comparison, sides: Sequence[Resolution], meets: tuple[Met, Met], lang: Lang
) -> tuple[str, ...]:
    """What a person can do next, when the decision is his."""
    facts = {"a": typed(sides[0].text), "b": typed(sides[1].text)}
    if found.decision == "review" and not any(isinstance(met, Correspondence) for met in meets):
        return (say(Message("names.compare.next", facts), lang),)
    return ()
