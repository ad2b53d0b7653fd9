"""Inorganic names in English: ferrous sulfate, iron(III) chloride, disodium hydrogen phosphate."""

from __future__ import annotations

import re
from functools import cache

from matchchain.expressions import expression
from matchchain.materials.grammar.chinese import basicity
from matchchain.materials.grammar.composition import Composition, compose, salt
from matchchain.materials.grammar.ions import Ion, acids_en, anions_en, cations_en, elements_en, plausible
from matchchain.materials.writing.qualifiers import HOW_MANY
from matchchain.materials.writing.spelling import key

_PREFIX = {
    "mono": 1,
    "di": 2,
    "bis": 2,
    "tri": 3,
    "tris": 3,
    "tetra": 4,
    "tetr": 4,
    "penta": 5,
    "pent": 5,
    "hexa": 6,
}
_PREFIX |= {"hex": 6, "hepta": 7, "hept": 7, "octa": 8, "oct": 8, "nona": 9, "deca": 10, "sesqui": 0}
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "1+": 1,
    "2+": 2,
    "3+": 3,
    "4+": 4,
    "+": 1,
}
_COUNTED = {
    "oxide": "O",
    "chloride": "Cl",
    "fluoride": "F",
    "bromide": "Br",
    "iodide": "I",
    "sulfide": "S",
    "nitride": "N",
    "phosphide": "P",
    "selenide": "Se",
    "telluride": "Te",
    "carbide": "C",
    "boride": "B",
    "silicide": "Si",
    "hydride": "H-",
    "arsenide": "As",
}
_BIS = {
    "bisulfite": "sulfite",
    "bisulfate": "sulfate",
    "bicarbonate": "carbonate",
    "bifluoride": "fluoride",
    "hydrosulfate": "sulfate",
    "hydrocarbonate": "carbonate",
    "hydrofluoride": "fluoride",
    "bioxalate": "oxalate",
    "bitartrate": "tartrate",
    "biphosphate": "",
}
_FRENCH = {
    "chlorure": "chloride",
    "bromure": "bromide",
    "iodure": "iodide",
    "fluorure": "fluoride",
    "sulfure": "sulfide",
    "cyanure": "cyanide",
    "oxyde": "oxide",
    "hydroxyde": "hydroxide",
    "peroxyde": "peroxide",
    "hydrure": "hydride",
}
_COUNT = "|".join(sorted(_PREFIX, key=len, reverse=True))
_HYDRATE = expression(
    rf"[\s,-]+(?:(?P<en>{'|'.join(sorted(filter(str.isascii, HOW_MANY), key=len, reverse=True))})"
    r"[\s-]?hydrate"
    r"|(?P<num>\d+)[\s-]hydrate)$"
)


def read_en(name: str) -> Composition | None:
    """The composition of an English name, or None when it is not read whole.

    Example:
        >>> read_en("iron(III) chloride").text
        'FeCl3'
    """
    low = " ".join(name.casefold().replace("sulph", "sulf").replace("aluminium", "aluminum").split())
    low = low.replace("caesium", "cesium")
    low, water = _water(low)
    if re.search(r"[^a-z\s(),:+\d'-]", low):
        return None
    return _acid_salt(low) or _salt_of(low) or _plain_salt(low, water) or _counted(low) or _acid(low)


def _water(low: str) -> tuple[str, float]:
    hit = _HYDRATE.search(low)
    if not hit:
        return re.sub(r"^anhydrous\s+|[\s,]+anhydrous$", "", low), 0.0
    number = HOW_MANY.get(hit["en"] or "") or float(hit["num"] or 0)
    return low[: hit.start()].strip(), number


