"""What `explain` says: its pages, and the fields of its JSON object."""

from matchchain.wording.table.explain_fields import MESSAGES as FIELDS
from matchchain.wording.table.explain_pages import MESSAGES as PAGES

MESSAGES: dict[str, tuple[str, str]] = FIELDS | PAGES
