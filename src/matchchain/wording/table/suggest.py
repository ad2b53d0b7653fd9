"""What `suggest` says of itself, and beside its answer."""

MESSAGES: dict[str, tuple[str, str]] = {
    "suggest.help": (
        "主要功能:该先给谁打电话。按全园区一盘棋测算,一吨不重复算;分四块:可先打电话、手续没齐、数没报、查过不推荐。\n"
        "默认排序:先看净效益大小,再看同一物质、相关物质、按用途,再看证据强弱。",
        "The main job: whom to phone first. One plan for the whole park, so that no tonne counts twice, in four "
        "blocks: ready, papers missing, figures missing, refused.\n"
        "Default order: net benefit first, then the same material before related before use, then evidence.",
    ),
    "suggest.examples": (
        "matchchain suggest\n"
        "matchchain suggest --firm 龙华染料 --all\n"
        "matchchain suggest --split core\n"
        "matchchain suggest --format csv --out 建议.csv",
        "matchchain suggest\n"
        "matchchain suggest --within 10 --sort distance\n"
        "matchchain suggest --split core\n"
        "matchchain suggest --format csv --out matches.csv",
    ),
    "suggest.option.all": ("列出全部可行配对,按各自潜力计,不限于统筹方案", "every admissible pairing with its own potential, not only the plan"),
    "suggest.option.refused": ("同时列出查过不推荐的及原因", "also list what was refused, and why"),
    "suggest.option.firm": ("只看这家企业(代号、简称或全称)", "only this firm (id, short or full name)"),
    "suggest.option.material": ("只看这种物料(任何写法)", "only this material, in any of its names"),
    "suggest.option.min-saving": ("只看净效益不低于此数的(元/年)", "only pairings with at least this net benefit (the park's currency per year)"),
    "suggest.option.within": ("只考虑公路距离不超过此数的(公里)", "only pairs within this distance by road (km)"),
    "suggest.option.sort": ("排序方式", "what comes first"),
    "suggest.option.exact": (
        "一直算到证明是最优方案(默认大的片区再找约2秒的步数,并给出离上限多远;Ctrl-C可随时停,留下已找到的最好方案)",
        "go on until the plan is proven to be the best (by default large parts are searched for about 2 s and the distance "
        "from the bound is printed; Ctrl-C stops and keeps the best plan so far)",
    ),
    "suggest.option.split": (
        "收益怎么分:equal 每对各半;core 按全园统筹的公平分法(任何几家单干都不会更好)",
        "how gains are divided: equal, each pair half and half; core, over the whole plan, so that no group of firms could do better alone",
    ),
    "suggest.split-of-all": (
        "--split core 分的是统筹方案的收益,--all 列的是每对各自的潜力,两者不能同用。",
        "--split core divides what the plan yields; --all shows each pairing by itself. Use one of the two.",
    ),
    "suggest.option.library": (
        "再列园区缺的一步:随附工艺目录里补上哪一种,方案多得多少(合计不变)",
        "also list the missing steps: which shipped process would bring how much (totals stay those of the plan)",
    ),
    "suggest.option.ideas": (
        "再列设想:没人要的,园区里谁家可能用得上(不进方案,合计不变)",
        "also list ideas: who in the park could take what nobody takes (not in the plan, totals stay)",
    ),
    "suggest.option.skip-bad": ("跳过有错误的条目(会点名列出),其余照算", "leave out entries with errors (they are named) and calculate with the rest"),
    "suggest.errors": (
        "园区文件有 {count} 处错误,未作测算。请按上面的提示改正,或加 --skip-bad 跳过这些条目。",
        "The park's files hold {count} {count:error|errors}; nothing was calculated. Correct {count:it|them} as shown above, or add --skip-bad to leave {count:it|them} out.",
    ),
    "suggest.left-out": ("已跳过 {place} {what}", "Left out: {place} {what}"),
    "suggest.warnings": (
        "园区文件有 {count} 处提醒,详见 matchchain check",
        "{count} {count:warning|warnings} in the park's files; see matchchain check",
    ),
    "suggest.warnings-of": (
        "园区文件有 {count} 处提醒,详见 matchchain check {park}",
        "{count} {count:warning|warnings} in the park's files; see matchchain check {park}",
    ),
    "suggest.names": (
        "品名 {unknown} 个认不出、{open} 个待核: matchchain names check",
        "Names: {unknown} unreadable, {open} to confirm: matchchain names check",
    ),
    "suggest.names-of": (
        "品名 {unknown} 个认不出、{open} 个待核: matchchain names check {park}",
        "Names: {unknown} unreadable, {open} to confirm: matchchain names check {park}",
    ),
    "suggest.no-number": ("{option} 要写一个普通的数。", "{option} needs an ordinary number."),
    "suggest.unreckoned": (
        "还有{count}条对得上但算不出数,没写进文件;全要加 --all。",
        "{count} more match but lack figures and are left out; --all has them all.",
    ),
    "suggest.unread": (
        "还有{count}条要等品名确认,没写进文件;全要加 --all。",
        "{count} more wait for a name to be confirmed and are left out; --all has them all.",
    ),
    "suggest.nothing": (
        "没有符合条件的建议。物料怎么写都行,可先用 matchchain names resolve 查一下品名。",
        "Nothing fits these conditions. Any name of a material will do; matchchain names resolve says what one means.",
    ),
    "suggest.no-firm": ("园区里没有企业“{firm}”。", "There is no firm {firm!r} in this park."),
    "suggest.no-firm-hint": (
        "园区里没有企业“{firm}”,是否想查“{hint}”?",
        "There is no firm {firm!r} in this park; did you mean {hint!r}?",
    ),
}
