"""What `papers plan` shows: which papers are missing, who brings what to whom, and what each unlocks."""

from matchchain.reports.papers.page import papers_report

__all__ = ["papers_report"]
