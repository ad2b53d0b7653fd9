"""Writes the manual page of `matchchain`, in English and Chinese, from what the program says of itself: `python tools/man_page.py`.

Commands and options are those of the front page; variables and exit codes those of docs/conventions.md. The wheel lays both
pages where `man` looks: share/man/man1 and share/man/zh_CN/man1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from matchchain.cli.commands import COMMANDS
from matchchain.cli.talk import front_page
from matchchain.cli.talk.help import names_of, text_of
from matchchain.wording import LANGS, Lang, Message, say

ROOT = Path(__file__).parent.parent
PAGES = {lang: ROOT / "docs" / "man" / f"matchchain.{lang}.1" for lang in LANGS}
OPTIONS = (front_page.VERSION, front_page.PARKS, front_page.LANGUAGE, front_page.QUIET, front_page.VERBOSE, front_page.HELP)
HEADS = {
    "NAME": "名称", "SYNOPSIS": "用法", "DESCRIPTION": "说明", "COMMANDS": "命令", "OPTIONS": "选项", "EXIT STATUS": "退出码",
    "ENVIRONMENT": "环境变量", "EXAMPLES": "例子", "SEE ALSO": "另见",
}  # fmt: skip
_ROW = re.compile(r"^\| (`[^|]+`|\d+) \| (.+) \|$", re.MULTILINE)
_BOTH = re.compile(r"^(.*[\u3400-\u9fff)])\s+([^\u3400-\u9fff]+)$")  # Chinese first, English beside


def main() -> None:
    """Write both pages."""
    for lang, file in PAGES.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(page(lang), encoding="utf-8")


def page(lang: Lang) -> str:
    """The page in a language, as roff."""
    return "\n".join(_lines(lang)) + "\n"


def _lines(lang: Lang) -> Iterator[str]:
    what, first = text_of("cli.help", lang).split("\n")
    yield '.TH MATCHCHAIN 1 "" matchchain matchchain'
    yield _head("NAME", lang)
    yield rf"matchchain \- {_plain(what.rstrip('.。'))}"
    yield _head("SYNOPSIS", lang)
    yield f".B matchchain\n{_plain(say(Message('cli.usage-options'), lang))} {_plain(say(Message('cli.usage-command'), lang))}"
    yield _head("DESCRIPTION", lang)
    yield _plain(f"{what}\n{first}")
    yield _head("COMMANDS", lang)
    for name in COMMANDS:
        yield f".TP\n.B {_plain(name)}\n{_plain(say(Message(f'cli.summary.{name}'), lang))}"
    yield _head("OPTIONS", lang)
    for one in OPTIONS:
        value = say(Message(one.value), lang) if one.value.startswith("cli.") else one.value
        yield f".TP\n.B {_plain(f'{names_of(one.names)} {value}'.rstrip())}\n{_plain(text_of(one.help, lang))}"
    rows = [(name, _of(said, lang)) for name, said in _ROW.findall((ROOT / "docs" / "conventions.md").read_text(encoding="utf-8"))]
    for title, told in (("EXIT STATUS", [row for row in rows if row[0].isdigit()]), ("ENVIRONMENT", [row for row in rows if row[0][0] == "`"])):
        yield _head(title, lang)
        for name, said in told:
            yield f".TP\n.B {_plain(name)}\n{_plain(said)}"
    yield _head("EXAMPLES", lang)
    yield f".nf\n{_plain(text_of('cli.examples', lang))}\n.fi"
    yield _head("SEE ALSO", lang)
    yield _plain("matchchain docs") + "\n" + _plain("matchchain docs conventions")


def _head(title: str, lang: Lang) -> str:
    return f'.SH "{title if lang == "en" else HEADS[title]}"'


def _of(said: str, lang: Lang) -> str:
    """The words of a cell in one language."""
    both = _BOTH.match(said)
    return said if both is None else both[LANGS.index(lang) + 1]


def _plain(text: str) -> str:
    """Text that roff takes as it is."""
    lines = text.replace("`", "").replace("\\", r"\e").replace("-", r"\-").split("\n")
    return "\n".join(rf"\&{line}" if line[:1] in ".'" else line for line in lines)


if __name__ == "__main__":
    main()
