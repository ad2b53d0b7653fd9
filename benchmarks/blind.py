"""How many names and needs, written by somebody who has never seen the data, are understood?

    python benchmarks/blind.py [--folder FOLDER] [--half A|B] [--list]

Reads every list of the folder: blind-names*.csv and blind-needs*.csv. A list may say the kind of each line (waste where
it says none) and to which half of a draw each row belongs: one half may be looked at while mending, the other only says
how far that carries. A name counts as read where what it is found to be is what its plain name is found to be or a kind
of it ("itself"), or the class it belongs to ("class"); as "kin" where both only belong to the same class; as "wrong" where it is
the one thing it must not be; "other" is anything else. A need counts as read where one of the things that serve it is proposed for it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered
from matchchain.materials.naming.resolve import resolve_name
from words import HERE, pair, read

READ = ("itself", "class")
Row = dict[str, str]


def family(material: Material, known: Thesaurus) -> set[str]:
    """A material and all it is a kind, grade, form or mixture of."""
    return {material.id, *ancestors(material, known, families=True)}


def judged(row: Row, known: Thesaurus) -> str:
    """What became of a name: itself, class, kin, use, asked, unjudged (no plain name is known either), other, wrong, unread."""
    same = row["same_as"].split("|")
    found = found_of(row, known)
    plain = [r.material for text in same if (r := resolve_name(text, known)).material is not None]
    theirs = [family(material, known) for material in plain]
    if found.material is not None:
        return of_a_material(found.material, plain, theirs, row["not_same"], known)
    if found.uses:
        uses = {use.id for text in same for use in resolve_name(text, known).uses}
        return "class" if {use.id for use in found.uses} & uses else "use"
    if found.status == "unknown":
        return "unread"
    likely = {candidate.id for candidate in found.candidates}
    return "asked" if not plain or any(likely & them for them in theirs) else "asked-other"


def of_a_material(found: Material, plain: list[Material], theirs: list[set[str]], other: str, known: Thesaurus) -> str:
    """How what a name was found to be stands to its plain names."""
    mine = family(found, known)
    if any(material.id in mine for material in plain):
        return "itself"
    one = found.broader[0] if found.family == "class" else found.id  # what was read to a class is a thing of its own in it
    if any(one in them for them in theirs):
        return "class"
    taken = resolve_name(other, known).material
    if taken is not None and taken.id == one:
        return "wrong"
    if any(mine & them for them in theirs):
        return "kin"
    return "other" if plain else "unjudged"


def found_of(row: Row, known: Thesaurus) -> Resolution:
    """What the name of a row is found to be on a line of its kind."""
    return resolve_offered(name_on_line(row["name"], row.get("kind") or "waste", known), known)


def parts(rows: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows by language and, where the list was drawn in halves, by half: "zh A"."""
    for lang in ("zh", "en"):
        for half in sorted({row.get("half") or "" for row in rows}):
            chosen = [row for row in rows if row["lang"] == lang and (row.get("half") or "") == half]
            if chosen:
                yield f"{lang} {half}".strip(), chosen


def tell_names(head: str, rows: list[Row], known: Thesaurus, *, each: bool) -> None:
    ends = [judged(row, known) for row in rows]
    count = Counter(ends)
    read_ = sum(count[end] for end in READ)
    print(
        f"{head}: read {read_} of {len(rows)} ({read_ / len(rows):.3f}):",
        *(f"{end} {number}" for end, number in count.most_common()),
    )
    for row, end in zip(rows, ends, strict=True) if each else ():
        if end not in READ:
            found = found_of(row, known)
            what = found.material.id if found.material else ",".join(use.id for use in found.uses)
            print("   ", end, "|", row["name"], "|", row["same_as"], "|", row["not_same"], "->", what, f"({found.how})")


def tell_needs(head: str, rows: list[Row], *, each: bool) -> None:
    law = "CN" if rows[0]["lang"] == "zh" else "EU"
    served = [[bool(pair(o, r["need"], jurisdiction=law).stage) for o in r["served_by"].split("|")] for r in rows]
    ready = [
        r for r in rows
        if (end := pair(r["not_served_by"], r["need"], jurisdiction=law)).in_plan or end.stage == "ready"
    ]  # fmt: skip
    print(
        f"{head}: read {sum(map(any, served))} of {len(rows)}, pairs {sum(map(sum, served))} of "
        f"{sum(map(len, served))}; ready though it cannot serve: {len(ready)}"
    )
    for row, hits in zip(rows, served, strict=True) if each else ():
        missed = [o for o, hit in zip(row["served_by"].split("|"), hits, strict=True) if not hit]
        if missed:
            print("    unread |" if not any(hits) else "    partly |", row["need"], "|", "|".join(missed))
    for row in ready if each else ():
        print("    READY |", row["not_served_by"], "->", row["need"])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=HERE / "tests" / "proposals")
    parser.add_argument("--half", help="only this half of lists that were drawn in halves")
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    known = Thesaurus.default()
    for path in sorted(args.folder.glob("blind-n*.csv")):
        for part, rows in parts(read(path)):
            if args.half and rows[0].get("half") != args.half:
                continue
            head = f"{path.stem} {part}"
            if path.name.startswith("blind-names"):
                tell_names(head, rows, known, each=args.list)
            else:
                tell_needs(head, rows, each=args.list)


if __name__ == "__main__":
    main()
