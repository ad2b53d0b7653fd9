"""What is said about removing entries."""

MESSAGES: dict[str, tuple[str, str]] = {
    "remove.help": (
        "删除一条登记,只删它自己的几行,可用 matchchain undo 还原。",
        "Remove one entry, exactly its own lines; matchchain undo brings it back.",
    ),
    "remove.examples": (
        "matchchain remove offer longhua 亚硫酸钠\n"
        "matchchain remove firm longhua --dry-run",
        "matchchain remove offer jernvik 'mill scale'\n"
        "matchchain remove firm engdal --dry-run",
    ),
    "remove.firm.summary": ("删除企业及其全部供需", "remove a firm with all its lines"),
    "remove.offer.summary": ("删除企业的一条供应", "remove an offer of a firm"),
    "remove.need.summary": ("删除企业的一条需求", "remove a need of a firm"),
    "remove.firm.help": (
        "删除企业:有自己文件的删文件,在名单里的删那几行。",
        "Remove a firm: its file, or its lines in firms.yaml.",
    ),
    "remove.firm.examples": (
        "matchchain remove firm longhua --dry-run\n"
        "matchchain remove firm longhua --yes",
        "matchchain remove firm engdal --dry-run\n"
        "matchchain remove firm engdal --yes",
    ),
    "remove.offer.help": ("删除企业的一条供应。", "Remove an offer of a firm."),
    "remove.offer.examples": (
        "matchchain remove offer longhua 亚硫酸钠 --dry-run\n"
        "matchchain remove offer longhua 亚硫酸钠",
        "matchchain remove offer jernvik 'mill scale' --dry-run\n"
        "matchchain remove offer jernvik 'mill scale'",
    ),
    "remove.need.help": ("删除企业的一条需求。", "Remove a need of a firm."),
    "remove.need.examples": (
        "matchchain remove need yueqing 烧碱 --dry-run\n"
        "matchchain remove need yueqing 烧碱",
        "matchchain remove need kalkbjerg 'iron corrective' --dry-run\n"
        "matchchain remove need kalkbjerg 'iron corrective'",
    ),
}
