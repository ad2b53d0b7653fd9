"""Lines added at the end of a CSV file of the park; what is there stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from matchchain.catalogue.cards.csv_tree import csv_tree
from matchchain.catalogue.edits.enter import sibling_habit
from matchchain.catalogue.edits.rewrite import unreadable
from matchchain.catalogue.edits.splice import encoded
from matchchain.catalogue.edits.statement import key_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import OWN_FILES
from matchchain.entries.vocabulary import vocabulary
from matchchain.expressions import expression
from matchchain.park import labels
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Sequence as Listed
from matchchain.yamltree import Tree, YamlFault

_NEEDS_QUOTES = expression(r'[",#]|^\s|\s$')
_CONTROL = expression("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")


def lines_added(folder: Path, file: str, lines: Sequence[Mapping[str, str]], deed: str, subject: str) -> Change:
    """The change that adds lines to a CSV file of the park; a new file gets its titles in the park's language.

    Args:
        folder: the park.
        file: one of `OWN_FILES`.
        lines: attribute -> text, one mapping a line.
        deed: what was done, a code word for the journal.
        subject: to whom, for a person to recognise.

    Raises:
        MatchchainError: the file is faulty (3), or has no column for something that is said (4).
    """
    before = disk.read(folder / file)
    return Change(file, before, with_lines(before, file, lines, folder), deed, subject, rebuilt=True)


def with_lines(raw: bytes | None, file: str, lines: Sequence[Mapping[str, str]], folder: Path) -> bytes:
    """The bytes of a CSV file with lines more; read again to prove that nothing else changed."""
    kind = next(iter(OWN_FILES[file].values())).entry
    if not raw or raw == b"\xef\xbb\xbf":
        habit = sibling_habit(folder)
        titles = [key_of(name, label, habit) for name, label in labels(kind).items()]
        rows = [titles, *([line.get(name, "") for name in labels(kind)] for line in lines)]
        return b"\xef\xbb\xbf" + "".join(map(_row, rows)).encode()
    tree = _tree(raw, file)
    columns = _columns(tree, kind)
    for line in lines:
        if lacking := [name for name, text in line.items() if text and name not in columns]:
            label = labels(kind)[lacking[0]]
            facts = {"file": file, "field": Message("write.label", {"zh": label.zh, "en": label.en})}
            raise MatchchainError(Message("write.no-column", facts), ExitCode.CONFLICT)
    newline = "\r\n" if "\r\n" in tree.text else "\n"
    added = [[_clean(line.get(name, "")) if name else "" for name in columns] for line in lines]
    gap = "" if tree.text.endswith(("\n", "\r")) else newline
    try:
        new = encoded(tree.text + gap + "".join(_row(cells, newline) for cells in added), tree)
    except UnicodeEncodeError:
        raise MatchchainError(Message("write.csv-not-added", {"file": file}), ExitCode.CONFLICT) from None
    if _cells(_tree(new, file)) != [*_cells(tree), *(_shown(cells) for cells in added)]:
        raise MatchchainError(Message("write.csv-not-added", {"file": file}), ExitCode.CONFLICT)
    return new


def _tree(raw: bytes, file: str) -> Tree:
    try:
        return csv_tree(raw, file)
    except YamlFault as fault:
        raise unreadable(fault, file) from fault


def _columns(tree: Tree, kind: type) -> list[str]:
    """The field of each column, "" of one that is none."""
    head = _cells(tree)[:1]
    slots = (vocabulary(kind).find(title) for title in (head[0] if head else ()))
    return [slot.attribute if slot else "" for slot in slots]


def _cells(tree: Tree) -> list[list[str]]:
    rows = tree.root.items if isinstance(tree.root, Listed) else ()
    return [[getattr(cell, "text", "") for cell in row.items] for row in rows if isinstance(row, Listed)]


def _shown(cells: Iterable[str]) -> list[str]:
    return [cell.strip() for cell in cells]


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()


def _row(cells: Iterable[str], newline: str = "\n") -> str:
    return ",".join(_quoted(_clean(cell)) for cell in cells) + newline


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
