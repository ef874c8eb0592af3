/** The cards of the server's claims: those of a small record are all fetched when the page has come to rest, others when opened. */
import { APP } from "../shared/base.js";
import { chosen } from "./choosing.js";

/** Cards that are fetched together. */
const PAGE = 100;

/** @type {Map<string, CardOfClaim>} */
let cards = new Map();
let address = "";
/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * Takes the address of the cards; those of another one are forgotten.
 * @param {string} given
 * @param {boolean} areFew whether all are fetched ahead
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
 * A card that has come already.
 * @param {string} claim
 */
export const peek = claim => cards.get(claim);

/**
 * The card of a claim; null where there is no such claim. Rejects when it cannot be had.
 * @param {string} claim
 */
export async function cardOf(claim) {
    if (!cards.has(claim)) {
        await fetchCards({ claim });
    }
    return cards.get(claim) ?? null;
}

/**
 * `listener()` hears that the card of the open claim has come. Returns what ends it.
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
            total = await fetchCards({ offset: String(offset), limit: String(PAGE) });
        } catch {
            return; // they are asked for again when they are opened
        }
    }
}

/** @param {Record<string, string>} which */
async function fetchCards(which) {
    const asked = address;
    const target = new URL(asked, APP);
    for (const [name, value] of Object.entries(which)) {
        target.searchParams.set(name, value);
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
