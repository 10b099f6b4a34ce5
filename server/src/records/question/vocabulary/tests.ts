import { readTopics } from './topic.ts'

/** Blood and urine tests, vital signs and scores. */
export const testTopics = readTopics(`
# Sugar
hemoglobin a1c, haemoglobin a1c, hba1c, hb a1c, a1c, glycated hemoglobin, glycohemoglobin, glycosylated hemoglobin | blood sugar, sugar, sugar level, average sugar, three month sugar, 3 month sugar, diabetes test, diabetes control, diabetic control | | 4548-4, 17856-6, 4549-2, 59261-8
glucose, blood glucose | blood sugar, low blood sugar, high blood sugar, low sugar, high sugar, sugar, sugar level, sugar reading, fasting sugar, diabetes test, finger stick | fasting plasma glucose | 2339-0, 2345-7, 1558-6, 41653-7, 14749-6, 1557-8
insulin level, c peptide | | | 20448-7, 1986-9
# Fats
cholesterol | high cholesterol, lipid, blood fat, fat in my blood, lipid panel, cholesterol test | ldl, hdl, triglyceride, lipid, cholesterol | 2093-3
ldl, ldl cholesterol, low density lipoprotein, cholesterol in ldl | bad cholesterol, lousy cholesterol | | 18262-6, 13457-7, 2089-1
hdl, hdl cholesterol, high density lipoprotein, cholesterol in hdl | good cholesterol, healthy cholesterol | | 2085-9
triglyceride | blood fat, fat in my blood | | 2571-8
lipid panel, lipid profile, lipid | cholesterol test, cholesterol check | total cholesterol, ldl, hdl, triglyceride | 57698-3, 24331-1
# Kidneys and salts
creatinine | kidney test, kidney function, kidney number | | 2160-0, 38483-4
egfr, gfr, glomerular filtration, estimated glomerular filtration rate | kidney test, kidney function, kidney number, how well my kidneys work | | 33914-3, 48642-3, 48643-1, 62238-1, 77147-7, 98979-8, 88293-6, 88294-4, 50044-7
urea nitrogen, bun, urea, blood urea nitrogen | kidney test, kidney function | | 3094-0, 6299-2
albumin creatinine ratio, microalbumin, microalbumin creatinine ratio, urine albumin, uacr | protein in my urine, protein in urine, kidney test, kidney damage | | 9318-7, 14959-1, 14957-5, 32294-1
potassium | low potassium, high potassium, electrolyte | | 2823-3, 6298-4
sodium | low sodium, electrolyte, salt level, salt in my blood | | 2951-2, 2947-0
chloride | electrolyte | | 2075-0, 2069-3
carbon dioxide, bicarbonate, total co2, hco3 | electrolyte | | 2028-9, 1963-8, 20565-8
calcium | bone mineral | | 17861-6, 49765-1
magnesium | electrolyte | | 19123-9
phosphate, phosphorus | electrolyte | | 2777-1
uric acid, urate | gout test | | 3084-1
metabolic panel, basic metabolic panel, comprehensive metabolic panel, bmp, cmp, chem 7, electrolyte | chemistry test, blood chemistry | sodium, potassium, chloride, bicarbonate, carbon dioxide | 51990-0, 24321-2, 24323-8
# Liver, pancreas, proteins
alanine aminotransferase, alt, sgpt | liver test, liver function, liver enzyme, lft | | 1742-6
aspartate aminotransferase, ast, sgot | liver test, liver function, liver enzyme, lft | | 1920-8
alkaline phosphatase, alp | liver test, liver function, liver enzyme, lft | | 6768-6
bilirubin | liver test, liver function, jaundice test, lft | | 1975-2, 1968-7
gamma glutamyl transferase, ggt | liver test, liver enzyme | | 2324-2
albumin | liver test, protein level | | 1751-7
total protein, protein in serum | protein level | | 2885-2
globulin | protein level | | 10834-0
lipase | pancreas test | | 3040-3
amylase | pancreas test | | 1798-8
ammonia | liver test | | 16362-6
# Blood count
complete blood count, cbc, full blood count, blood count, hemogram | blood cell, blood work | hemoglobin, hematocrit, leukocyte, erythrocyte, platelet, white blood cell, red blood cell | 58410-2, 57021-8, 24317-0
hemoglobin, haemoglobin, hgb, hb | iron test, blood level, anemia, anaemia, anemic, anemia test, red blood | | 718-7, 20509-6
hematocrit, haematocrit, hct, packed cell volume | anemia test, blood thickness | | 4544-3, 20570-8
leukocyte, white blood cell, wbc, white cell, leucocyte, white count | white blood, infection fighting cell, infection test | | 6690-2, 26464-8
erythrocyte, red blood cell, rbc, red cell | red blood | | 789-8, 26453-1
platelet, thrombocyte, plt | clotting cell | | 777-3, 26515-7
mcv, mean corpuscular volume, erythrocyte mean corpuscular volume | size of my red blood cells | | 787-2, 30428-7
mch, mean corpuscular hemoglobin, mchc | | | 785-6, 786-4
rdw, erythrocyte distribution width, red cell distribution width | | | 788-0, 21000-5, 30385-9
platelet mean volume, mpv, mean platelet volume | | | 32623-1, 32207-3
neutrophil | | | 751-8, 770-8
lymphocyte | | | 731-0, 736-9
eosinophil | allergy cell | | 711-2, 713-8
monocyte | | | 742-7
basophil | | | 704-7
reticulocyte | | | 17849-1
# Iron and vitamins
ferritin | iron, low iron, low on iron, iron deficiency, iron level, iron store, iron test | | 2276-4
iron, serum iron, iron binding capacity, tibc, transferrin | low iron, low on iron, iron level, iron test | ferritin, ferrous sulfate | 2498-4, 2500-7, 2502-3
vitamin b12, b12, cobalamin, cyanocobalamin | low b12, vitamin b12 deficiency, vitamin level | | 2132-9
folate, folic acid, vitamin b9 | vitamin level | | 2284-8
vitamin d, 25 hydroxyvitamin d, calcidiol, cholecalciferol, ergocalciferol | low vitamin d, vitamin d deficiency, vitamin level, sunshine vitamin, bone vitamin | vitamin d3, vitamin d2 | 1989-3, 62292-8, 35365-6
# Hormones
tsh, thyrotropin, thyroid stimulating hormone | thyroid, thyroid test, thyroid level, thyroid function | | 3016-3, 11580-8
free t4, thyroxine, t4, t3, triiodothyronine, free thyroxine | thyroid, thyroid test, thyroid level, thyroid function, thyroid hormone | | 3024-7, 3026-2, 3053-6
testosterone | male hormone, hormone level | | 2986-8
estradiol, estrogen | female hormone, hormone level | | 2243-4
progesterone | hormone level | | 2839-9
fsh, follitropin, follicle stimulating hormone | fertility test, hormone level | | 15067-2
lh, lutropin, luteinizing hormone | fertility test, hormone level | | 10501-5
amh, mullerian hormone, anti mullerian hormone | fertility test, egg reserve, ovarian reserve | | 38476-8
prolactin | hormone level | | 2842-3
cortisol | stress hormone | | 2143-6
parathyroid hormone, pth | | | 2731-8
hcg, choriogonadotropin, chorionic gonadotropin | pregnancy test | | 2106-3, 19080-1, 21198-7
# Heart and clotting
troponin | heart attack test, heart enzyme | | 10839-9, 6598-7, 89579-7, 67151-1
bnp, natriuretic peptide, nt probnp, probnp | heart failure test, heart strain | | 30934-4, 33762-6, 42637-9
creatine kinase, ck, cpk, ck mb | muscle enzyme, heart enzyme | | 2157-6
d dimer, fibrin d dimer | clot test, blood clot test | | 48065-7, 48067-3
inr, prothrombin time, pt inr | blood thinner test, clotting time, warfarin test, how thin my blood is | | 6301-6, 34714-6, 5902-2, 5894-1
ptt, aptt, partial thromboplastin time | clotting time, clotting test | | 3173-2, 14979-9
lactate dehydrogenase, ldh | | | 14804-9, 2532-0
lactate, lactic acid | | | 2524-7, 32693-4
# Inflammation, immunity, infection
c reactive protein, crp | inflammation, inflammation test | | 1988-5, 30522-7, 76485-2
sedimentation rate, esr, sed rate | inflammation, inflammation test | | 4537-7, 30341-2
procalcitonin | infection test | | 33959-8, 75241-0
rheumatoid factor, anti ccp, antinuclear antibody, ana | arthritis test, lupus test, autoimmune test | | 11572-5, 8061-4
immunoglobulin e, ige | allergy test | | 19113-0
covid test, sars cov 2, sars cov, coronavirus, covid, covid 19 | corona, covid test, covid result | | 94500-6, 94531-1, 94558-4, 94762-2
influenza test, influenza virus a, influenza virus b | flu test | | 92142-9, 92141-1
strep test, streptococcus | strep, throat swab, throat culture | streptococcal, streptococcus | 78012-2
hiv | hiv positive, aids test, std test, sti test | human immunodeficiency virus | 56888-1, 75622-1
hepatitis b, hbsag | std test, liver infection | hep b | 5196-1
hepatitis c, hcv | liver infection | hep c | 16128-1
syphilis, rpr, treponema | std test, sti test | | 20507-0
chlamydia, gonorrhea, gonorrhoeae | std test, sti test | | 21613-5, 24111-7
rubella | german measles, immunity | | 5334-8
blood culture, culture | infection test | | 600-7
group b strep, gbs, streptococcus agalactiae | strep, strep test, strep swab | | 48683-3, 72607-5
tuberculosis test, quantiferon, tuberculin, ppd | tb test, tb skin test, tuberculosis | | 71774-4
# Urine and stool
urinalysis, urine dipstick, urine analysis | urine test, pee test, urine sample | in urine by test strip | 24357-6, 24356-8, 5767-9
urine protein, protein in urine, proteinuria | protein in my pee, foamy urine | | 20454-5, 2888-6, 5804-0
urine glucose, glucose in urine | sugar in my urine, sugar in my pee | | 25428-4, 5792-7
ketone, ketones in urine | | | 2514-8, 5797-6, 57734-6
leukocyte esterase, nitrite in urine | urine infection test, uti test | nitrite | 5799-2, 5802-4, 60026-2
specific gravity, ph of urine | | | 5811-5, 5803-2
blood in urine, hematuria, hemoglobin in urine | blood in my pee, blood in my urine | | 5794-3, 57751-0
fecal occult blood, hemoglobin.gastrointestinal, fit test, cologuard, stool blood | stool test, poop test, blood in my stool, colon cancer test, colon test, bowel cancer test | occult blood | 2335-8, 29771-3, 57905-2, 77353-1
# Cancer markers and others
psa, prostate specific antigen | prostate test, prostate level, prostate cancer test | | 2857-1
cea, carcinoembryonic antigen, ca 125, ca 19 9, afp, alpha fetoprotein, tumor marker | cancer test, cancer marker | | 2039-6, 10334-1, 24108-3, 1834-1
her2, estrogen receptor, progesterone receptor | breast cancer marker | | 85319-2, 85337-4, 85339-0
pap, pap smear, cervical cytology, papanicolaou | smear test, cervical screening, cervical cancer test | cytology | 10524-7
hpv, human papillomavirus | cervical screening, wart virus | | 21440-3, 82675-0
blood type, abo, blood group, rh type, abo and rh | type of blood | rh positive, rh negative | 882-1, 883-9, 10331-7
drug screen, toxicology, tox screen | drug test, urine drug test | cocaine, opiates, amphetamine in urine | 65750-2
lead in blood, blood lead | lead test, lead poisoning | | 77307-7, 5671-3, 10368-9
blood gas, arterial blood gas, abg, oxygen partial pressure, po2, pco2 | oxygen in my blood | | 2703-7, 2019-8, 2744-1
genetic test, gene mutation, brca, karyotype | dna test, gene test, genes | |
glucose tolerance, ogtt | sugar drink test, gestational diabetes test | | 20438-8, 1518-0
# Vital signs
blood pressure, bp, systolic, diastolic | pressure, bp reading, upper number, lower number, top number, bottom number | arterial pressure | 85354-9, 55284-4, 8480-6, 8462-4, 96607-7
heart rate, pulse | hr, how fast my heart beats, heartbeat, beats per minute | | 8867-4
respiratory rate, breathing rate, respiration rate | breaths per minute, how fast i breathe | | 9279-1
body temperature, temperature, temp | fever, high temperature | | 8310-5, 8331-1
oxygen saturation, spo2, pulse oximetry, pulse ox, o2 sat | oxygen level, oxygen, blood oxygen, oxygen in my blood | | 59408-5, 2708-6
body weight, weight | weigh, how heavy, pounds, kilo, lose weight, gain weight, weight loss, weight gain, lost weight, gained weight, birth weight, gain, gained, how much have i lost, how much did i lose, pounds lost, kilos lost | | 29463-7, 3141-9
body height, height, body length | how tall, birth length, grow, grown, growth | | 8302-2, 8306-3
body mass index, bmi | overweight, over weight, too heavy, weight for height | | 39156-5, 59576-9
head circumference, occipital frontal circumference | head size, baby growth, growth | | 9843-4, 8287-5, 8289-1
waist circumference | waist | | 8280-0
growth percentile, weight for length, bmi percentile | growth, grow, percentile, growth chart | percentile | 77606-2, 59576-9, 8289-1
pain severity, pain score, pain level | pain, how much pain, pain rating | | 72514-3
peak flow, fev1, spirometry, lung function, fvc, forced expiratory volume | breathing test, lung test | | 20150-9, 19868-9, 19926-5, 20149-1
ejection fraction, lvef | heart pumping, heart function, how well my heart pumps, pump function | | 10230-1, 8806-2
bone density, t score, dxa, dexa, bone mineral density | bone scan, osteoporosis test, bone test | | 80948-3
apgar | newborn score | | 9272-6, 9274-2, 9271-8
# Scores and questionnaires
phq 9, phq 2, phq9, phq2, patient health questionnaire, depression screening | depression score, depression test, depression questionnaire, mood score, mood | | 44249-1, 44261-6, 55758-7, 89204-2
gad 7, gad7, generalized anxiety disorder 7 | anxiety score, anxiety test, anxiety questionnaire | | 69737-5, 70274-6
audit c, audit, alcohol use disorder identification | drink, drinking, drink too much, alcohol, how much i drink, alcohol score, alcohol test, alcohol questionnaire, drinking score | | 75626-2, 72109-2
dast 10, drug abuse screening | drug score, drug questionnaire | | 82667-7, 82666-9
morse fall, fall risk | falls score, risk of falling | | 59460-6
mmse, moca, cognitive assessment, mini mental | memory test, dementia test, memory score | | 72106-8, 72172-0
hunger vital sign, food insecurity | enough food, hungry | worried food would run out | 88121-9, 88124-3
prapare, social determinant | social needs, living situation | | 93025-5
glasgow coma | | | 9269-2
disability adjusted life year, daly | | |
quality adjusted life year, qaly, qols | quality of life | |
smoking status, tobacco smoking status, tobacco use, smoker, smoking | smoke, cigarette, tobacco, do i smoke, have i smoked, nicotine | never smoked, pack years | 72166-2, 8663-7, 8664-5
pregnancy status, pregnancy, pregnant | expecting, having a baby, with child, due date, gestation | gestational, prenatal, antenatal, gravida | 82810-3, 11778-8
gestational age, weeks of pregnancy, weeks of gestation | how far along, how many weeks am i, how many weeks pregnant, weeks along, weeks pregnant | | 18185-9, 11884-4, 11885-1, 49051-6
due date, delivery date estimated, estimated date of delivery, edd | when is my baby due, baby due, when am i due | | 11778-8, 11779-6
sexual orientation, gender identity | | | 76690-7, 76691-5
`)
