/** Says how many seconds a person still has to wait, or 0 when the next command may run (which is then counted). */
export type Flood = (person: string, most?: number) => number;

/** Lets each person use `most` commands in any stretch of `withinMs`, unless another number is said. */
export function flood(most = 10, withinMs = 10_000, now: () => number = Date.now): Flood {
  const used = new Map<string, number[]>();
  let swept = now();
  return (person, allowed = most) => {
    const time = now();
    if (time - swept > withinMs) {
      for (const [one, times] of used) if ((times.at(-1) ?? 0) <= time - withinMs) used.delete(one);
      swept = time;
    }
    const recent = (used.get(person) ?? []).filter((one) => one > time - withinMs);
    used.set(person, recent);
    const oldest = recent[recent.length - allowed];
    if (oldest !== undefined) return Math.max(1, Math.ceil((oldest + withinMs - time) / 1_000));
    recent.push(time);
    return 0;
  };
}
