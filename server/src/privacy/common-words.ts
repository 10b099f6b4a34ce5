/**
 * Words that are names of people or places and also ordinary or clinical English: `Will`, `May`, `Rose`, `White`. By
 * themselves they are taken for a name only where the text treats them as one.
 */
export function isCommonWord(folded: string): boolean {
  return words.has(folded)
}

const words = new Set(
  `
  able about above ace acid acute adult after age aged air all also always am amber an and angel angle animal ankle
  any apple april arch are area arm armor art as ash ask at august aunt autumn away baby back bad bail baker ball
  band bank banks bar barber bark barn base bass bath battle bay be beach bean bear beard beat beck bed bee been
  before bell belt bench bend best better big bill bird birth bishop bit bite black blank blood bloom blue body bolt
  bond bone bones book booth born both bottle bowel bowl bowman box boy brain branch brand breast breath brick bridge
  bright broad brook brooks broom brown buck bull burn burns bush butcher butler butter by cage cain calm came camp
  can cancer candy cane cannon cardinal care carpenter carrier cart carter case cash castle cat cause cell center
  central chamber chance chandler change chase cheek chest chew chief child china church city clark clay clean clear
  clinic close cloud clove coach coal coat cold cole college comb come comfort common constant cook cool coop cooper
  copper core corn cotton cough could count country court cousin cover cox crane cross crow crown crystal cup cure
  current curry cutter daily dale dance date daughter dawn day days dean dear death deep deer derm diamond did diet
  disease do doctor doe dog done dose dove dow down downs drake draw dream drew drink driver drug dry duck dye each
  ear earl early east easter eden edge eight elder else emerald end england eve even ever every eye face fair faith
  fall fast fat father fear feather feet fell female fern fever few field fields fig finch fine finger fire first
  fish fisher fit five flare flash flint flood floor flower flowers fly foot for forbes force ford forest forge fork
  foster four fox frank free freeman french fresh frost fruit full fuller gale gamble game garden gardener garland
  gas gate gay gene general gentle gift gill ginger girl give glass glover goal gold golden good goose gore grace
  grain grand grant grass grave graves gray great green grey ground grove guard guy habit hail hair hale half hall
  hand hands hardy harm harp hart has have haven hawk hay hazel he head heal health heart heat heath heaven heavy
  heel height help hen her here hernia herring hide high hill hills him hip his hit hog hold holiday hollow holly
  holmes home honey hood hope horn horse hose hospital hot house how hull human hung hunt hunter hurt ice ill in inch
  iron is island it ivory ivy jack jam january jar jasmine jaw jay jean jewel job join joint joy judge july june just
  justice keen keep key kidney kind king kitchen knee knife knight knot know lab lake lamb lamp lance land lane large
  lark last late laurel law lawn lay lead leaf lean lee left leg lemon less level life light like lily limb lime line
  link lion lip list little live liver loft long look lord loss love low luck lucky lump lung lye major make male man
  mann manual many maple marble march mark marks mason master mat match may me mean means medic medical meek melody
  men mercy merit merry met middle mild mile miles mill mind mine mint miss mist mobile moon moor more morning moss
  most mother mould mouth mr much my nail name nap nash natural near neck needle nerve never new news next nice
  nickel night nine no noble none nor normal north nose note now nurse oak oaks of off oil old olive on once one only
  onset opal open or orange order organ other our out over own oxford pace page pain paint pale palm parent parish
  park parson parsons part pass past pat patch patience patient paul peace peach peacock peak pearl peck pen pepper
  perry pet piece pike pill pilot pine pink pipe pitt place plain plan plane plant plum point pole pond poor pop pope
  poppy port porter post pot potter pound powder power powers pray press price pride prime prince prior proctor pulse
  pure quick rain ram ran range rash rate ray read reading red reddish reed reef regal rest rhodes rib rice rich
  ridge right ring rise river rivers road robin rock rod room root rose round row royal ruby rule run rush rust rusty
  ruth rye sage said salt same san sand sands sandy savage save saw say scale scar school score sea seal season see
  seed self sell senior serene set seven sex shade shadow sharp she shepherd shine ship shock shoe shore short shot
  should show shower sick side sign silver sin since singer sister site six size skin sky slate sleep slim sling slow
  small smart smoke snow so soft sole solo some son soon sore sorrow soul sound south space spear spice spine spleen
  split spot spring sprout square stable staff stage star stark starr start state steel steep stem step sterling
  stern stiff still stock stoke stomach stone stool stop storm story strain strange stream street stress strong such
  sue sugar summer summers sun sunny sure sweat sweet swift take tall tan tank tanner tear teller temple ten test
  than that thin this thorn thorne three through tiger tiller time to toe tone tooth top torres touch tower town
  trace tract tree trial trick trip true trust try tub tube tucker tumor turn turner twin two ulcer under unit up us
  use usher vein venture very vest victor victory view vine violet virus vision wade waist wake walk walker wall
  waller walls ward ware warm wart wash waste watch water waters wave way weak weaver web weed week weeks weight well
  wells wen west what wheat wheel wheeler when where while white who why wick wide will willow wills wind window wine
  wing winter wise wit with wolf wood woods woody wool word work world worth wound wren wright yard year yellow yes
  yet you young youth zinc`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/**
 * People after whom a disease, a sign, a score or an operation is called. Beside such a word they are medicine:
 * `Graves' disease`, `the Wells score`.
 */
export function isEponym(folded: string): boolean {
  return eponyms.has(folded)
}

const eponyms = new Set(
  `
  addison allen alport alzheimer apgar apley asperger babinski baker bankart barlow barre barrett bartholin bartter
  behcet bell bence berger billroth bishop bloom bouchard bowen braden braxton bright brudzinski brugada burkitt
  calve chaddock charcot chiari child chvostek cohn colles conn cooley coombs crohn cronkhite cullen cushing dandy
  dercum devic down dravet duchenne dupuytren ehlers eisenmenger epstein erb ewing fabry fallot fanconi felty foley
  fowler framingham ganz gardner gaucher gehrig gilbert gitelman glasgow gleason goodpasture gottron graves guillain
  hansen hartmann hartnup hashimoto hawkins heberden heimlich hodgkin hoffmann holter homans horner huntington hurler
  hutchinson jeghers jones kallmann kaposi kawasaki kegel kehr kernig killip klinefelter kocher korsakoff krabbe
  lachman lambert lasegue legg lennox leopold lewy liddle lou ludwig lynch mallampati mallory marfan marie mcburney
  mccune mcmurray meniere merkel miller mohs morton munchausen murphy neer nissen noonan ollier osgood osler paget
  parkinson perthes peutz peyronie phalen pick plummer pompe pott prader quervain raynaud reed reiter rett reye
  romano romberg roux rovsing scheuermann schilling schlatter schober sezary sheehan sjogren smith snellen spurling
  stargardt stevens still sturge sudeck swan sydenham takayasu tay thomas tietze tinel tooth tourette trendelenburg
  trousseau turner usher valsalva vincent virchow waldenstrom warburg weber wegener wells wernicke whipple wilms
  wilson wolff york zenker zollinger`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
