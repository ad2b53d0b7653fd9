"""What the plan says of its figures: where they come from, what is missing, what to ask."""

MESSAGES: dict[str, tuple[str, str]] = {
    "network.too-many-pairs": (
        "供需要比 {pairs} 对,最多 {most} 对。最多的是“{offer}”{offers}条供应 × “{need}”{needs}条需求:"
        "同一家的重复行合并成一条,或用 suggest --within 20 只看20公里以内,或按片区分成几个园区。",
        "{pairs} pairs of an offer and a need; there is room for {most}. Most come from {offers} offers of "
        "“{offer}” x {needs} needs of “{need}”: merge lines that say the same, or look no further than 20 km "
        "with suggest --within 20, or make several parks of it.",
    ),
    "network.no-quantity": ("供方的量已有去处,没有可供的", "all of it is traded already, nothing is left"),
    "network.no-deal": ("算下来不划算:每{unit}差{short}{money}", "no deal: short by {short} {money}/{unit}"),
    "network.no-gain": ("算下来刚好持平,没有净得", "no deal: it comes out even, nobody gains"),
    "network.no-deal-unless": (
        "算下来不划算:每{unit}差{short}{money};{closer}才成",
        "no deal: short by {short} {money}/{unit}; it would close if {closer}",
    ),
    "network.above": ("高于", "above"),
    "network.below": ("低于", "below"),
    "network.per.t": ("吨", "t"),
    "network.per.tonne": ("吨", "tonne"),
    "network.per.m3": ("方", "m3"),
    "network.per.Nm3": ("标方", "Nm3"),
    "network.per.GJ": ("GJ", "GJ"),
    "network.per.kWh": ("度", "kWh"),
    "network.per.pcs": ("个", "piece"),
    "network.per.sets": ("套", "set"),
    "network.per.units": ("台", "unit"),
    "network.per.vehicles": ("辆", "vehicle"),
    "network.per.drums": ("桶", "drum"),
    "network.per.m": ("米", "m"),
    "network.per.m2": ("平方米", "m2"),
    "network.closes.quantity": (
        "年量{way}{needed}{unit}(现{now})",
        "the amount were {way} {needed} {unit}/yr (now {now})",
    ),
    "network.closes.disposal_cost": (
        "现处置费{way}{needed}{money}/{unit}(现{now})",
        "the disposal cost were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.closes.selling_price": (
        "现售价{way}{needed}{money}/{unit}(现{now})",
        "the present selling price were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.closes.price": (
        "需方现采购价{way}{needed}{money}/{unit}(现{now})",
        "the receiver's present price were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.closes.pretreatment_cost": (
        "预处理费{way}{needed}{money}/{unit}(现{now})",
        "pretreatment were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.closes.transport_cost": (
        "运费{way}{needed}{money}/{unit}(现{now})",
        "the haul were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.closes.extra_cost": (
        "需方附加费{way}{needed}{money}/{unit}(现{now})",
        "the receiver's extra cost were {way} {needed} {money}/{unit} (now {now})",
    ),
    "network.origin.nobody": ("没人报过", "nobody has stated it"),
    "network.origin.own": ("{firm}填报", "stated by {firm}"),
    "network.origin.sold": ("{firm}现售价", "present selling price of {firm}"),
    "network.origin.park": ("园区参考价", "the park's reference price"),
    "network.origin.as-is": ("现状即满足要求,不需预处理", "meets the need as it is"),
    "network.origin.default": ("默认值", "default"),
    "network.origin.tariff": ("园区运费标准", "the park's haulage tariff"),
    "network.origin.pipe": ("走管道,年费计入固定费", "by pipe, its yearly cost among the fixed costs"),
    "network.origin.pipe-default": (
        "走管道或电线,年费按默认值计入固定费",
        "by pipe or wire, its yearly cost among the fixed costs at the default",
    ),
    "network.origin.vented": ("{firm}现直接排放,不花处置费", "let off by {firm} today, at no cost"),
    "network.origin.fee": (
        "{firm}的接收费,自身处理成本没报",
        "gate fee of {firm} in the place of its own cost, which nobody has stated",
    ),
    "network.origin.taking": ("{firm}填报", "stated by {firm}"),
    "network.origin.no-purchase": ("{firm}收费接收,不替代采购", "{firm} takes it for a fee, no purchase is replaced"),
    "network.origin.tariff-zone": ("园区运费标准,距离按片区", "the park's haulage tariff, distance by zone"),
    "network.ratio.heat": ("按热值折算,1{unit}顶{ratio}{unit}", "by heat value, 1 {unit} replaces {ratio} {unit}"),
    "network.ratio.dry": (
        "按干物质折算,1{unit}顶{ratio}{unit}",
        "by dry matter, 1 {unit} replaces {ratio} {unit}",
    ),
    "network.ratio.content": (
        "按有效成分折算,1{unit}顶{ratio}{unit}",
        "by what acts in both, 1 {unit} replaces {ratio} {unit}",
    ),
    "network.ask.temperature": ("{firm}:{material}多少度?", "{firm}: at what temperature is the {material}?"),
    "network.ends.heat": ("要的最低、最高温度", "the least and the greatest temperature that is asked for"),
    "network.ask.supply": ("{firm}:{material}一年有多少?", "{firm}: how much {material} is available per year?"),
    "network.ask.need": ("{firm}:{material}一年要多少?", "{firm}: how much {material} is needed per year?"),
    "network.ask.unit": (
        "{material}:供方按{one}、需方按{other},缺密度或热值",
        "{material}: offered in {one}, needed in {other}; the density or heat value is missing",
    ),
    "network.ask.disposal-cost": (
        "{firm}:{material}现在怎么处理,每吨花多少?",
        "{firm}: how do you dispose of the {material} today, and what does that cost per tonne?",
    ),
    "network.ask.selling-price": (
        "{firm}:{material}现在卖多少钱一吨?",
        "{firm}: what do you get for {material} now?",
    ),
    "network.ask.price": (
        "{firm}:{material}现在多少钱一吨买进?",
        "{firm}: what does {material} cost today per tonne, delivered to the gate?",
    ),
    "network.ask.gate-fee": (
        "{firm}:接收{material},每吨收多少处置费?",
        "{firm}: what do you charge per tonne for taking {material}?",
    ),
    "network.ask.own-cost": (
        "{firm}:处理一吨{material},自己要花多少?",
        "{firm}: what does taking {material} cost you per tonne?",
    ),
    "network.ask.zone": ("{firm}在哪个片区?(缺位置,运费算不出)", "which zone is {firm} in? (no place, so no haul)"),
    "network.ask.strength": (
        "{firm}:一吨{offer}能顶几吨{need}?",
        "{firm}: how many tonnes of {need} does one tonne of {offer} replace?",
    ),
    "network.ask.pretreatment": (
        "{material}要不要预处理,每{unit}多少钱?",
        "does it need treatment first ({material}), and at what cost per {unit}?",
    ),
    "network.ask.process-cost": ("{firm}:{process}每吨加工费多少?", "{firm}: what does processing cost per tonne in {process}?"),
    "network.ask.process-input": (
        "{firm}:{process}用的{material}多少钱一吨?",
        "{firm}: what does {material} for {process} cost per tonne?",
    ),
    "network.ask.process-residue": (
        "{firm}:{process}剩的{material}处置一吨多少钱?",
        "{firm}: what does disposal of {material} from {process} cost per tonne?",
    ),
    "network.process": ("{zh}", "{en}"),
    "network.firm": ("{zh}", "{en}"),
    "network.step": ("{process}({firm})", "{process} ({firm})"),
    "network.step-open": ("{process}(园区还没有)", "{process} (nobody in the park yet)"),
    "network.fit-words": ("需求里写明了{words}", "the need itself speaks of {words}"),
    "network.fit-trade": ("需方本行就是{trade}", "{trade} is the receiver's own trade"),
    "network.fit-best": (
        "有{count}条供应能满足这项需求,这一条最合适", "of {count} offers that answer this need this one fits best"
    ),
    "network.fit-only": ("园区里只有这一条供应能满足这项需求", "no other offer of the park answers this need"),
    "network.origin.legs": ("各段合计", "sum over the legs"),
    "network.origin.conversion": ("工艺目录", "the catalogue of processes"),
    "network.ask.site": ("{firm}在哪里?(缺坐标,运费算不出)", "where is {firm}? (no coordinates, so no haul)"),
    "network.ask.haul": (
        "运{km}公里,每吨公里多少钱?(填park.yaml的haul_rate)",
        "{km} km by road: what does haulage cost per tonne and kilometre? (haul_rate in park.yaml)",
    ),
    "network.ask.pipe": (
        "约{km}公里管道,每米一年多少钱?(park.yaml 的 pipe_cost)",
        "about {km} km of pipe: what does it cost per metre and year? (pipe_cost in park.yaml)",
    ),
    "network.baseline.sold": (
        "基准:现已外售;原买家要另买原生料,处置和原料两项不计,只算运输差",
        "baseline: it is sold today, its present buyer must buy virgin instead; only the hauls differ",
    ),
    "network.baseline.landfill": ("基准:现在填埋", "baseline: landfilled today"),
    "network.baseline.incinerate": ("基准:现在焚烧", "baseline: incinerated today"),
    "network.baseline.treat": ("基准:现在委托处置", "baseline: treated for payment today"),
    "network.baseline.store": ("基准:现在贮存", "baseline: stored today"),
    "network.baseline.discharge": ("基准:现在排放", "baseline: discharged today"),
    "network.baseline.unknown": ("基准:现去向没报", "baseline: its present way is not stated"),
    "network.ends.one": ("园区只有1条同品名的数,取一半到两倍", "half to double of the only other line of this material"),
    "network.ends.same-many": (
        "园区{count}条同品名的中间一半",
        "the middle half of {count} lines of this material",
    ),
    "network.ends.same": ("园区{count}条同品名的数", "{count} other lines of this material in the park"),
    "network.ends.distances": ("园区{count}对距离的中间一半", "the middle half of {count} distances in the park"),
}
