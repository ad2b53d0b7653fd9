"""names resolve, compare, check and find as a person and a script use them."""

import csv
import importlib.util
import io
import json
import time
from pathlib import Path

import pytest

from matchchain.cli.boundary import run
from matchchain.materials.naming import looking
from tests.golden import same_as_golden

from .park import build, everything

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """A working directory without a park, and no word of the environment."""
    for name in ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


@pytest.fixture
def do(capsysbinary):
    def call(*words, code=0, lang="zh"):
        got = run(["--lang", lang, "names", *words])
        out, err = (stream.decode() for stream in capsysbinary.readouterr())
        assert got == code, err
        return out, err

    return call


def records(do, *words, **more):
    return json.loads(do(*words, "--format", "json", **more)[0])["resolutions"]


# resolve


def test_a_name_a_formula_a_number_and_a_damaged_number_resolve(do):
    rows = records(do, "resolve", "30%液碱", "Na2SO3", "7757-83-7", "7440/9/7", "亞硫酸鈉", "ＮａＯＨ")
    assert [row["material"] for row in rows] == [
        "sodium-hydroxide", "sodium-sulfite", "sodium-sulfite", "potassium", "sodium-sulfite",
        "sodium-hydroxide",
    ]  # fmt: skip
    assert [row["how"] for row in rows] == ["alias", "formula", "cas", "cas", "alias", "formula"]
    assert (rows[0]["concentration_low"], rows[0]["concentration_high"]) == (0.3, 0.3)
    assert [row["row"] for row in rows] == [1, 2, 3, 4, 5, 6]


def test_what_is_not_sure_is_never_resolved(do):
    rows = records(do, "resolve", "流酸", "飞灰", "1310-73-3", "对二甲苯(邻二甲苯)", "=cmd|' /C calc'!A0")
    assert [row["status"] for row in rows] == ["unknown", "ambiguous", "conflict", "conflict", "unknown"]
    assert all(row["material"] is None for row in rows)
    assert "硫酸" in [candidate["zh"] for candidate in rows[0]["candidates"]]
    assert len(rows[1]["candidates"]) > 1
    assert all(row["evidence"] for row in rows)


def test_a_use_is_a_use(do):
    (row,) = records(do, "resolve", "水泥混合材")
    assert (row["status"], row["material"], row["use"]) == ("resolved", None, "cement-additive")


def test_evidence_is_said_in_both_languages(do):
    assert "校验位不符" in do("resolve", "1310-73-3")[0]
    assert "wrong check digit" in do("resolve", "1310-73-3", lang="en")[0]


def test_only_what_a_person_must_settle(do):
    rows = records(do, "resolve", "烧碱", "流酸", "飞灰", "--unsettled")
    assert [row["row"] for row in rows] == [2, 3]


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_carries_every_name(do, format_name, lang):
    out, err = do("resolve", "烧碱", "流酸", "飞灰", "--format", format_name, lang=lang)
    assert err == ""
    assert all(name in out for name in ("烧碱", "流酸", "飞灰", "1310-73-2"))


def test_a_workbook_goes_into_a_file_only(do, nowhere):
    calamine = pytest.importorskip("python_calamine")
    out, err = do("resolve", "烧碱", "流酸", "--out", "names.xlsx")
    assert out == ""
    assert "names.xlsx" in err
    rows = calamine.CalamineWorkbook.from_path(nowhere / "names.xlsx").get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows] == ["写法", "烧碱", "流酸"]
    do("resolve", "烧碱", "--out", "names.xlsx", code=4)
    do("resolve", "烧碱", "--out", "names.xlsx", "--force")


