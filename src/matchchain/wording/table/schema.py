"""What `schema` says."""

MESSAGES: dict[str, tuple[str, str]] = {
    "schema.help": (
        "JSON Schema:园区各种文件的(给编辑器补全、划线),和每种答案 JSON 的(给脚本)。不写名字列出全部。\n"
        "任何命令加 --format schema,就是它这一次答案的。",
        "JSON Schema of the park's files, for editors, and of every JSON answer, for scripts; without a name all are listed."
        "\nAny command with --format schema prints that of its own answer.",
    ),
    "schema.examples": (
        "matchchain schema firm\nmatchchain schema suggest",
        "matchchain schema firm\nmatchchain schema suggest",
    ),
    "schema.argument.name": ("哪一种;不写列出全部", "which one; without it all are listed"),
    "schema.unknown": ("没有“{name}”;有: {known}", "There is no {name!r}. There are: {known}"),
    "schema.unknown-hint": ("没有“{name}”,是否想看 {hint}?", "There is no {name!r}; did you mean {hint!r}?"),
}
