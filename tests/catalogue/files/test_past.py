"""The files of a park before a moment or a step are the very bytes that stood there, whatever was done since."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.past import before_moment, before_step, standing
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.read import load
from matchchain.wording import MatchchainError
from tests.cli.park import build, own

START = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
FILES = ("firms/longhua.yaml", "firms/new.yaml", "park.yaml")


def at(step):
    return START + dt.timedelta(days=step)


def change(folder, file, text, when):
    path = folder / file
    before = path.read_bytes() if path.exists() else None
    if (before, text) != (None, None):
        carry_out(folder, lambda: Change(file, before, text, "edit-firm", file), now=when)


texts = st.sampled_from([f"name: 企业{n}\noffers: [{{material: 烧碱, quantity: {n} 吨/年}}]\n".encode() for n in range(4)])
deeds = st.lists(st.tuples(st.sampled_from(FILES[:2]), st.none() | texts) | st.tuples(st.just(FILES[2]), texts), max_size=6)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deeds, st.data())
def test_the_past_of_a_random_history(history, data):
    with tempfile.TemporaryDirectory() as where:
        folder = build(Path(where) / "park")
        change(folder, "firms/yueqing.yaml", b"name: Y\n", at(0))
        kept = []
        for step, (file, text) in enumerate(history, start=1):
            kept.append((at(step), own(folder)))
            change(folder, file, text, at(step))
        moment, files = data.draw(st.sampled_from([*kept, (at(9), own(folder))]))
        past = before_moment(folder, moment)
        then = {**own(folder), **past.files}
        assert {name: raw for name, raw in then.items() if raw is not None} == files
        assert past.by_hand == past.lost == ()
        copy = Path(where) / "copy"
        for name, raw in files.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(raw)
        assert load(folder, snapshot=False, supposed=past.files).park == load(copy, snapshot=False).park


def test_an_undo_is_a_change_like_any_other(tmp_path):
    folder = build(tmp_path / "park")
    untouched = own(folder)
    change(folder, FILES[0], b"name: X\n", at(0))
    changed = own(folder)
    undo(folder, planned(folder))
    assert {**own(folder), **before_step(folder, 2).files} == changed
    assert {**own(folder), **before_step(folder, 1).files} == untouched == own(folder)


def test_a_day_before_the_journal_and_a_step_that_is_none(tmp_path):
    folder = build(tmp_path / "park")
    with pytest.raises(MatchchainError) as none:
        before_moment(folder, START)
    assert none.value.message.key == "changes.no-journal"
    change(folder, FILES[0], b"name: X\n", START)
    with pytest.raises(MatchchainError) as early:
        before_moment(folder, START - dt.timedelta(days=1))
    assert early.value.message.facts == {"day": "2026-02-28", "first": "2026-03-01"}
    with pytest.raises(MatchchainError) as unknown:
        before_step(folder, 9)
    assert unknown.value.message.facts["last"] == 1
    assert before_moment(folder, START.replace(hour=0)).files.keys() == {FILES[0]}
    assert before_moment(folder, at(1)).files == {}


def test_what_was_changed_by_hand_is_named(tmp_path):
    folder = build(tmp_path / "park")
    change(folder, FILES[0], b"name: X\n", at(0))
    assert before_step(folder, 1).by_hand == ()
    (folder / FILES[0]).write_bytes(b"name: Y\n")
    assert before_step(folder, 1).by_hand == (FILES[0],)
    change(folder, FILES[0], b"name: Z\n", at(2))
    assert before_step(folder, 1).by_hand == before_step(folder, 2).by_hand == (FILES[0],)
    change(folder, FILES[0], b"name: W\n", at(3))
    assert before_step(folder, 3).by_hand == ()


def test_a_lost_copy_is_said_and_a_lost_list_refused(tmp_path):
    folder = build(tmp_path / "park")
    change(folder, FILES[0], b"name: X\n", at(0))
    change(folder, "park.yaml", b"name: P\n", at(1))
    kept = folder / ".matchchain" / "journal"
    first, second = (record.before for record in standing(folder))
    (kept / f"{first}.gz").write_bytes(b"spoilt")
    past = before_step(folder, 1)
    assert past.lost == (FILES[0],)
    assert past.files[FILES[0]] is None
    assert past.gone == {FILES[0]: None}
    shutil.move(kept / f"{second}.gz", kept / "away")
    with pytest.raises(MatchchainError) as lost:
        before_step(folder, 1)
    assert lost.value.message.facts == {"file": "park.yaml", "number": 2}
