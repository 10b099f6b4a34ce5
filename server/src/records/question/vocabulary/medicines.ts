import { readTopics } from './topic.ts'

/** Medicines by their names, and kinds of medicine by what they are for. */
export const medicineTopics = readTopics(`
# Kinds of medicine
diuretic | water pill, water tablet, fluid pill, fluid tablet, pill that makes me pee | furosemide, lasix, hydrochlorothiazide, hctz, chlorthalidone, spironolactone, bumetanide, torsemide, triamterene, amiloride, metolazone, indapamide, eplerenone
antihypertensive, blood pressure medicine, blood pressure medication | blood pressure pill, blood pressure tablet, blood pressure drug, bp meds, bp pill, high blood pressure medicine, medicine for my blood pressure, meds for blood pressure | lisinopril, enalapril, ramipril, benazepril, captopril, quinapril, perindopril, losartan, valsartan, irbesartan, candesartan, olmesartan, telmisartan, amlodipine, nifedipine, felodipine, diltiazem, verapamil, hydrochlorothiazide, chlorthalidone, metoprolol, atenolol, carvedilol, propranolol, bisoprolol, labetalol, nebivolol, clonidine, hydralazine, methyldopa, spironolactone, doxazosin
ace inhibitor | | lisinopril, enalapril, ramipril, benazepril, captopril, quinapril, perindopril, fosinopril
angiotensin receptor blocker, arb | | losartan, valsartan, irbesartan, candesartan, olmesartan, telmisartan
beta blocker | | metoprolol, atenolol, carvedilol, propranolol, bisoprolol, labetalol, nebivolol, sotalol, nadolol
calcium channel blocker | | amlodipine, nifedipine, felodipine, diltiazem, verapamil
anticoagulant, blood thinner | blood thinning, clot medicine, medicine for clots, pill for clots | warfarin, coumadin, apixaban, eliquis, rivaroxaban, xarelto, dabigatran, pradaxa, edoxaban, heparin, enoxaparin, lovenox, dalteparin, fondaparinux, clopidogrel, plavix, aspirin, ticagrelor, prasugrel
antiplatelet | blood thinner | clopidogrel, plavix, aspirin, ticagrelor, prasugrel, dipyridamole
statin | cholesterol pill, cholesterol medicine, cholesterol medication, cholesterol drug, cholesterol tablet, cholesterol lowering | atorvastatin, simvastatin, simvistatin, rosuvastatin, pravastatin, lovastatin, fluvastatin, pitavastatin, ezetimibe
diabetes medicine, antidiabetic, hypoglycemic | diabetes pill, diabetes drug, diabetes medication, sugar pill, sugar medicine, medicine for my diabetes, medicine for sugar | metformin, insulin, glipizide, glyburide, glimepiride, gliclazide, sitagliptin, linagliptin, saxagliptin, empagliflozin, dapagliflozin, canagliflozin, liraglutide, semaglutide, dulaglutide, exenatide, tirzepatide, pioglitazone, repaglinide, acarbose
insulin | sugar shot, diabetes shot, insulin shot | humulin, novolin, lantus, glargine, lispro, humalog, aspart, novolog, detemir, degludec, levemir, basaglar, toujeo
glp 1, glp 1 agonist | weight loss shot, weight loss injection | liraglutide, semaglutide, ozempic, wegovy, dulaglutide, trulicity, exenatide, tirzepatide, mounjaro
painkiller, analgesic, pain medicine, pain medication, pain reliever | pain pill, pain killer, pain tablet, pain drug, something for pain | acetaminophen, paracetamol, tylenol, ibuprofen, advil, motrin, naproxen, aleve, aspirin, oxycodone, hydrocodone, morphine, tramadol, codeine, fentanyl, hydromorphone, meperidine, percocet, vicodin, celecoxib, diclofenac, ketorolac, meloxicam, gabapentin, pregabalin, tapentadol
opioid, opiate, narcotic | strong painkiller, strong pain medicine, addictive painkiller | oxycodone, hydrocodone, morphine, tramadol, codeine, fentanyl, hydromorphone, meperidine, methadone, buprenorphine, percocet, vicodin, oxycontin, tapentadol, remifentanil, alfentanil, sufentanil
nsaid, anti inflammatory, antiinflammatory | inflammation medicine | ibuprofen, naproxen, diclofenac, celecoxib, ketorolac, meloxicam, indomethacin, aspirin
antibiotic | infection medicine, medicine for infection, medicine for an infection, germ killer | amoxicillin, ampicillin, penicillin, augmentin, clavulanate, azithromycin, clarithromycin, erythromycin, doxycycline, tetracycline, minocycline, ciprofloxacin, levofloxacin, moxifloxacin, cephalexin, cefuroxime, ceftriaxone, cefaclor, cefdinir, cefazolin, cefepime, nitrofurantoin, trimethoprim, sulfamethoxazole, bactrim, clindamycin, metronidazole, vancomycin, gentamicin, fosfomycin, meropenem, piperacillin, linezolid, mupirocin
antiviral | virus medicine, flu medicine, herpes medicine | oseltamivir, tamiflu, acyclovir, valacyclovir, remdesivir, paxlovid, nirmatrelvir, sofosbuvir, tenofovir, emtricitabine
antifungal | fungus medicine, yeast medicine, yeast infection medicine | fluconazole, clotrimazole, nystatin, terbinafine, ketoconazole, miconazole
antidepressant | depression medicine, depression pill, depression medication, mood medicine, mood pill, happy pill | sertraline, fluoxetine, citalopram, escitalopram, paroxetine, venlafaxine, desvenlafaxine, duloxetine, bupropion, mirtazapine, trazodone, amitriptyline, nortriptyline, vortioxetine
ssri | | sertraline, fluoxetine, citalopram, escitalopram, paroxetine
anxiety medicine, anxiolytic, benzodiazepine | anxiety pill, nerve pill, calming pill, nerve medicine, sedative, panic medicine | alprazolam, xanax, lorazepam, ativan, diazepam, valium, clonazepam, midazolam, buspirone, hydroxyzine
sleeping pill, hypnotic | sleep pill, sleep medicine, sleep aid, something to sleep | zolpidem, ambien, eszopiclone, temazepam, trazodone, melatonin, doxepin, suvorexant
antipsychotic, mood stabilizer | bipolar medicine, schizophrenia medicine | quetiapine, olanzapine, risperidone, aripiprazole, haloperidol, ziprasidone, clozapine, lithium, lamotrigine, lurasidone
adhd medicine, stimulant | adhd pill, focus medicine, concentration medicine | methylphenidate, ritalin, concerta, amphetamine, adderall, lisdexamfetamine, vyvanse, atomoxetine
seizure medicine, anticonvulsant, antiepileptic | epilepsy medicine, epilepsy pill, fit medicine, seizure pill | levetiracetam, keppra, carbamazepine, valproate, phenytoin, lamotrigine, topiramate, gabapentin, oxcarbazepine, clonazepam, phenobarbital
dementia medicine | alzheimer medicine, memory pill, memory medicine | donepezil, aricept, memantine, galantamine, rivastigmine, namzaric
parkinson medicine | | carbidopa, levodopa, ropinirole, pramipexole, rasagiline
asthma medicine, bronchodilator, inhaler | puffer, breathing medicine, rescue inhaler, asthma pump, asthma spray, copd medicine, lung medicine | albuterol, salbutamol, ventolin, proair, salmeterol, formoterol, budesonide, fluticasone, tiotropium, ipratropium, montelukast, symbicort, advair, beclomethasone, levalbuterol
steroid, corticosteroid | cortisone, prednisone like | prednisone, prednisolone, methylprednisolone, dexamethasone, hydrocortisone, cortisone, triamcinolone, budesonide, fluticasone, betamethasone
allergy medicine, antihistamine | allergy pill, hay fever medicine, itch medicine | cetirizine, loratadine, fexofenadine, diphenhydramine, benadryl, claritin, zyrtec, chlorpheniramine, levocetirizine, astemizole, terfenadine, hydroxyzine
epinephrine, epipen, epi pen, auto injector, adrenaline | allergy pen, emergency shot | |
acid reducer, proton pump inhibitor, antacid, ppi | stomach pill, heartburn medicine, reflux medicine, acid pill, ulcer medicine, stomach medicine | omeprazole, pantoprazole, esomeprazole, lansoprazole, rabeprazole, famotidine, ranitidine, nizatidine, cimetidine, calcium carbonate, sucralfate
nausea medicine, antiemetic | vomiting medicine, sickness pill | ondansetron, zofran, metoclopramide, promethazine, prochlorperazine
laxative, stool softener | constipation medicine, bowel medicine | docusate, senna, polyethylene glycol, miralax, bisacodyl, lactulose, psyllium
thyroid medicine, thyroid hormone | thyroid pill, thyroid tablet | levothyroxine, synthroid, liothyronine, methimazole, propylthiouracil
birth control, contraceptive, contraception | the pill, anti baby pill, birth control pill, family planning | norethindrone, levonorgestrel, ethinyl estradiol, drospirenone, norgestimate, etonogestrel, medroxyprogesterone, depo provera, nuvaring, mirena, nexplanon, iud, intrauterine device, yaz, camila, errin, jolivette, natazia, seasonique, kyleena, liletta, trinessa, ortho, levora
hormone therapy, hormone replacement | menopause medicine, hormones | estradiol, conjugated estrogens, premarin, progesterone, tamoxifen, letrozole, anastrozole, testosterone
fertility medicine, fertility drug | ivf medicine, fertility shot | clomiphene, letrozole, follitropin, gonal, menopur, menotropins, ganirelix, leuprolide, cetrotide, hcg, progesterone
gout medicine | | allopurinol, colchicine, febuxostat, probenecid
osteoporosis medicine, bisphosphonate | bone medicine, bone pill, bone drug, bone shot, bone injection | alendronate, risedronate, ibandronate, zoledronic, denosumab, raloxifene
rheumatoid medicine, immunosuppressant, dmard, biologic | arthritis medicine, immune medicine, transplant medicine | methotrexate, hydroxychloroquine, leflunomide, sulfasalazine, adalimumab, humira, etanercept, enbrel, infliximab, rituximab, azathioprine, mycophenolate, tacrolimus, cyclosporine, tofacitinib
chemotherapy, chemo, cancer medicine | cancer drug, cancer treatment, cancer pill | doxorubicin, cyclophosphamide, paclitaxel, docetaxel, cisplatin, carboplatin, oxaliplatin, fluorouracil, leucovorin, capecitabine, trastuzumab, verzenio, abemaciclib, palbociclib, etoposide, epirubicin, exemestane, fulvestrant, tamoxifen, anastrozole, letrozole, gemcitabine, vincristine
heart medicine, cardiac medicine | heart pill, heart tablet, heart drug, medicine for my heart | metoprolol, carvedilol, bisoprolol, atenolol, digoxin, amiodarone, sotalol, flecainide, nitroglycerin, isosorbide, clopidogrel, aspirin, lisinopril, sacubitril, entresto, ivabradine, furosemide, spironolactone, simvastatin, atorvastatin, verapamil, diltiazem
chest pain medicine, nitrate | angina medicine, under the tongue, angina spray | nitroglycerin, isosorbide, ranolazine
heart rhythm medicine, antiarrhythmic | rhythm pill, irregular heartbeat medicine | amiodarone, sotalol, flecainide, digoxin, dofetilide, propafenone, dronedarone
prostate medicine | prostate pill | tamsulosin, finasteride, dutasteride, alfuzosin, terazosin, doxazosin
bladder medicine | overactive bladder medicine, bladder pill | oxybutynin, tolterodine, mirabegron, solifenacin
erectile medicine | erection pill, impotence pill, potency pill | sildenafil, viagra, tadalafil, cialis, vardenafil
migraine medicine, triptan | headache medicine, headache pill | sumatriptan, rizatriptan, topiramate, propranolol, zolmitriptan, erenumab
muscle relaxant, muscle relaxer | muscle medicine, muscle pill, back spasm medicine | cyclobenzaprine, baclofen, tizanidine, methocarbamol, carisoprodol
eye drop, ophthalmic | glaucoma drops, eye medicine | latanoprost, timolol, dorzolamide, brimonidine, travoprost
iron supplement, iron tablet, iron pill | iron | ferrous sulfate, ferrous gluconate, ferrous fumarate
vitamin, supplement | supplements, over the counter vitamins | vitamin, multivitamin, folic acid, cholecalciferol, ergocalciferol, cyanocobalamin, calcium carbonate, fish oil, omega 3, biotin, magnesium
smoking cessation medicine, nicotine replacement | quit smoking medicine, nicotine patch, stop smoking pill | varenicline, nicotine, bupropion
skin cream, topical | cream, ointment, lotion, rash cream | cream, ointment, lotion, topical, gel
anesthetic, anesthesia, sedation | put to sleep, numbing | propofol, lidocaine, sevoflurane, isoflurane, midazolam, rocuronium, desflurane, ketamine
oxygen therapy, supplemental oxygen, home oxygen | oxygen tank, oxygen at home, on oxygen, given oxygen, got oxygen, need oxygen | oxygen administration
anemia medicine, epoetin, erythropoietin | | epoetin, darbepoetin, epogen
potassium chloride | potassium pill, potassium supplement | |
overdose medicine, naloxone, narcan | | |
hiv medicine, antiretroviral | prep | emtricitabine, tenofovir, dolutegravir, bictegravir, efavirenz, truvada, biktarvy
# Single medicines by their other names
acetaminophen, paracetamol, tylenol, panadol, apap
ibuprofen, advil, motrin, nurofen
naproxen, aleve, naprosyn
aspirin, acetylsalicylic acid, asa, baby aspirin, ecotrin
oxycodone, oxycontin, roxicodone
oxycodone acetaminophen, percocet | | acetaminophen oxycodone
hydrocodone, vicodin, norco, lortab
tramadol, ultram
metformin, glucophage
glipizide, glucotrol
glyburide, glibenclamide, diabeta
sitagliptin, januvia
empagliflozin, jardiance
dapagliflozin, farxiga
canagliflozin, invokana
liraglutide, victoza, saxenda
semaglutide, ozempic, wegovy, rybelsus
dulaglutide, trulicity
tirzepatide, mounjaro, zepbound
insulin glargine, lantus, basaglar, toujeo, glargine
insulin lispro, humalog, lispro
insulin isophane, nph insulin, humulin, novolin
lisinopril, prinivil, zestril
enalapril, vasotec
ramipril, altace
losartan, cozaar
valsartan, diovan
amlodipine, norvasc
diltiazem, cardizem
verapamil, calan
metoprolol, lopressor, toprol
atenolol, tenormin
carvedilol, coreg
propranolol, inderal
bisoprolol, zebeta
furosemide, lasix
hydrochlorothiazide, hctz, microzide
chlorthalidone, thalitone
spironolactone, aldactone
bumetanide, bumex
atorvastatin, lipitor
simvastatin, zocor, simvistatin
rosuvastatin, crestor
pravastatin, pravachol
ezetimibe, zetia
warfarin, coumadin, jantoven
apixaban, eliquis
rivaroxaban, xarelto
dabigatran, pradaxa
enoxaparin, lovenox
clopidogrel, plavix
digoxin, lanoxin
amiodarone, pacerone
nitroglycerin, nitrostat, glyceryl trinitrate, nitro
isosorbide, imdur
sacubitril, entresto
albuterol, salbutamol, ventolin, proair, proventil
fluticasone, flovent, flonase
fluticasone salmeterol, advair
budesonide formoterol, symbicort
tiotropium, spiriva
montelukast, singulair
prednisone, deltasone
amoxicillin, amoxil
amoxicillin clavulanate, augmentin, co amoxiclav
azithromycin, zithromax, z pack, zpak
doxycycline, vibramycin
ciprofloxacin, cipro
levofloxacin, levaquin
cephalexin, keflex
nitrofurantoin, macrobid
sulfamethoxazole trimethoprim, bactrim, septra, co trimoxazole
penicillin, penicillin v
sertraline, zoloft
fluoxetine, prozac
citalopram, celexa
escitalopram, lexapro
paroxetine, paxil
venlafaxine, effexor
duloxetine, cymbalta
bupropion, wellbutrin, zyban
mirtazapine, remeron
trazodone, desyrel
alprazolam, xanax
lorazepam, ativan
diazepam, valium
clonazepam, klonopin
zolpidem, ambien
quetiapine, seroquel
aripiprazole, abilify
risperidone, risperdal
olanzapine, zyprexa
lamotrigine, lamictal
levetiracetam, keppra
gabapentin, neurontin
pregabalin, lyrica
topiramate, topamax
carbamazepine, tegretol
valproate, depakote, valproic acid, divalproex
methylphenidate, ritalin, concerta
amphetamine, adderall
donepezil, aricept
memantine, namenda
carbidopa levodopa, sinemet
levothyroxine, synthroid, euthyrox, levoxyl
omeprazole, prilosec
pantoprazole, protonix
esomeprazole, nexium
famotidine, pepcid
nizatidine, axid
ondansetron, zofran
loratadine, claritin
cetirizine, zyrtec
diphenhydramine, benadryl
fexofenadine, allegra
epinephrine, epipen
allopurinol, zyloprim
alendronate, fosamax
tamsulosin, flomax
finasteride, proscar, propecia
sildenafil, viagra
tadalafil, cialis
sumatriptan, imitrex
cyclobenzaprine, flexeril
methotrexate, trexall
hydroxychloroquine, plaquenil
adalimumab, humira
etanercept, enbrel
tacrolimus, prograf
tamoxifen, nolvadex
letrozole, femara
anastrozole, arimidex
trastuzumab, herceptin
medroxyprogesterone, depo provera, depo subq provera
etonogestrel, nexplanon, implanon
levonorgestrel, mirena, plan b
leuprolide, lupron
follitropin, gonal f
menotropins, menopur
hydrocortisone, cortef
naloxone, narcan
oseltamivir, tamiflu
acyclovir, zovirax
valacyclovir, valtrex
fluconazole, diflucan
vitamin c, ascorbic acid
`)
