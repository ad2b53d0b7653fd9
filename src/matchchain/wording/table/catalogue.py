"""What reading a park finds: in a field, between entries, in its folder."""

from matchchain.wording.table.catalogue_board import MESSAGES as BOARD
from matchchain.wording.table.catalogue_chains import MESSAGES as CHAINS
from matchchain.wording.table.catalogue_deals import MESSAGES as DEALS
from matchchain.wording.table.catalogue_entries import MESSAGES as ENTRIES
from matchchain.wording.table.catalogue_fields import MESSAGES as FIELDS

MESSAGES: dict[str, tuple[str, str]] = FIELDS | ENTRIES | CHAINS | DEALS | BOARD
