"""A plan that a person filled in as a proposal: exactly what was decided, looked at again before it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from matchchain.catalogue.files.own import CONVERSIONS
from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.entries import FOLLOWING, Sheet, Target, judge
from matchchain.catalogue.sheets.merge.firm_rows import (
    Asked,
    OfFirm,
    days_after,
    entries_of,
    firm_rows,
    target_of_firm,
    target_of_line,
)
from matchchain.catalogue.sheets.merge.following import followers, with_dates
from matchchain.catalogue.sheets.merge.in_context import as_meant
from matchchain.catalogue.sheets.merge.judging import Rules
from matchchain.catalogue.sheets.merge.known_lines import NAMED_BY, Place, slots_of
from matchchain.catalogue.sheets.merge.plan_read import Decisions
from matchchain.catalogue.sheets.merge.propose import Made, whole, without_held
from matchchain.catalogue.sheets.merge.row import DATED, File, Part, Proposal, Question, Row, Verdict
from matchchain.catalogue.sheets.merge.subjects import NEW, Heard, Subject, key_of, new_id, order, taken_ids
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Spot, Stated
from matchchain.park import Ages
from matchchain.wording import ExitCode, MatchchainError, Message


def decided(
    loaded: Loaded, decisions: Decisions, *, today: date | None = None, remember: bool = True
) -> Proposal:
    """What a filled-in plan means: its rows as decided, and what its answered questions come to.

    Args:
        loaded: the park as it is now.
        decisions: what `read_plan` gave.
        today: the office's day; the one on which the plan was made by default.
        remember: whether what is known of materials may be kept in the cache folder.

    Raises:
        MatchchainError: the plan has faults (3), or a card that it writes changed since it was made (4); the
            sentence names it.
    """
    if decisions.findings:
        first = decisions.findings[0]
        facts = {"count": len(decisions.findings), "place": str(first.place), "what": Message(first.code, first.facts)}
        raise MatchchainError(Message("merge.plan.faulty", facts), ExitCode.INVALID)
    day = today or decisions.made
    desk = Desk(loaded, remember)
    _check(loaded, decisions)
    every = zip(decisions.rows, decisions.stood, strict=True)
    firms = {firm.id for firm in loaded.park.firms}
    plain = [(row, stood) for row, stood in every if not _waits(row, decisions, firms)]
    found = [_of_firm(desk, part, day) for part in _by_firm(_in_order(plain))]
    taken = {*taken_ids(loaded), *(row.firm for row, _ in plain)}
    still: list[Question] = []
    for question in decisions.questions:
        rows = [row for row in decisions.rows if row.question == question.key]
        answer = decisions.answers.get(question.key, "")
        if not answer:
            still.append(question)
            found.append(OfFirm(tuple(replace(row, question=key_of(question.file, question.spot)) for row in rows)))
        elif question.about == "firm":
            found.append(_answered_firm(desk, question, rows, answer, taken, day))
        elif any(row.firm in firms for row in rows):
            found.append(_answered_line(desk, question, rows, answer, day))
    rows = [row for one in found for row in one.rows]
    follows = [row for one in found for row in one.follows]
    return whole(desk, rows, follows, Made(day, decisions.files, tuple(still)))


def _waits(row: Row, decisions: Decisions, firms: Collection[str]) -> bool:
    """Whether a row belongs to a question; of a line of a new firm there is nothing to ask once it is answered."""
    if not row.question:
        return False
    is_new = row.firm and row.firm not in firms
    return not (is_new and decisions.answers.get(row.question) == NEW)


def _check(loaded: Loaded, decisions: Decisions) -> None:
    """Refuse a plan whose cards changed since, or whose new firms are there by now."""
    known = {firm.id: firm.place.file for firm in loaded.park.firms}
    for row in decisions.rows:
        if not row.is_written:
            continue
        files = {known.get(row.firm, ""), CONVERSIONS if row.section == "conversions" else ""} & set(decisions.cards)
        new = row.firm in known and known[row.firm] not in decisions.cards
        changed = next((file for file in sorted(files) if loaded.digests.get(file) != decisions.cards[file]), "")
        if new or changed:
            file = changed or known[row.firm]
            raise MatchchainError(Message("merge.card-changed", {"file": file}), ExitCode.CONFLICT)
    gone = next((f for f in decisions.cards if f not in loaded.digests), "")
    if gone and any(row.is_written for row in decisions.rows):
        raise MatchchainError(Message("merge.card-changed", {"file": gone}), ExitCode.CONFLICT)


def _in_order(rows: Sequence[tuple[Row, Verdict]]) -> list[tuple[Row, Verdict]]:
    """Rows in the order of the files: in a plan they stand by verdict."""
    first: dict[str, tuple[File, tuple[str, int, str, str]]] = {}
    for row, _ in sorted(rows, key=lambda one: (one[0].section != "firm", one[0].file, order(one[0].at))):
        first.setdefault(row.firm, (row.file, order(row.at)))

    def place(one: tuple[Row, Verdict]) -> tuple[object, ...]:
        row, number = one[0], one[0].slot.removeprefix("+")
        return *first[row.firm], row.firm, int(number) if row.slot[:1] == "+" and number.isdecimal() else 0

    return sorted(rows, key=place)


def _by_firm(rows: Iterable[tuple[Row, Verdict]]) -> Iterator[list[tuple[Row, Verdict]]]:
    firms: dict[str, list[tuple[Row, Verdict]]] = {}
    for row, stood in rows:
        firms.setdefault(row.firm, []).append((row, stood))
    yield from firms.values()


def _of_firm(desk: Desk, rows: Sequence[tuple[Row, Verdict]], today: date) -> OfFirm:
    """What was decided of one firm, its own fields first."""
    first = rows[0][0]
    firm = next((one for one in desk.loaded.park.firms if one.id == first.firm), None)
    subject = Subject(first.firm, first.name, firm, "id" if firm else "new", ())
    own = [one for one in rows if one[0].section == "firm"]
    done = [_of_entry(desk, target_of_firm(desk, subject), own, today)] if own else []
    days = days_after(desk, subject, done[0].rows if done else ())
    entries: dict[tuple[Part, str], list[tuple[Row, Verdict]]] = {}
    for row, stood in rows:
        if row.section != "firm":
            entries.setdefault((row.section, row.slot), []).append((row, stood))
    for (section, slot), part in entries.items():
        entry = slots_of(section, entries_of(desk, subject, section), subject.id).get(slot)
        place = Place("new" if entry is None else "key", slot, entry)
        target = target_of_line(desk, subject, section, place, part[0][0].line, days)
        done.append(_of_entry(desk, target, part, today))
    found = [row for one in done for row in one.rows]
    follows = [row for one in done for row in one.follows]
    if firm is None and not any(row.is_written and (row.section, row.field) == ("firm", "name") for row in found):
        why = Message("merge.why.firm-not-written", {"firm": subject.name})
        found = [replace(row, verdict="refused", why=why) if row.is_written else row for row in found]
        follows = []
    return OfFirm(tuple(found), tuple(follows))


def _of_entry(desk: Desk, target: Target, rows: Sequence[tuple[Row, Verdict]], today: date) -> OfFirm:
    """What was decided of one entry: the person's word, unless the value cannot be written after all."""
    sheets = list(_sheets(target, [row for row, _ in rows], _beside(target, [row for row, _ in rows])))
    ages = desk.loaded.park.ages or Ages()
    judged = judge(target, sheets, Rules("", ages, by_evidence=target.section in DATED), {})
    wanted = {(row.file, row.spot, row.field): (row, stood) for row, stood in rows}
    done, meant_otherwise = [], set()
    for row in judged.rows:
        want, stood = wanted[row.file, row.spot, row.field]
        if row.verdict == "refused":
            done.append(row)
            continue
        why = Message("merge.why.decided") if want.verdict != stood else row.why
        done.append(replace(row, verdict=want.verdict, why=why))
        if want.verdict != stood and row.field in FOLLOWING:
            meant_otherwise.add(len(done) - 1)
    if any(want.verdict != stood and want.field not in FOLLOWING for want, stood in wanted.values()):
        dated = with_dates(target, done)
        done = [row if at in meant_otherwise else new for at, (row, new) in enumerate(zip(done, dated, strict=True))]
    done = as_meant(target, done, judged.meant, same_days=True)
    return OfFirm(tuple(done), tuple(followers(target, done, today)))


