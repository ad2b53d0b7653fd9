"""The figures that an office reports: what runs by its deals, what stands on the cards, what the plan would add."""

from matchchain.studies.stats.period import Period, current, period_in, period_of
from matchchain.studies.stats.stats import Stats, stats

__all__ = ["Period", "Stats", "current", "period_in", "period_of", "stats"]
