"""Kills a writer again and again and looks at what it left; run as a program, so that it may fork freely.

    python crash_lab.py FOLDER KILLS        kill -9 after random times, during adds and edits
    python crash_lab.py FOLDER boundaries   kill -9 before each call to the system that a change makes
    python crash_lab.py FOLDER batches      the same of three changes that stand all or none; what readers see, too

Prints one JSON object: kills, acknowledged, lost, broken, temp files seen, and the number of boundaries.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from matchchain.catalogue.edits.enter import add_firm, edit_entry
from matchchain.catalogue.edits.location import location_of
from matchchain.catalogue.edits.rewrite import tree_of
from matchchain.catalogue.files import batch, disk, journal, save
from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.folder import gather
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.undo import planned, undo
from matchchain.park import Firm, Place
from matchchain.wording import MatchchainError

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
    "listdir",
)


class Murderous:
    """`os`, which kills its own process before the n-th call that touches the disk."""

    def __init__(self, after: int):
        self.left = after

    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*args, **kwargs):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **kwargs)

        return call


def work(folder: Path, first: int, acknowledge) -> None:
    """Add firms and edit the first card, for ever; each change acknowledged once it is on the disk."""
    for number in range(first, first + 100_000):
        firm = f"firm-{number}"
        carry(
            folder,
            lambda firm=firm: add_firm(folder, firm, {"name": f"企业 {firm}", "offers": ("亚硫酸钠",)}),
        )
        acknowledge(f"{firm}\n")
        spot = location_of(folder, Place("firms/base.yaml", 2, 1))
        carry(
            folder,
            lambda n=number, s=spot: edit_entry(folder, s, Firm, {"short": f"第{n}版"}, "edit-firm", "base"),
        )
        acknowledge(f"base {number}\n")


def carry(folder, plan):
    return save.carry_out(folder, plan)


def work_together(folder: Path, first: int, acknowledge) -> None:
    """Batches, for ever: the n-th changes a card, changes another one or takes it out, and adds a third."""
    for number in range(first, first + 100_000):
        carry_out_batch(folder, together(folder, number), f"batch {number}")
        acknowledge(f"{number}\n")


def together(folder: Path, number: int) -> list[Change]:
    return [
        Change("firms/base.yaml", disk.read(folder / "firms/base.yaml"), f"name: {number}\n".encode(), "import", ""),
        Change(
            "firms/other.yaml", disk.read(folder / "firms/other.yaml"),
            f"name: {number}\n".encode() if number % 3 else None, "import", "",
        ),
        Change(f"firms/new-{number}.yaml", None, f"name: {number}\n".encode(), "import", ""),
    ]  # fmt: skip


def told(cards: dict[str, bytes]) -> int:
    """Up to which batch some cards are written; -1 where they tell of different ones."""
    base = cards["firms/base.yaml"].decode().removeprefix("name: ").strip()
    number = int(base) if base.isdecimal() else 0
    other = cards.get("firms/other.yaml", b"name: 0\n" if number == 0 else None)
    same = other == (f"name: {number}\n".encode() if number % 3 or number == 0 else None)
    new = {int(name[10:-5]) for name in cards if name.startswith("firms/new-")}
    return number if same and new == set(range(1, number + 1)) else -1


def killed_after(folder: Path, first: int, seconds: float | None, boundary: int = 0, work=work) -> list[str]:
    """Start a worker, kill it, and give what it had acknowledged."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        if boundary:
            disk.os = journal.os = save.os = batch.os = Murderous(boundary)
        work(folder, first, lambda text: os.write(writing, text.encode()))
    os.close(writing)
    said = b""
    if seconds is not None:
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
    while part := os.read(reading, 65536):
        said += part
    os.close(reading)
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status), status
    assert os.WTERMSIG(status) == signal.SIGKILL
    return said.decode().splitlines()


def faults_of(folder: Path, acknowledged: list[str]) -> tuple[int, int]:
    """Lost acknowledgements and broken files."""
    broken = 0
    for file in folder.rglob("*.yaml"):
        try:
            broken += b"name" not in file.read_bytes()
            tree_of(file.read_bytes(), file.name)
        except MatchchainError:
            broken += 1
    lost = sum(
        not (folder / "firms" / f"{line}.yaml").exists() for line in acknowledged if line.startswith("firm")
    )
    versions = [int(line.split()[1]) for line in acknowledged if line.startswith("base")]
    base = (folder / "firms/base.yaml").read_text("utf-8")
    shown = int(base.rpartition("第")[2].partition("版")[0]) if "第" in base else -1
    return lost + (shown < max(versions, default=-1)), broken


