import { readTopics } from './topic.ts'

/** Illnesses, injuries and complaints, in the words of patients and of doctors. */
export const conditionTopics = readTopics(`
# Heart and vessels
hypertension, high blood pressure, htn, hypertensive disorder, essential hypertension | blood pressure problem | hypertensive
heart attack, myocardial infarction, stemi, nstemi, infarction | cardiac event | acute coronary, mi
coronary artery disease, coronary heart disease, cad, ischemic heart disease, coronary arteriosclerosis | clogged arteries, blocked arteries, heart disease, heart problem, heart condition | coronary
heart failure, congestive heart failure, chf, cardiac insufficiency | weak heart, heart disease, heart problem, heart condition, fluid around my heart |
atrial fibrillation, afib, a fib, atrial flutter | irregular heartbeat, heart rhythm, arrhythmia, heart problem, fluttering heart |
arrhythmia, irregular heartbeat, dysrhythmia | heart rhythm, skipped beat, heart skipping | fibrillation, flutter, tachycardia, bradycardia, palpitation
palpitation, heart skipping beats | heart racing, heart skipping, heart beating fast, pounding heart |
angina, chest pain, angina pectoris, chest discomfort | chest tightness, chest hurts, tight chest |
cardiac arrest | heart stopped, resuscitated |
stroke, cerebrovascular accident, cva, tia, transient ischemic attack | mini stroke, brain attack | cerebral infarction
blood clot, thrombosis, deep vein thrombosis, dvt, embolism, pulmonary embolism, venous thromboembolism | clot, clot in my leg, clot in my lung | thrombus, embolus
peripheral artery disease, peripheral vascular disease, pad, claudication | leg circulation, poor circulation |
varicose vein, venous insufficiency | leg veins, spider veins |
aneurysm | bulging artery |
heart murmur, valve disease, aortic stenosis, mitral regurgitation, valvular | heart valve, leaky valve | aortic valve, mitral valve
hypotension, low blood pressure | |
hyperlipidemia, high cholesterol, hypercholesterolemia, dyslipidemia, hypertriglyceridemia | cholesterol problem, cholesterol |
metabolic syndrome, metabolic syndrome x | |
edema, oedema, fluid retention | swelling, swollen legs, swollen ankles, swollen feet |
syncope, fainting, loss of consciousness | faint, fainted, passed out, pass out, blacked out |
# Lungs and breathing
asthma, reactive airway | breathing problem, wheezing problem |
copd, chronic obstructive pulmonary disease, emphysema, chronic bronchitis, chronic obstructive bronchitis | lung disease, smoker's lung, lung problem |
pneumonia | lung infection, chest infection |
bronchitis, acute bronchitis | chest cold, chest infection, cough |
shortness of breath, dyspnea, breathlessness, dyspnoea | trouble breathing, breathing problem, hard to breathe, out of breath, short of breath | respiratory distress, wheezing
wheezing, wheeze | whistling breath, trouble breathing |
cough | coughing |
hypoxemia, hypoxia, low oxygen, respiratory failure | oxygen low, oxygen level |
sleep apnea, sleep apnoea, obstructive sleep apnea | stop breathing at night, snoring, cpap |
pulmonary fibrosis, interstitial lung disease | scarred lungs, lung disease |
tuberculosis, tb | |
covid 19, covid, sars cov 2, coronavirus disease | corona, coronavirus |
influenza, flu | the flu |
common cold, viral sinusitis, upper respiratory infection, nasopharyngitis, uri | a cold, cold, head cold, runny nose | rhinitis, viral sinusitis, acute viral pharyngitis
sinusitis, sinus infection, chronic sinusitis | sinus problem, sinuses, stuffy nose | sinus
pharyngitis, sore throat, acute viral pharyngitis | throat infection, throat hurts, throat pain | streptococcal sore throat
strep throat, streptococcal sore throat, streptococcal pharyngitis | strep |
tonsillitis, tonsil | swollen tonsils |
allergic rhinitis, hay fever, seasonal allergy, perennial allergic rhinitis | pollen allergy, runny nose, allergies | seasonal allergic rhinitis
croup, bronchiolitis, rsv | | respiratory syncytial
# Ear, eye, mouth
otitis media, ear infection, middle ear infection | ear ache, earache, ear problem | otitis
hearing loss, deafness | hard of hearing, hearing problem, hearing aid |
tinnitus | ringing in my ears, ear ringing |
vertigo, dizziness | dizzy, spinning, lightheaded | lightheadedness
cataract | cloudy eye, cloudy lens, eye problem |
glaucoma | eye pressure, eye problem |
macular degeneration | losing my sight, eye problem |
retinopathy, diabetic retinopathy | eye damage, diabetic eye, eye problem | retinal, retinopathy
conjunctivitis, pink eye | red eye, eye infection |
visual impairment, blindness, vision loss | eyesight, vision, sight, trouble seeing, blind |
dental caries, gingivitis, gingival disease, tooth decay | tooth, teeth, gums, cavity, dental problem | dental, tooth, gingival
# Stomach, bowel, liver
gerd, gastroesophageal reflux, acid reflux, heartburn, reflux | stomach acid, indigestion |
ulcer, peptic ulcer, duodenal ulcer, gastric ulcer | stomach ulcer | helicobacter
gastritis | stomach inflammation, upset stomach |
irritable bowel, ibs | bowel problem, gut problem |
crohn disease, ulcerative colitis, inflammatory bowel disease, ibd, colitis | gut inflammation, bowel problem |
celiac disease, coeliac, gluten | gluten intolerance |
constipation | can't poop, hard stool |
diarrhea, diarrhoea | loose stool, the runs |
nausea, vomiting | throwing up, throw up, feeling sick, queasy |
abdominal pain | stomach ache, stomach pain, belly pain, tummy pain, tummy ache |
appendicitis, appendix | | rupture of appendix
gallstone, cholelithiasis, cholecystitis, gallbladder | gall bladder |
pancreatitis | pancreas problem |
hepatitis, fatty liver, steatosis, nafld | liver disease, liver problem |
cirrhosis | liver scarring, liver disease |
diverticulitis, diverticulosis | bowel pouch |
hernia | rupture in my belly, bulge |
hemorrhoid, haemorrhoid | piles |
polyp of colon, colon polyp, colonic polyp, recurrent rectal polyp | bowel polyp, polyps, growth in my colon | polyp
rectal bleeding, bleeding from anus, gastrointestinal hemorrhage | blood in stool, bleeding from my bottom |
# Sugar, hormones, weight, blood
diabetes, diabetes mellitus, type 2 diabetes, type 1 diabetes, t2dm, dm2, diabetic | sugar disease, sugar problem, high sugar | diabetic, diabetes
prediabetes, impaired fasting glucose, impaired glucose tolerance | diabetes, borderline diabetes, almost diabetic, pre diabetes, risk of diabetes |
gestational diabetes | pregnancy diabetes, sugar in pregnancy |
hypoglycemia, low blood sugar | sugar low, low sugar |
hyperglycemia, high blood sugar | sugar high, high sugar |
hypothyroidism, underactive thyroid, hashimoto | thyroid, thyroid problem, slow thyroid |
hyperthyroidism, overactive thyroid, graves disease | thyroid, thyroid problem, fast thyroid |
thyroid nodule, goiter | thyroid lump, thyroid |
obesity, obese, overweight, body mass index 30, severe obesity | weight problem, too heavy, fat | adiposity
malnutrition, underweight | too thin |
weight loss | losing weight, lost weight |
anemia, anaemia, iron deficiency, low iron | low blood, thin blood, tired blood, iron problem | 
sickle cell | |
bleeding disorder, hemophilia, thrombocytopenia | bleed easily, bruise easily |
gout | toe pain, big toe |
vitamin d deficiency, low vitamin d | |
vitamin b12 deficiency | |
dehydration | dried out |
hyperkalemia, high potassium | |
hypokalemia, low potassium | |
hyponatremia, low sodium | |
# Kidneys, bladder, men, women
chronic kidney disease, ckd, renal insufficiency, kidney disease, kidney failure, renal failure, end stage renal disease, esrd | kidney problem, kidneys failing, bad kidneys | diabetic renal disease, nephropathy, renal disease
kidney stone, nephrolithiasis, renal calculus, urolithiasis | stones |
urinary tract infection, uti, cystitis, bladder infection | bladder problem, burning when i pee, urine infection, pee infection | recurrent urinary tract infection, pyelonephritis
incontinence, urinary incontinence | leaking urine, leak pee, bladder problem |
benign prostatic hyperplasia, bph, enlarged prostate, prostatic hypertrophy | prostate problem, prostate |
erectile dysfunction, impotence | erection problem |
infertility, subfertility | can't get pregnant, trying to conceive, trying for a baby, fertility problem |
endometriosis, fibroid, polycystic ovary, pcos, ovarian cyst | women's problem, cyst |
menopause, perimenopause | change of life, hot flash, hot flashes |
menstruation, period, menstrual, dysmenorrhea, menorrhagia | monthly bleeding, period pain, heavy period |
miscarriage, spontaneous abortion, pregnancy loss, miscarriage in first trimester | lost a baby, lost my baby, lose my baby, lost the pregnancy, lose the pregnancy |
preeclampsia, eclampsia | blood pressure in pregnancy |
normal pregnancy, pregnancy | was i pregnant, baby |
childbirth, delivery, labor | gave birth, give birth, birth of my child, baby born, child born, come into the world, came into the world | vaginal delivery, cesarean, childbirth
breastfeeding, lactation | nursing my baby |
# Nerves and mind
headache, migraine | head pain, head hurts, head ache |
epilepsy, seizure, seizure disorder, convulsion | fit, fits |
neuropathy, peripheral neuropathy, diabetic neuropathy | nerve damage, numb feet, tingling feet, nerve pain, numbness, tingling |
dementia, alzheimer's disease, alzheimer, cognitive impairment | memory problem, memory loss, forgetful, losing my memory |
parkinson's disease, parkinson | tremor, shaking |
multiple sclerosis | ms |
concussion, traumatic brain injury, head injury | hit my head, head trauma | concussion
depression, major depressive disorder, depressive disorder, major depression | sad, sadness, low mood, feeling down, mood problem, mental health, mental illness | depressive
anxiety, anxiety disorder, generalized anxiety, panic disorder, panic attack | nervous, worry, nerves, mental health, mental illness | 
ptsd, posttraumatic stress, post traumatic stress | trauma, mental health | 
bipolar disorder | mood swing, manic, mental illness, mental health |
schizophrenia, psychosis | hearing voices, mental illness, mental health |
adhd, attention deficit, child attention deficit disorder | can't concentrate, focus problem |
autism, asperger | on the spectrum |
insomnia, sleep disorder | can't sleep, sleep problem, trouble sleeping, sleepless |
stress | stressed, stressed out, under pressure |
suicidal, suicide attempt, suicidal ideation, self harm | kill myself, hurt myself, end my life |
fatigue, tiredness, exhaustion | tired, no energy, worn out |
alcohol use disorder, alcoholism, alcohol dependence, alcohol abuse, unhealthy alcohol drinking, alcohol use | drinking, drink alcohol, drinking problem, how much i drink, alcohol | alcohol
drug use, substance use, substance abuse, drug dependence, opioid use disorder, misuses drugs, drug addiction | drugs i use, addiction, recreational drugs, street drugs, addicted | opioid abuse, dependent drug abuse, cannabis, cocaine
delirium, confusion | confused |
# Bones, joints, muscles, injuries
osteoarthritis, arthritis, degenerative joint disease, oa | joint pain, joint problem, worn joints, joints | osteoarthritis
rheumatoid arthritis | joint inflammation, joint pain, joint problem |
osteoporosis, osteopenia | brittle bones, thin bones, weak bones, bone loss |
fracture, broken bone | broken, broke, break, broke my, break a bone | fracture of, broken
sprain, strain, ankle sprain | twisted, rolled my ankle, pulled muscle | sprain of
low back pain, back pain, chronic low back pain, lumbago, sciatica | back hurts, bad back, backache, back problem, slipped disc, back ache |
neck pain, chronic neck pain | neck hurts, stiff neck, whiplash |
knee injury, knee pain, acl, meniscus | knee, bad knee, knee hurts, knee problem | injury of knee, injury of medial collateral ligament, tear of meniscus, anterior cruciate ligament
shoulder pain, rotator cuff, injury of tendon of the rotator cuff | shoulder, bad shoulder, shoulder hurts |
hip pain, hip fracture | hip, bad hip, broken hip | fracture of hip, closed fracture of hip
carpal tunnel | wrist problem, numb hand |
laceration, open wound, wound | cut, gash, stitches | laceration of
burn, burn injury | burned, burnt, scald | degree burn
contusion, bruise | bruised |
fall, falls | fell, falling, fallen | at risk for falls
fibromyalgia | pain all over |
muscle pain, myalgia | sore muscles, aching muscles |
joint pain, arthralgia | aching joints, sore joints |
chronic pain | pain all the time, pain that won't go away |
gunshot wound, bullet wound | shot |
motor vehicle accident, car accident, traffic accident | crash, car crash |
spinal cord injury, chronic paralysis due to lesion of spinal cord, paralysis | can't move my legs, paralyzed |
amputation | lost my leg, lost my foot |
# Skin
eczema, atopic dermatitis, dermatitis, contact dermatitis | rash, itchy skin, skin problem, dry skin |
rash, hives, urticaria | skin rash, itchy bumps, skin problem | eruption
psoriasis | scaly skin, skin problem |
acne | pimple, zits, skin problem |
cellulitis, abscess, skin infection | infected skin, boil |
shingles, herpes zoster, zoster | |
pressure ulcer, pressure sore, diabetic foot ulcer, foot ulcer | bed sore, sore on my foot, foot wound |
melanoma, skin cancer, basal cell, squamous cell carcinoma of skin | mole, skin growth | 
# Cancer, infection, other
cancer, malignancy, malignant, carcinoma, tumor, tumour, neoplasm, malignant neoplasm | tumors, growth | lymphoma, leukemia, melanoma, sarcoma, myeloma, metastatic, metastasis
breast cancer, malignant neoplasm of breast, carcinoma of breast | lump in my breast |
prostate cancer, neoplasm of prostate, carcinoma in situ of prostate | |
lung cancer, non small cell lung cancer, small cell carcinoma of lung | |
colon cancer, colorectal cancer, malignant neoplasm of colon, malignant tumor of colon | bowel cancer, overlapping malignant neoplasm of colon |
leukemia, lymphoma, myeloma | blood cancer |
infection, infectious disease | infected, germ | infection, sepsis, bacterial
sepsis, septic shock, septicemia | blood poisoning |
fever | high temperature, feverish, temperature | pyrexia
chill | shivering |
loss of taste | can't taste, can't smell |
food allergy, peanut allergy | allergic to food | allergy to peanut, peanut, shellfish, egg, tree nut, milk, wheat, soy, fish
drug allergy, medication allergy | allergic to medicine, allergic to a drug, allergic to medication | penicillin, sulfa, aspirin, codeine
latex allergy | allergic to latex | latex
bee sting allergy, insect sting | allergic to bees, wasp, bee sting, insect bite | bee venom, wasp venom
anaphylaxis, anaphylactic | severe allergic reaction, throat swelling |
lupus, autoimmune disease | | lupus erythematosus
cystic fibrosis | |
down syndrome | |
hiv infection, human immunodeficiency virus | hiv positive, aids |
lyme disease, tick | tick bite |
malaria, dengue | |
mumps, measles | |
chickenpox, varicella | chicken pox |
poisoning, overdose | took too much, took too many |
hospice, palliative care, end of life | comfort care |
health concern | worry |
stress finding, social isolation, limited social contact | lonely, loneliness, alone |
full time employment, part time employment, unemployed, not in labor force, employment | job, work, working, employed, unemployment, do for a living | occupation
education, received higher education, received certificate of high school equivalency | school, schooling, degree, graduated | education
housing unsatisfactory, homeless, housing | home, place to live, where i live, apartment |
lack of access to transportation, transport problem | ride, transportation, car, get to appointments |
victim of intimate partner abuse, domestic violence, intimate partner | abuse, hit me, partner hits, violence at home, safe at home, afraid of my partner |
criminal record, incarceration | jail, prison |
refugee, migrant | |
reports of violence in the environment | violence |
served in armed forces, veteran | military, army, soldier |
risk activity involvement | risky behavior |
`)
