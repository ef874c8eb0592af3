/** The corpus's labels and colours: its kinds, place classes, notice and credits. */
import { APP } from "./base.js";

const answer = await fetch(new URL("data/corpus.json", APP));
/** @type {Words} */
export const WORDS = await answer.json();
