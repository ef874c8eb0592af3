"""Drafts: what an editor decides about proposals, and how whole lines of it come into a claims file."""
