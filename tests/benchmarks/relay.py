"""A counting relay between browser and server: it sees what travels, compressed and with all headers."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import suppress


class Relay:
    """Relays every connection to a loopback port, in its own thread; connect to its `address`."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.up = self.down = 0
        """Bytes from and to the browser since `forget`."""
        self.active = time.monotonic()
        """When the last of them was relayed."""
        self._opened = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=[self._serve()], daemon=True)
        self._thread.start()
        self._opened.wait()

    def forget(self) -> None:
        """Reset the counters."""
        self.up = self.down = 0

    def close(self) -> None:
        """Close every connection."""
        self._loop.call_soon_threadsafe(self._closed.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._closed = asyncio.get_running_loop(), asyncio.Event()
        listening = await asyncio.start_server(self._pass, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        self._opened.set()
        await self._closed.wait()
        # asyncio.run cancels what is still being relayed when it ends
        listening.close()

    async def _pass(self, browser: asyncio.StreamReader, to_browser: asyncio.StreamWriter) -> None:
        # a connection that either side, or this relay, closes is no error
        with suppress(ConnectionError, asyncio.CancelledError):
            server, to_server = await asyncio.open_connection("127.0.0.1", self.target)
            await asyncio.gather(self._copy(browser, to_server, "up"), self._copy(server, to_browser, "down"))

    async def _copy(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, way: str) -> None:
        try:
            while chunk := await source.read(1 << 18):
                setattr(self, way, getattr(self, way) + len(chunk))
                self.active = time.monotonic()
                target.write(chunk)
                await target.drain()
        finally:
            target.close()
