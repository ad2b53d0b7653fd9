"""What an answer says in a notebook."""

MESSAGES: dict[str, tuple[str, str]] = {
    "api.more": (
        "只显示开头;全部用 .to_columns({table!r})、.to_dicts({table!r})",
        "The head only; all of it with .to_columns({table!r}) or .to_dicts({table!r})",
    ),
}
