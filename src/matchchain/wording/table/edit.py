"""What is said about changing entries."""

MESSAGES: dict[str, tuple[str, str]] = {
    "edit.help": (
        "修改一条登记中的一项或几项,就地改写,注释和其他内容不动。给空值则删去该项。",
        (
            "Change fields of one entry in place; comments and everything else stay. An empty value takes "
            "the field out."
        ),
    ),
    "edit.examples": (
        "matchchain edit offer longhua 亚硫酸钠 --set 数量=1.5万吨/年\n"
        "matchchain edit firm longhua --set site.zone=东二区 --dry-run",
        "matchchain edit offer jernvik 'mill scale' --set quantity='9500 t/yr'\n"
        "matchchain edit firm engdal --set site.zone=south --dry-run",
    ),
    "edit.firm.summary": ("修改企业", "change a firm"),
    "edit.offer.summary": ("修改企业的一条供应", "change an offer of a firm"),
    "edit.need.summary": ("修改企业的一条需求", "change a need of a firm"),
    "edit.firm.help": (
        "修改企业的一项或几项。供应和需求用 edit offer、edit need。",
        "Change fields of a firm. For its offers and needs: edit offer, edit need.",
    ),
    "edit.firm.examples": (
        "matchchain edit firm longhua --short 龙华\n"
        "matchchain edit firm longhua --set 联系人= --dry-run",
        "matchchain edit firm engdal --short Engdal\n"
        "matchchain edit firm engdal --set contact= --dry-run",
    ),
    "edit.offer.help": ("修改企业的一条供应。", "Change an offer of a firm."),
    "edit.offer.examples": (
        "matchchain edit offer longhua 亚硫酸钠 --quantity 1.5万吨/年\n"
        "matchchain edit offer longhua 亚硫酸钠 --set 处置单价=850元/吨 --dry-run",
        "matchchain edit offer jernvik 'mill scale' --quantity '9500 t/yr'\n"
        "matchchain edit offer jernvik 'mill scale' --set price='40 EUR/t' --dry-run",
    ),
    "edit.need.help": ("修改企业的一条需求。", "Change a need of a firm."),
    "edit.need.examples": (
        "matchchain edit need yueqing 无水亚硫酸钠 --price 1450元/吨\n"
        "matchchain edit need yueqing 无水亚硫酸钠 --set 规格= --dry-run",
        "matchchain edit need kalkbjerg 'iron corrective' --price '60 EUR/t'\n"
        "matchchain edit need kalkbjerg 'iron corrective' --set purity= --dry-run",
    ),
    "edit.option.set": (
        "字段=值,可多次给出;值留空则删去该项",
        "repeatable; an empty value takes the field out",
    ),
    "edit.argument.line": ("品名(或该条的编号)", "material (or id) of the line"),
    "edit.nothing-said": (
        "没有说要改什么,例如: --set 数量=1.5万吨/年",
        "Nothing was said to be changed; for example: --set quantity='15000 t/yr'",
    ),
    "edit.no-sign": ("“{pair}”里没有等号,应写成 字段=值。", "There is no = in {pair!r}; write FIELD=VALUE."),
    "edit.no-field": (
        "没有字段“{written}”。可用的字段见本命令的 --help。",
        "There is no field {written!r}. The fields are listed by this command's --help.",
    ),
    "edit.no-field-hint": (
        "没有字段“{written}”,是否想写“{hint}”?",
        "There is no field {written!r}; did you mean {hint!r}?",
    ),
    "edit.use-lines": (
        "{field} 请逐条改: matchchain edit offer / edit need,或 add、remove。",
        "Change {field} line by line: matchchain edit offer / edit need, or add and remove.",
    ),
}
