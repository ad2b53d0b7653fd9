"""What is said while something that is followed is written down."""

MESSAGES: dict[str, tuple[str, str]] = {
    "record.missing": ("还缺{zh}", "{en} is missing"),
    "record.in-future": ("{day}还没到(今天{today}),不能记成已经发生", "{day} lies ahead (today is {today}): it cannot have happened"),
    "record.only-grows": ("{zh}只增不改,用相应的命令记一笔", "{en} is only added to, each by its own command"),
    "record.node-says-nothing": ("要写 --due(哪天)、--done(哪天完成)或 --excuse(正当理由)", "say --due, --done or --excuse"),
    "record.excuse-lacks": ("正当理由要写缓到哪天(--until)、谁批准的(--by)", "an excuse needs the day until which (--until) and who accepted it (--by)"),
    "record.argument.node": ("节点,如 环评批复、开工", "the node, such as permit, start"),
    "record.option.on": ("哪天(默认今天)", "the day (today)"),
    "record.option.chain": ("只看这条链的", "only this chain's"),
    "record.ended-already": ("{id}在{day}已经结束了", "{id} came to its end on {day} already"),
}
