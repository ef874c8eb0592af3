/** Requests to the desk's server; a response is either complete or one sentence saying why not. */

let key = "";

/** A request that the desk refused; `moved` if the draft was changed elsewhere. */
export class Refused extends Error {
    /**
     * @param {string} message
     * @param {boolean} moved
     */
    constructor(message, moved) {
        super(message);
        this.moved = moved;
    }
}

/**
 * @template T
 * @param {string} question
 * @param {Record<string, unknown>} values
 * @returns {Promise<T>}
 */
export async function ask(question, values = {}) {
    key ||= (await (await fetch("/key")).json()).key;
    const answer = await fetch(`/ask/${question}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Desk-Token": key },
        body: JSON.stringify(values),
    });
    if (!answer.headers.get("Content-Type")?.startsWith("application/json")) {
        throw new Refused(await answer.text(), false);
    }
    const found = await answer.json();
    if (!answer.ok) {
        throw new Refused(found.error, Boolean(found.moved));
    }
    return found;
}
