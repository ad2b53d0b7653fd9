"""Every command that a page of docs/ shows runs on the example park; each page is short and its links lead somewhere."""

import importlib
import re
import shlex
from pathlib import Path

import pytest

from matchchain.cli.app import COMMANDS
from matchchain.cli.boundary import run
from tests.cli.example_park import afresh, laid, without_the_unnamed
from tests.cli.park import table_of
from tests.worked_out_once import answers_worked_out_once

ROOT = Path(__file__).parent.parent
PAGES = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "data" / "README.md")
FENCE = re.compile(r"^```\n(.*?)^```", re.DOTALL | re.MULTILINE)
WARNINGS_ONLY = {"check", "names check"}
"""Commands that end with 1 on the example park, which holds a few warnings on purpose."""
AT_A_TERMINAL = {"matchchain names settle", "matchchain names settle 混合溶剂"}
LONGEST = 90


def on_help_pages():
    """Lines that `tests/cli/test_examples.py` runs already."""
    rooms = (importlib.import_module(f"matchchain.wording.table.{table_of(name)}") for name in ("cli", *COMMANDS))
    sides = (side for room in rooms for key, both in room.MESSAGES.items() if key.endswith("examples") for side in both)
    return {line for side in sides for line in side.splitlines()}


def commands(page):
    """The command lines of a page, without their remarks."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in FENCE.findall(text) for line in block.splitlines()]
    lines += [line.strip() for line in text.splitlines() if line.startswith("    matchchain ")]
    return [re.sub(r"\s+#.*", "", line) for line in lines if line.startswith("matchchain ")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Where the example park is laid with `data` and `examples` as in the checkout, and stood in; its firms are those that pages name."""
    desk = tmp_path_factory.mktemp("desk")
    park = laid(desk / "laid", "data", "examples")
    without_the_unnamed(park, "\n".join(line for page in PAGES for line in commands(page)))
    return desk


@pytest.fixture
def park(desk, monkeypatch):
    """A copy of the example park to stand in, with `data` and `examples` beside its files as in the checkout."""
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)
    monkeypatch.setenv("MATCHCHAIN_LANG", "zh")
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-11-22")
    folder = afresh(desk / "laid", desk / "here" / "park")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("park")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_run(page, capsys):
    told = on_help_pages()
    for line in commands(page):
        if line in told:
            continue
        words = shlex.split(line)[1:]
        with answers_worked_out_once():
            code = run(words)
        said = capsys.readouterr()
        if line in AT_A_TERMINAL:
            assert (code, "--right" in said.err) == (2, True), line
            continue
        bare = " ".join(words[2:] if words[0] == "--park" else words)
        assert code in ((0, 1) if any(bare.startswith(one) for one in WARNINGS_ONLY) else (0,)), (line, said.err)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_short_and_its_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert (page.parent / link).exists(), link
