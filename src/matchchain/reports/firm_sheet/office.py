"""A firm's page for the office: all its pairings by their numbers, its gain, what it lacks, whom to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from matchchain.entries.private.masked import masked
from matchchain.network.pairing import Pairing
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.drawing import Flows, Stream, Thing
from matchchain.reports.firm_sheet.record import office_tables
from matchchain.reports.firm_sheet.words import full_name, law, name_of, papers, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import money, money_unit, yearly
from matchchain.reports.telling.head import asides, numbered, park_name, rest
from matchchain.reports.telling.question import first_asked, question_of
from matchchain.reports.telling.reasons import brief, met, stops
from matchchain.reports.telling.reasons import papers as missing_of
from matchchain.reports.telling.words import colon, firm_to_copy, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.asking.question import Question
from matchchain.studies.firm_sheet.sheet import FirmSheet, own_gain
from matchchain.studies.papers.plan import Sought
from matchchain.wording import Lang

SCHEMA = "matchchain.sheet/1"
_DRAWN = 12  # rows of the picture, the weightiest


def office_sheet(found: FirmSheet, lang: Lang, *, top: int | None = None) -> Report:
    """The report of one firm.

    Args:
        found: what is known of it.
        lang: language of every word.
        top: how many rows a block shows; None: all.
    """
    about = About.of(found)
    firm = found.firm
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, firm=name_of(firm, lang), park=park_name(about, lang)),
        asides=asides(about, lang),
        notes=tuple(_notes(found, lang)),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=(sentence("closing", lang, command=_command(found, lang)),),
        facts={
            "park": found.park, "currency": found.currency, "firm": firm.id, "name": firm.name, "for": "office",
            "gain": rounded(found.gain, 2), "joint": rounded(found.joint, 2), "partial": found.partial,
        },
        tables=office_tables(found, lang, top),
        paper=Paper(mark=said("internal", lang)),
    )  # fmt: skip


def _command(found: FirmSheet, lang: Lang) -> str:
    firm = firm_to_copy(found.firm.id, found.firm.table_name) or found.firm.id
    return f"matchchain sheet {firm} --for firm --out {sentence('file', lang)}"


def _notes(found: FirmSheet, lang: Lang) -> Iterator[str]:
    firm = found.firm
    person = masked(firm.whom_to_call)
    called = full_name(firm, lang)
    yield joined((called if called != name_of(firm, lang) else "", firm.industry, person), "  ")
    planned = len(found.planned)
    if found.gain is None:
        yield sentence("no-gain", lang, count=planned)
        return
    part = sentence("partial", lang, count=found.partial) if found.partial else ""
    told = sentence(
        "gain", lang, count=planned, gain=yearly(found.gain, lang, found.currency), joint=money(found.joint, lang)
    )
    yield told + part


def _blocks(found: FirmSheet, lang: Lang, top: int | None) -> Iterator[Block]:
    rows: dict[str, list[Pairing]] = {}
    for p in found.pairings:
        stage = p.stage if p.stage != "ready" or p.in_plan else "spare"
        rows.setdefault(stage, []).append(p)
    if not found.pairings:
        yield Block(sentence("block.ready", lang, count=0), remarks=(sentence("none", lang),))
    for stage in ("ready", "papers", "figures", "names", "existing", "group", "spare"):
        if mine := rows.get(stage):
            yield _pairings(found, stage, mine, lang, top)
    if found.questions:
        yield _questions(found.questions, lang, top)
    if found.papers:
        yield _papers(found, lang, top)
    asked = list(_asked(found, lang))
    if asked:
        yield Block(sentence("block.ask", lang, count=len(asked)), prose=tuple(asked[:top]))


def _pairings(found: FirmSheet, stage: str, rows: Sequence[Pairing], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Pairing]] = [
        Cell(said("head.number", lang), lambda p: str(p.rank)),
        Cell(sentence("head.role", lang), lambda p: sentence(f"role.{_role(found, p)}", lang), text=True),
        Cell(said("head.material", lang), lambda p: words.material(p, lang), text=True),
        Cell(sentence("head.partner", lang), lambda p: _partner(found, p, lang), text=True),
    ]
    if any(p.quantity is not None for p in rows):
        cells.append(Cell(said("head.quantity", lang), lambda p: words.quantity(p, lang)))
    if any(p.net_per_year is not None for p in rows):
        unit = money_unit(found.currency, lang)
        cells += [
            Cell(sentence("head.net", lang, unit=unit), lambda p: words.net(p, lang)),
            Cell(
                sentence("head.gain", lang), lambda p: money(own_gain(found.firm.id, p), lang), style=lambda _: "strong"
            ),
        ]
    return listing(
        sentence(f"block.{stage}", lang, count=len(rows)),
        cells,
        rows[:top],
        under=lambda p: _under(stage, p, lang),
        rest=rest(rows, top, "", lang),
        drawing=_flows(found, rows, lang) if stage == "ready" else None,
    )


def _role(found: FirmSheet, p: Pairing) -> str:
    if found.supplies(p):
        return "supplies"
    return "receives" if p.receiver == found.firm.id else "converts"


def _partner(found: FirmSheet, p: Pairing, lang: Lang) -> str:
    role = _role(found, p)
    if role == "supplies":
        return words.receiver(p, lang)
    return words.supplier(p, lang) if role == "receives" else words.firms(p, lang)


def _under(stage: str, p: Pairing, lang: Lang) -> Iterator[Under]:
    yield Under("why", "", joined(met(p, lang), "  "))
    if stage in {"existing", "group"}:
        return
    if stage == "papers":
        yield Under("stop", said("missing", lang), missing_of(p, lang))
    elif told := stops(p, lang):
        yield Under("stop", said("stop", lang), told)


def _flows(found: FirmSheet, rows: Sequence[Pairing], lang: Lang) -> Flows | None:
    """Who gives to the firm, and to whom it gives, as wide as the gain."""
    shown = sorted(rows, key=lambda p: -(p.net_per_year or 0.0))[:_DRAWN]
    things = [Thing(name_of(found.firm, lang), 1, strong=True)]
    streams: list[Stream] = []
    at: dict[tuple[str, int], int] = {}
    for p in shown:
        role = _role(found, p)
        if role == "converts":
            continue
        column = 2 if role == "supplies" else 0
        other = _partner(found, p, lang)
        place = at.setdefault((other, column), len(things))
        if place == len(things):
            things.append(Thing(other, column))
        ends = (0, place) if role == "supplies" else (place, 0)
        label = joined((words.material(p, lang), words.quantity(p, lang)), " ")
        streams.append(Stream(*ends, max(p.net_per_year or 0.0, 0.0), label))
    total = len(streams)
    return Flows(tuple(things), tuple(streams), sentence("drawn", lang, count=total)) if total > 1 else None


def _questions(questions: Sequence[Question], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Question]] = [
        Cell(sentence("head.question", lang), lambda q: question_of(q.text, lang), text=True),
        Cell(said("head.material", lang), lambda q: q.line, text=True),
        Cell(sentence("head.pairings", lang), lambda q: str(q.pairings)),
        Cell(sentence("head.worth", lang), lambda q: money(q.worth, lang) if q.moves else ""),
    ]
    return listing(
        sentence("block.questions", lang, count=len(questions)), cells, questions[:top],
        rest=rest(questions, top, "", lang),
    )  # fmt: skip


def _papers(found: FirmSheet, lang: Lang, top: int | None) -> Block:
    def unlocks(one: Sought) -> str:
        if one.unlocks is not None:
            return money(one.unlocks, lang)
        return papers("with-next", lang) if one.together > 1 else ""

    cells: list[Cell[Sought]] = [
        Cell(sentence("head.paper", lang), lambda one: papers(f"word.{one.paper.word}", lang), text=True),
        Cell(said("head.material", lang), lambda one: _about(one, lang), text=True),
        Cell(papers("head.authority", lang), lambda one: papers(f"short.{one.paper.authority}", lang), text=True),
        Cell(papers("head.unlocks", lang), unlocks, style=lambda _: "strong"),
    ]
    return listing(
        sentence("block.wanted", lang, count=len(found.papers)),
        cells,
        found.papers[:top],
        under=lambda one: _of_paper(one, lang),
        rest=rest(found.papers, top, "", lang),
    )


def _about(one: Sought, lang: Lang) -> str:
    return words.goods((one.paper.material, one.paper.material_zh, one.paper.material_en), lang)


def _of_paper(one: Sought, lang: Lang) -> Iterator[Under]:
    yield Under("stop", said("missing", lang), brief(one.paper.text, lang))
    yield Under("ask", papers("bring", lang), papers(f"bring.{one.paper.word}", lang))
    if cited := law(one, lang):
        yield Under("note", papers("law", lang), cited)


def _asked(found: FirmSheet, lang: Lang) -> Iterator[Under]:
    """Whom the office asks what of the firm's pairings, each question once; with the numbers of its rows."""
    asked: dict[tuple[str, str], list[int]] = {}
    for p in found.pairings:
        if p.stage in {"ready", "papers", "figures"} and (p.in_plan or p.stage != "ready"):
            first = first_asked(p, lang)
            asked.setdefault((first.contact, first.question), []).append(p.rank)
    key: Callable[[tuple[str, str]], str] = lambda one: joined(one, colon(lang))  # noqa: E731
    for one, ranks in asked.items():
        numbers = ", ".join(map(str, ranks))
        yield Under("ask", numbers, key(one))
