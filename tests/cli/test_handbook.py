"""`handbook` as an office meets it: a look, the file, editions, codes, and what it refuses."""

import json
import os
import shutil
import stat

import pytest

from tests.cli.command import matchchain
from tests.golden import same_as_golden

PARK = "name: 试验园区\nlanguage: zh\nchains: [{name: 酸碱, lead_firm: a}]\n"
FIRMS = """\
- {id: a, name: 甲化工有限公司, short: 甲化工, chains: [酸碱], contact: 王工 13800000001, offers: [{material: 高炉渣, kind: waste, quantity: 150 吨/年, as_of: 2026-10-01}, {material: 盐酸, kind: product, quantity: 700 吨/年}]}
- {id: b, name: 乙化工有限公司, short: 乙化工, contact: 李工 13800000002, share: {contact: yes}, offers: [{material: 高炉渣, kind: waste, quantity: 160 吨/年}, {material: 盐酸, kind: product, quantity: 90 吨/年}], needs: [{material: 盐酸, quantity: 5 吨/年}]}
- {id: c, name: 丙化工有限公司, short: 丙化工, share: {name: no}, offers: [{material: 钢渣, kind: waste, quantity: 170 吨/年}, {material: 盐酸, kind: product, quantity: 80 吨/年}]}
- {id: d, name: 丁建材有限公司, short: 丁建材, needs: [{material: 盐酸, quantity: 60 吨/年}]}
"""


@pytest.fixture
def park(tmp_path):
    folder = tmp_path / "park"
    folder.mkdir()
    (folder / "park.yaml").write_text(PARK, encoding="utf-8")
    (folder / "firms.yaml").write_text("firms:\n" + FIRMS, encoding="utf-8")
    return folder


def run(park, *words, **env):
    return matchchain("--park", park, "handbook", *words, cwd=park.parent, MATCHCHAIN_LANG="zh", **env)


def edited(park, old, new):
    file = park / "firms.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_look_before_it_is_written(park):
    done = run(park)
    assert done.code == 0
    same_as_golden("handbook/look-zh.txt", done.text)
    assert not (park / "editions").exists()


def test_editions_tell_what_changed(park):
    done = run(park, "--out", "1.md", "--publish", "2026-1")
    assert (done.code, "已发布“2026-1”:editions/2026-1.json" in done.said) == (0, True)
    if os.name != "nt":
        assert stat.S_IMODE((park / "editions" / "2026-1.json").stat().st_mode) == 0o600
    frozen = json.loads((park / "editions" / "2026-1.json").read_text(encoding="utf-8"))
    assert (frozen["park"], len(frozen["firms"]), len(frozen["lines"])) == ("试验园区", 4, 8)
    assert "13800000001" not in json.dumps(frozen)
    edited(park, "quantity: 700", "quantity: 900")
    edited(park, "short: 丁建材, needs: [{material: 盐酸, quantity: 60 吨/年}]", "short: 丁建材, needs: [{material: 甲醇, quantity: 60 吨/年}]")
    edited(park, "- {id: c,", "- {id: e, name: 戊厂, offers: [{material: 烧碱, kind: product}]}\n- {id: c,")
    told = json.loads(run(park, "--since", "2026-1", "--format", "json").text)["changes"]
    assert [(row["change"], row["firm_name"], row["material"], row["before"], row["after"]) for row in told] == [
        ("joined", "戊厂", "", None, None),
        ("new", "丁建材", "甲醇", None, 60.0),
        ("new", "戊厂", "烧碱", None, None),
        ("ended", "丁建材", "盐酸", 60.0, None),
        ("changed", "甲化工", "盐酸", 700.0, 900.0),
    ]
    outside = run(park, "--since", "2026-1", "--for", "firms", "--format", "md")
    assert "700" not in outside.text.split("## 三", maxsplit=1)[0]
    fewer = json.loads(run(park, "--since", "2026-1", "--changed-only", "--format", "json").text)["parts"]
    assert {row["part"]: row["entries"] for row in fewer}["firms"] == 3
    history = matchchain("--park", park, "history", MATCHCHAIN_LANG="zh").text
    assert "发布手册一版" in history


