"""Which questions a talk can settle: the figures and papers that the whole-park plan would be worth more with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from matchchain.network.pairing import Pairing, Unknown
from matchchain.studies.asking.question import Blanks, MissingPaper, Question


@dataclass(frozen=True, slots=True)
class Topic:
    """One unknown that several talks may settle, once.

    Attributes:
        about: the figure, or the papers, that are missing.
        worth: how far the plan's net moves at most, CNY a year, times the chance that it comes to that; 0 where nobody
            can say, and of papers: an authority decides on them, a talk only settles who goes there.
    """

    about: Question | MissingPaper
    worth: float


@dataclass(frozen=True, slots=True)
class Asked:
    """The open questions of a park by the pairings that wait for them."""

    figures: Mapping[tuple[str, str, str], tuple[Topic, ...]]
    papers: Mapping[tuple[str, str, str], Topic]

    @classmethod
    def of(cls, found: Blanks, chance: float) -> Asked:
        """Of the call list of a park; what belongs to the park's own files nobody at a table can answer.

        Args:
            found: what is not known.
            chance: that a pairing without a deal comes to run, 0 to 1.
        """
        figures: dict[tuple[str, str, str], list[Topic]] = {}
        for question in found.questions:
            if question.owner:
                key = (question.owner, question.line_id, question.field)
                figures.setdefault(key, []).append(Topic(question, (question.worth or 0.0) * chance))
        papers = {(one.supplier.firm, one.receiver.firm, one.line): Topic(one, 0.0) for one in found.papers}
        return cls({key: tuple(topics) for key, topics in figures.items()}, papers)

    def by(self, pairings: Iterable[Pairing]) -> Iterator[Topic]:
        """What these pairings wait for, each once."""
        told: list[Topic] = []
        for pairing in pairings:
            paper = self.papers.get((pairing.supplier, pairing.receiver, pairing.offer))
            found = [paper] if paper is not None and pairing.stage == "papers" else []
            for unknown in pairing.unknowns:
                found += self._figure(unknown, pairing)
            told += [topic for topic in found if topic not in told]
        yield from told

    def _figure(self, unknown: Unknown, pairing: Pairing) -> Iterator[Topic]:
        ends = (
            (pairing.supplier, pairing.offer_id), (pairing.receiver, pairing.need_id), (unknown.firm, "")
        )  # fmt: skip
        for owner, line in ends:
            for topic in self.figures.get((owner, line, unknown.field), ()):
                # How much of one thing replaces another is asked for each other thing.
                need = topic.about.text.text.facts.get("need") if isinstance(topic.about, Question) else None
                if need in (None, pairing.need):
                    yield topic
