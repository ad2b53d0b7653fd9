"""Several writers and readers at one park; run as a program, so that it may fork freely.

    python crowd_lab.py FOLDER card|list WRITERS ADDS READERS

Prints one JSON object: firms kept, partial reads seen, reads made, how the writers ended.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from matchchain.catalogue.edits.enter import add_firm
from matchchain.catalogue.edits.rewrite import tree_of
from matchchain.catalogue.edits.splice import meaning
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.save import carry_out
from matchchain.wording import MatchchainError


def write(folder: Path, writer: int, adds: int) -> None:
    for number in range(adds):
        firm = f"w{writer}-{number}"
        carry_out(folder, lambda firm=firm: add_firm(folder, firm, {"name": f"企业 {firm}"}), patience=120)


def read(folder: Path, tally: int) -> None:
    """Read everything over and over; a reader takes no lock. The very bytes of a moment ago are not parsed again."""
    reads = partial = 0
    whole: dict[Path, bytes] = {}
    while not (folder / "stop").exists():
        for file in [*folder.glob("firms/*.yaml"), *folder.glob("firms.yaml")]:
            try:
                raw = disk.read(file) or b""
                if whole.get(file) != raw:
                    said = meaning(tree_of(raw, file.name).root)
                    if said and ("name" in said or "name" in said["firms"][-1]):
                        whole[file] = raw
                    else:
                        partial += 1
            except MatchchainError:
                partial += 1
            reads += 1
        time.sleep(0.01)  # the writers' turn: they are what may spoil something
    os.write(tally, f"{reads} {partial}\n".encode())


def main() -> None:
    os.fsync = os.fstat  # the machine outlives those that are killed: nobody waits for its disk
    folder, layout = Path(sys.argv[1]), sys.argv[2]
    writers, adds, readers = (int(word) for word in sys.argv[3:6])
    folder.mkdir(parents=True)
    (folder / "park.yaml").write_bytes("name: 园区\n".encode())
    if layout == "list":
        (folder / "firms.yaml").write_bytes("# 名单\nfirms:\n- {id: first, name: 头一家}  # 注\n".encode())
    else:
        (folder / "firms").mkdir()
    reading, tally = os.pipe()
    watchers = [_child(read, folder, tally) for _ in range(readers)]
    start = time.perf_counter()
    crowd = [_child(write, folder, number, adds) for number in range(writers)]
    ends = [os.waitpid(pid, 0)[1] for pid in crowd]
    seconds = time.perf_counter() - start
    (folder / "stop").touch()
    for pid in watchers:
        os.waitpid(pid, 0)
    os.close(tally)
    counts = [line.split() for line in (os.read(reading, 65536) if readers else b"").decode().splitlines()]
    result = {
        "kept": _kept(folder),
        "ends": ends,
        "reads": sum(int(reads) for reads, _ in counts),
        "partial": sum(int(partial) for _, partial in counts),
        "seconds": round(seconds, 2),
    }
    sys.stdout.write(json.dumps(result))


def _kept(folder: Path) -> int:
    if (folder / "firms.yaml").exists():
        firms = meaning(tree_of((folder / "firms.yaml").read_bytes(), "firms.yaml").root)["firms"]
        return len({firm["id"] for firm in firms}) - 1
    return sum(1 for _ in (folder / "firms").glob("*.yaml"))


def _child(work, *args) -> int:
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work(*args)
            code = 0
        finally:
            os._exit(code)
    return pid


if __name__ == "__main__":
    main()
