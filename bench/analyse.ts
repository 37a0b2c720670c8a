import { argv, cpuUsage, stdout } from 'node:process';
import { crc32 } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { loadAnalysed } from '../src/adapters/loadLibrary.ts';
import { abbreviations } from '../src/analyse/abbreviations.ts';
import { datesIn } from '../src/analyse/dates/dates.ts';
import { figures } from '../src/analyse/figures/figures.ts';
import { names } from '../src/analyse/names/names.ts';
import { read } from '../src/analyse/nlp.ts';
import { indirect } from '../src/analyse/quotations/indirect.ts';
import { quotations } from '../src/analyse/quotations/quotations.ts';
import { attribution } from '../src/analyse/speakers/attribution.ts';
import { pronounReferents } from '../src/analyse/speakers/pronounReferents.ts';
import { unanalysed } from '../src/index/buildLibrary.ts';
import { PartBuilder } from '../src/index/saved/part.ts';

// npx tsx bench/analyse.ts CORPUS [ROUNDS]: computing time of each part of the analysis and of making it searchable, for an article of
// 900 words.
// wink-nlp's own reading of the same paragraphs is the peer: the parts as multiples of it compare between machines. Parts of speech are
// worked out in the part that first asks for them, and the runs of a text are numbered in that of its words.
const [corpusPath = 'test/corpus/articles', rounds = '5'] = argv.slice(2);
const { articles } = await loadAnalysed({
  corpusPath,
  dataDir: '',
  save: 'never',
  build: 'dev',
  analyse: () => unanalysed,
});
const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const spent = new Map<string, number>();

function timed<Result>(part: string, work: () => Result): Result {
  const before = cpuUsage();
  const result = work();
  const { user, system } = cpuUsage(before);
  spent.set(part, (spent.get(part) ?? 0) + (user + system) / 1000);
  return result;
}

const nlp = winkNLP(model, ['pos']);

function winkReading(text: string): number {
  const words = nlp.readDoc(text).tokens();
  return words.out().length + words.out(nlp.its.pos).length + words.out(nlp.its.lemma as ItsFunction<string>).length;
}

/** The first rounds only make the engine warm. */
const warm = 2;
for (let round = -warm; round < Number(rounds); round += 1) {
  if (round === 0) spent.clear();
  const builder = new PartBuilder(crc32);
  for (const article of articles) {
    for (const { span } of article.passages) timed('wink-nlp', () => winkReading(article.text.slice(span.start, span.end)));
    const reading = timed('words', () => read(article));
    const named = timed('names', () => names(reading));
    const speech = timed('attribution', () => attribution(reading, named));
    const quoted = timed('quotations', () => quotations(speech));
    const reported = timed('indirect', () => indirect(speech, quoted));
    const short = timed('abbreviations', () => abbreviations(reading));
    const dates = timed('dates', () => datesIn(article.text, article.date));
    const counted = timed('figures', () => figures(reading, dates));
    const referents = timed('referents', () => pronounReferents(speech));
    const { mentions, people } = named;
    const parts = { mentions, people, dates, referents, figures: counted, quotations: quoted };
    const analysis = { ...parts, indirect: reported, abbreviations: short };
    timed('terms, facts', () => builder.add(article, analysis));
  }
  timed('arrays', () => builder.build());
}
const per900 = (ms: number): number => (ms / Number(rounds) / words) * 900;
const peer = per900(spent.get('wink-nlp') ?? 0);
spent.delete('wink-nlp');
const all = per900([...spent.values()].reduce((sum, ms) => sum + ms, 0));
for (const [part, ms] of spent)
  stdout.write(
    `${part.padEnd(14)} ${per900(ms).toFixed(2).padStart(6)} ms ${(per900(ms) / peer).toFixed(2).padStart(6)} × wink\n`,
  );
stdout.write(`${'all'.padEnd(14)} ${all.toFixed(2).padStart(6)} ms ${(all / peer).toFixed(2).padStart(6)} × wink\n`);
stdout.write(`${'wink-nlp'.padEnd(14)} ${peer.toFixed(2).padStart(6)} ms\n`);
stdout.write(`${articles.length} articles, ${words} words, ${rounds} rounds after ${warm} to get warm\n`);
