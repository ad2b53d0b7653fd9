"""What `what-if` says: the plan before and after."""

MESSAGES: dict[str, tuple[str, str]] = {
    "whatif.help": (
        "推演:来一家、走一家、停一年、产能翻倍、变价,全园方案前后比:总账、新增和没了的对接、谁得谁失、新缺口。\n"
        "几项可以一起写,同时发生。多个 --join 默认逐个比、再一起比;--together 只算一起来。园区文件不会被改动。",
        "What if a firm comes, leaves, stops for a year or doubles, or a price changes: the plan before and after, the\n"
        "pairings that come and go, who gains and loses, new gaps. All that is given happens at once. Several --join\n"
        "are compared one by one and then all together; --together calculates only the combination. The park's files stay.",
    ),
    "whatif.examples": (
        "matchchain what-if --stop 天榆热电\n"
        "matchchain what-if --leave kangnuo --double longhua\n"
        "matchchain what-if --price 硫酸=450 --sell-price 液氯=+10%\n"
        "matchchain gaps --card 1 --out 招商1.yaml\n"
        "matchchain what-if --join 招商1.yaml",
        "matchchain what-if --stop havnekraft\n"
        "matchchain what-if --leave helixa --double tallund\n"
        "matchchain what-if --price 'sulphuric acid=450' --sell-price 'mill scale=+10%'\n"
        "matchchain gaps --card 1 --out newcomer.yaml\n"
        "matchchain what-if --join newcomer.yaml",
    ),
    "whatif.option.join": (
        "来一家:企业卡片(gaps --card 写的也行),可写几次,默认逐个比较",
        "a firm comes: its card (gaps --card writes one); several are compared one by one",
    ),
    "whatif.option.together": ("几个 --join 一起来,只算这一种", "all --join at once, and only that"),
    "whatif.option.leave": ("走一家:连同它的供需、工艺和往来", "a firm leaves, with its lines, processes and trades"),
    "whatif.option.stop": (
        "停一年:企业还在,当年不供不要,往来和工艺都停",
        "a firm stops for the year: it stays, but nothing of it flows",
    ),
    "whatif.option.double": ("翻倍:供需数量和工艺产能都乘2", "a firm doubles: its amounts and its processes' capacity"),
    "whatif.option.price": (
        "采购价改为:物料=数(元/吨,按各自单位)、带单位的价、或 +10%;凡买它的都改,园区参考价也改",
        "purchase price: MATERIAL=NUMBER, a price with its unit, or +10%; for all who buy it, and the park's reference",
    ),
    "whatif.option.sell-price": (
        "现售价改为:写法同上;凡现在卖它的都改",
        "present selling price, written alike; for all who sell it today",
    ),
    "whatif.nothing": (
        "没说要推演什么。写 --join、--leave、--stop、--double、--price 或 --sell-price,看 matchchain what-if --help",
        "Nothing is supposed. Give --join, --leave, --stop, --double, --price or --sell-price; see matchchain what-if "
        "--help",
    ),
    "whatif.no-price": (
        "{option} 看不懂“{written}”。写成 物料=800、物料=800元/吨 或 物料=+10%",
        '{option} does not understand "{written}". Write MATERIAL=800, MATERIAL=800CNY/t or MATERIAL=+10%',
    ),
    "whatif.no-material": ("园区里没有哪一条是“{material}”。", 'No line of the park is of "{material}".'),
    "whatif.no-material-hint": (
        "园区里没有哪一条是“{material}”。是不是: {hint}",
        'No line of the park is of "{material}". Did you mean: {hint}',
    ),
    "whatif.file-missing": ("找不到文件 {file}。", "There is no file {file}."),
    "whatif.no-card": (
        "{file} 不是企业卡片,没有哪条供应或需求能读:它像园区设置或别的文件。企业卡片里写 name、offers、needs",
        "{file} is no firm's card, it has no offer or need: it looks like a park's settings or another file. "
        "A card holds name, offers, needs",
    ),
    "whatif.contradiction": (
        "{firm} 只能选一样: {one} 和 {other} 写了同一家",
        "{firm} can only do one thing: {one} and {other} both name it",
    ),
    "whatif.together-alone": (
        "--together 要和 --join 一起用: 写上要来的企业卡片",
        "--together goes with --join: give the cards of the firms that come",
    ),
    "whatif.no-firm-in-file": (
        "{file} 里没有企业。写成企业卡片(name、offers、needs),或用 matchchain gaps --card 1 --out 生成一份",
        "{file} holds no firm. Write a card (name, offers, needs), or make one with matchchain gaps --card 1 --out",
    ),
    "whatif.id-taken": (
        "{file} 里的企业代号 {id} 已经有了。改掉文件里的 id;要换掉原来那家,加 --leave {id} 并给新的换个 id",
        "{file}: the id {id} is taken. Change the id in the file; to replace that firm, give the new one another id "
        "and add --leave {id}",
    ),
    "whatif.doubts": ("{file} 有疑点: {doubts}", "{file}, doubtful: {doubts}"),
    "whatif.title": ("{park}  推演: {what}", "{park}: what if: {what}"),
    "whatif.title-compare": ("{park}  推演: 几个候选逐个比", "{park}: what if, candidates compared"),
    "whatif.note": (
        "单位:{unit},不含税,测算数。前后都重新求解;各家所得按每笔对半分(路线按参与方均分)",
        "In {unit}, ex VAT, estimates. Solved anew before and after; each pairing's net split equally among its firms",
    ),
    "whatif.note-join": (
        "来的企业没写售价或处置价的,只算已知部分:没扣它自己的成本",
        "Of those that come only the known part counts where no price is stated: before their own cost",
    ),
    "whatif.note-all": ("每个候选都另加: {what}", "in every scenario besides: {what}"),
    "whatif.per-unit": ("{price}{money}/{unit}", "{price} {money}/{unit}"),
    "whatif.what.join": ("来 {firms}", "{firms} comes"),
    "whatif.what.leave": ("走 {firms}", "{firms} leaves"),
    "whatif.what.stop": ("停 {firms}", "{firms} stops"),
    "whatif.what.double": ("翻倍 {firms}", "{firms} doubles"),
    "whatif.what.price": ("{material}采购价 {price}", "{material} bought at {price}"),
    "whatif.what.sell-price": ("{material}售价 {price}", "{material} sold at {price}"),
    "whatif.block.compared": ("候选 {count}个", "Candidates: {count}"),
    "whatif.block.totals": ("总账", "Totals"),
    "whatif.block.came": ("新增对接 {count}条", "Pairings that come: {count}"),
    "whatif.block.gone": ("没了的对接 {count}条", "Pairings that go: {count}"),
    "whatif.block.resized": ("数量变了的对接 {count}条", "Pairings of another size: {count}"),
    "whatif.block.gain": ("谁多得 {count}家", "Who gains: {count}"),
    "whatif.block.lose": ("谁少得 {count}家", "Who loses: {count}"),
    "whatif.block.widened": ("新缺口、新待消纳 {count}项", "New gaps: {count}"),
    "whatif.head.candidate": ("候选", "Candidate"),
    "whatif.head.what": ("项目", "Figure"),
    "whatif.head.before": ("原来", "Before"),
    "whatif.head.after": ("之后", "After"),
    "whatif.head.change": ("增减", "Change"),
    "whatif.head.came": ("新增", "New"),
    "whatif.head.gone": ("没了", "Gone"),
    "whatif.head.linked": ("企业", "Firms"),
    "whatif.head.material": ("物料", "Material"),
    "whatif.head.firm": ("企业", "Firm"),
    "whatif.head.amount": ("年量", "Per year"),
    "whatif.head.net": ("效益", "Net"),
    "whatif.head.side": ("哪边", "Side"),
    "whatif.head.value": ("金额", "Value"),
    "whatif.as-it-is": ("现在", "as it is"),
    "whatif.all-together": ("几家一起来", "all together"),
    "whatif.total.net": ("方案净得", "Net of the plan"),
    "whatif.total.pairings": ("对接条数", "Pairings"),
    "whatif.total.linked": ("对接企业", "Firms linked"),
    "whatif.total.quantity": ("年量", "Tonnes per year"),
    "whatif.within-gap": (
        "增减小于方案离上限的差距,看作没变",
        "The change is less than the plans' distance from their bounds: take it for none",
    ),
    "whatif.label.gain": ("多得", "gain"),
    "whatif.label.lose": ("少得", "lose"),
    "whatif.file": ("推演.xlsx", "what-if.xlsx"),
    "whatif.closing": ("存成表: 加 --out {file}    园区文件没有改动", "save: add --out {file}    the park's files are untouched"),
    "whatif.side.need": ("缺口", "lacks"),
    "whatif.side.offer": ("待消纳", "left"),
    "whatif.what.came": ("新增", "comes"),
    "whatif.what.gone": ("没了", "goes"),
    "whatif.what.resized": ("变量", "another size"),
    "whatif.sheet.scenarios": ("推演", "Scenarios"),
    "whatif.sheet.pairings": ("对接变化", "Pairings"),
    "whatif.sheet.firms": ("各家得失", "Firms"),
    "whatif.sheet.gaps": ("新缺口", "Gaps"),
    "whatif.field.scenario": ("推演号", "Scenario"),
    "whatif.field.firms": ("来的企业代号", "Firms that come"),
    "whatif.field.firm_names": ("来的企业", "Names"),
    "whatif.field.net_before": ("原净得({money}/年)", "Net before ({money}/yr)"),
    "whatif.field.net_after": ("之后净得({money}/年)", "Net after ({money}/yr)"),
    "whatif.field.change": ("增减({money}/年)", "Change ({money}/yr)"),
    "whatif.field.bound_after": ("之后上限({money}/年)", "Bound after ({money}/yr)"),
    "whatif.field.pairings_before": ("原对接条数", "Pairings before"),
    "whatif.field.pairings_after": ("之后对接条数", "Pairings after"),
    "whatif.field.linked_before": ("原对接企业", "Firms before"),
    "whatif.field.linked_after": ("之后对接企业", "Firms after"),
    "whatif.field.tonnes_before": ("原年量(吨)", "Tonnes before"),
    "whatif.field.tonnes_after": ("之后年量(吨)", "Tonnes after"),
    "whatif.field.what": ("变化", "What"),
    "whatif.field.id": ("对接编号", "Pairing"),
    "whatif.field.supplier": ("供方代号", "Supplier"),
    "whatif.field.receiver": ("需方代号", "Receiver"),
    "whatif.field.offer": ("供应品名", "Offer"),
    "whatif.field.need": ("需求品名", "Need"),
    "whatif.field.material_name": ("物料", "Material"),
    "whatif.field.unit": ("单位", "Unit"),
    "whatif.field.quantity_before": ("原年量", "Quantity before"),
    "whatif.field.quantity_after": ("之后年量", "Quantity after"),
    "whatif.field.firm": ("企业代号", "Firm id"),
    "whatif.field.firm_name": ("企业", "Firm"),
    "whatif.field.gain_before": ("原得({money}/年)", "Gain before ({money}/yr)"),
    "whatif.field.gain_after": ("之后得({money}/年)", "Gain after ({money}/yr)"),
    "whatif.field.side": ("哪一边", "Side"),
    "whatif.field.left_before": ("原缺或剩", "Left before"),
    "whatif.field.left_after": ("之后缺或剩", "Left after"),
    "whatif.field.value": ("金额({money}/年)", "Value ({money}/yr)"),
}