def _acid_salt(low: str) -> Composition | None:  # noqa: PLR0911
    """Nitric acid, calcium salt · sulfuric acid disodium salt · phosphoric acid, sodium salt (1:3)."""
    hit = re.fullmatch(r"([a-z-]+) acid(?:\s*\(h[a-z0-9]+\))?,?\s+(.+?)\s+salt(?:,?\s*\(?(\d):(\d)\)?)?", low)
    if not hit:
        return None
    anion = acids_en().get(key(hit[1]))
    if anion is None:
        return None
    words = [re.fullmatch(r"([a-z]+)(?:\(([iv]+|\d?\+)\))?", word) for word in re.split(r"[\s,]+", hit[2])]
    cations = [_cation(word[1], word[2] or "") if word else None for word in words]
    found = [cation for cation in cations if cation]
    if len(found) != len(cations) or not 1 <= len(found) <= 2:
        return None
    if hit[3] and len(found) == 1:
        if found[0][1] is not None:
            return None
        acid, metal = int(hit[3]), int(hit[4])
        return _balanced(found[0][0], metal, anion, acid)
    if (
        len(found) == 1
        and found[0][1] is None
        and (anion.charge > 2 or (anion.charge == 2 and found[0][0].charge == 1))
    ):
        return None  # phosphoric acid, sodium salt: how many?
    return salt(found, anion) or (
        basicity(found[0][0], found[0][1], anion, None, 0.0) if len(found) == 1 else None
    )


def _balanced(cation: Ion, number: int, anion: Ion, acids: int) -> Composition | None:
    """Acid and metal in a stated ratio; what charge the metal leaves is hydrogen."""
    left = anion.charge * acids - cation.charge * number
    if left < 0 or cation.charge == 0 or left % acids:
        return None
    if left == 0:
        return salt([(cation, None)], anion)
    return compose([(cation.formula, number), ("H", left)], [(anion.formula, acids)])


def _salt_of(low: str) -> Composition | None:
    """Bromide salt of potassium; bromure de potassium, as French labels have it."""
    french = re.fullmatch(r"([a-z]+) d(?:e |')([a-z]+)", low)
    if french:
        low = f"{_FRENCH.get(french[1], french[1])} of {french[2]}"
    hit = re.fullmatch(r"([a-z]+) (?:salt )?of ([a-z]+)", low)
    if not hit:
        return None
    cation, anion = _cation(hit[2]), _anion(hit[1])
    return salt([cation], anion[0], anions=anion[1], hydrogens=anion[2]) if cation and anion else None


@cache
def _tokens() -> re.Pattern[str]:
    return expression(r"([a-z]+)(?:\s*\(([ivx]+|\d?\+)\)|\s([iv]+)(?=\s|$))?[\s,-]*")


def _plain_salt(low: str, water: float) -> Composition | None:
    """(count)cation(charge) ... (hydrogen) (count)anion, at most two cations."""
    low, based = _basic_suffix(low)
    if re.search(r"[:,\d]", low.replace("2+", "").replace("3+", "")):
        return None
    words = list(_tokens().finditer(low))
    if len(words) < 2 or words[-1].end() != len(low) or "".join(w.group(0) for w in words) != low:
        return None
    cations: list[tuple[Ion, int | None]] = []
    hydrogens: int | None = None
    loose = False
    for word in words[:-1]:
        acid = re.fullmatch(rf"({_COUNT})?(?:hydrogen|acid)", word[1])
        if acid and cations:
            hydrogens = _PREFIX[acid[1]] if acid[1] else 1
            loose = loose or word[1] == "acid"
            continue
        cation = _cation(word[1], word[2] or word[3] or "")
        if cation is None:
            return None
        cations.append(cation)
    alkali = bool(cations) and cations[0][0].charge == 1
    anion = _anion(words[-1][1], lone=len(cations) == 1 and hydrogens is None, alkali=alkali)
    if anion is None or not 1 <= len(cations) <= 2 or words[-1][2]:
        return None
    ion, anions, bis = anion
    if (bis and hydrogens) or (loose and ion.charge != 2):
        return None
    return _built(cations, ion, hydrogens or bis, anions, water, based)


def _built(  # noqa: PLR0911
    cations: list[tuple[Ion, int | None]],
    ion: Ion,
    hydrogens: int | None,
    anions: int | None,
    water: float,
    based: int,
) -> Composition | None:
    first, number = cations[0]
    if based:
        if len(cations) > 1 or hydrogens or number or ion.formula not in {"PO4", "AsO4", "C6H5O7"}:
            return None
        return (
            salt(cations, ion, water=water)
            if based == ion.charge
            else basicity(first, based, ion, None, water)
        )
    if (
        first.vague
        and number is None
        and ion.formula in {"O", "S", "Se", "Te", "N", "P"}
        and len(cations) == 1
    ):
        return None
    if first.formula == "H" and ion.kind == "binary" and ion.formula in {"O", "OH", "N", "P", "As", "H-"}:
        return None
    if first.formula == "H" and ion.kind != "binary":
        return None
    made = salt(cations, ion, hydrogens=hydrogens, anions=anions, water=water)
    if made or len(cations) > 1 or anions:
        return made
    return basicity(first, number, ion, hydrogens, water)


