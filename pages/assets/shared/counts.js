/** Numbers with what they count, in the language of the interface. */
import { ngettext } from "./language.js";

/**
 * "1 claim", "1,234 claims"
 * @param {number} count
 */
export const claimsText = count => ngettext("{n} claim", "{n} claims", count);
