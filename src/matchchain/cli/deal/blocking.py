"""A deal that failed by quality or permit: the step, and the pair kept out of every plan, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.cli.deal.meant import with_deal
from matchchain.cli.talk.answer import Answer, tell
from matchchain.wording import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from matchchain.catalogue.edits.statement import Said
    from matchchain.catalogue.files.change import Change
    from matchchain.cli.deal.meant import EditDeal
    from matchchain.cli.talk.writing import Writing
    from matchchain.park import Deal


def refuse_and_block(writing: Writing, deal: Deal, edit: EditDeal, event: Mapping[str, str]) -> Answer:
    """Write the step, and a conflict of the two firms for this material with the finding.

    Args:
        writing: the change that was asked for.
        deal: that came to nothing.
        edit: of deals.yaml.
        event: the step: who, when, why.
    """
    from matchchain.catalogue.files.batch import carry_out_batch
    from matchchain.cli.talk.carry import refuse_faults, show_new_findings, unread_journal

    loaded = writing.loaded
    subject = f"{deal.id} refused"
    planned = with_deal(loaded, deal.id, "move-deal", subject, edit)()
    changes = [planned, _blocked(loaded.folder, deal, event)]
    refuse_faults(loaded, changes)
    note = Message("deal.blocked", {"supplier": deal.supplier, "receiver": deal.receiver, "material": deal.material})
    if (held_back := writing.held_back(changes, (note,))) is not None:
        return held_back
    for done in carry_out_batch(loaded.folder, changes, subject):
        tell(Message("write.done", {"file": done.file}), writing.session.lang)
    show_new_findings(writing.session, loaded, changes)
    return Answer(notes=unread_journal(loaded.folder))


def _blocked(folder: Path, deal: Deal, event: Mapping[str, str]) -> Change:
    """The change to park.yaml that keeps the pair out of every plan, with who found what and when."""
    from matchchain.catalogue.edits.layout import habit_of
    from matchchain.catalogue.edits.location import key_in
    from matchchain.catalogue.edits.rewrite import tree_of, with_entry
    from matchchain.catalogue.edits.statement import key_of, spelled
    from matchchain.catalogue.files import disk
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.files.own import PARK
    from matchchain.park import REASONS, Conflict, Park, labels
    from matchchain.yamltree import Pairs

    raw = disk.read(folder / PARK) or b""
    tree = tree_of(raw, PARK)
    habit = habit_of(tree.text, tree.root)
    written = key_in(tree.root, Park, "conflicts") if isinstance(tree.root, Pairs) else None
    key = written or key_of("conflicts", labels(Park)["conflicts"], habit)
    why = REASONS[event["why"]][0 if habit.chinese else 1]
    said: Said = {
        "firms": (deal.supplier, deal.receiver),
        "material": deal.material,
        "by": event["by"],
        "on": event["on"],
        "why": f"{deal.id} {why}" + (f": {event['note']}" if event["note"] else ""),
    }
    after = with_entry(raw, PARK, (), key, spelled(Conflict, said, habit), habit)
    return Change(PARK, raw, after, "move-deal", deal.id)
