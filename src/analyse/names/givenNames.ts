/** Whether a given name is mostly a woman's or a man's; null where it is unknown or both. */
export function genderOfGivenName(name: string): 'female' | 'male' | null {
  return table.get(firstPart(name)) ?? null;
}

/** True when the word is a common given name of anywhere. */
export function isGivenName(word: string): boolean {
  const key = firstPart(word);
  return table.has(key) || either.has(key);
}

/** In small letters, up to a hyphen. */
function firstPart(name: string): string {
  const small = name.toLowerCase();
  const hyphen = small.indexOf('-');
  return hyphen < 0 ? small : small.slice(0, hyphen);
}

// Common given names of many countries, written down for this project; not a list of anybody in particular.
const female = `abigail ada adele adriana agnes aisha alejandra alexandra alexis alice alicia alina alison allison alma alyssa amanda amber amelia amina amy ana
anastasia andrea angela angelica angie anita ann anna annabel anne annette annie antonia april arlene ashley astrid audrey aurora ava ayesha barbara beatrice becky
belinda bella bernadette bertha beth bethany betsy betty beverly bianca birgit bonnie brenda brianna bridget brigitte brittany brooke camila camille candace carina carla carly carmen carol
carole caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chiara chloe christa christiane christina christine cindy claire clara
claudia colleen connie constance consuelo cora courtney crystal cynthia daisy dana daniela danielle daphne darlene dawn deanna debbie deborah debra delia denise diana diane dina dolores donna dora doris dorothy ebony edith
edna eileen elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen ellie elsa elvira emilia emily emma erica erika erin esmeralda esther ethel eugenia eva eve evelyn faith farah fatima
felicia fiona florence frances francesca frida gabriela gabrielle gail galina gemma genevieve georgia georgina geraldine gertrude gina ginger gisela giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hannah
harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary hope ida ilse imogen ines inga ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacqueline jamie
jan jana jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn johanna josephine joy joyce juanita judith judy julia juliana julie
juliet june justine karen karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katrina katya kay kayla kayleigh keisha kellyanne kelsey khadija kim kimberly kirsten kristen
kristin kristina kristine ksenia lara larisa latoya laura lauren laurie layla lea leah leila lena leonor leslie leticia lidia lila lillian lily lina linda lindsay lindsey lisa liz liza lois lola loretta lori lorraine
louisa louise lucia lucille lucinda lucy ludmila luisa lydia lyn lynn lynne mabel madeleine madeline madison maggie maja mandy mara marcia margaret margarita margot maria mariam marian marianne marie
marilyn marina marion marisa marissa marjorie marlene marsha marta martha martina mary maryam mathilde matilda maud maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia
michaela michele michelle mila mildred mina mindy miranda miriam misty moira molly mona monica monika morgana muriel myra myrna nadia nadine nancy naomi natalia natalie natasha nicola nicole nikki nina noelle nora norma
octavia olga olivia oksana paige pam pamela patricia patty paula paulette pauline peggy penelope penny petra phoebe phyllis polina polly priscilla priya rachel raquel rebecca regina renata renee rhonda rita roberta robin rosa rosalie
rosalind rose rosemary rosie roxanne ruby ruth sabina sabrina sadie sally samantha sandra sara sarah saskia savannah selena selma serena shannon sharon sheila shelley sheri sherry shirley silvia simone siobhan sofia
sonia sonja sonya sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne suzanne suzy svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa tessa thelma theresa therese tiffany tina toni tonya
tracy tricia trudy ulrike ursula valentina valeria valerie vanessa vera verena veronica vicki victoria viktoria viola violet virginia vivian viviane wanda wendy whitney wilma winifred xenia yasmin yelena yekaterina ylva yolanda yulia yvette yvonne zainab zara zoe zsuzsanna
melody destiny autumn jasmin nia anika anya aliya sania noura rania salma samira shireen soraya zahra leyla elif ayse emine fatma zeynep lakshmi indira sunita anjali deepa kavita meera nisha pooja rekha sushma
keiko yoko yuko naoko haruka sakura michiko noriko akiko mariko soo-jin ji-woo min-ji eun-ji mei-ling xiaoling ngozi chioma amara folake wanjiru thandiwe nomvula graca ingeborg solveig sigrid maren kirsti annika pia
orla maeve aoife niamh ciara sinead roisin grainne eilish mairead fionnuala catriona eilidh mhairi isla morag rhiannon carys bronwen nerys gwyneth angharad sian ffion lowri ailsa freya
signe tuva ebba linnea annelie birgitta gunilla kerstin margit aino aila päivi tuula liisa anneli riitta satu hanna tiina kaisa solvei turid bjork gudrun sigrun asta tove lotte femke sanne anouk
marijke wilhelmina greetje hilde katrien nathalie sandrine celine corinne odile solange veronique mireille elodie aurelie amelie ilaria federica giorgia paola silvana ornella rosanna ludovica
concetta beatriz joana catarina marisol guadalupe pilar rocio soledad xiomara graciela ximena paloma agnieszka katarzyna malgorzata ewa zofia magdalena dorota beata zuzana lenka eliska jelena milica
dragana ljubica vesna snezana biljana tanja marija nevena iryna olena halyna natalya lyudmila tetyana yuliya zhanna aigul gulnara dinara fatemeh nasrin shirin parisa mahsa niloofar azadeh zeinab
hafsa rukhsana shabana farzana samina nasreen tahira hana dalia heba wafa padma radhika deepika swati shreya aditi neha divya usha geeta kamala vandana shalini nirmala sushila lalita rohini xiaomei
yumi tomoko emiko kumiko hanako ayumi minji jiyeon soyeon eunji hyejin sunhee yuna huong linh nguyet siti dewi putri ayu wulan ratna nomsa thandi zanele lerato naledi nokuthula busisiwe adaeze ifeoma nkechi
yetunde bukola funmi abena akosua adwoa efua njeri akinyi achieng nafula nell tess thea hester winnie sylvie colette`;
const male = `aaron abdul abdullah abe abel abraham adam adil adolfo adrian ahmad ahmed aidan alan albert alberto aleksandr aleksandar aleksei alejandro alessandro alex alexander alexandre alexei alfonso alfred alfredo ali allan allen alvaro
alvin amir amos anatoly anders andre andreas andrei andres andrew andrey andy angelo anthony anton antonio antony ariel arkady armando arnold arthur arturo arun asad ashraf augustin augusto austin axel barack barry bart bartholomew
basil ben benedict benjamin bernard bernardo bernd bernie bert bill billy björn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos cedric cesar chad charles
charlie chester chip chris christian christoph christophe christopher chuck clarence clark claude claus clay clayton clement cliff clifford clint clinton clive clyde cody colin conor conrad constantine corey cornelius cory craig
curt curtis cyril cyrus dale damian damien damon dan daniel danilo danny darius darrell darren dave david davis dean denis dennis derek derrick desmond devin dexter diego dieter dimitri dimitris dirk dmitri dmitry dominic dominique
don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin efrain egor elias elijah elliot elliott elmer elvis emanuel emil emilio emmanuel enrique enzo eric
erich erik ernest ernesto ernie ernst ethan eugene evan evgeny ezra fabian fabio farid federico felipe felix ferdinand fernando fidel filip florian floyd francesco francis francisco franco francois frank franklin frans franz fred freddie
frederic frederick frederik friedrich fritz gabriel gareth gary gavin gene geoff geoffrey george georg georges georgy gerald gerard gerardo gerhard gianni gilbert giles gino giovanni giuseppe glen glenn gordon graham grant greg gregg gregor gregory
grigory guido guillaume guillermo günter gus gustav gustavo guy habib hal hamid hank hans hardeep harold haroon harry harvey hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hosni howard hubert hugh hugo humberto hussein
hyman iain ian ibrahim igor ilya imran ingmar ira isaac isaiah ismail israel ivan ivo jack jackson jacob jacques jaime jair jake jakob jalal james jamal jan-peter jared jaroslav jason javier jay jeb jeff jefferson jeffrey jeremiah jeremy
jerome jerry jesse jesus jim jimmy joachim joaquin joe joel joerg johan johann john johnathan johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan juergen jules julian julio jurgen justin kabir kai karel karim karl kaspar keith
ken kenneth kenny kent kevin khaled khalid kieran kirill kirk klaus konrad konstantin kurt kyle lamar lance lars larry lars laurence laurent lawrence lee leif len leo leon leonard leonardo leonid leopold leroy les lester
levi lewis liam lionel lloyd logan lorenzo louis luc luca lucas luigi luis lukas luke luther lyle lyndon magnus mahmoud malcolm manuel marc marcel marcelo marco marcos marcus mario marius mark markus marlon marshall martin
marty marvin massimo mathias mats matt matteo matthew matthias maurice mauricio max maxim maximilian mehmet mel melvin michael michel miguel mihai mikael mike mikhail miles milos milton miroslav mitch mitchell mohamed mohammad
mohammed mohamad monte moses muhammad murray mustafa nasser nathan nathaniel ned neil nelson nicholas nick nico nicolas nigel nikita nikolai nikos niall noah noel norbert norman oleg oliver olivier omar orlando oscar osama oswald otto owen pablo
paolo pascal pat patrick paul paulo pavel pedro percy perry pete peter petr petro phil philip philippe phillip pierre piotr porfirio quentin rafael rahul raj rajiv ralph ramon ramzan randall randy raphael rashid raul ravi ray raymond recep reginald reid
reinhard rene reuben rex ricardo riccardo rich richard rick ricky rob robbie robert roberto rocco rod roderick rodney rodolfo rodrigo roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert russ russell ryan sajid salman
salvador salvatore sam samir samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon shimon sid sidney siegfried silvio simon solomon spencer stan stanislav stanley stefan
stephan stephen steve steven stewart stuart sven syed taylor ted terence terrence terry thabo theo theodore thomas thorsten tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan tyler tyrone ulrich umberto vaclav valentin
valery vasily venkat vernon victor viktor vijay vikram vince vincent vincenzo vitaly vito vlad vladimir volker volodymyr wade wallace walter warren wayne wendell werner wesley wilfred wilhelm will willard willem william willie willy winston wolfgang woody
xavier yann yevgeny yitzhak yuri yury yusuf yves zachary zack zoltan abdel bashar benyamin binyamin ehud erdal hamza hashim idris jawad kamal karam mansour marwan mehdi mohsen moshe nabil naveed naftali osman qasem reza saad saeed salim tariq walid yasser yousef zaid
akira hiroshi kenji takashi shinzo taro junichiro yoshihide satoshi naoto koji anil arvind ashok deepak manmohan narendra pranab rajesh ramesh sandeep sunil suresh vivek amit nitin kwame kofi babatunde olusegun chinua emeka goodluck sipho mandla jomo uhuru
declan eoin seamus padraig ciaran cormac donal fergus oisin ruairi tadhg finbar cathal colm dermot eamon gearoid lorcan malachy oran ronan callum hamish angus ewan lachlan fraser alasdair ruaridh
gethin rhys owain dafydd emyr huw iolo ieuan llewellyn aled wes kwasi kojo yaw kwabena tomasz wojciech krzysztof andrzej marek jakub mateusz lukasz michal grzegorz jaroslaw zbigniew ondrej jiri zdenek
goran dragan zoran nenad bojan slobodan vuk dejan srdjan luka marko matej serhiy andriy mykola dmytro yuriy vasyl bohdan taras nursultan ilmar toomas jaan tarmo urmas juhani matti pekka timo jukka mikko antti
heikki lauri olavi sakari bjorn mads soren rasmus jens niels kasper torben gunnar oskar hakan lennart ulf stig bengt gudmundur olafur einar snorri pieter joost bram daan thijs sander wouter joris geert jeroen
maarten bastien thibault mathieu thierry gilles didier benoit sebastien julien antoine etienne loic alain giancarlo stefano davide gaetano ciro duarte tiago joao nuno rui goncalo vasco thiago otavio mateo emiliano
ignacio facundo lautaro ezequiel gonzalo eusebio bilal usman asif kamran shahid waqar zahid faisal ziad fadi hossein behrouz dariush farhad kaveh siavash mahesh dinesh ganesh ajay rohit sumit ankit
manoj mukesh naveen pradeep prakash sachin satish balaji karthik takeshi haruki daiki kazuo masato shinji tetsuya minho jisung hyunwoo sungmin jaehyun budi agus joko bambang wahyu tendai tatenda farai themba
bongani jabu chukwu chidi obinna ikenna segun tunde kunle dele juma otieno ochieng kamau mwangi abebe tesfaye haile dawit bekele`;
const both =
  'jordan casey jackie chris alex sam pat lee kelly tracy terry robin jamie dana leslie lynn morgan taylor jesse jean jan kim shannon ashley lindsay marion kerry stacey carey dominique andrea nikita jo ariel cameron lauren toni rene michele courtney avery blake drew riley quinn reese skyler parker hunter sasha xiao wei li min jin yang hui ming hong jie yan ying jun fang jing hao xin yu ping';

const either = new Set(both.split(/\s+/));
/** Given names that are used for both but far more often for one. */
const mostly: readonly (readonly [string, 'female' | 'male'])[] = [
  ['ashley', 'female'],
  ['lauren', 'female'],
  ['kelly', 'female'],
  ['tracy', 'female'],
  ['courtney', 'female'],
  ['michele', 'female'],
  ['andrea', 'female'],
  ['lindsay', 'female'],
  ['alex', 'male'],
  ['chris', 'male'],
  ['lee', 'male'],
  ['sam', 'male'],
  ['drew', 'male'],
];
const table = new Map<string, 'female' | 'male'>([
  ...female
    .split(/\s+/)
    .filter((name) => !either.has(name))
    .map((name) => [name, 'female'] as const),
  ...male
    .split(/\s+/)
    .filter((name) => !either.has(name))
    .map((name) => [name, 'male'] as const),
  ...mostly,
]);
