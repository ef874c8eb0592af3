"""What official statements claim: records, dates, places, reading, checks, selection and exports.

Nothing here knows the screen. Only `claimsmap.places.nominatim` knows the network, and only editors call it.
"""
