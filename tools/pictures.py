"""Writes docs/network.svg, the picture of the README, and docs/reference/fields.md, the fields of every card:

    python tools/pictures.py

The picture is the Sankey of `matchchain report` of the European example park; the fields are those of the declarations.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import matchchain
from matchchain.catalogue.files.own import OWN_FILES, OWN_FOLDERS
from matchchain.entries.vocabulary import entry_class
from matchchain.park import Firm, Label, Park, labels
from matchchain.reports.overview.pictures import largest, sankey
from matchchain.reports.pictures.svg import svg
from matchchain.studies.overview.overview import overview

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "network.svg"
FIELDS = ROOT / "docs" / "reference" / "fields.md"
DAY = datetime.date(2026, 11, 22)

HEAD = """# 卡片和文件的全部栏目 Every field of cards and files
中文名、英文名(`字段`)都能写;必填的标 *。单位列空着的按那一条自己的单位。本页由 `python tools/pictures.py` 按代码里的声明生成。
Either name may be written; what is required is marked *. Where no unit stands, it is the entry's own. Made from the declarations.
"""


def picture() -> str:
    """The network of the European example park: suppliers, materials, receivers."""
    park = matchchain.load(ROOT / "examples" / "europe").park
    found = overview(park, today=DAY)
    return svg(sankey(largest(found.flows), found, "en"), "en", title=park.name_en or park.name) + "\n"


def fields() -> str:
    """A table for each kind of entry."""
    lists = [listing for file in (*OWN_FILES.values(), *OWN_FOLDERS.values()) for listing in file.values()]
    waiting, told = [Park, Firm, *(listing.entry for listing in lists)], {}
    while waiting:
        kind = waiting.pop(0)
        if kind.__name__ not in told:
            told[kind.__name__] = "\n".join(_table(kind))
            waiting += [entry_class(label.of) for label in labels(kind).values() if label.of]
    return HEAD + "".join(f"\n{table}\n" for table in told.values())


def _table(kind: type) -> Iterator[str]:
    yield f"## {kind.__name__}"
    yield f"{(kind.__doc__ or '').strip().partition(chr(10))[0]}"
    yield ""
    yield "| 字段 field | 中文 | English | 单位 unit | 可写 values |"
    yield "|---|---|---|---|---|"
    for name, label in labels(kind).items():
        key = f"`{label.key or name}`{' *' if label.required else ''}"
        also = f"({'、'.join(label.also)})" if label.also else ""
        yield f"| {key} | {label.zh}{also} | {label.en} | {label.unit} | {_values(label)} |"


def _values(label: Label) -> str:
    if label.choices:
        return " · ".join(f"`{code}` {zh} {en}" for code, (zh, en) in label.choices.items())
    return f"{label.of}" if label.of else label.kind


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    FIELDS.parent.mkdir(exist_ok=True)
    FIELDS.write_text(fields(), encoding="utf-8")
