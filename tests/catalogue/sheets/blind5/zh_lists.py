"""Heat and water by columns, an association's list, a handbook's pages, and a board of postings."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook, xls
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# energy and water table: every column is a material with its unit, bought left and to spare right; xls
def _utilities(path: Path) -> None:
    xls(path, {
        "Sheet1": [
            ["开发区重点企业外购能源、用水及可外供余能情况统计表（2025年）"],
            ["统计单位：开发区公用事业中心"],
            ["序号", "企业", "行业", "外购", None, None, "可外供", None, None, "联系电话"],
            [None, None, None, "蒸汽（万吨/年）", "天然气（万Nm³/年）", "新鲜水（m³/d）", "中水（m³/d）", "余热蒸汽（t/h）", "冷却水余热（GJ/h）"],
            [1, "佳禾味精有限公司", "食品发酵", 32.5, "-", 5200, "-", "-", 46, "0515-80007701"],
            [2, "永新特种纸有限公司", "造纸", 18, "-", "-", 3000, "-", "-", "0515-80007702"],
            [3, "泰隆化纤有限公司", "化纤", "-", 240, 1800, "-", 12.5, "-", "0515-80007703"],
            [4, "城东污水处理厂", "污水处理", "-", "-", "-", 20000, "-", "-", "0515-80007704"],
            [5, "冰川冷链物流有限公司", "仓储", "-", "-", 150, "-", "-", 8, "0515-80007705"],
            ["合计", None, None, 50.5, 240, 7150, 23000, 12.5, 54],
            [],
            ["备注：“-”为无或未统计；中水水质为一级A。"],
        ],
    }, {("Sheet1", 1, 1): (1, 10), ("Sheet1", 3, 1): (4, 1), ("Sheet1", 3, 2): (4, 2), ("Sheet1", 3, 3): (4, 3), ("Sheet1", 3, 4): (3, 6), ("Sheet1", 3, 7): (3, 9), ("Sheet1", 3, 10): (4, 10)})


UTILITIES = Sheet("重点企业用能用水及余能统计.xls", "zh", _utilities, {"firms": [
    firm("佳禾味精有限公司", contact="0515-80007701", phone="0515-80007701", offers=[
        entry("冷却水余热", "46 GJ/小时"),
    ], needs=[
        entry("蒸汽", "325000 吨/年"),
        entry("新鲜水", "5200 m3/天"),
    ]),
    firm("永新特种纸有限公司", contact="0515-80007702", phone="0515-80007702", offers=[
        entry("中水", "3000 m3/天"),
    ], needs=[
        entry("蒸汽", "180000 吨/年"),
    ]),
    firm("泰隆化纤有限公司", contact="0515-80007703", phone="0515-80007703", offers=[
        entry("余热蒸汽", "12.5 吨/小时"),
    ], needs=[
        entry("天然气", "2400000 Nm3/年"),
        entry("新鲜水", "1800 m3/天"),
    ]),
    firm("城东污水处理厂", contact="0515-80007704", phone="0515-80007704", offers=[
        entry("中水", "20000 m3/天"),
    ]),
    firm("冰川冷链物流有限公司", contact="0515-80007705", phone="0515-80007705", offers=[
        entry("冷却水余热", "8 GJ/小时"),
    ], needs=[
        entry("新鲜水", "150 m3/天"),
    ]),
], "asked": []})


# list of a foundry association: town headings, subtotals, stock beside the monthly amount, a hidden fee column, wanted materials in an annex below
def _foundries(path: Path) -> None:
    book = workbook(会员单位=[
            ["清河铸造行业协会会员单位废砂、废渣产生及处理情况"],
            ["协会秘书处整理  2026年2月"],
            ["序号", "会员单位", "种类", "月均产生量\n（吨）", "现有库存\n（吨）", "处理去向", "吨处理费\n（元）", "会费", "联系人", "手机"],
            ["一、城关镇"],
            [1, "兴隆铸造有限公司", "铸造废砂", 650, 2100, "填坑", 45, "已交", "冯师傅", "13800009901"],
            [None, None, "除尘灰", 38, 60, "水泥厂", 120],
            [2, "宝力机械铸件厂", "废树脂砂", 210, 500, "外运处置", 260, "欠", "葛总", "13800009902"],
            [None, "小计", None, 898, 2660],
            ["二、河口镇"],
            [3, "华泰球墨铸铁有限公司", "高炉水渣", "约1200", None, "卖水泥厂", None, "已交", "鲁科长", "13800009903"],
            [None, None, "铸造废砂", 480, 900, "填坑", 45],
            [4, "新益阀门铸造厂", "废水玻璃砂", 95, 300, "暂存", None, "已交", "姚姐", "13800009904"],
            [None, "小计", None, 1775, 1200],
            [None, "总计", None, 2673, 3860],
            [],
            ["附：会员单位求购信息"],
            ["序号", "会员单位", "求购品种", "月需求量", None, "质量要求", "意向价"],
            [1, "兴隆铸造有限公司", "废钢（重型）", "800吨", None, "无镀锌件", "2650元/吨"],
            [2, "新益阀门铸造厂", "覆膜砂", "120吨", None, "再生砂亦可", "480元/吨"],
            [3, "华泰球墨铸铁有限公司", "焦炭", "2500吨", None, "一级", "随行就市"],
            [],
            ["说明：本表仅供会员内部对接使用，数据由各单位自报。"],
        ])
    merge(book["会员单位"], "A1:J1", "A4:J4", "A5:A6", "B5:B6", "H5:H6", "I5:I6", "J5:J6", "A9:J9", "A10:A11", "B10:B11", "H10:H11", "I10:I11", "J10:J11")
    book["会员单位"].column_dimensions["H"].hidden = True
    book.save(path)


FOUNDRIES = Sheet("铸造协会会员单位废砂废渣情况.xlsx", "zh", _foundries, {"firms": [
    firm("兴隆铸造有限公司", either=["contact", "phone"], offers=[
        entry("铸造废砂", "650 吨/月", disposal_cost="45 元/吨"),
        entry("除尘灰", "38 吨/月", disposal_cost="120 元/吨"),
    ], needs=[
        entry("废钢（重型）", "800 吨/月", price="2650 元/吨"),
    ]),
    firm("宝力机械铸件厂", contact="葛总 13800009902", phone="葛总 13800009902", offers=[
        entry("废树脂砂", "210 吨/月", disposal_cost="260 元/吨"),
    ]),
    firm("华泰球墨铸铁有限公司", either=["contact", "phone"], offers=[
        entry("高炉水渣", "1200 吨/月"),
        entry("铸造废砂", "480 吨/月", disposal_cost="45 元/吨"),
    ], needs=[
        entry("焦炭", "2500 吨/月"),
    ]),
    firm("新益阀门铸造厂", either=["contact", "phone"], offers=[
        entry("废水玻璃砂", "95 吨/月"),
    ], needs=[
        entry("覆膜砂", "120 吨/月", price="480 元/吨"),
    ]),
], "asked": []})


# pages of a supply-demand handbook (Word): a small label-value table a firm, numbered lines in cells, gate fees
def _handbook(path: Path) -> None:
    document = word()
    document.add_heading("产业园资源供需对接手册（2026年春季版）", 0)
    document.add_paragraph("编者按：本手册收录自愿公开信息的企业。价格为参考价，以双方洽谈为准。")
    document.add_paragraph("1．皮革")
    word_table(document, [
        ["企业名称", "瑞麟皮革有限公司"],
        ["主营产品", "牛皮沙发革、鞋面革"],
        ["可提供", "1. 蓝湿皮边角料，25吨/月，1800元/吨\n2. 皮革磨革粉，6吨/月，处置费900元/吨\n3. 废毛，3吨/月"],
        ["需要", "工业盐（腌皮用），200吨/月"],
        ["联系方式", "苗经理  13800010101"],
    ])
    document.add_paragraph("")
    document.add_paragraph("2．化工")
    word_table(document, [
        ["企业名称", "海盛氯碱化工有限公司"],
        ["主营产品", "离子膜烧碱、液氯"],
        ["可提供", "1. 副产31%盐酸，1.8万吨/年，150元/吨\n2. 氢气，1200Nm³/h\n3. 盐泥，350吨/月，处置费280元/吨"],
        ["需要", "1. 原盐，32万吨/年\n2. 石灰，1500吨/年"],
        ["联系方式", "丁主任  0515-80010102"],
    ])
    document.add_paragraph("")
    document.add_paragraph("3．生物质发电")
    word_table(document, [
        ["企业名称", "禾能生物质发电有限公司"],
        ["主营产品", "电力、蒸汽"],
        ["可提供", "草木灰，1.5万吨/年"],
        ["需要", "1. 稻壳，300吨/天，到厂价420元/吨\n2. 木质边角料，80吨/天"],
        ["联系方式", "宋工  13800010103"],
    ])
    document.add_paragraph("")
    document.add_paragraph("4．环保")
    word_table(document, [
        ["企业名称", "沃土有机肥有限公司"],
        ["主营产品", "有机肥"],
        ["可提供", "—"],
        ["需要", "1. 畜禽粪污，120吨/天，收取处置费60元/吨\n2. 食品污泥，50吨/天，收取处置费180元/吨"],
        ["联系方式", "常青  13800010104"],
    ])
    document.add_paragraph("")
    document.add_paragraph("对接流程：企业联系→园区服务中心登记→现场取样→签订协议。咨询电话：0515-80010000。")
    document.save(str(path))


HANDBOOK = Sheet("资源供需对接手册_2026春.docx", "zh", _handbook, {"firms": [
    firm("瑞麟皮革有限公司", contact="苗经理 13800010101", phone="苗经理 13800010101", offers=[
        entry("蓝湿皮边角料", "25 吨/月", price="1800 元/吨"),
        entry("皮革磨革粉", "6 吨/月", disposal_cost="900 元/吨"),
        entry("废毛", "3 吨/月"),
        entry("牛皮沙发革", optional=True),
        entry("鞋面革", optional=True),
    ], needs=[
        entry("工业盐（腌皮用）", "200 吨/月"),
    ]),
    firm("海盛氯碱化工有限公司", contact="丁主任 0515-80010102", phone="丁主任 0515-80010102", offers=[
        entry("副产31%盐酸", "18000 吨/年", price="150 元/吨"),
        entry("氢气", "1200 Nm3/小时"),
        entry("盐泥", "350 吨/月", disposal_cost="280 元/吨"),
        entry("离子膜烧碱", optional=True),
        entry("液氯", optional=True),
    ], needs=[
        entry("原盐", "320000 吨/年"),
        entry("石灰", "1500 吨/年"),
    ]),
    firm("禾能生物质发电有限公司", contact="宋工 13800010103", phone="宋工 13800010103", offers=[
        entry("草木灰", "15000 吨/年"),
        entry("电力", optional=True),
        entry("蒸汽", optional=True),
    ], needs=[
        entry("稻壳", "300 吨/天", price="420 元/吨"),
        entry("木质边角料", "80 吨/天"),
    ]),
    firm("沃土有机肥有限公司", contact="常青 13800010104", phone="常青 13800010104", offers=[
        entry("有机肥", optional=True),
    ], needs=[
        entry("畜禽粪污", "120 吨/天", gate_fee="60 元/吨"),
        entry("食品污泥", "50 吨/天", gate_fee="180 元/吨"),
    ]),
], "asked": []})


# postings of an exchange board, tab-separated: 供应/求购 in a column, prices in many wordings, an advertisement, one closed deal
def _postings(path: Path) -> None:
    lines = [
        "发布日期\t类型\t品名\t规格说明\t数量\t价格\t发布单位\t联系人\t状态",
        "2026-02-11\t供应\t废硫酸钠渣\t含水8%，白色\t30吨/月\t倒贴150元/吨\t皓天染料化工有限公司\t毛工13800012201\t有效",
        "2026-02-13\t求购\t废铜米\t铜含量≥99%\t20吨/月\t随行就市\t锐捷线缆有限公司\t汪洋13800012202\t有效",
        "2026-02-16\t供应\t电缆皮（PVC）\t杂色\t15吨/月\t1.1元/公斤\t锐捷线缆有限公司\t汪洋13800012202\t有效",
        "2026-02-20\t供应\t废木托盘\t1.2×1.0m\t600个/月\t8元/个\t美厨电器有限公司\t田甜13800012203\t有效",
        "2026-02-24\t供应\t冷轧边角料\t08Al\t45吨/月\t2380元/吨\t美厨电器有限公司\t田甜13800012203\t已成交",
        "2026-02-26\t合作\t环评、排污许可代办\t专业快速\t\t面议\t捷环咨询\t13800012299\t有效",
        "2026-03-02\t求购\t酒糟\t干酒糟，水分≤12%\t日需20吨\t900元/吨\t福牛养殖合作社\t牛哥13800012204\t有效",
        "2026-03-05\t供应\t甘蔗渣\t含水50%\t3万吨/榨季\t120元/吨\t南糖制糖有限公司\t覃主任13800012205\t有效",
        "2026-03-05\t供应\t废糖蜜\t含糖≥48%\t4500吨/年\t1150元/吨\t南糖制糖有限公司\t覃主任13800012205\t有效",
        "2026-03-09\t求购\t石灰石\tCaO≥53%\t1.6万吨/年\t到厂价75元/吨\t南糖制糖有限公司\t覃主任13800012205\t有效",
        "\t\t\t\t\t\t\t\t",
        "2026-03-15\t供应\t锯泥（石材切割）\t湿\t一天25吨\t免费，自提\t巨岩石材有限公司\t石磊13800012206\t有效",
    ]
    path.write_bytes("".join(f"{text}\n" for text in lines).encode("utf-8"))


POSTINGS = Sheet("供求信息发布记录.tsv", "zh", _postings, {"firms": [
    firm("皓天染料化工有限公司", contact="毛工13800012201", phone="毛工13800012201", offers=[
        entry("废硫酸钠渣", "30 吨/月", disposal_cost="150 元/吨"),
    ]),
    firm("锐捷线缆有限公司", contact="汪洋13800012202", phone="汪洋13800012202", offers=[
        entry("电缆皮（PVC）", "15 吨/月", price="1.1 元/kg"),
    ], needs=[
        entry("废铜米", "20 吨/月"),
    ]),
    firm("美厨电器有限公司", contact="田甜13800012203", phone="田甜13800012203", offers=[
        entry("废木托盘", "600 个/月", price="8 元/个"),
        entry("冷轧边角料", "45 吨/月", price="2380 元/吨", optional=True),
    ]),
    firm("福牛养殖合作社", contact="牛哥13800012204", phone="牛哥13800012204", needs=[
        entry("酒糟", "20 吨/天", price="900 元/吨"),
    ]),
    firm("南糖制糖有限公司", contact="覃主任13800012205", phone="覃主任13800012205", offers=[
        entry("甘蔗渣", "30000 吨/年", price="120 元/吨"),
        entry("废糖蜜", "4500 吨/年", price="1150 元/吨"),
    ], needs=[
        entry("石灰石", "16000 吨/年", price="75 元/吨"),
    ]),
    firm("巨岩石材有限公司", contact="石磊13800012206", phone="石磊13800012206", offers=[
        entry("锯泥（石材切割）", "25 吨/天", {"price": ["0 元/吨", None]}),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [UTILITIES, FOUNDRIES, HANDBOOK, POSTINGS]
