"""`matchchain check`: every fault of the park's files at once."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import Words, fitting
from matchchain.cli.talk.options import MOST, LangOption, ParkOption
from matchchain.cli.talk.screen import screen
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import ExitCode, MatchchainError, Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matchchain.catalogue.read import Loaded
    from matchchain.park import Finding

STDIN = "-"


class CheckFormat(StrEnum):
    """Formats of the findings."""

    table = "table"
    json = "json"
    gcc = "gcc"
    github = "github"
    sarif = "sarif"


FormatOption = Annotated[CheckFormat, typer.Option("--format", "-f", help="check.option.format")]
Codes = Optional[list[str]]  # noqa: UP045 - typer reads it at run time


def _known_codes(incomplete: str) -> Words:
    from matchchain.catalogue.checks.ignored import codes

    return fitting(((code, "") for code in codes()), incomplete)


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("check", help="check.help", cls=SpokenCommand)(check)


def check(
    ctx: typer.Context,
    files: Annotated[Optional[list[str]], typer.Argument(metavar="[FILE]...", help="check.argument.files")] = None,  # noqa: UP045
    park: ParkOption = None,
    select: Annotated[
        Codes, typer.Option("--select", metavar="CODE", help="check.option.select", autocompletion=_known_codes)
    ] = None,
    ignore: Annotated[
        Codes, typer.Option("--ignore", metavar="CODE", help="check.option.ignore", autocompletion=_known_codes)
    ] = None,
    explain: Annotated[
        str, typer.Option("--explain", metavar="CODE", help="check.option.explain", autocompletion=_known_codes)
    ] = "",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="check.option.exit-zero")] = False,
    stdin_name: Annotated[str, typer.Option("--stdin-filename", metavar="FILE", help="check.option.stdin")] = "",
    format: FormatOption = CheckFormat.table,  # noqa: A002
    top: Annotated[int, typer.Option("--top", min=0, max=MOST, help="check.option.top")] = 20,
    width: Annotated[Optional[int], typer.Option("--width", min=20, max=10_000, help="cli.option.width")] = None,  # noqa: UP045
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park and hand over its findings."""
    session = Session.of(ctx, park)
    if explain:
        return Answer(_explained(explain, session))
    loaded, named = _loaded(session, files or [], stdin_name)
    findings = _wanted(loaded.findings, named, _codes(select), _codes(ignore))
    code = ExitCode.INVALID if _errors(findings) else ExitCode.WARNINGS if findings else ExitCode.OK
    answer = _told(findings, loaded, session, format, top, width)
    return replace(answer, exit_code=ExitCode.OK if exit_zero else code)


def _loaded(session: Session, files: Sequence[str], stdin_name: str) -> tuple[Loaded, frozenset[str] | None]:
    """The park, and which of its files are asked about; None: all.

    Raises:
        MatchchainError: a file is not there (5), not of the park, or standard input is given without its name (2).
    """
    from matchchain.catalogue.read import load

    if not files:
        return session.load(), None
    if session.park is None and files[0] != STDIN:
        session.park = _park_of(Path(files[0]))
    folder = session.folder()
    if STDIN not in files:
        named = frozenset(_of_the_park(folder, Path(file)) for file in files)
        for missing in sorted(name for name in named if not (folder / name).exists()):
            raise MatchchainError(Message("check.no-file", {"file": missing}), ExitCode.IO)
        return session.load(), named
    if not stdin_name or len(files) > 1:
        raise MatchchainError(Message("check.stdin-name"), ExitCode.USAGE)
    name = _of_the_park(folder, Path(stdin_name))
    session.load()  # its language is spoken
    text = sys.stdin.buffer.read()
    return load(folder, today=session.day(), snapshot=False, supposed={name: text}), frozenset((name,))


def _park_of(file: Path) -> Path | None:
    """The folder of the park that a file lies in, if any."""
    from matchchain.catalogue.files.own import PARK

    above = file.absolute().parents
    return next((folder for folder in above if (folder / PARK).is_file()), None)


def _of_the_park(folder: Path, file: Path) -> str:
    """A file by the name it has in the park, whether it is given from the working folder or from the park's.

    Raises:
        MatchchainError: it lies outside (exit code 2).
    """
    for path in (file, folder / file):
        where = Path(os.path.abspath(path))  # noqa: PTH100 - as written, links not followed
        home = Path(os.path.abspath(folder))  # noqa: PTH100
        if where.is_relative_to(home) and (where.exists() or path is not file):
            return where.relative_to(home).as_posix()
    raise MatchchainError(Message("check.not-of-the-park", {"file": str(file), "folder": str(folder)}), ExitCode.USAGE)


