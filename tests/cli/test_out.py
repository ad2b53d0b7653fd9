"""`--out` replaces a report and nothing else, and a report is no more public than what it tells of."""

import os
import socket
import stat
from pathlib import Path

import pytest

from tests.cli.command import matchchain
from tests.cli.park import build, everything

posix = pytest.mark.skipif(os.name == "nt", reason="permission bits and special files")


def out(folder, file, *words):
    return matchchain("--park", folder, "suggest", "--lang", "en", "--force", "--out", file, *words, cwd=folder)


@pytest.fixture
def park(tmp_path):
    folder = build(tmp_path / "park")
    matchchain("--park", folder, "edit", "firm", "longhua", "--set", "short=龙华")
    return folder


@pytest.mark.parametrize(
    "file",
    [
        "firms/longhua.yaml", "firms/new.yaml", "park.yaml", "PARK.yaml", "materials.yaml", "conversions.yaml",
        "firms.yaml", ".matchchain/lock", ".matchchain/new.md",
    ],
)  # fmt: skip
def test_no_file_of_a_park_is_replaced(park, file):
    before = everything(park)
    ended = out(park, file, "--format", "md")
    assert ended.code == 4
    assert "belongs to a park" in ended.said
    assert everything(park) == before
    other = build(park.parent / "other")  # nor one of another park
    assert out(other, park / file, "--format", "md").code == 4
    assert everything(park) == before


@posix
def test_no_file_of_the_park_is_replaced_under_another_name(park):
    (park / "linked").symlink_to("firms")
    os.link(park / "firms/longhua.yaml", park / "hard.md")
    (park / "soft.md").symlink_to("park.yaml")
    before = everything(park)
    for file in ("linked/longhua.yaml", "hard.md", "soft.md"):
        assert out(park, file, "--format", "md").code == 4
    assert everything(park) == before


@posix
def test_what_is_no_file_is_left_alone(park):
    os.mkfifo(park / "pipe.md")
    (park / "folder.md").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(park / "socket.md"))
        for file in ("pipe.md", "folder.md", "socket.md", "/dev/null"):
            assert out(park, file, "--format", "md").code == 4
    assert stat.S_ISFIFO((park / "pipe.md").stat().st_mode)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@posix
def test_a_report_is_as_private_as_the_cards_and_as_what_it_replaces(park):
    report = park / "report.csv"
    assert out(park, "report.csv").code == 0
    open_mode = stat.S_IMODE(report.stat().st_mode)
    report.chmod(0o600)
    assert out(park, "report.csv").code == 0
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    report.unlink()
    (park / "firms/longhua.yaml").chmod(0o600)
    assert out(park, "report.csv").code == 0
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    report.chmod(0o644)
    assert out(park, "report.csv").code == 0
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert open_mode & 0o600 == 0o600


@pytest.mark.parametrize("name", ["rot13", "idna", "punycode", "undefined", "base64", "unicode_escape", "klingon", "utf-7"])
def test_what_is_no_encoding_of_text_is_refused(park, name):
    ended = matchchain("--park", park, "suggest", "--lang", "en", "--format", "csv", "--encoding", name)
    assert ended.code == 2
    assert "Unknown encoding" in ended.said


@pytest.mark.parametrize("name", ["utf-8", "UTF8", "gb18030", "gbk", "utf-16", "cp1252", "ascii"])
def test_encodings_of_text_are_taken(park, name):
    assert matchchain("--park", park, "suggest", "--format", "csv", "--encoding", name).code == 0
