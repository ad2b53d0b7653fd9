"""Every answer that hangs on what may be proposed says where the law of the place was not asked; the others do not."""

import shutil

import pytest

import matchchain as mc
from tests.cli.command import ROOT, matchchain

PLANNED = (
    "suggest", "suggest --top 3", "explain 1", "explain 1 --for receiver", "explain --between a b", "blanks", "ideas", "routes", "gaps",
    "what-if --stop a", "sweep --prices +5%", "drill", "drill a", "chains", "papers plan", "meet plan", "report --brief", "report",
    "report --for firms", "report --for public", "handbook", "sheet a", "sheet a --for firm", "stats",
)  # fmt: skip
NOT = {"permits": "law not asked: permits: off", "place": "the law of the place was not asked (jurisdiction: none)"}


@pytest.fixture(scope="module", params=["permits", "place", "asked"])
def park(request, tmp_path_factory):
    """The worked example, whose law is left out by either way, or asked."""
    folder = tmp_path_factory.mktemp(request.param) / "park"
    shutil.copytree(ROOT / "examples" / "worked", folder, ignore=shutil.ignore_patterns(".*"))
    file = folder / "park.yaml"
    more = {"permits": "plan: {permits: off}\n", "place": "jurisdiction: none\n", "asked": ""}[request.param]
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not more or not line.startswith((more.partition(":")[0], "plan:" if "plan" in more else "jurisdiction:"))]
    file.write_text("".join([*kept, "\n", more]), encoding="utf-8")
    return folder, NOT.get(request.param, "")


@pytest.mark.parametrize("line", PLANNED)
def test_the_head_says_so(park, line):
    folder, note = park
    pairing = mc.suggest(mc.load(folder)).pairings[0]
    words = [{"a": pairing.supplier, "b": pairing.receiver}.get(word, word) for word in line.split()]
    shown = matchchain(*words, "--park", folder, "--lang", "en", "--format", "md")
    assert shown.code == 0, shown.said
    assert (note in shown.text) if note else not any(one in shown.text for one in NOT.values())


@pytest.mark.parametrize("line", ["deal list", "board list", "trace a"])
def test_what_is_written_down_already_says_nothing_of_it(park, line):
    folder, _ = park
    firm = mc.load(folder).park.firms[0].id
    words = [firm if word == "a" else word for word in line.split()]
    shown = matchchain(*words, "--park", folder, "--lang", "en", "--format", "md")
    assert shown.code == 0, shown.said
    assert not any(one in shown.text for one in NOT.values())


def test_sheets_in_a_folder_say_so_too(park, tmp_path):
    folder, note = park
    assert matchchain("sheet", "--all", "--out", tmp_path / "pages", "--format", "md", "--park", folder, "--lang", "en").code == 0
    pages = list((tmp_path / "pages").iterdir())
    assert pages
    assert {bool(note) and note in page.read_text(encoding="utf-8") for page in pages} == {bool(note)}


def test_from_python_as_well(park):
    folder, note = park
    shown = mc.render(mc.gaps(mc.load(folder)), "md")
    assert (note in shown) if note else not any(one in shown for one in NOT.values())
