"""The materials an unknown name may mean, looked for when somebody asks: most are never shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from matchchain.materials.knowledge.identity import Candidate


class Nearest(Sequence[Candidate]):
    """Candidates for an unknown name; two are equal that would find the same."""

    __slots__ = ("_find", "_found", "name")

    def __init__(self, name: str, find: Callable[[str], tuple[Candidate, ...]]) -> None:
        """Note the name and by what its candidates are found."""
        self.name, self._find = name, find
        self._found: tuple[Candidate, ...] | None = None

    def _all(self) -> tuple[Candidate, ...]:
        if self._found is None:
            self._found = self._find(self.name)
        return self._found

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - one candidate, or a tuple of some
        return self._all()[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[Callable[[str, tuple[Candidate, ...]], Nearest], tuple[str, tuple[Candidate, ...]]]:
        return _found_before, (self.name, self._all())


def _found_before(name: str, found: tuple[Candidate, ...]) -> Nearest:
    return Nearest(name, lambda _: found)
