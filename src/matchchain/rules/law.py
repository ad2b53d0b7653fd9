"""Which editions, papers and legal classes count? `data/law.yaml` says it, so it changes without code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.candidates import Candidates


@dataclass(frozen=True, slots=True)
class Standing:
    """What a legal class comes to.

    Attributes:
        outcome: "pass" or "unknown".
        asks: fields of the offer that must be filled.
        unpaid: the supplier may not be paying to be rid of it.
        cites: keys of the editions it rests on.
    """

    outcome: str
    asks: tuple[str, ...] = ()
    unpaid: bool = False
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WastePaper:
    """What a paper under which hazardous waste is taken must show: a date, a capacity."""

    dated: bool
    capacity: bool


@dataclass(frozen=True, slots=True)
class Hazard:
    """What dealing in a hazardous material takes.

    Attributes:
        licence: a hazardous-chemicals licence settles it.
        record: each purchase is recorded all the same.
        cites: keys of the editions it rests on.
    """

    licence: bool
    record: bool
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """All that `data/law.yaml` holds; `hazards` strictest first, `provinces` by their first two digits."""

    editions: Mapping[str, Mapping[str, str]]
    legal: Mapping[str, Standing]
    waste_papers: Mapping[str, WastePaper]
    hazards: Mapping[str, Hazard]
    provinces: frozenset[str]


@cache
def law() -> Law:
    """The law as shipped.

    Example:
        >>> law().editions["gb-34330"]["number"]
        'GB 34330-2025'
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (resources.files("matchchain.rules") / "data" / "law.yaml").read_text(encoding="utf-8")
    rows: Any = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader either way
    return Law(
        editions=rows["editions"],
        legal={key: Standing(**_tuples(row)) for key, row in rows["legal"].items()},
        waste_papers={key: WastePaper(**row) for key, row in rows["waste_papers"].items()},
        hazards={key: Hazard(**_tuples(row)) for key, row in rows["hazards"].items()},
        provinces=frozenset(rows["provinces"]),
    )


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def cite(keys: tuple[str, ...]) -> tuple[Message, ...]:
    """The editions' names, as facts of a sentence."""
    known = law().editions
    return tuple(Message(f"rules.law.{key}", known[key]) for key in keys)


def permits_asked(candidates: Candidates) -> bool:
    """Whether the park wants papers looked at; `plan: {permits: off}` says no."""
    plan = candidates.park.plan
    return plan is None or plan.permits
