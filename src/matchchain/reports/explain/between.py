"""Everything between two firms: one page when there is one pair, else a list of what there is and why not."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.explain.office import blocks as office_blocks
from matchchain.reports.explain.office import name_said, office_report, verdict
from matchchain.reports.explain.record import SCHEMA, facts, table
from matchchain.reports.explain.words import firm_name, park_name, sentence
from matchchain.reports.report import Block, Head, Report, Row, Table, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling import pairing as words
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
    park = park_name(found.park, found.park_en, lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("between.title", lang, one=names[0], other=names[1]),
        asides=tuple(text for text in (park, sentence("internal", lang)) if text),
        notes=(sentence("between.count", lang, pairs=len(found.pairs), apart=len(found.apart)),),
        blocks=lambda: tuple(_blocks(found, names, lang)),
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
        yield Block(f"{best}  {first.title}", first.heads, first.rows, first.remarks, first.prose, first.rest)
        yield from rest


def _pairs(pairs: tuple[Explanation, ...], lang: Lang) -> Block:
    heads = (
        Head(sentence("head.id", lang)),
        Head(sentence("head.material", lang), text=True),
        Head(sentence("head.standing", lang), text=True),
        Head(sentence("head.why", lang), text=True),
    )
    rows = []
    for told in pairs:
        p = told.pairing
        standing = sentence(f"standing.{'plan' if p.in_plan else p.stage}", lang)
        rows.append(Row((p.id, f"{p.offer} -> {p.need}", standing, verdict(told, lang))))
    return Block(sentence("between.pairs", lang, count=len(pairs)), heads, tuple(rows))


def _apart(apart: Apart, lang: Lang) -> Iterator[Under]:
    r = apart.refused
    yield Under("stop", f"{r.supplier_name} {r.offer} / {r.receiver_name} {r.need}", say(r.reason, lang))
    for name in apart.names:
        yield Under("note", "", name_said(name, lang))


def _nothing(found: Between, names: list[str], lang: Lang) -> Block:
    """What each gives and takes, so that a reader sees that nothing of it meets."""
    comma = "、" if lang == "zh" else ", "
    prose = [Under("stop", "", sentence("between.nothing", lang))]
    for name, (gives, takes) in zip(names, found.lines, strict=True):
        none = sentence("between.none", lang)
        lines = {"gives": comma.join(gives) or none, "takes": comma.join(takes) or none}
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


def _tables(found: Between, lang: Lang) -> tuple[Table, ...]:
    pairs = [
        (
            t.pairing.id, t.pairing.rank or None, t.pairing.stage, t.pairing.in_plan, t.pairing.supplier,
            t.pairing.receiver, t.pairing.offer, t.pairing.need, t.pairing.relation,
            rounded(t.pairing.net_per_year, 2), verdict(t, lang),
        )
        for t in found.pairs
    ]  # fmt: skip
    refused = [
        (
            a.refused.supplier,
            a.refused.receiver,
            a.refused.offer,
            a.refused.need,
            a.refused.kind,
            say(a.refused.reason, lang),
        )
        for a in found.apart
    ]
    lines = [
        (firm, list(gives), list(takes)) for (firm, _, _), (gives, takes) in zip(found.firms, found.lines, strict=True)
    ]
    fields = (
        "id", "rank", "stage", "in_plan", "supplier", "receiver", "offer", "need", "relation", "net_per_year", "reason",
    )  # fmt: skip
    return (
        table("pairings", fields, pairs),
        table("refused", ("supplier", "receiver", "offer", "need", "kind", "reason"), refused),
        table("firms", ("firm", "offers", "needs"), lines),
    )
