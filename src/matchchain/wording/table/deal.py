"""Deals: the command, its refusals, the page."""

from matchchain.wording.table.deal_command import MESSAGES as COMMAND
from matchchain.wording.table.deal_pages import MESSAGES as PAGES

MESSAGES: dict[str, tuple[str, str]] = COMMAND | PAGES
