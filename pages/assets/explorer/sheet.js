/** The handle of the narrow screen's sheet on a page of the server. */
import { show as showSheet } from "../sheet/main.js";
import { part } from "./parts.js";

export const { shown: show } = part(showSheet, (_, { claim }) => ({ claim }));
