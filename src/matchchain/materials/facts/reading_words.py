"""The words by which a name says of what a thing comes and in what form, and the class that both make."""

from __future__ import annotations

from matchchain.values import dataclass

ANY = "any"


@dataclass(frozen=True, slots=True)
class Said:
    """A form (offcut, dust, liquor) or a source (wood, aluminium, the step of a works): the words that say it.

    Attributes:
        worn: the words are those of a good, and count only where it was used up.
        step: the words name a step or a machine of one trade and say more than any other source beside them.
    """

    id: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    worn: bool = False
    step: bool = False


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


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """How names that no label answers are read to a class, each kind in the order of the data."""

    forms: tuple[Said, ...] = ()
    sources: tuple[Said, ...] = ()
    classes: tuple[Belongs, ...] = ()
