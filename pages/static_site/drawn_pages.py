"""The Streamlit script that renders a page for several URLs, each in a container of its own."""

from pathlib import Path

import streamlit as st

from pages.parts.sections.long_lists import PRINTED

script, addresses = st.session_state[PRINTED]
code = compile(Path(script).read_text("utf-8"), script, "exec")
for parameters in addresses:
    st.query_params.from_dict(parameters)
    st.session_state.read_address = True  # makes the page parse its new URL from scratch
    with st.container():
        exec(code, {"__name__": "__main__"})  # noqa: S102 (a page of ours, as Streamlit runs it)
