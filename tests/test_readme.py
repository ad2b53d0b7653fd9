"""The README shows real output and real commands."""

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.command import matchchain

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SCREEN = re.compile(r"<!-- screen: matchchain (.*?) -->\n```\n(.*?)```", re.DOTALL)

SCREEN_WORDS = [words for words, _ in SCREEN.findall(README.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("words", SCREEN_WORDS, ids=["zh", "en"])
def test_a_screen_is_what_the_command_prints(words):
    text = README.read_text(encoding="utf-8")
    (shown,) = (found[1] for found in SCREEN.findall(text) if found[0] == words)
    ended = matchchain(*shlex.split(words))
    assert ended.code == 0, ended.said
    printed = ended.text
    if os.environ.get("MATCHCHAIN_GOLDEN") == "write":
        before = f"<!-- screen: matchchain {words} -->\n```\n"
        README.write_text(text.replace(f"{before}{shown}```", f"{before}{printed}```", 1), encoding="utf-8")
        shown = printed
    assert shown == printed
    assert 20 < printed.count("\n") < 66


def test_ci_runs_the_very_test_command():
    (command,) = re.findall(r"`([^`]*-m pytest[^`]*)`", README.read_text(encoding="utf-8"))
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_python_example_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names = {}
    exec(code, names)  # noqa: S102 - the README's own lines
    assert names["plan"].totals.net_per_year > 1e7
    assert names["graph"].number_of_edges() > len(names["plan"].pairings)
    assert capsys.readouterr().out


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)]+)\)", README.read_text(encoding="utf-8")))))
def test_links_lead_somewhere(link):
    assert (ROOT / link).exists()
