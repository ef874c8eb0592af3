"""Modules bundled into one script: Node gets the same result from it as from the modules."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping

import pytest

from pages.server.assets import ASSETS, CATALOGUE
from pages.server.bundler import bundle
from pages.server.bundles import BUNDLES, PAGE, VERSION
from pages.server.page import START
from pages.static_site.scripts import modules_js

MODULES = {
    "app/main.js": """\
import { double, Shape as Drawn } from "../common/sums.js";
import { ask } from "./late.js";
import "./other.js"; // only to run
export const told = [double(3), new Drawn().sides];
export async function asked() {
    return ask();
}
""",
    "app/late.js": """\
/** @import { double } from "../common/sums.js" */
export async function ask() {
    const { there } = await import("./far/there.js");
    return there;
}
""",
    "app/far/there.js": "const here = new URL('there.css', import.meta.url).pathname;\nexport const there = here;\n",
    "common/sums.js": """\
globalThis.runs = (globalThis.runs ?? 0) + 1;
export function double(number) {
    return 2 * number;
}
export class Shape {
    sides = globalThis.runs;
}
""",
    "app/other.js": 'import { double } from "../common/sums.js";\nexport const six = double(3);\n',
}
HERE = '"https://claims.example/v/NAME"'


def run(script: str) -> object:
    """The result of a script, an expression awaited at its end."""
    made = subprocess.run(
        ["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True, timeout=20
    )
    return json.loads(made.stdout)


def test_a_bundle_does_what_its_modules_do_and_runs_each_once() -> None:
    made = bundle(["app/main.js", "app/other.js"], MODULES.__getitem__, HERE)
    asked = """
        const { told, asked } = await modules["app/main.js"]();
        const { six } = await modules["app/other.js"]();
        console.log(JSON.stringify([told, six, await asked(), globalThis.runs, Object.keys(modules)]));
    """
    told, six, late, runs, names = run(made + asked)  # type: ignore[misc]
    assert (told, six, late, runs) == ([6, 1], 6, "/v/app/far/there.css", 1)
    assert set(names) == set(MODULES)


@pytest.mark.parametrize(
    ("modules", "told"),
    [
        ({"a.js": "export default 1;\n"}, 'a.js: "export default 1;" cannot be bundled. Write imports as import'),
        ({"a.js": 'import * as b from "./b.js";\n'}, 'a.js: "import * as b from "./b.js";" cannot be bundled'),
        ({"a.js": "export const { b, c } = d;\n"}, "put export before a function, a class or a constant"),
        (
            {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n'},
            "a.js → b.js → a.js: import in a circle",
        ),
    ],
)
def test_a_module_of_another_form_is_named_with_its_line(modules: Mapping[str, str], told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        bundle(["a.js"], modules.__getitem__, HERE)


def test_every_module_travels_in_a_bundle_of_the_server_or_in_the_copys() -> None:
    bundles = "".join((*BUNDLES.values(), modules_js("{}")))
    held = set(re.findall(r'^modules\["(.+?)"\] = ', bundles, re.MULTILINE))
    asked_for_alone = {"compat/boot.js"}
    assert held | asked_for_alone == {path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js")}
    assert CATALOGUE in held


def test_no_module_runs_twice_in_one_document() -> None:
    """A stateful module would exist twice: what a page loads as scripts must not be in its bundle too."""
    named = re.findall(rf'src="\./assets/{VERSION}/([^"]+)"', START)
    assert named == [PAGE]
    assert not re.search(r"\bimport *\(\"|^import\b", "".join(BUNDLES.values()), re.MULTILINE)
