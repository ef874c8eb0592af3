"""What official statements claim: records, dates, places, text extraction, checks, selection and exports.

Nothing here depends on a user interface. Only `claimsmap.places.nominatim` uses the network, and only editors call it.
"""
