import { writtenDay } from './dates.ts';

/**
 * What a short block of a scraped page is when it is no part of the article: `line` alone, or the beginning of a part that
 * goes on after it (readers' comments, a note on the author, links to other articles).
 */
export type Furniture = 'line' | 'comments' | 'author' | 'related';

/** Where a block stands among the blocks of its page. */
export interface Place {
  /** Number from the front, from 0. */
  readonly index: number;
  /** True in the last part, where pages put their furniture. */
  readonly late: boolean;
}

/** Nothing longer on one line is furniture, in characters. */
export const longestFurniture = 420;

const site =
  '(?:facebook|twitter|x|linkedin|reddit|pinterest|instagram|youtube|whats ?app|telegram|tik ?tok|threads|mastodon|bluesky|email|e-mail|sms|messenger|flipboard|google\\+?)';
const button = `(?:${site}|share|tweet|pin(?: it)?|print|like|save|bookmark|comment|copy(?: link)?|link copied|listen)`;
const filler = '(?:on|via|by|to|with|and|this|the|it|article|story|post|page|link|now|friends)';
const legal =
  '(?:terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|privacy(?: (?:policy|notice|settings|statement))?|cookies?(?: (?:policy|settings|notice|preferences))?|contact(?: us)?|about(?: us)?|disclaimer|advertise(?: with us)?|site ?map|accessibility|careers|help|faq|imprint|newsletters?|rss)';
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'iu');

/** Kinds of lines that are furniture wherever they stand; matched against the block on one line, end punctuation left out. */
const anywhere = whole(
  [
    `${button}(?:[\\s|,/•·&+-]+(?:${button}|${filler}))*`,
    `share (?:this|the|our)(?: (?:article|story|post|page|news|entry|video|link)\\b.{0,60})?`,
    `(?:share|follow (?:us|me)|find us|like us|join us|connect with us|watch us|send)(?: this)?(?: (?:on|via|by|to|at) ${site}\\b.{0,80})?`,
    `(?:please )?(?:follow .{1,90} on ${site}\\b.{0,80}|on ${site} follow .{1,120}|follow @\\w+.{0,60})`,
    '(?:please )?(?:subscribe|sign up|sign in|log in|register|join|become a (?:member|subscriber|patron)|donate|support (?:us|our \\w+))(?: (?:to|for|up|in|with|our|now|today|here|and|via)\\b.{0,140}(?:newsletters?|e-?mails?|inbox|updates|account|alerts|free|mailing list|channel|premium|access|offers?|comment|reply|now|today|here|us|briefing|digest|digital)\\b.{0,60})?',
    '(?:please )?(?:subscribe|donate|sign up)(?: (?:now|today|here|for free))?',
    'get .{0,80}(?:newsletter|in your inbox|to your inbox|our (?:free )?app|breaking news alerts|email updates)\\b.{0,80}',
    '(?:enter|type) your e-?mail\\b.{0,80}|e-?mail address|thank you for (?:subscribing|signing up|reading)\\b.{0,60}',
    '(?:click|tap|press) (?:here|on|to|below|the)\\b.{0,120}',
    '(?:read|see|view|learn|find out|watch|hear)(?: \\w+)? (?:more|also|next|the (?:full|original) (?:story|article|report|text|version))(?:(?:\\s?[:|»>–—-]|\\s(?:on|about|at|from|in|here)\\b).{0,160})?',
    '(?:also|must|further) (?:read|see|watch|reading)(?:\\s?[:|»>–—-].{0,160})?',
    '(?:related|recommended|more|watch|read|listen|don.t miss|see also)\\s?[:|»>].{1,160}',
    '(?:continue|keep) reading(?: .{0,80})?|(?:story|article|text) continues (?:below|after)\\b.{0,40}|(?:scroll|swipe) (?:down|to|for)\\b.{0,60}',
    'advertise?ments?|advertising|sponsored(?: (?:content|post|by .{1,60}))?|paid (?:content|post)|promoted(?: content)?|loading|please wait|skip (?:to|past|ad|advert)\\w*\\b.{0,60}|back to top|jump to\\b.{0,60}',
    '(?:show|load|view|see|hide) (?:more|less|all|older|newer|\\d+)?\\s?(?:comments?|stories|articles|posts|replies|photos)|(?:older|newer) posts',
    '(?:next|previous|prev)(?: (?:article|post|page|story))?(?:\\s?[:|»>].{0,160})?|page \\d+ (?:of|/) \\d+|\\d+ min(?:ute)?s?\\.? (?:to )?read|\\d[\\d.,]*k? (?:shares?|views?|likes?)',
    '(?:copyright\\s*(?:©|\\(c\\)|\\d{4}|by\\b|:)|©|\\(c\\)\\s*(?:copyright|\\d{4})).{0,250}',
    `${legal}(?:\\s*[|•·,/–—-]\\s*${legal})+|(?:terms of (?:use|service)|privacy policy|cookie (?:policy|settings)|contact us|about us|advertise with us)`,
    '(?:we|this (?:web)?site) (?:and our partners )?uses? cookies\\b.{0,300}|by (?:continuing|using|clicking|subscribing|signing|registering)\\b.{0,250}\\b(?:agree|terms|privacy|cookies?)\\b.{0,150}',
    '(?:tags?|tagged(?: with| as)?|filed under|categor(?:y|ies)|posted in|keywords|topics)\\s?[:|].{0,300}|tags|filed under',
    '(?:file |lead |cover |featured? )?(?:photo|image|picture|photograph|illustration|video|graphic)s?(?: credits?| by| courtesy(?: of)?| via)?\\s?[:|©].{0,140}|(?:photo|image|picture) (?:credit|by|courtesy)\\b.{0,100}',
    '(?:author|writer|byline)\\s?[:|].{1,80}',
    '\\((?:additional )?(?:reporting|writing|editing|compiled|translated|edited|reported)\\b.{0,300}\\)',
    '(?:this|the) (?:article|story|post|piece|column|commentary|essay)(?:,? .{1,60},)? (?:(?:was|has been|is|first|also|originally|previously) )+(?:re-?)?(?:appeared|published|posted|produced|updated|amended|syndicated|printed|translated|supported)\\b.{0,250}|this (?:report|article|story|post|piece) (?:(?:was|has been) )?(?:first|originally|previously) (?:appeared|published|produced)\\b.{0,250}',
    '(?:the )?(?:views|opinions)(?:,?(?: and)? (?:views|opinions|thoughts))* expressed\\b.{0,300}',
    '(?:contact|reach|e-?mail|write to) (?:the (?:author|writer|reporter|editors?)|us|him|her|\\S+ \\S+) (?:at|on|via)\\b.{0,150}',
    '(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|(?:@\\w+[\\s,]*)+|(?:#\\p{L}\\w*[\\s,]*){2,}',
    '(?:your e-?mail address will not be published|required fields are marked|notify me (?:of|by|when)|save my name)\\b.{0,200}',
    '[^\\p{L}\\p{N}]*',
  ].join('|'),
);

