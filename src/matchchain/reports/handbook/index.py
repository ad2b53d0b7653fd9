"""The index: materials by how they sound, by CAS number, by their English name; and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.words import called, section, sentence
from matchchain.reports.telling.words import enumerated
from matchchain.studies.handbook.holding import HeldLine
from matchchain.values import dataclass
from matchchain.wording import Lang

_HAN = re.compile("[\u4e00-\u9fff]")
_SHOWN = 4  # firms named of a material: the catalogues have them all


@dataclass(frozen=True, slots=True)
class Indexed:
    """A material: its names, its CAS number, who offers and who needs it."""

    zh: str
    en: str
    cas: str
    offers: tuple[str, ...]
    needs: tuple[str, ...]


def indexed(book: Book) -> list[Indexed]:
    """Every material of which a line is shown, in the order of the lines."""
    groups: dict[str, list[HeldLine]] = {}
    for line in book.seen.lines:
        groups.setdefault(line.means, []).append(line)
    return [_indexed(lines, book) for lines in groups.values()]


def _indexed(lines: Sequence[HeldLine], book: Book) -> Indexed:
    first = lines[0]
    offers, needs = (
        tuple(dict.fromkeys(called(line.firm, book) for line in lines if line.side == side))
        for side in ("offer", "need")
    )
    written = first.entry.material
    own_zh, own_en = ("", written) if written.isascii() else (written, "")
    zh = first.zh if not first.zh.isascii() else own_zh
    en = first.en if first.en.isascii() else own_en
    return Indexed(zh, en, first.material.cas if first.material else "", offers, needs)


def count_index(book: Book) -> int:
    """How many materials there are."""
    return len({line.means for line in book.seen.lines})


def index_blocks(book: Book) -> Sequence[Block]:
    """Lists of the same materials by their several names, the reader's language first."""
    lang, rows = book.lang, indexed(book)
    if not rows:
        return []
    spell = book.spell
    sounds = spell or str
    order = (sentence(f"index-{'pinyin' if spell else 'code'}", lang),)
    zh = _list(book, "zh", [r for r in rows if r.zh], lambda r: r.zh, lambda r: (sounds(r.zh), r.zh))
    cas = _list(book, "cas", [r for r in rows if r.cas], lambda r: r.cas, lambda r: tuple(map(int, r.cas.split("-"))))
    en = _list(book, "en", [r for r in rows if r.en], lambda r: r.en, lambda r: (r.en.casefold(), r.en))
    if lang == "zh":
        return [Block("", remarks=order), zh, cas, en]
    if not _writes_chinese(book):
        return [Block(""), en, cas]
    return [Block("", remarks=order), en, cas, zh]


def _writes_chinese(book: Book) -> bool:
    """Whether a card names a material in Chinese; else no English reader looks for one so."""
    return any(_HAN.search(line.entry.material) for line in book.seen.lines)


def _list(
    book: Book,
    by: str,
    rows: list[Indexed],
    name: Callable[[Indexed], str],
    order: Callable[[Indexed], tuple[object, ...]],
) -> Block:
    lang = book.lang
    cells: list[Cell[Indexed]] = [Cell(sentence(f"head.index-{by}", lang), name, text=True)]
    if by == "zh" and book.spell:
        cells.append(Cell(sentence("head.initial", lang), _initial(book.spell)))
    if by == "cas":
        cells.append(Cell(sentence("head.material", lang), lambda row: row.zh if lang == "zh" else row.en, text=True))
    cells += [
        Cell(sentence("head.offered-by", lang), lambda row: _firms(row.offers, lang), text=True),
        Cell(sentence("head.needed-by", lang), lambda row: _firms(row.needs, lang), text=True),
    ]
    return section(listing(sentence(f"index.{by}", lang, count=len(rows)), cells, sorted(rows, key=order)))


def _firms(names: Sequence[str], lang: Lang) -> str:
    """The first firms, and how many more there are."""
    shown = enumerated(names[:_SHOWN], lang)
    return sentence("and-more", lang, firms=shown, count=len(names) - _SHOWN) if len(names) > _SHOWN else shown


def _initial(spell: Callable[[str], str]) -> Callable[[Indexed], str]:
    return lambda row: spell(row.zh)[:1].upper()
