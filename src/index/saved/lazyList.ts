const zero = '0'.charCodeAt(0);

/** The number that a key writes; -1 where it is none. */
function numberIn(key: string | symbol): number {
  if (typeof key !== 'string' || key === '') return -1;
  let number = 0;
  for (let at = 0; at < key.length; at += 1) {
    const digit = key.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** A list whose items are made when they are looked at; making one again gives the same, so that nothing has to be held. */
export function lazyList<Item>(length: number, at: (place: number) => Item): readonly Item[] {
  const place = (key: string | symbol): number => {
    const number = numberIn(key);
    return number < 0 ? length : number;
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
