"""What `blanks` shows: whom to ask for which figure or paper, in the order of what the answer is worth."""

from matchchain.reports.blanks.page import blanks_report

__all__ = ["blanks_report"]
