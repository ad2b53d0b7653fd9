"""Single words that many sentences share."""

MESSAGES: dict[str, tuple[str, str]] = {
    "word.list-comma": ("、", ", "),
    "word.list-semicolon": (";", "; "),
    "word.field": ("{zh}", "{en}"),
    "word.of-line": ("{line} {field}", "{line} {field}"),
    "word.unknown": ("未填", "unknown"),
    "word.yes": ("是", "yes"),
    "word.no": ("否", "no"),
}
