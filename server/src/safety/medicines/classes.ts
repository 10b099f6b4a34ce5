/**
 * The classes of the medicines: `id | name | Spanish name | other names people use | plain purpose | Spanish purpose`.
 * A class without a purpose says what a medicine does to others, not what it is for. Source as in `ingredients.ts`.
 */
export const CLASSES = `
anticoagulant | blood thinner (anticoagulant) | anticoagulante | blood thinner, blood thinners, anticoagulants, anticoagulantes, sintrones, medicine for clots | keeps blood clots from forming or growing | evita que se formen o crezcan coágulos de sangre
vka | vitamin K antagonist | antagonista de la vitamina K | vitamin K antagonists | |
doac | direct oral anticoagulant | anticoagulante oral directo | DOAC, NOAC, DOACs | |
antiplatelet | antiplatelet | antiagregante | antiplatelets, antiagregantes, blood thinner | keeps platelets from forming clots | evita que las plaquetas formen coágulos
blood-flow | blood flow medicine | medicina para la circulación | | improves the blood flow in the legs | mejora la circulación de las piernas
salicylate | salicylate | salicilato | salicylates, salicilatos | |
thrombolytic | clot dissolver | trombolítico | clot buster | dissolves a blood clot | disuelve un coágulo
antifibrinolytic | bleeding medicine | antifibrinolítico | | lessens bleeding | reduce el sangrado
nsaid | anti-inflammatory painkiller (NSAID) | antiinflamatorio (AINE) | NSAIDs, AINE, AINEs, anti-inflammatories, antiinflamatorios, anti inflammatory, anti-inflammatory | eases pain, swelling and fever | calma el dolor, la inflamación y la fiebre
paracetamol | paracetamol | paracetamol | | eases pain and fever | calma el dolor y la fiebre
pain-reliever | pain reliever | analgésico | painkiller, painkillers, analgesic, analgésicos | eases pain | calma el dolor
metamizole | metamizole | metamizol | | |
opioid | opioid painkiller | opioide | opioids, opiate, opiates, narcotic, narcotics, opiáceo, opioides | eases strong pain | calma el dolor fuerte
opioid-antagonist | opioid reversal medicine | antagonista de opioides | | reverses an opioid overdose | revierte una sobredosis de opioides
opioid-use | medicine for opioid dependence | medicina para la dependencia de opioides | | treats opioid dependence | trata la dependencia de opioides
alcohol-use | medicine for alcohol dependence | medicina para dejar el alcohol | | helps to stay away from alcohol | ayuda a no beber alcohol
triptan | triptan | triptán | triptans, triptanes | stops a migraine attack | corta un ataque de migraña
serotonergic | medicine that raises serotonin | medicina que aumenta la serotonina | | |
ergot | ergot medicine | ergótico | | stops a migraine attack | corta un ataque de migraña
cgrp | CGRP migraine medicine | medicina anti-CGRP para la migraña | | prevents or treats migraine | previene o trata la migraña
barbiturate | barbiturate | barbitúrico | barbiturates, barbitúricos | calms the brain | calma el cerebro
ssri | SSRI antidepressant | antidepresivo ISRS | SSRIs, ISRS | treats depression and anxiety | trata la depresión y la ansiedad
snri | SNRI antidepressant | antidepresivo IRSN | SNRIs, IRSN | treats depression and anxiety | trata la depresión y la ansiedad
tca | tricyclic antidepressant | antidepresivo tricíclico | tricyclic, tricyclics, tricíclicos | treats depression | trata la depresión
maoi | MAO inhibitor | inhibidor de la MAO | MAOI, MAOIs, IMAO | treats depression | trata la depresión
antidepressant | antidepressant | antidepresivo | antidepressants, antidepresivos | treats depression | trata la depresión
lithium | lithium | litio | | keeps the mood steady | mantiene estable el ánimo
mood-stabilizer | mood stabilizer | estabilizador del ánimo | mood stabilizers | keeps the mood steady | mantiene estable el ánimo
antipsychotic | antipsychotic | antipsicótico | antipsychotics, antipsicóticos, neuroleptic | treats psychosis and bipolar illness | trata la psicosis y el trastorno bipolar
clozapine | clozapine | clozapina | | |
benzodiazepine | benzodiazepine | benzodiacepina | benzodiazepines, benzo, benzos, benzodiacepinas | calms anxiety or helps sleep | calma la ansiedad o ayuda a dormir
z-drug | sleeping medicine | hipnótico | | helps sleep | ayuda a dormir
sleep | sleeping medicine | medicina para dormir | sleeping pills, sleeping pill, sleeping tablets, sleep meds, pastillas para dormir, pastillas de dormir, somníferos | helps sleep | ayuda a dormir
sedative | sedative | sedante | sedatives, sedantes | calms | calma
anxiety | anxiety medicine | ansiolítico | ansiolíticos | calms anxiety | calma la ansiedad
stimulant | stimulant | estimulante | stimulants, estimulantes | treats ADHD | trata el TDAH
adhd | ADHD medicine | medicina para el TDAH | | treats ADHD | trata el TDAH
wakefulness | wakefulness medicine | medicina para la somnolencia | | keeps awake in the day | mantiene despierto durante el día
antiepileptic | seizure medicine | antiepiléptico | seizure medicines, seizure meds, anticonvulsant, anticonvulsants, anticonvulsivos, antiepilépticos | prevents seizures | previene las convulsiones
gabapentinoid | nerve pain medicine | gabapentinoide | gabapentinoids | eases nerve pain | alivia el dolor de los nervios
valproate | valproate | valproato | | |
enzyme-inducer | medicine that speeds up the breakdown of others | inductor enzimático | | |
parkinson | Parkinson medicine | medicina para el Parkinson | | eases stiffness and tremor of Parkinson disease | alivia la rigidez y el temblor del Parkinson
anticholinergic | anticholinergic | anticolinérgico | anticholinergics | calms spasms and dries secretions | calma los espasmos y seca las secreciones
dementia | memory medicine | medicina para la memoria | | treats the symptoms of dementia | trata los síntomas de la demencia
myasthenia | myasthenia medicine | medicina para la miastenia | | strengthens muscles in myasthenia | da fuerza a los músculos en la miastenia
als | ALS medicine | medicina para la ELA | | slows ALS | frena la ELA
movement | medicine for muscle movements | medicina para los movimientos | | calms unwanted muscle movements | calma los movimientos involuntarios
muscle-relaxant | muscle relaxant | relajante muscular | muscle relaxer, muscle relaxers, muscle relaxants, relajantes musculares | relaxes tight muscles | relaja los músculos
ace-inhibitor | ACE inhibitor | inhibidor de la ECA (IECA) | ACE inhibitors, IECA | lowers blood pressure and protects the heart | baja la presión y protege el corazón
arb | angiotensin receptor blocker | antagonista de la angiotensina (ARA II) | ARB, ARBs, ARA II, sartan | lowers blood pressure and protects the heart | baja la presión y protege el corazón
arni | sacubitril | sacubitrilo | ARNI | treats heart failure | trata la insuficiencia cardíaca
antihypertensive | blood pressure medicine | medicina para la presión | blood pressure pills, blood pressure pill, blood pressure medication, bp meds, bp pills, bp pill, pastillas de la presión, pastilla de la presión, pastillas de la tensión, pastilla de la tensión | lowers blood pressure | baja la presión
beta-blocker | beta blocker | betabloqueante | beta blockers, betabloqueantes, betabloqueador, beta-blocker, beta-blockers | slows the heart and lowers blood pressure | hace más lento el corazón y baja la presión
ccb | calcium channel blocker | bloqueador de los canales de calcio | calcium channel blockers, calcioantagonista | relaxes the blood vessels and lowers blood pressure | relaja los vasos y baja la presión
rate-ccb | calcium channel blocker that slows the heart | calcioantagonista que frena el corazón | | |
alpha-blocker | alpha blocker | alfabloqueante | alpha blockers | relaxes blood vessels and the prostate | relaja los vasos y la próstata
central-alpha | medicine that calms the pressure centre | antihipertensivo central | | lowers blood pressure | baja la presión
vasodilator | vessel relaxer | vasodilatador | vasodilators | lowers blood pressure | baja la presión
nitrate | nitrate | nitrato | nitrates, nitratos | eases chest pain of the heart | alivia el dolor de pecho del corazón
angina | angina medicine | medicina para la angina | | prevents chest pain of the heart | previene el dolor de pecho del corazón
heart-failure | heart failure medicine | medicina para la insuficiencia cardíaca | | helps a weak heart | ayuda a un corazón débil
heart-muscle | heart muscle medicine | medicina para el músculo del corazón | | treats a disease of the heart muscle | trata una enfermedad del músculo del corazón
diuretic | water pill (diuretic) | diurético | water pills, water pill, diuretics, diuréticos, water tablets | removes extra water | elimina el exceso de agua
loop-diuretic | water pill (loop diuretic) | diurético de asa | | removes extra water | elimina el exceso de agua
thiazide | water pill (thiazide) | tiazida | thiazides, tiazidas | removes extra water and lowers blood pressure | elimina agua y baja la presión
potassium-sparing | potassium-sparing water pill | diurético ahorrador de potasio | | removes water and keeps potassium | elimina agua y conserva el potasio
mra | aldosterone blocker | antagonista de la aldosterona | | |
cardiac-glycoside | digitalis | digitálico | | strengthens and slows the heartbeat | da fuerza al corazón y lo hace más lento
antiarrhythmic | heart rhythm medicine | antiarrítmico | antiarrhythmics, antiarrítmicos | keeps the heart rhythm regular | mantiene regular el ritmo del corazón
low-pressure | medicine that raises blood pressure | medicina que sube la presión | | raises low blood pressure | sube la presión baja
statin | statin | estatina | statins, estatinas, cholesterol pill | lowers cholesterol | baja el colesterol
cholesterol | cholesterol medicine | medicina para el colesterol | | lowers cholesterol | baja el colesterol
pcsk9 | PCSK9 medicine | inhibidor de PCSK9 | | lowers cholesterol | baja el colesterol
fibrate | fibrate | fibrato | fibrates, fibratos | lowers blood fats | baja las grasas de la sangre
bile-resin | bile acid binder | resina | | lowers cholesterol | baja el colesterol
omega-3 | omega-3 | omega 3 | | lowers blood fats | baja las grasas de la sangre
insulin | insulin | insulina | insulins, insulinas | lowers blood sugar | baja el azúcar en la sangre
diabetes | diabetes medicine | medicina para la diabetes | diabetes pills, pastillas del azúcar, pastillas de la diabetes, sugar pills | lowers blood sugar | baja el azúcar en la sangre
sulfonylurea | sulfonylurea | sulfonilurea | sulfonylureas, sulfonilureas | lowers blood sugar | baja el azúcar en la sangre
biguanide | biguanide | biguanida | | lowers blood sugar | baja el azúcar en la sangre
sglt2 | SGLT2 inhibitor | inhibidor de SGLT2 | SGLT2 inhibitors, gliflozin, iSGLT2 | lowers blood sugar | baja el azúcar en la sangre
dpp4 | DPP-4 inhibitor | inhibidor de la DPP-4 | DPP-4 inhibitors, gliptin | lowers blood sugar | baja el azúcar en la sangre
glp1 | GLP-1 medicine | análogo de GLP-1 | GLP-1, GLP1, GLP-1s | lowers blood sugar and appetite | baja el azúcar y el apetito
tzd | glitazone | glitazona | | lowers blood sugar | baja el azúcar en la sangre
meglitinide | glinide | glinida | | lowers blood sugar | baja el azúcar en la sangre
alpha-glucosidase | starch blocker | inhibidor de la alfa-glucosidasa | | lowers blood sugar | baja el azúcar en la sangre
low-sugar | low sugar rescue medicine | medicina para el azúcar bajo | | raises a low blood sugar | sube el azúcar bajo
thyroid | thyroid hormone | hormona tiroidea | thyroid pill, thyroid medicine, pastilla de la tiroides | replaces a missing thyroid hormone | repone la hormona de la tiroides
antithyroid | medicine against an overactive thyroid | antitiroideo | | calms an overactive thyroid | calma una tiroides muy activa
corticosteroid | steroid | corticoide | steroids, corticosteroids, cortisone, corticoides, esteroides, cortisona | calms inflammation and the immune system | calma la inflamación y las defensas
mineralocorticoid | salt hormone | mineralocorticoide | | helps the body keep salt | ayuda al cuerpo a conservar la sal
topical-steroid | steroid cream | crema de corticoide | | calms inflamed skin | calma la piel inflamada
inhaled-steroid | inhaled steroid | corticoide inhalado | | calms inflamed airways | calma la inflamación de las vías respiratorias
estrogen | estrogen | estrógeno | estrogens, oestrogen, estrógenos | replaces or adds estrogen | repone o añade estrógeno
progestin | progestin | progestágeno | progestogen | acts like progesterone | actúa como la progesterona
contraceptive | birth control | anticonceptivo | birth control pill, contraceptives, the pill, anticonceptivos, pastillas anticonceptivas | prevents pregnancy | evita el embarazo
hormone-therapy | hormone therapy | terapia hormonal | HRT, hormone replacement | eases symptoms of menopause | alivia los síntomas de la menopausia
serm | estrogen receptor modulator | modulador del receptor de estrógeno | SERM | blocks estrogen in some tissues | bloquea el estrógeno en algunos tejidos
bone | bone medicine | medicina para los huesos | | strengthens bones | fortalece los huesos
fertility | fertility medicine | medicina para la fertilidad | | helps to ovulate | ayuda a ovular
aromatase-inhibitor | aromatase inhibitor | inhibidor de la aromatasa | aromatase inhibitors | treats or prevents breast cancer | trata o previene el cáncer de mama
hormone-cancer | hormone treatment for cancer | tratamiento hormonal del cáncer | | treats a cancer that grows with hormones | trata un cáncer que crece con hormonas
androgen | testosterone | testosterona | | replaces testosterone | repone la testosterona
five-alpha | prostate shrinking medicine | inhibidor de la 5-alfa reductasa | | shrinks a large prostate | reduce la próstata agrandada
prostate | prostate medicine | medicina para la próstata | | eases the symptoms of a large prostate | alivia los síntomas de la próstata agrandada
gnrh | hormone blocker | análogo de GnRH | | lowers sex hormones | baja las hormonas sexuales
antiandrogen | antiandrogen | antiandrógeno | | treats prostate cancer | trata el cáncer de próstata
prolactin | prolactin medicine | medicina para la prolactina | | lowers prolactin | baja la prolactina
growth-hormone | growth hormone | hormona del crecimiento | | helps growth | ayuda al crecimiento
somatostatin | hormone slowing medicine | análogo de somatostatina | | lowers some hormones | baja algunas hormonas
antidiuretic | water saving hormone | antidiurético | | lessens urine | reduce la orina
antidiuretic-blocker | water hormone blocker | bloqueador de vasopresina | | raises low sodium or slows kidney cysts | sube el sodio bajo o frena los quistes del riñón
bisphosphonate | bisphosphonate | bifosfonato | bisphosphonates, bifosfonatos | strengthens bones | fortalece los huesos
vitamin-d | vitamin D | vitamina D | | treats or prevents low vitamin D | trata o previene la falta de vitamina D
calcium | calcium | calcio | | adds calcium | aporta calcio
phosphate-binder | phosphate binder | quelante del fósforo | | lowers phosphate in kidney disease | baja el fósforo en la enfermedad renal
parathyroid | parathyroid medicine | calcimimético | | calms the parathyroid glands | calma las glándulas paratiroides
iron | iron | hierro | | treats or prevents low iron | trata o previene la falta de hierro
vitamin | vitamin | vitamina | vitamins, vitaminas | adds a vitamin | aporta una vitamina
vitamin-k | vitamin K | vitamina K | | helps blood to clot | ayuda a coagular la sangre
folinic | folinic acid | ácido folínico | | protects against some medicines or helps others work | protege de algunas medicinas o ayuda a otras
supplement | supplement | suplemento | supplements, suplementos | is a supplement | es un suplemento
potassium | potassium | potasio | | treats or prevents low potassium | trata o previene el potasio bajo
magnesium | magnesium | magnesio | | adds magnesium | aporta magnesio
potassium-binder | potassium binder | quelante del potasio | | lowers high potassium | baja el potasio alto
antacid | antacid | antiácido | antacids, antiácidos | eases heartburn | alivia la acidez
ppi | acid blocker (PPI) | protector de estómago (IBP) | PPI, PPIs, proton pump inhibitor, protector gástrico, IBP | lowers stomach acid | baja el ácido del estómago
h2-blocker | acid blocker (H2) | antiácido H2 | H2 blocker, H2 blockers | lowers stomach acid | baja el ácido del estómago
stomach-acid | stomach acid medicine | medicina para el ácido | | lowers stomach acid | baja el ácido del estómago
stomach-lining | stomach protector | protector del estómago | | protects the stomach lining | protege el estómago
gas | gas medicine | medicina para los gases | | eases gas | alivia los gases
antiemetic | nausea medicine | antiemético | antiemetics, nausea pills | eases nausea and vomiting | alivia las náuseas y los vómitos
prokinetic | stomach emptying medicine | procinético | | helps the stomach to empty | ayuda a vaciar el estómago
vertigo | vertigo medicine | medicina para el vértigo | | eases vertigo | alivia el vértigo
antidiarrheal | diarrhea medicine | antidiarreico | | slows diarrhea | frena la diarrea
antispasmodic | cramp medicine | antiespasmódico | | eases cramps of the gut | alivia los cólicos
laxative | laxative | laxante | laxatives, laxantes | treats constipation | trata el estreñimiento
bowel-inflammation | bowel inflammation medicine | aminosalicilato | | calms an inflamed bowel | calma el intestino inflamado
bile | bile acid | ácido biliar | | helps the flow of bile | ayuda al flujo de la bilis
enzymes | digestive enzymes | enzimas digestivas | | helps to digest food | ayuda a digerir
antibiotic | antibiotic | antibiótico | antibiotics, antibióticos | treats infections by bacteria | trata infecciones por bacterias
penicillin | penicillin antibiotic | penicilina | penicillins, penicilinas | treats infections by bacteria | trata infecciones por bacterias
cephalosporin | cephalosporin antibiotic | cefalosporina | cephalosporins, cefalosporinas | treats infections by bacteria | trata infecciones por bacterias
carbapenem | carbapenem antibiotic | carbapenem | carbapenems | treats infections by bacteria | trata infecciones por bacterias
macrolide | macrolide antibiotic | macrólido | macrolides, macrólidos | treats infections by bacteria | trata infecciones por bacterias
fluoroquinolone | quinolone antibiotic | quinolona | quinolones, fluoroquinolones, quinolonas | treats infections by bacteria | trata infecciones por bacterias
tetracycline | tetracycline antibiotic | tetraciclina | tetracyclines, tetraciclinas | treats infections by bacteria | trata infecciones por bacterias
sulfa | sulfa medicine | sulfamida | sulfa drugs, sulfonamide, sulfonamides, sulfa, sulfas, sulfamidas | |
trimethoprim | trimethoprim | trimetoprima | | |
lincosamide | clindamycin antibiotic | lincosamida | | treats infections by bacteria | trata infecciones por bacterias
nitroimidazole | nitroimidazole antibiotic | nitroimidazol | | treats infections by bacteria | trata infecciones por bacterias
glycopeptide | glycopeptide antibiotic | glucopéptido | | treats infections by bacteria | trata infecciones por bacterias
oxazolidinone | linezolid antibiotic | oxazolidinona | | treats infections by bacteria | trata infecciones por bacterias
aminoglycoside | aminoglycoside antibiotic | aminoglucósido | aminoglycosides, aminoglucósidos | treats infections by bacteria | trata infecciones por bacterias
rifamycin | rifamycin antibiotic | rifamicina | | treats infections by bacteria | trata infecciones por bacterias
tuberculosis | tuberculosis medicine | medicina para la tuberculosis | | treats tuberculosis | trata la tuberculosis
antifungal | antifungal | antifúngico | antifungals, antifúngicos | treats infections by fungi | trata infecciones por hongos
azole | azole antifungal | azol | azoles | treats infections by fungi | trata infecciones por hongos
antiviral | antiviral | antiviral | antivirals, antivirales | treats infections by viruses | trata infecciones por virus
antiviral-herpes | herpes medicine | antiviral para el herpes | | treats herpes and shingles | trata el herpes
antiviral-flu | flu medicine | antiviral para la gripe | | treats the flu | trata la gripe
antiviral-covid | COVID-19 medicine | antiviral para la COVID-19 | | treats COVID-19 | trata la COVID-19
antiviral-hepatitis | hepatitis medicine | antiviral para la hepatitis | | treats viral hepatitis | trata la hepatitis viral
hiv | HIV medicine | medicina para el VIH | HIV medicines, antiretroviral | treats or prevents HIV | trata o previene el VIH
antimalarial | malaria medicine | antipalúdico | | treats or prevents malaria | trata o previene la malaria
antiparasitic | parasite medicine | antiparasitario | | treats infections by parasites | trata infecciones por parásitos
saba | rescue inhaler | inhalador de rescate | | opens the airways quickly | abre rápido las vías respiratorias
laba | long-acting inhaler | inhalador de acción larga | | keeps the airways open | mantiene abiertas las vías respiratorias
lama | long-acting inhaler | inhalador de acción larga | | keeps the airways open | mantiene abiertas las vías respiratorias
inhaler | inhaler | inhalador | inhalers, puffer, inhaladores | opens the airways | abre las vías respiratorias
leukotriene | asthma tablet | antileucotrieno | | prevents asthma and allergy symptoms | previene los síntomas de asma y alergia
xanthine | theophylline | teofilina | | opens the airways | abre las vías respiratorias
pde4 | COPD tablet | inhibidor de la PDE4 | | prevents COPD flares | previene las crisis de EPOC
allergy | allergy medicine | medicina para la alergia | allergy pills | prevents allergy symptoms | previene los síntomas de alergia
asthma-biologic | asthma injection | biológico para el asma | | prevents severe asthma attacks | previene crisis graves de asma
antihistamine | antihistamine | antihistamínico | antihistamines, antihistamínicos, allergy pill, allergy pills, pastillas de la alergia | eases allergy symptoms | alivia los síntomas de alergia
sedating-antihistamine | antihistamine that makes sleepy | antihistamínico sedante | | eases allergy symptoms | alivia los síntomas de alergia
decongestant | decongestant | descongestionante | decongestants | clears a stuffy nose | destapa la nariz
cough | cough medicine | medicina para la tos | | eases cough | alivia la tos
epinephrine | emergency allergy medicine | adrenalina | | treats a severe allergic reaction | trata una reacción alérgica grave
immunosuppressant | medicine that weakens the immune system | inmunosupresor | immunosuppressants, immune suppressants, immunosuppressors, inmunosupresores | calms the immune system | calma las defensas
transplant | transplant medicine | medicina para el trasplante | anti-rejection, antirejection meds | keeps the body from rejecting a transplant | evita el rechazo de un trasplante
antimetabolite | antimetabolite | antimetabolito | | |
dmard | joint disease medicine (DMARD) | antirreumático | DMARD, DMARDs | slows joint disease | frena la enfermedad de las articulaciones
tnf | TNF blocker | anti-TNF | TNF blockers, biologic, biologics | calms an overactive immune system | calma unas defensas muy activas
immune-biologic | immune biologic | biológico | biologics, biológicos | calms an overactive immune system | calma unas defensas muy activas
jak | JAK inhibitor | inhibidor de JAK | JAK inhibitors | calms an overactive immune system | calma unas defensas muy activas
psoriasis | psoriasis medicine | medicina para la psoriasis | | treats psoriasis | trata la psoriasis
multiple-sclerosis | multiple sclerosis medicine | medicina para la esclerosis múltiple | | slows multiple sclerosis | frena la esclerosis múltiple
immunoglobulin | immunoglobulin | inmunoglobulina | | adds antibodies | aporta anticuerpos
cytotoxic | chemotherapy | quimioterapia | chemo, quimio, chemotherapies | treats cancer | trata el cáncer
targeted-cancer | cancer medicine | medicina para el cáncer | immunotherapy, targeted therapy | treats cancer | trata el cáncer
checkpoint | cancer immunotherapy | inmunoterapia | | treats cancer | trata el cáncer
cdk | CDK inhibitor | inhibidor de CDK | | |
white-cell | white blood cell booster | factor estimulante de leucocitos | | raises white blood cells | sube los glóbulos blancos
red-cell | red blood cell booster | factor estimulante de glóbulos rojos | | treats anemia | trata la anemia
platelet | platelet booster | medicina para las plaquetas | | raises platelets | sube las plaquetas
iron-binder | iron remover | quelante del hierro | | removes extra iron | elimina el exceso de hierro
sickle-cell | sickle cell medicine | medicina para la anemia falciforme | | prevents sickle cell crises | previene crisis de anemia falciforme
haemophilia | hemophilia medicine | medicina para la hemofilia | | prevents bleeding in hemophilia | previene el sangrado en la hemofilia
gout | gout medicine | medicina para la gota | | treats or prevents gout | trata o previene la gota
xanthine-oxidase | uric acid medicine | inhibidor de la xantina oxidasa | | lowers uric acid to prevent gout | baja el ácido úrico para prevenir la gota
colchicine | colchicine | colchicina | | treats or prevents gout | trata o previene la gota
bladder | bladder medicine | medicina para la vejiga | | calms the bladder | calma la vejiga
bladder-pain | bladder pain medicine | medicina para el dolor de vejiga | | eases burning when passing urine | alivia el ardor al orinar
pde5 | erection medicine | medicina para la erección | | helps erections, or lowers lung pressure | ayuda a la erección o baja la presión del pulmón
lung-pressure | lung pressure medicine | medicina para la hipertensión pulmonar | | lowers pressure in the lungs | baja la presión en los pulmones
glaucoma | glaucoma medicine | medicina para el glaucoma | glaucoma drops | lowers the pressure in the eye | baja la presión del ojo
carbonic-anhydrase | carbonic anhydrase inhibitor | inhibidor de la anhidrasa carbónica | | |
eye | eye medicine | medicina para el ojo | eye drops | treats an eye disease | trata una enfermedad del ojo
retinoid | retinoid | retinoide | retinoids, retinoides | treats the skin | trata la piel
skin | skin medicine | medicina para la piel | | treats the skin | trata la piel
hair | hair growth medicine | medicina para el pelo | | helps hair to grow | ayuda a crecer el pelo
anesthetic | anesthetic | anestésico | anesthetics, anestésicos | puts to sleep for an operation | duerme para una operación
anesthetic-local | local anesthetic | anestésico local | | numbs | adormece una zona
smoking | stop smoking medicine | medicina para dejar de fumar | | helps to stop smoking | ayuda a dejar de fumar
weight | weight loss medicine | medicina para bajar de peso | | helps to lose weight | ayuda a bajar de peso
cystic-fibrosis | cystic fibrosis medicine | medicina para la fibrosis quística | | treats cystic fibrosis | trata la fibrosis quística
enzyme-replacement | enzyme medicine | medicina enzimática | | treats a missing enzyme | trata la falta de una enzima
labour | medicine for the womb | medicina para el útero | | makes the womb contract or ends a pregnancy | contrae el útero o interrumpe el embarazo
antidote | antidote | antídoto | antidotes | treats poisoning | trata una intoxicación
rehydration | rehydration drink | suero oral | | replaces water and salts | repone agua y sales
`
