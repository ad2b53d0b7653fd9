"""A finding in words: its code, what is wrong, what to do about it."""

from __future__ import annotations

import re

from matchchain.park import Finding
from matchchain.wording import LANGS, Lang, Message, say
from matchchain.wording.message import sentence_of


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


def meaning(key: str, lang: Lang) -> tuple[str, str]:
    """What a kind of finding says and what is to be done, whatever it is found in: facts stand as <names>.

    A kind whose sentence is told by another list has its meaning under "<key>.about".
    """
    place = LANGS.index(lang)
    try:
        said = sentence_of(f"{key}.about")
    except KeyError:
        said = sentence_of(key)
    return _unfilled(said[place]), _unfilled(sentence_of(f"{key}.cure")[place])


def _unfilled(sentence: str) -> str:
    """A sentence without its facts, for reading: "<count> figures"; what was perhaps meant is left out."""
    fact = r"(?<!\{)\{(?!\{)(?:\w+:[^{}|]*\|([^{}|]*)|(\w+)[^{}]*)\}"
    filled = re.sub(fact, lambda hit: hit[1] or ("" if hit[2] == "hint" else f"<{hit[2]}>"), sentence)
    return filled.replace("{{", "{").replace("}}", "}")
