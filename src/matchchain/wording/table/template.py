"""What `template` says: the forms that go out to firms."""

MESSAGES: dict[str, tuple[str, str]] = {
    "template.help": (
        "给企业发填报表:一家一个工作簿,最值得问的几条排在前面,自己的供需、证照已填好,填完用 import 读回。\n"
        "表里只有这家自己的数,没有别家的名字和数。",
        "Make the forms that go out to firms: one workbook each, the questions worth most in front, its own lines prefilled; "
        "`import` reads them back.\nA form holds the firm's own figures only, no other firm's name or figure.",
    ),
    "template.examples": (
        "matchchain template 越清造纸 --deadline 2026-12-15 --out 填报\n"
        "matchchain template --due --ask all --out 填报到期",
        "matchchain template engdal --deadline 2026-12-15 --out forms\n"
        "matchchain template --due --ask all --out forms-due",
    ),
    "template.argument.firms": ("企业编号或名称,可写几家", "firms, by id or name; several may be given"),
    "template.option.all": ("每家都发", "a form for every firm"),
    "template.option.due": (
        "只发给有数过期的企业(价格90天、数量一年、证照到期)",
        "only firms with stale figures (prices 90 days, amounts a year, permits that ended)",
    ),
    "template.option.ask": (
        "先问什么: worth 对方案影响最大的,stale 登记太久的,all 都问",
        "what to ask first: worth (moves the plan most), stale (told too long ago), all",
    ),
    "template.option.max": ("每家最多先问几条", "at most so many questions a firm"),
    "template.option.deadline": ("请在哪天前发回,如 2026-12-15", "the day by which it is to be back, as 2026-12-15"),
    "template.option.call": ("有疑问找谁,写在说明页上", "whom to ask, told on the last sheet"),
    "template.option.show-gain": ("在表上写明企业自己能省多少(只按它自己的数)", "say on the form what the firm itself would save (by its own figures)"),
    "template.option.out": ("写到哪个文件夹(没有就新建)", "the folder to write to (made where it is not there)"),
    "template.whom": (
        "请写企业名,或用 --all(每家)、--due(有数过期的)之一",
        "Name firms, or use one of --all (every firm) and --due (with stale figures)",
    ),
    "template.whom-twice": (
        "企业名、--all、--due 只能用一样",
        "Use only one of: names of firms, --all, --due",
    ),
    "template.bad-deadline": (
        "--deadline “{text}”不是日期,写成 2026-12-15",
        "--deadline {text!r} is no day; write it as 2026-12-15",
    ),
    "template.past-deadline": (
        "--deadline {text} 已经过了,请写今天({today})以后的日子",
        "--deadline {text} has passed; choose a day after today ({today})",
    ),
    "template.nobody": ("没有企业的数过期,没有写任何文件", "No firm has stale figures; nothing was written"),
    "template.title": ("企业填报表 {park}", "Forms for firms: {park}"),
    "template.internal": ("内部使用", "internal"),
    "template.note": (
        "影响:这家最值的一问的答案最多让全园方案变多少({unit});问号是没法估",
        "Worth: how far the answer to the weightiest question moves the plan of the whole park ({unit}); ? is unknown",
    ),
    "template.block": ("{folder}: {count}份", "{folder}: {count} {count:form|forms}"),
    "template.head.firm": ("企业", "Firm"),
    "template.head.file": ("文件", "File"),
    "template.head.questions": ("先问", "Questions"),
    "template.head.worth": ("影响", "Worth"),
    "template.closing": (
        "{count}份里{asked}份有先问的;填回来的用 matchchain import 读入",
        "{asked} of {count} ask something first; matchchain import reads what comes back",
    ),
    "template.kept-back": (
        "{count}格写到了别家的名字,留在园区办没发出去",
        "{count} {count:cell names|cells name} another firm and stayed in the office",
    ),
    "template.dry-run": ("只是预览,没有写任何文件", "A preview; nothing was written"),
    "template.sheet": ("填报表", "Forms"),
    "template.field.firm": ("企业编号", "Firm id"),
    "template.field.firm_name": ("企业", "Firm"),
    "template.field.file": ("文件", "File"),
    "template.field.questions": ("先问几条", "Questions"),
    "template.field.worth": ("影响({money}/年)", "Worth ({money}/yr)"),
    "template.field.kept_back": ("未发出的格", "Cells kept back"),
}
