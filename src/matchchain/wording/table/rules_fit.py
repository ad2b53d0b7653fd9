"""What the rules of fit, time and place say (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # words that several sentences share
    "rules.purity": ("含量", "purity"),
    "rules.concentration": ("浓度", "concentration"),
    "rules.at-least": ("≥{limit}", ">= {limit}"),
    "rules.at-most": ("≤{limit}", "<= {limit}"),
    "rules.between": ("{least}至{most}", "{least} to {most}"),
    "rules.about": ("约{stated}(不低于{limit})", "about {stated} (not below {limit})"),
    "rules.without-number": ("证号未填", "number not stated"),
    # bars
    "rules.barred.any": ("不得推荐:{why}(依据{law})", "must not be proposed: {why} ({law})"),
    "rules.barred.any-harm": ("不得推荐:{why}", "must not be proposed: {why}"),
    "rules.barred.open": (
        "不得直接推荐:{why}(依据{law});可走的路:{open}",
        "must not be proposed as it is: {why} ({law}); still possible: {open}",
    ),
    "rules.barred.open-harm": (
        "不得直接推荐:{why};可走的路:{open}",
        "must not be proposed as it is: {why}; still possible: {open}",
    ),
    "rules.barred.paper": (
        "{why}(依据{law});经加工后还须证明:{open}",
        "{why} ({law}); after the process it still needs proof of: {open}",
    ),
    "rules.barred.paper-harm": ("{why};经加工后还须证明:{open}", "{why}; after the process it still needs proof of: {open}"),
    "rules.barred.some": (
        "可能的用途里有一种不行:{why}(依据{law});问清是哪一种",
        "not for one of the things it may be for: {why} ({law}); ask which is meant",
    ),
    "rules.barred.some-harm": (
        "可能的用途里有一种不行:{why};问清是哪一种",
        "not for one of the things it may be for: {why}; ask which is meant",
    ),
    "rules.barred.unless": (
        "{why}(依据{law});除非说清:{unless}",
        "{why} ({law}), unless the card states {unless}",
    ),
    "rules.barred.unless-harm": ("{why};除非说清:{unless}", "{why}, unless the card states {unless}"),
    "rules.barred.unchecked": ("{law}(编号未核)", "{law} (number unchecked)"),
    # what may serve as what
    "rules.standing.proven": ("{offer}作{need}:有标准或多地实践", "using {offer} for {need} is standard or established practice"),
    "rules.standing.accepted": ("需方点名接受{offer}", "the receiver says by name that it takes {offer}"),
    "rules.standing.assessed": (
        "{offer}作{need}须先做安全性评价(或取得登记、质量证明)",
        "using {offer} for {need} needs a safety assessment (or a registration, a proof of quality) first",
    ),
    "rules.standing.trial": (
        "{offer}作{need}只有个别报道:先在需方小试",
        "using {offer} for {need} is reported only in a few places; needs a trial at the receiver first",
    ),
    # what a plain good is bought for
    "rules.purpose.yes": ("{firm}买{need}就是作{use}", "{firm} buys {need} as {use}"),
    "rules.purpose.no": (
        "{firm}买{need}不是作{use}:行业和产品都对不上",
        "{firm} does not buy {need} as {use}: neither its industry nor its products say so",
    ),
    "rules.purpose.unsure": ("{firm}买{need}是不是作{use}", "whether {firm} buys {need} as {use}"),
    "rules.eaten.asked": (
        "{firm}做食品、饲料或药品,{need}没写等级:先问是否接触产品",
        "{firm} makes food, feed or medicine and states no grade of {need}: ask whether it touches the product",
    ),
    "rules.eaten.accepted": ("{firm}点名接受", "{firm} says by name that it takes it"),
    # toxic metals that nobody's limit looks at
    "rules.metals-told.one": ("{name}{value}", "{name} {value}"),
    "rules.metals-told": (
        "供方写明含{told},{need}没写限值:先问能不能收",
        "the supplier states {told}, {need} has no limit for it: ask whether it can be taken",
    ),
    # conditions of a use
    "rules.conditions.met": ("用途条件满足:{conditions}", "conditions of use met: {conditions}"),
    "rules.conditions.broken": ("不符合用途条件:{conditions}", "conditions of use not met: {conditions}"),
    "rules.conditions.asked": ("用途条件待问:{conditions}", "conditions of use to ask about: {conditions}"),
    "rules.conditions.held": ("用途条件没说清,先等:{conditions}", "on hold until stated: {conditions}"),
    "rules.condition.limit": ("{what}{limit}{unit}", "{what} {limit}{unit}"),
    "rules.condition.stated": ("{what}{offered}{unit}(要求{limit}{unit})", "{what} {offered}{unit} (asked {limit}{unit})"),
    "rules.condition.one-of": ("{what}须为{words}之一", "{what} as one of: {words}"),
    "rules.field.moisture": ("含水率", "moisture"),
    "rules.field.chlorine": ("氯", "chlorine"),
    "rules.field.sulphur": ("硫", "sulphur"),
    "rules.field.content": ("含量", "content"),
    "rules.field.heat_value": ("热值", "heat value"),
    "rules.field.ph": ("pH", "pH"),
    "rules.field.particle_size": ("粒度", "particle size"),
    "rules.field.temperature": ("温度", "temperature"),
    "rules.field.pressure": ("压力", "pressure"),
    "rules.field.age": ("存放时间", "age"),
    "rules.field.treatment": ("已做处理", "treatment done"),
    "rules.field.origin": ("来源工序", "process of origin"),
    "rules.unit.heat_value": (" MJ/kg", " MJ/kg"),
    "rules.unit.particle_size": (" mm", " mm"),
    "rules.unit.temperature": ("°C", " C"),
    "rules.unit.pressure": (" MPa", " MPa"),
    "rules.unit.age": ("个月", " months"),
    # heat and steam
    "rules.heat.temperature": ("温度{offered}°C,要求≥{asked}°C", "temperature {offered} C, asked >= {asked} C"),
    "rules.heat.temperature-most": ("温度{offered}°C,要求≤{asked}°C", "temperature {offered} C, asked <= {asked} C"),
    "rules.heat.pressure": ("压力{offered} MPa,要求≥{asked} MPa", "pressure {offered} MPa, asked >= {asked} MPa"),
    "rules.heat.hours": ("一年供{offered}小时,要用{asked}小时", "{offered} hours a year, asked {asked}"),
    "rules.heat.not-stated": ("没填", "not stated"),
    "rules.heat.enough": ("热品位够:{compared}", "hot enough: {compared}"),
    "rules.heat.asked": ("热品位待问:{compared}", "to be asked: {compared}"),
    "rules.heat.heat-pump": ("太冷:{compared};差{lift}°C,要加热泵", "too cold: {compared}; {lift} K short, it would take a heat pump"),
    "rules.heat.compressor": (
        "压力不够:{compared};要加压缩机或另设锅炉",
        "pressure too low: {compared}; it would take a compressor or a boiler",
    ),
    "rules.heat.boiler": ("太冷:{compared};差{lift}°C,得另设锅炉", "too cold: {compared}; {lift} K short, it would take a boiler"),
    # purity and concentration
    "rules.content.compared": ("{what}{offered},要求{asked}", "{what} {offered}, asked {asked}"),
    "rules.content.straddles": (
        "{what}{offered},要求{asked}:上下限跨过要求,以检测为准",
        "{what} {offered}, asked {asked}: the range reaches both sides of it, a test decides",
    ),
    "rules.content.not-stated": (
        "要求{what}{asked},供方没填{what}",
        "{what} asked {asked}, the supplier states none",
    ),
    "rules.content.other-material": (
        "要求{what}{asked}说的是{need},供方{offered}说的是{offer},不能直接比,要请需方试用",
        "{what} asked {asked} is of {need}, {offered} is of {offer}: not comparable, let the receiver try it",
    ),
    # distance
    "rules.distance.compared": (
        "公路{road}公里(直线{straight}公里),限{limit}公里",
        "{road} km by road ({straight} km straight), limit {limit} km",
    ),
    "rules.distance.no-site": (
        "限{limit}公里,有一方没填坐标,算不出距离",
        "limit {limit} km; a site is not stated, so the distance is unknown",
    ),
    "rules.distance.hazard": (
        "公路{road}公里(直线{straight}公里),园区规定危险货物和危险废物限{limit}公里",
        "{road} km by road ({straight} km straight), the park's limit for dangerous goods and waste {limit} km",
    ),
    "rules.distance.hazard-no-site": (
        "园区规定危险货物和危险废物限{limit}公里,有一方没填坐标,算不出距离",
        "the park's limit for dangerous goods and waste is {limit} km; a site is not stated: distance unknown",
    ),
    # impurities
    "rules.impurities": ("杂质:{told}", "impurities: {told}"),
    "rules.impurity.within": ("{name}{stated}(限{limit})", "{name} {stated} (limit {limit})"),
    "rules.impurity.over": ("{name}{stated}超过限值{limit}", "{name} {stated} exceeds the limit {limit}"),
    "rules.impurity.blended": (
        "{name}{stated},限{limit}:允许掺混,按全部用料平均不超限(现用料{bought})",
        "{name} {stated}, limit {limit}: blended, the whole feed keeps it (what is bought has {bought})",
    ),
    "rules.impurity.blended-blank": (
        "{name}{stated},限{limit}:允许掺混,现用料含多少没报,先按不含算",
        "{name} {stated}, limit {limit}: blended; what is bought states none and is taken to be free of it",
    ),
    "rules.impurity.straddles": (
        "{name}{stated}(限{limit},以检测为准)",
        "{name} {stated} (limit {limit}, a test decides)",
    ),
    "rules.impurity.not-stated": ("{name}没报(限{limit})", "{name} not stated (limit {limit})"),
    # moisture
    "rules.moisture.compared": ("含水率{stated},要求≤{limit}", "moisture {stated}, asked <= {limit}"),
    "rules.moisture.straddles": (
        "含水率{stated},要求≤{limit}:以检测为准",
        "moisture {stated}, asked <= {limit}: a test decides",
    ),
    "rules.moisture.not-stated": (
        "要求含水率≤{limit},供方没填含水率",
        "moisture asked <= {limit}, the supplier states none",
    ),
    # state
    "rules.state.solid": ("固态", "solid"),
    "rules.state.liquid": ("液态", "liquid"),
    "rules.state.gas": ("气态", "gas"),
    "rules.state.solution": ("溶液", "solution"),
    "rules.state.slurry": ("浆料", "slurry"),
    "rules.state.paste": ("膏状", "paste"),
    "rules.states.fit": ("物态{offered},要求{asked}", "state {offered}, asked {asked}"),
    "rules.states.differ": (
        "物态{offered},需方要{asked}:问需方能不能用,要不要处理",
        "state {offered}, asked {asked}: ask the receiver whether it can be used, and after what treatment",
    ),
    "rules.states.gas": (
        "物态{offered},需方要{asked},不能直接替代",
        "state {offered}, asked {asked}: no substitute",
    ),
    "rules.states.not-stated": (
        "需方要{asked},供方没填物态",
        "state asked {asked}, the supplier states none",
    ),
    # grade
    "rules.grade.blank": ("未填", "not stated"),
    "rules.grade.fits": ("等级{offered},要求{asked}", "grade {offered}, asked {asked}"),
    "rules.grade.differs": (
        "要求等级{asked},供方等级{offered}:请供方说明能否达到",
        "grade asked {asked}, offered {offered}: ask the supplier whether it reaches it",
    ),
    "rules.grade.proof": (
        "要求{asked},供方等级{offered}:须有{proof}",
        "grade asked {asked}, offered {offered}: needs {proof}",
    ),
    "rules.grade.lower": (
        "需方要{asked},供方明写{offered}:不得用于食品、饲料、药品",
        "grade asked {asked}, offered {offered}: not for food, feed or medicine",
    ),
    "rules.grade.hazardous": (
        "需方要{asked},危险废物不得用于此途",
        "grade asked {asked}: hazardous waste may not be used for it",
    ),
    "rules.proof.food": (
        "按食品安全国家标准的检测报告和食品生产许可",
        "a test report to the national food safety standards and a food production licence",
    ),
    "rules.proof.feed": (
        "按GB 13078饲料卫生标准的检测报告",
        "a test report to GB 13078, hygienic standard for feeds",
    ),
    "rules.proof.local-food": (
        "按当地食品法的检测报告和生产资质",
        "a test report and an approval under local food law",
    ),
    "rules.proof.local-feed": (
        "按当地饲料法的检测报告和生产资质",
        "a test report and an approval under local feed law",
    ),
    "rules.proof.pharma": (
        "按药典的检测报告和药用资质",
        "a test report to the pharmacopoeia and its approval",
    ),
    "rules.proof.electronic": (
        "金属离子、颗粒等电子级检测报告",
        "a test report on trace metals and particles",
    ),
    "rules.proof.battery": (
        "电池级检测报告(磁性异物等)",
        "a battery-grade test report (magnetic impurities and others)",
    ),
    # conflict
    "rules.conflict.firms": (
        "园区已明确不推荐这两家对接(决定人{by},{on};原因:{why})",
        "the office has decided never to propose these firms to each other (by {by}, {on}; reason: {why})",
    ),
    "rules.conflict.material": (
        "园区已明确不推荐这两家对接{material}(决定人{by},{on};原因:{why})",
        (
            "the office has decided never to propose {material} between "
            "these firms (by {by}, {on}; reason: {why})"
        ),
    ),
    # months
    "rules.months.covered": (
        "供应{supplied}月,需求{needed}月",
        "supply in months {supplied}, need in months {needed}",
    ),
    "rules.months.apart": (
        "供应{supplied}月,需求{needed}月,时间错开",
        "supply in months {supplied}, need in months {needed}: never at the same time",
    ),
    "rules.months.partly": (
        "供应{supplied}月,需求{needed}月,{short}月供不上:问能否贮存或另购",
        (
            "supply in months {supplied}, need in months {needed}: none in "
            "{short}, ask whether it can be stored or "
            "bought"
        ),
    ),
    "rules.months.supply-blank": (
        "需求{needed}月,供方没填供应月份",
        "need in months {needed}, the supplier states no months",
    ),
    "rules.months.need-blank": (
        "只在{supplied}月供应,需方没填需求月份",
        "supply in months {supplied} only, the receiver states no months",
    ),
    # accepts
    "rules.kind.product": ("产品", "product"),
    "rules.kind.by-product": ("副产物", "by-product"),
    "rules.kind.waste": ("废物", "waste"),
    "rules.kind.energy": ("余热蒸汽", "energy"),
    "rules.kind.water": ("水", "water"),
    "rules.class.product": ("产品", "product"),
    "rules.class.by-product": ("副产品", "by-product"),
    "rules.class.general-waste": ("一般工业固废", "non-hazardous waste"),
    "rules.class.hazardous-waste": ("危险废物", "hazardous waste"),
    "rules.class.undetermined": ("属性待定", "undetermined"),
    "rules.accepts.yes": (
        "需方接受{accepted};供方{name},类别{kind},属性{legal}",
        "the receiver accepts {accepted}; offered {name}, kind {kind}, legal class {legal}",
    ),
    "rules.accepts.no": (
        "需方只接受{accepted};供方{name},类别{kind},属性{legal},不在其中",
        (
            "the receiver accepts only {accepted}; offered {name}, kind "
            "{kind}, legal class {legal}, is none of them"
        ),
    ),
    "rules.accepts.unsure": (
        "需方只接受{accepted};供方{name},类别{kind},属性{legal},要问需方收不收",
        (
            "the receiver accepts only {accepted}; offered {name}, kind "
            "{kind}, legal class {legal}: ask whether it "
            "is taken"
        ),
    ),
    # least lot
    "rules.unit.t": ("吨", "t"),
    "rules.unit.m3": ("立方米", "m3"),
    "rules.unit.Nm3": ("标方", "Nm3"),
    "rules.unit.GJ": ("GJ", "GJ"),
    "rules.unit.kWh": ("度", "kWh"),
    "rules.least-lot.compared": (
        "可供{offered}{unit}/年,需方最小批量{least}{unit}/年",
        "{offered} {unit}/yr free, least lot {least} {unit}/yr",
    ),
    "rules.least-lot.not-stated": (
        "需方最小批量{least}{unit}/年,供方数量没填或单位换算不了",
        "least lot {least} {unit}/yr; the supplier's quantity is unknown or cannot be converted",
    ),
    # storage and shelf life
    "rules.storage.holds": (
        "供方库容{stored}{unit},需方一次至少{least}{unit}",
        "the supplier can store {stored} {unit}, the receiver takes at least {least} {unit} at once",
    ),
    "rules.storage.small": (
        "需方一次至少{least}{unit},供方库容只有{stored}{unit}:问能否扩库、分批交货",
        (
            "the receiver takes at least {least} {unit} at once, the supplier can store {stored} {unit}: "
            "ask for more storage or delivery in parts"
        ),
    ),
    "rules.shelf-life.compared": (
        "保质期{days}天,期内可产{made}{unit},需方一次至少{least}{unit}",
        "keeps {days} {days:day|days}; {made} {unit} are made in that time, the least lot is {least} {unit}",
    ),
    "rules.shelf-life.not-stated": (
        "保质期{days}天,需方一次至少{least}{unit};供方数量或年运行天数没填,算不出期内能产多少",
        (
            "keeps {days} {days:day|days}, the least lot is {least} {unit}; the quantity or the operating days are not "
            "stated, so what is made in that time is unknown"
        ),
    ),
    "rules.shelf-life.bridges": (
        "保质期{days}天,供应{supplied}月,存得到需求的{needed}月",
        "keeps {days} {days:day|days}: supply in months {supplied} lasts to the need in months {needed}",
    ),
    "rules.shelf-life.partly": (
        "保质期{days}天,供应{supplied}月,需求{needed}月,有的月份存不到:问能否错峰生产",
        (
            "keeps {days} {days:day|days}: supply in months {supplied} does not surely last to all of the need in "
            "months {needed}, ask whether it can be made at other times"
        ),
    ),
    "rules.shelf-life.spoilt": (
        "保质期只有{days}天,供应{supplied}月,存不到需求的{needed}月",
        "keeps only {days} {days:day|days}: supply in months {supplied} is spoilt before the need in months {needed}",
    ),
    # its rules by their names, and in a word what they lack
    "rules.name.barred": ("禁用", "prohibited uses"),
    "rules.name.purpose": ("用途", "what it is bought for"),
    "rules.name.eaten": ("入口之物", "what is eaten"),
    "rules.name.metals_told": ("重金属", "toxic metals"),
    "rules.name.standing": ("用途依据", "standing of the use"),
    "rules.name.conditions": ("用途条件", "conditions of the use"),
    "rules.name.heat": ("热品位", "temperature and pressure"),
    "rules.name.purity": ("含量", "purity"),
    "rules.name.concentration": ("浓度", "concentration"),
    "rules.name.impurities": ("杂质", "impurities"),
    "rules.name.moisture": ("水分", "moisture"),
    "rules.name.state": ("物态", "state"),
    "rules.name.grade": ("等级", "grade"),
    "rules.name.accepts": ("可接受性", "acceptance"),
    "rules.name.least_lot": ("最小批量", "least lot"),
    "rules.name.months": ("月份", "months"),
    "rules.name.distance": ("距离", "distance"),
    "rules.name.storage": ("贮存", "storage"),
    "rules.name.shelf_life": ("保质期", "shelf life"),
    "rules.name.conflict": ("回避", "conflict"),
    "rules.stop-word.barred": ("禁用待核", "prohibited?"),
    "rules.stop-word.purpose": ("用途待核", "what for?"),
    "rules.stop-word.eaten": ("接触食品?", "touches food?"),
    "rules.stop-word.standing": ("先试用", "trial first"),
    "rules.stop-word.conditions": ("条件没报", "conditions?"),
    "rules.stop-word.purity": ("含量没报", "purity?"),
    "rules.stop-word.concentration": ("浓度没报", "strength?"),
    "rules.stop-word.impurities": ("杂质没报", "impurities?"),
    "rules.stop-word.metals_told": ("重金属?", "metals?"),
    "rules.stop-word.moisture": ("水分没报", "moisture?"),
    "rules.stop-word.heat": ("参数没报", "heat data?"),
    "rules.stop-word.state": ("物态没报", "state?"),
    "rules.stop-word.grade": ("等级没报", "grade?"),
    "rules.stop-word.accepts": ("收不收?", "accepted?"),
    "rules.stop-word.least_lot": ("批量", "lot"),
    "rules.stop-word.storage": ("库容", "storage"),
    "rules.stop-word.months": ("月份", "months"),
    "rules.stop-word.shelf_life": ("保质期", "shelf life"),
    "rules.stop-word.distance": ("距离", "distance"),
    "rules.stop-word.conflict": ("有过节", "conflict"),
    "rules.stop-word.caution": ("先验货", "test first"),
    # what settles what its rules could not tell
    "rules.ask.content": (
        "{material}含量(浓度)多少,有没有检测报告?",
        "how pure is the {material}, and is there a test report?",
    ),
    "rules.ask.impurities": (
        "{material}有没有杂质检测报告?",
        "is there a test report on the impurities of the {material}?",
    ),
    "rules.ask.grade": (
        "{material}是什么等级,有没有检测报告?",
        "of what grade is the {material}, and is there a test report?",
    ),
    "rules.ask.state": ("{material}是什么物态?", "in what state is the {material}?"),
    "rules.ask.process": ("{material}是哪道工序、什么原料出来的?", "from which process and raw material does the {material} come?"),
    "rules.ask.told": ("{material}的这几项指标是多少?", "what is known of the treatment, origin and composition of the {material}?"),
    "rules.ask.told-of": ("{material}是不是这样:{figures}?", "is this true of the {material}: {figures}?"),
    "rules.ask.conversion": ("怎么加工、成品执行什么标准、有没有许可?", "how do you process it, to which standard, under which permit?"),
    "rules.ask.assessment": ("能不能先做安全性评价(登记)?", "can the safety assessment (registration) be done first?"),
    "rules.ask.purpose": ("{need}买来做什么?", "what is the {need} bought for?"),
    "rules.ask.eaten": (
        "{need}用在哪道工序,接触产品吗,要什么等级?",
        "where is the {need} used, does it touch the product, and which grade must it be?",
    ),
    "rules.ask.metals": (
        "{need}对重金属有什么限值?",
        "what limits of toxic metals has the {need}?",
    ),
    "rules.ask.trial": ("愿不愿意先小试{material}?", "would you try the {material} on a small scale first?"),
    "rules.ask.conditions": ("{material}的水分、热值等指标是多少?", "what are the moisture, heat value and other figures of the {material}?"),
    "rules.ask.heat": ("{material}多少度、多大压力、一年供多少小时?", "at what temperature and pressure, how many hours a year, is the {material}?"),
}
