/** Folded, in the order of the alphabet. */
export const names = `
  pablo pabon pace pacheco packard padgett padilla padron page paige pak palacio palacios palencia palermo palladino
  pallares palma palmer palmieri palomares palomo palumbi palumbo pancholi pandey pandya pankey pankow panos pantoja
  papadakis papadopoulos papageorgiou papanikolaou pape papp pappas paquette paquin parada paradis pardo parducci
  pardue paredes parekh parenti parham parikh paris parisi park parker parkhurst parkman parks parmar parnell parra
  parrish parrott parsons partida parvez paschall pascual pasillas paskewitz pasternak patel patil patino patnaik
  patrick patrone patterson patton patty paul paula paulino paulk paulsen paulson paulus pavlenko pavlov pavon pawar
  pawlak pawlowski paxton payan payne payton paz peake pearce pearlman pearson pease peavy peck pedersen pederson
  pedraza pedro peebles peele peeples pegg pegram peguero pei pekkala pelayo pelfrey pell pellegrino pelletier peltier
  pelton peltonen pemberton pena pender pendergast pendergrass pendleton penick penland penn pennell penney pennington
  pennock penrod pepe perales peralta perdomo perdue perea pereira peretz pereyra perez perkins perkovic perlman
  perlmutter permenter perna pernell perreault perrin perrine perrotta perry perryman persaud person persson peter
  peterman peters petersen peterson petrenko petri petrie petrosyan petrov petrova petrovic petrovich petrucci petry
  pettigrew pettit pettus pettway peyton pfaff pfeffer pfeifer pfister pfizenmaier pham phan pharr phelps philbrick
  philip philips phillip phillips philpot phung phuong pichardo pickard pickens pickering pickett picou piedra
  piekarski pieper pierce pierre pietrzak pilcher pilkington pillai pimentel pina pinckney pineda pinedo pinero
  pinkerton pinkney pinkston pinon pinson piotrowski pires pirtle pisano pitre pittman pitts pizarro plaisance plante
  plascencia platt plourde poe pogue pohl poindexter poirier polanco poland polaski polito polk pollak pollard polley
  pollock polson pomeroy ponce ponte poole poore popa popadopoulos pope popescu popov popova popp porras portela
  porter porterfield portillo posey poston poteat potter potts potvin poulin poulos poulsen poulson powell powers
  poynter prado prajapati prakash prasad prashad pratap prather pratt prescott presley pressley prestia preston
  prestwood preuss prewitt price prichard priddy pridgen priester prieto primeau prince prindle prine pringle prinsloo
  printz prisco pritchard pritchett privett procopio proctor proffitt propst prosser proulx prouty provencher
  prudhomme pruitt pryor przybylski ptak puckett puente puga pugliese pulido pulliam pumphrey purcell purdy puri
  purkey purnell pursell purvis putman putnam pyatt pyle qadir qasim qian qiu quach quan quang quarles quesada quevedo
  quezada quigley quiles quinlan quinn quinones quintana quintanilla quintero quiroga quiroz quispe qureshi raab rabb
  rabe raber rabin rabinowitz raby racine radcliffe rader radford radke radtke raffaele rafferty ragland rahim rahman
  rahmani rai raines rainey raja rajagopal rajan rajendran rajput ralston rama ramachandran ramakrishnan raman
  ramanathan ramaswamy rambert rambo ramdass ramey ramirez ramnarine ramon ramos ramsay ramsdell ramseur ramsey rana
  randall randle randolph raney rangaswamy rangel ranjan rankin rao rapp rasheed rashid rask raskin rasmussen rasool
  rastogi ratcliff rathbone rathi ratliff rau rauch rausch ravi rawal rawat rawlings rawlins rawls rawson ray rayburn
  rayford raymer raymond rayner razo reagan rebello reber rebollar recinos redding reddy redfern redhouse redman
  redmond redwine reece reed reeder reese reeves rego rehm rehman reich reichert reid reidy reilly reimer reiner
  reinhardt reinhart reis reiss reitz rembert remington renaud renfro renfroe renner reno renteria renz resendez
  resendiz restrepo reuter revell revis rexroad reyes reyna reynolds reynoso reza rezaei rhee rhoades rhoads rhoden
  rhodes rhyne ribeiro ricard ricardo riccardi ricci rice rich richard richards richardson richey richman richmond
  rick rickard ricker rickert ricketts rickman rico riddick riddle ridenour ridgeway ridgway ridley riegel riemer ries
  rigby rigg riggins riggs rigney riker riley rimmer rinaldi rincon rinehart ringo riojas riordan rios ripley risner
  rissanen ritchey ritchie rito ritter ritz rivas rivera rivero rivers rivett rizk rizvi rizzo roa roark robb robbins
  robbs roberson roberts robertson robey robichaux robidoux robinson robison robles robustelli roby rocco rocha roche
  rochester rochon rockwell rodarte roddy rodgers rodman rodrigue rodrigues rodriguez rodriques roeder roesch roesler
  rogan roger rogers rohde rohr rojas rojo roland roldan rolfe rolle rollins roman romanenko romanov romanowski romer
  romero romney romo ronan ronquillo rooney rorie rosa rosado rosales rosario rosas rosati rosberg rosborough roscoe
  rose roseberry roseman rosen rosenbaum rosenberg rosenblatt rosenblum rosenfeld rosenthal rosetti rosner ross rossi
  rossman rosso rost roten rotenberg roth rothman rothschild rothstein rothwell rountree rourke roush rousseau roussel
  rouvinen rowan rowe rowell rowland rowlands rowlett rowley roy royer royster ruano rubalcava ruben rubin rubino
  rubio rucker rudnick rudolf rudolph rueda ruffin ruggiero ruhl ruiz rumsey rundell runningbear runyon rupert rupp
  ruppert rusch rush russel russell russo rutherford rutkowski rutledge rutter ruvalcaba ryals ryan ryder ryu rzepka
  saad saari saarinen saavedra sabatini saben sabol sacco sachdeva sackett sadler sadowski saechao saeed saenz saetern
  safi sagastume saha sahin sahni sahota saini saito sajjad sakai sakamoto salama salamon salas salazar salcedo
  salcido saldana saldivar saleem saleh salerno salgado salim salinas salisbury sallee salles salmeron salo salomon
  saltzman salvador salvatore salyer salyers samaniego samaras samayoa sambrano sammons samms sampson sams samson
  samuel samuels samuelson sanborn sanches sanchez sandberg sandburg sander sanderlin sanders sanderson sandhu
  sandifer sandlin sandoval sandstrom sanford sanger sankar sano sant santacruz santamaria santana santangelo santiago
  santillan santoro santos santoyo santucci sapp sarabia saraiva sarkar sarkisian sarmiento sartin sasaki sasser sato
  satterfield satterwhite sauceda saucedo sauer saul saunders sauter savage savino sawicki sawyer saxena saxon saxton
  sayed sayegh sayers sayles saylor scalise scanlan scanlon scarborough scarbrough schaaf schaber schade schaefer
  schaeffer schafer schaffer schall scharf schatz schaub scheer scheffler scheidt schell schellenberg schenk scherer
  schermerhorn schindler schleicher schlosser schmidt schmidtke schmitt schmitz schneider schneiderman schnell schoen
  schoenfeld schofield scholl scholz schoonover schott schrader schramm schreiber schreiner schrock schroder schroeder
  schubert schuck schuler schulte schultz schulz schulze schumacher schuman schumann schuster schutz schuyler schwab
  schwartz schwarz schwarzkopf schweitzer scofield scoggins scoles scordato scott scruggs scully seabrook seale searcy
  seaton seay sebastian seda sedlacek seeger seeley sefton segal segovia segura seibert seidel seidman seifert seiler
  seitz selby sellars sellers selvaggio selvaraj semenov semple sen sena sengupta senn sepulveda sequeira serna serra
  serrano serrato seth setzer sevigny sevilla seward sewell sexton seymour sfeir shafer shaffer shah shahbazian
  shaheen shahid shaikh shakir shamoun shanahan shane shankar shanklin shannon shao shapiro sharif sharkey sharkov
  sharma sharp sharpe shastri shaw shea shealy sheehy sheffield shelby shelley shelton shen sheng shenoy shepard
  shepherd sheppard sherer sheridan sherman sherrell sherrill sherrod sherwood shetty shevchenko shi shibata shields
  shiflett shih shimizu shinn shipley shipp shiraishi shirazi shirley shively shockley shoemake shofner short
  showalter shrader shrestha shreve shrum shu shuler shull shultz shuman shumate shumway shupe sibanda siddall siddiqi
  siddique siddiqui sidhu sieber siebert siegel siegfried siegler sierzant sigurdson sigurdsson sikora silas siler
  silva silveira silverman silverstein silvestri silvia simard simas simeon simic simmons simms simoes simon simons
  simonsen simonson simpkins simpson sims sinclair singh singhal singletary singleton sinha sinnott sipe siqueira
  sirois sisk sisson sitton sivakumar sizemore sjoberg sjostrom skaggs skeen skelton skidmore skiles skinner skoglund
  skovgaard skrzypek slade slaton slattery slavin slayton sloan slocum slone small smalley smallwood smedley smit
  smith smithers smits smolinski smoot smyth smythe snead sneed snell snelling snodgrass snow snyder soares sobczak
  sobel sobieski soderberg sohn sokol sokolov solberg soledad soler soliman solis soliz solomon solorio solorzano
  somers somerville sommer sommers soni sonnenberg soo sood sorensen sorenson soria soriano sorrell sorrells sosa
  sotelo soto soucy soule soulier sousa southard souza sowell spain spalding spangler spann spano sparks spaulding
  spears spector speer speight spellman spelman spence spencer sperling sperry spiegel spillman spinelli spivey
  spooner spradlin sprague spratt spriggs sproul spruill spurgeon spurlock srinivasan srivastava ssemwanga stacey
  stackhouse stacy stadler stafford staggs stahl staley stallings stallworth stamm stancil standifer standish standley
  stanfield stange stanger stankiewicz stanley stansbury stanton stapleton stark starkey starks starnes staton staub
  stauffer stavropoulos steadman stearns stebbins steele steen steffen steffens stegall steiger stein steinbach
  steinberg steiner steinhauer steinmetz stella stelly stenberg stengel stephan stephen stephens stephensen stephenson
  stepp sternberg sterrett steuer stevanovic stevens stevenson steverson stewart stickney stillwell stilwell stine
  stinnett stinson stitt stivers stockdale stocker stockwell stoddard stoffel stojanovic stokely stokes stoll stoltz
  stoltzfus stone stonge storey stotts stout stovall stowe stowers strader strasser stratton straub strauss strayer
  streeter strether stricker strickland stricklin stringfellow strobel stroh strom strong strother stroup struble
  strunk stuart stubblefield stubbs stuckey studer sturgill sturgis sturm suarez suazo subramaniam subramanian suchy
  sudduth suggs suh suhr sui sulaiman suleiman suleman sullivan summers sumner sundaram sundberg sundqvist sunil
  surles susko suter sutherland sutter suttles sutton suzuki svensson swann swansboro swanson swartz swarup swearingen
  sweatt sweeney sweet sweitzer swenson swick swinson switzer swope sydnor syed sykes sykora sylvain sylvester sylvia
  symonds synder szabo szalai szczepanski szeto szewczyk szymanski tabares taber tackett tafoya taft taggart
  tagliaferri tahir tait tak takagi takahashi takeda takeuchi talavera talbert talbot talbott taliaferro tallent
  talley tallman talton tamang tamayo tamura tanaka tandy taneja tang tanguay tannenbaum tanner tapia tapley tapp
  taraborelli tarango tarrant tartaglia tarver tashjian tate tatum taub tauber taufa tavale tavares tavarez tavera
  tayeb taylor teague teasley tedesco tedrow teel tefera teixeira tejada tejeda tellez templeton tenenbaum tennant
  tenney tennyson teo tepper teran terrazas terrell terrill terrio terry terwilliger tesfaye tessier teter tew thacker
  thai thakkar thakur thames thao thapa tharp thayer theis theisen theriault theriot therrien thibault thibeault
  thibodeau thibodeaux thiel thiele thielen thies thieu thigpen thistlethwaite thoma thomas thomason thomassen
  thompson thomson thornburg thornhill thornton thorpe thorsen thorson threadgill throckmorton thurber thurman
  thurmond thurston thuy tian tibbetts tibbs tice tichenor tidwell tiernan tierney tiffany tijerina tillery tilley
  tillis tillman tillotson tilton timm timmerman timmermans timmons tims tindall tindle tinkler tinney tinoco tinsley
  tipton tirado tisdale titus tiwari tobar tobias tobin todd todorov toland tolbert toledo toliver tollefson tolliver
  tolson tomas tomasello tomaszewski tomczak tomic tomlin tomlinson tompkins toney tonkin tooley toombs toomey toor
  topete torgersen torgerson torkelson toro torrence torres torrey torrez toth totten touchet toussaint tovar towle
  towne townes townley townsend toyoda trachtenberg tracy trahan trainor trammell tramontano tran trang trantham trapp
  trask travis traylor traynor treadway treadwell tredway treece trejo tremblay trembley trent trepanier trevino
  trevisan triana tribble trieu trigg trimble trinh trinidad tripathi triplett tripp trivedi trombley trosclair trost
  trotman trott troutman trowbridge troxell troy troyer truax trudeau truesdale truitt trujillo truman trumble truong
  tsai tsang tse tsosie tsui tsukamoto tuan tubbs tucci tucker tuckett tudor tufano tuggle tuiasosopo tuilagi tull
  tullis tully tumwine tung tunstall turcios turcotte turk turley turnage turnbow turnbull turner turnipseed turpin
  turrentine tuttle twigg twitchell twitty tye tyler tyner tyree tyrrell tyson tzeng uchida uddin udeh ueda ueno
  ugarte uhl ulibarri ullah ullman ulloa ulmer ulrich umali umana underhill underwood ung unger unruh upchurch updike
  upshaw upton urbano urbina urena uriarte urias uribe urrutia usman utley uttley uzoma vaca vaccaro vadlamudi vafai
  vahala vaill vaipulu valadez valcarcel valdes valdez valdivia valdovinos valencia valente valenti valentin valentine
  valentino valenzuela valerio valero vallee vallejo valles valverde vanbuskirk vance vandam vandenberg vanderbilt
  vandermeer vanderpool vandersloot vandiver vandyke vang vanhoose vanhorn vann vanover vanpelt vansickle vanwinkle
  varela varga vargas varghese vargo varma varner varney vasco vasconcelos vashchenko vasile vasiliev vasquez vass
  vassallo vassar vaughan vaughn vazquez veasey veasley vedder veera vega velarde velasco velasquez velazco velazquez
  velez veliz vella veloso velu venable venegas venkataraman venkatesan venkatesh vento ventura venturini vera verdugo
  verduzco vereen vergara verma vermeulen vernon verona verret verville vester vetter viana vick vickers vickery vidal
  vides vidrine vieira viera viet vigliotti viken vila villa villagomez villagrana villalba villalobos villalpando
  villamor villanova villanueva villareal villarreal villasenor villatoro villeda villegas vincent vincenzi vining
  vinson viola virgen virk virtanen viscaino visser viswanathan vitale vitali vitela vitello vives vlahos vo vogel
  voight voigt volk volker volkov volkova vollmer volpe volz vongsa voorhees vorhees voss vroman vu vuong vyas wach
  wachtel wada waddell wade wadsworth wafula wagener waggoner wagner wahab wahl wahlberg waite waites wakefield
  wakeman walczak walden waldman waldo waldron waldrop walker wall wallace wallen waller wallin wallis walls walmsley
  walsh walter walters walton walz wampler wamsley wanamaker wanda wang wanjiku wannamaker waqar warburton ward
  wardell wardlaw ware warfield warner warnock warr warren warrick warrington washburn washington wasserman wasson
  watanabe waterbury waters watkins watkinson watley watros watson wattenberg watters watterson watts waugh wayland
  waylon wayman wayne weatherford weatherspoon weaver webb webber weber webster weddle weeden weekley weeks weems
  weese wegner wei weidner weigand weiland weiler weinberg weinberger weiner weingarten weinstein weinstock weintraub
  weis weisberg weise weisman weiss weissman weitzel welborn welch welchel weldon welker weller welles wellman wells
  welton wendel wendell wendt wenger wengerd wentworth wentz wenzel werling werner wertz wesley wesolowski wessel west
  westberg westbrook westbrooks westerfield westfall westlake westman westmoreland weston wetherbee wetzel whalen
  whaley whatley wheatley wheaton wheeler wheelock whelan whitacre whitaker whitcomb white whitefeather whitehead
  whitehurst whiteman whitesell whiteside whitfield whitford whitley whitlock whitman whitmer whitmire whitmore
  whitney whitson whitt whittaker whitted whittemore whitten whittier whittington whitworth wideman widmer wiebe
  wiegand wielgosz wiese wiesner wigfield wiggins wigginton wilber wilborn wilbur wilburn wilcher wilcox wilcoxson
  wilde wildes wiley wilfong wilhelm wilhite wilhoit wilk wilke wilkerson wilkes wilkie wilkins wilkinson willard
  willcox willett willey willhite williams williamson williard willie williford willingham willis willmore willoughby
  wilmoth wilson wimberly wimbush wimmer winchester windham windsor winfield winfrey wingard wingate wingfield wingo
  winkelman winkler winn winslow winstead winston winterbourne winters winther winward wirth wirtz wise wiseman
  wishart wisner wisniewski witcher witham witherspoon witkowski witt witte witten wittenberg wittman wofford
  wojciechowski wojcik wojnar wojtowicz woldemariam wolf wolfe wolfgang wolford wolfson wolosz womack wong wood
  woodall woodard woodbury woodley woodring woodrow woodrum woods woodside woodson woodward woodworth woolard
  wooldridge woolery woolf woolfolk woolley woolridge woolsey wooten wootton worden worley worrell worsham wortham
  worthen worthington wozniak wray wrenn wright wrigley wroblewski wu wurtz wyant wyatt wyche wylie wyman wymer wynn
  wynne wysocki xavier xia xiang xiao xie xing xiong xu xue yablonski yadav yaeger yager yamada yamaguchi yamamoto
  yamashita yan yancey yancy yanez yang yao yarborough yarbrough yarnell yates yau yazdani yazici yazzie ybarra ye
  yeager yeates yeats yee yeh yellowhorse yelverton yeo yepez yerger yeung yildirim yildiz yilmaz yim ying yocum yoder
  yohannes yoho yokoyama yoo yoon york yoshida yoshimura yost youmans younes young youngberg youngblood youngman
  younis yount yousef youssef yousuf yowell yu yuen yun yung yusuf zabala zablocki zacharias zachary zafar zahid zajac
  zajicek zakharov zaki zaldivar zaman zamarripa zambelli zambrano zamora zanders zang zanotti zapata zapien zaragoza
  zarate zaremba zaretsky zavala zavaleta zawada zayas zazueta zecca zecchini zeidan zeigler zelaya zelenka zell
  zeller zeman zendejas zeng zenk zepeda zerbe zermeno zhai zhan zhang zhao zheng zhong zhou zhu zhuang zickefoose
  ziegler zielinski zimmer zimmerman zimmermann zirkle zito zoeller zoller zook zorn zou zubair zuber zubiate zucker
  zuckerman zuk zumwalt zuniga zurita zwick`
