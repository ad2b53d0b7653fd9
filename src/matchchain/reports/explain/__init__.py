"""What `explain` shows: one pairing for the office, for one of its firms, or everything between two firms.

`office.py` makes the office's page, `account.py` its sums, `account_line.py` a line of any sum; `firm.py` a firm's
page from its own figures only, `between.py` two firms, `route.py` a route through processes; `record.py`,
`firm_record.py` and `route_record.py` the fields of the JSON object, "matchchain.explain/1".
"""

from __future__ import annotations

from matchchain.reports.explain.between import between_report
from matchchain.reports.explain.firm import firm_report
from matchchain.reports.explain.office import office_report
from matchchain.reports.explain.route import route_report

__all__ = ["between_report", "firm_report", "office_report", "route_report"]
