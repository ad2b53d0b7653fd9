"""The office's page: the whole reasoning of one pairing, both purses shown."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.park import DATA_ORIGINS
from matchchain.reports.block import Block, Under
from matchchain.reports.explain.account import account, carbon, corridor, quantity
from matchchain.reports.explain.record import CALLED, SCHEMA, facts, tables
from matchchain.reports.explain.words import firm_name, identity, percent, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import money, money_unit, places, shares, span
from matchchain.reports.telling.head import asides, numbered, office_paper
from matchchain.reports.telling.question import ask, contact, question_of
from matchchain.reports.telling.words import colon, joined, listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.explaining.explanation import Entry, Explanation, Named
from matchchain.wording import Lang, say


def office_report(told: Explanation, lang: Lang) -> Report:
    """The report of one pairing for the office; never to be handed to a firm.

    Args:
        told: what `explain` found.
        lang: language of every word.
    """
    p = told.pairing
    about = About(told.park, told.park_en, told.currency, max(entry.as_of for entry in told.entries))
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=f"{words.material(p, lang)}  {words.firms(p, lang)}",
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=tuple(_head(told, lang)),
        blocks=lambda: numbered(blocks(told, lang), lang),
        closing=tuple(_closing(told, lang)),
        facts=facts(told, "office"),
        tables=tables(told, lang),
    )


def _head(told: Explanation, lang: Lang) -> Iterator[str]:
    p = told.pairing
    number = sentence("number", lang, number=p.rank) if p.rank else ""
    standing = sentence(f"standing.{'plan' if p.in_plan else p.stage}", lang)
    confidence = sentence("sure", lang, confidence=said(f"sure.{p.confidence}", lang))
    dates = sentence("dates", lang, supplier=_age(told.entries[0], lang), receiver=_age(told.entries[1], lang))
    yield joined((number, sentence("id", lang, id=p.id), standing, confidence), "  ")
    yield dates
    yield verdict(told, lang)


def verdict(told: Explanation, lang: Lang) -> str:
    """What it comes to, in one line."""
    p = told.pairing
    if p.stage == "blocked":
        reason = next(say(v.text, lang) for v in p.verdicts if v.outcome == "block")
        return sentence("standing.blocked", lang) + colon(lang) + reason
    if told.shortfall is not None:
        return say(told.shortfall.message, lang)
    if p.net_per_year is None:
        return sentence("no-net-existing" if p.stage == "existing" else "no-net", lang)
    net, gives, takes = shares(p.net_per_year, (p.supplier_gain, p.receiver_gain), lang)
    between = span(p.net_low, p.net_high, lang, places(p.net_per_year, lang))
    known = sentence("known-part", lang) if p.known_part else ""
    chance = sentence("chance", lang, chance=percent(told.chance)) if told.chance is not None else ""
    main = sentence(
        "net-between" if between else "net", lang, net=net, between=between, supplier=gives, receiver=takes,
        unit=money_unit(told.currency, lang),
    )  # fmt: skip
    return listed((main, chance, known), lang)


def _age(entry: Entry, lang: Lang) -> str:
    day = entry.as_of or sentence("undated", lang)
    origin = DATA_ORIGINS[entry.source][lang == "en"] if entry.source in DATA_ORIGINS else ""
    return joined((day, origin), " ")


def blocks(told: Explanation, lang: Lang) -> Iterator[Block]:
    """Identity, rules, sums, amount, price, carbon, what is open."""
    yield _identity(told, lang)
    yield _rules(told, lang)
    yield account(told, lang)
    yield quantity(told, lang)
    yield corridor(told, lang)
    yield carbon(told, lang)
    yield _open(told, lang)
    if told.imported:
        yield _imported(told, lang)


def _imported(told: Explanation, lang: Lang) -> Block:
    """Where the figures that came in from files are from: the file, its day and the cell."""
    prose = []
    for one in told.imported or ():
        of = sentence(f"imported.{one.side}", lang, field=one.en if lang == "en" else one.zh)
        facts = {"text": one.text, "file": one.file or "-", "day": one.as_of or one.on, "cell": one.cell}
        prose.append(Under("why", of, sentence("imported", lang, **facts)))
    return Block(sentence("block.imported", lang, count=len(prose)), prose=tuple(prose))


def _identity(told: Explanation, lang: Lang) -> Block:
    p = told.pairing
    sides = [_name(name, side, lang) for name, side in zip(told.names, ("supplier", "receiver"), strict=True)]
    of_names = {say(e, lang) for name in told.names for e in name.evidence}
    met = listed((text for e in p.evidence if (text := say(e, lang)) not in of_names), lang)
    prose = [*sides, *([Under("why", "", met)] if met else [])]
    prose += [Under("stop", sentence("caution", lang), say(c, lang)) for c in p.cautions]
    return Block(sentence("block.identity", lang, relation=words.relation(p, lang)), prose=tuple(prose))


def _name(name: Named, side: str, lang: Lang) -> Under:
    return Under("why", sentence(f"side.{side}", lang), name_said(name, lang))


def name_said(name: Named, lang: Lang) -> str:
    """A name as it is written, what it is, and how that was found."""
    evidence = listed((say(e, lang) for e in name.evidence if e.key not in _SAID), lang)
    what = identity(name, lang)
    if not what:
        return evidence or sentence("unknown-name", lang, text=name.text)
    key = "names-evidence" if evidence else "names"
    return sentence(key, lang, text=name.text, what=what, evidence=evidence)


_SAID = frozenset({"materials.has-cas", "materials.by-label"})  # what the identity itself says


def _rules(told: Explanation, lang: Lang) -> Block:
    p = told.pairing
    outcomes = [v.outcome for v in p.verdicts]
    counts = {word: outcomes.count(word) for word in ("pass", "unknown", "block")}
    title = sentence("block.rules", lang, **counts)
    left_out = tuple(_left_out(told, lang))
    if not p.verdicts:
        return Block(title, prose=left_out or (Under("note", "", sentence("no-rules", lang)),))
    return Block(
        title,
        prose=tuple(
            Under(
                "why" if v.outcome == "pass" else "stop",
                said(f"outcome.{v.outcome}", lang),
                say(v.text, lang),
            )
            for v in p.verdicts
        )
        + left_out,
    )


def _left_out(told: Explanation, lang: Lang) -> Iterator[Under]:
    """Which rules of the law the park has switched off, so that their silence is no yes."""
    if told.left_out:
        rules = listed((CALLED[rule][lang == "en"] for rule in told.left_out), lang)
        yield Under("stop", "", sentence("rules-left-out", lang, rules=rules))


def _open(told: Explanation, lang: Lang) -> Block:
    p = told.pairing
    title = sentence("block.open", lang, count=len(p.unknowns))
    prose = [
        Under("ask", "", said("question", lang, contact=to, question=question_of(u, lang)))
        if (to := contact(p, u.firm, lang))
        else Under("ask", "", say(u.text, lang))
        for u in p.unknowns
    ]
    first = ask(p, lang)
    if p.stage not in {"blocked", "no-gain"} and first not in {under.text for under in prose}:
        prose.insert(0, Under("ask", said("ask", lang), first))
    others = [
        sentence("other", lang, firm=firm_name(o.firm, o.firm_en, lang), need=o.need, net=money(o.net, lang))
        for o in told.others
    ]
    if others:
        unit = money_unit(told.currency, lang)
        prose.append(Under("note", sentence("others", lang, unit=unit), listed(others, lang)))
    return Block(title, prose=tuple(prose))


def _closing(told: Explanation, lang: Lang) -> Iterator[str]:
    p = told.pairing
    if p.stage in {"blocked", "no-gain"}:
        return
    yield sentence("next", lang, command=f"matchchain explain {p.id} --for supplier")
