"""What an offer serves, as far as that is worth a phone call."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.materials import Resolution, Thesaurus
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.serving.uses import Serving, services
from matchchain.studies.ideas.untaken import Untaken
from matchchain.values import dataclass

_RARE = 3
_EATEN = frozenset({"food", "medicine", "cosmetics"})


@dataclass(frozen=True, slots=True)
class Served:
    """One offer with what it means and what that serves.

    Attributes:
        offer: it.
        name: how its name was read.
        material: what it means; None where that is open or a bare family word.
        lines: id of a use -> the line of knowledge.
    """

    offer: Untaken
    name: Resolution
    material: Material | None
    lines: Mapping[str, Serving]


def served(offer: Untaken, name: Resolution, known: Thesaurus) -> Served:
    """What an offer serves: nothing where its name is open."""
    material = None if name.material is None or name.material.vague else name.material
    told = services(material, known) if material is not None else {}
    kept = {target: service for target, service in told.items() if _worth_asking(target, service, known)}
    return Served(offer, name, material, kept)


def _worth_asking(target: str, service: Serving, known: Thesaurus) -> bool:
    """Whether a line says who takes it for what, and is more than a rare trial or what a family hands down.

    What people eat, take or put on their skin must be proven, and so must be what a works does to it for a fee.
    """
    use = known.uses.get(target)
    if use is None or not use.function or use.object_id not in known.purposes.objects:
        return False
    if service.standing == "trial" and (service.steps or service.serve.rank >= _RARE or _is_done(use, known)):
        return False
    return service.standing == "proven" or not _EATEN & known.purposes.above(use.object_id)


def _is_done(use: Use, known: Thesaurus) -> bool:
    """Whether something is done to the thing, as a sewage works does."""
    function = known.purposes.functions.get(use.function)
    return function is not None and function.basis == "service"
