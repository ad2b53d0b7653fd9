"""What `drill` shows: the stop of some firms, or the weak points of the whole park."""

from matchchain.reports.drill.park import park_report
from matchchain.reports.drill.stop import stop_report

__all__ = ["park_report", "stop_report"]
