"""The page of `what-if`: totals, pairings that come and go, who gains and loses, gaps; or candidates side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.network.pairing import Pairing
from matchchain.reports.drill.words import numbered
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material as words_of
from matchchain.reports.telling.pairing import firms, material, quantity
from matchchain.reports.telling.pairing import sentence as said
from matchchain.reports.what_if.record import tables
from matchchain.reports.what_if.words import candidate, name_of, sentence, signed, supposed
from matchchain.studies.growth.outcome import Outcome
from matchchain.studies.growth.what_if import Moved, Scenario, WhatIf
from matchchain.wording import Lang

SCHEMA = "matchchain.what-if/1"
FEW = 3  # firms named in the table of candidates


def what_if_report(found: WhatIf, lang: Lang, *, top: int | None = None) -> Report:
    """The report of one supposition, or of several candidates compared.

    Args:
        found: what `what_if` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    park = (found.park_en or found.park) if lang == "en" else (found.park or found.park_en)
    park = park or said("suggest.a-park", lang)
    alone = found.scenarios[0] if len(found.scenarios) == 1 else None
    what = supposed(found, lang, alone)
    internal = said("internal", lang)
    unit = money_unit(found.currency, lang)
    notes = [sentence("note", lang, unit=unit)]
    if any(scenario.names for scenario in found.scenarios):
        notes.append(sentence("note-join", lang))
    if alone is None and what:
        notes.append(sentence("note-all", lang, what=what))
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park, what=what) if alone else sentence("title-compare", lang, park=park),
        asides=(said("as-of", lang, date=found.as_of), internal) if found.as_of else (internal,),
        notes=tuple(notes),
        blocks=lambda: numbered(_blocks(found, alone, lang, top), lang),
        closing=(sentence("closing", lang, file=sentence("file", lang)),),
        facts={
            "park": found.park,
            "currency": found.currency,
            "supposed": what,
            "net_before": rounded(found.before.net, 2),
            "bound_before": rounded(found.before.bound, 2),
        },
        tables=tables(found, lang),
        as_of=found.as_of,
    )


def _blocks(found: WhatIf, alone: Scenario | None, lang: Lang, top: int | None) -> Iterator[Block]:
    if alone is None:
        yield _compared(found, lang)
        return
    yield _totals(found.before, alone, lang)
    if alone.came:
        yield _pairings("came", alone.came, lang, top)
    if alone.gone:
        yield _pairings("gone", alone.gone, lang, top)
    if alone.resized:
        yield _resized(alone.resized, lang, top)
    yield from _moved(found, alone, lang, top)
    if alone.widened:
        yield _widened(found, alone, lang, top)


def _compared(found: WhatIf, lang: Lang) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.candidate", lang), text=True),
        Head(sentence("head.after", lang)),
        Head(sentence("head.change", lang)),
        Head(sentence("head.came", lang)),
        Head(sentence("head.gone", lang)),
        Head(sentence("head.linked", lang)),
    )
    before = found.before
    rows = [Row(("", sentence("as-it-is", lang), money(before.net, lang), "", "", "", str(before.linked)))]
    order = sorted(enumerate(found.scenarios, start=1), key=lambda one: (-round(one[1].after.net, 2), one[0]))
    for at, scenario in order:
        whole = at == len(found.scenarios) and len(scenario.names) > 1
        cells = (
            str(at),
            sentence("all-together", lang) if whole else candidate(scenario.names, lang),
            money(scenario.after.net, lang),
            signed(money(scenario.after.net - before.net, lang)),
            str(len(scenario.came)),
            str(len(scenario.gone)),
            str(scenario.after.linked),
        )
        rows.append(Row(cells, tuple(_winners(found, scenario, lang))))
    title = sentence("block.compared", lang, count=len(found.scenarios) - 1)
    return Block(title, heads, tuple(rows))


def _winners(found: WhatIf, scenario: Scenario, lang: Lang) -> Iterator[Under]:
    gains = [one for one in scenario.moved if one.change > 0][:FEW]
    losses = [one for one in reversed(scenario.moved) if one.change < 0][:FEW]
    for key, moved in (("gain", gains), ("lose", losses)):
        if moved:
            names = (f"{name_of(one.firm, found, lang, scenario)} {signed(money(one.change, lang))}" for one in moved)
            yield Under("why", sentence(f"label.{key}", lang), ("、" if lang == "zh" else ", ").join(names))


