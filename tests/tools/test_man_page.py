"""The manual page is what the program says of itself, in both languages, and roff takes it."""

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from matchchain.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent.parent
HAN = re.compile("[\u3400-\u9fff]")


def made():
    spec = importlib.util.spec_from_file_location("man_page", ROOT / "tools" / "man_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_what_the_program_says(lang):
    tool = made()
    assert tool.PAGES[lang].read_text(encoding="utf-8") == tool.page(lang), "python tools/man_page.py"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_holds_every_command_exit_code_and_variable_in_one_language(lang):
    page = made().page(lang)
    bold = {line.removeprefix(".B ").replace("\\-", "-") for line in page.splitlines() if line.startswith(".B ")}
    assert set(COMMANDS) <= bold
    assert {"0", "1", "2", "3", "4", "5", "130", "MATCHCHAIN_PARK", "MATCHCHAIN_TODAY"} <= bold
    told = [line for line in page.splitlines() if not line.startswith(".")]
    assert bool(HAN.search(page)) == (lang == "zh")
    assert all(told)


def test_roff_takes_it():
    if shutil.which("groff") is None:
        pytest.skip("groff is not here")
    page = made().page("en")
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=page.encode(), capture_output=True, check=True)
    assert done.stderr == b""
    assert "suggest" in done.stdout.decode()
