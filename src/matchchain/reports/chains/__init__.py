"""What `chains` shows: the maps and lists of chain chiefs, the nine papers, and every record behind them."""

from matchchain.reports.chains.page import chains_report

__all__ = ["chains_report"]
