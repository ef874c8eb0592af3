/**
 * Streamlit calls a component again at every change of its data. While the script is still loading, two calls may start
 * in either order, and the superseded one, which may be the later, has its cleanup run at once. So a cleanup destroys
 * the instance only if its element has left the page; otherwise the call that was not superseded is applied again.
 *
 * `create(parentElement)` makes the instance, with `update(component)` and `leave()`.
 * @template Data
 * @param {(parentElement: HTMLElement) => ComponentInstance<Data>} create
 */
export function keepOne(create) {
    /** @type {WeakMap<HTMLElement, { instance: ComponentInstance<Data>, calls: ComponentCall<Data>[] }>} */
    const places = new WeakMap();
    return show;

    /** @param {ComponentCall<Data>} component */
    function show(component) {
        const { parentElement } = component;
        const place = places.get(parentElement) ?? { instance: create(parentElement), calls: [] };
        places.set(parentElement, place);
        place.calls = [...place.calls.slice(-1), component];
        place.instance.update(component);
        return () => setTimeout(() => end(place, component));
    }

    /**
     * @param {{ instance: ComponentInstance<Data>, calls: ComponentCall<Data>[] }} place
     * @param {ComponentCall<Data>} component
     */
    function end(place, component) {
        const { parentElement } = component;
        if (places.get(parentElement) !== place) {
            return;
        }
        if (!parentElement.isConnected) {
            places.delete(parentElement);
            place.instance.leave();
        } else if (place.calls.length > 1) {
            place.calls = place.calls.filter(call => call !== component);
            place.instance.update(place.calls[place.calls.length - 1]);
        }
    }
}
