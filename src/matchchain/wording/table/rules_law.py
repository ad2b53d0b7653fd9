"""What the rules of law say (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
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
        "stated as a by-product, yet the supplier pays for its disposal ({cost}): settle its legal status first ({law})",
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
    "rules.hazardous-waste.eu-ways": ("别无免证途径", "a permit is mandatory"),
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
    # its rules by their names, and in a word what they lack
    "rules.name.province": ("跨省转移", "leaving the province"),
    "rules.name.coverage": ("环评、排污许可覆盖", "environmental permits"),
    "rules.name.legal": ("法律属性", "legal class"),
    "rules.name.hazardous_waste": ("危废许可", "hazardous-waste permit"),
    "rules.name.regulated": ("危化品、易制毒管制", "regulated chemicals"),
    "rules.stop-word.legal": ("属性待定", "legal class"),
    "rules.stop-word.hazardous_waste": ("危废要证", "haz. permit"),
    "rules.stop-word.province": ("跨省审批", "province"),
    "rules.stop-word.regulated": ("许可", "licence"),
    "rules.stop-word.coverage": ("环评涵盖?", "permit covers?"),
    # what settles what its rules could not tell
    "rules.ask.legal": (
        "有没有产品标准、带日期的检测或鉴别报告?",
        "is there a product standard, and a dated test or identification report?",
    ),
    "rules.ask.waste-code": ("废物代码是哪个(国家名录写满8位)?", "which waste code has it, in full?"),
    "rules.ask.waste-permit": (
        "能收这类废物的许可证有没有?代码、有效期、余量?",
        "is there a permit for this waste: codes, last day, capacity left?",
    ),
    "rules.ask.province": (
        "{material}跨省转移的批准或备案办了没有?",
        "has the transfer of {material} across provinces been approved or recorded?",
    ),
    "rules.ask.coverage": (
        "环评、排污许可是否涵盖接收{material}?",
        "do your environmental assessment and discharge permit cover taking {material}?",
    ),
    "rules.ask.licence": (
        "危化品安全生产或经营许可有没有?有效期?",
        "do you hold a safety or trading licence for hazardous chemicals, valid until when?",
    ),
    "rules.ask.purchase-licence": ("购买许可或备案办得下来吗?", "can you get the purchase licence or record?"),
}
