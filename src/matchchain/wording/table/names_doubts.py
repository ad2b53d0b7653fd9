"""Doubts about a park's names (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
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
        "“{name}” only says “{reading}”; {count} {count:pairing waits|pairings wait}",
    ),
    "names.purpose": (
        "“{name}”只读到用途{reading},{count}条建议在等",
        "“{name}” only says “{reading}”; {count} {count:pairing waits|pairings wait}",
    ),
    "names.product": (
        "“{name}”是产品名,也可能要的是{reading},{count}条建议在等",
        "“{name}” is a product; perhaps {reading} is meant; {count} {count:pairing waits|pairings wait}",
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
        "alike is not the same: correct a slip, or ask which it is and settle it: "
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
}
