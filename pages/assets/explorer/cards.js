/**
 * The server's claim cards: those of a small record are prefetched once the page is idle, others fetched when opened,
 * together with those beside them in the list, so that Previous and Next need not wait.
 */
import { APP } from "../shared/base.js";
import { chosen } from "./choosing.js";

/** Cards per request. */
const PAGE = 100;

/** @type {Map<string, CardOfClaim>} */
let cards = new Map();
let address = "";
/** The claim opened last in the list, and those beside it. */
let opened = { claim: "", beside: /** @type {string[]} */ ([]) };
/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * Sets the cards' URL; those from another URL are dropped.
 * @param {string} given
 * @param {boolean} areFew whether to prefetch all
 */
export function useCards(given, areFew) {
    if (given !== address) {
        address = given;
        cards = new Map();
        if (areFew) {
            (window.requestIdleCallback ?? setTimeout)(() => fetchAhead(given));
        }
    }
}

/**
 * A card, if already fetched.
 * @param {string} claim
 */
export const peek = claim => cards.get(claim);

/**
 * The card of a claim; null for an unknown claim. Rejects when it cannot be fetched.
 * @param {string} claim
 */
export async function cardOf(claim) {
    if (!cards.has(claim)) {
        const further = claim === opened.claim ? opened.beside.filter(each => !cards.has(each)) : [];
        await fetchCards([
            ["claim", claim],
            ...further.map(each => /** @type {[string, string]} */ (["beside", each])),
        ]);
    }
    return cards.get(claim) ?? null;
}

/**
 * Says which claims stand beside one that is about to be opened: their cards are fetched with its own.
 * @param {string} claim
 * @param {string[]} beside
 */
export function fetchBeside(claim, beside) {
    opened = { claim, beside };
}

/**
 * Calls `listener()` when the open claim's card arrives. Returns an unsubscribe function.
 * @param {() => void} listener
 */
export function onCards(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** @param {string} given */
async function fetchAhead(given) {
    for (let offset = 0, total = 1; offset < total && given === address; offset += PAGE) {
        try {
            total = await fetchCards([
                ["offset", String(offset)],
                ["limit", String(PAGE)],
            ]);
        } catch {
            return; // fetched again when opened
        }
    }
}

/** @param {[string, string][]} which */
async function fetchCards(which) {
    const asked = address;
    const target = new URL(asked, APP);
    for (const [name, value] of which) {
        target.searchParams.append(name, value);
    }
    const response = await fetch(target);
    if (!response.ok) {
        throw new Error(`${target} answered ${response.status}`);
    }
    /** @type {{ total: number, cards: CardOfClaim[] }} */
    const answer = await response.json();
    if (asked === address) {
        for (const card of answer.cards) {
            cards.set(card.id, card);
        }
        const { claim } = chosen();
        if (answer.cards.some(({ id }) => id === claim)) {
            for (const listener of listeners) {
                listener();
            }
        }
    }
    return answer.total;
}
