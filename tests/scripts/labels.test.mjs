/** Labels do not touch symbols, controls or one another, or are left out. */
import assert from "node:assert/strict";
import test from "node:test";
import { overlap, placeLabels } from "../../pages/assets/map/marks/labels.js";

const VIEW = { left: 0, top: 0, right: 300, bottom: 200 };
const widthOf = text => 7 * text.length;
const label = (x, y, ...lines) => ({ spot: { x, y, reach: 12 }, lines });
const around = ({ spot: { x, y, reach } }) => ({
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
});

test("a label stands to the right of its symbol where there is room", () => {
    const [{ box }] = placeLabels([label(100, 100, "Zabukh", "3 claims")], [], VIEW, widthOf);
    assert.ok(box.left > 112);
});

test("at the edge it stands on the other side, inside the view", () => {
    const [{ box }] = placeLabels([label(280, 100, "Zabukh")], [], VIEW, widthOf);
    assert.ok(box.right < 268);
});

test("where only the name fits the figure is left out, and where nothing fits the name too", () => {
    const wide = ["Zabukh", "more than 1,400 mines"];
    const low = { ...VIEW, top: 90, bottom: 112 };
    const [{ texts }] = placeLabels([label(100, 100, ...wide)], [], low, widthOf);
    assert.deepEqual(
        texts.map(({ text }) => text),
        ["Zabukh"],
    );
    assert.deepEqual(placeLabels([label(100, 100, ...wide)], [VIEW], VIEW, widthOf), []);
});

test("a label is not placed where another symbol is nearer to it than its own", () => {
    const [own, above] = [label(100, 100, "Lachin district", "7 claims"), label(104, 60, "Kalbajar")];
    const walls = [
        { left: 0, top: 0, right: 84, bottom: 200 },
        { left: 84, top: 113, right: 116, bottom: 200 },
        { left: 116, top: 85, right: 300, bottom: 200 },
    ];
    const namesOf = (...labels) =>
        placeLabels(labels, [...labels.map(around), ...walls], VIEW, widthOf).map(({ lines }) => lines[0]);
    assert.deepEqual(namesOf(own), ["Lachin district"]);
    assert.deepEqual(namesOf(own, above), ["Kalbajar"]);
});

test("no label covers another or a symbol", () => {
    const labels = Array.from({ length: 15 }, (_, i) =>
        label(40 + 110 * (i % 3), 18 + 40 * Math.floor(i / 3), `Place ${i}`),
    );
    const symbols = labels.map(around);
    const boxes = placeLabels(labels, symbols, VIEW, widthOf).map(({ box }) => box);
    assert.ok(boxes.length > 3);
    boxes.forEach((box, i) => {
        assert.ok(!symbols.some(symbol => overlap(box, symbol)));
        assert.ok(!boxes.slice(i + 1).some(other => overlap(box, other)));
    });
});
