"""What is said about writing a park's files."""

MESSAGES: dict[str, tuple[str, str]] = {
    "write.locked": (
        "另一个 matchchain 正在写入 {folder},等了 {seconds} 秒仍未结束。什么都没有改动,请稍后重试。",
        (
            "Another matchchain is writing in {folder} and did not finish within {seconds} s. Nothing was "
            "changed; try again in a moment."
        ),
    ),
    "write.changed-meanwhile": (
        "{file} 刚刚被别人改过。什么都没有写入,请重新运行本命令。",
        "{file} was changed by somebody else in the meantime. Nothing was written; run the command again.",
    ),
    "write.leads-outside": (
        "{file} 是一个链接,指向园区文件夹之外的 {target},不予改写。请直接修改那个文件,或把它放进园区文件夹。",
        (
            "{file} is a link that leads out of the park, to {target}; it is not written. Edit that file "
            "itself, or move it into the park."
        ),
    ),
    "write.by-hand": (
        "{place} 的写法比较特殊,无法保证只改动这一处,所以没有写入。请在该处手工改为:\n{text}",
        (
            "{place} is laid out in a way that cannot be edited without touching other text, so nothing "
            "was written. Please type there by hand:\n{text}"
        ),
    ),
    "write.unreadable": (
        "{place} 有错,修好之前不能改写这个文件: {why}\n改法: {cure}",
        "{place} is faulty; the file cannot be changed before that is put right: {why}\nCure: {cure}",
    ),
    "write.disk-full": (
        "磁盘已满,没有写入。{folder} 原有内容完好,请腾出空间后重试。",
        (
            "The disk is full; nothing was written. What {folder} held is as it was: free some "
            "space and try again."
        ),
    ),
    "write.no-permission": (
        "{folder} 是只读的或没有写权限,没有写入。请检查文件夹权限,或复制到可以写入的位置再改。",
        (
            "{folder} is read-only for you; nothing was written. Check its permissions, or work on a copy "
            "in a folder you may write to."
        ),
    ),
    "write.failed": (
        "写入 {folder} 失败({why})。原有内容完好,请检查磁盘后重试。",
        "Writing {folder} failed ({why}). What it held is as it was; check the disk and try again.",
    ),
    "write.unconfirmed": (
        "{folder} 中的改动已写入,但磁盘没有确认保存({why})。请用 matchchain history 核对,并检查磁盘。",
        (
            "The change in {folder} is in place, but the disk did not confirm it ({why}). Look at "
            "`matchchain history` and check the disk."
        ),
    ),
    "write.half-done": (
        "{folder} 只写了一部分就失败({why}),也没能马上恢复原状。请检查磁盘;下一次写入会先恢复原状,在那之前一律按原来的内容读取。",
        (
            "Writing in {folder} failed half-way ({why}), and the old state could not be put back at once. Check the "
            "disk: the next change puts it back first, and until then everything reads what was there before."
        ),
    ),
    "write.not-sound": ("没有写入:\n{problems}", "Nothing was written:\n{problems}"),
    "write.problem": ("  {what} {cure}", "  {what} {cure}"),
    "write.label": ("{zh}", "{en}"),
    "write.no-such-entry": ("{file} 里没有 {id}。", "there is no {id} in {file}."),
    "write.no-column": (
        "{file} 的表头没有“{field}”这一列,请在第一行末尾加上它再来。",
        "the first line of {file} names no column for {field}: add it at the end of that line and try again.",
    ),
    "write.csv-not-added": (
        "{file} 没法在末尾加行而不动别的字,请用表格软件另存为 UTF-8 的 CSV 再来。",
        "lines cannot be added to {file} without touching others: save it as UTF-8 CSV and try again.",
    ),
    "write.no-table": (
        "{field}要写成“名称: 数值, 名称: 数值”的形式,读不懂“{text}”。",
        '{field} is written as "name: value, name: value"; cannot read {text!r}.',
    ),
    "write.control-character": (
        "{field}里有控制字符或无法识别的字符(多半是终端编码不对),请去掉后重新输入。",
        "{field} holds characters that cannot be written: control characters, or a wrong terminal encoding.",
    ),
    "write.nothing-to-change": ("没有需要改动的内容。", "There is nothing to change."),
    "write.written-file": ("已写入 {file}", "Written: {file}"),
    "write.done": (
        "已写入 {file}。撤销: matchchain undo",
        "Written: {file}. Take it back with: matchchain undo",
    ),
    "write.deleted": (
        "已删除 {file}。撤销: matchchain undo",
        "Deleted: {file}. Take it back with: matchchain undo",
    ),
    "write.dry-run": ("以上为预览,没有写入任何文件。", "This is a preview; nothing was written."),
    "write.understood": ("理解为: {text} -> {read}", "understood: {text} -> {read}"),
    "write.two-lines": ("{first}\n{second}", "{first}\n{second}"),
    "write.no-firm": (
        "没有企业“{firm}”(园区共 {count} 家)。新企业先登记: matchchain add firm {typed}",
        "There is no firm {firm!r} among the {count} of this park. To enter it: matchchain add firm {typed}",
    ),
    "write.no-firm-hint": (
        "没有企业“{firm}”,是否想写 {hint}?(园区共 {count} 家)",
        "There is no firm {firm!r} among the {count} of this park; did you mean {hint}?",
    ),
    "write.firms-alike": (
        "有几家企业都叫“{firm}”,请改用编号: {ids}",
        "Several firms are called {firm!r}; use an id: {ids}",
    ),
    "write.no-line": ("{firm} 没有“{line}”。它有: {known}", "{firm} has no {line!r}. It has: {known}"),
    "write.no-lines": (
        "{firm} 没有“{line}”,也没有其他条目。",
        "{firm} has no {line!r}, nor any other line there.",
    ),
    "write.lines-alike": (
        "{firm} 有几条“{line}”,请改用条目编号: {ids}",
        "{firm} has several lines of {line!r}; use an id: {ids}",
    ),
    "write.proceed": ("写入? [Y/n] ", "Write this? [Y/n] "),
    "write.proceed-or-look": (
        "写入? [Y/n] (d 看文件改动,< 返回上一问) ",
        "Write this? [Y/n] (d shows the change of the file, < goes back) ",
    ),
    "write.abandoned": ("已放弃,没有写入。", "Given up; nothing was written."),
    "write.findings": ("改动后发现以下问题:", "After the change there are these findings:"),
}
