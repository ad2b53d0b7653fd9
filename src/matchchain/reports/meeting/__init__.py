"""What `meet` shows: who sits with whom in which round, why, and who sits out."""

from matchchain.reports.meeting.page import meeting_report

__all__ = ["meeting_report"]
