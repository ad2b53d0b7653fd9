"""Parts of plans that were solved before: the same links, amounts and money have the same best plan.

Kept in the user's cache folder under all that goes into a part, and under the code and the solver that worked it out:
after an edit only the parts that it touches are solved again, whichever command asks.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from matchchain.cache_folder import checksum, stamp_of
from matchchain.candidates import Floats
from matchchain.network.allocation.problem import Problem
from matchchain.shelf import Shelf, encode
from matchchain.values import dataclass

_PARTS = 256
"""Parts that are kept for one set of names at the most: a park of 100 firms has 25."""

_LINKS = 2000
"""A part of more links is not kept: its solution is long to read, and it changes with every edit."""


@dataclass(frozen=True, slots=True)
class PartPlan:
    """The best plan found of a part; as in `Allocation`."""

    flow: Floats
    net: float
    bound: float
    by_hand: float | None = None


_Row: TypeAlias = tuple[bytes, float, float, float | None]  # as it is kept


class Solved:
    """The parts that were solved before with the names of a park, and those solved since."""

    def __init__(self, names: bytes) -> None:
        """Begin with what is kept.

        Args:
            names: the mark of the thesaurus, by which the parts of one park stand together; with none, nothing is
                kept.
        """
        self._shelf = Shelf("plans", checksum(names, _made_by()) if names else b"", _PARTS)
        self._fresh: dict[str, bytes] = {}

    def plans(
        self,
        problem: Problem,
        asked: Sequence[object],
        solve: Callable[[], Sequence[PartPlan]],
        *,
        sound: Callable[[], bool] = lambda: True,
    ) -> Sequence[PartPlan]:
        """The plans that `solve` makes, or has made before of the very same.

        Args:
            problem: all that they are made of, but for what is asked.
            asked: what else they hang on: plain values, and arrays as bytes.
            solve: makes them; by no clock.
            sound: whether what it has made is what it always makes: nobody stopped it.
        """
        if len(problem) > _LINKS or not self._shelf.mark:
            return solve()
        name = checksum(encode([list(asked), *_content(problem)])).hex()
        known = _read(self._shelf.get(name))
        if known is not None:
            return known
        found = solve()
        if sound():
            rows = [(one.flow.astype(np.float64).tobytes(), one.net, one.bound, one.by_hand) for one in found]
            self._fresh[name] = encode(rows)
        return found

    def keep(self) -> None:
        """Write down what is new."""
        self._shelf.add(self._fresh)
        self._fresh = {}


def _content(value: Any) -> list[object]:  # noqa: ANN401 - columns, and values of columns
    """All columns of a problem, as plain values."""
    if isinstance(value, np.ndarray):
        return [value.dtype.str, value.tobytes()]
    return [part for one in dataclasses.fields(value) for part in _content(getattr(value, one.name))]


def _read(raw: Any) -> list[PartPlan] | None:  # noqa: ANN401 - msgspec's Raw
    from msgspec import DecodeError, ValidationError

    if raw is None:
        return None
    try:
        rows: list[_Row] = _decoder().decode(raw)
    except (DecodeError, ValidationError):
        return None
    return [PartPlan(np.frombuffer(flow), float(net), float(bound), by_hand) for flow, net, bound, by_hand in rows]


@cache
def _decoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Decoder(list[_Row])


@cache
def _made_by() -> bytes:
    """What the solutions are made by: our own code, numpy and the solver, which is not imported for that."""
    from importlib.util import find_spec

    spec = find_spec("highspy")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
    solver = [
        (file.name, stat.st_size, stat.st_mtime_ns)
        for folder in folders
        for file in sorted(folder.glob("_core*"))
        if (stat := file.stat())
    ]
    return encode([stamp_of("candidates.py", "network/allocation"), np.__version__, solver])
