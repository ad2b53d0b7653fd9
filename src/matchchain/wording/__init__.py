"""How a thing is said in Chinese and in English.

Code carries a key and facts (`Message`); the sentence is made here, at the very end, by `say`.
The table is split by room (`wording/table/<room>.py`), each a dict of key -> (zh, en).
"""

from matchchain.wording.exit_code import ExitCode
from matchchain.wording.message import LANGS, Lang, MatchchainError, Message, say
from matchchain.wording.nearest import nearest

__all__ = ["LANGS", "ExitCode", "Lang", "MatchchainError", "Message", "nearest", "say"]
