"""A finding in words: its code, what is wrong, what to do about it."""

from __future__ import annotations

from matchchain.park import Finding
from matchchain.wording import Lang, Message, say


def short_code(finding: Finding) -> str:
    """The code without its room: "unknown-key"."""
    return finding.code.partition(".")[2]


def message(finding: Finding, lang: Lang) -> str:
    """What is wrong, in one sentence for people."""
    return say(finding.said, lang)


def cure(finding: Finding, lang: Lang) -> str:
    """What to do about it, for people."""
    return say(finding.cure, lang)


def plain(finding: Finding, lang: Lang) -> tuple[str, str]:
    """Both for machines: fields by the keys that the file uses."""
    facts = finding.facts
    return say(Message(finding.code, facts), lang), say(Message(f"{finding.code}.cure", facts), lang)
