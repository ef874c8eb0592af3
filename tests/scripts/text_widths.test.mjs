/** Each text of the map is measured once, however many frames show it. */
import assert from "node:assert/strict";
import test from "node:test";
import { measuredOnce } from "../../pages/assets/map/marks/text_widths.js";

test("a text is measured once in each font", () => {
    const asked = [];
    const widthOf = measuredOnce((text, font) => asked.push([text, font]) * 10);
    assert.deepEqual(
        [widthOf("Zabukh", "bold"), widthOf("Zabukh", "bold"), widthOf("Zabukh", "small"), widthOf("Sus", "bold")],
        [10, 10, 20, 30],
    );
    assert.equal(asked.length, 3);
});

test("widths do not gather without end", () => {
    let asked = 0;
    const widthOf = measuredOnce(() => ++asked, 2);
    for (const text of ["a", "b", "c", "a"]) {
        widthOf(text, "bold");
    }
    assert.equal(asked, 4);
});

test("what differs in its digits alone is measured once", () => {
    const asked = [];
    const widthOf = measuredOnce(text => asked.push(text));
    assert.deepEqual(
        [widthOf("172 claims", "small"), widthOf("943 claims", "small"), widthOf("12 claims", "small")],
        [1, 1, 2],
    );
    assert.deepEqual(asked, ["000 claims", "00 claims"]);
});
