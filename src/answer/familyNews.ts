/** Words that questions on news and their answers use for one another, a family a line, as in `familyLines`. */
export const familyNews = `
play plays faces face meet meets opponent
bread loaf loaves baker bakery
opponent rival rivals against faces
strike walkout stoppage strikers
fare fares ticket tickets fee
timetable schedule departs leaves departure
depart departs departed leave leaves departure
arrive arrives arrived arrival reach reaches reached
stop stops halt halts calls
evacuate evacuated evacuation driven fled flee rescued
collapse collapsed caved fell
flood floods flooded flooding inundated deluge
earthquake quake tremor
fire blaze burned burnt flames wildfire
audience spectators viewers crowd attendance fans visitors watched
attendance crowd spectators visitors audience watched
chair chaired chairs chairman chairwoman headed presided
blame blamed fault responsible responsibility
criticise criticised criticize criticized criticism attacked slammed complained objected warned
demand demands demanded urged calls called asked
vaccine vaccinated vaccination jab jabs shot shots injection injections
harvest crop crops yield
phone smartphone handset
hack hacked hackers breach breached cyberattack
unveil unveiled presented introduced launched
postpone postponed postponement delay delayed delays
cancel cancelled canceled dropped scrapped axed abandoned withdrawn
merge merged merger
staff employees employee workers workforce jobs
stake share shares shareholding owns holds
penalty fine fined fines
tax levy duty
pupil pupils schoolchildren
lawyer attorney counsel solicitor barrister defence
missing unaccounted lost
outage blackout electricity power
dispute row quarrel disagreement argument
protest protests protested protesters demonstration demonstrators rally
petition signed signatures
coalition partners parties talks
layoff layoffs redundancies redundant cut cuts jobs
stadium arena ground
fan fans supporters supporter
equalise equalised equaliser equalize equalized equalizer levelled leveled
newcomer debut debutant
reward prize award trophy
thief thieves stolen stole steal theft robbed robbery
hospital clinic ward hospitalised hospitalized
rain rainfall downpour torrential
drug drugs medicine medication
tremor tremors earthquake earthquakes quake
survive survived survivor survivors safe alive
farm farmer farmers growers grower
tenant tenants rent rents landlord
inquiry investigation probe investigated investigating investigate
bribe bribes bribed bribery corruption kickbacks
appeal appealed appeals overturn
repair repairs repaired fix fixed renovation refurbishment renovated refurbished
join joined joins member members belong belongs membership
traveller traveler travellers travelers passenger passengers commuter commuters
affected hit stranded
remain remains remained remaining behind stay stays stayed
hacker hackers intruder intruders attacker attackers
treasure hoard haul loot
refuse refused refuses declined
turn turns turned turning pivot pivots pivoted pivoting
overtake overtakes overtook overtaken surpass surpassed surpassing exceed exceeded exceeds outstrip outstripped`;
