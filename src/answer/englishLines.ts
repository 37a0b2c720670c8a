import type { LinesOf, Problem, Reason } from '../model/problem.ts';

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const listed = (words: readonly string[]): string => words.slice(0, 8).map(quoted).join(', ');
const count = (articles: number): string => (articles === 1 ? 'the one article' : `${articles} articles`);

/** Problems in English, as programs are told of them. */
export const englishProblems: LinesOf<Problem> = {
  emptyQuestion: () => 'The question is empty; ask something, for example “trade volume 2018”.',
  longQuestion: ({ length, most }) => `The question is ${length} characters long; ${most} is the most.`,
  wordlessQuestion: () => 'There is no word in the question; ask with at least one word or number.',
  noSuchDay: ({ written }) => `There is no such day as ${written}; check the date.`,
  backwards: ({ written }) => `“${written}” runs backwards; put the earlier year first.`,
  onlyLightWords: () => 'The question has only words like “what” and “is”; add what it is about.',
  emptySearch: () => 'There is nothing to search for: type one or more words.',
  longSearch: ({ length, most }) =>
    `The search is ${length} characters long; ${most} are taken at most. Search for the words that matter.`,
  filterLeftOut: ({ filter }) => `A filter cannot be left out: type ${filter} without the minus.`,
  noSuchField: ({ field, fields }) => `There is no part ${JSON.stringify(field)} to search in; use in:${fields.join(', in:')}.`,
  twoPublishers: ({ one, other }) =>
    `An article has one publisher, so by:${one} and by:${other} cannot both hold; leave one out.`,
  noSuchFilter: ({ filter, filters }) => `There is no filter ${JSON.stringify(filter)}; there are ${filters}.`,
  unreadableDate: ({ written, forms }) => `${quoted(written)} is no date in the calendar; write it as ${forms.join(' or ')}.`,
  unreadableTime: ({ written, forms }) => `${quoted(written)} is no time that can be read; write ${forms.join(' or ')}.`,
  datesContradict: ({ from, to }) =>
    `The dates contradict each other: nothing is both from ${from} on and up to ${to}. Change one of them.`,
  bothWays: ({ words }) => `${quoted(words)} is both searched for and left out; drop one of them.`,
  onlyCommonWords: ({ words }) =>
    `${quoted(words)} has only words that stand in every text; add one that does not, or put them in quotation marks.`,
  onlyLeftOut: () => 'Only words to leave out were given; add a word to search for.',
  fieldWithoutWord: ({ fields }) => `in:${fields.join(', in:')} needs a word to look for there.`,
  wordlessSearch: ({ words }) => `There is no word in ${quoted(words)}; type one or more words to search for.`,
  nobodyAsked: () => 'Say whose words you want (/quote Peskov) or what they are about (about:trade).',
  pronounAsked: ({ word }) => `${quoted(word)} can be anybody; give a name or a role (/quote Peskov, /quote press spokesman).`,
  noFigureTopic: () => 'Say what the figures are about (/figures trade) or of what time (period:2018).',
  noTimelineTopic: () => 'Say what the timeline is to be of, such as /timeline sanctions.',
  noPerson: () => 'Say whom you mean, such as /who Peskov.',
  tooFewWords: () => 'Give at least two words of the quotation (/said the eagles look in two directions).',
  fromAfterTo: ({ from, to }) => `from:${from} is after to:${to}; swap them.`,
  noSuchSide: ({ written }) =>
    `${quoted(written)} is no article, time or name in the articles; write two of them, such as /compare a:2018 b:2023.`,
  sameSides: ({ name }) => `Both sides are ${name}; write two different ones, such as /compare a:2018 b:2023.`,
};

/** " for 2018", and " (since 2014)" where the time has a word of its own before it. */
const when = (time: string, before: string): string => (/^\p{Ll}/u.test(time) ? ` (${time})` : ` ${before} ${time}`);

/** Reasons in English, as programs are told of them. */
export const englishReasons: LinesOf<Reason> = {
  nobodyQuotedAbout: ({ articles, about }) => `Nobody in ${count(articles)} is quoted about “${about}”.`,
  nobodyCalled: ({ articles, name }) => `Nobody called “${name}” is named or quoted in ${count(articles)}.`,
  neverQuoted: ({ articles, name }) => `${name} is named, but quoted in none of ${count(articles)}.`,
  notQuotedAbout: ({ name, about }) => `${name} is quoted, but not about “${about}”.`,
  notQuotedThen: ({ name }) => `${name} is quoted, but not in articles of that time.`,
  nothingTold: ({ name }) => `${name} is named, but no sentence tells of it.`,
  nothingToldThen: ({ name }) => `${name} is named, but no article of that time tells of it.`,
  noFigures: ({ about, time }) =>
    `No figure${about ? ` about “${about}”` : ''}${time ? when(time, 'for') : ''} stands in the articles.`,
  noDatedSentence: ({ about, time }) =>
    `No dated sentence about “${about}”${time ? when(time, 'from') : ''} stands in the articles.`,
  nothingBeside: ({ one, other, about }) =>
    `Neither ${one} nor ${other} has a figure or statement${about ? ` about “${about}”` : ''} to set side by side.`,
  nothingClose: ({ articles }) =>
    `Nothing in ${count(articles)} is close to these words. That says nothing about whether they were spoken.`,
  noPublisher: ({ articles, publisher, publishers }) => {
    const there = publishers.length > 0 ? `there are ${publishers.join(', ')}` : 'none of them names its publisher';
    return `None of ${count(articles)} is by “${publisher}”; ${there}.`;
  },
  notOfThatTime: ({ articles, first, last }) => {
    const there = first === null ? 'none of them has a date' : `they run from ${first} to ${last}`;
    return `None of ${count(articles)} is of that time: ${there}.`;
  },
  neverOccurs: ({ articles, words }) =>
    `${listed(words)} ${words.length === 1 ? 'occurs' : 'occur'} in none of ${count(articles)}.`,
  neverSideBySide: ({ articles, phrases }) =>
    `${listed(phrases)}: never side by side like that in ${count(articles)}. Search without quotation marks.`,
  noMatch: ({ articles, words, narrowed }) =>
    `Nothing in ${count(articles)} matches ${listed(words)}${narrowed ? ' within those limits; search with fewer of them' : ''}.`,
};

/** What may have been meant, in English, as programs are told of it. */
export const englishSuggestion = (didYouMean: readonly string[]): string =>
  `Did you mean ${didYouMean.map((one) => quoted(one)).join(' or ')}?`;
