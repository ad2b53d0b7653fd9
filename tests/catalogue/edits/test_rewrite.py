"""Laws of every edit: it says what was meant, and no byte outside it changes."""

import copy
import difflib
import json

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.rewrite import new_card, with_entry, with_field, without_entry
from matchchain.wording import MatchchainError
from tests.catalogue.layouts import MATERIALS, handwritten, yaml_reads

ENTRY = {"material": "新物料: 50%", "quantity": "300 吨/年", "impurities": {"水": "<= 1%"}}
VALUES = st.one_of(
    st.sampled_from(
        [
            ":0",
            "?a",
            "-1",
            "300吨/年",
            "a: b # c",
            "it's",
            '"x"',
            "- x",
            "{",
            "",
            " ",
            "多行\n字",
            "０",
            "@x",
            "x]",
        ]
    ),
    st.text(max_size=8),
)
SEEDS = st.integers(0, 2**40)
laws = settings(max_examples=350, deadline=None)


def reads(raw):
    return without_last_line_ends(yaml_reads(raw.decode("utf-8-sig")))


def without_last_line_ends(data):
    """Texts without the line ends behind them: a block text at the end of a file may have none."""
    if isinstance(data, dict):
        return {key: without_last_line_ends(value) for key, value in data.items()}
    if isinstance(data, list):
        return [without_last_line_ends(value) for value in data]
    return data.rstrip("\n")


def firm_path(shape, data, draw_index):
    if shape == "card":
        return (), data
    index = draw_index % len(data["firms"])
    return ("firms", index), data["firms"][index]


