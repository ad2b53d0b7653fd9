"""The words by which a name says of what a thing comes and in what form, and the class that both make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from matchchain.values import dataclass

ANY = "any"


@dataclass(frozen=True, slots=True)
class Said:
    """A form (offcut, dust, liquor) or a source (wood, aluminium, the step of a works): the words that say it.

    Attributes:
        worn: the words are those of a good, and count only where it was used up.
        step: the words name a step or a machine of one trade and say more than any other source beside them.
        weak: the words name a machine or a plant that many trades have: what else is told beside them counts before.
        families: files of substances whose names tell the source as its words do: a pesticide before 废水.
        stuff: the words name what a thing is made of, and of its pieces say more than any step: PP before 拉丝废丝.
    """

    id: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    worn: bool = False
    step: bool = False
    weak: bool = False
    families: tuple[str, ...] = ()
    stuff: bool = False


@dataclass(frozen=True, slots=True)
class Belongs:
    """What a thing of a source in a form belongs to.

    Attributes:
        material: id of the class.
        sources: ids of sources, `ANY` for whatever it may be.
        forms: ids of forms.
    """

    material: str
    sources: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """A commercial good and the grade codes under which the trade writes it: HRB400E, CEM I 42.5 R, N330, SG-5.

    Attributes:
        of: id of the good.
        codes: the codes that tell the good by themselves. `_` a digit, `@` a letter, a blank whatever parts the code,
            (..) what may stand there or not.
        beside: the codes that tell it only where one of the words, or a name of the good, stands beside them.
        words: words of the trade that say no more than the good does.
        plain: words that say nothing of it, and leave it what it is.
        scrap: id of what its offcuts are, "" where a code tells nothing of them.
        sources: keys of the standards that give the codes.
    """

    of: str
    codes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    scrap: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """What a buyer asks a thing to be: solid, liquid, roughage.

    Attributes:
        axis: of one axis a thing is one or several; what is known to be another is not this.
        zh, en: its name.
        zh_words, en_words: the words of a need that ask for it.
        functions: ids of the functions beside which the words mean it.
        always: ids of the functions that ask for it without a word, where nothing else of the axis is said.
        state: the phase that it is, "" for none.
        families: files of streams of which all are it.
        forms: ids of the forms of which it is one whose name tells it: dust is powder.
        heads: words that ask for it where the wanted thing ends in them: fuel gas, not a gas turbine's fuel.
        silent: of what nothing is known it is not asked either.
        only: what is not known to be it is not: of a gas everybody knows that it is one.
        of: ids of the materials that are it, with all that is a kind of them.
        serves: ids of the uses whose servers are it, where that is more than a trial.
    """

    id: str
    axis: str
    zh: str
    en: str
    zh_words: tuple[str, ...] = ()
    en_words: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    state: str = ""
    of: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    silent: bool = False
    only: bool = False


def in_one_order(symbols: Iterable[str]) -> str:
    """The symbols of elements in the one order in which sets of them are compared.

    Example:
        >>> in_one_order({"O", "C"})
        'CO'
    """
    return "".join(sorted(symbols))


@dataclass(frozen=True, slots=True)
class Element:
    """An element that is won from what bears it: 含锂料, gallium-bearing feed.

    Attributes:
        zh, en: the words for it, the usual one first.
        symbols: of the elements that count, several where they are won together (rare earths).
        use: id of the use that a need for it is for.
        at: ids of further uses where it is won; what is established there bears it.
        carriers: ids of classes and materials that hold it in quantity.
        but: ids of what serves one of these uses for another reason, or holds too little.
        least: the mass fraction by which a compound counts, 0.0 where none does.
        beside: what may stand beside it in a compound: sets of symbols, each `in_one_order`.
        instead: ids of wider uses to which the words may have been read.
        sources: keys of data/sources.yaml.
    """

    id: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    use: str = ""
    at: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    least: float = 0.0
    beside: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """The words of forms and sources as names are looked through for them: Chinese as written, English by units.

    Attributes:
        forms, sources: word -> ids, in the order of the data.
        classes: "source|form" -> id of the class.
        by_first: first character -> the words of sources that begin with it.
        families: file of substances -> the source that its names tell.
        steps: ids of the sources that are steps of a works.
        weak: ids of the sources that count after all others.
        stuff: ids of the sources that are what a thing is made of.
        worn: ids of the forms that are goods, and tell something only where a thing was used up.
    """

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    by_first: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    steps: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    stuff: frozenset[str] = frozenset()
    worn: frozenset[str] = frozenset()

    def class_of(self, source: str, form: str) -> str:
        """The id of the class that a source and a form make, "" where they make none."""
        return self.classes.get(f"{source}|{form}", "")


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """How names that no label answers are read: words of forms and sources, grades and qualities as in the data."""

    telling: Telling = field(default_factory=Telling)
    grades: tuple[Grade, ...] = ()
    qualities: tuple[Quality, ...] = ()
    elements: tuple[Element, ...] = ()
