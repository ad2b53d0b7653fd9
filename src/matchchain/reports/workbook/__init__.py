"""The park as one workbook: every field of every card in its own words, or what a partner may see of it."""
