"""What `policy` says: policies, until when they hold and who gets what."""

MESSAGES: dict[str, tuple[str, str]] = {
    "policy.help": (
        "政策:文号、受理、对象、截止、支持;快到期的黄,过期的自动失效。记在 policies.yaml,链的政策清单从这里来。",
        "Policies: number, office, for whom, until when, what they give; yellow as the end comes near. Kept in policies.yaml; the lists of chains show them.",
    ),
    "policy.examples": ("matchchain policy list\nmatchchain policy list --due", "matchchain policy list\nmatchchain policy list --due"),
    "policy.add.summary": ("登记政策", "write a policy down"),
    "policy.add.help": ("登记一条政策,编号自动给,写到标准输出。", "Write a policy down; its id is given by itself and goes to standard output."),
    "policy.add.examples": (
        "matchchain policy add 首台套奖励 --number 示例经信〔2026〕3号 --office 经信局 --for 装备企业 --until 2028-12-31",
        "matchchain policy add 'First machine award' --number '2026/3' --until 2028-12-31",
    ),
    "policy.edit.summary": ("改政策的内容", "change what a policy says"),
    "policy.edit.help": ("改政策的内容,如截止日、享受企业。", "Change what a policy says, such as its last day or the firms that have it."),
    "policy.edit.examples": (
        "matchchain policy edit Z2026-002 --until 2027-12-31 --dry-run",
        "matchchain policy edit Z2026-002 --until 2027-12-31 --dry-run",
    ),
    "policy.list.summary": ("政策清单和灯", "policies with their lights"),
    "policy.list.help": ("政策清单:有效、失效、申报节点。", "Policies: in force or ended, and the days of application."),
    "policy.list.examples": ("matchchain policy list --chain 染料化工", "matchchain policy list --format json"),
    "policy.node.summary": ("政策节点,如申报、兑现", "a day of a policy: application, payment"),
    "policy.node.help": ("定节点、报完成、改期、写正当理由。", "Set a node, say it is done, put it off, or excuse it."),
    "policy.node.examples": ("matchchain policy node Z2026-002 本年兑现 --due 2026-12-31", "matchchain policy node Z2026-002 payment --due 2026-12-31"),
    "policy.done.summary": ("政策废止", "a policy holds no longer"),
    "policy.done.help": ("政策废止;不写日期就是今天。", "It holds no longer; from today where no day is named."),
    "policy.done.examples": ("matchchain policy done Z2026-002 --dry-run", "matchchain policy done Z2026-002 --dry-run"),
}
