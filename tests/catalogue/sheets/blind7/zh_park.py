"""What a park office gathers: a survey of wastes, a questionnaire, heat, water, a meeting's sign-up list."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# a park's survey of wastes: firms merged down, two-row header, this year beside last year, a subtotal a firm
def _survey(path: Path) -> None:
    book = workbook(汇总=[
            ["临江新材料产业园2025年度工业固体废物产生与处置情况摸底表"],
            ["填报时间：2026年3月      填表人：周敏", None, None, None, None, None, None, "计量单位：吨、元/吨"],
            ["序号", "企业名称", "固废名称", "属性", "产生情况", None, "利用处置情况", None, None, "备注"],
            [None, None, None, None, "2025年产生量", "2024年产生量", "方式", "接收单位", "处置单价"],
            [1, "江源颜料有限公司", "钛石膏", "一般固废", 42000, 39500, "填埋", "市固废填埋场", 85, "含水约35%"],
            [None, None, "酸解渣", "一般固废", 3600, 3420, "填埋", "市固废填埋场", 85],
            [None, None, "废硫酸", "危险废物", 15000, 14200, "自行中和", "/", "/", "浓度20%左右，希望找下家"],
            ["小计", None, None, None, 60600, 57120],
            [2, "博瑞树脂（临江）有限公司", "废活性炭", "危险废物", 36.5, 31, "委托焚烧", "绿能环保", 3200],
            [None, None, "精馏残液", "危险废物", 210, 188, "委托焚烧", "绿能环保", 2800, "热值较高"],
            [None, None, "废包装袋", "一般固废", 12, 12, "外售", "废品站"],
            ["小计", None, None, None, 258.5, 231],
            [3, "晨光热电厂", "粉煤灰", "一般固废", 58000, 61000, "外售", "砖厂、搅拌站", None, "外售价15元/吨"],
            [None, None, "炉渣", "一般固废", 21000, 22500, "外售", "砖厂"],
            [None, None, "脱硫石膏", "一般固废", 18500, 19000, "堆存", "厂内堆场", 0, "目前无去向"],
            ["小计", None, None, None, 97500, 102500],
            [4, "三合造纸", "造纸污泥", "一般固废", 9800, 10100, "送电厂掺烧", "晨光热电厂", 120, "含水率60%"],
            [None, None, "白泥", "一般固废", 6200, 5900, "填埋", "市固废填埋场", 85],
            ["小计", None, None, None, 16000, 16000],
            ["合计", None, None, None, 174358.5, 175851],
            ["注：1.属性按《国家危险废物名录》判定。2.处置单价为不含运费价。"],
        ])
    merge(book["汇总"], "A1:J1", "A2:G2", "H2:J2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:I3", "J3:J4", "A5:A7", "B5:B7", "A8:D8", "A9:A11", "B9:B11", "A12:D12", "A13:A15", "B13:B15", "A16:D16", "A17:A18", "B17:B18", "A19:D19", "A20:D20", "A21:J21")
    book.save(path)


SURVEY = Sheet("2025固废摸底表.xlsx", "zh", _survey, {"firms": [
    firm("江源颜料有限公司", either=["contact", "phone"], offers=[
        entry("钛石膏", "42000 吨/年", disposal_cost="85 元/吨", moisture="35%"),
        entry("酸解渣", "3600 吨/年", disposal_cost="85 元/吨"),
        entry("废硫酸", "15000 吨/年", "concentration"),
    ]),
    firm("博瑞树脂（临江）有限公司", either=["contact", "phone"], offers=[
        entry("废活性炭", "36.5 吨/年", disposal_cost="3200 元/吨"),
        entry("精馏残液", "210 吨/年", disposal_cost="2800 元/吨"),
        entry("废包装袋", "12 吨/年"),
    ]),
    firm("晨光热电厂", either=["contact", "phone"], offers=[
        entry("粉煤灰", "58000 吨/年", price="15 元/吨"),
        entry("炉渣", "21000 吨/年"),
        entry("脱硫石膏", "18500 吨/年", {"disposal_cost": ["0 元/吨", "0 元/吨", None]}),
    ]),
    firm("三合造纸", either=["contact", "phone"], offers=[
        entry("造纸污泥", "9800 吨/年", disposal_cost="120 元/吨", moisture="60%"),
        entry("白泥", "6200 吨/年", disposal_cost="85 元/吨"),
    ]),
], "asked": []})


# an exported questionnaire: questions as titles, several things in a cell, a test answer
def _questions(path: Path) -> None:
    rows = [
        "提交时间,1、企业名称,2、主要产品及产能,3、贵公司有哪些副产物、固废可供其他企业利用？（名称及年产生量）,4、目前的处置方式及费用,5、生产中需外购哪些原辅材料？（请写明年用量）,6、有无余热、蒸汽、中水可外供,7、联系人,8、联系电话",
        "2026/4/8 09:12,测试公司,测试,测试,测试,测试,测试,测试,13800000000",
        "2026/4/8 10:35,临江铝业科技有限公司,铝型材 6万吨/年,铝灰渣2200吨；阳极氧化污泥1500吨；废乳化液80吨,铝灰渣委托处置，900元/吨,铝锭5万吨；片碱800吨；硫酸1200吨,熔炼炉烟气余热，约350℃,王磊,139xxxx1201",
        "2026/4/8 14:02,海诺生物,柠檬酸3万吨,柠檬酸渣（石膏）4.5万吨/年，菌丝渣9000吨/年,石膏堆存，菌丝渣卖饲料厂,玉米12万吨、硫酸3.2万吨、碳酸钙4万吨,沼气约600万立方/年,赵宁,0513-8555xxxx",
        "2026/4/9 08:50,宏达混凝土有限公司,商品混凝土50万方,无,/,粉煤灰4万吨，矿粉6万吨，机制砂30万吨,无,陈总,137xxxx8890",
        '2026/4/9 16:27,瑞安纺织印染,印染布8000万米,"1.印染污泥 3600吨/年\n2.废布边角料 150吨/年",污泥送电厂焚烧，260元/吨；边角料外卖1200元/吨,元明粉2400吨；烧碱1800吨（折百）；蒸汽15万吨,印染废水经处理后中水可供30万吨/年,孙丽,138xxxx3345',
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("gb18030"))


QUESTIONS = Sheet("问卷导出.csv", "zh", _questions, {"firms": [
    firm("临江铝业科技有限公司", either=["contact", "phone"], offers=[
        entry("铝型材", "6 万吨/年", kind="product"),
        entry("铝灰渣", "2200 吨/年", disposal_cost="900 元/吨"),
        entry("阳极氧化污泥", "1500 吨/年"),
        entry("废乳化液", "80 吨/年"),
        entry("熔炼炉烟气余热", None, {"material": ["烟气余热", "余热"]}, temperature="350 ℃"),
    ], needs=[
        entry("铝锭", "5 万吨/年"),
        entry("片碱", "800 吨/年"),
        entry("硫酸", "1200 吨/年"),
    ]),
    firm("海诺生物", either=["contact", "phone"], offers=[
        entry("柠檬酸", "3 万吨/年", kind="product"),
        entry("柠檬酸渣（石膏）", "4.5 万吨/年", {"material": ["柠檬酸渣"]}),
        entry("菌丝渣", "9000 吨/年"),
        entry("沼气", "600 万立方/年"),
    ], needs=[
        entry("玉米", "12 万吨/年"),
        entry("硫酸", "3.2 万吨/年"),
        entry("碳酸钙", "4 万吨/年"),
    ]),
    firm("宏达混凝土有限公司", either=["contact", "phone"], offers=[
        entry("商品混凝土", "50 万方/年", kind="product"),
    ], needs=[
        entry("粉煤灰", "4 万吨/年"),
        entry("矿粉", "6 万吨/年"),
        entry("机制砂", "30 万吨/年"),
    ]),
    firm("瑞安纺织印染", either=["contact", "phone"], offers=[
        entry("印染布", None, "quantity", kind="product"),
        entry("印染污泥", "3600 吨/年", disposal_cost="260 元/吨"),
        entry("废布边角料", "150 吨/年", price="1200 元/吨"),
        entry("中水", "30 万吨/年"),
    ], needs=[
        entry("元明粉", "2400 吨/年"),
        entry("烧碱", None, {"quantity": ["1800 吨/年", "1800 吨/年 (折百)"]}),
        entry("蒸汽", "15 万吨/年"),
    ]),
], "asked": []})


# a survey of waste heat, and below it of those who need heat
def _heat(path: Path) -> None:
    ods(path, {
        "余热": [
            ["临江经开区余热余压资源调查表"],
            ["序号", "企业", "余热名称", "介质", "温度（℃）", "压力（MPa）", "流量", "年运行时间（h）", "利用现状"],
            [1, "中远钢铁", "烧结烟气", "烟气", 320, "微负压", "65万Nm3/h", 8000, "未利用"],
            [2, "中远钢铁", "高炉冲渣水", "热水", 85, "常压", "1200t/h", 8400, "部分采暖"],
            [3, "东晟玻璃", "窑炉烟气", "烟气", 450, "/", "8.5万Nm3/h", 8600, "余热锅炉，剩余放空"],
            [4, "江源颜料有限公司", "回转窑尾气", "烟气", 280, "/", "6万Nm3/h", 7800, "未利用"],
            [5, "金陵化工", "低压蒸汽", "蒸汽", 165, 0.6, "12t/h", 8000, "放散"],
            [6, "金陵化工", "循环冷却水", "热水", 42, 0.3, "3500t/h", 8000, "凉水塔散热"],
            [7, "晨光热电厂", "锅炉排污水", "热水", 90, "/", "8t/h", 7500, "排放"],
            [],
            ["需热单位"],
            ["序号", "企业", "用热工序", "介质", "温度（℃）", "压力（MPa）", "需求量", "年用热时间（h）", "目前热源"],
            [1, "福海食品股份有限公司", "蒸煮、杀菌", "蒸汽", 160, 0.5, "8t/h", 6000, "自备燃气锅炉"],
            [2, "瑞安纺织印染", "染缸加热", "热水", 80, "/", "60t/h", 7200, "外购蒸汽换热"],
        ],
    }, {("余热", 1, 1): 9, ("余热", 11, 1): 9})


HEAT = Sheet("余热余压资源调查.ods", "zh", _heat, {"firms": [
    firm("中远钢铁", either=["contact", "phone"], offers=[
        entry("烧结烟气", "65 万Nm3/h", temperature="320 ℃", hours="8000 h"),
        entry("高炉冲渣水", "1200 t/h", temperature="85 ℃", hours="8400 h"),
    ]),
    firm("东晟玻璃", either=["contact", "phone"], offers=[
        entry("窑炉烟气", "8.5 万Nm3/h", temperature="450 ℃", hours="8600 h"),
    ]),
    firm("江源颜料有限公司", either=["contact", "phone"], offers=[
        entry("回转窑尾气", "6 万Nm3/h", temperature="280 ℃", hours="7800 h"),
    ]),
    firm("金陵化工", either=["contact", "phone"], offers=[
        entry("低压蒸汽", "12 t/h", temperature="165 ℃", pressure="0.6 MPa", hours="8000 h"),
        entry("循环冷却水", "3500 t/h", temperature="42 ℃", pressure="0.3 MPa", hours="8000 h"),
    ]),
    firm("晨光热电厂", either=["contact", "phone"], offers=[
        entry("锅炉排污水", "8 t/h", temperature="90 ℃", hours="7500 h"),
    ]),
    firm("福海食品股份有限公司", either=["contact", "phone"], needs=[
        entry("蒸汽", "8 t/h", temperature="160 ℃", pressure="0.5 MPa", hours="6000 h"),
    ]),
    firm("瑞安纺织印染", either=["contact", "phone"], needs=[
        entry("热水", "60 t/h", temperature="80 ℃", hours="7200 h"),
    ]),
], "asked": []})


# a meeting's sign-up list: what each can supply and wants to buy side by side, an example row
def _signup(path: Path) -> None:
    book = workbook(报名=[
            ["“产业链上下游供需对接会”参会企业报名汇总表"],
            ["序号", "企业名称", "参会人", "手机", "我能供应", None, None, "我要采购", None, None, "备注"],
            [None, None, None, None, "品名", "数量", "报价", "品名", "数量", "目标价"],
            ["示例", "XX公司", "张三", "138xxxx0000", "盐酸", "2000吨/年", "200元/吨", "液碱", "500吨/年", "900元/吨", "请删除本行"],
            [1, "金陵化工", "吴昊", "139xxxx5521", "副产盐酸", "1.8万吨/年", "80元/吨", "工业盐", "6万吨/年", "面议"],
            [None, None, None, None, "次氯酸钠", "5000吨/年", "350元/吨"],
            [2, "恒泽电镀（临江）有限公司", "何静", "136xxxx0098", None, None, None, "盐酸", "600吨/年", "300元/吨", "含量31%"],
            [None, None, None, None, None, None, None, "片碱", "150吨/年", "市场价"],
            [3, "临江铝业科技有限公司", "王磊", "139xxxx1201", "废铝屑", "400吨", "14500元/吨", "硫酸", "1200吨/年", "随行就市"],
            [4, "华东涂料", "沈工", "137xxxx7712", "废溶剂", "120吨/年", "面议", "回收二甲苯", "300吨/年", "4500元/吨", "废溶剂属危废"],
            [5, "绿野有机肥厂", "田会计", "135xxxx6634", "有机肥", "8000吨/年", "600元/吨", "菌渣、豆渣、污泥（食品类）", "不限", None, "长期收购"],
            [6, "宏达混凝土有限公司", "陈总", "137xxxx8890", None, None, None, "粉煤灰", "40000吨/年", "30元/吨", "一级或二级灰"],
        ])
    merge(book["报名"], "A1:K1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:J2", "K2:K3", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "A7:A8", "B7:B8", "C7:C8", "D7:D8", "F12:G12")
    book.save(path)


SIGNUP = Sheet("供需对接会报名表.xlsx", "zh", _signup, {"firms": [
    firm("金陵化工", either=["contact", "phone"], offers=[
        entry("副产盐酸", "1.8 万吨/年", {"price": ["80 元/吨", None]}, {"ask": ["80 元/吨", None]}),
        entry("次氯酸钠", "5000 吨/年", {"price": ["350 元/吨", None]}, {"ask": ["350 元/吨", None]}),
    ], needs=[
        entry("工业盐", "6 万吨/年"),
    ]),
    firm("恒泽电镀（临江）有限公司", either=["contact", "phone"], needs=[
        entry("盐酸", "600 吨/年", price="300 元/吨"),
        entry("片碱", "150 吨/年"),
    ]),
    firm("临江铝业科技有限公司", either=["contact", "phone"], offers=[
        entry("废铝屑", "400 吨/年", {"price": ["14500 元/吨", None]}, {"ask": ["14500 元/吨", None]}),
    ], needs=[
        entry("硫酸", "1200 吨/年"),
    ]),
    firm("华东涂料", either=["contact", "phone"], offers=[
        entry("废溶剂", "120 吨/年"),
    ], needs=[
        entry("回收二甲苯", "300 吨/年", price="4500 元/吨"),
    ]),
    firm("绿野有机肥厂", either=["contact", "phone"], offers=[
        entry("有机肥", "8000 吨/年", {"price": ["600 元/吨", None]}, {"ask": ["600 元/吨", None]}),
    ], needs=[
        entry("菌渣"),
        entry("豆渣"),
        entry("污泥（食品类）"),
    ]),
    firm("宏达混凝土有限公司", either=["contact", "phone"], needs=[
        entry("粉煤灰", "40000 吨/年", price="30 元/吨"),
    ]),
], "asked": []})


# water drawn, discharged, reusable and wanted, a firm a row
def _water(path: Path) -> None:
    rows = [
        "单位名称\t2025年取水量（万m³）\t废水排放量（万m³）\t可回用水量（万m³/年）\t可回用水水质\t再生水需求（万m³/年）\t再生水用途\t愿付水价（元/m³）\t备注",
        "晨光热电厂\t480\t95\t60\t循环排污水，电导率2200\t300\t循环冷却补水\t1.8\t",
        "三合造纸\t260\t210\t120\tCOD≤60\t\t\t/\t处理达标后直排",
        "东晟玻璃\t38\t12\t\t\t20\t冷却\t2\t",
        "瑞安纺织印染\t155\t128\t30\tCOD≤80，色度50\t40\t漂洗\t2.2\t二期扩建后需求增加",
        "园区污水处理厂\t\t1500\t800\t一级A\t\t\t\t提标改造后",
        "小计\t933\t1945\t1010\t\t360\t\t\t",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8"))


WATER = Sheet("用水与再生水需求.tsv", "zh", _water, {"firms": [
    firm("晨光热电厂", either=["contact", "phone"], offers=[
        entry("可回用水", "60 万m³/年", {"material": ["可回用水量", "回用水"]}),
        entry("废水", "95 万m3/年", {"material": ["废水排放量"]}, optional=True),
    ], needs=[
        entry("再生水", "300 万m³/年", price="1.8 元/m³"),
        entry("取水", "480 万m3/年", {"material": ["取水量", "新鲜水", "水"]}, optional=True),
    ]),
    firm("三合造纸", either=["contact", "phone"], offers=[
        entry("可回用水", "120 万m³/年", {"material": ["可回用水量", "回用水"]}),
        entry("废水", "210 万m3/年", {"material": ["废水排放量"]}, optional=True),
    ], needs=[
        entry("取水", "260 万m3/年", {"material": ["取水量", "新鲜水", "水"]}, optional=True),
    ]),
    firm("东晟玻璃", either=["contact", "phone"], offers=[
        entry("废水", "12 万m3/年", {"material": ["废水排放量"]}, optional=True),
    ], needs=[
        entry("再生水", "20 万m³/年", price="2 元/m³"),
        entry("取水", "38 万m3/年", {"material": ["取水量", "新鲜水", "水"]}, optional=True),
    ]),
    firm("瑞安纺织印染", either=["contact", "phone"], offers=[
        entry("可回用水", "30 万m³/年", {"material": ["可回用水量", "回用水"]}),
        entry("废水", "128 万m3/年", {"material": ["废水排放量"]}, optional=True),
    ], needs=[
        entry("再生水", "40 万m³/年", price="2.2 元/m³"),
        entry("取水", "155 万m3/年", {"material": ["取水量", "新鲜水", "水"]}, optional=True),
    ]),
    firm("园区污水处理厂", either=["contact", "phone"], offers=[
        entry("可回用水", "800 万m³/年", {"material": ["可回用水量", "回用水"]}),
        entry("废水", "1500 万m3/年", {"material": ["废水排放量"]}, optional=True),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [SURVEY, QUESTIONS, HEAT, SIGNUP, WATER]
