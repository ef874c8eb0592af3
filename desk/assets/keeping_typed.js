/** Re-rendering without disturbing the field that is being edited. */

/**
 * Re-renders a part of the page, and restores text and cursor of the field being edited in it.
 * @param {HTMLElement} element
 * @param {string} key identifies what is shown; the field is restored only if it is unchanged
 * @param {() => void} draw
 */
export function keepingTyped(element, key, draw) {
    const field = document.activeElement;
    const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const isSame = element.dataset.key === key;
    element.dataset.key = key;
    if (!isTyped || !element.contains(field)) {
        draw();
        return;
    }
    const { name, value, selectionStart, selectionEnd, defaultValue } = field;
    draw();
    const again = /** @type {HTMLInputElement | null} */ (element.querySelector(`[name="${CSS.escape(name)}"]`));
    if (again && isSame) {
        again.focus();
        if (value !== defaultValue) {
            again.value = value;
        }
        again.setSelectionRange?.(selectionStart, selectionEnd);
    }
}
