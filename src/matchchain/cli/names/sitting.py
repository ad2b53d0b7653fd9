"""One sitting at a terminal: one name after the other, yes, no, don't know, or what it is."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import put, tell
from matchchain.cli.talk.sitting import ask
from matchchain.studies.asking.answers import answer_of
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.talk.session import Session
    from matchchain.materials import Thesaurus
    from matchchain.network.open_name import OpenName
    from matchchain.studies.asking.confirm import Answer
    from matchchain.wording import Lang

ENOUGH = frozenset({"q", "quit", "完", "结束", "停"})


def sit(names: Sequence[OpenName], known: Thesaurus, session: Session) -> list[Answer]:
    """What a person answered; each name is asked once, and left as it is where nobody knows.

    Raises:
        typer.Abort: the input ended, or the person broke it off.
    """
    found: list[Answer] = []
    tell(Message("confirm.sitting", {"count": len(names)}), session.lang)
    for number, one in enumerate(names, start=1):
        put(sys.stderr, _told(one, number, len(names), session.lang))
        going, answer = _asked(one, known, session)
        if answer is not None:
            found.append(answer)
        if not going:
            break
    return found


def _told(one: OpenName, number: int, count: int, lang: Lang) -> str:
    """What is known of a name, before the question."""
    from matchchain.reports.formats.layout import folded
    from matchchain.reports.telling import open_name as confirm

    width = shutil.get_terminal_size().columns
    comma = "、" if lang == "zh" else ", "
    facts = {"number": number, "count": count, "name": one.name, "firm": confirm.firm(one, lang)}
    head = confirm.sentence("asked-of", lang, **facts, doubt=confirm.sentence(f"doubt.{one.doubt}", lang))
    partners = confirm.sentence("partners", lang, partners=comma.join(one.partners)) if one.partners else ""
    contact = confirm.sentence("put-to", lang, contact=confirm.contact(one, lang), question=confirm.question(one, lang))
    told = (partners, confirm.holds_up(one, lang), confirm.if_not(one, lang), contact)
    lines = [line for text in told if text for line in folded(text, width - 3)]
    return "\n".join(["", *folded(head, width), *("   " + line for line in lines)])


def _asked(one: OpenName, known: Thesaurus, session: Session) -> tuple[bool, Answer | None]:
    """Whether to go on, and the answer; asked again until it can be read."""
    from matchchain.studies.asking.confirm import written_for

    lang = session.lang
    choices = list(one.others)
    listed = "  ".join(f"{at} {other.name(lang)}" for at, other in enumerate(choices, start=3))
    key = "confirm.choose" if one.reading.zh or one.reading.en else "confirm.choose-what"
    while True:
        words = ask(Message(key, {"others": f"  {listed}" if listed else ""}), lang)
        if words.casefold() in ENOUGH:
            return False, None
        if words.isdigit() and 3 <= int(words) < 3 + len(choices):
            words = written_for(one, choices[int(words) - 3], known)
        try:
            return True, answer_of(one, words, known)
        except MatchchainError as fault:
            tell(fault.message, lang)
