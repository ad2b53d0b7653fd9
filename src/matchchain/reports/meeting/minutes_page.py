"""The preview of `meet minutes`: what each row of the forms does, which figures go onto cards, what is not taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.park import DEAL_STATES, RESULTS, Firm, labels
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.meeting.record import column
from matchchain.reports.meeting.words import name_of, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import listed
from matchchain.studies.meeting.minutes import Answered, Minutes, Outcome
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.meet-minutes/1"
ACTIONS = sentence.choices("minutes.action", "begins", "moves", "stays", "noted", "known", "refused", "set")


def minutes_report(
    found: Minutes, firms: Mapping[str, Firm], about: About, lang: Lang, *, top: int | None = None
) -> Report:
    """The report of forms that came back.

    Args:
        found: what they do.
        firms: of the park, by id.
        about: the park.
        lang: language of every word.
        top: how many rows a block shows; None: all.
    """
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("minutes.page-title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        blocks=lambda: numbered(_blocks(found, firms, lang, top), lang),
        facts={"park": about.park, "refused": found.refused(), "unread": list(found.unread)},
        tables=(_results(found, firms, lang), _answers(found, firms, lang)),
    )


def _blocks(found: Minutes, firms: Mapping[str, Firm], lang: Lang, top: int | None) -> Iterator[Block]:
    cells: list[Cell[Outcome]] = [
        Cell(sentence("head.cell", lang), lambda one: one.told.cell, text=True),
        Cell(sentence("head.who", lang), lambda one: _who(one, firms, lang), text=True),
        Cell(sentence("minutes.result", lang), lambda one: result_word(one, lang)),
        Cell(sentence("head.does", lang), lambda one: does(one, lang), text=True),
    ]
    title = sentence("minutes.block.results", lang, count=len(found.outcomes))
    remarks = tuple(sentence("minutes.unread", lang, file=file) for file in found.unread)
    yield listing(
        title, cells, found.outcomes[:top], under=lambda one: _under(one.why, lang), remarks=remarks,
        rest=rest(found.outcomes, top, "", lang),
    )  # fmt: skip
    if found.answers:
        yield _answers_block(found.answers, firms, lang, top)


def _answers_block(answers: Sequence[Answered], firms: Mapping[str, Firm], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Answered]] = [
        Cell(sentence("head.cell", lang), lambda one: one.told.cell, text=True),
        Cell(sentence("head.firm", lang), lambda one: name_of(one.told.owner, firms, lang), text=True),
        Cell(sentence("head.about", lang), lambda one: _field(one, lang), text=True),
        Cell(sentence("minutes.answer", lang), lambda one: one.told.text, text=True),
        Cell(sentence("head.does", lang), lambda one: ACTIONS[one.action][lang == "en"]),
    ]
    title = sentence("minutes.block.answers", lang, count=len(answers))
    more = rest(answers, top, "", lang)
    return listing(title, cells, answers[:top], under=lambda one: _under(one.why, lang), rest=more)


def _under(why: tuple[Message, ...], lang: Lang) -> Iterator[Under]:
    if why:
        yield Under("stop", sentence("minutes.why-not", lang), listed((say(one, lang) for one in why), lang))


def _who(one: Outcome, firms: Mapping[str, Firm], lang: Lang) -> str:
    return sentence("beside", lang).join(name_of(firm, firms, lang) for firm in one.firms)


def result_word(one: Outcome, lang: Lang) -> str:
    """The result in the reader's language, "" where it was not understood."""
    return RESULTS.get(one.told.said.get("result", ""), ("", ""))[lang == "en"]


def does(one: Outcome, lang: Lang) -> str:
    """What is done, and with which deal."""
    word = ACTIONS[one.action][lang == "en"]
    state = DEAL_STATES[one.state][lang == "en"] if one.state else ""
    return " ".join(part for part in (word, one.deal, state) if part)


def _field(one: Answered, lang: Lang) -> str:
    if one.entry is None:
        return one.told.field
    label = labels(type(one.entry))[one.told.field]
    return f"{one.entry.material} {label.en if lang == 'en' else label.zh}"


def _results(found: Minutes, firms: Mapping[str, Firm], lang: Lang) -> Table[Outcome]:
    columns: tuple[Column[Outcome], ...] = (
        column("cell", lambda one: one.told.cell),
        column("meeting", lambda one: one.told.meeting),
        column("round", lambda one: one.told.round, "count"),
        column("table", lambda one: one.told.table, "count"),
        column("firms", lambda one: list(one.firms), "list"),
        column("firm_names", lambda one: [name_of(firm, firms, lang) for firm in one.firms], "list"),
        column("pairing", lambda one: one.told.pairing),
        column("result", lambda one: one.told.said.get("result", ""), "choice", choices=RESULTS),
        column("action", kind="choice", choices=ACTIONS),
        column("deal"),
        column("state", kind="choice", choices=DEAL_STATES),
        column("why", lambda one: [say(why, lang) for why in one.why], "list", wide=40),
    )
    return Table("results", sentence_of("meet.sheet.results"), columns, lambda: found.outcomes)


def _answers(found: Minutes, firms: Mapping[str, Firm], lang: Lang) -> Table[Answered]:
    columns: tuple[Column[Answered], ...] = (
        column("cell", lambda one: one.told.cell),
        column("firm", lambda one: one.told.owner),
        column("firm_name", lambda one: name_of(one.told.owner, firms, lang)),
        column("line", lambda one: one.told.line),
        column("field", lambda one: one.told.field),
        column("answer", lambda one: one.told.text),
        column("action", kind="choice", choices=ACTIONS),
        column("why", lambda one: [say(why, lang) for why in one.why], "list", wide=40),
    )
    return Table("answers", sentence_of("meet.sheet.answers"), columns, lambda: found.answers)
