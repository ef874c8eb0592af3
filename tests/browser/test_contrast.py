"""Every text stands out from its ground by 4.5 to 1, in light and dark, however its colour came about."""

from __future__ import annotations

import pytest

from tests.browser.fixtures import OpensWindows, open_page

PAGES = ("?claim=saribaba-mines-found-2022-11", "statements", "figures", "differences", "table", "about")
FAINT = """() => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const partsOf = colour => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
    };
    const over = (colour, ground) => [0, 1, 2].map(i => colour[i] * colour[3] + ground[i] * (1 - colour[3]));
    const light = colour => {
        const linear = value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const [red, green, blue] = colour.map(value => linear(value / 255));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const outwards = function* (element) { for (let at = element; at; at = at.parentElement) yield at; };
    const contrast = element => {
        const grounds = [...outwards(element)].map(at => partsOf(getComputedStyle(at).backgroundColor));
        const ground = grounds.reduceRight((below, each) => over(each, below), [255, 255, 255]);
        const opacity = [...outwards(element)].reduce((all, at) => all * getComputedStyle(at).opacity, 1);
        const style = getComputedStyle(element);
        const colour = partsOf(element.ownerSVGElement ? style.fill : style.color);
        colour[3] *= opacity;
        const [low, high] = [light(over(colour, ground)), light(ground)].sort((one, other) => one - other);
        return opacity === 0 ? 21 : (high + 0.05) / (low + 0.05);
    };
    // icons repeat the words beside them, and code is coloured by Streamlit
    const apart = "[data-testid=stIconMaterial], [data-testid=stCode] *, :disabled, :disabled *, dialog *, style";
    return [...document.querySelectorAll("body *")]
        .filter(each => [...each.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()))
        .filter(each => each.getClientRects().length && !each.matches(apart) && contrast(each) < 4.5)
        .map(each => `${each.textContent.trim().slice(0, 50)}: ${contrast(each).toFixed(2)}`);
}"""


@pytest.mark.parametrize(
    ("name", "scheme"), [*((name, "light") for name in PAGES), *((name, "dark") for name in PAGES[::2])]
)
def test_no_text_is_faint(window: OpensWindows, server: str, name: str, scheme: str) -> None:
    page = window(1280, 900, color_scheme=scheme)
    open_page(page, f"{server}/{name}")
    page.wait_for_selector(".claims-share-open")
    assert page.evaluate(FAINT) == []
