"""What `blanks` shows: whom to phone for which figure or paper, in the order of what the answer is worth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from matchchain.park import Firm, Need, Offer, labels
from matchchain.reports.drill.words import numbered
from matchchain.reports.report import Block, Column, Head, Record, Report, Row, Table, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.clean import masked
from matchchain.reports.telling.figures import money, money_unit, number, places
from matchchain.reports.telling.pairing import PLAIN_WORD, joined, listed
from matchchain.reports.telling.pairing import sentence as said
from matchchain.reports.telling.question import question_for, question_of
from matchchain.reports.telling.reasons import brief
from matchchain.studies.asking.blanks import Asked, Blanks, MissingPaper, Question
from matchchain.units.figure import unit_word
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.blanks/1"
_QUOTABLE = re.compile(r"[\w.+%(),（）-]+( [\w.+%(),（）-]+)*")  # what every shell takes between double quotes
_IDLE = 5  # rows of what changes nothing by itself, below what does
_KINDS = {"offer": Offer, "need": Need, "firm": Firm}


def sentence(key: str, lang: Lang, **facts: object) -> str:
    """One sentence of this room."""
    return say(Message(f"blanks.{key}", facts), lang)


def blanks_report(found: Blanks, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a call list.

    Args:
        found: what `blanks` found.
        lang: language of every word.
        top: how many questions a block, and a file, shows; None: all.
    """
    asides = [said("internal", lang)]
    if found.as_of:
        asides.insert(0, said("as-of", lang, date=found.as_of))
    park = (found.park_en or found.park) if lang == "en" else (found.park or found.park_en)
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park or said("suggest.a-park", lang)),
        asides=tuple(asides),
        notes=(sentence("note", lang, unit=money_unit(found.currency, lang)),),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=_closing(found, lang),
        facts={"park": found.park, "currency": found.currency, "net_per_year": _now(found)},
        tables=_tables(found, lang, top),
        as_of=found.as_of,
    )


def _now(found: Blanks) -> float | None:
    nets = [*(q.net_now for q in found.questions), *(p.net_now for p in found.papers)]
    return rounded(nets[0], 2) if nets else None


def _blocks(found: Blanks, lang: Lang, top: int | None) -> Iterator[Block]:
    worth = [q for q in found.questions if q.moves and q.settled_by == "phone"]
    trials = [q for q in found.questions if q.moves and q.settled_by != "phone"]
    unknown = [q for q in found.questions if q.worth is None]
    idle = [q for q in found.questions if q.worth is not None and not q.moves]
    if not found.questions:
        yield Block(sentence("block.figures", lang, count=0), remarks=(sentence("none", lang),))
    if worth:
        yield _figures("figures", worth, lang, top)
    papers = [p for p in found.papers if p.worth > 0]
    if papers:
        yield _papers(papers, lang, top)
    if trials:
        yield _figures("trials", trials, lang, top)
    short = top if not worth else min(top or _IDLE, _IDLE)
    if unknown:
        yield _figures("unknown", unknown, lang, short)
    if idle:
        yield _figures("idle", idle, lang, short)


def _figures(key: str, questions: list[Question], lang: Lang, top: int | None) -> Block:
    valued = key not in {"unknown", "idle"}
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.whom", lang), text=True),
        Head(sentence("head.question", lang), text=True),
        Head(sentence("head.worth" if valued else "head.pairings", lang)),
    )
    shown = questions[:top]
    rows = []
    for at, q in enumerate(shown, start=1):
        last = money(q.worth, lang) if valued else str(q.pairings)
        rows.append(Row((str(at), contact(q.ask, lang), question_of(q.text, lang), last), tuple(_under(q, lang))))
    title = sentence(f"block.{key}", lang, count=len(questions))
    return Block(title, heads, tuple(rows), rest=_rest(len(shown), len(questions), lang))


def _rest(shown: int, count: int, lang: Lang) -> str:
    if shown >= count:
        return ""
    file = sentence("file", lang)
    return sentence("rest", lang, count=count - shown, command=f"matchchain blanks --out {file}")


def contact(ask: Asked, lang: Lang) -> str:
    """A firm with its contact, masked; the park's own files where nobody is to be phoned."""
    if not ask.firm:
        return sentence("own-files", lang)
    name = (ask.name_en if lang == "en" else "") or ask.name
    person = masked(ask.contact)
    return said("whom", lang, firm=name, contact=person) if person else name


def _under(q: Question, lang: Lang) -> Iterator[Under]:
    if q.ends is not None and q.net_at_low is not None and q.net_at_high is not None and q.moves:
        yield Under("why", "", decides(q, lang))
    if command := command_of(q, lang):
        yield Under("note", "", said("next.answer", lang, command=command))


def decides(q: Question, lang: Lang) -> str:
    """Between which two plans the answer decides, and on what grounds its ends are plausible."""
    if q.ends is None or q.worth is None:
        return ""
    digits = places(q.worth, lang)
    unit = unit_word(q.ends.unit, lang)
    facts = {
        "low": number(q.ends.low, lang) + unit,
        "high": number(q.ends.high, lang) + unit,
        "at_low": money(q.net_at_low, lang, digits),
        "at_high": money(q.net_at_high, lang, digits),
        "now": money(q.net_now, lang, digits),
        "source": q.ends.source,
    }
    text = sentence("decides", lang, **facts)
    return joined((text, sentence("partners", lang) if q.partners_change else ""), ";" if lang == "zh" else "; ")


