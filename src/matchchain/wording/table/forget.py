"""What is said about forgetting a firm's people."""

MESSAGES: dict[str, tuple[str, str]] = {
    "forget.help": (
        "从 matchchain 自己的记录和缓存中彻底清除一家企业的联系人、电话、地址和名称。清除后,涉及它的改动不能再撤销。"
        "企业登记表本身不动: 先用 matchchain remove firm 删除。",
        "Purge a firm's contacts, telephone numbers, addresses and names from matchchain's own journal and caches. The "
        "changes that held them can never be taken back. Its card is left alone: remove it first with matchchain "
        "remove firm.",
    ),
    "forget.examples": (
        "matchchain forget longhua --dry-run\n"
        "matchchain forget longhua --yes",
        "matchchain forget engdal --dry-run\n"
        "matchchain forget engdal --yes",
    ),
    "forget.argument.firm": ("企业编号或名称,已删除的也可以", "id or name of the firm (even if already removed)"),
    "forget.plan": (
        "{firm}: 记录中的副本 {copies} 份、不能再撤销的改动 {steps} 步、写有它名称的记录 {told} 条、缓存文件 {caches} 个",
        "{firm}: {copies} {copies:copy|copies} in the journal, {steps} {steps:change|changes} that can no longer be "
        "taken back, {told} {told:record|records} with its name, {caches} {caches:file|files} in the cache",
    ),
    "forget.steps": ("不能再撤销的步骤: {steps}", "steps that can no longer be taken back: {steps}"),
    "forget.imports": (
        "导入记录 imports/log.yaml 中 {lines} 行,导入时留存的文件 {files} 个(整个删除)",
        "{lines} {lines:line|lines} of imports/log.yaml, {files} {files:file|files} kept with imports (deleted whole)",
    ),
    "forget.proceed": ("彻底清除,无法恢复。继续? [y/N] ", "This is for good. Purge? [y/N] "),
    "forget.say-yes": (
        "清除无法恢复: 先用 --dry-run 看清楚,再加 --yes 执行。什么都没有改动。",
        "A purge is for good: look at it with --dry-run, then say --yes. Nothing was changed.",
    ),
    "forget.nothing": ("记录和缓存中没有 {firm} 的内容。", "Journal and caches hold nothing of {firm}."),
    "forget.done": (
        "已清除 {firm}: 副本 {copies} 份、记录中的名称 {told} 处、缓存文件 {caches} 个;{steps} 步改动不能再撤销。",
        "Purged {firm}: {copies} {copies:copy|copies}, its name in {told} {told:record|records}, {caches} "
        "{caches:file|files} of the cache; {steps} {steps:change|changes} can no longer be taken back.",
    ),
    "forget.still": (
        "仍在: 它的登记 {place}。不再需要时运行 matchchain remove firm {id},之后再运行一次 matchchain forget {id}。",
        "Still there: its entry at {place}. When it is no longer wanted run matchchain remove firm {id}, and then "
        "matchchain forget {id} once more.",
    ),
    "forget.editions": (
        "仍在: 发布过的手册有 {count} 个文件存有它的名称和数字(没有联系人): {files}。删掉匿名版的文件,以后的匿名版就对不出和它的差别。",
        "Still there: {count} {count:file|files} of published handbooks with its name and figures (no people): {files}. Without the "
        "file of an anonymous edition, later ones cannot be held against it.",
    ),
    "forget.others": (
        "仍在: 园区文件夹里另有 {count} 个文件写有它的名称或联系方式: {files}。请手工修改或删除。",
        "Still there: {count} other {count:file|files} in the park's folder {count:names|name} it or its people: "
        "{files}. Edit or delete {count:it|them} by hand.",
    ),
    "forget.damaged": (
        "没能查看: 记录中有 {count} 处损坏或由新版本写入({files}),其中可能还有它的内容。",
        "Not looked into: {count} {count:place|places} in the journal, spoilt or of a newer version ({files}); "
        "{count:it|they} may still hold something of it.",
    ),
    "forget.elsewhere": (
        "matchchain 不知道的: 已导出的报告和表格、发出的邮件、备份、Git 历史、别人电脑上的副本,请自行清理。",
        "What matchchain cannot know of: reports and tables written before, mails, backups, the history in Git, and "
        "copies on other machines. Please see to them yourself.",
    ),
}