/** The same for kinds that may begin with anything, which takes long to try: with each its greatest length and a word that such a line never lacks. */
const somewhere: readonly (readonly [longest: number, word: RegExp, kind: RegExp])[] = [
  [
    longestFurniture,
    /reserved|may not be/iu,
    whole(
      '.{0,200}\\ball rights (?:are )?reserved\\b.{0,250}|.{0,120}\\bmay not be (?:published|reproduced|copied|reprinted)\\b.{0,200}',
    ),
  ],
  [
    280,
    /\/|getty|ap photo|via /iu,
    whole(
      '[^.!?]{0,70}/(?:getty(?: images)?|ap(?: photo)?|afp(?: photo)?|reuters|epa|tass|shutterstock|istock|pool)\\b[^.!?]{0,60}|[^.!?]{0,60}(?:getty images|ap photo|via shutterstock|via afp|via ap|via reuters)',
    ),
  ],
];

const fits = (words: string): boolean =>
  anywhere.test(words) ||
  somewhere.some(([longest, word, kind]) => words.length <= longest && word.test(words) && kind.test(words));

/** Kinds that open a part; single words among them are headings of articles too, and count late in the page only. */
const parts: readonly (readonly [Furniture, RegExp, 'late'?])[] = [
  [
    'comments',
    whole('(?:no|\\d[\\d,.]*) (?:comments?|repl(?:y|ies)|responses?|thoughts)(?: (?:yet|so far|(?:on|to)\\b.{0,160}))?'),
  ],
  [
    'comments',
    whole(
      '(?:leave|post|write|add|submit|make) (?:a|your|an?other) (?:reply|comment|response|opinion|thought)s?(?: (?:to|on|below|here|cancel)\\b.{0,120})?',
    ),
  ],
  [
    'comments',
    whole(
      '(?:comments? (?:are|is) (?:now )?(?:closed|disabled|off)|(?:comments?|responses) ?\\(\\d+\\)|be the first to (?:comment|reply)|(?:join|start) the (?:conversation|discussion|debate)|(?:log|sign) in to (?:comment|reply|leave)\\b.{0,60}|you must be (?:logged|signed) in\\b.{0,80}|reader comments|cancel reply|post comment|have your say)',
    ),
  ],
  ['comments', whole('comments?|responses|replies|discussion'), 'late'],
  [
    'author',
    whole(
      '(?:about )?the (?:authors?|writers?|reporters?|journalists?|contributors?|columnists?)(?: (?:bio|biography|profile))?|about (?:the )?(?:authors?|writers?|contributors?|us)|(?:author|writer)(?:.s)? (?:bio|biography|profile|info(?:rmation)?)',
    ),
    'late',
  ],
  ['author', whole('authors?|contributors?'), 'late'],
  [
    'related',
    whole(
      'related(?: (?:articles?|stories|posts?|news|topics?|content|coverage|links|reading|items))?|recommended(?: (?:for you|reading|stories|articles|posts|videos))?|you (?:may|might|will|could) (?:also )?(?:like|love|enjoy|be interested in|have missed)|most (?:popular|read|viewed|shared|commented|recent)(?: \\w+)?|trending(?: (?:now|stories|news|topics))?|popular (?:posts|stories|now|articles)|(?:latest|recent|top|other|more) (?:news|stories|posts|articles|headlines)(?: from .{1,60})?|editors?.?s? picks?|what to read next|(?:read|up) next|from (?:our partners|around the web|the web)|around the web|elsewhere on the web|see also|further reading|more (?:from|on|in|about) (?:this|our|the) (?:author|writer|site|web|topic|section|series|network|story|subject)',
    ),
    'late',
  ],
];

