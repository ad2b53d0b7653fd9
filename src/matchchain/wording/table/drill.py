"""What `drill` says: who is hit by a stop, who stands by, how to restart; and where the park is weak."""

from matchchain.wording.table import drill_batch

MESSAGES: dict[str, tuple[str, str]] = {
    **drill_batch.MESSAGES,
    "drill.help": (
        "停产演练:一家或几家停了,谁立刻断料、谁被连锁波及、谁能顶上、方案少多少、按什么顺序复产。\n"
        "只算今天的现供(sells_to、buys_from);方案还没做的拟供算作能顶的,加 --as-planned 才当它已经做成。\n"
        "不写企业则看全园弱点:停谁损失最大、只有一家供货的需求、集中度、断了就没有别路的联系、龙头骨干中小。\n"
        "--batch 反过来看复产:谁要和它同审同批,谁的库存能等;证明函、商请函写进 --out 的文件夹。",
        "Stop-work drill: when one or several firms stop, who is short at once, who is hit in the chain, who stands by, "
        "what the plan loses, in which order to restart.\n"
        "Today's trades count (sells_to, buys_from); what the plan proposes is offered as stand-by, and counts as "
        "flowing only with --as-planned.\n"
        "Without a firm: the park's weak points: dearest losses, single sources, concentration, ties without a way "
        "round, roles.\n"
        "--batch looks the other way, at restarting: who must be approved together, whom stocks let wait; certificates "
        "and letters go into the folder of --out.",
    ),
    "drill.examples": (
        "matchchain drill 天榆热电\n"
        "matchchain drill tianyu-power liuhe-acid --as-planned\n"
        "matchchain drill\n"
        "matchchain drill haichuan-ca --format json\n"
        "matchchain drill 天榆热电 --batch --out 同审同批",
        "matchchain drill havnekraft\n"
        "matchchain drill havnekraft ravnholm --as-planned\n"
        "matchchain drill\n"
        "matchchain drill tallund --format json\n"
        "matchchain drill havnekraft --batch --out restart",
    ),
    "drill.argument.firms": (
        "停产的企业,可写几家:代号、简称、全称或英文名;不写则看全园弱点",
        "the firms that stop: ids, short, full or English names; none: the park's weak points",
    ),
    "drill.option.as-planned": (
        "连方案拟供一起算,当它已经做成",
        "count what the plan proposes as well, as if it were carried out",
    ),
    "drill.option.existing": ("只算今天的现供(默认就是)", "today's trades only (the default)"),
    "drill.one-of-two": (
        "--as-planned 是连方案一起算,--existing 是只算今天的现供,只能写一个。",
        "--as-planned counts the plan as well, --existing today's trades only: use one of the two.",
    ),
    "drill.title": ("{park}  停产演练: {firms}", "{park}: stop-work drill, {firms}"),
    "drill.note": (
        "按最坏算:料断了一时买不到,按最缺的一项减产;只算今天的现供(连方案一起算: --as-planned)",
        "Worst case: nothing is bought elsewhere, a firm works at the rate of its scarcest need; today's trades only "
        "(with the plan: --as-planned)",
    ),
    "drill.note-as-planned": (
        "按最坏算:料断了一时买不到,按最缺的一项减产;方案的拟供当已全部做成",
        "Worst case: nothing is bought elsewhere, a firm works at the rate of its scarcest need, and the whole plan "
        "is carried out",
    ),
    "drill.summary": (
        "今天现供{now}家受影响(立刻断料{direct}家,能顶的都顶上后还有{eased}家);若方案全部做成则{planned}家",
        "Hit by today's trades: {now} {now:firm|firms} ({direct} short at once, {eased} with every stand-by); were the whole plan "
        "carried out: {planned}",
    ),
    "drill.summary-as-planned": (
        "若方案全部做成,{planned}家受影响(立刻断料{direct}家,能顶的都顶上后还有{eased}家);今天现供{now}家",
        "Were the whole plan carried out: {planned} {planned:firm|firms} hit ({direct} short at once, {eased} with every stand-by); "
        "by today's trades: {now}",
    ),
    "drill.block.short": ("立刻断料 {count}项:先打这些电话", "Short at once: {count}. Phone these first"),
    "drill.block.short-none": ("立刻断料 {count}项", "Short at once: {count}"),
    "drill.none-short": ("今天的现供里没有企业因此断料", "No current customer is left short"),
    "drill.none-short-as-planned": (
        "现供、拟供里没有企业因此断料",
        "No customer, current or planned, is left short",
    ),
    "drill.block.open": (
        "数没报、可能断料 {count}项:对得上,不知在不在供、供多少",
        "Perhaps short: {count}. They match, but nobody has stated whether or how much flows",
    ),
    "drill.block.cascade": (
        "连锁波及 {count}家(括号里:没人顶/有人顶时还能开几成)",
        "Hit in the chain: {count} (in brackets the work left, alone/with stand-bys)",
    ),
    "drill.block.stranded": (
        "没了去处 {count}项(处置费 {unit})",
        "Without a taker: {count} (cost of disposal in {unit})",
    ),
    "drill.block.money": (
        "方案 {before} -> {after} {unit},少{loss}(没有它们重新求解);各家少得:",
        "Plan {before} -> {after} {unit}, {loss} less, solved again without them",
    ),
    "drill.block.money-proposed": (
        "方案(还没做成) {before} -> {after} {unit},少{loss}(没有它们重新求解);各家少得:",
        "The plan, not yet carried out: {before} -> {after} {unit}, {loss} less, solved again without them",
    ),
    "drill.block.restart": ("复产顺序(先上游后下游) {count}家", "Order of restart, suppliers first: {count} {count:firm|firms}"),
    "drill.head.whom": ("打给谁", "Whom to phone"),
    "drill.head.holder": ("谁家的", "Whose"),
    "drill.head.firm": ("企业", "Firm"),
    "drill.head.lacks": ("少多少", "Short"),
    "drill.head.of-need": ("占需", "Share"),
    "drill.head.kind": ("现/拟", "Kind"),
    "drill.head.needs": ("要什么", "Need"),
    "drill.head.gets": ("停的供方有", "Stopped supply"),
    "drill.head.waits": ("待消纳", "To place"),
    "drill.head.cost": ("处置费", "Cost"),
    "drill.head.before": ("原得", "Before"),
    "drill.head.after": ("停后得", "After"),
    "drill.head.loss": ("少得", "Loss"),
    "drill.head.role": ("角色", "Role"),
    "drill.head.drop": ("方案少", "Plan loses"),
    "drill.head.of-plan": ("占方案", "Of plan"),
    "drill.head.reach-now": ("今天波及", "Hits now"),
    "drill.head.reach": ("方案做成波及", "If planned"),
    "drill.head.cut-off": ("停了就没了往来的", "Lose touch without it"),
    "drill.head.only": ("唯一供方", "Only source"),
    "drill.head.largest": ("最大供方", "Largest"),
    "drill.head.share": ("占比", "Share"),
    "drill.head.suppliers": ("供方数", "Firms"),
    "drill.head.stated": ("登记为", "On the card"),
    "drill.head.found": ("网络里是", "In the network"),
    "drill.head.weight": ("分量", "Weight"),
    "drill.head.partners": ("往来家数", "Partners"),
    "drill.standby": (
        "可顶: {contact} {offer} {amount}({share})",
        "stand-by: {contact}, {offer}, {amount} ({share})",
    ),
    "drill.standby-proposed": (
        "可顶(方案里有,还没做): {contact} {offer} {amount}({share})",
        "stand-by (proposed by the plan): {contact}, {offer}, {amount} ({share})",
    ),
    "drill.no-standby": ("园区里没有现成的能顶,要找园外", "nobody in the park can step in as things stand: buy outside"),
    "drill.still-lacking": ("还缺{share}", "still lacking {share}"),
    "drill.to-ask": (
        "可问(量没报、手续没齐或品名要核): {firms}",
        "to ask (amount, papers or exact name missing): {firms}",
    ),
    "drill.others": ("园内还可问: {firms}", "others in the park to ask: {firms}"),
    "drill.no-others": ("园内没有别家对得上", "nobody else in the park matches"),
    "drill.round": ("第{number}轮", "Round {number}"),
    "drill.left": ("{firm}({share})", "{firm} ({share})"),
    "drill.wave": ("第{number}批", "Wave {number}"),
    "drill.together": (
        "互相供料、要一起起(对环内依赖小的在前): {firms}",
        "feed one another, start together (least dependent first): {firms}",
    ),
    "drill.and-others": ("{firms}等{count}家", "{firms} ... ({count} in total)"),
    "drill.and-other-ties": ("{ties}等{count}对", "{ties} ... ({count} in total)"),
    "drill.file": ("演练.xlsx", "drill.xlsx"),
    "drill.closing": (
        "看下游全图: {command}    存成表: 加 --out {file}",
        "all downstream: {command}    save as a workbook: add --out {file}",
    ),
    "drill.park-title": ("{park}  全园弱点", "{park}: where it is weak"),
    "drill.park-note": (
        "按今天的{flows}条现供({firms}家)算;若方案全部做成则{planned}条(连方案一起算: --as-planned)",
        "Based on today's {flows} {flows:trade|trades} among {firms} {firms:firm|firms}; were the whole plan carried out: {planned} "
        "flows (with the plan: --as-planned)",
    ),
    "drill.park-note-as-planned": (
        "按{flows}条往来({firms}家)算:现供加拟供,拟供当已全部做成",
        "Based on {flows} {flows:flow|flows} among {firms} {firms:firm|firms}, traded today or planned, as if the whole plan were carried out",
    ),
    "drill.no-flows": (
        "还没有现供也没有拟供,看不出弱点;先看: matchchain suggest",
        "Nothing flows or is planned yet, so no weak point shows; see first: matchchain suggest",
    ),
    "drill.no-flows-today": (
        "没有登记今天的现供(sells_to、buys_from),看不出今天的弱点;当方案已做成来看: matchchain drill --as-planned",
        "No trade of today is on the cards (sells_to, buys_from), so no weak point shows; as if the plan were carried "
        "out: matchchain drill --as-planned",
    ),
    "drill.block.widest": (
        "停谁波及最广(方案少=还没做成的方案{net}{unit},没有它重新求解)",
        "Whose stop hits most (plan loses: of {net} {unit} not yet carried out, solved again without it)",
    ),
    "drill.block.widest-alone": ("停谁波及最广", "Whose stop hits most"),
    "drill.block.dearest": (
        "停谁损失最大(全园方案{net}{unit},没有它重新求解)",
        "Whose loss costs most (the plan: {net} {unit}, solved again without it)",
    ),
    "drill.block.single": (
        "园内只有一家能供的需求 {count}项,其中现供{now}项",
        "Needs with a single source in the park: {count}, {now} of them traded today",
    ),
    "drill.block.single-today": (
        "园内只有一家能供的需求 {count}项",
        "Needs with a single source in the park: {count}",
    ),
    "drill.block.hands": (
        "集中度:{alone}种料只有一家供;多家供的{several}种里{high}种高度集中(HHI>1800)",
        "In few hands: {alone} {alone:material comes|materials come} from a single firm; of {several} from several, {high} have HHI > 1800",
    ),
    "drill.block.one-hand": (
        "集中度:{alone}种料都只有一家供(几家供的{several}种,HHI>1800的{high}种)",
        "In few hands: {alone} {alone:material comes|materials come} from a single firm (several: {several}, HHI > 1800: {high})",
    ),
    "drill.block.ties": (
        "断了没有别路:{cuts}家停了会把网络分开,{bridges}对往来是独路",
        "No way round: firms without which the network splits: {cuts}; ties that are the only way: {bridges}",
    ),
    "drill.block.roles": (
        "A+B+N:龙头{leader}、骨干{backbone}、中小{small};与登记不同{differ}家",
        "Roles A+B+N: leaders {leader}, backbone {backbone}, small {small}; not as on the card: {differ}",
    ),
    "drill.leaders": ("网络里的龙头: {firms}", "leaders in the network: {firms}"),
    "drill.bridges": ("独路: {ties}", "only ways: {ties}"),
    "drill.park-closing": (
        "演练一家: matchchain drill 企业    存成表: 加 --out {file}    算法: matchchain docs resilience",
        "drill one firm: matchchain drill FIRM    save: add --out {file}    method: matchchain docs resilience",
    ),
    "drill.sheet.short": ("断料", "Short"),
    "drill.sheet.standby": ("可顶", "Stand-by"),
    "drill.sheet.open": ("可能断料", "Perhaps short"),
    "drill.sheet.hit": ("波及企业", "Firms hit"),
    "drill.sheet.stranded": ("没了去处", "Without a taker"),
    "drill.sheet.losses": ("各家少得", "Losses"),
    "drill.sheet.restart": ("复产顺序", "Restart"),
    "drill.sheet.firms": ("企业分量", "Firms"),
    "drill.sheet.single_sources": ("唯一供方", "Single sources"),
    "drill.sheet.concentration": ("集中度", "Concentration"),
    "drill.sheet.cuts": ("会分开网络的企业", "Cuts"),
    "drill.sheet.bridges": ("独路", "Bridges"),
    "drill.field.round": ("轮次", "Round"),
    "drill.field.receiver": ("需方代号", "Receiver id"),
    "drill.field.supplier": ("供方代号", "Supplier id"),
    "drill.field.firm": ("企业代号", "Firm id"),
    "drill.field.firm_name": ("打给谁", "Firm"),
    "drill.field.contact": ("联系人", "Contact"),
    "drill.field.need": ("需求品名", "Need"),
    "drill.field.need_id": ("需求编号", "Need id"),
    "drill.field.offer": ("供应品名", "Offer"),
    "drill.field.quantity": ("年量", "Per year"),
    "drill.field.unit": ("单位", "Unit"),
    "drill.field.share": ("占需", "Share of need"),
    "drill.field.kinds": ("现供/拟供", "Kinds"),
    "drill.field.suppliers": ("断供方", "Suppliers lost"),
    "drill.field.standby": ("可顶的企业", "Stand-by"),
    "drill.field.still_lacking": ("顶上后还缺", "Still lacking"),
    "drill.field.to_ask": ("可问的企业", "To ask"),
    "drill.field.relation": ("对得上", "Match"),
    "drill.field.proposed": ("方案拟供", "Proposed by the plan"),
    "drill.field.others": ("园内还可问", "Others to ask"),
    "drill.field.rate": ("还能开几成", "Work left"),
    "drill.field.rate_with_standby": ("顶上后几成", "With stand-by"),
    "drill.field.doubtful": ("数没报、可能更重", "At least"),
    "drill.field.takers": ("原去处", "Takers"),
    "drill.field.cost": ("处置费({money}/年)", "Disposal ({money}/yr)"),
    "drill.field.before": ("原得({money}/年)", "Before ({money}/yr)"),
    "drill.field.after": ("停后得({money}/年)", "After ({money}/yr)"),
    "drill.field.loss": ("少得({money}/年)", "Loss ({money}/yr)"),
    "drill.field.wave": ("批次", "Wave"),
    "drill.field.firms": ("企业代号", "Firms"),
    "drill.field.together": ("一起起", "Together"),
    "drill.field.waits_for": ("先等谁", "Waits for"),
    "drill.field.drop": ("停了方案少({money}/年)", "Plan loses ({money}/yr)"),
    "drill.field.drop_share": ("占方案", "Of plan"),
    "drill.field.reach": ("波及家数", "Firms hit"),
    "drill.field.reach_now": ("只算现供波及", "Firms hit, today's trades"),
    "drill.field.partners": ("往来家数", "Partners"),
    "drill.field.betweenness": ("中介度", "Betweenness"),
    "drill.field.weight": ("分量", "Weight"),
    "drill.field.role": ("网络角色", "Role in network"),
    "drill.field.role_stated": ("登记角色", "Role on card"),
    "drill.field.differs": ("不同", "Differs"),
    "drill.field.existing": ("现供", "Traded today"),
    "drill.field.material": ("物料代号", "Material id"),
    "drill.field.material_name": ("物料", "Material"),
    "drill.field.suppliers_count": ("供方数", "Suppliers"),
    "drill.field.receivers_count": ("需方数", "Receivers"),
    "drill.field.largest": ("最大供方", "Largest"),
    "drill.field.largest_share": ("最大占比", "Largest share"),
    "drill.field.hhi": ("HHI", "HHI points"),
    "drill.field.unstated": ("没报量的条数", "Flows unstated"),
    "drill.field.cut_off": ("会断开的企业", "Cut off"),
    "drill.field.partner": ("对方代号", "Partner id"),
}
