import type { ListedArticle } from '../src/transports/preview/previewShapes.ts';
import { el } from './dom.ts';
import { articles } from './post.ts';
import { partHash } from './route.ts';
import { say } from './speak.ts';

const pauseMs = 120;

/** The articles that a server is answered from, to be searched and opened. */
export function articlesView(server: string | null): { readonly node: HTMLElement; readonly begin: () => HTMLElement } {
  const find = el('input', { type: 'search', class: 'find', 'aria-label': say.article.find, placeholder: say.article.find });
  const count = el('p', { class: 'facts', role: 'status' });
  const list = el('ul', { class: 'articles', 'aria-label': say.article.title });
  const more = el('button', { type: 'button', class: 'button' }, say.article.more);
  more.hidden = true;
  const refused = el('div', { class: 'refused' });
  let asked = 0;

  async function load(from: number): Promise<void> {
    const mine = ++asked;
    const found = await articles(server, find.value, from);
    if (mine !== asked) return;
    const items = found.articles.map(item);
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    count.textContent = found.total === 0 ? say.article.none : say.article.found(found.total);
    more.hidden = list.children.length >= found.total;
    const lines = found.refused.map(({ file, line, reason }) =>
      el('li', {}, `${file}${line === null ? '' : `:${line}`} ${reason}`),
    );
    refused.replaceChildren(...(lines.length ? [el('h3', {}, say.article.refused), el('ul', {}, ...lines)] : []));
    if (from > 0) items[0]?.querySelector('a')?.focus();
  }

  let waiting = 0;
  find.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void load(0), pauseMs);
  });
  more.addEventListener('click', () => void load(list.children.length));
  // From the box into the list and through it.
  const node = el('div', { class: 'article-list' }, find, count, list, more, refused);
  node.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((one) => one.matches(':focus'));
    event.preventDefault();
    if (at + by < 0) find.focus();
    else links[Math.min(links.length - 1, at + by)]?.focus();
  });
  void load(0);
  return { node, begin: () => find };
}

function item({ key, title, publisher, date, file, own, passages, quotations, figures }: ListedArticle): HTMLElement {
  const words = say.article;
  const head = [publisher, date ?? words.noDate, file].filter(Boolean).join(' · ');
  const counts = [words.passages(passages), words.quotations(quotations), words.figures(figures)].join(' · ');
  return el(
    'li',
    {},
    el('a', { href: partHash(key, 0) }, title),
    own ? el('span', { class: 'own' }, words.own) : null,
    el('small', {}, head),
    el('small', {}, counts),
  );
}
