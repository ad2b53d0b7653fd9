"""The sums of the office's page: every line with unit, formula and source; amounts, shares, carbon."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.network.pairing import Line
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.explain.account_line import AccountLine, account_cells, account_line
from matchchain.reports.explain.words import amounts, factor, percent, price, prices, sentence, yearly
from matchchain.reports.telling.figures import amount, money, number, places, shares, span, unit_word
from matchchain.studies.explaining.explanation import Explanation, Quantity, Share
from matchchain.wording import Lang, say


def account(told: Explanation, lang: Lang) -> Block:
    """D + s p - ct - h - cu - r, line by line, then N = q m - F - a K."""
    p, digits = told.pairing, _digits(told, lang)
    lines = [account_line(line, p.quantity, lang, digits, _formula(line, told, lang)) for line in p.lines]
    lines += [_margin(told, lang, digits), *_yearly(told, lang, digits)]
    if p.net_per_year is not None:
        low_high = span(p.net_low, p.net_high, lang, digits)
        year, formula = yearly(p.net_per_year, lang, digits), sentence("formula.net", lang)
        lines.append(AccountLine(sentence("line.net", lang), "", low_high, year, formula, total=True))
    key = "block.account-known" if p.known_part else "block.account"
    return listing(sentence(key, lang), account_cells(lines, p.unit, told.currency, lang), lines)


def _digits(told: Explanation, lang: Lang) -> int:
    net = told.pairing.net_per_year
    return places(net, lang) if net is not None else 1


def _formula(line: Line, told: Explanation, lang: Lang) -> str:
    if line.likely is None:
        return ""
    if line.name == "avoided_purchase":
        ratio = told.quantity.substitution_ratio[1]
        per = "" if told.quantity.conversion in {None, 1.0} else f" / {factor(told.quantity.conversion)}"
        return f"{factor(ratio)} x {price(told.bought.price[1], lang)}{per}"
    haul = told.haul
    if line.name == "transport_cost" and not haul.pipe and haul.km is not None:
        road = f"{price(haul.loading, lang)} + {price(haul.rate, lang)} x {haul.km:.4g} km"
        return road if haul.hazard in {None, 1.0} else f"{road} x {factor(haul.hazard)}"
    return ""


def _margin(told: Explanation, lang: Lang, digits: int) -> AccountLine:
    p, (_, likely, _) = told.pairing, told.margin
    year = "" if likely is None or p.quantity is None else yearly(likely * p.quantity, lang, digits)
    each, between = price(likely, lang, signed=True), prices(told.margin, lang)
    return AccountLine(sentence("line.margin", lang), each, between, year, sentence("formula.margin", lang))


def _yearly(told: Explanation, lang: Lang, digits: int) -> Iterator[AccountLine]:
    costs = told.yearly
    fine = max(digits, 1)

    def line(name: str, cost: float | None, source: str) -> AccountLine:
        return AccountLine(sentence(f"line.{name}", lang), year=yearly(cost, lang, fine), source=source)

    if costs.deal:
        yield line("deal", -costs.deal, sentence("source.deal", lang))
    if costs.pipe is None or costs.pipe:
        yield line("pipe", None if costs.pipe is None else -costs.pipe, sentence("source.pipe", lang))
    if costs.investment:
        key = "source.investment-assumed" if costs.life_assumed else "source.investment"
        source = sentence(
            key, lang, capital=money(costs.investment, lang), rate=percent(costs.rate or 0.0),
            years=factor(costs.life), unit=sentence("unit.money", lang),
        )  # fmt: skip
        yield line("annuity", -costs.annuity, source)


def payback(told: Explanation, lang: Lang) -> str:
    """In how many years the investment has come back, and who bears it; "" without one."""
    costs = told.yearly
    if not costs.investment:
        return ""
    bearer = {1.0: "supplier", 0.0: "receiver"}.get(costs.supplier_part, "both")
    who = sentence(f"bearer.{bearer}", lang)
    if costs.payback is None or costs.payback == float("inf"):
        return sentence("no-payback", lang, who=who)
    return sentence("payback", lang, who=who, years=factor(round(costs.payback, 2)))


def quantity(told: Explanation, lang: Lang) -> Block:
    """How much, as a formula, what limits it, and where the rest goes."""
    p, q = told.pairing, told.quantity
    title = sentence("block.quantity", lang, amount=amount(p.quantity, p.unit, lang))
    capped = sentence("capped", lang, share=percent(q.share)) if q.share < 1 else ""
    formula = sentence(
        "formula.quantity", lang, supply=amounts(q.supply, q.unit, lang),
        need=amounts(q.need, q.need_unit, lang), capped=capped, substitution_ratio=_strength(q, lang),
    )  # fmt: skip
    prose = [Under("why", "", formula), Under("why", "", sentence(f"limit.{q.limit}", lang))]
    if q.to_others:
        prose.append(Under("note", "", sentence("to-others", lang, amount=amount(q.to_others, q.unit, lang))))
    if q.from_others:
        rest = amount(q.from_others, q.need_unit, lang)
        prose.append(Under("note", "", sentence("from-others", lang, amount=rest)))
    return Block(title, prose=tuple(prose))


def _strength(q: Quantity, lang: Lang) -> str:
    low, likely, high = q.substitution_ratio
    ratio = factor(likely) if low == high else f"{factor(low)}~{factor(high)}"
    if q.conversion in {None, 1.0} or q.unit == q.need_unit:
        return ratio
    units = f"{unit_word(q.unit, lang)}/{unit_word(q.need_unit, lang)}"
    return f"{ratio} x {factor(q.conversion)} {units}"


def corridor(told: Explanation, lang: Lang) -> Block:
    """The corridor, who bears what, and what each gains however the net is shared."""
    p, unit = told.pairing, unit_word(told.pairing.unit, lang)
    title = sentence("block.price", lang)
    if not told.shares:
        none = "no-net-existing" if p.stage == "existing" else "no-corridor"
        why = say(told.shortfall.message, lang) if told.shortfall else sentence(none, lang)
        return Block(title, prose=(Under("stop", "", why),))
    if (p.price_low or 0.0) >= (p.price_high or 0.0):
        short = sentence("empty", lang, low=price(p.price_low, lang), high=price(p.price_high, lang), unit=unit)
        why = say(told.shortfall.message, lang) if told.shortfall else ""
        return Block(title, prose=tuple(Under("stop", "", text) for text in (short, why) if text))
    width = sentence("corridor", lang, low=price(p.price_low, lang), high=price(p.price_high, lang), unit=unit)
    bears = tuple(Under("why", "", text) for text in (width, sentence("bears", lang), payback(told, lang)) if text)
    return listing(title, _share_cells(told, lang), told.shares, prose=bears)


_MARKS: dict[str, Style] = {"taken": "strong", "outside": "stop"}


def _share_cells(told: Explanation, lang: Lang) -> list[Cell[Share]]:
    """Each way to share the net: its price and what both gain."""
    unit = unit_word(told.pairing.unit, lang)

    def gain(share: Share, at: int) -> str:
        return shares(told.pairing.net_per_year, (share.supplier, share.receiver), lang)[at]

    def remark(share: Share) -> str:
        return sentence(f"share.{_mark(share)}", lang) if _mark(share) else ""

    cells: list[Cell[Share]] = [
        Cell(sentence("head.share", lang), lambda s: sentence(f"share.{s.by}", lang), text=True),
        Cell(sentence("head.per-unit", lang, unit=unit), lambda s: price(s.price, lang)),
        Cell(sentence("head.supplier", lang), lambda s: gain(s, 1)),
        Cell(sentence("head.receiver", lang), lambda s: gain(s, 2)),
    ]
    if any(_mark(share) for share in told.shares):
        cells.append(Cell(sentence("head.mark", lang), remark, text=True, style=lambda s: _MARKS.get(_mark(s), "")))
    return cells


def _mark(share: Share) -> str:
    return "taken" if share.taken else "outside" if min(share.supplier, share.receiver) < 0 else ""


def carbon(told: Explanation, lang: Lang) -> Block:
    """Avoided emissions with their baseline; without sourced factors, that there is no figure."""
    p, c = told.pairing, told.carbon
    baseline = Under("why", "", say(c.baseline, lang))
    tonnes = p.avoided_co2_t_per_year
    if tonnes is None:
        return Block(
            sentence("block.carbon-none", lang),
            prose=(baseline, Under("note", "", sentence("no-carbon", lang))),
        )
    title = sentence("block.carbon", lang, tonnes=number(tonnes, lang))
    parts = sentence(
        "formula.carbon", lang, disposal=factor(c.disposal or 0.0), virgin=factor(c.virgin or 0.0),
        haul=factor(-(c.haul or 0.0)), unit=unit_word(p.unit, lang),
    )  # fmt: skip
    prose = [baseline, Under("why", "", parts)]
    if c.money_per_t is not None and tonnes > 0:
        each = sentence("carbon-money", lang, money=number(c.money_per_t, lang), kg=factor(c.kg_per_yuan))
        prose.append(Under("why", "", each))
    prose += [Under("note", sentence("source", lang), text) for text in c.sources]
    return Block(title, prose=tuple(prose))
