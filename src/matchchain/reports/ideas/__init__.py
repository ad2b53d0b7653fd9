"""What `ideas` shows: who could take what though nobody has said so, and whom to look for outside."""

from matchchain.reports.ideas.beside import with_ideas
from matchchain.reports.ideas.page import ideas_report

__all__ = ["ideas_report", "with_ideas"]
