"""The page in a real browser: quiet, alone, and its table sorted and filtered by those who click."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from matchchain.reports.block import Block, Head, Row, Under
from matchchain.reports.formats import html
from matchchain.reports.report import Paper, Report
from tests.reports.formats.browser import CHROMIUM, listening, look
from tests.reports.formats.hostile import HOSTILE
from tests.reports.formats.printed import everything

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


def driven(page: str, script: str) -> str:
    """The page with a script of the test's own after ours, which its policy is made to allow."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert "script-src " in page
    return page.replace("script-src ", f"script-src &#39;sha256-{digest}&#39; ").replace(
        "</body>", f"<script>{script}</script></body>"
    )


def written(folder: Path, page: str) -> Path:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8", errors="strict")
    return path


def test_a_browser_that_is_asked_something_would_be_heard(tmp_path):
    """The other tests could not fail if faults and requests went unseen."""
    with listening() as (port, asked):
        page = f"<!DOCTYPE html><img src='http://127.0.0.1:{port}/seen'><script>console.error('heard')</script>"
        seen = look(written(tmp_path, page))
        assert asked == ["/seen"]
        assert any("heard" in line for line in seen.console)
        policy = html.text(everything()).partition("</head>")[0]
        seen = look(written(tmp_path, f"{policy}<script>document.title='owned'</script>"))
        assert any("Content Security Policy" in line for line in seen.console)
        assert "<title>owned" not in seen.page


def test_with_a_hundred_hostile_strings_in_every_field_it_stays_quiet_and_alone(tmp_path):
    with listening() as (port, asked):

        def everywhere(name: str, number: int) -> str:
            return HOSTILE[number].replace("127.0.0.1:1", f"127.0.0.1:{port}") + name

        reports = [
            everything(lambda name, at=at: everywhere(name, at), anchor=HOSTILE[at]) for at in range(len(HOSTILE))
        ]
        first = reports[0]
        blocks = tuple(block for report in reports for block in report.blocks())
        whole = Report(
            schema="x/1", lang="zh", title=first.title, asides=tuple(one.title for one in reports), facts={}, tables=(),
            notes=tuple(note for one in reports for note in one.notes), blocks=lambda: blocks, paper=first.paper,
            closing=tuple(line for one in reports for line in one.closing),
        )  # fmt: skip
        page = html.text_of_both({"zh": whole, "en": everything(lambda name: everywhere(name, 0), "en")})
        seen = look(written(tmp_path, page))
        assert seen.console == []
        assert asked == []
        assert seen.page.count("<section") == page.count("<section") > len(HOSTILE)
        assert seen.page.count("<script") == 1


NAMES = ("b", "a", "c", "d", "e", "f", "g", "h", "i")
FIGURES = ("1,200 t", "3", "11.5万吨", "?", "", "2026吨", "-4", "900 t", "12~20")
DAYS = ("2026-11-20", "2026-02-01", "2025-12-31", "?", "", "2026-11-02", "2024-01-01", "2026-03-01", "2026-01-15")


def listed() -> Report:
    heads = (Head("name", text=True), Head("figure"), Head("day", text=True))
    under = (Under("why", "because", "of it"),)
    rows = tuple(Row(cells, under if cells[0] == "c" else ()) for cells in zip(NAMES, FIGURES, DAYS, strict=True))
    tree = (
        Row(("root one", "1")),
        Row(("leaf", "2"), depth=1),
        Row(("root two", "3")),
        *(Row((f"more {at}", "4")) for at in range(9)),
    )
    blocks = (
        Block("list", heads, rows),
        Block("tree", (Head("of", text=True), Head("n")), tree),
        Block("away", folded=True, remarks=("inside",)),
        Block("within", level=2, anchor="firm"),
    )
    return Report(schema="x/1", lang="zh", title="t", facts={}, tables=(), blocks=lambda: blocks)


