"""Products and materials of a paper: what a works may make and use at most, as lines of its card."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.papers.knowledge import words
from matchchain.catalogue.sheets.papers.notes import goods_note
from matchchain.catalogue.sheets.papers.paper import Paper, asked
from matchchain.catalogue.sheets.papers.plain import is_chinese, plain
from matchchain.catalogue.sheets.papers.quantity import designed
from matchchain.catalogue.sheets.papers.rows import Entry, Told
from matchchain.catalogue.sheets.papers.wastes import Lines
from matchchain.catalogue.sheets.stated import Doubt, LineStated, Stated
from matchchain.expressions import expression

_PRESSURE = expression(r"\d+(?:\.\d+)?\s*MPa", 2)
_TEMPERATURE = expression(r"\d+(?:\.\d+)?\s*(?:℃|°C)", 2)
_SHARE = expression(r"^(?:[≥>=≤<]|不低于|含量|纯度|浓度|min\.?)*\s*\d+(?:\.\d+)?\s*(?:wt)?%(?:\s*以上)?$", 2)


def product_lines(entries: Sequence[Entry], paper: Paper) -> Lines:
    """The products: capacity as the most there can be, hours of the line that makes them."""
    lines: list[LineStated] = []
    doubts: list[Doubt] = []
    for rows in _by_name(entries).values():
        once, repeated = _each_line_once(rows)
        quantity = designed(_told(once), ("capacity",), paper)
        if quantity.stated is None and not quantity.doubts:
            quantity = designed(_told(once), ("output",), paper)
        first = once[0]
        spot = first.spot("")
        kind = _kind(first.name.text, first)
        said = {
            "material": Stated(first.name.text, spot),
            "kind": Stated(kind, spot),
            "legal": Stated("by-product" if kind == "by-product" else "product", spot),
        }
        if quantity.stated is not None:
            said["quantity"] = quantity.stated
            if repeated:
                doubts.append(asked("line-twice", quantity.stated.spot, material=first.name.text))
        said |= _steam(first) if kind == "energy" else {}
        hours = {entry.text("hours") for entry in once if entry.text("hours")}
        if len(hours) == 1 and (text := hours.pop())[:1].isdigit():
            said["hours"] = Stated(text if "h" in text.casefold() or "时" in text else f"{text} h", first.spot("hours"))
        if note := goods_note(once, paper):
            said["note"] = Stated(note, spot)
        lines.append(LineStated("offers", said, spot))
        doubts += quantity.doubts
    return Lines(tuple(lines), tuple(doubts))


def _steam(entry: Entry) -> dict[str, Stated]:
    """Pressure and temperature of steam or heat, where the remark gives just one of each."""
    text = entry.text("remark") or entry.text("spec")
    spot = entry.spot("remark" if entry.text("remark") else "spec")
    found = {"pressure": _PRESSURE.findall(text), "temperature": _TEMPERATURE.findall(text)}
    return {name: Stated(hits[0], spot) for name, hits in found.items() if len(hits) == 1}


def material_lines(entries: Sequence[Entry], paper: Paper) -> Lines:
    """Raw materials and fuels: the use the works was designed for as the most it needs."""
    lines: list[LineStated] = []
    doubts: list[Doubt] = []
    for rows in _by_name(entries, "spec", "purity").values():
        first = rows[0]
        spot = first.spot("")
        quantity = designed(_told(rows), ("use",), paper)
        said = {"material": Stated(first.name.text, spot)}
        if quantity.stated is not None:
            said["quantity"] = quantity.stated
        taken = _purity(first, said)
        if note := goods_note(rows, paper, without=taken):
            said["note"] = Stated(note, spot)
        lines.append(LineStated("needs", said, spot))
        doubts += quantity.doubts
    return Lines(tuple(lines), tuple(doubts))


def _purity(entry: Entry, said: dict[str, Stated]) -> frozenset[str]:
    """Puts a content down where a cell is nothing but one; returns the meanings that are told so."""
    for meaning in ("purity", "spec"):
        text = entry.text(meaning)
        if text and _SHARE.match(text.strip()):
            said["purity"] = Stated(text, entry.spot(meaning))
            return frozenset({meaning})
    return frozenset()


def _told(entries: Sequence[Entry]) -> tuple[Told, ...]:
    return tuple(one for entry in entries for one in entry.told)


def _by_name(entries: Sequence[Entry], *also: str) -> dict[tuple[str, ...], list[Entry]]:
    """Rows by what they name; further meanings keep apart what one name stands for in two makes."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        key = (plain(entry.name.text), *(plain(entry.text(meaning)) for meaning in also))
        found.setdefault(key, []).append(entry)
    for key in [key for key in found if also and not any(key[1:])]:
        others = [other for other in found if other[0] == key[0] and other != key]
        if len(others) == 1:
            found[others[0]] += found.pop(key)
    return found


def _each_line_once(rows: Sequence[Entry]) -> tuple[list[Entry], bool]:
    """Rows without those that a table of equipment repeats: one capacity of one line said beside each machine.

    Returns:
        The rows, and whether some were the same though no line of production tells them apart: that is asked.
    """
    once: dict[tuple[object, ...], Entry] = {}
    blind = False
    for row in rows:
        figures = tuple((one.role, one.stage, one.amount.text) for one in row.told)
        key = (id(row.table), row.text("line"), row.text("hours"), figures)
        blind |= key in once and bool(figures) and not row.text("line")
        once.setdefault(key, row)
    return list(once.values()), blind


def _kind(name: str, entry: Entry) -> str:
    """Product, by-product or energy, by what the name or the column beside it says."""
    said = plain(f"{entry.text('sort')} {entry.group} {name}")
    if any(word in said for word in words("by_product")):
        return "by-product"
    called = plain(name)
    energy = called in words("energy") or any(
        is_chinese(word) and len(word) > 1 and called.startswith(word) for word in words("energy")
    )
    return "energy" if energy else "product"
