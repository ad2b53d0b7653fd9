"""Cards of chains: what they say, every doubt with its place in both languages, and how they go with park.yaml."""

import datetime

import pytest

from matchchain.catalogue.files.of_a_park import is_of_a_park
from matchchain.catalogue.read import load
from matchchain.catalogue.sound import without_bad
from matchchain.park import chain_part
from matchchain.park.chain import CHAIN_LISTS, CHAIN_MAPS
from matchchain.park.chain_paper import NINE, paper_of
from matchchain.wording import Message, say
from tests.catalogue.reading import codes, places, read

FIRMS = """\
firms:
  - id: a
    name: 甲化工有限公司
    short: 甲厂
    chains: [染料]
    offers:
      - {material: 烧碱, kind: product, quantity: 100 吨/年, as_of: 2026-10-01, sells_to: [{firm: b, quantity: 10 吨/年}]}
      - {material: 稀硫酸, kind: by-product, quantity: 9 吨/年, as_of: 2026-10-01, sells_to: [{firm: b, quantity: 9 吨/年}]}
  - id: b
    name: 乙厂
    chains: [染料]
    needs: [{material: 烧碱, quantity: 100 吨/年, as_of: 2026-10-01}]
"""
GOOD = """\
name: 染料
chief: 某副区长
lead_firm: 甲厂
maps: [chain, 技术路线图, 区域分布]
lists: [企业清单, problems]
stages:
  - {name: 原料, firms: [甲厂]}
  - {name: 成品, firms: [b]}
nine: {plan: 规划.docx until 2027, space: 无, year_plan: 2026年度计划}
targets: [{what: 年产值, unit: 亿元, year: 2027, value: 600, now: 410, as_of: 2026-09}]
projects: [{name: 一期, firms: [乙厂], state: 在办, until: 2027-06}]
"""
CHINESE = """\
产业链: 染料
链长: 某副区长
链主: 甲厂
图: [产业链图, 技术路线图, 区域分布图]
清单: [企业清单, 问题清单]
环节:
  - {环节: 原料, 企业: [甲厂]}
  - {名称: 成品, 企业: [乙厂]}
九个一: {规划: 规划.docx until 2027, 空间: 无, 年度计划: 2026年度计划}
目标: [{指标: 年产值, 单位: 亿元, 年份: 2027, 目标值: 600, 现值: 410, 数据日期: 2026-09}]
项目: [{名称: 一期, 企业: [乙厂], 状态: 在办, 期限: 2027-06}]
"""


def park_with(folder, chain, *, firms=FIRMS, park="name: 园区\n", **more):
    return read(folder, {"park.yaml": park, "firms.yaml": firms, "chains/ranliao.yaml": chain, **more})


@pytest.mark.parametrize("text", [GOOD, CHINESE], ids=["English keys", "Chinese keys"])
def test_a_card_says_who_answers_and_what_is_wanted(tmp_path, text):
    loaded = park_with(tmp_path, text)
    assert codes(loaded) == []
    (card,) = loaded.park.chain_cards
    assert (card.name, card.chief, card.lead_firm) == ("染料", "某副区长", "a")
    assert [chain_part(word, CHAIN_MAPS) for word in card.maps] == ["chain", "technology", "region"]
    assert [chain_part(word, CHAIN_LISTS) for word in card.lists] == ["firms", "problems"]
    assert [(stage.name, stage.firms) for stage in card.stages] == [("原料", ("a",)), ("成品", ("b",))]
    (target,) = card.targets
    assert (target.unit, target.year.likely, target.value.likely, target.now.likely, target.as_of) == ("亿元", 2027, 600, 410, "2026-09-01")
    (project,) = card.projects
    assert (project.firms, project.progress, project.until) == (("b",), "running", "2027-06-30")
    assert [chain.name for chain in loaded.park.chains] == ["染料"]
    assert "chains/ranliao.yaml" in loaded.digests


