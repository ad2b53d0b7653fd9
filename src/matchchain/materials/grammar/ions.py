"""The ions that names and formulas are built of, from data/ions.yaml."""

from __future__ import annotations

from functools import cache

from matchchain.data_file import data_of
from matchchain.materials.writing.spelling import key
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Ion:
    """One ion.

    Attributes:
        kind: "cation", "binary" (氯化X, X chloride) or "oxy" (硫酸X, X sulfate).
        zh, en: words for it; English ones as keys (`writing.key`).
        acid: the English word before "acid" as a key, "" when none is used, "-" when the ion is no acid's.
        formula: its atoms, with a word behind when isomers share them.
        charge: number of charges; 0 for an element whose charge must be stated.
        hydrogen: hydrogen atoms that belong to it (hydrosulfide).
        vague: a bare oxide or sulfide of it says too little.
        organic: anion of an organic acid.
        exact: its words are also used loosely, so that the acid is not read from them.
        acid_salts: whether salts of it with hydrogen are read.
        only_with, not_with: formulas of the cations it is read with, or never: names of the others
            are habitually loose, and left to labels.
        zh_only_with: the anions a bare Chinese word is read with.
    """

    kind: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    formula: str
    charge: int
    acid: str = ""
    hydrogen: int = 0
    vague: bool = False
    organic: bool = False
    exact: bool = False
    acid_salts: bool = False
    only_with: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    zh_only_with: tuple[str, ...] = ()

    @property
    def atoms(self) -> str:
        """The formula without the word that tells isomers apart."""
        return self.formula.partition(" ")[0].rstrip("-")


@cache
def ions() -> tuple[Ion, ...]:
    """All ions."""
    return tuple(map(_ion, data_of("matchchain.materials", "ions.yaml")))


def _ion(row: dict[str, object]) -> Ion:
    def words(name: str) -> tuple[str, ...]:
        value = row.get(name, [])
        return tuple(str(word) for word in value) if isinstance(value, list) else (str(value),)

    acid = str(row.get("acid", ""))
    return Ion(
        kind=str(row["kind"]),
        zh=words("zh"),
        en=tuple(dict.fromkeys(key(word) for word in words("en"))),
        formula=str(row["formula"]),
        charge=int(str(row["charge"])),
        acid=acid if acid == "-" else key(acid),
        hydrogen=int(str(row.get("hydrogen", 0))),
        vague=row.get("vague") is True,
        organic=row.get("organic") is True,
        exact=row.get("needs") == "exact",
        acid_salts=row.get("acid_salts") is True,
        only_with=words("only_with"),
        not_with=words("not_with"),
        zh_only_with=words("zh_only_with"),
    )


@cache
def cations_zh() -> dict[str, Ion]:
    """Chinese word -> cation."""
    return {word: ion for ion in ions() if ion.kind == "cation" for word in ion.zh}


@cache
def cations_en() -> dict[str, Ion]:
    """English key -> cation."""
    return {word: ion for ion in ions() if ion.kind == "cation" for word in ion.en}


@cache
def anions_zh() -> dict[str, Ion]:
    """Chinese word -> anion."""
    return {word: ion for ion in ions() if ion.kind != "cation" for word in ion.zh}


@cache
def anions_en() -> dict[str, Ion]:
    """English key -> anion."""
    return {word: ion for ion in ions() if ion.kind != "cation" for word in ion.en}


@cache
def acids_en() -> dict[str, Ion]:
    """English key of the word before "acid" -> anion."""
    return {ion.acid: ion for ion in ions() if ion.kind != "cation" and ion.acid not in {"", "-"}}


@cache
def elements_zh() -> dict[str, str]:
    """Chinese character -> element symbol, for names that count atoms: 二氧化硫, 五氧化二磷."""
    words = (
        "氢H 硼B 碳C 氮N 氧O 氟F 硅Si 磷P 硫S 氯Cl 钛Ti 钒V 铬Cr "
        "锰Mn 铁Fe 钴Co 镍Ni 铜Cu 锌Zn 镓Ga 锗Ge 砷As 硒Se 溴Br 锆Zr "
        "铌Nb 钼Mo 钌Ru 铑Rh 钯Pd 银Ag 铟In 锡Sn 锑Sb 碲Te 碘I 铈Ce "
        "镨Pr 铽Tb 钽Ta 钨W 铼Re 锇Os 铱Ir 铂Pt 金Au 汞Hg 铊Tl 铅Pb 铋Bi "
        "钠Na 钾K 锂Li 镁Mg 铝Al 钙Ca 钡Ba 锶Sr 镧La 钕Nd 钇Y 氙Xe 铀U 铪Hf 镉Cd 铍Be 铯Cs 铷Rb"
    )
    return {word[0]: word[1:] for word in words.split()}


