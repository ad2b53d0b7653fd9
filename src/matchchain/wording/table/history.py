"""What is said about what was done."""

MESSAGES: dict[str, tuple[str, str]] = {
    "history.help": (
        "列出用 matchchain 做过的改动:时间、命令、对象、文件,最近的在前。手工改动不在其中。",
        (
            "What was changed with matchchain, when, by which command and in which file, the latest first. "
            "Changes by hand are not listed."
        ),
    ),
    "history.examples": (
        "matchchain history\nmatchchain history --format json",
        "matchchain history\nmatchchain history --format json",
    ),
    "history.option.format": ("输出格式", "format of the list"),
    "history.option.old": (
        "输出某一步之前的文件原文(可重定向到文件)",
        "print the file as it was before this step",
    ),
    "history.no-such-step": ("没有第 {number} 步。", "There is no step {number}."),
    "history.new-file": (
        "第 {number} 步新建了 {file},此前没有这个文件。",
        "Step {number} made {file}; there was no such file before.",
    ),
    "history.empty": ("还没有用 matchchain 做过改动。", "Nothing was changed with matchchain yet."),
    "history.files": ("{count} 个文件", "{count} {count:file|files}"),
    "history.undone": ("(已撤销)", "(taken back)"),
    "history.deed.add-firm": ("登记企业", "add firm"),
    "history.deed.add-offer": ("登记供应", "add offer"),
    "history.deed.add-need": ("登记需求", "add need"),
    "history.deed.edit-firm": ("修改企业", "edit firm"),
    "history.deed.add-deal": ("立事项", "add deal"),
    "history.deed.move-deal": ("事项走一步", "move deal"),
    "history.deed.node-deal": ("事项节点", "node of a deal"),
    "history.deed.paper-deal": ("事项手续", "paper of a deal"),
    "history.deed.deal-ledger": ("台账入库", "ledger lines"),
    "history.deed.edit-offer": ("修改供应", "edit offer"),
    "history.deed.edit-need": ("修改需求", "edit need"),
    "history.deed.remove-firm": ("删除企业", "remove firm"),
    "history.deed.remove-offer": ("删除供应", "remove offer"),
    "history.deed.remove-need": ("删除需求", "remove need"),
    "history.deed.settle-same": ("认定同一物料", "settle as the same"),
    "history.deed.settle-not-same": ("认定不是同一物料", "settle as different"),
    "history.deed.settle-serves": ("认定用途", "settle a use"),
    "history.deed.settle-alias": ("登记别名", "add an alias"),
    "history.deed.settle-names": ("核定品名", "settle names"),
    "history.deed.import": ("导入", "import"),
    "history.deed.publish": ("发布手册一版", "publish an edition"),
    "history.deed.forecast": ("存预测", "keep a forecast"),
    "history.deed.undo": ("撤销", "undo"),
    "history.deed.add-meeting": ("登记对接会", "add meeting"),
    "history.deed.seat-meeting": ("对接会排座", "seat meeting"),
    "history.deed.reseat-meeting": ("对接会重排", "reseat meeting"),
    "history.deed.meeting-minutes": ("对接会记录", "meeting minutes"),
    "history.deed.other": ("{deed}(新版本的操作)", "{deed} (of a newer version)"),
    "history.forgotten": ("(已遗忘,不能撤销)", "(forgotten, cannot be taken back)"),
    "history.old-forgotten": (
        "第 {number} 步之前的 {file} 已用 matchchain forget 清除,没有留下副本。",
        "What {file} held before step {number} was purged with matchchain forget; no copy is left.",
    ),
    "history.unread": (
        "改动记录 .matchchain/journal/log.jsonl 第 {lines} 行(共{count}行)读不懂(损坏,或由更新的版本写入),已跳过;其余照常。",
        "{count:Line|Lines} {lines} of the journal .matchchain/journal/log.jsonl could not be read (spoilt, or "
        "written by a newer version) and {count:was|were} passed over; the rest stands.",
    ),
}
