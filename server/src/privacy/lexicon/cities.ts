import { placeNames } from './place-names.ts'

/** The two letters or the whole name of a state of the United States, folded. States may be told; they mark a place. */
export function isState(folded: string): boolean {
  return states.has(folded)
}

/** Cities and towns of the United States and large cities of the world, folded. */
export const cityNames = placeNames(`
  aberdeen|abilene|abington|abuja|accra|addis ababa|adelaide|aguadilla|ahmedabad|akron|alameda|alamogordo|albany|
  albemarle|albuquerque|aleppo|alexandria|algiers|alhambra|allentown|almaty|alpharetta|altoona|amarillo|ames|amherst|
  amman|amsterdam|anaconda|anaheim|anchorage|ankara|ann arbor|annapolis|antananarivo|antioch|antwerp|apple valley|
  ardmore|arecibo|arlington|arvada|asbury park|asheville|ashland|aspen|astoria|asuncion|athens|atlanta|attleboro|
  auckland|augusta|aurora|austin|avondale|baghdad|bakersfield|baku|baltimore|bamako|bangalore|bangkok|bangor|
  barcelona|bartlesville|basra|batavia|baton rouge|battle creek|bay city|bayamon|bayonne|beaumont|beaverton|beijing|
  beirut|belfast|belgrade|bell gardens|bellevue|bellflower|bellingham|belo horizonte|beloit|benton harbor|berkeley|
  berlin|bern|bethesda|bethlehem|beverly hills|bilbao|billings|biloxi|binghamton|birmingham|bismarck|bloomfield|
  bloomington|blue springs|boca raton|bogota|boise|bolingbrook|bologna|bordeaux|bossier city|boston|boulder|bowie|
  bowling green|bozeman|bradenton|brainerd|branson|brasilia|bratislava|bremen|brentwood|bridgeport|bridgetown|
  brisbane|brno|brockton|bronx|brookings|brooklyn|brownsville|brownwood|brunswick|brussels|bucharest|budapest|
  buena park|buenos aires|buffalo|bujumbura|burbank|burlington|burnsville|caguas|cairo|calexico|calgary|camarillo|
  cambridge|camden|canberra|canton|cape coral|cape town|caracas|carbondale|cardiff|carlsbad|carson city|cartagena|
  cary|casablanca|casper|castle rock|cathedral city|cebu|cedar falls|cedar park|cedar rapids|cerritos|champaign|
  chandler|chapel hill|charleston|charlotte|charlottesville|chattanooga|chengdu|chennai|chesapeake|chesterfield|
  cheyenne|chicago|chico|chillicothe|chino|chisinau|chittagong|christchurch|chula vista|cincinnati|ciudad juarez|
  clarksville|clearfield|clearwater|cleveland|clinton township|clovis|cluj|cochabamba|coeur d alene|college station|
  colombo|colorado springs|columbia|columbia falls|columbus|compton|conakry|concord|coos bay|copenhagen|coral gables|
  coral springs|corning|corona|corpus christi|corvallis|council bluffs|coventry|cranston|crystal lake|culver city|
  cupertino|curitiba|da nang|dakar|dallas|dalton|daly city|damascus|danbury|danville|dar es salaam|davao|davenport|
  dayton|daytona beach|dc|dearborn|decatur|deerfield beach|delhi|delray beach|denison|denton|denver|des moines|
  des plaines|detroit|dhaka|dnipro|dodge city|doha|dortmund|dothan|dover|downey|dresden|dubai|dublin|dubuque|duluth|
  durban|durham|dusseldorf|eagan|eagle pass|east los angeles|eau claire|eden prairie|edinburg|edinburgh|edison|edmond|
  edmonton|el cajon|el centro|el monte|el paso|elgin|elizabeth|elkhart|elko|elmhurst|elmira|encinitas|enid|enugu|
  escondido|espoo|eugene|euless|evanston|evansville|everett|fairbanks|fairfield|fall river|fargo|farmington|
  fayetteville|federal way|findlay|fishers|flagstaff|flint|folsom|fond du lac|fontana|fort collins|fort lauderdale|
  fort myers|fort pierce|fort smith|fort wayne|fort worth|fortaleza|framingham|frankfort|frankfurt|frederick|
  fredericksburg|freetown|fremont|fresno|frisco|fukuoka|fullerton|gadsden|gainesville|gaithersburg|galesburg|gallup|
  galveston|garden grove|garland|gary|gastonia|gaziantep|gdansk|geneva|genoa|georgetown|germantown|gettysburg|ghent|
  gilbert|glasgow|glendale|glens falls|goldsboro|goshen|gothenburg|granada|grand forks|grand island|grand junction|
  grand prairie|grand rapids|grants pass|great falls|greeley|green bay|greensboro|greenville|greenwich|gresham|
  guadalajara|guangzhou|guatemala city|guayaquil|gulfport|hackensack|hagerstown|haifa|haines city|halifax|hamburg|
  hampton|hanford|hangzhou|hanoi|hanover|harare|harbin|harlem|harlingen|harrisburg|harrisonburg|hartford|hattiesburg|
  havana|haverhill|hayward|hazleton|helsinki|hempstead|henderson|hendersonville|hesperia|hialeah|hillsboro|hilo|
  hiroshima|ho chi minh city|hobart|hoboken|holland|hollywood|holyoke|hong kong|honolulu|hot springs|houma|houston|
  huntington|huntington beach|huntsville|hyannis|hyderabad|ibadan|idaho falls|idyllwild|incheon|independence|
  indianapolis|indio|inglewood|iowa city|iron mountain|irvine|irving|islamabad|istanbul|ithaca|izmir|jackson|
  jackson hole|jacksonville|jaipur|jakarta|janesville|jeddah|jefferson city|jersey city|jerusalem|johannesburg|
  johnson city|johnstown|joliet|jonesboro|joplin|juarez|juneau|kabul|kailua|kailua kona|kalamazoo|kalispell|kampala|
  kandahar|kankakee|kannapolis|kano|kansas city|kaohsiung|karachi|kathmandu|katowice|kazan|kearney|kennewick|kenosha|
  key west|kharkiv|khartoum|kiev|kigali|killeen|kingsport|kinshasa|kissimmee|knoxville|kokomo|kolkata|krakow|
  kuala lumpur|kuwait city|kyiv|kyoto|la crosse|la jolla|la mesa|la paz|lafayette|lagos|lahore|lake charles|
  lake forest|lake havasu city|lakeland|lakewood|lancaster|lansing|laramie|laredo|las colinas|las cruces|las vegas|
  lausanne|lawrence|lawrenceville|lawton|leeds|leesburg|leicester|leipzig|lewiston|lexington|lihue|lilongwe|lima|
  lincoln|linz|lisbon|little rock|livermore|liverpool|livonia|ljubljana|lodi|lodz|lompoc|london|long beach|longmont|
  longview|los alamos|los angeles|los gatos|louisville|loveland|lowell|luanda|lubbock|lucknow|lusaka|lviv|lynchburg|
  lynnwood|lyon|macon|madison|madrid|malaga|malden|malmo|managua|manaus|manchester|manhattan|manhattan beach|manila|
  mankato|maple grove|maputo|maracaibo|marietta|marquette|marseille|martinsburg|mayaguez|mcallen|mckinney|medellin|
  medford|melbourne|melbourne beach|memphis|menlo park|merced|merida|meriden|mesa|mesquite|mexico city|miami|
  middletown|midland|milan|milwaukee|minneapolis|minnetonka|minot|minsk|miramar|mission viejo|missoula|mobile|modesto|
  mogadishu|moline|monrovia|monterey|monterrey|montevideo|montgomery|montreal|moreno valley|morgantown|morristown|
  moscow|mosul|mount vernon|mountain view|multan|mumbai|muncie|munich|murfreesboro|murrieta|muskegon|myrtle beach|
  mysore|nacogdoches|nagoya|nairobi|nampa|nantes|napa|naperville|naples|nashua|nashville|natchez|naypyidaw|
  new bedford|new braunfels|new britain|new brunswick|new delhi|new haven|new orleans|new rochelle|new york|
  new york city|newark|newburgh|newport beach|newport news|niagara falls|nogales|norfolk|norman|novato|novosibirsk|
  nuremberg|nyc|oakland|oaxaca|ocala|ocean city|oceanside|odesa|odessa|ogden|oklahoma city|olathe|olean|olympia|omaha|
  ontario|opelika|oran|orange|orem|orlando|osaka|oshkosh|oslo|ottawa|ouagadougou|oulu|overland park|owensboro|oxford|
  oxnard|paducah|palatka|palermo|palm bay|palm coast|palm springs|palmdale|palo alto|panama city|paramus|paris|
  parkersburg|pasadena|pascagoula|paterson|pawtucket|peabody|pembroke pines|pensacola|peoria|perth|peshawar|petaluma|
  philadelphia|phnom penh|phoenix|pine bluff|pittsburg|pittsburgh|pittsfield|plano|plattsburgh|pleasanton|pocatello|
  pomona|ponce|port arthur|port au prince|port charlotte|port harcourt|port huron|port st lucie|portland|porto|
  porto alegre|portsmouth|pottstown|poughkeepsie|poznan|prague|pretoria|providence|provo|puebla|pueblo|pullman|pune|
  puyallup|pyongyang|quebec city|queens|quezon city|quincy|quito|racine|raleigh|rancho cucamonga|rancho mirage|
  rangoon|rapid city|rawalpindi|reading|recife|redding|redlands|redmond|redondo beach|redwood city|reno|renton|
  reykjavik|rialto|richardson|richmond|rio de janeiro|rio rancho|riverside|riyadh|roanoke|rochester|rock hill|
  rock island|rock springs|rockford|rocky mount|rome|roseville|roswell|round rock|royal oak|rutland|sacramento|
  saginaw|saigon|saint cloud|saint louis|saint paul|saint petersburg|salem|salinas|salisbury|salt lake city|salzburg|
  san angelo|san antonio|san bernardino|san clemente|san diego|san francisco|san gabriel|san jose|san juan|
  san leandro|san luis obispo|san marcos|san mateo|san pedro sula|san rafael|san salvador|sanaa|sandusky|sanford|
  santa ana|santa barbara|santa clara|santa clarita|santa cruz|santa fe|santa maria|santa monica|santa rosa|santiago|
  santo domingo|sao paulo|sapporo|sarajevo|sarasota|saratoga springs|sault ste marie|savannah|schenectady|scottsbluff|
  scottsdale|scranton|seattle|sedona|seoul|sevilla|seville|sf|shanghai|sheboygan|sheffield|shenzhen|shiraz|show low|
  shreveport|sierra vista|silver spring|simi valley|singapore|sioux city|sioux falls|skopje|slidell|somerville|
  south bend|south san francisco|spartanburg|spokane|springfield|st cloud|st louis|st paul|st petersburg|stamford|
  staten island|sterling heights|stillwater|stockholm|stockton|stuttgart|sugar land|sunnyvale|suva|suzhou|sydney|
  syracuse|tabriz|tacoma|taichung|taipei|takoma park|tallahassee|tampa|tampere|tangier|tashkent|tbilisi|tegucigalpa|
  tehran|tel aviv|temecula|tempe|terre haute|texarkana|thessaloniki|thibodaux|thousand oaks|tianjin|tigard|tijuana|
  timisoara|tirana|titusville|tokyo|toledo|toms river|topeka|toronto|torrance|toulouse|traverse city|trenton|tripoli|
  truckee|trujillo|tuba city|tucson|tulare|tulsa|tunis|tupelo|turin|turku|turlock|tuscaloosa|twin falls|tyler|
  ulaanbaatar|upland|urbana|utica|utrecht|vacaville|valdosta|vallejo|valparaiso|vancouver|venice|ventura|veracruz|
  vero beach|vicksburg|victorville|vienna|vientiane|vilnius|vineland|virginia beach|visalia|vista|volgograd|waco|
  walla walla|walnut creek|waltham|warner robins|warren|warsaw|warwick|washington dc|waterbury|watertown|waukegan|
  waukesha|wausau|weatherford|wellington|wenatchee|west covina|west palm beach|westminster|weymouth|wheeling|
  white plains|whittier|wichita|wichita falls|wilkes barre|williamsburg|williamsport|wilmington|winnipeg|
  winston salem|woburn|woodbridge|woonsocket|worcester|wroclaw|wuhan|xian|yakima|yangon|yaounde|yellow springs|
  yerevan|yokohama|yonkers|youngstown|ypsilanti|yuma|zagreb|zanesville|zaragoza|zurich`)

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
