"""What an idea is: an offer nobody takes, the firms that could, and the industries to look for outside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from matchchain.materials.facts.serve import Standing
from matchchain.materials.facts.use import Use
from matchchain.network.pairing import Verdict
from matchchain.park import Firm
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.studies.ideas.capacity import Capacity
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.untaken import Untaken
from matchchain.studies.ideas.works import How
from matchchain.values import dataclass
from matchchain.wording import Message

Reason: TypeAlias = Literal["name-unknown", "name-open", "no-use", "refused", "nobody"]
"""Why an offer has no idea: its name is not known, means several things, serves nothing that is known, all it could
serve is barred or does not fit, or no works of the park and no industry known has a place for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """A firm of the park that could take an offer though it has not said so.

    Attributes:
        number: of the idea, from 1, the same whatever part of the list is shown; 0 before it is numbered.
        firm: it.
        use: what for.
        how: what says that it has what the use is for.
        standing: how well it is established that this serves that; `when` under which conditions (zh, en), "" for none.
        precedents: where it runs.
        capacity: what the amount is held against; None where its card states nothing of the kind.
        verdicts: what the rules say of the need it would have; none of them forbids it.
        score: what orders ideas, see `ranking`.
    """

    number: int = 0
    firm: Firm
    use: Use
    how: How
    standing: Standing
    when: tuple[str, str]
    precedents: Precedents
    capacity: Capacity | None
    verdicts: tuple[Verdict, ...]
    score: float

    @property
    def open(self) -> tuple[Verdict, ...]:
        """What is still to be found out, papers first."""
        return tuple(sorted((v for v in self.verdicts if v.outcome == "unknown"), key=lambda v: not v.paper))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """An industry to look for outside the park.

    Attributes:
        object: id of what its works make or run; `zh`, `en` its labels.
        code: its class, GB/T 4754, and `nace` that of NACE; "" where unknown.
        use: what for; None for whoever treats a hazardous waste for a living.
        standing, precedents, score: as of a taker.
    """

    object: str
    zh: str
    en: str
    code: str
    nace: str
    use: Use | None
    standing: Standing
    precedents: Precedents
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """An offer nobody takes, and who could.

    Attributes:
        offer: it.
        takers: at most three firms of the park, the best first.
        outside: at most three industries, the best first.
        further: how many more firms of the park could.
        reason: why there is nothing, where there is neither.
        asked: what a person must settle first, where a name is open.
    """

    offer: Untaken
    takers: tuple[Taker, ...]
    outside: tuple[Outside, ...]
    further: int = 0
    reason: Reason | None = None
    asked: tuple[Message, ...] = ()

    @property
    def empty(self) -> bool:
        """Nobody of the park and no industry."""
        return not (self.takers or self.outside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas:
    """Every offer of a park that nobody takes, those with the best ideas first.

    Attributes:
        ideas: one an offer.
        firms: every firm by id.
        offers: how many offers were looked at (no products); `taken` of them have a taker in the plan.
    """

    park: str
    park_en: str
    currency: str
    where: Jurisdiction
    as_of: str
    firms: Mapping[str, Firm]
    ideas: tuple[Idea, ...]
    offers: int
    taken: int

    @property
    def takers(self) -> tuple[tuple[Untaken, Taker], ...]:
        """Every numbered idea with its offer."""
        return tuple((idea.offer, taker) for idea in self.ideas for taker in idea.takers)

    def numbered(self, number: int) -> tuple[Untaken, Taker] | None:
        """The idea with this number."""
        return next((pair for pair in self.takers if pair[1].number == number), None)
