/** What should be seen today. The shape of a rule is in `rules.ts`. */
export const URGENT = `
= leg-clot | urgent | Possible clot in a leg | Posible coágulo en una pierna | CDC "Blood clots" |
#leg ~ (#swell|#swell) & (#pain|warm|red|hot|sore|duele|caliente|roja|tender|one)
(#leg|calf) __ (#pain|cramp*|warm|red) & (#risk-clotting) & !stairs & !#chronic

= chest-tightness-past | urgent | Chest tightness with effort | Opresión de pecho con el esfuerzo | MedlinePlus "Angina" | resolvedok
#chest ~ (#pressure|#pain) & (stairs|exert*|walk*|exercise|climb*|rest|escaleras|caminar|esfuerzo|uphill)

= fever-cough | urgent | Fever with cough or breathlessness | Fiebre con tos o falta de aire | MedlinePlus "Pneumonia" |
#fever & (cough*|tos|phlegm|flema|sob|short of breath|#breath) & (#digits|#number|breath|short|phlegm|asthma|asma|wont|days|dias|worse|green|chest) & !no fever

= lung-flare | urgent | Worse breathing with lung disease | Peor respiración con enfermedad pulmonar | MedlinePlus "COPD" |
(breathing|breath|respirac*|wheez*|cough) __ (worse|worsen*|peor) 
(little|bit|slightly|mild*|un poco) _ (short|out) of breath

= high-pressure | urgent | A very high blood pressure reading | Presión arterial muy alta | American Heart Association (facts); MedlinePlus |
#r-bp-high

= low-oxygen | urgent | A low oxygen reading | Oxígeno bajo | MedlinePlus "Pulse oximetry" |
#r-o2-lowish

= high-inr | urgent | A very high INR | INR muy alto | FDA label of warfarin (DailyMed) |
#r-inr-high

= high-sugar-urgent | urgent | High sugar, or no insulin | Azúcar alto, o sin insulina | CDC "Diabetes" |
#r-sugar-high
(out of|ran out|no more|sin|se me acabo|lost|run out) _ (of)? _ (insulin|insulina)
#r-sugar-lowish

= high-fever | urgent | A high fever, or a fever that lasts | Fiebre alta o que dura | MedlinePlus "Fever" |
#r-fever-high
#child & #fever & (#digits|days|dias|wont|rash|ear|#number|since|desde)
#fever & (fifth|day five|5 days|five days|week|cinco dias|una semana|wont go down|no baja)
@antithyroid & (#fever|sore throat|mouth sores|dolor de garganta)
@clozapine & (#fever|sore throat)
@steroid & #fever

= kidney-infection | urgent | Possible kidney infection | Posible infección de riñón | MedlinePlus "Kidney Infection" |
(burn*|stings|ardor|arde|hurts) __ #urine & (#fever|#back|#chills|side|flank|#vomit|costado)
#urine __ (burn*|stings|ardor|arde|hurts) & (#fever|#back|#chills|side|flank|#vomit)
#fever & (#back|flank) ~ #pain
#blood __ #urine
(cant|cannot|no puedo|havent|unable to|no he podido) _ (pee|urinate|orinar) _
#cant _ #urine

= skin-infection | urgent | Spreading skin infection, or a wound that looks infected | Infección de la piel que se extiende, o herida infectada | MedlinePlus "Cellulitis" |
(#skin|leg|shin|arm|foot|wound|cut|incision|bite|#skin|herida|piel|pierna) __ (red|hot|warm|swollen|spreading|pus|oozing|streak*|rojo|roja|caliente|pus|hinchad*|infected|infectad*|opening|smells|open*|huele|abri*) & (spread*|fever|hot|pus|streak*|smell*|opening|swollen|warm|fiebre|extiend*|creciendo|calient*|huele|infected|infectada|oozing|abrio)
(red streak*|red line*|linea roja) 
(@joint|knee|joint|hip|rodilla) & (red|hot|swollen|hinchad*|roja|caliente) & (#fever|#pain|painful)
(wound|incision|stitches|c section|surgery site|herida|puntos|cesarea) __ (open*|smell*|pus|red|ooz*|leak*|abri*|huele|supur*|infect*)

= bite | urgent | An animal or human bite | Una mordedura | CDC "Rabies" |
(dog|cat|animal|bat|raccoon|monkey|rat|squirrel|human|person|perro|gato|murcielago|rata|fox|someone) __ (bit|bite|bitten|bites|scratched|mordio|mordida|mordedura|arano)
(bit|bitten|mordio|mordido|mordida) __ (dog|cat|animal|bat|perro|gato|raccoon|stray|callejero|monkey|rat)

= gi-bleed-stable | urgent | Black or bloody stool | Heces negras o con sangre | MedlinePlus "Gastrointestinal Bleeding" |
#black __ #stool
#stool __ #black
#blood __ #stool
#stool __ #blood
(rectal) #bleed

= belly-pain | urgent | Belly pain that grows or moves | Dolor de barriga que crece o se mueve | MedlinePlus "Appendicitis" |
#belly ~ #pain & (lower right|right side|moved|worse|#fever|lado derecho|#vomit|#severe|dont want to eat|peor)

= dehydration | urgent | Signs of too little water | Señales de deshidratación | MedlinePlus "Dehydration" |
(#vomit|diarrhea|diarrea) & (days|dias|dizzy|#dizzy|cant keep|sips|hardly|barely|casi no|dry|#urine|all day|weak|no tears)
(hardly|barely|not|no|casi no|hasnt) _ (peed|pee|peeing|urinat*|orinado|orina|wet)

= pregnancy-urgent | urgent | Bleeding, pain or illness in pregnancy | Sangrado, dolor o enfermedad en el embarazo | CDC "Hear Her" |
@pregnant & (#vaginal|#fever|#belly #pain|cramp*|#headache|#vomit|#urine|itch*|#swell|fell|contraction*|#dizzy|manchado)
@pregnant & #r-bp-preghigh
@postpartum & (#fever|#bleed|sad|breast|#pain|wound|cry*|#headache|depressed)

= emergency-contraception | urgent | Emergency contraception has a time window | La anticoncepción de emergencia tiene un plazo | CDC contraceptive guidance; MedlinePlus |
(missed|forgot|skipped|broke|condom|unprotected|olvide|rompio|sin proteccion|no condom|se rompio|late) & (sex|relaciones|slept with|birth control|pill|condon|condom|the pill) & (sex|relaciones|broke|rompio|unprotected|slept)
(morning after|plan b|pastilla del dia siguiente|dia despues) __ (need|get|take|still|work|last night|ayer)

= exposure | urgent | An exposure that may need treatment soon | Una exposición que puede requerir tratamiento pronto | CDC |
(needlestick|needle stick|needle poke*|exposed to hiv|hiv exposure|pinchazo|me pinche con una aguja|stepped on a (needle|nail)|rusty nail|clavo oxidado)

= eye-urgent | urgent | A change of sight or a painful red eye | Cambio de la vista u ojo rojo y doloroso | MedlinePlus "Retinal Detachment", "Eye Emergencies" |
(floaters|flashes|flashing lights|destellos|moscas volantes|relampagos) & (new|#eye|#now|sudden*|since|nuev*|many)
#eye ~ #pain & (red|light|contact|vision|blurry|roj*|luz)
(double vision|vision doble|vision change*)

= confusion-elder | urgent | New confusion | Confusión nueva | MedlinePlus "Delirium" |
#confused

= fainting | urgent | Fainting | Desmayo | MedlinePlus "Fainting" |
#fainted

= double-dose | urgent | A double or wrong dose | Dosis doble o equivocada | Poison Control (America's Poison Centers) | poison
#doubledose & (#meds|#medicine|dose|pill*|dosis|pastilla*)
(took|gave|tome|di|taken) _ (wrong|equivocada|someone elses|my husbands|my wifes|expired|dogs|his|her) _ (#meds|pill*|medicine|dose|dosis|medicina|pastilla*)
(forgot|missed|skipped|ran out|out of|stopped|olvide|deje|se me acabo) __ (seizure (med*|pill*)|blood thinner*|insulin|warfarin|eliquis|xarelto|steroid*|prednisone|heart (med*|pill*)|keppra|transplant|tacrolimus|clonidine|antirejection|anti rejection|anticoagulante)

= drug-rash | urgent | A rash or itching after a new medicine | Erupción o picazón por una medicina nueva | MedlinePlus "Drug Reactions" |
(#hives|#rash|itch*|picazon|comezon) & (antibiotic*|#medicine|new (med*|pill*)|started|antibiotico*|empece)
(#lips|#face|eyes) ~ #swell

= neuro-urgent | urgent | New weakness, numbness or foot drop | Debilidad o adormecimiento nuevo | MedlinePlus "Neurologic Diseases" |
(foot|pie) _ (drop|slaps|slapping|drags|caido|arrastr*)
#back & (#leg|#foot) __ (#weak|#numb|slaps)
(#limb) _ (#weak|#numb) & (#now|new|sudden*)
(bells palsy|paralisis facial)

= joint-hot | urgent | A hot, swollen joint | Articulación caliente e hinchada | MedlinePlus "Septic arthritis" |
(knee|joint|elbow|ankle|hip|wrist|rodilla|tobillo|codo) __ (red|hot|swollen|hinchad*|roj*|calient*) & (#fever|red|hot|cant bend|caliente)

= bone-injury | urgent | A possible broken bone | Posible fractura | MedlinePlus "Fractures" |
(think|maybe|might|looks|creo) __ (broke|broken|fractur*|roto|rompi|quebr*)
(cant|no puedo|cannot) _ (put weight|walk on|bear weight|pisar|apoyar|bend my|move my) 
(wrist|ankle|arm|leg|foot|finger|muneca|tobillo|brazo) __ (swollen|deformed|crooked|bent|hinchad*|chuec*|deformad*) & (fell|fall|twist*|hit|cai|golpe*|torc*)

= headache-urgent | urgent | A headache with warning signs | Dolor de cabeza con señales de alarma | MedlinePlus "Headache" |
#headache & (#severe|#vomit|#fever|new|morning|wont go|vision|days|dias|temple|jaw|scalp)

= nosebleed | urgent | A long nosebleed | Sangrado de nariz prolongado | MedlinePlus "Nosebleed" |
(nosebleed|nose bleed*|sangra* por la nariz) & (#digits|#number|hour|again|keep*|often|otra vez) & !stopped & !tiny

= heart-urgent | urgent | Palpitations, or sudden swelling with a weak heart | Palpitaciones, o hinchazón con insuficiencia cardíaca | MedlinePlus "Heart Failure" |
(palpitations|palpitaciones|#heart _ (racing|skipping|fluttering|pounding|irregular|acelerad*)) & (#now|today|hoy|all day|since|keeps|right now|last night)
@heartfailure & (gained|weight|swollen|#swell|lie flat|pillows|subi de peso|kilos|pounds|lbs|hinchad*)

= drug-level | urgent | A symptom that a medicine can cause | Un síntoma que puede causar una medicina | FDA labels (DailyMed) |
@anticoagulant & (#bleed|#blood|bruis*|nosebleed*|moreton*|gums|encias|missed|fell|cai)
@betablocker & (#r-pulse-low|#fainted|#dizzy)
@steroid & (#black #stool|stopped|ran out|suddenly)

= unsafe-home | urgent | Low mood or worry that needs talking to somebody | Ánimo bajo que pide hablar con alguien | MedlinePlus "Depression" |
(hopeless|sin esperanza|cant stop crying|no paro de llorar|panic attack|ataque de panico|breakdown|crisis nerviosa|numb inside|falling apart|me siento vacio|no tengo esperanza)
`
