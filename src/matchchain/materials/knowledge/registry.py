"""English names of substances by CAS number, each confirmed by its structure (tools/english_names.py).

They widen the labels of listed substances, and give an identity to substances that no data file lists.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from matchchain.materials.facts.data import data_folder
from matchchain.materials.facts.material import Material
from matchchain.materials.writing.spelling import key, tidy


def with_registry(materials: Sequence[Material]) -> list[Material]:
    """The materials with the registry's names as hidden labels, and its other substances behind them."""
    rows = _rows("english.tsv")
    by_cas = {m.cas: m for m in materials if m.cas}
    taken = {key(tidy(label)) for m in materials for label in (m.zh, m.en, *m.aliases, *m.hidden) if label}
    names = {cas: [n for n in of if key(n) not in taken] for cas, (_, of) in rows.items()}
    widened = [
        dataclasses.replace(m, hidden=(*m.hidden, *names[m.cas])) if m.cas and m.cas == by_cas[m.cas].cas
        and m is by_cas[m.cas] and names.get(m.cas) else m
        for m in materials
    ]  # fmt: skip
    others = [
        Material(
            id=f"cas-{cas}", en=names[cas][0], cas=cas, formula=formula, aliases=tuple(names[cas][1:]),
            sources=("compound-identifiers", "opsin"), family="registry",
        )
        for cas, (formula, _) in rows.items()
        if cas not in by_cas and names[cas]
    ]  # fmt: skip
    return [*widened, *others]


def doubtful_labels(materials: Sequence[Material]) -> dict[str, tuple[str, ...]]:
    """Key of a name that one list alone gives -> material: for a person to confirm, never accepted."""
    by_cas = {m.cas: m.id for m in materials if m.cas}
    return {
        key(name): (by_cas[cas],)
        for cas, (_, names) in _rows("doubtful.tsv").items()
        if cas in by_cas
        for name in names
    }


def _rows(name: str) -> dict[str, tuple[str, list[str]]]:
    file = data_folder() / "registry" / name
    if not file.is_file():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    return {cas: (formula, names.split("|")) for cas, formula, names in (line.split("\t") for line in lines)}
