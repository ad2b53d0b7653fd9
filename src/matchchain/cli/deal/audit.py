"""`matchchain deal audit`: months drawn by money, a worksheet to fill in, and what the errors say of the whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.sheets.grid.book import Book


def audit(
    ctx: typer.Context,
    size: Annotated[int, typer.Option("--sample", min=1, max=10_000, help="deal.option.sample")] = 20,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**32 - 1, help="deal.option.seed")] = 7,
    year: Annotated[Optional[int], typer.Option("--year", min=1990, max=2199, help="deal.option.year")] = None,  # noqa: UP045
    results: Annotated[Optional[Path], typer.Option("--results", metavar="FILE", help="deal.option.results")] = None,  # noqa: UP045
) -> Answer:
    """Load the park, draw the sample, take in what was audited, hand over one report."""
    from matchchain.catalogue.sheets.grid.open import open_file
    from matchchain.followup.audit import error_rate, sample
    from matchchain.followup.saving import accounts
    from matchchain.reports.deals.audit import audit_report
    from matchchain.reports.report import About

    asked = OnPark.of(ctx)
    park = asked.park
    found = sample(accounts(park, asked.today, year=year), size, seed)
    rate = error_rate(found, _audited(open_file(results))) if results is not None else None
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    return asked.answer(audit_report(found, rate, park, about, asked.lang))


def _audited(book: Book) -> dict[tuple[str, str], float]:
    """(deal, month) -> audited amount, of a worksheet that was filled in.

    Raises:
        MatchchainError: it has no such columns, or an amount that is no figure (exit code 3).
    """
    from matchchain.entries.serial import serial_of
    from matchchain.units import UnitFault, day
    from matchchain.wording.message import sentence_of

    wanted = {name: {name, *sentence_of(f"deal.field.{name}")} for name in ("deal", "month", "audited")}
    for grid in book.grids:
        for at, row in enumerate(grid.rows[:20]):
            titles = {name: i for i, cell in enumerate(row) for name, words in wanted.items() if cell.text in words}
            if len(titles) < len(wanted):
                continue
            found = {}
            for line in range(at + 1, len(grid.rows)):
                number, month, text = (grid.at(line, titles[name]).text for name in wanted)
                if not (number and text):
                    continue
                try:
                    found[serial_of(number) or number, day(month)[0][:7]] = float(text.replace(",", ""))
                except (ValueError, UnitFault):
                    facts = {"file": book.name, "row": line + 1, "text": f"{month} {text}"}
                    raise MatchchainError(Message("deal.audit.no-figure", facts), ExitCode.INVALID) from None
            return found
    raise MatchchainError(Message("deal.audit.no-columns", {"file": book.name}), ExitCode.INVALID)
