"""Chemical formulas: read in any writing, counted, weighed.

Sources: standard atomic weights, IUPAC 2021 (abridged).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from math import gcd
from typing import NamedTuple

from matchchain.expressions import expression

ATOMIC_WEIGHT: dict[str, float] = {
    "H": 1.008, "D": 2.014, "He": 4.0026, "Li": 6.94, "Be": 9.0122, "B": 10.81, "C": 12.011, "N": 14.007,
    "O": 15.999,
    "F": 18.998, "Ne": 20.180, "Na": 22.990, "Mg": 24.305, "Al": 26.982, "Si": 28.085, "P": 30.974,
    "S": 32.06, "Cl": 35.45, "Ar": 39.95, "K": 39.098, "Ca": 40.078, "Sc": 44.956, "Ti": 47.867, "V": 50.942,
    "Cr": 51.996, "Mn": 54.938, "Fe": 55.845, "Co": 58.933, "Ni": 58.693, "Cu": 63.546, "Zn": 65.38,
    "Ga": 69.723, "Ge": 72.630, "As": 74.922, "Se": 78.971, "Br": 79.904, "Kr": 83.798, "Rb": 85.468,
    "Sr": 87.62, "Y": 88.906, "Zr": 91.224, "Nb": 92.906, "Mo": 95.95, "Tc": 98.0, "Ru": 101.07, "Rh": 102.91,
    "Pd": 106.42, "Ag": 107.87, "Cd": 112.41, "In": 114.82, "Sn": 118.71, "Sb": 121.76, "Te": 127.60,
    "I": 126.90, "Xe": 131.29, "Cs": 132.91, "Ba": 137.33, "La": 138.91, "Ce": 140.12, "Pr": 140.91,
    "Nd": 144.24, "Pm": 145.0, "Sm": 150.36, "Eu": 151.96, "Gd": 157.25, "Tb": 158.93, "Dy": 162.50,
    "Ho": 164.93, "Er": 167.26, "Tm": 168.93, "Yb": 173.05, "Lu": 174.97, "Hf": 178.49, "Ta": 180.95,
    "W": 183.84, "Re": 186.21, "Os": 190.23, "Ir": 192.22, "Pt": 195.08, "Au": 196.97, "Hg": 200.59,
    "Tl": 204.38, "Pb": 207.2, "Bi": 208.98, "Po": 209.0, "Ra": 226.0, "Th": 232.04, "U": 238.03,
}  # fmt: skip

_ELEMENT = expression("|".join(sorted(ATOMIC_WEIGHT, key=len, reverse=True)))
_NUMBER = expression(r"\d+(?:\.\d+)?")
_DOT = expression(r"[·•‧∙⋅・*×]|\.(?=\d*[A-Z(])")
_HALF = expression(r"\.(\d+)\.5H2O")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class Formula(NamedTuple):
    """A formula read.

    Attributes:
        parts: the parts between the dots as (multiplier, element counts, text), crystal water apart.
        water: molecules of H2O written behind a dot; 0 when none.
    """

    parts: tuple[tuple[float, tuple[tuple[str, float], ...], str], ...]
    water: float

    @property
    def counts(self) -> dict[str, float]:
        """Element -> atoms, without the water of crystallisation."""
        total: Counter[str] = Counter()
        for multiplier, counts, _ in self.parts:
            for element, number in counts:
                total[element] += number * multiplier  # type: ignore[assignment]
        return dict(total)

    @property
    def weight(self) -> float:
        """Molar mass in g/mol, the water of crystallisation included."""
        dry = sum(ATOMIC_WEIGHT[element] * number for element, number in self.counts.items())
        return dry + self.water * (2 * ATOMIC_WEIGHT["H"] + ATOMIC_WEIGHT["O"])

    @property
    def hill(self) -> str:
        """Hill notation of the anhydrous part: the key by which compositions are compared.

        Example:
            >>> read_formula("CuSO4·5H2O").hill
            'CuO4S'
        """
        return hill(self.counts)

    @property
    def unit(self) -> str:
        """Hill notation of the smallest whole unit: 2CaSO4.H2O is built of CaO4S."""
        return hill(reduced(self.counts))


def reduced(counts: Mapping[str, float]) -> dict[str, float]:
    """Element counts of the smallest whole unit."""
    if not all(float(n).is_integer() for n in counts.values()):
        return dict(counts)
    divisor = gcd(*(int(n) for n in counts.values()))
    return {e: n // divisor for e, n in counts.items()}


def hill(counts: Mapping[str, float]) -> str:
    """Element counts in Hill's order: carbon, hydrogen, then the alphabet."""
    first = ["C", "H"] if "C" in counts else []
    order = [e for e in first if e in counts] + sorted(e for e in counts if e not in first)
    return "".join(f"{e}{'' if counts[e] == 1 else format(counts[e], 'g')}" for e in order)


def plain(text: str) -> str:
    """A formula in ASCII: sub- and superscript figures, full width and dots mended."""
    return _HALF.sub(_halves, _DOT.sub(".", unicodedata.normalize("NFKC", text)).replace(" ", ""))


def _halves(hit: re.Match[str]) -> str:
    return f".{2 * int(hit[1]) + 1}/2H2O"


@lru_cache(maxsize=65536)
def read_formula(text: str) -> Formula | None:
    """The formula a text writes, or None when it is no formula.

    Example:
        >>> read_formula("Ca(NO₃)₂").counts
        {'Ca': 1.0, 'N': 2.0, 'O': 6.0}
        >>> read_formula("lime") is None
        True
    """
    written = plain(text)
    if not written or not written.isascii():
        return None
    parts: list[tuple[float, tuple[tuple[str, float], ...], str]] = []
    water = 0.0
    for piece in written.split("."):
        lead = re.match(r"(\d+(?:/\d+)?|[nx](?=H2O$))?", piece)
        prefix = lead.group(0) if lead else ""
        body = piece[len(prefix) :]
        counts = _count(body)
        if counts is None:
            return None
        number = 1.0 if prefix in {"", "n", "x"} else _fraction(prefix)
        if counts == {"H": 2, "O": 1} and parts:
            water += number
        else:
            parts.append((number, tuple(counts.items()), body))
    return Formula(tuple(parts), water)


def _fraction(text: str) -> float:
    top, _, bottom = text.partition("/")
    return int(top) / int(bottom or 1) if int(bottom or 1) else 0.0


def _count(text: str) -> dict[str, float] | None:
    """Element -> atoms of a formula without dots, None when it is not read whole."""
    total, place = _group(text, 0, "")
    if total is None or place != len(text) or not total:
        return None
    return {e: int(n) if float(n).is_integer() else n for e, n in total.items()}


def _group(text: str, place: int, closing: str) -> tuple[Counter[str] | None, int]:
    """The atoms up to a closing bracket (or the end), and where reading stopped."""
    total: Counter[str] = Counter()
    while place < len(text) and text[place] != closing:
        inside: Counter[str] | None
        if text[place] in _CLOSING:
            shut = _CLOSING[text[place]]
            inside, place = _group(text, place + 1, shut)
            if not inside or place >= len(text):
                return None, place
            place += 1
        else:
            element = _ELEMENT.match(text, place)
            if not element:
                return None, place
            inside, place = Counter({element[0]: 1}), element.end()
        number = _NUMBER.match(text, place)
        if number:
            if float(number[0]) == 0 or len(number[0]) > 5:
                return None, place
            place = number.end()
        times = float(number[0]) if number else 1.0
        for symbol, atoms in inside.items():
            total[symbol] += atoms * times  # type: ignore[assignment]
    return total, place
