/** Actions that wait until typing stops. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Debounce } from "../../pages/assets/timeline/moving/debounce.js";

test("it happens once, after the last key", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    let times = 0;
    const debounce = new Debounce(() => times++);
    debounce.soon();
    mock.timers.tick(300);
    debounce.soon();
    mock.timers.tick(300);
    assert.deepEqual([times, debounce.isBusy], [0, true]);
    mock.timers.tick(100);
    assert.deepEqual([times, debounce.isBusy], [1, false]);
    mock.timers.reset();
});

test("it can be had at once when it is due, and not when it is not", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    let times = 0;
    const debounce = new Debounce(() => times++);
    debounce.now();
    assert.equal(times, 0);
    debounce.soon();
    debounce.now();
    mock.timers.tick(1000);
    assert.equal(times, 1);
    debounce.soon();
    debounce.stop();
    mock.timers.tick(1000);
    assert.equal(times, 1);
    mock.timers.reset();
});