def _beside(target: Target, rows: Sequence[Row]) -> dict[str, str]:
    """What a new entry says by all files, for those that say a part of it: a plan leaves out what is said again."""
    if target.entry is not None:
        return {}
    named = NAMED_BY[target.section]
    texts = {row.field: row.new for row in rows if row.is_written and row.field != "ended"}
    return {**({named: target.line} if target.line else {}), **texts}


def _sheets(target: Target, rows: Sequence[Row], beside: dict[str, str]) -> Iterator[Sheet]:
    """What each line of each file states of an entry."""
    parts: dict[tuple[File, Spot], dict[str, Row]] = {}
    for row in rows:
        parts.setdefault((row.file, row.at), {})[row.field] = row
    for (file, at), by_field in parts.items():
        ended = by_field.get("ended") if target.section in DATED else None
        is_mark = ended is not None and ended.base is None and ended.new[4:5] == "-" and len(ended.new) == 7
        fields = {name: row for name, row in by_field.items() if not (is_mark and name == "ended")}
        said = {name: Stated(row.new, row.spot, row.base) for name, row in fields.items()}
        first = next(iter(by_field.values()))
        since = ended.new if is_mark and ended else ""
        yield Sheet(file, said, at, target.around, first.key, since, beside, first.stated)


def _stated(rows: Iterable[Row]) -> dict[str, Stated]:
    return {row.field: Stated(row.new, row.spot, row.base) for row in rows if row.field and row.field != "ended"}


