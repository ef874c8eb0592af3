/** Who said what the filters find: a row of buttons, each with a number of claims, that go on with these alone. */
import { _, LANGUAGE, numberText } from "../shared/language.js";
import { node, setText } from "../shared/nodes.js";

export class SaidBy {
    /** @type {string[]} the parties whose buttons are shown, in order */
    parties = [];
    print = "";
    /** @type {HTMLElement[]} */
    numbers = [];

    /**
     * Calls `choose(party)` with the one chosen, or with null for all that other sources add.
     * @param {(party: string | null) => void} choose
     */
    constructor(choose) {
        this.choose = choose;
        this.root = node("div", {
            class: "claims-list-said-by",
            role: "group",
            "aria-label": _("Said by"),
            hidden: "",
        });
    }

    /**
     * Shows the parties of these claims, if there are several. `further` is the number of claims with other sources,
     * when they add any; the parties' numbers are then of these.
     * @param {Map<string, number>} counts
     * @param {number | null} further
     */
    show(counts, further) {
        const named = [...counts.keys()].filter(Boolean);
        const print = JSON.stringify([named, further !== null]);
        if (print !== this.print) {
            this.print = print;
            this.parties = named.length > 1 ? named.sort((one, other) => one.localeCompare(other, LANGUAGE)) : [];
            const buttons = [
                ...(further === null ? [] : [this.button(_("With other sources"), null)]),
                ...this.parties.map(party => this.button(party, party)),
            ];
            this.numbers = buttons.map(({ number }) => number);
            this.root.replaceChildren(...buttons.map(({ root }) => root));
            this.root.hidden = !buttons.length;
        }
        const numbers = [...(further === null ? [] : [further]), ...this.parties.map(party => counts.get(party) ?? 0)];
        for (const [index, number] of numbers.entries()) {
            setText(this.numbers[index], numberText(number));
        }
    }

    /**
     * @param {string} words
     * @param {string | null} party
     */
    button(words, party) {
        const number = node("span", { class: "claims-list-number" });
        const root = node("button", { type: "button" }, `${words} `, number);
        root.onclick = () => this.choose(party);
        return { root, number };
    }
}

/**
 * The number of selected claims of each party, 0 for one whose claims are out of range: the buttons stay while a range
 * moves. `found` is the relation of each claim to the range, `least` the minimum.
 * @param {Pick<Spans, "parties" | "party">} columns
 * @param {Uint8Array} found
 * @param {number} least
 */
export function countByParty({ parties, party }, found, least) {
    const counts = new Uint32Array(parties.length);
    for (let place = 0; place < found.length; place++) {
        counts[party[place]] += found[place] >= least ? 1 : 0;
    }
    return new Map([...new Set(party)].map(index => [parties[index], counts[index]]));
}

/**
 * The parties of these claims and, for each claim, the index of its own, as in /data/spans.json.
 * @param {string[]} said
 */
export function partyColumns(said) {
    const parties = [...new Set(said)];
    const index = new Map(parties.map((party, at) => [party, at]));
    return { parties, party: said.map(party => index.get(party) ?? 0) };
}
