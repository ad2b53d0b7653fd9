"""A plan as a person filled it in: what is to be written, and every fault of the file with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Any, get_args

from matchchain.catalogue.sheets.merge.entries import label_of
from matchchain.catalogue.sheets.merge.evidence import origin_code
from matchchain.catalogue.sheets.merge.plan_text import CARD, FILE, LISTED, VERSION, Parts
from matchchain.catalogue.sheets.merge.row import DATED, ENTRIES, Evidence, File, Question, Row, Verdict
from matchchain.catalogue.sheets.stated import SheetKind, Spot
from matchchain.entries.page import Page, refusal
from matchchain.park import Finding
from matchchain.units import is_blank
from matchchain.values import dataclass
from matchchain.wording import Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, YamlFault, parse

_HEAD = frozenset(("plan", "made", "files", "cards", "seal", "questions", "rows"))
_FILE = frozenset(("number", "file", "sha256", "kind", "as_of", "from", "sent", "firm"))
_OF_ROW = frozenset(
    ("firm", "name", "section", "line", "slot", "key", "field", "file", "cell", "at", "verdict", "question",
     "as_of", "from")
)
_OF_QUESTION = frozenset(("question", "about", "name", "file", "cell"))


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a plan says.

    Attributes:
        name: of the file.
        made: the day it was made.
        files: the files it is of.
        cards: file of the park -> hash it was worked out from.
        rows: as they are decided: written, kept, or still in conflict or asked.
        stood: the verdict of each when the plan was made.
        answers: key of a question -> id of a firm, slot of a line, or "new".
        questions: all of them.
        findings: every fault; nothing is to be written where there is one.
    """

    name: str
    made: date = date.min
    files: tuple[File, ...] = ()
    cards: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    stood: tuple[Verdict, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_plan(raw: bytes, name: str) -> Decisions:
    """What a person decided.

    Args:
        raw: the bytes of the plan.
        name: of the file, for its findings.
    """
    try:
        tree = parse(raw, name)
    except YamlFault as fault:
        return Decisions(name, findings=(refusal(fault, name),))
    page = Page(tree)
    root = tree.root
    if not isinstance(root, Pairs) or _text(root.get("plan")) != VERSION:
        page.error("merge.plan.no-plan", root or Scalar("", "", 0, 0, 1, 1), version=VERSION)
        return Decisions(name, findings=tuple(page.findings))
    return _Reader(page, root).decisions(name)


class _Reader:
    """Reads one plan, noting its faults."""

    def __init__(self, page: Page, root: Pairs) -> None:
        self.page, self.root = page, root
        self.files: dict[str, File] = {}

    def decisions(self, name: str) -> Decisions:
        self._known(self.root, _HEAD)
        sealed_files = [self._file(item) for item in self._items("files")]
        cards = self._texts(self.root.get("cards"))
        answered = [self._question(item) for item in self._items("questions")]
        rows = [self._row(item) for item in self._items("rows")]
        parts = Parts(
            tuple(said for said, _ in sealed_files), cards, tuple(said for said, _, _ in answered),
            tuple(said for said, _, _ in rows),
        )  # fmt: skip
        seal = self.root.get("seal")
        if not self.page.findings and parts.seal() != _text(seal):
            self.page.error("merge.plan.changed", seal or self.root)
        found = [(row, node) for _, row, node in rows if row is not None]
        stood: Any = tuple(said["verdict"] for said, row, _ in rows if row is not None)
        self._once(found)
        made = _text(self.root.get("made"))
        if not _is_day(made):
            self.page.error("merge.plan.incomplete", self.root.get("made") or self.root)
        return Decisions(
            name,
            date.fromisoformat(made) if _is_day(made) else date.min,
            tuple(self.files.values()),
            cards,
            tuple(row for row, _ in found),
            stood,
            {question.key: answer for _, question, answer in answered if question and answer},
            tuple(question for _, question, _ in answered if question),
            tuple(self.page.findings),
        )

    def _items(self, key: str) -> Iterator[Pairs]:
        node = self.root.get(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return
        if not isinstance(node, Sequence):
            self.page.error("merge.plan.no-list", node, key=key)
            return
        for item in node.items:
            if isinstance(item, Pairs):
                yield item
            else:
                self.page.error("merge.plan.no-entry", item, key=key)

    def _known(self, node: Pairs, keys: frozenset[str]) -> None:
        for key, _ in node.pairs:
            if key.text not in keys:
                self.page.error("merge.plan.unknown-key", key, key=key.text, known=tuple(sorted(keys)))

    def _texts(self, node: Node | None, keys: frozenset[str] | None = None) -> dict[str, str]:
        """The texts of a mapping; anything else in it is a fault."""
        if node is None:
            return {}
        if not isinstance(node, Pairs):
            self.page.error("merge.plan.no-entry", node, key="of")
            return {}
        if keys is not None:
            self._known(node, keys)
        said: dict[str, str] = {}
        for key, value in node.pairs:
            if isinstance(value, Scalar):
                said[key.text] = value.text
            else:
                self.page.error("merge.plan.no-text", value, key=key.text)
        return said

    def _file(self, node: Pairs) -> tuple[Mapping[str, str], File | None]:
        said = self._texts(node, _FILE)
        kind: Any = said.get("kind", "")
        if kind not in get_args(SheetKind) or not said.get("number") or not said.get("sha256"):
            self.page.error("merge.plan.no-file", node)
            return said, None
        get = said.get
        file = File(
            get("file", ""), said["sha256"], kind, origin_code(get("from", "")), get("as_of", ""), get("sent", ""),
            get("firm", ""),
        )  # fmt: skip
        self.files[said["number"]] = file
        return said, file

    def _question(self, node: Pairs) -> tuple[Mapping[str, str], Question | None, str]:
        self._known(node, frozenset(("is", "of")))
        said = self._texts(node.get("of"), _OF_QUESTION)
        answer = node.get("is")
        if answer is not None and not isinstance(answer, Scalar):
            self.page.error("merge.plan.no-text", answer, key="is")
        file = self.files.get(said.get("file", ""))
        about: Any = said.get("about", "")
        if file is None or about not in {"firm", "line"}:
            self.page.error("merge.plan.incomplete", node)
            return said, None, ""
        spot = _spot(said.get("cell", ""))
        why = Message("merge.plan.open")
        question = Question(said.get("question", ""), about, said.get("name", ""), file, spot, (), why)
        return said, question, _text(answer).strip()

    def _row(self, node: Pairs) -> tuple[Mapping[str, str], Row | None, Pairs]:
        self._known(node, frozenset(("take", "now", "new", "base", "of")))
        texts = {key: _text(node.get(key)) for key in ("now", "new", "base")}
        of = self._texts(node.get("of"), _OF_ROW)
        said = {**of, **{key: text for key, text in texts.items() if text}}
        file, section, verdict = self.files.get(of.get("file", "")), of.get("section", ""), of.get("verdict", "")
        known = section in ENTRIES and label_of(ENTRIES[section], of.get("field", "")) is not None  # type: ignore[index]
        if file is None or not known or verdict not in LISTED:
            self.page.error("merge.plan.incomplete", node)
            return said, None, node
        get = of.get
        part: Any = section
        row = Row(
            file=file, spot=_spot(get("cell", "")), firm=get("firm", ""), name=get("name", ""), section=part,
            line=get("line", ""), field=get("field", ""), now=texts["now"], new=texts["new"],
            verdict=self._verdict(node, verdict, of, texts["now"]), why=Message("merge.plan.open"),
            stated=Evidence(origin_code(get("from", "")) or file.origin, get("as_of", "") or file.as_of),
            slot=get("slot", ""), key=get("key", ""), at=_spot(get("at", "")),
            base={"": None, "~": ""}.get(texts["base"], texts["base"]), question=get("question", ""),
        )  # fmt: skip
        return said, row, node

    def _verdict(self, node: Pairs, verdict: str, of: Mapping[str, str], now: str) -> Verdict:
        """What becomes of a row by what stands behind its `take`."""
        take = node.get("take")
        word = _text(take).strip().casefold()
        words = {"file": FILE, "文件": FILE, "card": CARD, "卡片": CARD}
        if word and not is_blank(word) and word not in words:
            self.page.error("merge.plan.take", take or node, written=word)
        if verdict == "asked":
            return "asked"
        if words.get(word) == FILE:
            if of.get("field") == "ended" and of.get("section") in DATED:
                return "ended"
            return "changed" if now else "new"
        if words.get(word) == CARD or verdict == "kept":
            return "kept"
        return "conflict"

    def _once(self, rows: list[tuple[Row, Pairs]]) -> None:
        """One value a field: two cells that are both to be taken contradict each other."""
        taken: dict[tuple[str, ...], Row] = {}
        for row, node in rows:
            key = (*row.entry, row.field)
            if row.verdict in {"new", "changed", "ended"} and row.field not in {"as_of", "source"}:
                if key in taken and taken[key].new != row.new:
                    other = str(taken[key].spot)
                    self.page.error("merge.plan.twice", node.get("take") or node, field=row.field, other=other)
                taken.setdefault(key, row)


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _spot(text: str) -> Spot:
    sheet, _, cell = text.rpartition("!")
    return Spot(sheet, cell)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


