"""What the command line says of itself: help headings, shared options, wrong words, interrupted work."""

MESSAGES: dict[str, tuple[str, str]] = {
    "cli.help": (
        "园区产业链供需对接:读取企业供需目录(YAML),测算谁能用谁的副产物、能省多少钱。\n"
        "第一次用:先 matchchain init 我的园区 --example,再进入该文件夹运行 matchchain suggest。",
        "Industrial symbiosis for park offices: reads a YAML catalogue of firms and proposes who can use whose "
        "by-products, and what it saves.\n"
        "New here? Run `matchchain init my-park --example`, enter the folder, then `matchchain suggest`.",
    ),
    "cli.examples": (
        "matchchain init 我的园区 --example\nmatchchain --park 我的园区 suggest",
        "matchchain init my-park --example\nmatchchain --park my-park suggest",
    ),
    "cli.summary.init": ("新建园区文件夹(--example 附带示例园区)", "start a park folder (--example fills it)"),
    "cli.summary.add": ("登记企业、供应或需求", "add a firm, an offer or a need"),
    "cli.summary.edit": ("修改一条登记", "change one entry"),
    "cli.summary.remove": ("删除一条登记", "remove one entry"),
    "cli.summary.undo": ("撤销最近的改动,逐字节还原", "take back the latest change, byte for byte"),
    "cli.summary.history": ("查看改动记录", "what was changed, when and by which command"),
    "cli.summary.check": ("检查园区文件,一次列出全部问题", "check the park's files, all faults at once"),
    "cli.summary.suggest": ("主要功能:该先给谁打电话,能省多少", "the main job: whom to phone first, and what it saves"),
    "cli.summary.names": ("查、比、核、定物料名称", "look up, compare, check and settle material names"),
    "cli.summary.where": ("正在使用哪个园区,为什么", "which park is in use, and why"),
    "cli.heading.usage": ("用法: {usage}", "Usage: {usage}"),
    "cli.heading.commands": ("命令:", "Commands:"),
    "cli.heading.arguments": ("参数:", "Arguments:"),
    "cli.heading.options": ("选项:", "Options:"),
    "cli.heading.examples": ("示例:", "Examples:"),
    "cli.value.text": ("文字", "TEXT"),
    "cli.value.integer": ("整数", "N"),
    "cli.value.number": ("数", "NUMBER"),
    "cli.value.path": ("路径", "PATH"),
    "cli.usage-options": ("[选项]", "[OPTIONS]"),
    "cli.usage-command": ("命令 [参数]...", "COMMAND [ARGS]..."),
    "cli.required": (" [必填]", " [required]"),
    "cli.default": (" [默认: {value}]", " [default: {value}]"),
    "cli.option.help": ("显示帮助并退出", "show this help and exit"),
    "cli.option.version": ("显示版本并退出", "show the version and exit"),
    "cli.option.install-completion": ("为当前终端安装命令补全", "install completion for this shell"),
    "cli.option.show-completion": ("显示命令补全脚本", "print the completion script"),
    "cli.option.park": (
        "园区文件夹(默认: MATCHCHAIN_PARK,或就近的 park.yaml)",
        "folder of the park (default: MATCHCHAIN_PARK, or the nearest park.yaml)",
    ),
    "cli.option.lang": ("显示语言", "language of what is shown"),
    "cli.option.dry-run": ("只显示将要改动的内容,不写任何文件", "show what would change and write nothing at all"),
    "cli.option.out": ("写入此文件,不显示在屏幕上", "write to this file instead of the screen"),
    "cli.option.force": ("允许覆盖已有文件", "allow an existing file to be overwritten"),
    "cli.no-such-option": (
        "没有选项 {written}。查看可用选项: {path} --help",
        "There is no option {written}. See the options: {path} --help",
    ),
    "cli.no-such-option-hint": (
        "没有选项 {written},是否想写 {hint}?查看可用选项: {path} --help",
        "There is no option {written}; did you mean {hint}? See the options: {path} --help",
    ),
    "cli.no-such-command": (
        "没有命令 {written}。查看全部命令: {path} --help",
        "There is no command {written}. See the commands: {path} --help",
    ),
    "cli.no-such-command-hint": (
        "没有命令 {written},是否想用 {hint}?查看全部命令: {path} --help",
        "There is no command {written}; did you mean {hint}? See the commands: {path} --help",
    ),
    "cli.missing-command": ("还缺一个命令。查看全部命令: {path} --help", "A command is missing. See: {path} --help"),
    "cli.missing": ("还缺 {what}。用法见: {path} --help", "{what} is missing. See: {path} --help"),
    "cli.bad-value": ("{what} 的值不对: {why}。用法见: {path} --help", "Bad value for {what}: {why}. See: {path} --help"),
    "cli.not-one-of": ("“{written}”不在可选值内({known})", "{written!r} is none of {known}"),
    "cli.not-a-number": ("“{written}”不是数字", "{written!r} is not a number"),
    "cli.out-of-range": ("{written} 超出范围 {range}", "{written} is outside {range}"),
    "cli.extra": ("多出了参数 {words}。用法见: {path} --help", "Unexpected words: {words}. See: {path} --help"),
    "cli.option-lacks-value": (
        "选项 {option} 后面要写一个值。用法见: {path} --help",
        "Option {option} needs a value. See: {path} --help",
    ),
    "cli.usage": ("命令写法有误: {why}。用法见: {path} --help", "Wrong usage: {why}. See: {path} --help"),
    "cli.bad-today": (
        "环境变量 MATCHCHAIN_TODAY=“{text}”不是日期,应写成 2026-11-22",
        "MATCHCHAIN_TODAY={text!r} is no day; write it as 2026-11-22",
    ),
    "cli.interrupted": ("已中断,没有写入任何文件。", "Interrupted; nothing was written."),
    "cli.disk-full": ("磁盘已满,无法写入 {file}。请腾出空间后重试。", "The disk is full: cannot write {file}. Free some space and try again."),
    "cli.no-permission": (
        "没有权限访问 {file}。请检查文件夹权限,或换一个位置。",
        "No permission for {file}. Check the folder's permissions, or choose another place.",
    ),
    "cli.io": ("读写 {file} 时出错: {why}", "Cannot read or write {file}: {why}"),
}
