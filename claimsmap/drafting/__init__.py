"""Drafts: an editor's decisions on proposals, and inserting the result into claims files as whole lines."""
