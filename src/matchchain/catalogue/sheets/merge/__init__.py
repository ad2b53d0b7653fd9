"""What files state, merged into a park: a verdict on every field first, then exactly what was shown is written.

`propose.propose` makes the rows of the preview out of what was read, `changes.changes_of` the changes of the files that
they mean, for `catalogue.files.batch.carry_out_batch`. `plan_text.plan_text` writes a proposal down for a person to
decide, `plan_read.read_plan` and `decided.decided` take it back. `provenance.provenance` tells of an imported figure
where it is from.
"""
