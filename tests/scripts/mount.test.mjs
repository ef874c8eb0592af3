/** One instance of a component per place, whichever of its calls arrives last. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepOne } from "../../pages/assets/shared/mount.js";

const nextTask = () => new Promise(done => setTimeout(done));

function aPlace() {
    const heard = [];
    const show = keepOne(() => ({
        update: ({ data }) => heard.push(data),
        leave: () => heard.push("left"),
    }));
    return { show, heard, parentElement: { isConnected: true } };
}

test("later data reaches the instance that is there", () => {
    const { show, heard, parentElement } = aPlace();
    show({ parentElement, data: 1 });
    show({ parentElement, data: 2 });
    assert.deepEqual(heard, [1, 2]);
});

test("it leaves when its place has left the page, and only then", async () => {
    const { show, heard, parentElement } = aPlace();
    const end = show({ parentElement, data: 1 });
    end();
    await nextTask();
    assert.deepEqual(heard, [1]);
    parentElement.isConnected = false;
    end();
    await nextTask();
    assert.deepEqual(heard, [1, "left"]);
});

test("where the later call was overtaken and is ended, the other has its say again", async () => {
    const { show, heard, parentElement } = aPlace();
    show({ parentElement, data: "right" });
    const endOfOvertaken = show({ parentElement, data: "stale" });
    endOfOvertaken();
    await nextTask();
    assert.deepEqual(heard, ["right", "stale", "right"]);
});

test("two places have an instance each", () => {
    const { show, heard } = aPlace();
    show({ parentElement: { isConnected: true }, data: "one" });
    show({ parentElement: { isConnected: true }, data: "other" });
    assert.deepEqual(heard, ["one", "other"]);
});
