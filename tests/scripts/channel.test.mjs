/** What the parts of one reader's page say to one another. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openChannel } from "../../pages/assets/shared/channel.js";

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
    one.say({ type: "claim", id: "x" });
    await arrived;
    one.close();
    stranger.close();
    assert.deepEqual([heard, own], [[{ type: "claim", id: "x" }], []]);
});

test("without a name nobody hears, and nothing breaks", () => {
    const channel = openChannel(null);
    channel.say({ type: "where?" });
    channel.close();
});
