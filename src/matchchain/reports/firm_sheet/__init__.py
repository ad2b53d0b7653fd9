"""What `sheet` shows: one firm's page, for the office or for the firm itself."""

from matchchain.reports.firm_sheet.office import office_sheet
from matchchain.reports.firm_sheet.own import own_sheet

__all__ = ["office_sheet", "own_sheet"]
