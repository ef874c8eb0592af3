/** Days as people type them into the fields of the timeline. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isoOf } from "../../pages/assets/shared/days.js";
import { typedDays } from "../../pages/assets/timeline/moving/typed.js";

const READ = {
    "3 October 2022": "2022-10-03/2022-10-03",
    "3 oct 2022": "2022-10-03/2022-10-03",
    "Oct 3, 2022": "2022-10-03/2022-10-03",
    "2022-10-03": "2022-10-03/2022-10-03",
    "3.10.2022": "2022-10-03/2022-10-03",
    "03/10/2022": "2022-10-03/2022-10-03",
    "29 Feb 2024": "2024-02-29/2024-02-29",
    "September 2022": "2022-09-01/2022-09-30",
    " Sept 2022 ": "2022-09-01/2022-09-30",
    "2022-02": "2022-02-01/2022-02-28",
    "2/2024": "2024-02-01/2024-02-29",
    2022: "2022-01-01/2022-12-31",
};

for (const [text, expected] of Object.entries(READ)) {
    test(`"${text}" is ${expected}`, () => assert.equal(typedDays(text).map(isoOf).join("/"), expected));
}

for (const text of [
    "",
    "soon",
    "30 Feb 2022",
    "2022-13",
    "32.1.2022",
    "202",
    "Foo 2022",
    "octopus 2022",
    "3 October",
]) {
    test(`"${text}" is no day`, () => assert.equal(typedDays(text), null));
}
