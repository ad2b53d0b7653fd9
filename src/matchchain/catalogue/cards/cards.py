"""The cards of a park: each file, or each item of a list, read by itself and remembered by its content."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, cast

from matchchain.catalogue.files.pieces import Piece, pieces
from matchchain.catalogue.files.remembered import Card
from matchchain.catalogue.files.snapshot import Pack
from matchchain.entries.page import refusal
from matchchain.entries.setting import Setting
from matchchain.park import Finding, Place
from matchchain.yamltree import YamlFault, decode, parse


def card_of(name: str, raw: bytes, setting: Setting, pack: Pack[Card]) -> Card:
    """The card in one file.

    Args:
        name: the file, relative to the park.
        raw: its bytes.
        setting: what the park says.
        pack: what was read before.
    """

    def read() -> Card:
        from matchchain.catalogue.cards.card import read_card

        try:
            return read_card(parse(raw, name), PurePosixPath(name).stem, setting)
        except YamlFault as fault:
            return Card(findings=(refusal(fault, name),))

    return pack.get(os.fsencode(name) + b"\0" + raw, read)


def cards_of_list(name: str, raw: bytes, setting: Setting, pack: Pack[Card]) -> list[Card]:
    """The cards in a list of firms, an item at a time where it is a plain block list.

    A fault in one item then loses that item only.
    """
    try:
        text, encoding, _ = decode(raw)
    except YamlFault as fault:
        return [Card(findings=(refusal(fault, name),))]
    items = pieces(text) if encoding == "utf-8" else None
    if items is None:
        return [_whole(name, raw, setting)]
    cards = [_item(name, item, setting, pack) for item in items]
    if any(card is None for card in cards):
        whole = _whole(name, raw, setting)
        if whole.firms or not any(cards):
            return [whole]
        cards = [
            card if card is not None else _refused(name, item)
            for card, item in zip(cards, items, strict=True)
        ]
    return [
        _moved(card, item.lines_before) for card, item in zip(cards, items, strict=True) if card is not None
    ]


def _whole(name: str, raw: bytes, setting: Setting) -> Card:
    from matchchain.catalogue.cards.card import read_list

    try:
        return read_list(parse(raw, name), setting)
    except YamlFault as fault:
        return Card(findings=(refusal(fault, name),))


def _item(name: str, item: Piece, setting: Setting, pack: Pack[Card]) -> Card | None:
    """One item, its places counted from its own first line; None when it is no YAML by itself."""
    content = item.text.encode()

    def read() -> Card:
        from matchchain.catalogue.cards.card import read_list

        return read_list(parse(content, name), setting)

    try:
        return pack.get(os.fsencode(name) + b"\0" + content, read)
    except YamlFault:
        return None


def _refused(name: str, item: Piece) -> Card:
    try:
        parse(item.text.encode(), name)
    except YamlFault as fault:
        return Card(findings=(refusal(fault, name),))
    return Card()


def _moved(card: Card, lines: int) -> Card:
    """A card just read, with the places of the file in place of those of the item."""
    if not lines:
        return card
    findings = tuple(_finding(finding, lines) for finding in card.findings)
    bad = tuple(Place(place.file, place.line + lines, place.column) for place in card.bad)
    for firm in card.firms:
        _shift(firm.place, lines)
        for permit in firm.permits:
            _shift(permit.place, lines)
        for offer in firm.offers:
            _shift(offer.place, lines)
            for partner in offer.sells_to:
                _shift(partner.place, lines)
        for need in firm.needs:
            _shift(need.place, lines)
            for partner in need.buys_from:
                _shift(partner.place, lines)
    return replace(card, findings=findings, bad=bad)


def _shift(place: Place, lines: int) -> None:
    from msgspec.structs import force_setattr

    # The card was made a moment ago and nobody else has seen it; new objects all the way down would cost
    # as much as reading them.
    force_setattr(cast("Any", place), "line", place.line + lines)


def _finding(finding: Finding, lines: int) -> Finding:
    place = finding.place
    return replace(finding, place=Place(place.file, place.line + lines, place.column))
