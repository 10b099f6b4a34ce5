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
  abrikossoff achard addison adie adson ahlback alagille alajouanine albers albright aldrich allen allis allman allred
  alpers alport alstrom altman alvarado alzheimer angelman apgar apley arndt arthus aschoff ashman asperger auer
  auspitz babcock babinski bado baehr baker balint ballard bankart bannayan bannwarth barany bardet barlow barre
  barrett barth bartholin bartter bassen batson batten batts beckwith behcet beighton bell bence benedikt berger
  bernheim bethesda biedl bielschowsky billroth bing biot birt bishop bitot blackburne blalock bland blatchford bloch
  bloom blount bochdalek boerhaave bohr bonferroni borrmann bosniak bouchard bourneville bowen braden braxton brenner
  brescia breslow bright broca brodie broviac brudzinski brugada brunner bruton budd buerger bunnell burkitt buruli
  caffey cairo calot calve camurati canavan capgras caplan caroli carrion carvallo castleman chaddock chagas charcot
  chediak cheyne chiari child churg chvostek cimino cloquet coats cobb cogan cohn colles concato conn conradi cooley
  coombs cope cori corrigan corti costen cotard courvoisier couvelaire cowden cowper cox creutzfeldt crigler crohn
  cronkhite crouzon cruveilhier cullen cushing cushingoid cyriax dandy danon darier degos dejerine dennie denys dercum
  devic dieulafoy digeorge dix doege donath donohue donovan doppler dorfman down dravet dressler drummond dubin
  dubowitz duchenne duncan dupuytren durkan durozier eaton ebstein ehlers eisenmenger elston ely engelmann engelsman
  epley eppley epstein erb erlenmeyer essex eustachian ewart ewing fabry fahr fallot fanconi farber fazekas fegan
  felson felty fick finkelstein fitz fitzpatrick fleischer fleischner flexner flint foix foley fontaine fordyce
  forestier fothergill fournier foville fowler framingham fraumeni fredrickson frei freiberg friedreich frohlich froin
  froment frykman fuhrman gaisbock galeazzi galen gamna ganz gardner garre gartner gaskin gaucher gehrig gell gerdy
  gerstmann geschwind ghon giannotti gianotti gilbert gimbernat gitelman glanzmann glasgow gleason golgi goltz
  goodpasture gorham gorlin gottron goutallier gower gowers gradenigo graf graves greenfield grey griesinger grocco
  gronblad gubler guedel guerin guillain gunn gustilo guthrie guyon haab haenszel haggitt haglund hailey hallervorden
  hallpike hamada hamman hampton hangman hansen hartmann hartnup hashimoto hassall haverhill hawkins heaf heberden
  hecht heerfordt hegar heimlich heinz heller henle henoch hering herrick hers hesselbach hetzel hickman hippel
  hirschberg hirschsprung hodgkin hoehn hoffa hoffmann hohl hollenhorst holter homan homans horner hosmer hounsfield
  howell howship huhner huntington hurler hurst hurthle hutchinson ideberg insall ishak ishihara jaccoud jacksonian
  jadassohn jaeger jakob janeway jansky jarisch jass jeghers jendrassik jervell joffroy jones joubert judet kallmann
  kanavel kanner kaposi karnofsky kartagener kasabach katayama kawasaki kayser kearns kegel kehr kellgren kent kerley
  kernig ki kienbock kikuchi killian killip kimmelstiel kindler kirschner klatskin klinefelter klippel klumpke knodell
  kobner koch kocher koebner kohler koplik korsakoff krabbe krukenberg kudo kugelberg kupffer kussmaul kveim lachman
  laennec lafora lambert landau landouzy landsteiner langer langerhans langhans lasegue lauge laurence leber legg
  leigh lemeshow lemierre lennert lennox leopold leriche lesch leser letournel letterer levine lewy libman liddle
  lille lindau lisch lisfranc litten loeffler loffler lofgren lopresti lorenz lou lown ludwig luschka lutembacher
  lynch macewen machado maddox maddrey madelung maffucci magnan maisonneuve malgaigne mallampati mallory mantel
  marchand marchiafava marfan marie marjolin maroteaux masaoka masson mauriac mcburney mccune mckusick mcmurray meckel
  mees meier meig meigs meissner meleney melkersson mendelson menetrier meniere menkes merkel merzbacher metavir
  michaelis mikulicz milch miller milroy minkowski miyoshi mobitz mobius modic moebius mohs moll monckeberg mondor
  monro monteggia mooren morgagni moro morquio morton moschcowitz moyamoya muckle muir muller munchausen munro murphy
  myerson naegele naffziger nagele naxos neer negri nielsen nikolsky nissen noonan norrie norwood nottingham ober oddi
  ogilvie okuda ollier omsk oncotype oppenheim ormond ortner ortolani osborn osgood osler oslo ota paget pancoast
  panner papanicolaou papez parinaud parkinson parry paterson pautrier pauwels pel pelizaeus pellegrini pendred perlia
  perls perthes peutz peyer peyronie pfannenstiel pfeiffer phalen pick pickwickian pierson pinard pinel pipkin
  pirogoff plummer pompe pott potter prader prague prinzmetal profichet proteus pugh purkinje purtscher quervain
  quincke raeder ranson ranvier rastelli rathke raynaud reed refsum reidel reifenstein reinke reiter rendu rett
  retzius reye richter riedel rieger rinne ritter robinow rockall rockwood roemheld rokitansky romano romberg rosai
  rosenmuller rotor rotterdam roussy roux rovsing rubinstein ryle sachs saethre salter sanfilippo santorini savary
  sayre scarff schamberg schatzker schatzki schaumann scheie scheuermann schiff schilling schirmer schlatter schmid
  schmorl schober schonlein schwann seckel seinsheimer seldinger sever sezary sheehan shprintzen shulman shwachman shy
  siewert simmonds sipple sjogren skene sly smith sneddon snellen somogyi sotos spearman spetzler spiegelberg
  spielmeyer spigelian spitz spitzer sprengel spurling stargardt stensen stenson stevens still strachan struempell
  struthers stryker sturge sudeck swan swyer sydenham symmers takayasu takotsubo tanner tarui tauri taussig tawil tay
  thiemann thiersch thomas thomsen tietze tillaux tinel tolosa tooth tourette toynbee treacher treitz trendelenburg
  trousseau truelove turcot turner tzanck uhthoff ullrich unna unverricht usher valsalva vater verner vincent virchow
  vogt volhard volkmann waardenburg walch waldenstrom wallenberg wallerian warburg warthin waterhouse waterston weber
  wegener weil weill welander wells wenckebach werdnig werlhof wermer wernicke westermark westphal wharton whipple
  whitnall wickham widal wiedemann wildervanck willebrand willi wilms wilson winterbottom wiskott witebsky wohlfart
  wolff wolfram wolman york zahn zander zeis zellweger zenker ziehl ziemssen zieve zinn zinsser zollinger zuckerkandl`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
