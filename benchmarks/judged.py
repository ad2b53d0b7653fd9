"""How often is a proposal right? Proposals on the networks that were judged one by one, and what became of them.

    python benchmarks/judged.py [--table FILE] [--unseen] [--list A|B|C] [--cause CAUSE] [--network NAME]

Every proposal on the networks of tests/words that is not known to flow was judged: A sensible, B debatable, C wrong
(tests/words/judged.csv); of those never looked at a sample (judged_unseen.csv: counted, never listed). Prints how many
of each were proposed when they were judged and are now, by how surely the names are read and how well the use is
established; "flows" are proposals that are known to flow. What is proposed now and was never judged is counted apart.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import words

TABLES = words.HERE / "tests" / "words"
Key = tuple[str, str, str, str]


def proposed(names: set[str]) -> Iterator[tuple[Key, str, str, bool]]:
    """(network, supplier, offer, need), reading, standing and whether it flows, of every proposal on these networks."""
    places = [place for folder in sorted(TABLES.glob("*_networks")) for place in sorted(folder.iterdir())]
    if words.SHARED.is_dir():
        places += sorted((words.SHARED / "networks").iterdir())
    for place in places:
        if place.name not in names:
            continue
        flows = {
            (row["from_id"], row["material"] or row["material_zh"], row["receiver_term"])
            for row in words.read(place / "exchanges.csv")
        }
        seen: set[Key] = set()
        for row in words.planned(place).pairings:
            key = (place.name, row.supplier, row.offer, row.need)
            if key not in seen:
                seen.add(key)
                yield key, row.reading, row.standing or row.relation, key[1:] in flows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", type=Path)
    parser.add_argument("--unseen", action="store_true")
    parser.add_argument("--list", default="", choices=("", "A", "B", "C"))
    parser.add_argument("--gone", action="store_true", help="list what is proposed no more instead")
    parser.add_argument("--cause", default="")
    parser.add_argument("--network", default="")
    args = parser.parse_args()
    table = args.table or TABLES / ("judged_unseen.csv" if args.unseen else "judged.csv")
    rows = {
        (row["network"], row["supplier"], row["offer"], row["need"]): row
        for row in words.read(table) if args.network in ("", row["network"])
    }  # fmt: skip
    now = {key: rest for key, *rest in proposed({key[0] for key in rows})}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for key, row in rows.items():
        before = f"{row['reading']}, {row['standing'] or 'related'}"
        counts[before][f"{row['verdict']} before"] += 1
        if key in now:
            counts[f"{now[key][0]}, {now[key][1]}"][f"{row['verdict']} now"] += 1
    for key, (reading, standing, flows) in now.items():
        if flows or key not in rows:
            counts[f"{reading}, {standing}"]["flows now" if flows else "not judged now"] += 1
    for kind, found in sorted(counts.items()):
        print(f"{kind:22}", *(f"{of} {found[f'{of} before']:4} ->{found[f'{of} now']:4}  " for of in "ABC"),
              f"flows {found['flows now']:4}  not judged {found['not judged now']:4}")  # fmt: skip
    total: Counter[str] = sum(counts.values(), Counter())
    for when in ("before", "now"):
        judged = {of: total[f"{of} {when}"] for of in "ABC"}
        of_all = sum(judged.values()) or 1
        print(f"{when}: " + "  ".join(f"{of} {n} ({n / of_all:.2f})" for of, n in judged.items()))
    if args.list and not args.unseen:
        for key, row in rows.items():
            if row["verdict"] == args.list and (key in now) != args.gone and args.cause in ("", row["cause"]):
                said = ", ".join(now[key][:2]) if key in now else "gone"
                print("  ", row["network"], row["offer"], "->", row["need"], said, row["cause"], row["note"], sep=" | ")


if __name__ == "__main__":
    main()
