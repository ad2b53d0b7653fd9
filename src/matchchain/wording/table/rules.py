"""What the rules say of a pair: the facts compared, and what is still missing."""

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
        "must not be proposed as it is: {why} ({law}); what stays open: {open}",
    ),
    "rules.barred.open-harm": (
        "不得直接推荐:{why};可走的路:{open}",
        "must not be proposed as it is: {why}; what stays open: {open}",
    ),
    "rules.barred.paper": (
        "{why}(依据{law});经加工后还须证明:{open}",
        "{why} ({law}); behind the process it still takes: {open}",
    ),
    "rules.barred.paper-harm": ("{why};经加工后还须证明:{open}", "{why}; behind the process it still takes: {open}"),
    "rules.barred.unless": (
        "{why}(依据{law});除非说清:{unless}",
        "{why} ({law}), unless it is told: {unless}",
    ),
    "rules.barred.unless-harm": ("{why};除非说清:{unless}", "{why}, unless it is told: {unless}"),
    "rules.barred.unchecked": ("{law}(编号未核)", "{law} (number unchecked)"),
    # what may serve as what
    "rules.standing.proven": ("{offer}作{need}:有标准或多地实践", "{offer} as {need}: a standard, or practice in several places"),
    "rules.standing.accepted": ("需方点名接受{offer}", "the receiver says by name that it takes {offer}"),
    "rules.standing.assessed": (
        "{offer}作{need}须先做安全性评价(或取得登记、质量证明)",
        "{offer} as {need} takes a safety assessment (or a registration, a proof of quality) first",
    ),
    "rules.standing.trial": (
        "{offer}作{need}只有个别报道:先在需方小试",
        "{offer} as {need} is only reported here and there: a trial at the receiver first",
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
    "rules.conditions.met": ("用途条件满足:{conditions}", "conditions of the use kept: {conditions}"),
    "rules.conditions.broken": ("不符合用途条件:{conditions}", "conditions of the use broken: {conditions}"),
    "rules.conditions.asked": ("用途条件待问:{conditions}", "conditions of the use to be asked: {conditions}"),
    "rules.conditions.held": ("用途条件没说清,先等:{conditions}", "conditions of the use not told, it waits: {conditions}"),
    "rules.condition.limit": ("{what}{limit}{unit}", "{what} {limit}{unit}"),
    "rules.condition.stated": ("{what}{offered}{unit}(要求{limit}{unit})", "{what} {offered}{unit} (asked {limit}{unit})"),
    "rules.condition.one-of": ("{what}须为{words}之一", "{what} must be one of {words}"),
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
    # legal class
    "rules.legal.product": ("属性:产品", "legal class: product"),
    "rules.legal.by-product": (
        "属性:副产品,标准{standard},检测{test}(依据{law})",
        "legal class: by-product, standard {standard}, test {test} ({law})",
    ),
    "rules.legal.general-waste": (
        "属性:一般工业固废;转移前核实需方能力、签合同、记台账,出省利用须备案(依据{law})",
        (
            "legal class: general industrial waste; before it moves: check the receiver's ability, sign a "
            "contract, keep the ledger, and file a record when it leaves the province ({law})"
        ),
    ),
    "rules.legal.source": ("来源不同,属性不同:{question}", "its legal class hangs on where it comes from: {question}"),
    "rules.legal.undetermined": (
        "属性待定,三条路:副产品(产品标准+带日期检测);一般固废(需方环评写明、台账);疑似危废先鉴别(依据{law})",
        (
            "legal class undetermined, three ways: by-product (a product standard and a dated test); general waste (the "
            "receiver's environmental assessment names it, a ledger); if hazard is suspected, identification first ({law})"
        ),
    ),
    "rules.legal.residue": (
        "属性待定,治理产生的不能认定为副产品,两条路:一般固废(需方环评写明、台账);疑似危废先鉴别(依据{law})",
        (
            "legal class undetermined; what treatment leaves is never a by-product. Two ways: general waste (the "
            "receiver's environmental assessment names it, a ledger); if hazard is suspected, identification first ({law})"
        ),
    ),
    "rules.legal.never-by-product": (
        "报为副产品,但治理产生的物质不能认定为副产品:改走一般固废或鉴别(依据{law})",
        "stated as a by-product, but what treatment leaves is never one: general waste or identification ({law})",
    ),
    "rules.legal.eu-by-product": (
        "副产品:标准{standard},检测{test}(依据{law})",
        "by-product: standard {standard}, test {test} ({law})",
    ),
    "rules.legal.eu-general-waste": (
        "非危险废物:需方须有接收该代码的许可或豁免登记,随附转移单据(依据{law})",
        "non-hazardous waste: the receiver needs a permit or registered exemption for its code, transfer papers go along ({law})",
    ),
    "rules.legal.eu-undetermined": (
        "身份未定,三条路:副产品(用途确定、合法、无需额外加工);终止废物身份;按废物进有许可的接收方(依据{law})",
        (
            "legal status open, three ways: by-product (its use certain and lawful, no more processing than usual); "
            "end-of-waste; or as waste to a permitted receiver ({law})"
        ),
    ),
    "rules.legal.eu-residue": (
        "身份未定,处理残余物不作副产品,两条路:终止废物身份;按废物进有许可的接收方(依据{law})",
        (
            "legal status open; a residue of treatment is no by-product. Two ways: end-of-waste, or as waste to a permitted "
            "receiver ({law})"
        ),
    ),
    "rules.legal.eu-never-by-product": (
        "报为副产品,但处理残余物不作副产品(依据{law})",
        "stated as a by-product, but a residue of treatment is none ({law})",
    ),
    "rules.legal.eu-blank": (
        "类别和属性都没填:请供方说明是产品、副产品还是废物(依据{law})",
        "neither kind nor legal status is stated: ask the supplier whether it is a product, by-product or waste ({law})",
    ),
    "rules.legal.eu-missing": (
        "报为副产品,还缺{missing}(依据{law})",
        "stated as a by-product, still missing: {missing} ({law})",
    ),
    "rules.legal.eu-paid": (
        "报为副产品,但供方现在付费处置({cost}),身份要先核实(依据{law})",
        "stated as a by-product, yet the supplier pays to be rid of it ({cost}): settle its legal status first ({law})",
    ),
    "rules.legal.blank": (
        "类别和属性都没填:请供方说明是产品、副产物还是废物(依据{law})",
        (
            "neither kind nor legal class is stated: ask the supplier whether it is a product, by-product "
            "or waste ({law})"
        ),
    ),
    "rules.legal.missing": (
        "报为副产品,还缺{missing}(依据{law})",
        "stated as a by-product, still missing: {missing} ({law})",
    ),
    "rules.legal.paid": (
        "报为副产品,但供方现在付费处置({cost}{money}/吨),属性要先核实(依据{law})",
        (
            "stated as a by-product, yet the supplier pays to be rid "
            "of it ({cost} {money}/t): settle its legal "
            "class first ({law})"
        ),
    ),
    "rules.wanted.standard": ("产品标准", "a product standard"),
    "rules.wanted.test": ("带日期的检测或鉴别报告", "a dated test or identification report"),
    "rules.wanted.test-date": ("检测报告的日期({written})", "the date of the test report ({written})"),
    # hazardous waste
    "rules.hazardous-waste.law-unknown": (
        "危险废物({code}):不知当地法律,先问当地主管部门怎么收、怎么运",
        "hazardous waste ({code}): local law unknown, ask the local authority how it may be taken and moved",
    ),
    "rules.hazardous-waste.contradicted": (
        "危险废物{code}:代码有矛盾,按更危险的一面办({problems}):先请供方更正,再核对需方{permit};{moves}",
        (
            "hazardous waste {code}: its code contradicts itself, held at the more dangerous reading ({problems}): have "
            "the supplier correct it, then check the receiver's {permit}; {moves}"
        ),
    ),
    "rules.hazardous-waste.moves": (
        "{carrier},转移先报转移计划,走电子转移联单(依据{law})",
        "{carrier}; it moves on a filed transfer plan, under the electronic manifest ({law})",
    ),
    "rules.hazardous-waste.eu-moves": (
        "{carrier},随附识别文件转移(依据{law})",
        "{carrier}; it moves with an identification document ({law})",
    ),
    "rules.hazardous-waste.authority": ("生态环境部门", "the ecology and environment authority"),
    "rules.hazardous-waste.eu-authority": ("当地许可机关", "the permitting authority"),
    "rules.hazardous-waste.ask-code": ("8位废物代码", "the 8-digit code"),
    "rules.hazardous-waste.eu-ask-code": ("欧洲废物名录6位代码", "the six-digit code of the European list"),
    "rules.hazardous-waste.permit": ("危险废物经营许可证", "hazardous-waste operating permit"),
    "rules.hazardous-waste.eu-permit": ("接收危险废物的许可", "permit to take hazardous waste"),
    "rules.hazardous-waste.ways": (
        "也可走点对点定向利用方案(省级生态环境部门)或豁免清单",
        "lawful alternatives: a point-to-point use plan (provincial authority) or the exemption list",
    ),
    "rules.hazardous-waste.ways-exempt": (
        "豁免清单可能用得上,条件要核实:{items};也可走点对点定向利用方案(省级生态环境部门)",
        (
            "the exemption list may serve, its condition to be shown: {items}; or a point-to-point use plan "
            "(provincial authority)"
        ),
    ),
    "rules.hazardous-waste.eu-ways": ("别无免证途径", "there is no way without one"),
    "rules.hazardous-waste.valid": (
        "危险废物{code}:需方{paper}({number})覆盖,有效期至{until},余量{left}吨/年;{moves}",
        (
            "hazardous waste {code}: covered by the receiver's {paper} ({number}), valid until {until}, "
            "{left} t/yr left; {moves}"
        ),
    ),
    "rules.hazardous-waste.exemption": (
        "危险废物{code}:需方按豁免清单利用,须满足所列环节和条件;{moves}",
        "hazardous waste {code}: taken under the exemption list, whose step and conditions must be met; {moves}",
    ),
    "rules.hazardous-waste.no-capacity-stated": (
        "危险废物{code}:需方{paper}({number})覆盖,有效期至{until},但没填核准规模,余量不详;{moves}",
        (
            "hazardous waste {code}: covered by the receiver's {paper} ({number}), valid until {until}, but no "
            "capacity is stated; {moves}"
        ),
    ),
    "rules.hazardous-waste.taken-unknown": (
        "危险废物{code}:需方{paper}({number})覆盖,有效期至{until},但已接收多少不清,最多还余{left}吨/年;{moves}",
        (
            "hazardous waste {code}: covered by the receiver's {paper} ({number}), valid until {until}, but what "
            "it takes already is not known: at most {left} t/yr left; {moves}"
        ),
    ),
    "rules.hazardous-waste.full": (
        "危险废物{code}:需方{paper}({number})核准规模{capacity}吨/年已用满,须向{authority}申请增量,{ways};{moves}",
        (
            "hazardous waste {code}: the capacity of the receiver's {paper} ({number}), {capacity} t/yr, is used up: "
            "apply to {authority} for more; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.undated": (
        "危险废物{code}:需方{paper}({number})没填有效期,请需方提供证书;{moves}",
        "hazardous waste {code}: the receiver's {paper} ({number}) states no last day, ask for a copy; {moves}",
    ),
    "rules.hazardous-waste.expired": (
        "危险废物{code}:需方{paper}({number})已于{until}到期,须向{authority}换证,{ways};{moves}",
        (
            "hazardous waste {code}: the receiver's {paper} ({number}) ended on {until}: renew it with {authority}; "
            "{ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.without-codes": (
        "危险废物{code}:需方{paper}({number})没填核准代码,请需方提供证书;{moves}",
        "hazardous waste {code}: the receiver's {paper} ({number}) states no codes, ask for a copy; {moves}",
    ),
    "rules.hazardous-waste.not-covered": (
        "危险废物{code}:需方{paper}({number})只核准{covered},不含此代码,须向{authority}增项,{ways};{moves}",
        (
            "hazardous waste {code}: the receiver's {paper} ({number}) covers only {covered}: have the code added "
            "by {authority}; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.none": (
        "危险废物{code}:需方没有{permit},须向{authority}申领,{ways};{moves}",
        "hazardous waste {code}: the receiver has no {permit}: apply to {authority}; {ways}; {moves}",
    ),
    "rules.hazardous-waste.class-only": (
        "危险废物,只填了大类{listed}:请供方补{ask},再核对需方{permit}({authority}发证);{moves}",
        (
            "hazardous waste, only the class {listed} is stated: ask the supplier for {ask}, then check the "
            "receiver's {permit} from {authority}; {moves}"
        ),
    ),
    "rules.hazardous-waste.no-code-likely": (
        "危险废物,代码没填(可能属{listed},须核实):请供方补{ask},再核对需方{permit}({authority}发证);{moves}",
        (
            "hazardous waste without a code (perhaps {listed}, to be confirmed): ask the supplier for {ask}, then "
            "check the receiver's {permit} from {authority}; {moves}"
        ),
    ),
    "rules.hazardous-waste.no-code": (
        "危险废物,代码没填:请供方补{ask},再核对需方{permit}({authority}发证);{moves}",
        (
            "hazardous waste without a code: ask the supplier for {ask}, then check the receiver's {permit} from "
            "{authority}; {moves}"
        ),
    ),
    "rules.carrier.known": (
        "可由{carrier}承运(运输许可至{until})",
        "{carrier} may carry it (transport permit until {until})",
    ),
    "rules.carrier.wanted": (
        "须由有危险货物运输许可的单位承运",
        "needs a carrier with a dangerous-goods transport permit",
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
        "{name} {stated}, limit {limit}: blended; what is bought states none and is reckoned free of it",
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
    "rules.class.general-waste": ("一般工业固废", "general industrial waste"),
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
    # what the receiver's environmental papers cover
    "rules.coverage.eu-covered": (
        "需方许可({number},有效期至{until})写明接收{material}(依据{law})",
        "the receiver's permit ({number}, valid until {until}) names {material} ({law})",
    ),
    "rules.coverage.eu-expired": (
        "需方写明接收{material}的许可已于{until}到期(依据{law})",
        "the receiver's permit that names {material} ended on {until} ({law})",
    ),
    "rules.coverage.eu-undated": (
        "需方写明接收{material}的许可没填有效期(依据{law})",
        "the receiver's permit naming {material} states no last day, ask for a copy ({law})",
    ),
    "rules.coverage.eu-not-said": (
        "需方许可或豁免登记是否涵盖接收{material},没说(依据{law})",
        "whether the receiver's permit or exemption covers taking {material} is not said ({law})",
    ),
    "rules.coverage.covered": (
        "需方排污许可({number},有效期至{until})写明接收{material}(依据{law})",
        "the receiver's discharge permit ({number}, valid until {until}) names {material} ({law})",
    ),
    "rules.coverage.expired": (
        "需方写明接收{material}的排污许可已于{until}到期,请提供新证(依据{law})",
        "the receiver's discharge permit that names {material} ended on {until}, ask for the new one ({law})",
    ),
    "rules.coverage.undated": (
        "需方写明接收{material}的排污许可没填有效期,请提供证书(依据{law})",
        "the receiver's discharge permit naming {material} states no last day, ask for a copy ({law})",
    ),
    "rules.coverage.not-said": (
        "需方环评、排污许可是否涵盖接收{material},没说(依据{law})",
        (
            "whether the receiver's environmental assessment and discharge permit cover taking {material} "
            "is not said ({law})"
        ),
    ),
    # provinces
    "rules.province.same": (
        "两家都登记在{goal},不跨省(依据{law})",
        "both are registered in {goal}: it stays in the province ({law})",
    ),
    "rules.province.approval": (
        "危险废物从{origin}到{goal}跨省转移,须先经移出地省级生态环境部门批准(商接收地同意)(依据{law})",
        (
            "hazardous waste from {origin} to {goal} crosses provinces: the ecology and environment authority "
            "of the province it leaves must approve first, with the consent of the other ({law})"
        ),
    ),
    "rules.province.record": (
        "固体废物从{origin}到{goal}跨省利用,须报移出地省级生态环境部门备案;贮存、处置的须批准(依据{law})",
        (
            "solid waste from {origin} to {goal} crosses provinces: file a record for its use with the ecology "
            "and environment authority of the province it leaves; storage or disposal needs approval ({law})"
        ),
    ),
    "rules.province.approved": (
        "从{origin}到{goal}跨省转移,已有批准或备案({number},有效期至{until})(依据{law})",
        "from {origin} to {goal}, approved or on record ({number}, valid until {until}) ({law})",
    ),
    "rules.province.not-stated": (
        "危险废物跨省转移须批准;有一方没填(或填错)统一社会信用代码,看不出是否跨省(依据{law})",
        (
            "hazardous waste needs approval to cross provinces; a credit code is missing or unsound, so it is "
            "not known whether it does ({law})"
        ),
    ),
    "rules.province.name.11": ("北京", "Beijing"),
    "rules.province.name.12": ("天津", "Tianjin"),
    "rules.province.name.13": ("河北", "Hebei"),
    "rules.province.name.14": ("山西", "Shanxi"),
    "rules.province.name.15": ("内蒙古", "Inner Mongolia"),
    "rules.province.name.21": ("辽宁", "Liaoning"),
    "rules.province.name.22": ("吉林", "Jilin"),
    "rules.province.name.23": ("黑龙江", "Heilongjiang"),
    "rules.province.name.31": ("上海", "Shanghai"),
    "rules.province.name.32": ("江苏", "Jiangsu"),
    "rules.province.name.33": ("浙江", "Zhejiang"),
    "rules.province.name.34": ("安徽", "Anhui"),
    "rules.province.name.35": ("福建", "Fujian"),
    "rules.province.name.36": ("江西", "Jiangxi"),
    "rules.province.name.37": ("山东", "Shandong"),
    "rules.province.name.41": ("河南", "Henan"),
    "rules.province.name.42": ("湖北", "Hubei"),
    "rules.province.name.43": ("湖南", "Hunan"),
    "rules.province.name.44": ("广东", "Guangdong"),
    "rules.province.name.45": ("广西", "Guangxi"),
    "rules.province.name.46": ("海南", "Hainan"),
    "rules.province.name.50": ("重庆", "Chongqing"),
    "rules.province.name.51": ("四川", "Sichuan"),
    "rules.province.name.52": ("贵州", "Guizhou"),
    "rules.province.name.53": ("云南", "Yunnan"),
    "rules.province.name.54": ("西藏", "Tibet"),
    "rules.province.name.61": ("陕西", "Shaanxi"),
    "rules.province.name.62": ("甘肃", "Gansu"),
    "rules.province.name.63": ("青海", "Qinghai"),
    "rules.province.name.64": ("宁夏", "Ningxia"),
    "rules.province.name.65": ("新疆", "Xinjiang"),
    # regulated chemicals
    "rules.hazard.precursor-1": ("第一类易制毒化学品", "class 1 drug precursor"),
    "rules.hazard.precursor-2": ("第二类易制毒化学品", "class 2 drug precursor"),
    "rules.hazard.precursor-3": ("第三类易制毒化学品", "class 3 drug precursor"),
    "rules.hazard.explosive-precursor": ("易制爆危险化学品", "explosive precursor"),
    "rules.hazard.toxic": ("剧毒化学品", "highly toxic chemical"),
    "rules.hazard.hazardous-chemical": ("危险化学品", "hazardous chemical"),
    "rules.paper.precursor-1": (
        "易制毒购买许可证(公安机关或药监部门)",
        "a precursor purchase licence (public security or drug authority)",
    ),
    "rules.paper.precursor-2": ("易制毒购买备案(县级公安机关)", "a record of the precursor purchase (county public security)"),
    "rules.paper.precursor-3": ("易制毒购买备案(县级公安机关)", "a record of the precursor purchase (county public security)"),
    "rules.paper.explosive-precursor": (
        "易制爆购买后5日内备案(县级公安机关)",
        "a record of the explosive-precursor purchase within 5 days (county public security)",
    ),
    "rules.paper.toxic": ("剧毒化学品购买许可证(县级公安机关)", "a purchase licence for highly toxic chemicals (county public security)"),
    "rules.record.toxic": (
        "剧毒化学品购买后5日内备案(县级公安机关)",
        "a record of the purchase of highly toxic chemicals within 5 days (county public security)",
    ),
    "rules.paper.hazardous-chemical": (
        "危险化学品安全生产或经营许可(应急管理部门)",
        "a safety or trading licence for hazardous chemicals (emergency management authority)",
    ),
    "rules.paper.eu-precursor-1": ("易制毒许可和登记", "a licence and registration for drug precursors"),
    "rules.paper.eu-precursor-2": ("易制毒登记和客户声明", "a registration and customer declaration for drug precursors"),
    "rules.paper.eu-explosive-precursor": ("易制爆客户声明", "a customer declaration for explosives precursors"),
    "rules.paper.eu-hazardous-chemical": ("易制毒化学品经营许可", "an operator's licence for drug precursors"),
    "rules.regulated.licensed": (
        "{hazards}:供方许可({number},有效期至{until})(依据{law})",
        "{hazards}: the supplier holds a licence ({number}, valid until {until}) ({law})",
    ),
    "rules.regulated.licensed-buyer": (
        "{hazards}:供方许可({number},有效期至{until});需方还要办{buyer}(依据{law})",
        "{hazards}: the supplier holds a licence ({number}, valid until {until}); the receiver still needs {buyer} ({law})",
    ),
    "rules.regulated.free": ("{hazards}(依据{law})", "{hazards} ({law})"),
    "rules.regulated.free-buyer": ("{hazards}:需方要办{buyer}(依据{law})", "{hazards}: the receiver needs {buyer} ({law})"),
    "rules.regulated.expired": (
        "{hazards}:供方许可已于{until}到期;要有{supplier}(依据{law})",
        "{hazards}: the supplier's licence ended on {until}; needed: {supplier} ({law})",
    ),
    "rules.regulated.expired-buyer": (
        "{hazards}:供方许可已于{until}到期;要有{supplier},需方要办{buyer}(依据{law})",
        "{hazards}: the supplier's licence ended on {until}; needed: {supplier}, and of the receiver {buyer} ({law})",
    ),
    "rules.regulated.undated": (
        "{hazards}:供方许可没填有效期,请提供证书(依据{law})",
        "{hazards}: the supplier's licence states no last day, ask for a copy ({law})",
    ),
    "rules.regulated.undated-buyer": (
        "{hazards}:供方许可没填有效期,请提供证书;需方要办{buyer}(依据{law})",
        "{hazards}: the supplier's licence states no last day, ask for a copy; the receiver needs {buyer} ({law})",
    ),
    "rules.regulated.wanted": (
        "{hazards}:供方要有{supplier},没填(依据{law})",
        "{hazards}: the supplier needs {supplier}, none is stated ({law})",
    ),
    "rules.regulated.wanted-buyer": (
        "{hazards}:供方要有{supplier},没填;需方要办{buyer}(依据{law})",
        "{hazards}: the supplier needs {supplier}, none is stated; the receiver needs {buyer} ({law})",
    ),
    # papers, and the editions the rules go by
    "rules.paper.hazardous-waste": ("危险废物经营许可证", "hazardous-waste operating permit"),
    "rules.paper.eu-hazardous-waste": ("接收危险废物的许可", "permit to take hazardous waste"),
    "rules.paper.point-to-point": ("点对点定向利用方案", "point-to-point use plan"),
    "rules.paper.exemption": ("豁免清单", "exemption list"),
    "rules.law.gb-34330": ("《固体废物鉴别标准 通则》{number}", "{number} (identification of solid wastes)"),
    "rules.law.hazardous-waste-list": (
        "《国家危险废物名录({year}年版)》",
        "National Catalogue of Hazardous Wastes ({year} edition)",
    ),
    "rules.law.transfer-measures": (
        "《危险废物转移管理办法》({year})",
        "Measures for the Transfer of Hazardous Wastes ({year})",
    ),
    "rules.law.waste-ledger-guide": (
        "《一般工业固体废物管理台账制定指南(试行)》({year})",
        "Guide to Ledgers of General Industrial Solid Waste ({year}, trial)",
    ),
    "rules.law.precursor-regulation": (
        "《易制毒化学品管理条例》(国务院令第{number}号)",
        "Regulation on Precursor Chemicals (State Council order {number})",
    ),
    "rules.law.explosive-precursor-measures": (
        "《易制爆危险化学品治安管理办法》(公安部令第{number}号)",
        "Measures on Explosive Precursors (Ministry of Public Security order {number})",
    ),
    "rules.law.solid-waste-law": (
        "《固体废物污染环境防治法》({year})",
        "Law on the Prevention of Pollution by Solid Wastes ({year})",
    ),
    "rules.law.discharge-permit-regulation": (
        "《排污许可管理条例》(国务院令第{number}号)",
        "Regulation on Pollutant Discharge Permits (State Council order {number})",
    ),
    "rules.law.waste-framework": ("欧盟废物框架指令{number}", "Waste Framework Directive {number}"),
    "rules.law.list-of-waste": ("欧洲废物名录{number}", "European List of Waste, Decision {number}"),
    "rules.law.industrial-emissions": ("工业排放指令{number}", "Industrial Emissions Directive {number}"),
    "rules.law.drug-precursors": ("易制毒条例{number}", "Drug Precursors Regulation {number}"),
    "rules.law.explosives-precursors": ("易制爆条例{number}", "Explosives Precursors Regulation {number}"),
    "rules.law.clp": ("CLP条例{number}", "CLP Regulation {number}"),
    "rules.law.hazardous-chemicals-law": (
        "《危险化学品安全法》({year})",
        "Hazardous Chemicals Safety Law ({year})",
    ),
    # a rule by its name, and in a word what it lacks
    "rules.name.barred": ("禁用", "what must not be"),
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
    "rules.name.province": ("跨省转移", "leaving the province"),
    "rules.name.coverage": ("环评、排污许可覆盖", "environmental permits"),
    "rules.name.conflict": ("回避", "conflict"),
    "rules.name.legal": ("法律属性", "legal class"),
    "rules.name.hazardous_waste": ("危废许可", "hazardous-waste permit"),
    "rules.name.regulated": ("危化品、易制毒管制", "regulated chemicals"),
    "rules.stop-word.barred": ("禁用待核", "barred?"),
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
    "rules.stop-word.legal": ("属性待定", "legal class"),
    "rules.stop-word.hazardous_waste": ("危废要证", "haz. permit"),
    "rules.stop-word.province": ("跨省审批", "province"),
    "rules.stop-word.regulated": ("许可", "licence"),
    "rules.stop-word.coverage": ("环评涵盖?", "EIA covers?"),
    "rules.stop-word.caution": ("先验货", "test first"),
}