def _totals(before: Outcome, alone: Scenario, lang: Lang) -> Block:
    heads = (
        Head(sentence("head.what", lang), text=True),
        Head(sentence("head.before", lang)),
        Head(sentence("head.after", lang)),
        Head(sentence("head.change", lang)),
    )
    after = alone.after
    change = after.net - before.net
    figures = (
        ("net", money(before.net, lang), money(after.net, lang), signed(money(change, lang))),
        _counted("pairings", len(before.pairings), len(after.pairings)),
        _counted("linked", before.linked, after.linked),
        (
            "quantity",
            amount(before.quantity, "t", lang),
            amount(after.quantity, "t", lang),
            signed(amount(after.quantity - before.quantity, "t", lang)),
        ),
    )
    rows = tuple(Row((sentence(f"total.{key}", lang), *cells)) for key, *cells in figures)
    prose = (Under("note", "", sentence("within-gap", lang)),) if alone.within_gap else ()
    return Block(sentence("block.totals", lang), heads, rows, prose=prose)


def _counted(key: str, before: int, after: int) -> tuple[str, str, str, str]:
    return key, str(before), str(after), signed(str(after - before))


def _pairings(key: str, rows: Sequence[Pairing], lang: Lang, top: int | None) -> Block:
    heads = (
        Head(sentence("head.material", lang), text=True),
        Head(sentence("head.firms", lang), text=True),
        Head(sentence("head.amount", lang)),
        Head(sentence("head.net", lang)),
    )
    shown = tuple(
        Row((material(row, lang), firms(row, lang), quantity(row, lang), money(row.net_per_year, lang)))
        for row in rows[:top]
    )
    return Block(sentence(f"block.{key}", lang, count=len(rows)), heads, shown, rest=_rest(len(rows), top, lang))


def _resized(rows: Sequence[tuple[Pairing, Pairing]], lang: Lang, top: int | None) -> Block:
    heads = (
        Head(sentence("head.material", lang), text=True),
        Head(sentence("head.firms", lang), text=True),
        Head(sentence("head.before", lang)),
        Head(sentence("head.after", lang)),
    )
    shown = tuple(
        Row((material(old, lang), firms(old, lang), quantity(old, lang), quantity(new, lang)))
        for old, new in rows[:top]
    )
    return Block(sentence("block.resized", lang, count=len(rows)), heads, shown, rest=_rest(len(rows), top, lang))


def _moved(found: WhatIf, scenario: Scenario, lang: Lang, top: int | None) -> Iterator[Block]:
    for key, moved in (
        ("gain", [one for one in scenario.moved if one.change > 0]),
        ("lose", [one for one in reversed(scenario.moved) if one.change < 0]),
    ):
        if moved:
            heads = (
                Head(sentence("head.firm", lang), text=True),
                Head(sentence("head.before", lang)),
                Head(sentence("head.after", lang)),
                Head(sentence("head.change", lang)),
            )
            rows = tuple(_moved_row(one, found, scenario, lang) for one in moved[:top])
            title = sentence(f"block.{key}", lang, count=len(moved))
            yield Block(title, heads, rows, rest=_rest(len(moved), top, lang))


def _moved_row(one: Moved, found: WhatIf, scenario: Scenario, lang: Lang) -> Row:
    def cell(value: float | None) -> str:
        return "-" if value is None else money(value, lang)

    name = name_of(one.firm, found, lang, scenario)
    return Row((name, cell(one.before), cell(one.after), signed(money(one.change, lang))))


def _widened(found: WhatIf, scenario: Scenario, lang: Lang, top: int | None) -> Block:
    heads = (
        Head(sentence("head.side", lang)),
        Head(sentence("head.firm", lang), text=True),
        Head(sentence("head.material", lang), text=True),
        Head(sentence("head.before", lang)),
        Head(sentence("head.after", lang)),
        Head(sentence("head.value", lang)),
    )
    rows = tuple(
        Row(
            (
                sentence(f"side.{gap.side}", lang),
                name_of(gap.firm, found, lang, scenario),
                words_of(gap.words, gap.zh, gap.en, lang),
                amount(gap.before, gap.unit, lang),
                amount(gap.after, gap.unit, lang),
                money(gap.value, lang),
            )
        )
        for gap in scenario.widened[:top]
    )
    count = len(scenario.widened)
    return Block(sentence("block.widened", lang, count=count), heads, rows, rest=_rest(count, top, lang))


def _rest(count: int, top: int | None, lang: Lang) -> str:
    left = 0 if top is None else max(0, count - top)
    return sentence("rest", lang, count=left, top=count) if left else ""
