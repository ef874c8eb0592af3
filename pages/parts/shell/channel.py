"""The name of the channel between the parts of one reader's page: see `pages/assets/shared/channel.js`."""

from __future__ import annotations

import secrets

import streamlit as st


def channel_name() -> str:
    """The channel name of this session. It is unique, since a page that embeds two sessions hears both."""
    return str(st.session_state.setdefault("channel", f"claims-{secrets.token_hex(8)}"))
