"""A corpus to begin with: small, commented and valid, with the borders and towns of a country."""
