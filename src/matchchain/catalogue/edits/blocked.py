"""Keeping a pair out of every plan for a material that failed there by quality or permit: a conflict in park.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.edits.layout import habit_of
from matchchain.catalogue.edits.location import key_in
from matchchain.catalogue.edits.rewrite import tree_of, with_entry
from matchchain.catalogue.edits.statement import key_of, spelled
from matchchain.catalogue.files.own import PARK
from matchchain.park import REASONS, Conflict, Park, labels
from matchchain.yamltree import Pairs

if TYPE_CHECKING:
    from matchchain.catalogue.edits.statement import Said
    from matchchain.park import Deal

BLOCKING = frozenset(("quality", "permit"))
"""Reasons for which a deal came to nothing that hold for the pair, whatever the money."""


def ends_of(deal: Deal) -> Mapping[str, str]:
    """What of a deal the conflict tells."""
    return {"id": deal.id, "supplier": deal.supplier, "receiver": deal.receiver, "material": deal.material}


def with_conflict(raw: bytes | None, deal: Mapping[str, Any], event: Mapping[str, Any]) -> bytes:
    """The bytes of park.yaml with who found what, and when.

    Args:
        raw: as they are; None for no file.
        deal: its id, supplier, receiver and material.
        event: the step that ended it: by, on, why, note.
    """
    raw = raw or b""
    tree = tree_of(raw, PARK)
    habit = habit_of(tree.text, tree.root)
    written = key_in(tree.root, Park, "conflicts") if isinstance(tree.root, Pairs) else None
    key = written or key_of("conflicts", labels(Park)["conflicts"], habit)
    why = REASONS[event["why"]][0 if habit.chinese else 1]
    said: Said = {
        "firms": (deal["supplier"], deal["receiver"]),
        "material": deal["material"],
        "by": event["by"],
        "on": event["on"],
        "why": f"{deal['id']} {why}" + (f": {event['note']}" if event["note"] else ""),
    }
    return with_entry(raw, PARK, (), key, spelled(Conflict, said, habit), habit)
