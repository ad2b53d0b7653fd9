"""The office's page of a route: who passes what on to whom, what each process does, and the sum."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from matchchain.entries.private.masked import masked
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.explain.account_line import AccountLine, account_cells, account_line
from matchchain.reports.explain.record import SCHEMA, facts
from matchchain.reports.explain.route_record import tables
from matchchain.reports.explain.words import factor, firm_of, leg_name, price, sentence, yearly
from matchchain.reports.report import About, Report
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import amount, km, money, money_unit, places, span, unit_word
from matchchain.reports.telling.head import asides, numbered, office_paper
from matchchain.reports.telling.question import contact, question_of
from matchchain.reports.telling.words import enumerated, joined, listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.explaining.route_told import Goods, Leg, RouteTold, Work
from matchchain.wording import Lang, say


def route_report(told: RouteTold, lang: Lang) -> Report:
    """The report of one route for the office; never to be handed to a firm.

    Args:
        told: what `explain` found.
        lang: language of every word.
    """
    p = told.pairing
    about = About.of(told)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=f"{words.material(p, lang)}  {words.firms(p, lang)}",
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=tuple(_head(told, lang)),
        blocks=lambda: numbered((part(told, lang) for part in (_steps, _account, _rules, _open)), lang),
        closing=(sentence("route.next", lang, command="matchchain routes"),),
        facts=facts(told, "office"),
        tables=tables(told, lang),
    )


def _head(told: RouteTold, lang: Lang) -> Iterator[str]:
    p = told.pairing
    number = sentence("number", lang, number=p.rank) if p.rank else ""
    confidence = sentence("sure", lang, confidence=said(f"sure.{p.confidence}", lang))
    yield joined((number, sentence("id", lang, id=p.id), sentence("standing.plan", lang), confidence), "  ")
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
    """Each leg, and under it what the process does with what it brings."""
    rows = list(zip_longest(told.legs, told.works))  # behind the last leg stands the receiver
    cells: list[Cell[tuple[Leg, Work | None]]] = [
        Cell(sentence("route.head.material", lang), lambda row: _goods(row[0], lang), text=True),
        Cell(said("head.supplier", lang), lambda row: firm_of(row[0].supplier, lang), text=True),
        Cell(said("head.receiver", lang), lambda row: firm_of(row[0].receiver, lang), text=True),
        Cell(sentence("route.head.amount", lang), lambda row: amount(row[0].quantity, row[0].unit, lang)),
        Cell(sentence("route.head.km", lang), lambda row: "" if row[0].km is None else km(row[0].km, lang)),
    ]
    title = sentence("route.block.steps", lang, count=len(told.works))
    return listing(title, cells, rows, under=lambda row: _work(row[1], lang) if row[1] else ())


def _goods(leg: Leg, lang: Lang) -> str:
    offer, need = words.goods(leg.offer, lang), words.goods(leg.need, lang)
    return offer if offer == need else f"{offer} -> {need}"


def _work(work: Work, lang: Lang) -> Iterator[Under]:
    unit = unit_word(work.unit, lang)

    def parts(given: tuple[tuple[Goods, float], ...]) -> str:
        return enumerated((f"{words.goods(name, lang)} {factor(value)}" for name, value in given), lang)

    cost = "?" if work.cost is None else price(work.cost, lang)
    residue = sentence("route.residue", lang, residue=parts(work.residue)) if work.residue else ""
    does = sentence("route.work", lang, unit=unit, takes=parts(work.takes), gives=parts(work.gives))
    costs = sentence("route.cost", lang, unit=unit, cost=cost, known=price(work.known, lang))
    yield Under("why", say(work.process, lang), listed((does, residue, costs), lang))
    room = sentence(
        "route.capacity", lang, worked=amount(work.worked, work.unit, lang), used=amount(work.used, work.unit, lang),
        capacity=amount(work.capacity, work.unit, lang),
    )  # fmt: skip
    source = sentence("route.source", lang, source=work.source) if work.source else ""
    yield Under("note", "", listed((room, source), lang))
    if work.owner and work.owner[2]:
        person = said("whom", lang, firm=firm_of(work.owner, lang), contact=masked(work.owner[2]))
        yield Under("ask", said("ask", lang), sentence("route.ask-owner", lang, contact=person))


def _account(told: RouteTold, lang: Lang) -> Block:
    p = told.pairing
    digits = places(p.net_per_year or 0.0, lang)
    lines = [account_line(one, p.quantity or 0.0, lang, digits) for one in p.lines if one.likely != 0 or one.low]
    if p.deal_cost:
        fixed = yearly(-p.deal_cost, lang, max(digits, 1))
        lines.append(AccountLine(sentence("line.deal", lang), year=fixed, source=sentence("route.fixed", lang)))
    low_high = span(p.net_low, p.net_high, lang, digits)
    net, formula = yearly(p.net_per_year, lang, digits), sentence("route.formula", lang)
    lines.append(AccountLine(sentence("line.net", lang), "", low_high, net, formula, total=True))
    key = "route.block.account-known" if p.known_part else "route.block.account"
    return listing(sentence(key, lang), account_cells(lines, p.unit, told.currency, lang), lines)


def _rules(told: RouteTold, lang: Lang) -> Block:
    given = [(leg, v) for leg in told.legs for v in leg.verdicts]
    outcomes = [v.outcome for _, v in given]
    counts = {word: outcomes.count(word) for word in ("pass", "unknown", "block")}
    prose = [
        Under(
            "why" if v.outcome == "pass" else "stop",
            said(f"outcome.{v.outcome}", lang),
            f"{leg_name(leg, lang)}  {say(v.text, lang)}",
        )
        for leg, v in given
    ]
    prose += [Under("stop", sentence("caution", lang), say(c, lang)) for c in told.pairing.cautions]
    return Block(sentence("route.block.rules", lang, **counts), prose=tuple(prose))


def _open(told: RouteTold, lang: Lang) -> Block:
    p = told.pairing
    prose = tuple(
        Under("ask", "", said("question", lang, contact=to, question=question_of(u, lang)))
        if (to := contact(p, u.firm, lang))
        else Under("ask", "", say(u.text, lang))
        for u in p.unknowns
    )
    return Block(sentence("route.block.open", lang, count=len(p.unknowns)), prose=prose)
