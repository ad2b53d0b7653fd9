"""What `check` says."""


MESSAGES: dict[str, tuple[str, str]] = {
    "check.help": (
        "检查园区文件: 一次列出全部问题,每个问题给出 文件:行:列、原文和改法。\n退出码: 0 没有问题,1 只有提醒,3 有错误。",
        "Check the park's files: every fault at once, each with file:line:column, the line itself and the cure.\nEnds with 0 when clean, 1 when there are warnings only, 3 when there are errors.",
    ),
    "check.examples": (
        "matchchain check\nmatchchain --park data check --format json",
        "matchchain check\nmatchchain --park data check --format json",
    ),
    "check.option.format": ("输出格式: table 文本,json", "output: table (text) or json"),
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
        "Names: {unknown} nobody could read, {open} to settle; list them: matchchain names check",
    ),
    "check.more": (
        "... 另有 {count} 条 {code}(--top 0 全部列出)",
        "... {count} more {code} (--top 0 lists all)",
    ),
}
