/** Folded, in the order of the alphabet. */
export const names = `
  aalto aaronson abad abara abarca abasi abbas abbasi abbott abdalla abdelaziz abdi abdo abdul abdulaziz abdulkadir
  abdullah abdulrahman abe abebe abel abela abelson aberdeen abernathy aboud abraham abrahamson abrams abrego abreu
  abu abubakar acevedo acheampong achebe acker ackerman ackermann acosta adair adamczyk adamo adams adamson addo
  adebayo adeleke adelman adeoye adesanya adewale adeyemi adichie adjei adkins adler admassu afolabi agarwal agbaje
  agnew agosto agrawal aguayo aguero aguiar aguilar aguirre agyeman ahern ahlberg ahlstrom ahmadi ahmadzai ahmed aho
  aitken ajayi akande akbar akers akhtar akins akiyama akpan akram alam alami alaniz alarcon albanese albano alberti
  alberts albertson albrecht albright albritton alcala alcantar alcantara alcaraz alcorn alcott alden aldridge aleman
  alemu alexander alexandre alfaro alfonso alger alghamdi alhassan ali alicea alker alkhatib allard allen allende
  allison almanza almeida almeyda almodovar almonte alonso alonzo alpert alston altamirano alva alvarado alvarenga
  alvarez alves amadi amador amaral amaro amato amaya amin amundsen amundson anand anaya ancheta anders andersen
  anderson andersson andino andrade andre andreasen andreassen andrew andrews androsov angeles angelini angelo angulo
  ankrah annan ansah ansari anselmo anson anthony antill antoine anton antonelli antoniou antonova antunes anwar
  anzaldua aoki aparicio apodaca apodaka aponte appiah applegate appleton aquino arabi aragon arai arana aranda arango
  araujo arbuckle arce archibald archuleta ardoin arellano arendt arevalo arguello arif arjona armas armendariz
  armenta armijo armstrong arnett arnold arnott aronson arredondo arreola arriaga arrieta arrington arroyo arruda
  arsenault arslan arteaga arthur artis aryal asamoah asante asare asbury aschwanden asefa ashby ashcraft ashe asher
  ashford ashley ashton ashworth asif aslam aslan asmussen assad astudillo atanasov atencio atherton atilano atkins
  atkinson attwood atwater atwell atwood aubert aubrey aubuchon auerbach augustin augustine augustsson aultman austin
  austria autry avalos avanzini avelar avent averill avery avila aviles awad axelrod axelsson ayala aycock aydin ayer
  ayers aylward ayotte ayoub azad azevedo aziz azizi azzopardi babb babin babu baca bachmann backman bader badillo
  badu baez bagby baggett bagley bagwell bahena bahr bai bailey bailon bainbridge baines bair baird baisden bajwa bak
  bakare baker bakhsh bakke bakken bakker bakshi bala balaban balakrishnan balderas balderrama baldridge baldwin
  balestra ballantyne ballard ballesteros ballew balogh balogun balsamo baltazar bamford bancroft banda banegas
  banerjee bangura bankole banks bannerman bannister bannon baptista baptiste barajas baran baranova baranowski barasa
  barba barbee barberi barbieri barbosa barbour barcelo barclay bardwell barela barfield barham barkat barker barkley
  barkman barksdale barnabas barnard barnes barnett barnhart barnhill barnwell barone barr barragan barraza barrera
  barrett barrientos barris barron barroso barry barta bartels barthel bartholomew bartlett bartley barton bartos
  bartoszewicz barua baruch basham bashir bass bassett bastian basto bastos basu batchelor bateman bates bathurst
  batista battaglia battista bauer bauman baumann baumgardner baumgart baumgartner bautista baxter bayer bayless
  baylor bayne baynes bayraktar baysal bazan beal beals beaman beamon beane bearden beasley beaton beattie beaty
  beauchamp beaudoin beaulieu beauregard becerra becerril bechtel bechtold beck becker beckett beckford beckham
  beckman bedard bedford bedi bednar beebe beecher beeler begay begaye begley behan behera behling behr behrens beier
  bejarano belanger belcher belden belisle belk bell bellamy bellini belliveau bello belmonte belton beltran benally
  benavides benavidez benefield benes benford benham benitez benner bennett bennington benoit bensen benson bentley
  benton benz beram berard berardi bercovici berends berenson beresford berg bergen berger bergeron berggren berglund
  bergman bergmann bergstrom berkowitz berman bermudez bernabe bernal bernard bernardi bernardo berndt bernhard
  bernhardt bernier berning bernstein berrios berry berryman bertelsen berthold bertram bertrand berube besser bethea
  bettencourt betts bevan beveridge beverly bevins beyer bhagat bhakta bhandari bharadwaj bhardwaj bhargava bhaskar
  bhatt bhattacharya bhattacharyya bhattarai bhatti bialik bianchi bianco bickel bickford biddle biden biedermann
  bielski bierman bigelow biggs bilal bilbao billingsley billups bingham binkley birchfield birk birmingham biscardi
  bischoff bishop bissell bisset biswas bittner bivens bjarnason bjork bjorklund bjornson blackburn blackfeather
  blackmon blackwell blackwood blaine blair blake blakely blakemore blakeney blakeslee blanc blanchard blanchette
  blanco blankenship blanton blaylock blazek bledsoe bleier blevins blodgett blomqvist bloomfield blum blume
  blumenthal bly blythe boateng bobadilla bobbitt bobo bocanegra bochenek boddie boehm boettcher bogdan bogdanov boggs
  bogue bohannon bohl bohlen bohm boisvert boland bolanos bolden bolding bolin boling bollinger bolton bonaparte
  bondarenko bonham bonilla bonner bonney boone boote booth boran borden borges borja borowski borrego borrero borst
  bosch bose bosman bosse bostic bostick boston boswell botello botha boucher boudreau boudreaux boulanger boulton
  bourassa bousquet bouvier bova bowden bowen bowens bowers bowie bowles bowman bowser boyce boyd boyer boykin boylan
  boyle boyles boynton bozeman brackett bradbury bradfield bradford bradham bradley bradshaw brady bragg braithwaite
  braley braman bramlett brandenburg brandon brandt brandvold branham brann branson brantley braswell braun brawner
  breaux breeden breedlove breen bremer brennan brenneman brereton breslin brewer brewster bridgeman bridgers briggs
  brinkley brinkman brinson briones brisco briscoe brito britt britton broadbent broadus broadway brock brockman
  broderick brodeur brodsky brody brohm broman bronson brooks broome brophy brotherton broughton broussard browder
  brower brown browne brownell brownlee brubaker bruce brugger brumfield brummett brun bruno bruns brunson bryan
  bryant bryson buchanan buchholz buchman buckley buckner budzynski buell buenrostro buettner buford bugarin buhari
  bui bukowski bullard bumgarner bundy bunn burch burchett burdette burdick burgess burgin burgos burk burkart burke
  burkett burkhart burkholder burks burleigh burleson burlingame burnett burnette burney burnham burns burnside
  burrell burris burroughs burrus burt burton burwell busch bush buskirk bussey bustamante bustos butler butterfield
  butz buxton byaruhanga byers bynum byrd byrne byrnes byrum cabral cabrera caceres cadena cady cagle cahill cahn cai
  cain calabrese calder calderon calderwood caldwell calero calhoun calixto calkins callahan callan calloway calvert
  calvin calvo camacho camara camarena camargo camarillo cambron cameron campa campagna campana campanelli campbell
  campos canada canady canales candelaria cannady cannon cano cantrell cantu cantwell cao capone capps caraballo
  carbajal carballo carbone cardenas cardona cardoso cardoza cardwell carey carlile carlin carlisle carlos carlsen
  carlson carlsson carlton carlyle carmichael carmody carmona carnahan carnegie carnes carney caro carolan caron
  carothers carpenter carpio carr carrasco carrasquillo carreon carrero carrico carrillo carrington carroll carruthers
  carson carswell cartagena carter cartwright carvajal carvalho casanova casas case casella casey cashman casillas
  casper cassell cassidy castaneda castanon castellano castellanos castelo castillo castleberry castorena castrejon
  castro catalano cates cathey catlett cato caudill cavanaugh cavazos caviness ceballos cecil ceja celestin celik
  centeno cepeda cerda cerna cervantes cespedes chacon chadha chadwick chae chaffin chaidez chakrabarti chakraborty
  chalmers chamberlin chambliss chan chandler chandra chandrasekaran chaney chang chao chapa chapin chapman chappell
  charette charles charlton charron chatman chatterjee chatterji chau chaudhari chaudhary chaudhry chaudhuri chauhan
  chavarria chavez chavis cheatham checketts chee cheema chen cheney cheng cheong chepkoech cherry chery chester
  cheung chhabra chiang chiappetta chikwanda chikwanha childers childress childs chilton chinn chirico chisholm chism
  chitwood chiu cho choate choe choi chopra choudhary choudhury chowdhary chowdhury christensen christiansen
  christianson christman christopher christy chu chua chukwu chun chung chunn church churchill ciccone cichon cintron
  cisneros claiborne clapp clare clark clarke clarkson claudio claussen claxton claypool clayton cleary clegg clemens
  clement clements clemmons cleveland clevenger clifford clifton cline cloninger cloutier coates cobb cobos coburn
  cochran cochrane cockrell codd cody coe coelho coffey coffman cogswell cohen coker colbert colby cole coleman colgan
  colina collado collett colley collier collingwood collins colombo colon colquitt colson colton colvin combes combs
  comeaux compton comstock conant conaway concepcion conde condon conklin conley conlin conlon connally connell
  connelly conner connolly connor connors conover conrad conroy constantine conti contreras conway cook cooke cooley
  coonce cooney cooper copeland copley coppola corbett corbin corbitt corcoran cordell cordero cordes cordova corley
  cormier cornelius cornell cornish cornwell coronado coronel correa correia corso cortes cortez cortinas corwin cosby
  cosgrove costa costello coston cota cottle cottrell coughlin courtney covarrubias covington cowan cowart cowles
  cowley cox coyle coyne cozart crabb crabtree craggs craig crain cramer crandall crane cranford crawford crawley
  creech creighton crespo crisostomo crist criswell crittenden crockett cromer cromwell cronin crosby cross crowder
  crowe crowell crowley croy crum crutcher crutchfield cruz csonka cuellar cuevas culbertson culley culp culpepper
  cummings cummins cunha cunningham cupp curley curran currie curry curtin curtis cushman cusick custer cyr czajkowski
  czarnecki dabrowski dacosta dade daher dahlberg dahlgren dahlstrom dai daigle dailey daley dallas dalton daly damian
  damico damron dandridge danforth dangelo danh dani daniel daniels danielson danner dansby dao darby darcy darden
  darnell darr das dasari dasgupta dasilva datta daugherty dauterive davalos davenport davey david davidow davidsen
  davidson davies davila davis davison davy dawes dawson day dayton dean deangelis dearborn deaton deboer debose
  decarlo decastro decker deering dees degroff degroot deguzman dehart deitz dejesus dejong dekker delacroix delacruz
  delacy delagarza delaney delano delapena delarosa delatorre delcastillo deleon delgadillo delgado delk della deloach
  delong delorme delossantos delrio delrosario deluca delvalle demarco demers deming demir demps dempsey deng denham
  denis denney denning dennis dennison denny densmore denson denton depew derosa derr derrick desai desantiago
  desantis desilva desjardins desmond despain desrosiers dettmer dettweiler deutsch devaney devereaux deville devine
  devito devlin devore devries dewey dewitt deyoung dhaliwal dhar dhillon dhingra diallo dias diaz dick dicken
  dickerson dickinson dickson diehl dietrich dietz diggs dillard dillingham dillman dillon dimaggio dinh dinkins
  dionne diop dipaolo disney ditmars dittmer dixit dixon djordjevic dmitriev doan dobbs dobson dockery dodd dodds
  dodson doering doherty dolan domingo domingues dominguez dominquez domke donahue donald donaldson donato donley
  donnelly donovan dooley doran dorman dorn dorris dorrough dorsey dossantos dotson doty doucet doucette doud dougan
  dougherty douglas dover dowd dowell dowling downes downey downs doyle doyon dragan drake drayton drees drescher
  driscoll drury duarte dube dubey dubinsky dubois dubose ducharme duckett duckworth dudek dudley duenas duerr duffy
  dufour dufresne dugan dugas duggan dumas dumont dunbar duncan dunham dunkin dunlap dunlop dunn dunne duong duplessis
  dupont dupre dupree dupuis dupuy duquette duran durant durbin durham durr durrani dutta dutton duval duvall dwyer
  dyer dyson dziedzic eaddy eads eagan eaglefeather eames earle easley eason easterling eastman easton eastwood eaton
  eberhardt eberle ebert echeverria echols eckert eckhardt eddings eddy edelman edelstein edgar edison edmond edmonds
  edmondson edmunds eduardo edwards edwin effiong egan eggert eggleston egwu ehrlich eichhorn eisenberg eklund ekpo
  elam eldredge eldridge elias elizalde elizondo elkins ellenberg eller ellington elliott ellis ellison ellsworth
  elmore elrod elsayed elsner elwell emanuel emerson emmanuel emmons endo eng engel engelhardt england engle englert
  english ennis enos enright enriquez ensley epperson epps erdman erdmann erdogan erickson eriksen eriksson ernst
  erskine ervin erwin escalante escamilla escobar escobedo escudero eskridge esparza espinal espino espinosa espinoza
  esposito esquibel esquivel estep esterline estes esteves estevez estrada etheridge etienne eubanks eusebio
  evangelista evans everett everhart everson ewald eze ezell faber fabian fabre fagan fahey fahim fairbairn fairbanks
  fairchild fairley fairweather faison faleolo falk fallon faria farias faris farkas farley farmer farnham farnsworth
  farooq farr farrar farrell farrington farris faruk fasano fassbinder fatima faucher faulk faulkner faust favela
  fawcett fazio fedorov fedorova feeney fehr feinberg felder feldman feliciano felix felker felton feng fennell fenner
  fenton ferdinand ferdous fergus ferguson fermin fernandes fernandez fernando ferrara ferrari ferraro ferreira
  ferrell ferrer ferris ferro festus fewell fiedler fields figgins figueiredo figueredo figueroa fike fillmore fincher
  findlay findley finlay finley finn finnegan finnerty finney fiore fiorentino fischbach fischer fisher fishman fisk
  fitts fitzgerald fitzpatrick fitzsimmons flagg flaherty flanagan flanders flanigan flannery fleming fletcher
  florence florentino flores florez flournoy flowers floyd fluker flynn fodor fofana fogarty fogel fogg fogle fok
  foley foltz fong fonoti fonseca fontaine fontana fontanez fontenot foote foran forbes forbis ford forde fordham
  foreman foret forrest forrester forster forsyth forsythe fortenberry fortier fortin fortner foss foster foust fouts
  fowler fowlkes fox fraga fraire fraley franca francis francisco franco francois frank franklin franklyn frantz franz
  fraser frausto frawley frazee frazer frazier frederick fredericks frederiksen freeland freeman freitag freitas
  french frenzel freund frey freytag friberg frick friedland friedman friedrich frisch fritsch fromm frost fruehauf
  fry frye fuchs fuentes fugate fujii fujimoto fujita fukuda fulcher fulford fulkerson fuller fulmer fulson fulton
  fultz funderburk fung fuqua furman fusco futrell gabel gabriel gadson gaffney gage gagliardi gagne gagnon gailey
  gaines gainey gaitan gaither galarza galbraith galicia galindo gallagher gallardo gallego gallegos galli gallo
  galloway galvan galvez gamble gamboa gamez gandhi gandy ganesan gangadharan gann gannon gant gao garay garber garces
  garcia gardiner gardner garg garibay garlan garmon garner garnett garofalo garrett garrigan garrison garrity garvin
  gary garza gascon gass gastelum gaston gates gatewood gatlin gatto gaudet gault gauthier gautier gavin gaylord
  gaynor gearhart geary gebhardt geiger geisler geller genovese gentry george georgiev gerard gerber gerhardt gerlach
  germain gerstein gertz getz geyer gfeller ghani gholson ghosh giancola giang gibb gibbs gibran gibson giddens gideon
  gifford giglio gilbert gilbreath gilchrist giles gilkey gill gillespie gilley gilliam gilliland gillis gillman
  gilman gilmartin gilmore gimenez ginsberg giordano giorgio giraldo girard giroux glaser glass glenn glick glidden
  glos glotzbach glover goble goddard godfrey godinez godoy godwin goebel goel goff goforth goins goldberg golden
  goldman goldsberry goldstein golubev gomes gomez goncalves gonsalves gonzaga gonzales gonzalez gooch goodale goode
  goodell gooden goodin gooding goodloe goodman goodrich goodson goodwin gopal gopalan gorbunov gorbunova gordillo
  gordon goris gorman gorski gosnell goss gossett goswami goto gottlieb gough goulart gould goulet gowda goyal goyette
  graber grabowski gracia grady graff gragg graham grajales grajeda granados granberg granda grande granillo grant
  grasso gratton grau gravelle graves gray grayson greathouse greco green greenberg greenberger greene greenlee
  greenwald greenwell greer gregg gregoire gregor gregorio gregory grenier gresham grice griego grier griffen griffin
  griffis griffith griffiths grigg griggs grigsby grijalva grillo grimaldi grimaldo grimes grimm grimsley griner
  grinnell grisham grissom griswold groff grogan groh gromov grondin gross grossman grosso grover grubbs gruber
  grunewald guajardo guardado guarino guay gudino gudmundsson guerra guerrero guevara guido guidry guigou guillen
  guillory guinn gulati gullett gulley gunderson gunnarsson guo gupta gurley gurung gustafson gustafsson gutierrez
  gutman guyer guyton guzman gwaltney gwinn`
