"""The editor's desk: a program of its own on the editor's machine, where a new statement becomes claims on record.

Nothing that readers are served imports it. It is a small Starlette app with plain scripts, no Streamlit page: each key
changes one card at once, a field keeps its cursor while others are saved, and nothing is drawn anew under the editor,
which a page that is run from its top for every event cannot promise.
"""
