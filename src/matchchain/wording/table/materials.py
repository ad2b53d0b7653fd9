"""What the materials room says: why two names are one material, or are not; what is wrong in its data."""

MESSAGES: dict[str, tuple[str, str]] = {
    # faults of the knowledge files
    "materials.bad-yaml": ("YAML 写法有误:{error}", "not readable as YAML: {error}"),
    "materials.not-a-record": ("应为一条记录:{row}", "should be a record: {row}"),
    "materials.not-text": ("字段 {field} 应为文字", "field {field} should be text"),
    "materials.not-a-list": ("字段 {field} 应为列表", "field {field} should be a list of words"),
    "materials.not-a-number": ("字段 {field} 应为数字:{value}", "field {field} should be a number: {value}"),
    "materials.not-a-choice": (
        "字段 {field} 不认识 {value},可填:{choices}",
        "field {field} does not know {value}; it may be {choices}",
    ),
    "materials.field-missing": ("缺字段 {field}", "field {field} is missing"),
    "materials.field-unknown": ("没有字段 {field}", "there is no field {field}"),
    "materials.id-twice": ("标识 {id} 重复,首见于 {first}", "id {id} stands twice, first at {first}"),
    "materials.id-not-kebab": (
        "标识 {id} 应为小写字母、数字和连字符",
        "id {id} should be lower case, digits, hyphens",
    ),
    "materials.id-unknown": (
        "字段 {field} 指向不存在的 {id}",
        "field {field} points at {id}, which does not exist",
    ),
    "materials.source-unknown": (
        "来源 {source} 未在 sources.yaml 中",
        "source {source} is not in sources.yaml",
    ),
    "materials.circle": ("{id} 的上级关系成环", "the relations of {id} run in a circle"),
    "materials.cas-digit": ("CAS 号 {cas} 校验位不符", "CAS number {cas} has a wrong check digit"),
    "materials.cas-twice": ("CAS 号 {cas} 已用于 {first}", "CAS number {cas} stands under {first} already"),
    "materials.formula-unreadable": ("化学式读不懂:{formula}", "formula not readable: {formula}"),
    "materials.formula-differs": (
        "化学式 {formula} 与登记的 {listed} 不符(CAS {cas})",
        "formula {formula} differs from the registered {listed} (CAS {cas})",
    ),
    "materials.element-missing": (
        "名称 {name} 含 {element},化学式 {formula} 没有",
        "the name {name} says {element}, the formula {formula} has none",
    ),
    "materials.composition-differs": (
        "名称 {name} 读作 {read},化学式却是 {formula}",
        "the name {name} reads as {read}, the formula is {formula}",
    ),
    "materials.product-named": (
        "需求写的是产品“{need}”:若自己生产{product},这是它的原料",
        "the need names a product, {need}: where {product} is made, this is its raw material",
    ),
    "materials.read-parts": (
        "按部分读:{name}(前面的“{beside}”只说来处)",
        "read by its parts: {name} (“{beside}” only tells where it comes from)",
    ),
    "materials.read-again": ("读作{name}(“{beside}”已在名中)", "read as {name} (“{beside}” is in its name already)"),
    "materials.read-class": (
        "按大类读作{name}(“{beside}”没有读懂,请核)",
        "read by its class: {name} (“{beside}” was not understood, to be confirmed)",
    ),
    "materials.read-in-firm": (
        "“{text}”只说了形态,按企业名称读作{name}(请核)",
        "“{text}” tells a form only; by the name of the firm it is read as {name} (to be confirmed)",
    ),
    "materials.needed-at-works": (
        "“{text}”只读懂是生产用料,按企业名称可能是:{name}(请核)",
        "of “{text}” only that something is made of it was understood; by the name of the firm perhaps {name} "
        "(to be confirmed)",
    ),
    "materials.purpose-loose": (
        "“{text}”只读懂一部分,可能是:{use}(请核)",
        "{text} was understood in part only; perhaps: {use} (to be confirmed)",
    ),
    "materials.near-words": (
        "“{text}”没有读准,与“{label}”用词相近,可能是{name}(请核)",
        "{text} was not understood for certain; it shares words with “{label}”, perhaps {name} (to be confirmed)",
    ),
    "materials.purpose-near": (
        "“{text}”没有读懂,与“{word}”用词相近,可能是:{use}(请核)",
        "{text} was not understood; it shares words with “{word}”, perhaps: {use} (to be confirmed)",
    ),
    "materials.purpose-treated": ("收来处理或再生的是{name}", "what is taken in to be treated is {name}"),
    "materials.offered-as": ("“{label}”作为供应是{name}", "{label} on offer is {name}"),
    "materials.use-listed": (
        "{use} 已有用途 {listed},请写后者",
        "{use} is the listed use {listed}: write that id",
    ),
    "materials.vague-proven": (
        "{id} 只是类名,至多试用(trial)",
        "{id} is a bare family word: its lines are trials at most",
    ),
    "materials.proven-without-standard": (
        "用途涉及 {ends},没有标准或名录作来源,不能写 proven",
        "it comes to {ends}: not proven without a source of kind standard or registry",
    ),
    "materials.condition-unsound": (
        "条件 {field} 的限值不合理:{limits}",
        "the limits of condition {field} cannot be: {limits}",
    ),
    "materials.code-unknown": ("废物代码 {code} 不在名录里", "waste code {code} is in no list"),
    "materials.law-missing": (
        "适用 {jurisdiction},却没有引用当地法规",
        "it holds in {jurisdiction} and cites no law of that place",
    ),
    "materials.law-of-one-place": (
        "各地都适用,原因和出路里却写了中国标准号",
        "it holds beyond China, yet its texts name a Chinese standard",
    ),
    "materials.label-twice": (
        "名称 {label} 已属于 {first}({place})",
        "the label {label} belongs to {first} already ({place})",
    ),
    "materials.lint-done": (
        "物料 {materials} 条,用途 {uses} 条,可作 {serves} 条,问题 {problems} 个",
        "{materials} {materials:material|materials}, {uses} {uses:use|uses}, {serves} serves, {problems} {problems:problem|problems}",
    ),
    "materials.when": ("{zh}", "{en}"),
    "materials.both": ("{zh}", "{en}"),
    # how a name was found
    "materials.empty": ("名称为空", "the name is empty"),
    "materials.unknown": ("不认识“{name}”", "“{name}” is not known"),
    "materials.by-label": ("“{label}”即{name}", "“{label}” is {name}"),
    "materials.by-grade": ("“{label}”写的是{name}的牌号", "“{label}” bears a grade code of {name}"),
    "materials.by-alias": (
        "{label} = {name}(别名,来源 {sources} 个)",
        "{label} = {name} (alias, {sources} {sources:source|sources})",
    ),
    "materials.by-alias-bare": ("{label} = {name}(别名)", "{label} = {name} (alias)"),
    "materials.by-park": ("{label} = {name}(园区自定)", "{label} = {name} (settled by the park)"),
    "materials.by-cas": ("CAS {cas},校验位相符", "CAS {cas}, check digit agrees"),
    "materials.by-cas-date": (
        "CAS {cas}(被表格软件改成了日期,按校验位还原)",
        "CAS {cas} (turned into a date by a spreadsheet, restored by its check digit)",
    ),
    "materials.by-code": ("废物代码 {code}", "waste code {code}"),
    "materials.id-excluded": ("名称把 {number} 排除在外,不是它", "the name leaves {number} out: it is something else"),
    "materials.id-contained": (
        "{number} 只是其中的一种成分,这本身是什么?",
        "{number} is only a part of it; what is it itself?",
    ),
    "materials.two-identifiers": (
        "一行里有两个编号 {first} 和 {second},请分成两行",
        "two identifiers in one line, {first} and {second}: write two lines",
    ),
    "materials.bracket-changes": (
        "括号里的“{bracket}”可能已不是{name}:是它,还是别的?",
        "“{bracket}” in brackets may make it another thing than {name}: is it still that?",
    ),
    "materials.remark-unread": (
        "名称里的“{remark}”没有读懂:是否仍是同一种?",
        "“{remark}” in the name was not read: is it still the same thing?",
    ),
    "materials.caution-unread": (
        "名称里的“{remark}”没有读懂,先核对品名",
        "“{remark}” in the name was not read: settle the name first",
    ),
    "materials.by-formula": ("化学式 {label} = {name}", "formula {label} = {name}"),
    "materials.by-grammar": ("{label} 按组成即 {name}", "{label} by composition is {name}"),
    "materials.by-use": ("“{label}”是用途:{use}", "“{label}” is a use: {use}"),
    "materials.purpose-exact": ("“{text}”读作用途:{use}", "“{text}” is read as a use: {use}"),
    "materials.purpose-narrower": (
        "“{text}”读作用途“{use}”中的一种",
        "“{text}” is read as a kind of the use {use}",
    ),
    "materials.purpose-wider": (
        "“{text}”比已知用途“{use}”宽:请问明用于哪一处",
        "“{text}” is wider than the known use {use}: ask where it goes",
    ),
    "materials.purpose-made": (
        "“{text}”读作{use}:没有实例,相近用途只可作试验",
        "“{text}” is read as {use}: no precedent is known, what serves the wider use is a trial",
    ),
    "materials.purpose-open": (
        "“{rest}”是什么不认识:请问明用于何处",
        "what “{rest}” is is not known: ask what it is for",
    ),
    "materials.purpose-unclear": (
        "“{text}”只读懂功能:{use};请问明用于何处",
        "of “{text}” only the function is understood: {use}; ask what it is for",
    ),
    "materials.quality-asked": (
        "要的是{quality}:这种料是不是,请问明",
        "{quality} is asked for: ask whether this is",
    ),
    "materials.purpose-good": ("要买的是{name}", "what is bought is {name}"),
    "materials.purpose-beside": ("用途:{use}", "for the use: {use}"),
    "materials.purpose-rest": ("其中“{rest}”未读懂,原样保留", "“{rest}” in it is not understood and kept as written"),
    "materials.has-cas": ("CAS {cas}", "CAS {cas}"),
    "materials.bracket-agrees": (
        "“{first}”与括号内“{second}”一致",
        "“{first}” agrees with “{second}” in brackets",
    ),
    "materials.parts-disagree": (
        "“{first}”与“{second}”不一致,请核对",
        "“{first}” and “{second}” disagree; please check",
    ),
    "materials.provisional": (
        "{label} 可能是 {name},名称尚未由两个来源证实",
        "{label} may be {name}; the label is not confirmed by two sources",
    ),
    "materials.which": ("“{label}”有几种可能,是哪一种?", "“{label}” may mean several things: which one?"),
    "materials.several": (
        "“{name}”写了几种物料,请分行填写",
        "“{name}” names several materials: give each its own line",
    ),
    "materials.isomers": (
        "{formula} 有多种物质,是哪一种?",
        "{formula} may be several substances: which one?",
    ),
    "materials.written-like": ("写作“{name}”,相近的是“{label}”", "written “{name}”, near to “{label}”"),
    # why two names are one, or not
    "materials.relation-grade_of": (
        "同一物质的不同等级或来源,先验组成",
        "a grade or origin of the same substance: test the composition first",
    ),
    "materials.relation-form_of": ("同一物质的不同形态", "another form of the same substance"),
    "materials.relation-hydrate_of": (
        "结晶水不同,按化学式折算",
        "differs by crystal water, converted by formula",
    ),
    "materials.relation-main_component": ("混合物与其主要成分", "a mixture and its main component"),
    "materials.relation-broader": ("{narrow} 是其中一种", "{narrow} is one of its kind"),
    "materials.relation-class": ("需求只读懂是{kind}一类", "of the need no more is understood than that it is {kind}"),
    "materials.different": ("不同:{first} 不是 {second}", "different: {first} is not {second}"),
    "materials.words-exclude": (
        "名称有别:“{first}”对“{second}”",
        "the names differ where it counts: “{first}” against “{second}”",
    ),
    "materials.hazard-excludes": (
        "一个含危险物质,一个不含",
        "one contains hazardous substances, the other does not",
    ),
    "materials.one-text": ("两处写法相同,但名称不在库中", "written alike, though the name is not listed"),
    "materials.settled-same": ("{by} 于 {on} 认定为同一物料", "settled as the same by {by} on {on}"),
    "materials.settled-not-same": ("{by} 于 {on} 认定不是同一物料", "settled as different by {by} on {on}"),
    "materials.serves": ("{material} 可用作{use}", "{material} can serve as {use}"),
    # what must be settled first
    "materials.caution-by-product": ("副产品:先验组成", "by-product: test the composition first"),
    "materials.caution-waste": (
        "废物:先验组成,并按固废管理",
        "waste: test the composition first; waste law applies",
    ),
    "materials.caution-recovered": (
        "回收、再生料:先验组成",
        "recovered material: test the composition first",
    ),
    "materials.caution-hazardous-waste": (
        "危险废物 {code},须鉴别并持证",
        "hazardous waste {code}: identification and permits needed",
    ),
    "materials.caution-hazardous": (
        "按危险废物或危险化学品管理",
        "hazardous: waste or chemicals law comes first",
    ),
    "materials.caution-form": ("形态不同,需折算或处理", "the forms differ: convert or treat"),
    "materials.caution-food": ("食品用途,须符合食品安全标准", "for food: food safety rules apply"),
    "materials.caution-feed": ("饲料用途,须符合饲料卫生标准", "for feed: feed safety rules apply"),
    "materials.caution-remark": (
        "名称有未识别的备注:{remark}",
        "the name carries a remark nobody understands: {remark}",
    ),
}
