"""What a need is for, as far as it was read."""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Evidence
from matchchain.materials.writing.units import Unit
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a need is for.

    Attributes:
        uses: where the thing goes.
        material: what is bought, where the text names it.
        evidence: how it was read, and what was not understood.
        product: whether the text names a product and no more: its maker may mean what it is made of.
    """

    uses: tuple[Use, ...]
    material: Material | None = None
    evidence: tuple[Evidence, ...] = ()
    product: bool = False


def piece(text: str, parts: list[Unit]) -> str:
    """The words of a text that some units stand for."""
    return text[min(part.start for part in parts) : max(part.end for part in parts)]
