import type { Library } from '../index/library.ts';
import type { Reply } from '../model/reply.ts';
import { type DiscordWording, discordWording } from '../present/words/discordWording.ts';
import { affordable, type Cost, costOf, limits } from './budget.ts';
import { again, customId, type Kept, keep } from './customId.ts';
import { rowsOf } from './discordActions.ts';
import {
  type Button,
  type DiscordFile,
  type DiscordMessage,
  flags,
  type Part,
  type Select,
  type TextDisplay,
} from './discordComponents.ts';
import { heading, plain } from './discordLines.ts';
import { type Piece, piecesOf } from './discordPieces.ts';

/** What a card can be made again from, so that a button can turn its pages: a command and its free or typed text, or a comparison. */
export type Origin =
  | { readonly do: 'more'; readonly command: string; readonly text: string }
  | { readonly do: 'compare'; readonly text: string };

/** How a reply is to stand in Discord. */
export interface DiscordOptions {
  /** From 0; beyond the last page the last one is given. */
  readonly page?: number;
  readonly origin?: Origin | null;
  /** Discord id of the person who asked. */
  readonly asker?: string | null;
  readonly locale?: string;
  /** Discord id of the one person who is pinged, above the card. */
  readonly tell?: string | null;
}

/** One page of a reply as a message, with the files that go with it. */
export interface DiscordCard {
  readonly message: DiscordMessage;
  readonly files: readonly DiscordFile[];
  readonly page: number;
  readonly pages: number;
  /** False when there are further pages that no button leads to. */
  readonly linked: boolean;
}

const accent = 0x3b6ea5;

/**
 * A reply as a Discord message. Every limit is kept by dividing into pages of at most three passages; a passage is always
 * whole, in the card or, where no message could hold it, in a file beside it.
 */
export function discordMessage(reply: Reply, library: Library, options: DiscordOptions = {}): DiscordCard {
  const say = discordWording(options.locale ?? 'en');
  const titleWords = reply.blocks.find((block) => block.kind === 'title')?.words ?? null;
  const top: readonly Part[] = titleWords ? [{ type: 10, content: heading(titleWords) }] : [];
  const room = { title: titleWords ? plain(titleWords) : '', reply, library, options, say };
  const { tell = null } = options;
  const told: readonly TextDisplay[] = tell && /^\d{1,20}$/.test(tell) ? [{ type: 10, content: `<@${tell}>` }] : [];
  const reserved = costOf([...told, { type: 17, components: [...top, ...foot(room, { page: 1, pages: 3 })] }]);
  const pages = pagesOf(reply, library, say, reserved);
  const page = Math.min(Math.max(0, options.page ?? 0), pages.length - 1);
  const shown = pages[page] ?? [];
  const rows = foot(room, { page, pages: pages.length });
  const body = distinctIds([...top, ...assembled(shown), ...rows]);
  const components = body.length ? body : [{ type: 10, content: '…' } as const];
  return {
    message: {
      flags: flags.componentsV2,
      components: [...told, { type: 17, accent_color: accent, components }],
      allowed_mentions: { parse: [], ...(tell && told.length ? { users: [tell] } : {}) },
    },
    files: shown.flatMap((piece) => piece.files),
    page,
    pages: pages.length,
    linked: pages.length === 1 || turning(room, 1) !== null,
  };
}

interface Rendered {
  readonly library: Library;
  readonly say: DiscordWording;
  readonly pieces: readonly Piece[];
  readonly pages: Map<string, readonly (readonly Piece[])[]>;
}

/** A reply that is given again (kept by who answers, or on its next page) is not rendered again; forgotten with the reply. */
const rendered = new WeakMap<Reply, Rendered>();

function pagesOf(reply: Reply, library: Library, say: DiscordWording, reserved: Cost): readonly (readonly Piece[])[] {
  const before = rendered.get(reply);
  const same = before?.library === library && before.say === say;
  const known = same ? before : { library, say, pieces: piecesOf(reply, library, say), pages: new Map() };
  rendered.set(reply, known);
  const key = `${reserved.components} ${reserved.characters} ${reserved.bytes}`;
  const pages = known.pages.get(key) ?? paged(known.pieces, reserved);
  // Room taken by buttons differs little from person to person: a few divisions are all there are.
  if (known.pages.size < 8) known.pages.set(key, pages);
  return pages;
}

