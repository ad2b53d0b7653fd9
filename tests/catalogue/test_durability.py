"""What happens to a park when writers are killed, crowd in, or are taken back: nothing is lost."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from matchchain.catalogue.edits.enter import add_firm, add_line, edit_entry, remove_entry
from matchchain.catalogue.edits.location import location_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.files.undo import planned, undo
from matchchain.catalogue.read import load
from matchchain.park import Firm, Offer
from matchchain.wording import MatchchainError
from tests.catalogue.layouts import handwritten

HERE = Path(__file__).parent
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the labs fork")


def lab(name: str, *args: object) -> dict:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(HERE / name), *map(str, args)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@needs_fork
@pytest.mark.parametrize("layout", ["card", "list"])
def test_eight_writers_with_fifteen_firms_each_keep_them_all(tmp_path, layout):
    seen = lab("crowd_lab.py", tmp_path / "park", layout, 8, 15, 1)
    assert seen["kept"] == 120
    assert seen["ends"] == [0] * 8
    assert seen["reads"] > 50
    assert seen["partial"] == 0


@needs_fork
def test_a_writer_killed_at_a_hundred_random_moments_breaks_and_loses_nothing(tmp_path):
    seen = lab("crash_lab.py", tmp_path / "park", 100)
    assert seen["kills"] >= 100
    assert seen["acknowledged"] > 20
    assert (seen["lost"], seen["broken"], seen["swept"], seen["restored"]) == (0, 0, True, True)


@needs_fork
def test_a_writer_killed_before_each_call_to_the_system_breaks_and_loses_nothing(tmp_path):
    seen = lab("crash_lab.py", tmp_path / "park", "boundaries")
    assert seen["kills"] > 60
    assert seen["leftovers"] > 5
    assert seen["void"] > 5
    assert (seen["lost"], seen["broken"], seen["swept"], seen["restored"]) == (0, 0, True, True)


@needs_fork
def test_a_batch_killed_before_each_call_to_the_system_stands_all_or_none_for_readers_and_writers(tmp_path):
    seen = lab("crash_lab.py", tmp_path / "park", "batches")
    assert seen["kills"] > 60
    assert seen["half"] > 2
    assert seen["rolled_back"] > 2
    assert seen["acknowledged"] > 0
    assert (seen["lost"], seen["torn"], seen["not_restored"]) == (0, 0, 0)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and OFFICE not in p.relative_to(folder).parts
    }


def one_change(folder: Path, rng: random.Random, number: int) -> bool:
    """Some change to the park; False when this layout refuses it."""
    firms = load(folder, snapshot=False).park.firms
    firm = rng.choice(firms) if firms else None
    what = rng.choice(["firm", "line", "line", "edit", "out"]) if firm else "firm"
    try:
        if what == "firm":
            carry_out(
                folder, lambda: add_firm(folder, f"new-{number}", {"name": "新企业", "offers": ("蒸汽",)})
            )
        elif what == "line":
            spot = location_of(folder, firm.place)
            carry_out(
                folder,
                lambda: add_line(folder, spot, rng.choice(["offers", "needs"]), {"material": "烧碱"}, "x"),
            )
        elif what == "edit":
            spot, of, said = location_of(folder, firm.place), Firm, {"short": f"第{number}版", "note": ""}
            if firm.offers and rng.random() < 0.5:
                spot, of, said = (
                    location_of(folder, firm.offers[0].place),
                    Offer,
                    {"quantity": f"{number}00 吨/年"},
                )
            carry_out(folder, lambda: edit_entry(folder, spot, of, said, "edit-firm", "x"))
        else:
            entry = rng.choice([firm, *firm.offers, *firm.needs])
            spot = location_of(folder, entry.place)
            carry_out(folder, lambda: remove_entry(folder, spot, "remove-firm", "x"))
    except MatchchainError as refused:
        assert refused.exit_code == 4  # noqa: PT017 - a layout that must be edited by hand
        return False
    return True


@pytest.fixture
def quick_disk(monkeypatch):
    """Without waiting for the disk: these laws are about bytes, the labs above about crashes."""

    class Quick:
        def __getattr__(self, name):
            return (lambda _: None) if name == "fsync" else getattr(os, name)

    monkeypatch.setattr(disk, "os", Quick())


@pytest.mark.parametrize("batch", range(3))
def test_a_hundred_and_fifty_sequences_of_changes_are_undone_byte_for_byte(tmp_path, quick_disk, batch):  # noqa: ARG001
    done = asked = 0
    for seed in range(batch * 50, batch * 50 + 50):
        rng = random.Random(seed)
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / "park.yaml").write_bytes("name: 园区\n".encode())
        raw, shape = handwritten(seed)
        if shape == "card":
            (folder / "firms").mkdir()
        (folder / ("firms.yaml" if shape == "list" else "firms/firm-0.yaml")).write_bytes(raw)
        before = everything(folder)
        changes = 0
        for number in range(rng.randint(1, 5)):
            asked += 1
            changes += one_change(folder, rng, number)
        done += changes
        if rng.random() < 0.5 and changes:
            undo(folder, planned(folder, changes))
        else:
            for _ in range(changes):
                undo(folder, planned(folder))
        assert everything(folder) == before, seed
    assert done > asked * 0.9