def command_of(q: Question, lang: Lang) -> str:
    """The command that enters the answer, its value left open; "" where no field of a card holds it.

    A name that a shell might read otherwise is never put into a command to copy.
    """
    if not q.by_edit or q.side not in {"offer", "need"} or not PLAIN_WORD.fullmatch(q.owner):
        return ""
    label = labels(_KINDS[q.side])[q.field]
    if not _QUOTABLE.fullmatch(q.line):
        return ""
    line = q.line if PLAIN_WORD.fullmatch(q.line) else f'"{q.line}"'
    key = label.zh if lang == "zh" else label.key or q.field
    return f"matchchain edit {q.side} {q.owner} {line} --set {key}=..."


def _papers(papers: list[MissingPaper], lang: Lang, top: int | None) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.whom", lang), text=True),
        Head(sentence("head.paper", lang), text=True),
        Head(sentence("head.worth", lang)),
    )
    shown = papers[:top]
    rows = []
    for at, p in enumerate(shown, start=1):
        asked = contact(_to_ask(p), lang)
        pair = f"{p.line}: {_name(p.supplier, lang)} -> {_name(p.receiver, lang)}"
        missing = listed((brief(v.text, lang) for v in p.verdicts), lang)
        under = (Under("stop", said("missing", lang), missing),)
        rows.append(Row((str(at), asked, pair, money(p.worth, lang)), under))
    title = sentence("block.papers", lang, count=len(papers))
    return Block(title, heads, tuple(rows), rest=_rest(len(shown), len(papers), lang))


def _name(ask: Asked, lang: Lang) -> str:
    return (ask.name_en if lang == "en" else "") or ask.name


def _to_ask(p: MissingPaper) -> Asked:
    """The side that the first missing paper is to come from."""
    found = question_for(p.verdicts[0].text.key) if p.verdicts else None
    return p.supplier if found is None or found[0] == "supplier" else p.receiver


def _closing(found: Blanks, lang: Lang) -> tuple[str, ...]:
    waiting = Counter(q.ask.firm for q in found.questions if q.ask.firm)
    if not waiting:
        return ()
    return (sentence("closing", lang, command=f"matchchain blanks --out {sentence('file', lang)}"),)


_FIELDS = (
    "rank", "firm", "firm_name", "contact", "question", "settled_by", "worth", "decides", "side", "owner", "line",
    "field", "answer_unit", "answer_low", "answer_high", "answer_source", "net_now", "net_at_low", "net_at_high",
    "partners_change", "pairings", "command",
)  # fmt: skip
_PAPER_FIELDS = ("rank", "firm", "firm_name", "contact", "supplier", "receiver", "line", "missing", "worth", "pairings")
_PATTERNS = {"worth": "#,##0", "net_now": "#,##0", "net_at_low": "#,##0", "net_at_high": "#,##0"}
_CHOICES = {
    "settled_by": {code: sentence_of(f"blanks.settled-by.{code}") for code in ("phone", "trial", "files")},
    "side": {code: sentence_of(f"blanks.side.{code}") for code in ("offer", "need", "park")},
}
_WIDE = {"question": 44, "decides": 60, "answer_source": 30, "command": 50, "missing": 60, "contact": 18}


def _tables(found: Blanks, lang: Lang, top: int | None) -> tuple[Table, ...]:
    questions, papers = found.questions[:top], found.papers[:top]
    return (
        Table(
            "questions", sentence_of("blanks.sheet.questions"), _columns(_FIELDS),
            lambda: (_record(at, q, lang) for at, q in enumerate(questions, start=1)),
        ),
        Table(
            "papers", sentence_of("blanks.sheet.papers"), _columns(_PAPER_FIELDS),
            lambda: (_paper_record(at, p, lang) for at, p in enumerate(papers, start=1)),
        ),
    )  # fmt: skip


def _columns(fields: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(f, sentence_of(f"blanks.field.{f}"), _PATTERNS.get(f, ""), _CHOICES.get(f), width=_WIDE.get(f, 14))
        for f in fields
    )


def _record(rank: int, q: Question, lang: Lang) -> Record:
    ends = q.ends
    return (
        rank,
        q.ask.firm,
        _name(q.ask, lang),
        masked(q.ask.contact),
        question_of(q.text, lang),
        q.settled_by,
        rounded(q.worth, 2),
        decides(q, lang) if q.moves else "",
        q.side,
        q.owner,
        q.line,
        q.field,
        None if ends is None else ends.unit,
        None if ends is None else ends.low,
        None if ends is None else ends.high,
        "" if ends is None else say(ends.source, lang),
        rounded(q.net_now, 2),
        rounded(q.net_at_low, 2),
        rounded(q.net_at_high, 2),
        q.partners_change,
        q.pairings,
        command_of(q, lang),
    )


def _paper_record(rank: int, p: MissingPaper, lang: Lang) -> Record:
    asked = _to_ask(p)
    return (
        rank,
        asked.firm,
        _name(asked, lang),
        masked(asked.contact),
        p.supplier.firm,
        p.receiver.firm,
        p.line,
        [say(v.text, lang) for v in p.verdicts],
        rounded(p.worth, 2),
        p.pairings,
    )
