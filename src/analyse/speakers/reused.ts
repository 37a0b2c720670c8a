/** Lists of numbers that are filled with one number. */
type Numbers = Int32Array | Uint16Array | Uint8Array;

/**
 * Gives lists of numbers that lie in one and the same place, each good until the next one is asked for: an article needs many for a
 * moment, and to make each anew takes longer than to fill it. All of a list is `value` at first.
 */
export function reused<List extends Numbers>(make: (length: number) => List, value: number): (length: number) => List {
  let room = make(0);
  return (length) => {
    if (room.length < length) room = make(2 * length);
    // A part of a list is a list of the same kind.
    return room.fill(value, 0, length).subarray(0, length) as List;
  };
}
