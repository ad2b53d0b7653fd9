"""What `blanks` says: whom to ask for what, and what the answer is worth."""

MESSAGES: dict[str, tuple[str, str]] = {
    "blanks.help": (
        "先问哪个数最值:没人报过的数和没齐的手续,按问来以后全园方案会变多少排好,列出问谁、怎么问。\n"
        "每个数只按园区里同品名、同类的数取低、高两头各算一遍方案;变得最多的排最前,没有同类的数可比的排在后面,值多少不估。",
        "What to ask first: figures nobody has stated and papers that are missing, in the order of how much the whole-park "
        "plan would change, with whom to phone and what to say.\n"
        "Each figure is tried at a low and a high end taken from the park's own lines of the same material or class, "
        "and the plan is solved again. Where the park states none, the question comes after the others, its worth "
        "unknown.",
    ),
    "blanks.examples": (
        "matchchain blanks\nmatchchain blanks --top 5\nmatchchain blanks --out 电话清单.xlsx --phones",
        "matchchain blanks\nmatchchain blanks --top 5\nmatchchain blanks --out calls.xlsx --phones",
    ),
    "blanks.title": ("{park}  先问什么", "{park}: what to ask first"),
    "blanks.note": (
        "变动:问来后全园方案净得最多变多少,{unit};低、高两头只取园区里同品名、同类的数,没有就不估",
        "Worth: how far the plan's net moves at most, {unit}; low and high ends are what the park states of the same "
        "material or class, and nothing where it states none",
    ),
    "blanks.phones": ("有完整电话:只限园区办内部使用,勿转发", "with full phone numbers: for the office alone, do not pass on"),
    "blanks.option.phones": (
        "写出完整电话(园区办内部用,文件只有本人可读);.xlsx 填好结果后 import 读回去",
        "full phone numbers, for the office alone; an .xlsx has columns to fill in, which import reads back",
    ),
    "blanks.block.figures": ("问来会变方案的数 {count}项", "Figures that change the plan: {count}"),
    "blanks.block.idle": (
        "单问一项不变方案的数 {count}项(同一对还缺别的)",
        "Figures that alone change nothing: {count} (the pair lacks more)",
    ),
    "blanks.block.unknown": (
        "值多少说不出的数 {count}项(园区里没有同品名、同类的数可比)",
        "Figures of unknown worth: {count} (the park states none of the same material or class)",
    ),
    "blanks.block.papers": ("办齐会变方案的手续 {count}项", "Papers that change the plan: {count}"),
    "blanks.block.trials": (
        "要请需方试用才知道的替代比 {count}项",
        "Strengths that a trial at the receiver would tell: {count}",
    ),
    "blanks.none": ("没有缺的数", "nothing is missing"),
    "blanks.head.whom": ("问谁", "Whom"),
    "blanks.head.question": ("问什么", "Question"),
    "blanks.head.worth": ("变动", "Worth"),
    "blanks.head.pairings": ("等的配对", "Pairs"),
    "blanks.own-files": ("园区办自己", "the park's files"),
    "blanks.decides": (
        "答{low}则方案{at_low},答{high}则{at_high}(现{now});两头:{source}",
        "at {low} the plan is worth {at_low}, at {high} {at_high} (now {now}); ends: {source}",
    ),
    "blanks.partners": ("会换对象", "other partners"),
    "blanks.closing": ("存成电话清单: {command}", "save the call list: {command}"),
    "blanks.file": ("电话清单.xlsx", "calls.xlsx"),
    "blanks.ask.earns": (
        "{firm}:{material}现在卖多少钱一{unit}?(没卖就答0)",
        "{firm}: what do you get today per {unit} of {material}? (0 if it is not sold)",
    ),
    "blanks.ask.let-off": (
        "{firm}:{material}现在排掉,一{unit}要花多少?(不花就答0)",
        "{firm}: what does letting it off cost today per {unit} of {material}? (0 if nothing)",
    ),
    "blanks.ask.takes": (
        "{firm}:收进一{unit}{material}付多少钱?(不付钱答0;倒收费的填在接收处置费)",
        "{firm}: what do you pay per {unit} of {material}? (0 if nothing; if you charge for it, enter gate_fee)",
    ),
    "blanks.ask.pays": (
        "{firm}:{material}现在多少钱一{unit}买进?",
        "{firm}: what does {material} cost today per {unit}, delivered to the gate?",
    ),
    "blanks.ends.alike": (
        "园区{count}条同品名的数都一样,取一半到两倍",
        "half to double of the {count} other lines of this material, which say the same",
    ),
    "blanks.ends.class": (
        "园区{count}条同类({class})的中间一半",
        "the middle half of {count} lines of its class ({class})",
    ),
    "blanks.ends.family": ("园区{count}条相近物料的中间一半", "the middle half of {count} lines of kindred materials"),
    "blanks.class": ("{zh}", "{en}"),
    "blanks.sheet.questions": ("要问的数", "Questions"),
    "blanks.sheet.papers": ("缺的手续", "Papers"),
    "blanks.settled-by.phone": ("打电话问", "a call"),
    "blanks.settled-by.trial": ("需方试用", "a trial"),
    "blanks.settled-by.files": ("园区文件", "the park's files"),
    "blanks.side.offer": ("供应", "offer"),
    "blanks.side.need": ("需求", "need"),
    "blanks.side.firm": ("企业", "firm"),
    "blanks.side.park": ("园区文件", "the park's files"),
    "blanks.field.rank": ("序号", "Rank"),
    "blanks.field.firm": ("问谁(代号)", "Firm id"),
    "blanks.field.firm_name": ("问谁", "Firm"),
    "blanks.field.contact": ("联系人", "Contact"),
    "blanks.field.question": ("问什么", "Question"),
    "blanks.field.settled_by": ("怎么定", "Settled by"),
    "blanks.field.worth": ("变动({money}/年)", "Worth ({money}/yr)"),
    "blanks.field.decides": ("定什么", "Decides"),
    "blanks.field.side": ("填在", "Entered on"),
    "blanks.field.owner": ("填在哪家(代号)", "Card of"),
    "blanks.field.line": ("品名", "Line"),
    "blanks.field.field": ("字段", "Field"),
    "blanks.field.answer_unit": ("单位", "Unit"),
    "blanks.field.answer_low": ("低值", "Low"),
    "blanks.field.answer_high": ("高值", "High"),
    "blanks.field.answer_source": ("低高从哪来", "Ends from"),
    "blanks.field.net_now": ("现方案({money}/年)", "Plan now ({money}/yr)"),
    "blanks.field.net_at_low": ("低值时方案({money}/年)", "Plan at low ({money}/yr)"),
    "blanks.field.net_at_high": ("高值时方案({money}/年)", "Plan at high ({money}/yr)"),
    "blanks.field.partners_change": ("会换对象", "Other partners"),
    "blanks.field.pairings": ("等的配对", "Pairs waiting"),
    "blanks.field.command": ("怎么填", "Command"),
    "blanks.field.supplier": ("供方代号", "Supplier id"),
    "blanks.field.receiver": ("需方代号", "Receiver id"),
    "blanks.field.missing": ("缺什么", "Missing"),
}
