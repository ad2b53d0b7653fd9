from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest

from matchchain.network.pairing import Unknown, Verdict
from matchchain.reports.suggestions import suggestions
from matchchain.reports.telling.question import ask, best_question, where_to_enter
from matchchain.reports.telling.reasons import brief, identity, stop_word, stops, why
from matchchain.rules import RULES
from matchchain.wording import Message, say
from matchchain.wording.message import sentence_of

from .plans import ACETATE, ACID, SULFITE, TOLUENE, line, message, plan, render, text

LAW = Message("rules.law.gb-34330", {"number": "GB 34330-2025"})


def test_a_screen_leaves_the_law_to_the_files():
    verdict = Message("rules.legal.undetermined", {"law": LAW})
    for lang in ("zh", "en"):
        assert say(LAW, lang) in say(verdict, lang)
        assert "34330" not in brief(verdict, lang)
        assert say(verdict, lang).startswith(brief(verdict, lang))


def test_a_name_that_is_its_own_says_nothing_new():
    own = Message("materials.by-label", {"label": "亚硫酸钠", "name": "亚硫酸钠"})
    other = Message("materials.by-label", {"label": "无水亚硫酸钠", "name": "亚硫酸钠"})
    assert identity(replace(SULFITE, evidence=(own,)), "zh") == "同一物质"
    assert identity(replace(SULFITE, evidence=(own, other)), "zh") == "同一物质;无水亚硫酸钠=亚硫酸钠"


def test_without_evidence_the_relation_is_said():
    assert identity(replace(ACETATE, evidence=()), "zh") == "按用途"


def test_names_that_nobody_knows_are_not_called_the_same():
    alike = Message("matching.same-words", {"name": "活性染料"})
    assert "同一物质" not in identity(replace(SULFITE, evidence=(alike,)), "zh")


def test_the_sum_is_said_line_by_line():
    assert why(SULFITE, "zh").endswith("省处置1080 省采购1800 预处理-720~-240 运输-26 固定费-2")


def test_a_product_sold_today_gives_up_its_sale():
    sold = replace(SULFITE, lines=(line("avoided_disposal", -100.0),))
    assert "现售收入-120" in why(sold, "zh")
    assert "省处置" not in why(sold, "zh")


def test_what_must_be_filed_first_stands_in_the_way_though_the_rule_passes():
    facts = {
        name: "x" for _, name, _, _ in Formatter().parse(sentence_of("rules.regulated.licensed-buyer")[0]) if name
    }
    filed = Verdict("regulated", "pass", Message("rules.regulated.licensed-buyer", facts))
    passed = Verdict("legal", "pass", message("purity"))
    row = replace(SULFITE, verdicts=(filed, passed), cautions=())
    assert stops(row, "zh") == brief(filed.text, "zh") != ""


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("rules.legal.undetermined", "龙华染料 王工 138****0001 有没有产品标准"),
        ("rules.hazardous-waste.no-code", "龙华染料 王工 138****0001 废物代码"),
        ("rules.hazardous-waste.none", "越清造纸 陈工 057****5678 能收这类废物的许可证"),
        ("rules.content.not-stated", "龙华染料 王工 138****0001 亚硫酸钠含量"),
    ],
)
def test_what_a_verdict_waits_for_is_asked_of_the_side_that_knows(key, asked):
    waiting = replace(SULFITE, verdicts=(Verdict("x", "unknown", Message(key)),), unknowns=())
    assert ask(waiting, "zh").startswith(asked)


def test_every_verdict_that_is_asked_about_has_its_sentence():
    for key in ("legal", "waste-code", "waste-permit", "content", "impurities", "grade", "state", "licence"):
        assert sentence_of(f"rules.ask.{key}")
    for key in ("province", "coverage"):
        assert sentence_of(f"rules.ask.{key}")
        assert sentence_of(f"explain.firm.paper.{key}")


