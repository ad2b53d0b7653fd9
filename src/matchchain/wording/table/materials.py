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
    "materials.id-not-kebab": ("标识 {id} 应为小写字母、数字和连字符", "id {id} should be lower case, digits, hyphens"),
    "materials.id-unknown": ("字段 {field} 指向不存在的 {id}", "field {field} points at {id}, which does not exist"),
    "materials.source-unknown": ("来源 {source} 未在 sources.yaml 中", "source {source} is not in sources.yaml"),
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
    "materials.label-twice": (
        "名称 {label} 已属于 {first}({place})",
        "the label {label} belongs to {first} already ({place})",
    ),
    "materials.lint-done": (
        "物料 {materials} 条,用途 {uses} 条,可作 {serves} 条,问题 {problems} 个",
        "{materials} materials, {uses} uses, {serves} serves, {problems} problems",
    ),
    "materials.ask": ("{zh}", "{en}"),
}
