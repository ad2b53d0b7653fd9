"""What `rank` says: who is ahead, and by which presets."""

MESSAGES: dict[str, tuple[str, str]] = {
    "rank.help": (
        "赛马:按写明的公式排名。预设: 办件(各部门)、节点、资金、人才、土地、亩均(项目,可按专班、链、企业合起来排)。没数的不排,不当零。",
        "Who is ahead, by a formula that is printed. Presets: requests (offices), nodes, funds, people, land, per-mu (projects, by project, owner, chain or firm). What is unknown is never counted as zero.",
    ),
    "rank.examples": (
        "matchchain rank\nmatchchain rank 资金\nmatchchain rank 亩均 --by chain",
        "matchchain rank\nmatchchain rank funds\nmatchchain rank per-mu --by chain",
    ),
    "rank.argument.preset": ("办件、节点、资金、人才、土地、亩均", "requests, nodes, funds, people, land, per-mu"),
    "rank.option.by": ("项目按什么合起来排: project 项目 · owner 专班 · chain 产业链 · firm 企业", "what projects are put together by"),
    "rank.no-preset": ("没有叫“{preset}”的排法;有: {known}", "nothing is ranked by “{preset}”; there are: {known}"),
}
