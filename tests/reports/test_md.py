from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from matchchain.reports.formats.md import escaped

from .plans import SULFITE, example, plan, render, text

PAYLOADS = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://x/y.png)",
    "**b**",
    "`code`",
    "a|b|c",
    "# h",
    "- item",
    "1. one",
    "> quote",
    "~~s~~",
    "<http://x>",
    "a\n\n# h",
    "&lt;b&gt;",
    "\\*",
    "$x$",
    "http://evil.example",
    "www.evil.example",
    "a@b.example",
    "***",
    "---",
    "| a | b |",
]
READER = MarkdownIt("gfm-like", {"linkify": False})


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_data_is_shown_letter_for_letter(payload):
    html = READER.render(f"x {escaped(payload)}")
    plain = html.removeprefix("<p>x ").removesuffix("</p>\n")
    for coded, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(coded, char)
    assert plain == " ".join(payload.split())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_makes_no_further_cell_block_or_link(payload):
    odd = replace(
        SULFITE, offer=payload, need=payload, supplier_name=payload, evidence=(text(payload),), material_zh=""
    )
    html = READER.render(render(plan(odd), "md", "zh"))
    sound = READER.render(render(plan(SULFITE), "md", "zh"))
    for tag in (
        "<td",
        "<tr",
        "<h1",
        "<h2",
        "<li",
        "<table",
        "<a ",
        "<img",
        "<script",
        "<code",
        "<blockquote",
        "<s>",
        "<em",
    ):
        assert html.count(tag) == sound.count(tag), tag


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_escaping_never_makes_html(words):
    assert READER.render(f"x {escaped(words)} y").count("<") == 2


def test_the_page_has_its_tables():
    html = READER.render(render(example(), "md", "zh"))
    assert html.count("<table>") == 3
    assert "<h1>示例化工园区 供需对接建议</h1>" in html
