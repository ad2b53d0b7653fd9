"""`deal`: from the plan's row to verified money; gates, refusals, the ledger, and what scripts rely on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

GOLDEN = ROOT / "tests" / "golden" / "deals"
STABLE = [
    "id", "pairing", "state", "light", "why", "owner", "supplier", "receiver", "material", "promised", "contracted", "reported",
    "verified",
]  # fmt: skip
SHEET = """事项,月份,交付量(吨),结算价,凭证,凭证号,填报,对方确认,核实,核实级别
D2026-001,2027-02,700,95,磅单,BD1-30,龙华,越清,李科,V2
D2026-001,2027-03,500,95,,,龙华,,,
"""


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """The worked example with one deal that has come all the way, each step on its day."""
    park = tmp_path_factory.mktemp("walked") / "park"
    shutil.copytree(ROOT / "examples" / "worked", park, ignore=shutil.ignore_patterns(".*"))
    sheet = park.parent / "台账.csv"
    sheet.write_text(SHEET, encoding="utf-8-sig")
    for day, *words in (
        ("2026-11-28", "add", "1", "--owner", "李科", "--yes"),
        ("2026-12-02", "move", "1", "contacted", "--on", "2026-12-01", "--by", "李科"),
        ("2026-12-03", "move", "D2026-001", "洽谈", "--by", "李科"),
        ("2026-12-04", "node", "1", "送样", "--due", "2026-12-20"),
        ("2026-12-18", "node", "1", "sample", "--done", "2026-12-18"),
        ("2026-12-18", "node", "1", "test", "--due", "2027-01-15", "--by", "越清"),
        ("2026-12-19", "move", "1", "testing", "--by", "李科"),
        ("2027-01-14", "node", "1", "检测报告", "--done", "2027-01-14"),
        ("2027-01-15", "move", "1", "papers", "--by", "李科", "--legal", "by-product"),
        ("2027-02-01", "move", "1", "contracted", "--by", "李科", "--quantity", "9000吨/年", "--price", "95元/吨", "--until", "2028-01-31"),
        ("2027-04-05", "ledger", str(sheet), "--yes"),
        ("2027-04-06", "move", "1", "running", "--by", "李科"),
    ):  # fmt: skip
        done = run(park, day, *words)
        assert done.code == 0, (words, done.said)
    return park


@pytest.fixture
def park(walked, tmp_path):
    """A copy to change."""
    return Path(shutil.copytree(walked, tmp_path / "park"))


@pytest.fixture
def fresh(tmp_path):
    """The worked example without any deal."""
    return Path(shutil.copytree(ROOT / "examples" / "worked", tmp_path / "fresh", ignore=shutil.ignore_patterns(".*")))


def run(park, day, *words, lang="zh"):
    return matchchain("deal", *words, "--park", park, "--lang", lang, MATCHCHAIN_TODAY=day)


def rows(park, day, *more):
    return json.loads(run(park, day, "list", "--format", "json", *more).text)["deals"]


def test_add_prints_the_id_and_copies_the_plan(fresh):
    done = run(fresh, "2026-11-28", "add", "1", "--owner", "李科", "--yes")
    assert done.text == "D2026-001\n"
    (row,) = rows(fresh, "2026-11-28")
    assert list(row)[: len(STABLE)] == STABLE
    assert (row["state"], row["light"], row["owner"], row["contracted"], row["reported"], row["verified"]) == ("idea", "green", "李科", None, None, None)
    plan = json.loads(matchchain("suggest", "--park", fresh, "--format", "json", MATCHCHAIN_TODAY="2026-11-28").text)["pairings"][0]
    assert (row["pairing"], row["supplier"], row["receiver"], row["material"]) == (plan["id"], plan["supplier"], plan["receiver"], plan["offer"])
    assert row["promised"] == pytest.approx(plan["net_per_year"], abs=1)
    assert run(fresh, "2026-11-28", "add", "1", "--yes").code == 4
    assert run(fresh, "2026-11-28", "add", "1", "--yes", "--again").text == "D2026-002\n"


def test_a_dry_run_writes_nothing(fresh):
    before = {path: path.read_bytes() for path in fresh.rglob("*") if path.is_file()}
    shown = run(fresh, "2026-11-28", "add", "1", "--dry-run")
    assert "+++ deals.yaml" in shown.text
    assert before == {path: path.read_bytes() for path in fresh.rglob("*") if path.is_file()}


def test_the_way_of_a_deal_to_verified_money(walked):
    (row,) = rows(walked, "2027-04-12")
    margin, fixed = 1978.4486, 20_000
    assert (row["state"], row["light"], row["level"]) == ("running", "yellow", "V2")
    assert row["contracted"] == pytest.approx(9000 * margin - fixed, abs=5)
    assert row["reported"] == pytest.approx(1200 * margin - 2 * fixed / 12, abs=5)
    assert row["verified"] == pytest.approx(700 * margin - fixed / 12, abs=5)
    assert row["money_verified"] == 0
    assert row["why"][0]["test"] == "amount"
    assert set(row["why"][0]) >= {"test", "text", "since"}


@pytest.mark.parametrize(
    ("day", "state", "light"),
    [
        ("2026-11-28", "idea", "green"), ("2026-12-03", "talking", "green"), ("2027-01-31", "papers", "green"),
        ("2027-04-06", "running", "yellow"), ("2027-05-10", "running", "yellow"), ("2027-05-11", "running", "red"),
    ],
)  # fmt: skip
def test_any_past_day_is_asked_again(walked, day, state, light):
    (row,) = rows(walked, day)
    assert (row["state"], row["light"]) == (state, light)


def test_what_was_entered_later_is_not_known_before(walked):
    (row,) = rows(walked, "2026-12-01")
    assert row["state"] == "idea"
    assert row["entered_later"] == ["2026-12-02"]


def test_contracted_amounts_leave_the_plan_and_talks_are_told(walked, fresh):
    def net(park, day):
        return json.loads(matchchain("suggest", "--park", park, "--format", "json", MATCHCHAIN_TODAY=day).text)["totals"]

    assert net(walked, "2027-04-12")["quantity_t_per_year"] == 0  # the pair is a trade now, and nobody else takes the rest
    assert net(fresh, "2027-04-12")["quantity_t_per_year"] == pytest.approx(12_000)
    for words in (("add", "1"), ("move", "1", "contacted", "--by", "李"), ("move", "1", "talking", "--by", "李")):
        assert run(fresh, "2026-11-28", *words).code == 0
    shown = matchchain("suggest", "--park", fresh, "--lang", "zh", MATCHCHAIN_TODAY="2026-11-28").text
    assert "洽谈中" in shown
    assert "D2026-001: talking" in matchchain("suggest", "--park", fresh, "--lang", "en", MATCHCHAIN_TODAY="2026-11-28").text


REFUSED = [
    (("move", "1", "testing", "--by", "李"), "越级", 2),
    (("move", "1", "idea", "--by", "李"), "已经是", 2),
    (("move", "1", "contacted"), "谁经办", 2),
    (("move", "1", "contacted", "--by", "李", "--on", "2026-12-05"), "还没到", 2),
    (("move", "1", "contacted", "--by", "李", "--on", "2026-11-01"), "之前", 2),
    (("move", "1", "refused", "--by", "李"), "写原因", 2),
    (("move", "1", "refused", "--by", "李", "--why", "天气"), "没有原因", 2),
    (("move", "1", "飞", "--by", "李"), "没有状态", 2),
    (("move", "9", "idea", "--by", "李"), "没有事项", 2),
    (("node", "1", "送样"), "--due", 2),
    (("node", "1", "送样", "--due", "某天"), "不是日期", 2),
    (("node", "1", "送样", "--done", "2026-12-30"), "还没到", 2),
    (("node", "1", "送样", "--excuse", "忙"), "缓到哪天", 2),
    (("node", "1", "送样", "--excuse", "忙", "--until", "2027-01-31", "--by", "李"), "没有节点", 2),
    (("add", "999"), "", 2),
    (("add",), "--supplier", 2),
    (("add", "--supplier", "longhua", "--receiver", "没有", "--material", "x"), "没有", 2),
]


@pytest.mark.parametrize(("words", "said", "code"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_is_refused_in_words(fresh, words, said, code):
    assert run(fresh, "2026-11-28", "add", "1", "--owner", "李科").code == 0
    before = (fresh / "deals.yaml").read_bytes()
    done = run(fresh, "2026-11-28", *words)
    assert done.code == code, done.said
    assert said in done.said
    assert "Traceback" not in done.said
    assert (fresh / "deals.yaml").read_bytes() == before


def test_every_gate_names_what_is_lacking(fresh):
    run(fresh, "2026-11-28", "add", "1", "--owner", "李科")
    for state in ("contacted", "talking"):
        run(fresh, "2026-11-28", "move", "1", state, "--by", "李")
    gate = run(fresh, "2026-11-28", "move", "1", "testing", "--by", "李").said
    assert "样还没送" in gate
    assert "谁测" in gate
    jumped = run(fresh, "2026-11-28", "move", "1", "papers", "--by", "李", "--because", "补录", "--legal", "hazardous-waste")
    assert jumped.code == 0, jumped.said
    contract = run(fresh, "2026-11-28", "move", "1", "contracted", "--by", "李", "--quantity", "100吨/年")
    assert "--price" in contract.said
    assert "--until" in contract.said
    signed = ("move", "1", "contracted", "--by", "李", "--quantity", "100吨/年", "--price", "-20元/吨", "--until", "2027-12")
    assert run(fresh, "2026-11-28", *signed).code == 0
    waste = run(fresh, "2026-11-28", "move", "1", "running", "--by", "李", "--because", "急")
    assert "危险废物要先办手续" in waste.said
    assert run(fresh, "2026-11-28", "paper", "1", "点对点方案", "--until", "2028-12-31").code == 0
    assert run(fresh, "2026-11-28", "move", "1", "running", "--by", "李", "--because", "急").code == 0


def test_refused_by_quality_is_proposed_no_more_and_undone_in_one_go(fresh):
    run(fresh, "2026-11-28", "add", "1")
    before = {name: (fresh / name).read_bytes() for name in ("deals.yaml", "park.yaml")}
    done = run(fresh, "2026-11-28", "move", "1", "refused", "--why", "质量", "--note", "盐超标", "--by", "李")
    assert done.code == 0, done.said
    assert "盐超标" in (fresh / "park.yaml").read_text(encoding="utf-8")
    plan = json.loads(matchchain("suggest", "--park", fresh, "--format", "json").text)
    assert not plan["pairings"]
    matchchain("undo", "--park", fresh, "--yes")
    assert before == {name: (fresh / name).read_bytes() for name in before}


def test_an_owner_who_is_not_on_the_list(fresh):
    with (fresh / "park.yaml").open("a", encoding="utf-8") as file:
        file.write("follow: {owners: [李科, 王科]}\n")
    assert "李科" in run(fresh, "2026-11-28", "add", "1", "--owner", "李可").said
    assert run(fresh, "2026-11-28", "add", "1", "--owner", "产业处 李科").code == 0


BAD_ROWS = {
    "D2026-001,2027-12,500": "还没到", "D2026-001,2026-12,500": "合同之前", "D2026-001,2027-03,550": "同一家报过",
    "D2026-001,2027-04,5000000": "几十倍", "D2026-001,2027-03,500 m3": "单位", "D2026-009,2027-03,500": "没有立过",
    "D2026-001,,500": "月份", "D2026-001,2027-13,500": "某年某月", "D2026-001,2027-03,很多": "很多", "x,2027-03,5": "编号",
}  # fmt: skip


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_bad_row_of_a_ledger_is_refused_and_nothing_written(park, row):
    sheet = park.parent / "bad.csv"
    sheet.write_text(f"事项,月份,交付量,填报\n{row},龙华\n", encoding="utf-8")
    before = (park / "ledger.csv").read_bytes()
    done = run(park, "2027-04-12", "ledger", sheet, "--yes")
    assert done.code == 3, (done.text, done.said)
    assert BAD_ROWS[row] in done.text.replace("\n", "")
    assert (park / "ledger.csv").read_bytes() == before


def test_a_ledger_twice_adds_nothing_and_evidence_is_added(park):
    sheet = park.parent / "again.csv"
    sheet.write_text(SHEET, encoding="gb18030")
    before = (park / "ledger.csv").read_bytes()
    assert run(park, "2027-04-12", "ledger", sheet, "--yes").code == 0
    assert (park / "ledger.csv").read_bytes() == before
    sheet.write_text("deal,month,quantity,stated_by,evidence,verified_by\nD2026-001,2027-03,500,龙华,磅单,李科\n", encoding="utf-8")
    assert run(park, "2027-04-12", "ledger", sheet).code == 0
    assert (park / "ledger.csv").read_bytes() == before
    assert run(park, "2027-04-12", "ledger", sheet, "--yes").code == 0
    assert (park / "ledger.csv").read_bytes().startswith(before)
    (row,) = rows(park, "2027-04-12")
    assert row["verified"] == row["reported"]


def test_a_workbook_is_read_as_well(park):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["2027年4月台账"])
    book.active.append(["事项", "月份", "交付量(吨)", "填报"])
    book.active.append(["D2026-001", "2027年4月", 640, "龙华"])
    book.save(park.parent / "t.xlsx")
    assert run(park, "2027-05-05", "ledger", park.parent / "t.xlsx", "--yes").code == 0
    (row,) = rows(park, "2027-05-05")
    assert row["delivered"] == 1840


def test_only_some(park):
    assert run(park, "2027-04-12", "add", "--supplier", "yueqing", "--receiver", "longhua", "--material", "纸渣", "--owner", "王科").code == 0
    assert [row["id"] for row in rows(park, "2027-04-12", "--owner", "王科")] == ["D2027-001"]
    assert [row["light"] for row in rows(park, "2027-04-12", "--light", "yellow")] == ["yellow"]
    assert rows(park, "2027-04-12", "--state", "到期") == []
    run(park, "2027-04-12", "node", "D2027-001", "送样", "--due", "2027-05-01")
    assert [row["id"] for row in rows(park, "2027-04-12", "--due", "30")] == ["D2027-001"]
    assert rows(park, "2027-04-12", "--due", "5") == []


def test_the_papers_as_documents(park):
    out = park.parent / "papers"
    assert run(park, "2027-04-12", "papers", "1", "--out", out).code == 0
    assert sorted(path.name for path in out.iterdir()) == ["D2026-001 手续清单.docx", "D2026-001 预填表.docx"]
    from docx import Document

    form = Document(out / "D2026-001 预填表.docx")
    told = " ".join(cell.text for table in form.tables for row in table.rows for cell in row.cells)
    assert "亚硫酸钠" in told
    assert "9000吨/年" in told
    every = told + " ".join(paragraph.text for paragraph in form.paragraphs)
    assert "批准" not in every.replace("是否批准以主管部门为准", "")
    assert run(park, "2027-04-12", "papers", "1", "--out", out).code != 0
    assert "核对" in run(park, "2028-12-01", "papers", "1").said


def test_an_audit_and_its_results(park):
    drawn = json.loads(run(park, "2027-04-12", "audit", "--sample", "5", "--seed", "3", "--format", "json").text)
    assert drawn["error_rate"] is None
    results = park.parent / "results.csv"
    lines = [f"{one['deal']},{one['month']},{one['quantity'] * 0.9}" for one in drawn["worksheet"]]
    results.write_text("deal,month,audited\n" + "\n".join(lines) + "\n", encoding="utf-8")
    rate = json.loads(run(park, "2027-04-12", "audit", "--sample", "5", "--seed", "3", "--results", results, "--format", "json").text)
    assert rate["error_rate"] == pytest.approx(0.1)
    assert rate["error_rate"] < rate["error_rate_bound"] <= 1
    results.write_text("deal,month,audited\nD2026-001,2027-02,很多\n", encoding="utf-8")
    assert run(park, "2027-04-12", "audit", "--results", results).code == 3


@pytest.mark.parametrize("words", [("list",), ("show", "1"), ("learn",), ("audit",), ("papers", "1")], ids=lambda words: words[0])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_frozen(walked, words, lang):
    shown = run(walked, "2027-04-12", *words, "--width", "90", lang=lang)
    assert shown.code == 0, shown.said
    same_as_golden(f"deals/{words[0]}-{lang}.txt", shown.text)


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "jsonl", "md", "html", "schema"])
def test_every_format(walked, name):
    for words in (("list",), ("show", "1"), ("learn",), ("audit",), ("papers", "1")):
        shown = run(walked, "2027-04-12", *words, "--format", name)
        assert shown.code == 0, shown.said
        assert shown.text
