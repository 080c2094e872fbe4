"""A new province's pack: founded from the country's tables, edited in Excel, checked."""
