"""What a name is on a line of a need: where nothing was understood, a guess at what it is for is worth asking."""

from __future__ import annotations

import dataclasses

from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.memory import NEEDED
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.asked_for import asked_for
from matchchain.materials.naming.resolve import is_a_slip, resolve_name
from matchchain.materials.naming.search import nearest
from matchchain.materials.writing.spelling import tidy
from matchchain.wording import Message


def resolve_needed(text: str, known: Thesaurus) -> Resolution:
    """What a name on a line of a need means: where nothing is understood, what it may be for.

    Args:
        text: the name as written.
        known: the thesaurus.
    """
    found = resolve_name(text, known)
    if found.status == "ambiguous" or (found.material is not None and found.how not in ("class", "parts")):
        return found
    held = known.memory.get(NEEDED + text, known, lambda name: nearest(name, known))
    if held is None:
        held = asked_for(text, found, known)
        if held.status == "unknown" and not is_a_slip(held, known):
            held = _guessed(text, held, known)
        known.memory.put(NEEDED + text, held)
    return held


def _guessed(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    from matchchain.materials.purpose.near import near

    guess = near(tidy(text), known)
    if guess is None:
        return found
    said = Message("materials.purpose-near", {"text": text, "use": named(guess.uses[0]), "word": guess.word})
    return dataclasses.replace(
        found, status="resolved", candidates=(), uses=guess.uses, use=guess.uses[0], how="near", evidence=(said,)
    )
