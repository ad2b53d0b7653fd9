"""What matching says of names it could only compare as words."""

MESSAGES: dict[str, tuple[str, str]] = {
    "matching.same-words": ("两家都写“{name}”", "both firms write {name!r}"),
    "matching.name-unknown": ("名称库里没有“{name}”,先核对是不是同一种东西", "{name!r} is in no list: check that both mean the same"),
    "matching.denied": ("{by} {on} 定: “{name}”不是{reading}", "{by} settled on {on}: {name!r} is not {reading}"),
    "matching.made-of": ("生产{name}的原料", "the raw material of {name}"),
}
