"""What a meeting cautions of, in the words of the place: a class of the national list of China is no law elsewhere."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from matchchain.park.jurisdiction import Jurisdiction
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Correspondence

_OF_CHINA = "materials.caution-hazardous-waste"
_ANYWHERE = Message("materials.caution-hazardous")


def in_place(meeting: Correspondence, where: Jurisdiction) -> Correspondence:
    """The meeting with the cautions that count there; outside mainland China hazard is named without a class."""
    if where == "CN" or all(caution.key != _OF_CHINA for caution in meeting.cautions):
        return meeting
    kept = (caution for caution in meeting.cautions if caution.key not in (_OF_CHINA, _ANYWHERE.key))
    return dataclasses.replace(meeting, cautions=(_ANYWHERE, *kept))
