"""examples/year: every command of its README runs, and the year ends as the park that is shipped beside it."""

import os
import re
import shlex
import shutil

import pytest

from tests.cli.command import ROOT, matchchain

EXAMPLE = ROOT / "examples" / "year"
FENCE = re.compile(r"^```\n(.*?)^```", re.DOTALL | re.MULTILINE)
SCREEN = re.compile(r"<!-- screen: (.*?) -->\n```\n(.*?)^```", re.DOTALL | re.MULTILINE)
WRITE = os.environ.get("MATCHCHAIN_GOLDEN") == "write"
VERSION = re.compile(r"matchchain \d+\.\d+\.\d+")


def lines():
    """The command lines of the page, without their remarks and the screens."""
    text = SCREEN.sub("", (EXAMPLE / "README.md").read_text(encoding="utf-8"))
    return [re.sub(r"\s+#.*", "", line) for block in FENCE.findall(text) for line in block.splitlines()]


def run(line, desk):
    """One line, as a shell takes it; the answer."""
    words = shlex.split(line)
    if words[0] == "cp":
        assert words[1] == "-r"
        shutil.copytree(desk / words[2], desk / words[3])
        return None
    day = words.pop(0).removeprefix("MATCHCHAIN_TODAY=")
    assert words.pop(0) == "matchchain"
    return matchchain(*words, cwd=desk, MATCHCHAIN_TODAY=day, MATCHCHAIN_LANG="zh")


def files(folder):
    """The park's own files, the version of this program left out of what deals say of their source."""
    own = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".csv"))
    return {path.name: VERSION.sub("matchchain", path.read_text(encoding="utf-8")) for path in own}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = tmp_path_factory.mktemp("desk")
    shutil.copytree(EXAMPLE, desk / "examples" / "year")
    return desk


@pytest.fixture(scope="module")
def answers(desk):
    """What every line of the page answered, run one after the other."""
    told = []
    for line in lines():
        shown = run(line, desk)
        if shown is not None:
            told.append((line, shown))
    return told


def test_every_command_of_the_page_runs(answers):
    assert len(answers) > 20
    for line, shown in answers:
        assert shown.code == 0, (line, shown.said)


def test_the_year_ends_as_the_park_that_is_shipped(answers, desk):
    assert answers
    if WRITE:
        for name, text in files(desk / "year").items():
            (EXAMPLE / "end" / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(desk / "year" / name, EXAMPLE / "end" / name)
            assert text
    assert files(desk / "year") == files(EXAMPLE / "end")


def test_what_the_page_says_came_of_it_is_so(answers):
    told = {line.partition("matchchain ")[2]: shown.text for line, shown in answers}
    first = told["--park year suggest"]
    assert "一、可先打电话 3条" in first
    autumn = told["--park year deal list"]
    assert "D2026-002 红 乙酸钠" in re.sub(r" +", " ", autumn)
    assert "D2026-003 黄 亚硫酸钠" in re.sub(r" +", " ", autumn)
    ahead = told["--park year stats --forecast"]
    assert "80%区间" in ahead
    last = next(shown.text for line, shown in answers if line.startswith("MATCHCHAIN_TODAY=2027-02-11"))
    assert "每年节约成本 498万元(其中凭证核实 322万元)" in last
    assert re.search(r"2026-09-08 +2026 .*(准|偏高|偏低)", last)


@pytest.mark.parametrize("at", [0, 1])
def test_the_screens_of_the_page_are_what_the_park_of_the_end_shows(at):
    page = EXAMPLE / "README.md"
    text = page.read_text(encoding="utf-8")
    command, frozen = SCREEN.findall(text)[at]
    shown = run(command.replace("--park end", "--park examples/year/end"), ROOT)
    assert shown.code == 0, shown.said
    if WRITE:
        page.write_text(text.replace(f"<!-- screen: {command} -->\n```\n{frozen}```", f"<!-- screen: {command} -->\n```\n{shown.text}```"), encoding="utf-8")
        frozen = shown.text
    assert shown.text == frozen
