"""Reading the park's own files beside its firms: its settings, and files of lists (`OWN_FILES`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from matchchain.catalogue.cards.card import LIST_KEYS
from matchchain.catalogue.cards.csv_tree import SUFFIX
from matchchain.catalogue.files.own import OWN_FILES, Listing, lists_of
from matchchain.catalogue.files.remembered import Knowledge
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.page import Page, hint
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import plain_key, vocabulary
from matchchain.park import Park
from matchchain.units import is_blank, is_currency
from matchchain.wording import nearest
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree


def read_own(tree: Tree, name: str, currency: str) -> Knowledge:
    """What one of the park's own files or cards says, in the park's currency; its settings name their own."""
    lists = lists_of(name)
    if not lists:
        return read_park(tree)
    if name.endswith(SUFFIX):
        return read_rows(tree, *next(iter(lists.items())), currency)
    return read_lists(tree, lists, currency) if name in OWN_FILES else read_card_of(tree, lists, currency)


def read_park(tree: Tree) -> Knowledge:
    """The settings in park.yaml."""
    page = Page(tree)
    root = tree.root
    around = Circumstances(Setting(currency=_currency(root, page)))
    if root is None:
        page.warn("catalogue.empty-park", Scalar("", "", 0, 0, 1, 1))
        return Knowledge(findings=tuple(page.findings))
    if isinstance(root, Pairs):
        for key, _ in root.pairs:
            if plain_key(key.text) in LIST_KEYS:
                page.error("catalogue.firms-elsewhere", key)
        root = root._replace(
            pairs=tuple(pair for pair in root.pairs if plain_key(pair[0].text) not in LIST_KEYS)
        )
    park = read_entry(Park, root, page, around)
    park = replace(park, currency=around.setting.currency) if park else Park()
    return Knowledge(park, tuple(page.findings), tuple(page.bad))


def _currency(root: Node | None, page: Page) -> str:
    """The park's currency, which its own tariffs are in; what is no code is an error, and read as yuan."""
    for key, value in root.pairs if isinstance(root, Pairs) else ():
        written = value.text if isinstance(value, Scalar) else ""
        if plain_key(key.text) in {"currency", "币种", "货币"} and not is_blank(written):
            if is_currency(written.strip().upper()):
                return written.strip().upper()
            page.error("catalogue.not-a-currency", value, written=written)
    return "CNY"


def read_lists(tree: Tree, lists: Mapping[str, Listing], currency: str = "CNY") -> Knowledge:
    """A file of lists under their keys; a bare list is the first of them."""
    page = Page(tree)
    nodes: dict[str, tuple[Node, ...]] = {}
    root = tree.root
    if isinstance(root, Sequence):
        nodes[next(iter(lists))] = root.items
    elif isinstance(root, Pairs):
        known = {word: name for name, listing in lists.items() for word in listing.words}
        for key, value in root.pairs:
            name = known.get(plain_key(key.text))
            if name is not None:
                nodes[name] = _items(value, page)
                continue
            meant = nearest(key.text, known) if len(lists) > 1 else next(iter(lists))
            page.warn("catalogue.unknown-key", key, key=key.text, hint=hint(meant))
    elif root is not None:
        page.no_entry(root)
    read: dict[str, Any] = {
        name: _entries(listing.entry, nodes.get(name, ()), page, currency) for name, listing in lists.items()
    }
    return Knowledge(replace(Park(), **read), tuple(page.findings), tuple(page.bad))


def read_rows(tree: Tree, field: str, listing: Listing, currency: str = "CNY") -> Knowledge:
    """A CSV file: its first row says which column is which field, every other row is an entry."""
    page = Page(tree)
    head, *rows = tree.root.items if isinstance(tree.root, Sequence) else (None,)
    if head is None:
        return Knowledge()
    columns = _columns(head, listing.entry, page)
    entries = [_of_cells(row, columns, page) for row in rows]
    sound = tuple(entry for entry in entries if entry is not None)
    read: dict[str, Any] = {field: _entries(listing.entry, sound, page, currency)}
    return Knowledge(replace(Park(), **read), tuple(page.findings), tuple(page.bad))


def _columns(head: Node, kind_of_entry: type, page: Page) -> tuple[Scalar | None, ...]:
    """The title of each column; None for one whose cells are not read."""
    words, met = vocabulary(kind_of_entry), dict[str, Scalar]()
    found: list[Scalar | None] = []
    for title in head.items if isinstance(head, Sequence) else ():
        slot = words.find(title.text) if isinstance(title, Scalar) and title.text else None
        if not isinstance(title, Scalar) or slot is None:
            if isinstance(title, Scalar) and title.text:
                page.warn("catalogue.unknown-key", title, key=title.text, hint=hint(nearest(title.text, words.keys())))
            found.append(None)
        elif slot.attribute in met:
            page.error("catalogue.same-field-twice", title, key=title.text, other=met[slot.attribute].text)
            found.append(None)
        else:
            met[slot.attribute] = title
            found.append(title)
    return tuple(found)


def _of_cells(row: Node, columns: tuple[Scalar | None, ...], page: Page) -> Pairs | None:
    """A row as fields and values; None where it has more cells than there are columns."""
    cells = row.items if isinstance(row, Sequence) else ()
    over = cells[len(columns) :]
    if over:  # a blank one as well: 1,080,, in a line of blanks is two figures
        place = page.enter(row)
        page.error("catalogue.csv-too-many", over[0], cells=len(cells), columns=len(columns), line=place.line)
        page.leave()
        return None
    both = zip(columns, cells, strict=False)
    pairs = tuple((title, cell) for title, cell in both if title and isinstance(cell, Scalar) and cell.text)
    return Pairs(pairs, True, row.start, row.end, row.line, row.column)


def read_card_of(tree: Tree, lists: Mapping[str, Listing], currency: str = "CNY") -> Knowledge:
    """A card of one entry; or of several, as a list or under the key of one."""
    (field, listing), root = next(iter(lists.items())), tree.root
    keys = [(key, value) for key, value in root.pairs] if isinstance(root, Pairs) else []
    listed = any(plain_key(key.text) in listing.words and isinstance(value, Sequence) for key, value in keys)
    if root is None or listed or isinstance(root, Sequence):
        return read_lists(tree, lists, currency)
    page = Page(tree)
    read: dict[str, Any] = {field: _entries(listing.entry, (root,), page, currency)}
    return Knowledge(replace(Park(), **read), tuple(page.findings), tuple(page.bad))


def _items(node: Node, page: Page) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    if not (isinstance(node, Scalar) and is_blank(node.text)):
        page.error("catalogue.not-a-list", node)
    return ()


def _entries(kind_of_entry: type, nodes: tuple[Node, ...], page: Page, currency: str) -> tuple[Any, ...]:
    around = Circumstances(Setting(currency=currency))
    read = (read_entry(kind_of_entry, node, page, around) for node in nodes)
    return tuple(entry for entry in read if entry is not None)
