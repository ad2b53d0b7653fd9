"""The office's page of a route: who passes what on to whom, what each process does, and the sum."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.network.pairing import Line
from matchchain.reports.explain.account import origin
from matchchain.reports.explain.record import SCHEMA, facts, table
from matchchain.reports.explain.words import factor, firm_name, price, prices, sentence, yearly
from matchchain.reports.report import Block, Head, Report, Row, Table, Under
from matchchain.reports.suggestions.record import rounded, unknowns
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.clean import masked
from matchchain.reports.telling.figures import amount, km, money, money_unit, places, span, unit_word
from matchchain.reports.telling.question import contact, question_of
from matchchain.studies.explaining.route_told import Goods, Leg, RouteTold, Work
from matchchain.wording import Lang, say


def route_report(told: RouteTold, lang: Lang) -> Report:
    """The report of one route for the office; never to be handed to a firm.

    Args:
        told: what `explain` found.
        lang: language of every word.
    """
    p = told.pairing
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=f"{words.material(p, lang)}  {words.firms(p, lang)}",
        asides=(sentence("internal", lang),),
        notes=tuple(_head(told, lang)),
        blocks=lambda: (_steps(told, lang), _account(told, lang), _rules(told, lang), _open(told, lang)),
        closing=(sentence("route.next", lang, command="matchchain routes"),),
        facts=facts(told, "office"),
        tables=_tables(told, lang),
        as_of=told.as_of,
    )


def _head(told: RouteTold, lang: Lang) -> Iterator[str]:
    p = told.pairing
    number = sentence("number", lang, number=p.rank) if p.rank else ""
    confidence = sentence("sure", lang, confidence=words.sentence(f"sure.{p.confidence}", lang))
    yield words.joined((number, sentence("id", lang, id=p.id), sentence("standing.plan", lang), confidence), "  ")
    digits = places(p.net_per_year or 0.0, lang)
    between = span(p.net_low, p.net_high, lang, digits)
    yield sentence(
        "route.net-between" if between else "route.net", lang, net=money(p.net_per_year, lang, digits),
        between=between, supplier=money(p.supplier_gain, lang, digits), unit=money_unit(told.currency, lang),
        converter=money(p.converter_gain or 0.0, lang, digits),
        receiver=money((p.receiver_gain or 0.0) - (p.converter_gain or 0.0), lang, digits),
    )  # fmt: skip
    if p.known_part:
        yield sentence("known-part", lang)


def _steps(told: RouteTold, lang: Lang) -> Block:
    heads = (
        Head(sentence("route.head.material", lang), text=True),
        Head(sentence("route.head.firms", lang), text=True),
        Head(sentence("route.head.amount", lang)),
        Head(sentence("route.head.km", lang)),
    )
    rows = []
    for at, leg in enumerate(told.legs):
        offer, need = words.goods(leg.offer, lang), words.goods(leg.need, lang)
        goods = offer if offer == need else f"{offer} -> {need}"
        firms = f"{_firm(leg.supplier, lang)} -> {_firm(leg.receiver, lang)}"
        far = "" if leg.km is None else km(leg.km, lang)
        under = tuple(_work(told.works[at], lang)) if at < len(told.works) else ()
        rows.append(Row((goods, firms, amount(leg.quantity, leg.unit, lang), far), under))
    return Block(sentence("route.block.steps", lang, count=len(told.works)), heads, tuple(rows))


def _firm(firm: tuple[str, str, str], lang: Lang) -> str:
    return firm_name(firm[0], firm[1], lang) or sentence("route.nobody", lang)


def _work(work: Work, lang: Lang) -> Iterator[Under]:
    unit = unit_word(work.unit, lang)

    def listed(parts: tuple[tuple[Goods, float], ...]) -> str:
        said = (f"{words.goods(name, lang)} {factor(value)}" for name, value in parts)
        return words.joined(said, "、" if lang == "zh" else ", ")

    cost = "?" if work.cost is None else price(work.cost, lang)
    residue = sentence("route.residue", lang, residue=listed(work.residue)) if work.residue else ""
    does = sentence("route.work", lang, unit=unit, takes=listed(work.takes), gives=listed(work.gives))
    costs = sentence("route.cost", lang, unit=unit, cost=cost, known=price(work.known, lang))
    yield Under("why", say(work.process, lang), words.listed((does, residue, costs), lang))
    room = sentence(
        "route.capacity", lang, worked=amount(work.worked, work.unit, lang), used=amount(work.used, work.unit, lang),
        capacity=amount(work.capacity, work.unit, lang),
    )  # fmt: skip
    source = sentence("route.source", lang, source=work.source) if work.source else ""
    yield Under("note", "", words.listed((room, source), lang))
    if work.owner and work.owner[2]:
        person = words.sentence("whom", lang, firm=_firm(work.owner, lang), contact=masked(work.owner[2]))
        yield Under("ask", words.sentence("ask", lang), sentence("route.ask-owner", lang, contact=person))


def _account(told: RouteTold, lang: Lang) -> Block:
    p, unit = told.pairing, unit_word(told.pairing.unit, lang)
    digits = places(p.net_per_year or 0.0, lang)
    heads = (
        Head(sentence("head.line", lang), text=True),
        Head(sentence("head.per-unit", lang, unit=unit)),
        Head(sentence("head.between", lang)),
        Head(money_unit(told.currency, lang)),
        Head(sentence("head.source", lang), text=True),
    )
    rows = [Row(_line(line, p.quantity or 0.0, lang, digits)) for line in p.lines if line.likely != 0 or line.low]
    if p.deal_cost:
        fixed = yearly(-p.deal_cost, lang, max(digits, 1))
        rows.append(Row((sentence("line.deal", lang), "", "", fixed, sentence("route.fixed", lang))))
    net = yearly(p.net_per_year, lang, digits)
    low_high = span(p.net_low, p.net_high, lang, digits)
    rows.append(Row((sentence("line.net", lang), "", low_high, net, sentence("route.formula", lang))))
    key = "route.block.account-known" if p.known_part else "route.block.account"
    return Block(sentence(key, lang), heads, tuple(rows))


def _line(line: Line, quantity: float, lang: Lang, digits: int) -> tuple[str, ...]:
    name = "forgone_sale" if line.name == "avoided_disposal" and (line.likely or 0.0) < 0 else line.name
    value = None if line.likely is None else line.sign * line.likely
    return (
        sentence(f"line.{name}", lang),
        price(value, lang, signed=True),
        prices((line.low, line.likely, line.high), lang, line.sign),
        yearly(None if value is None else value * quantity, lang, digits),
        origin(line, lang),
    )


def _rules(told: RouteTold, lang: Lang) -> Block:
    said = [(leg, v) for leg in told.legs for v in leg.verdicts]
    outcomes = [v.outcome for _, v in said]
    counts = {word: outcomes.count(word) for word in ("pass", "unknown", "block")}
    prose = [
        Under(
            "why" if v.outcome == "pass" else "stop",
            words.sentence(f"outcome.{v.outcome}", lang),
            f"{_leg(leg, lang)}  {say(v.text, lang)}",
        )
        for leg, v in said
    ]
    prose += [Under("stop", sentence("caution", lang), say(c, lang)) for c in told.pairing.cautions]
    return Block(sentence("route.block.rules", lang, **counts), prose=tuple(prose))


def _leg(leg: Leg, lang: Lang) -> str:
    return f"{words.goods(leg.offer, lang)}({_firm(leg.supplier, lang)} -> {_firm(leg.receiver, lang)})"


def _open(told: RouteTold, lang: Lang) -> Block:
    p = told.pairing
    prose = tuple(
        Under("ask", "", words.sentence("question", lang, contact=to, question=question_of(u, lang)))
        if (to := contact(p, u.firm, lang))
        else Under("ask", "", say(u.text, lang))
        for u in p.unknowns
    )
    return Block(sentence("route.block.open", lang, count=len(p.unknowns)), prose=prose)


def _tables(told: RouteTold, lang: Lang) -> tuple[Table, ...]:
    p = told.pairing
    fields = {
        "id": p.id, "rank": p.rank or None, "stage": p.stage, "in_plan": p.in_plan, "supplier": p.supplier,
        "receiver": p.receiver, "offer": p.offer, "need": p.need, "relation": p.relation,
        "steps": [say(step, lang) for step in p.steps], "quantity": rounded(p.quantity, 6), "unit": p.unit,
        "net_per_year": rounded(p.net_per_year, 2), "net_low": rounded(p.net_low, 2),
        "net_high": rounded(p.net_high, 2), "known_part": p.known_part,
        "supplier_gain": rounded(p.supplier_gain, 2), "converter_gain": rounded(p.converter_gain, 2),
        "receiver_gain": rounded(p.receiver_gain, 2),
    }  # fmt: skip
    lines = [
        (line.name, rounded(line.low, 4), rounded(line.likely, 4), rounded(line.high, 4),
         None if line.likely is None else rounded(line.sign * line.likely * (p.quantity or 0.0), 2), origin(line, lang))
        for line in p.lines
    ]  # fmt: skip
    return (
        table("pairings", tuple(fields), [tuple(fields.values())]),
        table("lines", ("line", "low", "likely", "high", "per_year", "source"), lines),
        table(
            "legs", ("supplier", "receiver", "offer", "need", "quantity", "unit", "distance_km"),
            [(_firm(g.supplier, lang), _firm(g.receiver, lang), g.offer[0], g.need[0], rounded(g.quantity, 6), g.unit,
              rounded(g.km, 4)) for g in told.legs],
        ),
        table(
            "processes", ("process", "owner", "worked", "unit", "used", "capacity", "cost", "known_cost", "source"),
            [(say(w.process, lang), "" if w.owner is None else _firm(w.owner, lang), rounded(w.worked, 6), w.unit,
              rounded(w.used, 6), rounded(w.capacity, 6), rounded(w.cost, 4), rounded(w.known, 4), w.source)
             for w in told.works],
        ),
        table(
            "verdicts", ("rule", "outcome", "paper", "text"),
            [(v.rule, v.outcome, v.paper, f"{_leg(g, lang)}  {say(v.text, lang)}")
             for g in told.legs for v in g.verdicts],
        ),
        table("unknowns", ("firm", "field", "text"), [tuple(u.values()) for u in unknowns(p.unknowns, lang)]),
    )  # fmt: skip
