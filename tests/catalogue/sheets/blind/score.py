"""Compare what an import told with what the sheet really says; both in the JSON form of the truths beside this."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from tests.catalogue.sheets.blind.figures import figure, same

FIGURES = frozenset({
    "quantity", "price", "ask", "disposal_cost", "pretreatment_cost", "extra_cost",
    "purity", "concentration", "moisture", "max_moisture", "max_share", "least_lot",
    "temperature", "pressure", "hours", "heat_value", "chlorine", "sulphur",
    "ph", "particle_size", "age", "yield", "strength", "investment",
    "life", "now_km", "max_distance", "gate_fee", "own_cost", "capacity",
    "operating_days",
})  # fmt: skip
COMPONENTS = frozenset({"impurities", "max_impurities"})
TRADES = frozenset({"sells_to", "buys_from"})
SIDES = ("offers", "needs")
_PARTS = frozenset({"offers", "needs", "permits"})
_NOT_FIELDS = frozenset({"material", "either", "optional", "days", "id"}) | _PARTS
_ALIKE = (
    ("product", "产品"), ("by-product", "副产品", "副产物"), ("waste", "废物", "固废"), ("energy", "能源"),
    ("water", "水"), ("general-waste", "一般固废", "一般工业固废", "一般固体废物"), ("hazardous-waste", "危险废物", "危废"),
    ("undetermined", "待定", "未定"), ("landfill", "填埋"), ("incinerate", "焚烧"), ("treat", "处理", "处置"),
    ("sell", "外售", "出售"), ("store", "贮存", "堆存", "储存"), ("discharge", "排放"), ("unknown", "不详"),
    ("solid", "固态", "固体"), ("liquid", "液态", "液体"), ("gas", "气态", "气体"),
    ("powder", "粉状", "粉末"), ("sludge", "泥状", "半固态", "paste", "slurry", "semi-solid"),
    ("pipe", "管道"), ("road", "公路"), ("yes", "y", "是", "true"), ("no", "n", "否", "false"),
)  # fmt: skip
_ALIKE_OF = {word: group[0] for group in _ALIKE for word in group}

_Known = tuple[float | None, float | None, float | None]  # working days, hours, quantity a year


@dataclass
class Score:
    """What one import got right and wrong. `wrong` contradicts the sheet, `invented` the sheet does not state."""

    firms: int = 0
    firms_found: int = 0
    entries: int = 0
    entries_found: int = 0
    entries_right: int = 0
    figures: int = 0
    figures_right: int = 0
    texts: int = 0
    texts_right: int = 0
    asked: int = 0
    asked_hit: int = 0
    wrong: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)  # words (no figures) beyond the truth, such as a kind inferred
    not_asked: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take another sheet's score into this one."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    @property
    def clean(self) -> bool:
        """Whether nothing was told that the sheet does not say."""
        return not self.wrong and not self.invented


def name_of(text: object) -> str:
    """A name as it is compared: the ends stripped, nothing else."""
    return str(text or "").strip()


def score(truth: Mapping[str, Any], told: Mapping[str, Any]) -> Score:
    """Score what was told of one file against its truth."""
    found = Score()
    told_firms: dict[str, dict[str, Any]] = {}
    for firm in told.get("firms", []):
        _merge(told_firms.setdefault(name_of(firm.get("name")), {"name": name_of(firm.get("name"))}), firm)
    if [name_of(firm["name"]) for firm in truth["firms"]] == [""] and len(told_firms) == 1:
        told_firms = {"": next(iter(told_firms.values()))}
    for firm in truth["firms"]:
        names = [name_of(firm["name"]), *map(name_of, _either(firm).get("name") or ())]
        key = next((name for name in names if name in told_firms), None)
        days = firm.get("days") or truth.get("days")
        optional = firm.get("optional", False)
        if not optional:
            found.firms += 1
            if key is None:
                found.missing.append(f"firm {names[0]}")
            else:
                found.firms_found += 1
        _firm(found, firm, told_firms.pop(key, {}) if key is not None else {}, days)
    for name, firm in told_firms.items():
        found.invented.append(f"firm {name}")
        for side in SIDES:
            found.invented.extend(f"{name} {side} {name_of(line.get('material'))}" for line in firm.get(side, []))
    _questions(found, truth.get("asked", []), told.get("asked", []))
    return found


def _merge(into: dict[str, Any], firm: Mapping[str, Any]) -> None:
    for key, value in firm.items():
        if key in _PARTS:
            into.setdefault(key, []).extend(value)
        else:
            into.setdefault(key, value)


def _either(entry: Mapping[str, Any]) -> dict[str, list[Any] | None]:
    """The fields with two defensible readings: None = not judged, a list = any of these (None in it = none)."""
    open_fields: dict[str, list[Any] | None] = {}
    for item in entry.get("either", ()):
        if isinstance(item, str):
            open_fields[item] = None
        else:
            open_fields.update(item)
    return open_fields


def _firm(found: Score, firm: Mapping[str, Any], told: Mapping[str, Any], days: float | None) -> None:
    where = name_of(firm["name"])
    optional = firm.get("optional", False)
    _fields(found, where, firm, told, days=days, counted=not optional)
    for side in SIDES:
        lines = list(told.get(side, []))
        true = sorted(firm.get(side, []), key=lambda line: bool(line.get("optional", False)))
        for line, match in _pair(true, lines, days):
            label = f"{where} {side} {name_of(line['material'])}"
            counted = not (optional or line.get("optional", False))
            found.entries += counted
            if match is None:
                if counted:
                    found.missing.append(label)
                    _fields(found, label, line, {}, days=days, counted=True)
                continue
            found.entries_found += counted
            faults = len(found.wrong) + len(found.invented) + len(found.missing)
            _fields(found, label, line, match, days=days, counted=counted)
            faultless = faults == len(found.wrong) + len(found.invented) + len(found.missing)
            found.entries_right += counted and faultless
            lines.remove(match)
        found.invented.extend(f"{where} {side} {name_of(line.get('material'))}" for line in lines)
    _permits(found, where, firm, told, optional=optional)


def _names(line: Mapping[str, Any]) -> set[str]:
    return {name_of(line["material"]), *map(name_of, _either(line).get("material") or ())}


def _pair(
    true: list[dict[str, Any]], told: list[dict[str, Any]], days: float | None
) -> list[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Pair lines by name; lines of one name so that most figures agree."""
    pairs: list[tuple[dict[str, Any], dict[str, Any] | None]] = []
    left = list(told)
    groups: list[list[dict[str, Any]]] = []
    for line in true:
        group = next((group for group in groups if _names(group[0]) & _names(line)), None)
        if group is None:
            groups.append([line])
        else:
            group.append(line)
    for group in groups:
        names = set().union(*(_names(line) for line in group))
        matches: list[dict[str, Any] | None] = [line for line in left if name_of(line.get("material")) in names]
        matches += [None] * (len(group) - len(matches))
        best = max(
            permutations(matches[: max(6, len(group))], len(group)),
            key=lambda order: sum(
                _agree(line, match, days) for line, match in zip(group, order, strict=True) if match is not None
            ),
        )
        for line, match in zip(group, best, strict=True):
            pairs.append((line, match))
            if match is not None:
                left.remove(match)
    return pairs


def _agree(line: Mapping[str, Any], match: Mapping[str, Any], days: float | None) -> float:
    trial = Score()
    _fields(trial, "", line, match, days=days, counted=True)
    named = 0.5 if name_of(match.get("material")) in _names(line) else -10
    # an entry found is worth more than none, whatever its figures
    return 100 + named + trial.figures_right - 2 * len(trial.wrong) - len(trial.invented)


def _fields(
    found: Score,
    where: str,
    truth: Mapping[str, Any],
    told: Mapping[str, Any],
    *,
    days: float | None,
    counted: bool,
) -> None:
    open_fields = _either(truth)
    hours = _plain(truth.get("hours"))
    quantity = _yearly(truth, days, hours)
    for key in dict.fromkeys([*truth, *told]):
        if key in _NOT_FIELDS or key == "name":
            continue
        if key == "operating_days" and days and _letters(told.get(key, "")).startswith(f"{days:g}"):
            continue  # the truth's `days`
        label = f"{where} {key}"
        known = (days, hours, quantity)
        if key in open_fields:
            allowed = open_fields[key]
            if (
                allowed is not None
                and key in told
                and not any(_says(key, value, told[key], known) for value in allowed if value is not None)
            ):
                found.wrong.append(f"{label}: {told[key]} for one of {allowed}")
        elif key in COMPONENTS or key in TRADES:
            _inner(found, label, (truth.get(key), told.get(key)), known, counted=counted)
        elif key not in truth:
            (found.invented if key in FIGURES else found.extra).append(f"{label}: {told[key]}")
        else:
            _stated(found, label, (key, truth[key], told.get(key)), known, counted=counted)


def _stated(found: Score, label: str, stated: tuple[str, Any, Any], known: _Known, *, counted: bool) -> None:
    """One field the truth states."""
    key, truth, told = stated
    is_figure = key in FIGURES
    if counted:
        found.figures += is_figure
        found.texts += not is_figure
    if told in {None, ""} if not isinstance(told, list | dict) else not told:
        if counted and is_figure:
            found.missing.append(f"{label}: {truth}")
        return
    right = _says(key, truth, told, known)
    if not right:
        found.wrong.append(f"{label}: {told} for {truth}")
    if counted:
        found.figures_right += is_figure and right
        found.texts_right += (not is_figure) and right


