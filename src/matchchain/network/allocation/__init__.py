"""The allocation problem of a park and how it is solved: links, caps, joint limits and processes before HiGHS."""
