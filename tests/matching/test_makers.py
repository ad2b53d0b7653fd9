"""Who writes a product as its need may be the works that makes it: then what it is made of is asked about."""

from dataclasses import replace
from datetime import date

import pytest

from matchchain import Firm, Need, Offer, Park, suggest

DAY = date(2026, 11, 28)
Selection = __import__("matchchain.network.planning.asked", fromlist=["Selection"]).Selection


def rows(receiver):
    supplier = Firm(name="A", id="a", offers=(Offer(material="脱硫石膏", id="a/1", kind="by-product", firm="a"),))
    plan = suggest(Park(name="p", firms=(supplier, receiver)), today=DAY, select=Selection(all=True))
    return plan.pairings


BOARD = Firm(name="城北石膏板厂", id="b", needs=(Need(material="纸面石膏板", id="b/1", firm="b"),))


def test_whose_name_says_that_it_may_make_the_product_is_asked():
    [row] = rows(BOARD)
    assert (row.stage, row.reading, row.in_plan) == ("names", "class", False)
    assert any(said.key == "materials.product-named" for said in row.evidence)


def test_of_whom_nothing_but_a_need_is_known_is_asked():
    assert len(rows(replace(BOARD, name="B"))) == 1


@pytest.mark.parametrize("name", ["城北酿酒有限公司", "Northside Furniture Ltd"])
def test_whose_name_says_something_else_is_not_thought_to_make_it(name):
    assert rows(replace(BOARD, name=name)) == ()


def test_of_whom_other_things_are_known_it_is_not_thought():
    waste = Offer(material="废纸箱", id="b/2", kind="waste", firm="b")
    assert [r for r in rows(replace(BOARD, name="B", offers=(waste,))) if r.offer == "脱硫石膏"] == []


@pytest.mark.parametrize(("industry", "asked"), [("C3024", 1), ("C2631", 0)])
def test_an_industry_tells(industry, asked):
    assert len(rows(replace(BOARD, industry=industry))) == asked


@pytest.mark.parametrize(("product", "asked"), [("纸面石膏板", 1), ("农药", 0)])
def test_products_on_offer_tell_before_the_industry(product, asked):
    made = Offer(material=product, id="b/2", kind="product", firm="b")
    assert len([r for r in rows(replace(BOARD, offers=(made,), industry="C3024")) if r.offer == "脱硫石膏"]) == asked


@pytest.mark.parametrize("offer", ["waste plastics", "plastic rejects", "废旧木材"])
def test_a_fuel_made_of_waste_stands_in_a_list_of_waste_and_is_a_product_all_the_same(offer):
    supplier = Firm(name="A", id="a", offers=(Offer(material=offer, id="a/1", kind="waste", firm="a"),))
    receiver = Firm(name="RDF plant", id="b", needs=(Need(material="RDF", id="b/1", firm="b"),))
    [row] = suggest(Park(name="p", firms=(supplier, receiver)), today=DAY, select=Selection(all=True)).pairings
    assert (row.stage, row.in_plan) == ("names", False)
    assert any(said.key == "materials.product-named" for said in row.evidence)


@pytest.mark.parametrize(("name", "asked"), [("城北造纸厂", 1), ("城北石膏板厂", 0)])
def test_so_it_is_of_a_product_that_no_list_of_goods_holds(name, asked):
    need = Need(material="护面纸", id="b/1", firm="b")
    rags = Firm(name="A", id="a", offers=(Offer(material="废布条", id="a/1", kind="waste", firm="a"),))
    glue = Offer(material="废胶", id="b/2", kind="waste", firm="b")
    buyer = Firm(name=name, id="b", needs=(need,), offers=(glue,))
    plan = suggest(Park(name="p", firms=(rags, buyer)), today=DAY, select=Selection(all=True))
    assert len([row for row in plan.pairings if row.need == "护面纸"]) == asked
