/**
 * A pattern that ends with `$`, read from the end of a text backwards: where the last word does not fit, nothing before it is looked at.
 * Without this every place of the text would be tried.
 */
export class AtEnd {
  private readonly behind: RegExp;

  constructor(pattern: RegExp) {
    this.behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  }

  /** The same as the pattern's own `test`. */
  test(text: string): boolean {
    this.behind.lastIndex = text.length;
    return this.behind.test(text);
  }
}
