/** The two date fields: a day, a month or a year, typed as people write them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoOf } from "../../pages/assets/shared/days.js";
import { followFields } from "../../pages/assets/timeline/moving/fields.js";
import { Range } from "../../pages/assets/timeline/moving/range.js";

class Field extends EventTarget {
    value = "";
    dataset = {};
    attributes = {};
    setAttribute(name, value) {
        this.attributes[name] = value;
    }
    removeAttribute(name) {
        delete this.attributes[name];
    }
    type(value, name = "change") {
        this.value = value;
        this.dispatchEvent(Object.assign(new Event(name), { key: "Enter" }));
    }
}

function aTimeline(from = null, to = null) {
    const range = new Range();
    range.axis = [dayOf("2022-01-01"), dayOf("2022-12-31")];
    range.set(dayOf(from), dayOf(to));
    const days = [new Field(), new Field()];
    const nothing = () => {};
    const view = { days, unread: "", showUnread: text => Object.assign(view, { unread: text }) };
    const hand = followFields({ range, view, grabbed: nothing, moved: nothing, released: nothing });
    return { first: days[0], last: days[1], hand, view, limits: () => [isoOf(range.from), isoOf(range.to)] };
}

test("a day is a limit", () => {
    const { first, hand, limits } = aTimeline();
    first.type("3 October 2022");
    assert.deepEqual([limits(), hand.isBusy], [["2022-10-03", null], true]);
    hand.stop();
});

test("a month without another limit is the whole range, with one its first or last day", () => {
    const { first, last, hand, limits } = aTimeline();
    first.type("Oct 2022");
    assert.deepEqual(limits(), ["2022-10-01", "2022-10-31"]);
    last.type("2022-11", "keydown");
    assert.deepEqual(limits(), ["2022-10-01", "2022-11-30"]);
    hand.stop();
});

test("what is no day is marked, told and changes nothing; an empty field lifts its limit", () => {
    const { first, hand, view, limits } = aTimeline("2022-10-03", "2022-10-05");
    first.type("someday");
    assert.deepEqual([limits(), first.attributes["aria-invalid"]], [["2022-10-03", "2022-10-05"], "true"]);
    first.type("1 September 2022", "blur");
    assert.equal(view.unread, "someday", "the line outlives the text");
    first.type("", "input");
    assert.equal(view.unread, "");
    first.type("", "blur");
    assert.deepEqual([limits(), first.attributes["aria-invalid"]], [[null, "2022-10-05"], undefined]);
    hand.stop();
});

test("what the field showed already is not read again", () => {
    const { first, hand, limits } = aTimeline("2022-10-03", null);
    first.dataset.shown = "2022";
    first.type("2022");
    assert.deepEqual(limits(), ["2022-10-03", null]);
    hand.stop();
});
