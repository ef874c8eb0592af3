/** The words and colours that pages and scripts share: kinds, voices, relations and classes of places. */
const answer = await fetch(new URL("words.json", import.meta.url));
/** @type {Words} */
export const WORDS = await answer.json();
