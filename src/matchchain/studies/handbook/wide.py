"""The anonymous and the public lines of a park: what may be printed of them, held against what was printed before."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.cards.sharing import exactness, is_refused
from matchchain.catalogue.files.edition import Edition
from matchchain.park.share import in_force
from matchchain.studies.handbook.anonymous import Anonymous, anonymous
from matchchain.studies.handbook.cells import FAMILY, kinships
from matchchain.studies.handbook.holding import Holding

PUBLIC = 5
"""How many groups a family that is shown to the public has at least."""


def widened(held: Holding, k: int, before: Sequence[Edition], *, firms: frozenset[str], families: bool) -> Anonymous:
    """The lines as they may be printed without a name.

    A line of which its firm said that nobody outside sees it is not among them, and no band of an amount that the firm
    does not share; a consent is not asked for, since nobody is named.

    Args:
        held: all there is.
        k: how many groups each line fits at least.
        before: the anonymous editions published before, of the same sort.
        firms: ids of those whose lines are printed.
        families: by family alone, without amounts.
    """
    shares = {firm.id: in_force(firm.share, held.park.share) for firm in held.park.firms}
    lines = [
        line for line in held.lines if line.firm.id in firms and not is_refused(line.entry, shares[line.firm.id])
    ]
    known = kinships(lines, held.known, lambda line: exactness(line.entry, shares[line.firm.id]) != "no")
    return anonymous(known, k, before, least=FAMILY if families else 0)
