"""Deals told in a few words become values, for every test that needs one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.entries.setting import Setting
from matchchain.park import Deal, Figure, Firm, FollowRules, LedgerLine, Park, Permit

CONTRACT = {"on": "2027-02-01", "quantity": "9000 t/yr", "price": "95 CNY/t", "until": "2028-01-31"}
BASELINE = {"on": "2026-10-01", "d": "900 CNY/t", "p": "1500 CNY/t", "s": "1", "ct": "400 CNY/t", "h": "20 CNY/t", "fixed": "20000 CNY/yr"}


def entry(kind: type, **said: Any):
    """An entry as the reader makes it of these texts; it must be sound."""
    found, findings = entry_of(kind, said, Setting())
    assert not [finding for finding in findings if finding.level == "error"], findings
    return found


def deal(state: str = "running", **told: Any) -> Deal:
    """A deal in a state since long ago, with whatever else is said of it."""
    events = [{"on": "2026-09-01", "state": "idea", "by": "李科"}]
    if state != "idea":
        events.append({"on": "2026-09-02", "state": state, "by": "李科", "because": "试"})
    if stopped := told.pop("stopped", None):
        events.append({"on": stopped[1], "state": stopped[0], "why": stopped[2], "by": "李科"})
    if again := told.pop("again", None):
        events.append({"on": again, "state": state, "by": "李科"})
    said: dict[str, Any] = {"id": "D2026-001", "supplier": "a", "receiver": "b", "material": "废硫酸", "legal": "by-product"}
    if state in {"contracted", "running"}:
        contract = {**CONTRACT, **told.pop("contract", {})}
        if "from" in contract:
            contract["start"] = contract.pop("from")
        if "months" in contract:
            contract["months"] = ", ".join(contract["months"])
        said["contracted"] = (contract,)
    stops = tuple({("start" if key == "from" else key): text for key, text in stop.items()} for stop in told.pop("stops", ()))
    said |= {name: tuple(parts) if isinstance(parts, list) else parts for name, parts in told.items()}
    return entry(Deal, **said, stops=stops, events=tuple(events))


def line(month: str, amount: float | str, by: str = "", entered: str = "", corrects: str = "", **more: Any) -> LedgerLine:
    """A line of the ledger of `deal`."""
    year, number = int(month[:4]), int(month[5:7])
    entered = entered or f"{year + number // 12}-{number % 12 + 1:02}-05"
    return entry(LedgerLine, deal="D2026-001", month=month, quantity=f"{amount}", stated_by=by, entered=entered, corrects=corrects, **more)


def park(one: Deal, ledger: Sequence[LedgerLine] = (), *, preset: str = "嘉兴", ledger_day: int | None = None, permits: Sequence[Mapping[str, str]] = ()) -> Park:
    """A park with one deal between two firms."""
    day = Figure(ledger_day, ledger_day, ledger_day, "d") if ledger_day else None
    papers = tuple(Permit(**permit) for permit in permits)
    firms = (Firm(name="甲", id="a"), replace(Firm(name="乙", id="b"), permits=papers))
    return Park(name="试", firms=firms, deals=(one,), ledger=tuple(ledger), follow=FollowRules(lights=preset, ledger_day=day))
