"""How likely is it that a pairing comes to run, by how far its deal has got? By what its deals teach."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matchchain.followup.learning import Learned, chance_of, learned
from matchchain.park import WAY, Deal


@dataclass(frozen=True, slots=True)
class Chances:
    """P(deal | state, relation), 0 to 1, as `deal learn` counts it: published shares weigh until there are own deals.

    Example:
        >>> known = Chances.of_deals((), dt.date(2026, 12, 1))
        >>> known.of("") == known.of("idea") < known.of("talking") < known.of("contracted")
        True
    """

    learned: Learned

    @classmethod
    def of_deals(cls, deals: Sequence[Deal], today: dt.date) -> Chances:
        """What these deals teach by a day."""
        return cls(learned(deals, (), today))

    def of(self, state: str, relation: str = "") -> float:
        """Of a state, "" of a pairing without a deal, and of how offer and need meet."""
        return chance_of(self.learned, state if state in WAY else WAY[0], relation)

    def by_state(self) -> Mapping[str, float]:
        """State on the way -> its chance, over all relations."""
        return {state: self.of(state) for state in WAY[:-1]}
