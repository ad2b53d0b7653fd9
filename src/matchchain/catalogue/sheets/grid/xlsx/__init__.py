"""Workbooks of Excel 2007 and later, and of all who write them."""
