"""A firm as its card or its item of the list says, with what was found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from matchchain.catalogue.cards.age import SHOWN, has_figures
from matchchain.catalogue.cards.core_name import core_name
from matchchain.catalogue.cards.ids import firm_id, told_apart
from matchchain.catalogue.files.remembered import Card
from matchchain.entries import credit_code
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.ids import is_id
from matchchain.entries.page import Page, hint
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import Firm, Need, Offer, Site
from matchchain.units import UnitFault, number
from matchchain.wording import Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree

N = TypeVar("N")

LIST_KEYS = {"firms", "企业", "企业名单", "企业清单"}


def read_card(tree: Tree, stem: str, setting: Setting) -> Card:
    """The firm of a card.

    Args:
        tree: the card.
        stem: its file name without the ending: the id where none is written.
        setting: what the park says.
    """
    page = Page(tree)
    listed = _listed(tree.root)
    if listed is not None:
        _doubt_others(tree.root, page)
        return _read(page, listed, "", setting)
    if tree.root is None:
        return Card()
    return _read(page, (tree.root,), stem, setting)


def read_list(tree: Tree, setting: Setting) -> Card:
    """The firms of a single firms.yaml: a list, or a list under `firms:`."""
    page = Page(tree)
    if tree.root is None:
        return Card()
    listed = _listed(tree.root)
    if listed is None:
        page.error("catalogue.no-firms", tree.root)
        return Card((), tuple(page.findings), ())
    _doubt_others(tree.root, page)
    return _read(page, listed, "", setting)


def _listed(root: Node | None) -> tuple[Node, ...] | None:
    if isinstance(root, Sequence):
        return root.items
    pair = _list_of(root)
    if pair is None:
        return None
    _, value = pair
    if isinstance(value, Scalar):
        return ()
    return value.items if isinstance(value, Sequence) else None


def _list_of(root: Node | None) -> tuple[Scalar, Node] | None:
    """The key of a file's list of firms, with the list."""
    for key, value in root.pairs if isinstance(root, Pairs) else ():
        if key.text == "firms" or (key.text in LIST_KEYS and not isinstance(value, Scalar)):
            return key, value
    return None


def _doubt_others(root: Node | None, page: Page) -> None:
    """Say of every other key beside a list of firms that nobody reads it."""
    pair = _list_of(root)
    for key, _ in root.pairs if isinstance(root, Pairs) else ():
        if pair is not None and key is not pair[0]:
            page.warn("catalogue.unknown-key", key, key=key.text, hint=hint(None))


def _read(page: Page, nodes: tuple[Node, ...], stem: str, setting: Setting) -> Card:
    firms = [firm for node in nodes if (firm := _firm(node, stem, page, setting)) is not None]
    cores = tuple(core_name(firm.name) for firm in firms)
    return Card(tuple(firms), tuple(page.findings), tuple(page.bad), cores)


def _firm(node: Node, stem: str, page: Page, setting: Setting) -> Firm | None:
    if not isinstance(node, Pairs):  # `名称：甲`, without a plain colon, is one word
        page.enter(node)
        page.no_entry(node)
        page.leave()
        return None
    said = _said(node)
    name = _id(said, stem)
    around = Circumstances(setting, _days(said) or setting.operating_days, name)
    firm = read_entry(Firm, node, page, around, id=name)
    if firm is None:
        return None
    if around.assumed:
        first = around.assumed[0][2]
        lines = dict.fromkeys((material, key) for material, key, _ in around.assumed)
        told = tuple(Message("word.of-line", {"line": name, "field": key.told}) for name, key in lines)
        page.warn(
            "catalogue.unit-not-written",
            first,
            firm=firm.name,
            count=len(around.assumed),
            lines=_shown(tuple(f"{material} {key}".strip() for material, key in lines)),
            told_lines=_shown(told),
        )
    _undated(firm, said, around, page)
    _doubt_costs(firm, said, page)
    code = _code(firm, said, page)
    if firm.site is not None:
        firm = with_sound_site(firm, firm.site, node, page)
    offers, needs = told_apart(firm.offers), told_apart(firm.needs)
    if offers is firm.offers and needs is firm.needs and code == firm.credit_code:
        return firm
    return replace(firm, credit_code=code, offers=offers, needs=needs)


def _said(node: Pairs) -> dict[str, Node]:
    """Attribute -> node, for what a firm's card says before it is read."""
    find = vocabulary(Firm).find
    said: dict[str, Node] = {}
    for key, value in node.pairs:
        slot = find(key.text)
        if slot is not None:
            said.setdefault(slot.attribute, value)  # written twice, the first counts, as in `read_entry`
    return said


