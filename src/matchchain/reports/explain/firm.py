"""A firm's page, made from `FirmPage` alone, so that no figure of the other side can reach it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchchain.reports.explain.record import SCHEMA, facts, table
from matchchain.reports.explain.words import (
    amounts,
    firm_name,
    park_name,
    percent,
    price,
    prices,
    sentence,
    yearly,
)
from matchchain.reports.report import Block, Head, Record, Report, Row, Table, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import amount, money, money_unit, places, unit_word
from matchchain.reports.telling.pairing import sentence as said
from matchchain.reports.telling.question import question_for, question_of
from matchchain.studies.explaining.firm_page import Check, FirmPage
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

_HAN = re.compile(r"[\u3400-\u9fff]")


def firm_report(page: FirmPage, lang: Lang) -> Report:
    """The report for one firm: what it could give or take, its own gain, papers and questions.

    Args:
        page: its own figures only.
        lang: language of every word.
    """
    material = own_material(page, lang)
    title = sentence(f"firm.title-{page.side}", lang, material=material, firm=firm_name(*page.firm[1:], lang))
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=title,
        notes=(
            sentence(
                "firm.note",
                lang,
                park=park_name(page.park, page.park_en, lang) or sentence("firm.office", lang),
            ),
        ),
        blocks=lambda: tuple(_blocks(page, lang)),
        closing=(sentence("firm.closing", lang),),
        facts=facts(page, page.side),
        tables=_tables(page, lang),
    )


def own_material(page: FirmPage, lang: Lang) -> str:
    """What the firm calls it, in a language the reader knows."""
    if lang == "en" and _HAN.search(page.material):
        return page.material_en
    return page.material


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
    offered = page.offered
    if lang == "en" and _HAN.search(offered):
        offered = (page.material_en if page.side == "supplier" else page.partner_en) or offered
    parts = [offered]
    if thing.kind:
        parts.append(say(Message(f"rules.kind.{thing.kind}"), lang))
    if thing.hazardous:
        parts.append(sentence("firm.hazardous", lang))
    elif thing.legal:
        parts.append(say(Message(f"rules.class.{thing.legal}"), lang))
    if thing.codes:
        comma = "、" if lang == "zh" else ", "
        parts.append(sentence("firm.code", lang, code=comma.join(thing.codes)))
    text = (",".join(parts)) if lang == "zh" else ", ".join(parts)
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
    unit = unit_word(page.unit, lang)
    heads = (
        Head(sentence("head.line", lang), text=True),
        Head(sentence("head.per-unit", lang, unit=unit)),
        Head(sentence("head.between", lang)),
        Head(money_unit(page.currency, lang)),
        Head(sentence("head.source", lang), text=True),
    )
    source = sentence("firm.own" if page.own else "firm.reference", lang)
    rows = [
        Row(
            (
                sentence(f"firm.line.{page.basis}", lang),
                price(page.figure[1], lang),
                prices(page.figure, lang),
                "",
                source,
            )
        )
    ]
    if page.price is not None:
        asked = sentence("firm.asked" if page.asked else "firm.named", lang)
        rows.append(Row((sentence("firm.line.price", lang), price(page.price, lang), "", "", asked)))
    if page.gain_per_unit is not None:
        year = "" if page.gain_per_year is None else yearly(page.gain_per_year, lang, places(page.gain_per_year, lang))
        key = f"firm.gain.{page.basis}" + ("" if page.price is None else "-priced")
        each = price(page.gain_per_unit, lang, signed=True)
        gained = "saved" if page.basis == "bought" and page.price is None else "gain"
        rows.append(Row((sentence(f"firm.line.{gained}", lang), each, "", year, sentence(key, lang))))
    prose = [Under("note", "", text) for text in _remarks(page, lang)]
    return Block(sentence("firm.block.gain", lang), heads, tuple(rows), prose=tuple(prose))


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
        side, word = question
        if side == page.side:
            own.append(sentence_ask(word, page, lang))
        else:
            theirs.append(_named(f"explain.firm.paper.{word}", lang) or rule_name(check.rule, lang))
    prose += [Under("ask", sentence("firm.yours", lang), text) for text in dict.fromkeys(own)]
    prose += [Under("note", sentence("firm.theirs", lang), text) for text in dict.fromkeys(theirs)]
    words = ("; " if lang == "en" else ";").join(_said(check, lang) for check in page.checks)
    if words:
        prose.insert(0, Under("why", "", words))
    return Block(sentence("firm.block.papers", lang), prose=tuple(prose))


def sentence_ask(word: str, page: FirmPage, lang: Lang) -> str:
    """A question of the call list, put to the firm itself."""
    return said(f"ask.{word}", lang, material=own_material(page, lang))


def _said(check: Check, lang: Lang) -> str:
    return f"{rule_name(check.rule, lang)} {said(f'outcome.{check.outcome}', lang)}"


def rule_name(rule: str, lang: Lang) -> str:
    """What a rule is called; its code word where the table has no name for it."""
    return _named(f"explain.rule.{rule}", lang) or rule


def _named(key: str, lang: Lang) -> str:
    try:
        return sentence_of(key)[lang == "en"]
    except KeyError:
        return ""


def _tables(page: FirmPage, lang: Lang) -> tuple[Table, ...]:
    low, likely, high = (rounded(v, 4) for v in page.figure)
    fields: dict[str, object] = {
        "id": page.id, "firm": page.firm[0], "firm_name": firm_name(*page.firm[1:], lang),
        "partner": page.partner[0], "partner_name": firm_name(*page.partner[1:], lang),
        "material": own_material(page, lang), "relation": page.relation, "unit": page.unit,
        "stated": rounded(page.stated[1], 6), "share": page.share, "quantity": rounded(page.quantity, 6),
        "basis": page.basis, "figure": likely, "figure_low": low, "figure_high": high, "own_figure": page.own,
        "price": rounded(page.price, 4), "gain_per_unit": rounded(page.gain_per_unit, 4),
        "gain_per_year": rounded(page.gain_per_year, 2), "investment": rounded(page.investment, 2),
    }  # fmt: skip
    record: Record = tuple(fields.values())  # type: ignore[arg-type]
    checks = [(c.rule, c.outcome, c.paper) for c in page.checks]
    questions = [(u.field, question_of(u, lang)) for u in page.questions]
    return (
        table("pairings", fields, [record]),
        table("checks", ("rule", "outcome", "paper"), checks),
        table("questions", ("field", "text"), questions),
    )
