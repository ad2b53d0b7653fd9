
"""A list is read item by item, and says the same as when it is read whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.cards.card import Card, read_list
from matchchain.catalogue.cards.cards import cards_of_list
from matchchain.catalogue.files.pieces import pieces
from matchchain.catalogue.files.snapshot import Pack
from matchchain.entries.setting import Setting
from matchchain.yamltree import YamlFault, parse
from tests.catalogue.reading import codes, read

ITEMS = [
    "id: a\nname: 甲\noffers:\n- 盐\n- {material: 酸, quantity: 5 吨/年}",
    "name: 乙  # - not an item\nneeds:\n    - material: 盐\n      sells: x\nnote: |\n  多行\n  - 不是一项\n\n  末行",
    "name: '丙\n\n  厂'\npermits: [{type: 排污许可},\n   {type: 危化品}]",
    "{name: 丁, offers: [{material: 碱, sells_to: [{firm: a, quantity: 3 吨/年}]}]}",
    '"戊"',
    "name: 己\nquantitty: 3\nsite: {lat: 120, lon: 30}\n\n# 注",
    "id: a\nname: 庚",
    "",
]
BROKEN = ["name: '未闭", "name: [1, 2", "a: b: c", "name: 辛\n name: 辛", 'name: "x\n- name: y"', "x: &a 1"]
HEADS = ["", "firms:\n", "# 单\n\nfirms:   # 表\n# 说明\n", "企业:\n"]


def listed(items, head, indent, ends):
    lead = " " * indent
    text = head + "".join(f"{lead}- " + item.replace("\n", f"\n{lead}  ") + "\n" for item in items)
    return "\n".join(line.rstrip() if not line.strip() else line for line in text.split("\n")).replace(
        "\n", ends
    )


def by_items(text):
    found = cards_of_list("firms.yaml", text.encode(), Setting(), Pack(None, Card, ""))
    return (
        tuple(firm for card in found for firm in card.firms),
        sorted((f for card in found for f in card.findings), key=str),
        sorted((place for card in found for place in card.bad), key=str),
    )


def whole(text):
    card = read_list(parse(text.encode(), "firms.yaml"), Setting())
    return card.firms, sorted(card.findings, key=str), sorted(card.bad, key=str)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(ITEMS), min_size=1, max_size=5),
    st.sampled_from(HEADS),
    st.integers(0, 3),
    st.sampled_from(["\n", "\r\n"]),
)
def test_item_by_item_is_the_same_as_whole(items, head, indent, ends):
    text = listed(items, head, indent, ends)
    assert pieces(text) is not None
    assert by_items(text) == whole(text)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(ITEMS + BROKEN), min_size=1, max_size=5),
    st.sampled_from(HEADS),
    st.integers(0, 3),
)
def test_a_broken_item_loses_no_other(items, head, indent):
    text = listed(items, head, indent, "\n")
    try:
        expected = whole(text)
    except YamlFault:
        firms, findings, _ = by_items(text)
        assert any(f.code.startswith("yamltree.") and f.level == "error" for f in findings)
        if any(item.startswith('name: "x') for item in items):
            return  # its second line looks like the beginning of another item
        alone = [len(whole(listed([item], "firms:\n", 0, "\n"))[0]) for item in items if item in ITEMS]
        assert len(firms) == sum(alone)
    else:
        assert by_items(text) == expected


def test_what_is_no_block_list_is_read_whole(tmp_path):
    for number, text in enumerate(
        [
            "firms: [{name: 甲}, {name: 乙}]\n",
            "[{name: 甲}, {name: 乙}]\n",
            "- name: 甲\n- name: 乙\n",
            "{firms: [{name: 甲}, {name: 乙}]}",
        ]
    ):
        loaded = read(tmp_path / str(number), {"firms.yaml": text})
        assert [firm.name for firm in loaded.park.firms] == ["甲", "乙"]
        assert codes(loaded) == []


def test_a_list_that_is_none(tmp_path):
    assert codes(read(tmp_path / "1", {"firms.yaml": "name: 甲\n"})) == ["no-firms"]
    assert codes(read(tmp_path / "2", {"firms.yaml": "firms:\n"})) == []
    assert codes(read(tmp_path / "3", {"firms.yaml": ""})) == []


def test_places_in_a_list_are_those_of_the_file(tmp_path):
    text = "# 企业\nfirms:\n  - name: 甲\n    offers: [盐]\n\n  - name: 乙\n    offers:\n      - {material: 酸, quantity: 5 箱/年}\n"
    loaded = read(tmp_path, {"firms.yaml": text})
    assert [str(f.place) for f in loaded.findings] == ["firms.yaml:8:33"]
    assert loaded.findings[0].source == "      - {material: 酸, quantity: 5 箱/年}"
    assert str(loaded.park.firms[1].offers[0].place) == "firms.yaml:8:9"
    assert str(loaded.bad[0]) == "firms.yaml:8:9"
