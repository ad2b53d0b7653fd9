"""What is wrong in the shipped library of processes."""

MESSAGES: dict[str, tuple[str, str]] = {
    "conversions.field-missing": ("{id}: 缺 {field}", "{id}: {field} is missing"),
    "conversions.one-language": (
        "{id}: {first} 和 {second} 要么都写,要么都不写",
        "{id}: {first} and {second} are written both or not at all",
    ),
    "conversions.chinese-in-english": ("{id}: {field} 里有汉字", "{id}: there is Chinese in {field}"),
    "conversions.owned": (
        "{id}: 随附的工艺不属于企业({owner})",
        "{id}: a shipped process belongs to no firm ({owner})",
    ),
    "conversions.name-unknown": (
        "{id}: {field} 里的“{name}”不认识",
        "{id}: “{name}” in {field} is not known",
    ),
    "conversions.draws-unknown": (
        "{id}: draws 只能写 {known},不能写“{word}”",
        "{id}: draws may hold {known}, not “{word}”",
    ),
    "conversions.first-not-one": (
        "{id}: 第一种投入“{name}”应为 1(吨/吨、m3/m3 等),写的是“{text}”",
        "{id}: the first input “{name}” has to be 1 (t/t, m3/m3 ...), “{text}” is written",
    ),
    "conversions.per-another-unit": (
        "{id}: “{name}”的“{text}”应按第一种投入的每 {unit} 计",
        "{id}: “{text}” of “{name}” has to be per {unit} of the first input",
    ),
    "conversions.holds-too-much": (
        "{id}: 假定含量合计 {share},超过 100%",
        "{id}: the assumed content adds up to {share}",
    ),
    "conversions.gives-too-much": (
        "{id}: 出多于进({what}): 出 {given},进 {taken}",
        "{id}: more comes out than goes in ({what}): {given} out, {taken} in",
    ),
    "conversions.id-twice": ("{id}: 编号重复,首见于 {place}", "{id}: this id stands twice, first at {place}"),
    "conversions.turn-twice": (
        "{id}: 投入、产出与 {other}({place})相同",
        "{id}: takes and gives the same as {other} ({place})",
    ),
    "conversions.lint-done": ("工艺 {processes} 条,问题 {faults} 个", "{processes} processes, {faults} faults"),
}
