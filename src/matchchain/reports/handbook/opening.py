"""What stands in front: how the figures are meant, and what changed since the reader's edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.catalogue.files.edition import LineFact
from matchchain.park import Figure, labels
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.words import called, goods_of, section, sentence
from matchchain.reports.telling.banded import printed_amount
from matchchain.studies.handbook.changes import KINDS, Changed, Kind
from matchchain.studies.handbook.fresh import Aged
from matchchain.wording import Lang


def how_blocks(book: Book) -> Sequence[Block]:
    """How to read it."""
    lang, sort = book.lang, book.sort
    keys = [f"how.who-{sort}"]
    if sort in {"office", "firms"}:
        keys += [f"how.blank-{sort}"]
    if sort != "public":
        keys += ["how.amounts"]
    if sort in {"office", "firms"}:
        keys += ["how.relations"]
    if sort == "office":
        keys += ["how.plan"]
    facts = {"count": book.wide.k if book.wide is not None else 0, **_left_out(book)}
    prose = tuple(Under("note", "", sentence(key, lang, **facts)) for key in keys)
    if facts["left"] and sort != "office":
        prose += (Under("note", "", sentence(f"how.left-{sort}", lang, **facts)),)
    return [Block("", prose=prose)]


def _left_out(book: Book) -> dict[str, int]:
    """How many lines are not shown."""
    return {"left": book.wide.left_out if book.wide is not None else sum(book.seen.left_out.values())}


def count_changes(book: Book) -> int:
    """How many changes are told."""
    return len(book.changes.rows) if book.changes else 0


def since_blocks(book: Book) -> Sequence[Block]:
    """What changed since an edition, and which figures are too old."""
    if book.changes is None:
        return []
    lang, found = book.lang, book.changes
    cells: list[Cell[Kind]] = [
        Cell(sentence("head.change", lang), lambda kind: sentence(f"change.{kind}", lang), text=True),
        Cell(sentence("head.count", lang), lambda kind: str(found.counts[kind])),
    ]
    first = listing("", cells, KINDS, remarks=(sentence("since", lang, edition=found.since, day=found.on),))
    rest = [_changed(book, kind) for kind in KINDS if found.counts[kind]]
    return [first, *rest, *_aged(book)]


def _changed(book: Book, kind: Kind) -> Block:
    """The changes of one kind."""
    lang, rows = book.lang, [row for row in book.changes.rows if row.kind == kind] if book.changes else []
    title = sentence("change-of", lang, kind=sentence(f"change.{kind}", lang), count=len(rows))
    return section(listing(title, list(_cells(book, kind, lang)), rows))


def _cells(book: Book, kind: Kind, lang: Lang) -> Iterator[Cell[Changed]]:
    yield Cell(sentence("head.firm", lang), lambda row: _name(book, row.firm), text=True)
    if kind in {"supplied", "started"}:
        yield Cell(sentence("head.receiver", lang), lambda row: _name(book, row.partner), text=True)
    if kind in {"joined", "left"}:
        return
    yield Cell(sentence("head.material", lang), lambda row: row.material, text=True)
    if kind in {"new", "ended", "changed"}:
        yield Cell(sentence("head.side", lang), lambda row: sentence(f"side.{row.side}", lang), text=True)
    if kind in {"ended", "changed"}:
        yield Cell(sentence("head.before", lang), lambda row: _amount(book, row.before))
    if kind in {"new", "changed"}:
        yield Cell(sentence("head.after", lang), lambda row: _amount(book, row.after))


def _name(book: Book, firm: str) -> str:
    """A firm by the name it had; a code is of one edition only, and stands for none here."""
    name, name_en = book.changes.names[firm] if book.changes else ("", "")
    return (name_en if book.lang == "en" else "") or name


def _amount(book: Book, line: LineFact | None) -> str:
    """The amount of a line as the reader could see it."""
    if line is None or line.quantity is None:
        return ""
    figure = Figure(line.quantity, line.quantity, line.quantity, line.unit)
    return printed_amount(figure, "exact" if book.seen.reader == "office" else line.shown or "no", book.lang)


def _aged(book: Book) -> Iterator[Block]:
    """Figures past the time they are good for: to the office one by one, since it can ask."""
    if book.seen.reader != "office" or not book.fresh.aged:
        return
    lang = book.lang
    cells: list[Cell[Aged]] = [
        Cell(sentence("head.firm", lang), lambda one: called(one.line.firm, book), text=True),
        Cell(sentence("head.material", lang), lambda one: goods_of(one.line, lang), text=True),
        Cell(sentence("head.field", lang), lambda one: _field(one, lang), text=True),
        Cell(sentence("head.as-of", lang), lambda one: one.line.entry.as_of or sentence("undated", lang)),
    ]
    title = sentence("aged", lang, count=len(book.fresh.aged))
    yield section(listing(title, cells, book.fresh.aged))


def _field(one: Aged, lang: Lang) -> str:
    label = labels(type(one.line.entry))[one.field]
    return label.en if lang == "en" else label.zh
