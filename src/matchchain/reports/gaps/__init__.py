"""What `gaps` shows: the newcomers worth attracting, the gaps behind them, and one newcomer as a card."""

from matchchain.reports.gaps.card import newcomer_card
from matchchain.reports.gaps.page import gaps_report

__all__ = ["gaps_report", "newcomer_card"]
