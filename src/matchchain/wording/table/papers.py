"""Papers: what reading an official paper has to say, and which papers a park lacks."""

from matchchain.wording.table.papers_plan import MESSAGES as PLAN
from matchchain.wording.table.papers_read import MESSAGES as READ

MESSAGES: dict[str, tuple[str, str]] = READ | PLAN
