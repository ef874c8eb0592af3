"""The name of the channel on which the parts of one reader's page talk to one another in the browser."""

from __future__ import annotations

import secrets

import streamlit as st


def channel_name() -> str:
    """The name of this session's line. No other session has it: a page that holds two in frames hears both."""
    return str(st.session_state.setdefault("channel", f"claims-{secrets.token_hex(8)}"))
