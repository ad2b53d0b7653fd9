"""What holds of every code of every list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matchchain.wastes import canonical, codes, find, read_codes

european = st.sampled_from(codes("ewc"))
national = st.sampled_from(codes("cn"))
some = st.one_of(european, national)
LEAVES_OUT = (
    "other than ",
    "other than those mentioned in ",
    "except ",
    "not ",
    "free of ",
    "不含",
    "非",
    "不包括",
    "除了",
)
PARTS = ("containing ", "含", "after removal of ", "混有", "contaminated with ")


@given(european, st.sampled_from(["", " ", ".", "-"]), st.booleans(), st.sampled_from(["", "EWC ", "LoW ", "EWC: "]))
def test_all_writings_of_a_european_code_read_the_same(code, gap, star, prefix):
    text = f"{prefix}{gap.join((code[:2], code[2:4], code[4:]))}{'*' if star else ''}"
    (mention,) = read_codes(text)
    assert (mention.code, mention.role, mention.star) == (code, "is", star)
    assert canonical(text) == code
    assert mention.entry == find(code)


@given(national, st.sampled_from(["-", " - ", "—", "–", "-", "－"]), st.sampled_from(["", "HW"]))
def test_all_writings_of_a_national_code_read_the_same(code, dash, prefix):
    text = (f"{prefix}{code[-2:]}(" if prefix else "") + dash.join(code.split("-")) + (")" if prefix else "")
    (mention,) = read_codes(text)
    assert (mention.code, mention.role) == (code, "is")


@given(some, st.sampled_from(LEAVES_OUT), st.sampled_from(["sludge ", "污泥,", "waste, ", ""]))
def test_a_code_left_out_never_is(code, words, before):
    mentions = read_codes(f"{before}{words}{code}")
    assert mentions
    assert all(mention.role == "excludes" for mention in mentions)


@given(some, some, st.sampled_from(LEAVES_OUT), st.sampled_from([" and ", ", ", "、", "或", " or "]))
def test_what_follows_a_code_left_out_is_left_out(one, other, words, joint):
    assert all(mention.role == "excludes" for mention in read_codes(f"waste {words}{one}{joint}{other}"))


@given(some, st.sampled_from(PARTS))
def test_a_part_never_is(code, words):
    mentions = read_codes(f"waste {words}{code}")
    assert mentions
    assert all(mention.role == "contains" for mention in mentions)


@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text):
    for mention in read_codes(text):
        assert mention.start < mention.end
