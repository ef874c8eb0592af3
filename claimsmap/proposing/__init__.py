"""Proposes claims from a statement's text for an editor to accept: rules and cue words, no model, no network."""
