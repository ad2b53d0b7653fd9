"""A need that says what a thing does and not to what takes its object from the firm that writes it.

Breaker feed of a lead works, 电解原料 of a magnesium works: what stands before the function is a step, a machine or a
quality that nobody knows. 辅料: nothing stands there at all. What comes of it is open: asked about, never planned.
"""

from __future__ import annotations

from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.needed_at_works import PIPED, needed_at_works, with_more
from matchchain.materials.writing.spelling import tidy
from matchchain.materials.writing.units import joined, units
from matchchain.wording import Message

_BEFORE = 4  # units before the function of which nobody knows what they say
_MOST = 8  # uses of which one is meant
_MANY = 16


def needed_in_firm(found: Resolution, firm: str, known: Thesaurus) -> Resolution:
    """What a need means in the mouth of a firm; as it was found where the firm's words tell no more.

    Args:
        found: what the need means by itself.
        firm: the firm's names.
        known: the thesaurus.
    """
    return needed_at_works(_with_object(found, firm, known), firm, known) if firm else found


def _with_object(found: Resolution, firm: str, known: Thesaurus) -> Resolution:
    open_one = found.status == "unknown" or found.how == "near"  # what a firm is tells more than a guess
    if found.material is not None or not (open_one or found.uses):
        return found
    functions = _functions(found.text, _BEFORE if open_one else 0, known)
    uses = _there(functions, firm, known) if functions else ()
    if not open_one and any(use.object_id or use.vague for use in found.uses):  # an alkali is one at every place
        return with_more(found, uses)
    if not open_one or not uses:
        return found
    said = Message("materials.read-in-firm", {"name": named(uses[0]), "text": found.text})
    return Resolution(found.text, "resolved", None, found.attributes, (), (said,), use=uses[0], uses=uses, how="use")


def _functions(text: str, most: int, known: Thesaurus) -> tuple[str, ...]:
    """The functions that the longest end of a text names, where no more units than these stand before it."""
    parts = units(tidy(text))
    for start in range(min(len(parts), most + 1)):
        heads = known.purposes.words.heads.get(joined(parts[start:]), ())
        chosen = [one for one in heads if known.purposes.functions[one].basis not in PIPED]
        if chosen:
            return tuple(chosen if most else (one for one in chosen if one != "raw-material"))
    return ()


def _there(functions: tuple[str, ...], firm: str, known: Thesaurus) -> tuple[Use, ...]:
    """The uses of functions at the objects that the firm's words name, () where they name too many."""
    from matchchain.materials.purpose import nodes
    from matchchain.materials.purpose.loose import objects_in

    found: dict[str, Use] = {}
    for one in objects_in(tidy(firm), known):
        for function in functions:
            there = nodes.fitting_at(function, one, known)
            for use in there or (nodes.made_of(one, known) if function == "raw-material" else ()):
                found.setdefault(use.id, nodes.opened(use))
    return tuple(found.values())[:_MOST] if len(found) <= _MANY else ()
