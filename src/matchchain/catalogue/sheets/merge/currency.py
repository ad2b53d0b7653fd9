"""Whose money do files name? A park that stands as `init` began it takes theirs; any other says what it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import reduce

from matchchain.catalogue.edits.start import blank_park
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import PARK
from matchchain.catalogue.read import Loaded, load
from matchchain.catalogue.sheets.merge.composing import DEED
from matchchain.catalogue.sheets.merge.row import Proposal, Row
from matchchain.catalogue.sheets.stated import Reading
from matchchain.entries.fields import MONEY_KINDS
from matchchain.park import JURISDICTIONS, Need, Offer, labels
from matchchain.units import UnitFault, currencies_of, price
from matchchain.values import dataclass
from matchchain.wording import Lang, Message

_CLASSES = {"offers": Offer, "needs": Need}
_USUAL = ("USD", "GBP", "INR")  # what $, £ and Rs mean where nothing says whose
_NO_MONEY = "XXX"  # of ISO 4217: no currency


@dataclass(frozen=True, slots=True)
class Begun:
    """A park without firms, with the currency of the first files that come.

    Attributes:
        loaded: the park as it will be.
        change: of its settings; to be carried out with the import.
        told: what a person should know of it.
    """

    loaded: Loaded
    change: Change
    told: Message

    def also(self, proposal: Proposal) -> Proposal:
        """An import into that park, its settings changed with the first card that is written."""
        cards = (self.change, *proposal.cards) if proposal.cards else ()
        return replace(proposal, told=(self.told, *proposal.told), cards=cards)


def begun_with(loaded: Loaded, texts: Iterable[str], today: date) -> Begun | None:
    """The park in the money of its first files; None where it has firms or settings of its own, or they name no other.

    Args:
        loaded: the park.
        texts: prices as the files state them (`prices_in`, `prices_of`).
        today: the office's day.
    """
    if loaded.park.firms or not (code := money_of(texts, loaded.park.currency)):
        return None
    before = disk.read(loaded.folder / PARK)
    law = _law_as_begun(loaded, before)
    if law is None:
        return None
    after = _blank(loaded, code, law)
    told = Message("imports.currency-taken", {"code": code, "before": loaded.park.currency, "file": PARK})
    change = Change(PARK, before, after, DEED, "")
    return Begun(load(loaded.folder, today=today, snapshot=False, supposed={PARK: after}), change, told)


def money_of(texts: Iterable[str], currency: str) -> str:
    """ISO code of the one currency that all prices with a sign of money are in; "" where it is the park's, or several.

    Example:
        >>> money_of(["35 £/t", "12 GBP/t", "40"], "CNY"), money_of(["35 £/t", "12 元/t"], "CNY")
        ('GBP', '')
    """
    named = [codes for text in texts if (codes := _named(text))]
    shared = reduce(frozenset.intersection, named) if named else frozenset[str]()
    if currency in shared:
        return ""
    return next(iter(shared)) if len(shared) == 1 else next((code for code in _USUAL if code in shared), "")


def _named(text: str) -> frozenset[str]:
    """The currencies that the money of a price may be; none where it has no sign of money."""
    try:
        price(text, currency=_NO_MONEY, to_be_rid=True)
    except UnitFault as fault:
        return currencies_of(str(fault.facts["stated"])) if fault.key == "units.foreign-money" else frozenset()
    return frozenset()


def prices_in(reading: Reading) -> Iterator[str]:
    """Every text of a file that a card would hold as money."""
    for firm in reading.firms:
        for line in firm.lines:
            if line.section in _CLASSES:
                yield from (one.text for name, one in line.said.items() if _is_money(line.section, name))


def prices_of(rows: Iterable[Row]) -> Iterator[str]:
    """Every text of a plan that a card would hold as money."""
    yield from (row.new for row in rows if row.section in _CLASSES and _is_money(row.section, row.field))


def _is_money(section: str, field: str) -> bool:
    label = labels(_CLASSES[section]).get(field)
    return label is not None and label.kind in MONEY_KINDS


def _law_as_begun(loaded: Loaded, written: bytes | None) -> str | None:
    """The jurisdiction that `init` was given, where nobody has touched the settings since; else None."""
    return next((law for law in ("", *JURISDICTIONS) if _blank(loaded, loaded.park.currency, law) == written), None)


def _blank(loaded: Loaded, code: str, law: str) -> bytes:
    lang: Lang = "en" if loaded.park.language == "en" else "zh"
    return blank_park(loaded.park.name, lang, code, law)[PARK]
