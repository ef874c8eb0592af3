/** Marks are grouped, stay inside what they represent, and never overlap. */
import assert from "node:assert/strict";
import test from "node:test";
import { part } from "../../pages/assets/map/marks/apart.js";
import { gather, groupOf, join, roomBetween } from "../../pages/assets/map/marks/gather.js";
import { radiusOf, ringRadius } from "../../pages/assets/map/marks/mark_size.js";
import { settle } from "../../pages/assets/map/marks/settle.js";

const at = (place, x, y, n = 1, country = "a") => groupOf({ place, x, y, n }, country);
const placesOf = groups => groups.map(({ members }) => members.map(({ place }) => place).sort());
const nowhere = { spotsOf: () => [], isHome: () => false };

/** Across a border it is enough that marks do not overlap. */
function assertApart(groups, least = 0) {
    for (const [i, one] of groups.entries()) {
        for (const other of groups.slice(i + 1)) {
            const distance = Math.hypot(one.x - other.x, one.y - other.y);
            const isBorder = one.country !== other.country;
            const room = isBorder ? radiusOf(one) + radiusOf(other) : roomBetween(one, other, least);
            assert.ok(distance >= room - 1e-9, `${distance} px apart, ${room} needed`);
        }
    }
}

/** Reproducible random numbers: a linear congruential generator. */
function dice(seed) {
    let state = seed;
    return () => {
        state = (1103515245 * state + 12345) % 2147483648;
        return state / 2147483648;
    };
}

test("what lies far apart stays alone", () => {
    assert.deepEqual(placesOf(gather([at(1, 0, 0), at(2, 100, 0)])), [[1], [2]]);
});

test("what would touch becomes one, the closest first", () => {
    const groups = gather([at(1, 0, 0), at(2, 20, 0), at(3, 45, 0)]);
    assert.deepEqual(placesOf(groups), [[1, 2], [3]]);
    assert.equal(groups[0].n, 2);
});

test("a ring stands at one of its places, near the middle of its claims", () => {
    const { x, y } = join(at(1, 0, 0, 1), at(2, 10, 0, 9));
    assert.deepEqual([x, y], [10, 0]);
});

test("a ring grows with its claims, up to a limit", () => {
    assert.ok(ringRadius(1) * 2 >= 24);
    assert.ok(ringRadius(8) > ringRadius(2));
    assert.equal(ringRadius(1e6), 22);
});

test("a finger's room is kept", () => {
    assert.equal(gather([at(1, 0, 0), at(2, 40, 0)], 44).length, 1);
    assert.equal(gather([at(1, 0, 0), at(2, 40, 0)], 0).length, 2);
});

test("places of two countries do not gather: one steps aside on its own side", () => {
    const groups = part([at(1, 0, 0, 5, "a"), at(2, 28, 0, 1, "b")], (_, x) => x > 20, 0);
    assert.equal(groups.length, 2);
    assertApart(groups);
    assert.ok(groups[1].x > 20);
    assert.ok(Math.hypot(groups[1].x - 28, groups[1].y) <= ringRadius(1));
});

test("where neither can step aside they do gather, and stand at the larger", () => {
    const [only, ...others] = part([at(1, 0, 0, 5, "a"), at(2, 4, 0, 1, "b")], () => false, 0);
    assert.equal(others.length, 0);
    assert.deepEqual([only.x, only.n, only.country], [0, 6, "a"]);
});

test("an area's chip takes the first free spot inside it, else it gathers with the nearest", () => {
    const chip = { ...groupOf({ place: 9, x: 0, y: 0, n: 3 }, "a", true) };
    const spots = [
        { x: 5, y: 0 },
        { x: 60, y: 0 },
    ];
    const [point, area] = settle([at(1, 0, 0)], [chip], { ...nowhere, spotsOf: () => spots });
    assert.deepEqual([point.x, area.x, area.isChip], [0, 60, true]);
    assert.deepEqual(placesOf(settle([at(1, 0, 0)], [chip], { ...nowhere, spotsOf: () => spots.slice(0, 1) })), [
        [1, 9],
    ]);
});

test("no two marks cover each other, whatever comes, and no place is lost", () => {
    for (let seed = 1; seed <= 40; seed++) {
        const roll = dice(seed);
        const spot = () => ({ x: 400 * roll(), y: 300 * roll() });
        const member = place => ({ place, ...spot(), n: 1 + Math.floor(30 * roll()) });
        const country = () => (roll() < 0.7 ? "a" : "b");
        const fixed = Array.from({ length: 40 }, (_, place) => groupOf(member(place), country()));
        const chips = Array.from({ length: 12 }, (_, place) => groupOf(member(100 + place), country(), true));
        const inside = new Map(chips.map(chip => [chip.members[0].place, Array.from({ length: 8 }, spot)]));
        const ways = {
            spotsOf: ({ place }) => inside.get(place),
            isHome: (_, x) => x > 150,
            least: seed % 2 ? 44 : 0,
        };
        const groups = settle(fixed, chips, ways);
        assertApart(groups, ways.least);
        assert.equal(groups.flatMap(({ members }) => members).length, 52);
    }
});

test("the same places always gather alike", () => {
    const roll = dice(7);
    const groups = Array.from({ length: 60 }, (_, place) => at(place, 300 * roll(), 300 * roll()));
    assert.deepEqual(gather(groups), gather(structuredClone(groups)));
});
