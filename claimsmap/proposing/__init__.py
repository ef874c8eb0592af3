"""From the text of a statement to claims that an editor may accept: rules and cue words, no model and no network."""
