/** What Discord makes of a message's text. */
export type Mark = {
  readonly is: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'heading' | 'subtext' | 'quote' | 'item';
  readonly level?: number;
  readonly inside: readonly Node[];
};
export type Node =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'code' | 'codeblock'; readonly text: string }
  | { readonly is: 'link'; readonly url: string; readonly text: string }
  | { readonly is: 'mention'; readonly text: string }
  | Mark;

const spans = [
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
  ['italic', /^\*(?=[^\s*])((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/],
  ['italic', /^_((?:\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/],
] as const;

const lines = [
  ['heading', /^(#{1,3})[^\S\n]+([^\n]+)(?:\n|$)/],
  ['subtext', /^(-#)[^\S\n]+([^\n]+)(?:\n|$)/],
  ['quote', /^(>)[^\S\n]([^\n]*)(?:\n|$)/],
  ['item', /^[^\S\n]*([-*+]|\d+[.)])[^\S\n]+([^\n]+)(?:\n|$)/],
] as const;

/** Reads Discord's markdown; a backslash makes the mark after it plain, and what is left open stays as it was written. */
export function parse(markdown: string): readonly Node[] {
  return read(markdown, true);
}

function read(source: string, startsLine: boolean): Node[] {
  const nodes: Node[] = [];
  let plain = '';
  let rest = source;
  let fresh = startsLine;
  const flush = () => {
    if (plain) nodes.push({ is: 'text', text: plain });
    plain = '';
  };
  while (rest) {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const known = escaped ? null : ((fresh ? line(rest) : null) ?? inline(rest));
    const taken = escaped?.[0] ?? known?.source ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (known) {
      flush();
      nodes.push(known.node);
    } else plain += escaped?.[1] ?? taken;
    fresh = taken.endsWith('\n') || (known?.block ?? false);
    rest = rest.slice(taken.length);
  }
  flush();
  return nodes;
}

interface Found {
  readonly node: Node;
  readonly source: string;
  readonly block?: boolean;
}

function line(rest: string): Found | null {
  for (const [is, match] of lines) {
    const found = match.exec(rest);
    if (!found) continue;
    const level = is === 'heading' ? (found[1] ?? '').length : 0;
    return { node: { is, level, inside: read(found[2] ?? '', false) }, source: found[0], block: true };
  }
  return null;
}

function inline(rest: string): Found | null {
  const block = /^```(?:[a-z0-9_+-]*\n)?([\s\S]+?)```\n?/i.exec(rest);
  if (block) return { node: { is: 'codeblock', text: (block[1] ?? '').replace(/\n$/, '') }, source: block[0], block: true };
  const code = /^(`+)([^`][\s\S]*?)\1(?!`)/.exec(rest);
  if (code) return { node: { is: 'code', text: code[2] ?? '' }, source: code[0] };
  const masked = /^\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/.exec(rest);
  if (masked) return { node: { is: 'link', text: masked[1] ?? '', url: masked[2] ?? '' }, source: masked[0] };
  const address = /^<?(https?:\/\/[^\s<>]*[^\s<>.,:;"')\]])>?/.exec(rest);
  if (address) return { node: { is: 'link', text: address[1] ?? '', url: address[1] ?? '' }, source: address[0] };
  const mention = /^(?:<(?:@[!&]?|#|\/[^:>]+:)\d+>|@everyone|@here)/.exec(rest);
  if (mention) return { node: { is: 'mention', text: mention[0] }, source: mention[0] };
  for (const [is, match] of spans) {
    const found = match.exec(rest);
    if (found) return { node: { is, inside: read(found[1] ?? '', false) }, source: found[0] };
  }
  return null;
}

/** What a person reads, without any mark. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => ('inside' in node ? textOf(node.inside) : node.text)).join('');
}
