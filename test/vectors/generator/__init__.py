"""The encoder side of the paper format, written from recovery/FORMAT.md alone and with Python's standard library only."""
