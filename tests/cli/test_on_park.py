"""What every command on a park shares: its options, the park's faults, the way out."""

from __future__ import annotations

import shutil

import pytest

from matchchain.cli.app import load_command
from tests.cli.command import ROOT, matchchain

DATA = ("--park", ROOT / "data")
ASKING = {
    "suggest": (), "routes": (), "gaps": (), "blanks": (), "drill": (), "trace": ("longhua",),
    "what-if": ("--leave", "longhua"), "explain": ("1",),
}  # fmt: skip
SHARED = ("--park", "--format", "--out", "--top", "--skip-bad", "--headers", "--encoding", "--width", "--force", "--lang")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """A park with one card that cannot be used."""
    park = tmp_path_factory.mktemp("faulty") / "park"
    shutil.copytree(ROOT / "examples" / "worked", park)
    (park / "firms" / "zz-bad.yaml").write_text("id: zz-bad\nname: 坏卡\noffers: [{name: 烧碱, quantity: 很多}]\n", encoding="utf-8")
    return park


def test_own_options_come_first_and_shared_ones_can_be_left_out():
    shared = [p.name for p in load_command("gaps").params]
    assert shared.index("card") < shared.index("park") < shared.index("width")
    assert "top" in shared
    assert "top" not in [p.name for p in load_command("explain").params]


@pytest.mark.parametrize("command", ASKING)
def test_every_command_lists_them(command):
    shown = matchchain(command, "--help", "--lang", "en").text
    missing = [option for option in SHARED if option not in shown]
    assert missing == (["--top"] if command == "explain" else [])


@pytest.mark.parametrize("command", ASKING)
def test_a_faulty_card_stops_every_command_and_can_be_left_out(command, faulty):
    shown = matchchain(command, *ASKING[command], "--park", faulty, "--lang", "en")
    assert shown.code == 3
    assert "zz-bad.yaml:3" in shown.said
    passed = matchchain(command, *ASKING[command], "--park", faulty, "--lang", "en", "--skip-bad")
    assert passed.code == 0
    assert "zz-bad.yaml:3" in passed.said


@pytest.mark.parametrize(
    ("command", "wrong"),
    [("gaps", ("--card", "1", "--format", "csv")), ("what-if", ()), ("explain", ()), ("suggest", ("--all", "--split", "core"))],
)
def test_what_is_asked_wrongly_is_said_before_the_park_is_read(command, wrong, tmp_path):
    assert matchchain(command, *wrong, "--park", tmp_path / "nowhere").code == 2
