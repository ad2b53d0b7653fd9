"""What `report` shows: the park on one page, for the office, for firms, for everybody; and a leader's single sheet."""

from __future__ import annotations

from matchchain.reports.overview.brief import brief_report
from matchchain.reports.overview.office import New, office_report
from matchchain.reports.overview.outside import firms_report, public_report

__all__ = ["New", "brief_report", "firms_report", "office_report", "public_report"]
