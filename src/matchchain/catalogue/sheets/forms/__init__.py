"""Our own sheets, read back: the questionnaire that went to a firm, and the park as one workbook.

What the cards say in their very words is here as well, since both are written from it.
"""
