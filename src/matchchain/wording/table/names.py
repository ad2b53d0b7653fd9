"""What `names` says: of itself, of what a name was found to be, of doubts in a park's names, of decisions."""

MESSAGES: dict[str, tuple[str, str]] = {
    # the group and its commands
    "names.help": (
        "物料名称: 一个写法指什么(resolve)、两个写法是不是同一物料(compare)、园区文件里哪些名称有疑问(check)、"
        "由人拍板(settle)、按片段或拼音查找(find)。只认身份,不凭相似;认不出的交给人定。",
        "Material names: what a name means (resolve), whether two are one material (compare), which names of the park "
        "are doubtful (check), a person's decision (settle), search by fragment or pinyin (find). Identity decides, "
        "never likeness; what nobody knows goes to a person.",
    ),
    "names.examples": (
        "matchchain names resolve 30%液碱 元明粉\nmatchchain names compare 亚硫酸钠 硫酸钠",
        "matchchain names resolve 'caustic soda 30 %' 'salt cake'\n"
        "matchchain names compare 'sodium sulfite' 'sodium sulfate'",
    ),
    "names.resolve.summary": ("一个或一批写法各指什么,凭什么", "what names mean, and why"),
    "names.compare.summary": ("两个写法是不是同一物料,能否顶用", "are two names one material; can one serve for the other"),
    "names.check.summary": ("园区文件里有疑问的名称", "doubtful names in the park's files"),
    "names.settle.summary": (
        "由人拍板,记入 materials.yaml 或企业卡片",
        "a person's yes or no, kept in materials.yaml or on the card",
    ),
    "names.find.summary": ("按片段、繁体、拼音或首字母查找", "search by fragment, pinyin or initials"),
    "names.resolve.help": (
        "每个写法指什么物料、凭什么认定。可直接写名称,可给文件(文本一行一个,CSV 取第一列;UTF-8 或 GB18030),"
        "“-”读标准输入。认不出的排在最前。在园区里运行时,园区自己的名称和决定同样有效。",
        "What each name means and why. Give names, a file (text: one a line; CSV: the first column; UTF-8 or GB18030), "
        "or - for standard input. What is not known comes first. Inside a park its own names and decisions hold too.",
    ),
    "names.resolve.examples": (
        'matchchain names resolve 30%液碱 "亚硫酸钠(工业级)" 7757-83-7\n'
        "matchchain names resolve 清单.csv --format csv --out 结果.csv",
        "matchchain names resolve 'caustic soda 30 %' 7757-83-7 FeSO4.7H2O\n"
        "matchchain names resolve names.csv --format csv --out resolved.csv",
    ),
    "names.compare.help": (
        "两个写法是同一物料、有关联、须由人定,还是两种物料;再看一方供应时能否满足另一方的需求(含用途)。",
        "Whether two names are the same material, related, a question for a person, or different; and whether the one "
        "offered could meet a need for the other (uses too).",
    ),
    "names.compare.examples": (
        "matchchain names compare 亚硫酸钠 硫酸钠\nmatchchain names compare 粉煤灰 水泥混合材",
        "matchchain names compare 'sodium sulfite' 'sodium sulfate'\n"
        "matchchain names compare 'coal fly ash' 'cement additive'",
    ),
    "names.check.help": (
        "检查园区文件里的品名: 认不出的、有歧义的、自相矛盾的、被表格软件改坏的,以及两家写法相近而库里没有的。"
        "每个问题给出 文件:行:列 和办法。\n退出码: 0 没有疑问,1 有疑问。",
        "Check the names in the park's files: unknown, ambiguous, contradictory, damaged by a spreadsheet, and those "
        "that two firms write alike though no list holds them. Each with file:line:column and its cure.\n"
        "Ends with 0 when nothing is doubtful, else 1.",
    ),
    "names.check.examples": (
        "matchchain names check\nmatchchain names check --format xlsx --out 名称疑问.xlsx",
        "matchchain names check\nmatchchain names check --format xlsx --out doubtful-names.xlsx",
    ),
    "names.settle.help": (
        "由人拍板。不写名称: 把待核的品名一次问完(是/否/不知道,或写它是什么),最值钱的先问;也可用 --right、--wrong、"
        "--means,或 --from 读回 names check 存出、填好的表。读法里有危险废物的只记在那一家那一条的卡片上,其余记在 "
        "materials.yaml,全园有效。\n"
        "写两个名称: 两个写法是否同一物料,或一种物料能否作某种用途,记入 materials.yaml 的 same、not_same、serves,或记为"
        "别名。都连同决定人和日期,此后按此认定,可用 undo 撤销。",
        "A person decides. With no name: all names that wait are asked in one sitting (yes, no, don't know, or what it "
        "is), the ones worth most first; or say it with --right, --wrong, --means, or --from a table that names check "
        "wrote and somebody filled in. Where a reading may be hazardous the decision stands on that firm's line only, "
        "else in materials.yaml for the whole park.\n"
        "With two names: whether they are one material, or what the one serves as, kept under same, not_same or serves "
        "in materials.yaml, or as an alias. Each with who and when; it holds from then on, and `undo` takes it back.",
    ),
    "names.settle.examples": (
        "matchchain names settle --right 混合溶剂 --dry-run\n"
        'matchchain names settle 一号料 亚硫酸钠 --same --by "产业处 李科" --dry-run\n'
        "matchchain names settle 磷石膏 水泥缓凝剂 --different --why 退过货 --dry-run",
        "matchchain names settle --right 混合溶剂 --dry-run\n"
        "matchchain names settle 'stock no. 1' 'sodium sulfite' --same --by 'J. Li' --dry-run\n"
        "matchchain names settle phosphogypsum 'cement retarder' --different --why 'was returned' --dry-run",
    ),
    "names.find.help": (
        "按名称的一段查物料和用途: 中英文片段、繁体、别名、CAS 号、化学式;装了 matchchain[zh] 后也可用拼音和首字母。",
        "Find materials and uses by a piece of a name, in Chinese (traditional too) or English, by alias, CAS number or "
        "formula; with matchchain[zh] installed also by pinyin and its initials.",
    ),
    "names.find.examples": (
        "matchchain names find 硫酸钠\nmatchchain names find liusuan",
        "matchchain names find sulfite\nmatchchain names find liusuan",
    ),
    "names.argument.words": ("名称、文件,或“-”(标准输入)", "names, a file, or - (standard input)"),
    "names.argument.a": ("一个名称", "a name"),
    "names.argument.b": ("另一个名称", "another name"),
    "names.argument.b-or-use": ("另一个名称,或一种用途", "another name, or a use"),
    "names.argument.text": ("名称的一段,或拼音", "a piece of a name, or pinyin"),
    "names.option.unsettled": ("只列须由人定的(认不出、有歧义、矛盾)", "only what a person must settle"),
    "names.argument.a-or-none": (
        "名称;只写它一个时问这一个,都不写时逐个问待核的",
        "a name; alone, it is asked about; with none, all names that wait are, one after the other",
    ),
    "names.option.right": ("这个待核品名读得对(可多次)", "the reading of this name is right (may be repeated)"),
    "names.option.wrong": ("这个待核品名读错了(可多次)", "the reading of this name is wrong (may be repeated)"),
    "names.option.means": ("原文=它是什么(可多次)", "NAME=WHAT-IT-IS (may be repeated)"),
    "names.option.from": (
        "读回填好的表(names check --out 品名.csv 存的,填最后一列)",
        "a table that names check --out names.csv wrote and somebody filled in (its last column)",
    ),
    "names.option.firm": ("只定这家企业的", "only this firm's names"),
    "names.option.same": ("是同一物料", "they are the same material"),
    "names.option.different": ("不是同一物料(或不能作此用途)", "they are not (or it cannot serve as that)"),
    "names.option.serves": ("A 可用作 B", "A can serve as B"),
    "names.option.alias": ("A 是 B 的别名,记在 B 的条目里", "A is another name of B, kept with B's own entry"),
    "names.option.by": ("谁定的(默认: 登录名)", "who decided (default: the login name)"),
    "names.option.on": ("哪天定的(默认: 今天)", "when it was decided (default: today)"),
    "names.option.why": ("原因", "why"),
    "names.option.strength": ("替代比: 1 吨可顶几吨(仅用于 --serves)", "tonnes that one tonne replaces (with --serves)"),
    "names.option.overrule": (
        "词库或以前的决定与此相反,仍要这样定",
        "settle it so although the lists, or an earlier decision, say otherwise",
    ),
    # files of names
    "names.nothing-asked": (
        "请写明名称、文件,或用“-”读标准输入。例如: matchchain names resolve 30%液碱",
        "Say a name, a file, or - for standard input, for example: matchchain names resolve 'caustic soda'",
    ),
    "names.nothing-to-find": ("请写明要找的文字。", "Say what to look for."),
    "names.file-missing": ("没有文件 {file}。", "There is no file {file}."),
    "names.file-workbook": (
        "{file} 是工作簿,这里读文本或 CSV。请另存为 CSV(UTF-8)再试。",
        "{file} is a workbook; text or CSV is read here. Save it as CSV (UTF-8) and try again.",
    ),
    "names.file-no-text": ("{file} 读不出文字: {why}", "{file} cannot be read as text: {why}"),
    "names.file-bad-row": ("第 {row} 行不是有效的 CSV: {why}", "row {row} is no valid CSV: {why}"),
    "names.file-encoding": ("{file} 按 {encoding} 读取。", "{file} was read as {encoding}."),
    "names.file-header": ("{file} 第一行“{header}”当作表头,未作名称。", "{file}: the first line, {header!r}, was taken for a header."),
    "names.file-empty": ("{file} 里没有名称。", "{file} holds no names."),
    "names.own-words-faulty": (
        "materials.yaml 有 {count} 处错误,有错的条目没有用上。详见 matchchain check",
        "materials.yaml holds {count} {count:error|errors}; faulty entries were left out. See matchchain check",
    ),
    "names.park-errors": (
        "园区文件有 {count} 处错误,有错的条目可能没有查到。详见 matchchain check",
        "The park's files hold {count} {count:error|errors}; faulty entries may have been passed over. See matchchain check",
    ),
    # pages
    "names.with-park": ("含本园区自定的名称", "with this park's own words"),
    "names.without-park": ("只用自带词库", "shipped lists only"),
    "names.resolve.title": (
        "{count} 个名称: 认出 {resolved},有歧义 {ambiguous},矛盾 {conflict},认不出 {unknown}",
        "{count} {count:name|names}: {resolved} known, {ambiguous} ambiguous, {conflict} in conflict, {unknown} unknown",
    ),
    "names.compare.title": ("{a} / {b}: {decision}", "{a} / {b}: {decision}"),
    "names.compare.title-related": ("{a} / {b}: {decision}({relation})", "{a} / {b}: {decision} ({relation})"),
    "names.compare.title-serves": ("{a} / {b}: 可按用途对接", "{a} / {b}: a material and a use that it serves"),
    "names.compare.title-no-use": (
        "{a} / {b}: 一个是物料,一个是用途,没有能作此用途的依据",
        "{a} / {b}: a material and a use; nothing known says that it serves",
    ),
    "names.compare.both": ("两个写法", "The two names"),
    "names.compare.serve": ("能否顶用", "Can one serve for the other?"),
    "names.compare.next": (
        "须由人定。定了请记下: matchchain names settle {a} {b}",
        "A person decides. Keep the decision: matchchain names settle {a} {b}",
    ),
    "names.find.title": ("找“{text}”: {count} 条", "{text!r}: {count} found"),
    "names.find-nothing": ("没有名称含“{text}”。", "No name holds {text!r}."),
    "names.find-near": ("没有名称含“{text}”,相近的有: {near}", "No name holds {text!r}; near to it: {near}"),
    "names.no-pinyin": (
        '没有安装拼音支持,“{text}”只按字面查。要按拼音和首字母查: pip install "matchchain[zh]"',
        "Pinyin is not installed, so {text!r} was looked up by its letters only. For pinyin and initials: "
        'pip install "matchchain[zh]"',
    ),
    "names.check.title": ("{park}: {count} 个名称有疑问", "{park}: {count} doubtful names"),
    "names.check.total": (
        "{names} 个名称: 认出 {resolved},有歧义 {ambiguous},矛盾 {conflict},认不出 {unknown};疑问 {findings} 个",
        "{names} {names:name|names}: {resolved} known, {ambiguous} ambiguous, {conflict} in conflict, {unknown} unknown; {findings} {findings:finding|findings}",
    ),
    "names.more-of-code": (
        "... 另有 {count} 个 {code}(--top {top} 全部列出)",
        "... {count} more {code} (--top {top} lists all)",
    ),
    "names.block.unknown": ("认不出 {count}", "Unknown {count}"),
    "names.block.conflict": ("自相矛盾 {count}", "In conflict {count}"),
    "names.block.ambiguous": ("有歧义 {count}", "Ambiguous {count}"),
    "names.block.resolved": ("已认出 {count}", "Known {count}"),
    "names.block.material": ("物料 {count}", "Materials {count}"),
    "names.block.use": ("用途 {count}", "Uses {count}"),
    "names.head.row": ("序", "No."),
    "names.head.name": ("写法", "Written"),
    "names.head.material": ("物料", "Material"),
    "names.head.use": ("用途", "Use"),
    "names.head.other-name": ("英文", "Chinese"),
    "names.head.cas": ("CAS 号", "CAS number"),
    "names.head.how": ("依据", "By"),
    "names.head.says": ("另说", "Also says"),
    "names.head.formula": ("化学式", "Formula"),
    "names.head.place": ("位置", "Place"),
    "names.says": ("另说", "also says"),
    "names.ask": ("先问", "ask first"),
    "names.why": ("原因", "why"),
    "names.maybe": ("可能是", "may be"),
    "names.also": ("又名", "also"),
    "names.cure": ("办法", "cure"),
    "names.caution": ("注意", "caution"),
    "names.meets-related": ("供“{offer}”,需“{need}”: 可谈", "{offer!r} offered, {need!r} needed: worth a talk"),
    "names.meets-use": ("供“{offer}”,需“{need}”: 按用途可谈", "{offer!r} offered, {need!r} needed: worth a talk, by its use"),
    "names.strength": ("1 吨约顶 {share} 吨", "one tonne replaces about {share} t"),
    "names.said.concentration": ("浓度{share}", "{share} solution"),
    "names.said.purity": ("含量{share}", "{share} pure"),
    "names.said.moisture": ("水分{share}", "{share} moisture"),
    "names.said.hydrate": ("{water}水合物", "{water} H2O"),
    "names.said.anhydrous": ("无水", "anhydrous"),
    # code words
    "names.status.resolved": ("已认出", "known"),
    "names.status.ambiguous": ("有歧义", "ambiguous"),
    "names.status.conflict": ("自相矛盾", "conflict"),
    "names.status.unknown": ("认不出", "unknown"),
    "names.how.alias": ("名称", "name"),
    "names.how.cas": ("CAS号", "CAS"),
    "names.how.code": ("废物代码", "waste code"),
    "names.how.formula": ("化学式", "formula"),
    "names.how.grammar": ("按组成", "composition"),
    "names.how.park": ("园区自定", "park"),
    "names.how.use": ("用途", "use"),
    "names.decision.same": ("同一物料", "the same material"),
    "names.decision.related": ("有关联", "related"),
    "names.decision.review": ("须由人定", "a person decides"),
    "names.decision.different": ("不是同一物料", "different materials"),
    "names.relation.grade_of": ("等级或来源不同", "grade or origin"),
    "names.relation.form_of": ("形态不同", "form"),
    "names.relation.hydrate_of": ("结晶水不同", "crystal water"),
    "names.relation.main_component": ("混合物与主要成分", "mixture and main component"),
    "names.relation.broader": ("大类与其一种", "a kind of it"),
    "names.state.solid": ("固体", "solid"),
    "names.state.liquid": ("液体", "liquid"),
    "names.state.gas": ("气体", "gas"),
    "names.state.solution": ("溶液", "solution"),
    "names.state.slurry": ("浆料", "slurry"),
    "names.origin.by-product": ("副产", "by-product"),
    "names.origin.waste": ("废", "waste"),
    "names.origin.recovered": ("回收", "recovered"),
    "names.basis.active": ("折百", "100 % basis"),
    "names.basis.dry": ("干基", "dry basis"),
    "names.basis.wet": ("湿基", "wet basis"),
    "names.hazard.hazardous-chemical": ("危险化学品", "hazardous chemical"),
    "names.hazard.precursor-1": ("第一类易制毒", "drug precursor, class 1"),
    "names.hazard.precursor-2": ("第二类易制毒", "drug precursor, class 2"),
    "names.hazard.precursor-3": ("第三类易制毒", "drug precursor, class 3"),
    "names.hazard.explosive-precursor": ("易制爆", "explosive precursor"),
    "names.hazard.toxic": ("剧毒", "highly toxic"),
    "names.hazard.food": ("食品", "food"),
    "names.hazard.feed": ("饲料", "feed"),
    "names.kind.material": ("物料", "material"),
    "names.kind.use": ("用途", "use"),
    # columns and sheets
    "names.sheet.resolve": ("名称", "Names"),
    "names.sheet.compare": ("比对", "Comparison"),
    "names.sheet.check": ("名称疑问", "Doubtful names"),
    "names.sheet.find": ("查找", "Found"),
    "names.column.row": ("序", "No."),
    "names.column.name": ("写法", "Written"),
    "names.column.status": ("结果", "Status"),
    "names.column.material": ("物料标识", "Material id"),
    "names.column.material_zh": ("中文名", "Chinese name"),
    "names.column.material_en": ("英文名", "English name"),
    "names.column.cas": ("CAS号", "CAS number"),
    "names.column.formula": ("化学式", "Formula"),
    "names.column.how": ("依据", "By"),
    "names.column.use": ("用途标识", "Use id"),
    "names.column.concentration_low": ("浓度下限", "Concentration from"),
    "names.column.concentration_high": ("浓度上限", "Concentration to"),
    "names.column.purity_low": ("含量下限", "Purity from"),
    "names.column.purity_high": ("含量上限", "Purity to"),
    "names.column.moisture_low": ("水分下限", "Moisture from"),
    "names.column.moisture_high": ("水分上限", "Moisture to"),
    "names.column.basis": ("计算基准", "Basis"),
    "names.column.grade": ("等级", "Grade"),
    "names.column.state": ("物态", "State"),
    "names.column.hydrate": ("结晶水", "Crystal water"),
    "names.column.origin": ("来源", "Origin"),
    "names.column.form": ("形状", "Form"),
    "names.column.packaging": ("包装", "Packaging"),
    "names.column.remark": ("备注", "Remark"),
    "names.column.unit": ("单位", "Unit"),
    "names.column.hazard": ("管制", "Hazard"),
    "names.column.waste_class": ("废物类别", "Waste class"),
    "names.column.waste_code": ("废物代码", "Waste code"),
    "names.column.candidates": ("可能是", "May be"),
    "names.column.evidence": ("理由", "Evidence"),
    "names.column.a": ("写法一", "Name A"),
    "names.column.b": ("写法二", "Name B"),
    "names.column.decision": ("判定", "Decision"),
    "names.column.relation": ("关系", "Relation"),
    "names.column.a_material": ("写法一的标识", "Id of A"),
    "names.column.b_material": ("写法二的标识", "Id of B"),
    "names.column.a_offered_to_b": ("供一需二", "A offered to B"),
    "names.column.b_offered_to_a": ("供二需一", "B offered to A"),
    "names.column.cautions": ("注意", "Cautions"),
    "names.column.kind": ("种类", "Kind"),
    "names.column.matched": ("命中的名称", "Matched names"),
    "names.column.aliases": ("别名", "Aliases"),
    "names.column.file": ("文件", "File"),
    "names.column.line": ("行", "Line"),
    "names.column.column": ("列", "Column"),
    "names.column.code": ("问题", "Code"),
    "names.column.text": ("说明", "Text"),
    "names.column.cure": ("办法", "Cure"),
    "names.column.source": ("原文", "Source line"),
    "names.column.places": ("所有位置", "All places"),
    # doubts about a park's names
    "names.no-hint": ("", ""),
    "names.more-places": (",另有 {count} 处", "; {count} more elsewhere"),
    "names.check.settle": (
        "逐个定(是/否/不知道): matchchain names settle;或存成表填好再读回: matchchain names check --out 品名.csv,"
        "matchchain names settle --from 品名.csv",
        "settle them one after the other: matchchain names settle; or fill in a table: matchchain names check --out "
        "names.csv, then matchchain names settle --from names.csv",
    ),
    "names.code.class": ("只读到大类 {count}", "Read as a class only {count}"),
    "names.code.purpose": ("用途说得太宽 {count}", "A purpose too wide {count}"),
    "names.code.product": ("写的是产品 {count}", "A product's name {count}"),
    "names.code.kinds": ("同类的不同种 {count}", "Kinds of one good {count}"),
    "names.code.parts": ("逐字拆读 {count}", "Read by their parts {count}"),
    "names.code.waiting": ("待核 {count}", "To confirm {count}"),
    "names.class": (
        "“{name}”只读到大类{reading},{count}条建议在等",
        "“{name}” says no more than {reading}; {count} {count:pairing waits|pairings wait}",
    ),
    "names.purpose": (
        "“{name}”只读到用途{reading},{count}条建议在等",
        "“{name}” says no more than {reading}; {count} {count:pairing waits|pairings wait}",
    ),
    "names.product": (
        "“{name}”是产品名,也可能要的是{reading},{count}条建议在等",
        "“{name}” is a product; {reading} may be meant; {count} {count:pairing waits|pairings wait}",
    ),
    "names.kinds": (
        "“{name}”与对方要的“{reading}”是同类货,不一定是同一种,{count}条建议在等",
        "“{name}” and “{reading}” are goods of one kind, not certainly one thing; {count} {count:pairing waits|pairings wait}",
    ),
    "names.parts": (
        "“{name}”逐字拆读成{reading},{count}条建议在等",
        "“{name}” was read by its parts as {reading}; {count} {count:pairing waits|pairings wait}",
    ),
    "names.waiting": (
        "“{name}”读成{reading},{count}条建议在等",
        "“{name}” is read as {reading}; {count} {count:pairing waits|pairings wait}",
    ),
    "names.class.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.purpose.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.product.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.kinds.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.parts.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.waiting.cure": ("问清后定下来: matchchain names settle", "ask, then settle it: matchchain names settle"),
    "names.code.unknown": ("认不出 {count}", "Unknown {count}"),
    "names.code.unknown-like": ("认不出,有相近的 {count}", "Unknown, with near names {count}"),
    "names.code.shared": ("几家都这样写,库里没有 {count}", "Written by several firms, in no list {count}"),
    "names.code.alike": ("写法相近,库里都没有 {count}", "Written nearly alike, in no list {count}"),
    "names.code.ambiguous": ("有歧义 {count}", "Ambiguous {count}"),
    "names.code.identifier": ("编号不是它本身 {count}", "A number that is not the name {count}"),
    "names.code.remark": ("括号里没读懂 {count}", "Words in brackets not read {count}"),
    "names.code.conflict": ("自相矛盾 {count}", "In conflict {count}"),
    "names.code.bad-cas": ("CAS 号有误 {count}", "Wrong CAS number {count}"),
    "names.code.damaged": ("被表格软件改坏 {count}", "Damaged by a spreadsheet {count}"),
    "names.code.contradicted": ("园区决定互相矛盾 {count}", "Decisions that contradict each other {count}"),
    "names.code.overriding": ("园区叫法与词库不同 {count}", "Own names against the lists {count}"),
    "names.unknown": ("认不出“{name}”{more}", "“{name}” is not known{more}"),
    "names.unknown.cure": (
        "换成通用名;是本园区自己的叫法: matchchain names settle {typed} 通用名 --same;"
        "没有通用名就在 materials.yaml 的 materials 下登记",
        "write its usual name; if it is the park's own word: matchchain names settle {typed} USUAL-NAME --same; "
        "what has no usual name is entered under materials in materials.yaml",
    ),
    "names.unknown-like": (
        "认不出“{name}”,写法相近的有: {candidates}{more}",
        "“{name}” is not known; written like it: {candidates}{more}",
    ),
    "names.unknown-like.cure": (
        "相近不等于相同:写错了就改;问清是哪一种再定: matchchain names settle {typed} 哪一种 --same",
        "alike is not the same: mend a slip, or ask which it is and settle it: "
        "matchchain names settle {typed} WHICH-ONE --same",
    ),
    "names.shared": (
        "{number} 家都写“{name}”({firms}),库里没有;现在只凭字面相同配对{more}",
        "{number} firms write “{name}” ({firms}) and no list holds it: they meet by the same words only{more}",
    ),
    "names.shared.cure": (
        "核实各家说的是不是一种东西;是通用物料的另一叫法: matchchain names settle {typed} 通用名 --same",
        "ask whether they mean one thing; if it is another word for a known material: "
        "matchchain names settle {typed} USUAL-NAME --same",
    ),
    "names.alike": (
        "“{name}”与“{other}”写法相近,两家各写各的,库里都没有{more}",
        "“{name}” and “{other}” are written nearly alike by two firms, and no list holds either{more}",
    ),
    "names.alike.cure": (
        "问清后: matchchain names settle {typed} {other_typed} --same(不是一种就用 --different)",
        "ask, then: matchchain names settle {typed} {other_typed} --same (or --different)",
    ),
    "names.ambiguous": ("“{name}”有歧义: {ask}{more}", "“{name}” is ambiguous: {ask}{more}"),
    "names.ambiguous.cure": (
        "问清后写全名,可选: {candidates};或定下来: matchchain names settle",
        "ask, then write the full name, one of: {candidates}; or settle it: matchchain names settle",
    ),
    "names.identifier": ("“{name}”: {why}{more}", "“{name}”: {why}{more}"),
    "names.identifier.cure": (
        "写出它本身是什么,成分写在 note",
        "write what it is itself; put what is in it, or not, into note",
    ),
    "names.remark": (
        "“{name}”读作{material},“{remark}”没有读懂: 配对只列在“品名待核”{more}",
        "“{name}” is read as {material}, “{remark}” was not read: its pairings stand under names to confirm only{more}",
    ),
    "names.remark.cure": (
        "若仍是{material},去掉括号里的话,或定下来: matchchain names settle",
        "if it is still {material}, leave the words out, or settle it: matchchain names settle",
    ),
    "names.conflict": ("“{name}”自相矛盾: {why}{more}", "“{name}” contradicts itself: {why}{more}"),
    "names.conflict.cure": (
        "核对后改成其中一个: {candidates}",
        "check which is right and write that one: {candidates}",
    ),
    "names.bad-cas": ("“{name}”里的 CAS 号 {cas} 校验位不符{more}", "the CAS number {cas} in “{name}” has a wrong check digit{more}"),
    "names.bad-cas.cure": (
        "照标签或安全说明书核对 CAS 号,或只写名称",
        "compare it with the label or the safety data sheet, or write the name alone",
    ),
    "names.damaged": (
        "“{name}”是被表格软件改成日期的 CAS 号 {cas},已按校验位还原{more}",
        "“{name}” is CAS number {cas} turned into a date by a spreadsheet; restored by its check digit{more}",
    ),
    "names.damaged.cure": ("改回 {cas};在表格里先把这一列设为文本", "write {cas} again; make that column text in the spreadsheet first"),
    "names.contradicted": (
        "same 说“{name}”和“{other}”是同一物料,not_same 又说不是",
        "same says “{name}” and “{other}” are one material, not_same says they are not",
    ),
    "names.contradicted.cure": (
        "留下对的一条: matchchain names settle {pair} --overrule --same(或 --different)",
        "keep the one that is right: matchchain names settle {pair} --overrule --same (or --different)",
    ),
    "names.overriding": (
        "园区把“{name}”叫作{own},词库里“{name}”是{listed};本园区以自己的为准",
        "the park uses “{name}” for {own}; in the lists “{name}” is {listed}; the park's word goes first here",
    ),
    "names.overriding.cure": (
        "若不是有意这样叫,请从 aliases 里去掉“{name}”",
        "take “{name}” out of aliases unless it is meant so",
    ),
    # settling
    "names.settle-two-names": ("请写明两个名称。", "Say two names."),
    "names.settle-one-name": (
        "“{a}”和“{b}”本来就是同一个写法,不用定。",
        "{a!r} and {b!r} are one way of writing already; there is nothing to settle.",
    ),
    "names.settle-one-verdict": (
        "--same、--different、--serves、--alias 只能用一个。",
        "Use only one of --same, --different, --serves, --alias.",
    ),
    "names.settle-no-verdict": (
        "请写明决定: --same(同一物料)、--different(不是)、--serves(A 可用作 B)或 --alias(A 是 B 的别名)。",
        "Say what was decided: --same, --different, --serves (A can serve as B) or --alias (A is another name of B).",
    ),
    "names.settle-strength": ("--strength 只能和 --serves 一起用。", "--strength goes with --serves only."),
    "names.settle-different": (
        "词库认定“{a}”和“{b}”是两种物料({why}),没有写入。若“{a}”可以顶“{b}”用,请用 --serves;"
        "确要定为同一物料,请加 --overrule。",
        "The lists hold {a!r} and {b!r} as two materials ({why}); nothing was written. If the one can stand in for the "
        "other use --serves; to settle them as one all the same add --overrule.",
    ),
    "names.settle-worded-apart": (
        "“{a}”和“{b}”的写法在要紧处不同({why}),多半是两种物料,没有写入。问清确是同一物料,请加 --overrule。",
        "{a!r} and {b!r} differ in words that matter ({why}), so they are most likely two materials; nothing was "
        "written. If you asked and they are one, add --overrule.",
    ),
    "names.settle-related": (
        "“{a}”和“{b}”有关联但不是一回事({why}),本来就会配对并提示注意,没有写入。"
        "确要当作同一物料、不再提示,请加 --overrule。",
        "{a!r} and {b!r} are related, not one ({why}); they meet already, with the cautions shown, so nothing was "
        "written. To take them for one without cautions add --overrule.",
    ),
    "names.settle-one-material": (
        "“{a}”和“{b}”按词库是同一物料的两个名称({why}),没有写入。若其中一个在本园区指别的东西,"
        "请先用 --alias 记明它是什么。",
        "{a!r} and {b!r} are two names of one material in the lists ({why}); nothing was written. If one of them means "
        "something else here, first say what, with --alias.",
    ),
    "names.settle-decided": (
        "{by} 于 {on} 定过相反的结论({place},原因: {why}),没有写入。确要改判,请加 --overrule。",
        "{by} decided the opposite on {on} ({place}; why: {why}); nothing was written. To reverse it add --overrule.",
    ),
    "names.settle-contrary": (
        "{place} 有一条相反的决定,还涉及别的名称({names})。请先手工改那一条。",
        "{place} holds a decision to the contrary on further names ({names}). Change that line by hand first.",
    ),
    "names.settle-bare-list": (
        "{file} 整个是一个清单,没有地方记决定。请在第一行加上“materials:”,其余各行缩进两格。",
        "{file} is one bare list and has no place for decisions. Put `materials:` on its first line and indent the rest by two.",
    ),
    "names.settle-done-same": ("此后“{a}”与“{b}”按同一物料配对。", "From now on {a!r} and {b!r} are one material here."),
    "names.settle-done-not-same": ("此后“{a}”与“{b}”不再配对。", "From now on {a!r} and {b!r} are never paired here."),
    "names.settle-done-serves": ("此后“{a}”可按用途与“{b}”配对。", "From now on {a!r} may be proposed for {b!r}, by its use."),
    "names.settle-open": (
        "决定会记下,但“{a}”与“{b}”仍不能直接配对:其中有名称本身有歧义或矛盾。请在企业文件里改写全名。",
        "The decision is kept, but {a!r} and {b!r} still do not meet: one of the names is ambiguous or contradictory in "
        "itself. Write its full name in the firms' files.",
    ),
    "names.settle-ask": (
        "“{a}”与“{b}”: 1 是同一物料  2 不是  3 前者可用作后者  (回车: 先不定) ",
        "{a!r} and {b!r}: 1 the same  2 different  3 the first can serve as the second  (Enter: leave it) ",
    ),
    "names.settle-answers": ("请输入 1、2、3,或直接回车。", "Type 1, 2 or 3, or just Enter."),
    "names.settle-ask-by": ("谁定的 [{default}]: ", "who decided [{default}]: "),
    "names.settle-ask-why": ("原因(可留空): ", "why (may be blank): "),
}
