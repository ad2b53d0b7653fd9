"""What `element` says: what firms may need from the office."""

MESSAGES: dict[str, tuple[str, str]] = {
    "element.help": (
        "要素清单:哪项要素、哪个部门、谁、承诺几个工作日、要什么材料。清单由园区自己填,类别随带。点单写了要素,就按它的承诺算时限。",
        "Elements: what firms may need, which office gives it, within how many working days, on what papers. The park fills the list; families are shipped. A request that names one is due by its promise.",
    ),
    "element.examples": (
        "matchchain element list\nmatchchain element add 排污权 --family 环境容量 --office 生态环境分局 --promise 10",
        "matchchain element list\nmatchchain element add 'discharge quota' --family environment --promise 10",
    ),
    "element.add.summary": ("登记要素", "write an element down"),
    "element.edit.summary": ("改要素的内容", "change what an element says"),
    "element.edit.help": ("改要素的内容;写编号、代码或名称。", "Change what an element says; by its id, code or name."),
    "element.edit.examples": ("matchchain element edit 供汽 --promise 3 --dry-run", "matchchain element edit E2026-001 --promise 3 --dry-run"),
    "element.add.help": ("登记一项要素。", "Write an element down."),
    "element.add.examples": (
        "matchchain element add 排污权 --family 环境容量 --office 生态环境分局 --promise 10",
        "matchchain element add 'discharge quota' --family environment --promise 10",
    ),
    "element.list.summary": ("要素清单", "elements with offices and promises"),
    "element.list.help": ("要素清单。", "Every element with its office and promise."),
    "element.list.examples": ("matchchain element list --format csv", "matchchain element list --format csv --headers en"),
    "element.node.summary": ("要素节点", "a node of an element"),
    "element.node.help": ("定节点、报完成、改期、写正当理由。", "Set a node, say it is done, put it off, or excuse it."),
    "element.node.examples": ("matchchain element node 用地 新一轮指标 --due 2026-12-20", "matchchain element node E2026-006 quota --due 2026-12-20"),
    "element.done.summary": ("停办", "it is given no longer"),
    "element.done.help": ("这项要素停办;不写日期就是今天。", "It is given no longer; from today where no day is named."),
    "element.done.examples": ("matchchain element done 贷款 --dry-run", "matchchain element done E2026-007 --dry-run"),
}
