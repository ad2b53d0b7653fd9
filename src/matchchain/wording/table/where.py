"""What `where` says."""

MESSAGES: dict[str, tuple[str, str]] = {
    "where.help": ("显示正在使用哪个园区,为什么是它。", "Show which park is in use, and why this one."),
    "where.examples": (
        "matchchain where\n"
        "matchchain --park data where",
        "matchchain where\n"
        "matchchain --park . where",
    ),
    "where.note": ("{note}", "{note}"),
    "where.order": (
        "查找顺序: --park,MATCHCHAIN_PARK,本文件夹及上级的 park.yaml,本文件夹下的 data/park.yaml",
        "Looked for in this order: --park, MATCHCHAIN_PARK, park.yaml here or above, data/park.yaml below",
    ),
}