SCRIPT = """
const said = [];
const table = document.querySelector("table");
const column = (at) => Array.from(table.tBodies, (body) => body.rows[0].cells[at].textContent).join("|");
const press = (at) => table.tHead.rows[0].cells[at].querySelector("[role=button]").click();
const tell = (name, words) => said.push(name + "=" + words);
press(1); tell("up", column(1)); tell("aria", table.tHead.rows[0].cells[1].getAttribute("aria-sort"));
press(1); tell("down", column(1));
press(1); tell("back", column(0));
press(2); tell("days", column(2));
press(0); tell("names", column(0)); tell("beside", Array.from(table.tBodies).findIndex((body) => body.rows.length > 1));
const typed = (words) => { const box = document.querySelectorAll("input"); box.forEach((one) => { one.value = words; one.dispatchEvent(new Event("input")); }); };
const kept = (nr) => Array.from(document.querySelectorAll("table")[nr].tBodies).filter((body) => !body.hidden).map((body) => body.rows[0].cells[0].textContent).join("|");
typed("BECAUSE"); tell("filter", kept(0)); tell("count", document.querySelector("output").textContent);
typed("leaf"); tell("above", kept(1));
typed("root one"); tell("below", kept(1));
typed(""); tell("all", kept(0).length + " " + document.querySelector("output").textContent);
tell("closed", document.querySelector("details").open);
location.hash = "#firm";
window.addEventListener("hashchange", () => {
  tell("opened", document.querySelector("details").open);
  const out = document.createElement("pre"); out.textContent = said.join("\\n"); document.body.append(out);
});
"""


def test_a_table_is_sorted_by_figures_days_and_words_and_filtered(tmp_path):
    seen = look(written(tmp_path, driven(html.text(listed()), SCRIPT)))
    assert seen.console == []
    said = dict(line.split("=", 1) for line in re.findall(r"<pre>(.*?)</pre>", seen.page, re.DOTALL)[0].splitlines())
    assert said == {
        "up": "-4|3|12~20|900 t|1,200 t|2026吨|11.5万吨|?|",
        "aria": "ascending",
        "down": "11.5万吨|2026吨|1,200 t|900 t|12~20|3|-4|?|",
        "back": "|".join(NAMES),
        "days": "2024-01-01|2025-12-31|2026-01-15|2026-02-01|2026-03-01|2026-11-02|2026-11-20|?|",
        "names": "a|b|c|d|e|f|g|h|i",
        "beside": "2",
        "filter": "c",
        "count": "1 / 9",
        "above": "root one|leaf",
        "below": "root one|leaf",
        "all": "17 ",
        "closed": "false",
        "opened": "true",
    }


def test_the_switch_shows_one_language_at_a_time(tmp_path):
    path = written(tmp_path, html.text_of_both({"zh": everything(lang="zh"), "en": everything(lang="en")}))
    for at, shown in (("", "zh"), ("#en-longhua", "en")):
        seen = look(path, at=at)
        assert re.findall(r'<main id="(\w+)-the_answer" class="answer"', seen.page) == [shown]
        assert len(re.findall(r'<a [^>]*aria-current="true"', seen.page)) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler, which reads the paper, is not on this machine")
def test_on_paper_heads_are_said_again_and_what_is_folded_is_open(tmp_path):
    heads = (Head("name of it", text=True), Head("how much"))
    rows = tuple(Row((f"row {at}", str(at))) for at in range(120))
    blocks = (Block("long", heads, rows), Block("away", heads, rows[:1], folded=True, remarks=("inside",)))
    long = Report(schema="x/1", lang="zh", title="t", facts={}, tables=(), blocks=lambda: blocks, paper=Paper(mark="secret"))
    look(written(tmp_path, html.text(long)), "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'page.pdf'}")
    said = subprocess.run(["pdftotext", "-layout", tmp_path / "page.pdf", "-"], capture_output=True, check=True).stdout.decode()
    *pages, last = said.removesuffix("\f").split("\f")
    assert len(pages) >= 2
    assert [("name of it" in page, "how much" in page) for page in (*pages, last)] == [(True, True)] * (len(pages) + 1)
    assert "inside" in last
    for at, page in enumerate((*pages, last), 1):
        assert "secret" in page.splitlines()[0]
        assert page.split()[-1].endswith(f"/{len(pages) + 1}") or page.split()[-3:] == [str(at), "/", str(len(pages) + 1)]
    assert "筛选" not in said


def test_a_small_screen_scrolls_no_page_sideways(tmp_path):
    script = "document.title = document.documentElement.scrollWidth + ' ' + document.documentElement.clientWidth;"
    heads = tuple(Head(f"head {at}", text=at < 3) for at in range(12))
    rows = tuple(
        Row(tuple(f"words of cell {at}" for at in range(12)), (Under("why", "w", "x" * 400),)) for _ in range(9)
    )
    wide = Report(
        schema="x/1",
        lang="en",
        title="T" * 90,
        facts={},
        tables=(),
        blocks=lambda: (Block("b", heads, rows), *everything().blocks()),
    )
    for size in ("390,844", "1366,768"):
        seen = look(written(tmp_path, driven(html.text(wide), script)), size=size)
        across, room = re.findall(r"<title>(\d+) (\d+)</title>", seen.page)[0]
        assert int(across) <= int(room)
