"""What rests on two guesses at once is asked about only where nothing else is known of what is offered."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.matching.pairing.words import MeetingAt
from matchchain.materials import Correspondence


def without_far_fetched(met: Sequence[MeetingAt]) -> list[MeetingAt]:
    """The meetings without those of a guessed name for a use that is only a trial, where the offer has better ones.

    Of proposals on real networks that were judged one by one, of such ones one in seven was sensible.

    Args:
        met: (offer name, need name, meeting).
    """
    better = {offer for offer, _, meeting in met if not _is_far_fetched(meeting)}
    return [one for one in met if one[0] not in better or not _is_far_fetched(one[2])]


def _is_far_fetched(meeting: Correspondence) -> bool:
    return meeting.reading == "near" and meeting.standing == "trial"
