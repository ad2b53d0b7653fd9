"""What `check` says of requests, challenges, services, projects, policies and elements."""

MESSAGES: dict[str, tuple[str, str]] = {
    "catalogue.no-serial": ("没有编号,电话里说不清是哪一条", "it has no id by which people could name it"),
    "catalogue.no-serial.cure": ("写 id: {next}", "write id: {next}"),
    "catalogue.other-letter": ("编号{id}不是这一类的(这一类以{letter}开头)", "the id {id} is another kind's: here they begin with {letter}"),
    "catalogue.other-letter.cure": ("换成{letter}开头的编号,或移到它自己的单子里", "give it an id with {letter}, or move it to its own list"),
    "catalogue.broken-step": ("{id} {on} {step}: {why}", "{id}, {on}, {step}: {why}"),
    "catalogue.broken-step.cure": (
        "这一步不算数;改对或删掉它(matchchain board show {id} 看经过)",
        "this step does not count: put it right or take it out (matchchain board show {id} shows them)",
    ),
    "catalogue.overbooked": ("{id}: {why}", "{id}: {why}"),
    "catalogue.overbooked.cure": ("改日期或机时", "change the day or the hours"),
    "catalogue.unknown-clock": ("时限规则没有“{written}”{hint};按“中山”算", "no preset of days is called “{written}”{hint}; 中山 (Zhongshan) is used"),
    "catalogue.unknown-clock.cure": ("可选: {known}", "choose from {known}"),
    "catalogue.asked-twice": ("{id}和{other}是同一家的同一件事", "{id} and {other} are the same request of the same firm"),
    "catalogue.asked-twice.cure": ("并成一条", "make one of the two"),
    "catalogue.unknown-element": ("{id}: 要素清单里没有“{written}”{hint}", "{id}: the list of elements has no “{written}”{hint}"),
    "catalogue.unknown-element.cure": ("改成清单里的名称或代码,或登记这项要素(board add element)", "write a name or code of the list, or add it (board add element)"),
    "catalogue.step-ahead": ("{day}还没到,不能记成已经发生", "{day} lies ahead: it cannot have happened"),
    "catalogue.step-ahead.cure": ("改成发生的那天", "write the day on which it happened"),
}
