/**
 * What goes badly together: `one side | the other side | risk | Spanish risk`. A side is a class, `=ingredient`, or
 * `?condition` of the patient. Source: the drug interaction sections of FDA labels (DailyMed) and MedlinePlus drug
 * information, public domain, in own words; the common and grave pairs, not a complete list. 2026-11-30.
 */
export const INTERACTIONS = `
anticoagulant | nsaid | bleeding | sangrado
anticoagulant | antiplatelet | bleeding | sangrado
anticoagulant | ssri | bleeding | sangrado
anticoagulant | snri | bleeding | sangrado
anticoagulant | thrombolytic | bleeding | sangrado
anticoagulant | anticoagulant | bleeding | sangrado
vka | antibiotic | bleeding, as the INR may rise | sangrado, porque puede subir el INR
vka | azole | bleeding, as the INR may rise | sangrado, porque puede subir el INR
vka | paracetamol | a higher INR with regular high doses | un INR más alto con dosis altas seguidas
vka | =amiodarone | bleeding, as the INR may rise | sangrado, porque puede subir el INR
vka | vitamin-k | less effect of the blood thinner | menos efecto del anticoagulante
vka | enzyme-inducer | less effect of the blood thinner | menos efecto del anticoagulante
vka | =st john's wort | less effect of the blood thinner | menos efecto del anticoagulante
vka | =ginkgo | bleeding | sangrado
vka | fibrate | bleeding, as the INR may rise | sangrado, porque puede subir el INR
doac | enzyme-inducer | less effect of the blood thinner | menos efecto del anticoagulante
doac | azole | bleeding | sangrado
antiplatelet | nsaid | bleeding | sangrado
antiplatelet | ssri | bleeding | sangrado
=clopidogrel | =omeprazole | less effect of clopidogrel | menos efecto del clopidogrel
=clopidogrel | =esomeprazole | less effect of clopidogrel | menos efecto del clopidogrel
nsaid | nsaid | stomach bleeding and kidney harm | sangrado del estómago y daño del riñón
nsaid | corticosteroid | stomach bleeding | sangrado del estómago
nsaid | ssri | bleeding | sangrado
nsaid | snri | bleeding | sangrado
nsaid | ace-inhibitor | kidney harm and higher blood pressure | daño del riñón y presión más alta
nsaid | arb | kidney harm and higher blood pressure | daño del riñón y presión más alta
nsaid | diuretic | kidney harm and less effect of the water pill | daño del riñón y menos efecto del diurético
nsaid | lithium | too much lithium in the blood | demasiado litio en la sangre
nsaid | =methotrexate | too much methotrexate in the blood | demasiado metotrexato en la sangre
nsaid | transplant | kidney harm | daño del riñón
nsaid | ?kidney | kidney harm | daño del riñón
nsaid | ?heart-failure | fluid retention and a weaker heart | retención de líquido y peor función del corazón
nsaid | ?ulcer | stomach bleeding | sangrado del estómago
nsaid | ?pregnancy | harm to the unborn baby | daño al bebé
nsaid | ?hypertension | higher blood pressure | presión más alta
nsaid | ?asthma | asthma attacks in some people | crisis de asma en algunas personas
=aspirin | ?child | Reye syndrome in children with a viral illness | síndrome de Reye en niños con infección viral
ace-inhibitor | potassium | too much potassium in the blood | demasiado potasio en la sangre
ace-inhibitor | potassium-sparing | too much potassium in the blood | demasiado potasio en la sangre
ace-inhibitor | arb | too much potassium and kidney harm | demasiado potasio y daño del riñón
ace-inhibitor | arni | swelling of the face and throat | hinchazón de la cara y la garganta
ace-inhibitor | lithium | too much lithium in the blood | demasiado litio en la sangre
ace-inhibitor | trimethoprim | too much potassium in the blood | demasiado potasio en la sangre
ace-inhibitor | ?pregnancy | harm to the unborn baby | daño al bebé
ace-inhibitor | ?angioedema | swelling of the face and throat | hinchazón de la cara y la garganta
arb | potassium | too much potassium in the blood | demasiado potasio en la sangre
arb | potassium-sparing | too much potassium in the blood | demasiado potasio en la sangre
arb | lithium | too much lithium in the blood | demasiado litio en la sangre
arb | trimethoprim | too much potassium in the blood | demasiado potasio en la sangre
arb | ?pregnancy | harm to the unborn baby | daño al bebé
potassium-sparing | potassium | too much potassium in the blood | demasiado potasio en la sangre
potassium-sparing | trimethoprim | too much potassium in the blood | demasiado potasio en la sangre
potassium-sparing | ?kidney | too much potassium in the blood | demasiado potasio en la sangre
potassium | ?kidney | too much potassium in the blood | demasiado potasio en la sangre
biguanide | ?kidney | lactic acidosis | acidosis láctica
biguanide | ?liver | lactic acidosis | acidosis láctica
biguanide | ?alcohol | lactic acidosis | acidosis láctica
sulfonylurea | ?kidney | low blood sugar | azúcar bajo
sulfonylurea | insulin | low blood sugar | azúcar bajo
sulfonylurea | sulfa | low blood sugar | azúcar bajo
sulfonylurea | azole | low blood sugar | azúcar bajo
insulin | beta-blocker | hidden signs of low blood sugar | señales ocultas de azúcar bajo
sulfonylurea | beta-blocker | hidden signs of low blood sugar | señales ocultas de azúcar bajo
insulin | ?alcohol | low blood sugar | azúcar bajo
tzd | ?heart-failure | fluid retention | retención de líquido
corticosteroid | diabetes | higher blood sugar | azúcar más alto
corticosteroid | ?diabetes | higher blood sugar | azúcar más alto
triptan | ssri | too much serotonin | exceso de serotonina
triptan | snri | too much serotonin | exceso de serotonina
triptan | maoi | too much serotonin and very high blood pressure | exceso de serotonina y presión muy alta
triptan | ergot | narrowed blood vessels | vasos sanguíneos estrechados
triptan | ?heart-disease | narrowed heart vessels | vasos del corazón estrechados
triptan | ?stroke | narrowed blood vessels | vasos sanguíneos estrechados
serotonergic | maoi | too much serotonin | exceso de serotonina
ssri | =tramadol | too much serotonin, and seizures | exceso de serotonina y convulsiones
ssri | =linezolid | too much serotonin | exceso de serotonina
ssri | =dextromethorphan | too much serotonin | exceso de serotonina
ssri | =st john's wort | too much serotonin | exceso de serotonina
ssri | tca | too much serotonin, and heart rhythm trouble | exceso de serotonina y problemas del ritmo
=citalopram | antiarrhythmic | heart rhythm trouble | problemas del ritmo del corazón
=escitalopram | antiarrhythmic | heart rhythm trouble | problemas del ritmo del corazón
=tamoxifen | =paroxetine | less effect of tamoxifen | menos efecto del tamoxifeno
=tamoxifen | =fluoxetine | less effect of tamoxifen | menos efecto del tamoxifeno
opioid | benzodiazepine | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
opioid | z-drug | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
opioid | gabapentinoid | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
opioid | muscle-relaxant | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
opioid | sedating-antihistamine | dangerous sleepiness | sueño peligroso
opioid | barbiturate | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
opioid | opioid-antagonist | sudden withdrawal | abstinencia brusca
opioid | ?alcohol | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
benzodiazepine | ?alcohol | dangerous sleepiness and slow breathing | sueño peligroso y respiración lenta
benzodiazepine | z-drug | dangerous sleepiness | sueño peligroso
z-drug | ?alcohol | dangerous sleepiness | sueño peligroso
=metronidazole | ?alcohol | flushing, vomiting and a racing heart | enrojecimiento, vómitos y corazón acelerado
=disulfiram | ?alcohol | flushing, vomiting and a racing heart | enrojecimiento, vómitos y corazón acelerado
paracetamol | ?alcohol | liver harm | daño del hígado
paracetamol | ?liver | liver harm | daño del hígado
paracetamol | paracetamol | liver harm from too much | daño del hígado por exceso
=methotrexate | trimethoprim | harm to the blood cells | daño a las células de la sangre
=methotrexate | penicillin | too much methotrexate in the blood | demasiado metotrexato en la sangre
=methotrexate | ?alcohol | liver harm | daño del hígado
=methotrexate | ?pregnancy | harm to the unborn baby | daño al bebé
=azathioprine | xanthine-oxidase | harm to the blood cells | daño a las células de la sangre
=mercaptopurine | xanthine-oxidase | harm to the blood cells | daño a las células de la sangre
statin | macrolide | muscle damage | daño muscular
statin | azole | muscle damage | daño muscular
statin | fibrate | muscle damage | daño muscular
statin | =cyclosporine | muscle damage | daño muscular
=simvastatin | =amlodipine | muscle damage with high doses of simvastatin | daño muscular con dosis altas de simvastatina
=simvastatin | =amiodarone | muscle damage | daño muscular
=simvastatin | rate-ccb | muscle damage | daño muscular
statin | ?pregnancy | harm to the unborn baby | daño al bebé
statin | ?grapefruit | muscle damage with simvastatin, lovastatin and atorvastatin | daño muscular con simvastatina, lovastatina y atorvastatina
ccb | ?grapefruit | too strong an effect of some of these | un efecto demasiado fuerte de algunos
colchicine | macrolide | colchicine poisoning | intoxicación por colchicina
colchicine | =cyclosporine | colchicine poisoning | intoxicación por colchicina
transplant | macrolide | too much of the transplant medicine in the blood | demasiada medicina del trasplante en la sangre
transplant | azole | too much of the transplant medicine in the blood | demasiada medicina del trasplante en la sangre
transplant | enzyme-inducer | rejection of the transplant | rechazo del trasplante
transplant | ?grapefruit | too much of the transplant medicine in the blood | demasiada medicina del trasplante en la sangre
cardiac-glycoside | =amiodarone | digoxin poisoning | intoxicación por digoxina
cardiac-glycoside | rate-ccb | digoxin poisoning and a slow heart | intoxicación por digoxina y corazón lento
cardiac-glycoside | macrolide | digoxin poisoning | intoxicación por digoxina
cardiac-glycoside | loop-diuretic | heart rhythm trouble from low potassium | problemas del ritmo por potasio bajo
cardiac-glycoside | thiazide | heart rhythm trouble from low potassium | problemas del ritmo por potasio bajo
beta-blocker | rate-ccb | a very slow heart | corazón muy lento
beta-blocker | =clonidine | a rise of blood pressure when clonidine is stopped | subida de presión al dejar la clonidina
beta-blocker | ?asthma | narrowed airways | vías respiratorias estrechas
nitrate | pde5 | a dangerous fall of blood pressure | caída peligrosa de la presión
alpha-blocker | pde5 | low blood pressure | presión baja
=riociguat | pde5 | a dangerous fall of blood pressure | caída peligrosa de la presión
=riociguat | nitrate | a dangerous fall of blood pressure | caída peligrosa de la presión
lithium | thiazide | too much lithium in the blood | demasiado litio en la sangre
lithium | loop-diuretic | too much lithium in the blood | demasiado litio en la sangre
macrolide | antiarrhythmic | heart rhythm trouble | problemas del ritmo del corazón
fluoroquinolone | antiarrhythmic | heart rhythm trouble | problemas del ritmo del corazón
fluoroquinolone | corticosteroid | torn tendons | rotura de tendones
fluoroquinolone | =tizanidine | very low blood pressure | presión muy baja
fluoroquinolone | iron | less effect of the antibiotic | menos efecto del antibiótico
fluoroquinolone | calcium | less effect of the antibiotic | menos efecto del antibiótico
fluoroquinolone | antacid | less effect of the antibiotic | menos efecto del antibiótico
tetracycline | iron | less effect of the antibiotic | menos efecto del antibiótico
tetracycline | calcium | less effect of the antibiotic | menos efecto del antibiótico
tetracycline | antacid | less effect of the antibiotic | menos efecto del antibiótico
tetracycline | retinoid | pressure in the head | presión dentro de la cabeza
tetracycline | ?pregnancy | harm to the baby's teeth and bones | daño a los dientes y huesos del bebé
thyroid | iron | less effect of the thyroid hormone | menos efecto de la hormona tiroidea
thyroid | calcium | less effect of the thyroid hormone | menos efecto de la hormona tiroidea
thyroid | antacid | less effect of the thyroid hormone | menos efecto de la hormona tiroidea
contraceptive | enzyme-inducer | pregnancy, as birth control may fail | embarazo, porque puede fallar el anticonceptivo
contraceptive | ?smoking | blood clots | coágulos
contraceptive | ?migraine-aura | stroke | derrame cerebral
contraceptive | ?clot | blood clots | coágulos
=lamotrigine | valproate | a severe rash | una erupción grave
=lamotrigine | estrogen | less effect of lamotrigine | menos efecto de la lamotrigina
valproate | carbapenem | seizures, as valproate falls | convulsiones, porque baja el valproato
valproate | ?pregnancy | harm to the unborn baby | daño al bebé
retinoid | ?pregnancy | harm to the unborn baby | daño al bebé
vka | ?pregnancy | harm to the unborn baby | daño al bebé
xanthine | fluoroquinolone | theophylline poisoning | intoxicación por teofilina
xanthine | macrolide | theophylline poisoning | intoxicación por teofilina
decongestant | maoi | very high blood pressure | presión muy alta
decongestant | ?hypertension | higher blood pressure | presión más alta
stimulant | maoi | very high blood pressure | presión muy alta
=bupropion | ?seizure | seizures | convulsiones
=tramadol | ?seizure | seizures | convulsiones
antipsychotic | prokinetic | unwanted movements | movimientos involuntarios
parkinson | prokinetic | less effect of the Parkinson medicine | menos efecto de la medicina para el Parkinson
parkinson | antipsychotic | less effect of the Parkinson medicine | menos efecto de la medicina para el Parkinson
dementia | anticholinergic | each works against the other | una anula el efecto de la otra
clozapine | =carbamazepine | harm to the white blood cells | daño a los glóbulos blancos
sglt2 | diuretic | too little water in the body | deshidratación
bisphosphonate | calcium | less effect of the bone medicine | menos efecto de la medicina para los huesos
penicillin | ?penicillin-allergy | an allergic reaction | una reacción alérgica
cephalosporin | ?penicillin-allergy | an allergic reaction in some people | una reacción alérgica en algunas personas
sulfa | ?sulfa-allergy | an allergic reaction | una reacción alérgica
`
