"""Everything between two firms: one page when there is one pair, else a list of what there is and why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Any

from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.explain.office import blocks as office_blocks
from matchchain.reports.explain.office import name_said, office_report, verdict
from matchchain.reports.explain.record import IDENTITY, SCHEMA, facts, of_pairing, table
from matchchain.reports.explain.words import column, firm_name, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.head import asides, numbered
from matchchain.reports.telling.words import enumerated
from matchchain.studies.explaining.explanation import Apart, Between, Explanation
from matchchain.wording import Lang, say


def between_report(found: Between, lang: Lang) -> Report:
    """The report on two firms for the office.

    Args:
        found: what `explain_between` found.
        lang: language of every word.
    """
    if len(found.pairs) == 1 and not found.apart:
        return office_report(found.pairs[0], lang)
    names = [firm_name(zh, en, lang) for _, zh, en in found.firms]
    as_of = max((entry.as_of for told in found.pairs for entry in told.entries), default="")
    about = About(found.park, found.park_en, found.currency, as_of)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("between.title", lang, one=names[0], other=names[1]),
        asides=tuple(text for text in (about.name(lang), *asides(about, lang)) if text),
        notes=(sentence("between.count", lang, pairs=len(found.pairs), apart=len(found.apart)),),
        blocks=lambda: numbered(_blocks(found, names, lang), lang),
        closing=_closing(found, lang),
        facts=facts(found, "office"),
        tables=_tables(found, lang),
    )


def _blocks(found: Between, names: list[str], lang: Lang) -> Iterator[Block]:
    if found.pairs:
        yield _pairs(found.pairs, lang)
    if found.apart:
        prose = tuple(under for apart in found.apart for under in _apart(apart, lang))
        yield Block(sentence("between.apart", lang, count=len(found.apart)), prose=prose)
    if not found.pairs and not found.apart:
        yield _nothing(found, names, lang)
    if found.pairs:
        first, *rest = office_blocks(found.pairs[0], lang)
        best = words.material(found.pairs[0].pairing, lang)
        yield replace(first, title=f"{best}  {first.title}")
        yield from rest


def _pairs(pairs: tuple[Explanation, ...], lang: Lang) -> Block:
    def standing(told: Explanation) -> str:
        return sentence(f"standing.{'plan' if told.pairing.in_plan else told.pairing.stage}", lang)

    cells: list[Cell[Explanation]] = [
        Cell(sentence("head.id", lang), lambda told: told.pairing.id),
        Cell(sentence("head.offer", lang), lambda told: told.pairing.offer, text=True),
        Cell(sentence("head.need", lang), lambda told: told.pairing.need, text=True),
        Cell(sentence("head.standing", lang), standing, text=True),
        Cell(sentence("head.why", lang), lambda told: verdict(told, lang), text=True),
    ]
    return listing(sentence("between.pairs", lang, count=len(pairs)), cells, pairs)


def _apart(apart: Apart, lang: Lang) -> Iterator[Under]:
    r = apart.refused
    yield Under("stop", f"{r.supplier_name} {r.offer} / {r.receiver_name} {r.need}", say(r.reason, lang))
    for name in apart.names:
        yield Under("note", "", name_said(name, lang))


def _nothing(found: Between, names: list[str], lang: Lang) -> Block:
    """What each gives and takes, so that a reader sees that nothing of it meets."""
    prose = [Under("stop", "", sentence("between.nothing", lang))]
    for name, (gives, takes) in zip(names, found.lines, strict=True):
        none = sentence("between.none", lang)
        lines = {"gives": enumerated(gives, lang) or none, "takes": enumerated(takes, lang) or none}
        prose.append(Under("why", name, sentence("between.lines", lang, **lines)))
    return Block(sentence("between.why-not", lang), prose=tuple(prose))


def _closing(found: Between, lang: Lang) -> tuple[str, ...]:
    if len(found.pairs) > 1:
        return (sentence("between.next", lang, command=f"matchchain explain {found.pairs[1].pairing.id}"),)
    if found.apart and not found.pairs:
        r = found.apart[0].refused
        quoted = " ".join(f'"{text}"' for text in (r.offer, r.need))
        return (sentence("between.compare", lang, command=f"matchchain names compare {quoted}"),)
    return ()


def _tables(found: Between, lang: Lang) -> tuple[Table[Any], ...]:
    pairs: tuple[Column[Explanation], ...] = (
        *IDENTITY,
        of_pairing("net_per_year", "money"),
        column("reason", lambda told: verdict(told, lang), wide=40),
    )
    refused: tuple[Column[Apart], ...] = (
        *(column(name, attrgetter(f"refused.{name}")) for name in ("supplier", "receiver", "offer", "need", "kind")),
        column("reason", lambda apart: say(apart.refused.reason, lang), wide=40),
    )
    firms: tuple[Column[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]], ...] = (
        column("firm", lambda of: of[0]),
        column("offers", lambda of: list(of[1][0]), "list"),
        column("needs", lambda of: list(of[1][1]), "list"),
    )
    lines = [(firm, gives_takes) for (firm, _, _), gives_takes in zip(found.firms, found.lines, strict=True)]
    return (
        table("pairings", pairs, lambda: found.pairs),
        table("refused", refused, lambda: found.apart),
        table("firms", firms, lambda: lines),
    )
