"""Workbooks of Excel 5 to 2003, WPS sheets (.et) that are such, and bare streams that programs export as .xls.

Read by ourselves, record by record ([MS-XLS], [MS-CFB]): so number formats, hidden rows and columns, and formulas
without a result are known, and a faulty file is a refusal and never a crash of the process.
"""
