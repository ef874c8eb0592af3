"""Makes each run see the browser's own URL, which the reader may have changed without a request to the server.

Assumed: with each run Streamlit's page sends the query string it knows, from its start, a history step or a
`page_info_changed` message; while it knows none, it sends the browser's current one.
"""

from __future__ import annotations

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx


def follow_browser() -> None:
    """Make the page forget its own query string. It then writes an empty one, which `assets/compat/address.js`
    suppresses.

    Not `st.query_params.clear()`, as the rest of this run still reads them.
    """
    context = get_script_run_ctx()
    if context:
        message = ForwardMsg()
        message.page_info_changed.query_string = ""
        context.enqueue(message)