@cache
def elements_en() -> dict[str, str]:
    """English element -> symbol, for names that count atoms: sulfur dioxide, phosphorus pentachloride."""
    words = [
        "hydrogen",
        "H",
        "boron",
        "B",
        "carbon",
        "C",
        "nitrogen",
        "N",
        "oxygen",
        "O",
        "fluorine",
        "F",
        "silicon",
        "Si",
        "phosphorus",
        "P",
        "sulfur",
        "S",
        "chlorine",
        "Cl",
        "titanium",
        "Ti",
        "vanadium",
        "V",
        "chromium",
        "Cr",
        "manganese",
        "Mn",
        "iron",
        "Fe",
        "cobalt",
        "Co",
        "nickel",
        "Ni",
        "copper",
        "Cu",
        "zinc",
        "Zn",
        "gallium",
        "Ga",
        "germanium",
        "Ge",
        "arsenic",
        "As",
        "selenium",
        "Se",
        "bromine",
        "Br",
        "zirconium",
        "Zr",
        "niobium",
        "Nb",
        "molybdenum",
        "Mo",
        "ruthenium",
        "Ru",
        "rhodium",
        "Rh",
        "palladium",
        "Pd",
        "silver",
        "Ag",
        "indium",
        "In",
        "tin",
        "Sn",
        "antimony",
        "Sb",
        "tellurium",
        "Te",
        "iodine",
        "I",
        "cerium",
        "Ce",
        "tantalum",
        "Ta",
        "tungsten",
        "W",
        "rhenium",
        "Re",
        "osmium",
        "Os",
        "iridium",
        "Ir",
        "platinum",
        "Pt",
        "gold",
        "Au",
        "mercury",
        "Hg",
        "thallium",
        "Tl",
        "lead",
        "Pb",
        "bismuth",
        "Bi",
        "sodium",
        "Na",
        "potassium",
        "K",
        "lithium",
        "Li",
        "magnesium",
        "Mg",
        "aluminum",
        "Al",
        "calcium",
        "Ca",
        "barium",
        "Ba",
        "strontium",
        "Sr",
        "xenon",
        "Xe",
        "uranium",
        "U",
        "hafnium",
        "Hf",
        "cadmium",
        "Cd",
        "beryllium",
        "Be",
    ]
    return dict(zip(words[::2], words[1::2], strict=True))


_NEGATIVE = {"O": 2, "S": 2, "Se": 2, "Te": 2, "N": 3, "P": 3, "As": 3, "C": 4, "Si": 4, "B": 3}
_VALENCES = (
    "B3 C24 N12345 Si4 P35 S246 Cl13457 Ti234 V2345 Cr2346 "
    "Mn2347 Fe23 Co23 Ni23 Cu12 Zn2 Ga3 Ge24 As35 Se46 Br135 "
    "Zr4 Nb45 Mo23456 Ru348 Rh3 Pd24 Ag12 In13 Sn24 Sb35 "
    "Te46 I1357 Ce34 Ta5 W456 Re47 Os48 Ir34 Pt24 Au13 Hg2 Tl13 "
    "Pb24 Bi35 Na1 K1 Li1 Mg2 Al3 Ca2 Ba2 Sr2 La3 Nd3 Y3 Xe246 U346 Hf4 Cd2 Be2 Cs1 Rb1 Pr34 Tb34 H1"
)


@cache
def _valences() -> dict[str, set[int]]:
    words = (word for word in _VALENCES.split())
    return {word.rstrip("12345678"): {int(d) for d in word if d.isdigit()} for word in words}


def read_together(cation: Ion, anion: Ion) -> bool:
    """Whether a name of this cation with this anion says clearly what it is."""
    if anion.only_with and cation.formula not in anion.only_with:
        return False
    return cation.formula not in anion.not_with and anion.formula not in cation.not_with


def plausible(centre: str, anion: str, number: int) -> bool:
    """Whether one atom can hold so many of the other.

    Names are loose about it: phosphorus pentoxide is P2O5, 一氯化硫 is S2Cl2. Those are left to labels.
    """
    if centre == "C" and anion not in {"O", "S"}:
        return number == 4
    return number * _NEGATIVE.get(anion, 1) in _valences().get(centre, set())
