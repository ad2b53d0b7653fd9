"""What `drill --batch` says: who restarts together, and the letters between firms and to districts."""

MESSAGES: dict[str, tuple[str, str]] = {
    "drill.option.batch": (
        "同审同批:这几家复产,还有哪些上下游要一起批,库存能等的另列;加 --out 文件夹,出清单、证明函、商请函(docx)",
        "restart together: which suppliers and takers must be approved with these firms, and whom stocks let wait; with "
        "--out FOLDER the list, certificates and letters (docx)",
    ),
    "drill.option.wait": (
        "单独再批一家要几天;库存够这么多天的可以后批(只用于 --batch)",
        "days that an approval of its own takes; a partner whom stocks cover for so long may follow (with --batch)",
    ),
    "drill.batch-whom": ("--batch 要写明复产的企业", "--batch needs the firms that restart"),
    "drill.wait-alone": ("--wait 只和 --batch 一起用", "--wait goes with --batch only"),
    "drill.batch-format": (
        "--batch 的 --out 是文件夹,文件用 docx 或 html(--format);只要一张表写 --out 清单.xlsx",
        "--out of --batch is a folder, its files are docx or html (--format); for the list alone: --out list.xlsx",
    ),
    "drill.batch-written": (
        "已写清单1份、证明函{certificates}份、商请函{requests}份到 {folder}",
        "written into {folder}: the list, {certificates} {certificates:certificate|certificates}, "
        "{requests} {requests:letter|letters} to districts",
    ),
    "drill.batch.title": ("{park}  同审同批: {firms}复产", "{park}: restart together, {firms}"),
    "drill.batch.note": (
        "按今天的现供算。没报库存、贮存能力的按没有算;单独再批一家按{days}天算(改: --wait)",
        "By today's trades. A stock or store that nobody has stated counts as none; an approval of its own takes {days} "
        "days (change: --wait)",
    ),
    "drill.batch.note-as-planned": (
        "按现供加方案拟供算。没报库存、贮存能力的按没有算;单独再批一家按{days}天算(改: --wait)",
        "By today's trades and the plan's. A stock or store that nobody has stated counts as none; an approval of its "
        "own takes {days} days (change: --wait)",
    ),
    "drill.batch.summary": (
        "要一起批的:园内{inside}家,园外{beyond}家;库存能等、可后批的{later}家",
        "To be approved together: {inside} in the park, {beyond} outside; {later} may follow thanks to stocks",
    ),
    "drill.batch.nobody": ("没有哪家非一起批不可", "No other firm has to be approved with it"),
    "drill.batch.block.inside": ("一起批 {count}家", "Approved together: {count}"),
    "drill.batch.block.beyond": ("园外的,请当地一起批 {count}家", "Outside the park, to be approved by their district: {count}"),
    "drill.batch.block.later": ("可后批 {count}家:库存够{days}天以上", "May follow: {count}, stocks last {days} days or more"),
    "drill.batch.head.step": ("层", "Step"),
    "drill.batch.head.stock": ("库存能等", "Stock lasts"),
    "drill.batch.days": ("{days}天", "{days} d"),
    "drill.batch.reason.feeds": (
        "供{firm} {material} {amount}/年,占其该项需求{share}",
        "feeds {firm}: {material}, {amount} a year, {share} of that need",
    ),
    "drill.batch.reason.takes": (
        "接{firm} {material} {amount}/年,占其该项产出{share}",
        "takes from {firm}: {material}, {amount} a year, {share} of that output",
    ),
    "drill.batch.stock.feeds-unknown": ("库存没报,停供就停产", "no stock stated: without it the firm stands still"),
    "drill.batch.stock.feeds-short": ("库存只够{days}天", "the stock lasts {days} days only"),
    "drill.batch.stock.feeds-lasts": ("库存够{days}天", "the stock lasts {days} days"),
    "drill.batch.stock.takes-unknown": ("贮存能力没报,没人接就没处放", "no store stated: nowhere to put it"),
    "drill.batch.stock.takes-customer": ("是它的客户,停着它就开不满", "its customer: without it the firm works below its rate"),
    "drill.batch.stock.takes-short": ("库房只放得下{days}天的", "the store takes {days} days of it only"),
    "drill.batch.stock.takes-lasts": ("库房放得下{days}天的", "the store takes {days} days of it"),
    "drill.batch.way.feeds": ("供料", "feeds"),
    "drill.batch.way.takes": ("接收", "takes"),
    "drill.batch.closing": (
        "出清单、证明函、商请函: 加 --out 文件夹    算法: matchchain docs resilience",
        "list, certificates and letters: add --out FOLDER    method: matchchain docs resilience",
    ),
    "drill.batch.file": ("同审同批清单", "restart-together"),
    "drill.letter.mark": ("草稿:盖章、签发后生效", "Draft: in force once signed and sealed"),
    "drill.letter.to": ("{whom}:", "To {whom},"),
    "drill.letter.office": ("{park}管委会(园区办)", "the office of {park}"),
    "drill.letter.coded": ("{firm}(统一社会信用代码 {code})", "{firm} (credit code {code})"),
    "drill.letter.seal": ("{firm}(盖章)    负责人签字: ____________", "{firm} (seal)    signed: ____________"),
    "drill.letter.day": ("____年__月__日", "Date: ____________"),
    "drill.letter.blank": ("______", "______"),
    "drill.letter.head.from": ("供方", "From"),
    "drill.letter.head.to": ("需方", "To"),
    "drill.certificate.title": ("上下游供需关系证明函", "Certificate of mutual supply"),
    "drill.certificate.file": ("证明函-{firms}", "certificate-{firms}"),
    "drill.certificate.text": (
        "兹证明 {one} 与 {other} 之间有下表所列的供需关系:",
        "We certify that {one} and {other} supply one another as the table below says:",
    ),
    "drill.certificate.why": (
        "其中一方不复工复产,另一方就缺料停产,或产出无处去。请对两家的复工复产申请同审同批。",
        "Where one of the two stands still, the other lacks its feed or has no outlet. We ask that both applications to "
        "restart be examined and approved together.",
    ),
    "drill.certificate.true": (
        "以上情况属实,如有不实,由出具单位承担责任。",
        "The above is true; the undersigned answer for it.",
    ),
    "drill.request.title": ("关于商请同步批准配套企业复工复产的函", "Request to approve the restart of a partner firm together with ours"),
    "drill.request.file": ("商请函-{firms}", "letter-{firms}"),
    "drill.request.district": ("______________(该企业所在地政府或园区)", "______________ (the district or park where the firm is)"),
    "drill.request.text": (
        "{park}的{firms}拟于____年__月__日复工复产。贵地企业 {partner} 与其上下游配套如下:",
        "{firms} of {park} is to restart on ____________. {partner} in your district is tied to its supply chain as follows:",
    ),
    "drill.request.ask": (
        "{partner}不能同步复工,上述企业就难以开工。商请贵方对其复工复产同步审批,并请将办理结果告知我方。",
        "Unless {partner} works at the same time the firms above cannot. We ask you to approve its restart at the same time "
        "and to tell us the outcome.",
    ),
    "drill.request.contact": ("联系人: ____________    电话: ____________", "Contact: ____________    phone: ____________"),
    "drill.sheet.batch_together": ("一起批", "Together"),
    "drill.sheet.batch_later": ("可后批", "May follow"),
    "drill.field.partner_name": ("企业", "Partner"),
    "drill.field.outside": ("园外", "Outside"),
    "drill.field.step": ("层", "Step"),
    "drill.field.way": ("供料/接收", "Feeds or takes"),
    "drill.field.line": ("品名", "Material"),
    "drill.field.stock_days": ("库存天数", "Stock (days)"),
    "drill.field.reason": ("理由", "Reason"),
}
