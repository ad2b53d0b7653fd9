"""Fresh against spent: a name that says new, or treated, is never a candidate of what was used up."""

from __future__ import annotations

import dataclasses

from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.naming.identify import is_spent
from matchchain.materials.writing.veto import age_said


def without_opposites(found: Resolution) -> Resolution:
    """A resolution without the candidates that are the opposite of what its name says.

    Where none is left the name is unknown; a name of spent things keeps all of them.
    """
    if found.status == "unknown" or age_said(found.text) not in {"new", "treated"} or not found.candidates:
        return found
    kept = tuple(candidate for candidate in found.candidates if not is_spent(candidate.material))
    if len(kept) == len(found.candidates):
        return found
    return dataclasses.replace(found, candidates=kept, status=found.status if kept else "unknown")
