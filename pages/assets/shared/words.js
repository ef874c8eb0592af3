/** The words and colours of the corpus: its kinds, its classes of places, its notice and credits. */
import { APP } from "./base.js";

const answer = await fetch(new URL("data/corpus.json", APP));
/** @type {Words} */
export const WORDS = await answer.json();
