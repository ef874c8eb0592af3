/** The handle of the bottom sheet on a server page. */
import { show as showSheet } from "../sheet/main.js";
import { part } from "./parts.js";

const { shown } = part(showSheet, (_, { claim }) => ({ claim }));

export const show = shown;
