"""Every route of a real server: headers everywhere, no way out of its folders, no directory listing, no 500."""

import re
from urllib.parse import quote, urlsplit

import pytest

from claimsmap.export.catalogue import MAKERS
from claimsmap.query.selection import NAMES
from pages.server.assets import ASSETS
from pages.server.bundles import VERSION
from tests.faults.running import ask

ROUTES = ["/", "/about", "/data/claims.json", "/data/none", "/data/claims.json?from=x", "/assets/leaflet/leaflet.js",
          "/assets/none", "/component/streamlit_folium.st_folium/index.html", "/static/none.js", "/_stcore/health",
          "/_stcore/host-config", "/media/none"]  # fmt: skip
ROOTS = ["/data/", "/assets/", f"/assets/{VERSION}/", "/assets/leaflet/", "/component/",
         "/component/streamlit_folium.st_folium/", "/static/", "/media/", "/app/static/", "/"]  # fmt: skip
CLIMBS = [
    "..",
    "%2e%2e",
    "..%2f",
    "%2e%2e%2f",
    "..%5c",
    "....//",
    "%c0%ae%c0%ae",
    "..;",
    "%252e%252e",
    "\\..",
    "//etc/..",
]
AIMS = [(1, "__init__.py"), (2, "app.py"), (2, "pyproject.toml"), (1, "server/headers.py"), (15, "etc/passwd")]
"""How far above the served folders each file is: beside Leaflet's, above our assets, at the root of the disk."""
SECRETS = [b"root:x:0", b"[tool.ruff]", b"class SecurityHeaders", b"BASE_DIR ="]
"""Content of /etc/passwd, pyproject.toml, our Python and that of the package whose folder we serve."""


@pytest.fixture(scope="module")
def port(server: str) -> int:
    return urlsplit(server).port or 0


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_carries_the_headers_and_sets_no_cookie(port: int, route: str) -> None:
    headers = ask(port, route).headers
    policy = headers["content-security-policy"]
    assert ("default-src 'none'" if route.startswith("/data/") else "default-src 'self'") in policy
    assert "object-src 'none'" in policy or "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert "set-cookie" not in headers


def test_only_the_frame_of_the_map_may_evaluate(port: int) -> None:
    frame = ask(port, "/component/streamlit_folium.st_folium/index.html").headers["content-security-policy"]
    assert "'unsafe-eval'" in frame
    for route in ("/", "/about", "/data/claims.json", "/x/component/", "/componentx"):
        scripts = [
            part
            for part in ask(port, route).headers["content-security-policy"].split("; ")
            if part.startswith(("script-src", "default-src"))
        ]
        assert scripts
        assert "'unsafe-" not in " ".join(scripts)


def test_a_data_file_may_load_nothing(port: int) -> None:
    for route in ("/data/claims.json", "/data/feed.atom", "/data/none"):
        assert ask(port, route).headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'self'"


def test_what_the_map_page_hints_at_is_there_to_be_kept(port: int) -> None:
    hinted = re.findall(r'data-rel="(?:prefetch|modulepreload)" href="\.(/[^"]+)"', ask(port, "/").body.decode())
    assert {address.rpartition("/")[2] for address in hinted} >= {"map.js", "boot.js", "leaflet.js"}
    for address in hinted:
        answer = ask(port, address)
        assert answer.status == 200, address
        assert "no-store" not in answer.headers.get("cache-control", "")
    assert b"prefetch" not in ask(port, "/about").body


def test_what_the_map_asks_for_by_version_is_kept_for_as_long_as_it_holds(port: int) -> None:
    boot = (ASSETS / "compat" / "boot.js").read_text("utf-8")
    names = re.findall(r"/data/([\w.]+)\?[^`]*version=", boot)
    assert "marks.json" in names
    for name in (*names, "spans.json", "list.json"):
        tag = ask(port, f"/data/{name}").headers["etag"].removeprefix('W/"')
        version = tag.rpartition("-")[0]
        assert "immutable" in ask(port, f"/data/{name}?version={version}").headers["cache-control"], name
        assert ask(port, f"/data/{name}?version=older").headers["cache-control"] == "no-cache", name


@pytest.mark.parametrize("root", ROOTS)
def test_no_route_leads_out_of_its_folder(port: int, root: str) -> None:
    for climb in CLIMBS:
        for depth, aim in AIMS:
            answer = ask(port, f"{root}{'/'.join([climb] * depth)}/{aim}")
            assert answer.status < 500
            assert not any(secret in answer.body for secret in SECRETS), (climb, aim)


