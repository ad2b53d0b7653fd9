"""Several changes stand all or none: in one go, after a fault, after a crash, when taken back, and for readers."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from matchchain.catalogue.files import batch, disk, journal, lock, save
from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.folder import gather
from matchchain.catalogue.files.lock import OFFICE, writing
from matchchain.catalogue.files.records import parsed, steps
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.wording import MatchchainError
from tests.catalogue.files.test_save import FAULTS, FaultyOs, contents

A, B = "firms/a.yaml", "firms/b.yaml"
NEW = {A: b"id: a\nname: A2\n", B: b"id: b\nname: B\n", "imports/log.yaml": b"- x\n"}


@pytest.fixture
def park(tmp_path):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_bytes("name: 园区\r\n".encode())
    (tmp_path / A).write_bytes(b"id: a\nname: A\n")
    return tmp_path


def changes(folder: Path, **rest) -> list[Change]:
    return [Change(file, disk.read(folder / file), after, "import", "x", **rest) for file, after in NEW.items()]


def states(folder: Path) -> list[str]:
    return [record.state for record in journal.read_journal(folder / OFFICE)]


def test_a_batch_is_one_step_and_one_undo_takes_it_back(park):
    old = contents(park)
    (park / A).chmod(0o640)
    carry_out(park, lambda: Change("park.yaml", old["park.yaml"], b"name: P\n", "edit-firm", "p"))
    carry_out_batch(park, changes(park), "form.xlsx")
    assert contents(park) == {**NEW, "park.yaml": b"name: P\n"}
    known = journal.read_journal(park / OFFICE)
    assert [(r.batch, r.subject, r.state) for r in known] == [(0, "p", "done"), *[(2, "form.xlsx", "done")] * 3]
    undo(park, planned(park))
    assert contents(park) == {**old, "park.yaml": b"name: P\n"}
    assert not (park / "imports").exists()
    assert (park / A).stat().st_mode & 0o777 == 0o640
    assert states(park) == ["done", "undone", "undone", "undone", "done", "done", "done"]
    undo(park, planned(park))
    assert contents(park) == old
    with pytest.raises(MatchchainError, match="nothing to take back"):
        planned(park)


def test_several_steps_back_take_batches_and_single_changes_in_their_order(park):
    old = contents(park)
    carry_out_batch(park, changes(park), "one")
    carry_out(park, lambda: Change(B, NEW[B], b"name: B3\n", "edit-firm", "b"))
    carry_out_batch(park, [Change(A, NEW[A], b"name: A3\n", "import", ""), Change(B, b"name: B3\n", None, "import", "")], "two")
    assert [len(step) for step in steps(journal.read_journal(park / OFFICE))] == [3, 1, 2]
    undo(park, planned(park, 3))
    assert contents(park) == old


def test_lines_of_changes_by_themselves_are_as_older_versions_write_and_read_them(park):
    carry_out(park, lambda: Change(A, b"id: a\nname: A\n", b"name: B\n", "edit-firm", "a"))
    lines = [json.loads(line) for line in journal.lines_of(park / OFFICE) if line]
    assert list(lines[0]) == [
        "number", "at", "deed", "subject", "file", "before", "after", "undoes", "mode", "made_folder",
    ]  # fmt: skip
    assert parsed(json.dumps({**lines[0], "batch": 1}).encode()).batch == 1
    for wrong in (0, -1, "1", None, True, 10**12):
        assert parsed(json.dumps({**lines[0], "batch": wrong}).encode()) is None


def test_nothing_is_written_where_one_file_is_not_what_was_seen(park):
    old, meant = contents(park), changes(park)
    (park / B).write_bytes(b"by hand\n")
    with pytest.raises(MatchchainError, match=r"firms/b\.yaml") as refused:
        carry_out_batch(park, meant)
    assert refused.value.exit_code == 4
    assert contents(park) == {**old, B: b"by hand\n"}
    assert states(park) == []


def test_changes_that_change_nothing_are_left_out_and_a_file_is_changed_once(park):
    assert carry_out_batch(park, [Change(A, b"id: a\nname: A\n", b"id: a\nname: A\n", "import", "")]) == ()
    assert not (park / OFFICE).exists()
    twice = changes(park)
    with pytest.raises(ValueError, match="one file"):
        carry_out_batch(park, [twice[0], twice[0]])


@pytest.mark.parametrize("written", range(4))
@pytest.mark.parametrize("ended", [False, True])
def test_what_a_crash_left_of_a_batch_is_rolled_back_unless_every_file_was_in_place(park, written, ended):
    old, meant = contents(park), changes(park)
    with writing(park) as office:
        begun = [journal.Beginning(c, disk.mode_of(park / c.file) or 0, c.file.startswith("imports")) for c in meant]
        made = journal.begin_all(office, begun, (), at="2026-01-01T00:00:00+00:00", together=True)
    for change in meant[:written]:
        (park / change.file).parent.mkdir(exist_ok=True)
        (park / change.file).write_bytes(change.after)
    if ended and written == 3:  # the line that ends the batch was torn: a part of it was written
        journal.end(park / OFFICE, made[0].number, "done")
    stands = written == 3
    seen = {**dict(gather(park).cards)}
    assert seen == ({A: NEW[A], B: NEW[B]} if stands else {A: old[A]})
    if not stands:
        with pytest.raises(MatchchainError, match="nothing to take back"):
            planned(park)
    else:
        assert [change.after for change in planned(park)] == [None, None, old[A]]
    with writing(park) as office:
        known = journal.settle(office, park)
    assert {record.state for record in known} == {"done" if stands else "void"}
    assert contents(park) == ({**old, **NEW} if stands else old)
    assert (park / "imports").exists() == stands
    carry_out_batch(park, changes(park))
    assert contents(park) == {**old, **NEW}


def test_a_roll_back_that_was_broken_off_is_completed(park):
    old, meant = contents(park), changes(park)
    with writing(park) as office:
        begun = [journal.Beginning(c, 0, made_folder=False) for c in meant]
        made = journal.begin_all(office, begun, (), at="2026-01-01T00:00:00+00:00", together=True)
        journal.end(office, made[0].number, "void")  # torn: the rest of the lines is not there
    with writing(park) as office:
        assert {record.state for record in journal.settle(office, park)} == {"void"}
    assert contents(park) == old


def test_a_file_changed_by_hand_after_a_crash_is_left_as_it_is(park):
    meant = changes(park)
    with writing(park) as office:
        journal.begin_all(office, [journal.Beginning(c, 0, made_folder=False) for c in meant], (), at="2026-01-01T00:00:00+00:00", together=True)
    (park / A).write_bytes(b"by hand\n")
    (park / B).write_bytes(NEW[B])
    assert dict(gather(park).cards) == {A: b"by hand\n"}
    with writing(park) as office:
        journal.settle(office, park)
    assert states(park) == ["done", "void", "void"]
    assert (park / A).read_bytes() == b"by hand\n"
    assert not (park / B).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="other calls on Windows")
@pytest.mark.parametrize("number", FAULTS[:3], ids=lambda n: errno.errorcode[n])
@pytest.mark.parametrize("what", ["new and changed", "gone"])
def test_whichever_call_fails_all_files_are_as_they_were(park, monkeypatch, what, number):
    if what == "gone":
        carry_out_batch(park, changes(park))
    old = contents(park)
    meant = changes(park) if what != "gone" else [Change(f, c, None, "import", "") for f, c in NEW.items()]
    new = {**old, **NEW} if what != "gone" else {"park.yaml": old["park.yaml"]}
    failures = 0
    for fail_at in range(1, 400):
        faulty = FaultyOs(fail_at, number)
        for module in (disk, journal, lock, save, batch):
            monkeypatch.setattr(module, "os", faulty)
        fault = attempt(park, meant)
        if fault is not None:
            failures += 1
            assert (fault.exit_code, fault.message.key != "write.half-done") == (5, True)
            assert contents(park) == old, f"call {fail_at}"
            continue
        monkeypatch.undo()
        assert contents(park) == new, f"call {fail_at}"
        if faulty.left > 0:
            break
        undo(park, planned(park))  # the fault hit what may fail: the line that ends it
        assert contents(park) == old
    else:
        pytest.fail("never ran through")
    assert failures > 25


def attempt(park, meant) -> MatchchainError | None:
    try:
        carry_out_batch(park, meant)
    except MatchchainError as fault:
        return fault
    return None


def test_where_even_putting_back_fails_the_person_is_told_and_the_next_change_puts_back_first(park, monkeypatch):
    old = contents(park)
    real, calls = os.replace, []

    def broken(source, aim):
        if Path(aim).name in {"a.yaml", "b.yaml", "log.yaml"}:
            calls.append(aim)
            if len(calls) > 1:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(source, aim)

    monkeypatch.setattr(disk.os, "replace", broken)
    with pytest.raises(MatchchainError) as told:
        carry_out_batch(park, changes(park))
    assert (told.value.message.key, told.value.exit_code) == ("write.half-done", 5)
    assert dict(gather(park).cards) == {A: old[A]}
    assert digest((park / A).read_bytes()) == digest(NEW[A])
    monkeypatch.undo()
    carry_out(park, lambda: Change("park.yaml", old["park.yaml"], b"name: P\n", "edit-firm", "p"))
    assert contents(park) == {**old, "park.yaml": b"name: P\n"}
