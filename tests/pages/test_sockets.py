"""The options of Streamlit's listening socket, which every accepted connection inherits."""

import socket

from pages.compat.sockets import answer_promptly


def listening() -> socket.socket:
    """A socket as Streamlit opens it: without naming TCP."""
    made = socket.socket(socket.AF_INET)
    made.bind(("127.0.0.1", 0))
    made.listen()
    return made


def test_a_connection_sends_what_is_small_at_once():
    with listening() as server:
        answer_promptly()
        with socket.create_connection(server.getsockname()), server.accept()[0] as taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_sockets_that_do_not_listen_are_left_as_they_are():
    with socket.socket(socket.AF_INET) as other, socket.socket(socket.AF_UNIX):
        answer_promptly()
        assert not other.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
