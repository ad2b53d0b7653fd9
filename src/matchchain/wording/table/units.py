"""What is wrong with a written figure or date, and the cure (`<key>.cure`)."""


MESSAGES: dict[str, tuple[str, str]] = {
    "units.no-number": ("{key}: “{text}”里没有数字", "{key}: there is no number in “{text}”"),
    "units.no-number.cure": (
        "写成 1.2万吨/年、1500 {money}/吨、93% 这样的数;不知道就留空,说明写到 备注(note)",
        "write a figure such as 12000 t/yr, 1500 {money}/t or 93%; leave it blank if unknown, put remarks in note",
    ),
    "units.left-open": (
        "{key}: “{text}”没有定数,按未知处理",
        "{key}: “{text}” leaves the figure open; it is taken as unknown",
    ),
    "units.left-open.cure": (
        "有大致的数就写范围,如 200-300 {money}/吨、500-800 吨/年",
        "if you know roughly, write a range such as 200-300 {money}/t or 500-800 t/yr",
    ),
    "units.not-understood": (
        "{key}: “{text}”没读懂",
        "{key}: “{text}” is not understood",
    ),
    "units.not-understood.cure": (
        "这里只写一个数和单位,如 1.2万吨/年、1500 {money}/吨、含水率 60%;别的话写到 备注(note)",
        "write one figure and its unit here, such as 12000 t/yr, 1500 {money}/t or 60%; put anything else in note",
    ),
    "units.left-over": (
        "{key}: “{text}”里的“{rest}”没读懂",
        "{key}: the part “{rest}” of “{text}” is not understood",
    ),
    "units.left-over.cure": (
        "一栏只写一个数;含水率、处置费等写到各自的栏,说明写到 备注(note)",
        "one figure a field: moisture, costs and the like have fields of their own, remarks belong in note",
    ),
    # behind an unknown unit, in place of "did you mean"
    "units.per-occasion": (
        ":按班、批、车次计的,一次多少、一年几次只有企业知道,请换算成一天或一年的量(单价换算成每吨的)",
        ": how much a shift, batch or load is and how many there are only the firm knows; "
        "write the amount a day or a year, a price per tonne",
    ),
    "units.package": (
        ":一件装多少只有企业知道,请换算成吨或公斤;供的就是包装本身的,按“个”写",
        ": how much one holds only the firm knows; write tonnes or kilograms, or pcs if they are the goods themselves",
    ),
    "units.milli": (
        "{key}: “{text}”的“{unit}”是毫(千分之一),大概是 {meant}",
        "{key}: “{unit}” in “{text}” is milli, a thousandth; {meant} was probably meant",
    ),
    "units.milli.cure": ("兆写大写 M: {meant}", "mega is a capital M: {meant}"),
    "units.out-of-scale": (
        "{key}: “{text}”超出范围({least} 到 {most})",
        "{key}: “{text}” is off the scale ({least} to {most})",
    ),
    "units.out-of-scale.cure": ("核对数字和单位", "check the number and its unit"),
    "units.needs-hours": (
        "{key}: “{text}”是功率,要换算成年量,但没有年运行小时",
        "{key}: “{text}” is a power; it needs the hours a year to become a yearly figure",
    ),
    "units.needs-hours.cure": (
        "写 年运行小时: 8000,或直接写年量,如 12万MWh/年、43万GJ/年、15 MW x 8000 h",
        "write hours: 8000, or the yearly figure itself, such as 120000 MWh/yr, 432000 GJ/yr or 15 MW x 8000 h",
    ),
    "units.point-or-thousands": (
        "{key}: “{text}”按 {small} 读;也可能是 {large}",
        "{key}: “{text}” is read as {small}; {large} could be meant",
    ),
    "units.point-or-thousands.cure": (
        "是 {large} 就去掉点,写 {large};是 {small} 就写 {small}",
        "write {large} without a point, or {small} without the zeros",
    ),
    "units.tonne-or-megatonne": (
        "{key}: “{text}”的 {unit} 按公吨(metric tonne)读;百万吨写 Mt",
        "{key}: {unit} in “{text}” is read as metric tonne; a million tonnes is written Mt",
    ),
    "units.tonne-or-megatonne.cure": ("写 t 或 Mt(百万吨)", "write t, or Mt for a million tonnes"),
    "units.standard-gas": (
        "{key}: “{text}”是 15 °C 的标准体积,折成 0 °C 的标方(Nm3)约少 5 %",
        "{key}: “{text}” is measured at 15 °C (scf: 60 °F); in Nm3 (0 °C) it is about 5 % less, which is what was read",
    ),
    "units.standard-gas.cure": ("核对是否就是标方;是就写 Nm3", "check whether Nm3 was meant; if so write Nm3"),
    "units.us-gallon": (
        "{key}: “{text}”按美制加仑(3.785 升)读",
        "{key}: “{text}” is read in US gallons (3.785 l)",
    ),
    "units.us-gallon.cure": (
        "英制加仑写 imperial gallons,或改写成立方米",
        "write US gal or imperial gallons, or use m3",
    ),
    "units.small-m": (
        "{key}: “{text}”的 {unit} 按兆(百万)读;小写 m 本是毫",
        "{key}: {unit} in “{text}” is read as mega; a small m is milli",
    ),
    "units.small-m.cure": ("写大写 M,如 MWh、MJ", "write a capital M: MWh, MJ"),
    "units.negative": ("{key}: “{text}”是负数", "{key}: “{text}” is negative"),
    "units.negative.cure": (
        "写零或正数;倒贴钱的写在 处置单价(disposal_cost)里,不写负价",
        "write zero or more; what is paid to be rid of a thing belongs in disposal_cost, not in a negative price",
    ),
    "units.too-long": (
        "{key}: “{text}”超过 {limit} 个字符",
        "{key}: “{text}” is longer than {limit} characters",
    ),
    "units.too-long.cure": ("按常用单位写,如 万吨/年", "use a larger unit, such as kt/yr"),
    "units.too-large": ("{key}: “{text}”大于 1 万亿", "{key}: “{text}” is above 1e12"),
    "units.too-large.cure": ("核对数字和单位(万、亿是否重复)", "check the number and its unit"),
    "units.range-upside-down": ("{key}: 范围“{text}”前大后小", "{key}: the range “{text}” is upside down"),
    "units.range-upside-down.cure": (
        "小数写前、大数写后,如 8000-9000 吨/年",
        "smaller end first, such as 8000-9000 t/yr",
    ),
    "units.two-units": (
        "{key}: “{text}”两端单位不同({first} 与 {second})",
        "{key}: the ends of “{text}” have different units ({first} and {second})",
    ),
    "units.two-units.cure": ("两端用同一单位,只在末尾写一次", "use one unit, written once at the end"),
    "units.unknown-unit": (
        "{key}: “{text}”的单位“{unit}”不认识{hint}",
        "{key}: unknown unit “{unit}” in “{text}”{hint}",
    ),
    "units.unknown-unit.cure": (
        "可用: 吨 kg 万吨 立方米 标方 GJ MWh kWh(度) 吨标煤 套 个 台 桶 米 平方米,每年/月/周/天/小时;{money}/吨 万{money}/年 {money}/立方米;% ppm mg/kg g/L;km;°C MPa bar",
        "known: t kg kt Mt lb m3 ML hl Nm3 GJ MWh kWh tce toe sets pcs units drums m m2, per yr/month/week/day/h; {money}/t {money}/yr {money}/m3; % ppm mg/kg g/L; km; °C MPa bar",
    ),
    "units.per-what": (
        "{key}: “{text}”没写每什么",
        "{key}: “{text}” does not say per what",
    ),
    "units.per-what.cure": (
        "不是吨的量要写全,如 0.7 m3/m3、180 Nm3/吨、0.9 GJ/GJ;只写数字就是吨/吨",
        "write what is no tonne in full, such as 0.7 m3/m3, 180 Nm3/t or 0.9 GJ/GJ; a bare number is t/t",
    ),
    "units.foreign-money": (
        "{key}: “{text}”是 {stated},本园区按 {currency} 记账",
        "{key}: “{text}” is in {stated}, this park uses {currency}",
    ),
    "units.foreign-money.cure": (
        "折成 {currency} 再写(本工具从不自动换算);整个园区都用 {stated} 的,在 park.yaml 里改 币种(currency)",
        "convert it to {currency} first (nothing is converted silently); if the whole park uses {stated}, set currency in park.yaml",
    ),
    "units.paid-to-take": (
        "{key}: “{text}”是倒贴钱,不是卖价",
        "{key}: “{text}” is paid to be rid of it, it is no selling price",
    ),
    "units.paid-to-take.cure": (
        "写到 处置单价: {figure},价格留空",
        "write {figure} under disposal_cost and leave the price blank",
    ),
    "units.over-100": ("{key}: “{text}”超过 100%", "{key}: “{text}” is more than 100 %"),
    "units.over-100.cure": (
        "含量、占比不能超过 100%,核对小数点和单位",
        "a share cannot exceed 100 %: check the point and the unit",
    ),
    "units.no-date": ("{key}: “{text}”不是日期", "{key}: “{text}” is no date"),
    "units.no-date.cure": ("写成 2026-10-15、2026-10 或 2026年10月15日", "write 2026-10-15 or 2026-10"),
    "units.bad-date": ("{key}: 日历上没有“{text}”这一天", "{key}: the calendar has no “{text}”"),
    "units.bad-date.cure": ("核对年月日,如 2026-10-15", "check year, month and day, such as 2026-10-15"),
    "units.no-month": ("{key}: “{text}”不是月份", "{key}: “{text}” names no month"),
    "units.no-month.cure": (
        "写 1-12 的月份: 3-10、[1, 2, 3]、11月-次年2月、全年",
        "write months 1 to 12: 3-10 or [1, 2, 3]",
    ),
}
