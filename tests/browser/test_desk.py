"""The editor's desk in a browser: by keyboard alone, by mouse, with hostile texts, accessible to everybody."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from claimsmap.loading.claims_file import read_corpus
from tests.browser.hostile import attacks
from tests.builders import few_places
from tests.desk.room import CLAIMS

ROOT = Path(__file__).parents[2]
EIGHT = (
    "Since August 2022, more than 1,400 mines were found in Lachin district, the ministry said. "
    "Since the end of the war 268 people became mine victims, 45 of them were killed. "
    "Armenia should provide accurate maps of minefields.\n\n"
    "It was a fine day. On October 3 new booby traps were found in Zabukh and Sus villages. "
    "A driver was wounded by a mine blast near the village of Zabukh on 5 November. "
    "The maps handed over are accurate to only 25 percent. "
    "The spokesman denied that mines were laid by the ministry. "
    "About 1.5 million mines were laid in the ground over the past 30 years.\n"
)
NEXT = """() => document.querySelector("article")?.dataset.state === "undecided"
    || document.querySelector("#left").textContent.startsWith("all")"""
"""Wait until a card needs a decision, or none is left."""


class OpenDesk:
    """A running desk, and the page that its one-time address opened."""

    def __init__(self, folder: Path, page: Page) -> None:
        self.folder, self.page = folder, page
        self.keys: list[str] = []
        """Every key pressed and every text typed: one decision each."""
        self.claims = folder / "claims.yaml"
        self.claims.write_text(CLAIMS, encoding="utf-8")
        few_places(folder / "geodata")
        command = [sys.executable, "-m", "claimsmap", "desk", "--no-browser"]
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "CLAIMS_FILE": str(self.claims),
            "GEODATA_DIR": str(folder / "geodata"),
        }
        self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        printed = re.search(r"http\S+", self.process.stdout.readline())
        assert printed
        self.address = printed[0]
        page.goto(self.address)
        page.wait_for_selector("body[data-ready]")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys.append(key)
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.keys.append(text[:20])
        self.page.keyboard.insert_text(text)

    def begin(self, text: str, speakers: str = "mfa-az") -> None:
        """Paste a text and have it read, by keyboard."""
        for told in (text, "2022-11-24", "trend", speakers):
            self.type(told)
            self.press("Tab")
        self.press("Enter")
        self.page.wait_for_selector(".bench article")

    @property
    def version(self) -> str:
        return self.page.evaluate("document.body.dataset.version")


@pytest.fixture
def desk(tmp_path: Path, context: BrowserContext) -> Iterator[OpenDesk]:
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 720})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(f"a dialog: {dialog.message}"))
    opened = OpenDesk(tmp_path, page)
    yield opened
    opened.process.terminate()
    opened.process.wait(timeout=20)
    assert not errors


def test_eight_mentions_come_from_paste_to_the_record_by_keyboard_alone(desk: OpenDesk) -> None:
    desk.begin(EIGHT)
    page = desk.page
    for _ in range(30):
        if "all" in page.locator("#left").inner_text():
            break
        version = desk.version
        desk.press(*(["x", "Enter"] if page.locator("article blockquote").count() else ["Enter"]))
        page.wait_for_function("before => document.body.dataset.version !== before", arg=version)
        page.wait_for_function(NEXT)
    expect(page.locator("#left")).to_have_text("all 9 sentences decided")
    desk.press("W")
    expect(page.locator("dialog .diff")).to_contain_text("+  - id: trend-2022-11-24")
    desk.press("Enter")
    expect(page.locator("#message")).to_contain_text("Written into")
    print("keys:", *desk.keys)
    assert len(desk.keys) <= 60, desk.keys
    corpus, faults = read_corpus(desk.claims, desk.folder / "geodata")
    assert not faults
    mentions = list(corpus.mentions_in("trend-2022-11-24"))
    assert len(mentions) >= 8
    assert [each.why for each in corpus.statements["trend-2022-11-24"].left_out] == ["nothing in it can be checked"]
    assert yaml.safe_load((desk.folder / "claims.history.json").read_text())["steps"]


def test_fields_are_typed_in_place_and_what_is_unknown_is_refused_by_name(desk: OpenDesk) -> None:
    desk.begin(EIGHT)
    page = desk.page
    desk.press("p")
    expect(page.locator("[name=places]")).to_be_focused()
    desk.type("Zabuhk")
    desk.press("Enter")
    expect(page.locator("#message.fault")).to_contain_text(
        '"Zabuhk" is no place of the gazetteer. Did you mean "zabukh"'
    )
    desk.press("p")
    desk.type("zabukh")
    desk.press("Enter")
    expect(page.locator(".card .read").nth(1)).to_have_text("Zabukh / Aghavno (village)")
    desk.press("4")
    expect(page.locator("[aria-pressed=true]")).to_contain_text("Mine laying")
    desk.press("u")
    expect(page.locator("[aria-pressed=true]")).to_contain_text("Mines reported found")
    desk.press("m", "1")
    expect(page.locator(".merged")).to_contain_text("more than 1,200 mines found")
    desk.press("u", "u")
    expect(page.locator(".card .read").nth(1)).to_have_text("Lachin district (district)")


def test_no_key_leads_where_none_leads_back(desk: OpenDesk) -> None:
    desk.begin(EIGHT)
    page = desk.page
    page.locator(".sentence", has_text="It was a fine day").click()
    expect(page.locator("article blockquote")).to_be_visible()
    desk.press("m")
    expect(page.locator("#message.fault")).to_have_text("There is no claim on record to merge this into.")
    desk.press("x", "t")
    expect(page.locator("dialog [name=why]")).to_be_focused()
    desk.type("half a thought")
    desk.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator("article")).to_have_attribute("data-state", "undecided")
    desk.press("x", "t")
    desk.type("weather")
    desk.press("Enter")
    expect(page.locator(".sentence[data-state=left_out]")).to_have_attribute("title", "left out: weather")


def test_what_is_read_less_well_stays_in_sight(desk: OpenDesk) -> None:
    desk.begin("В селе Забух обнаружено 40 мин. Их обезвредили.", speakers="")
    expect(desk.page.locator(".weaker")).to_contain_text("Russian has fewer cue words")
    desk.press("j", "k")
    expect(desk.page.locator(".weaker")).to_be_in_viewport()


def test_nothing_moves_away_under_the_editor(desk: OpenDesk) -> None:
    desk.begin("\n\n".join(EIGHT.replace("mines were found", f"mines {each} were found") for each in range(12)))
    page = desk.page
    before = page.locator(".card").bounding_box()
    text = page.locator("#text")
    page.locator("mark", has_text="1,400").nth(9).click()
    expect(page.locator("mark.chosen")).to_be_in_viewport()
    top = text.evaluate("each => each.scrollTop")
    assert top > 0
    version = desk.version
    desk.press("5")
    page.wait_for_function("before => document.body.dataset.version !== before", arg=version)
    assert text.evaluate("each => each.scrollTop") == top
    assert page.locator(".card").bounding_box()["y"] == before["y"]
    assert page.evaluate("document.scrollingElement.scrollTop") == 0


def test_selecting_words_counts_and_proposes_from_exactly_them(desk: OpenDesk) -> None:
    desk.begin(EIGHT)
    page = desk.page
    sentence = page.locator(".sentence", has_text="It was a fine day")
    sentence.dblclick(position={"x": 4, "y": 8})
    expect(page.locator("#selection")).to_contain_text("1 of 8 words")
    page.keyboard.press("Escape")
    sentence.click()
    desk.press("w")
    expect(page.locator("#selection")).to_contain_text("5 of 8 words · unique in the text")
    for count in (6, 7, 8):
        desk.press("Shift+ArrowRight")
        expect(page.locator("#selection")).to_contain_text(f"{count} of 8 words")
    desk.press("Shift+ArrowRight")
    expect(page.locator("#selection.fault")).to_contain_text("9 words, 1 too many")
    desk.press("Enter")
    expect(page.locator("#message.fault")).to_contain_text("9 words, 1 too many")
    expect(page.locator("#selection.fault")).to_be_visible()
    for _ in range(4):
        desk.press("Shift+ArrowLeft")
    desk.press("0")
    expect(page.locator("[name=words]")).to_have_value("It was a fine day")
    expect(page.locator("[aria-pressed=true]")).to_contain_text("Other facts")
    desk.press("w")
    expect(page.locator("#selection")).to_contain_text("crosses “It was a fine day”")


def test_decisions_survive_a_closed_browser_and_the_address_opens_nothing_twice(
    desk: OpenDesk, context: BrowserContext
) -> None:
    desk.begin(EIGHT)
    version = desk.version
    desk.press("Enter")
    desk.page.wait_for_function("before => document.body.dataset.version !== before", arg=version)
    decided = desk.version
    desk.page.close()
    again = context.new_page()
    assert again.goto(desk.address).status == 403
    again.goto(desk.address.partition("?")[0])
    again.locator("button.link").click()
    again.wait_for_function("version => document.body.dataset.version === version", arg=decided)
    expect(again.locator("[data-state=coded]")).to_have_count(1)


def test_hostile_texts_are_only_text(desk: OpenDesk) -> None:
    page = desk.page
    usable = [text for text in attacks().values() if all(sign.isprintable() or sign == "\n" for sign in text)]
    text = "\n\n".join(f"Since August 5 mines were found in {each} village, {each} said." for each in usable)
    desk.begin(text)
    assert usable
    for each in usable:
        expect(page.locator("#text")).to_contain_text(" ".join(each.split())[:40])
    for _ in range(12):
        desk.press("Enter")
        expect(page.locator("article")).to_be_visible()
    assert page.locator("#text :is(img, script, svg, iframe, a)").count() == 0
    assert page.evaluate("Object.keys(window).filter(name => /claimed|pwned|hacked/.test(name))") == []


def test_the_desk_keeps_the_rules_of_accessibility_in_light_and_dark(desk: OpenDesk) -> None:
    found = Axe().run(desk.page).response["violations"]
    desk.begin(EIGHT)
    desk.press("j", "j", "Enter")
    for scheme in ("light", "dark"):
        desk.page.emulate_media(color_scheme=scheme)
        found += Axe().run(desk.page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