def test_csv_in_a_pipe_is_data_only_and_harmless(do):
    out, err = do("resolve", "=1+1", "@x", "烧碱", "--format", "csv", "--headers", "en")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["name"] for row in rows] == ["'=1+1", "'@x", "烧碱"]
    assert rows[2]["material"] == "sodium-hydroxide"
    assert err == ""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("utf8.txt", "烧碱\n\n液碱 30%\n".encode(), ()),
        ("bom.txt", "\ufeff烧碱\r\n\r\n液碱 30%\r\n".encode(), ()),
        ("gb.txt", "烧碱\n\n液碱 30%\n".encode("gb18030"), ("GB18030",)),
        ("list.csv", "品名,数量\n烧碱,3\n,\n液碱 30%,\n".encode("gb18030"), ("GB18030", "品名")),
        ("list.tsv", "名称\t吨\n烧碱\t3\n\n液碱 30%\t4\n".encode(), ("名称",)),
    ],
)
def test_a_file_of_names_in_any_writing(do, nowhere, name, content, said):
    (nowhere / name).write_bytes(content)
    out, err = do("resolve", name, "--format", "json")
    rows = json.loads(out)["resolutions"]
    assert [row["name"] for row in rows] == ["烧碱", "液碱 30%"]
    assert [row["material"] for row in rows] == ["sodium-hydroxide"] * 2
    assert rows[1]["row"] - rows[0]["row"] == 2
    assert all(word in err for word in said)
    assert bool(err) == bool(said)


@pytest.mark.parametrize(
    "content", ["品名\n2,4-二硝基氯苯\n", '品名,备注\n"2,4-二硝基氯苯",x\n', '"2,4-二硝基氯苯"\n']
)
def test_the_comma_in_a_name_is_no_column(do, nowhere, content):
    (nowhere / "list.csv").write_bytes(content.encode())
    assert [row["name"] for row in records(do, "resolve", "list.csv")] == ["2,4-二硝基氯苯"]


