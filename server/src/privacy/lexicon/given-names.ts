/**
 * Given names that are frequent in the United States and around the world. What is not here is told by its place in
 * the sentence.
 */
export function isGivenName(folded: string): boolean {
  return givenNames.has(folded)
}

const givenNames = new Set(
  `
  aaron abby abdul abdullah abel abigail abraham ada adaeze adam addison adela adele adnan adrian adriana adrienne
  agnes ahmad ahmed aida aidan aiden aiko aileen aisha akira alan albert alberto alec alejandra alejandro alessandro
  alex alexa alexander alexandra alexis alfonso alfred alfredo ali alice alicia alina alison allan allen allison alma
  alonzo alvin alyssa amanda amara amber amelia amina amir amit amy ana anastasia anders andre andrea andreas andrei
  andres andrew andy anees angel angela angelica angelina angelo anika anil anita anjali ann anna annabelle anne
  annette annie anthony antoine anton antonia antonio anya april arash archana ariana ariel arjun arlene armando
  arnold arthur arturo arun asha ashish ashley ashok astrid audrey august aurelia aurora austin ava avery ayesha aziz
  bao barbara barry beatrice becky belinda ben benjamin bernadette bernard bernice bernie bert bertha bessie beth
  bethany betsy betty beverly bianca bill billy bjorn blake blanca bo bob bobby bonnie boris brad bradley brandi
  brandon brandy brenda brendan brent brett brian brianna bridget brittany brooke bruce bruno bryan bryce caitlin
  caleb callum calvin cameron camila camille candace candice cara carl carla carlos carlton carmen carol carole
  carolina caroline carolyn carrie carter casey cassandra catalina catherine cathy cecil cecilia cedric celeste celia
  cesar chad chandra charlene charles charlie charlotte chase chelsea chen cheryl chester chi chiara chidi chloe
  chris christa christian christina christine christopher christy chuck chukwu cindy claire clara clarence clarissa
  clark claude claudette claudia clay clayton clement cliff clifford clifton clint clinton clyde cody cole colette
  colin colleen connie connor conor conrad constance consuelo cora corey corinne cory courtney craig cristian
  cristina crystal curtis cynthia cyril daisy dale dalia damian damien damon dan dana daniel daniela danielle danny
  daphne daria darius darlene darnell darrell darren darryl dave david dawn dean deanna deb debbie deborah debra
  declan deepa deepak deidre delia delores demetrius denis denise dennis denzel derek derrick desiree desmond destiny
  devin devon dexter diana diane dianne diego dieter dimitri dina dinesh dmitri dolores dominic dominique don donald
  donna dora doreen doris dorothy doug douglas drew duane duncan dustin dwayne dwight dylan earl ebony ed eddie edgar
  edith edmund edna eduardo edward edwin efosa eileen elaine eleanor elena eli elias elijah elisa elise elizabeth
  ella ellen ellie elliot elmer eloise elsa elsie elvira emeka emil emilia emilio emily emma emmanuel enrique eric
  erica erik erika erin ernest ernesto ernie esperanza esteban estelle esther ethan ethel eugene eunice eva evan
  evangeline eve evelyn ezekiel ezra fabian faith farah farid fatima fatimah faye felicia felipe felix ferdinand
  fernando fiona flora florence floyd frances francesca francine francis francisco francois frank frankie franklin
  fred freddie frederick frida friedrich gabriel gabriela gabrielle gail garrett gary gavin gayle gemma gene geoffrey
  george georgia georgina gerald geraldine gerard gerardo gertrude ghulam gianna gilbert gina ginger giovanni giselle
  gladys glen glenda glenn gloria gopal gordon grace graham grant greg gregory greta gretchen guadalupe guillermo gus
  gustavo guy gwen gwendolyn hailey hakim haley hamza han hannah hans harold harriet harris harrison harry haruki
  harvey hasan hassan hazel heather hector heidi helen helena helga henrietta henrik henry herbert herman hilda
  hiroshi holly homer hope horace howard hubert hugh hugo hung hunter hussein ian ibrahim ida ifeoma ignacio igor ike
  imani imran ina indira inez ingrid ioana ira irene irina iris irma irving isaac isabel isabella isabelle isaiah
  ismail israel ivan ivana ivy jack jackie jackson jacob jacqueline jacques jada jade jaime jake jamal james jamie
  jan jana jane janet janice janie janine jared jasmin jasmine jason javier jay jayden jayla jean jeanette jeanne
  jeff jeffery jeffrey jen jenna jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jesse jessica
  jessie jesus jia jill jim jimmy jin jing jo joan joann joanna joanne joaquin jocelyn jodi jody joe joel joey johan
  johann johanna john johnathan johnnie johnny jon jonah jonas jonathan jordan jorge jose josefina joseph josephine
  josh joshua josiah joy joyce juan juana juanita judith judy julia julian juliana julie juliet julio julius jun june
  jung justin justina kai kaitlyn kamal kamala kareem karen karim karin karina karl karla kate katelyn katherine
  kathleen kathryn kathy katie katrina kay kayla keisha keith kelley kelli kellie kelly kelsey kelvin ken kendra
  kenji kenneth kenny kent kerry kevin khadija khalid khalil kiara kim kimberly kiran kirk klaus kofi kojo konstantin
  kris krishna kristen kristi kristin kristina kristine kristy kumar kurt kwame kyle kylie lacey ladonna lakshmi
  lamar lamont lana lance lara larry lars latasha latisha latonya latoya laura lauren laurie lawrence layla leah
  leandro lee leena leila leland lena leo leon leona leonard leonardo leonel leopold leroy leslie lester leticia levi
  lewis li liam lidia lila lillian lillie lily lin lina linda lindsay lindsey ling linh lionel lisa liz liza lloyd
  logan lois lola lonnie lora lorena lorenzo loretta lori lorraine louis louise lourdes luca lucas lucia lucille
  lucinda lucy luis luisa lukas luke lupe luther luz lydia lyle lynette lynn mabel mable mackenzie maddie madeleine
  madeline madison mae magdalena maggie mahmoud mai malcolm malik mandy manuel manuela mara marc marcel marcella
  marcia marco marcos marcus margaret margarita margie marguerite maria mariah mariam marian mariana marianne maribel
  marie mariel marilyn mario marion marisa marisol marissa marjorie mark marlene marlon marsha marshall marta martha
  martin martina marty marvin mary maryam mason mateo mathew matilda matt matteo matthew maureen maurice mauricio max
  maxine maxwell maya mayra megan mehdi mei melanie melinda melissa melody melvin mercedes meredith mia micah michael
  michaela micheal michel michele michelle miguel mike mikhail mila mildred miles milton mina mindy ming minh minnie
  miranda mireille miriam misty mitchell mohamed mohammad mohammed moira molly mona monica monique morgan morris
  moses muhammad murray mustafa myra myrna myrtle nadia nadine nadira nancy naomi narges natalia natalie natasha
  nathan nathaniel neal neha neil nell nellie nelson nestor nguyen nia nicholas nick nicolas nicole nicolette nikhil
  nikita nikolai nina nkechi noah noel noelle noemi nora noreen norma norman nuno obinna octavia olaf oleg olga olive
  oliver olivia ollie omar opal ophelia ora orlando osama oscar otis otto owen pablo padma paige pam pamela paolo
  parvati pascal pat patel patience patrice patricia patrick patti patty paul paula paulette pauline paulo pavel
  pearl pedro peggy penelope penny percy perry pete peter petra peyton phil philip phillip phoebe phyllis pierre
  pilar piotr polly prakash preston priscilla priya quentin quincy quinn rachael rachel rafael raheem rahul raj
  rajesh ralph ramon ramona randall randy rania raphael raquel rashad rashid rashida raul ravi ray raymond reba
  rebecca rebekah reggie regina reginald rehana reid rekha remy rena renata rene renee reuben rex reza rhonda ricardo
  richard rick ricky rita rob robert roberta roberto robin robyn rochelle rocio roderick rodney rodrigo roger rohan
  rohit roland rolando roman ron ronald ronnie rory rosa rosalie rosalind rosario rose rosemarie rosemary rosie ross
  roxanne roy ruben ruby rudolph rudy rufus rupert russ russell rusty ruth ryan sabrina sadie saeed sakura sally
  salma salvador salvatore sam samantha samir sammy samson samuel sandra sandy sanjay santiago santos sara sarah
  sasha saul savannah scott sean sebastian selena selma serena sergei sergio seth shane shanice shaniqua shannon
  shanti sharon shaun shauna shawn sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl
  shirley shreya siddharth sidney sierra silvia simon simone sita skylar sofia sofie solomon sonia sonja sonya sophia
  sophie spencer stacey staci stacy stan stanislav stanley stefan stefania stella stephanie stephen steve steven
  stewart stuart sue suki sumit sunil sunita surya susan susana susanna susie suzanne svetlana swati sydney sylvia
  tabitha tadeusz taiwo tamara tameka tami tamika tammy tanya tara tariq tasha tatiana taylor ted terence teresa teri
  terrance terrell terrence terri terry tessa thelma theo theodora theodore theresa theron thiago thomas tia tiffany
  tim timothy tina tobias toby todd tom tomas tommy tomoko toni tony tonya tracey traci tracy travis trent trevor
  trey tricia trina trinity tristan troy trudy tuan tyler tyrell tyrone ulrich uma umar ursula valentina valeria
  valerie vanessa vasily velma vera vernon veronica vicki vickie vicky victor victoria vijay vikram vincent viola
  violet virgil virginia vivek vivian vivienne vlad vladimir wade wallace wally walter wanda warren wayne wei wendell
  wendy wesley whitney wilbur wilfred will willa willard william willie wilma winifred winston wyatt xavier xiao
  ximena yan yasmin yasmine yoko yolanda yosef yoshi youssef yuki yuri yusuf yvette yvonne zach zachary zainab zara
  zeke zhang zoe zoey zoltan zora zuri`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
