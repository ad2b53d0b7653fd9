"""What is said of one line of words that is taken apart into fields."""

MESSAGES: dict[str, tuple[str, str]] = {
    "line.problem": ("  {why}\n    改法: {cure}", "  {why}\n    cure: {cure}"),
    "line.unplaced": ("看不出“{part}”是哪一项", "it does not say which field {part!r} is"),
    "line.unplaced.cure": (
        "写明是什么,如 处置费350元/吨、含水率80%、备注: {part};品名里的逗号用引号括起来",
        'say what it is, such as disposal 350/t, moisture 80% or note: {part}; put a name that holds commas in "quotes"',
    ),
    "line.no-name": ("最前面没有品名", "the name of the material does not stand first"),
    "line.no-name.cure": ("品名写在最前面,如 印染污泥, 5吨/天", "write the name first, such as sewage sludge, 5 t/day"),
    "line.in-the-name": (
        "“{part}”的品名里还有数",
        "the name in {part!r} still holds a figure",
    ),
    "line.in-the-name.cure": (
        "品名后面加逗号再写数,如 废酸, 含量20%, 5吨/天;数是品名的一部分就放进括号或引号",
        'put a comma behind the name, such as spent acid, purity 20%, 5 t/day; a figure of the name goes into "quotes"',
    ),
    "line.bare-number": ("“{part}”没有单位,也没写是什么", "{part!r} has no unit and does not say what it is"),
    "line.bare-number.cure": (
        "写上单位或写明是什么,如 {part}吨/年、处置费{part}元/吨",
        "write its unit or what it is, such as {part} t/yr or disposal {part}/t",
    ),
    "line.price-or-disposal": (
        "“{part}”是卖价还是处置费?",
        "is {part!r} what it sells for, or what its disposal costs?",
    ),
    "line.price-or-disposal.cure": (
        "写成 售价{part} 或 处置费{part}",
        "write price {part} or disposal {part}",
    ),
    "line.which-share": (
        "“{part}”是含量、浓度还是含水率?",
        "is {part!r} the purity, the concentration or the moisture?",
    ),
    "line.which-share.cure": (
        "写成 含量{part}、浓度{part} 或 含水率{part}",
        "write purity {part}, concentration {part} or moisture {part}",
    ),
    "line.said-twice": (
        "{field}说了两次: “{one}”和“{two}”",
        "{field} is said twice: {one!r} and {two!r}",
    ),
    "line.said-twice.cure": ("只留一个", "leave one out"),
    "line.no-choice": ("{key}里没有“{written}”这一项", "{key}: there is no {written!r} among its choices"),
    "line.no-choice.cure": ("能写哪些词见 matchchain add offer --help", "see matchchain add offer --help for the words"),
    "line.no-code": ("“{written}”不像废物代码", "{written!r} does not look like a waste code"),
    "line.no-code.cure": ("写成 HW08、900-249-08 或 06 01 01*", "write it as HW08, 900-249-08 or 06 01 01*"),
    "line.too-long": (
        "有 {length} 个字,一行最多 {most} 个",
        "{length} characters; a line has at most {most}",
    ),
    "line.too-long.cure": ("一条供应或需求写一行", "write one offer or need a line"),
    "line.own-use": ("“{part}”是自用的部分,不算可供", "{part!r} is used by the firm itself and is not on offer"),
    "line.own-use.cure": (
        "从数量里扣除后再写,或写成 备注: {part}",
        "take it off the quantity, or write note: {part}",
    ),
    "line.on-hand": (
        "“{part}”是库存,不是每年的量",
        "{part!r} is a stock, not an amount per year",
    ),
    "line.on-hand.cure": (
        "写每年(每月)的产生量;库存写成 备注: {part}",
        "write the amount a year (a month); for the stock write note: {part}",
    ),
    "line.haulage": (
        "“{part}”说的是运输,一条供需里没有这一项",
        "{part!r} is about haulage, which is no field of a line",
    ),
    "line.haulage.cure": (
        "写成 备注: {part};园区的运价在 park.yaml 的 tariffs(费率)里",
        "write note: {part}; haul rates stand under tariffs in park.yaml",
    ),
    "line.who-pays": (
        "“{part}”没说付多少",
        "{part!r} does not say how much is paid",
    ),
    "line.who-pays.cure": (
        "写成 售价200元/吨(对方付)或 处置费200元/吨(我方付)",
        "write price 200/t (they pay) or disposal 200/t (we pay)",
    ),
}
