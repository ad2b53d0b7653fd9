"""A page longer than the terminal goes through the person's pager, and through none where none is wanted."""

import os
import sys

import pytest

from matchchain.cli.talk.pager import pager_for, show
from tests.cli.command import ROOT

LONG = "行\n" * 40


@pytest.mark.parametrize(
    ("text", "environ", "command"),
    [
        (LONG, {"MATCHCHAIN_PAGER": "", "PAGER": "less"}, ()),
        (LONG, {"MATCHCHAIN_PAGER": "more -s", "PAGER": "less"}, ("more", "-s")),
        (LONG, {"PAGER": "most"}, ("most",)),
        (LONG, {"PAGER": "most", "TERM": "dumb"}, ()),
        ("行\n" * 20, {"PAGER": "most"}, ()),
    ],
)
def test_which_pager(text, environ, command):
    assert pager_for(text, environ, 24) == command


def test_a_pager_that_is_not_there_shows_nothing():
    assert show(LONG, ("no-such-pager-anywhere",), os.environ) is False


@pytest.mark.skipif(sys.platform == "win32", reason="no pty on Windows")
@pytest.mark.parametrize(("words", "paged"), [((), True), (("--no-pager",), False)])
def test_a_long_answer_on_a_terminal(tmp_path, words, paged):
    pexpect = pytest.importorskip("pexpect")
    kept = tmp_path / "paged.txt"
    program = f'{sys.executable} -c "import sys; open(sys.argv[1], \'w\').write(sys.stdin.read())" {kept}'
    environment = {
        **{k: v for k, v in os.environ.items() if k not in {"LINES", "COLUMNS"}},
        "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "TERM": "xterm", "NO_COLOR": "1",
        "MATCHCHAIN_PAGER": program,
    }  # fmt: skip
    command = ["-m", "matchchain", "--park", str(ROOT / "examples" / "worked"), "suggest", *words]
    child = pexpect.spawn(sys.executable, command, env=environment, encoding="utf-8", timeout=60, dimensions=(8, 80))
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert kept.exists() is paged
    if paged:
        assert "龙华染料" in kept.read_text(encoding="utf-8")
