"""What `project` says: projects with their nodes and figures."""

MESSAGES: dict[str, tuple[str, str]] = {
    "project.help": (
        "项目:补链、强链、延链、技改、共享;投资额、节点、进度,灯按园区的三色规则现算。记在 projects.yaml,链的项目清单从这里来。",
        "Projects: investment, nodes, figures, and a light by the park's rules. Kept in projects.yaml; the lists of chains show them.",
    ),
    "project.examples": (
        "matchchain project list\n"
        "matchchain project list --chain 染料化工 --due\n"
        "matchchain project node P2026-002 可研 --done 2026-11-20",
        "matchchain project list\n"
        "matchchain project list --chain 'energy and water' --due\n"
        "matchchain project node P2026-002 feasibility --done 2026-11-20",
    ),
    "project.add.summary": ("登记项目", "write a project down"),
    "project.add.help": ("登记一个项目,编号自动给,写到标准输出。", "Write a project down; its id is given by itself and goes to standard output."),
    "project.add.examples": (
        "matchchain project add 废酸集中再生 --firm 宏采分散 --chain 染料化工 --kind 补链 --invest 5000万元 --owner 管委会产业处",
        "matchchain project add 'Acid regeneration' --firm voltana --kind filling --invest '5000000 EUR'",
    ),
    "project.edit.summary": ("改项目的内容", "change what a project says"),
    "project.edit.help": ("改项目的内容;节点、进度只增不改。", "Change what a project says; nodes and figures are only added to."),
    "project.edit.examples": (
        "matchchain project edit P2026-001 --leader 某区长 --dry-run",
        "matchchain project edit P2026-001 --set leader='M. Holm' --dry-run",
    ),
    "project.list.summary": ("项目清单和灯", "projects with their lights"),
    "project.list.help": (
        "项目清单,灯红的在前。过了月末还没完成的节点黄,连续两个月末红(预设可换);正当理由期内灰。",
        "Projects, the worst light first: a node overdue at a month-end is yellow, at two running red (the preset can be changed); grey while excused.",
    ),
    "project.list.examples": ("matchchain project list\nmatchchain project list --due --owner 产业处", "matchchain project list\nmatchchain project list --due"),
    "project.node.summary": ("项目节点", "a node of a project"),
    "project.node.help": (
        "定节点、报完成、改期、写正当理由(要写缓到哪天、谁批准)。改期几次都记着。",
        "Set a node, say it is done, put it off, or excuse it (until when, and who accepted that). How often it was put off is kept.",
    ),
    "project.node.examples": (
        "matchchain project node P2026-001 主体完工 --due 2027-02-28\nmatchchain project node P2026-002 可研 --excuse 选址调整 --until 2027-01-31 --by 某副区长",
        "matchchain project node P2026-001 building --due 2027-02-28",
    ),
    "project.report.summary": ("项目进度数据", "how far a project has got"),
    "project.report.help": (
        "报进度:完成投资、到位资金、引进人才、产值、税收。后报的顶替先报的,先报的留着。",
        "Figures: invested, funds, people, output, tax. A later figure takes the place of an earlier one, which stays in the file.",
    ),
    "project.report.examples": (
        "matchchain project report P2026-002 --invested 900万元 --funds 2600万元",
        "matchchain project report P2026-002 --invested '900000 EUR'",
    ),
    "project.done.summary": ("项目完成", "a project is complete"),
    "project.done.help": ("项目完成;不写日期就是今天。", "It is complete; today where no day is named."),
    "project.done.examples": ("matchchain project done P2026-001 --on 2026-11-20", "matchchain project done P2026-001 --on 2026-11-20"),
    "project.argument.name": ("项目名称", "the project's name"),
}
