"""What the firms of a chain buy: inside the park (本地配套率), and what has to come from outside (断点)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, TypeAlias

from matchchain.candidates import LIKELY, Candidates
from matchchain.network.graph.flow import NO_LINE, Flow
from matchchain.network.planning.ends import material_id
from matchchain.values import dataclass

_CRUMB = 1e-6
"""Part of a need below which nothing is bought outside."""

Basis: TypeAlias = Literal["money", "amount", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """One need of a firm, amounts a year in `unit`; None is unknown.

    Attributes:
        at: its index among the candidates' needs.
        firm: whose it is; `id` of the line, `words` of the card.
        material: id of what it means; `zh`, `en` its labels.
        quantity: what is bought in all.
        inside: what of it firms of the park deliver today.
        planned: what the plan would bring beside that.
        price: CNY per unit: by the card, else the park's reference price.
        suppliers: who delivers today, ids.
    """

    at: int
    firm: str
    id: str
    words: str
    material: str
    zh: str
    en: str
    unit: str
    quantity: float | None
    inside: float | None
    planned: float
    price: float | None
    suppliers: tuple[str, ...]

    @property
    def outside(self) -> float | None:
        """What is bought outside the park today."""
        if self.quantity is None or self.inside is None:
            return None
        left = self.quantity - self.inside
        return left if left > _CRUMB * self.quantity else 0.0

    @property
    def value(self) -> float | None:
        """What that costs, CNY a year."""
        return None if self.outside is None or self.price is None else self.outside * self.price


@dataclass(frozen=True, slots=True)
class LocalRate:
    """The local supply rate (本地配套率): bought inside the park / bought in all.

    Attributes:
        basis: "money" over the needs that have a price, else "amount" over those in the commonest unit, "" where no
            need has a known amount.
        unit: of amounts, "CNY" of money.
        inside, bought: a year, in that unit.
        counted: over how many needs; `of` how many there are.
    """

    basis: Basis = ""
    unit: str = ""
    inside: float = 0.0
    bought: float = 0.0
    counted: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        """0 to 1; None where nothing can be counted."""
        return min(1.0, self.inside / self.bought) if self.bought > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One material that firms of a chain buy outside the park (断点).

    Attributes:
        material: its id, `words` of the first card, `zh`, `en` its labels.
        firms: who buys it, the greatest purchase first.
        amount: bought outside a year as far as known, in `unit`; None where nobody says how much.
        value: CNY a year, of what has a price; None where nothing has.
        planned: how much of it the plan would bring from inside.
        open_lines: how many of the needs have no amount, or none that can be held against today's trades.
    """

    material: str
    words: str
    zh: str
    en: str
    unit: str
    firms: tuple[str, ...]
    amount: float | None
    value: float | None
    planned: float
    open_lines: int

    @property
    def closes(self) -> bool:
        """Whether the plan brings all that is known to be lacking."""
        return self.amount is not None and not self.open_lines and self.planned >= self.amount * (1 - _CRUMB)


def bought_by(c: Candidates, flows: Iterable[Flow], firms: Collection[str]) -> tuple[Bought, ...]:
    """The needs of some firms in the order of the cards, with what reaches them.

    Args:
        c: the park's candidates.
        flows: what is traded today and what the plan would move.
        firms: ids.
    """
    into: dict[int, list[Flow]] = defaultdict(list)
    for flow in flows:
        if flow.need_at != NO_LINE:
            into[flow.need_at].append(flow)
    owners = c.needs.firm.tolist()
    return tuple(
        _bought(c, n, into[n]) for n in range(len(c.needs)) if c.firms[owners[n]].id in firms
    )


def _bought(c: Candidates, n: int, into: Sequence[Flow]) -> Bought:
    entry, meant = c.needs.entries[n], c.needs.resolution(n)
    thing, quantity = meant.material or meant.use, float(c.needs.quantity[LIKELY, n])
    today = [flow for flow in into if flow.kind == "existing"]
    own, park = entry.price, c.needs.material[n]
    figure = own if own is not None else park.reference_price if park is not None else None
    parts = [flow.share for flow in today]
    known = math.isfinite(quantity) and quantity > 0
    unknown = not known or any(part is None for part in parts)
    return Bought(
        at=n,
        firm=c.firms[int(c.needs.firm[n])].id,
        id=entry.id,
        words=entry.material,
        material=material_id(meant),
        zh=thing.name("zh") if thing else entry.material,
        en=thing.name("en") if thing else entry.material,
        unit=c.needs.unit[n],
        quantity=quantity if known else None,
        inside=None if unknown else min(1.0, sum(part or 0.0 for part in parts)) * quantity,
        planned=sum(flow.share or 0.0 for flow in into if flow.kind == "planned") * quantity if known else 0.0,
        price=figure.likely if figure is not None and figure.likely > 0 else None,
        suppliers=tuple(sorted({flow.supplier for flow in today})),
    )


def local_rate(needs: Sequence[Bought], *, told: bool = True) -> LocalRate:
    """The local supply rate of some needs.

    Args:
        needs: of the firms it is for.
        told: whether any card of the park says who supplies whom today; where none does, nothing bought inside is
            unknown, not zero.

    Example:
        >>> local_rate(()).rate is None
        True
    """
    known = [(need, need.quantity, need.inside) for need in needs if told]
    counted = [(need, q, i) for need, q, i in known if q is not None and i is not None]
    priced = [(need.price, q, i) for need, q, i in counted if need.price is not None]
    if priced:
        inside, bought = sum(p * i for p, _, i in priced), sum(p * q for p, q, _ in priced)
        return LocalRate("money", "CNY", inside, bought, len(priced), len(needs))
    if not counted:
        return LocalRate(of=len(needs))
    units = [need.unit for need, _, _ in counted]
    unit = min(set(units), key=lambda one: (-units.count(one), one))
    same = [(q, i) for need, q, i in counted if need.unit == unit]
    return LocalRate("amount", unit, sum(i for _, i in same), sum(q for q, _ in same), len(same), len(needs))


def broken_links(needs: Iterable[Bought]) -> tuple[Broken, ...]:
    """What is bought outside, by material: the greatest yearly value first, then what has no price by its amount."""
    by_material: dict[tuple[str, str], list[Bought]] = defaultdict(list)
    for need in needs:
        if need.outside != 0.0:
            by_material[need.material, need.unit].append(need)
    found = [_broken(several) for several in by_material.values()]
    return tuple(sorted(found, key=lambda one: (-(one.value or 0.0), -(one.amount or 0.0), one.material, one.unit)))


def _broken(several: list[Bought]) -> Broken:
    several = sorted(several, key=lambda need: (-(need.value or 0.0), -(need.outside or 0.0), need.firm, need.id))
    amounts = [need.outside for need in several if need.outside is not None]
    values = [need.value for need in several if need.value is not None]
    first = several[0]
    return Broken(
        material=first.material,
        words=first.words,
        zh=first.zh,
        en=first.en,
        unit=first.unit,
        firms=tuple(dict.fromkeys(need.firm for need in several)),
        amount=sum(amounts) if amounts else None,
        value=sum(values) if values else None,
        planned=sum(min(need.planned, need.outside) for need in several if need.outside is not None),
        open_lines=sum(need.outside is None for need in several),
    )
