"""What was asked of `handbook`, and whether its options go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from matchchain.cli.talk.spoken import refused
from matchchain.wording import ExitCode, MatchchainError, Message, nearest
from matchchain.wording.typed import typed


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; `anonymise` is 0 where firms are named. The words are those of the options."""

    reader: Literal["office", "firms", "public"]
    chain: str = ""
    publish: str = ""
    since: str = ""
    changed_only: bool = False
    anonymise: int = 0
    without: tuple[str, ...] = ()
    phones: bool = False


def checked(wish: Wish, *, goes_out: bool) -> Wish:
    """The wish, where its options go together; the names of its parts one by one.

    Raises:
        MatchchainError: they do not (exit code 2).
    """
    from matchchain.catalogue.files.editions import checked_name
    from matchchain.reports.handbook import PARTS

    faults = {
        "anonymise-reader": wish.anonymise and wish.reader == "office",
        "changed-only-since": wish.changed_only and not wish.since,
        "since-named": wish.since and (wish.anonymise or wish.reader == "public"),
        "phones-office": wish.phones and wish.reader != "office",
        "anonymise-publish": wish.anonymise and goes_out and not wish.publish,
        "publish-out": wish.publish and not goes_out,
    }
    for key, fault in faults.items():
        if fault:
            raise refused(Message(f"handbook.{key}"))
    if wish.anonymise and wish.reader == "public":
        raise refused(Message("handbook.anonymise-reader"))
    if wish.publish:
        checked_name(wish.publish)
    known = [part.name for part in PARTS]
    parts = tuple(word for said in wish.without for word in said.replace(",", " ").replace("，", " ").split())
    for part in parts:
        if part not in known:
            raise unknown("part", part, known)
    return replace(wish, without=parts)


def unknown(kind: str, written: str, known: Sequence[str]) -> MatchchainError:
    """That the handbook or the park has no part or chain of this name; which may be meant."""
    hint = nearest(written, known)
    facts: dict[str, object] = {kind: written, "hint": hint or "", "known": tuple(known)}
    key = f"handbook.no-{kind}-hint" if hint else f"handbook.no-{kind}"
    return MatchchainError(Message(key, facts), ExitCode.USAGE)


def typed_again(wish: Wish, file: str) -> str:
    """The command that writes what was looked at.

    Example:
        >>> typed_again(Wish("firms", chain="染料化工"), "book.md")
        'matchchain handbook --for firms --chain 染料化工 --out book.md'
    """
    words = ["matchchain handbook"]
    if wish.reader != "office":
        words.append(f"--for {wish.reader}")
    told = (("--chain", wish.chain), ("--since", wish.since), *(("--without", part) for part in wish.without))
    words += [f"{option} {typed(text)}" for option, text in told if text]
    if wish.anonymise:
        words.append(f"--anonymise {wish.anonymise} --publish 1")
    words += [option for option, on in (("--changed-only", wish.changed_only), ("--phones", wish.phones)) if on]
    return " ".join([*words, f"--out {file}"])
