"""What a buyer asks a thing to be decides beside what it is for."""

from __future__ import annotations

import pytest

from matchchain.materials import Correspondence, Thesaurus, resolve_name
from matchchain.materials.serving.correspondence import meet
from matchchain.materials.serving.qualities import lacking

KNOWN = Thesaurus.default()


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("waste solvent", "solid alternative fuel for kiln"),
        ("waste tyres", "liquid fuel for boiler"),
        ("biogas", "solid fuel for boiler"),
        ("造纸污泥", "水解火焰燃气"),
        ("工业硫酸", "氯甲烷合成用酸气"),
        ("wood chips", "fuel gas for kiln"),
        ("rapeseed meal", "roughage for cattle feed"),
        ("豆粕", "奶牛粗饲料"),
        ("玉米秸秆", "猪用能量饲料"),
        ("麦秸", "奶牛蛋白饲料"),
        ("sewage sludge", "liquid substitute fuel"),
        ("wood chips", "recovery boiler fuel"),
        ("grain screenings", "gas for the steam boiler"),
        ("waste hot water", "low calorific gas for power generation"),
        ("焦炉煤气", "高炉用焦"),
        ("煤焦油", "烧结燃料"),
        ("兰炭末", "气烧窑燃料"),
        ("hot water", "steam for distillation"),
        ("fly ash from coal", "crushed rock for road base"),
        ("赤泥", "碎石料源"),
        ("blast furnace slag", "organic fertiliser for fields"),
        ("废硫酸", "制酸石膏原料"),
    ],
)
def test_what_is_known_to_be_another_is_not_proposed(offer: str, need: str) -> None:
    assert not isinstance(meet(resolve_name(offer), resolve_name(need)), Correspondence)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("waste solvent", "liquid alternative fuel for kiln"),
        ("waste tyres", "solid alternative fuel for kiln"),
        ("straw", "roughage for cattle feed"),
        ("sewage sludge", "solid fuel for cement kiln"),
        ("waste oil", "burner fuel for the asphalt plant"),
        ("steam", "steam for distillation"),
        ("焦粉", "烧结燃料"),
        ("waste concrete", "crushed rock for road base"),
        ("脱硫石膏", "制酸石膏原料"),
        ("manure", "organic fertiliser for fields"),
        ("焦炉煤气", "加热炉燃气"),
        ("fuel oil", "gas turbine fuel"),
        ("玉米秸秆", "奶牛粗饲料"),
        ("啤酒糟", "奶牛粗饲料"),
        ("啤酒糟", "奶牛蛋白饲料"),
        ("玉米", "猪用能量饲料"),
        ("豆粕", "奶牛蛋白饲料"),
    ],
)
def test_what_is_it_is_proposed(offer: str, need: str) -> None:
    found = meet(resolve_name(offer), resolve_name(need))
    assert isinstance(found, Correspondence)
    assert all(said.key != "materials.quality-asked" for said in found.evidence)


def test_what_nobody_knows_of_is_asked() -> None:
    need = resolve_name("能量饲料原料")
    found = meet(resolve_name("茶渣"), need)
    assert isinstance(found, Correspondence)
    assert found.reading == "class"
    assert "materials.quality-asked" in [said.key for said in found.evidence]
    plain = meet(resolve_name("茶渣"), resolve_name("饲料原料"))
    assert isinstance(plain, Correspondence)
    assert plain.score > found.score


def test_a_phase_that_nobody_tells_is_no_lack() -> None:
    sludge = KNOWN["dried-sludge"]
    assert not sludge.state
    assert lacking(sludge, resolve_name("solid fuel for boiler"), KNOWN) is None


def test_the_words_mean_it_only_beside_their_function() -> None:
    assert lacking(KNOWN["waste-solvent"], resolve_name("solid waste treatment"), KNOWN) is None
    assert lacking(KNOWN["straw"], resolve_name("protein extraction raw material"), KNOWN) is None


def test_one_of_several_qualities_of_an_axis_will_do() -> None:
    need = resolve_name("蛋白和能量饲料原料")
    assert lacking(KNOWN["corn"], need, KNOWN) is None
    assert lacking(KNOWN["soybean-meal"], need, KNOWN) is None
    found = lacking(KNOWN["straw"], need, KNOWN)
    assert found is not None
    assert found.surely
