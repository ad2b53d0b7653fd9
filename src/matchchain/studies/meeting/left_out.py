"""Why a firm sits out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from matchchain.candidates import Flags
from matchchain.park import Park
from matchchain.studies.meeting.talks import Talks
from matchchain.studies.meeting.values import LeftOut, Why
from matchchain.studies.meeting.wishes import Wishes


def left_out(
    park: Park, wishes: Wishes, talks: Talks, possible: Flags, seated: Collection[str]
) -> tuple[LeftOut, ...]:
    """Every firm that sits out, by id, with what keeps it from a table.

    Args:
        park: the whole park.
        wishes: of the meeting.
        talks: that could be held, and groups that may not meet.
        possible: (talks, rounds) when the firms of a talk are there together.
        seated: the firms that sit down.
    """
    outside = sorted(firm.id for firm in park.firms if firm.id not in seated)
    return tuple(LeftOut(firm, _why(firm, wishes, talks, possible)) for firm in outside)


def _why(firm: str, wishes: Wishes, talks: Talks, possible: Flags) -> Why:
    if not any(wishes.people(firm)):
        return "no-delegate"
    mine = [at for at, talk in enumerate(talks.talks) if firm in talk.firms]
    if mine:
        return "no-seat" if possible[mine].any() else "partner-away"
    barred: Sequence[str] = [why for group, why in talks.left.items() if firm in group]
    if barred:
        return "refused" if "refused" in barred else "kept-apart"
    return "theme" if wishes.theme else "no-pairing"
