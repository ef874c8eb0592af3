/**
 * The translated messages of the scripts. This file is English, whose words stand in the code; for any other language the
 * server and the static copy put `claimsmap/language.py`'s catalogue in its place.
 * @type {Catalogue}
 */
export const CATALOGUE = { language: "en", messages: {}, plurals: {} };
