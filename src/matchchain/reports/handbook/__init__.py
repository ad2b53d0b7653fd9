"""The supply-demand reference handbook: for the office, for the firms of the park, for the public, or anonymous."""

from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.page import handbook_overview, handbook_report
from matchchain.reports.handbook.parts import PARTS
from matchchain.reports.handbook.spelling import pinyin

__all__ = ["PARTS", "Book", "handbook_overview", "handbook_report", "pinyin"]
