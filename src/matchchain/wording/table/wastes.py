"""What the lists of wastes say of a code or a name, and what to ask."""

MESSAGES: dict[str, tuple[str, str]] = {
    # a title, wording or condition of a list in the reader's language
    "wastes.title": ("{zh}", "{en}"),
    # the code that was typed
    "wastes.code.none": (
        "“{text}”不是废物代码",
        "“{text}” is not a waste code",
    ),
    "wastes.code.unknown": (
        "名录里没有代码{code}:请核对",
        "the list has no code {code}: check it",
    ),
    "wastes.code.unknown-national": (
        "2021年版名录里没有{code};按{hw}危险废物对待,请对照2025年版名录核对",
        "the national list of 2021 has no {code}; held as hazardous, {hw}: check it against the 2025 edition",
    ),
    "wastes.code.excludes": (
        "{code}在文中是被排除的,不是本废物的代码",
        "{code} is named as left out, it is not this waste's code",
    ),
    "wastes.code.contains": (
        "{code}在文中是所含成分,不是本废物的代码",
        "{code} is named as a part, it is not this waste's code",
    ),
    "wastes.code.star-wrong": (
        "{code}({title})带了星号,但名录里它不是危险废物:是代码写错,还是指{partners}?",
        "{code} ({title}) was typed with an asterisk but is not hazardous in the list: wrong code, or is {partners} meant?",
    ),
    "wastes.code.star-wrong-alone": (
        "{code}({title})带了星号,但名录里它不是危险废物:请核对代码",
        "{code} ({title}) was typed with an asterisk but is not hazardous in the list: check the code",
    ),
    "wastes.code.star-missing": (
        "{code}({title})在名录里是危险废物(星号未写),按危险废物对待",
        "{code} ({title}) is hazardous in the list though no asterisk was typed: held as hazardous",
    ),
    "wastes.code.several": (
        "一行里有几个代码{codes}:请分行填报;先按更危险的对待",
        "several codes in one line, {codes}: split it; held at the most dangerous",
    ),
    "wastes.code.class-against-code": (
        "写的类别{hw}与代码{codes}不符:先按更危险的对待,请核对",
        "the class {hw} does not go with {codes}: held at the more dangerous, check it",
    ),
    "wastes.code.name-says-class": (
        "代码属{own},名称却属{named}:先按更危险的对待,请核对代码",
        "the code is of {own}, the name is of {named}: held at the more dangerous, check the code",
    ),
    "wastes.code.name-says-code": (
        "填的代码是{codes},名称里却是{named}:先按更危险的对待,请核对",
        "the code typed is {codes}, the name says {named}: held at the more dangerous, check it",
    ),
    "wastes.code.name-hazardous": (
        "代码{codes}不是危险废物代码,名称却列在{named}:按危险废物对待,请核对",
        "{codes} is no hazardous code, but the name is listed in {named}: held as hazardous, check it",
    ),
    "wastes.code.name-sounds": (
        "名称听起来像{named}类危险废物,代码{code}不是危险废物:代码对吗?",
        "the name sounds like hazardous waste ({named} in China), {code} is not hazardous: is the code right?",
    ),
    "wastes.code.mirror": (
        "{code}({title})是镜像条目(对应{partners}):非危险是否有检测证明?",
        "{code} ({title}) is a mirror entry (of {partners}): is it shown by test that it is not hazardous?",
    ),
    "wastes.code.mirror-alone": (
        "{code}({title})含有害物质时另有危险条目:非危险是否有检测证明?",
        "{code} ({title}) has a hazardous counterpart where hazardous substances are in it: is it shown by test that it is not?",
    ),
    "wastes.code.class-only": (
        "只写了{hw}:八位代码待补",
        "only {hw} is stated: the eight-digit code is missing",
    ),
    "wastes.code.form-only": (
        "{code}只核对了格式:它所在的目录这里没有",
        "{code}: only its form was checked, its list is not had here",
    ),
    "wastes.code.other-list": (
        "{code}是别国名录的代码,本地代码待补",
        "{code} is a code of another country's list: the local code is missing",
    ),
    "wastes.law-unknown": ("当地法规未知:请先问当地主管部门", "local law unknown: ask the local authority first"),
    # the name
    "wastes.name.listed": ("危险废物{classes}", "hazardous waste {classes}"),
    "wastes.name.listed-if": (
        "视来源可能是危险废物{classes}",
        "hazardous waste {classes} if it comes from a listed source",
    ),
    "wastes.name.identify": ("属性待鉴别:先问产生工艺", "to be identified: ask for the process it comes from"),
    "wastes.name.unlisted": ("未列入危险废物名录", "not in the list of hazardous wastes"),
    # the exemption list
    "wastes.exemption": (
        "豁免清单第{item}项({waste}),{stage}环节:{condition}",
        "exemption {item} ({waste}), {stage}: {condition}",
    ),
    "wastes.stage.collection": ("收集", "collection"),
    "wastes.stage.transport": ("运输", "transport"),
    "wastes.stage.use": ("利用", "use"),
    "wastes.stage.disposal": ("处置", "disposal"),
    "wastes.stage.all": ("全部", "all stages"),
    # what to ask the firm
    "wastes.ask.solvent": (
        "是什么溶剂,列入《危险化学品目录》吗,用在什么工序?",
        "which solvent is it, is it in the catalogue of hazardous chemicals, and what was it used for?",
    ),
    "wastes.ask.mother-liquor": (
        "是什么产品的母液(药、农药、染料还是其他)?",
        "of which product is it the mother liquor (medicine, pesticide, dye, other)?",
    ),
    "wastes.ask.refinery-sludge": (
        "是隔油、气浮的油泥浮渣,还是生化污泥?",
        "is it oily sludge or float of oil separation, or sludge of the biological stage?",
    ),
    "wastes.ask.clay": (
        "过滤的是矿物油还是食用油?",
        "did it filter mineral oil or edible oil?",
    ),
    "wastes.ask.chips": (
        "是否沾切削油或切削液,压榨过滤后还滴漏吗?",
        "is it wet with cutting oil or emulsion, and does it still drip after pressing?",
    ),
    "wastes.ask.grinding": (
        "磨削用的是油、乳化液还是清水?",
        "was it ground under oil, under emulsion or under water?",
    ),
    "wastes.ask.oil-kind": ("是矿物油还是动植物油?", "is it mineral oil or animal and vegetable oil?"),
    "wastes.ask.oily-water": (
        "含油多少,是进厂内废水站还是外运?",
        "how much oil is in it, and does it go to the own treatment or leave the site?",
    ),
    "wastes.ask.biomass-still": (
        "原料全是生物质吗,是否加过化学溶剂?",
        "is the feed biomass only, and was any chemical solvent added?",
    ),
    "wastes.ask.tar": (
        "来自焦化、煤气还是其他工艺,是产品还是罐底焦油渣,符合YB/T 5075吗?",
        "from coking, gas making or another process, product or tank residue, and does it meet YB/T 5075?",
    ),
    "wastes.ask.desulphurisation": (
        "是焦炉煤气脱硫,还是锅炉烟气脱硫?",
        "from desulphurising coke oven gas, or boiler flue gas?",
    ),
    "wastes.ask.paint": (
        "是溶剂型还是水性,有没有鉴别报告?",
        "solvent-based or water-based, and is there an identification report?",
    ),
    "wastes.ask.container": (
        "原来装的是什么,是否沾染危险化学品或危险废物?",
        "what was in it, and does it hold residues of hazardous chemicals or waste?",
    ),
    "wastes.ask.toner": (
        "是墨粉、油墨还是感光件,是否含有机溶剂?",
        "is it toner, ink or a photosensitive part, and does it contain organic solvent?",
    ),
    "wastes.ask.adhesive": (
        "是溶剂型,还是水基型、热熔型,是否已固化?",
        "solvent-based, or water-based or hot-melt, and is it cured?",
    ),
    "wastes.ask.resin-ix": (
        "树脂用于哪里:工业废水、电镀、制药,还是软水、纯水制备?",
        "where was the resin used: industrial waste water, plating, medicine, or softening and pure water?",
    ),
    "wastes.ask.resin": (
        "是合成过程的不合格品、残渣,还是已固化或热塑性的废料?",
        "off-specification or residue of synthesis, or cured or thermoplastic scrap?",
    ),
    "wastes.ask.aluminium-sludge": (
        "是铝材表面处理污泥吗,是否含镍、铬,与其他电镀污泥混合吗?",
        "is it of aluminium surface treatment only, is nickel or chromium in it, is it mixed with plating sludge?",
    ),
    "wastes.ask.pickling-sludge": (
        "是碳钢酸洗除锈的污泥吗,是否混有不锈钢或电镀废水?",
        "is it of pickling carbon steel only, or mixed with stainless steel or plating water?",
    ),
    "wastes.ask.plating": (
        "是不是电镀、表面处理工序产生的?",
        "does it come from plating or surface treatment?",
    ),
    "wastes.ask.chromium": (
        "铬是几价,来自镀铬、钝化、鞣革还是铬盐?",
        "is it chromium three or six, from plating, passivating, tanning or chromate making?",
    ),
    "wastes.ask.copper-sludge": (
        "来自线路板蚀刻、电镀,还是其他含铜废水?",
        "from etching of circuit boards, from plating, or other copper-bearing water?",
    ),
    "wastes.ask.etching": (
        "蚀刻的是铜还是玻璃、硅片,用的是什么酸?",
        "was copper etched, or glass or silicon, and with which acid?",
    ),
    "wastes.ask.fluoride": (
        "是氢氟酸蚀刻废液,还是其他含氟废水、污泥?",
        "is it spent etching liquor of hydrofluoric acid, or other fluoride water or sludge?",
    ),
    "wastes.ask.ash": (
        "烧的是煤、生物质、生活垃圾还是危险废物?",
        "what was burnt: coal, biomass, household rubbish or hazardous waste?",
    ),
    "wastes.ask.slag": (
        "是哪种炉、炼什么金属的渣?",
        "which furnace and which metal does the slag come from?",
    ),
    "wastes.ask.leather": (
        "是否铬鞣,是鞣制工段的削匀、修边料还是成品革边角料?",
        "is it chrome tanned, and is it shavings and trimmings of tanning or scraps of finished leather?",
    ),
    "wastes.ask.steel-dust": (
        "是电炉还是转炉、高炉的除尘灰,含锌多少?",
        "is it dust of an electric arc furnace, or of a converter or blast furnace, and how much zinc is in it?",
    ),
    "wastes.ask.zinc-ash": (
        "是热镀锌的锌渣锌灰,还是锌冶炼、精炼的渣?",
        "is it zinc dross or ash of hot galvanizing, or residue of zinc smelting?",
    ),
    "wastes.ask.arsenic": (
        "来自哪种冶炼或制酸工艺?",
        "from which smelting or acid making does it come?",
    ),
    "wastes.ask.toxic-metal": (
        "来自哪种工艺,含该金属多少?",
        "from which process does it come, and how much of the metal is in it?",
    ),
    "wastes.ask.lead": (
        "来自蓄电池、铅冶炼还是其他工艺?",
        "from batteries, lead smelting or another process?",
    ),
    "wastes.ask.battery": (
        "是铅蓄电池、镉镍电池、锂电池还是干电池?",
        "lead-acid, nickel-cadmium, lithium or dry cells?",
    ),
    "wastes.ask.cyanide": (
        "是有机氰还是无机氰,含量多少?",
        "organic or inorganic cyanide, and how much?",
    ),
    "wastes.ask.insulation": ("是否含石棉?", "does it contain asbestos?"),
    "wastes.ask.smelting": (
        "是哪种金属、哪道工序的渣或灰?",
        "of which metal and which step is the residue or dust?",
    ),
    "wastes.ask.carbon": (
        "活性炭处理过什么:废气、溶剂、药品脱色、汞,还是饮用水、食品?",
        "what did the carbon treat: waste gas, solvent, medicine, mercury, or drinking water and food?",
    ),
    "wastes.ask.filter": (
        "过滤或接触过什么,是否沾染油、漆或其他危险废物?",
        "what did it filter or touch: oil, paint or other hazardous waste?",
    ),
    "wastes.ask.board": (
        "是未蚀刻的覆铜板边角料,还是电路板?",
        "is it unetched laminate scrap, or circuit board?",
    ),
    "wastes.ask.e-waste": (
        "是整机还是已拆解,电路板、电池、含汞灯管是否分出?",
        "whole or taken apart, and are boards, batteries and mercury lamps taken out?",
    ),
    "wastes.ask.ion-exchange-sludge": (
        "离子交换用于工业废水,还是饮用水、纯水、锅炉软化水?",
        "is the ion exchange for industrial water, or for drinking, pure or boiler water?",
    ),
    "wastes.ask.treatment": (
        "处理的是哪类危险废物?",
        "which hazardous waste was treated?",
    ),
    "wastes.ask.catalyst": (
        "用于哪个反应,含什么金属,是否列名的催化剂?",
        "which reaction was it used for, which metal is in it, is that catalyst listed?",
    ),
    "wastes.ask.mycelium": (
        "发酵的是什么:抗生素等药品,还是食用菌、氨基酸、食品?",
        "what was fermented: antibiotics and other medicines, or mushrooms, amino acids, food?",
    ),
    "wastes.ask.medicine": (
        "是化学药、生物药还是中药的渣?",
        "of chemical, biological or herbal medicine?",
    ),
    "wastes.ask.wood": ("木材用的是什么防腐剂?", "which preservative was used on the wood?"),
    "wastes.ask.salt": (
        "来自哪个产品、哪道工序,含有机物和重金属多少?",
        "from which product and step does it come, and how much organics and heavy metal is in it?",
    ),
    "wastes.ask.sludge": (
        "是什么废水处理产生的污泥,有没有鉴别报告?",
        "which water was treated, and is there an identification report?",
    ),
    "wastes.ask.dust": (
        "是哪台炉或哪道工序的除尘灰,主要成分是什么?",
        "which furnace or step does the dust come from, and what is in it?",
    ),
    "wastes.ask.refractory": (
        "是哪种炉的内衬,是否含铬、氟、氰?",
        "of which furnace is the lining, and does it contain chromium, fluoride or cyanide?",
    ),
    "wastes.ask.wastewater": (
        "是哪股废水的浓缩液,含什么?",
        "of which water is it the concentrate, and what is in it?",
    ),
    "wastes.ask.electrolyte": (
        "是锂电池的有机电解液,还是铅蓄电池酸液、电解槽溶液?",
        "organic electrolyte of lithium cells, acid of lead batteries, or solution of an electrolytic cell?",
    ),
    "wastes.ask.transformer": (
        "油放净了吗,是否含多氯联苯(看铭牌和出厂年份)?",
        "is it drained, and may PCBs be in it (name plate, year of make)?",
    ),
    "wastes.ask.tailings": (
        "矿石含硫、砷、重金属多少,有没有浸出检测?",
        "how much sulphur, arsenic and heavy metal is in the ore, and is there a leaching test?",
    ),
    "wastes.ask.product": (
        "是处理后的产品(有标准、有检测),还是要付费处置的废物?",
        "is it a product after treatment (to a standard, tested), or waste whose disposal is paid for?",
    ),
    "wastes.ask.process": (
        "是哪道工序产生的,主要成分是什么,有没有鉴别报告?",
        "which step does it come from, what is in it, and is there an identification report?",
    ),
}
