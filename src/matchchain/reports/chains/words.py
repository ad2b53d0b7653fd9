"""What the page, the maps, the lists and the records of `chains` share: sentences, and how their things are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matchchain.network.graph.flow import Flow
from matchchain.park import CHAIN_LISTS, CHAIN_MAPS, PERMIT_TYPES, USUAL_LISTS, USUAL_MAPS, Conversion, Firm, chain_part
from matchchain.reports.block import Style
from matchchain.reports.column import Choices
from matchchain.reports.telling.figures import amount, money_unit, unit_word, yearly
from matchchain.reports.telling.flows import material, named, percent
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.words import Sentences, enumerated, listed
from matchchain.studies.chains.bought import Bought, Broken, LocalRate
from matchchain.studies.chains.entries import Light
from matchchain.studies.chains.nine import Ninth
from matchchain.studies.chains.problems import Problem
from matchchain.studies.chains.study import Chains, ChainStudy, Member
from matchchain.wording import Lang

sentence = Sentences("chains")
GRADES = sentence.choices("grade", "leader", "backbone", "small")
_LETTERS = sentence.choices("letter", "leader", "backbone", "small")
LIGHTS = sentence.choices("light", "red", "yellow", "green")
PROBLEMS = sentence.choices("problem", "gap", "single", "permit", "paper", "item")
STATES = sentence.choices("state", "there", "missing", "ended")
TIES = sentence.choices("tie", "runs", "proposed", "converted", "open", "missing")
USES = sentence.choices("use", "traded", "possible", "nobody")
PROCESSES = sentence.choices("process", "planned", "owned", "open")
BASES = sentence.choices("basis", "money", "amount")
NINTHS = sentence.choices(
    "nine", "plan", "policy", "space", "leaders", "platform", "team", "adviser", "duties", "year_plan"
)
_LOOKS: dict[Light, Style] = {"red": "poor", "yellow": "fair", "green": "good", "": ""}
FOREVER = "9999"
"""What a day without an end begins with."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How one answer is told: of which park, in which language."""

    found: Chains
    lang: Lang

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the room."""
        return sentence(key, self.lang, **facts)

    @property
    def told(self) -> bool:
        """Whether any card of the park says who supplies whom today."""
        return all(study.told for study in self.found.chains)

    def choice(self, choices: Choices, code: str) -> str:
        """The word of a code word; "" for none."""
        both = choices.get(code)
        return both[self.lang == "en"] if both else ""

    def firm(self, firm: str) -> str:
        """What a firm is called."""
        return named(self.found.firms[firm], self.lang) if firm in self.found.firms else firm

    def firms(self, ids: Iterable[str], most: int = 4) -> str:
        """Firms in a row; how many more there are."""
        names = [self.firm(one) for one in ids]
        shown = enumerated(names[:most], self.lang)
        return shown if len(names) <= most else self.say("and-more", firms=shown, count=len(names))

    def called(self, firm: Firm) -> str:
        """What a firm that may not be of the park is called."""
        return named(firm, self.lang)

    def named(self, words: str, zh: str, en: str) -> str:
        """What a material is called."""
        return material(words, zh, en, self.lang)

    def goods(self, thing: Broken | Problem | Bought) -> str:
        """What a material is called."""
        return self.named(thing.words, thing.zh, thing.en)

    def list(self, parts: Iterable[str]) -> str:
        """Statements one after the other."""
        return listed(parts, self.lang)

    def rest(self, count: int, top: int | None) -> str:
        """Where the rows are that are not shown."""
        return rest(count, top, "", self.lang)

    def worth(self, value: float | None) -> str:
        """Money a year with its unit; "" of what nobody knows."""
        return "" if value is None else yearly(value, self.lang, self.found.currency)

    def sent(self, flow: Flow) -> str:
        """What flows."""
        return material(flow.offer, flow.material_zh, flow.material_en, self.lang)

    def amount(self, value: float | None, unit: str) -> str:
        """A quantity with its unit."""
        return amount(value, unit, self.lang)

    def process(self, process: Conversion) -> str:
        """What a process is called."""
        return (process.name_en if self.lang == "en" else "") or process.name

    def rate(self, rate: LocalRate) -> str:
        """A local supply rate as per cent; a dash where no need has a known amount."""
        return "-" if rate.rate is None else percent(rate.rate)

    def basis(self, rate: LocalRate) -> str:
        """Over what a rate is reckoned."""
        if not self.told:
            return self.say("basis-no-trades")
        if rate.basis == "money":
            return self.say("basis-money", counted=rate.counted, of=rate.of)
        if rate.basis == "amount":
            return self.say("basis-amount", counted=rate.counted, of=rate.of, unit=unit_word(rate.unit, self.lang))
        return self.say("basis-none", of=rate.of)

    def day(self, until: str) -> str:
        """A last day; "" of what has none."""
        return self.say("no-end") if until.startswith(FOREVER) else until

    def ninth(self, one: Ninth) -> str:
        """One of the nine with its state, in a few words: 规划 有(至2027)."""
        name = self.choice(NINTHS, one.name)
        if one.state == "missing":
            return self.say("ninth-missing", name=name)
        day = one.paper.until.removesuffix("-12-31")
        if one.state == "ended":
            return self.say("ninth-ended", name=name, day=day)
        return self.say("ninth-until" if day and not day.startswith(FOREVER) else "ninth", name=name, day=day)

    def stage(self, study: ChainStudy, level: int | None) -> str:
        """The name of a stage."""
        if level is None:
            return self.say("stage-open")
        if study.stand.inferred:
            return self.say("stage-inferred", number=level + 1)
        return study.stand.names[level]

    def grade(self, member: Member) -> str:
        """A 龙头, B 骨干, N 配套, by the letter."""
        return self.choice(_LETTERS, member.grade) or "-"

    def light(self, light: Light) -> str:
        """Red, yellow, green."""
        return self.choice(LIGHTS, light) or "-"

    def what(self, problem: Problem) -> str:
        """What a problem is, in a sentence."""
        detail = problem.detail
        if problem.kind == "gap":
            return self.say("what-gap", goods=self.goods(problem))
        if problem.kind == "single":
            return self.say("what-single", goods=self.goods(problem), firm=self.firm(detail))
        if problem.kind == "permit":
            name = PERMIT_TYPES.get(problem.words, (problem.words, problem.words))[self.lang == "en"]
            return self.say("what-permit", permit=f"{name} {detail}".strip())
        if problem.kind == "paper":
            name = self.choice(NINTHS, problem.words)
            return self.say("what-paper-ended" if problem.until else "what-paper", paper=name)
        return self.say("what-item", list=self.choice(CHAIN_LISTS, detail), name=problem.words)

    @property
    def money(self) -> str:
        """The unit of money of the page."""
        return money_unit(self.found.currency, self.lang)


def style_of(light: Light) -> Style:
    """How a light stands out."""
    return _LOOKS[light]


def maps_of(study: ChainStudy) -> tuple[str, ...]:
    """Code words of the maps its card asks for, else the four."""
    asked = (chain_part(word, CHAIN_MAPS) for word in study.card.maps)
    return tuple(dict.fromkeys(code for code in asked if code)) or USUAL_MAPS


def lists_of(study: ChainStudy) -> tuple[str, ...]:
    """Code words of the lists its card asks for, else the five."""
    asked = (chain_part(word, CHAIN_LISTS) for word in study.card.lists)
    return tuple(dict.fromkeys(code for code in asked if code)) or USUAL_LISTS
