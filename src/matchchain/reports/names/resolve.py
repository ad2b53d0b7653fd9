"""The report of `names resolve`: what each name was found to be, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matchchain.materials import Attributes, Material, Resolution
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.names.words import (
    BASES,
    HAZARDS,
    HOWS,
    ORIGINS,
    STATES,
    STATUSES,
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
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.words import enumerated
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.resolve/1"
_ORDER = ("unknown", "conflict", "ambiguous", "resolved")  # what a person must look at comes first
_MORE = ""  # what was asked for is long


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
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("resolve.title", lang, count=len(asked), **told),
        asides=beside_title(park, lang),
        blocks=lambda: tuple(_blocks(asked, lang, top)),
        facts={"park": park or None, "names": len(asked), **told},
        tables=(Table("resolutions", sentence_of("names.sheet.resolve"), _columns(lang), lambda: asked),),
    )


def _columns(lang: Lang) -> tuple[Column[Asked], ...]:
    return (
        column("row", kind="count", wide=6),
        column("name", lambda one: one.found.text, wide=24),
        column("status", lambda one: one.found.status, "choice", choices=STATUSES),
        column("material", _of_material(lambda one: one.id), wide=20),
        column("material_zh", _of_material(lambda one: one.zh), wide=18),
        column("material_en", _of_material(lambda one: one.en), wide=22),
        column("cas", _of_material(lambda one: one.cas), wide=12),
        column("formula", _of_material(lambda one: one.formula), wide=12),
        column("how", lambda one: one.found.how or None, "choice", choices=HOWS),
        column("use", lambda one: "; ".join(use.id for use in one.found.uses) or None, wide=18),
        *_ends("concentration", lambda said: said.concentration),
        *_ends("purity", lambda said: said.purity),
        *_ends("moisture", lambda said: said.moisture),
        column("basis", _said(lambda said: said.basis), "choice", choices=BASES),
        column("grade", _said(lambda said: said.grade), wide=12),
        column("state", _said(lambda said: said.state), "choice", choices=STATES),
        column("hydrate", _said(lambda said: said.hydrate), "number"),
        column("origin", _said(lambda said: said.origin), "choice", choices=ORIGINS),
        column("form", _said(lambda said: said.form), wide=12),
        column("packaging", _said(lambda said: said.packaging), wide=12),
        column("remark", _said(lambda said: said.remark), wide=12),
        column("unit", _of_material(lambda one: one.unit), wide=6),
        column("hazard", lambda one: _hazards(one.found.material, lang), "list", wide=16),
        column("waste_class", _of_material(lambda one: one.waste.hw or one.waste.sw if one.waste else None), wide=12),
        column("waste_code", _of_material(lambda one: one.waste.code or one.waste.ewc if one.waste else None), wide=12),
        candidate_column(lambda one: one.found.candidates, lang),
        column("evidence", lambda one: texts(one.found.evidence, lang), "list", wide=40),
    )


def _of_material(value: Callable[[Material], Value]) -> Callable[[Asked], Value]:
    """Something of the material, None where the name means none."""
    return lambda one: value(one.found.material) if one.found.material else None


def _said(value: Callable[[Attributes], Value]) -> Callable[[Asked], Value]:
    """Something that the name says beside the identity."""
    return lambda one: value(one.found.attributes)


def _ends(name: str, share: Callable[[Attributes], tuple[float, float] | None]) -> Iterator[Column[Asked]]:
    """Both ends of a share that the name states."""

    def end(at: int) -> Callable[[Attributes], Value]:
        return lambda said: None if (ends := share(said)) is None else ends[at]

    yield column(f"{name}_low", _said(end(0)), "percent")
    yield column(f"{name}_high", _said(end(1)), "percent")


def _hazards(material: Material | None, lang: Lang) -> list[str]:
    hazards = material.hazard if material else ()
    return [HAZARDS[word][lang == "en"] if word in HAZARDS else word for word in hazards]


def _blocks(asked: Sequence[Asked], lang: Lang, top: int | None) -> Iterator[Block]:
    for status in _ORDER:
        if mine := [one for one in asked if one.found.status == status]:
            yield listing(
                sentence(f"block.{status}", lang, count=len(mine)),
                _cells(lang, known=status == "resolved"),
                mine[:top],
                under=lambda one: _under(one.found, lang),
                rest=rest(mine, top, _MORE, lang),
            )


def _cells(lang: Lang, *, known: bool) -> list[Cell[Asked]]:
    cells: list[Cell[Asked]] = [
        Cell(sentence("head.row", lang), lambda one: str(one.row)),
        Cell(sentence("head.name", lang), lambda one: one.found.text, text=True),
    ]
    if not known:
        return cells
    return [
        *cells,
        Cell(sentence("head.material", lang), lambda one: meant(one.found, lang), text=True),
        Cell(sentence("head.cas", lang), lambda one: one.found.material.cas if one.found.material else "", text=True),
        Cell(sentence("head.how", lang), lambda one: _how(one.found, lang), text=True),
    ]


def _how(found: Resolution, lang: Lang) -> str:
    return HOWS[found.how][lang == "en"] if found.how in HOWS else ""


def _under(found: Resolution, lang: Lang) -> Iterator[Under]:
    yield from _why(found, lang)
    if beside := said_beside(found.attributes, lang):
        yield Under("note", sentence("says", lang), beside)


def _why(found: Resolution, lang: Lang) -> Iterator[Under]:
    if found.status == "resolved":
        if why := [message for message in found.evidence if message.key not in _PLAIN]:
            yield Under("note", "", joined(why, lang))
        return
    if found.status == "ambiguous":
        yield Under("ask", sentence("ask", lang), joined(found.evidence, lang))
    else:
        yield Under("stop", sentence("why", lang), joined(found.evidence, lang))
    if found.candidates:
        names = (one.name(lang) + (f" {one.cas}" if one.cas else "") for one in found.candidates)
        yield Under("why", sentence("maybe", lang), enumerated(names, lang))


# What the columns of the row show already.
_PLAIN = {"materials.has-cas", "materials.by-label", "materials.by-use"}
