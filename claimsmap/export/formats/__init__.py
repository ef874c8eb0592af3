"""The export formats of claims and places, one module each.

A new one is also listed in `claimsmap/export/catalogue.py` and, if it holds claims, in `claim_files.py`.
"""