def _lines(rows: Sequence[Row]) -> Iterator[tuple[Row, LineStated]]:
    """The lines that rows were made of, each with its first row."""
    lines: dict[tuple[str, File, Spot], list[Row]] = {}
    for row in rows:
        if row.section != "firm":
            lines.setdefault((row.section, row.file, row.at), []).append(row)
    for (section, _, at), part in lines.items():
        ended = any(row.field == "ended" and not row.new for row in part)
        yield part[0], LineStated(section, _stated(part), at, part[0].key, ended)  # type: ignore[arg-type]


def _answered_firm(
    desk: Desk, question: Question, rows: Sequence[Row], answer: str, taken: set[str], today: date
) -> OfFirm:
    """A firm of which a person has said which it is, or that it is new."""
    lines = list(_lines(rows))
    heard = []
    for part in dict.fromkeys(_part(row) for row in rows):
        own = [row for row in rows if _part(row) == part and row.section == "firm"]
        spot = own[0].at if own else question.spot
        stated = FirmStated(_stated(own), tuple(line for first, line in lines if _part(first) == part), spot)
        heard.append(Heard(part[0], stated))
    firm = next((one for one in desk.loaded.park.firms if one.id == answer), None)
    if firm is None and answer != NEW:
        raise MatchchainError(Message("merge.plan.no-firm", {"answer": answer, "name": question.name}), ExitCode.USAGE)
    name = firm.id if firm else new_id(heard, taken)
    taken.add(name)
    subject = Subject(name, firm.table_name if firm else question.name, firm, "id" if firm else "new", tuple(heard))
    return _held(firm_rows(desk, subject, Asked(today, "", {}, {}, {})))


def _part(row: Row) -> tuple[File, str]:
    """Which firm of which file a row was made of: several may be called the same."""
    return row.file, row.slot.partition(".")[0]


def _answered_line(desk: Desk, question: Question, rows: Sequence[Row], answer: str, today: date) -> OfFirm:
    """A line of which a person has said which it is, or that it is another one."""
    firm = next(one for one in desk.loaded.park.firms if one.id == rows[0].firm)
    lines = [(first.file, line) for first, line in _lines(rows)]
    known = slots_of(rows[0].section, entries_of(desk, Subject(firm.id, "", firm, "id", ()), rows[0].section), firm.id)
    if answer != NEW and answer not in known:
        raise MatchchainError(Message("merge.plan.no-line", {"answer": answer, "name": question.name}), ExitCode.USAGE)
    heard = tuple(Heard(file, FirmStated({}, (line,), line.spot, firm.id)) for file, line in lines)
    answers = {key_of(file, line.spot): answer for file, line in lines}
    subject = Subject(firm.id, firm.table_name, firm, "id", heard)
    return _held(firm_rows(desk, subject, Asked(today, "", {}, answers, {})))


def _held(found: OfFirm) -> OfFirm:
    """Nothing of it where a row is refused."""
    rows, follows = without_held(found.rows, found.follows)
    return OfFirm(tuple(rows), tuple(follows), found.questions)

