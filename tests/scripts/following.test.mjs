/** A moving range finds the same claims as checking every claim. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Following } from "../../pages/assets/range/following.js";
import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, TOUCHES, WITHIN } from "../../pages/assets/range/match.js";

/** Reproducible random numbers. */
function dice(seed) {
    let state = seed;
    return most => {
        state = (state * 1103515245 + 12345) % 2 ** 31;
        return Math.floor((state / 2 ** 31) * most);
    };
}

/** Short and long claims, some open on a side, some said on several days or on none. */
function runsOf(claims, roll) {
    const [offsets, first, last] = [[0], [], []];
    for (let claim = 0; claim < claims; claim++) {
        for (let run = roll(12) ? 1 : roll(4); run > 0; run--) {
            const day = roll(1500) - 200;
            first.push(roll(20) ? day : EVER_BEFORE);
            last.push(roll(20) ? day + (roll(3) ? 0 : roll(roll(5) ? 90 : 900)) : EVER_AFTER);
        }
        offsets.push(first.length);
    }
    return { claims, offsets: Int32Array.from(offsets), first: Int32Array.from(first), last: Int32Array.from(last) };
}

function oneByOne({ claims, offsets, first, last }, from, to) {
    return Array.from({ length: claims }, (_, claim) => {
        const found = [OUTSIDE];
        for (let run = offsets[claim]; run < offsets[claim + 1]; run++) {
            found.push(matchOf(first[run], last[run], from, to));
        }
        return Math.max(...found);
    });
}

test("wherever its ends go, by little or by much, every claim is found as if it were looked at", () => {
    const roll = dice(7);
    const runs = runsOf(400, roll);
    const following = new Following(runs);
    const told = new Uint8Array(runs.claims);
    let [from, to] = [EVER_BEFORE, EVER_AFTER];
    for (let step = 0; step < 300; step++) {
        const by = roll(4) ? 40 : 1500;
        const moved = day => (roll(12) ? (Math.abs(day) > 5000 ? roll(1500) - 200 : day + roll(by) - by / 2) : null);
        [from, to] = [moved(from) ?? EVER_BEFORE, moved(to) ?? EVER_AFTER];
        following.moveTo(from, to, (claim, before, after) => {
            assert.equal(told[claim], before);
            told[claim] = after;
        });
        assert.deepEqual([...following.found], oneByOne(runs, from, to), `${from} to ${to}`);
        assert.deepEqual(told, following.found);
    }
});

test("of a small step only the claims near it are looked at", () => {
    const claims = 1000;
    const offsets = Int32Array.from({ length: claims + 1 }, (_, claim) => claim);
    const days = Int32Array.from(offsets.subarray(0, claims), claim => 2 * claim);
    let looked = 0;
    const first = new Proxy(days, {
        get(all, name) {
            looked++;
            const value = Reflect.get(all, name, all);
            return typeof value === "function" ? value.bind(all) : value;
        },
    });
    const following = new Following({ claims, offsets, first, last: days });
    following.moveTo(0, 900);
    following.moveTo(20, 900); // puts the claims into their cells
    looked = 0;
    following.moveTo(40, 900);
    assert.ok(looked < 60, `${looked} looked at`);
    assert.deepEqual([following.found[19], following.found[20], following.found[451]], [OUTSIDE, WITHIN, OUTSIDE]);
});

test("without claims there is nothing to find, and nothing breaks", () => {
    const nothing = { claims: 0, offsets: new Int32Array(1), first: new Int32Array(), last: new Int32Array() };
    const following = new Following(nothing);
    following.moveTo(1, 2);
    following.moveTo(2, 3);
    assert.equal(following.found.length, 0);
});

test("a claim that is open at both sides touches every range, and lies in one without ends", () => {
    const open = {
        claims: 1,
        offsets: Int32Array.of(0, 1),
        first: Int32Array.of(EVER_BEFORE),
        last: Int32Array.of(EVER_AFTER),
    };
    const following = new Following(open);
    const found = [
        [1, 2],
        [3, 4],
        [EVER_BEFORE, EVER_AFTER],
        [5, EVER_AFTER],
    ].map(([from, to]) => {
        following.moveTo(from, to);
        return following.found[0];
    });
    assert.deepEqual(found, [TOUCHES, TOUCHES, WITHIN, TOUCHES]);
});
