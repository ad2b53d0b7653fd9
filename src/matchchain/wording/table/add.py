"""What is said about adding entries."""

MESSAGES: dict[str, tuple[str, str]] = {
    "add.help": (
        "登记企业、供应或需求。在终端里逐项提问(可留空),在脚本里用选项。",
        "Add a firm, an offer or a need. Asks at a terminal (blanks are fine), takes options in a script.",
    ),
    "add.examples": (
        "matchchain add firm 海盛造纸有限公司 --need 无水亚硫酸钠 --dry-run\n"
        "matchchain add offer longhua 亚硫酸钠 --quantity 1.2万吨/年 --disposal-cost 900元/吨",
        "matchchain add firm 'Fjordby Paper' --need 'wood chips' --dry-run\n"
        "matchchain add offer engdal straw --quantity '900 t/yr' --disposal-cost '20 EUR/t'",
    ),
    "add.firm.summary": ("登记一家企业", "add a firm"),
    "add.offer.summary": ("给企业登记一条供应", "add an offer to a firm"),
    "add.need.summary": ("给企业登记一条需求", "add a need to a firm"),
    "add.firm.help": (
        (
            "登记一家企业:一家一个文件 firms/<编号>.yaml;只有一个 firms.yaml 的园区则加在名单末尾。"
            "只有名称必填。"
        ),
        (
            "Add a firm: a file of its own, firms/<id>.yaml, or the end of firms.yaml where the park keeps "
            "one list. Only the name is required."
        ),
    ),
    "add.firm.examples": (
        "matchchain add firm 海盛造纸有限公司 --short 海盛造纸 --need 无水亚硫酸钠\n"
        'matchchain add firm 龙江化工 --offer "material: 废硫酸, quantity: 3000吨/年, now: treat" --dry-run',
        "matchchain add firm 'Fjordby Paper' --id fjordby --need 'wood chips'\n"
        "matchchain add firm 'Langelund Chemical' --offer \"material: spent acid, quantity: 300 t/yr\" --dry-run",
    ),
    "add.offer.help": (
        "给企业登记一条供应(产品、副产物、废物、余热、水)。只有企业和品名必填,数量留空就是未知。",
        (
            "Add an offer to a firm: product, by-product, waste, energy or water. Only firm and material "
            "are required; a blank quantity is unknown."
        ),
    ),
    "add.offer.examples": (
        "matchchain add offer longhua 亚硫酸钠 --quantity 1.2万吨/年 --disposal-cost 900元/吨\n"
        "matchchain add offer 龙华染料 '印染污泥, 5吨/天, 处置费350元/吨' --dry-run\n"
        "matchchain add offer longhua 蒸汽 --kind 余热蒸汽 --quantity '5000 GJ/年' --dry-run",
        "matchchain add offer engdal straw --quantity '900 t/yr' --disposal-cost '20 EUR/t'\n"
        "matchchain add offer klarholm 'hot water' --kind energy --quantity '5000 GJ/yr' --dry-run",
    ),
    "add.need.help": (
        "给企业登记一条需求。只有企业和品名必填,数量、单价留空就是未知。",
        "Add a need to a firm. Only firm and material are required; blank quantity and price are unknown.",
    ),
    "add.need.examples": (
        "matchchain add need yueqing 无水亚硫酸钠 --quantity 1.5万吨/年 --price 1500元/吨 --purity '>= 90%'\n"
        "matchchain add need yueqing 烧碱 --dry-run",
        "matchchain add need engdal straw --quantity '400 t/yr' --price '60 EUR/t'\n"
        "matchchain add need engdal 'caustic soda' --dry-run",
    ),
    "add.argument.name": ("企业名称", "name of the firm"),
    "add.argument.firm": ("企业的简称、名称或编号", "short name, name or id of the firm"),
    "add.argument.material": (
        "品名,后面可以接着写数,如 '印染污泥, 5吨/天, 处置费350'",
        "material; its figures may follow, such as 'spent acid, 5 t/day, disposal 350/t'",
    ),
    "add.option.yes": ("不再询问,直接写入", "write without asking"),
    "add.shape.parts": (
        ",可多次给出: 品名,可接着写数,如 '印染污泥, 5吨/天, 处置费350',或“字段: 值, 字段: 值”",
        "; repeatable: a name, its figures may follow, such as 'spent acid, 5 t/day, disposal 350/t', "
        'or "field: value, field: value"',
    ),
    "add.shape.entries": (
        ",可多次给出: “字段: 值, 字段: 值”",
        '; repeatable: "field: value, field: value"',
    ),
    "add.shape.partners": (
        ",可多次给出: 企业,或“firm: 编号, quantity: 数量”",
        '; repeatable: a firm, or "firm: id, quantity: amount"',
    ),
    "add.shape.people": (",几个人可多次给出", "; repeatable for several people"),
    "add.shape.words": (",用顿号或逗号分开", ", separated by commas"),
    "add.shape.shares": (",写成“名称: 数值, 名称: 数值”", ', as "name: value, name: value"'),
    "add.shape.part": (",写成“字段: 值, 字段: 值”", ', as "field: value, field: value"'),
    "add.shape.share": (",如 93% 或 0.93", ", as 93% or 0.93"),
    "add.shape.date": (",如 2026-11-22", ", a day as 2026-11-22"),
    "add.shape.months": (",如 3-11 或 1,2,12", ", as 3-11 or 1,2,12"),
    "add.shape.switch": (",是或否", ", yes or no"),
    "add.shape.number": (",一个数", ", a number"),
    "add.shape.degrees": (",度", ", in degrees"),
    "add.shape.text": (",文字", ", free text"),
    "add.shape.key": (",字母、数字、短横", ", of letters, digits and hyphens"),
    "add.device-id": (
        "编号不能是 {id}: Windows 把这个名称留给设备,文件建不了。请换一个,如 {id}-1",
        "the id cannot be {id}: Windows keeps this name for a device and makes no file of it. Take another, such as {id}-1",
    ),
    "add.firm-exists": (
        "编号 {firm} 已经有了({file})。请用 --id 另取编号;要修改它: matchchain edit firm {firm}",
        (
            "There is a firm {firm} already ({file}). Choose another --id; to change it: matchchain edit "
            "firm {firm}"
        ),
    ),
    "add.bad-id": (
        "编号“{id}”不能用:只能是小写字母、数字和短横线,例如 {better}。",
        "{id!r} cannot be an id: lower-case letters, digits and hyphens only, for example {better}.",
    ),
    "add.said-twice": (
        "{field} 给了两个不同的值: “{word}”和“{option}”。请只留一个。",
        "{field} was given twice: {word!r} and {option!r}. Leave one out.",
    ),
    "add.firm-missing": (
        "请写明企业名称,例如: matchchain add firm 海盛造纸有限公司",
        "Say the name of the firm, for example: matchchain add firm 'Haisheng Paper'",
    ),
    "add.line-missing": (
        "请写明企业和品名,例如: matchchain add offer longhua 亚硫酸钠",
        "Say firm and material, for example: matchchain add offer longhua 'sodium sulfite'",
    ),
    "add.how": (
        "不知道就回车;输入 < 或 返回,回到上一问;Ctrl+C 放弃。品名后面可以接着写数: 酒糟, 5吨/天, 处置费350",
        "Enter where you do not know; < or back for the question before; Ctrl+C to leave. Figures may follow a name: "
        "spent acid, 5 t/day, disposal 350/t",
    ),
    "add.at-the-first": ("这已是第一个问题。", "This is the first question."),
    "add.firm-known": ("已有 {firm},要改它吗? [Y/n] ", "There is {firm} already; change it? [Y/n] "),
    "add.line-known": ("{firm} 已有 {line},要改它吗? [Y/n] ", "{firm} has {line} already; change it? [Y/n] "),
    "add.lines-known": (
        "{firm} 已有:\n{lines}\n要改哪一条? [1-{most},另加一条就回车] ",
        "{firm} has already:\n{lines}\nWhich one is to be changed? [1-{most}, Enter to add another] ",
    ),
    "add.lines-apart": (
        "供应和需求逐条加: matchchain add {kind} {firm} '品名, 数量, ...'。没有写入。",
        "Add offers and needs one by one: matchchain add {kind} {firm} 'material, quantity, ...'. Nothing was written.",
    ),
    "add.nothing-new": (
        "{firm} 已有“{line}”,这次没说别的,没有写入。要改它: matchchain edit {kind} {owner} {typed} --set 数量=...;"
        "确是另一股就写明数量、含量等",
        "{firm} has {line!r} already and nothing more was said of it, so nothing was written. To change it: "
        "matchchain edit {kind} {owner} {typed} --set quantity=...; if it is another stream say its quantity, purity ...",
    ),
    "add.one-more": (
        "{firm} 已有“{line}”,这是又一条。要改原来那条: matchchain undo,再 matchchain edit {kind} {owner} {typed}",
        "{firm} has {line!r} already; this is one more. To change the first instead: matchchain undo, then "
        "matchchain edit {kind} {owner} {typed}",
    ),
    "add.has-offers": ("{firm} 已登记的供应: {lines}", "{firm} offers already: {lines}"),
    "add.has-needs": ("{firm} 已登记的需求: {lines}", "{firm} needs already: {lines}"),
    "add.has-more-offers": ("{firm} 已登记的供应({count}条): {lines}等", "{firm} offers {count} already: {lines} ..."),
    "add.has-more-needs": ("{firm} 已登记的需求({count}条): {lines}等", "{firm} needs {count} already: {lines} ..."),
    "add.will-add-firm": ("将登记企业: {said}", "To be added, a firm: {said}"),
    "add.will-add-offers": ("  供应: {said}", "  offer: {said}"),
    "add.will-add-needs": ("  需求: {said}", "  need: {said}"),
    "add.will-add-offers-to": ("{firm} 将登记供应: {said}", "{firm}, a new offer: {said}"),
    "add.will-add-needs-to": ("{firm} 将登记需求: {said}", "{firm}, a new need: {said}"),
    "add.will-change-firm": ("{firm} 将改: {said}", "{firm}, to be changed: {said}"),
    "add.will-change-line": ("{firm} 的 {line} 将改: {said}", "{line} of {firm}, to be changed: {said}"),
    "add.said-unknown": ("{text}(按未知)", "{text} (taken as unknown)"),
    "add.blank": ("空", "blank"),
    "add.required": ("这一项必须填写。", "This one is needed."),
    "add.ask": ("{name}: ", "{name}: "),
    "add.ask-required": ("{name}(必填): ", "{name} (required): "),
    "add.ask-example": ("{name}(如 {example},不知道就回车): ", "{name} (like {example}; Enter if unknown): "),
    "add.ask-usual": ("{name} [{usual}]: ", "{name} [{usual}]: "),
    "add.ask-choice": ("{name}({choices},不知道就回车): ", "{name} ({choices}; Enter if unknown): "),
    "add.ask-id": ("编号 [{proposal}]: ", "id [{proposal}]: "),
    "add.ask-firm": ("哪家企业(简称、名称或编号): ", "which firm (short name, name or id): "),
    "add.ask-offers": ("供应的品名(没有了就回车): ", "an offer: material (Enter when there are no more): "),
    "add.ask-needs": ("需求的品名(没有了就回车): ", "a need: material (Enter when there are no more): "),
}
