"""What msgspec makes is a dataclass to everybody who looks at it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass as standard
from dataclasses import field
from typing import Generic, TypeVar

import pytest

from matchchain.values import dataclass

T = TypeVar("T")


def declared(maker):
    @maker(frozen=True, slots=True)
    class Flow(Generic[T]):
        """So much of it."""

        what: T
        tonnes: float = 1.0
        notes: tuple[str, ...] = field(default=())
        by_year: dict[int, float] = field(default_factory=dict)

        @property
        def kilos(self):
            return 1000 * self.tonnes

    return Flow


def test_it_is_what_the_standard_library_would_have_made():
    ours, theirs = declared(dataclass), declared(standard)
    for made in (ours, theirs):
        one = made("salt", 2.0)
        assert repr(one).endswith("Flow(what='salt', tonnes=2.0, notes=(), by_year={})")
        assert dataclasses.replace(one, tonnes=3.0).kilos == 3000
        assert dataclasses.asdict(one) == {"what": "salt", "tonnes": 2.0, "notes": (), "by_year": {}}
        assert one == made("salt", 2.0) != made("salt")
        assert one.by_year is not made("salt").by_year
        assert made.__doc__ == "So much of it."
        with pytest.raises(AttributeError):
            one.tonnes = 4.0
        match made("salt"):
            case made(what, tonnes):
                assert (what, tonnes) == ("salt", 1.0)

    def plain(made):
        return [(one.name, one.type, one.default, one.default_factory) for one in dataclasses.fields(made)]

    assert plain(ours) == plain(theirs)


def test_values_are_hashed_ordered_or_themselves_as_declared():
    @dataclass(frozen=True, slots=True, order=True, kw_only=True)
    class Day:
        number: int

    @dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
    class Place:
        name: str

    @dataclass(slots=True)
    class Tally:
        count: int = 0

    assert min(Day(number=2), Day(number=1)) == Day(number=1)
    assert hash(Day(number=2)) == hash(Day(number=2))
    assert Place("a") != Place("a")
    tally = Tally()
    tally.count += 1
    assert tally == Tally(1)
    with pytest.raises(TypeError):
        hash(tally)


def test_what_msgspec_cannot_hold_is_refused_where_it_is_declared():
    with pytest.raises(TypeError, match="slots"):
        dataclass(frozen=True, slots=False)
    with pytest.raises(TypeError, match="left out"):

        @dataclass(frozen=True, slots=True)
        class Hidden:
            secret: str = field(default="", repr=False)

    @dataclass(frozen=True, slots=True)
    class Base:
        name: str

    with pytest.raises(TypeError, match="bases"):

        @dataclass(frozen=True, slots=True)
        class Further(Base):
            more: str
