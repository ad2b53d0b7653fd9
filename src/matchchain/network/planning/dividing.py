"""Which rule divides the plan's gains: half and half of every pair, or the fair split of the whole plan."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import LIKELY, Floats
from matchchain.matching.processes import OPEN, Process
from matchchain.network.allocation.effort import Watch
from matchchain.network.pairing import Division, SplitRule
from matchchain.network.planning.ledger import Ledger
from matchchain.network.planning.reckoning import Reckoning
from matchchain.values import replace

if TYPE_CHECKING:
    from matchchain.network.sharing.owners import Owners
    from matchchain.network.sharing.split import Split


def divided(whole: Reckoning, rule: SplitRule, watch: Watch | None = None) -> tuple[Reckoning, Division]:
    """The reckoning with the plan's gains divided by this rule, and how far that split holds.

    Args:
        whole: the park reckoned; its own shares are half and half, or as an `ask` moves them.
        rule: "equal" leaves it as it is; "core" moves the planned gains and prices, never a net.
        watch: told of the progress of "core"; says when to leave the rest unproven.
    """
    if rule == "equal":
        return whole, Division()
    from matchchain.network.sharing.shares import Shares

    found = split_of(whole, watch)
    pairs = len(whole.rows)
    supplier = np.zeros(len(whole.flow))
    supplier[whole.rows] = found.shares.supplier[:pairs]
    planned = _shared(whole.planned, supplier[whole.used])
    legs = Shares(np.zeros(len(whole.leg_flow)), np.zeros(len(whole.leg_flow)))
    legs = legs.with_part(whole.leg_rows, found.shares.part(np.arange(pairs, len(whole.problem))))
    return replace(whole, planned=planned, leg_shares=legs), _said(whole, found)


def split_of(whole: Reckoning, watch: Watch | None = None) -> Split:
    """The fair split of a reckoned park; players are its firms as `Candidates.firms` counts them, then the office."""
    from matchchain.network.sharing.split import split  # loaded only where it is asked for

    return split(whole.problem, _owners(whole), whole.allocation.flow, watch)


def _owners(whole: Reckoning) -> Owners:
    """Whose each cap is; an open process that must still be built, or has no limit, is anybody's."""
    from matchchain.network.sharing.owners import owners_of

    c, legs = whole.found.candidates, whole.legs
    borne = whole.found.worth.yearly.by_supplier(whole.rows)
    if legs is None or not len(whole.problem.processes):
        return owners_of(whole.problem, len(c.firms), c.offers.firm, c.needs.firm, by_supplier=borne)
    of_legs = legs.found.worth.yearly.by_supplier(whole.leg_rows)
    return owners_of(
        whole.problem,
        len(c.firms),
        legs.found.candidates.offers.firm,
        legs.found.candidates.needs.firm,
        process=np.array([_owner(process, len(c.firms)) for process in legs.processes]),
        by_supplier=np.concatenate([borne, of_legs]),
    )


def _owner(process: Process, office: int) -> int:
    if process.owner != OPEN:
        return process.owner
    from matchchain.network.sharing.owners import ANYBODY

    built = process.yearly == 0 and math.isfinite(float(process.capacity[LIKELY]))
    return office if built else ANYBODY


def _shared(planned: Ledger, supplier: Floats) -> Ledger:
    """The planned sums with other shares of the same net; the price follows the supplier's share."""
    return replace(
        planned,
        price=planned.price_low + supplier / planned.quantity[LIKELY],
        supplier=supplier,
        receiver=planned.net[LIKELY] - supplier,
    )


def _said(whole: Reckoning, found: Split) -> Division:
    firms = whole.found.candidates.firms
    group = [firms[i] for i in np.flatnonzero(found.group).tolist() if i < len(firms)]
    return Division(
        rule="core",
        proven=found.proven,
        reason=found.reason,
        epsilon=found.epsilon,
        beside=float(np.maximum(found.beside, 0.0).sum()),
        group=tuple((firm.table_name, firm.name_en or firm.table_name) for firm in group),
    )
