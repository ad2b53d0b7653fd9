"""What is said of files that are merged into a park: verdicts, questions, plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    # where a value comes from
    "merge.cell": ("{file} {cell}", "{file} {cell}"),
    "merge.evidence": ("{origin} {as_of}", "{origin} {as_of}"),
    "merge.evidence-undated": ("{origin},日期不明", "{origin}, undated"),
    "merge.no-origin": ("来源未写", "source not stated"),
    "merge.nothing": ("空", "blank"),
    "merge.no-such-origin": (
        "没有“{origin}”这种来源。可以写:企业填报、走访、环评、台账、许可、实测、估算。",
        "There is no origin {origin!r}. Say report, visit, eia, ledger, licence, measured or estimate.",
    ),
    # the rules by which a field is written
    "merge.why.new": ("卡片上还没有", "not on the card yet"),
    "merge.why.firm-changed": ("企业改了,办里没改", "the firm changed it, the office did not"),
    "merge.why.better-file": ("证据更好:{file};卡片:{card}", "better evidence: {file}; the card: {card}"),
    "merge.why.newer-file": (
        "证据虽弱,但比卡片新{days}天,超过时效{limit}天:{file};卡片:{card}",
        "weaker evidence, but {days} days newer than the card, which is more than the {limit} days a figure stays good: "
        "{file}; the card: {card}",
    ),
    "merge.why.prefer-file": ("按 --prefer file 以文件为准({why})", "the file goes first, by --prefer file ({why})"),
    "merge.why.newest-file": ("按 --prefer newer 以较新的文件为准({why})", "the newer file goes first, by --prefer newer ({why})"),
    "merge.why.follows": ("随本次采用的数字一起更新", "goes with the figures that are taken"),
    "merge.why.follows-today": ("文件没写日期,记导入当天", "the file is undated: the day it came in"),
    "merge.why.confirmed": ("数字没变,文件日期更新:仍然有效", "the same figures on a later day: they still hold"),
    "merge.why.ended": ("文件说不再产生(不再需要)", "the file says that this exists no longer"),
    "merge.why.else-changed": (
        "同行别的数字改了,卡片原来的写法会变成别的意思,改用文件的写法",
        "another figure of the line changes, so that the card's words would mean something else: the file's are taken",
    ),
    # the rules by which the card stays as it is
    "merge.why.equal": ("意思相同", "means the same"),
    "merge.why.as-sent": ("与发出时相同", "as it was sent out"),
    "merge.why.both-same": ("企业和办里改成了一样", "both changed it to the same"),
    "merge.why.same-material": ("同一种料的另一个名称:卡片写“{material}”", "another name of what the card calls {material!r}"),
    "merge.why.said-too": ("{cell} 也这样说", "{cell} says so as well"),
    "merge.why.called": ("同一家企业的另一种写法:卡片写“{name}”", "another way to write what the card calls {name!r}"),
    "merge.why.office-changed": ("办里改了,企业没改", "the office changed it, the firm did not"),
    "merge.why.blank": ("文件里是空白,空白不删除任何内容", "blank in the file; a blank deletes nothing"),
    "merge.why.no-value": ("文件里没有说出数", "the file states no value"),
    "merge.why.better-card": ("卡片证据更好:{card};文件:{file}", "the card has better evidence: {card}; the file: {file}"),
    "merge.why.newer-card": (
        "卡片证据虽弱,但比文件新{days}天,超过时效{limit}天:{card};文件:{file}",
        "the card's evidence is weaker, but {days} days newer, which is more than the {limit} days a figure stays good: "
        "{card}; the file: {file}",
    ),
    "merge.why.prefer-card": ("按 --prefer card 以卡片为准({why})", "the card goes first, by --prefer card ({why})"),
    "merge.why.newest-card": ("按 --prefer newer,卡片较新({why})", "the card is newer, by --prefer newer ({why})"),
    "merge.why.newest-other": ("按 --prefer newer,另一处较新({why})", "another statement is newer, by --prefer newer ({why})"),
    "merge.why.date-follows": ("日期和来源随数字走,这一行没有采用数字", "date and origin go with figures, and none is taken here"),
    "merge.why.ended-already": ("卡片上已经停止", "has ended on the card already"),
    "merge.why.ended-unknown": ("卡片上没有这一条", "the card has no such line"),
    "merge.why.other-firm": ("只看{firm}", "only {firm} was asked for"),
    "merge.why.held": (
        "这家企业有一处被拒收({cell}),整张卡片都没有写;改好那一处再导入,或加 --skip-bad 先写其余",
        "a cell of this firm is refused ({cell}), so nothing of its card is written; put that right and import again, or "
        "say --skip-bad to write the rest",
    ),
    # where a person decides
    "merge.why.both-changed": (
        "企业和办里都改了,发出时是{base};卡片:{card};文件:{file}",
        "the firm and the office both changed it, it was sent out as {base}; the card: {card}; the file: {file}",
    ),
    "merge.why.same-rank": (
        "两边证据一样好,说法不同;卡片:{card};文件:{file}",
        "evidence of one kind says different things; the card: {card}; the file: {file}",
    ),
    "merge.why.differs": ("与卡片不同;卡片:{card};文件:{file}", "differs from the card; the card: {card}; the file: {file}"),
    "merge.why.two-cells": ("几处说法不同:{cells}", "these cells state different things: {cells}"),
    "merge.why.depends": (
        "“{text}”要和同行别的数字一起看,而那些数字没有采用;放到卡片上意思就变了",
        "{text!r} hangs on other figures of its line, which are not taken: on the card it would mean something else",
    ),
    "merge.why.line-ended": ("卡片上这一条已于{ended}停止", "on the card this line ended on {ended}"),
    "merge.why.gone": ("表单发出后,办里删掉了“{line}”这一条", "the office took the line {line!r} out after the form was sent"),
    "merge.why.imported-before": (
        "{file} 已于{on}导入过({id}),现在卡片不是这样",
        "{file} was imported on {on} ({id}), and the card says otherwise now",
    ),
    "merge.why.older-form": (
        "{sent}发出的旧表单;{last}发出的表单({file})已经导入",
        "a form sent out on {sent}; one sent out on {last} ({file}) was imported before it",
    ),
    # what is refused
    "merge.why.fault": ("{what} 改法:{cure}", "{what} Cure: {cure}"),
    "merge.why.entry-refused": ("整条不收:{spot} {why}", "the whole line is refused: {spot} {why}"),
    "merge.why.no-name": ("没有写名称,不知道是什么", "it has no name, so that nobody knows what it is"),
    "merge.why.no-field": ("没有“{field}”这一栏", "there is no field {field!r}"),
    "merge.why.other-id": ("这个编号不能用(已有,或写法不对),改用{id}", "this id cannot be had; it gets {id}"),
    "merge.why.firm-not-written": ("企业{firm}本身没有写入", "the firm {firm} itself is not written"),
    # what a person should know besides
    "merge.told.no-unit": ("“{text}”的单位没有写全,按{read}读", "{text!r} leaves its unit open; read as {read}"),
    "merge.told.moves": (
        "{field}“{text}”随之变成别的数,请核对",
        "{field} {text!r} comes to another figure by it; please check",
    ),
    "merge.told.like": (
        "名称与园区的{firm}({id})很像,是不是同一家?是的话用 --firm {id} 重新导入",
        "its name is nearly that of {firm} ({id}): the same firm? If so import again with --firm {id}",
    ),
    "merge.told.imported-before": (
        "{file} 已于{on}导入过({id});与卡片不同的等人定,要照文件改就加 --prefer file",
        "{file} was imported on {on} ({id}) already; what differs from the cards waits for a person, or say --prefer file",
    ),
    # questions: which firm, which line
    "merge.ask.nobody": (
        "看不出是哪家企业:没有编号、信用代码、名称。用 --firm 指明",
        "nothing says which firm it is: no id, credit code or name. Say --firm",
    ),
    "merge.ask.no-name": ("是新企业,但没有写全称;补上企业名称", "a new firm without its full name; add the name"),
    "merge.ask.form-of-nobody": (
        "本工具的表单,但园区没有编号为“{id}”的企业;是别处的表单,或企业已改编号",
        "a form of this tool, but the park has no firm {id!r}: it is from elsewhere, or the firm has another id now",
    ),
    "merge.ask.code-twice": ("信用代码{code}在园区有几家:{firms}", "several firms of the park have the credit code {code}: {firms}"),
    "merge.ask.code-other-name": (
        "信用代码{code}和名称对不上,可能是:{firms}",
        "the credit code {code} and the name do not go together; it may be: {firms}",
    ),
    "merge.ask.name-twice": ("这个名称园区有几家:{firms}", "several firms of the park are called that: {firms}"),
    "merge.ask.name-other-code": (
        "名称与{firms}相同,信用代码却是{code}(卡片{other})",
        "called as {firms}, but its credit code is {code} (the card: {other})",
    ),
    "merge.ask.other-zone": ("名称与{firms}同根,片区不同", "its name has the core of {firms}, in another district"),
    "merge.ask.core-twice": ("名称与几家同根:{firms}", "its name has the core of several: {firms}"),
    "merge.ask.new-twins": (
        "文件里有两家新企业名称同根,可能是一家;写上信用代码或统一全称",
        "two new firms of the files have names of one core and may be one; state the credit codes, or one full name",
    ),
    "merge.ask.broken-card": (
        "看来是新企业,但{files}读不出来,可能就在里面;先用 check 改好",
        "it seems new, but {files} cannot be read and may hold it; put that right first, see check",
    ),
    "merge.ask.lines-of-name": ("卡片有几条同名:{lines}", "the card has several lines of that name: {lines}"),
    "merge.ask.kin": ("与卡片的{lines}是同一种料;是同一条,还是另一条?", "the same material as {lines} on the card: that line, or another one?"),
    "merge.ask.two-names": ("几个文件用不同名称说同一种料:{lines};是一条还是几条?", "files call one material differently: {lines}; one line or several?"),
    # plans
    "merge.plan.head": (
        "导入方案 {day}\n在 take: 后面填 file(用文件的)或 card(留卡片的);空着的不写。只能填 take: 和 is:,别的不要改。\n"
        "写入: matchchain import --apply 本文件;卡片在这之后又改过就不写,要重做方案。",
        "Plan of an import, {day}\nBehind take: say file (what the file states) or card (what the card has); a blank is not "
        "written. Fill in take: and is: only.\nTo write it: matchchain import --apply this file; it is refused where a "
        "card changed since.",
    ),
    "merge.plan.questions": ("先回答:是哪家企业,哪一条", "To be answered first: which firm, which line"),
    "merge.plan.of-conflict": ("冲突 {count} 处,要人定", "{count} {count:conflict|conflicts}, for a person to decide"),
    "merge.plan.of-asked": ("等上面的问题答了才写 {count} 处", "{count} {count:waits|wait} for an answer above"),
    "merge.plan.of-new": ("新增 {count} 处", "{count} new"),
    "merge.plan.of-changed": ("改动 {count} 处", "{count} changed"),
    "merge.plan.of-ended": ("停止 {count} 条", "{count} {count:line ends|lines end}"),
    "merge.plan.of-kept": ("保留卡片 {count} 处", "{count} where the card is kept"),
    "merge.plan.of-refused": ("拒收 {what}: {why}", "refused {what}: {why}"),
    "merge.plan.row": ("{what}: {why}", "{what}: {why}"),
    "merge.plan.what": ("{whose} {field} {cell}", "{whose} {field} {cell}"),
    "merge.plan.cell": ("单元格", "cell"),
    "merge.plan.why": ("{why}", "{why}"),
    "merge.plan.say-take": ("填 file 或 card", "file or card"),
    "merge.plan.from": ("{where} {evidence}", "{where} {evidence}"),
    "merge.plan.is-firm": ("填企业编号;新企业填 new", "the id of a firm; new for a new one"),
    "merge.plan.is-line": ("填条目编号;另一条填 new", "the id of a line; new for another one"),
    "merge.plan.open": ("方案里还没有定", "not decided in the plan"),
    "merge.why.decided": ("按方案里填的", "as the plan says"),
    "merge.plan.faulty": (
        "方案有{count}处错,什么都没有写入。第一处 {place}: {what}",
        "The plan has {count} {count:fault|faults}, so nothing was written. The first at {place}: {what}",
    ),
    "merge.plan.no-plan": ("这不是导入方案(没有 plan: {version})", "this is no plan of an import (no plan: {version})"),
    "merge.plan.no-plan.cure": ("用 matchchain import --plan 写出的文件", "use a file that matchchain import --plan wrote"),
    "merge.plan.no-list": ("{key} 应是清单", "{key} should be a list"),
    "merge.plan.no-list.cure": ("重新做方案: matchchain import --plan", "make the plan anew: matchchain import --plan"),
    "merge.plan.no-entry": ("{key} 下应是“键: 值”", '{key} should hold "key: value"'),
    "merge.plan.no-entry.cure": ("重新做方案: matchchain import --plan", "make the plan anew: matchchain import --plan"),
    "merge.plan.no-text": ("{key} 应是一个词", "{key} should be one word"),
    "merge.plan.no-text.cure": ("只在 take: 和 is: 后面填一个词", "put one word behind take: and is:"),
    "merge.plan.unknown-key": ("不认识“{key}”", "{key!r} is no key of a plan"),
    "merge.plan.unknown-key.cure": ("这里只有 {known}", "known here: {known}"),
    "merge.plan.no-file": ("文件一行不全", "a file's line is incomplete"),
    "merge.plan.no-file.cure": ("重新做方案: matchchain import --plan", "make the plan anew: matchchain import --plan"),
    "merge.plan.incomplete": ("这一条不全,不知道写到哪里", "this entry is incomplete: nobody knows where it belongs"),
    "merge.plan.incomplete.cure": ("重新做方案: matchchain import --plan", "make the plan anew: matchchain import --plan"),
    "merge.plan.take": ("take 只能是 file 或 card,不是“{written}”", "take is file or card, not {written!r}"),
    "merge.plan.take.cure": (
        "填 file 或 card,或留空;要写别的数,用 matchchain edit",
        "say file or card, or leave it blank; for another value use matchchain edit",
    ),
    "merge.plan.twice": ("{field} 已按 {other} 写,不能再写另一个值", "{field} is taken from {other} already, with another value"),
    "merge.plan.twice.cure": ("几处里只留一处 file", "say file once"),
    "merge.plan.changed": (
        "除 take: 和 is: 之外,方案里的内容被改过,出处就对不上了",
        "something else than take: and is: was changed in the plan, so that values no longer go with their cells",
    ),
    "merge.plan.changed.cure": (
        "改回原样,或重新做方案;要写别的数,用 matchchain edit",
        "put it back, or make the plan anew; for another value use matchchain edit",
    ),
    "merge.plan.no-firm": ("“{name}”: 园区没有企业“{answer}”。填它的编号,或 new。", "{name}: the park has no firm {answer!r}. Say its id, or new."),
    "merge.plan.no-line": ("“{name}”: 没有“{answer}”这一条。填它的编号,或 new。", "{name}: there is no line {answer!r}. Say its id, or new."),
    # writing
    "merge.card-changed": (
        "{file} 在看过之后又改过,什么都没有写入。请重新导入(或重做方案)。",
        "{file} was changed after it was looked at; nothing was written. Import again, or make the plan anew.",
    ),
    "merge.subject": ("{files}: {firms}家企业 {fields}处", "{files}: {firms} {firms:firm|firms}, {fields} {fields:field|fields}"),
    "merge.log-head": (
        "# 每个导入的数来自哪个文件的哪个单元格。由 matchchain import 追加;explain 用它说明出处。\n",
        "# Which cell of which file each imported figure is from. matchchain import adds to it; explain tells it.\n",
    ),
}
