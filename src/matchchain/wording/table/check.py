"""What `check` says."""


MESSAGES: dict[str, tuple[str, str]] = {
    "check.help": (
        "检查园区文件: 一次列出全部问题,每个问题给出 文件:行:列、原文和改法;写了文件就只列那些文件的。\n退出码: 0 没有问题,1 只有提醒,3 有错误。",
        "Check the park's files: every fault at once, each with file:line:column, the line itself and the cure; of some files where they are named.\nEnds with 0 when clean, 1 when there are warnings only, 3 when there are errors.",
    ),
    "check.examples": (
        "matchchain check\n"
        "matchchain check --explain unknown-firm\n"
        "matchchain --park data check --format json",
        "matchchain check\n"
        "matchchain check --explain unknown-firm\n"
        "matchchain check --select permit-ended --format json",
    ),
    "check.argument.files": ("只看这些文件;- 从标准输入读一个文件", "only these files; - reads one from standard input"),
    "check.option.format": (
        "输出格式: table 文本,json,gcc 给编辑器,github 给流水线,sarif 给代码平台",
        "output: table (text), json, gcc for editors, github for its workflows, sarif for code hosts",
    ),
    "check.option.select": ("只看这种问题,可写几种", "only findings of this code; may be given again"),
    "check.option.ignore": ("这种问题不看,可写几种", "not those of this code; may be given again"),
    "check.option.explain": ("这种问题什么意思、怎么改", "what a code means, and its cure"),
    "check.option.exit-zero": ("有问题也以 0 结束", "end with 0 whatever is found"),
    "check.option.stdin": ("标准输入里的是园区的哪个文件(配合 -)", "which file of the park standard input is (with -)"),
    "check.stdin-name": (
        "从标准输入读时,用 --stdin-filename 写明是园区的哪个文件(如 firms/a.yaml),且只读这一个。",
        "Standard input is one file of the park: say which with --stdin-filename, such as firms/a.yaml.",
    ),
    "check.not-of-the-park": ("{file} 不在园区 {folder} 里。", "{file} is not in the park {folder}."),
    "check.no-file": ("没有文件 {file}。", "There is no file {file}."),
    "check.no-code": (
        "没有“{code}”这种问题;代码照 check 每条里写的填。",
        "There is no finding called {code!r}; codes are as check prints them.",
    ),
    "check.no-code-hint": (
        "没有“{code}”这种问题,是否想写 {hint}?",
        "There is no finding called {code!r}; did you mean {hint!r}?",
    ),
    "check.ignored": (
        "按 park.yaml 的“不再提醒”略过 {count} 个",
        "{count} passed over, as park.yaml says (ignore)",
    ),
    "check.how-to-ignore": (
        "看过、不用改的,在 park.yaml 里写: ignore: [{{code: {code}, why: 原因}}];只这一次不看: check --ignore {code}",
        "Looked at and left: ignore: [{{code: {code}, why: reason}}] in park.yaml; only this once: check --ignore {code}",
    ),
    "check.option.top": (
        "每类问题最多列几条,0 为全部(默认 20)",
        "how many findings to list of each kind; 0 lists all (default 20)",
    ),
    "check.clean": (
        "{firms} 家企业、{lines} 条供需,没有发现问题",
        "{firms} {firms:firm|firms}, {lines} offers and needs: nothing found",
    ),
    "check.total": (
        "{firms} 家企业、{lines} 条供需: {errors} 个错误,{warnings} 个提醒",
        "{firms} {firms:firm|firms}, {lines} offers and needs: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}",
    ),
    "check.names": (
        "品名: {unknown} 个认不出,{open} 个待核;逐个看: matchchain names check",
        "Names: {unknown} unreadable, {open} to confirm; list them: matchchain names check",
    ),
    "check.more": (
        "... 另有 {count} 条 {code}(--top 0 全部列出)",
        "... {count} more {code} (--top 0 lists all)",
    ),
}