def _codes(given: Sequence[str] | None) -> frozenset[str] | None:
    """Codes as typed, several with commas between them; None: nobody said.

    Raises:
        MatchchainError: there is no such code (exit code 2).
    """
    if not given:
        return None
    return frozenset(_known(code.strip()) for words in given for code in words.split(",") if code.strip())


def _known(code: str) -> str:
    from matchchain.catalogue.checks.ignored import codes
    from matchchain.wording import nearest

    if code in codes():
        return code
    facts = {"code": code, "hint": nearest(code, codes()) or ""}
    raise MatchchainError(Message("check.no-code-hint" if facts["hint"] else "check.no-code", facts), ExitCode.USAGE)


def _wanted(
    findings: Sequence[Finding],
    files: frozenset[str] | None,
    select: frozenset[str] | None,
    ignore: frozenset[str] | None,
) -> tuple[Finding, ...]:
    from matchchain.catalogue.checks.ignored import code_of

    return tuple(
        finding
        for finding in findings
        if (files is None or finding.place.file in files)
        and (select is None or code_of(finding) in select)
        and (ignore is None or code_of(finding) not in ignore)
    )


def _errors(findings: Sequence[Finding]) -> int:
    return sum(finding.level == "error" for finding in findings)


def _told(
    findings: tuple[Finding, ...], loaded: Loaded, session: Session, format: CheckFormat, top: int, width: int | None  # noqa: A002
) -> Answer:
    from matchchain.reports.findings import as_object, for_tools

    if format in (CheckFormat.gcc, CheckFormat.github):
        return Answer(for_tools(findings, session.lang, format.value, _from_here(loaded.folder)))
    if format is CheckFormat.sarif:
        from matchchain import __version__
        from matchchain.reports.formats.sarif import sarif

        return Answer(sarif(findings, session.lang, __version__, _from_here(loaded.folder)))
    names, *unmatched = _names(loaded, session)
    entries = sum(len(firm.offers) + len(firm.needs) for firm in loaded.park.firms)
    facts = {"firms": len(loaded.park.firms), "lines": entries}
    if format is CheckFormat.json:
        from matchchain import __version__
        from matchchain.reports.telling.made import made_of

        made = made_of(__version__, loaded.park, session.day(), loaded.digests)
        more = {"ignored": len(loaded.ignored), "made": made}
        answer = as_object(findings, session.lang, park=loaded.park.name, **facts, names=names, more=more)
        return Answer(json.dumps(answer, ensure_ascii=False, indent=2), tuple(unmatched))
    told = [say(Message("check.names", names), session.lang)] if any(names.values()) else []
    if loaded.ignored:
        told.append(say(Message("check.ignored", {"count": len(loaded.ignored)}), session.lang))
    if not findings:
        return Answer("\n".join([say(Message("check.clean", facts), session.lang), *told]), tuple(unmatched))
    total = say(
        Message("check.total", {**facts, "errors": _errors(findings), "warnings": len(findings) - _errors(findings)}),
        session.lang,
    )
    return Answer("\n".join([_listed(findings, session, top, width), total, *told]), tuple(unmatched))


def _names(loaded: Loaded, session: Session) -> tuple[Mapping[str, int], *tuple[Message, ...]]:
    """How many names are unreadable or to settle; and why those that hold up pairings are not among them.

    Faults of the files are told of a park that is too large to be matched, too.
    """
    from matchchain.catalogue.checks.open_names import names_open
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.planning.open_names import names_counted
    from matchchain.park import taking_part

    sound, day = without_bad(loaded.park, loaded.bad), session.day()
    try:
        return (names_counted(sound, day),)
    except MatchchainError as refused:
        return names_open(taking_part(sound, day)), refused.message


def _listed(findings: Sequence[Finding], session: Session, top: int, width: int | None) -> str:
    """The findings as people read them, the first few of each kind, and how many more there are."""
    from matchchain.catalogue.checks.first import first_of_each
    from matchchain.reports.findings import page

    listed, hidden = first_of_each(findings, top)
    look = screen(sys.stdout, os.environ, width)
    more = [say(Message("check.more", {"count": count, "code": kind}), session.lang) for kind, count in hidden]
    return "\n".join([page(listed, session.lang, width or look.width or 80), *more])


def _from_here(folder: Path) -> str:
    """The park's folder as seen from the working folder, for tools that open the files named."""
    shown = os.path.relpath(folder)
    return "" if shown == "." else f"{Path(shown).as_posix()}/"


def _explained(code: str, session: Session) -> str:
    """What a code means, and what to do about it."""
    from matchchain.catalogue.checks.ignored import codes
    from matchchain.reports.findings import explained

    with suppress(MatchchainError, OSError):  # in the park's language, where there is a park
        session.load()
    return explained(_known(code), codes()[_known(code)], session.lang)
