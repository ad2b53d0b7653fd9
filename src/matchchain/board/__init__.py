"""What firms ask the office for, what they put out for others to solve, what they share: states, clocks, capacity.

Pure: no disk, no clock, no language. The same entries and the same day give the same answer again.
"""
