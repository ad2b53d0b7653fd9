"""What a person supposes, in his own words: firms, files and prices, checked against the park."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.wording import ExitCode, MatchchainError, Message, nearest

if TYPE_CHECKING:
    from matchchain.catalogue.cards.guests import Guests
    from matchchain.materials import Thesaurus
    from matchchain.park import Firm, Park
    from matchchain.studies.growth.scenario import Change, NewPrice

_MOST_CHANGE = 1000.0  # a price a thousand times the present one is a slip of the keys
_CHANGE = re.compile(r"([+-]\d+(?:\.\d+)?)\s*[%％]")
_OF_A_PARK = {"language", "currency", "operating_days", "plan", "tariffs", "conflicts", "carriers"}


def change_in_words(
    park: Park,
    *,
    leave: Sequence[str] = (),
    stop: Sequence[str] = (),
    double: Sequence[str] = (),
    prices: Sequence[str] = (),
    sales: Sequence[str] = (),
    dashed: bool = True,
) -> Change:
    """What is supposed of the park's own firms and of prices.

    Args:
        park: of which it is supposed.
        leave: firms that go, by id, short or full name.
        stop: firms that stop for a while.
        double: firms that double.
        prices: of what is bought, as 液碱=800 or 液碱=+10%.
        sales: of what is sold, likewise.
        dashed: they are options of a command, `--price`, and no arguments, `prices`; for what is said of a fault.

    Raises:
        MatchchainError: a firm or a material that the park does not know, no price, or two things that are to
            happen to one firm (exit code 2).
    """
    from matchchain.matching.firm_named import firm_id
    from matchchain.materials import thesaurus_of
    from matchchain.studies.growth.scenario import Change

    thesaurus = thesaurus_of(park)
    named = {"leave": leave, "stop": stop, "double": double}
    ids = {option: [firm_id(text, park) for text in texts] for option, texts in named.items()}
    who = distinct("--" if dashed else "", **ids)
    return Change(
        leave=who["leave"],
        stop=who["stop"],
        double=who["double"],
        prices=new_prices("--price" if dashed else "prices", prices, park, thesaurus),
        sales=new_prices("--sell-price" if dashed else "sell_prices", sales, park, thesaurus),
    )


def new_prices(option: str, words: Sequence[str], park: Park, thesaurus: Thesaurus) -> dict[str, NewPrice]:
    """Material id -> its price as supposed, out of words such as 液碱=800, 液碱=800元/吨, 液碱=+10%.

    Args:
        option: the option they were given to, for what is said of a fault.
        words: as typed.
        park: whose materials may be named.
        thesaurus: what names mean, the park's own included.

    Raises:
        MatchchainError: no price is written, or no line of the park is of that material (exit code 2).
    """
    from matchchain.materials import resolve_name
    from matchchain.network.planning.ends import material_id

    lines = [entry for firm in park.firms for side in (firm.offers, firm.needs) for entry in side]
    written = {entry.material for entry in lines} | {material.name for material in park.materials}
    known = {material_id(resolve_name(name, thesaurus)) for name in written} if words else set()
    found: dict[str, NewPrice] = {}
    for text in words:
        name, sign, price = text.replace("＝", "=").partition("=")
        if not sign or not name.strip():
            raise MatchchainError(Message("whatif.no-price", {"option": option, "written": text}), ExitCode.USAGE)
        identity = material_id(resolve_name(name.strip(), thesaurus))
        if identity not in known:
            hint = nearest(name.strip(), written)
            key = "whatif.no-material-hint" if hint else "whatif.no-material"
            raise MatchchainError(Message(key, {"material": name.strip(), "hint": hint or ""}), ExitCode.USAGE)
        found[identity] = replace(_price(price.strip(), option, text), words=name.strip())
    return found


def _price(text: str, option: str, written: str) -> NewPrice:
    from matchchain.park.domain import PRICE
    from matchchain.studies.growth.scenario import NewPrice
    from matchchain.units import UnitFault, price

    if change := _CHANGE.fullmatch(text):
        by = float(change[1]) / 100
        if -1 <= by <= _MOST_CHANGE:
            return NewPrice(by=by)
    try:
        stated = price(text)
    except UnitFault:
        stated = None
    if stated is None or stated.unit == "CNY/yr" or not PRICE.holds(stated.low, stated.high):
        raise MatchchainError(Message("whatif.no-price", {"option": option, "written": written}), ExitCode.USAGE)
    return NewPrice(to=float(stated.likely), unit="" if stated.assumed else stated.unit)


def coming(path: Path, park: Park, *, taken: set[str]) -> Guests:
    """The firms of one file, under ids that nobody has yet.

    Args:
        path: the file.
        park: that they would join.
        taken: ids of those that other files bring; theirs are added.

    Raises:
        MatchchainError: there is no such file; it holds no firm, or one whose id is taken (exit code 2).
        OSError: the file cannot be read.
    """
    from matchchain.catalogue.cards.guests import guests

    try:
        read = guests(path, park)
    except FileNotFoundError:
        raise MatchchainError(Message("whatif.file-missing", {"file": str(path)}), ExitCode.USAGE) from None
    if _is_settings(read):
        raise MatchchainError(Message("whatif.no-card", {"file": str(path)}), ExitCode.USAGE)
    if not read.firms and not any(finding.level == "error" for finding in read.findings):
        raise MatchchainError(Message("whatif.no-firm-in-file", {"file": str(path)}), ExitCode.USAGE)
    there = {firm.id for firm in park.firms} | taken
    for firm in read.firms:
        if firm.id in there:
            raise MatchchainError(Message("whatif.id-taken", {"file": str(path), "id": firm.id}), ExitCode.USAGE)
        there.add(firm.id)
        taken.add(firm.id)
    return read


def _is_settings(read: Guests) -> bool:
    """Whether a file is a park's settings: nothing is offered or needed, and it has keys that only a park has."""
    if any(firm.offers or firm.needs for firm in read.firms):
        return False
    keys = {finding.facts.get("key") for finding in read.findings}
    return bool(keys & _OF_A_PARK)


def distinct(before: str = "--", /, **named: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Ids of firms by what happens to them, each once; `before` stands in front of what happens where it is named.

    Raises:
        MatchchainError: two things are to happen to one firm (exit code 2).

    Example:
        >>> distinct(leave=["a", "a"], stop=["b"])
        {'leave': ('a',), 'stop': ('b',)}
    """
    of: dict[str, str] = {}
    for option, firms in named.items():
        for firm in firms:
            if of.setdefault(firm, option) != option:
                facts = {"firm": firm, "one": f"{before}{of[firm]}", "other": f"{before}{option}"}
                raise MatchchainError(Message("whatif.contradiction", facts), ExitCode.USAGE)
    return {option: tuple(dict.fromkeys(firms)) for option, firms in named.items()}


def together(groups: Sequence[tuple[Firm, ...]]) -> tuple[Firm, ...]:
    """All firms of all files."""
    return tuple(firm for group in groups for firm in group)
