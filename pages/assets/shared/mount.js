/**
 * Streamlit calls a component again at every change of its data and keeps only the latest cleanup. A call that
 * was overtaken has its cleanup run at once, though its place is still in use: only the latest may end it.
 *
 * `create(parentElement)` makes the instance, with `update(component)` and `leave()`.
 */
export function keepOne(create) {
    const places = new WeakMap();
    return function show(component) {
        const { parentElement } = component;
        const place = places.get(parentElement) ?? { instance: create(parentElement), turn: 0 };
        places.set(parentElement, place);
        const turn = ++place.turn;
        place.instance.update(component);
        return () => {
            if (turn === place.turn && places.get(parentElement) === place) {
                places.delete(parentElement);
                place.instance.leave();
            }
        };
    };
}
