"""What the rules say of a pair: the facts compared, and what is still missing."""

MESSAGES: dict[str, tuple[str, str]] = {
    # words that several sentences share
    "rules.purity": ("含量", "purity"),
    "rules.concentration": ("浓度", "concentration"),
    "rules.at-least": ("≥{limit}", ">= {limit}"),
    "rules.at-most": ("≤{limit}", "<= {limit}"),
    "rules.about": ("约{stated}(不低于{limit})", "about {stated} (not below {limit})"),
    "rules.without-number": ("证号未填", "number not stated"),
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
    # distance
    "rules.distance.compared": (
        "公路{road}公里(直线×{factor}),限{limit}公里",
        "{road} km by road (straight line x {factor}), limit {limit} km",
    ),
    "rules.distance.no-site": (
        "限{limit}公里,有一方没填坐标,算不出距离",
        "limit {limit} km; a site is not stated, so the distance is unknown",
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
    "rules.legal.undetermined": (
        "属性待定:先做固体废物鉴别,或以产品标准和检测报告认定为副产品(依据{law})",
        (
            "legal class undetermined: have it identified, or show a product standard and a test report to call "
            "it a by-product ({law})"
        ),
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
        "报为副产品,但供方现在付费处置({cost}元/吨),属性要先核实(依据{law})",
        (
            "stated as a by-product, yet the supplier pays to be rid of it ({cost} CNY/t): settle its legal "
            "class first ({law})"
        ),
    ),
    "rules.wanted.standard": ("产品标准", "a product standard"),
    "rules.wanted.test": ("带日期的检测或鉴别报告", "a dated test or identification report"),
    "rules.wanted.test-date": ("检测报告的日期({written})", "the date of the test report ({written})"),
    # hazardous waste
    "rules.hazardous-waste.moves": (
        "{carrier},转移走电子转移联单(依据{law})",
        "{carrier}; it moves under the electronic transfer manifest ({law})",
    ),
    "rules.hazardous-waste.ways": (
        "也可走点对点定向利用方案(省级生态环境部门)或豁免清单",
        "lawful alternatives: a point-to-point use plan (provincial authority) or the exemption list",
    ),
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
        "危险废物{code}:需方{paper}({number})覆盖,有效期至{until},但已接收多少不清,余量不详;{moves}",
        (
            "hazardous waste {code}: covered by the receiver's {paper} ({number}), valid until {until}, but what "
            "it takes already is not known; {moves}"
        ),
    ),
    "rules.hazardous-waste.full": (
        "危险废物{code}:需方{paper}({number})核准规模已用满,须向生态环境部门申请增量,{ways};{moves}",
        (
            "hazardous waste {code}: the capacity of the receiver's {paper} ({number}) is used up: apply to the "
            "ecology and environment authority for more; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.undated": (
        "危险废物{code}:需方{paper}({number})没填有效期,请需方提供证书;{moves}",
        "hazardous waste {code}: the receiver's {paper} ({number}) states no last day, ask for a copy; {moves}",
    ),
    "rules.hazardous-waste.expired": (
        "危险废物{code}:需方{paper}({number})已于{until}到期,须向生态环境部门换证,{ways};{moves}",
        (
            "hazardous waste {code}: the receiver's {paper} ({number}) ended on {until}: renew it with the "
            "ecology and environment authority; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.without-codes": (
        "危险废物{code}:需方{paper}({number})没填核准代码,请需方提供证书;{moves}",
        "hazardous waste {code}: the receiver's {paper} ({number}) states no codes, ask for a copy; {moves}",
    ),
    "rules.hazardous-waste.not-covered": (
        "危险废物{code}:需方{paper}({number})只核准{covered},不含此代码,须向生态环境部门增项,{ways};{moves}",
        (
            "hazardous waste {code}: the receiver's {paper} ({number}) covers only {covered}: have the code added "
            "by the ecology and environment authority; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.none": (
        "危险废物{code}:需方没有危险废物经营许可证,须向生态环境部门申领,{ways};{moves}",
        (
            "hazardous waste {code}: the receiver has no hazardous-waste operating permit: apply to the ecology "
            "and environment authority; {ways}; {moves}"
        ),
    ),
    "rules.hazardous-waste.class-only": (
        "危险废物,只填了大类{listed}:请供方补8位废物代码,再核对需方许可证(生态环境部门发证);{moves}",
        (
            "hazardous waste, only the class {listed} is stated: ask the supplier for the 8-digit code, then check "
            "the receiver's permit from the ecology and environment authority; {moves}"
        ),
    ),
    "rules.hazardous-waste.no-code-likely": (
        "危险废物,代码没填(可能属{listed},须核实):请供方补8位废物代码,再核对需方许可证(生态环境部门发证);{moves}",
        (
            "hazardous waste without a code (perhaps {listed}, to be confirmed): ask the supplier for the 8-digit "
            "code, then check the receiver's permit from the ecology and environment authority; {moves}"
        ),
    ),
    "rules.hazardous-waste.no-code": (
        "危险废物,代码没填:请供方补8位废物代码,再核对需方许可证(生态环境部门发证);{moves}",
        (
            "hazardous waste without a code: ask the supplier for the 8-digit code, then check the receiver's "
            "permit from the ecology and environment authority; {moves}"
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
    # papers, and the editions the rules go by
    "rules.paper.hazardous-waste": ("危险废物经营许可证", "hazardous-waste operating permit"),
    "rules.paper.point-to-point": ("点对点定向利用方案", "point-to-point use plan"),
    "rules.paper.exemption": ("豁免清单", "exemption list"),
    "rules.law.gb-34330": ("《固体废物鉴别标准 通则》{number}", "{number}, identification of solid wastes"),
    "rules.law.hazardous-waste-list": (
        "《国家危险废物名录({year}年版)》",
        "National Catalogue of Hazardous Wastes, {year} edition",
    ),
    "rules.law.transfer-measures": (
        "《危险废物转移管理办法》({year})",
        "Measures for the Transfer of Hazardous Wastes, {year}",
    ),
    "rules.law.waste-ledger-guide": (
        "《一般工业固体废物管理台账制定指南(试行)》({year})",
        "Guide to Ledgers of General Industrial Solid Waste (trial), {year}",
    ),
    "rules.law.precursor-regulation": (
        "《易制毒化学品管理条例》(国务院令第{number}号)",
        "Regulation on Precursor Chemicals (State Council order {number})",
    ),
    "rules.law.explosive-precursor-measures": (
        "《易制爆危险化学品治安管理办法》(公安部令第{number}号)",
        "Measures on Explosive Precursors (Ministry of Public Security order {number})",
    ),
    "rules.law.hazardous-chemicals-law": (
        "《危险化学品安全法》({year})",
        "Hazardous Chemicals Safety Law, {year}",
    ),
}
