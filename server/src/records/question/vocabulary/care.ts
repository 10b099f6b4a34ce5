import { readTopics } from './topic.ts'

/** Procedures, imaging, vaccines, people, places, parts of the body, and the running of care. */
export const careTopics = readTopics(`
# Operations and procedures
appendectomy | appendix removed, appendix out, appendix surgery, appendix operation |
cholecystectomy, gallbladder removal | gallbladder removed, gallbladder out, gallbladder surgery |
hysterectomy | womb removed, uterus removed |
cesarean section, cesarean, c section, caesarean | cesarean, baby by surgery |
tonsillectomy | tonsils out, tonsils removed |
hernia repair | hernia surgery |
bypass, coronary artery bypass, cabg | heart surgery, open heart surgery, bypass surgery, heart operation | coronary artery bypass graft
stent, percutaneous coronary intervention, pci, angioplasty | heart stent, opened artery, heart procedure | percutaneous coronary
cardiac catheterization, coronary angiography, angiogram | heart cath, heart catheter, heart procedure | catheterization
pacemaker, defibrillator, cardiac pacemaker | icd, heart device, heart implant, device in my chest | pacemaker, defibrillator
cardioversion, ablation | shock my heart, heart rhythm procedure | catheter ablation, electrical cardioversion
valve replacement | heart valve surgery, new valve, heart surgery | aortic valve replacement
knee replacement, knee arthroplasty | new knee, artificial knee, knee surgery | total knee
hip replacement, hip arthroplasty | new hip, artificial hip, hip surgery | total hip
arthroscopy, ligament repair | knee surgery, keyhole surgery | repair of anterior cruciate
spinal fusion, laminectomy | back surgery, spine surgery |
mastectomy, lumpectomy | breast removed, breast surgery |
biopsy | tissue sample, took a sample | biopsy of
colonoscopy | colon check, bowel check, camera up, colon test, colon screening, bowel scope | 
endoscopy, egd, gastroscopy | stomach camera, camera down, scope | 
polypectomy, rectal polypectomy | polyp removed, polyps removed |
dialysis, hemodialysis, renal dialysis | kidney machine, blood cleaning | 
transplant, transplantation | new kidney, new liver, new organ |
chemotherapy | chemo |
radiation therapy, radiotherapy, teletherapy, brachytherapy | radiation, rays |
physical therapy, physiotherapy, rehabilitation | pt, rehab, exercise therapy |
occupational therapy, speech therapy | |
psychotherapy, counseling, cognitive behavioral therapy | talk therapy, therapist, counselling |
intubation, mechanical ventilation, endotracheal | breathing machine, ventilator, on a vent |
oxygen administration, oxygen administration by mask, oxygen therapy | oxygen mask, on oxygen, given oxygen, got oxygen, need oxygen |
blood transfusion, transfusion | given blood, got blood |
suture, wound repair, suture open wound | stitches, stitched, sewn up |
cast, bone immobilization, splint | plaster cast, in a cast | bone immobilization
excision, removal, resection | removed, taken out, cut out | ectomy, excision, extraction
cataract surgery, phacoemulsification | eye surgery, eye operation |
vasectomy | sterilized, snipped |
tubal ligation | tubes tied |
insertion of iud, intrauterine device, insertion of intrauterine contraceptive device | coil, iud | insertion of subcutaneous contraceptive
circumcision | |
electrocardiogram, ekg, ecg, electrocardiographic | heart tracing, heart test, heart monitor |
stress test, exercise test, treadmill | heart test, treadmill test |
echocardiogram, echocardiography, transthoracic echocardiography, echo | heart ultrasound, ultrasound of my heart, heart test |
pulmonary function test, spirometry | breathing test, lung test |
eeg, electroencephalogram | brain wave test |
sleep study, polysomnography | sleep test |
eye exam, ophthalmic examination, retinal screening, fundoscopy, fundus photography | eye check, eye test, eye doctor visit, diabetic eye check |
foot exam, diabetic foot examination | foot check, feet check |
hearing test, audiometry | ear test |
dental examination, dental care, dental consultation, dental fluoride treatment, removal of dental plaque | dentist, teeth cleaning, tooth cleaning, dental visit, dental check | dental
medication reconciliation, medication review | medicine check, medicine review, went over my medicines |
screening, health screening | screened |
declined, refused, declines | turn down, turned down, refuse, say no, said no, did not want, didn't want | procedure declined, patient refused, patient declined
documentation of current medications | |
ultrasound, sonogram, ultrasonography | sono, jelly scan | antenatal ultrasound
x ray, xray, xr, radiograph, radiography, plain x ray | picture of my bones | plain chest x ray, radiography
ct scan, computed tomography, cat scan, ct | scan | computed tomography
mri, magnetic resonance | scan, brain scan, tube scan | 
mammogram, mammography | breast scan, breast screening, breast check, breast test |
pet scan, positron emission | scan |
chest x ray, plain chest x ray, xr chest, chest xr, cxr, chest radiograph | lung picture, picture of my lungs, lung x ray |
advance directive, living will, polst, do not resuscitate, dnr, resuscitate, healthcare proxy, health care proxy, power of attorney | last wishes, end of life wishes, code status, end of life, resuscitation wishes, advance care | directive
# Vaccines
influenza vaccine, flu vaccine, influenza seasonal, influenza split virus | flu shot, flu jab, flu vaccination | influenza | cvx:140, cvx:141, cvx:150, cvx:158, cvx:161, cvx:88, cvx:185, cvx:197
covid vaccine, covid 19 vaccine, sars cov 2 vaccine, covid 19 mrna | corona shot, covid shot, covid jab, covid booster, coronavirus vaccine, pfizer, moderna | | cvx:207, cvx:208, cvx:212, cvx:213, cvx:217, cvx:218, cvx:229, cvx:300, cvx:302, cvx:309, cvx:312
tetanus vaccine, tdap, td, tetanus, dtap, diphtheria, pertussis, td adult | tetanus shot, lockjaw shot, whooping cough shot | | cvx:113, cvx:115, cvx:139, cvx:20, cvx:106, cvx:107, cvx:9, cvx:09
pneumococcal vaccine, pneumococcal, pcv13, pneumovax, prevnar, ppsv23 | pneumonia shot, pneumonia vaccine, lung vaccine | | cvx:33, cvx:133, cvx:109, cvx:152, cvx:215, cvx:216
shingles vaccine, zoster vaccine, shingrix, zostavax, zoster | shingles shot, shingles jab | | cvx:121, cvx:187
hepatitis b vaccine, hep b | hepatitis shot, hepatitis vaccine | hep b adolescent or pediatric, hep b adult | cvx:8, cvx:08, cvx:43, cvx:45
hepatitis a vaccine, hep a | hepatitis shot, hepatitis vaccine | | cvx:83, cvx:52, cvx:85
mmr, measles mumps rubella | measles shot, mumps shot, rubella shot, measles vaccine | | cvx:3, cvx:03, cvx:94
varicella vaccine, varicella | chickenpox shot, chicken pox shot, chickenpox vaccine | | cvx:21
polio vaccine, ipv, polio, poliovirus | polio shot | | cvx:10, cvx:89
hpv vaccine, hpv quadrivalent, gardasil | hpv shot, cervical cancer vaccine | hpv | cvx:62, cvx:165, cvx:118
meningococcal vaccine, mcv4, meningococcal | meningitis shot, meningitis vaccine | | cvx:114, cvx:136, cvx:32, cvx:147
rotavirus vaccine, rotavirus | | | cvx:116, cvx:119, cvx:122
hib, haemophilus influenzae type b | | | cvx:49, cvx:48, cvx:17
rsv vaccine | rsv shot | | cvx:303, cvx:305
rabies vaccine | rabies shot | |
travel vaccine, yellow fever, typhoid | travel shot | |
rho d immune globulin, rhogam, rh immune globulin | rh shot | |
# Who
cardiology, cardiologist | heart doctor, heart specialist | cardiovascular
endocrinology, endocrinologist | diabetes doctor, thyroid doctor, hormone doctor, sugar doctor |
oncology, oncologist, hematology | cancer doctor, blood doctor |
neurology, neurologist | brain doctor, nerve doctor, headache doctor |
nephrology, nephrologist | kidney doctor |
urology, urologist | bladder doctor, prostate doctor |
gastroenterology, gastroenterologist | stomach doctor, gut doctor, bowel doctor, liver doctor |
pulmonology, pulmonologist, pulmonary medicine, respiratory medicine | lung doctor, breathing doctor |
dermatology, dermatologist | skin doctor |
ophthalmology, ophthalmologist, optometry, optometrist | eye doctor |
orthopedics, orthopedic, orthopaedic, orthopedist, orthopedic surgeon | bone doctor, joint doctor, knee doctor, hip doctor |
otolaryngology, otolaryngologist, ent | ear nose and throat, ear doctor, throat doctor |
psychiatry, psychiatrist, psychologist, psychology, mental health | therapist, head doctor, shrink, mental health doctor, counselor, counsellor |
rheumatology, rheumatologist | arthritis doctor, joint doctor |
obstetrics, gynecology, obstetrician, gynecologist, ob gyn, obgyn, midwife | women's doctor, baby doctor, pregnancy doctor, female doctor |
pediatrics, pediatrician, paediatrician | children's doctor, kids doctor, child doctor |
allergist, immunology | allergy doctor |
podiatry, podiatrist | foot doctor |
dentist, dentistry, dental | tooth doctor, teeth |
surgery, surgeon, general surgery | operation, operated, surgical |
anesthesiology, anesthesiologist | |
primary care, general practitioner, family medicine, primary care provider, pcp, general practice | family doctor, regular doctor, my doctor, gp |
nurse, nurse practitioner, registered nurse | |
pharmacist, pharmacy | drug store, chemist, where i get my medicine |
dietitian, nutritionist, nutrition | diet doctor, food advice |
physical therapist, physiotherapist | |
social worker, case manager | |
# Where and how
emergency room, emergency department, emergency, emergency room admission | er, a and e, casualty, rushed to hospital |
hospital admission, inpatient, hospitalization, admitted, hospital stay | in the hospital, in hospital, hospitalized, admitted to hospital, stayed in hospital | admission
intensive care, icu | |
urgent care, urgent care clinic | walk in, walk in clinic |
outpatient, ambulatory | clinic visit, office visit |
wellness visit, check up, checkup, well child visit, general examination, annual physical, encounter for check up | physical, yearly exam, routine visit, annual exam, annual check, yearly check, health check |
telehealth, virtual visit, telemedicine | video visit, phone visit, online visit |
discharge, discharged | sent home, left the hospital, went home |
follow up, follow up visit, encounter for follow up | come back |
prenatal visit, prenatal care, antenatal | pregnancy visit, pregnancy check |
nursing home, skilled nursing, long term care | care home |
hospice | |
referral | referred, sent me to |
# Parts of the body and functions
heart, cardiac, cardiovascular, myocardial | my heart | coronary, atrial, ventricular, electrocardiogram, echocardiogram, troponin
lung, pulmonary, respiratory | my lungs, breathing, breathe | pneumonia, bronchitis, asthma, chest x ray
kidney, renal | my kidneys | creatinine, glomerular, urea nitrogen, nephropathy, dialysis, nephrology
liver, hepatic | my liver | alanine aminotransferase, aspartate aminotransferase, bilirubin, alkaline phosphatase, hepatitis
stomach, gastric, abdomen, abdominal | belly, tummy | gastritis, duodenal
bowel, colon, intestine, rectal | gut | colonoscopy, colitis
brain, head, cerebral, intracranial | |
eye, ophthalmic, vision, retina, retinal | eyes, eyesight, sight |
ear, hearing, otic | ears |
throat, pharynx, neck | |
thyroid | | tsh, thyrotropin, levothyroxine, thyroxine
skin, dermal | | rash, dermatitis, eczema
bone, skeletal, osseous | bones | fracture, osteoporosis
joint, articular | joints | arthritis
knee | |
hip | |
shoulder | |
back, spine, spinal, lumbar | | lumbosacral, vertebra, vertebral, disc, l4, l5, s1, epidural steroid, spondylolisthesis
foot, feet, toe, ankle | |
hand, wrist, finger | |
breast, mammary | breasts |
prostate | |
bladder, urinary | pee, urine, peeing |
blood | |
nerve, neurologic | nerves |
tooth, teeth, dental, gum, gingival | mouth, wisdom teeth | molar
womb, uterus, uterine, cervix, cervical | |
baby, infant, newborn, fetus, fetal | |
mental health, psychiatric | mood, emotional, emotions |
# Life and death
death, cause of death, died, deceased | die, pass away, passed away |
# Family
father, paternal | dad, daddy, parent |
mother, maternal | mom, mum, parent |
brother | sibling |
sister | sibling |
grandmother, maternal grandmother, paternal grandmother | grandma, grandparent |
grandfather, maternal grandfather, paternal grandfather | grandpa, grandparent |
son, daughter, child, children | kids |
spouse, wife, husband, partner | married | marital status
aunt, uncle, cousin, niece, nephew | |
# Ways of life and papers
exercise, physical activity, physically active | work out, sport, walking, training | exercise
diet, nutrition | eat, eating, food | diet
race, ethnicity | background, ethnic |
language | speak, spoken |
religion | faith |
occupation, employment | job, work, working, profession, do for a living |
education level, education | school, schooling |
income | earn, money |
housing status, housing | home, house, where i live |
insurance, payer, payor, coverage | insurer, health plan, medicare, medicaid |
copayment, deductible, coinsurance | out of pocket, my share |
claim, bill | invoice, charged |
emergency contact, next of kin | who to call |
wheelchair, walker, crutches, cane | mobility, walking aid |
hearing aid | |
glasses, contact lens | |
cpap, oxygen concentrator, nebulizer | breathing machine at home |
glucose monitor, glucometer, insulin pump | sugar meter, diabetes device |
face mask, respirator, protective glove, isolation gown | protective equipment |
`)
