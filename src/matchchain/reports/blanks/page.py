"""The page of `blanks`: whom to ask for which figure or paper, in the order of what the answer is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from matchchain.reports.blanks.record import R, Ranked, tables
from matchchain.reports.blanks.words import command_of, contact, decides, name_of, sentence, to_ask
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.question import question_of
from matchchain.reports.telling.reasons import brief
from matchchain.reports.telling.words import listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.asking.question import Asked, Blanks, MissingPaper, Question
from matchchain.wording import Lang
from matchchain.wording.own_words import spoken

SCHEMA = "matchchain.blanks/1"
_IDLE = 5  # rows of what changes nothing by itself, below what does


def blanks_report(
    found: Blanks, lang: Lang, *, top: int | None = None, asked: int | None = None, phones: bool = False
) -> Report:
    """The report of a call list.

    Args:
        found: what `blanks` found.
        lang: language of every word.
        top: how many questions a block, and a file, shows; None: all.
        asked: how many the person asked for; None: not said, and what moves nothing by itself is kept short.
        phones: contacts stand there in full, for the office alone.
    """
    about = About.of(found)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(
            sentence("note", lang, unit=money_unit(found.currency, lang)),
            *((sentence("phones", lang),) if phones else ()),
        ),
        blocks=lambda: numbered(_blocks(found, lang, top, asked, lambda ask: contact(ask, lang, phones=phones)), lang),
        closing=_closing(found, lang),
        facts={"park": found.park, "currency": found.currency, "net_per_year": _now(found)},
        tables=tables(found, lang, top, phones=phones),
    )


def _now(found: Blanks) -> float | None:
    nets = [*(q.net_now for q in found.questions), *(p.net_now for p in found.papers)]
    return rounded(nets[0], 2) if nets else None


def _blocks(
    found: Blanks, lang: Lang, top: int | None, asked: int | None, whom: Callable[[Asked], str]
) -> Iterator[Block]:
    worth = [q for q in found.questions if q.moves and q.settled_by == "phone"]
    trials = [q for q in found.questions if q.moves and q.settled_by != "phone"]
    unknown = [q for q in found.questions if q.worth is None]
    idle = [q for q in found.questions if q.worth is not None and not q.moves]
    if not found.questions:
        yield Block(sentence("block.figures", lang, count=0), remarks=(sentence("none", lang),))
    if worth:
        yield _figures("figures", worth, lang, top, whom)
    papers = [p for p in found.papers if p.worth > 0]
    if papers:
        yield _papers(papers, lang, top, whom)
    if trials:
        yield _figures("trials", trials, lang, top, whom)
    short = asked or (min(top or _IDLE, _IDLE) if worth else top)
    if unknown:
        yield _figures("unknown", unknown, lang, short, whom)
    if idle:
        yield _figures("idle", idle, lang, short, whom)


def _figures(
    key: str, questions: Sequence[Question], lang: Lang, top: int | None, whom: Callable[[Asked], str]
) -> Block:
    cells: list[Cell[Ranked[Question]]] = [
        Cell(said("head.number", lang), lambda row: str(row[0])),
        Cell(sentence("head.whom", lang), lambda row: whom(row[1].ask), text=True),
        Cell(sentence("head.question", lang), lambda row: question_of(row[1].text, lang), text=True),
    ]
    if key in {"unknown", "idle"}:
        cells.append(Cell(sentence("head.pairings", lang), lambda row: str(row[1].pairings)))
    else:
        cells.append(_worth_cell(lambda row: row[1].worth, lang))
    return listing(
        sentence(f"block.{key}", lang, count=len(questions)),
        cells,
        enumerate(questions[:top], start=1),
        under=lambda row: _under(row[1], lang),
        rest=rest(questions, top, _saved(lang), lang),
    )


def _worth_cell(worth: Callable[[R], float | None], lang: Lang) -> Cell[R]:
    return Cell(sentence("head.worth", lang), lambda row: money(worth(row), lang), style=lambda _: "strong")


def _saved(lang: Lang) -> str:
    """The command that writes the whole call list."""
    return f"matchchain blanks --out {sentence('file', lang)}"


def _under(q: Question, lang: Lang) -> Iterator[Under]:
    if q.ends is not None and q.net_at_low is not None and q.net_at_high is not None and q.moves:
        yield Under("why", "", decides(q, lang))
    if command := command_of(q, lang):
        yield Under("note", "", said("next.answer", lang, command=command))


def _pair(paper: MissingPaper, lang: Lang) -> str:
    """Who gives to whom; in one cell, for beside whom to ask there is seldom room for two."""
    return f"{name_of(paper.supplier, lang)} -> {name_of(paper.receiver, lang)}"


def _papers(
    papers: Sequence[MissingPaper], lang: Lang, top: int | None, whom: Callable[[Asked], str]
) -> Block:
    cells: list[Cell[Ranked[MissingPaper]]] = [
        Cell(said("head.number", lang), lambda row: str(row[0])),
        Cell(sentence("head.whom", lang), lambda row: whom(to_ask(row[1])), text=True),
        Cell(said("head.material", lang), lambda row: spoken(row[1].line, lang), text=True),
        Cell(said("head.firms", lang), lambda row: _pair(row[1], lang), text=True),
        _worth_cell(lambda row: row[1].worth, lang),
    ]

    def under(row: Ranked[MissingPaper]) -> tuple[Under, ...]:
        missing = listed((brief(verdict.text, lang) for verdict in row[1].verdicts), lang)
        return (Under("stop", said("missing", lang), missing),)

    return listing(
        sentence("block.papers", lang, count=len(papers)),
        cells,
        enumerate(papers[:top], start=1),
        under=under,
        rest=rest(papers, top, _saved(lang), lang),
    )


def _closing(found: Blanks, lang: Lang) -> tuple[str, ...]:
    waiting = any(q.ask.firm for q in found.questions)
    return (sentence("closing", lang, command=_saved(lang)),) if waiting else ()
