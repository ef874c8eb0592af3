/** The messages between the parts of one reader's page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openChannel } from "../../pages/assets/shared/channel.js";

const page = new EventTarget();
globalThis.window = Object.assign(new EventTarget(), { frameElement: {}, parent: page });

test("what one says the others of the same name hear, and it does not", async () => {
    const [own, heard] = [[], []];
    const one = openChannel("a", message => own.push(message));
    const stranger = openChannel("b", message => own.push(message));
    const arrived = new Promise(done => {
        const other = openChannel("a", message => {
            heard.push(message);
            other.close();
            done();
        });
    });
    one.send({ type: "claim", id: "x" });
    await arrived;
    one.close();
    stranger.close();
    assert.deepEqual([heard, own], [[{ type: "claim", id: "x" }], []]);
});

test("a frame and the page around it hear each other before the next frame is painted", async () => {
    const heard = [];
    const inFrame = openChannel("a");
    globalThis.window = page;
    const around = openChannel("a", message => heard.push(message));
    inFrame.send({ type: "where?" });
    await Promise.resolve();
    assert.deepEqual(heard, [{ type: "where?" }]);
    inFrame.send({ type: "where?" });
    around.close();
    await Promise.resolve();
    assert.equal(heard.length, 1, "what is said as it is closed is not heard");
    inFrame.close();
});

test("a frame that goes for good is let go of by its page, one that may come back is not", async () => {
    globalThis.window = Object.assign(new EventTarget(), { frameElement: {}, parent: page });
    const heard = [];
    openChannel("a", message => heard.push(message));
    const frame = globalThis.window;
    globalThis.window = page;
    const around = openChannel("a");
    frame.dispatchEvent(Object.assign(new Event("pagehide"), { persisted: true }));
    around.send({ type: "where?" });
    await Promise.resolve();
    assert.equal(heard.length, 1);
    frame.dispatchEvent(new Event("pagehide"));
    around.send({ type: "where?" });
    await Promise.resolve();
    assert.equal(heard.length, 1);
    around.close();
});

test("without a name nobody hears, and nothing breaks", () => {
    const channel = openChannel(null);
    channel.send({ type: "where?" });
    channel.close();
});
