"""What `changes` shows: what is new since a day, a step or an edition."""

from __future__ import annotations

from matchchain.reports.changes.page import Kind, Since, changes_report, news_blocks, news_notes

__all__ = ["Kind", "Since", "changes_report", "news_blocks", "news_notes"]
