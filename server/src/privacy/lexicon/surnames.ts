/**
 * Family names that are frequent in the United States and around the world.
 */
export function isSurname(folded: string): boolean {
  return surnames.has(folded)
}

const surnames = new Set(
  `
  abbott abdi abdullah abe abrams acevedo acosta adams adebayo adeyemi aguilar aguirre ahmed akhtar albright
  alexander alfaro ali allen allison alvarado alvarez amin andersen anderson andrews anthony armstrong arnold arroyo
  ashby atkins atkinson austin avila ayala bailey baird baker baldwin ballard banerjee banks barker barnes barnett
  barr barrera barrett barron bartlett barton bass bates bauer beasley beck becker bell beltran benitez bennett
  benson berg berger bernal bernard berry bhatt bianchi bishop blackburn blackwell blair blake blanchard blevins
  booth bowen bowers bowman boyd boyer boyle bradford bradley bradshaw brady brandt brennan brewer briggs brock
  brooks brown bruce bryan bryant buchanan buckley bui burgess burke burnett burns burton bush butler byrd cabrera
  cain calderon caldwell calhoun callahan camacho cameron campbell campos cannon cantrell cantu cardenas carey
  carlson carpenter carr carrillo carroll carson carter case casey castaneda castillo castro cervantes chan chandler
  chang chapman chaudhary chavez chen cheng cherry cho choi chowdhury christensen chu chung church clark clarke
  clayton clements cline cobb cochran coffey cohen cole coleman collier collins colon combs compton conley conner
  conrad contreras conway cook cooke cooley cooper copeland cordova cortes cortez costa cox craig crane crawford
  crosby cross cruz cummings cunningham curry curtis dalton daniel daniels daugherty davenport davidson davies davis
  dawson day dean decker delacruz deleon delgado deluca demir dennis desai diaz dickerson dickson dillon dixon dodson
  dominguez donaldson donovan dorsey dougherty douglas downs doyle drake dubois dudley duffy duncan dunlap dunn duran
  durham dyer eaton edwards elliott ellis ellison emerson england english erickson espinoza esposito estes estrada
  evans everett farley farmer farrell faulkner ferguson fernandes fernandez ferrari ferrell fields figueroa finley
  fischer fisher fitzgerald fitzpatrick fleming fletcher flores flowers floyd flynn foley fontaine forbes ford
  foreman foster fowler fox francis franco frank franklin frazier frederick freeman french frost fry frye fuentes
  fujita fuller fulton gaines gallagher gallegos galloway gamble garcia gardner garner garrett garrison garza gates
  gentry george gibbs gibson gilbert giles gill gillespie gilmore glass glenn glover goldberg golden goldstein gomez
  gonzales gonzalez goodman goodwin gordon gould graham grant graves gray green greene greer gregory griffin griffith
  grimes gross guerra guerrero gupta gutierrez guzman haas hahn hale haley hall hamilton hammond hampton hancock
  hanna hansen hanson hardin harding hardy harmon harper harrell harrington harris harrison hart hartman harvey
  hassan hatfield hawkins hayden hayes haynes heath hebert henderson hendricks hendrix henry hensley henson herman
  hernandez herrera herring hess hester hickman hicks higgins hill hines hinton ho hobbs hodge hodges hoffman hogan
  holder holland holloway holmes holt hood hooper hoover hopkins horn horne horton house houston howard howe howell
  hu huang hubbard huber hudson huerta huff huffman hughes hull humphrey hunt hunter hurley hurst hussain hutchinson
  huynh ibarra ibrahim ingram iqbal ito ivanov jackson jacobs jacobson james janssen jarvis jefferson jenkins
  jennings jensen jimenez johansson johns johnson johnston jones jordan joseph joshi joyce juarez kaiser kane kapoor
  kaufman kaur keith keller kelley kelly kemp kennedy kent kerr key khan kidd kim king kirby kirk klein kline knapp
  knight knox koch kowalski kramer krause krueger kumar lam lamb lambert lancaster landry lane lang lara larsen
  larson lawrence lawson le leach leblanc lee leon leonard lester levine levy lewis li lim lin lindsey little liu
  livingston lloyd logan long lopez love lowe lowery lozano lucas lucero luna lynch lynn lyons macdonald macias mack
  madden maddox mahoney maldonado malone maloney mann manning marks marquez marsh marshall martin martinez mason
  massey mathews mathis matthews maxwell may mayer maynard mayo mcbride mccall mccann mccarthy mccarty mcclain
  mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcgrath mcguire mcintosh
  mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil mcpherson medina mehta
  mejia melendez melton mendez mendoza mercado mercer merritt meyer meyers meza michael middleton miles miller mills
  miranda mitchell miyamoto mohamed molina monroe montes montgomery montoya moody moon mooney moore mora morales
  moran moreno morgan morris morrison morrow morse morton moses mosley moss moyer mueller mullen mullins munoz
  murillo murphy murray myers nair nakamura nash navarro neal nelson newman newton nguyen nichols nicholson nielsen
  nixon noble nolan norman norris norton novak nunez nwosu obrien ocampo ochoa oconnell oconnor odom odonnell oduya
  okafor okeke okoye oliver olsen olson oneal oneill ono orozco orr ortega ortiz osborn osborne owen owens pace
  pacheco padilla page palacios palmer pappas park parker parks parrish parsons patel patrick patterson patton paul
  payne pearson peck pena pennington perez perkins perry person peters petersen peterson petrov pham phan phelps
  phillips pierce pitts pollard ponce poole pope porter potter potts powell powers pratt preston price prince proctor
  pruitt quinn qureshi rahman ramirez ramos ramsey randall randolph rangel rao rasmussen ray raymond reddy reed reese
  reeves reid reilly reyes reynolds rhodes ricci rice rich richard richards richardson richmond riddle riggs riley
  rios ritter rivas rivera rivers robbins roberson roberts robertson robinson robles rocha rodgers rodriguez rogers
  rojas rollins roman romero rosales rosario rose rosen rosenberg ross rossi roth rowe rowland roy rubio ruiz rush
  russell russo ryan saito salas salazar salgado salinas sampson sanchez sanders sandoval sanford santana santiago
  santos sato saunders savage sawyer schaefer schmidt schmitt schneider schroeder schultz schwartz scott sellers
  serrano sexton shaffer shah shannon sharma sharp shaw shea shelton shepard shepherd sheppard sherman shields short
  silva simmons simon simpson sims singh singleton skinner sloan small smith snow snyder sokolov solis solomon sosa
  soto sparks spears spence spencer stafford stanley stanton stark steele stein stephens stephenson stevens stevenson
  stewart stokes stone stout strickland strong stuart suarez sullivan summers sutton suzuki swanson sweeney sweet
  sykes takahashi talley tanaka tang tanner tapia tate taylor terrell terry thomas thompson thornton tillman todd
  torres townsend tran travis trejo trevino trujillo truong tucker turner tyler underwood valdez valencia valentine
  valenzuela vance vang vargas vasquez vaughn vazquez vega velasquez velazquez velez venkatesan vickers villa
  villanueva villarreal villegas vincent vo vu wade wagner walker wall wallace waller walls walsh walter walters
  walton wang ward ware warner warren washington waters watkins watson watts weaver webb weber webster weeks weiss
  welch wells werner west wheeler whitaker white whitehead whitney wiggins wilcox wiley wilkerson wilkins wilkinson
  williams williamson willis wilson winters wise wolf wolfe wong wood woodard woods woodward wright wu wyatt xiong xu
  yamamoto yang yates ye yilmaz yoder york young yu zamora zavala zhang zhao zhou zimmerman zuniga`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
