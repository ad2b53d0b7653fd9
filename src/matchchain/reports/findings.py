"""Findings as people read them: where, what, the line itself with a caret, the cure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matchchain.park import Finding
from matchchain.reports.formats.layout import cells, folded
from matchchain.reports.telling.clean import shown
from matchchain.reports.telling.finding import cure, meaning, message, plain, short_code
from matchchain.wording import Lang, Message, say

INDENT = 4
SCHEMA = "matchchain.check/1"


def page(findings: Iterable[Finding], lang: Lang, width: int = 80) -> str:
    """Every finding as `file:line:column code message`, its line with a caret, and its cure.

    Args:
        findings: what `load` found.
        lang: the language of the words.
        width: cells of the screen; the line of a file is cut to it, sentences are folded.
    """
    return "\n".join(line for finding in findings for line in lines(finding, lang, width))


def lines(finding: Finding, lang: Lang, width: int = 80) -> list[str]:
    """The lines of one finding."""
    level = say(Message(f"catalogue.{finding.level}"), lang)
    head = f"{shown(str(finding.place))} {short_code(finding)} {level}: {shown(message(finding, lang))}"
    first, *rest = folded(head, width)
    out = [first, *(" " * INDENT + line for part in rest for line in folded(part, width - INDENT))]
    if finding.source.strip():
        out += _quoted(finding, width - INDENT)
    mend = say(Message("catalogue.cure"), lang) + shown(cure(finding, lang))
    return out + [" " * INDENT + line for line in folded(mend, width - INDENT)]


def _quoted(finding: Finding, room: int) -> list[str]:
    """The line of the file and the caret under the word, both cut so that the word stays in view."""
    source = finding.source
    start = max(0, min(finding.place.column - 1, len(source)))
    word = source[start : start + finding.width]
    lead, tail = source[:start].replace("\t", " "), source[start + finding.width :]
    lead = lead.lstrip() if cells(lead) < room else ""
    room -= 1
    while lead and cells(lead) + min(cells(word), room // 2) > room:
        lead = lead[1:]
    line = _cut(shown(lead) + shown(word) + shown(tail), room)
    marks = max(1, min(cells(shown(word)), room - cells(shown(lead))))
    return [" " * INDENT + line.rstrip(), " " * (INDENT + cells(shown(lead))) + "^" + "~" * (marks - 1)]


def _cut(text: str, room: int) -> str:
    while cells(text) > room:
        text = text[: min(len(text) - 1, room)]
    return text


def for_tools(findings: Iterable[Finding], lang: Lang, form: str, folder: str) -> str:
    """A line a finding, for editors ("gcc": `file:line:column: warning: text [code]`) or GitHub's log ("github").

    Args:
        findings: of a park.
        lang: of their sentences.
        form: "gcc" or "github".
        folder: goes before the name of each file, "" or ending with a slash.
    """
    write = _for_github if form == "github" else _for_gcc
    return "\n".join(write(finding, lang, f"{folder}{finding.place.file}") for finding in findings)


def _for_gcc(finding: Finding, lang: Lang, file: str) -> str:
    place = f"{file}:{finding.place.line}:{finding.place.column}"
    return shown(f"{place}: {finding.level}: {_in_one_line(finding, lang)} [{short_code(finding)}]")


def _for_github(finding: Finding, lang: Lang, file: str) -> str:
    told = {"file": file, "line": finding.place.line, "col": finding.place.column, "title": short_code(finding)}
    where = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in told.items())
    return f"::{finding.level} {where}::{_escaped(shown(_in_one_line(finding, lang)))}"


def _in_one_line(finding: Finding, lang: Lang) -> str:
    stop = {"zh": ";", "en": "; "}[lang]
    told = f"{message(finding, lang).rstrip(' .;')}{stop}{say(Message('catalogue.cure'), lang)}{cure(finding, lang)}"
    return " ".join(told.split())


def _escaped(text: str, more: str = "") -> str:
    """Text of a workflow command: what its grammar needs as percent codes."""
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)


def explained(code: str, key: str, lang: Lang) -> str:
    """The page of a code: what `check` says of it and what is to be done, the facts as <names>.

    Args:
        code: as `check` prints it.
        key: of its sentence.
        lang: of the page.
    """
    said, mend = meaning(key, lang)
    how = say(Message("check.how-to-ignore", {"code": code}), lang)
    return "\n".join([code, f"  {said}", f"  {say(Message('catalogue.cure'), lang)}{mend}", "", how])


def as_object(
    findings: Sequence[Finding],
    lang: Lang,
    *,
    park: str,
    firms: int,
    lines: int,
    names: Mapping[str, int],
    more: Mapping[str, object],
) -> dict[str, object]:
    """The answer of `check` as one JSON object, schema "matchchain.check/1".

    `names` counts the names nobody could read ("unknown") and those a person has to settle ("open"); `more` stands
    before the findings as it is: what the park passes over, and how the answer was made (`reports.telling.made`).
    """
    return {
        "schema": SCHEMA,
        "park": park,
        "firms": firms,
        "lines": lines,
        "names": dict(names),
        "errors": sum(finding.level == "error" for finding in findings),
        "warnings": sum(finding.level == "warning" for finding in findings),
        **more,
        "findings": [
            {
                "file": finding.place.file,
                "line": finding.place.line,
                "column": finding.place.column,
                "level": finding.level,
                "code": short_code(finding),
                "text": text,
                "source": finding.source,
                "cure": mend,
            }
            for finding in findings
            for text, mend in (plain(finding, lang),)
        ],
    }
