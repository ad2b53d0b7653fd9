"""Which industry would make a material or take a waste: classes of GB/T 4754-2017, as data with their source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from matchchain.materials.facts.material import Material
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Industries:
    """What `data/industries.yaml` holds.

    Attributes:
        source: the standard.
        makers: id of a material, or the file of the thesaurus it stands in -> class of who makes it.
        takers: hazardous, metals, goods, waste, water, heat -> class of who takes it.
        files: metals, goods, water, heat -> files of the thesaurus.
        raw: ids of what is mined or grown, not made.
    """

    source: str
    makers: Mapping[str, str]
    takers: Mapping[str, str]
    files: Mapping[str, frozenset[str]]
    raw: frozenset[str]


@cache
def industries() -> Industries:
    """The table as shipped.

    Example:
        >>> industries().makers["calcium-oxide"], industries().takers["hazardous"]
        ('C3012', 'N7724')
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (resources.files("matchchain.studies.growth") / "data" / "industries.yaml").read_text(encoding="utf-8")
    rows: Any = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader either way
    files = {name: frozenset(rows[name]) for name in ("metals", "water", "heat", "goods")}
    return Industries(rows["source"], rows["makers"], rows["takers"], files, frozenset(rows["raw"]))


def maker_of(material: Material | None, in_park: Sequence[str] = ()) -> str:
    """The class of a maker of this material, "" where nobody knows.

    Args:
        material: what is made; None for a name that no list holds.
        in_park: classes of the firms that make it as a product; the most frequent one counts, then the table.
    """
    classes = Counter(code for code in in_park if code)
    if classes:
        return min(classes, key=lambda code: (-classes[code], code))
    if material is None:
        return ""
    table = industries().makers
    return table.get(material.id) or table.get(material.family, "")


def taker_of(material: Material | None, *, hazardous: bool) -> str:
    """The class of whoever takes a waste for a living.

    Example:
        >>> taker_of(None, hazardous=True)
        'N7724'
    """
    table = industries()
    if hazardous:
        return table.takers["hazardous"]
    family = material.family if material else ""
    return table.takers[next((name for name, files in table.files.items() if family in files), "waste")]


def is_raw(material: str) -> bool:
    """Whether a material (its id) is mined or grown: no factory makes it."""
    return material in industries().raw
