"""What may help with a request or a challenge: the draft line with its command, then block by block what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from matchchain.board.equipment import families
from matchchain.park import RELATIONS, Firm
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.board.words import Voice
from matchchain.reports.column import Fields, Table
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import enumerated, firm_to_copy, to_copy
from matchchain.studies.board.leads import Draft, Lead, Leads
from matchchain.wording import LANGS, Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.board-match/1"
ALL_SCHEMA = "matchchain.board-matches/1"
column = Fields("board.field")
_PLURALS = {"process": "processes"}
_KINDS = {kind: sentence_of(f"board.lead.{kind}") for kind in ("line", "service", "process", "deal", "team")}


def leads_report(found: Leads, lang: Lang, *, top: int | None = None) -> Report:
    """The report of what may help with one entry.

    Args:
        found: what `leads` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about, voice = About.of(found), Voice(found.firms, lang)
    command = _command(found.draft, voice) if found.draft else ""
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=voice.say("title.leads", id=found.entry, title=found.title),
        asides=asides(about, lang),
        paper=office_paper(lang),
        blocks=lambda: _blocks(found, voice, top),
        closing=(voice.say("draft-command", command=command),) if command else (),
        facts={
            "park": found.park, "id": found.entry, "firm": found.firm,
            "draft": None if found.draft is None else {"side": found.draft.side, "material": found.draft.material},
            "families": list(found.families),
        },
        tables=(
            Table(
                "leads", sentence_of("board.sheet-leads"),
                (
                    column("lead", lambda one: one.kind, "choice", choices=_KINDS), column("firm", wide=14),
                    column("firm_name", lambda one: voice.firm(one.firm), wide=18),
                    column("what", wide=24), column("id"), column("how", lambda one: _how(one, voice), wide=24),
                    column("hours_left", lambda one: one.left, "number"),
                ),
                lambda: found.leads,
            ),
        ),
    )  # fmt: skip


def all_leads_report(
    found: Sequence[Leads], about: About, firms: Mapping[str, Firm], lang: Lang, *, top: int | None = None
) -> Report:
    """The report of what may help with each open entry, a row each.

    Args:
        found: what was found of each.
        about: the park.
        firms: its firms by id.
        lang: language of every word.
        top: how many rows the page shows; None: all.
    """
    voice = Voice(firms, lang)
    counted = [Cell(kind[lang == "en"], _count(name)) for name, kind in _KINDS.items()]
    cells: list[Cell[Leads]] = [
        Cell(voice.say("head.id"), lambda one: one.entry),
        Cell(voice.say("head.firm"), lambda one: voice.firm(one.firm) or "-", text=True),
        Cell(voice.say("head.title.request"), lambda one: one.title, text=True),
        *counted,
    ]
    return Report(
        schema=ALL_SCHEMA,
        lang=lang,
        about=about,
        title=voice.say("title.all-leads", park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang, landscape=True),
        blocks=lambda: (
            listing(
                voice.say("block.all-leads", count=len(found)), cells, found[:top],
                rest=rest(found, top, "matchchain board match --top {count}", lang),
            ),
        ),
        closing=(voice.say("see-one"),) if found else (),
        facts={"park": about.park},
        tables=(
            Table(
                "entries", sentence_of("board.sheet"),
                (
                    column("id", lambda one: one.entry), column("firm"), column("title", wide=36),
                    column("material", lambda one: one.draft.material if one.draft else None),
                    column("side", lambda one: one.draft.side if one.draft else None),
                    column("families", lambda one: list(one.families), "list"),
                    *(column(_PLURALS.get(name, f"{name}s"), _number(name), "count") for name in _KINDS),
                ),
                lambda: found,
            ),
        ),
    )  # fmt: skip


def _number(kind: str) -> Callable[[Leads], int]:
    return lambda one: sum(lead.kind == kind for lead in one.leads)


def _count(kind: str) -> Callable[[Leads], str]:
    number = _number(kind)
    return lambda one: str(number(one) or "-")


def _command(draft: Draft, voice: Voice) -> str:
    """The command that writes the draft down; "" where a shell might read a part of it otherwise."""
    firm, material = firm_to_copy(draft.firm, voice.firm(draft.firm)) if draft.firm else "", to_copy(draft.material)
    return f"matchchain add {draft.side} {firm} {material}" if firm and material and draft.side else ""


def _blocks(found: Leads, voice: Voice, top: int | None) -> tuple[Block, ...]:
    blocks = [*_about(found, voice)]
    for kind in _KINDS:
        rows = [lead for lead in found.leads if lead.kind == kind]
        if rows:
            blocks.append(_of_kind(kind, rows, voice, top))
    if not blocks:
        return (Block(voice.say("no-leads"), remarks=(voice.say("no-leads-why"),)),)
    return numbered(blocks, voice.lang)


def _about(found: Leads, voice: Voice) -> Iterator[Block]:
    """What the words were taken for: a draft of a line, families of equipment."""
    if found.draft is not None:
        key = f"draft.{found.draft.side or 'unclear'}"
        yield Block(voice.say(key, material=found.draft.material, firm=voice.firm(found.draft.firm) or "?"))
    if found.families:
        said = [
            voice.say("family", family=_family(name, voice), word=word) for name, word in found.families.items()
        ]
        yield Block(voice.say("block.families"), prose=(Under("note", "", enumerated(said, voice.lang)),))


def _family(name: str, voice: Voice) -> str:
    family = families()[name]
    return (family.zh, family.en)[LANGS.index(voice.lang)]


def _of_kind(kind: str, rows: list[Lead], voice: Voice, top: int | None) -> Block:
    cells: list[Cell[Lead]] = [
        Cell(voice.say("head.firm"), lambda one: voice.firm(one.firm) or "-", text=True),
        Cell(voice.say(f"head.lead.{kind}"), lambda one: one.what, text=True),
        Cell(voice.say("head.how"), lambda one: _how(one, voice), text=True),
    ]
    if kind == "service":
        cells.append(Cell(voice.say("head.hours-left"), lambda one: "?" if one.left is None else f"{one.left:g}"))
    if kind != "process":
        cells.append(Cell(voice.say("head.id"), lambda one: one.id or "-"))
    left = max(0, len(rows) - top) if top else 0
    title = voice.say(f"block.lead.{kind}", count=len(rows))
    return listing(title, cells, rows[:top], rest=voice.say("rest", count=left) if left else "")


def _how(lead: Lead, voice: Voice) -> str:
    told: Mapping[str, Callable[[str], str]] = {
        "line": lambda code: voice.word(RELATIONS, code),
        "service": lambda name: _family(name, voice),
        "deal": voice.firm,
    }
    return enumerated(map(told.get(lead.kind, str), lead.how), voice.lang)
