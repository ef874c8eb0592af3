"""The frame in which streamlit-folium shows the map: registered early, and named for those who hint at its script."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.runtime import get_instance


@contextmanager
def _without_warning() -> Iterator[None]:
    """streamlit-folium declares its frame when it is imported; Streamlit then warns that no reader is there."""
    log = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    was, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = was


with _without_warning():
    import streamlit_folium

FRAME = "component/streamlit_folium.st_folium"
"""The frame's address, below that of the app.

Assumed: Streamlit serves the files of a component at `/component/<module>.<name>/`.
"""


def register_map_frame() -> None:
    """Let a server that has run no script yet serve the map's frame.

    A reader whose page comes from another process asks this one for it. Assumed: `_component_func` is the component
    that `component_registry` of Streamlit's runtime can register.
    """
    get_instance().component_registry.register_component(streamlit_folium._component_func)


def frame_static() -> Path:
    """The files of the frame that have a hash of their content in their names."""
    return Path(streamlit_folium.build_dir) / "static"


def frame_scripts() -> Iterator[str]:
    """The addresses of the scripts that the frame loads first.

    Assumed: they are `static/js/main.*.js` in streamlit-folium's `build_dir`.
    """
    build = Path(streamlit_folium.build_dir)
    for script in sorted((build / "static" / "js").glob("main.*.js")):
        yield f"{FRAME}/{script.relative_to(build).as_posix()}"