def _basic_suffix(low: str) -> tuple[str, int]:
    """Sodium phosphate, dibasic -> the name and how many hydrogens are replaced."""
    hit = re.search(r"[\s,]*\(?(mono|di|tri)basic\)?[\s,]*", low)
    if not hit:
        return low, 0
    return (low[: hit.start()] + " " + low[hit.end() :]).strip(), _PREFIX[hit[1]]


def _cation(word: str, charge: str = "") -> tuple[Ion, int | None] | None:
    table = cations_en()
    number: int | None = None
    ion = table.get(word)
    if ion is None:
        counted = _uncounted(word, table)
        if counted is None:
            return None
        ion, number = counted
    if charge:
        stated = _ROMAN.get(charge)
        if stated is None:
            return None
        if ion.charge not in {0, stated} and ion.formula not in {"Ni", "Co", "Mn", "Pb", "Ce", "Pd"}:
            return None
        if ion.formula == "Hg" and stated == 1:
            return table["mercurous"], number
        return Ion("cation", (), (), ion.formula, stated), number
    return ion, number


def _anion(
    word: str, *, lone: bool = False, alkali: bool = True
) -> tuple[Ion, int | None, int | None] | None:
    """Anion, its count, its acid hydrogens."""
    table = anions_en()
    if word in table and word not in _BIS and not (word == "disulfate" and not alkali):
        return table[word], None, None
    if word == "hydrate" and lone:
        return table["hydroxide"], None, None  # potassium hydrate, an old word for the hydroxide
    if _BIS.get(word):
        return table[_BIS[word]], None, 1
    counted = _uncounted(word, table)
    if counted is None or (
        counted[0].kind == "oxy" and (counted[1] == 1 or counted[0].formula in {"PO3", "PO4"})
    ):
        return None  # monopersulfate, hexametaphosphate: words of their own
    return (*counted, None)


def _uncounted(word: str, table: dict[str, Ion]) -> tuple[Ion, int] | None:
    """Trisodium -> sodium, 3; the count is the longest that leaves a known word."""
    for count in sorted(_PREFIX, key=len, reverse=True):
        if word.startswith(count) and word[len(count) :] in table and _PREFIX[count]:
            return table[word[len(count) :]], _PREFIX[count]
    return None


def _counted(low: str) -> Composition | None:
    """Sulfur dioxide, carbon monoxide, diphosphorus pentoxide: read by their counts."""
    mended = re.sub(r"\b(mon|tetr|pent|hex|hept|oct)oxide$", lambda hit: _WHOLE[hit[1]] + "oxide", low)
    words = mended.split()
    if len(words) != 2:
        return None
    first, element = _count_off(words[0], elements_en())
    last, anion = _count_off(words[1], _COUNTED)
    if not element or not anion or not last:
        return None
    if not first and not plausible(element, anion, last):
        return None
    return compose([(element, first or 1)], [(anion, last)])


def _count_off(word: str, table: dict[str, str]) -> tuple[int, str]:
    """A counted word's count (0 when it has none) and symbol."""
    if word in table:
        return 0, table[word]
    for count in sorted(_PREFIX, key=len, reverse=True):
        if word.startswith(count) and word[len(count) :] in table:
            return _PREFIX[count], table[word[len(count) :]]
    return 0, ""


_WHOLE = {"mon": "mono", "tetr": "tetra", "pent": "penta", "hex": "hexa", "hept": "hepta", "oct": "octa"}


def _acid(low: str) -> Composition | None:
    hit = re.fullmatch(r"([a-z-]+) acid", low)
    anion = acids_en().get(key(hit[1])) if hit else None
    if anion is None or anion.kind == "binary" or anion.exact:
        return None
    return compose([("H", anion.charge)], [(anion.formula, 1)])
