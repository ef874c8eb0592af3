/** Keeps old links working: a URL with a former claim id opens the claim that replaced it. */

/**
 * `{view, notices}`: the view with its claim replaced by the successor, and messages about it; [] for a current claim.
 * @param {ChosenView} view
 * @param {AboutCopy["gone"]} gone
 * @returns {{ view: ChosenView, notices: string[] }}
 */
export function followed(view, gone) {
    if (!Object.hasOwn(gone, view.claim)) {
        return { view, notices: [] };
    }
    const [claim, words] = gone[view.claim];
    return { view: { ...view, claim }, notices: [words] };
}
