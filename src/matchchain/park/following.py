"""What every record that is followed over time holds alike: nodes with a day, days that are no ordinary ones, the rules."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

NODES = {
    "sample": ("送样", "sample"),
    "test": ("检测报告", "test report"),
    "papers": ("手续", "papers"),
    "contract": ("签约", "contract"),
    "start": ("开始供货", "start of delivery"),
}
"""Nodes that deals usually have: code word -> (zh, en); any other name is a node of its own."""


def node_code(written: str) -> str:
    """The code word of a node by any of its names; another name as it is.

    Example:
        >>> node_code("送样"), node_code("Test report"), node_code("环评批复")
        ('sample', 'test', '环评批复')
    """
    word = " ".join(written.split())
    for code, names in NODES.items():
        if word.casefold() in {code, *names}:
            return code
    return word


@stored(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing that has to be done by a day; several records of the same node add up, the last one said holds.

    Attributes:
        excuse: the reason for being late that the office accepts until a day, and who accepted it.
        entered: the day on which this was written down, ISO; a past day is recomputed without what came later.
    """

    node: str = entry("节点", "node", "text", "", "事项", required=True)
    due: str = entry("应完成", "due", "date", "", "时限", "期限", default="")
    done: str = entry("完成", "done", "date", "", "完成日", default="")
    excuse: str = entry("正当理由", "excuse", "text", "", "缓办原因", default="")
    until: str = entry("缓至", "excused until", "date", default="")
    by: str = entry("经办", "by", "text", "", "批准人", default="", private=True)
    note: str = entry("备注", "note", "text", "", "说明", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Holiday:
    """Days on which the office does not work, or works though it is a weekend (调休)."""

    start: str = entry("从", "from", "date", "", "日期", "起", required=True, key="from")
    until: str = entry("至", "until", "date", "", "止", default="")
    works: bool = entry("上班", "works", "switch", "", "调休上班", default=False)
    name: str = entry("名称", "name", "text", "", "节日", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class FollowRules:
    """How what is followed is judged: whose lights, from which day of the month a missing figure counts.

    Attributes:
        clock: the preset of the days within which a request is answered, by name.
        lights: the preset of lights, by name.
        ledger_day: day of the month by which last month's figures are due.
        years: for how many years a saving counts.
    """

    clock: str = entry("办件时限", "clock", "text", "", "时限规则", default="")
    lights: str = entry("三色规则", "lights", "text", "", "亮灯规则", default="")
    ledger_day: Figure | None = entry("报数日", "ledger day", "count", "d", "台账日", domain=of.DAY_OF_MONTH)
    years: Figure | None = entry("计效年限", "years counted", "number", "yr", "计算年限", domain=of.YEARS)
    owners: tuple[str, ...] = entry("专人名单", "owners", "words", "", "经办人名单", default=())
    place: Place = NOWHERE
