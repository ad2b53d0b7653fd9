"""The facts of a park on a day, as an edition freezes them."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.files.edition import CellFact, Edition, FirmFact, LineFact, TradeFact
from matchchain.studies.handbook.holding import Holding, stated
from matchchain.studies.handbook.seen import Reader, Seen


def frozen(  # noqa: PLR0913 - each is a part of the edition
    held: Holding,
    outside: Seen,
    *,
    name: str,
    digest: str,
    reader: Reader = "office",
    chain: str = "",
    anonymous: int = 0,
    cells: Sequence[CellFact] = (),
) -> Edition:
    """The facts of the whole park, whoever the edition is for.

    Args:
        held: all there is.
        outside: what firms may see, so that a later comparison tells them no more.
        name: of the edition.
        digest: of the park's files, see `digest_of`.
        reader: for whom it is printed.
        chain: of which chain it is, "" of all.
        anonymous: how many firms each of its lines fits; 0 where they are named.
        cells: its lines where it is anonymous.
    """
    shown = {line.key: outside.amounts[line.key] for line in outside.lines}
    flows = {(flow.id, flow.kind) for flow in outside.flows}
    return Edition(
        name=name,
        on=held.today.isoformat(),
        park=held.park.name,
        digest=digest,
        reader=reader,
        as_of=held.as_of,
        chain=chain,
        anonymous=anonymous,
        firms=tuple(
            FirmFact(id=firm.id, name=firm.table_name, name_en=firm.name_en, named=outside.named(firm.id))
            for firm in sorted(held.park.firms, key=lambda firm: firm.id)
        ),
        lines=tuple(
            LineFact(
                firm=line.firm.id,
                id=line.entry.id,
                side=line.side,
                material=line.entry.material,
                means=line.means,
                quantity=stated(line),
                unit=line.entry.quantity.unit if line.entry.quantity else "",
                as_of=line.entry.as_of,
                shown=shown.get(line.key, ""),
            )
            for line in held.lines
        ),
        trades=tuple(
            TradeFact(
                supplier=flow.supplier,
                receiver=flow.receiver,
                offer=flow.offer_id,
                need=flow.need_id,
                material=flow.offer or flow.need,
                runs=flow.kind == "existing",
                shown=(flow.id, flow.kind) in flows,
            )
            for flow in held.flows
        ),
        cells=tuple(cells),
    )
