"""What `what-if` shows: the plan before and after, or several candidates side by side."""

from matchchain.reports.what_if.page import what_if_report

__all__ = ["what_if_report"]
