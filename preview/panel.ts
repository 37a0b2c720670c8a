import { articlesView } from './articlesView.ts';
import { articleView } from './articleView.ts';
import { byId, el } from './dom.ts';
import { article, whyOf } from './post.ts';
import { type Route, routeOf } from './route.ts';
import { locale, say } from './speak.ts';
import type { Message } from './types.ts';
import { whyView } from './whyView.ts';

interface Around {
  /** The server whose articles are looked at; null: the shared ones alone. */
  server(): string | null;
  message(id: string): Message | undefined;
  tell(line: string): void;
}

interface View {
  readonly title: string;
  readonly node: Node;
  /** Where reading begins; the panel's head when unset. */
  readonly begin?: () => HTMLElement | null;
  /** Keys that are meant for it, wherever in the panel the focus is. */
  readonly keys?: (event: KeyboardEvent) => void;
}

/** The room beside the channel, for articles and for why answers are as they are; the page's address says what is in it. */
export function panel(around: Around) {
  const node = byId('panel');
  let turn = 0;
  let opener: Element | null = null;

  async function viewOf(route: Route): Promise<View | null> {
    switch (route.view) {
      case 'none':
        return null;
      case 'articles':
        return { title: say.article.title, ...articlesView(around.server()) };
      case 'article': {
        const part = await article(around.server(), route.key, { at: route.at?.start ?? null, part: route.part });
        // The servers have not the same articles.
        return part ? { title: part.title, ...articleView(part, route.at) } : viewOf({ view: 'articles' });
      }
      case 'why': {
        const message = around.message(route.message);
        const ran = message?.called?.ran;
        if (!message || !ran) return null;
        const given = { server: message.place.server, user: message.called?.by.id, locale: locale(), ...ran };
        return { title: say.why.title, node: whyView(await whyOf(given), message.took) };
      }
    }
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const route = routeOf(location.hash);
    const view = await viewOf(route).catch((error: unknown) => {
      around.tell(say.page.failed(error instanceof Error ? error.message : String(error)));
      return null;
    });
    if (mine !== turn) return;
    if (!view) return hide();
    if (node.hidden && document.activeElement !== document.body) opener = document.activeElement;
    const back = el('a', { class: 'tool', href: '#articles' }, `‹ ${say.article.title}`);
    const close = el('button', { type: 'button', class: 'tool', 'aria-label': say.article.close, title: say.article.close }, '✕');
    close.addEventListener('click', leave);
    const head = el('h2', { id: 'panel-title', tabindex: -1 }, view.title);
    const bar = el('div', { class: 'panel-bar' }, route.view === 'article' ? back : el('span'), close);
    const room = el(
      'div',
      { class: 'panel-room', tabindex: 0, role: 'region', 'aria-labelledby': 'panel-title' },
      head,
      view.node,
    );
    if (view.keys) room.addEventListener('keydown', view.keys);
    node.replaceChildren(bar, room);
    node.setAttribute('aria-labelledby', 'panel-title');
    node.hidden = false;
    const begin = view.begin?.() ?? head;
    begin.focus({ preventScroll: true });
    if (begin !== head) begin.scrollIntoView({ block: 'center' });
  }

  function hide(): void {
    if (node.hidden) return;
    node.hidden = true;
    node.replaceChildren();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else document.getElementById('write')?.focus();
    opener = null;
  }

  function leave(): void {
    history.pushState(null, '', location.pathname);
    turn++;
    hide();
  }

  addEventListener('hashchange', () => void show());
  addEventListener('popstate', () => void show());
  return { show, leave, isOpen: () => !node.hidden };
}