const stamp = whole(
  '(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)|date|last (?:update|edit))\\b[\\s:]*(?:on |at )?[^!?]*\\d[^!?]{0,60}',
);
const byline =
  /^(?:By|BY|Written by|Posted by|Words by|Story by) \p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|der|al|bin|the|of|for|in|[|/–—-]))*(?:[\s,|–—-]+.{0,50})?$/u;
const credit =
  /^\(?(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Rr]eported)(?: and \w+)? (?:by|from) \p{Lu}.{0,250}$/u;
const authorNote =
  /^(?:\p{Lu}[\p{L}.'’-]*,? ){1,4}(?:is|was|has been|covers|writes|reports)\b.{0,260}\b(?:reporters?|writers?|correspondents?|journalists?|columnists?|contributors?|freelancers?|editors?|bloggers?|staff)\b/u;
const contributed =
  /^[^“"]{0,200}\bcontributed(?: \w+)?(?: to| from| in)?(?: (?:this|the) (?:report|story|article|post|dispatch)\b.{0,40}| reporting\b.{0,60})?[.)]*$/u;
const noteSign =
  /\b(?:based in|covers|covering|writes (?:about|on|for)|reports on|follow (?:him|her|them)|freelance|staff writer|contribut|can be reached|on twitter)\b|@/iu;

const leading = /^[\s>»•·*|#-]+(?=\S)/u;
const trailing = /[\s:;.,…!>»|*-]/u;

/** The words without the marks around them. */
function bareOf(words: string): string {
  const bare = leading.test(words) ? words.replace(leading, '') : words;
  let end = bare.length;
  while (end > 0 && trailing.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

/** The kind of furniture a block is, or null for a part of the article. `words` is the block on one line, of at most `longestFurniture` characters. */
export function furniture(words: string, { index, late }: Place): Furniture | null {
  const bare = bareOf(words);
  if (bare === '' || fits(bare) || (bare !== words && fits(words))) return 'line';
  for (const [kind, pattern, when] of parts) if ((late || !when) && pattern.test(bare)) return kind;
  if (index < 5) {
    if (words.length <= 90 && stamp.test(bare) && !/\.$/u.test(words)) return 'line';
    if (words.length <= 100 && byline.test(words) && !/[.!?]$/u.test(words)) return 'line';
    if (isDateAlone(words)) return 'line';
  }
  if (
    late &&
    (credit.test(words) ||
      (words.includes('contributed') && /^\p{Lu}/u.test(words) && contributed.test(words)) ||
      (authorNote.test(words) && noteSign.test(words)))
  )
    return 'line';
  if (late && words.length <= 90 && stamp.test(bare)) return 'line';
  return null;
}

/** True for a block that is a date, with or without a time of day. */
export function isDateAlone(words: string): boolean {
  if (words.length > 50 || writtenDay(words) === null) return false;
  return (
    /^[\p{L}.]*,?\s*[\p{L}\d.,/-]+\s+[\p{L}\d.,/-]+\s+\d{4}[\s,|–—-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}.*)?$/u.test(words) ||
    /^\d{4}-\d{2}-\d{2}\S*$/u.test(words)
  );
}
