"""One HTML file: what it shows, that it asks nothing of anybody, and that no word of the data becomes part of it."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from matchchain.reports.block import Block, Head, Row
from matchchain.reports.formats import html, render
from matchchain.reports.report import Report
from matchchain.reports.telling.clean import shown
from tests.each import each
from tests.reports.formats.hostile import HOSTILE
from tests.reports.formats.page_parts import Parts, parts_of
from tests.reports.formats.printed import everything

EDGE = re.compile(r"content:'(\\[0-9a-f]{6}|[A-Za-z0-9])*'")
DRAWN = {"svg", "rect", "circle", "path", "text", "title", "a"}


@pytest.fixture(scope="module")
def page() -> Parts:
    return parts_of(html.text(everything()))


def bare(*blocks: Block, **more: object) -> Report:
    return Report(schema="x/1", lang="en", title="t", facts={}, tables=(), blocks=lambda: blocks, **more)


def policy(parts: Parts) -> dict[str, str]:
    stated = next(one for one in parts.of("meta", "content") if one.startswith("default-src"))
    return dict(rule.split(" ", 1) for rule in stated.split("; "))


def hashed(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@pytest.mark.parametrize("reports", [("zh",), ("en",), ("zh", "en")])
def test_only_our_own_style_and_script_may_run(reports):
    made = html.text_of_both({lang: everything(lang=lang) for lang in reports})
    parts = parts_of(made)
    assert made.count("<style") == made.count("<script") == 1
    assert policy(parts) == {
        "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'",
        "style-src": hashed(parts.inline["style"]), "script-src": hashed(parts.inline["script"]),
    }  # fmt: skip


def test_the_page_names_no_address_but_its_own_parts(page):
    assert not [
        one for one in page.values if one[1] in {"src", "srcset", "action", "style", "background", "xlink:href"}
    ]
    ids = [value for _, name, value in page.values if name == "id"]
    goals = [value for _, name, value in page.values if name == "href"]
    assert len(ids) == len(set(ids))
    assert {goal.removeprefix("#") for goal in goals} <= set(ids)
    assert "url(" not in page.inline["style"]
    assert "@import" not in page.inline["style"]
    assert not re.search(r"\b(fetch|XMLHttpRequest|eval|innerHTML|document\.write|import)\b", page.inline["script"])


def test_the_same_report_gives_the_same_bytes():
    assert html.text(everything()) == html.text(everything())
    assert render(everything(), "html") == html.text(everything())


def test_every_word_of_a_report_is_on_its_page():
    asked: list[str] = []

    def words(name: str) -> str:
        asked.append(name)
        return f"«{name}»"

    parts = parts_of(html.text(everything(words)))
    said = " ".join(parts.words) + " ".join(parts.of("svg", "aria-label"))
    missing = {name for name in asked if f"«{name}»" not in said}
    only_elsewhere = {"park", "sheet"} | {name for name in asked if name.endswith("head") or name.startswith("firm ")}
    assert missing <= only_elsewhere


def test_a_link_leads_to_its_part_and_one_to_nowhere_is_none():
    heads = (Head("a", text=True), Head("b", text=True))
    rows = (Row(("x", "y"), links=("firm 1", "not there")), Row(("z", ""), links=("", "")))
    blocks = (Block("list", heads, rows), Block("sheet", anchor="firm 1"), Block("other sheet", anchor="firm 1"))
    parts = parts_of(html.text(bare(*blocks)))
    contents = ["#part_1", "#part_2", "#part_3"]
    assert parts.of("a", "href") == [*contents, "#part_2"]
    assert [value for tag, name, value in parts.values if (tag, name) == ("section", "id")] == [
        "part_1",
        "part_2",
        "part_3",
    ]


def test_tables_are_told_to_those_who_hear_them(page):
    assert page.of("th", "scope").count("col") == 4 + 2
    assert page.of("th", "scope").count("row") == 10 + 9
    assert sum(tag == "caption" for tag, _ in page.tags) == 2
    assert sum(tag == "table" for tag, _ in page.tags) == 2
    assert page.of("html", "lang") == ["zh-CN"]
    assert sum(tag == "label" for tag, _ in page.tags) == 2


def test_parts_stand_within_parts_with_heads_of_their_level(page):
    heads = [tag for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert heads == ["h1", "h2", "h2", "h3", "h4", "h2", "h3", "h2"]
    assert sum(tag == "details" for tag, _ in page.tags) == 1
    assert sum(tag == "svg" for tag, _ in page.drawn) >= 1


def test_a_tree_is_not_sorted(page):
    assert [classes.split()[0] for classes in page.of("table", "class")] == ["sorts", "k1"]


def test_both_languages_stand_in_one_file_under_names_of_their_own():
    made = html.text_of_both({"zh": everything(lang="zh"), "en": everything(lang="en")})
    parts = parts_of(made)
    ids = [value for _, name, value in parts.values if name == "id"]
    assert len(ids) == len(set(ids))
    assert {"zh-the_answer", "en-the_answer", "zh-longhua", "en-longhua"} <= set(ids)
    assert {goal.removeprefix("#") for goal in parts.of("a", "href")} <= set(ids)
    assert parts.of("main", "lang") == ["zh-CN", "en"]
    assert made == html.text_of_both({"zh": everything(lang="zh"), "en": everything(lang="en")})


def test_the_sheet_of_paper_lies_as_the_report_says():
    assert "size:A4;" in html.text(everything())
    assert "size:A4 landscape;" in html.text(everything(landscape=True))


@pytest.fixture(scope="module")
def skeleton(page: Parts) -> tuple[list[tuple[str, tuple[str, ...]]], str]:
    return page.tags, EDGE.sub("", page.inline["style"])


@each("payload", HOSTILE)
def test_no_word_of_the_data_becomes_an_element_an_attribute_or_a_style(payload, skeleton):
    parts = parts_of(html.text(everything(lambda name: payload + name, anchor=payload)))
    assert parts.tags == skeleton[0]
    assert EDGE.sub("", parts.inline["style"]) == skeleton[1]
    assert parts.other == []
    assert {tag for tag, _ in parts.drawn} <= DRAWN
    assert not [
        names
        for _, names in parts.drawn
        if any(name.startswith("on") or name in {"style", "src", "id"} for name in names)
    ]
    assert all(re.fullmatch(r"#[A-Za-z0-9_-]+", value) for _, name, value in parts.values if name == "href")
    for name in (
        "title",
        "aside",
        "note",
        "remark",
        "name 1",
        "what 2",
        "why label",
        "ask text",
        "rest",
        "closing",
        "mark",
    ):
        assert any(shown(payload + name) in words for words in parts.words), name