def test_an_edition_can_be_written_again_and_taken_back(park):
    assert run(park, "--for", "firms", "--out", "1.html", "--publish", "甲").code == 0
    again = run(park, "--for", "firms", "--out", "1.html", "--publish", "甲", "--force")
    assert (again.code, "照原样再写一份" in again.said) == (0, True)
    first = (park.parent / "1.html").read_bytes()
    assert run(park, "--for", "firms", "--out", "2.html", "--publish", "甲").code == 0
    assert (park.parent / "2.html").read_bytes() == first
    edited(park, "quantity: 700", "quantity: 900")
    refused = run(park, "--out", "3.md", "--publish", "甲")
    assert (refused.code, "换一个名字" in refused.said) == (4, True)
    assert not (park.parent / "3.md").exists()
    assert matchchain("--park", park, "undo", "--yes", MATCHCHAIN_LANG="zh").code == 0
    assert not list(park.glob("editions/*"))


def test_codes_are_kept_in_the_office_alone(park):
    done = run(park, "--for", "firms", "--format", "json", "--publish", "1")
    assert (done.code, "editions/1-codes.csv" in done.said) == (0, True)
    lines = json.loads(done.text)["lines"]
    (code,) = {line["code"] for line in lines if line["code"]}
    key = (park / "editions" / "1-codes.csv").read_text(encoding="utf-8-sig").splitlines()
    assert key == ["代号,企业编号,企业,供需,品名", f"{code},c,丙化工有限公司,,"]
    if os.name != "nt":
        assert stat.S_IMODE((park / "editions" / "1-codes.csv").stat().st_mode) == 0o600
    assert "丙化工" not in done.text
    unkept = run(park, "--for", "firms", "--format", "json")
    assert "没有存" in unkept.said


def test_an_anonymous_edition_names_nobody_and_is_held_against_the_ones_before(park):
    done = run(park, "--for", "firms", "--anonymise", 2, "--publish", "1", "--format", "json")
    assert done.code == 0
    found = json.loads(done.text)
    assert found["anonymous"] == 2
    assert {(line["side"], line["label"], line["level"]) for line in found["lines"]} >= {("offer", "高炉渣", "material"), ("offer", "盐酸", "material")}
    assert not any(line["firm"] or line["firm_name"] for line in found["lines"])
    codes = [line["code"] for line in found["lines"]]
    assert len(set(codes)) == len(codes)
    assert not [name for name in ("甲化工", "乙化工", "丙化工", "丁建材") if name in done.text]
    key = (park / "editions" / "1-codes.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert {row.split(",")[0] for row in key} == set(codes)
    edited(park, "- {id: d,", "- {id: e, name: 戊厂, offers: [{material: 高炉渣, kind: waste, quantity: 155 吨/年}]}\n- {id: d,")
    second = run(park, "--for", "firms", "--anonymise", 2, "--publish", "2", "--format", "json")
    assert (second.code, "免得和以前发的版次一比" in second.said) == (0, True)
    count = sum(1 for line in json.loads(second.text)["lines"] if line["label"] == "高炉渣")
    assert count == sum(1 for line in found["lines"] if line["label"] == "高炉渣")


def test_telephone_numbers_only_where_they_are_asked_for_or_shared(park):
    masked = run(park, "--format", "md").text
    assert "13800000001" not in masked
    assert "王工" in masked
    assert run(park, "--phones", "--out", "phones.md").code == 0
    assert "13800000001" in (park.parent / "phones.md").read_text(encoding="utf-8")
    firms = run(park, "--for", "firms", "--out", "firms.md")
    assert firms.code == 0
    text = (park.parent / "firms.md").read_text(encoding="utf-8")
    assert "13800000002" in text
    assert "13800000001" not in text
    if os.name != "nt":
        for name in ("phones.md", "firms.md"):
            assert stat.S_IMODE((park.parent / name).stat().st_mode) == 0o600


def test_one_chain_alone(park):
    lines = json.loads(run(park, "--chain", "酸", "--format", "json").text)["lines"]
    assert {line["firm"] for line in lines} == {"a"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--since", "2026-1"), 2, "还没发布过手册"),
        (("--chain", "酸剑"), 2, "酸碱"),
        (("--without", "indx"), 2, "index"),
        (("--anonymise", "2"), 2, "--for firms"),
        (("--for", "public", "--anonymise", "2"), 2, "--for firms"),
        (("--for", "firms", "--anonymise", "2", "--out", "x.md"), 2, "--publish"),
        (("--for", "firms", "--anonymise", "1"), 2, "1"),
        (("--changed-only",), 2, "--since"),
        (("--for", "public", "--since", "1"), 2, "--since"),
        (("--for", "firms", "--phones"), 2, "--for office"),
        (("--publish", "1"), 2, "--out"),
        (("--publish", "a/b", "--out", "x.md"), 2, "a/b"),
        (("--publish", "con", "--out", "x.md"), 2, "con"),
        (("--out", "park/editions/x.md"), 5, "editions"),
        (("--out", "park/firms.yaml", "--format", "md"), 4, "firms.yaml"),
    ],
)
def test_what_cannot_be_meant_is_refused(park, words, code, said):
    done = run(park, *words)
    assert (done.code, said in done.said) == (code, True), done.said
    assert not (park / "editions").exists()
    assert not (park.parent / "x.md").exists()


