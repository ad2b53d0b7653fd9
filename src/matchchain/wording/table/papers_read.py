"""What reading an official paper has to say: what was not taken, what is to be confirmed, what goes into a note."""

MESSAGES: dict[str, tuple[str, str]] = {
    # what was not taken
    "papers.no-firm": (
        "文件里没有找到企业名称",
        "the file names no firm",
    ),
    "papers.no-firm.cure": (
        "用 --firm 说明是哪家企业的",
        "say whose it is with --firm",
    ),
    "papers.no-unit": (
        "数量“{text}”没有单位,没有采用",
        "the amount “{text}” has no unit and was not taken",
    ),
    "papers.no-unit.cure": (
        "在表头或单位栏写上单位再导入",
        "write the unit into the header or the column of units and import it again",
    ),
    "papers.assumed-tonnes": (
        "没有写单位,按台账的规矩当作吨:{amount}",
        "no unit stands there; taken as tonnes, as the ledger's rules have it: {amount}",
    ),
    "papers.assumed-tonnes.cure": (
        "不是吨就在表头写上单位再导入",
        "if it is not tonnes, write the unit into the header and import it again",
    ),
    "papers.which-column": (
        "“{text}”:同一个数有几列,看不出要不要相加,没有采用",
        "“{text}”: one figure has several columns and nothing tells whether they add up; it was not taken",
    ),
    "papers.which-column.cure": (
        "留下总量一列再导入",
        "leave the column of the whole and import it again",
    ),
    "papers.which-unit": (
        "“{text}”:表头给了两种单位,看不出这一行是哪一种,没有采用",
        "“{text}”: the header gives two units and nothing tells which this row is in; it was not taken",
    ),
    "papers.which-unit.cure": (
        "把单位写进这一格再导入,例如“1.2 万t/a”",
        "write the unit into the cell, such as “12000 t/a”, and import it again",
    ),
    "papers.unreadable": (
        "“{text}”读不成数量,没有采用",
        "“{text}” cannot be read as an amount and was not taken",
    ),
    "papers.unreadable.cure": (
        "改成一个数和单位,例如“1200 吨/年”",
        "write a number and a unit, such as “1200 t/yr”",
    ),
    "papers.unreckoned": (
        "这一格是公式,文件里没有存结果,没有采用",
        "this cell is a formula whose result the file does not hold; it was not taken",
    ),
    "papers.unreckoned.cure": (
        "用 WPS 或 Excel 打开、保存一次再导入",
        "open the file in a spreadsheet program, save it, and import it again",
    ),
    "papers.inexact": (
        "“{text}”不是一个准数,不能和别的数相加,没有采用",
        "“{text}” is not one number, cannot be added to the others and was not taken",
    ),
    "papers.inexact.cure": (
        "写成一个数再导入",
        "write one number and import it again",
    ),
    "papers.no-sum": (
        "这几个数不能相加,没有采用:{figures}",
        "these figures cannot be added up and were not taken: {figures}",
    ),
    "papers.no-sum.cure": (
        "换成同一种单位的数",
        "write them as plain numbers of one unit",
    ),
    "papers.month-twice": (
        "同一个月有两个不同的数,没有采用:{figures}",
        "one month has two figures that differ; they were not taken: {figures}",
    ),
    "papers.month-twice.cure": (
        "留下对的那一个再导入",
        "leave the right one and import it again",
    ),
    "papers.two-figures": (
        "两张表的数不一致,没有采用:{one},这里是{two}",
        "two tables say different things and neither was taken: {one}, and {two} here",
    ),
    "papers.two-figures.cure": (
        "问清楚后写进卡片: matchchain edit",
        "ask which is right and put it on the card: matchchain edit",
    ),
    "papers.no-whole": (
        "只有改扩建前后的分项数,没有全厂的数,没有采用:{figures}",
        "there are figures before and of the project only, none of the whole works; they were not taken: {figures}",
    ),
    "papers.no-whole.cure": (
        "问清全厂的量后写进卡片: matchchain edit",
        "ask for the figure of the whole works and put it on the card: matchchain edit",
    ),
    "papers.no-place": (
        "坐标“{text}”读不出,没有采用",
        "the coordinates “{text}” cannot be read and were not taken",
    ),
    "papers.no-place.cure": (
        "改成“经度 120.876, 纬度 30.137”这样的十进制度数",
        "write them in decimal degrees, as “lat 30.137, lon 120.876”",
    ),
    "papers.no-until": (
        "有效期“{text}”里没有日期,没有采用",
        "the validity “{text}” holds no date and was not taken",
    ),
    "papers.no-until.cure": (
        "写成“2028-05-09”这样的日期",
        "write the day it ends, such as “2028-05-09”",
    ),
    "papers.no-codes": (
        "核准类别“{text}”里没有废物代码,没有采用",
        "the permitted classes “{text}” hold no waste code and were not taken",
    ),
    "papers.no-codes.cure": (
        "写成“HW08、HW09”这样的代码",
        "write the codes, such as “HW08, HW09”",
    ),
    "papers.code-clash": (
        "{material}:类别说的和代码“{code}”说的不一样,代码没有采用",
        "{material}: its class says one thing and its code “{code}” another; the code was not taken",
    ),
    "papers.code-clash.cure": (
        "查清是不是危险废物,把代码写进卡片: matchchain edit",
        "find out whether it is hazardous and put the code on the card: matchchain edit",
    ),
    # what is to be confirmed
    "papers.no-period": (
        "“{text}”没有写是一年的,当作一年",
        "“{text}” does not say per what time; taken as per year",
    ),
    "papers.no-period.cure": (
        "不是一年就改卡片: matchchain edit",
        "if it is not a year's, change the card: matchchain edit",
    ),
    "papers.project-only": (
        "改扩建项目的报告,表里没分项目和全厂,{amount}可能只是项目的",
        "the report is of a project in works that stand already; {amount} may be the project's alone",
    ),
    "papers.project-only.cure": (
        "问清是不是全厂的量",
        "ask whether it is the whole works'",
    ),
    "papers.part-year": (
        "台账只记了{months}个月,共{amount};一年至少这么多,照这个速度一年是{pace}",
        "the ledger covers {months} {months:month|months}: {amount}; a year has at least that, at this pace {pace}",
    ),
    "papers.part-year.cure": (
        "问一年的量,或补齐月份再导入",
        "ask for the year's amount, or import the missing months",
    ),
    "papers.year-and-months": (
        "采用{taken};这里的数合起来是{other}",
        "{taken} was taken; the figures here come to {other}",
    ),
    "papers.year-and-months.cure": (
        "问哪个对",
        "ask which is right",
    ),
    "papers.only-moved": (
        "只有运出的量,没有产生量:一年至少{amount}",
        "only what left is recorded, not what arose: at least {amount} a year",
    ),
    "papers.only-moved.cure": (
        "问产生量",
        "ask how much arises",
    ),
    "papers.only-stored": (
        "只有入库的量,没有产生量:一年至少{amount}",
        "only what went into store is recorded, not what arose: at least {amount} a year",
    ),
    "papers.only-stored.cure": (
        "问产生量",
        "ask how much arises",
    ),
    "papers.use-or-sale": (
        "{material}:“{text}”,看不出是卖出去还是付费请人处理,当作外售",
        "{material}: “{text}” does not tell whether it is sold or somebody is paid for it; taken as sold",
    ),
    "papers.use-or-sale.cure": (
        "是付费的,把现去向改成委托处置: matchchain edit",
        "if it is paid for, change its present way to treat: matchchain edit",
    ),
    "papers.line-twice": (
        "{material}在表里出现几次,量一样,又没写是哪条生产线,只算一次",
        "{material} stands there several times with one capacity and no line of production; it was counted once",
    ),
    "papers.line-twice.cure": (
        "是几条线就把总产能写进卡片: matchchain edit",
        "if they are several lines, put the whole capacity on the card: matchchain edit",
    ),
    # what is worth knowing
    "papers.used-inside": (
        "产生{all},厂内自己用{used},可供的是剩下的",
        "{all} arise and {used} are used in the works; the rest is what it can offer",
    ),
    "papers.used-inside.cure": (
        "自用的也想拿出来就改数量: matchchain edit",
        "if what it uses itself may go out too, change the amount: matchchain edit",
    ),
    "papers.other-list": (
        "{code}是一般固废分类代码(GB/T 39198),不是危险废物代码,记在备注里",
        "{code} is a code of general waste (GB/T 39198), not of hazardous waste; it stands in the note",
    ),
    "papers.other-list.cure": (
        "要补固体废物分类与代码目录的代码(SW…)时写进卡片: matchchain edit",
        "put its code of the catalogue of solid waste (SW…) on the card when it is known: matchchain edit",
    ),
    "papers.year-by-name": (
        "年份只在文件名里({file}),按{year}年读",
        "the year stands in the file's name only ({file}); read as {year}",
    ),
    "papers.year-by-name.cure": (
        "不对就加 --as-of",
        "if it is another, say so with --as-of",
    ),
    "papers.unread-tables": (
        "没有读的表:{tables}",
        "tables that were not read: {tables}",
    ),
    "papers.unread-tables.cure": (
        "里面有供需数据的,单独另存一个文件,当作清单导入",
        "save those that hold offers or needs as a file of their own and import it as a list",
    ),
    # how a text came about
    "papers.from.months": ("{count}个数相加,覆盖{months}个月", "{count} figures added up, of {months} {months:month|months}"),
    "papers.from.rows": ("几行相加:{figures}", "rows added up: {figures}"),
    "papers.from.rest": ("{all}减去自用的{used}", "{all} less {used} used in the works"),
    "papers.from.degrees": ("由{text}换算", "worked out from {text}"),
    "papers.from.licence-number": ("排污许可证编号的前18位", "the first 18 signs of the licence's number"),
    # rows that were left out
    "papers.left.total": ("合计行", "a row of totals"),
    "papers.left.none": ("写的是没有", "it says that there is nothing"),
    "papers.left.example": ("示例行", "an example"),
    "papers.left.nameless": ("没有名称", "it names nothing"),
    "papers.left.class": ("写的是一类废物,不是哪一种", "it names a class of wastes, not one of them"),
    "papers.left.household": ("生活垃圾,不是工业固废", "household rubbish, no waste of industry"),
    "papers.left.emission": ("废气、废水的污染物,不是物料", "what air or water carries away, no material"),
    "papers.left.inside": ("{material}都在厂内自己用掉", "{material}: all of it is used in the works itself"),
    # the note of a line
    "papers.note.licensed": ("现由{taker}接收(许可证{licence})", "now taken by {taker} (permit {licence})"),
    "papers.note.taker": ("现由{taker}接收", "now taken by {taker}"),
    "papers.note.licence": ("{taker}许可证{licence}", "permit of {taker}: {licence}"),
    "papers.note.last": ("上年实际{amount}", "{amount} the year before"),
    "papers.note.planned": ("本年计划{amount}", "{amount} planned"),
    "papers.note.other-code": ("一般固废分类代码{code}", "general waste code {code}"),
    "papers.note.listed": ("名录名称:{text}", "name in the list: {text}"),
    "papers.note.parts": ("成分:{text}", "made of: {text}"),
    "papers.note.hazard": ("特性:{text}", "properties: {text}"),
    "papers.note.spec": ("规格:{text}", "specification: {text}"),
    "papers.note.remark": ("{text}", "{text}"),
    "papers.note.way": ("去向:{text}", "way: {text}"),
    "papers.note.line": ("用于或产自:{text}", "used or made at: {text}"),
    "papers.note.toxic": ("有毒有害成分:{text}", "toxic components: {text}"),
    "papers.note.ash": ("灰分:{text}", "ash: {text}"),
    "papers.note.sulphur": ("硫分:{text}", "sulphur: {text}"),
    "papers.note.volatile": ("挥发分:{text}", "volatile matter: {text}"),
    "papers.note.heat": ("热值:{text}", "heat value: {text}"),
}
