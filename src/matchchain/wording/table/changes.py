"""What `changes` says: what is new in a park since a day, a step or an edition."""

MESSAGES: dict[str, tuple[str, str]] = {
    "changes.help": (
        "从某天、某一步或某版手册以来有什么新情况:进来和退出的企业,新增、停止和变了两成以上的供需,新出现和没了的对接,方案的钱当时和现在各多少。\n"
        "当时的情况取自改动记录(见 history)或手册版次;用编辑器手工改的不在记录里,查得出的会点名。",
        "What is new since a day, a step or an edition: firms that joined or left; offers and needs that were added, ended or "
        "changed by more than 20 %; pairings that are new or gone; what the plan brings, then and now.\n"
        "The past is taken from the journal (see history) or from an edition of the handbook; what was changed by hand stands "
        "in no journal, and is named where it shows.",
    ),
    "changes.examples": (
        "matchchain edit offer 龙华染料 亚硫酸钠 --quantity 8000吨/年\n"
        "matchchain changes --since 1\n"
        "matchchain changes --format json",
        "matchchain edit offer jernvik 'mill scale' --quantity '8000 t/yr'\n"
        "matchchain changes --since 1\n"
        "matchchain changes --format json",
    ),
    "changes.option.since": (
        "从哪时起:日期(2026-11-01,含当天的改动)、history 里的步号,或手册的版次;不写则从最近一版,没有版次就从有记录起",
        "since when: a day (2026-11-01, its own changes included), the number of a step of history, or an edition of the "
        "handbook; by default the latest edition, else the beginning of the journal",
    ),
    "changes.title": ("{park}  新情况  {then} -> {now}", "{park}: what is new  {then} -> {now}"),
    "changes.plan": (
        "统筹方案: 当时{then},现在{now}{unit}({change})",
        "The plan brings {now} {unit} now, {then} then ({change})",
    ),
    "changes.plan-known": (
        "统筹方案: 当时{then},现在{now}{unit}({change});其中数据齐全的: 当时{known_then},现在{known_now}",
        "The plan brings {now} {unit} now, {then} then ({change}); of it fully known: {known_now} now, {known_then} then",
    ),
    "changes.plan-unknown": (
        "当时的方案值多少,这一版没有记下来,不能比。",
        "What the plan brought then was not kept with this edition, so the two cannot be compared.",
    ),
    "changes.from-journal": (
        "当时的情况取自改动记录(此后{count}步)",
        "The past is taken from the journal ({count} {count:step|steps} since)",
    ),
    "changes.from-edition": ("当时的情况取自手册 {edition} 版", "The past is taken from edition {edition} of the handbook"),
    "changes.by-hand": (
        "这些文件有人手工改过,改在何时不知道,下面可能多算或少算它们的变化: {files}",
        "Changed by hand, nobody knows when, so that more or less of them may be told below: {files}",
    ),
    "changes.lost": (
        "{file} 在第{number}步之前的内容没有留底(已用 forget 清除或副本损坏),没法和那时比。请用 --since 换一个更晚的日期。",
        "What {file} held before step {number} was not kept (purged, or its copy is damaged), so there is nothing to compare "
        "with. Choose a later day with --since.",
    ),
    "changes.lost-cards": (
        "这些卡片当时的内容没有留底(已用 forget 清除或副本损坏),两边都不算: {files}",
        "What these cards held then was not kept (purged, or the copy is damaged); they are left out on both sides: {files}",
    ),
    "changes.faulty": (
        "当时的文件有{count}处错误,有错的条目没算在当时里面",
        "The files of then hold {count} {count:error|errors}; the entries with errors are not counted then",
    ),
    "changes.nothing": ("没有新情况。", "Nothing is new."),
    "changes.never": (
        "还没有用 matchchain 做过改动,也没有手册版次,没有可比的。先改一处(add、edit、import),或出一版手册(handbook --publish)。",
        "Nothing was changed with matchchain yet and there is no edition, so there is nothing to compare with. Change something "
        "(add, edit, import), or publish an edition (handbook --publish).",
    ),
    "changes.closing": ("逐步看改动: matchchain history", "Step by step: matchchain history"),
    "changes.block.firms": ("企业  新入{joined}家,退出{left}家", "Firms: {joined} joined, {left} left"),
    "changes.block.lines": (
        "供应和需求  新增{added}条,停止{ended}条,数变了{changed}处",
        "Offers and needs: {added} added, {ended} ended, {changed} {changed:figure|figures} changed",
    ),
    "changes.block.pairs": (
        "对接  新出现{new}条,没了{gone}条(合计,{unit})",
        "Pairings: {new} new, {gone} gone (joint gain, {unit})",
    ),
    "changes.head.news": ("变化", "News"),
    "changes.head.firm": ("企业", "Firm"),
    "changes.head.offers": ("供应", "Offers"),
    "changes.head.needs": ("需求", "Needs"),
    "changes.head.side": ("供需", "Side"),
    "changes.head.figure": ("哪个数", "Figure"),
    "changes.head.then": ("当时", "Then"),
    "changes.head.now": ("现在", "Now"),
    "changes.side.offer": ("供应", "offer"),
    "changes.side.need": ("需求", "need"),
    "changes.figure.quantity": ("年量", "amount"),
    "changes.figure.price": ("价格", "price"),
    "changes.figure.disposal_cost": ("处置单价", "disposal cost"),
    "changes.news.joined": ("新入", "joined"),
    "changes.news.left": ("退出", "left"),
    "changes.news.added": ("新增", "added"),
    "changes.news.ended": ("停止", "ended"),
    "changes.news.changed": ("变了", "changed"),
    "changes.news.stated": ("补报", "stated"),
    "changes.news.withdrawn": ("撤回", "withdrawn"),
    "changes.news.supplied": ("供上了", "runs now"),
    "changes.news.cleared": ("手续齐了", "papers there"),
    "changes.news.new": ("新出现", "new"),
    "changes.news.waits": ("要补手续", "waits for papers"),
    "changes.news.gone": ("没了", "gone"),
    "changes.news.stopped": ("不供了", "runs no more"),
    "changes.why.firm-left": ("企业退出", "a firm left"),
    "changes.why.line-ended": ("供或需停了", "its offer or need ended"),
    "changes.why.spare": ("方案另有更好的", "the plan does better without"),
    "changes.why.other": ("条件变了", "conditions changed"),
    "changes.table.firms": ("企业", "Firms"),
    "changes.table.lines": ("供应和需求", "Offers and needs"),
    "changes.table.pairings": ("对接", "Pairings"),
    "changes.field.news": ("变化", "News"),
    "changes.field.firm": ("企业代号", "Firm id"),
    "changes.field.firm_name": ("企业", "Firm"),
    "changes.field.side": ("供需", "Side"),
    "changes.field.line": ("条目编号", "Line id"),
    "changes.field.material": ("品名", "Material"),
    "changes.field.figure": ("哪个数", "Figure"),
    "changes.field.then": ("当时", "Then"),
    "changes.field.now": ("现在", "Now"),
    "changes.field.unit": ("单位", "Unit"),
    "changes.field.id": ("编号", "Id"),
    "changes.field.supplier": ("供方代号", "Supplier id"),
    "changes.field.receiver": ("需方代号", "Receiver id"),
    "changes.field.supplier_name": ("供方", "Supplier"),
    "changes.field.receiver_name": ("需方", "Receiver"),
    "changes.field.offer": ("供方品名", "Offer"),
    "changes.field.quantity": ("年量", "Per year"),
    "changes.field.stage": ("所在块", "Block"),
    "changes.field.net_then": ("当时合计({money}/年)", "Joint gain then ({money}/yr)"),
    "changes.field.net_now": ("现在合计({money}/年)", "Joint gain now ({money}/yr)"),
    "changes.field.why": ("原因", "Why"),
    "changes.no-journal": (
        "还没有用 matchchain 做过改动,没有以前的底。可比的只有手册版次(handbook --publish)。",
        "Nothing was changed with matchchain yet, so nothing of the past is kept. Only editions of the handbook can be compared "
        "with (handbook --publish).",
    ),
    "changes.before-journal": (
        "改动记录从 {first} 开始,{day} 的情况没有留底。最早可写 --since {first};更早的只能和手册版次比。",
        "The journal begins on {first}; nothing of {day} is kept. The earliest is --since {first}; beyond it only editions of the "
        "handbook can be compared with.",
    ),
    "changes.no-step": (
        "没有第 {number} 步,最后一步是 {last}(matchchain history 列出各步)。",
        "There is no step {number}; the last one is {last} (matchchain history lists them).",
    ),
    "changes.future": ("{day} 还没到,今天是 {today}。", "{day} is yet to come; today is {today}."),
    "changes.unknown-since": (
        "看不懂“{given}”:要写日期(2026-11-01)、步号(matchchain history)或手册版次。现有版次: {known}",
        "{given!r} is neither a day (2026-11-01) nor a step (matchchain history) nor an edition. Editions there are: {known}",
    ),
    "changes.no-editions": ("还没有", "none yet"),
}
