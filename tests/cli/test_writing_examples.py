"""Every example on the help pages of the commands that write runs on the example park."""

import importlib
import shlex
import shutil
from pathlib import Path

import pytest

from matchchain.cli.boundary import run

DATA = Path(__file__).parent.parent.parent / "data"
EXAMPLES = [
    (lang, line)
    for room in ("init", "add", "edit", "remove", "undo", "history")
    for key, sides in importlib.import_module(f"matchchain.wording.table.{room}").MESSAGES.items()
    if key.endswith("examples")
    for lang, side in zip(("zh", "en"), sides, strict=True)
    for line in side.splitlines()
]


@pytest.mark.parametrize(("lang", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_the_example_runs(tmp_path, monkeypatch, capsys, lang, line):
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)
    monkeypatch.setenv("MATCHCHAIN_LANG", lang)
    shutil.copytree(DATA, tmp_path / "park", ignore=shutil.ignore_patterns(".*"))
    monkeypatch.chdir(tmp_path / "park")
    command, *words = shlex.split(line)
    assert command == "matchchain"
    if words[0] == "undo":
        for number in range(3):
            run(["add", "firm", f"Firm {number}"])
    if words[0] == "init":
        monkeypatch.chdir(tmp_path)
    code = run(words)
    assert code == 0, capsys.readouterr().err
