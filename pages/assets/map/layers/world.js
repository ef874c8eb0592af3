/** Coarse outlines of all countries beneath everything, so that there is land wherever one looks. */
import { shapeOf } from "../data/geometry.js";
import { featuresOf } from "./topology.js";

/**
 * Fetches them as outlines of the kind "world"; none if that fails.
 * @returns {Promise<Outline[]>}
 */
export async function worldOutlines() {
    try {
        const answer = await fetch(new URL("world.json", import.meta.url));
        const features = featuresOf(await answer.json(), "countries");
        return features.flatMap(({ geometry }) => {
            const shape = shapeOf(geometry);
            return shape ? [{ kind: "world", name: "", shape }] : [];
        });
    } catch (fault) {
        console.warn(fault);
        return [];
    }
}
