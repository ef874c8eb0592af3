"""The address as the browser has it: what a reader chooses there without a word to the server stands in it.

Assumed: Streamlit's page sends with each run the query that it knows itself, which it has from its start, from a step
through the history or from a message `page_info_changed`; while it knows none, it sends what stands in the browser's
address.
"""

from __future__ import annotations

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx


def follow_browser() -> None:
    """Have the page forget its own query. It writes the empty one too, which `assets/compat/address.js` passes over.

    Not `st.query_params.clear()`: the rest of this run still reads them.
    """
    context = get_script_run_ctx()
    if context:
        message = ForwardMsg()
        message.page_info_changed.query_string = ""
        context.enqueue(message)
