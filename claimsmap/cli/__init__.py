"""The commands of `python -m claimsmap`, a module a command."""
