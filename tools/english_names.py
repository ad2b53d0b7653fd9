"""Builds data/registry/*.tsv: English names of substances, each checked before it enters.

    python tools/english_names.py --opsin opsin-cli.jar

Names come from the package `chemicals` (MIT). One is confirmed when OPSIN, a parser of systematic names,
reads the very structure that the list gives for that CAS number, or when our own grammar reads its
composition; both are independent of the list. What neither can read stands in doubtful.tsv and is for
review only, and only for substances of the thesaurus. A name that two numbers share is left out, and so
is one that the thesaurus gives to something else.

Build time only: neither the package nor OPSIN (needs Java) is used when matchchain runs.
"""

from __future__ import annotations

import argparse
import gzip
import re
import subprocess
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

import chemicals

from matchchain.materials.facts.schema import read_knowledge
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.grammar.reading import read_composition
from matchchain.materials.knowledge.index import all_labels
from matchchain.materials.writing.cas import check_digit_agrees
from matchchain.materials.writing.spelling import key, tidy

LISTS = Path(chemicals.__file__).parent
OUT = Path(__file__).resolve().parents[1] / "src/matchchain/materials/data/registry"
TABLES = (
    "chemical identifiers pubchem large.tsv",
    "Inorganic db.tsv",
    "chemical identifiers pubchem small.tsv",
)
JUNK = re.compile(
    r"^\d{2,7}-\d\d-\d$|^agn-pc|^[a-z]{1,5}-?\d{3,}|unii|einecs|^nsc|chebi|^ai3|[\[{|]|\br\d{3}\b|\([89]ci\)|zinc\d|^e\d{3}$"
    r"|^ec \d|^un\d|^caswell|^epa |^ccris|^hsdb|^mfcd|^bdbm|^akos|^molport|inchi|\?|^\W*\d+\W*$|puriss|purum|reagent|grade|\d%|solution"
)


def inventories() -> set[int]:
    """CAS numbers, as figures, of what is made or traded in quantity, and of small molecules on two inventories."""

    def listed(name: str) -> set[int]:
        with gzip.open(LISTS / "Law" / name, "rt") as file:
            return {int(line.split("\t")[0]) for line in file if line[:1].isdigit()}

    traded = listed("EPA Chemical Data Reporting - 2012.csv.gz") | listed("SPIN Inventory 2015-03.csv.gz")
    traded |= {
        int(word) for word in (LISTS / "Law/HPV 2015 March 3.csv").read_text().split() if word.isdigit()
    }
    with zipfile.ZipFile(LISTS / "Law/ECHA Tonnage Bands.csv.zip") as archive:
        for line in archive.read("ECHA Tonnage Bands.csv").decode().splitlines():
            figures = re.match(r"[\d-]+", line)
            if figures:
                traded.add(int(figures[0].replace("-", "")))
    for table in (LISTS / "Safety").glob("*.tsv"):
        traded |= {
            int("".join(hit))
            for hit in re.findall(
                r"^(\d{2,7})-(\d\d)-(\d)\b", table.read_text("utf-8", "replace"), re.MULTILINE
            )
        }
    return traded | (listed("TSCA Inventory 2016-01.csv.gz") & listed("EINECS 2015-03.csv.gz"))


def substances() -> dict[str, list[str]]:
    """CAS number -> fields of the list: formula 2, SMILES 4, InChI 5, names from 7 on."""
    found: dict[str, list[str]] = {}
    for table in TABLES:
        with (LISTS / "Identifiers" / table).open(encoding="utf-8") as file:
            for line in file:
                fields = line.rstrip("\n").split("\t")
                if check_digit_agrees(fields[1]):
                    found.setdefault(fields[1], fields)
    return found


def structures(names: list[str], jar: str) -> dict[str, str]:
    """Name -> standard InChI as OPSIN reads it, "" when it cannot."""
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder, "in.txt"), Path(folder, "out.txt")
        asked.write_text("\n".join(names) + "\n", encoding="utf-8")
        subprocess.run(
            ["java", "-jar", jar, "-ostdinchi", str(asked), str(told)], check=True, capture_output=True
        )
        return dict(zip(names, told.read_text(encoding="utf-8").split("\n"), strict=False))


