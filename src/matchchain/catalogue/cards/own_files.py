"""Reading the park's own files beside its firms: park.yaml, materials.yaml, conversions.yaml."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from matchchain.catalogue.cards.card import LIST_KEYS
from matchchain.catalogue.files.remembered import Knowledge
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.page import Page, hint
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import plain_key
from matchchain.park import Conversion, Naming, Park, ParkMaterial, Settled
from matchchain.units import is_blank, is_currency
from matchchain.wording import nearest
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree

E = TypeVar("E")

MATERIAL_LISTS = {
    "materials": ("materials", "物料", "品名"),
    "same": ("same", "同一物质", "相同"),
    "not_same": ("not_same", "不同物质", "不相同"),
    "serves": ("serves", "可作", "用途"),
    "names": ("names", "品名核定", "名称核定"),
}


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


def read_materials(tree: Tree, currency: str = "CNY") -> Knowledge:
    """The park's own names, prices (in its currency), factors and settled decisions."""
    page = Page(tree)
    lists: dict[str, tuple[Node, ...]] = {}
    root = tree.root
    if isinstance(root, Sequence):
        lists["materials"] = root.items
    elif isinstance(root, Pairs):
        known = {word: name for name, words in MATERIAL_LISTS.items() for word in words}
        for key, value in root.pairs:
            name = known.get(plain_key(key.text))
            if name is None:
                page.warn("catalogue.unknown-key", key, key=key.text, hint=hint(nearest(key.text, known)))
            else:
                lists[name] = _items(value, page)
    elif root is not None:
        page.no_entry(root)
    park = Park(
        materials=_entries(ParkMaterial, lists.get("materials", ()), page, currency),
        same=_entries(Settled, lists.get("same", ()), page, currency),
        not_same=_entries(Settled, lists.get("not_same", ()), page, currency),
        serves=_entries(Settled, lists.get("serves", ()), page, currency),
        names=_entries(Naming, lists.get("names", ()), page, currency),
    )
    return Knowledge(park, tuple(page.findings), tuple(page.bad))


def read_conversions(tree: Tree, currency: str = "CNY") -> Knowledge:
    """The processes in conversions.yaml, costs in the park's currency: a list, or a list under `conversions:`."""
    page = Page(tree)
    root = tree.root
    nodes: tuple[Node, ...] = ()
    if isinstance(root, Sequence):
        nodes = root.items
    elif isinstance(root, Pairs):
        for key, value in root.pairs:
            if plain_key(key.text) in {"conversions", "转化工艺", "工艺"}:
                nodes = _items(value, page)
            else:
                page.warn("catalogue.unknown-key", key, key=key.text, hint=hint("conversions"))
    elif root is not None:
        page.no_entry(root)
    park = Park(conversions=_entries(Conversion, nodes, page, currency))
    return Knowledge(park, tuple(page.findings), tuple(page.bad))


def _items(node: Node, page: Page) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    if not (isinstance(node, Scalar) and is_blank(node.text)):
        page.error("catalogue.not-a-list", node)
    return ()


def _entries(kind_of_entry: type[E], nodes: tuple[Node, ...], page: Page, currency: str) -> tuple[E, ...]:
    around = Circumstances(Setting(currency=currency))
    read = (read_entry(kind_of_entry, node, page, around) for node in nodes)
    return tuple(entry for entry in read if entry is not None)