def test_a_report_is_never_written_among_the_editions(park):
    assert run(park, "--out", "1.md", "--publish", "1").code == 0
    for name in ("1.json", "other.md", "1-codes.csv"):
        done = run(park, "--out", f"park/editions/{name}", "--force")
        assert done.code == 4, done.said


def test_an_edition_is_asked_for_by_its_name(park):
    assert run(park, "--out", "1.md", "--publish", "2026-1").code == 0
    done = run(park, "--since", "2026-2")
    assert (done.code, "是不是 2026-1" in done.said) == (2, True)


def test_editions_of_another_park_and_of_a_day_to_come_are_refused(park):
    assert run(park, "--out", "1.md", "--publish", "1").code == 0
    behind = run(park, "--out", "2.md", "--publish", "2", MATCHCHAIN_TODAY="2026-11-20")
    assert (behind.code, "先把电脑的日期调对" in behind.said) == (4, True)
    other = park.parent / "other"
    other.mkdir()
    (other / "park.yaml").write_text("name: 别的园区\nlanguage: zh\n", encoding="utf-8")
    (other / "firms.yaml").write_text("firms:\n- {id: z, name: 子厂}\n", encoding="utf-8")
    shutil.copytree(park / "editions", other / "editions")
    done = run(other, "--since", "1")
    assert (done.code, "试验园区" in done.said) == (4, True)


@pytest.mark.parametrize("spoilt", ["", "{}", '{"name": 1}', "[" * 2000, '{"schema": "matchchain.edition/9"}'])
def test_a_spoilt_edition_is_named(park, spoilt):
    (park / "editions").mkdir()
    (park / "editions" / "1.json").write_text(spoilt, encoding="utf-8")
    done = run(park, "--since", "1")
    assert (done.code, "editions/1.json" in done.said) == (3, True), done.said


def test_who_is_forgotten_is_told_where_editions_still_name_it(park):
    assert run(park, "--for", "firms", "--out", "1.md", "--publish", "1").code == 0
    told = matchchain("--park", park, "forget", "c", "--dry-run", MATCHCHAIN_LANG="zh").said
    assert "editions/1-codes.csv" in told
    assert "editions/1.json" in told
    assert "没有联系人" in told


def test_what_nothing_can_help_is_refused_by_name(park):
    assert run(park, "--for", "firms", "--anonymise", 2, "--publish", "1", "--out", "1.md").code == 0
    file = park / "editions" / "1.json"
    edition = json.loads(file.read_text(encoding="utf-8"))
    lonely = {"firm": "d", "line": "d-盐酸", "group": "firm:d", "side": "need", "level": "material", "label": "methanol"}
    edition["cells"].append(lonely | {"line": next(x["id"] for x in edition["lines"] if x["firm"] == "d")})
    file.write_text(json.dumps(edition, ensure_ascii=False), encoding="utf-8")
    done = run(park, "--for", "firms", "--anonymise", 2, "--publish", "2", "--out", "2.md")
    assert (done.code, "丁建材" in done.said, "对照:1" in done.said) == (4, True, True), done.said
    assert not (park.parent / "2.md").exists()
    assert not (park / "editions" / "2.json").exists()
