"""A need of which only that something is made of it was understood, at a works whose name tells what is made there.

焙烧分解矿料 of a rare earth works, chemical fibre furnish of a paper mill: whatever is usually worked up there may be
meant. That is a guess for a person to confirm, of what a works takes first of all; what only heats, wets or moves is
told by its own words everywhere.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from matchchain.materials.facts.use import AT_WORKS, Use
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.shared import shared_words
from matchchain.materials.writing.meaningful import ELEMENTS
from matchchain.materials.writing.spelling import key, tidy
from matchchain.materials.writing.units import joined, units
from matchchain.wording import Message

_MADE = ("mass", "dry")  # what becomes part of the product, by its function's basis
_SOURCES = ("source",)
PIPED = ("heat", "volume", "service")  # the same everywhere: no firm's name tells more of it
_MANY = 60  # uses; a name that tells so much tells nothing


def needed_at_works(found: Resolution, firm: str, known: Thesaurus) -> Resolution:
    """A need with what the works that writes it takes, behind what its own words say; as it was where they say enough.

    Args:
        found: what the need means by itself.
        firm: the firm's names.
        known: the thesaurus.

    Returns:
        The same with uses of the family `AT_WORKS`, each vague.
    """
    if found.material is not None or found.status == "ambiguous" or not all(use.vague for use in found.uses):
        return found
    said = _made_of_it(found, known)
    if not said:
        return found
    uses = _taken(firm, known)
    if not any(known.purposes.functions[one].converts for one in said):  # an addition, a binder: of these only
        uses = tuple(use for use in uses if not said.isdisjoint(known.purposes.with_wider([use.function])))
    if found.uses or not uses:
        return with_more(found, uses)
    told = Message("materials.needed-at-works", {"name": named(uses[0]), "text": found.text})
    return Resolution(found.text, "resolved", None, found.attributes, (), (told,), use=uses[0], uses=uses, how="near")


def with_more(found: Resolution, uses: Iterable[Use]) -> Resolution:
    """A need with further uses behind those that it has; the very same where none is new."""
    said = {use.id for use in found.uses}
    more = tuple(use for use in uses if use.id not in said)
    return dataclasses.replace(found, uses=(*found.uses, *more)) if more else found


def _made_of_it(found: Resolution, known: Thesaurus) -> frozenset[str]:
    """The functions by which the end of a need says that something is made of it; none where its words say another."""
    functions = known.purposes.functions
    if any(functions[use.function].basis not in _MADE for use in found.uses if use.function in functions):
        return frozenset()
    parts = units(tidy(found.text))
    ends = (known.purposes.words.heads.get(joined(parts[at:]), ()) for at in range(len(parts)))
    said = next((heads for heads in ends if heads), ())
    return frozenset(one for one in said if functions[one].basis in _MADE or one in _SOURCES)


def _taken(firm: str, known: Thesaurus) -> tuple[Use, ...]:
    """What is usually taken in by the works that a firm's name tells; () where it tells too many."""
    from matchchain.materials.purpose import nodes
    from matchchain.materials.purpose.loose import objects_in

    objects = objects_in(tidy(firm), known)
    taken = [use for one in objects if (there := nodes.taken_by(one, known)) for use in there.uses]
    functions = known.purposes.functions
    found = {
        use.id: dataclasses.replace(use, vague=True, family=AT_WORKS)
        for use in taken
        if functions[use.function].basis not in PIPED
    }
    return tuple(found.values()) if len(found) <= _MANY else ()


def may_be(offer: Resolution, need: Resolution, known: Thesaurus) -> bool:
    """Whether what is offered may be what a works needs: where the need names a substance, the offer must name it too.

    Example:
        >>> from matchchain.materials import resolve_name
        >>> known = Thesaurus.default()
        >>> zinc, slag = (resolve_name(name, known) for name in ("次氧化锌烟尘", "高炉水渣"))
        >>> may_be(zinc, resolve_name("湿法炼锌焙砂替代料", known), known)
        True
        >>> may_be(slag, resolve_name("石膏类调凝材料", known), known)
        False
    """
    return bool(shared_words(offer, need)) or not _names_a_substance(need.text, known)


def _names_a_substance(text: str, known: Thesaurus) -> bool:
    if not ELEMENTS.isdisjoint(text):
        return True
    parts = units(tidy(text))
    spans = ((at, to) for at in range(len(parts)) for to in range(at + 1, len(parts) + 1))
    said = (key(joined(parts[at:to])) for at, to in spans)
    return any(len(one) > 1 and one in known.index.labels for one in said)
