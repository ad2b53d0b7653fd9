"""When a round begins, by the time that the meeting's record names."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.studies.meeting.values import MeetingPlan

_CLOCK = expression(r"(?<!\d)([01]?\d|2[0-3])[:：点时]([0-5]\d)?(?!\d)")


def begins(plan: MeetingPlan, now: int) -> str:
    """The clock's time at which a round begins, rounds following each other without a break; "" where none is known.

    Args:
        plan: the meeting.
        now: the round, from 1.
    """
    found = _CLOCK.search(plan.at)
    if found is None:
        return ""
    afternoon = 12 if ("下午" in plan.at or "pm" in plan.at.casefold()) and int(found[1]) < 12 else 0
    minutes = (int(found[1]) + afternoon) * 60 + int(found[2] or 0) + (now - 1) * plan.wishes.minutes
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
