"""How well names are told apart, on the development split and on two real networks.

    python benchmarks/names.py [--kinds] [--show KIND] [--seeds 3] [--cold]

How fast: all pairs of the split once, each time in a process that has read one name before, in processor time (--cold:
that alone); and each name once in a process that has read all of them.

Reads ../shared/names-dev and ../shared/networks beside the repository; nothing of them is kept here.
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"


def rows(*path: str) -> list[dict[str, str]]:
    with (SHARED.joinpath(*path)).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def truth_ids(thesaurus) -> dict[str, set[str]]:
    """Canonical id of the split -> ids of the thesaurus that are right answers."""
    from matchchain.materials import resolve_name

    right: dict[str, set[str]] = defaultdict(set)
    for row in rows("names-dev", "synonyms.csv"):
        cas = row["canonical_id"]
        for text in (cas, row["canonical_zh"], row["canonical_en"]):
            found = resolve_name(text, thesaurus) if text else None
            if found and found.material:
                right[cas].add(found.material.id)
    return right


def resolving(thesaurus, show: str) -> None:
    from matchchain.materials import resolve_name

    right = truth_ids(thesaurus)
    outcome: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows("names-dev", "synonyms.csv"):
        found = resolve_name(row["query"], thesaurus)
        top = found.material or (found.candidates[0].material if found.candidates else None)
        good = top is not None and (top.cas == row["canonical_id"] or top.id in right[row["canonical_id"]])
        accepted, review = ("accepted", "review-first") if good else ("wrong", "review-other")
        result = accepted if found.material else review
        group = f"{row['kind']}/{row['lang']}/{'park' if row['park'] == '1' else 'rest'}"
        outcome[group][result] += 1
        outcome["ALL"][result] += 1
        if row["park"] == "1" and row["kind"] != "typo":
            outcome["PARK"][result] += 1
        if show and show in group and result != "accepted":
            print("   ", result, row["query"], "|", row["canonical_zh"], row["canonical_id"], "->", found.status,
                  found.material and found.material.id, [c.id for c in found.candidates])  # fmt: skip
    print(f"{'synonyms':42}{'n':>6}{'accept':>8}{'top-1':>8}{'wrong':>8}")
    for group in sorted(outcome):
        of, n = outcome[group], sum(outcome[group].values())
        print(
            f"{group:42}{n:6}{of['accepted'] / n:8.3f}{(of['accepted'] + of['review-first']) / n:8.3f}{of['wrong']:8}"
        )


def deciding(thesaurus, label: str, show: str, kinds: bool) -> None:
    from matchchain.materials import compare_names

    table: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows("names-dev", "pairs.csv"):
        decision = compare_names(row["a"], row["b"], thesaurus).decision
        group = f"{row['kind']}/{row['lang']}/{'park' if row['park'] == '1' else 'rest'}"
        spelt = row["kind"] != "typo"  # what is misspelt goes to review, and is counted apart
        groups = ("SPELT", "PARK") if spelt and row["park"] == "1" else ("SPELT",) if spelt else ()
        for name in (group, "ALL", *groups):
            table[(row["label"], name)][decision] += 1
        expected = {
            "match": ("same",),
            "related": ("related", "review"),
            "no_match": ("different", "related"),
        }
        if show and show in group and decision not in expected[row["label"]]:
            print("   ", row["label"], decision, row["a"], "|", row["b"])
    hard: Counter[str] = Counter()
    for row in rows("names-dev", "hard_negatives.csv"):
        decision = compare_names(row["name_a"], row["name_b"], thesaurus).decision
        hard[decision] += 1
        if decision == "same" or (show and show == f"hard-{decision}"):
            print("    HARD", decision, row["name_a"], "|", row["name_b"], row["kind"])
    match, no, rel = (table[(name, "ALL")] for name in ("match", "no_match", "related"))
    park, spelt = table[("match", "PARK")], table[("match", "SPELT")]
    n_same = match["same"] + no["same"] + rel["same"]
    print(f"-- {label}: {len(thesaurus)} materials")
    print(f"   accept precision {match['same'] / max(1, n_same):.4f}   accept recall all {match['same'] / match.total():.3f}"
          f" typos apart {spelt['same'] / spelt.total():.3f}"
          f" park {park['same'] / park.total():.3f}   accepted or review: all {(match['same'] + match['review']) / match.total():.3f}"
          f" park {(park['same'] + park['review']) / park.total():.3f}")  # fmt: skip
    print(f"   hard negatives {dict(hard)}   FALSE ACCEPTS {hard['same']} + {no['same'] + rel['same']} in pairs")
    print(f"   related caught {(rel['related'] + rel['review'])}/{rel.total()}"
          f"   no-match to review {no['review'] / no.total():.3f}  related {no['related']}")  # fmt: skip
    if kinds:
        for (truth, group), of in sorted(table.items()):
            print(f"      {truth:9}{group:38}{of.total():5}  {dict(of)}")


def networks(thesaurus, show: str) -> None:
    """Right need first, true receiver first and among the first three, over the annotated needs."""
    from matchchain.materials import meetings, resolve_name

    need_first = receiver_first = receiver_three = total = 0
    for folder in sorted(path.name for path in (SHARED / "networks").iterdir() if path.is_dir()):
        streams = rows("networks", folder, "streams.csv")
        zh = folder.startswith("guigang")
        text = lambda row: (row["material_zh"] if zh else "") or row["material"]  # noqa: E731
        annotated = {(r["firm_id"]) for r in streams if r["direction"] == "in" and r["wording"] == "annotated"}
        offers = [(r["firm_id"], text(r)) for r in streams if r["direction"] == "out" and r["wording"] == "source"]
        needs = [
            (r["firm_id"], text(r))
            for r in streams
            if r["direction"] == "in" and (r["wording"] == "annotated" or r["firm_id"] not in annotated)
        ]
        offer_names = sorted({name for _, name in offers})
        need_names = sorted({name for _, name in needs})
        found, _ = meetings(
            [resolve_name(n, thesaurus) for n in offer_names],
            [resolve_name(n, thesaurus) for n in need_names],
            thesaurus,
        )
        scores = {(offer_names[i], need_names[j]): m for i, j, m in found}
        for row in rows("networks", folder, "exchanges.csv"):
            offer = text(row)
            wanted = (row["receiver_term_zh"] if zh else "") or row["receiver_term"]
            ranked = sorted(
                ((scores[(offer, name)].score, firm, name) for firm, name in set(needs)
                 if (offer, name) in scores and firm != row["from_id"]),
                key=lambda r: (-r[0], r[1], r[2]),
            )  # fmt: skip
            total += 1
            firms = list(dict.fromkeys(firm for _, firm, _ in ranked))
            best = {name for score, _, name in ranked if score == ranked[0][0]} if ranked else set()
            need_first += wanted in best
            receiver_first += firms[:1] == [row["to_id"]]
            receiver_three += row["to_id"] in firms[:3]
            if show == "networks":
                print(
                    "   ",
                    row["exchange_id"],
                    offer,
                    "->",
                    wanted,
                    "|",
                    row["to_id"],
                    "|",
                    [(s, f[:14], n) for s, f, n in ranked[:4]],
                )
    print(f"networks: right need first {need_first}/{total} = {need_first / total:.2f}   receiver first"
          f" {receiver_first / total:.2f}   among three {receiver_three / total:.2f}")  # fmt: skip


def cold() -> float:
    """Pairs a second of processor time, in a process that has read nothing before but the first pair."""
    from matchchain.materials import Thesaurus, compare_names

    pairs = [(row["a"], row["b"]) for row in rows("names-dev", "pairs.csv")]
    known = Thesaurus.default()
    compare_names(*pairs[0], known)
    start = time.process_time()
    for one, other in pairs:
        compare_names(one, other, known)
    return len(pairs) / (time.process_time() - start)


def cold_passes(times: int = 5) -> list[float]:
    """The same in new processes, behind one that leaves the compiled knowledge in the cache folder."""
    code = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import names; print(names.cold())"
    found = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(times + 1)
    ]
    return sorted(found[1:])


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--kinds", action="store_true")
    arguments.add_argument("--show", default="")
    arguments.add_argument("--seeds", type=int, default=3)
    arguments.add_argument("--cold", action="store_true")
    given = arguments.parse_args()
    if not (SHARED / "names-dev").is_dir():
        print("no ../shared/names-dev beside the repository")
        return 1
    passes = cold_passes()
    print(f"pairs in a cold pass: {passes[len(passes) // 2]:.0f} pairs/s (median of {len(passes)}, best {passes[-1]:.0f})")
    if given.cold:
        return 0
    from matchchain.materials import Thesaurus, resolve_name

    start = time.perf_counter()
    whole = Thesaurus.default()
    resolve_name("氢氧化钠", whole)
    print(f"first name after {time.perf_counter() - start:.2f} s, {len(whole)} materials")
    resolving(whole, given.show)
    deciding(whole, "whole", given.show, given.kinds)
    ids = sorted(m.id for m in whole)
    for seed in range(given.seeds):
        gone = random.Random(seed).sample(ids, int(0.3 * len(ids)))
        deciding(whole.without(gone), f"30 % removed, seed {seed}", "", False)
    networks(whole, given.show)
    names = list(dict.fromkeys(r["query"] for r in rows("names-dev", "synonyms.csv")))
    fresh = whole.without([])
    start = time.perf_counter()
    for name in names:
        resolve_name(name, fresh)
    seconds = time.perf_counter() - start
    print(f"{len(names)} distinct names in {seconds:.2f} s = {len(names) / seconds:.0f} names/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
