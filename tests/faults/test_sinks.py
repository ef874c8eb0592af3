"""Foreign text has few ways onto the screen. These tests keep the dangerous ones unused, in sources and in the map."""

import json
import re
from pathlib import Path

import pytest

from pages.compat.folium_elements import Command
from tests.builders import ROOT
from tests.pages.running import run

PYTHON = sorted(path for path in [ROOT / "app.py", *(ROOT / "pages").rglob("*.py")])
SCRIPTS = sorted((ROOT / "pages" / "assets").rglob("*.js"))
FOLIUM_SINKS = re.compile(
    r"\b(Popup|Tooltip|GeoJsonPopup|GeoJsonTooltip|DivIcon|Icon|Marker|CircleMarker|Circle|GeoJson|LayerControl|Choropleth)\("
    r"|\b(popup|tooltip)\s*="
)
HTML_SINKS = re.compile(
    r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|setHTML"
    r"|\beval\b|new Function|setTimeout\(\s*[\"'`]|\.bindPopup\(|\.bindTooltip\(|\bon[a-z]+\s*=\s*[\"'`]"
)
STREAMLIT_SINKS = re.compile(
    r"unsafe_allow_html|unsafe_allow_javascript|components\.v1|st\.iframe|st\.link_button|st\.image"
)
HOSTILE = "</script>`${claimed()}`{{7*7}}{% raw %}<img src=x onerror=claimed()>_status_open \\u0027 \u2028"


def uses_of(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if pattern.search(line)
    ]


def test_there_are_sources_to_search_and_the_search_finds() -> None:
    assert len(PYTHON) > 20
    assert len(SCRIPTS) > 20
    for pattern, line in (
        (FOLIUM_SINKS, "folium.Marker(at, tooltip=name)"),
        (HTML_SINKS, "row.innerHTML = name"),
        (STREAMLIT_SINKS, "st.markdown(text, unsafe_allow_html=True)"),
    ):
        assert pattern.search(line)


def test_nothing_goes_through_what_folium_makes_code_of() -> None:
    assert uses_of(FOLIUM_SINKS, PYTHON) == []


def test_no_script_makes_elements_of_text_but_of_what_the_app_wrote() -> None:
    uses = uses_of(HTML_SINKS, SCRIPTS)
    assert [use.split(":")[0] for use in uses] == ["pages/assets/explorer/fragment.js"]


def test_no_page_lets_streamlit_run_markup() -> None:
    assert uses_of(STREAMLIT_SINKS, PYTHON) == []


def test_leaflet_gets_nodes_and_never_text_where_it_would_make_markup_of_it() -> None:
    """setContent, divIcon's html and addAttribution take markup: they get a node, a constant, or a node as text."""
    calls = uses_of(re.compile(r"\.setContent\(|\bhtml:|addAttribution\(|attribution:"), SCRIPTS)
    allowed = re.compile(
        r"setContent\((node\(|this\.content\(\))|html: button,"
        r"|addAttribution\(([A-Z_]+\)|$|credits.map\(credit => credited\(credit\).outerHTML\))"
    )
    assert calls
    assert [call for call in calls if not allowed.search(call)] == []


@pytest.mark.parametrize("where", ["claim", "channel", "claims"])
def test_a_command_holds_no_sign_that_a_script_a_template_or_a_page_could_mistake(where: str) -> None:
    command = Command({where: HOSTILE}).command
    assert not re.search(r"[`$<>%'&_\u2028]|[{}].*[{}].*[{}]", command)
    assert json.loads(command) == {where: HOSTILE}


def test_the_map_names_no_layer_and_has_no_popup() -> None:
    app = run("", q=HOSTILE, munition=HOSTILE)
    given = json.loads(app.get("component_instance")[0].proto.json_args)
    rendered = given["script"] + given["feature_group"]
    assert "L.map(" in rendered
    assert "tellClaims(" in rendered
    for sink in ("bindPopup", "bindTooltip", "L.popup", "L.tooltip", "divIcon", "control.layers", "L.marker"):
        assert sink not in rendered
    assert "${" not in rendered
    assert "<img" not in rendered
