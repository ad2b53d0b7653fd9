"""The names commands and settling (zh, en)."""

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
        "matchchain names settle 'stock no. 1' 'sodium sulfite' --same --by 'M. Holm' --dry-run\n"
        "matchchain names settle phosphogypsum 'gypsum for plasterboard' --different --why 'was returned' --dry-run",
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
        "other use --serves; to settle them as one anyway, add --overrule.",
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
