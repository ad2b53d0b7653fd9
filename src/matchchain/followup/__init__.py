"""After the match: what is followed over time, its lights, clocks, verified savings. Pure: the day is an argument.

How other rooms use it:
- entries: declare them under `park/` with `entry(...)`; lists of records are kind "parts" (`Node` is shared), ids kind
  "serial"; one line of `OWN_FILES` per file (`.yaml`, or `.csv` whose first row names the columns).
- writing: `catalogue.edits.growing`: `serial_for` gives the next id, `with_new`, `with_record`, `with_values` work on
  bytes, `grown(folder, file, edit, deed, subject)` makes the `Change` that `cli.talk.carry` (or `carry_out`) carries
  out; put the check of a gate inside the edit, which is called anew under the lock. `csv_growing.lines_added` likewise.
- lights: `light.worst(reasons)` of `Reason`s; `nodes.node_reasons(nodes, day, rules)`, `papers_end.paper_reasons(...)`;
  `presets.rules_of(park)` gives the park's `LightRules` (嘉兴 by default, 银川; `data/presets.yaml`: one line more).
- clocks: `workdays.calendar_of(park)` -> `Calendar`: `is_working`, `after(day, n)`, `between(a, b)`; the park's own
  holidays.yaml goes before the shipped ones (`data/holidays.yaml`); `knows(year)` says whether a year's are known.
- past days: `known.known_on(records, day)` leaves out what was entered later (`entered`, else the record's own day).
- a light never improves without a new record: tests in tests/followup hold it for every preset, hold it for yours too.
"""
