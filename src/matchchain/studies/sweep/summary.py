"""What many runs come to: the net, who gains, how often each pairing stands in the plan."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from matchchain.values import dataclass

TENTH, MIDDLE, NINETIETH = 0.1, 0.5, 0.9


@dataclass(frozen=True, slots=True)
class Traded:
    """A pairing that stood in some plan: its id, who gives and takes (ids), the words of both cards, the unit."""

    id: str
    supplier: str
    receiver: str
    offer: str
    need: str
    unit: str


@dataclass(frozen=True, slots=True)
class Spread5:
    """Many values in five figures: mean, standard deviation, the tenth, the middle and the ninetieth of a hundred."""

    mean: float
    deviation: float
    p10: float
    p50: float
    p90: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread5:
        """Of at least one value.

        Example:
            >>> Spread5.of([1.0, 2.0, 3.0])
            Spread5(mean=2.0, deviation=1.0, p10=1.2, p50=2.0, p90=2.8)
        """
        mean = math.fsum(values) / len(values)
        squares = math.fsum((value - mean) ** 2 for value in values)
        deviation = math.sqrt(squares / (len(values) - 1)) if len(values) > 1 else 0.0
        ordered = sorted(values)
        ends = (round(_quantile(ordered, share), 6) for share in (TENTH, MIDDLE, NINETIETH))
        return cls(mean, deviation, *ends)


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


@dataclass(frozen=True, slots=True)
class FirmFound:
    """What a firm gains over the runs, CNY per year; `base` in the plan as it is, `share` of runs in which it gains."""

    firm: str
    base: float
    gain: Spread5
    share: float


@dataclass(frozen=True, slots=True)
class PairFound:
    """How a pairing fares.

    Attributes:
        traded: which it is.
        share: of runs whose plan holds it.
        quantity, net: means of those runs, offer units and CNY per year.
        in_base: whether the plan as it is holds it.
    """

    traded: Traded
    share: float
    quantity: float
    net: float
    in_base: bool


@dataclass(frozen=True, slots=True)
class CaseFound:
    """What a scenario comes to.

    Attributes:
        name: what it is called.
        nets: of each run, CNY per year, in the order of the runs.
        net, quantity: over the runs, CNY and t per year.
        co2: over the runs that have a figure, t per year; None where none has.
        below: share of the runs whose net is less than that of the plan as it is.
        firms: every firm that gains in some run or in the plan as it is, those whose gain changes most first.
        pairings: every pairing of some run, those that stand most often first.
    """

    name: str
    nets: tuple[float, ...]
    net: Spread5
    quantity: Spread5
    co2: Spread5 | None
    below: float
    firms: tuple[FirmFound, ...]
    pairings: tuple[PairFound, ...]


@dataclass(frozen=True, slots=True)
class Sweep:
    """What all scenarios come to.

    Attributes:
        park, park_en, currency, as_of: of the park.
        seed, runs: of chance, and how many of each scenario were asked for.
        base: net of the plan as it is, CNY per year.
        cases: the scenarios, in their order; those that no run was made of are not among them.
        firms: firm id -> (table name, English name).
        stopped: somebody stopped it before all runs were made.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    seed: int
    runs: int
    base: float
    cases: tuple[CaseFound, ...]
    firms: Mapping[str, tuple[str, str]]
    stopped: bool = False


def summed_up(  # noqa: PLR0913 - the columns of the runs
    name: str,
    *,
    nets: Sequence[float],
    quantities: Sequence[float],
    co2: Sequence[float | None],
    gains: Sequence[Mapping[str, float]],
    traded: Sequence[Mapping[str, tuple[float, float]]],
    base: float,
    base_gains: Mapping[str, float],
    base_traded: Mapping[str, tuple[float, float]],
    known: Mapping[str, Traded],
) -> CaseFound:
    """The runs of a scenario together; each argument but the last four has a value a run."""
    avoided = [value for value in co2 if value is not None]
    return CaseFound(
        name=name,
        nets=tuple(nets),
        net=Spread5.of(nets),
        quantity=Spread5.of(quantities),
        co2=Spread5.of(avoided) if avoided else None,
        below=sum(net < base for net in nets) / len(nets),
        firms=_firms(gains, base_gains),
        pairings=_pairings(traded, base_traded, known),
    )


def _firms(gains: Sequence[Mapping[str, float]], base: Mapping[str, float]) -> tuple[FirmFound, ...]:
    every = sorted({*base, *(firm for run in gains for firm in run)})
    found = [
        FirmFound(
            firm,
            base.get(firm, 0.0),
            Spread5.of([run.get(firm, 0.0) for run in gains]),
            sum(run.get(firm, 0.0) > 0 for run in gains) / len(gains),
        )
        for firm in every
    ]
    return tuple(sorted(found, key=lambda one: (-abs(one.gain.mean - one.base), -one.gain.mean, one.firm)))


def _pairings(
    runs: Sequence[Mapping[str, tuple[float, float]]],
    base: Mapping[str, tuple[float, float]],
    known: Mapping[str, Traded],
) -> tuple[PairFound, ...]:
    every = sorted({*base, *(id_ for run in runs for id_ in run)})
    found = []
    for id_ in every:
        rows = [run[id_] for run in runs if id_ in run]
        times = max(len(rows), 1)
        found.append(
            PairFound(
                traded=known[id_],
                share=len(rows) / len(runs),
                quantity=math.fsum(row[0] for row in rows) / times,
                net=math.fsum(row[1] for row in rows) / times,
                in_base=id_ in base,
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.share, -one.net, one.traded.id)))
