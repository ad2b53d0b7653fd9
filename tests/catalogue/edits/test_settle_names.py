"""Decisions on names: written as lines of their own, on the card or for the park, and taken back byte for byte."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.cards.own_words import words_in
from matchchain.catalogue.edits.settle_names import Bearer, NameDecision, files_of, settled_in
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.read import load
from matchchain.park import Naming
from matchchain.units import is_blank
from matchchain.wording import MatchchainError
from tests.cli.sitting_park import build

WORDS = st.text(st.characters(categories=("L", "Nd"), include_characters="，、,;: #'-%()"), min_size=1, max_size=12).map(
    str.strip
).filter(lambda word: any(map(str.isalnum, word)) and not is_blank(word))  # fmt: skip


def lines_of(folder, material):
    park = load(folder, snapshot=False).park
    found = []
    for firm in park.firms:
        for side, entries in (("offer", firm.offers), ("need", firm.needs)):
            found += [Bearer(side, e.place, e.naming) for e in entries if e.material == material]
    return tuple(found)


def on_card(folder, material):
    park = load(folder, snapshot=False).park
    return [e.naming for firm in park.firms for e in (*firm.offers, *firm.needs) if e.material == material]


def in_park(folder):
    return load(folder, snapshot=False).park.names


def write(folder, *decisions):
    for file in files_of(decisions):
        carry_out(folder, lambda file=file: settled_in(folder, file, decisions))


def test_on_a_card_it_is_one_line_of_the_entry_in_the_card_s_words(tmp_path):
    folder = build(tmp_path / "park")
    before = (folder / "firms/bricks.yaml").read_text("utf-8")
    decision = NameDecision("污泥", "污泥", lines=lines_of(folder, "污泥"), by="王工", on="2026-11-22", why="电话")
    write(folder, decision)
    line = "    品名核定: {就是: 污泥, 决定人: 王工, 日期: 2026-11-22, 原因: 电话}\n"
    assert (folder / "firms/bricks.yaml").read_text("utf-8") == before + line
    (naming,) = on_card(folder, "污泥")
    assert (naming.means, naming.by, naming.on, naming.why) == ("污泥", "王工", "2026-11-22", "电话")


def test_on_a_line_in_braces_it_stands_inside(tmp_path):
    folder = build(tmp_path / "park")
    write(folder, NameDecision("黄水", never="废水", lines=lines_of(folder, "黄水"), by="甲", on="2026-11-22"))
    text = (folder / "firms/distillery.yaml").read_text("utf-8")
    assert "as_of: 2026-10-15, naming: {never: [废水], by: 甲, on: 2026-11-22}}   # 窖底\n" in text


def test_for_the_park_it_is_an_entry_of_names(tmp_path):
    folder = build(tmp_path / "park")
    write(folder, NameDecision("黄水", "白酒黄水", by="甲", on="2026-11-22"))
    assert (folder / "materials.yaml").read_text("utf-8") == (
        "names:\n  - name: 黄水\n    means: 白酒黄水\n    by: 甲\n    on: 2026-11-22\n"
    )
    write(folder, NameDecision("丁醇", never="异丁醇", by="乙", on="2026-11-23"))
    assert (folder / "materials.yaml").read_text("utf-8").endswith(
        "  - name: 丁醇\n    never: [异丁醇]\n    by: 乙\n    on: 2026-11-23\n"
    )


@pytest.mark.parametrize("wide", [True, False])
def test_what_was_said_last_holds(tmp_path, wide):
    folder = build(tmp_path / "park")

    def say(**said):
        lines = () if wide else lines_of(folder, "黄水")
        write(folder, NameDecision("黄水", lines=lines, by="甲", on="2026-11-22", **said))
        found = in_park(folder) if wide else on_card(folder, "黄水")
        return [(naming.means, naming.never) for naming in found]

    assert say(means="白酒黄水") == [("白酒黄水", ())]
    assert say(never="废水") == [("白酒黄水", ("废水",))]
    assert say(never="白酒黄水") == [("", ("废水", "白酒黄水"))]
    assert say(means="废水") == [("废水", ("白酒黄水",))]


def test_many_names_of_one_file_are_one_change_and_the_journal_names_them(tmp_path):
    folder = build(tmp_path / "park")
    decisions = [NameDecision(name, "硫酸") for name in ("甲料", "乙料", "丙料", "丁料", "戊料")]
    assert files_of(decisions) == ("materials.yaml",)
    change = settled_in(folder, "materials.yaml", decisions)
    assert (change.deed, change.subject) == ("settle-names", "甲料, 乙料, 丙料 +2")
    assert [naming.name for naming in words_in(change.after, "CNY").park.names] == ["甲料", "乙料", "丙料", "丁料", "戊料"]


def test_a_bare_list_of_materials_has_no_place_for_it(tmp_path):
    folder = build(tmp_path / "park")
    (folder / "materials.yaml").write_text("- {name: 烧碱}\n", encoding="utf-8")
    with pytest.raises(MatchchainError) as refused:
        settled_in(folder, "materials.yaml", [NameDecision("黄水", "废水")])
    assert refused.value.exit_code == 4


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["污泥", "黄水", "反刍饲料蛋白源", "造纸污泥"]), WORDS, st.booleans(), st.booleans()),
        min_size=1, max_size=4, unique_by=lambda one: one[0],
    ),
    WORDS,
)  # fmt: skip
def test_settling_adds_lines_only_and_undo_is_byte_for_byte(answers, why):
    with TemporaryDirectory() as place:
        folder = build(Path(place) / "park")
        before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
        decisions = [
            NameDecision(
                name, word if yes else "", "" if yes else word, lines_of(folder, name) if line else (), "甲", "2026-11-22", why
            )
            for name, word, yes, line in answers
        ]  # fmt: skip
        write(folder, *decisions)
        for path, text in before.items():
            now = path.read_bytes().decode().splitlines()
            for line in text.decode().splitlines():  # each old line is there still, or with something more in its braces
                at = next(i for i, new in enumerate(now) if new == line or (line.startswith("  - {") and new[:20] == line[:20]))
                now = now[at + 1 :]
        found = {naming.name: naming for naming in in_park(folder)}
        for decision in decisions:
            naming = on_card(folder, decision.name)[0] if decision.lines else found[decision.name]
            assert isinstance(naming, Naming)
            assert naming.means == decision.means
            assert naming.never == ((decision.never,) if decision.never else ())
        undo(folder, planned(folder, len(files_of(decisions))))
        assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
