"""The write path: one change, whole or not at all, and never lost once acknowledged."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.change import Change, diff, digest
from matchchain.catalogue.files.lock import OFFICE, writing
from matchchain.catalogue.files.save import carry_out
from matchchain.wording import MatchchainError


def change(file="firms/a.yaml", before=None, after=b"id: a\nname: A\n", **rest):
    return Change(file, before, after, "add-firm", "a", **rest)


@pytest.fixture
def park(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_bytes("name: 园区\r\n".encode())
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return {str(p.relative_to(folder)): p.read_bytes() for p in files if OFFICE not in p.parts}


def test_a_new_file_is_written_and_recorded(park):
    carry_out(park, change)
    assert (park / "firms/a.yaml").read_bytes() == b"id: a\nname: A\n"
    (record,) = journal.read_journal(park / OFFICE)
    assert (record.number, record.state, record.deed, record.before) == (1, "done", "add-firm", "")
    assert record.after == digest(b"id: a\nname: A\n")


def test_an_edited_file_keeps_its_mode_and_its_old_bytes_are_kept(park):
    old = (park / "park.yaml").read_bytes()
    (park / "park.yaml").chmod(0o640)
    carry_out(park, lambda: change("park.yaml", old, b"name: B\r\n"))
    assert stat.S_IMODE((park / "park.yaml").stat().st_mode) == 0o640
    (record,) = journal.read_journal(park / OFFICE)
    assert journal.old_bytes(park / OFFICE, record) == old


def test_a_file_changed_since_it_was_read_is_left_alone(park):
    with pytest.raises(MatchchainError) as refused:
        carry_out(park, lambda: change("park.yaml", b"name: other\n", b"name: B\n"))
    assert refused.value.exit_code == 4
    assert (park / "park.yaml").read_bytes() == "name: 园区\r\n".encode()
    assert [r.state for r in journal.read_journal(park / OFFICE)] == ["void"]


def test_an_edit_must_start_from_the_bytes_that_were_shown(park):
    old = (park / "park.yaml").read_bytes()
    shown = change("park.yaml", b"something older", b"name: B\n")
    with pytest.raises(MatchchainError, match="somebody else"):
        carry_out(park, lambda: change("park.yaml", old, b"name: B\n"), agreed=shown)
    carry_out(park, lambda: change("park.yaml", old, b"name: B\n", rebuilt=True), agreed=shown)


def test_a_second_writer_waits_and_then_says_so(park):
    with writing(park), pytest.raises(MatchchainError) as refused:
        carry_out(park, change, patience=0.05)
    assert refused.value.exit_code == 4
    assert "try again" in str(refused.value)
    carry_out(park, change)


def test_leftovers_of_a_killed_writer_are_swept(park):
    left = [park / f".park.yaml.0000{disk.TEMP}", park / "firms" / f".a.yaml.0001{disk.TEMP}"]
    for path in left:
        path.write_bytes(b"half")
    carry_out(park, change)
    assert not any(path.exists() for path in left)


def test_a_link_out_of_the_park_is_not_followed(park, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.yaml"
    outside.write_bytes(b"name: A\n")
    (park / "firms/a.yaml").symlink_to(outside)
    with pytest.raises(MatchchainError, match="leads out"):
        carry_out(park, lambda: change(before=b"name: A\n"))
    assert outside.read_bytes() == b"name: A\n"


def test_a_link_inside_the_park_stays_a_link(park):
    (park / "real.yaml").write_bytes(b"name: A\n")
    (park / "firms/a.yaml").symlink_to(park / "real.yaml")
    carry_out(park, lambda: change(before=b"name: A\n"))
    assert (park / "firms/a.yaml").is_symlink()
    assert (park / "real.yaml").read_bytes() == b"id: a\nname: A\n"


def test_the_folder_of_a_new_file_is_made(tmp_path):
    carry_out(tmp_path, change)
    assert journal.read_journal(tmp_path / OFFICE)[0].made_folder


@pytest.mark.parametrize(
    "line", [b"", b"{", b"\0\0\0", b'{"number":2}', b'{"number":"x","state":"done"}', b"[]", b"\xff"]
)
def test_a_torn_log_line_is_skipped_and_the_next_one_is_whole(park, line):
    carry_out(park, change)
    with (park / OFFICE / "journal" / journal.LOG).open("ab") as log:
        log.write(line)
    carry_out(park, lambda: change("firms/b.yaml"))
    assert [r.state for r in journal.read_journal(park / OFFICE)] == ["done", "done"]


@pytest.mark.parametrize(
    ("there", "state"), [(None, "void"), (b"id: a\nname: A\n", "done"), (b"by hand", "done")]
)
def test_what_a_crash_left_open_is_settled_by_the_file_itself(park, there, state):
    with writing(park) as office:
        journal.begin(office, change(), (), at="2026-01-01T00:00:00+00:00", mode=0, made_folder=False)
    if there is not None:
        (park / "firms/a.yaml").write_bytes(there)
    with writing(park) as office:
        assert [r.state for r in journal.settle(office, park)] == [state]


def test_a_damaged_copy_of_the_old_file_is_noticed(park):
    old = (park / "park.yaml").read_bytes()
    carry_out(park, lambda: change("park.yaml", old, b"name: B\n"))
    (copy,) = (park / OFFICE / "journal").glob("*.gz")
    copy.write_bytes(copy.read_bytes()[:-3])
    (record,) = journal.read_journal(park / OFFICE)
    with pytest.raises((OSError, EOFError)):
        journal.old_bytes(park / OFFICE, record)


class FaultyOs:
    """`os`, whose n-th call of those that touch the disk fails."""

    CALLS = (
        "open",
        "read",
        "write",
        "fsync",
        "close",
        "replace",
        "unlink",
        "stat",
        "fchmod",
        "lseek",
        "mkdir",
        "makedirs",
        "listdir",
    )

    def __init__(self, fail_at: int, number: int):
        self.left, self.number, self.calls = fail_at, number, 0

    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in self.CALLS:
            return real

        def call(*args, **kwargs):
            self.calls += 1
            self.left -= 1
            if self.left == 0:
                if name == "close":
                    real(*args)
                raise OSError(self.number, os.strerror(self.number))
            return real(*args, **kwargs)

        return call


FAULTS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT]


@pytest.mark.skipif(sys.platform == "win32", reason="other calls on Windows")
@pytest.mark.parametrize("number", FAULTS, ids=lambda n: errno.errorcode[n])
@pytest.mark.parametrize("what", ["new", "new in new folder", "edit", "remove"])
def test_whichever_call_fails_the_old_files_are_intact(park, monkeypatch, what, number):
    card = park / "firms/a.yaml"
    if what == "new in new folder":
        (park / "firms").rmdir()
    if what in {"edit", "remove"}:
        card.write_bytes(b"id: a\n")
    old = contents(park)
    plan = {
        "new": change,
        "new in new folder": change,
        "edit": lambda: change(before=b"id: a\n"),
        "remove": lambda: change(before=b"id: a\n", after=None),
    }[what]
    new = (
        {**old, "firms/a.yaml": b"id: a\nname: A\n"} if what != "remove" else {"park.yaml": old["park.yaml"]}
    )
    from matchchain.catalogue.files import lock, save

    failures = 0
    for fail_at in range(1, 200):
        faulty = FaultyOs(fail_at, number)
        for module in (disk, journal, lock, save):
            monkeypatch.setattr(module, "os", faulty)
        fault = attempt(park, plan)
        if fault is not None:
            failures += 1
            assert fault.exit_code == 5
            assert contents(park) == old, f"call {fail_at}"
            assert (park / "firms").exists() == (what != "new in new folder"), f"call {fail_at}"
        else:
            assert contents(park) == new
            if faulty.left > 0:
                break
            monkeypatch.undo()
            _back_to(park, old, folder_made=what == "new in new folder")
    else:
        pytest.fail("never ran through")
    assert failures > 15
    monkeypatch.undo()
    assert journal.read_journal(park / OFFICE)[-1].state in {"done", "begun"}


def attempt(park, plan) -> MatchchainError | None:
    try:
        carry_out(park, plan)
    except MatchchainError as fault:
        return fault
    return None


def _back_to(park, old, *, folder_made):
    for name in contents(park).keys() - old.keys():
        (park / name).unlink()
    for name, content in old.items():
        (park / name).write_bytes(content)
    if folder_made:
        (park / "firms").rmdir()


def test_a_folder_that_may_not_be_written_says_so(park, monkeypatch):
    if os.geteuid() == 0:
        monkeypatch.setattr(disk.os, "open", _deny)
    else:
        park.chmod(0o500)
    try:
        with pytest.raises(MatchchainError, match="read-only") as refused:
            carry_out(park, change)
    finally:
        park.chmod(0o700)
    assert refused.value.exit_code == 5


def _deny(path, *args, **kwargs):  # noqa: ARG001
    raise PermissionError(errno.EACCES, "denied", str(path))


def test_on_windows_a_file_held_by_a_scanner_is_tried_again(park, monkeypatch):
    class Windows(FaultyOs):
        tries = 0

        def __getattr__(self, name):
            if name == "replace":
                self.tries += 1
                if self.tries < 3:
                    return _deny
            return getattr(os, name)

    held = Windows(0, 0)
    monkeypatch.setattr(disk, "os", held)
    monkeypatch.setattr(disk, "ON_WINDOWS", True)
    monkeypatch.setattr(disk, "_PAUSE", 0)
    disk.swap(park / "firms/a.yaml", None, b"id: a\n")
    assert held.tries == 3
    assert (park / "firms/a.yaml").read_bytes() == b"id: a\n"


def test_a_diff_shows_lines_as_an_editor_does():
    edit = change("firms/a.yaml", "name: 甲\r\nid: a".encode(), "name: 乙\r\nid: a".encode())
    assert diff(edit).splitlines() == [
        "--- firms/a.yaml",
        "+++ firms/a.yaml",
        "@@ -1,2 +1,2 @@",
        "-name: 甲",
        "+name: 乙",
        " id: a",
        "\\ No newline at end of file",
    ]
