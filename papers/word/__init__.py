"""Word files: a template of the office filled, charts that can be edited in Word, tables that break
well."""
