/** Whether the folded words, one after the other, are a large city of the United States or of the world. */
export function isCity(words: readonly string[]): boolean {
  return cities.has(words.join(' '))
}

/** Whether a folded word begins the name of a large city: most words of a text are told apart by it. */
export function startsCity(folded: string): boolean {
  return starts.has(folded)
}

/** The most words that a city's name here has. */
export const LONGEST_CITY = 4

/** The two letters or the whole name of a state of the United States, folded. States may be told; they mark a place. */
export function isState(folded: string): boolean {
  return states.has(folded)
}

const cities = new Set(
  `
  abilene|akron|albany|albuquerque|alexandria|allentown|amarillo|amsterdam|anaheim|anchorage|ann arbor|antioch|
  arlington|arvada|asheville|athens|atlanta|auckland|augusta|aurora|austin|bakersfield|baltimore|bangalore|bangkok|
  barcelona|baton rouge|beaumont|beijing|bellevue|berkeley|berlin|billings|birmingham|bismarck|bloomington|boca raton|
  bogota|boise|boston|boulder|bridgeport|brisbane|brockton|bronx|brooklyn|brownsville|brussels|bucharest|budapest|
  buenos aires|buffalo|burbank|burlington|cairo|calgary|cambridge|camden|cape coral|cape town|caracas|cary|
  cedar rapids|champaign|chandler|charleston|charlotte|chattanooga|chennai|chesapeake|cheyenne|chicago|chula vista|
  cincinnati|clarksville|clearwater|cleveland|clovis|colorado springs|columbia|columbus|compton|concord|copenhagen|
  coral springs|corona|corpus christi|dakar|dallas|daly city|davenport|dayton|daytona beach|dc|dearborn|delhi|denton|
  denver|des moines|detroit|dhaka|dover|dubai|dublin|duluth|durham|east los angeles|edinburgh|edmonton|el monte|
  el paso|elgin|elizabeth|escondido|eugene|evansville|everett|fairfield|fargo|fayetteville|flint|fontana|fort collins|
  fort lauderdale|fort myers|fort wayne|fort worth|frankfurt|frederick|fremont|fresno|frisco|fullerton|gainesville|
  galveston|garden grove|garland|gary|geneva|gilbert|glasgow|glendale|grand forks|grand prairie|grand rapids|
  great falls|green bay|greensboro|greenville|guadalajara|gulfport|hamburg|hampton|hanoi|harlem|harrisburg|hartford|
  havana|hayward|helsinki|henderson|hialeah|hillsboro|hilo|ho chi minh city|hoboken|hollywood|hong kong|honolulu|
  houston|huntington beach|huntsville|hyderabad|idaho falls|independence|indianapolis|inglewood|iowa city|irvine|
  irving|istanbul|ithaca|jackson|jacksonville|jakarta|jersey city|jerusalem|johannesburg|joliet|juneau|kalamazoo|
  kansas city|karachi|kathmandu|kenosha|kiev|killeen|knoxville|kolkata|kuala lumpur|kyiv|lafayette|lagos|lahore|
  lakewood|lancaster|lansing|laredo|las cruces|las vegas|lawrence|lawton|leeds|lexington|lima|lincoln|lisbon|
  little rock|liverpool|london|long beach|los angeles|louisville|lowell|lubbock|lynchburg|lyon|macon|madison|madrid|
  manchester|manhattan|manila|marseille|mckinney|medford|melbourne|memphis|mesa|mesquite|mexico city|miami|midland|
  milan|milwaukee|minneapolis|minot|miramar|missoula|mobile|modesto|monterrey|montgomery|montreal|moreno valley|
  morgantown|moscow|mumbai|munich|murfreesboro|nairobi|nampa|naperville|naples|nashua|nashville|new delhi|new haven|
  new orleans|new york|new york city|newark|newport beach|newport news|norfolk|norman|nyc|oakland|oceanside|odessa|
  ogden|oklahoma city|olathe|olympia|omaha|ontario|orange|orlando|osaka|oslo|ottawa|overland park|oxford|oxnard|
  palm bay|palm springs|palmdale|palo alto|paris|pasadena|paterson|pembroke pines|pensacola|peoria|perth|philadelphia|
  phoenix|pittsburgh|plano|pocatello|pomona|port st lucie|portland|poughkeepsie|prague|providence|provo|pueblo|
  quebec city|queens|quito|raleigh|rancho cucamonga|rapid city|reading|redding|reno|rialto|richardson|richmond|
  rio de janeiro|riverside|riyadh|roanoke|rochester|rockford|rome|roseville|round rock|sacramento|saginaw|saint louis|
  saint paul|salem|salinas|salt lake city|san antonio|san bernardino|san diego|san francisco|san jose|san juan|
  san mateo|san salvador|santa ana|santa barbara|santa clara|santa clarita|santa cruz|santa fe|santa monica|santa rosa|
  santiago|sao paulo|sarasota|savannah|schenectady|scottsdale|scranton|seattle|seoul|sf|shanghai|shenzhen|shreveport|
  singapore|sioux city|sioux falls|somerville|south bend|spokane|springfield|st louis|st paul|st petersburg|stamford|
  staten island|sterling heights|stockholm|stockton|sunnyvale|sydney|syracuse|tacoma|taipei|tallahassee|tampa|tehran|
  tel aviv|tempe|terre haute|thousand oaks|tijuana|tokyo|toledo|topeka|toronto|torrance|trenton|tucson|tulsa|
  tuscaloosa|tyler|utica|vallejo|vancouver|ventura|vienna|virginia beach|visalia|vista|waco|warren|warsaw|
  washington dc|waterbury|west palm beach|wichita|wichita falls|wilmington|winnipeg|winston salem|worcester|yakima|
  yonkers|youngstown|yuma|zagreb|zurich`
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)

const starts = new Set([...cities].map((name) => name.split(' ')[0]))

const states = new Set(
  `
  alabama|al|alaska|ak|arizona|az|arkansas|ar|california|ca|colorado|co|connecticut|ct|delaware|de|florida|fl|georgia|
  ga|hawaii|hi|idaho|id|illinois|il|indiana|in|iowa|ia|kansas|ks|kentucky|ky|louisiana|la|maine|me|maryland|md|
  massachusetts|ma|michigan|mi|minnesota|mn|mississippi|ms|missouri|mo|montana|mt|nebraska|ne|nevada|nv|new hampshire|
  nh|new jersey|nj|new mexico|nm|new york|ny|north carolina|nc|north dakota|nd|ohio|oh|oklahoma|ok|oregon|or|
  pennsylvania|pa|rhode island|ri|south carolina|sc|south dakota|sd|tennessee|tn|texas|tx|utah|ut|vermont|vt|virginia|
  va|washington|wa|west virginia|wv|wisconsin|wi|wyoming|wy|puerto rico|pr|district of columbia|dc`
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)
