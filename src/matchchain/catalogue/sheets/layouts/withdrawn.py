"""What holds no longer: rows whose state says so, and sheets of old listings."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression

_STATUS = expression(
    r"^(?:status|state of (?:the )?(?:offer|listing|entry|deal)|listing|availability|still (?:available|valid|open))\b"
    r"|\bstatus$|状态$|是否有效", 2
)
_WITHDRAWN = expression(
    r"(?:withdrawn|expired|cancell?ed|no longer (?:available|needed|wanted)|ended|archived|gone|taken|fulfilled"
    r"|sold out|closed|lapsed|surrendered|revoked|void(?:ed)?|terminated|ceased|concluded|deal done|inactive"
    r"|no(?:t| longer) active)(?:$|\W)"
    r"|已?(?:撤[回销]|过期|失效|下架|取消|作废|成交|关闭|注销|吊销|停用|终止|废止|无效)", 2
)
_ARCHIVE = expression(
    r"^\W*(?:archived?|closed|expired|withdrawn|historic(?:al)?|old|past|completed|superseded)\b(?:\s+\w+){0,2}\W*$"
    r"|^\W*(?:已?(?:归档|作废|成交|下架|过期|失效|关闭|完成|撤回)|历史|存档)\w{0,4}\W*$", 2
)


def is_withdrawn(table: Table, row: int) -> bool:
    """Whether a column of states says that a row holds no longer: withdrawn, Surrendered 30/06/2025, 已作废.

    Args:
        table: whose row it is.
        row: of the grid.
    """
    states = [column.index for column in table.columns if _STATUS.search(column.title)]
    return any(_WITHDRAWN.match(table.grid.at(row, index).text.strip()) for index in states)


def is_archive(name: str) -> bool:
    """Whether a sheet's name says that what it lists is over.

    Example:
        >>> is_archive("Archive"), is_archive("已成交"), is_archive("Listings"), is_archive("历年产量")
        (True, True, False, False)
    """
    return _ARCHIVE.match(name) is not None
