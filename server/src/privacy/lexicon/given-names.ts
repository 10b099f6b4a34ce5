/**
 * Given names that are frequent in the United States and around the world. What is not here is told by its place in
 * the sentence.
 */
export function isGivenName(folded: string): boolean {
  return givenNames.has(folded)
}

const givenNames = new Set(
  `
  aaliyah aaron abby abdul abdullah abel abena abigail abraham ada adaeze adam addison adela adele adetokunbo aditi
  adnan adrian adriana adrienne agata agnes agnieszka ahmad ahmed ahsan aida aidan aiden aiko aileen aino aisha
  aisling akash akira akosua alan albert alberto alec alejandra alejandrina alejandro aleksander aleksandra aleksei
  alessandro alessia alex alexa alexander alexandra alexis alfonso alfred alfredo alhassan ali alice alicia alina
  alison allan allen allison alma alonzo alvin alyssa amal amanda amara amaya amber ambrose amelia amelie amina amir
  amira amit amy ana ananya anastasia anatoly anca anders andre andrea andreas andrei andres andrew andrzej andy
  anees anette angel angela angelica angelina angelo ania anika anil anita anja anjali anke ann anna annabelle anne
  annette annie annika ansel anthony antje antoine anton antonia antonio anwar anya apoorva april aram arash archana
  ariadne ariana ariel arjan arjun arlene armand armando arnaud arnav arnold artem arthur arturo arun arvid aryan
  asha ashish ashley ashok asif aslan asma astrid atsuko audrey august augustin augusto aurelia aurora austin ava
  avery ayaan ayesha aylin ayodele azadeh aziz babak bahar balazs bao barbara barry bartosz beata beatrice beatriz
  becky belinda ben benedikt benjamin benoit bernadette bernard bernice bernie bert bertha bessie beth bethany betsy
  betty beverly bianca bilal bill billy birgit bjorn blake blanca blessing bo bob bobby bogdan bonnie boris bozena
  brad bradley brandi brandon brandy branko brenda brendan brent brett brian brianna bridget brittany brooke bruce
  bruno bryan bryce caitlin caleb callum calvin cameron camila camille camilo candace candice cara carl carla carlos
  carlton carmen carol carole carolina caroline carolyn carrie carsten carter casey cassandra catalina catarina
  catherine cathy cecil cecilia cedric celeste celia cemal cesar chad chandra chanel charlene charles charlie
  charlotte chase chelsea chen cheryl chester chi chiara chidera chidi chinedu chioma chloe chris christa christel
  christian christina christine christopher christy chuck chukwu ciaran cillian cindy claire clara clarence clarissa
  clark claude claudette claudia clay clayton clemence clement cliff clifford clifton clint clinton clyde cody cole
  colette colin colleen concetta connie connor conor conrad constance consuelo cora corey corinne cory cosmin
  courtney craig cristian cristina crystal curtis cynthia cyril dagmar daisy dale dalia damian damien damola damon
  dan dana daniel daniela danielle danny danuta daphne daria darius dariusz darlene darnell darrell darren darryl
  darya dave david davide dawn dean deanna deb debbie deborah debra declan deepa deepak deepti deidre delia delores
  demetrius denis denise dennis denzel derek derrick desiree desmond destiny devin devon dexter diana diane dianne
  diego dieter dieudonne dilip dimitra dimitri dina dinesh divya dmitri dmytro dolores domenico dominic dominik
  dominique don donald donna dora doreen doris dorota dorothy doug douglas drew duane duc duncan dung dustin dwayne
  dwight dylan earl ebenezer ebony ece ed eddie edgar edith edmund edna eduardo edward edwin edyta efosa eileen
  ekaterina elaine eleanor elena eleni eli elias elif elijah elisa elise elizabeth elke ella ellen ellie elliot elmer
  elodie eloise elsa elsie elvira emeka emil emilia emilio emily emma emmanuel emre enrico enrique eric erica erik
  erika erin ernest ernesto ernie ernst esperanza esra esteban estelle esther eszter ethan ethel eugene eugenia
  eunice eva evan evangeline eve evelyn ewa ezekiel ezra fabian fabio fabrizio faisal faith farah farid farida
  farzana fatima fatimah fatou faye federica federico felicia felipe felix ferdinand ferenc fernando filip fiona
  firas flavia flora florence florian floyd folasade frances francesca francine francis francisco francois frank
  frankie franklin franz fred freddie frederick frida frieda friedrich fumiko funmi gabor gabriel gabriela gabrielle
  gail galina ganesh gareth garrett gary gaurav gavin gayle gemma gene geoffrey george georgia georgina gerald
  geraldine gerard gerardo gerda gerhard gertrude ghada ghulam gianluca gianna gilbert gina ginger giorgio giovanni
  giselle giulia giuseppe gladys glen glenda glenn gloria gopal goran gordana gordon gottfried grace graham grant
  greg gregory greta gretchen grzegorz guadalupe guillermo gunther gus gustav gustavo guy gwen gwendolyn habib hailey
  hakim haley halima hamid hamza han hannah hans harold harpreet harriet harris harrison harry haruki haruto harvey
  hasan hassan hazel heather hector heidi heike heinrich helen helena helga helmut henrietta henrik henrique henry
  herbert herman hideo hilda hilde himanshu hiroko hiroshi hoa holly homer hope horace howard hubert huda hugh hugo
  hung hunter hussein hyun ian ibrahim ibrahima ida ifeoma ignacio ignatius igor ike ilona ilya imani imogen imran
  ina indira inez inge ingeborg ingrid ioana ioannis ira irene irina iris irma irving isaac isabel isabella isabelle
  isaiah ismail isolde israel istvan ivan ivana ivo ivy jack jackie jackson jacob jacqueline jacques jada jade
  jadwiga jaime jake jakub jamal james jamie jamila jan jana jane janet janez janice janie janine janusz jared
  jaroslav jasmin jasmine jason jasper javed javier jay jayden jayla jean jeanette jeanne jeff jeffery jeffrey jelena
  jen jenna jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jerzy jesse jessica jessie jesus jia
  jiho jill jim jimmy jin jing jiri jo joachim joan joann joanna joanne joao joaquin jocelyn jochen jodi jody joe
  joel joey johan johann johanna john johnathan johnnie johnny jolanta jon jonah jonas jonathan jordan jorge jorgen
  jose josef josefina joseph josephine josh joshua josiah jovana joy joyce jozef juan juana juanita judith judy
  juergen julia julian juliana julie julien juliet julio julius jun june jung justin justina justyna kaan kacper kai
  kaitlyn kalpana kamal kamala kamil kamila kareem karen karim karin karina karl karla karol karthik kasia katarina
  katarzyna kate katelyn katherine kathleen kathryn kathy katie katja katrina kaveh kavita kay kayla keiko keisha
  keith kelley kelli kellie kelly kelsey kelvin ken kendra kenji kenneth kenny kent kenta kerry kevin khadija khaled
  khalid khalil khanh kiara kim kimberly kinga kiran kirk klara klaus kofi kojo konrad konstantin kris krishna
  kristen kristi kristin kristina kristine kristy krystyna krzysztof kumar kunal kurt kwame kyle kylie lacey ladonna
  laila lajos lakshmi lamar lamont lana lance lara larry lars laszlo latasha latisha latonya latoya laura lauren
  laurie lawrence layla leah leandro lee leena leif leila leland lena leo leon leona leonard leonardo leonel leopold
  leroy leslie lester leszek leticia levi lewis leyla li liam lidia liesel lila lillian lillie lily lin lina linda
  lindsay lindsey ling linh lionel lisa liz liza lloyd logan lois lola lonnie lora lorcan lorena lorenzo loretta lori
  lorraine louis louise lourdes lubna luca lucas lucia luciana lucille lucinda lucy ludmila ludwig luis luisa luka
  lukas lukasz luke lupe luther luz lydia lyle lynette lynn maarten mabel mable mackenzie maddie madeleine madeline
  madison mae magdalena maggie mahesh mahmoud mai maja malcolm malgorzata malik mamadou mandy manfred manoj manuel
  manuela mara marc marcel marcella marcia marco marcos marcus mareike marek margaret margarita margie marguerite
  maria mariah mariam marian mariana marianne maribel marie mariel marija marilyn mario marion marisa marisol marissa
  mariusz marjorie mark marlene marlon marsha marshall marta martha martin martina marty marvin marwan mary maryam
  masako mason matej mateo mateusz mathew mathilde matilda matt matteo matthew matthias maureen maurice mauricio
  mauro max maxine maxwell maya mayra mbali meera megan mehdi mehmet mehwish mei meike melanie melinda melissa melody
  melvin mercedes meredith mia micah michael michaela michal micheal michel michele michelle mieke miguel mike
  mikhail mikkel mila milan mildred miles milica milos milton mina mindy ming minh minnie miranda mireille mirela
  miriam mirjana miro misty mitchell mohamed mohammad mohammed mohan moira molly mona monica monique monira morgan
  moritz morris moses mpho muhammad munira murat murray mustafa myra myrna myrtle nadezhda nadia nadine nadira nancy
  naoko naomi narayan narges natalia natalie natasha nathan nathaniel naveen nayeli neal neeraj neha neil nell nellie
  nelson nestor nguyen nguyet nia nicholas nick nicolas nicole nicoleta nicolette niels nikhil nikita nikolai
  nikolaus nils nilufar nina nisha nkechi noah nobuko noel noelle noemi nora noreen norma norman noura nuno nuria obi
  obinna octavia oksana olaf oleg olena olga olive oliver olivia olivier ollie omar omolara ondrej opal ophelia ora
  oriol orla orlando osama oscar osman otis ottilie otto oumar owen pablo padma padraig paige pam pamela paolo
  parvati pascal pascale pat patel patience patrice patricia patrick patrik patti patty paul paula paulette pauline
  paulo pavel pawel pearl pedro peggy pelin penelope penny percy perry petar pete peter petra peyton phil philip
  phillip phoebe phyllis pierre pilar piotr polly pooja pradeep prakash pranav prasad pratik preeti preston priscilla
  priya przemek puja qing quentin quincy quinn rachael rachel radhika radoslav rafael rafal ragnar raheem rahul raisa
  raj rajesh rakesh ralph ramesh ramon ramona randall randy rania ranjit raphael raquel rashad rashid rashida rashmi
  raul ravi ray raymond razia reba rebecca rebekah reggie regina reginald rehana reid reinhard rekha remy rena renata
  renate rene renee reuben rex reza rhonda ricardo richard rick ricky rita ritu rob robert roberta roberto robin
  robyn rochelle rocio roderick rodney rodrigo roger rohan rohit roksana roland rolando roman ron ronald ronnie rory
  rosa rosalie rosalind rosario rose rosemarie rosemary rosie ross roxanne roy ruben ruby rudolph rudy rufus rupert
  ruslan russ russell rusty ruth ryan ryszard saanvi sabrina sachin sadia sadie saeed sakura salim sally salma
  salvador salvatore sam samantha samir samira sammy samson samuel sandeep sandra sandy sanjay sanne santiago santos
  santosh saoirse sara sarah sasha satoshi saul savannah sayed scott sean sebastian selena selin selma sepideh serena
  sergei sergio serhiy seth shabnam shahid shalini shane shanice shaniqua shannon shanti sharon shaun shauna shawn
  sheila shelby sheldon shelia shelley shelly sheng sheri sherman sherri sherry sheryl shinji shireen shirley shreya
  shubham siddharth sidney sierra sigrid silvia simon simone simran sinead siobhan sita skylar slawomir snezana sofia
  sofie solomon sonia sonja sonya sophia sophie soren sorin spencer stacey staci stacy stan stanislav stanislaw
  stanley stefan stefania stefano stella stepan stephanie stephen steve steven stewart stuart sue suki sumit sunil
  sunita suresh surya susan susana susanna sushma susie suzanne svetlana swapnil swati sydney sylvia sylvie szymon
  tabitha tadashi tadeusz tahir taiwo takashi tamar tamara tameka tami tamika tammy tanvi tanya tara tarek tariq
  tasha tatiana tatjana taylor ted tej teodor terence teresa teri terrance terrell terrence terri terry tessa
  thandiwe thelma theo theodora theodore theresa theron thiago thomas thuy tia tiago tiffany tim timo timothy tina
  tobias toby todd tom tomas tomasz tommy tomoko toni tony tonya torsten tove tracey traci tracy travis trent trevor
  trey tricia trina trinity tristan troy trudy tuan tuomas tyler tyrell tyrone uday ulla ulrich uma umar umberto
  ursula urszula uwe vaclav valentina valentino valeria valerie vanessa varun vasile vasily velma vera vernon
  veronica vesna vicki vickie vicky victor victoria vidya vijay vikas vikram viktor viktoria vincent vincenzo vinod
  viola violet violeta virgil virginia vivek vivian vivienne vlad vladimir vlasta volker wade wafa waldemar waleed
  wallace wally walter wanda wanjiru warren wayne wei wendell wendy wesley whitney wieslaw wilbur wilfred wilhelm
  wilhelmina will willa willard william willie wilma winifred winston wioletta wojciech wolfgang wyatt xavier xiao
  xiaoming ximena xiomara yael yahya yan yasir yasmin yasmina yasmine yaw yelena yewande yoko yolanda yolande yosef
  yoshi yossi youssef yuki yuko yuliya yuri yusra yusuf yves yvette yvonne zach zachary zahra zainab zara zbigniew
  zdenek zeke zeynep zhang zhen zoe zoey zofia zoltan zora zsofia zuri zuzana`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
