/**
 * Words that questions and answers use for one another, a family a line: who asks how someone died is answered by "killed".
 * General English only; names and the vocabulary of one field belong into `synonyms.json` beside the articles.
 */
export const familyLines = `
die died dies dead death deaths killed kill perished casualty casualties fatal fatally suicide murdered assassinated lethal victims lost-life
born birth birthplace birthday native childhood
write wrote written writer writes author authored authors penned book novel composed lyrics
compose composed composer wrote written music
invent invented inventor invention devised pioneered patented created developed
discover discovered discovery found identified detected explorer
found founded founder founders founding established establish establishment created started set-up formed began launched co-founded incorporated
resume restart sail again
weak weakened weaken frail strength
seat headquarters based office
hide hid hidden kept concealed
reward rewarded bounty prize gets
replace instead substitute planted
buy bought buyer took purchased customer market sold
start started begin began begun beginning starts begins commence commenced launched opened opening onset inaugurated debut
end ended ends ending finish finished concluded conclude close closed ceased stopped expire expires last-day
last lasted lasts lasting continued duration ran spanned
build built building made maker constructed construction erected builder completed erect
make makes made manufacture manufactured manufactures manufacturer producer produces produce produced maker production
assembly plant factory works mill facility
lead leads led leader leading head headed heads headquarters chief chairman boss director runs run president ceo
headquarters headquartered based base seat located offices
located location situated lies lie stands site near found based
live lives lived residents inhabitants population people living home reside resided dwell
population inhabitants residents people census populous
win won wins winner winning victory defeated beat champion awarded victorious prevailed triumph earned
lose lost loses loss defeat defeated losing
award awarded awards prize honour honor medal received honoured honored
receive received receives got awarded given gets accepted earned
play played plays player starring starred portrayed actor actress role cast character stars
star starred stars starring cast actor actress lead
sing sang sung singer singing vocals song recorded performed vocalist
song single track album recorded released
perform performed performance performer performs
marry married marries wife husband spouse wed wedding marriage widow bride
wife husband spouse married widow
child children son daughter sons daughters kids kid offspring
father mother parent parents dad mom mum
buy bought buys purchase purchased acquired acquire acquisition bought takeover buyer
sell sold sells sale sales seller selling exported
cost costs price priced prices worth value valued fee charge bill paid expensive
pay paid pays payment paying salary wage earn earns earned income compensation fee
earn earned earns earnings income profit salary revenue wages
money dollars cash funds funding sum financial
spend spent spending expenditure budget invest invested cost
volume turnover value total amount
trade trading commerce trades exports imports
grow grew grown growth rise rose risen increase increased increases expand expanded surge surged soar soared climb climbed jump jumped gain up
fall fell fallen drop dropped decline declined decrease decreased shrink shrank plunge plunged slump down reduce reduced cut
record highest high peak all-time unprecedented
biggest largest greatest major main top big large leading primary
smallest least lowest minimum
large larger size big area acres hectares square
tall height high feet metres meters altitude elevation tallest
long length longest kilometres kilometers miles
far distance kilometres kilometers miles
wide width broad
deep depth feet metres meters
heavy weight weigh weighs weighed pounds kilograms tonnes
fast speed quick mph fastest quickest
hot temperature warm degrees heat
cold cool temperature degrees freezing
old age aged oldest years ancient
young youngest younger
rich wealth wealthy richest fortune affluent billionaire
poor poverty poorest poorer
job occupation profession career work worked worker position post employed employee
hire hired appoint appointed named elected chosen selected nominated recruited nominate
fire fired dismissed sacked resigned ousted removed
elect elected election elections vote voted votes ballot president
replace replaced succeed succeeded successor followed follow replacement
resign resigned quit stepped-down left retire retired
leave left departed exit leaving depart departure
skip skipped boycott boycotted boycotting absent absence missed avoid avoided
attend attended attending attendance participated participate participants took-part presence visit delegation guests join joined
visit visited visits trip travelled traveled tour came stay journey
meet met meets meeting meetings summit talks gathered conference
summit meeting talks conference
forum conference event gathering summit
delegation delegates mission team representatives businessmen
agree agreed agreement agreements deal deals treaty pact accord contract sign signed
sign signed signs signing ratified concluded deals
ambassador envoy diplomat embassy
spokesman spokeswoman spokesperson speaks spoke
hide hidden hid conceal concealed stashed buried
buy import imports imported importing
businessman businesswoman entrepreneur executive tycoon investor
call called calls named known name nickname nicknamed termed dubbed referred titled
mean means meaning meant term refers defined definition stands signifies abbreviation acronym
say said says told tell stated statement remarked added noted announced declared
describe described calls called portray portrayed
cause caused causes causing reason result resulted due led leads because trigger triggered attributed
effect effects affect affected affects impact influence influenced consequence
happen happened happens occur occurred occurs occurrence took-place event held incident
use used uses using utilized usage employed applied purpose utilize serve
contain contains contained containing consist consists composed comprise comprises include includes including made ingredients
part parts component components section portion member consist
kind type types sort form category class classified classification
country nation state nations countries national
city town capital municipality metropolitan
company firm corporation business group enterprise inc manufacturer
school university college institute academy educated
study studied studies student attended graduated degree educated education research
teach taught teacher professor lecturer instructor
doctor physician surgeon dr medical
disease illness disorder syndrome condition infection
army military troops soldiers forces armed
troops soldiers servicemen forces army personnel military
soldiers troops servicemen army fighters
war conflict battle fighting fought invasion
attack attacked assault raid bombing bombed struck invaded
weapon weapons arms missiles gun guns rifle
exercise exercises drill drills manoeuvres maneuvers training
ship vessel boat ferry liner submarine ships
plane aircraft jet airplane airliner flight
car cars automobile vehicle vehicles auto
train railway rail railroad
bridge crossing viaduct span
law legislation act bill statute legal
court judge ruling trial ruled verdict
crime criminal offence offense convicted guilty
jail prison jailed imprisoned sentence sentenced custody detained arrest arrested detention
arrest arrested detained detention held custody charged
ban banned bans prohibited forbidden outlawed prohibit barred blocked
allow allowed allows permitted permit lets legal enable
deny denied denies rejected refused refuse
accuse accused allegation alleged charged charges
target goal aim aimed aims objective plan
plan planned plans intend intends proposed proposal
promise promised pledge pledged vow vowed commit committed
help helped aid assist assistance support supported
support supported supports backing backed
want wanted desire sought seek wish hope
gift gifted present donate donated donation loan gave given
loan loaned lend lent borrow credit
give gave given gives gift donated provides granted presented
send sent dispatch dispatched shipped deployed
bring brought carry carried deliver delivered transport
carry carried carries transport transported
develop developed develops development build creating
plant factory facility
export exports exported exporter exporting ships supply supplies
import imports imported importer buys
supplier supply supplies supplied provider provides exporter
oil crude petroleum
energy power electricity fuel
money currency dollar euro
currency ruble rouble yuan dollar euro money
settlement settlements payment payments
sanctions embargo penalties restrictions
relations ties relationship links bonds
friend friends friendship friendly
partner partners partnership ally allies alliance
anniversary years celebrate celebrated commemorate mark
exist existed exists since
open opened opens opening inaugurated
appear appeared appears appearance featured debut shown aired
air aired broadcast television premiered channel network show
show series program programme episode sitcom
movie film films movies picture directed
direct directed director directs
produce produced producer
release released releases came-out published issued launched premiered
publish published publisher publication magazine newspaper printed
own owned owner owns ownership belongs possessed subsidiary
rule ruled ruler reign reigned governed king queen emperor monarch
govern government governed governing administered administration
capital city seat
language languages speak spoken speaks dialect
religion religious church faith belief
color colour colors colours red blue green yellow white black
food eat eats ate eaten diet feed feeds fed consumed
drink drank drinks beverage alcohol
animal animals species mammal
grow grows grown cultivated planted
origin originate originated originally came comes derived roots source
come came comes from originated
name names named called titled
first original earliest initially pioneer
final last latest ultimate
famous known best-known fame notable renowned popular celebrity
important significant major essential key
different difference differ differs distinct distinguish contrast
similar same like equal alike
connect connected link linked links joins
move moved relocated moving transferred
travel travelled traveled journey trip
fly flew flight flown flying
run ran runs operated operate operates operator
work works worked working functions function operates
operate operated operates operation
protect protected protection defend defended safeguard
save saved rescue rescued preserve
destroy destroyed destruction demolished damage damaged ruined
damage damaged hurt harm destroyed
injure injured injury injuries wounded hurt
fight fought fighting battle oppose opposed
oppose opposed opposition against resist
choose chose chosen selected picked choice
create created creates creation creator made designed formed
design designed designer designs architect
change changed changes altered alter shift
divide divided split separated division consists
number total count amount
percentage percent proportion share
rate percent percentage ratio
average mean median typical
limit maximum cap restricted
require required requires need needed needs must necessary requirement
lack lacked absence without shortage
surrender surrendered gave-up yielded allowed
score scored scores scoring points goals touchdown
team teams club squad fc afc
coach coached manager trainer
game games match matches
champion championship title champions
`;
