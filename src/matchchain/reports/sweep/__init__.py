"""How the runs of scenarios are told."""

from matchchain.reports.sweep.page import sweep_report

__all__ = ["sweep_report"]