def _id(said: Mapping[str, Node], stem: str) -> str:
    """The firm's id, needed before its lines are read."""
    written, name, name_en = (
        value.text.strip() if isinstance(value := said.get(attribute), Scalar) else ""
        for attribute in ("id", "name", "name_en")
    )
    return firm_id(written if is_id(written) else "", stem, name, name_en)


def _days(said: Mapping[str, Node]) -> float | None:
    """The firm's own operating days, needed before its lines are read."""
    value = said.get("operating_days")
    try:
        return number(value.text, "d/yr").likely if isinstance(value, Scalar) else None
    except UnitFault:
        return None


def _shown(names: tuple[N, ...]) -> tuple[N | str, ...]:
    return names[:SHOWN] + (("...",) if len(names) > SHOWN else ())


def _code(firm: Firm, said: Mapping[str, Node], page: Page) -> str:
    code = credit_code.tidy(firm.credit_code) if firm.credit_code else ""
    if code and not credit_code.is_sound(code):
        at = said["credit_code"]
        if len(code) != 18:
            page.warn("catalogue.credit-code-length", at, code=code, length=len(code))
        else:
            page.warn(
                "catalogue.credit-code-digit", at, code=code, digit=credit_code.check_digit(code) or "-"
            )
    return code


def _undated(firm: Firm, said: Mapping[str, Node], around: Circumstances, page: Page) -> None:
    """One finding for the lines of a firm that state figures without a date."""
    every: tuple[Offer | Need, ...] = (*firm.offers, *firm.needs)
    undated = {(e.place.line, e.place.column): e for e in every if not e.as_of and has_figures(e)}
    for misdated in around.misdated:
        undated.pop(misdated, None)
    if undated:
        first = min(undated)
        at = next(item for item in _items(said) if (item.line, item.column) == first)
        names = tuple(line.material for line in undated.values())
        page.warn("catalogue.undated", at, firm=firm.table_name, count=len(names), lines=_shown(names))


def _items(said: Mapping[str, Node]) -> Iterator[Node]:
    """The nodes of a firm's offers and needs."""
    for side in ("offers", "needs"):
        value = said.get(side)
        yield from value.items if isinstance(value, Sequence) else () if value is None else (value,)


def with_sound_site(firm: Firm, site: Site, node: Node, page: Page) -> Firm:
    """The firm, its site without coordinates that cannot be right, be there one or both of them."""
    lat, lon = (degrees.likely if degrees else 0.0 for degrees in (site.lat, site.lon))
    in_china_swapped = 73 <= lat <= 136 and 17 <= lon <= 54
    if abs(lat) <= 90 and abs(lon) <= 180 and not in_china_swapped:
        return firm
    where = _value(node, "site", Firm) or node
    at = _value(where, "lat", Site) or where
    swapped = in_china_swapped or (abs(lat) <= 180 and abs(lon) <= 90 and site.lon is not None)
    code = "catalogue.lat-lon-swapped" if swapped else "catalogue.lat-lon-range"
    texts = [degrees.text if degrees else "-" for degrees in (site.lat, site.lon)]
    page.enter(node)
    page.error(code, at, lat=texts[0], lon=texts[1])
    page.leave()
    return replace(firm, site=replace(site, lat=None, lon=None))


def _value(node: Node, attribute: str, kind_of_entry: type) -> Node | None:
    if isinstance(node, Pairs):
        for key, value in node.pairs:
            slot = vocabulary(kind_of_entry).find(key.text)
            if slot is not None and slot.attribute == attribute:
                return value
    return None


def _doubt_costs(firm: Firm, said: Mapping[str, Node], page: Page) -> None:
    """Warn at the price or the disposal cost of an offer where it does not go with what else the offer says."""
    doubted = [(offer, *found) for offer in firm.offers if offer.disposal_cost for found in _doubts(offer)]
    items = {(item.line, item.column): item for item in _items(said)} if doubted else {}
    for offer, attribute, code in doubted:
        item = items.get((offer.place.line, offer.place.column))
        at = _value(item, attribute, Offer) if item is not None else None
        if at is not None:
            page.warn(code, at, material=offer.material)


def _doubts(offer: Offer) -> Iterator[tuple[str, str]]:
    """The field of an offer that is doubtful beside others, and the code of what to say."""
    if offer.price is not None and offer.disposal_cost is not None:
        yield "price", "catalogue.price-and-disposal"
    if offer.legal == "by-product" and offer.disposal_cost is not None and offer.disposal_cost.likely > 0:
        yield "disposal_cost", "catalogue.by-product-and-disposal"
