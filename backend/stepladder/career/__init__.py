"""Pure reasoning over records: no files, no database, no clock."""