def batches(folder: Path) -> dict[str, object]:
    """Batches killed before each call to the system that two of them make, each time in a park that was never hurt."""
    (folder / "firms/other.yaml").write_bytes(b"name: 0\n")
    before = on_disk(folder)
    carry_out_batch(folder, together(folder, 1), "batch 1")
    result = {"kills": 0, "acknowledged": 0, "lost": 0, "torn": 0, "half": 0, "rolled_back": 0, "not_restored": 0}
    for boundary in range(1, 400):
        park = Path(shutil.copytree(folder, folder.with_name("hurt")))
        acknowledged = killed_after(park, 2, None, boundary=boundary, work=work_together)
        seen = told(dict(gather(park).cards))
        raw = told(on_disk(park))
        result["half"] += raw < 0  # or else no kill hit the middle of one
        result["rolled_back"] += raw != seen
        result["torn"] += seen < 0
        result["lost"] += seen < max(map(int, acknowledged), default=1)
        result["kills"] += 1
        result["acknowledged"] += len(acknowledged)
        save.carry_out(park, lambda: add_firm(park, "single", {"name": "单"}))  # noqa: B023 - called at once
        result["torn"] += told(on_disk(park)) != seen
        undo(park, planned(park, sum(step[0].state == "done" for step in steps_of(park))))
        result["not_restored"] += on_disk(park) != before
        shutil.rmtree(park)
        if len(acknowledged) > 1:
            break
    return result


def on_disk(folder: Path) -> dict[str, bytes]:
    return {f"firms/{path.name}": path.read_bytes() for path in folder.glob("firms/*.yaml")}


def steps_of(folder: Path):
    return journal.records.steps(journal.read_journal(folder / OFFICE))


def main() -> None:
    os.fsync = os.fstat  # the machine outlives those that are killed: nobody waits for its disk
    folder, what = Path(sys.argv[1]), sys.argv[2]
    (folder / "firms").mkdir(parents=True)
    (folder / "park.yaml").write_bytes("name: 园区  # 注\r\n".encode())
    (folder / "firms/base.yaml").write_bytes("# 手写\nid: base\nname: '基准'   # 别动\nshort: 旧\n".encode())
    before = {str(p): p.read_bytes() for p in folder.rglob("*.yaml")}
    # What a change needs is imported when it is needed: once here, so that workers are killed while they write.
    aside = folder.with_name("aside")
    shutil.copytree(folder, aside)
    carry(aside, lambda: add_firm(aside, "first", {"name": "最先", "offers": ("亚硫酸钠",)}))
    pace = -time.perf_counter()  # how long a change takes here and now
    carry(aside, lambda: add_firm(aside, "second", {"name": "第二", "offers": ("亚硫酸钠",)}))
    pace += time.perf_counter()
    if what == "batches":
        sys.stdout.write(json.dumps(batches(folder)))
        return
    result = {"kills": 0, "acknowledged": 0, "lost": 0, "broken": 0, "leftovers": 0}
    rng = random.Random(20261122)
    rounds = range(1, 200) if what == "boundaries" else range(1, 4 * int(what))
    acknowledged: list[str] = []
    for number in rounds:
        if what == "boundaries":
            acknowledged += killed_after(folder, number * 1000, None, boundary=number)
        else:
            acknowledged += killed_after(folder, number * 1000, pace * rng.uniform(0.1, 5))
        lost, broken = faults_of(folder, acknowledged)
        result["lost"] += lost
        result["broken"] += broken
        result["leftovers"] += any(p.name.endswith(disk.TEMP) for p in folder.rglob(f"*{disk.TEMP}"))
        result["kills"] += 1
        if what == "boundaries":
            if len(acknowledged) and number > 60 and acknowledged[-1].startswith("base"):
                break
        elif number >= int(what) and len(acknowledged) > 20:  # a busy machine lets fewer changes end
            break
    result["acknowledged"] = len(acknowledged)
    save.carry_out(folder, lambda: add_firm(folder, "last", {"name": "最后"}))
    result["swept"] = not list(folder.rglob(f"*{disk.TEMP}"))
    records = journal.read_journal(folder / OFFICE)
    standing = [r for r in records if r.state == "done"]
    result["void"] = sum(r.state == "void" for r in records)
    undo(folder, planned(folder, len(standing)))
    result["restored"] = {str(p): p.read_bytes() for p in folder.rglob("*.yaml")} == before
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main()
