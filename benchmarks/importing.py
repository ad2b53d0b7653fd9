"""How long does an import take: a survey of 2,000 rows with 500 new firms, a round of 100 forms; proposed and written.

    python benchmarks/importing.py
"""

from __future__ import annotations

import datetime
import hashlib
import random
import shutil
import tempfile
import time
from pathlib import Path

from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.read import Loaded, load
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.merge.changes import changes_of, subject_of
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.meaning import shown_at
from matchchain.catalogue.sheets.merge.propose import propose
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Reading, Spot, Stated
from matchchain.park import Need, Offer

TODAY = datetime.date(2026, 12, 5)
MATERIALS = ["粉煤灰", "炉渣", "废硫酸", "脱硫石膏", "蒸汽", "液碱", "污泥", "废活性炭", "木屑", "氯化钙"]


def survey(firms: int, rows: int, rng: random.Random) -> tuple[Book, Reading]:
    """A list of new firms, each with a few lines."""
    stated, number = [], 2
    for firm in range(firms):
        lines = []
        for _ in range(rows // firms):
            number += 1
            said = {
                "material": rng.choice(MATERIALS) + rng.choice(["", "(干)", "A", "B", "C", "D", "E"]),
                "kind": "副产物",
                "quantity": f"{rng.randint(1, 9000)} 吨/年",
                "price": f"{rng.randint(1, 900)} 元/吨",
                "state": rng.choice(["固体", "液体"]),
                "now": "外售",
            }
            cells = {f: Stated(t, Spot("调查", f"{'CDEFGH'[i]}{number}")) for i, (f, t) in enumerate(said.items())}
            lines.append(LineStated("offers" if rng.random() < 0.7 else "needs", needed(cells), Spot("调查", f"C{number}")))
        code = f"{firm:03d}"
        said = {"name": f"新源{HAN[firm // 25]}{HAN[firm % 25]}科技{code}有限公司", "contact": "王工", "phone": f"1380000{code}0", "address": f"滨海路{firm}号"}
        cells = {f: Stated(t, Spot("调查", f"{'ABIJ'[i]}{number}")) for i, (f, t) in enumerate(said.items())}
        stated.append(FirmStated(cells, tuple(lines), Spot("调查", f"A{number}")))
    return Book("调查表.xlsx", "xlsx", hashlib.sha256(str(rng.random()).encode()).hexdigest(), ()), Reading("list", tuple(stated), as_of="2026-12-01")


HAN = "东南西北中金木水火土天地玄黄宇宙洪荒日月盈昃辰宿列"


def needed(cells: dict[str, Stated]) -> dict[str, Stated]:
    return {field: cell for field, cell in cells.items() if field in {"material", "quantity", "price", "state"}}


def forms(loaded: Loaded, rng: random.Random) -> list[tuple[Book, Reading]]:
    """A form a firm, every field prefilled, one in ten changed."""
    desk, read = Desk(loaded), []
    for firm in loaded.park.firms:
        lines = []
        for section, kind, entries in (("offers", Offer, firm.offers), ("needs", Need, firm.needs)):
            for at, entry in enumerate(entries):
                texts = desk.texts(kind, entry)
                said = {}
                for field in ("material", "quantity", "price", "state", "as_of"):
                    base = shown_at(texts, field, kind)
                    text = f"{rng.randint(1, 9000)} 吨/年" if field == "quantity" and rng.random() < 0.2 else base
                    if text:
                        said[field] = Stated(text, Spot(section, f"{'BCDEF'[len(said)]}{at + 4}"), base)
                lines.append(LineStated(section, said, Spot(section, f"B{at + 4}"), entry.id))
        stated = FirmStated({}, tuple(lines), Spot("封面", "A1"), firm.id)
        digest = hashlib.sha256(firm.id.encode()).hexdigest()
        facts = {"firm": firm.id, "sent": "2026-11-28"}
        read.append((Book(f"{firm.table_name}.xlsx", "xlsx", digest, ()), Reading("form", (stated,), as_of="2026-12-03", facts=facts)))
    return read


def clock() -> float:
    """Seconds of this process: other programs of a busy machine do not count, waiting for the disk does not either."""
    return time.process_time()


def timed(name: str, folder: Path, read: list[tuple[Book, Reading]]) -> None:
    start, wall = clock(), time.perf_counter()
    loaded = load(folder, today=TODAY, snapshot=False)
    first = clock()
    proposal = propose(loaded, read, today=TODAY)
    second = clock()
    changes = changes_of(loaded, proposal, by="王工")
    third = clock()
    carry_out_batch(folder, changes, subject_of(proposal, "zh"))
    fourth = clock()
    print(
        f"{name}: {len(proposal.rows)} rows {proposal.totals}, {len(changes)} files; load {first - start:.2f} s, "
        f"propose {second - first:.2f} s, changes {third - second:.2f} s, write {fourth - third:.2f} s, "
        f"propose and write {fourth - first:.2f} s of the processor, {time.perf_counter() - wall:.2f} s by the wall"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "park"
        shutil.copytree(Path(__file__).parents[1] / "data", folder)
        rng = random.Random(20261205)
        timed("100 forms", folder, forms(load(folder, today=TODAY, snapshot=False), rng))
        timed("survey, 500 new firms", folder, [survey(500, 2000, rng)])
        timed("the same once more", folder, [survey(500, 2000, random.Random(1))])


if __name__ == "__main__":
    main()
