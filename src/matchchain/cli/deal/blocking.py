"""A deal that failed by quality or permit: the step, and the pair kept out of every plan, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.cli.deal.meant import with_deal
from matchchain.cli.talk.answer import Answer, tell
from matchchain.wording import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    from matchchain.catalogue.edits.blocked import ends_of, with_conflict
    from matchchain.catalogue.files import disk
    from matchchain.catalogue.files.batch import carry_out_batch
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.files.own import PARK
    from matchchain.cli.talk.carry import refuse_faults, show_new_findings, unread_journal

    loaded = writing.loaded
    subject = f"{deal.id} refused"
    planned = with_deal(loaded, deal.id, "move-deal", subject, edit)()
    ends = ends_of(deal)
    raw = disk.read(loaded.folder / PARK)
    changes = [planned, Change(PARK, raw, with_conflict(raw, ends, event), "move-deal", deal.id)]
    refuse_faults(loaded, changes)
    note = Message("deal.blocked", {name: ends[name] for name in ("supplier", "receiver", "material")})
    if (held_back := writing.held_back(changes, (note,))) is not None:
        return held_back
    for done in carry_out_batch(loaded.folder, changes, subject):
        tell(Message("write.done", {"file": done.file}), writing.session.lang)
    show_new_findings(writing.session, loaded, changes)
    return Answer(notes=unread_journal(loaded.folder))
