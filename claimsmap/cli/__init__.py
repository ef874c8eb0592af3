"""The commands of `python -m claimsmap`, one module each."""
