"""What is wrong with a written figure or date, and the cure (`<key>.cure`)."""


MESSAGES: dict[str, tuple[str, str]] = {
    "units.no-number": ("{key}: “{text}”里没有数字", "{key}: there is no number in “{text}”"),
    "units.no-number.cure": (
        "写成 1.2万吨/年、1500 元/吨、93% 这样的数;不知道就留空,说明写到 note(备注)",
        "write a figure such as 12000 t/yr, 1500 CNY/t or 93%; leave it blank if unknown, put remarks in note",
    ),
    "units.negative": ("{key}: “{text}”是负数", "{key}: “{text}” is negative"),
    "units.negative.cure": (
        "写零或正数;倒贴钱的写在 disposal_cost(处置单价)里,不写负价",
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
        "可用: 吨 kg 万吨 立方米 标方 GJ kWh(度) 吨标煤,每年/月/天;元/吨 万元/年 元/立方米;% ppm mg/kg g/L;km",
        "known: t kg kt m3 Nm3 GJ kWh tce, per yr/month/day; CNY/t CNY/yr CNY/m3; % ppm mg/kg g/L; km",
    ),
    "units.per-what": (
        "{key}: “{text}”没写每什么",
        "{key}: “{text}” does not say per what",
    ),
    "units.per-what.cure": (
        "不是吨的量要写全,如 0.7 m3/m3、180 Nm3/吨、0.9 GJ/GJ;只写数字就是吨/吨",
        "write what is no tonne in full, such as 0.7 m3/m3, 180 Nm3/t or 0.9 GJ/GJ; a bare number is t/t",
    ),
    "units.foreign-money": ("{key}: “{text}”不是人民币", "{key}: “{text}” is not in yuan"),
    "units.foreign-money.cure": ("折成人民币(元、万元)再写", "convert it to yuan (CNY) first"),
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
