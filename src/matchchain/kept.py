"""What is worked out once of a value and kept with it: each thing a function, declared where it belongs.

A rule or a room that needs a column of all lines more than once writes the function that makes it and puts `@Kept`
over it; whoever calls it gets the kept one. Nobody else's code has to know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")


class Derived:
    """What has been worked out so far, each value under the `Kept` that makes it, with what it holds for."""

    __slots__ = ("_values",)

    def __init__(self) -> None:
        self._values: dict[Kept[Any, Any], tuple[Any, object]] = {}

    def among(self, number: Mapping[int, int]) -> Derived:
        """What of it holds for fewer firms still, their numbers anew (old -> new); the rest is worked out again."""
        fewer = Derived()
        for kept, (value, basis) in self._values.items():
            if kept.among is not None:
                fewer._values[kept] = kept.among(value, number), basis
        return fewer

    def only(self, *kept: Kept[Any, Any]) -> Derived:
        """These alone, for other lines of the same park: of what hangs on a line's own entry and nothing else."""
        few = Derived()
        few._values = {one: self._values[one] for one in kept if one in self._values}
        return few

    def get(self, kept: Kept[Any, T]) -> tuple[T, object] | None:
        """The value, and what it was made of; None where it was not asked for yet."""
        return self._values.get(kept)

    def put(self, kept: Kept[Any, T], value: T, basis: object) -> None:
        """Keep a value, in place of the one before."""
        self._values[kept] = value, basis


class Keeping(Protocol):
    """What keeps what is worked out of it."""

    @property
    def derived(self) -> Derived:
        """Where it is kept."""


S = TypeVar("S", bound=Keeping)


class Kept(Generic[S, T]):
    """A function of one argument whose result stays with that argument.

    Args:
        make: argument -> value.
        among: value, old number of a firm -> new -> the value as it holds among those firms alone; None: it does not.
        basis: argument -> the array it was made of; it is made anew where that is another one. None: it holds
            however pairs are picked out.

    Example:
        >>> from types import SimpleNamespace
        >>> doubled = Kept(lambda what: [2 * what.n])
        >>> four = SimpleNamespace(n=2, derived=Derived())
        >>> doubled(four) is doubled(four)
        True
    """

    __slots__ = ("__wrapped__", "among", "basis")

    def __init__(
        self,
        make: Callable[[S], T],
        *,
        among: Callable[[T, Mapping[int, int]], T] | None = None,
        basis: Callable[[S], object] | None = None,
    ) -> None:
        self.__wrapped__ = make
        self.among = among
        self.basis = basis

    def __call__(self, source: S) -> T:
        """The value, worked out where it is not kept yet."""
        basis = self.basis(source) if self.basis is not None else None
        kept = source.derived.get(self)
        if kept is not None and kept[1] is basis:
            return kept[0]
        value = self.__wrapped__(source)
        source.derived.put(self, value, basis)
        return value


def kept_among(
    among: Callable[[T, Mapping[int, int]], T],
) -> Callable[[Callable[[S], T]], Kept[S, T]]:
    """`Kept` of what holds for fewer firms too, once their numbers are put right."""
    return partial(Kept, among=among)


def kept_for(basis: Callable[[S], object]) -> Callable[[Callable[[S], T]], Kept[S, T]]:
    """`Kept` as long as the array it was made of is the same."""
    return partial(Kept, basis=basis)
