import { buttonState } from '../src/render/customId.ts';
import { el } from './dom.ts';
import { type Node as Mark, parse } from './markdown.ts';
import { places } from './people.ts';
import { placeHash } from './route.ts';
import { say } from './speak.ts';
import type { Attached, Component, Message } from './types.ts';

/** What the components of a message can do. */
export interface Hands {
  click(id: string, values?: readonly string[]): void;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

/** The components of a message, drawn as Discord draws them. */
export function drawn({ payload, files }: Message, hands: Hands): readonly Node[] {
  const text = payload.content ? [el('div', { class: 'text' }, ...marked(parse(payload.content)))] : [];
  return [...text, ...(payload.components ?? []).map((one) => component(one, files, hands))];
}

function component(one: Component, files: readonly Attached[], hands: Hands): Node {
  const inside = () => (one.components ?? []).map((inner) => component(inner, files, hands));
  switch (one.type) {
    case 17: {
      const card = el('div', { class: 'container' }, ...inside());
      // Through the object model: the page's policy takes no style attribute.
      if (one.accent_color !== undefined)
        card.style.setProperty('--accent', `#${one.accent_color.toString(16).padStart(6, '0')}`);
      return card;
    }
    case 9:
      return el(
        'div',
        { class: 'section' },
        el('div', { class: 'texts' }, ...inside()),
        one.accessory ? el('div', { class: 'beside' }, component(one.accessory, files, hands), placeLink(one.accessory)) : null,
      );
    case 10:
      return el('div', { class: 'text' }, ...marked(parse(one.content ?? '')));
    case 14:
      return el('hr', { class: `${one.divider === false ? 'bare' : ''} ${one.spacing === 2 ? 'wide' : ''}` });
    case 1:
      return el('div', { class: 'row' }, ...inside());
    case 2:
      return button(one, hands);
    case 3:
    case 8:
      return select(one, hands);
    case 12:
      return el('div', { class: 'gallery' }, ...(one.items ?? []).map((item) => picture(item, files)));
    case 13:
      return attached(one, files);
    default:
      return el('p', { class: 'unknown' }, `${say.page.unknown} (${one.type})`);
  }
}

/** The page's own way from a citation to its place; Discord gets no such link. */
function placeLink(one: Component | undefined): Node | null {
  const state = buttonState(one?.custom_id ?? '');
  if (state?.do !== 'source' && state?.do !== 'exact') return null;
  return el('a', { class: 'place', href: placeHash(state.key, state) }, say.article.open);
}

function button({ style = 2, label = '', url, custom_id: id, disabled = false }: Component, hands: Hands): Node {
  if (style === 5 && url && /^https?:\/\//.test(url))
    return el('a', { class: 'button link', href: url, target: '_blank', rel: 'noopener noreferrer' }, label, ' ↗');
  const click = () => id && hands.click(id);
  return el('button', { type: 'button', class: `button ${styles[style] ?? ''}`, disabled, 'data-id': id, click }, label);
}

/** A list to choose from: its own entries, or the channels there are. */
function select(one: Component, hands: Hands): Node {
  const chosen = (one.default_values ?? []).map(({ id }) => id);
  const channels = places.filter(({ server }) => server !== null);
  const entries =
    one.options ?? channels.map(({ id, channel }) => ({ value: id, label: `# ${channel}`, default: chosen.includes(id) }));
  const many = (one.max_values ?? 1) > 1;
  const label = one.placeholder ?? say.page.choose;
  const list = el('select', { multiple: many, size: many ? entries.length : 1, 'aria-label': label });
  list.append(...entries.map((entry) => el('option', { value: entry.value, selected: entry.default === true }, entry.label)));
  const change = () =>
    one.custom_id &&
    hands.click(
      one.custom_id,
      [...list.selectedOptions].map(({ value }) => value),
    );
  list.addEventListener('change', change);
  return list;
}

/** A picture with its description, as Discord shows it: for who cannot see it, and for everybody on demand. */
function picture({ media, description = '' }: NonNullable<Component['items']>[number], files: readonly Attached[]): Node {
  const name = media.url.replace(/^attachment:\/\//, '');
  const png = files.find((one) => one.name === name)?.png;
  if (png === undefined) return el('p', { class: 'unknown' }, say.page.noFile);
  return el('img', { class: 'picture', src: `data:image/png;base64,${png}`, alt: description, title: description });
}

function attached({ file }: Component, files: readonly Attached[]): Node {
  const name = file?.url.replace(/^attachment:\/\//, '') ?? '';
  const text = files.find((one) => one.name === name)?.text;
  if (text === undefined) return el('p', { class: 'unknown' }, say.page.noFile);
  const size = `${new Blob([text]).size.toLocaleString('en')} bytes`;
  return el('details', { class: 'file' }, el('summary', {}, `${name} · ${size}`), el('pre', {}, text));
}

const tags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', subtext: 'small', quote: 'blockquote' } as const;

function marked(nodes: readonly Mark[]): readonly (Node | string)[] {
  return nodes.map((node) => {
    switch (node.is) {
      case 'text':
        return node.text;
      case 'code':
        return el('code', {}, node.text);
      case 'codeblock':
        return el('pre', { tabindex: 0 }, node.text);
      case 'link':
        return el('a', { href: node.url, target: '_blank', rel: 'noopener noreferrer' }, node.text);
      case 'mention':
        return el('span', { class: 'mention' }, node.text);
      case 'heading':
        return el('h3', { class: `h${node.level ?? 1}` }, ...marked(node.inside));
      case 'item':
        return el('div', { class: 'item' }, ...marked(node.inside));
      case 'spoiler':
        return el('details', { class: 'spoiler' }, el('summary', {}, say.page.spoiler), ...marked(node.inside));
      default:
        return el(tags[node.is], {}, ...marked(node.inside));
    }
  });
}
