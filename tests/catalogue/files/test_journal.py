"""The journal goes on where a line is spoilt or of a newer version, says which, and never counts a number twice."""

import errno
import json
import os
from pathlib import Path

import pytest

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.wording import MatchchainError
from tests.cli.command import matchchain
from tests.cli.park import build

GOOD = {
    "number": 9, "at": "2026-11-22T00:00:00+00:00", "deed": "add-firm", "subject": "x", "file": "firms/x.yaml",
    "before": "", "after": "", "undoes": 0, "mode": 0, "made_folder": False,
}  # fmt: skip
SPOILT = [
    b"garbage", b"[" * 100_000, b"\xff\xfe", b"[1, 2]", b"17", b'{"number": "3", "state": "done"}', b'{"number": 3, "state": "new"}',
    b'{"number": true, "state": "done"}', b'{"number": 1e400, "state": "done"}', b'{"number":9,"at":"2026',
    *(json.dumps({**GOOD, **wrong}).encode() for wrong in (
        {"who": "a newer version"}, {"number": 0}, {"number": "9"}, {"number": 10**30}, {"at": "once"}, {"at": "0001-01-01"},
        {"at": None}, {"deed": 3}, {"subject": None}, {"file": "../../etc/passwd"}, {"file": "/etc/passwd"}, {"file": "C:\\x"},
        {"before": "ff"}, {"before": "a" * 64 + "\n"}, {"undoes": -1}, {"mode": "0644"}, {"made_folder": 1},
        {"file": "."}, {"file": "./C:/x"}, {"file": "a\0b"}, {"batch": 0}, {"batch": None}, {"state": "done"},
    )),
]  # fmt: skip


def park(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_bytes("name: 园区\n".encode())
    carry_out(tmp_path, lambda: Change("firms/a.yaml", None, b"name: A\n", "add-firm", "a A"))
    return tmp_path


@pytest.mark.parametrize("line", SPOILT, ids=range(len(SPOILT)))
def test_a_line_that_cannot_be_read_is_passed_over(tmp_path, line):
    folder = park(tmp_path)
    office = folder / OFFICE
    disk.append(office / "journal" / journal.LOG, line + b"\n", lasting=False)
    assert journal.unread_lines(office) == (3,)
    carry_out(folder, lambda: Change("firms/b.yaml", None, b"name: B\n", "add-firm", "b B"))
    last = journal.read_journal(office)[-1]
    assert last.subject == "b B"
    assert last.number > journal.records.number_in(line)
    undo(folder, planned(folder, 2))
    assert list((folder / "firms").iterdir()) == []


def test_every_command_goes_on_and_says_which_line(tmp_path):
    folder = build(tmp_path / "park")
    run = lambda *words: matchchain("--park", folder, "--lang", "en", *words)  # noqa: E731
    assert run("edit", "firm", "longhua", "--set", "short=龙华").code == 0
    newer = [{**GOOD, "who": "me"}, {**GOOD, "number": 12, "deed": "new-deed", "file": "park.yaml"}]
    for line in newer:
        disk.append(folder / OFFICE / "journal" / journal.LOG, json.dumps(line).encode() + b"\n", lasting=False)
    told = run("history")
    assert "Line 3 of the journal" in told.said
    assert "new-deed (of a newer version)" in told.text
    assert "Line 3" in run("edit", "firm", "longhua", "--set", "short=龙").said
    assert "Line 3" in run("add", "firm", "丙", "--id", "c").said
    assert "Line 3" in run("undo", "--yes").said


def test_what_a_power_cut_left_of_the_last_line_is_nothing_to_tell(tmp_path):
    folder = park(tmp_path)
    with (folder / OFFICE / "journal" / journal.LOG).open("ab") as log:
        log.write(b'{"number":2,"at":"20')
    assert journal.unread_lines(folder / OFFICE) == ()


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("name", [".matchchain", ".matchchain/journal", ".matchchain/lock"])
def test_nothing_is_written_or_read_through_a_link_out_of_the_park(tmp_path, name):
    inside, outside = tmp_path / "park", tmp_path / "outside"
    outside.mkdir()
    (inside / "firms").mkdir(parents=True)
    (inside / "park.yaml").write_bytes(b"name: A\n")
    (inside / name).parent.mkdir(exist_ok=True)
    (inside / name).symlink_to(outside / ("lock" if name.endswith("lock") else ""))
    with pytest.raises(MatchchainError) as refused:
        carry_out(inside, lambda: Change("firms/a.yaml", None, b"name: A\n", "add-firm", "a A"))
    assert (refused.value.exit_code, refused.value.message.key) == (4, "write.leads-outside")
    assert list(outside.iterdir()) == []
    if "lock" not in name:
        with pytest.raises(MatchchainError):
            journal.read_journal(inside / OFFICE)


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_names_the_file(tmp_path, monkeypatch, call):
    folder = park(tmp_path)
    real = getattr(os, call)

    def full(handle, *rest):
        if ".b.yaml" in str(Path(f"/proc/self/fd/{handle}").readlink()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(handle, *rest)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(MatchchainError) as refused:
        carry_out(folder, lambda: Change("firms/b.yaml", None, b"name: B\n", "add-firm", "b B"))
    assert refused.value.message.key == "write.disk-full"
    assert refused.value.message.facts["folder"].endswith("firms/b.yaml")
