"""Text documents of Word and WPS: their tables, with the lines that stand around them."""
