"""HTTP behaviour of a real server: unknown paths get a 404, invalid hosts are refused, q=0 is respected."""

import gzip
import re
import socket
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from claimsmap.loading.claims_file import read_corpus
from pages.parts.shell.pages import PATHS
from pages.server.http_manners import accepts_gzip
from tests.builders import CLAIMS_FILE, GEODATA
from tests.faults.running import ask

NOWHERE = ["/nonsense", "/nonsense/deep", "/about/x", "/index.html", "/assets/none", "/static/none.js", "/_stcore/none",
           "/data", "/wp-login.php", "/sitemap-9.xml", "/media/none", "/component/none"]  # fmt: skip


@pytest.fixture(scope="module")
def port(server: str) -> int:
    return urlsplit(server).port or 0


@pytest.mark.parametrize("path", NOWHERE)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_is_not_there_is_a_404(port: int, path: str, method: str) -> None:
    answer = ask(port, path, method)
    assert answer.status == 404
    assert answer.headers["content-security-policy"]
    assert "streamlit" not in answer.body.decode().lower()


@pytest.mark.parametrize("path", [*(f"/{name}" for name in PATHS), "/print", "/robots.txt", "/favicon.ico",
                                  "/sitemap.xml", "/data/claims.csv", "/_stcore/health", "/favicon.png"])  # fmt: skip
def test_head_is_answered_as_get_without_a_body(port: int, path: str) -> None:
    got, head = ask(port, path), ask(port, path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers.get("content-type") == got.headers.get("content-type")


def test_what_programs_ask_for_is_what_it_is_called(port: int) -> None:
    robots = ask(port, "/robots.txt")
    assert robots.headers["content-type"].startswith("text/plain")
    assert f"Sitemap: http://127.0.0.1:{port}/sitemap.xml".encode() in robots.body
    assert ask(port, "/favicon.ico").headers["content-type"].startswith("image/")


def test_the_sitemap_leads_to_every_record_and_every_address_of_it_answers(port: int) -> None:
    root = ElementTree.fromstring(ask(port, "/sitemap.xml").body)
    addresses = [each.text or "" for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    corpus, _ = read_corpus(CLAIMS_FILE, GEODATA)
    assert corpus is not None
    for ident in (*corpus.claims, *corpus.statements, *corpus.series):
        assert any(address.endswith(f"={ident}") for address in addresses), ident
    for address in (addresses[0], addresses[5], addresses[20], addresses[-1]):
        target = address.removeprefix(f"http://127.0.0.1:{port}")
        page = ask(port, target)
        assert page.status == 200
        canonical = re.search(rb'rel="canonical" href="([^"]+)"', page.body)
        assert canonical is not None
        assert canonical[1].decode().replace("&amp;", "&") == address


def test_every_statement_has_a_title_of_its_own(port: int) -> None:
    corpus, _ = read_corpus(CLAIMS_FILE, GEODATA)
    assert corpus is not None
    titles = set()
    for ident, statement in list(corpus.statements.items())[:5]:
        title = re.search(rb"<title>(.*?)</title>", ask(port, f"/statements?statement={ident}").body)
        assert title is not None
        assert statement.publisher.encode() in title[1]
        titles.add(title[1])
    assert len(titles) == 5


def test_the_canonical_address_leaves_out_where_the_map_looks_and_foreign_parameters(port: int) -> None:
    page = ask(port, "/?kind=mine_find&lat=39.5&lon=46.5&zoom=9&utm_source=x").body
    assert f'rel="canonical" href="http://127.0.0.1:{port}/?kind=mine_find"'.encode() in page


@pytest.mark.parametrize(
    ("header", "expected"),
    [("gzip", True), ("br, gzip;q=0.5", True), ("*", True), ("GZIP", True), ("x-gzip", True),
     ("", False), ("gzip;q=0", False), ("gzip; q=0.000", False), ("identity", False), ("*;q=0", False),
     ("*, gzip;q=0", False), ("gzip;q=none", False), ("gzipped", False)],
)  # fmt: skip
def test_gzip_is_sent_only_to_whoever_takes_it(header: str, expected: bool) -> None:
    assert accepts_gzip(header) is expected


def test_q_zero_is_heard(port: int) -> None:
    answer = ask(port, "/data/claims.json", Accept_Encoding="gzip;q=0")
    assert "content-encoding" not in answer.headers
    assert answer.json["claims"]


@pytest.mark.parametrize("host", ["a b", "a/b", "<script>", "a..b/..", "exa mple.org:80", "x" * 300, "[::1", "a@b"])
def test_a_host_that_is_no_host_name_is_a_400(port: int, host: str) -> None:
    assert raw(port, f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 400")


def test_without_a_host_links_lead_to_where_the_request_came_in(port: int) -> None:
    answer = raw(port, "GET /data/feed.atom HTTP/1.0\r\n\r\n")
    assert f"http://127.0.0.1:{port}/?".encode() in answer


@pytest.mark.parametrize("told", ["https", "https, http", "https,http,http", "HTTPS , http"])
def test_behind_proxies_links_begin_as_the_reader_s_did(port: int, told: str) -> None:
    feed = ask(port, "/data/feed.atom", X_Forwarded_Proto=told).body.decode()
    assert f"https://127.0.0.1:{port}/?" in feed
    assert f"http://127.0.0.1:{port}/?" not in feed


def raw(port: int, request: str) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(request.encode("latin-1"))
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return head + b"\n" + (gzip.decompress(body) if b"content-encoding: gzip" in head else body)
