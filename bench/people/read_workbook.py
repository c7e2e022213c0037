"""Reads every cell of a workbook with openpyxl, and nothing more. read_workbook.py FILE"""

import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True)))
