/**
 * Words that are written with a capital letter and are no name: medicines and brands, abbreviations, terms of
 * laboratories and guidelines, peoples, and what opens a question.
 */
export function isKnownWord(folded: string): boolean {
  return knownWords.has(folded)
}

const knownWords = new Set(
  `
  a aan aap aasld abilify about acc account accutane ace acetaminophen acog acp acr active actos acute ada adderall
  addisons address adha adhd adult adults advair advice advil advise afib afp african after aga age aha aids aki
  alaska albuterol aldactone aleve alexa alk all allegra allergic allergies allergy alp als alt alternative
  alternatives alzheimers am ama ambien american americans ami amiodarone aml amlodipine amoxicillin an ana anca and
  android any aortic apa apixaban apple approach approaches appropriate apr april aptt arabic arb arbs ards are
  aricept arthritis as asa asco ascvd ash ashkenazi asian asians aspergillus aspirin assessment ast asthma at
  atenolol ativan atorvastatin atrial ats auaacc aug augmentin august autumn avr azithromycin baclofen bacterial
  bactrim basaglar be been before bells benadryl benefit benefits best between bevacizumab biktarvy black blood bmi
  bmp bnp bone borrelia botox boy bp bph bpm braf brain brca breast breo brilinta brother bumex bun buprenorphine
  bupropion but by bydureon byetta bystolic ca cabg cad calcium can cancer candida carbamazepine cardiac cardiologist
  cardizem care carotid carvedilol case cases category catholic caucasian cbc cbd ccb ccp cdc cea celebrex celexa
  cell cephalexin cervical chads chantix chart chest chf chi chief child children chinese chlamydia cho cholesterol
  christian christmas chronic cialis cipro ciprofloxacin cirrhosis citalopram ck ckd ckmb claritin class clindamycin
  clinician clonazepam clonidine clopidogrel clostridioides clostridium clozapine cml cmp cms cns codeine colchicine
  colon comirnaty comparative compare comparison complaint concern concerned concerning concerns concerta consider
  considering contact contraindication contraindications copd coq coreg coronary could coumadin cov covid cozaar cpap
  cpk cpr creatinine crestor criteria crohns crp csf ct current cushings cva cvd cxr cyclobenzaprine cymbalta cyp
  cystic dapagliflozin dash date dates daughter day dear dec december dengue dentist depakote dermatologist describe
  dexa dexamethasone dexcom dextrose diabetes diabetic diagnosing diagnosis diagnostic diastolic diazepam diclofenac
  did digoxin dilantin dilaudid diltiazem diovan diphtheria discuss disease disorder dka dm dmard dmards dmt dna dnr
  do doac doacs dob doctor doctors does donepezil dosage dose dosing doxycycline dpp dr drug drugs dsdna dsm dtap
  dulera duloxetine dupixent during dvt dx each early easd easter eastern eau ebola ecg echinacea echo eczema ed eeg
  effect effective effectiveness effects effexor efficacy egfr ekg elderly eliquis ema email emg empagliflozin enbrel
  encounter encounters endocrinologist english enoxaparin ent entresto epclusa epic epidural epipen epstein er ercp
  esc escherichia escitalopram esomeprazole esr esrd estradiol etoh ett eua eular european evaluate evaluation
  evening every evidence evidence-based evusheld exam examination explain ezetimibe facebook factor fall family
  famotidine farxiga fasting father fax fda feb february female fentanyl ferritin fev ffp fhir fibro fibrosis file
  filipino finasteride first-line fitbit flagyl flomax flonase flovent flu fluconazole fluoxetine fluticasone fluzone
  fna fobt folic follow follow-up followup for fosamax freestyle french fri friday from fsh ft ftt fungal furosemide
  fx gabapentin gad gardasil gcs gender genotype genvoya gerd german gfr ggt gi gina ginseng girl glargine glipizide
  glp glucophage glucotrol glyburide gold gonorrhea google gout gp grade gramicidin grave's group gu guidance
  guideline guidelines h had haldol harvoni has hashimoto's hashimotos have havrix hba hbv hcc hct hcv hdl he heart
  helicobacter hello help hemoglobin hep heparin hepatic hepatitis her herceptin here hey hfpef hfref hgb hhs hi
  hipaa his hispanic hispanics history hit hiv hla hodgkins how hpi hpv hr hrt hsv htn humalog humira humulin
  huntingtons husband hx hydralazine hydrochlorothiazide hydrocodone hydroxychloroquine hydroxyzine hypertension i
  ibd ibs ibuprofen icd icdd icu id idsa if ige igg ih il illness im imaging imitrex imodium impact in indian
  indication indications infanrix infant infliximab influenza info information initial inr insulin insurance
  interaction interactions internet into intrauterine invokana io iop ip iphone ir irbesartan iron is islander it itp
  its iu iud iv ivermectin ivf ivig jama jan january januvia japanese jardiance jentadueto jewish jnc jul july jun
  june kdigo kdoqi kenalog keppra keto keytruda kidney klebsiella klonopin klor korean kras kratom kub lab labs lad
  lamictal lamotrigine lantus lasix late latest latina latino latinx latuda ldh ldl legionella lescol leukemia
  levaquin level levemir levetiracetam levofloxacin levothyroxine lexapro lft lfts lh lidocaine lipitor liraglutide
  lisinopril list listeria lithium livalo liver lmp long-term loratadine lorazepam losartan lovenox lp lunesta lung
  lupus lv lvef lyme lymphoma lyrica mac macrobid mag magnesium malaria male man manage management managing mandarin
  map mar march marfans may mcg mch mchc mcv mdd mdma me meals measles meckels meclizine medicaid medicare medication
  medications medicine medicines mediterranean melanoma melatonin meloxicam member men menactra metastatic metformin
  methadone methotrexate metoprolol metronidazole mexican mg mgmt mi micardis micu middle might mild miralax mirena
  miss mitral ml mmr mmse moca moderate moderna mon monday monitoring monkeypox month morning mother mounjaro mpox
  mpv mr mra mrcp mri mrn mrna mrs mrsa ms msk mucinex mumps mupirocin muslim must mvp mx my mychart mycobacterium
  nac nafld naloxone name namenda names naproxen narcan nash nasonex native nccn ncv need needs negative nejm
  neurologist neurontin new nexium nexplanon nhlbi nhs nice nicotine nicu nifedipine night nih nitrofurantoin
  nitroglycerin nivolumab nkda nlm no noac noacs non-hodgkin non-hodgkins nonhodgkins norovirus nortriptyline not
  note notes nov november novolin novolog npo nsaid nsaids nsclc nstemi number nurse o ob obgyn objective ocd ocp
  ocps oct october of olanzapine omega omeprazole omron on oncologist ondansetron onto opdivo option options or osa
  ot otc otezla our ovarian over oxycodone oxycontin ozempic pacific pacu paleo pancreatic pantoprazole pap
  parkinsons paroxetine past patient patients paxil paxlovid pcos pcp pcr pcv pe pembrolizumab penicillin per
  percocet pertussis pet pfizer pft pfts pharmacist phase phenergan phenytoin phone phq physical physician picc picu
  pid pilates plan plans plaquenil plavix please pls plt pm pmh pml pmr pna pneumovax po pod policy polio positive
  post post-operative postoperative potassium ppd ppi ppis practice practices pradaxa praluent pravastatin pre
  prednisone pregabalin preoperative prescription prescriptions present prevacid prevnar prilosec prinivil pristiq
  prn proair problem problems procedure procedures prof professor prognosis prognostic prolia promethazine propofol
  propranolol prostate protocol protocols protonix provide provider prozac psa pseudomonas psvt psychiatrist pt ptca
  pts ptsd ptt pud puerto pulmicort pulmonary pvd qd qsymia qt qtc query question quetiapine ra ramadan ranexa
  ranolazine raynauds rbc rdw rec recent recommendation recommendations recommended record records recs recurrent
  referral regarding regards reglan reiki remdesivir remeron remicade renal repatha report reports requip restasis
  restoril result results review rf rican risk risks risperdal risperidone ritalin rituxan rituximab rivaroxaban rn
  rna robitussin rocephin role ros rosuvastatin rotavirus rsv rt rubella rx rybelsus safety salmonella sars sat
  saturday saxenda sbo sccc sccm score semaglutide senna sep sept september seroquel sertraline severe sex sglt shall
  she shingrix short-term should si siadh sickle sicu side sids sildenafil simvastatin since sincerely singulair siri
  sister sjogrens skin skyrizi sle snri so soap sob social sod sodium some son spanish specialist spikevax spiriva
  spironolactone spring sq ssa ssb ssn ssri ssris staff stage standard standards staphylococcus states statin std
  stds stelara stemi steroids sti strategies strategy strattera streptococcus subjective suboxone such sudafed
  suggest suggestions sumatriptan summarise summarize summer sun sunday surgeon surgery surgical sv svt sx symbicort
  syndrome synthroid syphilis systems systolic tacrolimus tadalafil tagrisso tai tamiflu tamoxifen tamsulosin tavi
  tavr tb tbi tdap team tecfidera tee tegretol temazepam tens test tests tetanus tft tfts tha thank thanks
  thanksgiving that thc the their them then therapeutic therapies therapist therapy there these they this those thu
  thur thurs thursday thyroid tia tibc tka tkr tmj tnf to today tomorrow topamax topiramate toprol toradol toujeo
  tourettes tpa tpn tradjenta tramadol trastuzumab trazodone treat treating treatment treatments trelegy tresiba
  tricor trintellix trulicity truvada tsh tte ttp tue tues tuesday turmeric turp tx tylenol tylenol-codeine type
  ubrelvy uc ui ultram under until updated uri us usda use used using uspstf ust uti utis uv va vaccine vaccines
  valacyclovir valium valproate valtrex vancomycin vaqta varicella varivax vascepa vasotec vegan venlafaxine ventolin
  ventricular verapamil versus vf vfib via viagra vicodin victoza vietnamese viibryd vimpat viral visit visits
  vitamin vivitrol voltaren vraylar vs vt vtach vte vytorin vyvanse vzv warfarin was wbc we wed wednesday week wegovy
  wellbutrin were western what when where which white who whom whose why wife wilsons winter with without wnl woman
  women would xanax xarelto xeljanz xeloda xgeva xolair xopenex xr xray yasmin year yes yesterday yo yoga you your
  zantac zepbound zestoretic zestril zetia zika zinc zithromax zocor zofran zoloft zolpidem zoom zostavax zoster
  zosyn zyprexa zyrtec`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
