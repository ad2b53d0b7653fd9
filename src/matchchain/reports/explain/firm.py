"""A firm's page, made from `FirmPage` alone, so that no figure of the other side can reach it."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.block import Block, Under, listing
from matchchain.reports.explain.account_line import AccountLine, account_cells
from matchchain.reports.explain.firm_record import tables
from matchchain.reports.explain.record import SCHEMA, facts
from matchchain.reports.explain.words import (
    amounts,
    firm_name,
    own_material,
    percent,
    price,
    prices,
    sentence,
    yearly,
)
from matchchain.reports.report import About, Report
from matchchain.reports.telling.figures import amount, money, places
from matchchain.reports.telling.head import numbered, park_name
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.question import question_of, question_words
from matchchain.reports.telling.words import comma, enumerated, joined, listed
from matchchain.reports.telling.words import sentence as said
from matchchain.rules import question_for
from matchchain.studies.explaining.firm_page import Check, FirmPage
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of


def firm_report(page: FirmPage, lang: Lang) -> Report:
    """The report for one firm: what it could give or take, its own gain, papers and questions.

    Args:
        page: its own figures only.
        lang: language of every word.
    """
    material = own_material(page, lang)
    about = About(page.park, page.park_en, page.currency)
    title = sentence(f"firm.title-{page.side}", lang, material=material, firm=firm_name(*page.firm[1:], lang))
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=title,
        notes=(sentence("firm.note", lang, park=park_name(about, lang)),),
        blocks=lambda: numbered(_blocks(page, lang), lang),
        closing=(sentence("firm.closing", lang),),
        facts=facts(page, page.side),
        tables=tables(page, lang),
    )


def _blocks(page: FirmPage, lang: Lang) -> Iterator[Block]:
    yield _thing(page, lang)
    yield _partner(page, lang)
    yield _quantity(page, lang)
    yield _gain(page, lang)
    yield _papers(page, lang)
    if page.questions:
        asked = tuple(Under("ask", "", question_of(u, lang)) for u in page.questions)
        yield Block(sentence("firm.block.questions", lang), prose=asked)


def _thing(page: FirmPage, lang: Lang) -> Block:
    """What is offered: material, kind, code and class, as anybody must know it who takes or carries it."""
    thing = page.thing
    called = page.material_en if page.side == "supplier" else page.partner_en
    parts = [goods((page.offered, page.offered, called), lang)]
    if thing.kind:
        parts.append(say(Message(f"rules.kind.{thing.kind}"), lang))
    if thing.hazardous:
        parts.append(sentence("firm.hazardous", lang))
    elif thing.legal:
        parts.append(say(Message(f"rules.class.{thing.legal}"), lang))
    if thing.codes:
        parts.append(sentence("firm.code", lang, code=enumerated(thing.codes, lang)))
    text = joined(parts, comma(lang))
    shown = sentence("firm.show-hazardous" if thing.hazardous else "firm.show", lang)
    return Block(sentence("firm.block.thing", lang), prose=(Under("why", "", text), Under("note", "", shown)))


def _partner(page: FirmPage, lang: Lang) -> Block:
    partner = firm_name(*page.partner[1:], lang)
    wanted = page.partner_zh if lang == "zh" else page.partner_en
    key = f"firm.partner-{page.side}" if wanted else f"firm.partner-{page.side}-unnamed"
    relation = sentence(f"firm.relation.{page.relation}", lang)
    text = sentence(key, lang, firm=partner, material=wanted, relation=relation)
    return Block(sentence("firm.block.partner", lang), prose=(Under("why", "", text),))


def _quantity(page: FirmPage, lang: Lang) -> Block:
    own = amounts(page.stated, page.unit, lang)
    share = percent(page.share) if page.share is not None and page.share < 1 else ""
    key = f"firm.stated-{page.side}" + ("-share" if share else "")
    stated = sentence(key, lang, amount=own, share=share)
    proposed = (
        sentence("firm.quantity-open", lang)
        if page.quantity is None
        else sentence(f"firm.quantity-{page.side}", lang, amount=amount(page.quantity, page.unit, lang))
    )
    return Block(sentence("firm.block.quantity", lang), prose=tuple(Under("why", "", t) for t in (stated, proposed)))


def _gain(page: FirmPage, lang: Lang) -> Block:
    source = sentence("firm.own" if page.own else "firm.reference", lang)
    today = sentence(f"firm.line.{page.basis}", lang)
    lines = [AccountLine(today, price(page.figure[1], lang), prices(page.figure, lang), source=source)]
    if page.price is not None:
        asked = sentence("firm.asked" if page.asked else "firm.named", lang)
        lines.append(AccountLine(sentence("firm.line.price", lang), price(page.price, lang), source=asked))
    if page.gain_per_unit is not None:
        lines.append(_own_gain(page, page.gain_per_unit, lang))
    prose = tuple(Under("note", "", text) for text in _remarks(page, lang))
    cells = account_cells(lines, page.unit, page.currency, lang)
    return listing(sentence("firm.block.gain", lang), cells, lines, prose=prose)


def _own_gain(page: FirmPage, each: float, lang: Lang) -> AccountLine:
    year = "" if page.gain_per_year is None else yearly(page.gain_per_year, lang, places(page.gain_per_year, lang))
    formula = sentence(f"firm.gain.{page.basis}" + ("" if page.price is None else "-priced"), lang)
    name = sentence("firm.line.saved" if page.basis == "bought" and page.price is None else "firm.line.gain", lang)
    return AccountLine(name, price(each, lang, signed=True), year=year, source=formula, total=True)


def _remarks(page: FirmPage, lang: Lang) -> Iterator[str]:
    if page.basis == "sold" and page.price is None:
        yield sentence("firm.beat", lang)
    if page.figure[1] is None:
        yield sentence("firm.no-figure", lang)
    if page.investment is not None:
        bearer = {1.0: "supplier", 0.0: "receiver"}.get(page.borne_by if page.borne_by is not None else 0.5, "both")
        who = sentence(f"bearer.{bearer}", lang)
        sum_ = f"{money(page.investment, lang)} {sentence('unit.money', lang)}"
        yield sentence("firm.investment", lang, capital=sum_, who=who)
    yield sentence(f"firm.before-{page.side}", lang)


def _papers(page: FirmPage, lang: Lang) -> Block:
    prose = []
    own, theirs = [], []
    for check in page.checks:
        question = question_for(check.key)
        if check.outcome == "pass" or question is None:
            continue
        if question.side == page.side:
            own.append(sentence_ask(question.word, page, lang))
        else:
            theirs.append(_named(f"explain.firm.paper.{question.word}", lang) or rule_name(check.rule, lang))
    prose += [Under("ask", sentence("firm.yours", lang), text) for text in dict.fromkeys(own)]
    prose += [Under("note", sentence("firm.theirs", lang), text) for text in dict.fromkeys(theirs)]
    words = listed((_said(check, lang) for check in page.checks), lang)
    if words:
        prose.insert(0, Under("why", "", words))
    return Block(sentence("firm.block.papers", lang), prose=tuple(prose))


def sentence_ask(word: str, page: FirmPage, lang: Lang) -> str:
    """A question of the call list, put to the firm itself."""
    return question_words(word, lang, material=own_material(page, lang))


def _said(check: Check, lang: Lang) -> str:
    return f"{rule_name(check.rule, lang)} {said(f'outcome.{check.outcome}', lang)}"


def rule_name(rule: str, lang: Lang) -> str:
    """What a rule is called; its code word where the table has no name for it."""
    return _named(f"rules.name.{rule}", lang) or rule


def _named(key: str, lang: Lang) -> str:
    try:
        return sentence_of(key)[lang == "en"]
    except KeyError:
        return ""
