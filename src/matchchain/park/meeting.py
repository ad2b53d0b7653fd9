"""A matchmaking meeting: how it is wanted, who comes, who sits where, and what came of each talk. It is only added to."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.deal import REASONS
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored

RESULTS = {
    "go-on": ("继续", "go on"),
    "sample": ("送样", "send a sample"),
    "unsuitable": ("不合适", "unsuitable"),
    "again": ("再约", "meet again"),
}
"""What two firms agree on at the end of a talk."""


@stored(frozen=True, slots=True, kw_only=True)
class MeetingGroup:
    """Firms that have to meet, or may not."""

    firms: tuple[str, ...] = entry("企业", "firms", "words", "", "between", required=True)
    why: str = entry("原因", "why", "text", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Delegate:
    """Who of a firm comes: how many people, from which round to which; nobody where `people` is 0."""

    firm: str = entry("企业", "firm", "text", "", "单位", required=True)
    people: Figure | None = entry("人数", "people", "count", "1", domain=of.PEOPLE)
    arrive: Figure | None = entry("到场轮", "first round", "count", "1", "到", domain=of.ROUND, key="arrive")
    leave: Figure | None = entry("离场轮", "last round", "count", "1", "走", domain=of.ROUND, key="leave")
    names: str = entry("姓名", "names", "text", "", "参会人", default="", private=True)
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class MeetingSeat:
    """Who sits at a table in a round; the last record of a table and round holds, one without firms clears it."""

    round: Figure | None = entry("轮", "round", "count", "1", domain=of.ROUND, required=True)
    table: Figure | None = entry("桌", "table", "count", "1", domain=of.TABLE, required=True)
    firms: tuple[str, ...] = entry("企业", "firms", "words", default=())
    pairings: tuple[str, ...] = entry("对接建议", "pairings", "words", default=())
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class MeetingResult:
    """What came of one pairing at a table; the last record of a round, table and pairing holds.

    Attributes:
        deal: that the talk moved or began.
    """

    round: Figure | None = entry("轮", "round", "count", "1", domain=of.ROUND, required=True)
    table: Figure | None = entry("桌", "table", "count", "1", domain=of.TABLE, required=True)
    firms: tuple[str, ...] = entry("企业", "firms", "words", default=())
    pairing: str = entry("对接建议", "pairing", "text", default="")
    result: str = entry("结果", "result", "choice", choices=RESULTS, required=True)
    why: str = entry("原因", "why", "choice", "", "不合适原因", choices=REASONS, default="")
    said: str = entry("数字", "figures", "text", default="", key="figures")
    next: str = entry("下一步", "next step", "text", default="")
    who: str = entry("谁", "who", "text", "", "责任人", default="", private=True)
    day: str = entry("哪天", "on which day", "date", "", "日期", default="")
    deal: str = entry("事项", "deal", "serial", default="")
    entered: str = entry("登记日", "entered on", "date", default="")
    place: Place = NOWHERE


@stored(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting, as meetings.yaml holds it."""

    id: str = entry("编号", "id", "serial", default="")
    name: str = entry("名称", "name", "text", default="")
    on: str = entry("日期", "on", "date", "", "date", default="")
    at: str = entry("时间", "at", "text", default="")
    where: str = entry("地点", "where", "text", default="")
    rounds: Figure | None = entry("轮数", "rounds", "count", "1", "轮", domain=of.ROUND)
    tables: Figure | None = entry("桌数", "tables", "count", "1", "桌", domain=of.TABLE)
    minutes: Figure | None = entry("每轮分钟", "minutes a round", "count", "1", "分钟", domain=of.MINUTES, key="minutes")
    cover: Figure | None = entry("入座分量", "cover", "number", "1", domain=of.COVER)
    theme: str = entry("主题链", "theme", "text", "", "主题", default="")
    must: tuple[MeetingGroup, ...] = entry("必见", "must", "parts", default=(), of="MeetingGroup")
    never: tuple[MeetingGroup, ...] = entry("不见", "never", "parts", default=(), of="MeetingGroup")
    delegates: tuple[Delegate, ...] = entry("代表", "delegates", "parts", "", "参会", default=(), of="Delegate")
    seats: tuple[MeetingSeat, ...] = entry("座位", "seats", "parts", default=(), of="MeetingSeat")
    results: tuple[MeetingResult, ...] = entry("结果", "results", "parts", "", "result", default=(), of="MeetingResult")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE
