"""A large corpus in the form in which it is served, kept from one start to the next."""
