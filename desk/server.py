"""The desk's routes: a page, its scripts, and an endpoint per request type."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from desk.decisions.errors import DeskError, Moved
from desk.guard import key_of, session_of
from desk.room import Room

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent / "pages" / "assets" / "shared"
Question = Callable[[dict[str, Any]], dict[str, Any]]


def desk_app(room: Room) -> Starlette:
    """The desk's app, without access control."""

    async def ask(request: Request) -> Response:
        question: Question | None = room.questions.get(request.path_params["question"])
        if question is None:
            return PlainTextResponse("The desk knows no such question.", 404)
        try:
            values = json.loads(await request.body())
            if not isinstance(values, dict):
                raise ValueError
        except (ValueError, RecursionError):
            return JSONResponse({"error": "That was no question."}, 400)
        try:
            return JSONResponse(await run_in_threadpool(room.answer, question, values))
        except Moved as error:
            return JSONResponse({"error": str(error), "moved": True}, 409)
        except DeskError as error:
            return JSONResponse({"error": str(error)}, 422)

    async def key(request: Request) -> Response:
        return JSONResponse({"key": key_of(session_of(request.headers))})

    async def page(request: Request) -> Response:
        return FileResponse(HERE / "assets" / "desk.html", media_type="text/html; charset=utf-8")

    async def icon(request: Request) -> Response:
        return FileResponse(SHARED.parent / "icon.svg")

    return Starlette(
        routes=[
            Route("/", page),
            Route("/icon.svg", icon),
            Route("/key", key),
            Route("/ask/{question}", ask, methods=["POST"]),
            Mount("/desk/assets", StaticFiles(directory=HERE / "assets")),
            Mount("/pages/assets/shared", StaticFiles(directory=SHARED)),
        ]
    )