DOUBTS = [
    ("lead_firm: 甲厂", "lead_firm: 丙厂", "lead-firm-not-in-chain", 3, "丙厂", "链主 丙厂"),
    ("lead_firm: 甲厂", "lead_firm: 谁家", "unknown-firm", 3, "谁家", "谁家"),
    ("区域分布]", "区域图]", "unknown-maps", 4, "区域图", "区域分布图"),
    ("problems]", "problms]", "unknown-lists", 5, "problms", "problems"),
    ("firms: [b]", "firms: [b, 丙厂]", "stage-firm-not-in-chain", 8, "丙厂", "丙厂"),
    ("firms: [b]", "firms: [b, 甲厂]", "firm-at-two-stages", 8, "甲厂", "原料"),
    (", unit: 亿元, year: 2027", "", "chain-target-open", 10, "年产值", "单位(unit)、年份(year)"),
    ("unit: 亿元, year: 2027", "unit: 亿元", "chain-target-open", 10, "年产值", "没写年份(year)"),
    ("2026年度计划", "2025年度计划", "chain-paper-ended", 9, "2025年", "2025-12-31"),
    ("until 2027,", "until 2025,", "chain-paper-ended", 9, "规划", "规划"),
    ("until 2027,", "until 2027-13,", "chain-paper-day", 9, "规划", "2027-13"),
    ("chief:", "cheif:", "unknown-key", 2, "cheif", "chief"),
    ("state: 在办", "state: 快了", "unknown-choice", 11, "快了", "快了"),
    ("value: 600", "value: 很多", "no-number", 10, "很多", "很多"),
    ("name: 染料\n", "name: 染\n", "chain-without-firms", 1, "染", "染料"),
]
THIRD = FIRMS + "  - {id: c, name: 丙厂, chains: [医药]}\n"


@pytest.mark.parametrize(("before", "after", "code", "line", "word", "said"), DOUBTS, ids=[f"{doubt[2]} {at}" for at, doubt in enumerate(DOUBTS)])
def test_every_doubt_has_its_place_and_its_cure_in_both_languages(tmp_path, before, after, code, line, word, said):
    assert before in GOOD
    park = "name: 园区\nchains: [{name: 医药}]\n"
    text = GOOD.replace(before, after, 1)
    loaded = park_with(tmp_path, text, firms=THIRD, park=park)
    column = text.splitlines()[line - 1].index(word) + 1
    assert places(loaded).get(code) == f"chains/ranliao.yaml:{line}:{column}"
    finding = next(f for f in loaded.findings if f.code.endswith(code))
    assert said in say(Message(finding.code, finding.facts), "zh")
    for lang in ("zh", "en"):
        for key in (finding.code, f"{finding.code}.cure"):
            assert "{" not in say(Message(key, finding.facts), lang).replace("{what", "")


def test_stages_that_a_sold_product_runs_against_are_told_with_both(tmp_path):
    turned = GOOD.replace("firms: [甲厂]", "firms: [乙厂]").replace("firms: [b]", "firms: [甲厂]")
    loaded = park_with(tmp_path, turned)
    assert places(loaded) == {"stage-against-flow": "chains/ranliao.yaml:8:24"}
    (finding,) = loaded.findings
    told = say(Message(finding.code, finding.facts), "zh")
    assert all(word in told for word in ("甲厂", "第2环“成品”", "乙厂", "第1环“原料”", "烧碱", "firms.yaml:7:"))
    returned = FIRMS.replace("烧碱, kind: product", "烧碱, kind: by-product")
    assert codes(park_with(tmp_path, turned, firms=returned)) == []


def test_firms_in_no_chain_are_doubtful_only_where_chains_have_cards(tmp_path):
    firms = FIRMS + "  - {id: c, name: 丙厂}\n  - {id: d, name: 丁厂}\n"
    loaded = park_with(tmp_path / "with", GOOD, firms=firms)
    assert places(loaded) == {"firms-in-no-chain": "firms.yaml:13:19"}
    assert say(Message(loaded.findings[0].code, loaded.findings[0].facts), "en") == "2 firms are in no chain: 丙厂, 丁厂"
    without = read(tmp_path / "without", {"park.yaml": "name: 园区\nchains: [{name: 染料}]\n", "firms.yaml": firms})
    assert codes(without) == []