@pytest.mark.parametrize("root", [root for root in ROOTS if root != "/"])
def test_no_route_lists_its_folder(port: int, root: str) -> None:
    for target in (root, root.rstrip("/"), f"{root}js/", f"{root}images/", f"{root}."):
        answer = ask(port, target)
        assert answer.status < 500
        assert not any(sign in answer.body for sign in (b"leaflet.css", b"main.js", b"Index of", b"claims.geojson</"))


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        *((f"{each}=%FF%FE", each) for each in NAMES if each != "q"),
        ("q=%00", "q"), ("q=%ED%A0%80", "q"), ("q=" + "x" * 201, "q"), ("claim=" + "%F0%9F%92%A3" * 4000, "claim"),
        ("from=2022-01-01&from=2022-01-01", "from"), ("kind=" + "&kind=".join(["visit"] * 201), "kind"),
        ("lat=1&lon=" + "9" * 300, "lon"), ("zoom=NaN", "zoom"), ("from=2022-01-02&to=2022-01-01", "to"),
        ("limit=-1", "limit"), ("limit=1&limit=1", "limit"), ("offset=%D9%A1", "offset"),
        ("a[b][c][d][e]=1", "a[b][c][d][e]"),
        ("%FF=1", "\ufffd"), ("constructor=1", "constructor"), ("__proto__=1", "__proto__"),
        ("mapped[]=yes", "mapped[]"),
        ("&".join(f"p{number}=1" for number in range(3000)), "p0"), ("from=" + "%2E%2E%2F" * 60, "from"),
    ],
)  # fmt: skip
def test_input_of_no_sense_is_a_400_that_names_the_parameter(port: int, query: str, parameter: str) -> None:
    answer = ask(port, f"/data/claims.json?{query}")
    assert (answer.status, answer.json["parameter"]) == (400, parameter)


@pytest.mark.parametrize("name", MAKERS)
def test_every_file_of_data_refuses_alike(port: int, name: str) -> None:
    answer = ask(port, f"/data/{name}?from=x")
    assert (answer.status, answer.json["parameter"]) == (400, "from")


@pytest.mark.parametrize(
    "target",
    [b"/data/\xff\xfe", b"/data/claims.json?q=\xff", b"/data/" + b"a" * 30_000,
     b"/data/claims.json?" + b"q=1&" * 15_000,
     b"/" + b"a/" * 10_000, b"/%00", b"/%ff", b"/?q=%00%ff", b"/data/claims.json%00.csv", b"/data/claims.json/",
     b"/data//claims.json", b"*", b"http://other.example/data/claims.json", b"/?" + b"x=1&" * 3000],
)  # fmt: skip
def test_targets_of_no_sense_are_no_fault_of_the_server(port: int, target: bytes) -> None:
    assert ask(port, target).status < 500


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("route", ["/data/claims.json", "/assets/leaflet/leaflet.js", "/"])
def test_nothing_can_be_changed_over_http(port: int, method: str, route: str) -> None:
    assert ask(port, route, method, Content_Length="0").status == 405


@pytest.mark.parametrize("tag", ['"', "W/", "x" * 5000, "é", 'W/"a", W/"b"', "*"])
def test_a_tag_of_no_sense_is_a_tag_that_does_not_fit(port: int, tag: str) -> None:
    assert ask(port, "/data/claims.json", If_None_Match=tag).status == 200


def test_a_refusal_repeats_no_more_than_it_must(port: int) -> None:
    answer = ask(port, "/data/claims.json?" + quote("<script>" * 2000) + "=1")
    assert answer.status == 400
    assert len(answer.body) < 500
    assert answer.headers["content-type"] == "application/json"


def test_data_may_be_read_from_any_site_and_nothing_else_may(port: int) -> None:
    assert ask(port, "/data/claims.json", Origin="https://other.example").headers["access-control-allow-origin"] == "*"
    for route in ("/", "/_stcore/health", "/_stcore/host-config"):
        assert "access-control-allow-origin" not in ask(port, route, Origin="https://other.example").headers


def test_a_card_comes_with_those_of_the_claims_beside_it(port: int) -> None:
    claims = ask(port, "/data/claims.json?limit=3&geometry=none").json["claims"]
    first, second, third = (claim["id"] for claim in claims)
    found = ask(port, f"/data/cards.json?claim={second}&beside={third}&beside={first}&beside=none").json
    assert [card["id"] for card in found["cards"]] == [second, third, first]
    assert all(f'data-claim="{card["id"]}"' in card["html"] for card in found["cards"])
    alone = ask(port, f"/data/cards.json?claim={third}").json
    assert alone["cards"] == [found["cards"][1]]
    assert ask(port, f"/data/cards.json?claim={first}" + "&beside=x" * 9).status == 400
