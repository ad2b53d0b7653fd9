"""A CSV file of the park is read with the line and column of every cell; what cannot be read is named there."""

import pytest

from matchchain.catalogue.cards.csv_tree import csv_tree
from matchchain.catalogue.read import load
from matchchain.wording import say
from matchchain.yamltree import YamlFault

HEAD = "事项,月份,交付量,结算价,填报,级别\n"


def findings(tmp_path, text, raw=None):
    (tmp_path / "park.yaml").write_text("名称: 示例\n语言: zh\n", encoding="utf-8")
    (tmp_path / "firms").mkdir(exist_ok=True)
    (tmp_path / "deals.yaml").write_text("deals:\n- {id: D2026-014, material: 蒸汽, supplier: 龙华, receiver: 越清}\n", encoding="utf-8")
    (tmp_path / "ledger.csv").write_bytes(raw if raw is not None else text.encode())
    loaded = load(tmp_path, snapshot=False)
    return [(str(f.place), f.code.partition(".")[2]) for f in loaded.findings if f.place.file == "ledger.csv"], loaded


def test_a_sound_ledger(tmp_path):
    found, loaded = findings(tmp_path, HEAD + 'd2026-14,2027年3月,"1,080 吨",95,龙华,V0\n\n# 说明\nD2026-014,2027-04,360,,龙华,\n')
    assert not found
    first, second = loaded.park.ledger
    assert (first.deal, first.month, first.quantity.likely, first.price.likely, first.level) == ("D2026-014", "2027-03-01", 1080, 95, "V0")
    assert (str(second.place), second.price) == ("ledger.csv:5:1", None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("D2026-014,2027,360,,,\n", [("ledger.csv:2:11", "no-month")]),
        ("甲,2027-03,360,,,\n", [("ledger.csv:2:1", "bad-serial")]),
        ("D2026-014,2027-03,,,,\n", [("ledger.csv:2:1", "required-missing")]),
        ("D2026-014,2027-03,1,080,,,\n", [("ledger.csv:2:27", "csv-too-many")]),
        ("D2026-014,2027-03,360,,,V9\n", [("ledger.csv:2:25", "unknown-choice")]),
    ],
)
def test_each_fault_has_its_place(tmp_path, rows, expected):
    found, _ = findings(tmp_path, HEAD + rows)
    assert found == expected


def test_a_comma_within_a_figure_shifts_nothing_in_silence(tmp_path):
    found, loaded = findings(tmp_path, "事项,月份,交付量\nD2026-014,2027-03,1,080\n")
    assert found == [("ledger.csv:2:21", "csv-too-many")]
    assert not loaded.park.ledger
    assert "千分号" in say(loaded.findings[-1].said, "zh")


def test_titles_that_are_unknown_or_twice_are_said_once(tmp_path):
    found, _ = findings(tmp_path, "事项,月份,交付量,天气,月份\nD2026-014,2027-03,1,晴,\nD2026-014,2027-04,1,晴,\n")
    assert found == [("ledger.csv:1:11", "unknown-key"), ("ledger.csv:1:14", "same-field-twice")]


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ('a,"b\n', "catalogue.csv-open-quote", (1, 3)),
        ('a,"b" c\n', "catalogue.csv-stray-quote", (1, 7)),
        ('x,y\na,b"c"\n', "catalogue.csv-stray-quote", (2, 4)),
        ("x,y\na\x01,b\n", "yamltree.control-character", (2, 2)),
    ],
)
def test_a_file_that_is_refused_names_line_and_column(text, key, place):
    with pytest.raises(YamlFault) as refused:
        csv_tree(text.encode())
    assert (refused.value.key, refused.value.line, refused.value.column) == (key, *place)


def test_encodings_and_line_ends(tmp_path):
    text = HEAD + "D2026-014,2027-03,360,95,龙华,\nD2026-014,2027-04,360,95,龙华,\n"
    for raw in (text.encode("utf-8-sig"), text.encode("gb18030"), text.replace("\n", "\r\n").encode(), text.replace("\n", "\r").encode()):
        _, loaded = findings(tmp_path, "", raw)
        assert [line.place.line for line in loaded.park.ledger] == [2, 3]
