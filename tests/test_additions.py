"""To add one of each really takes the places that ARCHITECTURE.md names: it is done here, in a copy of the package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "matchchain"


@dataclass
class Copy:
    """A copy of the package, and which of its files were touched."""

    root: Path
    touched: set[str] = field(default_factory=set)

    def new(self, file: str, text: str) -> None:
        """A file more."""
        (self.root / "matchchain" / file).write_text(text, encoding="utf-8")
        self.touched.add(file)

    def restore(self) -> None:
        """The package as it was."""
        for file in self.touched - {"pyproject.toml"}:
            (self.root / "matchchain" / file).unlink()
            if (PACKAGE / file).exists():
                shutil.copyfile(PACKAGE / file, self.root / "matchchain" / file)

    def line(self, file: str, before: str, line: str) -> None:
        """A line more, in front of one that is there."""
        path = self.root / "matchchain" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(before) >= 1, before
        path.write_text(text.replace(before, line + before, 1), encoding="utf-8")
        self.touched.add(file)

    def contract(self) -> None:
        """A room more in the contract that keeps answers apart, and held."""
        text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
        before = '"suggestions | explain | '
        assert before in text
        config = self.root / "pyproject.toml"
        config.write_text(text.replace(before, before + "hello | "), encoding="utf-8")
        held = subprocess.run(
            [Path(sys.executable).with_name("lint-imports"), "--config", config, "--no-cache"], cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root)}, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert held.returncode == 0, held.stdout
        self.touched.add("pyproject.toml")

    def run(self, script: str, *words: str) -> str:
        """What a script prints that imports the copy."""
        env = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONIOENCODING": "utf-8", "MATCHCHAIN_TODAY": "2026-11-22"}
        env.pop("PYTHONPYCACHEPREFIX", None)  # compiled where the copy is, and gone with it
        done = subprocess.run(
            [sys.executable, "-c", script, *words], env=env, capture_output=True, text=True, encoding="utf-8",
            cwd=ROOT, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """One copy for all, so that Python compiles it once."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, root / "matchchain", ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.fixture
def copy(package):
    copy = Copy(package)
    yield copy
    copy.restore()


COMMAND = "import sys; from matchchain.cli.boundary import run; sys.exit(run(sys.argv[1:]))"


