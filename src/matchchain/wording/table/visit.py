"""What `visit` says: who went to see which firm."""

MESSAGES: dict[str, tuple[str, str]] = {
    "visit.help": (
        "走访:谁哪天去了哪家、说了什么、要跟进什么,还有计划要去的。记在企业卡的 visits 里。",
        "Visits: who went where and when, what was said, what is to follow, and what is planned. Kept on the firms' cards.",
    ),
    "visit.examples": (
        "matchchain visit add 龙华染料 --by 李科 --note '蒸汽不够,已登记点单'\n"
        "matchchain visit list",
        "matchchain visit add engdal --by 'M. Holm' --note 'steam is short'\n"
        "matchchain visit list",
    ),
    "visit.add.summary": ("登记走访或走访计划", "write a visit down, made or planned"),
    "visit.add.help": (
        "登记走访;写 --due 就是计划。--requests 记下由此登记的点单编号。",
        "Write a visit down; with --due it is a plan. --requests names the requests that came of it.",
    ),
    "visit.add.examples": (
        "matchchain visit add 康糯医药 --due 2026-12-10 --by 李科\n"
        "matchchain visit add 龙华染料 --on 2026-11-20 --by 李科 --note 看了三车间 --requests R2026-001",
        "matchchain visit add helixa --due 2026-12-10 --by 'M. Holm'",
    ),
    "visit.edit.summary": ("改最近一次走访", "change the last visit"),
    "visit.edit.help": ("改这家最近一次走访的内容。", "Change what the firm's last visit says."),
    "visit.edit.examples": (
        "matchchain visit add 龙华染料 --by 李科 --note 初访\n"
        "matchchain visit edit 龙华染料 --note 回访",
        "matchchain visit add engdal --by 'M. Holm' --note first\n"
        "matchchain visit edit engdal --note second",
    ),
    "visit.list.summary": ("走访清单", "visits with their lights"),
    "visit.list.help": ("走访清单:计划的、跟进中的在前。", "Visits: planned ones and those to be followed up first."),
    "visit.list.examples": ("matchchain visit list --due", "matchchain visit list --due"),
    "visit.node.summary": ("走访后要跟进的事", "what is to follow a visit"),
    "visit.node.help": ("这家最近一次走访后要跟进的事:定日期、报完成、写正当理由。", "What is to follow the firm's last visit: set a day, say it is done, excuse it."),
    "visit.node.examples": (
        "matchchain visit add 龙华染料 --by 李科 --note 缺人\n"
        "matchchain visit node 龙华染料 联系职校 --due 2026-12-05",
        "matchchain visit add engdal --by 'M. Holm' --note 'short of staff'\n"
        "matchchain visit node engdal 'phone the school' --due 2026-12-05",
    ),
    "visit.done.summary": ("计划的走访去过了", "a planned visit was made"),
    "visit.done.help": ("最早计划的那次走访已去;不写日期就是今天。", "The visit that was planned first was made; today where no day is named."),
    "visit.done.examples": (
        "matchchain visit add 龙华染料 --due 2026-11-25 --by 李科\n"
        "matchchain visit done 龙华染料 --note 看了仓库",
        "matchchain visit add engdal --due 2026-11-25 --by 'M. Holm'\n"
        "matchchain visit done engdal --note 'saw the store'",
    ),
    "visit.none": ("{firm}还没有走访记录", "there is no visit to {firm} yet"),
    "visit.none-planned": (
        "{firm}没有计划中的走访;去过的直接登记: matchchain visit add",
        "no visit to {firm} is planned; write one down that was made with matchchain visit add",
    ),
}
