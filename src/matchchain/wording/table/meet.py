"""What `meet` says: who sits with whom, why, who sits out, and what came of it."""

MESSAGES: dict[str, tuple[str, str]] = {
    "meet.help": (
        "供需对接会:谁和谁坐一桌,请柬、桌卡、记录表,会后回收,前后几场比一比。",
        "The matchmaking meeting: who sits with whom, its papers, its minutes, and what came of the meetings before.",
    ),
    "meet.plan.help": (
        "对接会排座:哪一轮、哪一桌、谁和谁谈什么。\n"
        "一桌的分量=各条对接的方案净效益x成功率+当面能问清的数值多少+一个小底数;坐得下的前提下总和最大,再加“每多坐进一家”的分量(--cover)。"
        "已签约、已运行的,回避的,同集团的不排。三家的路线坐一桌。先算出最优,再调轮次,让大家少空等。",
        "Seat a matchmaking meeting: which round, which table, who talks with whom about what.\n"
        "A talk counts what the plan earns with its pairings times their chance, what it can settle, and a small floor; "
        "the sum is maximised, and every firm that sits down counts besides (--cover). What is signed or runs, conflicts "
        "and firms of one group stay out. A route through three firms gets a table of three. The best seating first, then "
        "rounds are put in order so that few wait.",
    ),
    "meet.plan.examples": (
        "matchchain meet plan\nmatchchain meet plan --rounds 6 --tables 12 --must longhua,yueqing\nmatchchain meet plan --out 座位.xlsx",
        "matchchain meet plan\nmatchchain meet plan --rounds 6 --tables 12 --must longhua,yueqing\nmatchchain meet plan --out seats.xlsx",
    ),
    "meet.option.rounds": ("几轮", "how many rounds"),
    "meet.option.tables": ("几张桌子", "how many tables"),
    "meet.option.minutes": ("每轮几分钟", "minutes a round"),
    "meet.option.cover": (
        "多坐进一家,抵几场平均分量的洽谈;0:只看钱",
        "what one more firm at a table is worth, in average talks; 0: money alone",
    ),
    "meet.option.theme": ("只排这条产业链的企业参与的对接", "only pairings with a firm of this industrial chain"),
    "meet.option.must": ("这几家必须见面,逗号隔开;可写多次", "firms that have to meet, parted by commas; may be given several times"),
    "meet.option.never": ("这几家不能同桌;可写多次", "firms that may not meet; may be given several times"),
    "meet.title": ("{park}  供需对接会排座 {id} {on}", "{park}: seats of the meeting {id} {on}"),
    "meet.note": (
        "净效益是全园方案里这几条的,{unit},测算数,非成交;折算=净效益x成功率,加当面能问清的",
        "Net: of the whole-park plan, {unit}, estimates; expected: net times chance, and what a talk can settle",
    ),
    "meet.block.whole": ("总览", "The whole"),
    "meet.block.round": ("第{round}轮 {count}桌", "Round {round}: {count}"),
    "meet.block.wall": ("座位图:桌 x 轮", "Seats: tables by rounds"),
    "meet.block.by-firm": ("各家日程", "Each firm's own rounds"),
    "meet.block.left-out": ("没排上的 {count}家", "Who sits out: {count}"),
    "meet.block.refused": ("谈过两次没成的 {count}对", "Said no twice before: {count}"),
    "meet.whole": (
        "{rounds}轮x{tables}桌,每轮{minutes}分钟: {talks}场,{firms}家入座,谈的对接共{net}",
        "{rounds} rounds of {tables} tables, {minutes} minutes each: {talks} {talks:talk|talks}, {firms} {firms:firm|firms} "
        "seated, {net} in all",
    ),
    "meet.nothing": (
        "没有可谈的对接。先看 matchchain suggest;要硬排,加 --must",
        "There is nothing to talk about; see matchchain suggest, or seat firms with --must",
    ),
    "meet.expected": ("折算{value};成功率: {shares}", "expected {value}; chances: {shares}"),
    "meet.sources": ("成功率来源: {sources}", "chances from: {sources}"),
    "meet.chance.idea": ("没谈过的{share}", "not talked about yet {share}"),
    "meet.chance.contacted": ("联系过的{share}", "contacted {share}"),
    "meet.chance.talking": ("洽谈中的{share}", "talking {share}"),
    "meet.chance.testing": ("送样的{share}", "testing {share}"),
    "meet.chance.papers": ("办手续的{share}", "papers {share}"),
    "meet.chance.contracted": ("签了约的{share}", "contracted {share}"),
    "meet.by-hand": (
        "若总是先排最好的一对: 折算{value},{firms}家入座",
        "the best pair first would give {value}, {firms} {firms:firm|firms} seated",
    ),
    "meet.idle": ("空等{idle}轮次(调轮次之前{before})", "{idle} idle {idle:round|rounds} between talks ({before} before rounds were put in order)"),
    "meet.head.table": ("桌", "Table"),
    "meet.head.firm": ("企业", "Firm"),
    "meet.head.who": ("谁和谁", "Who"),
    "meet.head.about": ("谈什么", "About"),
    "meet.head.net": ("净效益", "Net"),
    "meet.head.questions": ("待问", "Ask"),
    "meet.round": ("第{round}轮", "Round {round}"),
    "meet.beside": (" / ", " / "),
    "meet.semicolon": (";", "; "),
    "meet.at-table": ("{table}桌 {firms}", "{table}: {firms}"),
    "meet.no-pairing": ("认识一下", "to know each other"),
    "meet.and-more": ("{names}等,另{count}", "{names} and {count} more"),
    "meet.left": ("{why}: {firms}", "{why}: {firms}"),
    "meet.why.no-pairing": ("没有可谈的对接", "nothing to propose"),
    "meet.why.no-delegate": ("没有参会人", "nobody comes"),
    "meet.why.theme": ("主题链里没有它的对接", "nothing of the theme's chain"),
    "meet.why.kept-apart": ("能谈的几家都是回避、不见的", "those it could meet it is not to meet"),
    "meet.why.refused": ("能谈的谈过两次都没成", "those it could meet said no twice"),
    "meet.why.partner-away": ("能谈的几家凑不到同一轮", "those it could meet are never there together with it"),
    "meet.why.no-seat": ("座位给了分量更大的;加桌、加轮或 --must", "others were worth more; more tables, rounds, or --must"),
    "meet.again.asked": (
        "{firms}谈过{count}次都没成,这次不排。还要见吗?要就加 {option}",
        "{firms} said no {count} times and are not seated. Once more? Then add {option}",
    ),
    "meet.again.wanted": ("{firms}谈过{count}次都没成,按你的要求再排一次", "{firms} said no {count} times; seated as you asked"),
    "meet.ask.to": ("{firm}: {question}", "{firm}: {question}"),
    "meet.ask.paper": ("{material}缺手续({missing}):谁去办,什么时候能有?", "{material}: {missing}. Who gets it, and by when?"),
    "meet.ask.sample": ("能不能送样,送多少,谁来测,几天出结果?", "Can a sample be sent, how much, who tests it, by when?"),
    "meet.ask.haul": ("谁运,怎么装,一次多少,运费谁出?", "Who hauls, in what, how much at a time, at whose cost?"),
    "meet.ask.who": ("两边各由谁接着谈,下次哪天?", "Who goes on with it on either side, and on which day?"),
    "meet.closing": (
        "存成座位表: 加 --out 座位.xlsx    上墙: 加 --out 座位.html",
        "seat plan: add --out seats.xlsx    for the wall: add --out seats.html",
    ),
    "meet.closing-save": (
        "定下来: 加 --save --on 日期,记进 meetings.yaml,再 matchchain meet papers 出请柬、桌卡、记录表",
        "settle it: add --save --on DAY; then matchchain meet papers makes invitations, cards and forms",
    ),
    "meet.closing-saved": (
        "编号 {id}    请柬、桌卡、记录表: matchchain meet papers {id} --out 文件夹    有人不来: matchchain meet replan {id} --absent 企业 --from-round 3",
        "it is {id}    invitations, cards, forms: matchchain meet papers {id} --out FOLDER    somebody does not come: "
        "matchchain meet replan {id} --absent FIRM --from-round 3",
    ),
    "meet.proceed": ("写进去吗? [y/N] ", "Write it? [y/N] "),
    "meet.argument.meeting": (
        "哪一场: 编号(M2026-001),或写明要求的 YAML 文件;不写: 只按选项排",
        "which meeting: its id (M2026-001), or a YAML file that says what is wanted; none: the options alone",
    ),
    "meet.option.save": ("记进 meetings.yaml", "write it into meetings.yaml"),
    "meet.option.name": ("会名", "what it is called"),
    "meet.option.on": ("哪天开", "the day of the meeting"),
    "meet.option.at": ("几点开", "the time"),
    "meet.option.where": ("在哪开", "the place"),
    "meet.no-record": (
        "还没有记下对接会。先 matchchain meet plan --save --on 日期",
        "No meeting is on record. Write one with: matchchain meet plan --save --on DAY",
    ),
    "meet.no-such-record": ("没有编号“{typed}”的对接会;是不是 {hint}?", 'There is no meeting "{typed}". Did you mean {hint}?'),
    "meet.no-seats": (
        "{id} 还没排座。先 matchchain meet plan {id} --save",
        "Nobody is seated in {id} yet. First: matchchain meet plan {id} --save",
    ),
    "meet.no-such-round": ("没有第{round}轮,这场一共{rounds}轮", "There is no round {round}; the meeting has {rounds}"),
    "meet.no-file": ("没有文件 {file}", "There is no file {file}"),
    "meet.file-unsound": (
        "{file} 不是一场对接会的写法: 写一条,栏目和 meetings.yaml 里一样(轮数、桌数、必见、不见、代表……)",
        "{file} does not describe one meeting; write one entry with the fields of meetings.yaml (rounds, tables, must, never, "
        "delegates ...)",
    ),
    # replan
    "meet.replan.help": (
        "有人不来:剩下的轮次重排。先保住还能见的必见,再让大家手里的座位变得最少,空出来的位子再排分量最大的。",
        "Somebody does not come: seat the rounds that are left. First the wishes that can still be kept, then the fewest "
        "changed seats on everybody's paper, then the dearest talks for the seats that are free.",
    ),
    "meet.replan.examples": (
        "matchchain meet replan --absent 龙华染料 --from-round 3\nmatchchain meet replan M2026-001 --absent longhua --from-round 2 --save",
        "matchchain meet replan --absent longhua --from-round 3\nmatchchain meet replan M2026-001 --absent longhua --from-round 2 --save",
    ),
    "meet.option.absent": ("谁不来;可写多次", "who does not come; may be given several times"),
    "meet.option.from-round": ("从第几轮起(前面的不动)", "from which round on; what was before it stays"),
    "meet.argument.record": ("哪一场: 编号;不写: 最近记下的一场", "which meeting, by its id; none: the last on record"),
    "meet.nobody-absent": ("说明谁不来: --absent 企业", "Say who does not come: --absent FIRM"),
    "meet.replan.title": ("{park}  {id} 重排: 第{round}轮起", "{park}: {id} seated again from round {round}"),
    "meet.replan.whole": (
        "{absent}不来:少{lost}场;改动手里的座位{changed}个,另外空位补{more}场",
        "{absent} {count:does|do} not come: {lost} {lost:talk falls|talks fall}; {changed} other {changed:seat changes|seats change}, "
        "{more} {more:talk fills|talks fill} free seats",
    ),
    "meet.replan.missed": ("见不成的必见: {pairs}", "wishes that can no longer be kept: {pairs}"),
    "meet.replan.block.changes": ("要告诉谁 {count}条", "Whom to tell: {count}"),
    "meet.replan.none": ("谁的座位都不变", "nobody's seat changes"),
    "meet.head.round": ("轮", "Round"),
    "meet.head.before": ("原来见", "Was to meet"),
    "meet.head.now": ("现在", "Now"),
    "meet.free": ("空", "free"),
    "meet.sheet.changes": ("要告诉谁", "Changes"),
    "meet.field.before": ("原来见", "Was to meet"),
    "meet.field.now": ("现在见", "Meets now"),
    "meet.sheet.meetings": ("场次", "Talks"),
    "meet.sheet.left-out": ("没排上", "Left out"),
    "meet.sheet.refused": ("谈过没成", "Refused before"),
    "meet.sheet.wall": ("座位图", "Seats"),
    "meet.sheet.by-firm": ("各家日程", "By firm"),
    "meet.field.round": ("轮", "Round"),
    "meet.field.table": ("桌", "Table"),
    "meet.field.firms": ("企业代号", "Firm ids"),
    "meet.field.firm_names": ("企业", "Firms"),
    "meet.field.firm": ("企业代号", "Firm id"),
    "meet.field.firm_name": ("企业", "Firm"),
    "meet.field.pairings": ("对接编号", "Pairing ids"),
    "meet.field.materials": ("谈什么", "Materials"),
    "meet.field.value": ("折算({money}/年)", "Value ({money}/yr)"),
    "meet.field.net": ("净效益({money}/年)", "Net ({money}/yr)"),
    "meet.field.must": ("必见", "Must"),
    "meet.field.questions": ("问什么", "Questions"),
    "meet.field.why": ("原因", "Why"),
    "meet.field.times": ("没成几次", "Times refused"),
    "meet.field.wanted": ("还要见", "Wanted again"),
    "meet.pair": ("({firms})", "({firms})"),
    # refusals
    "meet.no-pair": (
        "{option} 要写两家以上,用逗号隔开,如 {option} longhua,yueqing;现在是“{given}”",
        '{option} takes two firms or more, parted by commas: {option} longhua,yueqing; not "{given}"',
    ),
    "meet.must-and-never": (
        "{firms}写了必须见面,又写了不能同桌。去掉其中一条",
        "{firms} have to meet and may not meet. Take one of the two out",
    ),
    "meet.must-in-conflict": (
        "{firms}在 park.yaml 的“回避”里,不能排到一桌。要排先改那一条",
        "{firms} are kept apart by the conflicts in park.yaml. Change that entry first",
    ),
    "meet.must-without-delegate": (
        "{firms}必须见面,可{firm}没有参会人。先落实谁来,或去掉这条必见",
        "{firms} have to meet, but nobody of {firm} comes. Settle who does, or take the wish out",
    ),
    "meet.clash": (
        "必须见面的排不下。凑在一起排不开的最少是这{count}场: {pairs};现在是{rounds}轮x{tables}桌。去掉其中一场,或加轮、加桌、多来一人",
        "The talks that must be held do not fit. The fewest that clash are these {count}: {pairs}; there are {rounds} rounds of "
        "{tables} tables. Take one of them out, or add rounds, tables or people",
    ),
    "meet.out-of-range": (
        "{option} 要在 {least} 到 {most} 之间,现在是 {given}",
        "{option} has to be between {least} and {most}, not {given}",
    ),
}
