"""What pictures are written as: SVG that is sound and harmless, metafiles whose records add up."""

from __future__ import annotations

import struct
from xml.etree import ElementTree

from hypothesis import given, settings

from matchchain.reports.drawing import Bar, Bars, Flows, Stream, Thing
from matchchain.reports.pictures.emf import emf
from matchchain.reports.pictures.svg import svg
from tests.reports.pictures.drawings import drawings

_SVG = "{http://www.w3.org/2000/svg}"
_KNOWN = {"svg", "a", "rect", "circle", "path", "text", "title"}


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_svg_is_sound_and_made_of_plain_shapes_only(drawing):
    made = svg(drawing, "en", title='<park> & "co"')
    tree = ElementTree.fromstring(made)  # noqa: S314 - made here
    assert {element.tag.removeprefix(_SVG) for element in tree.iter()} <= _KNOWN
    assert not any(name.startswith("on") or name == "style" for element in tree.iter() for name in element.attrib)
    assert all(element.get("href", "#").startswith("#") for element in tree.iter())
    assert svg(drawing, "en", title='<park> & "co"') == made


def test_words_are_shown_letter_for_letter():
    made = svg(Bars((Bar("</text><script>alert(1)</script>", 1.0, "<b>"),)), "zh")
    assert "<script" not in made
    assert "<b>" not in made


def test_a_picture_says_what_it_shows_to_those_who_cannot_see_it():
    flows = Flows((Thing("甲", 0, link="firm-a", note="甲厂"), Thing("乙", 1)), (Stream(0, 1, 1.0, "盐 3吨"),), "甲供乙")
    made = svg(flows, "zh", title="园区一张图")
    assert 'aria-label="园区一张图 甲供乙"' in made
    assert '<a href="#firm-a">' in made
    assert "<title>盐 3吨</title>" in made
    assert "<title>甲厂</title>" in made


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_the_records_of_a_metafile_add_up(drawing):
    made, wide, tall = emf(drawing, "zh")
    kinds, at = [], 0
    while at < len(made):
        kind, size = struct.unpack_from("<2I", made, at)
        assert size >= 8
        assert size % 4 == 0
        kinds.append(kind)
        at += size
    assert at == len(made)
    assert kinds[0] == 1
    assert kinds[-1] == 14
    _, _, right, low = struct.unpack_from("<4i", made, 8)
    assert (right, low) == (max(1, round(wide)), max(1, round(tall)))
    signature, _, length, records = struct.unpack_from("<4I", made, 40)
    assert (signature, length, records) == (0x464D4520, len(made), len(kinds))
    assert emf(drawing, "zh")[0] == made
