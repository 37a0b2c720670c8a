const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles: a name follows, so the sentence goes on whatever comes next. */
export const titles = words(
  'mr mrs ms mx messrs mmes mme mlle dr drs prof profs gen lt col maj capt cpt sgt cpl pvt pfc cmdr cdr adm sen sens rep reps gov govs rev revs hon amb supt insp det atty fr msgr ald pres brig asst',
);

/** Abbreviations that never end a sentence in running English. */
export const inner = words('vs v e.g i.e eg ie cf viz approx incl esp');

/** Abbreviations that end a sentence only where the next word is one that sentences begin with. */
export const either = words(
  'st ste ft mt pt inc corp ltd co cos llc bros plc jr sr esq ave blvd rd sq dept univ assn assoc intl natl al ph.d m.d d.c ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ' +
    'ont que alta bldg',
);

/** Short forms of these that are words as well; they count only when written with a capital (never in all-capitals text). */
export const alsoWords = words(
  'gen rep col hon det fr pres ill ind la mass miss mo pa wash ore co st inner sat sun mar may dec jan no al cos md ala ark del pt v va rd',
);

/** A figure follows these ("No. 5", "p. 12", "Art. 3"). */
export const beforeFigure = words('no nos p pp vol vols fig figs sec secs art arts ch chap op ed eds c ca para paras eq ref nr');

/** Months and weekdays: a figure or another of them follows, else the sentence ends. */
export const calendar = words('jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun');

/** All of these in which a point may be no end of the sentence. */
export const shortForms: ReadonlySet<string> = new Set([...titles, ...inner, ...either, ...beforeFigure, ...calendar]);

/** What follows the hour in "9 a.m. Eastern". */
export const afterHour = words(
  'et est edt pt pst pdt ct cst cdt mt mst mdt gmt bst utc cet cest msk ist jst hkt eastern pacific central mountain greenwich ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

/** Words that sentences begin with and names hardly ever do. */
export const starters = words(
  'the a an this that these those he she it they we i you his her its their our my there here who whom whose what when where which why how ' +
    'in on at by for from with to of as after before during since until between among amid amidst through despite although though while if because unless ' +
    'but and or nor yet so then now still also both each every some many most several few all any another both neither either no not never nothing ' +
    'however meanwhile moreover furthermore therefore thus instead indeed perhaps such once even only just according yesterday today tomorrow earlier later ' +
    "recently currently already often sometimes usually nearly almost about more less having being speaking asked it's he's she's that's there's i'm we're they're " +
    "don't didn't isn't wasn't is are was were has have had do does did can could will would should may might must let please yes well " +
    'last next like unlike under within without against across behind beyond along around following given whether whatever whenever wherever nobody everyone everybody someone somebody anyone ' +
    'two three four five six seven eight nine ten dozens hundreds thousands millions',
);

/** Those of them that tell even where everything is in capitals and "THE U.S. HAS" looks the same. */
export const surestStarters = words('the he she it they we i but however meanwhile moreover nevertheless these those there');

/** Verbs of speech that can follow a name after a closing mark (“Ready?” Mr Smith asked). */
export const speech =
  'said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|answered|responded|shouted|cried|exclaimed|insisted|wondered|demanded|declared|joked|quipped|recalled|explained|noted|yelled|tweeted|continued|warned|claimed|argued';
