"""Every written unit of amount, its canonical one, and the factor between them.

1 kcal = 4.1868 kJ (international table); 1 t standard coal = 7 Gcal = 29.3076 GJ (GB/T 2589); 1 toe = 10 Gcal;
1 Btu(IT) = 1055.05585262 J; 1 lb = 0.45359237 kg; 1 US gallon = 231 cubic inches = 3.785411784 l, 1 imperial gallon
= 4.54609 l; 1 barrel = 42 US gallons. 1 Sm3 (15 °C, 101.325 kPa) holds as much gas as 273.15 / 288.15 Nm3 (0 °C);
1 scf is measured at 60 °F.
"""

from __future__ import annotations

# Spellings whose capitals decide: a capital M in front of litre, gram, joule or watt is mega, a small one milli.
EXACT: dict[str, tuple[str, str]] = {
    "Mt MMT Mton Mtons Mtonne Mtonnes": ("t", "1000000"),
    "Mg": ("t", "1"),
    "mg": ("t", "0.000000001"),
    "Gg": ("t", "1000"),
    "Tg": ("t", "1000000"),
    "ML Ml": ("m3", "1000"),
    "mL ml": ("m3", "0.000001"),
    "Mm3 MCM": ("m3", "1000000"),
    "MNm3": ("Nm3", "1000000"),
    "Mgal MG": ("m3", "3785.411784"),
    "MMscf": ("Nm3", "26791.1251"),
    "Bscf Bcf bcf": ("Nm3", "26791125.1"),
    "MMgal": ("m3", "3785.411784"),
    "m": ("m", "1"),
    "Mtoe": ("GJ", "41868000"),
    "Mtce": ("GJ", "29307600"),
}
# Milli where only mega can be meant: refused, with the word that is.
MILLI: dict[str, str] = {
    "mW": "MW", "mw": "MW", "mWth": "MWth", "mWe": "MWe", "mWh": "MWh", "mJ": "MJ", "mm3": "Mm3", "mNm3": "MNm3",
    "mtoe": "Mtoe", "mPa": "MPa",
}  # fmt: skip
ANY_CASE: dict[str, tuple[str, str]] = {
    "t 吨 公吨 顿 tonne tonnes ton tons metricton metrictons metrictonne metrictonnes mt т тонн": ("t", "1"),
    "tonnen toneladas tonelada tonnellate tonnellata te tn": ("t", "1"),
    "kt kton ktons ktonne ktonnes kilotonne kilotonnes kiloton kilotons": ("t", "1000"),
    "kg kgs kilo kilos kilogram kilograms 公斤 千克": ("t", "0.001"),
    "g gram grams 克": ("t", "0.000001"),
    "斤 市斤": ("t", "0.0005"),
    "quintal quintals 公担": ("t", "0.1"),
    "lb lbs lbs. pound pounds 磅": ("t", "0.00045359237"),
    "ston stons shortton shorttons uston ustons 短吨": ("t", "0.90718474"),
    "longton longtons 长吨": ("t", "1.0160469088"),
    "m3 m^3 m**3 立方米 立方 立米 方 cbm cum cu.m kubikmeter": ("m3", "1"),
    "cubicmetre cubicmetres cubicmeter cubicmeters": ("m3", "1"),
    "l 升 公升 liter liters litre litres": ("m3", "0.001"),
    "hl hectolitre hectolitres": ("m3", "0.1"),
    "kl 千升": ("m3", "1"),
    "gl": ("m3", "1000000"),
    "megalitre megalitres megaliter megaliters 兆升": ("m3", "1000"),
    "毫升 cm3 cc": ("m3", "0.000001"),
    "dm3": ("m3", "0.001"),
    "hm3": ("m3", "1000000"),
    "ft3 cuft cf cubicfeet cubicfoot": ("m3", "0.028316846592"),
    "yd3 cuyd cu.yd cy cubicyard cubicyards": ("m3", "0.764554857984"),
    "gal gallon gallons usgal usgallon usgallons": ("m3", "0.003785411784"),
    "imperialgallon imperialgallons impgal ukgal": ("m3", "0.00454609"),
    "bbl barrel barrels": ("m3", "0.158987294928"),
    "nm3 nm^3 n·m3 nm3n m3n m3(n) m3(stp) 标方 标立方 标立方米 标准立方米 标准立方 标米3": ("Nm3", "1"),
    "knm3": ("Nm3", "1000"),
    "sm3 scm": ("Nm3", "0.947943779281624"),
    "scf": ("Nm3", "0.0267911251"),
    "gj 吉焦": ("GJ", "1"),
    "mj 兆焦": ("GJ", "0.001"),
    "kj 千焦": ("GJ", "0.000001"),
    "tj 太焦": ("GJ", "1000"),
    "pj": ("GJ", "1000000"),
    "kcal 千卡 大卡": ("GJ", "0.0000041868"),
    "mcal 兆卡": ("GJ", "0.0041868"),
    "gcal 吉卡": ("GJ", "4.1868"),
    "tce 吨标煤 吨标准煤": ("GJ", "29.3076"),
    "kgce 千克标煤 公斤标煤 千克标准煤 公斤标准煤": ("GJ", "0.0293076"),
    "ktce": ("GJ", "29307.6"),
    "toe": ("GJ", "41.868"),
    "ktoe": ("GJ", "41868"),
    "btu": ("GJ", "0.00000105505585262"),
    "mmbtu": ("GJ", "1.05505585262"),
    "therm therms": ("GJ", "0.105505585262"),
    "kwh 度 度电 千瓦时 千瓦·时 千瓦小时 kw·h kwhth kwh_th kwh(th) kwhe kwh_e kwh(e)": ("kWh", "1"),
    "mwh 兆瓦时 mw·h mwhth mwh_th mwh(th) mwhe mwh_e mwh(e) mwhel": ("kWh", "1000"),
    "gwh gw·h 吉瓦时 gwhth gwhe": ("kWh", "1000000"),
    "twh": ("kWh", "1000000000"),
    "套 set sets 副": ("sets", "1"),
    "个 只 件 枚 块 条 支 根 张 把 片 pcs pc piece pieces each ea stk": ("pcs", "1"),
    "台 台套 unit units": ("units", "1"),
    "辆 vehicle vehicles": ("vehicles", "1"),
    "桶 drum drums": ("drums", "1"),
    "米 metre metres meter meters": ("m", "1"),
    "km 公里 千米": ("m", "1000"),
    "m2 m^2 平方米 平米 平方 平 sqm": ("m2", "1"),
}
# Written units that can mean two things -> the doubt that is told with the figure.
DOUBTFUL: dict[str, str] = {
    "MT": "units.tonne-or-megatonne", "mt": "units.tonne-or-megatonne", "mT": "units.tonne-or-megatonne",
    "mwh": "units.small-m", "mj": "units.small-m",
    **dict.fromkeys(
        ("sm3", "Sm3", "SM3", "scm", "SCM", "scf", "SCF", "MMscf", "Bscf", "Bcf", "bcf"), "units.standard-gas"
    ),
    **dict.fromkeys(
        ("gal", "Gal", "GAL", "gallon", "gallons", "Gallons", "Mgal", "MMgal", "MG"), "units.us-gallon"
    ),
}  # fmt: skip
# What something is counted by that happens now and then: how often a year, only the firm knows.
OCCASIONS: frozenset[str] = frozenset(
    """
    班 班次 批 批次 次 趟 炉 窑 釜 锅 车 车次 船 柜 shift shifts batch batches load loads truckload truckloads lorry
    trip trips lot lots campaign campaigns run runs truck trucks lorryload container containers
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# What something is packed in: how much one holds, only the firm knows.
PACKAGES: frozenset[str] = frozenset(
    """
    袋 包 箱 瓶 卷 捆 托 托盘 罐 吨袋 吨桶 垛 盒 筐 bag bags bigbag bigbags box boxes bottle bottles roll rolls
    bale bales pallet pallets ibc ibcs tote totes skip skips bin bins can cans crate crates sack sacks
    """.split()  # noqa: SIM905
)
# Power -> MW; e: electric, else heat or not said.
POWER: dict[str, tuple[str, str]] = {
    "W": ("MW", "0.000001"), "kW KW 千瓦": ("MW", "0.001"), "MW 兆瓦": ("MW", "1"), "GW 吉瓦": ("MW", "1000"),
    "kWth kW_th kW(th) kWt": ("MW", "0.001"), "MWth MW_th MW(th) MWt": ("MW", "1"), "GWth": ("MW", "1000"),
    "kWe kW_e kW(e) kWel": ("MWe", "0.001"), "MWe MW_e MW(e) MWel": ("MWe", "1"), "GWe": ("MWe", "1000"),
}  # fmt: skip
PREFIXES: dict[str, int] = {"亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2}
# What follows a unit to say of what, and changes nothing: 220元/吨蒸汽.
GOODS = "蒸汽|热水|污泥|废水|废物|固废|危废|产品|原料|水|电|气|料|货"
# For "did you mean": as they are written best.
SHOWN = (
    "吨/年", "万吨/年", "吨/月", "吨/天", "立方米/年", "标方/年", "度/年", "公斤/年", "套/年", "个/年", "台/年",
    "米/年",
    "平方米/年", "吨标煤/年", "t/yr", "tonnes/yr", "t/a",
    "t/d", "t/week", "t/month", "kt/yr", "Mt/yr", "Mg/yr", "kg/yr",
    "lb/yr", "m3/yr", "m3/d",
    "m3/h", "Mm3/yr", "ML/d", "GL/yr", "hl/yr", "l/s", "Nm3/yr", "Nm3/h", "GJ/yr", "MJ/yr", "TJ/yr", "PJ/yr",
    "kWh/yr", "MWh/yr",
    "GWh/yr", "MW", "kW", "MMBtu/yr", "toe/yr", "tce/yr", "pcs/yr", "sets/yr", "units/yr", "drums/yr", "元/吨",
    "元/立方米", "元/度",
    "元/GJ", "元/标方", "元/个", "CNY/t", "万元/年", "%", "ppm", "mg/kg", "g/L", "mg/L", "km", "公里", "°C", "MPa",
    "bar", "kPa",
    "GJ/t", "MJ/kg", "kcal/kg", "t/m3", "吨", "公斤", "立方米", "标方", "千瓦时", "吨标煤", "m3", "Nm3", "kWh", "MWh",
)  # fmt: skip
