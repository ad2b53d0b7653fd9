"""May a firm that writes a product as its need be the works that makes it, so that it takes what that is made of?

A works that buys sulphuric acid does not roast gypsum. Who sells products must sell this one; of others the industry
(GB/T 4754-2017, to the class) tells, else the words of its name, and the receiver is asked; so is one of whom nothing
but needs is known. Of others it is not thought: in lists of purchases that would be a question for every good.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from matchchain.candidates import Flags, Ints, Lines
from matchchain.materials import Thesaurus
from matchchain.materials.facts.use import UseObject
from matchchain.materials.serving.trade import at_or_above, trades_in
from matchchain.materials.serving.wanted import Wanted, to_make
from matchchain.park import Firm

_CLASS = 5  # a letter and four digits


def products_to_make(
    firms: Sequence[Firm], offers: Lines, needs: Lines, known: Thesaurus
) -> dict[int, list[Wanted]]:
    """Place of a needed name -> the uses that make the product it names, where some firm that names it may make it."""
    objects, found = known.purposes.objects, {}
    for name, lines in _perhaps_made(offers, needs).items():
        material = needs.names[name].material
        uses = to_make(material, known) if material is not None else []
        kept = [one for one in uses if may_make(objects[one.product], lines, firms, offers, needs, known).any()]
        if kept:
            found[name] = kept
    return found


def _perhaps_made(offers: Lines, needs: Lines) -> dict[int, Ints]:
    """Place of a needed name -> its lines, of firms that sell no product, or that very one."""
    sold: dict[int, set[str]] = defaultdict(set)
    for entry, firm, name in zip(offers.entries, offers.firm.tolist(), offers.name.tolist(), strict=True):
        if getattr(entry, "kind", "") == "product":
            material = offers.names[name].material
            sold[firm].add(material.id if material is not None else "")
    lines: dict[int, list[int]] = defaultdict(list)
    for line, (firm, name) in enumerate(zip(needs.firm.tolist(), needs.name.tolist(), strict=True)):
        material = needs.names[name].material
        if material is not None and (firm not in sold or material.id in sold[firm]):
            lines[name].append(line)
    return {name: np.array(places, dtype=np.int64) for name, places in lines.items()}


def may_make(
    product: UseObject, lines: Ints, firms: Sequence[Firm], offers: Lines, needs: Lines, known: Thesaurus
) -> Flags:
    """(lines,): whether the firm of a needed line may make what it names.

    Args:
        product: the object that the need names.
        lines: places in `needs`.
        firms: the firms that the lines refer to.
        offers: the lines on offer; who offers the product makes it.
        needs: the lines needed.
        known: the thesaurus.
    """
    owners = needs.firm[lines].tolist()
    makes = {firm: _makes(product, firm, firms[firm], offers, known) for firm in set(owners)}
    return np.array([makes[firm] for firm in owners], dtype=np.bool_)


def _makes(product: UseObject, number: int, firm: Firm, offers: Lines, known: Thesaurus) -> bool:
    own = np.flatnonzero(offers.firm == number).tolist()
    sold = [offers.resolution(i).material for i in own if getattr(offers.entries[i], "kind", "") == "product"]
    if sold:
        return bool({material.id for material in sold if material is not None}.intersection(product.materials))
    code = firm.industry.replace(".", "")
    if len(code) >= _CLASS and code[0].isalpha():
        return any(len(industry) >= _CLASS and code.startswith(industry) for industry in product.industries)
    told = trades_in(f"{firm.name} {firm.name_en} {firm.industry}", known)
    if not own and not told and not firm.industry:
        return True
    wider = at_or_above(known.purposes, product.id)
    return any(one in wider or product.id in at_or_above(known.purposes, one) for one in told)
