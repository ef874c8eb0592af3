"""What an editor decides: the decisions, the fields, what they may be chosen from, and what is refused."""
