"""What the command `deal` says: its help, its options, why it refuses."""

MESSAGES: dict[str, tuple[str, str]] = {
    "deal.help": (
        "对接事项:每条建议后来怎样了,从线索到凭证核实的效益;红黄绿灯是算出来的,不是填的。",
        "Deals: what became of each pairing, from idea to a saving that papers prove; lights are computed, never typed.",
    ),
    "deal.examples": (
        "matchchain deal list --due 30\nmatchchain deal list --light red --format json",
        "matchchain deal list --due 30\nmatchchain deal list --light red --format json",
    ),
    "deal.add.summary": ("立一件对接事项", "write a deal down"),
    "deal.add.help": (
        "把一条对接建议立为事项:双方、品名、法律属性、基准价、测算效益都照当天抄下来,以后不再变。编号打印在标准输出。",
        "Write a pairing down as a deal: both firms, material, legal path, baseline and promise are copied as they are today "
        "and stay so. Its id is printed on stdout.",
    ),
    "deal.add.examples": (
        "matchchain deal add 1 --owner 李科 --yes\n"
        "matchchain deal add --supplier 龙华染料 --receiver 越清造纸 --material 亚硫酸钠 --again",
        "matchchain deal add 1 --owner Holm --yes\n"
        "matchchain deal add --supplier jernvik --receiver kalkbjerg --material 'mill scale' --again",
    ),
    "deal.list.summary": ("看进度:红黄绿、到期、金额", "progress: lights, what is due, money"),
    "deal.list.help": (
        "每件事项的灯和理由、该催谁、测算/合同/上报/核实四栏。灯按园区的规则算(park.yaml 的 跟踪规则),过去任何一天都能重算"
        "(MATCHCHAIN_TODAY)。",
        "Every deal with its light and why, whom to phone, and four columns: promised, contracted, reported, verified. Lights "
        "follow the park's rules (follow in park.yaml); any past day can be recomputed (MATCHCHAIN_TODAY).",
    ),
    "deal.list.examples": (
        "matchchain deal list --due 30\n"
        "matchchain deal list --light red\n"
        "matchchain deal list --owner 李科 --out 进度.xlsx",
        "matchchain deal list --due 30\n"
        "matchchain deal list --light red\n"
        "matchchain deal list --owner Holm --out deals.xlsx",
    ),
    "deal.show.summary": ("看一件:经过、节点、台账、差在哪", "one deal: steps, nodes, months, what differs"),
    "deal.show.help": (
        "一件事项的全部:灯的理由、节点、逐月交付和核实级别、与测算的差额拆成开始晚、数量、价格、质量四块(加得起来)、经过。",
        "Everything of one deal: why its light, nodes, months with their levels, the difference to the promise split into "
        "start, amount, price and quality (which add up), steps.",
    ),
    "deal.show.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal show 1\n"
        "matchchain deal show D2026-001 --format json",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal show 1\n"
        "matchchain deal show D2026-001 --format json",
    ),
    "deal.move.summary": ("往前走一步,或停下", "a step on, or a stop"),
    "deal.move.help": (
        "状态一步一步走:线索、已联系、洽谈、送样试用、办手续、已签约、运行;可退回。越级要 --because。到期、中断、未成、暂缓要 --why。\n"
        "进每个状态有门槛:送样试用要样已送、谁测、测什么限值;办手续要定属性;签约要数量、价格、起止;运行要第一条台账。\n"
        "因质量或手续未成的,同时记入 park.yaml 的回避,不再推荐。",
        "States go one by one: idea, contacted, talking, testing, papers, contracted, running; back to any. A jump needs "
        "--because; ended, broken, refused and on-hold need --why.\n"
        "Each state has a gate: testing wants the sample sent, who tests, the limits; papers a legal path; contracted amount, "
        "price, start and end; running the first ledger line.\n"
        "What is refused by quality or permit is also written to conflicts in park.yaml, and proposed no more.",
    ),
    "deal.move.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal move 1 contacted --on 2026-11-22 --by 李科\n"
        "matchchain deal move 1 已签约 --by 李科 --quantity 9000吨/年 --price 95元/吨 --until 2027-10-31 --because 早有来往",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal move 1 contacted --on 2026-11-22 --by Holm\n"
        "matchchain deal move 1 contracted --by Holm --quantity 9000MWh/yr --price 15EUR/MWh --until 2027-10-31 --because established",
    ),
    "deal.node.summary": ("节点:应完成、完成、正当理由", "a node: due, done, excused"),
    "deal.node.help": (
        "给事项加节点、记完成,或记正当理由(谁批、缓到哪天,灯变灰,次数要数)。常用节点: 送样 检测报告 手续 签约 开始供货。",
        "Give a deal a node, note it as done, or excuse it (who, until when: its light turns grey, and it is counted). Usual "
        "nodes: sample, test, papers, contract, start.",
    ),
    "deal.node.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal node 1 送样 --due 2026-12-20\n"
        "matchchain deal node 1 送样 --done 2026-11-22\n"
        "matchchain deal node 1 检测报告 --due 2026-12-30\n"
        "matchchain deal node 1 检测报告 --excuse 春节停产 --until 2027-02-28 --by 李科",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal node 1 sample --due 2026-12-20\n"
        "matchchain deal node 1 sample --done 2026-11-22\n"
        "matchchain deal node 1 test --due 2026-12-30\n"
        "matchchain deal node 1 test --excuse new-year --until 2027-02-28 --by Holm",
    ),
    "deal.ledger.summary": ("逐月交付的台账读进来", "what was delivered, month by month"),
    "deal.ledger.help": (
        "把台账(Excel、CSV……)读进 ledger.csv:每行一件事项一个月。先看每行怎么处理,加 --yes 才写;报过的不重写,多了凭证的补上。\n"
        "列: 事项 月份 交付量 结算价 凭证 凭证号 填报 对方确认 核实 核实级别,中文英文都认。",
        "Read a sheet of deliveries (Excel, CSV ...) into ledger.csv: one deal and one month a row. What becomes of each row is "
        "shown; --yes writes. What is there already is not written again, new evidence is added.\n"
        "Columns: deal, month, quantity, price, evidence, numbers, stated_by, confirmed_by, verified_by, level.",
    ),
    "deal.ledger.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal ledger 台账.csv\n"
        "matchchain deal ledger 台账.csv --yes",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal ledger deliveries.csv\n"
        "matchchain deal ledger deliveries.csv --yes",
    ),
    "deal.papers.summary": ("要办哪些手续:预填表和清单", "which papers it needs: a prefilled form and a list"),
    "deal.papers.help": (
        "按法律属性列出要办的手续(法规、文号、施行日、核对日、谁去办),加 --out 文件夹 写两份 Word:预填表和打勾清单。\n"
        "清单超过 12 个月没核对会提醒。只列要什么,不说“已批准”:批不批看主管部门。",
        "The papers that its legal path asks for: law, number, in force since, checked on, who brings it. --out DIR writes two "
        "Word files: a form with the facts filled in, and a list to tick.\n"
        "A list that nobody has checked for twelve months is said to be so. It lists what is asked; the authorities approve.",
    ),
    "deal.papers.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal move 1 办手续 --by 李科 --legal 副产品 --because 补录\n"
        "matchchain deal papers 1\n"
        "matchchain deal papers 1 --out 手续",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal move 1 papers --by Holm --legal by-product --because backlog\n"
        "matchchain deal papers 1\n"
        "matchchain deal papers 1 --out papers",
    ),
    "deal.paper.summary": ("登记一张已办的手续", "note a paper that is there"),
    "deal.paper.help": (
        "登记事项已办好的一张手续和有效期;到期前 90 天亮黄灯、30 天亮红灯。",
        "Note a paper of a deal and until when it holds; its light turns yellow 90 days before, red 30 days before.",
    ),
    "deal.paper.examples": (
        "matchchain deal add 1 --owner 李科\n"
        "matchchain deal paper 1 产品标准备案 --number Q/LH-001-2026 --until 2029-10-31",
        "matchchain deal add 1 --owner Holm\n"
        "matchchain deal paper 1 standard --number EN-15368 --until 2029-10-31",
    ),
    "deal.audit.summary": ("抽查台账:按金额抽样、算错误率", "audit a sample drawn by money, with its error rate"),
    "deal.audit.help": (
        "按金额抽样(每一元机会相同,种子定了结果就定)抽出要查的月份,出核对表;填好核定量再 --results 读回,给出错误率和95%上限。",
        "Draw months by money (every yuan has the same chance; the same seed draws the same) and print a worksheet; with the "
        "audited amounts filled in, --results gives the error rate with its bound at 95 %.",
    ),
    "deal.audit.examples": (
        "matchchain deal audit\nmatchchain deal audit --sample 20 --seed 7 --out 核对表.xlsx",
        "matchchain deal audit\nmatchchain deal audit --sample 20 --seed 7 --out worksheet.xlsx",
    ),
    "deal.learn.summary": ("做成率、失败原因、测算准不准", "shares, reasons lost, how right the forecasts were"),
    "deal.learn.help": (
        "从一个状态走到下一个的比例(合公开项目的数打底),按关系分,带区间;为什么没成;测算和实际差多少(偏差、MAPE),成不成说得准不准(Brier)。",
        "The share of each state that reaches the next (published programmes to begin with), by relation, with intervals; "
        "why deals were lost; promised against realised (bias, MAPE), and the Brier score of the chances that were forecast.",
    ),
    "deal.learn.examples": (
        "matchchain deal learn\nmatchchain deal learn --format json",
        "matchchain deal learn\nmatchchain deal learn --format json",
    ),
    "deal.papers.no-path": ("{id} 还没定法律属性:deal move {id} 办手续 --legal 属性", "{id} has no legal path yet: deal move {id} papers --legal PATH"),
    "deal.papers.stale": (
        "手续清单“{law}”({number})没人核对过或已超过12个月,用前先核对",
        "the list of {law} ({number}) was never checked or more than twelve months ago: check it before use",
    ),
    "deal.papers.file-form": ("预填表", "form"),
    "deal.papers.file-list": ("手续清单", "check list"),
    "deal.option.out-dir": ("写到哪个文件夹", "the folder to write to"),
    "deal.argument.paper": ("手续名称", "name of the paper"),
    "deal.option.number": ("文号、编号", "its number"),
    "deal.option.paper-on": ("办妥日;不写就是今天", "the day it was got; today by default"),
    "deal.option.paper-until": ("有效期至", "until when it holds"),
    "deal.option.sample": ("抽多少", "how many are drawn"),
    "deal.option.seed": ("种子:同一个种子抽同一批", "the same seed draws the same"),
    "deal.option.results": ("填好核定量的核对表", "the worksheet with the audited amounts"),
    "deal.audit.no-columns": ("{file} 没有 事项、月份、核定量 三列。", "{file} lacks the columns deal, month and audited."),
    "deal.audit.no-figure": ("{file} 第{row}行读不懂: {text}", "{file}, row {row}: cannot read {text}"),
    "deal.argument.ledger": ("台账文件", "the file"),
    "deal.ledger.incomplete": ("缺事项、月份或交付量", "deal, month or quantity is missing"),
    "deal.ledger.differs": (
        "{deal} {month}: 同一家报过 {before},这里是 {now};真是更正就加一列 更正 写原因",
        "{deal} {month}: the same firm has reported {before}, here it is {now}; a column corrects says why where it corrects",
    ),
    "deal.ledger.adds": ("补: {fields}", "adds: {fields}"),
    "deal.ledger.no-rows": (
        "{file} 里没有台账:表头要有 事项、月份、交付量。",
        "{file} holds no ledger: its titles have to name deal, month and quantity.",
    ),
    "deal.ledger.not-written": ("还没写;加 --yes 写入", "nothing is written yet; --yes writes it"),
    "deal.ledger.written": ("{count}条写入 {file}。撤销: matchchain undo", "{count} {count:line|lines} written to {file}; to take it back: matchchain undo"),
    "deal.argument.pairing": ("suggest 里的号或对接建议的编号", "the number in suggest, or the pairing's id"),
    "deal.argument.deal": ("事项编号,如 D2026-014;写 14 也行", "the deal, such as D2026-014 or just 14"),
    "deal.argument.state": ("状态,中文英文都行", "the state, in either language"),
    "deal.argument.node": ("节点名称", "name of the node"),
    "deal.option.supplier": ("供方企业", "the supplier"),
    "deal.option.receiver": ("需方企业", "the receiver"),
    "deal.option.material": ("品名", "the material"),
    "deal.option.owner": ("专人", "who owns it"),
    "deal.option.leader": ("挂钩领导", "the leader behind it"),
    "deal.option.note": ("备注", "a remark"),
    "deal.option.again": ("这一对已有事项,仍再立一件", "write it down though there is a deal of this pair"),
    "deal.option.on": ("哪天的事;不写就是今天", "the day it happened; today by default"),
    "deal.option.by": ("谁经办", "who did it"),
    "deal.option.why": ("原因: 质量 数量 季节 价格 手续 运输 保密 信任 企业停产 另有更好 其他", "why: quality, amount, season, price, permit, transport, secrecy, trust, firm-stopped, better-offer, other"),
    "deal.option.because": ("为什么越级", "why steps are left out"),
    "deal.option.quantity": ("合同数量,如 9000吨/年", "contracted amount, such as '9000 t/yr'"),
    "deal.option.price": ("合同价格(需方付),如 95元/吨", "contracted price the receiver pays, such as '95 CNY/t'"),
    "deal.option.from": ("合同从哪天起;不写就是签约日", "first day of the contract; the day of signing by default"),
    "deal.option.until": ("合同到哪天止", "last day of the contract"),
    "deal.option.file": ("合同号", "number of the contract"),
    "deal.option.months": ("供货月份,如 3-10", "months in which it delivers, such as 3-10"),
    "deal.option.legal": ("法律属性: 产品 副产品 一般工业固废 危险废物", "legal path: product, by-product, general-waste, hazardous-waste"),
    "deal.option.limits": ("试用要达到的限值", "limits that the sample has to meet"),
    "deal.option.source": ("从哪来的,如 meet/2026-12", "where it comes from, such as meet/2026-12"),
    "deal.option.due": ("应完成日", "the day by which it has to be done"),
    "deal.option.done": ("完成日", "the day it was done"),
    "deal.option.excuse": ("正当理由", "the reason that is accepted"),
    "deal.option.excused-until": ("缓到哪天", "until when it is excused"),
    "deal.option.light": ("只看这种灯: red yellow grey green", "only this light"),
    "deal.option.of-owner": ("只看某人的", "only those of this owner or leader"),
    "deal.option.due-within": ("只看这么多天内到期和已逾期的", "only what is due within so many days, or late"),
    "deal.option.state": ("只看这个状态", "only this state"),
    "deal.option.firm": ("只看某家企业的", "only those of this firm"),
    "deal.option.year": ("只算某一年的月份", "count only the months of this year"),
    "deal.add-which": (
        "写一条对接建议的号,或者 --supplier、--receiver、--material 三样都写。",
        "name a pairing, or all three of --supplier, --receiver and --material.",
    ),
    "deal.route": (
        "“{pairing}”是转化路线,要过别家的工艺:按每一段分别立事项(--supplier --receiver --material)。",
        "“{pairing}” is a route through another firm's process: write a deal down for each of its legs (--supplier, --receiver, --material).",
    ),
    "deal.pair-twice": ("这一对已有事项 {id};要另立一件加 --again。", "there is a deal of this pair, {id}; add --again for another."),
    "deal.other-id": ("同时有人立了别的事项,这件编号是 {id}。", "somebody else wrote a deal down meanwhile: this one is {id}."),
    "deal.unknown": ("没有事项“{typed}”(共{count}件);是 {hint} 吗?", "there is no deal “{typed}” among {count}; {hint}?"),
    "deal.none": ("还没有事项“{typed}”:先 matchchain deal add", "there is no deal “{typed}”, and none at all: matchchain deal add"),
    "deal.not-yet": ("{day} 还没有事项 {id}。", "there was no deal {id} on {day} yet."),
    "deal.no-state": ("没有状态“{typed}”;可写: {known}", "there is no state “{typed}”; one of: {known}"),
    "deal.no-reason": ("没有原因“{typed}”;可写: {known}", "there is no reason “{typed}”; one of: {known}"),
    "deal.no-day": ("“{typed}”不是日期,写 2026-12-20 这样的。", "“{typed}” is no day: write one like 2026-12-20."),
    "deal.unknown-owner": ("名单上没有“{owner}”,是 {hint} 吗?名单: {known}", "“{owner}” is not on the list of owners: {hint}? It has {known}"),
    "deal.who": ("写明谁经办: --by 姓名", "say who did it: --by NAME"),
    "deal.blocked": (
        "{supplier} 和 {receiver} 的 {material} 记入 park.yaml 的回避,以后不再推荐。",
        "{supplier} and {receiver} are kept apart for {material} from now on (conflicts in park.yaml).",
    ),
    "deal.node-what": ("写 --due、--done 或 --excuse 中的一样。", "say --due, --done or --excuse."),
    "deal.node-excuse": (
        "正当理由要写明缓到哪天(--until)、谁批的(--by)。",
        "an excuse needs until when (--until) and who accepted it (--by).",
    ),
    "deal.node-future": ("完成日 {done} 还没到。", "{done} is still to come: nothing can be done on it yet."),
    "deal.no-node": ("{id} 没有节点“{node}”:先 --due 定日子。", "{id} has no node “{node}”: give it a day with --due first."),
    "deal.refuse.future": ("{on} 还没到(今天 {today})。", "{on} is still to come; today is {today}."),
    "deal.refuse.before": ("{on} 在上一步 {last} 之前。", "{on} lies before the last step of {last}."),
    "deal.refuse.no-reason": ("进“{state}”要写原因: --why", "{state} needs a reason: --why"),
    "deal.refuse.there": ("{on}起已经是“{state}”。", "it is {state} since {on}."),
    "deal.refuse.jump": (
        "从“{here}”不能一步到“{there}”;确要越级,加 --because 写明原因。",
        "from {here} to {there} leaves steps out; if it must be, say why with --because.",
    ),
    "deal.refuse.gate": ("还进不了“{state}”:{lacking}", "it cannot enter {state} yet: {lacking}"),
    "deal.lacks.sample": ("样还没送(deal node {id} 送样 --done 日期)", "no sample was sent (deal node {id} sample --done DAY)"),
    "deal.lacks.test": (
        "没定谁测、哪天出报告(deal node {id} 检测报告 --due 日期 --by 谁)",
        "nobody is to test it (deal node {id} test --due DAY --by WHO)",
    ),
    "deal.lacks.limits": ("没写要达到的限值(--limits;{id})", "no limits to meet are stated (--limits; {id})"),
    "deal.lacks.legal": ("没定法律属性(--legal;{id})", "its legal path is not chosen (--legal; {id})"),
    "deal.lacks.quantity": ("合同没写数量(--quantity;{id})", "the contract states no amount (--quantity; {id})"),
    "deal.lacks.price": ("合同没写价格(--price;{id})", "the contract states no price (--price; {id})"),
    "deal.lacks.until": ("合同没写到哪天(--until;{id})", "the contract has no end (--until; {id})"),
    "deal.lacks.line": ("还没有第一条台账(deal ledger;{id})", "there is no ledger line yet (deal ledger; {id})"),
    "deal.lacks.papers": (
        "危险废物要先办手续,并登记已办的(deal paper {id} 名称 --until 日期)",
        "hazardous waste goes through its papers first, and those that are there are noted (deal paper {id} NAME --until DAY)",
    ),
}
