"""What `docs` says."""

MESSAGES: dict[str, tuple[str, str]] = {
    "docs.help": (
        "随附的说明:不写题目列出全部,写了就看那一页。退出码、环境变量、格式见 conventions。",
        "The manual: every topic, or the page of one. Exit codes, variables and formats: conventions.",
    ),
    "docs.examples": ("matchchain docs\nmatchchain docs conventions", "matchchain docs\nmatchchain docs plan"),
    "docs.argument.topic": ("题目;不写列出全部", "the topic; without it all are listed"),
    "docs.no-topic": ("没有题目“{topic}”;有: {known}", "There is no topic {topic!r}. Topics: {known}"),
    "docs.no-topic-hint": ("没有题目“{topic}”,是否想看 {hint}?", "There is no topic {topic!r}; did you mean {hint!r}?"),
}
