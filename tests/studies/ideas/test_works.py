"""What a firm makes and runs: by industry, product, need, and where these are silent by its name."""

import pytest

from matchchain.materials import Thesaurus
from matchchain.park import Firm, Need, Offer
from matchchain.studies.ideas.works import works_of

KNOWN = Thesaurus.default()


def works(where="CN", **said):
    return works_of(Firm(**{"name": "某公司", **said}), KNOWN, where).objects


def test_the_industry_says_it():
    assert works(industry="C3011")["cement-clinker"] == "card"
    assert works("EU", industry="C23.51")["cement-clinker"] == "card"


def test_the_product_says_it_before_the_industry():
    cement = Offer(material="水泥", kind="product")
    assert works(industry="C3011", offers=(cement,))["cement"] == "product"
    assert works(offers=(cement,))["cement"] == "product"


def test_a_by_product_is_no_product():
    assert "cement" not in works(offers=(Offer(material="水泥", kind="waste"),))


def test_what_it_buys_says_it():
    assert works(needs=(Need(material="沼气发酵原料"),))["anaerobic-digester"] == "need"


@pytest.mark.parametrize(("name", "made"), [("长河水泥有限公司", "cement"), ("长河沼气有限公司", "anaerobic-digester")])
def test_the_name_counts_where_all_else_is_silent(name, made):
    assert works(name=name)[made] == "name"
    assert works(name=name, industry="C1351").get(made) is None


def test_words_in_the_field_of_the_industry_are_a_name():
    assert works(industry="水泥制造")["cement"] == "name"


def test_of_a_class_of_many_works_the_product_says_which():
    alone = works(industry="C3024")
    board = works(industry="C3024", offers=(Offer(material="纸面石膏板", kind="product"),))
    assert "gypsum-board" not in alone
    assert board["gypsum-board"] == "product"


def test_what_everybody_has_is_nobodys():
    assert not {"process-heating", "transport-packaging", "food"} & set(works(industry="C1411"))


def test_a_mini_mill_has_no_blast_furnace():
    assert "steelmaking" in works("EU", industry="C24.10")
    assert "blast-furnace" not in works("EU", industry="C24.10")


def test_who_buys_clinker_has_no_kiln():
    grinder = works(industry="C3011", needs=(Need(material="熟料"),))
    assert "cement-grinding" in grinder
    assert not {"cement-clinker", "cement-kiln"} & set(grinder)


def test_a_name_says_what_it_ends_in():
    assert "corrugated-box" in works(offers=(Offer(material="五层瓦楞纸箱", kind="product"),))
    resin = works(offers=(Offer(material="聚偏氟乙烯树脂", kind="product"),))
    assert not {"steam-cracker", "fluorine-chemicals"} & set(resin)