def heavy_atoms(formula: str) -> float:
    read = read_formula(formula)
    return sum(n for element, n in read.counts.items() if element != "H") if read else 99.0


def same_composition(name: str, formula: str) -> bool:
    """Whether the grammar reads the composition that the list gives, water included."""
    composition, read = read_composition(tidy(name)), read_formula(formula)
    if composition is None or read is None:
        return False
    mine = read_formula(composition.text)
    if mine is None:
        return False
    whole = dict(mine.counts)
    for element, n in (("H", 2 * mine.water), ("O", mine.water)):
        whole[element] = whole.get(element, 0) + n
    return {e: n for e, n in whole.items() if n} == read.counts


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--opsin", required=True)
    given = arguments.parse_args()
    known = read_knowledge()
    ours = {m.cas: m for m in known.materials if m.cas}
    taken = {key(label): m.cas or m.id for m in known.materials for label in all_labels(m)}
    taken |= {key(label): use.id for use in known.uses for label in (use.zh, use.en, *use.aliases)}
    taken |= {key(ask.label): "ambiguous" for ask in known.ambiguities}
    listed, everything = inventories(), substances()
    wanted = {
        cas: fields
        for cas, fields in everything.items()
        if cas in ours or (int(cas.replace("-", "")) in listed and heavy_atoms(fields[2]) <= 24)
    }
    names = {
        cas: list(dict.fromkeys(n.strip().lower() for n in f[7:] if 3 <= len(n.strip()) <= 70))
        for cas, f in wanted.items()
    }
    names = {cas: [n for n in of if not JUNK.search(n)] for cas, of in names.items()}
    held_by: dict[str, set[str]] = defaultdict(set)
    for cas, fields in everything.items():
        for name in fields[7:]:
            held_by[key(name)].add(cas)
    read = structures(sorted({name for of in names.values() for name in of}), given.opsin)
    by_structure: dict[str, set[str]] = defaultdict(set)
    for cas, fields in everything.items():
        by_structure[fields[5]].add(cas)
    sure: dict[str, dict[str, str]] = {}
    doubtful: dict[str, dict[str, str]] = {}
    for cas, of in names.items():
        fields = wanted[cas]
        one_number = by_structure[fields[5]] & wanted.keys()
        for name in of:
            where = key(name)
            if taken.get(where, cas) != cas or len(where) < 3:
                continue
            structure = read.get(name, "") == f"InChI=1S/{fields[5]}" and (one_number == {cas} or cas in ours)
            if structure or (same_composition(name, fields[2]) and held_by[where] == {cas}):
                sure.setdefault(cas, {}).setdefault(where, name)
            elif cas in ours and held_by[where] == {cas} and not name[:1].isdigit():
                doubtful.setdefault(cas, {}).setdefault(where, name)
    claimed: dict[str, set[str]] = defaultdict(set)
    for cas, of in sure.items():
        for where in of:
            claimed[where].add(cas)
    OUT.mkdir(exist_ok=True)
    counted = [
        write(
            OUT / "english.tsv", sure, wanted, ours, {where for where, by in claimed.items() if len(by) > 1}
        ),
        write(OUT / "doubtful.tsv", doubtful, wanted, ours, set(claimed)),
    ]
    print("confirmed, doubtful:", counted)


def write(
    path: Path, table: dict[str, dict[str, str]], wanted: dict, ours: dict, leave_out: set[str]
) -> tuple[int, int]:
    """CAS, formula, names: one substance a line, sorted by number."""
    lines = []
    total = 0
    for cas in sorted(table, key=lambda c: int(c.replace("-", ""))):
        names = [name for where, name in table[cas].items() if where not in leave_out]
        if cas not in ours:
            names = sorted(names, key=lambda n: (len(n) > 40, names.index(n)))[:14]
        if names:
            total += len(names)
            lines.append("\t".join((cas, wanted[cas][2], "|".join(names))))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines), total


if __name__ == "__main__":
    main()