def test_what_hardly_any_catalogue_settles_is_told_and_asked_where_nothing_else_is_open():
    facts = {"material": "亚硫酸钠", "law": LAW}
    coverage = Verdict("coverage", "unknown", Message("rules.coverage.not-said", facts))
    content = Verdict("purity", "unknown", Message("rules.content.not-stated", {"what": "含量", "asked": ">=90%"}))
    alone = replace(SULFITE, verdicts=(coverage,), unknowns=(), cautions=())
    assert stops(alone, "zh") == "需方环评、排污许可是否涵盖接收亚硫酸钠,没说"
    assert "环评、排污许可是否涵盖接收亚硫酸钠?" in ask(alone, "zh")
    both = replace(alone, verdicts=(coverage, content))
    assert "环评" not in stops(both, "zh") + ask(both, "zh")


def test_a_missing_figure_comes_before_a_verdict_where_nothing_can_be_reckoned():
    waiting = replace(
        TOLUENE, verdicts=(Verdict("legal", "unknown", Message("rules.legal.blank", {"law": LAW})),)
    )
    assert "年产生量多少" in ask(waiting, "zh")
    assert "产品标准" in ask(replace(waiting, stage="papers"), "zh")


def test_with_nothing_open_the_question_is_whether_it_still_stands():
    assert "现在还有没有" in ask(replace(SULFITE, unknowns=(), verdicts=()), "zh")


def test_the_command_to_enter_an_answer_names_the_field_in_the_reader_s_language():
    assert where_to_enter([TOLUENE], "zh") == "matchchain edit offer hongda 回收甲苯 --set 数量=..."
    assert where_to_enter([TOLUENE], "en") == "matchchain edit offer hongda 回收甲苯 --set quantity=..."
    priced = replace(TOLUENE, unknowns=(Unknown("tianyu", "price", message("ask-quantity")),))
    assert where_to_enter([priced], "zh") == "matchchain edit need tianyu 甲苯 --set 单价=..."


@pytest.mark.parametrize(
    "name", ["x; rm -rf ~", "$(id)", "`id`", "a|b", "a  b", "--force", "'", "a&b"]
)
def test_no_command_to_copy_holds_a_name_a_shell_might_read(name):
    assert where_to_enter([replace(TOLUENE, offer=name)], "zh") == ""
    assert (
        where_to_enter(
            [replace(TOLUENE, supplier=name, unknowns=(Unknown(name, "quantity", text("?")),))], "zh"
        )
        == ""
    )
    shown = render(plan(replace(SULFITE, supplier=name)), "table", "zh")
    assert f"--firm {name}" not in shown


def test_names_with_blanks_are_quoted_and_a_made_id_gives_way_to_the_name():
    asked = Unknown("firm-50acbdb1", "quantity", text("?"))
    row = replace(TOLUENE, supplier="firm-50acbdb1", supplier_name="弘达 化工", offer="spent acid", unknowns=(asked,))
    assert where_to_enter([row], "en", park="-p data") == (
        'matchchain edit offer "弘达 化工" "spent acid" -p data --set quantity=...'
    )


def test_where_nothing_is_open_there_is_no_question():
    assert best_question([replace(SULFITE, unknowns=())], "zh") is None
    assert where_to_enter([], "zh") == ""


def test_missing_papers_are_named():
    shown = render(plan(ACID), "table", "zh", width=80)
    assert "缺:废物代码没填;需方没有这类经营许可" in shown


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_refused_pairs_are_counted_or_listed(lang):
    counted = render(plan(SULFITE), "table", lang)
    assert "--refused" in counted
    listed = render(plan(SULFITE), "table", lang, refused=True)
    assert "博基玻璃" in listed
    assert {"zh": "亚硫酸钠不是硫酸钠", "en": "sodium sulfite is not sodium sulfate"}[lang] in listed


def test_every_rule_has_a_word_for_the_first_screen():
    for rule in RULES:
        verdict = Verdict(rule.name, "unknown", message("toc"))
        row = replace(SULFITE, verdicts=(verdict,), cautions=())
        assert [lang for lang in ("zh", "en") if not stop_word(row, lang)] == []


@pytest.mark.parametrize(("lang", "words"), [("zh", "没问法规手续"), ("en", "law not asked: permits: off")])
@pytest.mark.parametrize("brief", [False, True])
def test_a_plan_that_asked_no_law_says_so_in_its_head(lang, words, brief):
    told = suggestions(replace(plan(), law_asked=False), lang, brief=brief).notes
    assert any(words in note for note in told)
    assert not any(words in note for note in suggestions(plan(), lang, brief=brief).notes)
