"""What `trace` says: who supplies whom, and how a flow is called."""

MESSAGES: dict[str, tuple[str, str]] = {
    "trace.help": (
        "上下游追溯:一家企业的料从哪来、往哪去,一层一层列出来。\n"
        "只画今天的现供;全园方案建议的拟供加 --as-planned 才画。占需=占需方该项需求的几成。",
        "Upstream and downstream of a firm: who supplies it and whom it supplies, step by step.\n"
        "Today's trades are drawn; what the whole-park plan proposes with --as-planned. Share = part of the "
        "receiver's need.",
    ),
    "trace.examples": (
        "matchchain trace 龙华染料\n"
        "matchchain trace tianyu-power --down --depth 2\n"
        "matchchain trace yueqing --up --format csv",
        "matchchain trace ravnholm\n"
        "matchchain trace havnekraft --down --depth 2\n"
        "matchchain trace maelkeborg --up --format csv",
    ),
    "trace.argument.firm": ("企业:代号、简称、全称或英文名", "the firm: id, short, full or English name"),
    "trace.option.up": ("只看上游(谁供给它)", "upstream only: who supplies it"),
    "trace.option.down": ("只看下游(它供给谁)", "downstream only: whom it supplies"),
    "trace.option.both": ("上下游都看(默认)", "both ways (the default)"),
    "trace.option.depth": ("追几层", "how many steps to follow"),
    "trace.option.as-planned": ("连方案建议的拟供也画", "also draw what the plan proposes"),
    "trace.option.all": (
        "全画:拟供,还有对得上、但数没报或手续没齐的",
        "draw everything: what the plan proposes, and pairs that match but lack figures or papers",
    ),
    "trace.title": ("{park}  上下游追溯: {firm}", "{park}: up and downstream of {firm}"),
    "trace.note": ("只画今天的现供;占需=占需方该项需求", "Today's trades only; share: of the receiver's need"),
    "trace.note-as-planned": (
        "现供=现在就在供,拟供=方案建议,待核=对得上但数或手续没齐;占需=占需方该项需求",
        "now: traded today; plan: proposed; open: figures or papers missing; share: of the receiver's need",
    ),
    "trace.block.up": (
        "上游:直接供给{firm}的{partners}家,连同更上游共{firms}家",
        "Upstream: {partners} supply {firm}, {firms} with those behind them",
    ),
    "trace.block.down": (
        "下游:{firm}直接供给{partners}家,连同更下游共{firms}家",
        "Downstream: {firm} supplies {partners}, {firms} with those behind them",
    ),
    "trace.none.up": ("园区里没有企业给它供货", "no firm of the park supplies it"),
    "trace.none.down": ("它没有给园区里的企业供货", "it supplies no firm of the park"),
    "trace.head.up": ("供方", "Supplier"),
    "trace.head.down": ("需方", "Receiver"),
    "trace.head.share": ("占需", "Share"),
    "trace.head.kind": ("现/拟", "Kind"),
    "trace.kind.existing": ("现供", "now"),
    "trace.kind.planned": ("拟供", "plan"),
    "trace.kind.open": ("待核", "open"),
    "trace.mark.loop": ("{firm}(闭环)", "{firm} (loop)"),
    "trace.mark.again": ("{firm}(另见)", "{firm} (see there)"),
    "trace.mark.deeper": ("{firm}(往后还有)", "{firm} (goes on)"),
    "trace.marked.loop": ("闭环", "loop"),
    "trace.marked.again": ("另见", "drawn elsewhere"),
    "trace.marked.deeper": ("往后还有", "goes on"),
    "trace.direction.up": ("上游", "upstream"),
    "trace.direction.down": ("下游", "downstream"),
    "trace.proposed": (
        "若方案做成,还有{count}条拟供: {command}",
        "were the plan carried out, {count} more: {command}",
    ),
    "trace.open": (
        "另有{count}条对得上、但数没报或手续没齐: {command}",
        "{count} more {count:matches but lacks|match but lack} figures or papers: {command}",
    ),
    "trace.sheet": ("上下游", "Flows"),
    "trace.field.direction": ("方向", "Direction"),
    "trace.field.level": ("层", "Level"),
    "trace.field.firm": ("企业代号", "Firm id"),
    "trace.field.firm_name": ("企业", "Firm"),
    "trace.field.supplier": ("供方代号", "Supplier id"),
    "trace.field.receiver": ("需方代号", "Receiver id"),
    "trace.field.offer": ("供方品名", "Offer"),
    "trace.field.need": ("需方品名", "Need"),
    "trace.field.material": ("物料代号", "Material id"),
    "trace.field.quantity": ("年量", "Per year"),
    "trace.field.unit": ("单位", "Unit"),
    "trace.field.share": ("占需", "Share of need"),
    "trace.field.kind": ("现供/拟供", "Kind"),
    "trace.field.mark": ("标记", "Mark"),
    "trace.field.path": ("路径", "Path"),
    "trace.field.id": ("编号", "Id"),
}
