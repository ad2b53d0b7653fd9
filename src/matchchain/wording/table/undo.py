"""What is said about taking changes back."""

MESSAGES: dict[str, tuple[str, str]] = {
    "undo.help": (
        "撤销最近的改动,逐字节还原;重复运行可一步步往回退。",
        "Take back the latest change, byte for byte; run it again to go back further.",
    ),
    "undo.examples": (
        "matchchain undo\nmatchchain undo 3 --dry-run",
        "matchchain undo\nmatchchain undo 3 --dry-run",
    ),
    "undo.argument.count": ("撤销最近几步", "how many changes to take back"),
    "undo.nothing": ("没有可撤销的改动。", "There is nothing to take back."),
    "undo.too-many": (
        "只有 {known} 步改动可撤销,不能撤销 {count} 步。什么都没有改动。",
        "Only {known} changes can be taken back, not {count}. Nothing was changed.",
    ),
    "undo.changed-since": (
        (
            "{file} 在第 {number} 步({deed})之后又被改过,撤销会丢失那些改动,所以没有撤销。"
            "要看这一步之前的内容: matchchain history --old {number};需要的话照着手工修改。"
        ),
        (
            "{file} was changed after step {number} ({deed}); taking that step back would lose the later "
            "change, so nothing was done. See what the file held before it with: matchchain history --old "
            "{number}, and edit by hand."
        ),
    ),
    "undo.forgotten-since": (
        (
            "{file} 在第 {number} 步({deed})之后的改动已用 matchchain forget 遗忘,隔着它不能撤销这一步。"
            "什么都没有改动,需要的话请手工修改。"
        ),
        (
            "A change to {file} after step {number} ({deed}) was purged with matchchain forget, so that this step "
            "can no longer be taken back. Nothing was changed; please edit by hand."
        ),
    ),
    "undo.copy-lost": (
        "第 {number} 步({deed})之前的 {file} 没有完好的备份({why}),无法撤销。请手工修改。",
        (
            "The copy of {file} from before step {number} ({deed}) is missing or damaged ({why}); it "
            "cannot be taken back. Please edit by hand."
        ),
    ),
    "undo.done": ("已撤销第 {number} 步: {deed} {subject}", "Taken back: step {number}, {deed} {subject}"),
}
