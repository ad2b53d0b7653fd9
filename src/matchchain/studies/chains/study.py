"""What is known of a chain: its firms, its stages, what it lacks, its papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal, TypeAlias

from matchchain.park import ChainCard, Firm
from matchchain.studies.chains.applications import Application
from matchchain.studies.chains.bought import Bought, Broken, LocalRate
from matchchain.studies.chains.entries import Lists
from matchchain.studies.chains.nine import Ninth
from matchchain.studies.chains.problems import Problem
from matchchain.studies.chains.region import Standpoint
from matchchain.studies.chains.stages import Stand
from matchchain.studies.chains.technologies import Technology
from matchchain.studies.growth.gaps import Prospect
from matchchain.studies.resilience.flows import Flow
from matchchain.studies.resilience.sources import SingleSource
from matchchain.values import dataclass

Grade: TypeAlias = Literal["leader", "backbone", "small", ""]
GRADES: tuple[Grade, ...] = ("leader", "backbone", "small", "")
"""A 龙头, B 骨干, N 配套, and those whose card says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A firm of a chain.

    Attributes:
        firm: its id.
        grade: "leader" (A 龙头) where its card says so or it is the lead firm, "backbone" (B 骨干), "small" (N 配套);
            "" where its card says nothing.
        lead: it is the lead firm.
        level: its stage from 0; None where neither the card nor a flow within the chain places it.
        between: betweenness among those who deal with the chain, 0 to 1.
        singles: how many of its needs have a single source today.
        rate: its own local supply rate.
        outside: what it buys outside the park, CNY a year; None where no such need has a price.
        sends, takes: with how many firms of the park it deals today.
    """

    firm: str
    grade: Grade
    lead: bool
    level: int | None
    between: float
    singles: int
    rate: LocalRate
    outside: float | None
    sends: int
    takes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStudy:
    """One chain.

    Attributes:
        card: what its card and park.yaml say of it.
        has_card: whether it has a card of its own.
        members: its firms: the lead firm, then leaders, backbone, small ones, those of no grade; by betweenness.
        stand: its stages.
        central: who stands most in the middle, in the chain or beside it: (firm, betweenness), at most three.
        rate: the local supply rate of all members; `needs` what it is over.
        told: whether any card of the park says who supplies whom today; where none does there is no rate.
        broken: what is bought outside, the dearest first.
        singles: needs of members that one firm supplies today and no other could.
        flows: today's trades and the plan's flows with a member at either end; where none of them joins two members,
            what could flow between members as well, kind "open".
        nine: the nine papers.
        problems: everything that is wrong, computed.
        lists: projects, clusters, policies, platforms, technologies: what is followed, then what the card says beside.
        technologies, applications, places: what the maps of these names show.
        prospects: newcomers worth attracting for it; empty unless they were asked for.
    """

    card: ChainCard
    has_card: bool
    members: tuple[Member, ...]
    stand: Stand
    central: tuple[tuple[str, float], ...]
    rate: LocalRate
    told: bool
    needs: tuple[Bought, ...]
    broken: tuple[Broken, ...]
    singles: tuple[SingleSource, ...]
    flows: tuple[Flow, ...]
    nine: tuple[Ninth, ...]
    problems: tuple[Problem, ...]
    lists: Lists
    technologies: tuple[Technology, ...]
    applications: tuple[Application, ...]
    places: tuple[Standpoint, ...]
    prospects: tuple[Prospect, ...] = ()

    @property
    def bought_outside(self) -> float | None:
        """CNY a year, of what has a price; None where nothing has."""
        values = [one.value for one in self.broken if one.value is not None]
        return sum(values) if values else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """The chains of a park; money in CNY per year.

    Attributes:
        today: the day on which papers and permits are looked at.
        firms: every firm by id.
        chains: in the order of park.yaml and the cards, then those that only firms name.
        loose: firms that are in no chain, ids.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    today: dt.date
    firms: Mapping[str, Firm]
    chains: tuple[ChainStudy, ...]
    loose: tuple[str, ...]
