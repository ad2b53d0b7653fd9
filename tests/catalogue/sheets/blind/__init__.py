"""Office files written without a look at the reader, each with what it really says.

A truth is JSON-able: {"firms": [{"name", other fields of a firm, "offers", "needs", "permits"}], "asked": [cells],
"days": working days the park would know}. Names of fields are those of a card; figures are as a card says them, in
any equivalent unit. Only what the sheet says is in it.

- `asked`: cells a careful reader asks about or refuses. In csv they have no sheet (`E7`), in docx the sheet is
  `Table 1`, header row included.
- `either`: fields with two defensible readings: a name alone is not judged; {field: [values]} is right with any of
  them, None among them meaning that it may be left out. `material` and `name` may be open as well.
- `optional`: an entry that may be read or left out. `days`: working days of the firm, as the sheet says.
- a firm named "" stands for the firm the office names with `--firm` (Sheet.options).

`answers` holds free-text cells with their meanings. `score` compares; `figures` is its comparer of units.
"""
