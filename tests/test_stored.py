"""What is stored is a frozen dataclass to everybody who looks at it, and a row to who packs it."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import msgpack

from matchchain.park import Figure, Firm, Offer, Place
from matchchain.stored import stored

ENDS = st.floats(allow_nan=False)
FIGURES = st.builds(Figure, ENDS, ENDS, ENDS, st.text(max_size=5), text=st.text(max_size=5))
OFFERS = st.builds(
    Offer,
    material=st.text(max_size=5),
    quantity=st.none() | FIGURES,
    months=st.lists(st.integers(1, 12), max_size=3).map(tuple),
    impurities=st.none() | st.dictionaries(st.text(max_size=3), FIGURES, max_size=2),
)


@given(OFFERS)
def test_what_is_packed_comes_back_the_same(offer):
    firm = Firm(name="甲", offers=(offer,), place=Place("firms/a.yaml", 1, 1))
    packed = msgpack.encode(firm)
    assert msgpack.decode(packed, type=Firm) == firm
    assert type(msgpack.decode(packed)) is list  # without the names of its fields


@given(FIGURES)
def test_it_is_replaced_listed_and_compared_as_a_dataclass(figure):
    assert dataclasses.is_dataclass(figure)
    assert [field.name for field in dataclasses.fields(figure)][:3] == ["low", "likely", "high"]
    twin = dataclasses.replace(figure)
    assert twin == figure
    assert hash(twin) == hash(figure)
    assert dataclasses.replace(figure, unit="kg") == Figure(**{**dataclasses.asdict(figure), "unit": "kg"})


def test_it_keeps_its_words_defaults_and_methods_and_takes_no_change():
    place = Place("a.yaml", 2, 3)
    assert (str(place), repr(place)) == ("a.yaml:2:3", "Place(file='a.yaml', line=2, column=3)")
    assert Place.__doc__.startswith("Where something stands")
    assert Firm(name="甲").table_name == "甲"
    with pytest.raises(AttributeError):
        place.line = 4
    with pytest.raises(TypeError):
        Firm("甲")  # by its keyword only


def test_what_could_change_is_not_stored():
    with pytest.raises(TypeError):
        stored(frozen=False, slots=True)
