"""Several edits at once say exactly what they were to say, and leave every other byte alone, in any layout."""

import random

import pytest
import yaml

from matchchain.catalogue.edits.layout import habit_of
from matchchain.catalogue.edits.rewrite import tree_of
from matchchain.catalogue.edits.several import Added, FieldsSet, list_key, with_all
from matchchain.catalogue.edits.splice import meaning, node_at
from matchchain.park import Firm, Need, Offer
from matchchain.wording import MatchchainError
from tests.catalogue.layouts import COMMENTS, handwritten

CARD = """# 龙华
id: longhua
name: 龙华染料   # 名
site: {lat: 30.1}
offers:
  - material: 亚硫酸钠  # 主
    quantity: 12000 吨/年
  - 废硫酸
needs: []
"""


def card(*changed, added=()):
    return with_all(CARD.encode(), "a.yaml", changed, added).decode()


def test_fields_lines_and_nested_fields_go_where_a_hand_would_put_them():
    got = card(
        FieldsSet((), Firm, {"short": "龙华", "site.lon": "120.9", "site.lat": "30.2"}),
        FieldsSet(("offers", 0), Offer, {"quantity": "9000 吨/年", "price": "3元/吨"}),
        FieldsSet(("offers", 1), Offer, {"quantity": "5 吨/年"}),
        added=[
            Added((), "offers", Offer, ({"material": "石膏"}, {"material": "灰", "quantity": "1 吨/年"})),
            Added((), "needs", Need, ({"material": "液碱"},)),
        ],
    )
    assert got == (
        "# 龙华\nid: longhua\nname: 龙华染料   # 名\nsite: {lat: 30.2, lon: 120.9}\noffers:\n"
        "  - material: 亚硫酸钠  # 主\n    quantity: 9000 吨/年\n    price: 3元/吨\n"
        "  - {material: 废硫酸, quantity: 5 吨/年}\n  - material: 石膏\n  - material: 灰\n    quantity: 1 吨/年\n"
        "needs: [{material: 液碱}]\nshort: 龙华\n"
    )


def test_a_nested_entry_that_is_not_there_is_made_whole():
    text = "id: a\nname: A"
    got = with_all(text.encode(), "a.yaml", [FieldsSet((), Firm, {"site.lat": "30", "site.lon": "120", "phone": "1"})], [])
    assert got.decode() == "id: a\nname: A\nphone: 1\nsite: {lat: 30, lon: 120}" or got.decode().startswith(text)
    assert yaml.load(got, yaml.BaseLoader) == {"id": "a", "name": "A", "phone": "1", "site": {"lat": "30", "lon": "120"}}  # noqa: S506


def test_edits_that_meet_inside_brackets_are_made_one_after_the_other():
    text = "id: a\nname: A\noffers: [\n  {material: x}\n]\nneeds: []\n"
    more = [Added((), side, kind, ({"material": "y"}, {"material": "z"})) for side, kind in (("offers", Offer), ("needs", Need))]
    got = yaml.load(with_all(text.encode(), "a.yaml", [], more), yaml.BaseLoader)  # noqa: S506
    assert [line["material"] for line in got["offers"]] == ["x", "y", "z"]
    assert [line["material"] for line in got["needs"]] == ["y", "z"]


def test_what_cannot_be_placed_is_refused_with_the_place():
    text = "id: a\nname: A\noffers:\n  - material: x\n    impurities:\n      a: 1%   # lab\n      b: 2%\n"
    with pytest.raises(MatchchainError) as refused:
        with_all(text.encode(), "a.yaml", [FieldsSet(("offers", 0), Offer, {"impurities": "c: 1%, d: 2%"})], [])
    assert refused.value.exit_code == 4
    assert "a.yaml:" in str(refused.value)


@pytest.mark.parametrize("batch", range(2))
def test_any_layout_says_what_was_meant_and_keeps_every_other_line(batch):
    done = 0
    for seed in range(batch * 75, batch * 75 + 75):
        raw, shape = handwritten(seed)
        rng = random.Random(seed)
        tree = tree_of(raw, "a.yaml")
        firms = [("firms", n) for n in range(len(node_at(tree.root, ("firms",)).items))] if shape == "list" else [()]
        changed, added, meant = [], [], yaml.load(raw, yaml.CBaseLoader)  # noqa: S506
        for path in firms:
            firm = node_at(tree.root, path)
            mine = meant
            for step in path:
                mine = mine[step]
            said = {"short": "新简称", "phone": "0575-1"}
            changed.append(FieldsSet(path, Firm, said))
            mine |= said
            for side, kind in (("offers", Offer), ("needs", Need)):
                key = list_key(firm, Firm, side, habit_of(tree.text, firm))
                for at, line in enumerate(mine.get(key) or ()):
                    if isinstance(line, dict) and rng.random() < 0.5:
                        chinese = "品名" in line
                        changed.append(FieldsSet((*path, key, at), kind, {"quantity": "77 吨/年"}))
                        line["数量" if chinese else "quantity"] = "77 吨/年"
                if rng.random() < 0.5:
                    added.append(Added(path, key, kind, ({"material": "甲"}, {"material": "乙"})))
                    mine[key] = [*(mine.get(key) or []), *({("品名" if _is_chinese(firm, key) else "material"): n} for n in "甲乙")]
        try:
            got = with_all(raw, "a.yaml", changed, added)
        except MatchchainError as refused:
            assert refused.exit_code == 4  # noqa: PT017 - a layout that must be edited by hand
            continue
        done += 1
        assert plain(yaml.load(got, yaml.CBaseLoader)) == plain(meant), seed  # noqa: S506
        for comment in (*COMMENTS, "# 备注", "# it's {so}"):
            assert got.count(comment.encode()) == raw.count(comment.encode())
    assert done > 67


def _is_chinese(firm, key):
    listed = firm.get(key)
    like = listed.items[-1] if hasattr(listed, "items") and listed.items else firm
    return habit_of("", like).chinese


def plain(data):
    """As `meaning` has it: blanks say nothing."""
    if isinstance(data, dict):
        return {k: v for k, v in ((k, plain(v)) for k, v in data.items()) if v not in (None, "", [], {})}
    if isinstance(data, list):
        return [plain(part) for part in data]
    return data.rstrip("\n") if isinstance(data, str) else data


def test_nothing_is_left_of_what_was_there_but_what_was_said():
    got = with_all(CARD.encode(), "a.yaml", [FieldsSet((), Firm, {"name": "龙华"})], [])
    assert meaning(tree_of(got, "a.yaml").root)["name"] == "龙华"
    assert got.decode() == CARD.replace("龙华染料   #", "龙华   #")
