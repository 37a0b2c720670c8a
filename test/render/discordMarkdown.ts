/** What a person would see of a message, by a small and suspicious model of Discord's markdown. */
export interface Seen {
  readonly text: string;
  /** Everything that is more than text, save bold: what it is, and its source. */
  readonly alive: readonly string[];
  readonly bold: readonly string[];
}

interface Rule {
  readonly name: string;
  readonly at: 'line' | 'anywhere';
  readonly match: RegExp;
}

// Where Discord's own rule is not known to the letter, the one here comes alive more easily.
const rules: readonly Rule[] = [
  { name: 'code block', at: 'anywhere', match: /^```[\s\S]+?```/ },
  { name: 'code', at: 'anywhere', match: /^(`+)[^`][\s\S]*?\1/ },
  { name: 'heading', at: 'line', match: /^\s*#{1,6}(?=\s)/ },
  { name: 'subtext', at: 'line', match: /^\s*-#(?=\s)/ },
  { name: 'quotation', at: 'line', match: /^\s*>(?:>>)?(?=\s)/ },
  { name: 'list', at: 'line', match: /^\s*(?:[*+-]|\d+[.)])(?=\s)/ },
  { name: 'address', at: 'anywhere', match: /^[a-z][a-z+.-]*:\/\/\S/i },
  { name: 'invitation', at: 'anywhere', match: /^discord(?:app)?\.(?:gg|com|gift|new)\/\S/i },
  { name: 'mention, emoji, time or link in angle brackets', at: 'anywhere', match: /^<[@#:/+a-z][^>\n]*>/i },
  { name: 'mention of all', at: 'anywhere', match: /^@(?:everyone|here)/i },
  { name: 'masked link', at: 'anywhere', match: /^\[[^\]]*\]\([^)]*\)/ },
  { name: 'emoji', at: 'anywhere', match: /^:[^\s:]+:/ },
  { name: 'spoiler', at: 'anywhere', match: /^\|\|[\s\S]+?\|\|/ },
  { name: 'strike', at: 'anywhere', match: /^~~?[\s\S]+?~~?/ },
  { name: 'underline', at: 'anywhere', match: /^__[\s\S]+?__/ },
  { name: 'emphasis', at: 'anywhere', match: /^_[\s\S]+?_|^\*(?=[^\s*])(?:\\[\s\S]|[^\\*])+?\*(?!\*)/ },
];

/** Reads markdown as a person would see it. */
export function seen(markdown: string): Seen {
  let text = '';
  const alive: string[] = [];
  const bold: string[] = [];
  let rest = markdown;
  while (rest) {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const strong = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/.exec(rest);
    if (escaped) {
      text += escaped[1] ?? '';
      rest = rest.slice(escaped[0].length);
      continue;
    }
    const lineStart = text === '' || /[\n\r\v\f\u0085\u2028\u2029]\s*$/.test(text);
    const rule = rules.find(({ at, match }) => (at === 'anywhere' || lineStart) && match.test(rest));
    if (rule) alive.push(`${rule.name}: ${rule.match.exec(rest)?.[0]}`);
    if (strong && !rule) {
      const inner = seen(strong[1] ?? '');
      text += inner.text;
      alive.push(...inner.alive, ...inner.bold.map((one) => `bold in bold: ${one}`));
      bold.push(inner.text);
      rest = rest.slice(strong[0].length);
      continue;
    }
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    text += character;
    rest = rest.slice(character.length);
  }
  return { text, alive, bold };
}
