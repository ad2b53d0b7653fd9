"""Another park's firms as that park lets them be seen: what a card's or a park's `share` withholds is gone.

Whoever reads the folder of a park may reckon with it, so a blank withholds nothing but contacts here; what the firm
or its park said is kept back before anything is reckoned: a line, an amount, a name, how to reach the firm. No figure
of the answer can then be worked back to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from matchchain.catalogue.cards.sharing import exactness, is_refused
from matchchain.park import Figure, Firm, Need, Offer, Park, Share, Site
from matchchain.park.share import in_force
from matchchain.studies.handbook.codes import codes
from matchchain.units.bands import band

E = TypeVar("E", Offer, Need)


def withheld(park: Park, named_in: Callable[[str, Firm | None], frozenset[str]], seed: str) -> Park:
    """The park without what its firms withhold.

    Args:
        park: with the amounts that its own plan leaves.
        named_in: ids of the firms that a text names, other than this one.
        seed: of the codes of firms that hide their name: as long as the files are the same, so are they.
    """
    shares = {firm.id: _stated(firm.share, park.share) for firm in park.firms}
    hidden = [firm.id for firm in park.firms if not shares[firm.id].name]
    coded = codes(hidden, seed)
    centre = _centre(park.firms)
    firms = []
    for firm in park.firms:
        share = shares[firm.id]

        def gives_away(line: Offer | Need, firm: Firm = firm, share: Share = share) -> bool:
            return bool(named_in(line.material, firm if share.name else None) & set(coded))

        shown = replace(
            firm,
            offers=tuple(_line(one, share) for one in firm.offers if not (is_refused(one, share) or gives_away(one))),
            needs=tuple(_line(one, share) for one in firm.needs if not (is_refused(one, share) or gives_away(one))),
            contact=firm.contact if share.contact and share.name else "",
            phone=firm.phone if share.contact and share.name else "",
        )
        firms.append(shown if share.name else _hidden(shown, coded[firm.id], centre))
    return replace(park, firms=tuple(firms))


def _stated(own: Share | None, park: Share | None) -> Share:
    """What holds for a firm, where a blank amount withholds nothing."""
    share = in_force(own, park)
    said = any(one is not None and one.quantity for one in (own, park))
    return share if said else replace(share, quantity="exact")


def _line(line: E, share: Share) -> E:
    """A line with its amount as exactly as it may be seen; its trades only where it may be seen exactly."""
    how, trades = exactness(line, share), "sells_to" if isinstance(line, Offer) else "buys_from"
    if how == "exact" or line.quantity is None:
        return line
    told: dict[str, object] = {trades: (), "note": ""}
    told["quantity"] = _banded(line.quantity) if how == "band" else None
    return replace(line, **told)  # type: ignore[arg-type] # its own fields


def _banded(figure: Figure) -> Figure:
    low, high = band(figure.likely)
    return Figure(low, (low + high) / 2, high, figure.unit)


def _hidden(firm: Firm, code: str, centre: Site | None) -> Firm:
    """A firm behind a code: nothing that leads to it, its place the middle of its park."""
    return Firm(
        id=code,
        name=code,
        province=firm.province,
        operating_days=firm.operating_days,
        permits=tuple(replace(permit, number="", mode="") for permit in firm.permits),
        tariffs=firm.tariffs,
        site=centre,
        offers=tuple(replace(offer, note="", sells_to=()) for offer in firm.offers),
        needs=tuple(replace(need, note="", buys_from=()) for need in firm.needs),
        place=firm.place,
    )


def _centre(firms: tuple[Firm, ...]) -> Site | None:
    """The middle of the firms whose place is known."""
    at = [(one.site.lat, one.site.lon) for one in firms if one.site and one.site.lat and one.site.lon]
    if not at:
        return None
    lat, lon = (sum(place[i].likely for place in at) / len(at) for i in (0, 1))
    return Site(lat=_degrees(lat), lon=_degrees(lon))


def _degrees(value: float) -> Figure:
    return Figure(value, value, value, "deg")
