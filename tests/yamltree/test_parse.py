
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.yamltree import (
    MAX_BYTES,
    Pairs,
    Scalar,
    Sequence,
    YamlFault,
    decode,
    line_at,
    parse,
    position,
)

CARD = "# 卡\nid: longhua\nname: '龙华 染料'   # full\noffers:\n  - material: 亚硫酸钠\n    purity: \">= 90%\"\n\n  - {material: 盐, n: }\nx: |\n  多行\n  字\n"


def fault(raw: bytes) -> YamlFault:
    with pytest.raises(YamlFault) as caught:
        parse(raw)
    return caught.value


def test_every_node_knows_its_place_and_its_words():
    tree = parse(CARD.encode())
    offers = tree.root.get("offers")
    first = offers.items[0]
    assert (offers.line, offers.column, offers.flow) == (5, 3, False)
    assert (first.line, first.column) == (5, 5)
    purity = first.get("purity")
    assert (purity.text, purity.style, purity.line, purity.column) == (">= 90%", '"', 6, 13)
    assert tree.text[purity.start : purity.end] == '">= 90%"'
    name = tree.root.get("name")
    assert (name.text, name.style, tree.text[name.start : name.end]) == ("龙华 染料", "'", "'龙华 染料'")
    flow = offers.items[1]
    assert (flow.flow, tree.text[flow.start : flow.end]) == (True, "{material: 盐, n: }")
    assert flow.get("n").text == ""
    assert tree.root.get("x").text == "多行\n字\n"
    assert tree.root.get("nothing") is None
    assert tree.line_at(purity.start) == '    purity: ">= 90%"'


def test_a_block_ends_where_its_last_value_ends():
    tree = parse(b"a:\n  - b: 1\n\n# far behind\n\nc: 2\n")
    assert tree.text[: tree.root.get("a").end] == "a:\n  - b: 1"


@pytest.mark.parametrize(
    "text", ["012345", "12:30:45", "NO", "null", "~", "1e3", "2026-10-15", "0o17", ".inf", "0x1F", "1_000"]
)
def test_nothing_is_typed(text):
    assert parse(f"a: {text}".encode()).root.get("a").text == text


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "\ufeff"])
def test_a_file_that_says_nothing_has_no_root(text):
    assert parse(text.encode()).root is None


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(ends):
    tree = parse(CARD.replace("\n", ends).encode())
    purity = tree.root.get("offers").items[0].get("purity")
    assert (purity.line, purity.column, tree.text[purity.start : purity.end]) == (6, 13, '">= 90%"')


def test_bom_utf8_and_gb18030_are_told_apart():
    text = "name: 龙华染料"
    assert decode(text.encode()) == (text, "utf-8", False)
    assert decode(text.encode("utf-8-sig")) == (text, "utf-8", True)
    assert decode(text.encode("gb18030")) == (text, "gb18030", False)


def test_one_spoilt_byte_is_not_taken_for_another_encoding():
    raw = "name: 龙华染料化工有限公司\nshort: 龙".encode() + b"\xff\n"
    assert (fault(raw).key, fault(raw).line, fault(raw).column) == ("yamltree.bad-byte", 2, 9)


def test_characters_beyond_the_first_plane_count_one():
    tree = parse("a: 𠮷𠮷 # x\nb: 1".encode())
    value = tree.root.get("a")
    assert (value.start, value.end, tree.root.get("b").line) == (3, 5, 2)


@pytest.mark.parametrize(
    ("text", "key", "line", "column"),
    [
        ("a:\n\tb: 1", "tab", 2, 1),
        ("a: >= 90%", "quote-it", 1, 4),
        ("a: @x", "quote-it", 1, 4),
        ("a: %x", "quote-it", 1, 4),
        ("a: `x`", "quote-it", 1, 4),
        ("a: b: c", "colon", 1, 5),
        ("a: 1\n  b: 2", "colon", 2, 4),
        ("name：x\nid: y", "wide-colon", 1, 5),
        ("a\nb: 1", "colon", 2, 2),
        ("a: 'x", "open-quote", 1, 6),
        ("a: [1, 2", "open-bracket", 1, 9),
        ("a: {b: 1", "open-bracket", 1, 9),
        ("- a\nb: 1", "indent", 2, 1),
        ("a:\n  - 1\n  b: 2", "indent", 3, 3),
        ("%YAML 9.9\n---\na: 1", "syntax", 1, 1),
    ],
)
def test_what_is_no_yaml_is_said_in_plain_words(text, key, line, column):
    found = fault(text.encode())
    assert (found.key, found.line, found.column) == (f"yamltree.{key}", line, column)


def test_without_its_c_part_pyyaml_gives_the_same_tree(monkeypatch):
    import yaml.cyaml

    card = CARD.replace(
        ", n: }", "}"
    ).encode()  # an empty value inside brackets is all they place differently
    quick = parse(card)
    monkeypatch.delattr(yaml.cyaml, "CParser")
    assert parse(card) == quick
    assert fault(b"a: &x 1").key == "yamltree.anchor"


def test_a_file_beyond_the_limit_is_not_even_decoded():
    found = fault(b"#" * (MAX_BYTES + 1))
    assert found.key == "yamltree.too-large"


@given(st.text(st.sampled_from("ab龙\n\r \t"), max_size=40), st.integers(0, 40))
def test_positions_agree_with_lines(text, offset):
    offset = min(offset, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    line, column = position(text, offset)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert lines[line - 1] == line_at(text, offset)
    assert 1 <= column <= len(lines[line - 1]) + 1


def leaves(node):
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from leaves(item)
    elif isinstance(node, Pairs):
        for key, value in node.pairs:
            yield key
            yield from leaves(value)


TEXTS = st.text(
    st.characters(blacklist_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], blacklist_characters="\ufeff"),
    max_size=12,
)


@given(
    st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=12,
    )
)
def test_what_json_writes_is_read_back(data):
    import json

    def plain(node):
        if isinstance(node, Scalar):
            return node.text
        if isinstance(node, Sequence):
            return [plain(item) for item in node.items]
        return {key.text: plain(value) for key, value in node.pairs}

    written = json.dumps(data, ensure_ascii=False)
    tree = parse(written.encode())
    assert plain(tree.root) == data
    for leaf in leaves(tree.root):
        assert json.loads(tree.text[leaf.start : leaf.end]) == leaf.text
