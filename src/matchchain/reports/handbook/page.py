"""The handbook as a report: its cover, what every page says at its edge, its parts; or a look at what it would hold."""

from __future__ import annotations

from dataclasses import replace

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.parts import all_blocks
from matchchain.reports.handbook.record import PrintedPart, printed_parts, tables
from matchchain.reports.handbook.words import sentence
from matchchain.reports.handbook.workbook import sheets
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import park_name

SCHEMA = "matchchain.handbook/1"


def handbook_report(book: Book) -> Report:
    """The whole edition."""
    return replace(_report(book), blocks=lambda: all_blocks(book), sheets=sheets(book), paper=_paper(book))


def handbook_overview(book: Book, command: str) -> Report:
    """What an edition would hold, part by part.

    Args:
        book: the edition.
        command: what writes it.
    """
    return replace(
        _report(book), blocks=lambda: (_counts(book),), closing=(sentence("closing", book.lang, command=command),)
    )


def _report(book: Book) -> Report:
    lang, park = book.lang, book.held.park
    about = About(park.name, park.name_en, park.currency if book.seen.reader == "office" else "", book.held.as_of)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=_title(book, about),
        asides=tuple(said for said in (_as_of(book), sentence(f"mark.{book.sort}", lang)) if said),
        notes=_notes(book),
        facts=_facts(book),
        tables=tables(book),
    )


def _facts(book: Book) -> dict[str, object]:
    return {
        "park": book.held.park.name,
        "edition": book.edition,
        "on": book.day,
        "as_of": book.held.as_of,
        "reader": book.seen.reader,
        "chain": book.chain,
        "anonymous": book.wide.k if book.wide is not None else 0,
        "left_out": book.wide.left_out if book.wide is not None else sum(book.seen.left_out.values()),
        "young_share": round(book.fresh.share, 4) if book.fresh.share is not None else None,
    }


def _title(book: Book, about: About) -> str:
    chain = sentence("chain-title", book.lang, chain=book.chain) if book.chain else ""
    return sentence("title", book.lang, park=park_name(about, book.lang), chain=chain)


def _as_of(book: Book) -> str:
    return sentence("as-of", book.lang, day=book.held.as_of) if book.held.as_of else ""


def _notes(book: Book) -> tuple[str, ...]:
    lang = book.lang
    edition = sentence("edition", lang, edition=book.edition or sentence("draft", lang), day=book.day)
    young = () if book.fresh.share is None else (sentence("young", lang, share=percent(book.fresh.share)),)
    return (edition, *young, sentence(f"secrecy.{book.sort}", lang, count=book.wide.k if book.wide else 0))


def _paper(book: Book) -> Paper:
    """The cover, unless it is left out, and the mark of every page."""
    lang = book.lang
    mark, wide = sentence(f"mark.{book.sort}", lang), book.sort == "office"
    if "cover" in book.without:
        return Paper(mark=mark, contents=True, landscape=wide)
    about = About(book.held.park.name, book.held.park.name_en)
    pairs = [
        ("park", park_name(about, lang)),
        ("chain", book.chain),
        ("edition", book.edition or sentence("draft", lang)),
        ("as-of", book.held.as_of),
        ("day", book.day),
        ("copy", sentence("copy-blank", lang)),
        ("secrecy", sentence(f"secrecy.{book.sort}", lang, count=book.wide.k if book.wide else 0)),
        ("young", sentence("young", lang, share=percent(book.fresh.share)) if book.fresh.share is not None else ""),
    ]
    cover = tuple((sentence(f"cover.{key}", lang), text) for key, text in pairs if text)
    return Paper(cover, mark, contents=True, landscape=wide)


def _counts(book: Book) -> Block:
    lang = book.lang
    cells: list[Cell[PrintedPart]] = [
        Cell(sentence("head.part", lang), lambda part: part.title, text=True),
        Cell(sentence("head.without", lang), lambda part: part.name, text=True),
        Cell(sentence("head.entries", lang), lambda part: "" if part.entries is None else str(part.entries)),
    ]
    rows = printed_parts(book)
    return listing(sentence("overview", lang, count=len(rows)), cells, rows)
