"""The test of nodes: what was to be done by a day and is not, counted as the rules of the place count it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from matchchain.followup.calendar_months import month_ends_passed, months_later
from matchchain.followup.known import known_on
from matchchain.followup.light import Colour, Reason
from matchchain.followup.presets import LightRules
from matchchain.followup.words import choice
from matchchain.park import NODES, Node, node_code
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class NodeState:
    """Where one node stands, all of its records together.

    Attributes:
        node: its name.
        due: the day that holds, ISO; "" for none yet.
        done: when it was done, "" while it is open.
        excuse, until, by: the last excuse; who accepted it.
        moved: how often the day was put off.
    """

    node: str
    due: str = ""
    done: str = ""
    excuse: str = ""
    until: str = ""
    by: str = ""
    moved: int = 0

    def is_late(self, today: date) -> bool:
        """Whether its day is past and it is not done."""
        return bool(self.due) and not self.done and self.due < today.isoformat()


def node_states(nodes: Iterable[Node], today: date) -> Mapping[str, NodeState]:
    """Every node as the records say that were there on a day, by its name, in the order in which they came up."""
    found: dict[str, NodeState] = {}
    now = today.isoformat()
    for record in known_on(nodes, today):
        name = node_code(record.node)
        before = found.get(name, NodeState(name))
        put_off = bool(record.due and before.due and record.due > before.due and not before.done)
        again = bool(record.due) and record.due != before.due  # a new day opens a node that was done
        done = record.done if record.done and record.done <= now else ("" if again else before.done)
        excused = bool(record.excuse or record.until)
        found[name] = NodeState(
            name,
            record.due or before.due,
            done,
            record.excuse if excused else before.excuse,
            record.until if excused else before.until,
            record.by if excused else before.by,
            before.moved + put_off,
        )
    return found


def excuses(nodes: Iterable[Node], today: date) -> int:
    """How many excuses were accepted by a day: they are counted, so that grey is no hiding place."""
    return sum(bool(record.excuse) for record in known_on(nodes, today))


def node_reasons(nodes: Iterable[Node], today: date, rules: LightRules) -> Iterator[Reason]:
    """A reason for every node that is late: by its colour, grey while an excuse holds.

    Args:
        nodes: records of one thing, in the order of the file.
        today: the day that is asked about.
        rules: of the place.
    """
    for state in node_states(nodes, today).values():
        if not state.is_late(today):
            continue
        due = date.fromisoformat(state.due)
        colour, since, text = _judged(state, due, today, rules)
        if colour != "green" and state.by and state.until >= today.isoformat():
            facts = {"node": node_word(state.node), "excuse": state.excuse, "until": state.until}
            yield Reason("node", "grey", Message("follow.excused", facts), since.isoformat(), state.node)
        else:
            yield Reason("node", colour, text, since.isoformat(), state.node)


def _judged(state: NodeState, due: date, today: date, rules: LightRules) -> tuple[Colour, date, Message]:
    """Colour, the day it came to that, and the sentence."""
    node = node_word(state.node)
    if state.moved:
        node = Message("follow.put-off", {"node": node, "count": state.moved})
    facts: dict[str, object] = {"node": node, "due": state.due, "days": (today - due).days}
    if rules.node_count == "month-ends":
        steps, key = month_ends_passed(due, today), "follow.node-month-ends"
    else:
        steps, key = _months_passed(due, today, rules.node_red), "follow.node-months"
    if len(steps) >= rules.node_red:
        return "red", steps[rules.node_red - 1], Message(key, {**facts, "count": len(steps)})
    if len(steps) >= rules.node_yellow:
        return "yellow", steps[rules.node_yellow - 1], Message(key, {**facts, "count": len(steps)})
    return "green", due, Message("follow.node-late", facts)


def _months_passed(due: date, today: date, most: int) -> list[date]:
    """The days on which a node was a whole month late, two, three ..."""
    days = (months_later(due, n) for n in range(1, most + 1))
    return [day for day in days if day <= today]


def node_word(node: str) -> Message:
    """What a node is called, by its code word or its own name.

    Example:
        >>> from matchchain.wording import say
        >>> say(node_word("test"), "zh"), say(node_word("环评批复"), "en")
        ('检测报告', '环评批复')
    """
    return choice(NODES, node)


def next_due(nodes: Iterable[Node], today: date) -> NodeState | None:
    """The open node that is due first, late ones too; None where none has a day."""
    open_ones = [state for state in node_states(nodes, today).values() if state.due and not state.done]
    return min(open_ones, key=lambda state: (state.due, state.node), default=None)


def is_done(nodes: Iterable[Node], name: str, today: date) -> bool:
    """Whether a node was done by a day."""
    state = node_states(nodes, today).get(node_code(name))
    return state is not None and bool(state.done)
