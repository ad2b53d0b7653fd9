"""The words of the trade: what a park's files talk about, as plain values.

Each class is one kind of entry, each attribute one field of the files. A field is declared once, in its entry's file,
with its label in both languages and its unit; the reader, the writer's prompts, `check` and the reports
follow from this declaration.

Numbers are in the unit of the field: amounts per year in t, m3, Nm3, GJ or kWh, prices per that unit in the park's own
money, which is called CNY here whatever it is, shares as fractions, distance in km. Money is ex VAT. `None` is unknown,
never zero.
"""

from __future__ import annotations

from matchchain.park.chain import (
    CHAIN_LISTS,
    CHAIN_MAPS,
    PROGRESS,
    USUAL_LISTS,
    USUAL_MAPS,
    ChainCard,
    ChainItem,
    ChainStage,
    ChainTarget,
    NinePapers,
    chain_part,
)
from matchchain.park.challenge import (
    CHALLENGE_MOVES,
    SECRECY,
    Challenge,
    ChallengeEvent,
    ChallengeTarget,
    Claim,
    Outcome,
)
from matchchain.park.conversion import Conversion
from matchchain.park.deal import (
    DEAL_STATES,
    REASONS,
    ROLES_OF_OFFICE,
    STOPPED,
    WAY,
    WITHOUT_US,
    Contract,
    Deal,
    DealBaseline,
    DealEvent,
    DealPaper,
    Displaced,
    OfficeShare,
    Promise,
    Stop,
)
from matchchain.park.domain import Domain
from matchchain.park.element import ELEMENT_FAMILIES, Element
from matchchain.park.ended import taking_part
from matchchain.park.field import LONGEST_NAME, Kind, Label, entry, labels
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.finding import Finding, Unsound
from matchchain.park.firm import PEOPLE, ROLES, Firm, Site
from matchchain.park.following import NODES, FollowRules, Holiday, Node, node_code
from matchchain.park.forecast import ForecastRecord
from matchchain.park.ledger import LEVELS, LedgerLine, PriceLine
from matchchain.park.material import Co2Factor, ParkMaterial, Settled
from matchchain.park.meeting import RESULTS, Delegate, Meeting, MeetingGroup, MeetingResult, MeetingSeat
from matchchain.park.naming import Naming
from matchchain.park.need import Need
from matchchain.park.offer import BATCHES, BEARERS, LEGAL_CLASSES, OFFER_KINDS, PRESENT_WAYS, Offer
from matchchain.park.park import FOLLOWED, Park
from matchchain.park.permit import PERMIT_TYPES, Permit
from matchchain.park.policy import Policy
from matchchain.park.project import PROJECT_KINDS, Project, ProjectFigures
from matchchain.park.request import CHANNELS, REQUEST_MOVES, REQUEST_RESULTS, URGENCIES, Request, RequestEvent
from matchchain.park.service import SERVICE_MOVES, Booking, Service, ServiceEvent
from matchchain.park.settings import (
    JURISDICTIONS,
    RELATIONS,
    Ages,
    Carrier,
    Chain,
    Conflict,
    Ignore,
    PartnerPark,
    PlanRules,
    Zone,
    ZoneDistance,
)
from matchchain.park.share import AMOUNTS_SHARED, LINES_SHARED, Consent, Share
from matchchain.park.tariffs import Tariffs
from matchchain.park.trade import DATA_ORIGINS, MODES, STATES, Partner
from matchchain.park.visit import Visit

__all__ = [
    "AMOUNTS_SHARED",
    "BATCHES",
    "BEARERS",
    "CHAIN_LISTS",
    "CHAIN_MAPS",
    "CHALLENGE_MOVES",
    "CHANNELS",
    "DATA_ORIGINS",
    "DEAL_STATES",
    "ELEMENT_FAMILIES",
    "FOLLOWED",
    "JURISDICTIONS",
    "LEGAL_CLASSES",
    "LEVELS",
    "LINES_SHARED",
    "LONGEST_NAME",
    "MODES",
    "NODES",
    "NOWHERE",
    "OFFER_KINDS",
    "PEOPLE",
    "PERMIT_TYPES",
    "PRESENT_WAYS",
    "PROGRESS",
    "PROJECT_KINDS",
    "REASONS",
    "RELATIONS",
    "REQUEST_MOVES",
    "REQUEST_RESULTS",
    "RESULTS",
    "ROLES",
    "ROLES_OF_OFFICE",
    "SECRECY",
    "SERVICE_MOVES",
    "STATES",
    "STOPPED",
    "URGENCIES",
    "USUAL_LISTS",
    "USUAL_MAPS",
    "WAY",
    "WITHOUT_US",
    "Ages",
    "Booking",
    "Carrier",
    "Chain",
    "ChainCard",
    "ChainItem",
    "ChainStage",
    "ChainTarget",
    "Challenge",
    "ChallengeEvent",
    "ChallengeTarget",
    "Claim",
    "Co2Factor",
    "Conflict",
    "Consent",
    "Contract",
    "Conversion",
    "Deal",
    "DealBaseline",
    "DealEvent",
    "DealPaper",
    "Delegate",
    "Displaced",
    "Domain",
    "Element",
    "Figure",
    "Finding",
    "Firm",
    "FollowRules",
    "ForecastRecord",
    "Holiday",
    "Ignore",
    "Kind",
    "Label",
    "LedgerLine",
    "Meeting",
    "MeetingGroup",
    "MeetingResult",
    "MeetingSeat",
    "Naming",
    "Need",
    "NinePapers",
    "Node",
    "Offer",
    "OfficeShare",
    "Outcome",
    "Park",
    "ParkMaterial",
    "Partner",
    "PartnerPark",
    "Permit",
    "Place",
    "PlanRules",
    "Policy",
    "PriceLine",
    "Project",
    "ProjectFigures",
    "Promise",
    "Request",
    "RequestEvent",
    "Service",
    "ServiceEvent",
    "Settled",
    "Share",
    "Site",
    "Stop",
    "Tariffs",
    "Unsound",
    "Visit",
    "Zone",
    "ZoneDistance",
    "chain_part",
    "entry",
    "labels",
    "node_code",
    "taking_part",
]
