"""What only shows when all files are seen together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from matchchain.catalogue.cards.sources import Sources
from matchchain.catalogue.checks.chains import joined_chains
from matchchain.catalogue.checks.near_duplicates import near_duplicates
from matchchain.catalogue.checks.partners import missing_partners
from matchchain.catalogue.checks.processes import unsound
from matchchain.catalogue.checks.repeated import (
    doubled_lines,
    repeated_codes,
    without_repeated_ids,
    without_repeated_lines,
)
from matchchain.catalogue.checks.ties import tied
from matchchain.catalogue.files.folder import ParkFiles
from matchchain.catalogue.files.remembered import Doubts
from matchchain.catalogue.files.snapshot import Pack
from matchchain.park import Finding, Park, Place


def across(
    park: Park, cores: Mapping[int, str], files: ParkFiles, today: date | None, pack: Pack[Doubts]
) -> tuple[Park, list[Finding], list[Place]]:
    """The park with its firms tied together, the findings that span files, and the entries they spoil.

    Args:
        park: every entry as read, each by itself.
        cores: id() of a firm -> its core name.
        files: their bytes, for the lines that findings show.
        today: the day from which age is counted; None counts none.
        pack: what was doubtful before.
    """
    sources = Sources(files)
    firms, findings, bad = without_repeated_ids(park.firms, sources)
    findings += [*repeated_codes(firms, sources), *near_duplicates(firms, cores, sources)]
    firms, lines, bad_lines = without_repeated_lines(firms, sources)
    park, ties, bad_ties = tied(replace(park, firms=firms), sources)
    park, chains, bad_chains = joined_chains(park, sources, today)
    park, of_board, bad_board = _of_board(park, sources, today)
    doubts, bad_processes = unsound(park.conversions, {firm.id for firm in park.firms}, sources)
    findings += [*lines, *doubled_lines(firms, sources), *ties, *chains, *of_board, *doubts]
    followed, bad_followed = _followed(park, sources, today)
    findings += followed
    gone, bad_partners = missing_partners(park, files.folder, sources)
    findings += gone

    def look() -> Doubts:
        from matchchain.catalogue.checks.doubts import doubts_of

        return doubts_of(park, firms, today, sources)

    every = "\n".join((str(today), *(f"{name} {digest}" for name, digest in sorted(files.digests.items()))))
    findings += pack.get(every.encode("utf-8", "surrogateescape"), look).findings
    bad += [*bad_lines, *bad_ties, *bad_chains, *bad_board, *bad_processes, *bad_partners, *bad_followed]
    return park, findings, bad


def _followed(park: Park, sources: Sources, today: date | None) -> tuple[list[Finding], list[Place]]:
    """What is wrong or doubtful in what is followed after the match; a park that follows nothing loads none of it."""
    if not (park.deals or park.ledger):
        return [], []
    from matchchain.catalogue.checks.deals import doubtful_deals
    from matchchain.catalogue.checks.ledger import doubtful_lines

    deals, bad_deals = doubtful_deals(park, sources, today)
    lines, bad_lines = doubtful_lines(park, sources, today)
    return [*deals, *lines], [*bad_deals, *bad_lines]


def _of_board(park: Park, sources: Sources, today: date | None) -> tuple[Park, list[Finding], list[Place]]:
    """The board as it holds together; a park that has none loads none of it."""
    lists = (park.requests, park.challenges, park.services, park.elements, park.projects, park.policies)
    if not (any(lists) or (park.follow and park.follow.clock)):
        return park, [], []
    from matchchain.catalogue.checks.board import checked_board

    return checked_board(park, sources, today)
