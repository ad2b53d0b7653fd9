"""What is followed over time: why a light is what it is."""

MESSAGES: dict[str, tuple[str, str]] = {
    "follow.both": ("{zh}", "{en}"),
    "follow.put-off": ("{node}(改期{count}次)", "{node} (put off {count} {count:time|times})"),
    "follow.node-late": (
        "{node}应{due}完成,过了{days}天,月末前补上不亮灯",
        "{node} was due {due}, {days} {days:day|days} ago: no light yet",
    ),
    "follow.node-month-ends": (
        "{node}应{due}完成,{count}个月末没到",
        "{node} was due {due}, not done at {count} {count:month-end|month-ends}",
    ),
    "follow.node-months": (
        "{node}应{due}完成,逾期{count}个月",
        "{node} was due {due}, {count} {count:month|months} overdue",
    ),
    "follow.excused": ("{node}缓到{until}:{excuse}", "{node} excused until {until}: {excuse}"),
    "follow.paper-ends": ("{paper}{until}到期,还有{days}天", "{paper} ends on {until}, {days} {days:day|days} left"),
    "follow.paper-expired": (
        "{paper}{until}已到期{days}天,停下来先换证",
        "{paper} expired on {until}, {days} {days:day|days} ago: suspended until it is renewed",
    ),
    "follow.in-talks": ("{id} {state}中", "{id}: {state}"),
    "follow.talks-word": ("洽谈中", "in talks"),
    "follow.month": ("{year}年{month}月", "{year}-{month:02d}"),
    "follow.span": ("{year}年{first}-{last}月", "{year}-{first:02d} to {year}-{last:02d}"),
    "follow.span-years": ("{year}年{first}月-{last_year}年{last}月", "{year}-{first:02d} to {last_year}-{last:02d}"),
    "follow.no-line": ("{months}没报数", "nothing reported for {months}"),
    "follow.delivered": (
        "{span}交{delivered:,.0f}/{due:,.0f}{unit}({share:.0%})",
        "{span}: {delivered:,.0f} of {due:,.0f} {unit} ({share:.0%})",
    ),
    "follow.stopped": ("{on}{state}", "{state} on {on}"),
    "follow.stopped-why": ("{on}{state}:{why}", "{state} on {on}: {why}"),
}