def _plain(text: object) -> float | None:
    try:
        return figure(text).high if text is not None else None
    except ValueError:
        return None


def _yearly(truth: Mapping[str, Any], days: float | None, hours: float | None) -> float | None:
    try:
        read = figure(truth["quantity"], days, hours)
    except (KeyError, ValueError):
        return None
    return (read.low + read.high) / 2 or None


def _says(key: str, truth: object, told: object, known: _Known) -> bool:
    days, hours, quantity = known
    if key in FIGURES:
        try:
            return same(figure(truth, days, hours), figure(told, days, hours), quantity)
        except ValueError:
            return _letters(truth) == _letters(told)
    if key in {"contact", "phone"}:
        return _letters(truth) in _letters(told) or _letters(told) in _letters(truth)
    if key == "months":
        return _letters(truth) == _letters(told)
    return _word(truth) == _word(told)


def _word(text: object) -> str:
    if isinstance(text, (list, tuple)):
        return "|".join(sorted(_word(item) for item in text))
    plain = _letters(text)
    return _ALIKE_OF.get(plain, plain)


def _letters(text: object) -> str:
    return re.sub(r"[\s,;，；、]+", "", unicodedata.normalize("NFKC", str(text)).lower())


def _inner(found: Score, label: str, pair: tuple[Any, Any], known: _Known, *, counted: bool) -> None:
    """Components ({name: figure}) and trades ([{firm, quantity}]) as figures of their own."""
    truth, told = (_as_named(side) for side in pair)
    for name in dict.fromkeys([*truth, *told]):
        spot = f"{label} {name}"
        one, other = truth.get(name), told.get(name)
        if name not in truth or (one is None and other is not None):
            found.invented.append(f"{spot}: {other}")
        elif one is not None:
            _stated(found, spot, ("quantity", one, other), known, counted=counted)
        elif counted:
            found.texts += 1
            found.texts_right += name in told


def _as_named(value: object) -> dict[str, Any]:
    if not value:
        return {}
    if isinstance(value, Mapping):
        return {name_of(name): amount for name, amount in value.items()}
    if isinstance(value, str):
        return {name_of(value): None}
    named: dict[str, Any] = {}
    for item in value if isinstance(value, Iterable) else ():
        if isinstance(item, Mapping):
            named[name_of(item.get("firm") or item.get("name"))] = item.get("quantity")
        else:
            named[name_of(item)] = None
    return named


def _permits(found: Score, where: str, firm: Mapping[str, Any], told: Mapping[str, Any], *, optional: bool) -> None:
    left = list(told.get("permits", []))
    for permit in firm.get("permits", []):
        counted = not (optional or permit.get("optional", False))
        number = _letters(permit.get("number", ""))
        match = next((one for one in left if number and _letters(one.get("number", "")) == number), None)
        if match is None:
            match = next((one for one in left if _kin(permit, one)), None)
        label = f"{where} permit {permit.get('number') or permit.get('type')}"
        found.entries += counted
        if match is None:
            if counted:
                found.missing.append(label)
                _fields(found, label, permit, {}, days=None, counted=True)
            continue
        left.remove(match)
        found.entries_found += counted
        faults = len(found.wrong) + len(found.invented) + len(found.missing)
        _fields(found, label, permit, match, days=None, counted=counted)
        found.entries_right += counted and faults == len(found.wrong) + len(found.invented) + len(found.missing)
    found.invented.extend(f"{where} permit {one.get('number') or one.get('type')}" for one in left)


def _kin(permit: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Permits without a common number: alike by codes, or by type where one of them has no codes."""
    if permit.get("number") and other.get("number"):
        return False
    codes, others = set(permit.get("codes", ())), set(other.get("codes", ()))
    return bool(codes & others) if codes and others else _word(permit.get("type")) == _word(other.get("type"))


def _questions(found: Score, due: Iterable[str], put: Iterable[str]) -> None:
    """Cells to be asked: a question about the cell, or about its row, counts."""
    cells = [_cell(item) for item in put]
    for item in due:
        sheet, column, row = _cell(item)
        found.asked += 1
        hit = any(
            other_row == row and other_column in {column, ""} and (not sheet or not other or sheet == other)
            for other, other_column, other_row in cells
        )
        found.asked_hit += hit
        if not hit:
            found.not_asked.append(str(item))


def _cell(text: object) -> tuple[str, str, str]:
    sheet, _, spot = str(text).rpartition("!")
    sheet = re.sub(r"^(?:table|表格?|第)\s*(\d+)\s*(?:表|个表格?)?$", r"table \1", sheet.strip().strip("'").lower())
    found = re.fullmatch(r"\$?([A-Z]*)\$?(\d+)", spot.strip().upper())
    if not found:
        return sheet, "", spot
    return sheet, found[1], found[2]
