const digits = /^\d+$/;
const [zero, nine] = ['0'.charCodeAt(0), '9'.charCodeAt(0)] as const;

/** A list whose items are made when they are looked at; making one again gives the same, so that nothing has to be held. */
export function lazyList<Item>(length: number, at: (place: number) => Item): readonly Item[] {
  const place = (key: string | symbol): number => {
    if (typeof key !== 'string') return length;
    const first = key.charCodeAt(0);
    return first >= zero && first <= nine && digits.test(key) ? Number(key) : length;
  };
  // Nothing is set aside for the items: a library that is laid over a large one would cost as much again.
  return new Proxy<Item[]>([], {
    get(list, key) {
      if (key === 'length') return length;
      const nth = place(key);
      return nth < length ? at(nth) : Reflect.get(list, key);
    },
    has: (list, key) => place(key) < length || Reflect.has(list, key),
    getOwnPropertyDescriptor(list, key) {
      const nth = place(key);
      if (key === 'length') return { value: length, writable: true, enumerable: false, configurable: false };
      if (nth >= length) return Reflect.getOwnPropertyDescriptor(list, key);
      return { value: at(nth), enumerable: true, configurable: true, writable: true };
    },
    ownKeys: (list) => [...Array.from({ length }, (_, nth) => String(nth)), ...Reflect.ownKeys(list)],
    set: () => false,
  });
}
