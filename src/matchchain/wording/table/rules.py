"""What the rules say of a pairing: of its fit, of the law."""

from matchchain.wording.table.rules_fit import MESSAGES as FIT
from matchchain.wording.table.rules_law import MESSAGES as LAW
from matchchain.wording.table.rules_papers import MESSAGES as PAPERS

MESSAGES: dict[str, tuple[str, str]] = FIT | LAW | PAPERS
