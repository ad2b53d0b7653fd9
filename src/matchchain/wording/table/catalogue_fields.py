"""What is wrong with one figure or field of a card (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # one field
    "catalogue.unknown-key": ("不认识的字段“{key}”{hint}", "unknown field “{key}”{hint}"),
    "catalogue.unknown-key.cure": (
        "改成正确的字段名;要留的说明写到 备注(note)",
        "use the field's name; put remarks in note",
    ),
    "catalogue.same-field-twice": (
        "{key} 与 {other} 是同一个字段,写了两次",
        "{key} and {other} are the same field, written twice",
    ),
    "catalogue.same-field-twice.cure": (
        "只留一处(中英文字段名只用一个)",
        "keep one of them (the Chinese or the English name)",
    ),
    "catalogue.required-missing": ("缺少必填的 {zh}({key})", "the required field {key} is missing"),
    "catalogue.required-missing.cure": ("补上 {key}: ...", "add {key}: ..."),
    "catalogue.not-a-text": (
        "{key} 这里应是一个值,不是列表或表格",
        "{key} takes one value, not a list or a table",
    ),
    "catalogue.not-a-text.cure": ("写成 {key}: 值;几个值分几条写", "write {key}: value"),
    "catalogue.not-a-table": ("{key} 这里应是“名称: 数值”的表", "{key} takes a table of name: figure"),
    "catalogue.not-a-table.cure": (
        "写成 {{硫酸钠: 3%, TOC: 800 ppm}}",
        "write {{sodium sulfate: 3%, TOC: 800 ppm}}",
    ),
    "catalogue.not-choices": ("{key} 这里应是“名称: 选项”的表", "{key} takes a table of name: choice"),
    "catalogue.not-choices.cure": (
        "写成 {{亚硫酸钠: no, 活性染料: exact}}",
        "write {{sodium sulfite: no, reactive dyes: exact}}",
    ),
    "catalogue.not-a-list": ("这里应是一个列表", "a list belongs here"),
    "catalogue.not-a-list.cure": ("每项一行,以“- ”开头", "one item a line, each beginning with “- ”"),
    "catalogue.not-an-entry": ("这里应是“字段: 值”的几行", "lines of field: value belong here"),
    "catalogue.not-an-entry.cure": (
        "写成 企业名称: 龙华染料化工有限公司(半角冒号加空格)",
        "write name: Longhua Dyestuff (a colon and a space)",
    ),
    "catalogue.no-firms": ("文件里没有 firms: 列表", "the file has no list under firms:"),
    "catalogue.no-firms.cure": (
        "以 firms: 开头,每家企业以“- ”开头",
        "begin with firms:, each firm with “- ”",
    ),
    "catalogue.empty-park": ("park.yaml 是空的,园区没有名称", "park.yaml is empty: the park has no name"),
    "catalogue.empty-park.cure": ("至少写一行 名称: 园区名称", "write at least name: the park's name"),
    "catalogue.firms-elsewhere": ("企业不写在 park.yaml 里", "firms do not belong in park.yaml"),
    "catalogue.firms-elsewhere.cure": (
        "移到 firms.yaml,或每家一个文件放在 firms/ 下",
        "move them to firms.yaml, or to one file a firm in firms/",
    ),
    "catalogue.bad-id": (
        "编号 {id} 只能用小写字母、数字和连字符",
        "the id {id} may hold lower-case letters, digits and hyphens only",
    ),
    "catalogue.bad-id.cure": (
        "改成 {better};不写则按文件名",
        "write {better}, or leave it out: the file's name is used",
    ),
    "catalogue.bad-serial": (
        "{key}: “{written}”不是本办给的编号",
        "{key}: “{written}” is no id that the office gives",
    ),
    "catalogue.bad-serial.cure": (
        "写字母、年份和序号,如 D2026-014",
        "write a letter, the year and a number, such as D2026-014",
    ),
    "catalogue.no-month": ("{key}: “{written}”不是某年某月", "{key}: “{written}” is no month of a year"),
    "catalogue.no-month.cure": ("一行一个月,如 2027-03 或 2027年3月", "one month a line, such as 2027-03"),
    "catalogue.csv-too-many": (
        "第{line}行有 {cells} 格,表头只有 {columns} 列;数字里的千分号也是逗号",
        "line {line} has {cells} cells, the first line names {columns}; a comma within a figure parts it",
    ),
    "catalogue.csv-too-many.cure": (
        "把带逗号的格子用英文双引号括起来,或去掉千分号",
        "put a cell that holds a comma in double quotes, or write figures without thousands commas",
    ),
    "catalogue.csv-open-quote": ("引号没有收口", "a quotation mark is never closed"),
    "catalogue.csv-open-quote.cure": (
        "补上右引号;格子里本来的双引号写两个",
        "close it; a quotation mark inside a cell is written twice",
    ),
    "catalogue.csv-stray-quote": ("右引号后面还有字", "something follows a closing quotation mark"),
    "catalogue.csv-stray-quote.cure": (
        "整格括在引号里;格子里本来的双引号写两个",
        "put the whole cell in quotes; a quotation mark inside a cell is written twice",
    ),
    "catalogue.unknown-choice": ("{key} 没有“{written}”这一项{hint}", "{key} cannot be “{written}”{hint}"),
    "catalogue.unknown-choice.cure": ("可选: {listed}", "choose from {listed}"),
    "catalogue.taken-for": (
        "{key}: “{written}”说的是{field},按{field}读",
        "{key}: “{written}” is a word of “{field}” and is read as that",
    ),
    "catalogue.taken-for.cure": ("写到{field}里", "write it there: {field}"),
    "catalogue.no-switch": ("{key} 应写是或否,不是“{written}”", "{key} is yes or no, not “{written}”"),
    "catalogue.no-switch.cure": (
        "写 是/否(yes/no);不清楚就留空",
        "write yes or no; leave it blank if unknown",
    ),
    "catalogue.impossible": (
        "{key}: “{written}”不可能,应在 {least} 到 {most}{unit} 之间",
        "{key}: “{written}” cannot be; it lies between {least} and {most}{unit}",
    ),
    "catalogue.impossible.cure": (
        "核对小数点和单位;不知道就留空",
        "check the decimal point and the unit; leave it blank if unknown",
    ),
    "catalogue.is-nothing": ("{key}: “{written}”,这里不能是 0", "{key}: “{written}”: this cannot be 0"),
    "catalogue.is-nothing.cure": ("不知道就留空,不要写 0", "leave it blank if unknown; 0 is no blank"),
    "catalogue.from-nothing": (
        "{key}: “{written}”,范围不能从 0 起",
        "{key}: “{written}”: a range cannot begin at 0 here",
    ),
    "catalogue.from-nothing.cure": ("写最可能的一个数,不知道就留空", "write the likeliest figure, or leave it blank"),
    "catalogue.unheard-of": (
        "{key}: “{written}”很少见,通常在 {least} 到 {most}{unit} 之间",
        "{key}: “{written}” is unheard of; it usually lies between {least} and {most}{unit}",
    ),
    "catalogue.unheard-of.cure": (
        "核对小数点和单位;确实如此就不用改",
        "check the decimal point and the unit; keep it if it is so",
    ),
    # figures that wait for another field
    "catalogue.needs-days": (
        "{key}: “{written}”要换算成年量,但没有年运行天数",
        "{key}: “{written}” needs the operating days to become a yearly figure",
    ),
    "catalogue.needs-days.cure": (
        "在企业或 park.yaml 里写 年运行天数: 330",
        "write operating_days: 330 in the card or in park.yaml",
    ),
    "catalogue.needs-concentration": (
        "{key}: “{written}”是折百数,但没写浓度",
        "{key}: “{written}” is on 100 % basis, but no concentration is stated",
    ),
    "catalogue.needs-concentration.cure": (
        "补上 浓度(concentration)或 含量(purity)",
        "add concentration or purity",
    ),
    "catalogue.needs-moisture": (
        "{key}: “{written}”是干基数,但没写含水率",
        "{key}: “{written}” is on dry basis, but no moisture is stated",
    ),
    "catalogue.needs-moisture.cure": ("补上 含水率(moisture)", "add moisture"),
    "catalogue.needs-quantity": (
        "{key}: “{written}”是一年的总额,没有数量摊不到每吨",
        "{key}: “{written}” is a yearly sum; without a quantity there is no price per tonne",
    ),
    "catalogue.needs-quantity.cure": ("补上 数量(quantity),或直接写 {money}/吨", "add quantity, or write {money}/t"),
    "catalogue.needs-density": (
        "{key}: “{written}”按体积计,没有密度折不成质量分数",
        "{key}: “{written}” is per volume; without a density it is no mass fraction",
    ),
    "catalogue.needs-density.cure": (
        "改写 % 或 mg/kg,或在 materials.yaml 写该品名的 密度(density)",
        "write % or mg/kg, or the material's density in materials.yaml",
    ),
    "catalogue.vat-rate-unknown": ("{key}: “{written}”含税,没写税率", "{key}: “{written}” holds VAT, the rate is not stated"),
    "catalogue.vat-rate-unknown.cure": ("写明税率,如“含税21%”,或写不含税价", "state the rate (incl. 21% VAT), or the price without VAT"),
    "catalogue.cut-at-comma": (
        "“{written}”被逗号切成了两半",
        "“{written}” was cut in two by its comma",
    ),
    "catalogue.cut-at-comma.cure": (
        "{{ }} 里的逗号隔开字段: 数不写千位逗号(12000),名称里有逗号就加引号",
        "inside {{ }} a comma ends the value: write figures without one (12000), names that hold one in quotes",
    ),
    "catalogue.several-in-one": (
        "“{written}”是几项写在了一起",
        "“{written}” is several items in one",
    ),
    "catalogue.several-in-one.cure": (
        "一项一行,各以“- ”开头,或写成 [{listed}]",
        "one item a line, each beginning with “- ”, or write [{listed}]",
    ),
    "catalogue.no-name": ("{key}: “{written}”不是名称", "{key}: “{written}” is no name"),
    "catalogue.no-name.cure": ("写出名称;没有就删去这一行", "write the name; where there is none, leave the line out"),
    "catalogue.too-long": (
        "{key}: 有 {length} 个字符,最多 {most} 个",
        "{key}: {length} characters; there is room for {most}",
    ),
    "catalogue.too-long.cure": ("写短些;说明写到 备注(note)", "write it shorter; what explains it goes into note"),
    "catalogue.not-a-currency": ("币种“{written}”不是ISO 4217代码", "currency “{written}” is not an ISO 4217 code"),
    "catalogue.not-a-currency.cure": ("写三个字母的代码,如 CNY、EUR", "write its three letters, such as CNY or EUR"),
    "catalogue.vat-rate-assumed": (
        "{key}: 含税但没写税率,按 {rate} 扣除",
        "{key}: VAT is in it at a rate nobody wrote; {rate} is taken off",
    ),
    "catalogue.vat-rate-assumed.cure": (
        "写明税率,如 1500 {money}/吨(含税13%)",
        "write the rate, such as 1500 {money}/t (incl. VAT 13%)",
    ),
}
