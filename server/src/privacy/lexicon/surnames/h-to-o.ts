/** Folded, in the order of the alphabet. */
export const names = `
  haag haaland haapala haas haase habib hackett haddad hadden hadley hafner haga hagan hagen hager haggerty hagood
  hahn haider haile haines hairston haji hakkarainen halbert halcomb haldane hale haley halim hall haller halliday
  halloran halpern halsey halstead halvorsen halvorson hamad hamdan hameed hamel hamid hamill hamilton hamlin hamm
  hammett hammond hammonds hammons hampson hampton hamrick han hanak hancock handley haney hanley hanlon hann hanna
  hannah hannan hannon hanrahan hansen hanson hansson hao haque hara haralson harbin hardesty hardin harding hardison
  hardman hardwick hardy hargis hargrove harjo harkey harkins harlan harless harley harlow harmon harmsen harney haro
  harper harrell harrigan harriman harrington harris harrison harrod harshbarger hart hartley hartman hartnett
  hartsfield hartung hartwell hartwig hartzell harvey harwell harwood hasan hase hasegawa hashemi hashimi hashmi
  haskell haskins hass hassan hasson hastings hatfield hathaway hatley hatten hatton haug haugen haugland hauser
  haverty hawes hawke hawkins hawley hawthorne hayashi hayden haydon hayek hayes haynes haywood hazelton hazelwood
  headley headrick heald healey healy hearn hearne heath heaton hebert hecker heckman hedberg hedlund hedrick
  heffernan heflin hegarty hegde heil heilman heim hein heine heinrich heise hellman helmer helton hemingway hemphill
  hendershot henderson hendley hendricks hendrickson hendrix hendry heng henke henley henne henning henninger
  henningsen henriksen henriquez henry hensel hensley henson hentges hepburn herbert heredia herman hernandez herod
  herrera herrin herring herrington herrmann herrold hershberger herzog hess hestand hester hetrick hewitt hewlett
  heyer heywood hibbard hibbert hibbs hickman hicks hickson higdon higginbotham higgins higginson hightower higuchi
  higuera hilario hildebrand hilderbrand hiles hilgard hill hillard hilliard hillis hillman hilton himes hiner hines
  hinkle hinojosa hinrichs hinson hinton hinz hiroshige hirota hirsch hirst hitchcock hite hixon hixson ho hoag hoang
  hobart hobbs hobson hochstetler hodge hodges hodgson hodson hoekstra hoeltzel hoenig hofer hoff hoffer hoffman
  hoffmeister hofmann hofstetter hogan hogue holbert holbrook holcomb holcombe holder holguin holl holland holleman
  holley holliday hollingsworth hollins hollis hollister holloman holloway hollowell holman holmberg holmes holmgren
  holmquist holst holston holt holtz holub holzer homer honeycutt honig hood hooper hoover hopkins hopkinson hoppe
  hopson horan horn horne hornsby horowitz horta horton horvat horvath hosey hoskins hossain hostetler hotchkiss hou
  houghton houle houlihan house houser houston hovland howard howe howell howerton howes howie howland hoyle hoyt
  hrabovsky hsiao hsieh hsu hu huan huang hubbard hubbell huber huckaby hudak hudgins hudson hudspeth huebner huerta
  hueso huey huff huffaker huffman hughes hugo huizar huizenga hulbert hulett hull hulsey hultgren humes hummel
  humphrey humphreys humphries hundley hunt hunter huntley huong hurd hurley hurst hurtado husain huskey hussain
  hussein husser huston hutcherson hutcheson hutchings hutchins hutchinson hutson hutton huynh hwang hyatt hyde hyder
  hyland hylton hyman hynes hyun iacono ibanez ibarra ibe ibeh ibrahim idris igbinovia iglesias ignacio igwe iheme
  ikeda ikram imai imhoff imran inez ingles inglis ingraham ingram inman innes inoue ioannou ipsen iqbal irby ireland
  irish irizarry irvin irvine irving irwin isaac isaacs isaacson isaksson isbell isenberg isham ishida ishikawa islam
  islas isom israel issa issac italia ito ivanenko ivanov ivanova ivers iverson ives ivey iwasaki iyer izaguirre
  izquierdo izzo jabbar jablonski jackson jaclin jacobs jacobson jacoby jacques jacquez jaffe jager jahn jaime jaimes
  jaimez jain jakobsen jalali jalloh jamal james jameson jamieson jamil jamison janak jandreau jang janicki janik
  janke jankowski janowski jansen janson janssen janzen jaques jaquez jaramillo jarman jarrell jarrett jarvi jarvis
  jasper jaworski jayaraman jayasinghe jefferies jeffers jefferson jeffery jeffrey jeffries jelinek jemison jenkins
  jenks jennings jennison jensen jensson jeon jernigan jerome jessen jessup jeter jett jewell jia jiang jim jimenes
  jimenez jimerson jiminez jin joaquin jobe johal johanson johanssen johansson johns johnson johnston johnstone jolley
  jones joo joon jordan jorgensen jorgenson joseph josephson joshi jost jourdan joyce joyner juan juarez judd jude
  judkins jung junge jurado jurek jurgens juric justus kabir kaczmarek kadir kahale kahananui kahl kahler kahn kaiser
  kajander kalafut kalani kalinowski kallio kaltenbach kalu kam kamaka kamal kamara kaminski kaminsky kamp kanda
  kandel kandil kane kaneko kang kangas kanu kao kapadia kaplan kapoor kapp karam karanja karim karimi kariuki karki
  karl karlsen karlsson karp karpov kasper kassab kassel kast kato katsaros katz kauffman kaufman kaufmann kaufusi
  kaul kaur kaushik kavanagh kawaguchi kawamoto kaya kaye kazemi kealoha keane kearney keating keaton kee keefe keegan
  keeler keenan keene keeney keeton kehoe keim keiser keita keith kelemen kellam kellar kelleher keller kellerman
  kellett kelley kellogg kelly kelso kelton kemp kemper kempf kempton kendall kendrick kenneally kennedy kenney kenny
  kent kenyon keo keogh kerns kerr kershaw kessler ketcham ketchum key keyes keyser khadka khalaf khalid khalil khalsa
  khan khanna khatib khatri khatun khoury khurana khuu kibler kidd kidwell kiefer kieffer kiel kiernan kiesler
  kilbride kilburn kilgallen kilgore killingsworth kilpatrick kim kimani kimball kimbell kimber kimble kimbrough
  kimmel kimura kinard kincaid king kingsbury kingsley kinkead kinney kinsella kinsey kinsley kinyanjui kipkemboi
  kiplagat kipp kiprono kirby kirchhoff kirchner kirk kirkland kirkpatrick kirkwood kirwan kiser kishi kisner kistler
  kivela kivi klaassen klassen klaus kleiman klein klement klemm kline klinger klotz kluge klugman knapik knapp knauss
  knepper knight knopf knopp knott knowles knowlton knox knudsen knudson knutsen knutson kobayashi koch koenig koerner
  koester koffi kohli koivisto koivunen kolar kolb koller kolodziej komarov komatsu kondo kong konig konstantinov koo
  koons koontz kopp koppel korhonen korpi korte kosek koskinen koss kossakowski koster kostka kotecha kouassi kourtis
  kovac kovacevic kovach kovacs kovalchuk kovalenko kovalev kowal kowalczyk kowalewski kowalski kozak kozlov kozlowski
  kraemer krajewski kral krall kramarenko kramer kramp kranz kraus krause kravchenko kravitz krawczyk krebs kreider
  kreis kremer krenz kress kretschmer krishna krishnamurthy krishnan kristensen krol kroll kropp krueger krug kruger
  krull krupa kruse krystal kubiak kubo kucera kuchar kuczynski kuehn kugler kuhl kuhlman kuhn kuipers kulkarni kulp
  kumar kumari kumm kung kunkel kunz kuo kuper kurian kurtz kurz kusuma kuykendall kuznetsov kuznetsova kwak kwan
  kwarteng kwok kwon labelle labonte labossiere labrecque lacasse lacey lachance lacroix lacy ladd lafferty laflamme
  lafleur lafrance lagunas lahey lahiri lahti lai laine laing lakhani lal lalonde lam lamar lamarre lamb lambe lambert
  lambright lamontagne lamothe lampe lampkin lampley lanahan lancaster landers landis landon landrum landry lane laney
  lanford lang langan lange langevin langford langley langlois langston lanham lanier lankford lann lanning lantz
  lanza lapierre laplante lapointe laporte lara larkin larkins larocque larose larrabee larry larsen larson larsson
  larue lashley lasky lassiter latham lathan lathrop latif lattimore latu lau laub laughlin laurent lauria laverty
  lavigne lavoie lawler lawlor lawrence lawson lawton laxton layne layton lazarus lazo le lea leach leahy leake leary
  leavitt leavy leblanc leblond lebron lechner leclair leclerc lecompte ledbetter lederman ledesma ledford ledoux
  leduc lee leeds leeper lefebvre lefevre leger leggett lehman lehmann lehner lehtinen lehtonen leicht leighton leija
  leininger leitch leitner leiva lemaire lemay lemieux lemke lemmon lemus lenhart lennon lenoir lentz lenz leon
  leonard leota lepage lerma lerner leroy lesko leslie lesniak lesperance lessard lester letourneau leung levesque
  levi levine levitt levy lew lewandowski lewin lewis lheureux li liang liao libby licht lichtenstein liddell
  lieberman liebman lightfoot liles lilly lim lima limbu limon lin lincoln lind lindahl lindberg linde lindell
  lindemann linder lindgren lindholm lindquist lindqvist lindsey lindstrom ling lingle linton lipford lippert lipscomb
  lipsky liriano litchfield little littlebear littlefield littlejohn littleton litvak liu livengood livesay livingston
  livsey lizarraga lloyd locke lockett lockhart locklear lockwood loeb loera loewen loftin loftis lofton loftus logan
  logsdon loh lohman lohr lomax lombard lombardi lombardo london londono long longo longoria loomis looney lopez lora
  lorenzo lott lotz loucks louie lovato love loveday lovelace loveland lovell lovett lowden lowe lowell lowery lowman
  lowrey lowry loya loyd lozano lubin lucas lucchesi lucero lucia lucio luckett ludwick luevano lugo luis lujan luke
  luker lum lumpkin luna lund lundberg lunde lundgren lundin lundquist lunn lunsford luo luong lupo lusk luther
  luttrell lutz luu luz lyle lyles lyman lynch lyndon lynn lynne lyon lyons lysenko lytle maas mabe mabry macarthur
  macaulay macdonald macdougall macgregor machuca maciag macias maciel macintyre mack mackay mackey mackie mackinnon
  macklin macleod macmillan macneil macpherson madden maddison maddocks maddox maddux madera madigan madison madrid
  madsen madu maeda maes maestas magallanes magana magdaleno magee maggard maggio magnuson magnusson magruder maguire
  mahadevan mahajan mahan maharaj maher mahler mahmood mahmoud mahmud mahn mahomes mahoney maia maier maina maines
  mainor mair maitland majewski majumdar mak makela makinen malave malcolm maldonado malek malhotra mali malick malik
  malinowski mallett mallick malloy malone maloney maloof malouf mancilla mancini mancuso mandal mandel mandela
  mandujano manfredi mangan mangano mangum mani maniscalco manley mann manning mannino manns manrique mansfield manson
  mansour manuel manuelito manzanares manzo mao mapes mapp marable maranto marchetti marcotte marcum marcus mardis
  margolis mariani marin marino marinov marion mariscal markey markham markley markos markovic markowitz marks markus
  marlow marlowe marn maroney marquardt marquez marr marrero marriott marroquin marrs marsden marsh marshall marsland
  marston marte martel martell martensen martin martindale martinez martino martinsson marx masani mascarenas maschke
  masih maslow mason masood massa massengill massey masterson mata matheny matheson mathew mathews mathias mathieson
  mathieu mathis mathur matias matlock matos matson matsuda matsui matsumoto matsuoka mattei matteson matthes matthew
  matthews mattingly mattison mattox mattson matz maurer maurice mauro maxey maxfield maxwell may mayberry mayer mayes
  mayfield mayhew mayle maynard maynes mayo mayorga mays mazur mazurek mazza mazzarella mbaye mbeki mcadams mcafee
  mcalister mcallister mcalpine mcardle mcarthur mcatee mcauley mcavoy mcbee mcbride mccabe mccafferty mccaffrey
  mccall mccallister mccallum mccandless mccann mccants mccarley mccarter mccarthy mccartney mccarty mccarver
  mccaskill mccaslin mccauley mcclain mcclanahan mccleary mcclellan mcclelland mcclendon mcclintock mccloskey mccloud
  mcclure mccluskey mccollum mccombs mcconaughey mcconnell mccook mccord mccorkle mccormack mccormick mccown mccoy
  mccracken mccrae mccraw mccray mccrea mccrory mccubbin mccue mcculley mcculloch mccullough mccurdy mccutcheon mcdade
  mcdaniel mcdaniels mcdermott mcdevitt mcdonald mcdonough mcdougal mcdougall mcdowell mcduffie mceachern mcelroy
  mcelveen mcentire mcfadden mcfall mcfarland mcgann mcgarry mcgaw mcgee mcgehee mcghee mcgill mcginley mcginnis
  mcginty mcglynn mcgovern mcgowan mcgrath mcgregor mcgrew mcgriff mcguffin mcguire mchale mchenry mchugh mcilroy
  mcilvaine mcilwain mcinerney mcinnis mcintire mcintosh mcintyre mcivor mckay mckean mckee mckeever mckellar mckelvey
  mckenna mckenzie mckeown mckillip mckim mckinley mckinney mckinnon mckissick mcknight mckoy mclane mclaren
  mclaughlin mclaurin mclean mclellan mclemore mclendon mcleod mcloughlin mcmahan mcmahon mcmanus mcmaster mcmichael
  mcmillan mcmillen mcminn mcmullen mcmullin mcnabb mcnair mcnally mcnamara mcnamee mcnaughton mcneal mcneely mcneil
  mcneill mcnulty mcnutt mcpeek mcphail mcphee mcpherson mcqueen mcquillan mcrae mcreynolds mcshane mcswain mcvay
  mcvey mcwhorter mcwilliams meacham meade meador mears mebane mecham mechem medina meeks mehan mehra mehrotra mehta
  mei meinhardt meister mejia mejias melancon melchor melendez mellor melo melson melton melvin memon mena menard
  mendel mendenhall mendes mendez mendonca mendoza menendez meng menjivar menke menon mensah meraz mercado mercer
  meredith merkle merkley merlo merriam merrick merrill merriman merritt merriweather mertz messer messick messina
  messner metcalf metcalfe metz metzger metzler meunier meyer meyerhoff meyers meza mezger miah michael michaels
  michalak michalski michaud michel mickelson mickens middlebrooks middleton mihalik mikhailov mikkelsen mikkola milam
  milan milano milburn miles mileski milford millan millard millen miller millican milligan milliken mills milne
  milner milosevic milton mims minaya mincey mincy minnich minton mirabal miranda mireles mishra miskell misra
  missouri mistry mitchel mitchell mitchem mitra mitsui mittal miura mixon miyake miyamoto mizell mizrahi moaddab
  moala mobley modi moe moeller moen moffett moffitt mohamed mohammad mohammadi mohammed mohamud mohan mohanty mohr
  moise mojica mokoena moldovan molina molinaro molloy molnar moloney momin monaco monaghan monahan moncada mondragon
  monge monroe monson montag montague montalvo montanez montano monteiro montelongo montenegro monterrosa montes
  montez montgomery montiel montoya moodley moody moon mooney moore moorehead moorhead moorman mora moraes morales
  moran mordecai morehead morehouse moreira moreland morelli morelock moreno morey morgan morgenstern mori moriarty
  morillo morin morita moritz morley moroz morozov morphew morrell morrill morris morrison morrissey morrone morrow
  morse mortensen mortenson mortimer morton moscoso moseley moser moses mosher moskal moskowitz mosley mosqueda
  mosquera moss mota mott motta moulton mowery moy moya moyer moyers moyo mozingo mrozek mudd mueller mugo muhammad
  mui mukasa mukherjee mulcahy mulder muldoon mulholland mulkey mullally mullan mullen mullin mullinax mullins mullis
  mulvaney mumford muncy munden mundy munn munoz munroe munson mura murakami muramoto muraoka murdock muriithi murillo
  murphree murphy murray murrell murry murtagh murthy musa musgrave musgrove musselman musser mustafa mutai mutasa
  muth mutua mwale mwangi myatt myer myers myles myrick nabors nadeau nadel nadler nagarajan nagel nagle nagy nahar
  naidoo naidu naik nair nakagawa nakamoto nakamura nakano nakashima nakata nakato nalls nambiar napier naqvi narain
  narang naranjo narayan narayanan nardone narvaez nascimento naseem nash nashef nasir nasser natale natarajan nathan
  naumann nava navarrete navarrette navarro navas nayak naylor nazari nazario ncube ndiaye ndlovu nduka ndungu neagle
  neal neale neary needham neel neeley neely neese neff negrete negron nehls neil neill neilson nelms nelsen nelson
  nemec nemeth nepomuceno nesbit nesbitt nesmith nestor netto neuman neumann nevarez neville nevins newberry newby
  newcomb newell newhouse newkirk newland newlin newman newsham newsom newsome newson newton ney neymar nez ngo nguema
  nguyen ngwenya nichol nicholas nicholls nichols nicholson nickerson nicklas nicol nicolai nicolaou nicolas niehaus
  nielsen nielson nieman niemela niemeyer niemi nieto nieves nikolaev nikolaidis nikolov niles nilsen nilsson nimmo
  nino nishimura nishiyama niskanen nitsch niu niven nixon njoroge nkosi nkrumah nnamdi noack noble noboa noe noel
  noguera noh nolan nolasco nolen noll noor noori nordin nordstrom norfleet norgaard noriega norman norris northcutt
  northrup norton nouri novak novakova novikov novoa nowak nowakowski nowell nowicki nowlin noyes nunes nunez nunley
  nunn nunnally nuno nurmi nuttall nwachukwu nwankwo nwosu nyambura nyberg nye nygaard nygren nyman nystrom oakes
  oakley oates obando obasi obregon obrian obrien obryan ocampo ochoa ochs oconnell oconnor odell oden odhiambo odinga
  odom odonnell odonoghue odum oduya oetting ofori ogawa ogbonna ogden oglesby ogletree ogunleye ohalloran ohanlon
  ohara ohare ohler ojeda ojo okada okafor okamoto okane okazaki okeefe okeke okello okonjo okonkwo okonski okoro
  okoye okpara olade olague oleary oleson olguin oliphant oliva olivares olivarez olivas oliveira oliver oliveras
  olivero olivo olmos olmstead olney olofsson olowu olsen olson olsson olszewski olvera omalley omar omara onate oneal
  oneill ong ono onofre onyango onyekachi opoku oquendo oquinn orcutt ordaz ordonez oreilly orellana orlando orlov
  orlowski ornelas ornstein orosco orozco orr orrell orta ortega ortego orth ortiz ortman ortmann osborn osborne osei
  osman osorio ospina osterman ostrander ostrowski osullivan oswald oteri otero otieno otoole ottinger otto ouedraogo
  ouellette oughton overby overstreet overton owczarek owen owens owsley oxley oyama oyelaran oyelowo oyler ozawa
  ozkan ozturk ozuna`