def test_a_card_counts_before_park_yaml_and_what_both_say_otherwise_is_told(tmp_path):
    park = "name: 园区\nchains:\n  - {name: 染料, chief: 另一位, lead_firm: b, office: 经信局}\n"
    loaded = park_with(tmp_path, GOOD, park=park)
    assert [f.code for f in loaded.findings] == ["catalogue.chain-said-twice"] * 2
    assert [str(f.place) for f in loaded.findings] == ["chains/ranliao.yaml:2:8", "chains/ranliao.yaml:3:12"]
    (chain,) = loaded.park.chains
    assert (chain.chief, chain.lead_firm, chain.office) == ("某副区长", "a", "经信局")


def test_a_second_card_of_one_chain_is_an_error_and_left_out(tmp_path):
    loaded = park_with(tmp_path, GOOD, **{"chains/zz.yaml": "name: 染料\nchief: 第二\n"})
    assert places(loaded) == {"repeated-chain": "chains/zz.yaml:1:7"}
    assert loaded.park.chains[0].chief == "某副区长"
    assert len(without_bad(loaded.park, loaded.bad).chain_cards) == 1


def test_several_chains_may_stand_in_one_file(tmp_path):
    several = "chains:\n  - {name: 染料, chief: 一}\n  - {name: 医药, chief: 二}\n"
    loaded = park_with(tmp_path, several, firms=THIRD)
    assert [(chain.name, chain.chief) for chain in loaded.park.chains] == [("染料", "一"), ("医药", "二")]
    assert codes(loaded) == []


def test_a_broken_card_is_named_and_the_rest_of_the_park_is_read(tmp_path):
    loaded = park_with(tmp_path, "name： 染料\n")
    assert [f.level for f in loaded.findings] == ["error"]
    assert loaded.findings[0].place.file == "chains/ranliao.yaml"
    assert len(loaded.park.firms) == 2


def test_what_lies_beside_the_cards_is_named(tmp_path):
    loaded = park_with(tmp_path, GOOD, **{"chains/b.YAML": "x", "chains/c.txt": "x", "chains/sub/d.yaml": "x"})
    assert [(f.place.file, f.code) for f in loaded.findings] == [
        ("chains/b.YAML", "catalogue.misnamed"), ("chains/c.txt", "catalogue.ignored"), ("chains/sub", "catalogue.subfolder"),
    ]  # fmt: skip


def test_no_report_replaces_a_card(tmp_path):
    park_with(tmp_path, GOOD)
    assert is_of_a_park(tmp_path / "chains/ranliao.yaml", tmp_path)
    assert is_of_a_park(tmp_path / "chains/new.yaml", tmp_path)
    assert not is_of_a_park(tmp_path / "chains/notes.md", tmp_path)


def test_a_change_to_a_card_is_supposed_like_any_other(tmp_path):
    park_with(tmp_path, GOOD)
    after = load(tmp_path, snapshot=False, supposed={"chains/ranliao.yaml": None})
    assert after.park.chain_cards == ()
    today = datetime.date(2030, 1, 1)
    again = load(tmp_path, snapshot=False, today=today, supposed={"chains/ranliao.yaml": GOOD.replace("2027", "2031").encode()})
    assert {f.code for f in again.findings if f.place.file.startswith("chains")} == {"catalogue.chain-paper-ended"}


@pytest.mark.parametrize(
    ("text", "what", "until"),
    [
        ("规划.docx until 2027", "规划.docx", "2027-12-31"),
        ("规划.docx 至2027-06", "规划.docx", "2027-06-30"),
        ("规划(有效期至2027年6月1日)", "规划", "2027-06-01"),
        ("规划(2024—2028年)", "规划(2024—2028年)", "2028-12-31"),
        ("有", "有", ""),
        ("无", "", ""),
        ("-", "", ""),
        ("", "", ""),
    ],
)
def test_a_paper_says_what_it_is_and_until_when(text, what, until):
    paper = paper_of(text)
    assert (paper.what, paper.until, paper.unread) == (what, until, "")
    assert len(NINE) == 9
