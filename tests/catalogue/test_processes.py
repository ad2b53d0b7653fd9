"""A process keeps to one unit: what is not per unit of its first input is an error at that word."""

from .reading import codes, places, read


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
