"""The editor's desk: a separate program on the editor's machine that turns a new statement into recorded claims.

Nothing served to readers imports it. It is a small Starlette app with plain scripts rather than a Streamlit page: each
key updates one card at once, a field keeps its cursor while others are saved, and nothing is re-rendered under the
editor, which a script that reruns from the top on every event cannot guarantee.
"""
