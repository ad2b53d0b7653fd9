"""What every command that reports was told: of whom it is asked, and where its answer goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.output import Output, deliver, deliver_file
from matchchain.cli.talk.session import Session
from matchchain.wording import LANGS, Lang, Message
from matchchain.wording.voice import like

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.reports.report import Report


@dataclass
class Asked:
    """A question of a person.

    Attributes:
        session: the person and the park's place.
        output: where the answer goes.
        notes: what is to be said beside the answer, whatever it is.
    """

    session: Session
    output: Output
    notes: tuple[Message, ...] = field(default=(), init=False)

    @property
    def lang(self) -> Lang:
        """The language of the answer, the one that was asked for or else the park's, with the park's money."""
        return self.session.lang

    @property
    def today(self) -> dt.date:
        """The day on which permits and figures are looked at."""
        return self.session.day()

    @property
    def folder(self) -> Path | None:
        """The park it is about, whose files no report may replace; None: of none."""
        return None

    def made(self) -> Mapping[str, object]:
        """Of what and by what an answer is made, for programs: version and day."""
        from matchchain import __version__

        return {"version": __version__, "day": self.today.isoformat()}

    def answer(self, report: Report, *notes: Message, private: bool = False) -> Answer:
        """An answer on its way out: what the park's faults and the command have to say comes before the file's note.

        Args:
            report: what was found.
            notes: what the command says on stderr.
            private: it holds how to reach people: nobody but its owner may read the file.
        """
        report = replace(report, made=report.made or self.made())
        given = deliver(report, self.output, park=self.folder, private=private)
        return self.said(replace(given, notes=(*notes, *given.notes)))

    def file(self, body: bytes, *notes: Message) -> Answer:
        """A file that is no report but one to fill in; it holds how to reach people, so it is its owner's alone."""
        given = deliver_file(body, self.output, park=self.folder)
        return self.said(replace(given, notes=(*notes, *given.notes)))

    def answer_in_both(self, make: Callable[[Lang], Report], *notes: Message, private: bool = False) -> Answer:
        """An answer on its way out: in both languages where its format is a page with a switch, else in the reader's.

        Args:
            make: the answer in a language.
            notes: as `answer`.
            private: a file of it is for nobody else to read.
        """
        if self.output.name != "html":
            return self.answer(make(self.lang), *notes, private=private)
        order = sorted(LANGS, key=lambda lang: lang != self.lang)
        both: dict[Lang, Report] = {lang: make(like(self.lang, lang)) for lang in order}
        given = deliver(both[self.lang], self.output, park=self.folder, private=private, both=both)
        return self.said(replace(given, notes=(*notes, *given.notes)))

    def said(self, answer: Answer) -> Answer:
        """An answer that needs no report, with what the park's faults have to say."""
        return replace(answer, notes=(*self.notes, *answer.notes))
