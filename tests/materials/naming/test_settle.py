from matchchain.materials import Refusal, Thesaurus, compare_names, meet, resolve_name, with_park
from matchchain.park import Figure, ParkMaterial, Settled
from matchchain.wording import say


def test_a_yes_becomes_an_alias():
    park = with_park(Thesaurus.default(), same=[Settled(names=("老王牌白粉", "亚硫酸钠"), by="王工", on="2026-10-01")]
    )
    assert compare_names("老王牌白粉", "无水亚硫酸钠", park).decision == "same"
    assert compare_names("老王牌白粉", "无水亚硫酸钠").decision != "same"


def test_a_yes_between_two_listed_materials_is_remembered_with_its_name():
    park = with_park(Thesaurus.default(), same=[Settled(names=("副产盐酸", "盐酸"), by="王工", on="2026-10-01")]
    )
    found = compare_names("副产盐酸", "盐酸", park)
    assert found.decision == "same"
    assert "王工" in say(found.evidence[0], "zh")


def test_a_no_is_final():
    park = with_park(Thesaurus.default(), not_same=[Settled(names=("副产盐酸", "盐酸"), by="李工", on="2026-10-02")]
    )
    assert compare_names("副产盐酸", "盐酸", park).decision == "different"
    assert isinstance(meet(resolve_name("副产盐酸", park), resolve_name("盐酸", park), park), Refusal)


def test_a_material_of_the_park_s_own():
    park = with_park(Thesaurus.default(), materials=[
            ParkMaterial(name="三车间母液", aliases=("3#母液",), density=Figure(1.2, 1.2, 1.2, "t/m3"))
        ]
    )
    assert resolve_name("3#母液", park).material.id == resolve_name("三车间母液", park).material.id
    assert resolve_name("三车间母液", park).material.density == 1.2


def test_an_alias_in_the_other_language_is_what_its_pages_say():
    park = with_park(Thesaurus.default(), materials=[ParkMaterial(name="三车间母液", aliases=("3#母液", "shop 3 mother liquor")), ParkMaterial(name="Zeta oil")]
    )
    liquor, oil = (resolve_name(name, park).material for name in ("3#母液", "Zeta oil"))
    assert (liquor.name("zh"), liquor.name("en")) == ("三车间母液", "shop 3 mother liquor")
    assert oil.name("zh") == oil.name("en") == "Zeta oil"


def test_what_a_person_found_it_serves_as():
    park = with_park(Thesaurus.default(), serves=[Settled(material="赤泥", use="路基填料试验", by="王工")])
    found = meet(resolve_name("赤泥", park), resolve_name("路基填料试验", park), park)
    assert found.relation == "use"


def test_nothing_settled_changes_nothing():
    assert with_park(Thesaurus.default()) is Thesaurus.default()


def test_what_was_put_together_of_a_name_can_be_settled():
    """A name read as a known material with words of its own before it stands in no table, and is looked up all the same."""
    odd = "13800000000亚硫酸钠"
    for names in (("亚钠液", odd), (odd, "亚钠液")):
        known = with_park(Thesaurus.default(), same=(Settled(names=names, by="王工"),))
        found = [resolve_name(name, known) for name in names]
        assert all(hit.material is not None for hit in found)
    known = with_park(Thesaurus.default(), serves=(Settled(names=(), material=odd, use=odd),))
    assert resolve_name(odd, known).material is not None
