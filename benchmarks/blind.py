"""How many names and needs, written by somebody who has never seen the data, are understood?

    python benchmarks/blind.py [--folder FOLDER] [--list]

A name counts as read where what it is found to be is what its plain name is found to be, or a kind of it, or the class
it belongs to; as wrong where it is found to be something else. A need counts as read where one of the things that
serve it is proposed for it. Two figures each: the names that a question is asked of stand apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.naming.resolve import resolve_name
from words import HERE, pair, read


def family(material: Material, known: Thesaurus) -> set[str]:
    """A material and all it is a kind, grade, form or mixture of."""
    return {material.id, *ancestors(material, known, families=True)}


def judged(name: str, same: list[str], other: str, known: Thesaurus) -> str:
    """What became of a name: right, asked, unjudged (no plain name is known either), wrong, unread."""
    found = resolve_offered(name_on_line(name, "waste", known), known)
    plain = [r.material for text in same if (r := resolve_name(text, known)).material is not None]
    uses = {use.id for text in same for use in resolve_name(text, known).uses}
    theirs = [family(material, known) for material in plain]
    if found.material is None:
        if found.uses:
            return "right" if {use.id for use in found.uses} & uses else "use"
        likely = {candidate.id for candidate in found.candidates}
        if found.status != "unknown":
            return "asked" if any(likely & (them | {m.id}) for m, them in zip(plain, theirs, strict=True)) or not plain else "asked-other"
        return "unread"
    mine = family(found.material, known)
    if any(m.id in mine or found.material.id in them or (mine & them) for m, them in zip(plain, theirs, strict=True)):
        return "right"
    taken = resolve_name(other, known).material
    if taken is not None and taken.id == found.material.id:
        return "wrong"
    return "other" if plain else "unjudged"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=HERE / "tests" / "proposals")
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    known = Thesaurus.default()
    for lang in ("zh", "en"):
        rows = [row for row in read(args.folder / "blind-names.csv") if row["lang"] == lang]
        ends = [judged(row["name"], row["same_as"].split("|"), row["not_same"], known) for row in rows]
        print(f"names {lang}:", *(f"{end} {count} ({count / len(rows):.3f})" for end, count in Counter(ends).most_common()))
        for row, end in zip(rows, ends, strict=True) if args.list else ():
            if end != "right":
                found = resolve_name(row["name"], known)
                what = found.material.id if found.material else ",".join(use.id for use in found.uses)
                print("   ", end, "|", row["name"], "|", row["same_as"], "|", row["not_same"], "->", what)
        rows = [row for row in read(args.folder / "blind-needs.csv") if row["lang"] == lang]
        law = "CN" if lang == "zh" else "EU"
        served = [[bool(pair(o, r["need"], jurisdiction=law).stage) for o in r["served_by"].split("|")] for r in rows]
        ready = [
            r for r in rows
            if (end := pair(r["not_served_by"], r["need"], jurisdiction=law)).in_plan or end.stage == "ready"
        ]  # fmt: skip
        print(
            f"needs {lang}: read {sum(map(any, served))} of {len(rows)}, pairs {sum(map(sum, served))} of "
            f"{sum(map(len, served))}; ready though it cannot serve: {len(ready)}"
        )
        for row, hits in zip(rows, served, strict=True) if args.list else ():
            if not any(hits):
                print("    unread |", row["need"], "|", row["served_by"])
        for row in ready if args.list else ():
            print("    READY |", row["not_served_by"], "->", row["need"])


if __name__ == "__main__":
    main()
