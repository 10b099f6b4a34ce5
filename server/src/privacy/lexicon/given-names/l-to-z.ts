/** Folded, in the order of the alphabet. */
export const names = `
  lacey laci lacie lacy ladislao ladislav ladonna laetitia laila laima laine lainey laith lajos lakeisha lakendra
  lakesha lakeshia lakisha lakshman lakshmi lal lale lalit lalita lamar lamin lamine lamont lan lana lance landen
  lando landon lanette laney lani lanny laquan laquita lara laraine larisa larissa laronda larry lars larue lashanda
  lashawn lashonda laszlo latanya latasha latesha latisha latonia latonya latosha latoya latrell latrice latricia
  laura lauralee laureen lauren laurene laurent lauretta lauri laurie laurine lauryn lavada lavern laverne lavina
  lavinia lavon lavonne lawanda lawrence lawson layan layla layne layton lazar lazaro lea leah leana leander leandra
  leandro leann leanna leanne leanora leatha leatrice leda lee leeann leela leen leena leesa leia leif leigha leighton
  leila leilani leire lekan lela leland leli lelia lemuel lena lenard lenin lennart lennie lennon lenny lenora lenore
  leo leoba leocadia leola leon leona leonard leonarda leonardo leonel leonid leonida leonidas leonie leonila leonora
  leonore leontine leopold leopoldo leora leos leroy lesa lesedi leslee lesley lesli leslie lester leszek leta letha
  leticia letitia letizia lettie letty levent levi levon lewis lexi lexie leya leyla li lia liam lian liane lianne
  libby libuse lida lidia lidija lidiya liesel lieselotte liisa lila lilah lili lilia lilian liliana liliane lilit
  lilith lilla lilli lillia lillian lilliana lillie lilly lily lilya lin lina lincoln linda lindiwe lindsay lindsey
  lindy ling linh linnea linus linwood linzi lionel lior lisa lisabeth lisandro lisbeth lise liselotte lisette lissa
  lissette lita litia liv livia liviu liz liza lizabeth lizbeth lizeth lizette lizzie ljiljana ljubica llewellyn lloyd
  llyr logan loida lois lola lolita loma lona london loni lonnie lonny lonzo lora loraine loralee lorcan loredana
  lorelai lorelei loren lorena lorene lorenza lorenzo loretta lori loriann lorie lorinda lorna lorne lorraine lorrie
  losa lothar lottie louann louella louie louis louisa louise loukas lourdes lovisa lowell loyd luana luann lubna
  lubomir lubov luc luca lucas lucero lucette lucia lucian luciana luciano lucie lucien lucienne lucila lucile lucilla
  lucille lucina lucinda lucio lucius lucjan lucrecia lucretia lucy ludek ludivina ludmila ludovic ludovico ludvig
  ludwig luella luigi luis luisa luise luiz luka lukas lukasz luke lula luna lungile lupe lupita luther luvenia luz
  lwazi lyda lydia lyla lyle lyman lyn lynda lyndon lyndsay lyndsey lynell lynette lynn lynne lynnette lynsey lyra
  lysandra lyudmila maaike maarten mabel mable macey mache maciej mack mackenzie macy madalyn maddie maddison maddisyn
  madeleine madeline madelyn madge madhav madhavi madhu madhuri madina madison madisyn madonna mae maegan maeva maeve
  mafalda magali magaly magda magdalena magdalene magdy maggie magnus mahalia mahdi mahendra mahesh mahmoud mahmud
  mahmut mahnaz mahsa mai maia maida maile maira maire mairead maisie maite maj maja majid makana makayla makenna
  makenzie makiko makoto mala malachi malaika malak malakai malala malcolm malek malena malgorzata mali malia malik
  malika malin malinda malka mallika malvina mamadou mame mamie manal mandeep mandi mandisa mandla mandy manfred manh
  manish manisha manjeet manjit manju manoel manoj manolis manon manrique mansi mansoor mansour manu manuel manuela
  manuella mara marc marcel marcela marcelina marceline marcelino marcella marcelle marcello marcellus marcelo marcia
  marcial marciano marcie marcin marco marcos marcus marcy mardell mareike marek maren maret margaret margareta
  margarete margarethe margarett margaretta margarida margarita margarito margery margie margit margo margot margret
  margrethe margriet marguerite mari maria mariah mariam mariama marian mariana marianela mariann marianna marianne
  mariano mariateresa maribel maribeth marica maricela maricruz marie mariel mariela mariella marielle marietta
  mariette marija marijke marika mariko marilee marilou marilu marilyn marin marinda marinela marino mario marion
  mariona marios mariposa maris marisa marisela mariska marisol marissa marit marita maritza marius mariusz mariya
  mariyam marja marjan marjorie marjory mark markel marketa markita marko markos marku markus marla marlee marleen
  marleigh marlen marlena marlene marley marlo marlon marlyn marlys marna marnie marquerite marquez marquita marsha
  marshall marshawn marta martha marthe marti martie martijn martin martina martine martinique marty martyn martyna
  maruja marva marvin marwa marwan mary marya maryam maryann maryanne marybeth maryellen maryjane maryjo marykate
  marylin marylou marylynn maryna maryrose marzena marzieh masaaki masako masao masashi mason masood massimo masuda
  matej mateja mateo mateus mateusz mathew mathias mathieu mathilda mathilde mathis matias matilda matilde matix matt
  matteo matthew matthias matthieu matti mattias mattie matty maud maude maura maureen maurice mauricio maurilio
  maurine maurizio mauro mavis max maxime maximilian maximiliano maximo maximus maxine maxwell maya mayank maybelle
  mayme mayra mayte mayumi mbali mckayla mckenna mckenzie meagan meaghan mechthild meena meenakshi meera megan megane
  meghan meghna mehdi mehmet mehran mehwish mei meike meiling mekhi melaine melania melanie melba melchior meli melia
  melicent melina melinda melisa melissa mellie melodie melody melva melvin melvina melvyn menachem mendel mercedes
  mere meredith mereoni meri meriam meric meriem merissa merja merlin merlyn merna merrick merrill mert merton merve
  mervin mervyn meryem meryl meseret meskerem mette mia micaela micah michael michaela michal micheal michel michela
  michelangelo michele michelina micheline michell michelle michiel michiko mickie mieczyslaw mieke miesha miguel
  miguelina mihaela mihai mihail mihaly mika mikael mikaela mikal mike mikel mikey mikhail miki mikkel mikko mikolaj
  mila milagro milagros milan milana milda mildred milena miles miley milford milica milind millard millicent millie
  milly milos miloslav milton mimi mina minako mindy minerva ming minh minna minnie minoru minta miquel mira miran
  miranda mireia mireille mirek mirela mirella miri miriam mirjam mirjana mirka mirko mirna miro miroslav miroslaw
  mirta mirtha mirza misael mischa misha misty mitch mitchel mitchell mitra mitsuko mitsuru mittie mitzi miya miyoko
  mladen modesta modesto modou moe mohamad mohamed mohammad mohammed mohan mohini mohit moira moises moishe mollie
  molly mona monette monica monika monique monira monroe monserrat montana montgomery montrell montserrat monty
  mordecai morgan morgana moriah moritz morley morris morten mortimer moses moshe mostafa motoko moussa mozell mpho
  mthunzi muhammad muhammed muhammet muhsin mukesh mukhtar mumtaz muna munir munira murat muriel murray murtaza musa
  mustafa muthoni mwajuma mwangi mya myah mykhailo mykola myla mylene myles myra myrna myron myrtis myrtle naama nabil
  nabila nada nadav nadeem nadege nader nadezhda nadia nadine nadira nadiya nadja naeem nafisa nagina nahla nahomi
  nahum naila naima naimah nairi najat najib najma najwa nakia nakisha nakita nalini nallely nam nana nanci nancie
  nancy nanette nanna nannie naoki naoko naomi naoto narayan narciso narcissa narendra naresh narges nariman nasim
  nasir nasra nasreen nasrin nasser nastasia nastya natacha natalia natalie natalija nataliya nataly natalya nataniel
  natasa natascha natasha nate nathalia nathalie nathaly nathan nathanael nathanial nathaniel nati natividad natsuki
  natsumi naum naveed naveen navjot navneet navya nawal nayan nayeli nayla nazanin nazareth nazim nazir ncube neal ned
  neda nedra neeharika neelam neeraj neeta nefertiti neha nehemiah neil neilson neima nela nelda nell nella nellie
  nelly nelson nelu nemanja nena neo nereida nergis nesrin nestor netta nettie neva nevada nevaeh neville newton
  neylan neymar neziha nga ngaio ngan ngoc ngozi ngugi nguyen nguyet nha nhan nhat nhi nhung nia niall niamh niccolo
  nichelle nichol nicholas nichole nick nicki nickie nickolas nicky nico nicola nicolae nicolai nicolas nicole
  nicoleta nicoletta nicolette nicoline nicolo nidia niels nieves nigel nihal nihat nija nika nikhil niki nikita nikki
  nikkita niklas niko nikodem nikola nikolai nikolaj nikolaos nikolas nikolaus nikole nikos nila nilda niles nils
  nilsa nilufar nima nimo nina ninette ning nino ninoska nirav nirmal nirmala nisha nishant nita nitin nivea niyah
  njeri nkechi nkosana nnamdi nneka noa noah noam nobuko nodira noe noel noelani noelia noella noelle noemi noemie
  nohea nohemi nola nolan nolwenn nomsa nomvula nona noor noora nora norah norbert norberto noreen noriko norine norma
  norman norris nour noura novak nozomi ntombi nuala nuno nuria nuriye nursultan nusrat nya nyah nyasha nyasia nyla
  oaklynn obafemi obdulia obed obi obinna ocie octavia octavio oda odalys odell odessa odette odile odilia odin odis
  odysseas ofelia ofer ogechi ohad oksana ola oladapo oladele olaf olajide olamide olaniyan olav oleg oleksandr
  oleksandra oleksiy olena olene olesya oleta olga olimpia olin olinda oliva olive oliver olivia olivier olivija ollie
  olof olu olubunmi olufemi olufunke olumide olusegun oluwaseun oluwaseyi oluwatobi oluwatosin olympia oma omair omar
  omari omayra omid omolara ona ondrej oneida oneil onni onyeka onyinye oona opal ophelia ophir ora oralia oren orest
  oriana oriol orion orla orlando orly orpha orsolya orval orville osagie osama osbaldo oscar oskar osman osvald
  osvaldo oswald oswaldo otabek otha otieno otilia otis ottilie ottmar otto otylia ouida oumar ousmane owen oyelaran
  oyindamola ozgur ozlem ozzie paavo pablo paco paddy padma padraig paige paislee palmira paloma pam pamala pamela
  pamelia pamella pamula panagiota panagiotis panayiotis pancho pancrazio pantelis paola paolo pappu paralee parisa
  parker parminder parth parthenia parul parvati parvez parvin pascal pascale pascual pasquale pasqualina pat patel
  patience patrica patrice patricia patricio patrick patrik patrizia patrycja patryk patsy patti pattie patty pau paul
  paula paulene pauletta paulette paulina pauline paulino paulita paulo pavel pavla pavle pavlo pawan pawel paxton
  payam payton paz pearl pearle pearlie pearline pedro peggie peggy pei pekka pelagia pelin penelope penina penni
  pennie penny pepe pepita percival percy perez perla pernell pernille perpetua perry persephone persis pertti petar
  pete peter petia petko petr petra petrea petrina petro petronella petronila petros petrus petter petya peyton phan
  phebe phelan phetmany phil philip philipp philippa philippe phillip phillis philomena phineas phoebe phong phuc
  phung phuong phyliss phyllis pia pierce pierette pierina piero pierre pierrette pieter pietro pilar pinar pinky
  piotr pippa piroska piya placido pola polina polly pooja poonam porfirio porsche porsha portia powell prabhakar
  prabhat prabir pradeep prakash pramila pramod pranav pranay prasad prasanna prashant prateek pratibha pratik praveen
  preeti prem premila prentice presley preston princeton priscila priscilla pritam priti pritpal priya priyanka
  prospero provvidenza prudencio prunella przemek puja purnima purvi pushpa qadir qasim qian qiana qiang qing quan
  quang queenie quentin quiana quincy quinlan quinn quinten quintin quinton quyen quynh rabia rachael racheal rachel
  rachele rachelle rachid racquel radek radha radhika radmila radomir radoslav radoslaw radovan rae raeann raegan
  raelyn raelynn rafael rafaela rafaella rafal rafat rafe raffaele raffaella rafi rafiq rafiu ragnar ragnhild raheem
  rahel rahim rahima rahma rahul raina rainer raisa raivo raj raja rajan rajat rajeev rajendra rajesh raji rajinder
  rajiv rajkumar rajni raju rakesh raleigh ralf ralph rama ramachandran raman ramaswamy ramatu ramesh rami ramin
  ramiro ramon ramona ramsey ramya rana randa randal randall randee randell randi randolph randy rani rania ranjan
  ranjana ranjit raoul raphael raphaela raphaelle raquel rasa rashad rashawn rasheed rasheeda rashid rashida rashmi
  rasmus rasul rateb raul ravi ravinder ravindra rawiri ray raya rayan raychel raye rayford raylene raymon raymond
  raymonda raymundo rayna raynard rayne rayshawn rayyan razia raziel reagan reanna reba rebeca rebecca rebecka rebekah
  rebekka reece reem reema reena reese reetta regan regena reggie regina reginald regine regula rehana reid reiko
  reina reinaldo reine reiner reinhard reinhold reinout reita rekha rella remedios remi remigio remington remo remy
  rena renae renaldo renard renata renate renato renaud renay rene renea renee renetta renita renu renzo reshma reta
  retha reuben reuven reva rex rexford rey reyansh reyes reyhan reyna reynaldo reza rezwan rhea rheta rhett rhian
  rhiannon rhoda rhona rhonda rhonwen rhys ricarda ricardo riccardo richa richard richelle richie richmond rick rickey
  ricki rickie ricky rico rida ridwan rie rigoberto rihanna rika rikard riki rikke riko riley rima rimma rina rinat
  rini rio ripley risa rishi rita ritchie rithika ritika ritu ritva riva riya riyad roald rob robb robbie robby robert
  roberta roberto robin robyn rocco rochelle rocio roda roddy roderick rodger rodney rodolfo rodrick rodrigo rogelia
  rogelio roger roh rohan rohini rohit roja roksana roland rolanda rolande rolando rolf rollin roma romain roman
  romana romane romeo romero romina romola romualdo romy ron rona ronald ronan ronda rong roni ronna ronnie ronny
  roosevelt roque rory rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosaline rosalva rosalyn
  rosamond rosamund rosana rosangela rosann rosanna rosanne rosaria rosario rosaura rosco roscoe rose rosella roselyn
  rosemarie rosemary rosena rosendo rosetta roshan roshni rosie rosina rosio rosita roslyn ross rosy rotimi rowan
  rowena rowland roxana roxane roxanna roxanne roxie roy royce roza rozalia rozella ruairi ruan ruben rubi rubin
  rubina ruby ruchi rudi rudiger rudo rudolf rudolph rudy rueben rufina rufino rufus rui rukhsana rumi rupa rupert
  rupinder ruqayya ruslan russ russel russell rustam rusty rutger ruth rutha ruthann ruthanne ruthe ruthie ruxandra
  ruy ryan ryann ryder ryker rylan rylee ryleigh ryo ryoichi ryoko ryota ryszard ryuichi saad saanvi saara saba sabah
  sabas sabina sabine sabir sabrina sachi sachiko sachin sade sadia sadie sadiq saeed saeko safa safia safiya sahar
  sahil sahra sai saida saif saige saim sakina sakura salah salem salim salima salka salli sallie sally salma salman
  salome salomon salvador salvatore sam samad samantha samar samara sameer samer samia samina samir samira sammie
  sammy samson samuel samuela sana sanaa sanam sandeep sandi sandie sandor sandra sandro sandy sanjana sanjay sanjeev
  sanna sanne santa santana santi santiago santina santino santo santos santosh saoirse saori saowanee saphira sapna
  sara sarada sarah sarahi sarai saran sarbjit sariah sarina sarita sariyah sasha saskia satish sato satoko satomi
  satoshi satu satya saul saula saule saundra savanna savannah saverio savina sawsan sayaka sayed saylor sayuri
  scarlett schuyler scot scott scottie seamus sean seanna sebastian sebastiano sebastien seda sedrick seema sefa sehar
  seiji seiko sekou sela selah selam selamawit selena selene selim selima selin selina selma selmer selwyn sema semaj
  semih semira semisi sena senait seo sepideh serafin serafina serap serena sergei sergej sergey serghei sergio serhat
  serhii serhiy serkan servando setareh seth setsuko sevda severin severina severino seydou seyed seymour shabana
  shabnam shada shae shafiq shahd shahid shahida shahin shahnaz shahnoza shahram shahrzad shai shaina shakeel shakia
  shakira shakur shalini shalonda shamar shameka shamika shamim shan shana shanda shandi shandra shane shaneka
  shanequa shani shania shanice shanika shaniqua shanita shaniya shankar shanna shannan shannon shanta shante shantel
  shanti shaquan shaquana shaquille shaquita sharad sharda sharee shareef shari sharif sharifa sharika sharita sharla
  sharleen sharlene sharmaine sharmila sharon sharonda sharron sharyl sharyn shasta shaun shauna shavon shavonne
  shawana shawanda shawn shawna shawnda shawnee shaya shayan shayla shaylee shayna shayne shea sheena sheetal sheila
  sheilah shekhar shelba shelbi shelby sheldon shelia shelley shelli shellie shelly shelton shemar shemeka sheng
  shenna shera sheree sheri sheridan sherie sherif sherill sherise sherita sherlene sherly sherman sheron sherri
  sherrie sherrill sherron sherry sherryl sherwin sherwood shery sheryl shevaun shiela shigeko shigeru shilah shilo
  shiloh shilpa shimon shinichi shinji shira shireen shirin shirl shirlee shirleen shirlene shirley shiva shivani
  shizuko shlomo shobha shoko shona shonda shoshana shouko shreya shri shriya shu shubham shuchi shukri shulamit
  shusaku shweta siam siarhei sibonelo sibongile sibusiso sibylla siddharth sidney sidonie siegfried siegrun sierra
  sigfrid sigi sigmund signe signy sigourney sigrid sigurd siiri sikandar silas silja silke silva silvana silvanus
  silvester silvestre silvia silviano silvie silvina silvio simao simcha simeon simin simon simona simone simonette
  simran sina sinai sinan sinclair sindhu sindre sindy sinead siobhan sione siosaia sipho siraj sirje sirkka siru
  sissel sita sitara siti siv sivan skyla skylar skyler slava slavica slavko slavomir slawomir sloane smita sneha
  snezana sofia sofie sohail soheila solange soledad soleil solomon solveig somaya sondra sonia sonja sonya soo soora
  sophia sophie soraya soren sorin soroush sota soumya spencer spiro spiros spyridon spyros stacee stacey staci stacia
  stacie stacy stan stanford stanimir stanislao stanislas stanislav stanislava stanislaw stanislawa stanley stanton
  starla stavros steele stefan stefania stefanie stefano steffen steffi steinar stella sten stepan stephaine stephan
  stephane stephani stephania stephanie stephany stephen stephenie stephon steve steven stevie stewart stig stina
  stjepan strahinja stuart styliani subhash subramanian suchitra sudarshan sudeep sudha sudhir sudie sue suellen
  sufyan sugey suhaib suhail suharto suhasini sujata sujatha sujay sukhdeep sukhwinder suki sukumar sulaiman suleiman
  suleyman suliko suman sumaya sumayya sumi sumiko sumit sumita sundeep sunil sunita sunitha sunniva supriya suraj
  surekha surendra suresh suri surinder surjit surya susan susana susann susanna susannah susanne sushila sushma susi
  susie sutton suyapa suzan suzana suzann suzanna suzanne suzette suzi suzie suzuko suzy svante sven svenja svetlana
  swapna swapnil swati sybil syble sydnee sydney syed sylva sylvain sylvester sylvia sylviane sylvie sylwester sylwia
  symone synnove szabolcs szilvia szymon tabatha tabea tabetha tabitha tadao tadas tadashi tadeo tadesse tadeusz
  tafadzwa taha taher tahir tahira tahlia taina tainara taisiya taisto taiwo tajuana takako takao takashi takeo
  takeshi takisha takoda takumi takuya talal talan talia talisha talitha tamaki tamala tamar tamara tamas tamatha
  tamati tambra tameika tameka tamela tamera tamerlan tami tamia tamica tamie tamika tamiko tamir tamisha tammi tammie
  tammy tamra tamsin tamsyn tandi tandy tane tanesha tangela tanguy tani tania tanika taniqua tanis tanisha taniya
  tanja tanvi tanya tao tapani tara tarah taran taraneh tarek taren tari tarik tariq tarja taryn tasha tashawn tashina
  tasnim tatenda tatiana tatianna tatjana tatsuo tatsuya tatum tatyana taurean tavares tavia tavish tavita taya taye
  tayla tayler taylor tayshaun teagan ted teena teesha tegan teija teisha tej teja tejal tejas telma temeka temidayo
  temitope tempie tendai tenisha tennille teo teodor teodora teodoro teofila teofilo tera terence teresa terese
  teresia teresita teressa tereza teri terje termeh teron terrance terrell terrence terresa terri terrie terrilyn
  terry terttu teruko tesfaye tesha tess tessa tessie tetsuo tetsuya tevin tevita thabo thad thaddeus thai thais
  thalia thanasis thandeka thandi thandiwe thanh thao thea theda thelma themba theo theodor theodora theodore
  theodoros theodosia theola theophilus theresa therese theresia theron thersa thi thiago thibault thierry thijs
  thomas thomasina thomasine thor thora thorbjorn thorsten thuan thurman thuy thyra tia tiago tian tiana tianna
  tiberiu tiegan tien tiera tierney tierra tiesha tiffani tiffanie tiffany tiffini tigist tihana tiina tiisetso tijana
  tilak tilda tillie tillman tilo tim timea timmothy timmy timo timofey timon timothee timothy timur tina tinashe tinh
  tino tinotenda tirzah tisha titilayo titus tivadar tobias tobie tobin toby todd todor tolga tom tomas tomasa tomasz
  tomaz tomeka tomer tomi tomika tommi tommie tommy tomohiro tomoko tomomi tonda toney toni tonia tonie tonisha tonja
  tony tonya tooba topias tora torben torie torin torrance torsten tory toshiko toshio toshiro tova tovah tove toya
  tracee tracey traci tracie tracy trae tran travion travis tre treasa treena tremaine tremayne trena trent trenton
  tressa treva trever trevin trevion trevon trevor trey tricia trina trinh trinidad trinity trish trisha trista
  tristan tristen tristin tristram trond troy tru truc trudi trudie trudy truman trung tsegaye tsering tseten tsuneo
  tsvetan tuan tula tulay tulsi tung tuomas tuong turgut turid turkan tuyen tuyet twana twila twyla tychon tyesha
  tyisha tyla tyler tyquan tyra tyree tyreek tyrell tyrese tyriq tyrique tyron tyrone tyrus tyson tzipora tzvi uche
  uchechi uchenna uday ugo ugochi ugonna ulla ulrica ulrich ulrika ulrike ulysses uma umair umar umberto umesh unni
  uriah uriel ursula urszula usha usman uta ute uwe uzma uzoma vaclav vadim vahid vaishali valarie valda valdemar
  valdis valencia valentin valentina valentine valentino valentyna valeria valerie valerio valeriu valeriy valery
  valeska valorie valtteri vance vanda vanesa vanessa vangelis vanita vanja vanna vannessa vardan varsha varun vasant
  vashti vasil vasile vasiliki vasilios vasilis vasiliy vasily vassilis vasudha vasyl vaughn veda vedran veera veikko
  velda velia velimir velma velva venancio vendela venera venessa venetia venita venkat venkata venkatesh venkateswara
  venus vera verda verena vergie verica verla verlene vern verna vernell vernetta vernice vernita vernon verona
  veronica veronika veronique versie vertie vesa veselin vesna vianney vibeke vibha vic vicenta vicente vick vickey
  vicki vickie vicky victor victoria victoriano victorina vida vidal vidar vidya viet viggo vignesh vihaan vijay
  vijaya vikas vikki vikram viktor viktoria viktoriya vilay vilhelm vilho viliam viliami vilja vilma vimala vin vinay
  vinayak vince vincent vincente vincenza vincenzo vineet vinh vinicius vinita vinnie vinod vinson viola violet
  violeta violette vipul viraj virgen virgie virgil virgilio virginia virginie viridiana virpi visar visente vishal
  vishnu vitalia vitalii vitaliy vito vitor vitoria vittoria vittorio viv vivaan viveca vivek viveka vivian viviana
  viviane vivien vivienne vlad vladimir vladislav vlado vladyslav vlasta vojtech volha volkan volker volodymyr vonda
  vondra vuk vuyo vytautas wade wael wafa wafaa wahid wai waldemar waldo waleed walid wallace wally walt walter walton
  waltraud wambui wanda wandzia wang wanjiku wanjiru waqar warda wardell warner warren wasim wassim watanabe wava
  waylon wayne wei weldon wenceslao wenceslaus wenche wendell wendi wendie wendy wenona werner wes wesley wesson
  westley weston whitley whitney wiebke wieslaw wieslawa wiktor wiktoria wilbert wilbur wilburn wilda wilford wilfred
  wilfredo wilfrid wilfried wilhelm wilhelmina wilhelmine will willa willard willem willemijn willene willetta
  willette william williams willian willie williemae willis willodean wilma wilmer wilton winford winfred winfried
  winifred winnie winnifred winona winston wioletta wiremu wladyslaw wlodzimierz wojciech wolfgang wong woodrow wouter
  wrenley wyatt wylie wyn wynn wynona xander xanthe xavier xaviera xenia xia xian xiang xiao xiaodong xiaohong
  xiaoling xiaoming ximena xin xinyi xiomara xiomy xoana xochitl xuan xue xuemei xzavier yaaba yaakov yadira yael yago
  yahaira yahir yahya yaima yair yaira yajaira yakov yalda yaling yaman yamile yamilet yamileth yan yana yanet yanick
  yanira yanis yaniv yann yannick yannis yao yara yareli yarely yaretzi yaritza yaseen yash yasin yasir yasmeen yasmin
  yasmina yasmine yasser yasuko yasuo yatzil yaw yazmin yee yehuda yeison yekaterina yelena yeni yenny yerlan yesenia
  yeshi yessenia yetta yetunde yevgeniy yevgeny yevheniia yewande yianni yiannis yigit ying yitzchak ylva yoana yoav
  yochanan yoel yogesh yohannes yoko yolanda yolande yolonda yomaira yonas yonatan yong yonit yoo yoon yordan yosef
  yosefa yoselin yoshi yoshie yoshiko yoshio yossi youcef younes younis yousef youssef youssouf yovani ysabel ysidro
  yua yudith yuhan yui yuichi yuika yuka yukari yuki yukie yukiko yukio yuko yulia yuliana yuliia yulissa yuliya yuma
  yumi yumiko yun yuna yung yunus yuri yuridia yuriko yuriy yusef yusra yusuf yusuke yuto yuval yvan yves yvette
  yvonne zach zachariah zachary zachery zack zackary zackery zada zadie zafar zahir zahra zaid zaida zaidee zain zaina
  zainab zaira zakaria zakary zaki zakia zakiya zakiyyah zalman zana zandra zane zanele zanna zara zarah zaria zarina
  zariyah zarko zavier zaya zayan zayd zayden zayn zayne zbigniew zdenek zdenka zdzislaw zea zeb zeba zebadiah
  zechariah zeeshan zef zehra zeinab zeke zekiye zelda zelia zelig zelimir zella zelma zena zenaida zenaide zenia zeno
  zenobia zenon zenzele zephaniah zetta zeus zev zeynab zeynep zhanar zhang zhanna zhen zhi zhu zia ziad zigmund
  zilpah zina zinaida zinedine zion zita ziva ziyoda zoe zoey zofia zohar zohra zoila zoltan zora zoraida zoran zorica
  zosia zsofia zsolt zsuzsanna zubaida zubair zuberi zula zulaikha zuleika zulema zuleyka zulma zuri zuzana zuzanna
  zvi zyaire zygmunt`
