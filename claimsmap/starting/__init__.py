"""A starter corpus: small, commented and valid, with the borders and towns of a country."""
