"""Conditions as the data files write them: `{field: moisture, max: 30, unstated: ask}`."""

from __future__ import annotations

from typing import Any, cast

from matchchain.materials.facts.data import LINE
from matchchain.materials.facts.row import Row
from matchchain.materials.facts.serve import Condition, Unstated

FIELDS = {
    "moisture": 0.01,
    "chlorine": 0.01,
    "sulphur": 0.01,
    "content": 0.01,
    "heat_value": 1.0,
    "ph": 1.0,
    "particle_size": 1.0,
    "temperature": 1.0,
    "pressure": 1.0,
    "age": 1.0,
}
"""Field of the offer -> what one of the data files' unit is in the field's own (a percent is 0.01)."""

_PARTS = {"%": 0.01, "ppm": 1e-6, "mg/kg": 1e-6}


def read_conditions(row: Row, key: str) -> tuple[Condition, ...]:
    """The conditions of a line, those that cannot be read being noted."""
    found = (_condition(row, dict(part)) for part in row.parts(key))
    return tuple(condition for condition in found if condition is not None)


def _condition(row: Row, part: dict[str, Any]) -> Condition | None:
    part.pop(LINE, None)
    impurity = str(part.pop("impurity", ""))
    field = str(part.pop("field", "impurity" if impurity else ""))
    unstated = str(part.pop("unstated", "ask"))
    words = part.pop("words", [])
    if unstated not in {"ask", "hold"}:
        row.complain("not-a-choice", field="unstated", value=unstated, choices="ask, hold")
        return None
    if field in {"treatment", "origin"}:
        if not isinstance(words, list) or not words or part:
            row.complain("not-a-condition", condition=f"{field}: {words or part}")
            return None
        return Condition(field, words=tuple(map(str, words)), unstated=cast("Unstated", unstated))
    limits = {name: _limit(field, str(part.pop(name))) for name in ("min", "max") if name in part}
    if part or not limits or None in limits.values() or field not in {*FIELDS, "impurity"}:
        row.complain("not-a-condition", condition=f"{field}: {part or limits}")
        return None
    return Condition(field, limits.get("min"), limits.get("max"), impurity, (), cast("Unstated", unstated))


def _limit(field: str, text: str) -> float | None:
    """A limit in the unit of the field; an impurity's says its unit, % where it does not."""
    for unit, factor in _PARTS.items():
        if text.endswith(unit):
            return _number(text.removesuffix(unit), factor)
    return _number(text, FIELDS.get(field, 0.01))


def _number(text: str, factor: float) -> float | None:
    try:
        return float(text) * factor
    except ValueError:
        return None
