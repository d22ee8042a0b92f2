"""Workbooks: the spreadsheets in which people keep their ladders, and the way from them to content."""

from stepladder.content.workbook.faults import write_faults
from stepladder.content.workbook.importing import Import, import_workbooks, in_reading_order
from stepladder.content.workbook.missing import Missing
from stepladder.content.workbook.template import write_template

__all__ = ["Import", "Missing", "import_workbooks", "in_reading_order", "write_faults", "write_template"]
