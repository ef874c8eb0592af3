/** Old links go on working: an address that opens a claim of an earlier version opens what took its place. */

/**
 * `{view, told}`: the view with the successor of its claim, and in words what became of that; [] for a claim that is live.
 * @param {ChosenView} view
 * @param {AboutCopy["gone"]} gone
 * @returns {{ view: ChosenView, told: string[] }}
 */
export function followed(view, gone) {
    if (!Object.hasOwn(gone, view.claim)) {
        return { view, told: [] };
    }
    const [claim, words] = gone[view.claim];
    return { view: { ...view, claim }, told: [words] };
}
