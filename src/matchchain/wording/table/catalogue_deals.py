"""What reading a park finds in its deals and its ledger."""

MESSAGES: dict[str, tuple[str, str]] = {
    "catalogue.repeated-deal": ("事项编号 {id} 已经用过: {other}", "the id {id} is taken: {other}"),
    "catalogue.repeated-deal.cure": ("改成没用过的编号", "give it another one"),
    "catalogue.step-before": ("{id}: {on} 在上一步 {last} 之前", "{id}: {on} lies before the step of {last}"),
    "catalogue.step-before.cure": (
        "改正日期;后来才知道的事,日期写实际那天,另写 登记日(entered)",
        "correct the day; of what was learnt later write the day it happened, and entered",
    ),
    "catalogue.step-foretold": ("{id}: {on} 还没到就登记了", "{id}: {on} was entered before it came"),
    "catalogue.step-foretold.cure": ("经过只记已发生的事;计划写到 节点(nodes)", "steps are what has happened; plans are nodes"),
    "catalogue.step-to-come": ("{id}: {on} 还没到", "{id}: {on} is still to come"),
    "catalogue.step-to-come.cure": ("经过只记已发生的事;计划写到 节点(nodes)", "steps are what has happened; plans are nodes"),
    "catalogue.running-without-papers": (
        "{id}: 危险废物没有办手续这一步就运行了",
        "{id}: hazardous waste runs and never went through its papers",
    ),
    "catalogue.running-without-papers.cure": (
        "停下来先办手续,或补记办手续的那一步和文号",
        "stop and go through the papers, or note that step and the papers' numbers",
    ),
    "catalogue.ran-without-papers": ("{id}: 没有办手续这一步就运行了", "{id}: it runs and never went through its papers"),
    "catalogue.ran-without-papers.cure": ("matchchain deal papers {id} 看要哪些", "matchchain deal papers {id} lists them"),
    "catalogue.step-left-out": ("{id}: 越级没写原因", "{id}: steps are left out and nobody says why"),
    "catalogue.step-left-out.cure": ("补上 跳步理由(because)", "add because"),
    "catalogue.stop-without-reason": ("{id}: 停下没写原因", "{id}: it stopped and nobody says why"),
    "catalogue.stop-without-reason.cure": ("补上 原因(why)", "add why"),
    "catalogue.deal-without-firm": (
        "{id}: 园区里没有“{firm}”了,事项照留",
        "{id}: the park has no firm “{firm}” any more; the deal is kept",
    ),
    "catalogue.deal-without-firm.cure": (
        "企业改了名就改过来;走了就 deal move {id} broken --why firm-stopped",
        "correct the name, or move it: deal move {id} broken --why firm-stopped",
    ),
    "catalogue.deal-pair-twice": ("{id}: 和 {other} 是同一对,同一个月只算一次", "{id}: the same pair as {other}; a month counts once"),
    "catalogue.deal-pair-twice.cure": ("停掉一件", "stop one of the two"),
    "catalogue.excuse-bare": (
        "{id} {node}: 正当理由没写谁批的、缓到哪天,不算数",
        "{id} {node}: the excuse says neither who accepted it nor until when, or only one of them",
    ),
    "catalogue.excuse-bare.cure": ("补上 经办(by)和 缓至(until)", "add by and until"),
    "catalogue.unknown-owner": ("{id}: 专人“{owner}”不在名单上", "{id}: the owner “{owner}” is not on the list"),
    "catalogue.unknown-owner.cure": ("改正,或在 park.yaml 的 跟踪规则.专人名单 里加上", "correct it, or add to follow.owners in park.yaml"),
    "catalogue.contract-bare": ("{id}: 已签约,合同没写数量或到期", "{id}: signed, yet its contract states no amount or no end"),
    "catalogue.contract-bare.cure": ("在 合同(contracted)里补上 数量、止", "add quantity and until to contracted"),
    "catalogue.ledger-without-deal": (
        "台账里的事项 {deal} 没有立过({hint}?)",
        "the ledger speaks of {deal}, which is no deal ({hint}?)",
    ),
    "catalogue.ledger-without-deal.cure": ("改正编号,或先 matchchain deal add", "correct the id, or matchchain deal add first"),
    "catalogue.ledger-future": ("{deal} {month}: 这个月还没到", "{deal} {month}: the month is still to come"),
    "catalogue.ledger-future.cure": ("改正月份", "correct the month"),
    "catalogue.ledger-before": (
        "{deal} {month}: 在合同之前,不计",
        "{deal} {month}: before the contract, it does not count",
    ),
    "catalogue.ledger-before.cure": ("月份写对就不用管", "nothing to do where the month is right"),
    "catalogue.ledger-unit": ("{deal} {month}: 单位和合同不一样,不计", "{deal} {month}: another unit than the contract's"),
    "catalogue.ledger-unit.cure": ("按合同的单位写", "write it in the contract's unit"),
    "catalogue.ledger-scale": (
        "{deal} {month}: 是合同每月量的几十倍以上,多半单位写错",
        "{deal} {month}: many times the contract's month: a slip of the unit",
    ),
    "catalogue.ledger-scale.cure": ("改正数量或单位", "correct the figure or its unit"),
    "catalogue.ledger-twice": (
        "{deal} {month}: 同一家报过这个月了,这一条不计",
        "{deal} {month}: the same firm has reported this month already",
    ),
    "catalogue.ledger-twice.cure": (
        "真是更正就写 更正(corrects)和原因,否则删去",
        "say why under corrects where it corrects the earlier one, else take it out",
    ),
    "catalogue.ledger-level": (
        "{deal} {month}: 写 {level},凭证只够 {shown}",
        "{deal} {month}: {level} is claimed, the evidence shows {shown}",
    ),
    "catalogue.ledger-level.cure": (
        "V2 要磅单或联单、并写 核实(verified_by);V1 要 对方确认(confirmed_by)",
        "V2 needs weighbills or manifests and verified_by; V1 needs confirmed_by",
    ),
    "catalogue.ledger-apart": ("{deal} {month}: 两家报的差 {share},按少的算", "{deal} {month}: the two firms differ by {share}; the lesser counts"),
    "catalogue.ledger-apart.cure": ("对一次账,用 更正(corrects)记下对好的数", "settle it, and note the figure under corrects"),
    "catalogue.ledger-above-supply": (
        "{deal} {month}: 到这个月累计超过供方年产 {supply},多的不计",
        "{deal} {month}: with it the year is above the supplier's {supply}; the rest does not count",
    ),
    "catalogue.ledger-above-supply.cure": ("核对供方年产或交付量", "check the supplier's amount and the deliveries"),
}
