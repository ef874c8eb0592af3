"""streamlit-folium's component frame, which shows the map: registers it early, and lists its scripts for preloading."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.runtime import get_instance


@contextmanager
def _without_warning() -> Iterator[None]:
    """Silences Streamlit's missing-session warning, since importing streamlit_folium declares its component."""
    log = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    was, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = was


with _without_warning():
    import streamlit_folium

FRAME = "component/streamlit_folium.st_folium"
"""The frame's path below the app's.

Assumed: Streamlit serves a component's files at `/component/<module>.<name>/`.
"""


def register_map_frame() -> None:
    """Register the frame, so that a server that has not run the script yet can serve it.

    A reader whose page came from another process may request it here. Assumed: `_component_func` is a component that
    the runtime's `component_registry` accepts.
    """
    get_instance().component_registry.register_component(streamlit_folium._component_func)


def frame_static() -> Path:
    """The frame's files with a content hash in their names."""
    return Path(streamlit_folium.build_dir) / "static"


def frame_scripts() -> Iterator[str]:
    """URLs of the scripts that the frame loads first.

    Assumed: `static/js/main.*.js` in streamlit-folium's `build_dir`.
    """
    build = Path(streamlit_folium.build_dir)
    for script in sorted((build / "static" / "js").glob("main.*.js")):
        yield f"{FRAME}/{script.relative_to(build).as_posix()}"
