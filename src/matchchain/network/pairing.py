"""What `suggest` answers: the plan of a whole park and its pairings, as plain values.

Attribute names are those of the JSON object "matchchain.suggest/2" where it has them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, Literal, TypeAlias

from matchchain.network.open_name import OpenName
from matchchain.values import dataclass
from matchchain.wording import Message

Stage: TypeAlias = Literal["ready", "papers", "figures", "names", "existing", "group"]
Standing: TypeAlias = Stage | Literal["blocked", "no-gain"]
"""Where any pair stands that was examined; `suggest` shows the stages, `explain` also why not."""
Outcome: TypeAlias = Literal["pass", "block", "unknown"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one pairing, with the facts it compared."""

    rule: str
    outcome: Outcome
    text: Message
    paper: bool = False  # unknown because a paper is missing: the pairing waits in the block "papers"


@dataclass(frozen=True, slots=True)
class Unknown:
    """One figure nobody has stated, and the question that would settle it.

    `firm` is the id of the firm to ask ("" for the park's own files), `field` the attribute in the card.
    """

    firm: str
    field: str
    text: Message


LINE_NAMES = (
    "avoided_disposal",
    "avoided_purchase",
    "pretreatment_cost",
    "transport_cost",
    "extra_cost",
    "residue_cost",
    "processing_cost",
)
"""Every line that a sum may have; processing only that of a route."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sum: yuan per tonne (or unit) with its ends, its sign in the net, and its source.

    `name` is one of `LINE_NAMES`. `likely` is None when unknown. `origin` says where the figure
    comes from.
    """

    name: str
    low: float | None
    likely: float | None
    high: float | None
    sign: Literal[1, -1]
    origin: Message


class Lines(Sequence[Line]):
    """The lines of one sum, made when somebody reads them: for most rows of a big answer nobody does."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], tuple[Line, ...]]) -> None:
        self._make = make
        self._made: tuple[Line, ...] | None = None

    def _all(self) -> tuple[Line, ...]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - one line, or a tuple of some
        return self._all()[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type[tuple[Line, ...]], tuple[tuple[Line, ...]]]:
        return tuple, (self._all(),)


def once(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a sum for who reads them once: not kept, which for a hundred thousand rows would fill the memory."""
    return lines._make() if isinstance(lines, Lines) and lines._made is None else lines  # noqa: SLF001


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """One proposed pairing of an offer with a need.

    Amounts are per year in `unit`, money in CNY per year, prices in CNY per `unit`, `distance_km` by road,
    CO2 in t per year. None is unknown. `rank` is 0 for what is not among the rows of `suggest`. Of a route,
    `steps` are its processes with their owners, `receiver_gain` is what all behind the supplier gain and
    `converter_gain` the part of it that the owners of the processes get; None where nobody stands between.
    `converters` are these owners: (id, name, English name, contact). `reading` is what the names rest on ("itself",
    "parts", "class", "near"), `standing` how well a use is established ("proven", "assessed", "trial"; "" of no use).
    """

    id: str
    rank: int
    stage: Standing
    supplier: str
    receiver: str
    supplier_name: str
    receiver_name: str
    supplier_name_en: str
    receiver_name_en: str
    supplier_contact: str
    receiver_contact: str
    offer: str
    need: str
    offer_id: str
    need_id: str
    material: str
    material_zh: str
    material_en: str
    relation: Literal["same", "related", "use", "route"]
    steps: tuple[Message, ...]
    in_plan: bool
    quantity: float | None
    unit: str
    net_per_year: float | None
    net_low: float | None
    net_high: float | None
    known_part: bool
    supplier_gain: float | None
    receiver_gain: float | None
    price: float | None
    price_low: float | None
    price_high: float | None
    distance_km: float | None
    avoided_co2_t_per_year: float | None
    plan_quantity: float
    plan_net_per_year: float
    alternatives: int
    confidence: Literal["high", "medium", "low"]
    lines: Sequence[Line]
    substitution_ratio: tuple[float, float, float] | None
    deal_cost: float
    verdicts: tuple[Verdict, ...]
    evidence: tuple[Message, ...]
    cautions: tuple[Message, ...]
    unknowns: tuple[Unknown, ...]
    converter_gain: float | None = None
    converters: tuple[tuple[str, str, str, str], ...] = ()
    reading: str = "itself"
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A pair that was examined and found different or forbidden, and why."""

    supplier: str
    receiver: str
    supplier_name: str
    receiver_name: str
    offer: str
    need: str
    kind: Literal["different", "review", "ambiguous", "unknown", "blocked", "no-gain"]
    reason: Message
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole plan in figures; money in CNY per year, CO2 in t per year.

    `avoided_co2_t_per_year` is None when no pairing has a figure; `gap` is the proven relative distance of
    `net_per_year` from `upper_bound`; `quantity_t_per_year` counts what is measured in tonnes. `net_known` and
    `net_partial` (of which only a part is known), and `net_clear` and `net_undetermined` (waiting for a legal
    determination), add up to `net_per_year` each.
    """

    net_per_year: float
    net_low: float
    net_high: float
    quantity_t_per_year: float
    avoided_co2_t_per_year: float | None
    pairings: int
    firms_linked: int
    materials_linked: int
    upper_bound: float
    gap: float
    gain_over_best_pair_first: float
    net_known: float
    net_partial: float
    net_clear: float
    net_undetermined: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pairs stand in each block, shown or not."""

    ready: int
    papers: int
    figures: int
    names: int
    refused: int
    existing: int
    group: int


SplitRule: TypeAlias = Literal["equal", "core"]

NotProven: TypeAlias = Literal["", "none-exists", "plan-open", "too-many", "stopped"]
"""Why a split is not proven: none exists; the plan itself may not be the best; too many groups to look at; somebody
stopped before all were looked at."""


@dataclass(frozen=True, slots=True)
class Division:
    """By which rule the gains of the plan's rows are divided, and whether every group of firms is content with it.

    Attributes:
        rule: "equal", half of each net to either side; "core", the fair split of the whole plan.
        proven: no group of firms could gain more alone.
        reason: why it is not proven; empty where it is, or where nobody asked.
        epsilon: what one group could gain more alone, at the most, CNY per year; None where nobody asked.
        beside: what firms without a common link would have to pay each other to keep it so, CNY per year.
        group: the firms of that group, as far as known: (table name, English name).
    """

    rule: SplitRule = "equal"
    proven: bool = False
    reason: NotProven = ""
    epsilon: float | None = None
    beside: float = 0.0
    group: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer of `suggest`: totals of the whole plan and its pairings, in the order they are shown.

    `numbered` says that the ranks are those of the whole park in the default order, by which `explain` counts;
    `stopped` that somebody stopped the search: it is the best plan found until then; `timed` that its
    time ran out, so that another machine may find another. `names` are the names to confirm, the ones worth most
    first, as many as are shown; `waiting` are all of them, as written; `unread` counts the names that nobody could
    read, `to_settle` those that a person has to settle; `law_asked` says whether the papers of the law were asked for.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    totals: Totals
    counts: Counts
    pairings: tuple[Pairing, ...]
    refused: tuple[Refused, ...]
    group_net_per_year: float
    numbered: bool = True
    stopped: bool = False
    timed: bool = False
    division: Division = field(default_factory=Division)
    names: tuple[OpenName, ...] = ()
    waiting: tuple[str, ...] = ()
    unread: int = 0
    to_settle: int = 0
    law_asked: bool = True