def places(what: str) -> int:
    """How many files ARCHITECTURE.md says are touched to add this."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    row = re.search(rf"^\| {what} \| (\d) \|", text, re.MULTILINE)
    assert row is not None, what
    return int(row[1])


def test_a_column(copy):
    copy.line("reports/suggestions/record.py", '        column("reading", kind="choice"', '        column("odd", lambda p: 0.123456, "price"),\n')
    copy.line("wording/table/reports.py", '    "reports.column.reading"', '    "reports.column.odd": ("怪", "Odd"),\n')
    assert len(copy.touched) == places("a column")
    shown = copy.run(COMMAND, "--park", "examples/worked", "suggest", "--format", "csv", "--lang", "zh")
    header, row = shown.splitlines()[:2]
    assert ",怪," in header
    assert ",0.1235," in row


def test_a_field(copy, tmp_path):
    copy.line("park/offer.py", '    note: str = entry("备注"', '    odour: str = entry("气味", "odour", "text", "", default="")\n')
    assert len(copy.touched) == places("a field")
    folder = tmp_path / "park"
    (folder / "firms").mkdir(parents=True)
    (folder / "park.yaml").write_text("name: x\n", encoding="utf-8")
    card = "name: 甲\noffers:\n  - material: 硫酸\n    气味: 刺鼻\n"
    (folder / "firms" / "jia.yaml").write_text(card, encoding="utf-8")
    script = "import sys, matchchain; print(matchchain.load(sys.argv[1]).park.firms[0].offers[0].odour)"
    assert copy.run(script, str(folder)).strip() == "刺鼻"
    copy.run(COMMAND, "--park", str(folder), "edit", "offer", "jia", "硫酸", "--set", "气味=无", "--yes")
    assert "气味: 无" in (folder / "firms" / "jia.yaml").read_text(encoding="utf-8")


RULE = '''"""Is it odd?"""

import numpy as np

from matchchain.rules.rule import UNKNOWN, Rule
from matchchain.rules.traits import Ask
from matchchain.wording import Message

RULE = Rule(
    "odd",
    lambda candidates: np.full(len(candidates), UNKNOWN, dtype=np.int8),
    lambda candidates, pair, outcome: Message("rules.odd"),
    asks=(Ask("rules.odd", "supplier", "odd"),),
)
'''


def test_a_rule(copy):
    copy.new("rules/odd.py", RULE)
    copy.line("rules/__init__.py", "    standing,\n    state,\n", "    odd,\n")
    copy.line("rules/__init__.py", "        purpose,\n        eaten,\n", "        odd,\n")
    copy.line(
        "wording/table/rules_fit.py",
        '    "rules.name.',
        '    "rules.odd": ("怪", "odd"),\n    "rules.name.odd": ("怪", "odd"),\n    "rules.stop-word.odd": ("怪", "odd"),\n'
        '    "rules.ask.odd": ("怪在哪里?", "how odd?"),\n',
    )
    assert len(copy.touched) == places("a rule")
    shown = copy.run(COMMAND, "--park", "examples/worked", "suggest", "--lang", "en")
    assert "In the way: " in shown
    assert "odd" in shown


HELLO = '''"""`matchchain hello`."""

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand


def register(app: typer.Typer) -> None:
    app.command("hello", help="hello.help", cls=OnParkCommand)(hello)


def hello(ctx: typer.Context) -> Answer:
    from matchchain.reports.hello import hello_report

    asked = OnPark.of(ctx)
    return asked.answer(hello_report(asked.park, asked.lang))
'''

REPORT = '''"""Who is there."""

from matchchain.reports.block import Cell, listing

from matchchain.reports.column import Fields, Table

from matchchain.reports.report import About, Report

column = Fields("hello.field")


def hello_report(park, lang):
    cells = [Cell("id", lambda firm: firm.id, text=True), Cell("n", lambda firm: str(len(firm.offers)))]
    columns = (column("id"), column("offers", lambda firm: len(firm.offers), "count"))
    return Report(
        schema="matchchain.hello/1", lang=lang, about=About(park.name), title="hello",
        blocks=lambda: (listing("firms", cells, park.firms),), facts={"park": park.name},
        tables=(Table("firms", ("企业", "Firms"), columns, lambda: park.firms),),
    )
'''


def test_a_command(copy):
    copy.new("cli/hello.py", HELLO)
    copy.line("cli/commands.py", '    *("trace", ', '    "hello",\n')
    copy.line("wording/table/cli.py", '    "cli.summary.init"', '    "cli.summary.hello": ("问好", "say hello"),\n')
    copy.new("reports/hello.py", REPORT)
    copy.new(
        "wording/table/hello.py",
        'MESSAGES = {"hello.help": ("问好", "Say hello."), "hello.examples": ("", ""),'
        ' "hello.field.id": ("代号", "Id"), "hello.field.offers": ("供应", "Offers")}\n',
    )
    copy.contract()
    assert len(copy.touched) == places("a command")
    assert "say hello" in copy.run(COMMAND, "--lang", "en", "--help")
    assert "yueqing" in copy.run(COMMAND, "--park", "examples/worked", "hello")
    assert copy.run(COMMAND, "--park", "examples/worked", "hello", "--format", "csv").startswith(("id,", "代号,"))


PIPES = '''"""Values between bars."""


def render(report, look):
    return "".join("|".join(map(str, record)) + "\\n" for table in report.tables for record in table.records())
'''


def test_a_format(copy, tmp_path):
    copy.new("reports/formats/psv.py", PIPES)
    copy.line("reports/formats/__init__.py", '    "md": Format(', '    "psv": Format("matchchain.reports.formats.psv", ".psv"),\n')
    assert len(copy.touched) == places("a format")
    copy.run(COMMAND, "--park", "examples/worked", "suggest", "--out", str(tmp_path / "a.psv"))
    assert "|ready|" in (tmp_path / "a.psv").read_text(encoding="utf-8")


def test_a_file_of_the_park(copy, tmp_path):
    copy.line("catalogue/files/own.py", '    CONVERSIONS: {"conversions"', '    "odd.yaml": {"odd": Listing(Naming, ("odd", "怪"))},\n')
    copy.line("park/park.py", "    conversions: tuple[Conversion, ...]", "    odd: tuple[Naming, ...] = ()\n")
    assert len(copy.touched) == places("a file of the park")
    (tmp_path / "park.yaml").write_text("name: x\n", encoding="utf-8")
    (tmp_path / "odd.yaml").write_text("怪:\n  - {name: 黄水, means: 废水}\n", encoding="utf-8")
    script = "import sys, matchchain; print(matchchain.load(sys.argv[1]).park.odd[0].name)"
    assert copy.run(script, str(tmp_path)).strip() == "黄水"
