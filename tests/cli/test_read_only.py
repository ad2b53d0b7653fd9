"""A park one may read but not write: every command says so in one sentence, and reading goes on."""

import json
import os
import subprocess
import sys

import pytest

from .park import build, own

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")

# The super-user may write anywhere, so the script imports what it needs and then becomes nobody.
SCRIPT = """
import json, os, sys, tempfile
from matchchain.cli.boundary import run
words = ["--park", sys.argv[1], "--lang", "en"]
run([*words, "edit", "firm", "longhua", "--short", "x", "--dry-run"])
run([*words, "undo", "--dry-run"])
run([*words, "check"])
import filelock, gzip, matchchain.catalogue.files.save, encodings.idna
with tempfile.TemporaryDirectory() as folder, filelock.FileLock(os.path.join(folder, "lock")):
    pass
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for typed in json.loads(sys.argv[2]):
    for stream in (sys.stdout, sys.stderr):
        print("----", file=stream, flush=True)
    code = run([*words, *typed])
    print(code, end="", flush=True)
"""


@pytest.fixture
def read_only(tmp_path):
    for place in (tmp_path, *tmp_path.parents):
        if place.stat().st_uid == os.geteuid() and place.stat().st_mode & 0o055 != 0o055:
            place.chmod(place.stat().st_mode | 0o055)
    folder = build(tmp_path / "park")
    folder.chmod(0o555)
    (folder / "firms").chmod(0o555)
    yield folder
    folder.chmod(0o755)
    (folder / "firms").chmod(0o755)


def run_as_nobody(folder, *lines):
    """Exit code, output and errors of each line."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "XDG_CACHE_HOME": str(folder.parent / "cache"),
    }
    command = [sys.executable, "-c", SCRIPT, str(folder), json.dumps([line.split() for line in lines])]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    outs, errs = (said.split("----\n")[1:] for said in (done.stdout, done.stderr))
    return [(int(out.splitlines()[-1]), out.rpartition("\n")[0], err) for out, err in zip(outs, errs, strict=True)]


def test_a_read_only_park_is_said_to_be_one(read_only):
    before = own(read_only)
    lines = ("add firm New", "add offer longhua x", "edit firm longhua --short x", "remove firm longhua")
    ends = run_as_nobody(read_only, *lines)
    assert len(ends) == len(lines)
    for code, out, err in ends:
        assert (code, out) == (5, "")
        assert "is read-only for you; nothing was written" in err
        assert str(read_only) in err
        assert err.count("\n") == 1
    assert own(read_only) == before


def test_a_read_only_card_in_a_park_that_can_be_written_is_left_alone(read_only):
    read_only.chmod(0o777)
    (read_only / "firms").chmod(0o777)
    (read_only / "firms/longhua.yaml").chmod(0o444)
    before = own(read_only)
    ((code, _, err),) = run_as_nobody(read_only, "add offer longhua x")
    assert code == 5
    assert "longhua.yaml is read-only" in err
    assert own(read_only) == before


def test_what_only_reads_goes_on(read_only):
    assert [code for code, _, _ in run_as_nobody(read_only, "add offer longhua x --dry-run", "history")] == [0, 0]
