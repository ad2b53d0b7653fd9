"""Laws of every picture: it stays on its canvas, its boxes stand apart, its streams add up."""

from __future__ import annotations

from hypothesis import example, given, settings

from matchchain.reports.drawing import Flows, Places, Spot, Stages, Stream, Thing
from matchchain.reports.pictures.laid_out import laid_out
from matchchain.reports.pictures.letters import cut, folded, width
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Dot, Point, Shape, Words
from tests.reports.pictures.drawings import LABELS, drawings, things_and_streams


def boxes_of(canvas: Canvas) -> list[Box]:
    return [shape for shape in canvas.shapes if isinstance(shape, Box)]


def words_of(canvas: Canvas) -> list[str]:
    return [shape.text for shape in canvas.shapes if isinstance(shape, Words)]


def corners_of(shape: Shape) -> list[Point]:
    """What of a shape must lie on the canvas: curves may swing out between their ends."""
    if isinstance(shape, Box):
        return [(shape.left, shape.top), (shape.left + shape.width, shape.top + shape.height)]
    if isinstance(shape, Dot):
        return [shape.center]
    return [shape.at] if isinstance(shape, Words) else [shape.start, shape.pieces[-1][2]]


@given(drawings())
@example(Places((Spot("甲", 0.0, 5e-324), Spot("乙", 0.0, 0.0))))
@settings(max_examples=60, deadline=None)
def test_everything_lies_on_the_canvas(drawing):
    canvas = laid_out(drawing, "zh")
    for shape in canvas.shapes:
        for x, y in corners_of(shape):
            assert -0.01 <= x <= canvas.width + 0.01
            assert -0.01 <= y <= canvas.height + 0.01
    assert laid_out(drawing, "zh") == canvas


@given(things_and_streams())
@example(((Thing("甲", 0), Thing("乙", 0), Thing("丙", 0)), (Stream(0, 1, 2.3e-308, "", "runs"),)))
@settings(max_examples=60, deadline=None)
def test_the_boxes_of_a_chain_and_of_flows_stand_apart(made):
    things, streams = made
    for drawing in (Flows(things, streams), Stages(things, streams)):
        boxes = boxes_of(laid_out(drawing, "en"))
        assert len(boxes) == len(things)
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                beside = one.left + one.width <= other.left + 1e-6 or other.left + other.width <= one.left + 1e-6
                under = one.top + one.height <= other.top + 1e-6 or other.top + other.height <= one.top + 1e-6
                assert beside or under


def test_a_box_is_as_high_as_what_flows_through_it():
    flows = Flows(
        (Thing("甲", 0), Thing("乙", 0), Thing("盐", 1)), (Stream(0, 2, 300.0, "甲的盐"), Stream(1, 2, 100.0, "乙的盐"))
    )
    canvas = laid_out(flows, "zh")
    high = {box.told: box.height for box in boxes_of(canvas)}
    assert abs(high["甲"] / high["乙"] - 3) < 0.01
    assert abs(high["盐"] - high["甲"] - high["乙"]) < 0.01
    bands = [shape for shape in canvas.shapes if isinstance(shape, Curve) and shape.closed]
    assert [band.told for band in bands] == ["甲的盐", "乙的盐"]
    assert "建议" in words_of(canvas)


def test_few_lines_cross_where_none_need_to():
    things = tuple(Thing(f"s{at}", 0) for at in range(6)) + tuple(Thing(f"t{at}", 1) for at in range(6))
    crossed = Stages(things, tuple(Stream(at, 11 - at, 1.0) for at in range(6)))
    arrows = [shape for shape in laid_out(crossed, "en").shapes if isinstance(shape, Curve) and shape.arrow]
    starts = [arrow.start[1] for arrow in arrows]
    ends = [arrow.pieces[-1][2][1] for arrow in arrows]
    by_start = sorted(range(6), key=lambda at: starts[at])
    assert by_start == sorted(range(6), key=lambda at: ends[at])


def test_a_missing_box_is_hollow_and_an_arrow_to_it_dotted():
    chain = Stages((Thing("苯胺", 0), Thing("H酸", 1, hollow=True)), (Stream(0, 1, 0, "", "missing"),), ("原料", "中间体"))
    canvas = laid_out(chain, "zh")
    (full, hollow) = boxes_of(canvas)
    assert not full.look.dotted
    assert hollow.look.dotted
    (arrow,) = [shape for shape in canvas.shapes if isinstance(shape, Curve) and shape.arrow]
    assert arrow.look.dotted
    assert {"原料", "中间体", "园区没有"} <= set(words_of(canvas))


def test_a_map_keeps_distances_and_tells_its_scale():
    spots = (Spot("甲", 0.0, 0.0), Spot("乙", 3.0, 0.0), Spot("丙", 0.0, 1.0, strong=True))
    canvas = laid_out(Places(spots), "zh")
    west, east, north = [shape.center for shape in canvas.shapes if isinstance(shape, Dot)]
    assert abs((east[0] - west[0]) / (west[1] - north[1]) - 3) < 0.01
    assert north[1] < west[1]
    assert "1 km" in words_of(canvas) or "500 m" in words_of(canvas)
    assert {"甲", "乙", "丙", "北"} <= set(words_of(canvas))


def test_spots_of_one_place_are_set_apart():
    canvas = laid_out(Places(tuple(Spot(str(at), 1.0, 1.0) for at in range(20))), "en")
    dots = [shape for shape in canvas.shapes if isinstance(shape, Dot)]
    near = min(
        ((one.center[0] - other.center[0]) ** 2 + (one.center[1] - other.center[1]) ** 2) ** 0.5
        for at, one in enumerate(dots)
        for other in dots[:at]
    )
    assert near > dots[0].radius


@given(LABELS)
def test_words_are_cut_to_their_room(label):
    assert width(cut(label, 12, 60), 12) <= 60
    lines = folded(label, 12, 60)
    assert len(lines) <= 2
    assert all(width(line, 12) <= 60 for line in lines[-1:])
