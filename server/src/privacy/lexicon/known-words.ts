/**
 * Words that are written with a capital letter and are no name: medicines and brands, abbreviations, terms of
 * laboratories and guidelines, peoples, and what opens a question.
 */
export function isKnownWord(folded: string): boolean {
  return knownWords.has(folded)
}

const knownWords = new Set(
  `
  a aan aap aasld abilify about abrysvo acc account accutane ace acetaminophen acinetobacter acog acp acr actemra
  actinomyces active activella actos acute ada adacel adbry adderall addisons address addyi adha adhd admelog adult
  adults advair advice advil advise afib afp afrezza africa african after aga age aha aids aimovig ajovy aki alaska
  albumin albuterol aldactone aldosterone alecensa aleve alexa alk alka-seltzer all allegra allergic allergies allergy
  alp als alt alternative alternatives alunbrig alzheimers am ama ambien america american americans ami amiodarone
  amitiza aml amlodipine ammonia amoxicillin amvuttra amylase an ana anaplasma anca and android annovera anoro any
  aortic apa apache apidra apixaban apple approach approaches appropriate apr apretude april aptt arabic arb arbs ards
  are arexvy aricept arthritis as asa asacol ascaris asco ascvd ash ashkenazi ashwagandha asia asian asians
  aspergillus aspirin assessment ast asthma astrazeneca at atenolol ativan atorvastatin atrial ats auaacc audit-c aug
  augmentin august autumn auvelity avr azithromycin azucar babesia baclofen bacterial bactrim baqsimi baraclude
  bartonella basaglar bavencio be beano been before belbuca bells belsomra bempedoic benadryl benefiber benefit
  benefits best between bevacizumab bevespi bexsero beyfortus biktarvy bilirubin black blastomyces blood bmi bmp bnp
  bone boostrix bordetella borrelia bosulif botox boy bp bph bpm braf braftovi brain brazil brca breast breo breztri
  brilinta brilique brother brucella brukinsa bumex bun buprenorphine bupropion burkholderia but butrans by bydureon
  byetta bylvay bystolic ca cabenuva cabg cabometyx cad calcitonin calcium calquence campylobacter camzyos can canada
  cancer candida caplyta capvaxive carbamazepine cardiac cardiologist cardizem care carotid carvedilol case cases
  catecholamines category catholic caucasian cbc cbd ccb ccp cdc cea celebrex celexa cell central cephalexin cervical
  chads chantix chart chest chf chi chief chikungunya child children chinese chlamydia cho cholbam cholesterol
  christian christmas chronic cialis cimzia cipro ciprofloxacin cirrhosis citalopram citrucel ck ckd ckmb claritin
  class climara clindamycin clinician clonazepam clonidine clopidogrel clostridioides clostridium clozapine cml cmp
  cms cns cobenfy coccidioides codeine cohosh colace colchicine cologuard colon combipatch comirnaty como comparative
  compare comparison complaint complera con concern concerned concerning concerns concerta consider considering
  contact contraindication contraindications copd coq coreg coricidin corlanor coronary cortisol cosentyx cotellic
  could coumadin cov covid coxsackie cozaar cpap cpk cpr creatinine creon crestor criteria crohns crp cryptococcus
  cryptosporidium csf ct cual cuando cuba curb-65 current cushings cva cvd cxr cyclobenzaprine cymbalta cyp cystic
  cytomel dacogen dapagliflozin darzalex dash date dates daughter day dayquil dayvigo dear debo dec december delsym
  delzicol dengue dengvaxia dentist depakote dermatologist descovy describe desde dexa dexamethasone dexcom dextrose
  diabetes diabetic diagnosing diagnosis diagnostic diastolic diazepam diclofenac did digoxin dilantin dilaudid
  diltiazem diovan diphtheria discuss disease disorder dka dm dmard dmards dmt dna dnr do doac doacs dob doctor
  doctors does dolor donde donepezil dosage dose dosing dovato doxycycline dpp dr drug drugs dsdna dsm dtap duavee
  dulcolax dulera duloxetine dupixent duragesic during dvt dx each early easd east easter eastern eau ebanga ebola ecg
  echinacea echinococcus echo eczema ed edurant eeg effect effective effectiveness effects effexor efficacy egfr
  ehrlichia ekg elderberry elderly elevidys eligard eliquis ema email embarazo emg emgality empagliflozin empaveli
  enbrel encounter encounters endocrinologist engerix england english enhertu enoxaparin ent entamoeba enterobacter
  enterococcus entocort entresto epclusa epic epidural epipen epstein er ercp erleada ervebo esc escherichia
  escitalopram esomeprazole esr esrd estrace estradiol etoh ett eua eular europe european euthyrox evaluate evaluation
  evening eversense every evidence evidence-based evista evotaz evrysdi evusheld exam examination excedrin exondys
  explain ezetimibe fabhalta facebook factor fall family famotidine fanapt farxiga fasenra fasting father fax fda feb
  february female fentanyl ferritin fev ffp fhir fiasp fib-4 fibro fibrosis fiebre file filipino finasteride firmagon
  first-line fitbit flagyl flomax flonase flovent flu fluconazole fluoxetine fluticasone fluzone fna fobt focalin
  folic follow follow-up followup for fosamax freestyle french fri friday from fsh ft ftt fungal furosemide fx
  gabapentin gad gad-7 gardasil gardnerella gas-x gaviscon gavreto gcs gender genotype genvoya geodon gerd german gfr
  ggt gi giardia gilotrif gina ginkgo ginseng girl glargine gleevec glipizide globulin glp glucophage glucotrol
  glyburide glyxambi gold gonorrhea google gout gp grade gramicidin grave's group gu guardant guidance guideline
  guidelines gvoke h had haemophilus haiti haldol hantavirus harvoni has has-bled hasbled hashimoto's hashimotos hasta
  have havrix hba hbv hcc hct hcv hdl he heart heart-score helicobacter hello help hemgenix hemlibra hemoglobin hemorr
  hep heparin hepatic hepatitis heplisav hepsera her herceptin here hetlioz hey hfpef hfref hgb hhs hi hipaa his
  hispanic hispanics histoplasma history hit hiv hla hodgkins homocysteine how hpi hpv hr hrt hsv htn humalog humira
  humulin huntingtons husband hx hydralazine hydrochlorothiazide hydrocodone hydroxychloroquine hydroxyzine hympavzi
  hypertension i ibd ibrance ibs ibuprofen icd icdd iclusig icu id idsa if ige igg ih il illness ilumya im imaging
  imfinzi imitrex imlygic imodium imovax impact impella in indian indication indications infanrix infant infliximab
  influenza info information initial inlyta inmazeb inr inrebic insulin insurance interaction interactions internet
  into intrarosa intrauterine intuniv invega invokana io iop ip iphone ir irbesartan iressa iron is isentress islander
  isturisa it itp its iu iud iv ivermectin ivf ivig ixiaro jakafi jama jan january januvia japan japanese jardiance
  jentadueto jewish jnc jul juluca july jun june juxtapid jynneos kadcyla kaletra kalydeco kapvay kava kdigo kdoqi
  kenalog keppra kerendia kesimpta keto kevzara keytruda kidney kinrix kisqali klebsiella klonopin klor kombucha
  korean korlym kras kratom krazati kub kyleena kyprolis lab labs lactaid lactate lad lagevrio lamictal lamotrigine
  lantus lasix lassa late latest latina latino latinx latuda ldh ldl legionella legionnaires leishmania lenvima leqvio
  lescol leukemia levaquin level levemir levetiracetam levofloxacin levothyroxine lexapro lft lfts lh lialda libre
  libtayo lidocaine liletta linzess lipase lipitor liraglutide lisinopril list listeria lithium livalo liver livmarli
  livtencity lmp long-term lonsurf loratadine lorazepam lorbrena lortab losartan lovaza lovenox lp lucemyra lumakras
  lunesta lung lupron lupus lv lvef lyme lymphoma lynparza lyrica lyumjev mac macrobid mag magnesium malaria male man
  manage management managing mandarin map mar marburg march marfans mavyret may mcg mch mchc mcv mdd mdma me meals
  measles meckels meclizine medicaid medicare medication medications medicine medicines mediterranean medtronic
  mekinist mektovi melanoma melatonin meld meloxicam member men menactra menquadfi menveo metamucil metanephrines
  metastatic metformin methadone methotrexate metoprolol metronidazole mexican mexico mg mgmt mi micardis micu middle
  might mild miralax mirena miss mitraclip mitral ml mmr mmrc mmse mobic moca moderate moderna mon monday monitoring
  monkeypox month moraxella morning motegrity mother motrin mounjaro movantik moyamoya mpox mpv mr mra mrcp mresvia
  mri mrn mrna mrs mrsa ms msk mucinex multaq mumps mupirocin muslim must mvp mx my mychart mycobacterium mycoplasma
  nac nafld nafld-fibrosis naloxone name namenda names naprosyn naproxen narcan nash nasonex natazia native nccn ncv
  necesito need needs negative neisseria nejm nerlynx neurologist neurontin new nexium nexletol nexlizet nexplanon
  nhlbi nhs nice nicotine nicu nifedipine nigeria night nih ninlaro nipah nitrofurantoin nitroglycerin nivolumab nkda
  nlm no noac noacs nocardia non-hodgkin non-hodgkins nonhodgkins norco norovirus north nortriptyline norvir norwalk
  not note notes nov novavax november novolin novolog npo nsaid nsaids nsclc nstemi nubeqa nucala nucynta number nurse
  nurtec nuvaring nuvigil nyquil o ob obgyn objective ocaliva ocd ocp ocps ocrevus oct october odefsey of olanzapine
  olumiant omega omeprazole omnipod omron omvoh on oncologist ondansetron onpattro onto opdivo option options or
  orencia orgovyx orkambi osa osphena ot otc otezla our ovarian over oxycodone oxycontin ozempic pacific pacu paleo
  palmetto pancreatic pantoprazole pap para paragard parkinsons paroxetine past patient patients paxil paxlovid pcos
  pcp pcr pcv pe pediarix pembrolizumab penbraya penicillin pentasa pepcid pepto per percocet percodan perjeta
  pertussis pet pfizer pft pfts pharmacist phase phenergan phenytoin phone phq phq-9 physical physician picc picu pid
  pilates plan plans plaquenil plasmodium plavix please pls plt pm pmh pml pmr pna pneumocystis pneumovax po pod
  policy polio pomalyst por positive post post-operative postoperative potassium ppd ppi ppis practice practices
  pradaxa praluent pravastatin pre prednisone pregabalin premarin prempro preoperative prescription prescriptions
  present presion prevacid prevnar prevymis prezcobix prezista prilosec prinivil pristiq prn proair probiotics problem
  problems procalcitonin procedure procedures prof professor prognosis prognostic prolactin prolia promethazine
  propofol propranolol prostate proteus protocol protocols protonix provenge provide provider provigil prozac psa
  pseudomonas psvt psychiatrist pt ptca pts ptsd ptt pud puede puedo puerto pulmicort pulmonary pvd qd qdenga qelbree
  qsofa qsymia qt qtc qtern quadracel que query question quetiapine quiero quviviq ra rabavert ramadan ranexa
  ranolazine raynauds rbc rcri rdw rec recent recombivax recommendation recommendations recommended record records
  recs recurrent referral regarding regards reglan reiki relenza relistor remdesivir remeron remicade renal renin
  repatha report reports requip resmed restasis restoril result results retevmo review revlimid rexulti reyataz
  rezvoglar rf rican rickettsia rinvoq risk risks risperdal risperidone ritalin rituxan rituximab rivaroxaban rn rna
  robitussin rocephin roctavian rolaids role ros rosuvastatin rotavirus rsv rt rubella rubraca rukobia rx rybelsus
  safety salmonella saphris sars sat saturday saxenda sbo sccc sccm schistosoma score seasonique semaglutide semglee
  senna senokot sep sept september seroquel serratia sertraline severe sex sglt shall she shigella shingrix short-term
  should si siadh sickle sicu side sids sildenafil siliq simponi simvastatin sin since sincerely singulair sinovac
  siri sirs sister sjogrens skin skyrizi sle slynd snri so soap sob social sod sodium sofa soliqua soliris some son
  south sovaldi spanish specialist spikevax spinraza spiriva spironolactone spravato spring sprycel sq ssa ssb ssn
  ssri ssris staff stage standard standards staphylococcus states statin std stds steglatro steglujan stelara stemi
  stenotrophomonas steroids sti stiolto stivarga stop-bang strategies strategy strattera streptococcus stribild
  strongyloides subjective sublocade suboxone such sudafed suggest suggestions sumatriptan summarise summarize summer
  sun sunday sunlenca sunosi surgeon surgery surgical sutent sv svt sx symbicort symdeko symtuza synagis syndrome
  synjardy synthroid syphilis systems systolic tacrolimus tadalafil taenia tafinlar tagamet tagrisso tai takotsubo
  taltz talzenna tamiflu tamoxifen tamsulosin tarceva tasigna tavi tavr tb tbi tdap team tecentriq tecfidera tee
  tegretol tegsedi temazepam tengo tens test tests tetanus tezspire tft tfts tha thank thanks thanksgiving that thc
  the their them then theraflu therapeutic therapies therapist therapy there these they this those thu thur thurs
  thursday thyroglobulin thyroid tia tibc tiene tikosyn timi tirosint tivicay tka tkr tmj tnf to today tomorrow
  topamax topiramate toprol toradol toujeo tourettes toxoplasma tpa tpn tradjenta tramadol transferrin trastuzumab
  trazodone treat treating treatment treatments trelegy tremfya treponema tresiba trichinella tricor trijardy trikafta
  trintellix triumeq trogarzo troponin trulance trulicity trumenba truvada trypanosoma tsh tte ttp tue tues tuesday
  tukysa tums turmeric turp twinrix tx tylenol tylenol-codeine type tysabri ubrelvy uc uceris ui ukraine ultomiris
  ultram under unithroid until updated ureaplasma uri us usda use used using uspstf ust uti utis uv va vaccine
  vaccines valacyclovir valium valproate valtrex vancomycin vaqta varicella varivax vascepa vasotec vaxelis
  vaxneuvance vegan veklury velcade velsipity vemlidy venclexta venlafaxine ventolin ventricular veozah verapamil
  verquvo versus verzenio vf vfib via viagra viberzi vicodin victoza vidaza vietnamese viibryd vimpat viral viread
  visit visits vitamin vivelle vivitrol vivotif voltaren vosevi votrient vraylar vs vt vtach vte vyleesi vyndamax
  vyndaqel vytorin vyvanse vzv wakix warfarin was watchman wbc we wed wednesday week wegovy welchol wellbutrin were
  western what when where which white who whole30 whom whose why wife wilsons winter with without wnl woman women
  would xalkori xanax xarelto xeljanz xeloda xgeva xifaxan xofluza xolair xopenex xr xray xtandi xultophy xyrem xywav
  yasmin yaz year yersinia yervoy yes yesterday yo yoga you your yupelri zantac zejula zelboraf zenpep zepatier
  zepbound zeposia zestoretic zestril zetia zika zinc zio zirgan zithromax zocor zofran zolgensma zoloft zolpidem zoom
  zostavax zoster zosyn zubsolv zurzuvae zyprexa zyrtec zytiga`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
