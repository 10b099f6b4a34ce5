/** Folded, in the order of the alphabet. */
export const names = `
  aadhya aaliyah aarav aaron aarti abby abdou abdul abdulaziz abdulla abdullah abdullahi abdulrahman abdurrahman abeba
  abel abena abeni abhishek abidemi abigail abimbola abiodun abiola abla abraham absalom achieng achim ada adaeze
  adalberto adalyn adalynn adam addison adebayo adebola adedayo adeel adela adele adeola adesola adetokunbo adeyinka
  adil aditi aditya adjoa adnan adolfo adolph adrian adriana adriano adrienne adunola aerith afia afolabi afsaneh afua
  agapito agata agatha agnes agneta agnieszka agustin aharon ahmad ahmadou ahmed ahmet ahsan aida aidan aiden aigerim
  aija aiko aileen aine ainhoa aino ainsley airi aisha aisling aisulu aiyana aizhan ajani ajay ajit akash akbar akeem
  akhil akiko akinyi akio akira akiva akosua akosuah akua akwasi alain alaina alajandro alan alana alastair alaya
  alban albert alberto albina alda aldo alec alejandra alejandrina alejandro aleksander aleksandr aleksandra aleksei
  alena alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandria alexei alexey alexis
  alfonsina alfonso alfred alfredo alhassan ali alice alicia alina aliou alisa alisha alison alissa alistair aliya
  aliyah aliza alizah allan allen allie allison allyson alma almaz almudena alois alondra alonzo aloysius alphonse
  alphonso altagracia althea alvaro alvin alyona alyson alyssa amadi amadou amaiya amal amalia amanda amanuel amara
  amarachi amarilis amaris amarjit amaury amaya ambar amber ambrose ameer amelia amelie amiee amina aminata amir amira
  amirah amit amma ammar amparo amrit amrita amy ana anahi anais anand ananda ananya anastacio anastasia anastasios
  anatole anatoliy anatoly anca anders andre andrea andreas andreea andrei andrej andres andrew andris andrius andrzej
  andy anees aneesa aneta anette angel angela angelica angelina angeline angelique angelita angelo angus anh ania
  anibal aniela aniello anika aniket anil aniqa anisa anish anissa anita anitha anja anjali anjana anke ankit ankita
  ann anna annabelle annalise annamarie anne anneke anneli annelise annemarie annetta annette annibale annie annika
  annmarie anouk ansel anselm anselmo anshul anthea anthony antje antoine anton antonella antonia antonietta antonina
  antonino antonio antti anurag anusha anwar anya aoife apakuki aparna apolinar apollonia apoorva april araba araceli
  aram aranza arash araya archana archie ardith arely aretha ari ariadne ariana ariel arif arik arisa aristides arjan
  arjun arleen arlen arlene arlo armaan arman armand armando armani armen armida arnaud arnav arne arnie arnold aroha
  arpad arsenio artem artemio arthur arturo arun arushi arvid arvind aryan asad asantewaa asha asher ashish ashlee
  ashleigh ashley ashlyn ashok ashton ashwin asif asiya aslam aslan asma astrid asuka asuncion ataahua ataullah
  athanasios athena atieno atif atiya atsuko atticus aubree aubrey aubrie auden audie audrey august augusta augustin
  augustine augusto aurelia aurelie aurelien aurelio aurora aurore austin ava avani avery avianna aviva avneet avraham
  awa axel axelle aya ayaan ayan ayana ayanna ayasha ayda ayesha ayla aylin ayman ayodele ayomide ayse aysel aysha
  ayumi azadeh azeem aziz aziza azra azucena babajide babak babatunde babette badr baek bahar bahram bailee bakari
  bala balaji balazs baldev balthazar balwinder bao baptiste barack barbara barbro barnaby barry bartek bartholomew
  bartolome bartosz bashir basim bassam bastien bathsheba baxter beata beatrice beatrix beatriz becca beckett becky
  behnaz behrouz bekzod bela belen belinda belkis bella ben benedetta benedict benedicta benedikt benita benito
  benjamim benjamin benji bennett benny benoit bereket berenice berit bernadette bernadine bernard bernardo bernd
  bernice bernie berniece bert berta bertha bertie bertil bertram bertrand beryl bessie betania beth bethany bethel
  betina betsy bettina betty bettye betul beulah beverley beverly bhaskar bhavesh bhavna bhavya bianca bijan bilal
  bill billie billy binh binta birgit birgitta bjarne bjoern bjork bjorn blaine blaise blake blanca blandine blessing
  blythe bo boaz bob bobbi bobbie bobby bodhi bogdan boguslaw bohdan boipelo bojan bolanle bongani boniface bonnie
  boris borys boubacar bowie boyce bozena brad bradley brady braeden braelyn bram branden brandi brandie brandon
  brandy branislav branko brantley braulio brayan brayden breanna breanne breck brenda brendan brenna brennan brent
  brenton bret brett brexton bria brian brianna briar bridget bridgette brielle briggs brigid brigida brigitta
  brigitte brinda briony bristol britney britta brittany brittney bronislaw bronwen bronwyn brooke brooklyn brooklynn
  bruce bruna brunella brunhilde bruno bryan bryana bryanna bryant bryce brylee bryn brynlee bryson bua bubba bukola
  burak burhan byron caden caetano cai caio caitlin caitlyn caleb calista callie callum calvin camden cameron camila
  camilla camille camilo campbell canan candace candelaria candelario candice cansu caoimhe cara caridad carissa carl
  carla carlene carlo carlos carlotta carlton carlyn carmel carmela carmella carmelo carmen carol carola carolann
  carole carolina caroline carolyn carri carrie carroll carson carsten carter cary caryl caryn casandra casey casimir
  casimira casper caspian cassandra cassidy cassie catalina catarina caterina catharina catherine cathleen cathrine
  cathryn cathy cayden cece cecelia cecil cecile cecilia cecily cedric celena celeste celestina celestine celestino
  celia celina celine cem cemal cesar chad chadwick chae chaim chana chandra chanel chanelle channing chantal chantel
  chantelle charisse charlene charles charlette charlie charlotta charlotte charmaine charo chas chase chasity chau
  chauncey chava chavela chaya chebet chelsea chelsey chen cheri cherie cherise cherrie cherryl cheryl chester chet
  chetan cheyenne chi chiamaka chiara chidera chidi chidiebere chidinma chie chika chikako chikezie chima chimamanda
  chinedu chinelo chinenye chinonso chinua chioma chipo chiyo chizoba chloe chong chris christa christel christelle
  christen christi christiaan christian christiana christiane christin christina christine christophe christopher
  christos christy chrystal chuck chukwu chukwudi chukwuebuka chukwuemeka chukwuma chun chung ciara ciaran cicely cici
  cillian cindi cindy clair claire clara clarabelle clare clarence clarice clarissa clark claud claude claudette
  claudia claudine claudio claus clay clayton clemence clemens clement clementina cleo cleopatra cleora cletus cleve
  cliff clifford clifton clint clinton clive clodagh clotilde clyde coby codie cody colby cole coleen colette colin
  colleen collette collin colm colton concepcion concetta conchita connie connor conor conrad constance constantin
  constantine constanza consuela consuelo cora coraline cordelia cordell cordula corey corina corine corinna corinne
  cormac cornelia cornelio cornelis cornelius corrine cory cosima cosmin cosmo courtney craig crispin cristal cristian
  cristiano cristina cristobal cruz crystal csaba csilla cuauhtemoc cuong curtis cynthia cyril cyrille cyrus czeslaw
  dacia dafne dagmar dagny daija daisuke daisy dakota dalal dale daleyza dalia dalila dallas dallin dalton damaris
  damian damiano damien damir damodar damola damon dan dana danae dane danette dangelo dania danial danica daniel
  daniela daniella danielle danika danilo danita danna danny dante danuta danyelle daphne daquan dara darby darcie
  darcy daria darian darien darin dario darius dariusz darko darla darleen darlene darnell darrel darrell darren
  darrin darrius darryl darshan darwin darya daryl dasha dashawn dashiell dave davey david davida davide davina davion
  davis davon dawid dawit dawn dawson dax dayana dayanara dayton dean deandra deandre deangelo deanna deanne deb debbi
  debbie debora deborah debra declan dede deeann deedee deena deepa deepak deepika deepti deidra deidre deirdre deja
  dejan delaney delbert delfina delia delila delilah delisa della delmar delmer delores deloris delphine delroy
  demarco demarcus demario demetria demetrio demetris demetrius demi demond dena denholm denice deniece denis denise
  denisse deniz dennis denny denver denzel deon deonte deqa derek derick dermot derrick deshaun deshawn desiree
  desmond despina desta destin destinee destiny detlef devante deven devendra devin devlin devon devonta devonte
  devorah devyn dewayne dewey dewitt dexter dhruv diallo diana diandra diane dianna dianne dick diderik didier diego
  dierk dieter dietmar dietrich dieudonne digna dikshita dilan dilara dilip dillon dilruba dilys dima dimitar dimitra
  dimitri dimitrios dimitris dina dinah dinara dinesh dinh dino diogo dion dione dionicio dionisio dionne dionysios
  dirk divya diya djamila django djibril dmitri dmitriy dmytro dobromir dolores domenic domenica domenico dominga
  domingo dominic dominick dominik dominika dominique domitila don donal donald donatella donato donna donnell donnie
  donny dora doran dorcas doreen doretha doria dorian dorina doris dorit dorota dorothea dorothee dorothy dorrit
  dorsey dorthy dottie doug douglas dov doyle dragan drago drazen drew duane dubravka duc dudley dulce dumisani duncan
  dung duong durga dushan dustin dwain dwayne dwight dylan dzidzor eamon earl earlene earline earnestine eartha
  ebenezer eberhard ebony ebru ece ed eddie eddy edelmira edem edgar edgardo edie edison edita edith edmond edmund
  edna edoardo eduard eduarda eduardo edvard edward edwardo edwin edwina edyta edyth eero effie efosa efrain efren
  efstathios efua efuwa egbert egon ehsan eibhlin eileen eilidh eimear einar eino eirik eitan ejiro ekaterina ekene
  ekow ekua ela elaina elaine elana elba elbert elda elden eldon eldora eldridge eleanor eleanora eleanore eleazar
  elena eleni eleonora eleuterio elfriede elham eli elia elian eliana elias elida elie elif eligio elijah elin elina
  eline elinor elio eliot elisa elisabeth elisabetta elise eliseo elisha elissa eliza elizabeta elizabeth elizaveta
  elke ella elle ellen ellie elliot elliott ellis ellsworth elma elmer elmira elna elnora elodie elois eloisa eloise
  elon elroy elsa elsie elspeth elton elva elvia elvin elvira elvis elwood elyse elzbieta emanuel emanuela emeka emely
  emerson emersyn emeterio emi emiko emil emilia emiliano emilie emilio emily emin emine emma emmaline emmanuel
  emmanuelle emmerich emmet emmett emmitt emmy emory emre ena endo endre eneida engelbert engin enid ennio enoch
  enrica enrico enrique enriqueta enver enzo eoghan eoin ephraim epifania epifanio eric erica erich erick ericka erik
  erika erin eris erkan erland erlinda erling erma ermelinda ermias erna ernest ernestina ernestine ernesto ernie
  ernst errol ervin erwin eryk eryn esi esin esinam esme esmee esmeralda esperanza esra essie esta esteban estefania
  estela estell estella estelle ester estera estevan esteve esther estrella eszter etelvina ethan ethel ethelyn
  etienne etsuko etta eudora eufemia eugene eugenia eugenio eugeniusz eula eulalia eulalio eunice eunji euphemia
  eusebio eustace eva evald evan evander evangelina evangeline evangelos eve evelia evelin evelina evelyn evelyne
  everardo everett everette everleigh everly evgeni evgenia evgeny evie evita evon evonne ewa ewald ewan ewelina ewen
  ezekiel ezequiel ezinne ezio ezra fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fabrizio fadi fadumo
  fahad fahima faisal faith faiza fakhri fannie fanny faouzi farah farai faraji fareed farhad farhan farid farida
  fariha faris farouk farrah farrell farrukh farzana farzaneh fatemeh fathi fatih fatima fatimah fatma fatou fatoumata
  fatuma faustina faustino fausto faye fayez faysal federica federico fedir fedor felecia felice felicia feliciano
  felicidad felicitas felicity felipa felipe felix feliz fenella feng ferdinand ferenc fergus ferhat fermin fermina
  fernanda fernande fernando ferne fidel fidelia fidelina fidencio fido fikret filip filipa filippa filippo filiz
  filomena fiona fionnuala fiorella firas fitzgerald flavia flavio fletcher fleur flor flora florence florencia
  florene florentina florentino florian florida florinda florine florrie flossie floy floyd folake folasade folashade
  fonda fons forrest fouad frances francesca francesco franchesca francine francis francisca francisco franciszek
  franco francois francoise frank frankie franklin franklyn frans frantisek franz fraser frauke fred freda freddie
  freddy frederic frederica frederick fredericka frederik frederique fredric fredrick fredrik freida freja freya frida
  frieda friederike friedrich frits fritz frode fumiko funmi funmilayo fusako fyodor gabor gabriel gabriela gabriele
  gabriella gabrielle gael gaetan gaetano gage gail gajendra galina ganesh gareth garfield garret garrett garrick
  garry garth gary gaspar gaspard gaston gaurav gauri gautam gavin gavino gavriel gayatri gaye gayla gayle gaylord
  gaynor geert geeta gemma gena genaro gene genevieve genevra genia gennady gennaro geno genovefa geoff geoffrey
  geoffroy georg georgana georgann george georges georgette georgia georgiana georgianna georgie georgina georgine
  georgios gerald geraldine geraldo gerard gerardo gerda gergely gerhard geri germaine geronimo gerri gerry gert
  gertrud gertrude gertrudis gerwyn getachew ghada ghassan ghislaine ghulam giacomo giancarlo gianluca gianmarco
  gianna gianni gideon gilbert gilberto gilda giles gilles gillian gilma gina ginette ginevra ginger ginny gino
  giorgia giorgio giorgos giovanna giovanni girija girish girma gisela gisele giselle gita gitte giulia giuliana
  giuliano giulio giuseppe giuseppina giustina gizem gladis gladyce gladys glen glenda glendon glenn glenna glennis
  glenys gloria glynis glynn goce godelieve godfrey godwin gokhan golda goldie goncalo gonzalo gopal goran gordana
  gordie gordon gosia gottfried gotthard govind grace gracelyn gracia gracie graciela grady graeme graham grant
  granville grayson grazia graziano graziella grazyna greer greg gregg greggory gregor gregoria gregorio gregory greta
  gretchen gretel griffin griselda grover grzegorz guadalupe gualberto gudrun guido guilherme guillaume guillermina
  guillermo guinevere guiomar gulnara gulnora gulsen gunnar gunter gunther gurdeep gurjit gurpreet gus gussie gustaf
  gustav gustave gustavo guy guylaine gwen gwenda gwendolyn gweneth gwenllian gwyn gwyneth gyorgy gyula habib hachiro
  hadassah hadi hadiya hadiza hadley hafsa hagar haider hailee hailey haim haimanot hakan hakeem hakim hal hala
  haleigh haley halima halina halle hallie halvor hamid hamida hamish hamza han hana hanae hanan hanh hani hania hanif
  hanna hannah hanneke hannelore hannes hannu hans hansel hao harald harbhajan harding hari hariharan harish harjit
  harlan harland harley harlow harmon harold haroon haroun harper harpreet harriet harriett harris harrison harry
  harshad harshita hartley haruka haruki haruko haruna haruto harvey hasan hashim hasina haskell hassan hassie hatice
  hattie hava hawa hayden haylee hayley haywood hazel heather hector hedda hedwig hedy hege heidi heidy heike heikki
  heiko heinrich helaine helen helena helene helga helge heli helia heliodoro hellen helma helmut heloise helvi hema
  hemant hemi hendrick hendrik henning henri henrietta henriette henrik henrique henry henryk herbert heriberto
  herlinda herman hermelinda hermes hermina hermine herminia herminio hermione hernan herschel hershel herta hertha
  herve hesham hester hettie hideaki hideki hideko hideo hieu hikaru hilaria hilario hilary hilda hilde hildegard
  hildegarde hillary hilma hilton himanshu hina hine hinrich hipolito hira hiram hiro hiroaki hiroko hiromi hiroshi
  hiroto hisako hisashi hisham hiu hjalmar hlengiwe hoa hoang hobert holger holli hollie hollis holly homer honora
  honorata honoria hope horace horacio horatio horst hortencia hortense hosea hossam hossein houda houston howard
  howie hoyt hristo huan huang hubert huda hudson huey hugh hugo huguette hui hulda humberto humphrey hung hunter
  huong hussein huw huy hyman hyo hyun hywel iain ian iana ianthe iara ibrahim ibrahima ida idalia idella idris
  idrissa ieva ife ifeanyi ifeoma ignacia ignacio ignacy ignatius igor iheanyi ihsan ijeoma ike ikechukwu ikram ila
  ilan ilana ilaria ildiko ileana ilene ilhan iliana ilias ilija ilina ilir ilka ilker illya ilona ilsa ilse ilya iman
  imani imelda immacolata imogen imogene imran imre ina inaki inbal indira ines inez inga inge ingeborg ingrid inigo
  inna ioana ioannis iola iolanda iolani iona ione iqbal ira iraida irena irene irfan irina iris irit irma irmgard
  irvin irving irwin isaac isabel isabela isabella isabelle isadora isai isaiah isaias isak isam isamar isamu isha
  ishaan ishan ishmael isiah isidora isidore isidro isis isla islam ismael ismail ismet isobel isolde israel issa
  issac istvan itai italo itzel iva ivan ivana ivanka ivar ivelisse iver ivette ivo ivonne ivor ivy iwan iwona iyanna
  izabela izabella izumi jaakko jaan jabari jabbar jacek jaceon jacinda jacinta jacinto jack jackeline jacki jackie
  jacklyn jackson jacky jaclyn jacob jacoba jacobo jacqueline jacquelyn jacquelynn jacques jacqui jada jade jaden
  jadon jadwiga jae jael jafar jagdish jagoda jahangir jahir jai jaida jaiden jaime jaimie jair jairo jake jakub jalal
  jaleel jalen jaliyah jamaal jamaica jamal jamar jamarcus jamari jamarion jamel james jamey jami jamie jamil jamila
  jamir jamison jan jana janae jane janeen janel janell janelle janene janessa janet janeth janette janez jani janice
  janie janina janine janis janiya janiyah janko janna jannat janne jannette jannie janos janusz jaquan jaqueline
  jaquez jarah jared jarek jaren jarmila jarod jaromir jaroslav jaroslaw jarrett jarrod jarvis jasbir jashawn jaskaran
  jasleen jasmin jasmina jasmine jason jasper jaspreet jasur jasvir jaswinder jatin javad javed javier javon javonte
  jax jaxon jaxson jay jaya jayant jayashree jayce jaycee jaycob jayda jaydan jayde jayden jaydon jayla jaylah jaylee
  jayleen jaylen jaylin jaylynn jayme jayne jayson jazlyn jazmin jazmine jean jeana jeanette jeanie jeanine jeanna
  jeanne jeannette jeannie jeannine jedediah jedidiah jeeva jeff jefferey jefferson jeffery jeffrey jelena jemima
  jemma jen jena jenelle jenifer jenna jennette jenni jennie jennifer jenny jens jensen jerald jeramiah jeremiah
  jeremias jeremie jeremy jeri jericho jermaine jerold jerome jeronimo jerrell jerri jerrica jerrie jerrod jerrold
  jerry jerzy jesper jessa jesse jessenia jessica jessie jessika jesus jett jetta jewell jhon jia jian jiang jiaying
  jie jiho jill jillian jim jimena jimmie jimmy jin jing jiri jiro jiwoo jiyeon jo joachim joan joana joanie joann
  joanna joanne joao joaquim joaquin jocelyn jocelyne jochen jodi jodie jody joe joel joelle joellen joesph joetta
  joey johan johana johann johanna johannes john johnathan johnathon johnetta johnie johnna johnnie johnny johnpaul
  johnson jojo jokin jola jolanda jolanta jole jolene jolie jomo jon jonah jonas jonatan jonathan jonathon jonelle
  jong joni jonnie joo joost jordan jordana jordi jordyn jorg jorge jorgen joris jorja jory josafat jose josef josefa
  josefina josefine joselyn joseph josephina josephine josette josh joshua josiah josiane josias josie joslyn josue
  josune jovan jovana jovani jovany joy joyce joycelyn jozef jozefa juan juana juanita juanjo jubal judah judd jude
  judi judie judith judson judy juergen juha juho jukka jules julia julian juliana juliane juliann julianna julianne
  julie julien juliet julieta julietta juliette julio julissa julita julius juliusz jumoke jun june jung junie junko
  jurgen juri jussi justa justin justina justine justino justo justus justyna juul kaan kacey kaci kacie kacper kade
  kaden kadence kadijah kadir kai kaia kaiden kaila kailee kailey kailyn kaimana kainoa kairo kaisa kaisley kaitlin
  kaitlyn kaitlynn kaiya kaja kalani kalea kaleb kalee kaleigh kaley kalidou kalifa kalina kallie kalpana kalyani kam
  kamal kamala kamari kamaria kamau kambiz kameron kamil kamila kamille kamran kamryn kanako kandace kandi kandice
  kandra kandy kane kanika kannan kanta kaori kapil kara karan kareem kareen karel karen kari karim karima karin
  karina karine karissa karl karla karleen karlene karli karlie karlos karly karol karolina karoline karsten karthik
  karyn kasandra kasey kashmir kashton kasi kasia kasper kassandra kassidy kassie kasumi katalin katarina katarzyna
  kate katelin katelyn katelynn katerina katharina katharine katherine katheryn kathi kathie kathleen kathlyn kathrin
  kathrine kathryn kathy kati katia katie katina katja katlin katlyn katrin katrina katrine katsumi katsuo katy katya
  kaveh kavita kavitha kavya kay kaya kayden kaye kayla kaylah kaylee kayleen kayleigh kaylen kaylie kaylin kaylynn
  kayode kazimierz kazuhiro kazuki kazuko kazuo keanna keanu kebede keegan keelin keely keenan kees keesha kehinde kei
  keiko keila keira keisha keita keith kekoa kelby kele kelechi keli kellee kellen keller kelley kelli kellie kelly
  kelsey kelsi kelsie kelton kelvin kemal kemi ken kenan kendra kenia kenichi kenisha kenji kenna kennedi kennedy
  kenneth kenny kent kenta kentaro kenton kenya kenyatta kenyetta kenzie kenzo keon keona keoni kera keri kermit kerri
  kerrie kerry kerstin kerttu kesha keshav keshawn keshia keturah keven kevin kevon keyana keyla keyon keyonna
  keyshawn kezia khadija khadijah khadra khalani khaled khalid khalil khanh kharim khloe khoa khosrow khuong khurram
  kian kiana kianna kiara kiel kiera kieran kierra kiersten kierstin kiet kiki kiley kilian kim kimber kimberlee
  kimberley kimberly kimberlyn kimbra kimi kimiko kimmie kimora kinga kingsley kingston kinslee kinsley kinya kipchoge
  kipp kira kiran kirby kiri kirill kirk kirra kirsi kirsten kirsti kirstie kirstin kirsty kisha kittie kitty kiyoko
  kiyoshi kizzy klara klaudia klaus klavdiya klementyna knut kobe koby kodi kody kofi kohei koichi koji kojo kolby
  kole kolton komal konrad konstantin konstantinos konstanty kora korbin kordell korey kori korina kortney kory kosta
  kostas kouame kourtney kris krish krishna krista kristal kristan kristen kristi kristian kristie kristiina kristin
  kristina kristine kristof kristofer kristoffer kristopher kristy krisztina krystal krystle krystyna krzysztof ksenia
  kuba kudakwashe kulwinder kumar kumiko kunal kunle kurt kurtis kwabena kwadjo kwadwo kwaku kwame kwan kwasi kweku
  kwesi kwok kya kyle kylee kyleigh kylene kyler kylie kym kymberly kyoko kyong kyra kyrie kyrylo kyung`