def test_standard_input(do, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("烧碱\n流酸\n".encode("gb18030"))))
    out, err = do("resolve", "-", "--format", "jsonl")
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["resolved", "unknown"]
    assert "GB18030" in err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("resolve",), 2, "names resolve"),
        (("resolve", "gone.csv"), 2, "gone.csv"),
        (("resolve", "book.xlsx"), 2, "CSV"),
        (("resolve", "broken.txt"), 3, "broken.txt"),
        (("find", "  "), 2, "要找"),
        (("compare", "烧碱"), 2, "--help"),
        (("--park", "nowhere", "resolve", "烧碱"), 2, "nowhere"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(do, nowhere, words, code, said):
    (nowhere / "broken.txt").write_bytes(b"\xff\xff\x81")
    out, err = do(*words, code=code)
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_an_empty_file_is_an_empty_list(do, nowhere):
    (nowhere / "none.txt").write_bytes(b"\n")
    out, err = do("resolve", "none.txt", "--format", "jsonl")
    assert out == ""
    assert "none.txt" in err


def test_inside_a_park_its_own_words_hold(do, folder):
    (folder / "materials.yaml").write_bytes("materials:\n  - {name: 亚硫酸钠, aliases: [一号料]}\n".encode())
    before = everything(folder)
    (row,) = records(do, "--park", str(folder), "resolve", "一号料")
    assert row["material"] == "sodium-sulfite"
    assert records(do, "resolve", "一号料")[0]["status"] == "unknown"
    assert everything(folder) == before


def test_faults_in_the_park_do_not_keep_a_name_from_being_resolved(do, folder):
    (folder / "materials.yaml").write_bytes(b"materials: [{aliases: [x]}]\n")
    out, err = do("--park", str(folder), "resolve", "烧碱", "--format", "csv")
    assert "sodium-hydroxide" in out
    assert "materials.yaml" in err


def test_five_thousand_names_take_about_a_second(do, nowhere):
    from matchchain.materials import Thesaurus

    labels = [material.zh or material.en for material in Thesaurus.default()]
    names = [f"{labels[i * 7 % len(labels)]} {i % 90 + 5}%" for i in range(4800)] + [
        f"{i}号料" for i in range(200)
    ]
    (nowhere / "many.txt").write_text("\n".join(names), encoding="utf-8")
    start = time.process_time()
    out, _ = do("resolve", "many.txt", "--format", "csv")
    assert out.count("\n") >= 5001
    assert time.process_time() - start < 4  # about 0.8 s of the processor


# compare


@pytest.mark.parametrize(
    ("first", "second", "decision"),
    [
        ("烧碱", "氢氧化钠", "same"),
        ("亚硫酸钠", "硫酸钠", "different"),
        ("sodium sulfite", "sodium sulfate", "different"),
        ("片碱", "液碱", "related"),
        ("废硫酸", "硫酸", "related"),
        ("飞灰", "粉煤灰", "review"),
    ],
)
def test_the_decision_on_two_names(do, first, second, decision):
    out, _ = do("compare", first, second, "--format", "json")
    answer = json.loads(out)
    assert answer["schema"] == "matchchain.names.compare/1"
    (row,) = answer["comparisons"]
    assert row["decision"] == decision
    assert row["evidence"]


def test_a_waste_offered_carries_its_cautions(do):
    assert "HW34" in do("compare", "废硫酸", "硫酸")[0]
    (row,) = json.loads(do("compare", "废硫酸", "硫酸", "--format", "json")[0])["comparisons"]
    assert any("HW34" in caution for caution in row["cautions"])


def test_a_material_and_a_use_are_asked_whether_it_serves(do):
    out, _ = do("compare", "粉煤灰", "水泥混合材")
    assert "可按用途对接" in out
    assert "不是同一物料" not in out
    (row,) = json.loads(do("compare", "粉煤灰", "水泥混合材", "--format", "json")[0])["comparisons"]
    assert (row["a_offered_to_b"], row["b_offered_to_a"]) == ("use", None)


def test_where_a_person_decides_the_command_is_named(do):
    out, _ = do("compare", "一号 料", "硫酸")
    assert 'matchchain names settle "一号 料" 硫酸' in out


# check


def card(folder, *names, firm="jia", side="offers"):
    lines = "".join(f"  - material: {name}\n    quantity: 10 吨/年\n" for name in names)
    (folder / f"firms/{firm}.yaml").write_bytes(f"id: {firm}\nname: {firm}\n{side}:\n{lines}".encode())


def findings(do, folder, code=1):
    out, _ = do("--park", str(folder), "check", "--format", "json", code=code)
    return json.loads(out)


def test_a_park_of_known_names_is_clean(do, folder):
    out, err = do("--park", str(folder), "check")
    assert "疑问 0 个" in out
    assert err == ""
    assert findings(do, folder, code=0)["findings"] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("某某中间体甲三号", "unknown"),
        ("流酸", "unknown-like"),
        ("飞灰", "ambiguous"),
        ("对二甲苯(邻二甲苯)", "conflict"),
        ("硫酸 1310-73-3", "bad-cas"),
        ("7440/9/7", "damaged"),
    ],
)
def test_every_kind_of_doubt_has_its_place_and_cure(do, folder, name, code):
    card(folder, "烧碱", name)
    answer = findings(do, folder)
    (found,) = [each for each in answer["findings"] if each["code"] != "product"]  # the soda may be for a maker
    assert (found["code"], found["name"]) == (code, name)
    assert (found["file"], found["line"], found["column"]) == ("firms/jia.yaml", 6, 15)
    assert found["text"] != found["cure"] != ""
    assert (
        answer["names"] == answer["resolved"] + answer["open"] + answer["unknown"]
    )
    for lang in ("zh", "en"):
        out, _ = do("--park", str(folder), "check", code=1, lang=lang)
        assert f"firms/jia.yaml:6:15 {code} " in out
        assert "^~" in out


def test_the_cure_never_proposes_a_likeness_as_a_decision(do, folder):
    card(folder, "流酸")
    (found,) = findings(do, folder)["findings"]
    assert [candidate["zh"] for candidate in found["candidates"]]
    assert all(candidate["zh"] not in found["cure"] for candidate in found["candidates"])


def test_what_two_firms_write_though_no_list_holds_it(do, folder):
    card(folder, "甲三中间体料", firm="jia")
    card(folder, "甲三中间体料", firm="yi", side="needs")
    card(folder, "甲三号中间体料", firm="bing", side="needs")
    found = {one["name"]: one for one in findings(do, folder)["findings"]}
    assert {one["code"] for one in found.values()} == {"shared", "alike"}
    assert [place.split(":")[0] for place in found["甲三中间体料"]["places"]] == [
        "firms/jia.yaml",
        "firms/yi.yaml",
    ]


def test_names_that_exclude_each_other_are_not_called_alike(do, folder):
    card(folder, "溴代甲三中间体料", firm="jia")
    card(folder, "氯代甲三中间体料", firm="yi", side="needs")
    assert {one["code"] for one in findings(do, folder)["findings"]} <= {"unknown", "unknown-like"}


