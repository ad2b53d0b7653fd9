"""What must be settled first where two names meet: origin, hazard, form, food and feed, words that nobody read."""

from __future__ import annotations

from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.comparison import form_said, origin_of
from matchchain.wording import Message


def cautions_of(offer: Resolution, need: Resolution, known: Thesaurus) -> tuple[Message, ...]:
    """What must be settled before an offered name answers a needed one, each as a message."""
    material = offer.material
    if material is None:
        return ()
    said: list[Message] = []
    origin = origin_of(offer, known)
    if origin and origin != origin_of(need, known):
        said.append(Message(f"materials.caution-{origin}"))
    if material.waste and material.waste.hw:
        said.append(
            Message("materials.caution-hazardous-waste", {"code": material.waste.code or material.waste.hw})
        )
    if form_said(offer) != form_said(need):
        said.append(Message("materials.caution-form"))
    asked = need.material.hazard if need.material else ()
    said += [
        Message(f"materials.caution-{test}")
        for test in ("food", "feed")
        if test in asked and test not in material.hazard
    ]
    if offer.attributes.remark:
        said.append(Message("materials.caution-remark", {"remark": offer.attributes.remark}))
    return tuple(said)
