/** The handle of the narrow screen's sheet on a page of the server. */
import { show as showSheet } from "../sheet/main.js";
import { part } from "./parts.js";

const { shown } = part(showSheet, (_, { claim }) => ({ claim }));

export const show = shown;
