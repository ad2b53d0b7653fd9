"""The report of `names resolve`: what each name was found to be, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matchchain.materials import Resolution
from matchchain.reports.names.words import (
    BASES,
    HAZARDS,
    HOWS,
    ORIGINS,
    STATES,
    STATUSES,
    candidate_column,
    candidates_of,
    column,
    joined,
    lifted_ends,
    meant,
    said_beside,
    texts,
)
from matchchain.reports.report import Block, Column, Head, Record, Report, Row, Table, Under
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.resolve/1"
_ORDER = ("unknown", "conflict", "ambiguous", "resolved")  # what a person must look at comes first


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that was asked for: its row in the file (or its place among the words), and what it means."""

    row: int
    found: Resolution


def resolved(asked: Sequence[Asked], lang: Lang, *, top: int | None = None, park: str = "") -> Report:
    """The report of resolved names.

    Args:
        asked: the names, in their order.
        lang: language of every word.
        top: rows a block of the page shows; None: all.
        park: name of the park whose own words were used too, "" for none.
    """
    counts = Counter(one.found.status for one in asked)
    told = {status: counts[status] for status in ("resolved", "ambiguous", "conflict", "unknown")}
    title = say(Message("names.resolve.title", {"count": len(asked), **told}), lang)
    beside = Message("names.with-park") if park else Message("names.without-park")
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=title,
        asides=(say(beside, lang),),
        blocks=lambda: tuple(_blocks(asked, lang, top)),
        facts={"park": park or None, "names": len(asked), **told},
        tables=(
            Table(
                "resolutions",
                sentence_of("names.sheet.resolve"),
                _columns(lang),
                lambda: _records(asked, lang),
            ),
        ),
    )


def _columns(lang: Lang) -> tuple[Column, ...]:
    return (
        column("row", "0", width=6),
        column("name", width=24),
        column("status", choices=STATUSES),
        column("material", width=20),
        column("material_zh", width=18),
        column("material_en", width=22),
        column("cas"),
        column("formula"),
        column("how", choices=HOWS),
        column("use", width=18),
        column("concentration_low", "0.####%"),
        column("concentration_high", "0.####%"),
        column("purity_low", "0.####%"),
        column("purity_high", "0.####%"),
        column("moisture_low", "0.####%"),
        column("moisture_high", "0.####%"),
        column("basis", choices=BASES),
        column("grade"),
        column("state", choices=STATES),
        column("hydrate"),
        column("origin", choices=ORIGINS),
        column("form"),
        column("packaging"),
        column("remark"),
        column("unit", width=6),
        column("hazard", width=16),
        column("waste_class"),
        column("waste_code"),
        candidate_column(lang),
        column("evidence", width=40),
    )


def _records(asked: Sequence[Asked], lang: Lang) -> Iterator[Record]:
    for one in asked:
        found, said, material = one.found, one.found.attributes, one.found.material
        yield (
            one.row,
            found.text,
            found.status,
            *(
                (material.id, material.zh, material.en, material.cas, material.formula)
                if material
                else (None,) * 5
            ),
            found.how or None,
            "; ".join(use.id for use in found.uses) or None,
            *lifted_ends(said.concentration),
            *lifted_ends(said.purity),
            *lifted_ends(said.moisture),
            said.basis,
            said.grade,
            said.state,
            said.hydrate,
            said.origin,
            said.form,
            said.packaging,
            said.remark,
            material.unit if material else None,
            [HAZARDS[word][lang == "en"] if word in HAZARDS else word for word in material.hazard]
            if material
            else [],
            material.waste.hw or material.waste.sw if material and material.waste else None,
            material.waste.code or material.waste.ewc if material and material.waste else None,
            candidates_of(found.candidates),
            texts(found.evidence, lang),
        )


def _blocks(asked: Sequence[Asked], lang: Lang, top: int | None) -> Iterator[Block]:
    for status in _ORDER:
        names = ("row", "name", "material", "cas", "how") if status == "resolved" else ("row", "name")
        heads = tuple(Head(say(Message(f"names.head.{name}"), lang), text=name != "row") for name in names)
        mine = [one for one in asked if one.found.status == status]
        if not mine:
            continue
        shown = mine if top is None else mine[:top]
        left = len(mine) - len(shown)
        rest = say(Message("names.rest", {"count": left, "top": len(mine)}), lang) if left else ""
        title = say(Message(f"names.block.{status}", {"count": len(mine)}), lang)
        yield Block(title, heads, tuple(_row(one, lang) for one in shown), rest=rest)


def _row(one: Asked, lang: Lang) -> Row:
    found = one.found
    if found.status != "resolved":
        return Row((str(one.row), found.text), tuple(_under(found, lang)))
    cas = found.material.cas if found.material else ""
    how = HOWS[found.how][lang == "en"] if found.how in HOWS else ""
    return Row((str(one.row), found.text, meant(found, lang), cas, how), tuple(_under(found, lang)))


def _under(found: Resolution, lang: Lang) -> Iterator[Under]:
    beside = said_beside(found.attributes, lang)
    if found.status == "resolved":
        why = [message for message in found.evidence if message.key not in _PLAIN]
        if why:
            yield Under("note", "", joined(why, lang))
        if beside:
            yield Under("note", say(Message("names.says"), lang), beside)
        return
    kind, key = ("ask", "names.ask") if found.status == "ambiguous" else ("stop", "names.why")
    yield Under("ask" if kind == "ask" else "stop", say(Message(key), lang), joined(found.evidence, lang))
    if found.candidates:
        names = [
            candidate.name(lang) + (f" {candidate.cas}" if candidate.cas else "")
            for candidate in found.candidates
        ]
        comma = say(Message("word.list-comma"), lang)
        yield Under("why", say(Message("names.maybe"), lang), comma.join(names))
    if beside:
        yield Under("note", say(Message("names.says"), lang), beside)


# What the columns of the row show already.
_PLAIN = {"materials.has-cas", "materials.by-label", "materials.by-use"}
