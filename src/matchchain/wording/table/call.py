"""What the Python functions say of an argument that does not fit."""

MESSAGES: dict[str, tuple[str, str]] = {
    "call.unsound": (
        '园区文件有{count}处错误,没有测算。第一处:{place} {what}。改正后再算;或写 errors="skip",跳过有错误的条目。',
        "The park's files hold {count} {count:error|errors}; nothing was calculated. The first: {place}: {what}. "
        'Correct {count:it|them}, or pass errors="skip" to leave out the entries that hold {count:it|them}.',
    ),
    "call.no-park": (
        "park 要的是 load 返回的园区(或其中的 park),不是{kind}。",
        "park must be what load returns, or its park, not {kind}.",
    ),
    "call.choice": (
        "{option}={given}:只能是 {allowed}。",
        "{option}={given}: it must be one of {allowed}.",
    ),
    "call.number": (
        "{option}={given}:要写不小于{least}的数,或不写。",
        "{option}={given}: it must be a number of at least {least}, or left out.",
    ),
    "call.two-firms": (
        'between={given}:要写两家企业,如 ("甲", "乙")。',
        'between={given}: it must be two firms, as ("a", "b").',
    ),
    "call.whole": (
        "{option}={given}:要写不小于{least}的整数,或不写。",
        "{option}={given}: it must be a whole number of at least {least}, or left out.",
    ),
    "call.kind": (
        "{option}={given}:要的是 {allowed},不是 {kind}。",
        "{option}={given}: it must be a {allowed}, not {kind}.",
    ),
    "call.day": (
        '{option}={given}:要写日期,如 datetime.date(2026, 11, 22) 或 "2026-11-22"。',
        '{option}={given}: it must be a day, as datetime.date(2026, 11, 22) or "2026-11-22".',
    ),
    "call.any-number": (
        "{option}={given}:要写一个普通的数,或不写。",
        "{option}={given}: it must be an ordinary number, or left out.",
    ),
    "call.field": (
        "select 没有“{given}”这一项。可用的有: {allowed}。",
        "select has no field {given}. There are: {allowed}.",
    ),
    "call.selection": (
        "select 要写成 Selection 或字典,不是{kind}。",
        "select must be a Selection or a mapping of its fields, not {kind}.",
    ),
}
