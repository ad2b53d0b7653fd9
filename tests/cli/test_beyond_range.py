"""Words, numbers, days and places beyond all range: one sentence and the right exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import _environment, matchchain, started
from tests.cli.park import build, own

HUGE = "99999999999999999999"


@pytest.fixture
def park(tmp_path):
    return build(tmp_path / "park")


@pytest.mark.parametrize(
    "words",
    [
        ("suggest", "--top", HUGE), ("suggest", "--width", HUGE), ("check", "--top", HUGE), ("undo", HUGE),
        ("history", "--old", HUGE), ("trace", "longhua", "--depth", HUGE), ("gaps", "--card", HUGE),
        ("suggest", "--within", "1e308"), ("suggest", "--min-saving", "1e308"), ("explain", "1", "--price", "1e308"),
        ("explain", "1", "--price", "nan"), ("what-if", "--price", "烧碱=1e308"), ("what-if", "--price", f"烧碱=+{HUGE}%"),
    ],
)  # fmt: skip
def test_numbers_that_are_too_large_are_refused(park, words):
    ended = matchchain("--park", park, *words)
    assert ended.code == 2
    assert ended.said.count("\n") == 1


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1989-12-31", "2201-01-01", "2026-13-01", "today"])
def test_a_day_out_of_range_is_refused(park, day):
    for words in (("suggest",), ("check",), ("history",)):
        ended = matchchain("--park", park, *words, MATCHCHAIN_TODAY=day)
        assert ended.code == 2
        assert day in ended.said


@pytest.mark.parametrize("name", ["con", "nul", "prn", "aux", "com1", "lpt9"])
def test_names_of_devices_are_no_ids(park, name):
    before = own(park)
    assert matchchain("--park", park, "add", "firm", "丙", "--id", name).code == 2
    assert matchchain("--park", park, "edit", "firm", "longhua", "--set", f"id={name}").code == 2
    assert own(park) == before


def test_a_proposed_id_is_no_name_of_a_device(park):
    assert "firms/con-2.yaml" in matchchain("--park", park, "add", "firm", "Con", "--dry-run").text


@pytest.mark.parametrize("words", [("edit", "firm", "longhua", "--set", "id=yueqing"), ("edit", "firm", "yueqing", "--set", "id=longhua")])
def test_an_id_that_another_firm_has_is_not_written(park, words):
    before = own(park)
    ended = matchchain("--park", park, "--lang", "en", *words)
    assert ended.code == 2
    assert "Nothing was written" in ended.said
    assert own(park) == before
    assert matchchain("--park", park, "edit", "firm", "longhua", "--set", "id=longhua-2").code == 0


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850", "cp932", "cp950", "latin-1", "ascii", "gbk"])
def test_help_and_answers_go_to_every_code_page(park, encoding):
    for words in (("--lang", "zh", "--help"), ("--park", park, "check"), ("zzz",)):
        ended = matchchain(*words, encoding=encoding)
        assert ended.code in {0, 1, 2}
        assert ended.out or ended.err


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_so_they_do_from_a_process_of_its_own(park, encoding):
    for words in (("--park", park, "check"), ("zzz",)):
        assert started(*words, PYTHONIOENCODING=encoding) == matchchain(*words, encoding=encoding)


@pytest.mark.skipif(os.name == "nt", reason="a folder in use is not deleted there")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--park", "{park}", "check"), 0), (("--park", "{park}", "suggest", "--out", "{park}/x.csv"), 0),
        (("check",), 2), (("--park", "{park}", "suggest", "--out", "x.csv"), 2), (("init",), 2), (("where",), 2),
        (("--help",), 0), (("--park", "{park}", "add", "firm", "丙", "--id", "c"), 0),
    ],
)  # fmt: skip
def test_a_deleted_working_folder_matters_only_where_it_is_needed(park, words, code):
    gone = park.parent / "gone"
    gone.mkdir()
    typed = " ".join(f"'{word}'".format(park=park) for word in words)
    script = f"cd '{gone}' && rmdir '{gone}' && exec '{sys.executable}' -m matchchain {typed}"
    env = _environment({"PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))})
    done = subprocess.run(["/bin/sh", "-c", script], env=env, capture_output=True, timeout=60, check=False)
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_is_named():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "matchchain", "--lang", "en", "--help"],
            stdout=full, stderr=subprocess.PIPE, env=_environment({}), timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 5
    assert b"cannot write the output" in done.stderr


def test_without_assertions_and_docstrings(park):
    for words in (("--help",), ("--park", str(park), "suggest")):
        done = subprocess.run(
            [sys.executable, "-OO", "-m", "matchchain", *words], env=_environment({}), capture_output=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
