"""What `deal` shows: the deals with their lights and money, and one deal with everything behind it."""

from matchchain.reports.deals.one import deal_report
from matchchain.reports.deals.page import deals_report

__all__ = ["deal_report", "deals_report"]
