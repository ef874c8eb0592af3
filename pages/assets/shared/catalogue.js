/**
 * The scripts' translations. This file is for English, whose messages are in the code; for other languages the server
 * and the static copy generate it from `claimsmap/language.py`.
 * @type {Catalogue}
 */
export const CATALOGUE = { language: "en", messages: {}, plurals: {} };
