"""A process keeps to one unit: what is not per unit of its first input is an error at that word."""

import pytest

from tests.catalogue.reading import codes, places, read


def park(tmp_path, line):
    return read(tmp_path, {"park.yaml": "name: 园区\n", "conversions.yaml": f"- {line}\n"})


def test_water_and_heat_are_read_in_their_own_units(tmp_path):
    loaded = park(
        tmp_path,
        "{name: 双膜, name_en: membranes, takes: {污水: 1 m3/m3}, gives: {中水: 0.7 方/方}, residue: {杂盐: 0.5 kg/m3}, cost: 2 元/立方米, capacity: 50万方/年}",
    )
    (process,) = loaded.park.conversions
    assert codes(loaded) == []
    assert process.unit == "m3"
    assert process.name_en == "membranes"
    assert process.residue["杂盐"].likely == 0.0005
    assert (process.residue["杂盐"].unit, process.cost.unit, process.capacity.unit) == ("t/m3", "CNY/m3", "m3/yr")


def test_a_bare_number_beside_cubic_metres_is_an_error_at_its_word(tmp_path):
    line = "{name: 双膜, takes: {污水: 1 m3/m3}, gives: {中水: 0.7}}"
    loaded = park(tmp_path, line)
    assert codes(loaded) == ["per-another-unit"]
    assert places(loaded)["per-another-unit"] == f"conversions.yaml:1:{3 + line.index('中水')}"
    assert loaded.bad == (loaded.park.conversions[0].place,)


def test_plain_numbers_are_tonnes_per_tonne(tmp_path):
    loaded = park(tmp_path, "{name: 溶解, takes: {废铜: 1, 98%硫酸: 1.6}, gives: {硫酸铜: 3.9}, draws: [空气, 水], holds: {铜: 99%}}")
    (process,) = loaded.park.conversions
    assert codes(loaded) == []
    assert (process.unit, process.draws, process.holds["铜"].likely) == ("t", ("空气", "水"), 0.99)


FIRM = "- {id: kiln, name: 石灰窑有限公司}\n"


def kiln(tmp_path, *lines):
    conversions = "".join(f"- {line}\n" for line in lines)
    return read(tmp_path, {"park.yaml": "name: 园区\n", "firms.yaml": FIRM, "conversions.yaml": conversions})


SOUND = "{id: burn, name: 煅烧, owner: kiln, takes: {电石渣: 1}, gives: {生石灰: 0.6}, capacity: 100 吨/年}"


def test_a_sound_process_is_not_spoken_of(tmp_path):
    assert codes(kiln(tmp_path, SOUND)) == []


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("{电石渣: 1}", "{}", "required-missing"),
        ("{电石渣: 1}", "{电石渣: 0}", "takes-nothing"),
        ("{生石灰: 0.6}", "{}", "required-missing"),
        ("{生石灰: 0.6}", "{生石灰: 0}", "gives-nothing"),
    ],
)
def test_what_takes_or_gives_nothing_is_an_error_at_its_field(tmp_path, written, instead, code):
    line = SOUND.replace(written, instead)
    loaded = kiln(tmp_path, line)
    assert codes(loaded) == [code]
    assert loaded.findings[0].level == "error"
    field = "takes: " if "电石渣" in written else "gives: "
    at = line.index(field) + (0 if code == "required-missing" else len(field) + 1)
    assert places(loaded)[code] == f"conversions.yaml:1:{3 + at}"
    assert [str(place) for place in loaded.bad] == ["conversions.yaml:1:3"]


def test_the_second_of_two_equal_ids_is_an_error(tmp_path):
    loaded = kiln(tmp_path, SOUND, SOUND)
    assert codes(loaded) == ["repeated-process"]
    assert loaded.findings[0].facts["other"] == str(loaded.park.conversions[0].place)
    assert loaded.bad == (loaded.park.conversions[1].place,)


@pytest.mark.parametrize(
    ("written", "instead", "expected"),
    [
        (", capacity: 100 吨/年", "", ["no-capacity"]),
        (", owner: kiln, ", ", ", []),
        ("{生石灰: 0.6}", "{电石渣: 0.9}", ["gives-back"]),
        ("{生石灰: 0.6}", "{生石灰: 0.6}, residue: {石膏: 0.5}", ["gives-too-much"]),
        ("{生石灰: 0.6}", "{生石灰: 1.1}, draws: [水]", []),
        ("owner: kiln", "owner: kilm", ["unknown-firm"]),
    ],
)
def test_what_is_doubtful_is_a_warning_and_spoils_nothing(tmp_path, written, instead, expected):
    assert written in SOUND
    loaded = kiln(tmp_path, SOUND.replace(written, instead))
    assert codes(loaded) == expected
    assert all(finding.level == "warning" for finding in loaded.findings)
    assert loaded.bad == ()


def test_an_owner_nobody_knows_comes_with_a_guess(tmp_path):
    (finding,) = kiln(tmp_path, SOUND.replace("owner: kiln", "owner: kilm")).findings
    assert "kiln" in str(finding.facts["hint"])