def only_added(old: bytes, new: bytes) -> bool:
    """Whether `new` is `old` with one or two pieces put in, each line of `old` kept whole or grown."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def changed_lines(old: bytes, new: bytes) -> tuple[list[bytes], list[bytes]]:
    a, b = old.splitlines(keepends=True), new.splitlines(keepends=True)
    gone, come = [], []
    for tag, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += a[a1:a2]
            come += b[b1:b2]
    return gone, come


@laws
@given(SEEDS, st.sampled_from(["offers", "needs"]), st.integers(0, 5))
def test_an_addition_is_a_pure_insertion(seed, key, which):
    raw, shape = handwritten(seed)
    data = reads(raw)
    path, firm = firm_path(shape, data, which)
    meant = copy.deepcopy(data)
    owner = firm_path(shape, meant, which)[1]
    owner[key] = [*(owner.get(key) or []), copy.deepcopy(ENTRY)]
    event(f"into {type(firm.get(key)).__name__}")
    new = with_entry(raw, "f.yaml", path, key, ENTRY)
    assert reads(new) == meant
    assert only_added(raw, new)
    gone, come = changed_lines(raw, new)
    assert len(gone) <= 1
    assert not gone or only_added(gone[0].rstrip(b"\r\n"), b"".join(come))
    assert new.endswith(b"\n") == raw.endswith(b"\n") or raw.rstrip(b" ").endswith(b"\n")
    assert (b"\r" in new) == (b"\r" in raw) or b"\n" not in raw


@laws
@given(SEEDS, st.integers(0, 5), st.integers(0, 5))
def test_taking_out_what_was_added_gives_the_bytes_back(seed, which, key):
    raw, shape = handwritten(seed)
    data = reads(raw)
    path, firm = firm_path(shape, data, which)
    name = ["offers", "needs"][key % 2]
    listed = firm.get(name)
    assume(isinstance(listed, list) and listed)
    once = with_entry(raw, "f.yaml", path, name, ENTRY)
    again = without_entry(once, "f.yaml", (*path, name), len(listed))
    assert reads(again) == data
    assert again == raw or not only_added(raw, again) or b"[" in raw


@laws
@given(SEEDS, st.integers(0, 5), st.integers(0, 5))
def test_what_is_taken_out_is_exactly_the_entry(seed, which, number):
    raw, shape = handwritten(seed)
    data = reads(raw)
    path, firm = firm_path(shape, data, which)
    lists = [key for key in ("offers", "needs") if firm.get(key)]
    assume(lists)
    key = lists[number % len(lists)]
    index = number % len(firm[key])
    owner = firm_path(shape, data, which)[1]
    del owner[key][index]
    new = without_entry(raw, "f.yaml", (*path, key), index)
    left = reads(new)
    assert left == data or (not owner[key] and (firm_path(shape, left, which)[1].get(key) or []) == [])
    assert only_added(new, raw)
    gone, come = changed_lines(raw, new)
    assert len(come) <= 2
    assert len(gone) <= 24


@laws
@given(
    SEEDS,
    st.integers(0, 5),
    VALUES,
    st.sampled_from(["quantity", "material", "note", "price", "数量", "品名"]),
)
def test_a_changed_value_changes_its_own_line_and_nothing_else(seed, which, value, key):
    raw, shape = handwritten(seed)
    data = reads(raw)
    path, firm = firm_path(shape, data, which)
    lists = [name for name in ("offers", "needs") if firm.get(name)]
    assume(lists)
    assume(value.replace("\n", "").isprintable() and not value.endswith("\n"))
    entry = firm[lists[0]][0]
    old = entry.get(key)
    entry[key] = value
    new = with_field(raw, "f.yaml", (*path, lists[0], 0), key, value)
    assert reads(new) == data
    gone, come = changed_lines(raw, new)
    if old is None:
        assert only_added(raw, new)
    else:
        assert len(come) == len(gone) == 1 or "\n" in old or old == value
        before, after = differing(raw, new)
        # A line of blanks behind a block of text is the block's own.
        assert before.decode(errors="replace").rstrip().count("\n") <= old.count("\n") + ("\n" in old)
        assert len(before) <= len(old.encode()) * 2 + 2 + 40 * old.count("\n") + 4
        assert len(after) <= len(json.dumps(value).encode()) * 2 + 6


def in_common(one: bytes, other: bytes) -> int:
    """How many bytes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def differing(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """What is left of both once all they begin and end with in common is taken off."""
    start = in_common(old, new)
    end = in_common(old[start:][::-1], new[start:][::-1])
    return old[start : len(old) - end], new[start : len(new) - end]


@laws
@given(SEEDS, st.integers(0, 5), st.integers(0, 9))
def test_a_field_taken_out_leaves_the_rest(seed, which, number):
    raw, shape = handwritten(seed)
    data = reads(raw)
    path, firm = firm_path(shape, data, which)
    lists = [name for name in ("offers", "needs") if firm.get(name)]
    assume(lists)
    entry = firm[lists[0]][0]
    key = list(entry)[number % len(entry)]
    del entry[key]
    assume(entry)
    new = with_field(raw, "f.yaml", (*path, lists[0], 0), key, None)
    assert reads(new) == data
    assert only_added(new, raw)


@laws
@given(
    st.dictionaries(
        st.text(min_size=1, max_size=6).filter(str.isprintable),
        st.one_of(VALUES, st.just(("a", "b,c")), st.just({"水: x": "1"})),
        min_size=1,
    ),
    st.booleans(),
)
def test_what_is_composed_says_what_was_meant(entry, crlf):
    assume(
        all(
            isinstance(v, (dict, tuple)) or (v.replace("\n", "").isprintable() and not v.endswith("\n"))
            for v in entry.values()
        )
    )
    raw = new_card(entry, Habit(newline="\r\n" if crlf else "\n"))
    assert reads(raw) == {k: list(v) if isinstance(v, tuple) else v for k, v in entry.items()}
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("material", MATERIALS)
def test_a_file_in_gb18030_stays_in_gb18030(material):
    raw = "name: 龙华染料\noffers:\n- material: 烧碱 # 液碱\n".encode("gb18030")
    new = with_entry(raw, "f.yaml", (), "offers", {"material": material})
    assert new.startswith(raw)
    assert yaml_reads(new.decode("gb18030"))["offers"][1] == {"material": material}


def test_a_faulty_file_is_refused_with_place_and_reason():
    with pytest.raises(MatchchainError) as refused:
        with_entry(b"name: a\nname: b\n", "firms/a.yaml", (), "offers", ENTRY)
    assert refused.value.exit_code == 3
    assert refused.value.message.facts["place"] == "firms/a.yaml:2:1"


@pytest.mark.parametrize("raw", [b"- a\n- b\n", b"name\n", b"offers: text\n"])
def test_an_edit_that_cannot_be_proved_is_refused_with_what_to_type(raw):
    with pytest.raises(MatchchainError) as refused:
        with_entry(raw, "firms/a.yaml", (), "offers", {"material": "烧碱"})
    assert refused.value.exit_code == 4
    assert refused.value.message.facts == {"place": "firms/a.yaml:1", "text": "- material: 烧碱"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "firms:\n  - id: a\n    name: A\n"),
        ("# none yet\n", "# none yet\nfirms:\n  - id: a\n    name: A\n"),
        ("# none yet", "# none yet\nfirms:\n  - id: a\n    name: A"),
        ("firms:  # none yet\n", "firms:  # none yet\n  - id: a\n    name: A\n"),
        ("firms: []\n", "firms: [{id: a, name: A}]\n"),
        ("firms:\n- id: b # x\n\n# end\n", "firms:\n- id: b # x\n- id: a\n  name: A\n\n# end\n"),
        (
            "firms:\n  -   id: b\n      # more\n",
            "firms:\n  -   id: b\n      # more\n  -   id: a\n      name: A\n",
        ),
        ("firms:\r\n- {id: b}", "firms:\r\n- {id: b}\r\n- {id: a, name: A}"),
        ("firms: [\n  {id: b}, # b\n]\n", "firms: [\n  {id: b}, # b\n  {id: a, name: A},\n]\n"),
        ("firms: [\n  {id: b} # b\n]\n", "firms: [\n  {id: b}, # b\n  {id: a, name: A}\n]\n"),
    ],
)
def test_a_firm_is_added_in_the_habit_of_the_file(old, new):
    assert with_entry(old.encode(), "firms.yaml", (), "firms", {"id": "a", "name": "A"}).decode() == new
