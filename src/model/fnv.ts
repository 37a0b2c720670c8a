/** A number of 32 bits without sign that few other texts have; Fowler, Noll and Vo's hash (FNV-1a), a code unit at a time. */
export function fnvOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
