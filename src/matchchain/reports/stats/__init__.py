"""What `stats` shows: the sentence of the annual report, three lines that are never added, four columns of money."""

from matchchain.reports.stats.page import stats_report

__all__ = ["stats_report"]