def test_decisions_that_contradict_and_words_against_the_lists(do, folder):
    (folder / "materials.yaml").write_bytes(
        "materials:\n  - {name: 硫酸, aliases: [液碱]}\nsame:\n  - {names: [亚硫酸钠, 硫酸钠], by: 甲}\n"
        "not_same:\n  - {names: [硫酸钠, 亚硫酸钠], by: 乙}\n".encode()
    )
    codes = {one["code"]: one for one in findings(do, folder)["findings"]}
    assert set(codes) == {"contradicted", "overriding"}
    assert codes["contradicted"]["line"] == 4
    assert codes["overriding"]["line"] == 2


def test_a_name_settled_is_no_longer_doubtful(do, folder):
    card(folder, "一号料")
    findings(do, folder)
    (folder / "materials.yaml").write_bytes("same:\n  - {names: [一号料, 亚硫酸钠]}\n".encode())
    findings(do, folder, code=0)


@pytest.mark.parametrize("format_name", FORMATS)
def test_doubts_in_every_format(do, folder, format_name):
    card(folder, "流酸", "飞灰")
    out, _ = do("--park", str(folder), "check", "--format", format_name, code=1)
    assert "流酸" in out
    assert "飞灰" in out


def test_check_reads_only(do, folder):
    before = everything(folder)
    do("--park", str(folder), "check")
    assert everything(folder) == before


# find


def found_ids(do, *words):
    return [row["material"] for row in json.loads(do("find", *words, "--format", "json")[0])["found"]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("亚硫酸钠", "sodium-sulfite"), ("純鹼", "sodium-carbonate"), ("NaOH", "sodium-hydroxide"),
        ("1310-73-2", "sodium-hydroxide"), ("sulphuric acid", "sulfuric-acid"),
        ("水泥混合材", "cement-additive"),
    ],
)  # fmt: skip
def test_what_the_text_itself_means_comes_first(do, text, first):
    assert found_ids(do, text)[0] == first


def test_a_fragment_finds_more_than_one(do):
    ids = found_ids(do, "硫酸")
    assert ids[0] == "sulfuric-acid"
    assert {"sodium-sulfate", "sodium-sulfite", "waste-sulfuric-acid"} <= set(ids)


@pytest.mark.skipif(importlib.util.find_spec("pypinyin") is None, reason="the extra [zh] is not installed")
@pytest.mark.parametrize("text", ["liusuan", "liu suan", "LiuSuan", "ls"])
def test_pinyin_and_initials(do, text):
    assert "sulfuric-acid" in found_ids(do, text)[:8]


def test_without_pinyin_the_cure_is_named(do, monkeypatch):
    monkeypatch.setattr(looking, "find_spec", lambda _: None)
    for lang in ("zh", "en"):
        _, err = do("find", "shaojian", lang=lang)
        assert 'pip install "matchchain[zh]"' in err
    assert do("find", "烧碱")[1] == ""


def test_nothing_found_is_an_empty_list(do):
    out, err = do("find", "某某不存在的料", "--format", "json")
    assert json.loads(out)["found"] == []
    assert "没有名称" in err


# pages


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_resolutions_is_what_it_was(do, lang):
    words = {
        "zh": (
            "30%液碱",
            "亚硫酸钠(工业级)",
            "7757-83-7",
            "飞灰",
            "1310-73-3",
            "水泥混合材",
            "某某中间体甲三号",
        ),
        "en": ("caustic soda 30 %", "FeSO4.7H2O", "fly ash", "1310-73-3", "boiler fuel", "no such thing 3"),
    }[lang]
    same_as_golden(f"names-resolve-{lang}.txt", do("resolve", *words, "--width", "80", lang=lang)[0], GOLDEN)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_of_a_comparison_is_what_it_was(do, lang):
    pair = {"zh": ("废硫酸", "硫酸"), "en": ("sodium sulfite", "sodium sulfate")}[lang]
    same_as_golden(f"names-compare-{lang}.txt", do("compare", *pair, "--width", "80", lang=lang)[0], GOLDEN)
