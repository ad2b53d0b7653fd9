"""What the names commands say: commands, pages, doubts."""

from matchchain.wording.table.names_commands import MESSAGES as COMMANDS
from matchchain.wording.table.names_doubts import MESSAGES as DOUBTS
from matchchain.wording.table.names_pages import MESSAGES as PAGES

MESSAGES: dict[str, tuple[str, str]] = PAGES | DOUBTS | COMMANDS
