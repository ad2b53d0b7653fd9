"""Random drawings for the laws of pictures."""

from __future__ import annotations

from hypothesis import strategies as st

from matchchain.reports.drawing import Bar, Bars, Drawing, Flows, Places, Spot, Stages, Stream, Thing

TIES = ("runs", "agreed", "proposed", "converted", "missing")
LABELS = st.text(st.sampled_from("酸厂aWi <&\"'>氯.-"), max_size=24)
VALUES = st.floats(0, 1e9) | st.just(0.0)


@st.composite
def things_and_streams(draw: st.DrawFn) -> tuple[tuple[Thing, ...], tuple[Stream, ...]]:
    """Some boxes in up to four columns, and what goes between any two of them."""
    things = draw(
        st.lists(
            st.builds(Thing, LABELS, st.integers(0, 3), hollow=st.booleans(), strong=st.booleans(), link=LABELS),
            max_size=12,
        )
    )
    return tuple(things), streams_between(draw, len(things))


def streams_between(draw: st.DrawFn, count: int) -> tuple[Stream, ...]:
    """What goes between any two of so many things."""
    if not count:
        return ()
    at = st.integers(0, count - 1)
    return tuple(draw(st.lists(st.builds(Stream, at, at, VALUES, LABELS, st.sampled_from(TIES)), max_size=20)))


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Any drawing."""
    kind = draw(st.sampled_from(("bars", "flows", "stages", "places")))
    if kind == "bars":
        return Bars(tuple(draw(st.lists(st.builds(Bar, LABELS, st.floats(-1e9, 1e9), LABELS), max_size=8))))
    if kind == "places":
        spots = draw(
            st.lists(st.builds(Spot, LABELS, st.floats(-50, 50), st.floats(-50, 50), LABELS, st.booleans()), max_size=12)
        )
        return Places(tuple(spots), streams_between(draw, len(spots)), draw(LABELS))
    things, streams = draw(things_and_streams())
    if kind == "flows":
        return Flows(things, streams, draw(LABELS))
    return Stages(things, streams, tuple(draw(st.lists(LABELS, max_size=4))), draw(LABELS))
