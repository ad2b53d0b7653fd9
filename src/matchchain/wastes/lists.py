"""Is a code in a list of wastes, and what does the list say of it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from matchchain.expressions import expression
from matchchain.wastes.entry import LISTS, Entry, Kind, ListName
from matchchain.wastes.forms import canonical, list_of
from matchchain.wastes.tables import rows

_BETWEEN = expression(r"[\W_]+")
_KINDS: Mapping[str, Kind] = {
    "AH": "absolute-hazardous",
    "AN": "absolute-non-hazardous",
    "MH": "mirror-hazardous",
    "MN": "mirror-non-hazardous",
}


def find(code: str, lists: Iterable[ListName] = LISTS) -> Entry | None:
    """The entry of a code in any of its writings, None when no list named has it.

    Example:
        >>> find("06 01 01*").zh, find("hw34").hazardous, find("06 01 77")
        ('硫酸和亚硫酸', True, None)
    """
    plain = canonical(code)
    home = list_of(plain)
    return entry_of(plain, home) if home is not None and home in lists else None


def worded(text: str) -> Entry | None:
    """The entry of the European or the national list whose very title a text is; None where several have it.

    Example:
        >>> worded("Oil and fat other than those mentioned in 20 01 25").code, worded("wastes not otherwise specified")
        ('200126', None)
    """
    code = _titles().get(_title(text))
    return find(code) if code else None


def _title(text: str) -> str:
    return _BETWEEN.sub("", text.casefold())


@cache
def _titles() -> dict[str, str]:
    """Title -> code, "" where it is that of several."""
    found: dict[str, str] = {}
    titled = [(line[0], {_title(line[4]), _title(line[5])}) for line in rows("ewc")]
    titled += [(line[0], {_title(line[3])}) for line in rows("cn2021")]
    for code, titles in titled:
        for title in titles:
            found[title] = code if title not in found else ""
    return found


def printed(code: str) -> str:
    """A code as its list prints it; any other text as it is.

    Example:
        >>> printed("170503"), printed("10 01 01"), printed("900-249-08"), printed("HW08")
        ('17 05 03*', '10 01 01', '900-249-08', 'HW08')
    """
    plain = canonical(code)
    if list_of(plain) != "ewc":
        return code
    entry = entry_of(plain, "ewc")
    parted = " ".join(plain[at : at + 2] for at in range(0, len(plain), 2))
    return f"{parted}*" if entry is not None and entry.hazardous else parted


@lru_cache(maxsize=4096)
def entry_of(code: str, home: ListName) -> Entry | None:
    """The entry of a code in its plain writing."""
    if home == "sw":
        return _solid(code)
    line = _index(home).get(code)
    if home == "ewc":
        return _european(line) if line else None
    if home == "rcra":
        return _american(code, line)
    return _class(code) if code.startswith("HW") else _national(line) if line else None


def codes(home: ListName) -> tuple[str, ...]:
    """All codes of a list, in its order; the solid waste codes are not had.

    Example:
        >>> len(codes("ewc")), len(codes("cn"))
        (842, 467)
    """
    return tuple(_index(home))


def class_of(code: str) -> str:
    """The class of a code of the national list, "" of any other.

    Example:
        >>> class_of("900-300-34"), class_of("HW34"), class_of("060101"), class_of("900-001-S34")
        ('HW34', 'HW34', '', '')
    """
    number = code[2:] if code.startswith("HW") else code[8:] if code.count("-") == 2 else ""
    return f"HW{number}" if f"HW{number}" in _classes() else ""


@cache
def _index(home: ListName) -> dict[str, tuple[str, ...]]:
    files = {"ewc": "ewc", "cn": "cn2021", "rcra": "rcra"}
    return {line[0]: line for line in rows(files[home])} if home in files else {}


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {line[0]: line for line in rows("cn_classes")}


@cache
def _headings() -> dict[str, tuple[str, str]]:
    return {line[0]: (line[1], line[2]) for line in rows("ewc_headings")}


def _european(line: tuple[str, ...]) -> Entry:
    code, hazardous, kind, partners, en, zh = line
    others = tuple(filter(None, partners.split(";")))
    heading_en, heading_zh = _headings()[code[:4]]
    return Entry(code, "ewc", hazardous == "1", _KINDS[kind], zh, en, (heading_zh, heading_en), others)


def _national(line: tuple[str, ...]) -> Entry:
    code, industry, properties, zh = line
    hw = f"HW{code[-2:]}"
    en = _classes()[hw][2]
    return Entry(code, "cn", True, "absolute-hazardous", zh, en, hw=hw, industry=industry, properties=properties)


def _american(code: str, line: tuple[str, ...] | None) -> Entry | None:
    """Of the discarded chemical products (P, U) the list is not had, but all of them are hazardous."""
    if line is not None:
        return Entry(code, "rcra", True, "absolute-hazardous", line[2], line[1])
    zh, en = "废弃的商业化学品", "discarded commercial chemical product"
    return Entry(code, "rcra", True, "form", zh, en) if code[0] in "PU" else None


def _class(code: str) -> Entry | None:
    line = _classes().get(code)
    return Entry(code, "cn", True, "class", line[1], line[2], hw=code) if line else None


def _solid(code: str) -> Entry | None:
    """A solid waste code by its form alone: the number of its class lies in a range of the catalogue."""
    number = int(code[-2:])
    for first, last, but, zh, en in rows("solid_waste_ranges"):
        if int(first) <= number <= int(last) and str(number) not in but.split(";"):
            return Entry(code, "sw", False, "form", zh, en)
    return None
