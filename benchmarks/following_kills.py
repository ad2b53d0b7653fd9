"""Deals and ledger under many writers and under kill -9: what was acknowledged is there, and every file can be read.

    python benchmarks/following_kills.py crowd [WRITERS EVENTS]     16 processes, 100 events each by default
    python benchmarks/following_kills.py kills [COUNT]              1,000 by default

Prints one JSON object. The suite runs a small number of both (tests/catalogue/test_following.py).
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from matchchain.catalogue.edits.csv_growing import lines_added
from matchchain.catalogue.edits.growing import grown, serial_for, with_new, with_record
from matchchain.catalogue.files.own import DEALS, LEDGER
from matchchain.catalogue.files.save import carry_out
from matchchain.catalogue.read import load

PATIENCE = 3600
"""Seconds to wait for the others: the lab measures losses, not speed."""


def begun(folder: Path) -> None:
    """A park with one deal that everybody writes to."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "park.yaml").write_bytes("name: 园区\n".encode())
    (folder / "firms.yaml").write_bytes("firms:\n- {id: a, name: 甲}\n- {id: b, name: 乙}\n".encode())
    add_deal(folder)


def add_deal(folder: Path) -> str:
    """One deal more; its id."""
    given = []

    def edit(raw: bytes | None) -> bytes:
        given.append(serial_for(raw, DEALS, "D", 2026))
        said = {"id": given[-1], "supplier": "a", "receiver": "b", "material": "盐", "events": ({"on": "2026-12-01", "state": "idea"},)}
        return with_new(raw, DEALS, said, folder)

    carry_out(folder, lambda: grown(folder, DEALS, edit, "add-deal", "x"), patience=PATIENCE)
    return given[-1]


def add_event(folder: Path, mark: str) -> str:
    """One record more on the first deal."""
    said = {"on": "2026-12-01", "state": "idea", "note": mark}
    carry_out(
        folder, lambda: grown(folder, DEALS, lambda raw: with_record(raw, DEALS, "D2026-001", "events", said), "move-deal", mark), patience=PATIENCE
    )
    return mark


def add_line(folder: Path, mark: str) -> str:
    """One line more in the ledger."""
    said = {"deal": "D2026-001", "month": "2027-03", "quantity": "1", "stated_by": mark, "entered": "2027-04-05"}
    carry_out(folder, lambda: lines_added(folder, LEDGER, [said], "deal-ledger", mark), patience=PATIENCE)
    return mark


def there(folder: Path) -> set[str]:
    """Every mark that the park's files hold; they must be sound."""
    found = load(folder, snapshot=False)
    spoilt = [str(finding.place) for finding in found.errors if finding.code.startswith(("yamltree", "catalogue.csv"))]
    if spoilt:
        raise SystemExit(f"spoilt: {spoilt}")
    events = {event.note for deal in found.park.deals for event in deal.events if event.note}
    return events | {line.stated_by for line in found.park.ledger} | {deal.id for deal in found.park.deals}


def crowd(folder: Path, writers: int, events: int) -> dict[str, object]:
    """Many processes write at once: none of their events is lost."""
    begun(folder)
    started = time.monotonic()
    children = []
    for writer in range(writers):
        child = os.fork()
        if not child:
            _write(folder, writer, events)
        children.append(child)
    ends = [os.waitpid(child, 0)[1] for child in children]
    wanted = {f"w{writer}-{number}" for writer in range(writers) for number in range(events)}
    return {
        "events": len(wanted),
        "kept": len(wanted & there(folder)),
        "failed": sum(map(bool, ends)),
        "seconds": round(time.monotonic() - started, 1),
    }


def _write(folder: Path, writer: int, events: int) -> None:
    """One process: writes its events and ends, whatever happens; a fault must not clean up for the others."""
    try:
        for number in range(events):
            (add_event if number % 2 else add_line)(folder, f"w{writer}-{number}")
    except BaseException:  # noqa: BLE001 - said by how it ends
        os._exit(1)
    os._exit(0)


def kills(folder: Path, count: int) -> dict[str, object]:
    """A writer killed again and again at random moments: what it acknowledged is there, nothing is broken."""
    begun(folder)
    started = time.monotonic()
    for number in range(4):
        (add_event, add_line)[number % 2](folder, f"first-{number}")
    usual = (time.monotonic() - started) / 4
    rng = random.Random(7)
    acknowledged: set[str] = set()
    lost = seen = 0
    for number in range(count):
        reading, telling = os.pipe()
        child = os.fork()
        if not child:
            _acknowledge(folder, number, telling)
        os.close(telling)
        time.sleep(rng.uniform(0.1, 6.0) * usual)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading) as told:
            acknowledged |= set(told.read().split())
        if number % 200 == 199:  # a file of many thousand lines only makes the kills rarer
            kept = there(folder)
            lost += len(acknowledged - kept)
            shutil.rmtree(folder)
            begun(folder)
            seen += len(acknowledged)
            acknowledged.clear()
    lost += len(acknowledged - there(folder))
    return {"kills": count, "acknowledged": seen + len(acknowledged), "lost": lost}


def _acknowledge(folder: Path, number: int, telling: int) -> None:
    """The process that will be killed: tells of each event once it is on the disk."""
    try:
        for step in range(10_000):
            done = (add_event, add_line)[step % 2](folder, f"k{number}-{step}")
            os.write(telling, f"{done}\n".encode())
    except BaseException:  # noqa: BLE001 - the pipe is gone, or the disk
        os._exit(1)
    os._exit(0)


def main() -> None:
    """Run what was asked for in a folder of its own."""
    what, *numbers = sys.argv[1:] or ["kills"]
    with tempfile.TemporaryDirectory() as folder:
        park = Path(folder) / "park"
        if what == "crowd":
            found = crowd(park, *(int(number) for number in numbers or (16, 100)))
        else:
            found = kills(park, int(numbers[0]) if numbers else 1000)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
