"""An editor's decisions: actions on a draft, field edits, choices, and errors."""
