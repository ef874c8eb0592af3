"""What is assumed of undocumented parts of Streamlit, streamlit-folium and Folium; a failure says the sentence."""

from __future__ import annotations

from pathlib import Path

import streamlit
import streamlit_folium
from streamlit.components.lib.local_component_registry import LocalComponentRegistry
from streamlit.runtime import Runtime

from pages.compat import map_frame, streamlit_page

BUILD = Path(streamlit_folium.build_dir)


def test_the_page_of_streamlit_has_one_title_in_a_head() -> None:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    message = (
        "Streamlit's static/index.html no longer holds <title>Streamlit</title> once, in a head that ends with </head>"
    )
    assert page.count(streamlit_page.TITLE) == 1, message
    assert page.index(streamlit_page.TITLE) < page.index("</head>"), message


def test_every_inline_script_of_streamlits_page_gets_a_hash() -> None:
    page = "".join(streamlit_page.page_around_title())
    inline = page.count("<script") - page.count("<script ")
    external = page.count("<script ")
    assert page.count(" src=") >= external, "a script of Streamlit's index.html has attributes and no src: hash it too"
    assert streamlit_page.inline_script_hashes().count("'sha256-") == inline


def test_the_map_frame_can_be_registered_before_any_script_runs() -> None:
    message = (
        "streamlit-folium no longer keeps its component as _component_func, or Streamlit's registry takes no other"
    )
    component = getattr(streamlit_folium, "_component_func", None)
    assert component is not None, message
    assert hasattr(Runtime, "component_registry"), message
    registry = LocalComponentRegistry()
    registry.register_component(component)
    assert registry.get_component_path(component.name) == str(BUILD), message


def test_the_frames_address_is_the_name_of_its_component() -> None:
    assert f"component/{streamlit_folium._component_func.name}" == map_frame.FRAME


def test_the_script_of_the_map_frame_is_found() -> None:
    found = list(map_frame.frame_scripts())
    assert len(found) == 1, "streamlit-folium no longer starts from one static/js/main.*.js in its build_dir"
    assert found[0].rpartition("/")[2] in (BUILD / "index.html").read_text("utf-8")
