"""Where no money can be reckoned, what fits best stands first, and says why."""

from matchchain.network.planning.plan import Selection, suggest
from matchchain.wording import say
from tests.parks import TODAY, park_of


def rows(firms):
    return suggest(park_of(firms), today=TODAY, select=Selection(all=True)).pairings


def test_the_receivers_own_trade_decides_between_equal_words():
    found = rows("""
- {id: g, name: 冶炼厂, offers: [{material: 硫磺, kind: by-product}]}
- {id: a, name: 城北商贸, needs: [{material: 硫磺}]}
- {id: b, name: 城南硫酸厂, needs: [{material: 硫磺}]}
""")
    assert [row.receiver for row in found] == ["b", "a"]
    assert any(message.key == "network.fit-trade" for message in found[0].evidence)


def test_a_need_that_another_offer_meets_better_goes_there():
    found = rows("""
- {id: g, name: 甲厂, offers: [{material: 高炉渣, kind: by-product}]}
- {id: h, name: 乙厂, offers: [{material: 矿渣微粉, kind: by-product}]}
- {id: n, name: 丙厂, needs: [{material: 矿渣微粉}]}
- {id: m, name: 丁厂, needs: [{material: 水泥混合材}]}
""")
    first = next(row for row in found if row.offer == "高炉渣")
    assert first.need == "水泥混合材"


def test_words_in_common_are_told():
    found = rows("""
- {id: g, name: Works A, offers: [{material: Sewage sludge, kind: waste}]}
- {id: n, name: Works B, needs: [{material: sludge feed for incinerator}]}
""")
    said = [say(message, "en") for row in found for message in row.evidence if message.key == "network.fit-words"]
    assert any("sludge" in text for text in said)


def test_the_best_of_several_offers_is_told():
    found = rows("""
- {id: g, name: 甲厂, offers: [{material: 高炉渣, kind: by-product}]}
- {id: h, name: 乙厂, offers: [{material: 矿渣微粉, kind: by-product}]}
- {id: n, name: 丙厂, needs: [{material: 矿渣微粉}]}
""")
    best = {row.offer for row in found if any(message.key == "network.fit-best" for message in row.evidence)}
    assert best == {"矿渣微粉"}


def test_an_element_that_both_name_decides():
    found = rows("""
- {id: g, name: 甲厂, offers: [{material: 废银催化剂, kind: waste}]}
- {id: n, name: 乙厂, needs: [{material: 含钯物料}, {material: 含银物料}]}
""")
    assert [row.need for row in found] == ["含银物料", "含钯物料"]


BOARD = """
- {id: g, name: Works A, offers: [{material: Cardboard, kind: by-product}]}
- {id: n, name: Works B, needs: [{material: cellulose fibre}]}
- {id: m, name: Works C, needs: [{material: worm feed}]}
"""
PRICED = """
- {id: s, name: Works D, offers: [{material: sulphur, kind: by-product, quantity: 5 t/yr, disposal_cost: 9 CNY/t}]}
- {id: t, name: Works E, needs: [{material: sulphur, quantity: 5 t/yr, price: 900 CNY/t}]}
"""


def test_without_any_money_names_to_confirm_stand_among_the_rest():
    found = rows(BOARD)
    assert [(row.rank, row.stage, row.need) for row in found] == [
        (1, "names", "cellulose fibre"), (2, "figures", "worm feed"),
    ]  # fmt: skip
    fewer = suggest(park_of(BOARD), today=TODAY, select=Selection(all=True, unread=0)).pairings
    assert [(row.rank, row.stage) for row in fewer] == [(2, "figures")]


def test_with_money_what_waits_for_a_figure_stands_before_what_waits_for_a_name():
    priced = BOARD.replace("cellulose fibre", "cellulose fibre, quantity: 5 t/yr, price: 900 CNY/t").replace(
        "kind: by-product", "kind: by-product, quantity: 5 t/yr, disposal_cost: 9 CNY/t"
    )
    assert [row.stage for row in rows(priced + PRICED)][-2:] == ["figures", "names"]


def test_heat_goes_first_where_it_is_asked_for_hottest():
    found = rows("""
- {id: g, name: Works A, offers: [{material: Steam, kind: energy}]}
- {id: n, name: Works B, needs: [{material: district heating}]}
- {id: m, name: Works C, needs: [{material: greenhouse heating}]}
- {id: k, name: Works D, needs: [{material: heat for kiln drying of timber}]}
""")
    assert [row.need for row in found] == ["heat for kiln drying of timber", "district heating", "greenhouse heating"]


def test_heat_of_unknown_temperature_goes_first_where_little_is_asked():
    found = rows("""
- {id: g, name: 甲厂, offers: [{material: 余热, kind: energy}]}
- {id: n, name: 乙厂, needs: [{material: 工艺用热}]}
- {id: m, name: 丙厂, needs: [{material: 采暖热源}]}
""")
    assert [row.need for row in found] == ["采暖热源", "工艺用热"]
