"""What is said about removing entries."""

MESSAGES: dict[str, tuple[str, str]] = {
    "remove.help": (
        "删除一条登记,只删它自己的几行,可用 matchchain undo 还原。",
        "Remove one entry, exactly its own lines; matchchain undo brings it back.",
    ),
    "remove.examples": (
        "matchchain remove offer longhua 亚硫酸钠\nmatchchain remove firm longhua --dry-run",
        "matchchain remove offer longhua 'sodium sulfite'\nmatchchain remove firm longhua --dry-run",
    ),
    "remove.firm.summary": ("删除企业及其全部供需", "remove a firm with all its lines"),
    "remove.offer.summary": ("删除企业的一条供应", "remove an offer of a firm"),
    "remove.need.summary": ("删除企业的一条需求", "remove a need of a firm"),
    "remove.firm.help": (
        "删除企业:有自己文件的删文件,在名单里的删那几行。",
        "Remove a firm: its file, or its lines in firms.yaml.",
    ),
    "remove.firm.examples": (
        "matchchain remove firm longhua --dry-run\nmatchchain remove firm longhua --yes",
        "matchchain remove firm longhua --dry-run\nmatchchain remove firm longhua --yes",
    ),
    "remove.offer.help": ("删除企业的一条供应。", "Remove an offer of a firm."),
    "remove.offer.examples": (
        "matchchain remove offer longhua 亚硫酸钠 --dry-run\nmatchchain remove offer longhua 亚硫酸钠",
        (
            "matchchain remove offer longhua 'sodium sulfite' --dry-run\nmatchchain remove offer longhua "
            "'sodium sulfite'"
        ),
    ),
    "remove.need.help": ("删除企业的一条需求。", "Remove a need of a firm."),
    "remove.need.examples": (
        "matchchain remove need yueqing 烧碱 --dry-run\nmatchchain remove need yueqing 烧碱",
        (
            "matchchain remove need yueqing 'caustic soda' --dry-run\nmatchchain remove need yueqing "
            "'caustic soda'"
        ),
    ),
}
