/** A page that shows what a terminal would: colours, weights and links of its escapes, everything else as text. */
export function terminalPage(output: string, title: string): string {
  const lines = `<span class="prompt">$</span> ${escaped(title)}\n${marked(output)}`;
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 20px 24px; background: #16181d; color: #d8dbe2; width: max-content; }
    pre { margin: 0; font: 14px/1.45 "DejaVu Sans Mono", monospace; }
    .prompt { color: #7fd1a0; } u { text-underline-offset: 3px; }
    .b { font-weight: 700; } .d { opacity: .62; }
    ${Object.entries(colours)
      .map(([code, colour]) => `.c${code} { color: ${colour}; }`)
      .join(' ')}
  </style><pre>${lines}</pre>`;
}

const colours = {
  30: '#555a66',
  31: '#ff8086',
  32: '#7fd1a0',
  33: '#f0c674',
  34: '#7fb2ff',
  35: '#d3a4f9',
  36: '#70d0dc',
  37: '#d8dbe2',
  90: '#8a90a0',
  91: '#ff9a9f',
  92: '#9be3b8',
  93: '#ffdf9a',
  94: '#a5c9ff',
  95: '#e5c6ff',
  96: '#97e4ee',
  97: '#ffffff',
} as const; // prettier keeps a row of colours a row

function marked(output: string): string {
  let open = new Set<string>();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is read here.
  const parts = output.split(/(\x1b\[[\d;]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\))/);
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part && open.size ? `<span class="${[...open].join(' ')}">${escaped(part)}</span>` : escaped(part);
      const codes = /\[([\d;]*)m/.exec(part)?.[1];
      if (codes !== undefined) for (const code of codes.split(';')) open = changed(open, Number(code));
      return '';
    })
    .join('');
}

function changed(open: ReadonlySet<string>, code: number): Set<string> {
  const kept = (drop: RegExp) => new Set([...open].filter((one) => !drop.test(one)));
  if (code === 0) return new Set();
  if (code === 1) return new Set([...open, 'b']);
  if (code === 2) return new Set([...open, 'd']);
  if (code === 22) return kept(/^[bd]$/);
  if (code === 39) return kept(/^c/);
  return code in colours ? kept(/^c/).add(`c${code}`) : new Set(open);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