interface Room {
  readonly title: string;
  readonly reply: Reply;
  readonly library: Library;
  readonly options: DiscordOptions;
  readonly say: DiscordWording;
}

function foot(room: Room, at: { readonly page: number; readonly pages: number }): readonly Part[] {
  const { say } = room;
  const turn = (label: string, page: number) => {
    const id = page >= 0 && page < at.pages ? turning(room, page) : null;
    return id === null ? [] : [{ type: 2, style: 2, label, custom_id: id } as const];
  };
  const { origin = null } = room.options;
  const made = origin?.do === 'more' ? { ...origin, page: at.page } : null;
  const context = { title: room.title, library: room.library, asker: room.options.asker ?? null, say, made };
  const follow = origin?.do === 'more' && origin.command === 'ask' && room.title ? followUp(say) : [];
  return rowsOf(room.reply, context, [...turn(say.more, at.page + 1), ...turn(say.back, at.page - 1), ...follow]);
}

function followUp(say: DiscordWording): readonly Button[] {
  const id = customId({ do: 'follow' });
  return id === null ? [] : [{ type: 2, style: 2, label: say.followUp, custom_id: id }];
}

/** The `custom_id` that leads to a page of this card, or null when it cannot be kept in a button. */
function turning({ options: { origin }, title }: Room, page: number): string | null {
  if (!origin) return null;
  return keep(origin.text, title, (kept: Kept) =>
    origin.do === 'more' ? { do: 'more', command: origin.command, page, kept } : { do: 'compare', page, kept },
  );
}

/**
 * Pieces in order on as few pages as hold them. A line that leads to a passage stays with it, and is said again where its
 * passages go on overleaf: the nearest passages of an abstention are never without the line that says what they are.
 */
function paged(pieces: readonly Piece[], reserved: Cost): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let lead: Piece | null = null;
  for (const piece of pieces) {
    if (piece.leads && piece.line !== null) lead = piece;
    else if (!piece.passage) lead = null;
    const page = pages.at(-1) ?? [];
    const fitting = fits([piece], reserved) ? piece : (piece.instead?.() ?? piece);
    if (fits([...page, fitting], reserved)) {
      page.push(fitting);
      continue;
    }
    const next: Piece[] = [];
    while (page.length > 1 && page.at(-1)?.leads) next.unshift(...page.splice(-1));
    if (next.length && !fits([...next, fitting], reserved)) page.push(...next.splice(0));
    if (page.length === 0) pages.pop();
    const overleaf = piece.passage && next.length === 0 && lead && fits([lead, fitting], reserved) ? [lead] : next;
    pages.push([...overleaf, fitting]);
  }
  return pages;
}

function fits(pieces: readonly Piece[], reserved: Cost): boolean {
  if (pieces.filter((piece) => piece.passage).length > limits.passages) return false;
  const cost = costOf(assembled(pieces));
  return affordable({
    components: reserved.components + cost.components,
    characters: reserved.characters + cost.characters,
    bytes: reserved.bytes + cost.bytes,
  });
}

/** Parts of a page: lines that follow each other become one text, a divider goes before every passage but a leading one. */
function assembled(pieces: readonly Piece[]): readonly Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length) parts.push({ type: 10, content: lines.join('\n') });
    lines = [];
  };
  pieces.forEach((piece, i) => {
    if (piece.line !== null) {
      lines.push(piece.line);
      return;
    }
    flush();
    if (piece.passage && i > 0 && !pieces[i - 1]?.leads) parts.push({ type: 14, divider: true, spacing: 1 });
    parts.push(...piece.parts);
  });
  flush();
  return parts;
}

/** Discord refuses a message that holds a `custom_id` twice, and one sentence may be cited for two quotations. */
function distinctIds(parts: readonly Part[]): readonly Part[] {
  const seen = new Map<string, number>();
  const distinct = <B extends Button | Select>(button: B): B => {
    if (!('custom_id' in button)) return button;
    const times = (seen.get(button.custom_id) ?? 0) + 1;
    seen.set(button.custom_id, times);
    return times === 1 ? button : { ...button, custom_id: again(button.custom_id, times) ?? button.custom_id };
  };
  return parts.map((part): Part => {
    if (part.type === 9) return { ...part, accessory: distinct(part.accessory) };
    if (part.type !== 1) return part;
    return { ...part, components: part.components.map(distinct) };
  });
}
