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
