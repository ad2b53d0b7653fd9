"""The page of a park's resilience: on whom much hangs, single sources, few hands, ways without a way round, roles."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.park import ROLES
from matchchain.reports.drill.park_record import tables
from matchchain.reports.drill.words import asides, firms_named, numbered, park_name, rest_of, sentence
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import amount, money, money_unit, number
from matchchain.reports.telling.flows import KINDS, material, named, percent
from matchchain.reports.telling.pairing import sentence as said
from matchchain.studies.resilience.sources import HIGH_CONCENTRATION
from matchchain.studies.resilience.weak_points import Resilience
from matchchain.wording import Lang

SCHEMA = "matchchain.resilience/1"
_SHORT = 8  # rows of a block on the page, so that all of it is seen at a glance


def park_report(found: Resilience, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a park's weak points.

    Args:
        found: what `resilience` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    park = park_name(found.park, found.park_en, lang)
    note = "park-note-as-planned" if found.as_planned else "park-note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("park-title", lang, park=park),
        asides=asides(found.as_of, lang),
        notes=(sentence(note, lang, flows=found.flows, firms=found.linked, planned=found.flows_planned),),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=(sentence("park-closing", lang, file=sentence("file", lang)),),
        facts={
            "park": found.park,
            "currency": found.currency,
            "existing_only": not found.as_planned,
            "flows": found.flows,
            "flows_if_planned": found.flows_planned,
            "firms_linked": found.linked,
            "net_per_year": rounded(found.net, 2),
        },
        tables=tables(found, lang),
        as_of=found.as_of,
    )


def _blocks(found: Resilience, lang: Lang, top: int | None) -> Iterator[Block]:
    if not found.flows:
        yield Block(sentence("no-flows-today" if found.flows_planned else "no-flows", lang))
        return
    if found.first():
        yield _first(found, lang, top)
    yield _singles(found, lang, top)
    yield _concentration(found, lang, top)
    yield _ties(found, lang)
    yield _roles(found, lang, top)


def _first(found: Resilience, lang: Lang, most: int | None) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.firm", lang), text=True),
        Head(sentence("head.role", lang), text=True),
        *((Head(sentence("head.drop", lang)), Head(sentence("head.of-plan", lang))) if found.net > 0 else ()),
        Head(sentence("head.reach", lang)),
    )
    ranked = found.first()
    rows = tuple(
        Row(
            (
                str(at),
                named(found.firms[one.firm], lang),
                ROLES[one.role][lang == "en"],
                *((money(one.drop, lang), percent(one.drop / found.net)) if found.net > 0 else ()),
                f"{found.reach_now[one.firm]}/{found.reach[one.firm]}",
            )
        )
        for at, one in enumerate(ranked[:most], start=1)
    )
    today = "block.widest" if found.net > 0 else "block.widest-alone"
    key = "block.dearest" if found.as_planned else today
    title = sentence(key, lang, net=money(found.net, lang), unit=money_unit(found.currency, lang))
    return Block(title, heads, rows, rest=rest_of(len(ranked), most, lang))


def _singles(found: Resilience, lang: Lang, most: int | None) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.firm", lang), text=True),
        Head(said("head.material", lang), text=True),
        Head(sentence("head.only", lang), text=True),
        Head(sentence("head.of-need", lang)),
        *((Head(sentence("head.kind", lang)),) if found.as_planned else ()),
    )
    rows = tuple(
        Row(
            (
                str(at),
                named(found.firms[one.receiver], lang),
                material(one.need, one.material_zh, one.material_en, lang),
                named(found.firms[one.supplier], lang),
                percent(one.share),
                *((KINDS["existing" if one.existing else "planned"][lang == "en"],) if found.as_planned else ()),
            )
        )
        for at, one in enumerate(found.singles[:most], start=1)
    )
    now = sum(one.existing for one in found.singles)
    key = "block.single" if found.as_planned else "block.single-today"
    title = sentence(key, lang, count=len(found.singles), now=now)
    return Block(title, heads, rows, rest=rest_of(len(found.singles), most, lang))


def _concentration(found: Resilience, lang: Lang, most: int | None) -> Block:
    """Materials with several suppliers: one supplier alone is a single source and no question of shares."""
    heads = (
        Head(said("head.number", lang)),
        Head(said("head.material", lang), text=True),
        Head(sentence("head.largest", lang), text=True),
        Head(sentence("head.share", lang)),
        Head(sentence("head.suppliers", lang)),
        Head(said("head.quantity", lang)),
        Head("HHI"),
    )
    several = [one for one in found.concentrations if one.suppliers > 1]
    alone = len(found.concentrations) - len(several)
    high = sum(one.hhi > HIGH_CONCENTRATION for one in several)
    rows = tuple(
        Row(
            (
                str(at),
                one.material_zh if lang == "zh" else one.material_en,
                named(found.firms[one.largest], lang),
                percent(one.largest_share),
                str(one.suppliers),
                amount(one.quantity, one.unit, lang),
                number(one.hhi, lang),
            )
        )
        for at, one in enumerate(several[:most], start=1)
    )
    key = "block.hands" if several else "block.one-hand"
    title = sentence(key, lang, alone=alone, several=len(several), high=high)
    return Block(title, heads, rows, rest=rest_of(len(several), most, lang))


def _ties(found: Resilience, lang: Lang) -> Block:
    lines = [
        Under(
            "why",
            named(found.firms[cut.firm], lang),
            sentence("cut", lang, firms=firms_named([f for part in cut.parts for f in part], found.firms, lang, 6)),
        )
        for cut in found.cuts[:_SHORT]
    ]
    pairs = [f"{named(found.firms[a], lang)}-{named(found.firms[b], lang)}" for a, b in found.bridges[:_SHORT]]
    if pairs:
        comma = "、" if lang == "zh" else ", "
        shown = comma.join(pairs)
        if len(found.bridges) > len(pairs):
            shown = sentence("and-others", lang, firms=shown, count=len(found.bridges))
        lines.append(Under("why", sentence("bridges", lang), shown))
    title = sentence("block.ties", lang, cuts=len(found.cuts), bridges=len(found.bridges))
    return Block(title, prose=tuple(lines))


def _roles(found: Resilience, lang: Lang, most: int | None) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.firm", lang), text=True),
        Head(sentence("head.stated", lang), text=True),
        Head(sentence("head.found", lang), text=True),
        Head(sentence("head.weight", lang)),
        Head(sentence("head.partners", lang)),
    )
    differ = [one for one in found.standings if one.differs]
    rows = tuple(
        Row(
            (
                str(at),
                named(found.firms[one.firm], lang),
                ROLES[one.stated][lang == "en"],
                ROLES[one.role][lang == "en"],
                percent(one.weight),
                str(one.partners),
            )
        )
        for at, one in enumerate(differ[:most], start=1)
    )
    count = {role: sum(one.role == role for one in found.standings) for role in ROLES}
    title = sentence("block.roles", lang, differ=len(differ), **count)
    leaders = [one.firm for one in found.standings if one.role == "leader"]
    remarks = (sentence("leaders", lang, firms=firms_named(leaders, found.firms, lang, 8)),) if leaders else ()
    return Block(title, heads, rows, remarks=remarks, rest=rest_of(len(differ), most, lang))
