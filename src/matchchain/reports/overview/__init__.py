"""What `report` shows: the park on one page, for the office, for firms, for everybody; and a leader's single sheet."""

from __future__ import annotations

from matchchain.reports.overview.office import New, office_report

__all__ = ["New", "office_report"]
