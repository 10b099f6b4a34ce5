/** What needs help now: allergy, poison, injury, belly, pregnancy, children, surroundings. The shape is in `rules.ts`. */
export const MORE_EMERGENCIES = `
= airway | emergency | Swelling or tightness of throat, tongue or face; choking | Hinchazón u opresión de garganta, lengua o cara; atragantamiento | MedlinePlus "Anaphylaxis", "Angioedema", "Choking" |
#throat ~ (closing|closed|closes|close|tight|tightening|tightness|swelling|swollen up|swelling shut|swell up|constrict*|lump and cant|cerrando|cierra|cerrar|cerrada|apretada|aprieta|hinchando|closing up) & !sore throat
(throat|tongue|airway|garganta|lengua) __ (swell*|thick|huge|hincha*|inflam*|big|enormous|gigante|gruesa) & !sore throat & !strep & !tonsil*
(lips|lip|tongue|face|labio|labios|lengua|cara) ~ #swell & (#hives|#cant #breath|#throat|sob|trouble swallowing|wheez*|peanut*|nuts|shrimp|shellfish|cacahuate*|mani|camaron*|mariscos|ate|comi|antibiotic*|penicillin|@ace|allerg*|alergi*|voice|drool*|dizzy|vomit*)
(tongue|lengua) ~ (#swell|hard to swallow|cant swallow)
(lips|tongue|labios|lengua|face|cara) ~ #swell & (swallow*|talk*|breath*|tragar|hablar|throat|garganta|closing) & !no trouble
(lips|tongue|labios|lengua) __ (huge|swelling up|swelling|swollen|hinchad*|hinchando|fat|thick|doubled|blowing up|ballooning|giant) & !bit my & !canker & !sore & !stung my (boy|kid|lip)
(anaphyla*|anafilax*|anafilactic*|severe allergic reaction|reaccion alergica (grave|fuerte|severa)) & !plan
(epipen|epi pen|auvi q|epinephrine|adrenalina) & (coming back|come back|returning|again|worse|wearing|wore off|second dose|gave|regresan|otra vez|de nuevo)
(epipen|epi pen|auvi q|adrenalina|epinephrine) __ (used|gave|wearing off|worn off|didnt work|just|expired|use it|puse|inyecte|again|second)
(#hives|itching all over|ronchas) & (#cant #breath|#throat|wheez*|#vomit|#dizzy|#fainted|sob|tight chest|#chest #pressure|#lips #swell|#face #swell|voice|falta el aire)
(stung|sting|bee|wasp|peanut*|nuts|shrimp|shellfish|ate|picadura|pico una|abeja|avispa|cacahuate*|mani|camaron*|mariscos|alergia) & (#cant #breath|#throat __ (clos*|tight|swell*|cerr*|hinch*)|wheez*|#dizzy|#fainted|cant breathe|me ahogo|falta el aire) & !no trouble
(choking|choked|atragant*|ahogando con|se ahoga con|se ahogo con|attragant*) __ (on|con|#child|now|him|her|he|she|cant|baby|bebe|hijo|is|esta) & !past choking
(he|she|baby|#child|#person|im|is|esta|se esta|se) _ (choking|atragant*)
(swallowed|stuck|lodged|something|food|meat|steak|bone|coin|grape|hot dog|se trago|atorad*|atascad*) __ (cant breathe|cant swallow|cant talk|drooling|throat __ (drool*|cant)|no puede respirar|no puede tragar|babea*|babeando)
(cant|cannot|no puedo|no puede|unable to) _ (swallow|tragar) __ (saliva|spit|own|drool*|anything|water|ni agua|agua|nada|liquids)
drooling & (#throat|#cant swallow|fever|leaning|stridor|swallow*|voice|battery|#breath|fiebre)
(stridor|estridor|barking cough) & (#breath|drool*|blue|rest|#cant|reposo)
(croup|barky cough) & (#cant #breath|stridor|blue|sucking|ribs|struggl*)

= short-danger | emergency | A danger named in a word or two | Un peligro dicho en una o dos palabras | NHS "When to call 999" |
#short & (overdose|overdosing|sobredosis|choking|choke|atragantado|ahogandose|anaphylaxis|anafilaxia|drowning|electrocuted|poisoned|intoxicado|envenenado|poisoning|severe burn|bad burn|quemadura grave|floppy baby|blue baby|not breathing|gunshot|stabbed|heart attack|infarto|mucha sangre|severe bleeding|heavy bleeding|hemorragia|head injury|accidente grave) & !(last|when|history|risk|my|record|results|visit|bill)

= poisoning | emergency | Swallowed or breathed in something poisonous | Tragó o respiró algo tóxico | Poison Control (America's Poison Centers); MedlinePlus "Poisoning" | poison
(#child|he|she|dog|him|her|dad|mom|grandma|grandpa|i|husband|wife|brother|sister|me|friend|somebody|#person) __ (#take|drank|swallowed|ate|chewed|licked|bit|got into|gotten into|put in (his|her) mouth|metio|mordio|lamio|found|got hold of|got) __ #poison
#take __ #poison
#meds ~ (eaten|swallowed|chewed|licked) ~ #child
#take _ (something|algo) _ (poisonous|toxic|venenoso|toxico|poison)
(got|gotten|gets|getting|broke|climbed|was) _ (into|in|hold of|playing with) __ (#meds|pills|#poison|#medicine|cleaning|cabinet|gummies|edibles|medicine|vitamins)
(#child|toddler|baby|hijo|hija|bebe|nino|nina|nieto|nieta) __ (#take|ate|swallowed|drank|chewed|se comio|se trago|se tomo|tomo|comio|trago) __ (#meds|pills|#medicine|gummies|edibles|gummy|pot|thc|cannabis|weed|marijuana|vitamins|iron|nicotine|vape|cigarette*|cigarro*|mothballs|plant|battery|magnet*|coin|vitaminas)
(swallow*|trago|tragar*|metio) _ (a|an|una|un|la|two|three|dos)? _ (button|coin)? (battery|batteries|magnet*|pila|pilas|bateria|imanes|iman)
(button battery|pila de boton) & !(buy|change|replace|hearing aid battery)
(breathed|inhaled|inhale|breathing|sniffed|fumes|respire|inhale|inhalo|respiro|vapores|gases) __ (bleach|ammonia|chlorine|fumes|gas|chemical*|mix*|cloro|amoniaco|quimico*|mezcl*) & (cough*|breath*|burn*|chest|dizzy|tos*|respir*|arde*|mareo|throat|mix*|eyes|lungs)
(mixed|mixing|mezcle|mezclo) _ (bleach|cloro|ammonia|cleaners|cleaning) _ (and|with|con|y) _
(snake|serpiente|vibora|rattlesnake|black widow|scorpion|alacran|escorpion|viuda negra|copperhead|jellyfish|brown recluse|cobra) __ (bit|bite|bitten|mordio|pico|picadura|mordedura|stung|sting|mordida)
(bit|bitten|bite|mordio|mordido|pico|picado|stung) _ (by|me|him|her|una|un|por)? __ (snake|rattlesnake|serpiente|vibora|black widow|alacran|scorpion|escorpion|copperhead|viuda negra)
(double vision|seeing double|vision doble|droop*) & (swallow*|tragar|canned|home canned|enlatad*|conserva*)
(food poison*|botulism|botulismo) & (#blind|double|droop*|swallow*|weak|cant breathe|doble)
(mushroom*|hongos|setas) & (#vomit|sick|wild|picked|yard|diarrhea|ate|silvestres|comi)

= overdose | emergency | Too much of a medicine or a drug | Demasiada medicina o droga | Poison Control (America's Poison Centers); SAMHSA overdose toolkit | poison
(overdose|overdosed|overdosing|oded|od|sobredosis) & !#past & (he|she|#person|#child|i|think|now|just|accident*|mistake|help|#now|took|creo|#medicine|heroin|fentanyl|insulin|insulina|error) 
(took|swallowed|gave|given|taking|ate|had|drank|tome|tomo|di|dio|le di|trague|se tomo|me tome) __ (too (many|much)|way too|too many|whole bottle|handful|extra|triple|three times|4 times|four times|double and|demasiad*|un punado|el triple|el frasco|todo el frasco) __ (#meds|#medicine|tylenol|ibuprofen|pills|insulin|pastillas|of them)
(took|swallowed|gave|ate|had|tome|tomo|trague|dio|di) _ (like|about|around|como|unas|unos)? (8|10|12|14|15|16|18|20|24|25|30|40|50|60|diez|veinte|treinta|ten|twelve|fifteen|twenty|thirty) _ (pills|tablets|tylenol|capsules|of them|advil|ibuprofen|benadryl|pastillas|tabletas|#medicine)
(gave|given|injected|took|shot|dosed|me puse|me inyecte|le puse|puse) __ (wrong|too much|double|triple|extra|50|60|70|80|90|100|mistake|instead of|demasiada|el doble|equivocada|por error|en vez|en lugar) __ (insulin|insulina|humalog|novolog|lantus|lispro|aspart|units|unidades|rapid|fast acting)
(took|gave|injected|me puse|me inyecte) __ (insulin|insulina|humalog|novolog|lantus|units) __ (instead|twice|by mistake|too much|wrong|double|en vez|dos veces|por error|demasiada|en lugar)
(extra|too much|too many|lots of|handfuls of|every (hour|two hours|2 hours|3 hours)|around the clock|double|more than|mucho|demasiado) __ (tylenol|acetaminophen|paracetamol|apap|nyquil) & (#vomit|#nausea|yellow|#confused|sleepy|belly|stomach|sick|amarill*|right side|#belly|days|#now)
(tylenol|acetaminophen|paracetamol|apap) __ (yellow|eyes|overdose|too much|every day|whole|handful|amarill*)  & (yellow|confus*|sleepy|vomit*|amarill*|liver|sick)
(took|on|used|after|shot up|snorted|smoked|tomo|uso|did|takes|taking|drank|mixed) __ (#risk-opioid|fent|fenty|heroin|oxys|percs|dope|xanax|xans|benzos|methadone|fentanilo|heroina|#risk-sedative|blues|molly|ecstasy|ghb|alcohol|drunk|vodka) & (#unconscious|snor*|gurgl*|blue|slow breath*|barely breathing|not breathing|wont wake|cant wake|hard to wake|pinpoint|pin point|limp|breathing (slow|funny|weird)|no respira|no despierta|ronca*|nodding|nods off|lips|respira lento|respira raro|#confused|drowsy|very sleepy|cold and clammy)
(cant wake|wont wake|no despierta|hard to wake|not waking) & (pills|drank|drunk|oxy*|fentanyl|heroin|drugs|xanax|pastillas|tomo|borracho|snor*|alcohol)
(narcan|naloxone|naloxona) __ (gave|used|given|didnt|not|need|now|again|wore|wearing|le di|puse|how do i)
(cocaine|coke|meth|crack|speed|adderall|cocaina|cristal) & (#chest #pain|#chest #pressure|#heart _ (racing|pounding)|#headache|#seizure|#confused|hot|fever|#fainted)
(alcohol poisoning|so drunk|passed out drunk|intoxicacion alcoholica|congestion alcoholica)

= carbon-monoxide | emergency | Carbon monoxide or gas | Monóxido de carbono o gas | CDC "Carbon Monoxide Poisoning" |
(co|carbon monoxide|monoxido*|gas|carbono) __ (alarm|detector|alarma|going off|beeping|leak|smell|fuga|suena|sonando|poisoning) & !(stove top|pump)
(alarm|alarma|detector) __ (co|carbon monoxide|monoxido|gas)
(smell*|huele|olor) (of|a)? gas & (#headache|#dizzy|sick|house|casa|#nausea|#vomit|strong|fuerte|todos|kitchen|cocina)
(generator|heater|furnace|grill|charcoal|car running|calenton|brasero|anafre|calentador|generador|estufa|engine) & (all of us|everyone|we all|both of us|todos|whole family|the dog|whole house|los dos|family) & (headache*|dizzy|sick|vomit*|sleepy|dolor*|mareo*|mareados|nausea*|vomit*)
(all of us|everyone|we all|todos|whole family) __ (headache*|dizzy|nauseous|sick|dolor de cabeza|mareados|vomitando) & (generator|heater|furnace|alarm|gas|calenton|brasero|calentador|garage|stove|estufa|house)
(smoke inhal*|inhaled smoke|house fire|incendio|humo) & (cough*|breath*|voice|hoarse|burn*|soot|tos*|respir*|#throat|chest|quemad*)

= heat-cold | emergency | Heat stroke, or dangerous cold | Golpe de calor, o frío peligroso | CDC "Heat-Related Illnesses", "Hypothermia" |
(stopped sweating|not sweating|no sweat|dry skin|dejo de sudar|no suda|skin is hot|hot and dry|hot skin) & (sun|heat|hot|roof*|field|working|calor|sol|#confused|outside|running|practice|car|nonsense|dizzy|passed out|desmay*|football|marathon)
(sunstroke|sun stroke|heat stroke|heatstroke|golpe de calor|insolacion) & !prevent* & !what is
(sun|heat|sol|calor|hot car|sauna|roofing|marathon|outside all day|practice|football|field|obra|campo|asoleo) & (#confused|#unconscious|#fainted|#seizure|stopped sweating|not sweating|nonsense|collapsed|#r-fever-high|incoherencias|collaps*)
(left|locked|dejado|dejaron|encerrad*) _ (in|en) (a|the|hot|el|un)? (car|carro|coche|auto) __ (hot|baby|#child|limp|calor|hours|horas|bebe)
(snow|ice|freezing|cold water|blizzard|nieve|hielo|frozen|heladas) & (#confused|#slurred|slur*|sleepy|unconscious|#unconscious|stiff|cold and)
(hypotherm*|hipoterm*|stopped shivering|dejo de temblar|fell through the ice|freezing cold __ (#confused|sleepy|slur*)|found outside in the (cold|snow))
(frostbite|congelad*) & (black|numb|hard|white|blister*|negro|blanc*|duro|feel)
#r-cold-body & (#confused|sleepy|cold|shiver*|baby|infant|newborn|limp|sick|bebe|#infant|elder*)
(near drown*|almost drowned|drowned|drowning|pulled (him|her|from) __ (water|pool|lake|bath)|casi se ahoga|se ahogo en|under water|underwater) & !work & !bills
(electrocut*|electric shock|shocked by|struck by lightning|descarga electrica|electrocutad*|touched (a|the) (live|power|downed)|toques) & (#fainted|#burn-w|numb|chest|heart|outlet|power|unconscious|arm|cable|wire|shock|lightning|corazon)

= burn | emergency | A serious burn | Una quemadura grave | MedlinePlus "Burns"; NHS "Burns and scalds" |
(boiling|hot|scalding|hirviendo|caliente) ~ (water|oil|soup|tea|coffee|grease|agua|aceite|sopa|cafe|te|pot|olla) & (pulled|pot|himself|herself|knocked|spilled|spill|pour*|went|fell|splash*|cayo|tiro|derram*|eche|echo|all over|encima) & (#child|arm*|face|legs|chest|hands|back|belly|body|brazo*|cara|pecho|piernas|manos|blister*|peel*|ampollas)
(boiling|hot|scald*|hirviendo|hirviente|caliente|steam|grease|oil|aceite|soup|sopa|coffee|tea|te|cafe|fire|flame*|fuego|explosion|gasoline|agua|iron|stove) __ (#child|face|chest|arm*|legs|genitals|hand|all over|neck|cara|pecho|brazo*|piernas|mano*|cuerpo|back|body|belly|espalda|panza) & (#burn-w|peel*|blister*|skin|ampolla*|spilled|pour*|went all over|fell|cayo|derram*|tiro|encima|white|charred|black|poured|splash*)
#burn-w ~ (face|eyes|genitals|whole arm|whole leg|cara|ojos|genitales) & !sunburn & !tongue & !pee & !screen & !tired & !itch*
#burn-w __ (face|eyes|eye|genitals|hands|neck|whole|all over|large|third degree|deep|white|charred|black|leathery|numb|size|airway|electric*|chemical|acid|cara|manos|genitales|todo|tercer grado|profunda|negra|blanca|carbonizad*|blistering|peeling off|inside|both|palm) & !sunburn & !tongue & !pee & !urin* & !heart & !rash & !rub
(caught (on)? fire|clothes on fire|set on fire|se quemo|se prendio|prendio fuego|in flames|flash burn|grill exploded)
(third|3rd|tercer) (degree|grado)
(chemical|acid|electrical|quemadura) (burn|burns|quimica|electrica) & !laundry
#burn-w & (skin is gone|skin gone|skin came off|skin is off|skin peeled|badly|charred|to the bone) & !sunburn & !pee & !tongue & !heart*
(#child|baby|hijo|hija|bebe|nino|nina|infant|toddler) __ (#burn-w|scald*|quemo|quemad*) & !sunburn
(acid|chemical|acido|quimico|lye|cement|sosa|battery acid|drain cleaner) __ (skin|hand|arm|face|leg|body|piel|mano|cara|brazo|pierna) __ (burn*|quem*|splash*|spill*|ard*|salpic*|white|blister*|peel*|black)

= eye | emergency | An eye emergency | Una urgencia del ojo | MedlinePlus "Eye Emergencies" |
(bleach|drain cleaner|acid|lye|chemical*|ammonia|cleaner|oven cleaner|cement|plaster|lime|battery acid|super glue|glue|pepper spray|detergent|pod|paint thinner|gasoline|disinfectant|#poison|cloro|acido|cal|cemento|pegamento|quimico*|limpiador|sosa|detergente|pool chemical*|chlorine) __ (in|en|into|to|at|on|a|al) _ #eye
#eye __ (splash*|salpic*|sprayed|got) __ (bleach|cleaner|acid|chemical*|lye|cloro|acido|quimic*|cement|cal)
(splash*|salpic*|spray*|got|squirt*|cayo|entro|echo|echaron) __ (in|en|into) _ #eye __ (burn*|ard*|cant see|bad|quem*|no veo|chemical|bleach|cloro)
(hook|fishhook|something|metal|nail|thorn|pencil|glass|wood|splinter|shard|algo|vidrio) _ (flew|went|shot|stuck|got|in|into|se me metio|se metio|entro) __ #eye
(poked|stabbed|scratched|hit|punched|struck|branch|stick|ball|elbow|finger|rama|palo|golpe) ~ #eye & (#blind|cant see|blood*|pupil|no veo|sangre)
(poked|stabbed|nail|glass|metal|stick|fish hook|hook|wire|punch*|hit|ball|clavo|vidrio|palo|metal|golpe|pelota|fireworks|pellet|bb|dart|grinding|grinder) __ (in|into|to|en|through) _ #eye & (#blind|cant see|blood|bleed*|pain*|stuck|sticking|leak*|out|pupil|sangr*|duele|no veo|blurry|inside|clavad*|deep|metido|hurts)
#eye __ (sticking out|came out|popped|pierced|cut open|clavad*|leaking|gushing) 
#eye ~ #pain & (#blind|halos|vomit*|#headache|haze|rainbow|severe|hard|halo*|nausea|#severe) & !stye & !pink
(curtain|veil|shadow|cortina|sombra|velo|telon) __ (#eye|vision|vista|over|across)

= head-injury | emergency | A head injury with signs of danger | Golpe en la cabeza con señales de peligro | CDC "HEADS UP"; NHS "Head injury" |
#headhit & (#vomit|#unconscious|#confused|#seizure|sleepy|drowsy|getting sleepy|knocked out|passed out|blacked out|#blind|worse headache|#headache worse|clear fluid|fluid from|blood from (his|her|my)? (ear|nose)|pupil|unequal|cant remember|doesnt remember|memory|#weak|#numb|slurred|sueno|somnolient*|se duerme|no recuerda|no se acuerda|no me acuerdo|desmay*|oreja|oido|wont stop crying|#bleed wont|dent|soft spot|amnesia|acting weird|not acting right|dazed|walk*)
#headhit & (@anticoagulant|@antiplatelet|@bleeder|@shunt|plaquetas)
(pupil|pupils|pupila|pupilas) __ (different|unequal|bigger|big|size|sizes|dilated|blown|uneven|distint*|desigual*|grande)
(dropped|fell|rolled|slipped|cayo|resbalo) & #head & (baby|infant|newborn|month old|bebe|recien nacid*|meses)
#headhit & (#infant|3 month*|4 month*|5 month*|6 month*|changing table|bebe de)
(skull|craneo) (fracture|fractura|cracked|crushed|dent*)

= injury | emergency | A serious injury | Una lesión grave | MedlinePlus "Wounds and Injuries"; American Red Cross first aid (facts) |
(hit by a|run over|struck by|car (crash|accident|wreck)|motorcycle|rollover|ejected|atropell*|choque|accidente de (carro|coche|auto|moto)|t boned|rear ended|moto) & (#neck #pain|neck|numb|cant feel|cant move|#belly #pain|#chest|breath*|pain*|blood|bleed*|unconscious|vomit*|hurt*|cuello|duele*|sangr*|no siente|no siento|confus*|now|ahora|inconsciente|passed out)
(thrown|bucked|knocked|ejected|dived|dove|diving|tackled|crashed|rolled|flipped|chocamos|choque|volco) & (#neck|#back|numb|cant feel|cant move|unconscious|tingl*|#head|cuello)
(fell|fall|fallen|jumped|dropped|cayo|cai) __ (second floor|third floor|two stories|2 stories|story|stories|balcony|window|roof|segundo piso|tercer piso|balcon|azotea|ventana) & !#past
(fell|fall|fallen|cayo|cai|caida) __ (ladder|roof|stairs|balcony|horse|tree|scaffold*|escalera*|techo|segundo piso|caballo|arbol|window|stories|feet|andamio|bike|motorcycle) & (#back|#neck|cant move|cant feel|numb|unconscious|vomit*|hip|confus*|cant (walk|get up)|leg|no puede (mover|caminar|levantar*)|no siente|sleepy|hit (my|his|her) head|blood|breath)
(fell|fall|cayo|cai) __ (cant|cannot|no puede|no puedo|unable to) _ (get up|stand|walk|put weight|move|levantar*|parar*|caminar|mover*) 
(hueso|bone) ~ (salio|afuera|asoma|protrud*|stick*|poking|visible|coming out|through)
(bone|hueso) __ (sticking out|through (the|my|his|her)? skin|coming out|poking out|visible|salido|se ve|afuera|expuesto|asoma*|see the bone|showing)
(open|compound|expuesta) (fracture|fractura)
(broken|broke|fracture*|dislocat*|roto|rompio|fractur*|quebr*|dislocad*) __ (neck|back|hip|femur|pelvis|cuello|espalda|cadera) & (cant|numb|fell|move|feel|walk|now|#sudden|no|cayo|cai)
(finger|thumb|toe|hand|dedo|pulgar) __ (cut off|came off|taken off|ripped off|severed|torn off|amputat*|hanging by|chopped off|cortado por completo|arrancad*)
(crushed|aplaste|aplasto|prense|machuque) _ (finger|hand|leg|foot|arm|fingers|dedo|mano|pie|pierna|chest|pecho)
(finger|hand|leg|foot|arm|limb|dedo|mano|pie|pierna) _ (crushed|caught|stuck|trapped|aplastad*|atrapad*|machucad*|prensad*) 
(cant|cannot|no puedo|no puede|dont|no) _ (feel|move|sentir|mover|siento|siente|mueve) _ (legs|leg|arms|below|waist down|toes|body|piernas|brazos|de la cintura|cuerpo) & !wipe
(penetrating|impaled|impal*|stabbed|nail gun|something stuck in (my|his|her) (chest|neck|belly|eye|head)|encajad*)
(gunshot|shot in the|got shot|le dispararon|me dispararon|balazo|baleado|stabbed|apunalad*|been shot|was shot)
(hip|cadera) & (fell|fall|cayo|cai|caida) & (cant|pain|turned|shorter|dolor|duele|no puede|walk|leg)

= belly | emergency | Severe or hard belly, or belly pain with other signs | Abdomen duro o con dolor intenso, u otras señales | MedlinePlus "Abdominal Pain", "Appendicitis"; NHS "Stomach ache" | acute
#belly __ (hard|rigid|board|like a rock|rock hard|stiff|duro|dura|duros|duras|durisim*|tabla|rigid*|hard as) & (straighten|stand up|cant move|#pain|#fever|#vomit|swollen|touch*|hinch*|toca*|scream*) & !hard to & !hard time
(unbearable|excruciating|insoportable|worst|agonizing|intolerable|agony) ~ #belly & !(period|cramps|menstrual)
#belly ~ #pain ~ #severe & (#vomit|#fever|#fainted|#sudden|#dizzy|#blood|#pregnant|cant (stand|move|walk|poop|fart)|swollen|shoulder|back|sweating|#sweating|no puedo|gas|#now|hours|horas|lower right|lado derecho|touch*|bloated)
(worst|severe|terrible|unbearable|excruciating|insoportable|peor|horrible|horrendous) _ (#belly|abdominal|side|stomach|flank|kidney|de estomago|de barriga|dolor)? _ (#pain) __ (#belly|side|groin|flank|costado|ingle|back|espalda|vomit*) 
(#pain|dolor) __ (side|flank|costado|back) __ (groin|ingle|testicle*) & (#severe|#vomit|cant sit|blood|fever|fiebre|vomit*)
(stomach|belly|appendix|abdominal|ulcer) (burst|ruptur*|perforat*)
(bottom right|lower right|right lower|abajo a la derecha) & #pain & (#fever|#vomit|walk|worse|moved|belly button|ombligo|caminar)
#belly #pain & (lower right|right side|lado derecho|rebound) & (#fever|#vomit|worse|bumps|walk*|hurts to walk|jump|peor|caminar|cant)
#vomit & (cant (pass gas|poop|fart)|no gas|no bowel|swollen belly|bloated|no puedo (evacuar|obrar)|no gases|green|bile|feces|hernia|verde|bilis) & (#belly|#pain|hours|swollen|hard|hernia)
#cant _ #urine & (#belly|swollen|#pain|hours|all day|all night|since|horas|desde|hinchad*|catheter|drop|gota)
(kidney stone*|stone*|flank|kidney|kidneys|rinon|piedra*|calculo*) & #pain & (#fever|#chills|cant pee)
(groin|ingle|bulge|lump|bulto) __ (hard|painful|stuck|purple|duro|dura|duros|duras|durisim*) & #vomit
(hernia) __ (hard|stuck|purple|wont go (back|in)|red|painful|duro|dura|duros|duras|durisim*|no entra|morad*|rojo|wont push) & (#pain|#vomit|hurts|wont|no)
(jaundice*|ictericia) & (#fever|#confused|sleepy|#vomit|#pain)
(#skin|eyes|ojos|piel) ~ (yellow|jaundice*|amarill*) & (#fever|#confused|#belly #pain|sleepy|chills|#vomit|escalofrios|#pain)
#belly ~ #pain & (#fainted|shoulder|collaps*)
(#child|baby|bebe|nina|nino|hija|hijo) __ (scream*|grita*|llora) __ (#belly|touch|legs (up)?|on and off|jelly|toco|toca)
(currant jelly|jelly stool*|jelly like|gelatina) 

= testicle | emergency | Sudden testicle pain | Dolor súbito de testículo | MedlinePlus "Testicular Torsion" |
#testicle ~ #pain & (hard|really|very|badly|so bad|agony|killing|muchisimo|mucho) & !foot & !feet & !months & !years & !eye
#testicle ~ #pain & (#sudden|#severe|#nausea|#vomit|#swell|hours|woke|higher|twisted|hora*|sick|desperto|despert*|kicked|since|de la nada|belly|tonight|now|today|teen|im 12|im 13|im 14|im 15|im 16|#now) & !foot & !feet & !allerg* & !peanut* & !com* & !desayun* & !eye
#testicle ~ #swell & !months & !years & !foot & !feet & !allerg* & !peanut* & !com* & !desayun* & !eye
#testicle __ (twisted|twist|torsion|torcid*|high up|black|purple|retorcid*|huge) & !foot & !feet & !allerg* & !peanut* & !com* & !desayun* & !eye
(erection|ereccion|boner|priapism*|hard on) __ (#number|#digits|hours|wont go (down|away)|four hours|horas|no se (baja|quita)|painful|since)

= cauda-equina | emergency | Numbness between the legs or lost bladder with back pain | Adormecimiento entre las piernas o pérdida de la vejiga con dolor de espalda | MedlinePlus "Cauda equina" (Low Back Pain); NHS "Back pain" |
#saddle
#lostbladder & (#back|spine|sciatica|disc|ciatica|disco|#leg _ (#weak|#numb)|both legs|ambas piernas|las dos piernas|#numb)
(#back) & (both legs|ambas piernas|las dos piernas|both feet) & (#weak|#numb)
#back #pain & (#fever) & (#weak|#numb|iv drugs|inject*|spine)

= pregnancy | emergency | Danger in pregnancy | Peligro en el embarazo | CDC "Hear Her" urgent maternal warning signs |
@pregnant & #bleed ~ (heav*|lots|soak*|clots|mucho|muchisimo|abundante)
@pregnant & (waters|water|fuente) ~ (gone|went|going|popped|burst)
@pregnant & (liquido|agua|fluid|water) ~ (salio|salir|saliendo|sale|leak*|came out|coming out|gush*|trickl*|moj*)
@pregnant & (baby|bebe) __ (quiet|still|less active|not active|sluggish|quiet*|tranquil*|sin moverse)
@pregnant & #bleed __ (heav*|lot|a lot|soak*|pad|pads|clots|bright|gush*|mucho|mucha|abundante|toalla*|coagulo*|wont|like a period|red) 
@pregnant & #bleed & (#pain|#dizzy|#fainted|cramp*|shoulder|colic*|one side|un lado|#belly|hombro|weak|marea*)
@pregnant & (soaking|soaked|empap*) __ (pads|pad|toallas|toalla|through)
@pregnant & #pain __ (one side|un lado|lado|shoulder|hombro|side) & (#severe|#bleed|#dizzy|#fainted|shoulder|hombro)
@pregnant & (water*|waters|fuente|bolsa) _ (broke|broken|leaking|leak|broken|breaking|rompio|rota|se rompio)
@pregnant & (water*|fuente|bolsa) ~ (broke|broken|leak*|rompi*|rota)
(rompio) _ (la)? (fuente|bolsa)
(my water|the water|her water|water|waters|la fuente|bolsa) _ (just)? (broke|rompio|se me rompio|se le rompio|se rompio) & !heater & !pipe
@pregnant & (gush*|leaking|leak|trickle|chorro|water running)
@pregnant & (gush|leaking|fluid|chorro|liquido) __ (down|leg|clear|green|from|vagina*|liquido|transparente|pierna*|verde)
@pregnant & #fetal __ #notmoving
@pregnant & #notmoving
(no|less|reduced|decreased) _ (baby|fetal|babys) _ (movement*|kicks|moving)
(bebe|baby) _ (no se mueve|no se ha movido|isnt moving|not moving|hasnt moved|stopped moving) & (panza|barriga|vientre|womb|belly|inside|semanas|meses|weeks)
(no) _ (siento|sentido|he sentido) _ (bebe|a mi bebe|patadas|patadita*) & (moverse|mueve|meses|semanas|hoy|desde|panza|@pregnant)
(baby|bebe) _ (stopped|quit|dejo de|ya no|hasnt|isnt|not) _ (kick*|moving|moved|move|mueve|moverse|patea*|pateando)
@pregnant & (clots|coagulos)
@pregnant & #bleed & !light* & !little & !spot* & !mild & !slight* & !manch* & !leve & !gums & !nose & !poco & !stopped
(baby|bebe) __ (hasnt|isnt|not|stopped|no|less) _ (moved|moving|kicking|kicked|se mueve|se ha movido|movimiento*) & (belly|womb|inside|barriga|vientre|weeks|semanas|all day|since|kicks|hoy|desde|today|ayer|anymore|months)
(dont|cant|havent|no) _ (feel|felt|siento) _ (baby|bebe|him|her|kicks|patadas) _ (move|moving|kick|moverse)?  & (@pregnant|weeks|semanas|baby|bebe)
(no|less|fewer|decreased|reduced) (fetal)? (kicks|movement*) & (@pregnant|baby|weeks)
@pregnant & #headache & (#severe|#blind|spots|stars|swelling|#swell|wont go away|vision|ribs|#belly|luces|lucecitas|manchas|hinchad*|no se quita|worst|bad|fuerte|blurry|tylenol|dizzy|#r-bp-preg|see*|ver)
@pregnant & (#blind|seeing (spots|stars|flashing|lights)|spots|stars|flashing lights|blurry|lucecitas|veo (luces|manchas|borroso)|sparkles|floaters) & !#past
@pregnant & (#face|#limb|hands|manos|cara) ~ #swell & (sudden*|#headache|vision|spots|ribs|fast|overnight|de repente|pressure)
@pregnant & #pain __ (under|ribs|rib|upper right|upper belly|debajo|costillas|boca del estomago|right side)
@pregnant & #r-bp-preg
@pregnant & #seizure
@pregnant & (#fever) & (#chills|#pain|#bleed|smell*|discharge|#vomit|baby|fast heart|39|102|103|flujo|#confused)
@pregnant & (#chest #pain|#cant #breath|#fainted|heart racing|me desmaye)
@pregnant & #belly ~ #pain ~ #severe
@pregnant & (contraction*|contracciones|labor|labour|parto|cramping every|tightenings) & (#digits weeks|#weeks-early|preterm|early|weeks|bleed*|minutes apart|every|cada|minutos|premature|too soon|urge to push|push|sangr*)
(contraction*|contracciones) __ (#number|#digits) _ (min*|minutes|minutos|apart|seguid*)
(in labor|going into labor|baby is coming|baby coming|crowning|see the head|urge to push|need to push|ya viene (el|mi) bebe|estoy de parto|se ve la cabeza|ganas de pujar|trabajo de parto)
(cord|cordon) __ (hanging|coming out|out|vagina|prolaps*|sali*|saliendo)
@pregnant & (fell|fall|car accident|hit|kicked|punch*|cai|golpe*|caida|me pegaron|accidente) & (#belly|#bleed|#pain|stomach|stairs|panza|barriga|not mov*|contraction*|escaleras)
(ectopic|ectopico) & (#pain|#bleed|now|dizzy|think)
@pregnant & (itch*|picazon|comezon) __ (palms|hands|feet|soles|palmas|plantas) & (yellow|dark|amarill*)
@postpartum & #headache & (#severe|#blind|spots|puffy|#swell|vision|worst|wont|fuerte|luces|manchas|no se quita|bad|#r-bp-preg)
@postpartum & (#blind|seeing spots|spots|lucecitas|#r-bp-preg|#chest #pain|#cant #breath|#seizure|#fainted|sob|#leg #swell|#leg #pain)
@postpartum & #bleed __ (heav*|soak*|pad|pads|clots|lot|gush*|through|egg|mucho|coagulo*|abundante|toalla*|wont|golf)
@postpartum & #bleed & (#dizzy|#fainted|soak*|clots|coagulos|pads)
@postpartum & #fever & (#chills|smell*|foul|belly|#belly|breast|mal olor|escalofrios|incision|wound|stitches|discharge|wound|#confused|#pain)
(soaking|soaked|going through|filling|empap*|lleno|lleno*) _ (a|one|two|through|una|dos)? _ (pad|pads|tampon*|toalla|toallas) __ (hour|every|an hour|hora|cada|30 minutes|half)
(clots|coagulos) __ (golf ball|egg|size of|huevo|lemon|plum|fist|limon|tamano)

= infant | emergency | A baby with fever or danger signs | Un bebé con fiebre o señales de peligro | MedlinePlus "Fever" (infant); NHS "High temperature (fever) in children" |
#infant & #fever & !no fever
#infant & (limp|floppy|wont wake|not waking|hard to wake|wont feed|not feeding|refus* to eat|not eating|wont eat|no quiere comer|no come|blue|gray|pale|grunting|high pitched|weak cry|flojit*|aguad*|no despierta|no se prende|no quiere pecho|yellow|amarill*|green vomit|bile|vomito verde|no wet|cold|llanto debil|quejido|jaundice|projectile)
(#child|baby|infant|bebe|newborn|toddler) __ (limp|floppy|unresponsive|lifeless|wont wake|flojit*|aguado|aguadit*|no reacciona|like a rag|rag doll|not responding|turned blue|blue lips|stopped breathing|grey|gray|desguanzad*|mottled)
(#child|baby|bebe|infant|toddler|nino|nina|hijo|hija) & (no (wet)? (diaper*|pee|panal*)|hasnt (peed|wet)|not peed|hardly peeing|barely peeing|no tears|sunken (eyes|soft spot)|no (ha orinado|hace pipi|orina)|sin lagrimas|ojos hundidos|mollera hundida|dry diaper*|no urine) & (lethargic|sleepy|limp|sunken|vomit*|diarrhea|diarrea|12 hours|doce horas|bloody|pale|blood|palid*|weak|hundid*|all day|#blood|floppy|dry mouth|boca seca)
(diarrhea|diarrea) & #blood & (#child|baby|nino|nina|hijo|hija) & (pale|peeing|pee|orina*|palid*|fever|fiebre|sleepy|weak|bruis*|swollen)

= sepsis | emergency | Signs of sepsis | Señales de sepsis | CDC "Sepsis"; NHS "Sepsis" |
#fever & #confused
#chills & #confused
#fever & (mottled|blotchy|moteada|clammy|low blood pressure|fast breathing|breathing fast|heart racing|respira rapido|#r-bp-low|very weak|cant stay awake|#dizzy _ (stand|faint)|hasnt peed|not peed|no orina|cold hands|wont wake|hard to wake|no despierta|#fainted|slurred|worst ive ever|feel like im (dying|going to die)|siento que me muero|cold feet)
(infection|infected|wound|uti|pneumonia|kidney infection|infeccion|herida|neumonia|cellulitis|bed sore) & (#confused|#r-bp-low|mottled|shaking chills|rigors|#chills __ #fever|breathing fast|heart racing|clammy|fainted)
(sepsis|septic|septicemia) & !#past & (again|think|feel*|signs|now|like|otra vez|creo|same)
(flesh eating|necroti*|fasciitis|gangrene|gangren*|crepitus) & !#past
(red|skin|wound|pain|leg|arm|redness) __ (spreading (fast|quickly|by the hour)|turning black|turned black|crackl*|blister* and black|negra|out of proportion)
#fever & (#risk-travel|malaria|africa|honduras|nigeria|ghana|congo|kenya|uganda|haiti|dominican|tropic*|india|brazil|thailand|cambodia|guatemala|ebola|dengue|came back from|back from|just returned from|trip to|viaje a|regrese de|volvi de|vine de) & !vacation photos
(lockjaw|tetanus symptoms)
(lock*|clench*) __ (jaw) & (spasm*|nail|cut|wound|tetanus|cramp*|stiff|swallow)
(jaw) __ (lock*|clench*|stiff|cant open|wont open) & (cut|wound|nail|tetanus|shots|spasm*|cramp*|rusty|herida|clavo)
(cant|cannot|no puedo|no puede) open _ (jaw|mouth|mandibula|boca) & (tetanus|cut|wound|spasm*|cramp*|swollen|fever|drool*|herida|tetano)
(abrir) _ (mandibula|boca) & (tetan*|cort*|herida|clavo|espasmo*|calambre*)
(bat) __ (bedroom|room|woke|sleeping|on me|face|bed)
(bat|murcielago|raccoon|zorrillo|mapache) __ (bit|bite|scratch*|bedroom|mordi*|room|in my|woke up) 

= low-sugar | emergency | A very low blood sugar | Azúcar muy bajo en la sangre | CDC "Low Blood Sugar"; MedlinePlus "Hypoglycemia" |
#r-sugar-low
#lowsugar & (#confused|#unconscious|#seizure|wont (drink|eat|wake)|cant swallow|passed out|slurred|no responde|no quiere comer|shaking|shaky|sweaty|#sweating|temblando|sudando|combative|weird|drunk|out of it|limp|faint*|dizzy|juice|jugo|wont come up|keeps dropping|no sube)
(@hypo|@diabetes) & (#confused|#unconscious|#seizure) & (#sweating|shak*|sugar|azucar|juice|jugo|insulin*|meter|sudando|cold|pale|ate|eat|not eaten|glucos*)
(sugar|glucose|azucar|glucosa|bg|cgm|dexcom|libre|meter|bs) __ (reads|says|read|dice|marca|showing|shows|just says|is|es|at|says) _ (lo|low|bajo) & (#now|shaky|sweat*|confus*|insulin|meter|cgm|just|cant|juice|tembl*|sudo|suda|sudando|sudor*|dexcom|libre|alarm*)
(meter|glucometer|glucometro|dexcom|cgm|sugar) _ (says|reads|read|dice|marca) _ (lo)
(glucagon|glucagen|baqsimi) __ (gave|used|need|now|not working|le di|puse|how do i)

= high-sugar | emergency | A very high blood sugar with signs of danger | Azúcar muy alto con señales de peligro | CDC "Diabetic Ketoacidosis"; MedlinePlus |
(#r-sugar-high|#highsugar) & (#vomit|#confused|breathing fast|fast breathing|fruity|acetone|acetona|ketone*|cetona*|#belly #pain|very sleepy|sleepy|so thirsty and|deep breathing|respira rapido|no retiene|rapid breath*|cant stay awake|lethargic|blurry|dehydrat*|weak|somnolient*|fruta*|afrutado|nauseous|hard to wake|dry mouth|mucho sueno|stomach)
(ketone*|cetona*|dka|cetoacidosis|ketoacidosis) & (moderate|large|high|vomit*|sick|positive|altas|now|again|think|medium|grandes|strip|dark purple|#vomit|3|insulin)  & !#past
@type1 & #vomit & (sugar|azucar|ketone*|insulin|breath*|thirsty|keep)
#r-sugar-extreme

= shock-device | emergency | Shocks or alarms of a heart device | Descargas o alarmas de un dispositivo del corazón | American Heart Association (facts); MedlinePlus "Pacemakers and Implantable Defibrillators" |
(icd|defib*|defibrillator|desfibrilador|dai|implant*|device|aparato) __ (firing|fires|fire|shocking|shock*|fired|went off|zapped|going off|descarga*|disparo|choque*|kicked me|jolt*|zap*|dio (una|dos|tres|un|varias)) & !#past
(shock*|descarga*|zapped|jolt*) __ (icd|defib*|device|pacemaker|desfibrilador|marcapasos|twice|two times|times|chest|dos veces|veces) & (@device|icd|defib*|pacemaker|desfibrilador|marcapasos)
@device & (shocked|shock|shocks|zapped|jolt|jolts|fired|went off|descarga|descargas|thump|kick* in (my|the) chest|alarm*|beeping)
(lvad|ventricular assist|heart pump) __ (alarm*|beep*|low flow|battery|disconnect*|red light|alarma|suena|stopped|power|controller)
(pacemaker|marcapasos) & (#fainted|#dizzy|beep*|hiccup*|slow pulse|#r-pulse-low|swollen|pus|red|alarma|me desmaye|oozing)
(vent|ventilator|ventilador|oxygen (machine|concentrator|tank)|concentrador|respirator|tanque de oxigeno) __ (alarm*|stopped|not working|out|ran out|empty|fail*|beep*|power|no funciona|se acabo|se apago|se vacio|se fue la luz|broke)
(insulin pump|bomba de insulina) __ (fail*|stopped|occlu*|no delivery|alarm*|broke|no funciona|se paro) & (#r-sugar-high|#vomit|ketone*|high|sick)

= psychosis | emergency | Losing touch with what is real | Pérdida de contacto con la realidad | MedlinePlus "Psychotic Disorders" |
(hearing voices|hears voices|oye voces|escucha voces|hallucinat*|paranoid|delusion*) & (knife|gun|weapon|hurt*|kill*|attack*|cuchillo|pistola|arma|violent*|slept|sleep|eat)
(#child|#person|he|she|mom|dad|son|daughter|husband|wife|i|im|my) __ (hearing voices|sees people|sees things|seeing things|seeing people|hears voices|hear voices|voices in (my|his|her)|hallucinat*|paranoid|thinks (people|everyone|the government|the fbi|the tv|we|they|hes god|shes god)|believes (hes|shes|the)|delusion*|oye voces|escucha voces|oigo voces|escucho voces|alucina*|ve cosas|ve gente|cree que (lo|la|todos|el gobierno)|manic|mania|hasnt slept in|lo persiguen|me persiguen|la persiguen|naked|poisoning (his|her|the|my) food|microchip*|chips|cameras in) & !#past & !(grief|mild)
(thinks|believes|convinced|swears|accuses|says|cree|jura|dice) __ (poison*|spying|after (him|her|me|us)|watching|follow*|out to get|trying to kill|plotting|bugged|possessed|demon*|god|jesus|chosen|lo persiguen|la persiguen|envenen*|espian|vigilan|poseid*) & (slept|sleep|days|paranoid|weapon|knife|food|eat|voices|hasnt|wont|duerme|come|#person|#child|he|she)
(manic|mania|psychotic|psychosis|psicosis|maniaco|maniaca|bipolar) & (naked|slept|sleep|spending|street|dangerous|police|running|screaming|days|desnud*|duerme|calle|violent*|aggressive|now|knife)
(paranoid|delusional|hallucinat*|paranoico|paranoica) & (seeing|demon*|hearing|voices|scared|watching|people|demonios|voces|night) & !#past
(voices|voces) & (#now|tell*|loud|scar*|dicen|wont stop|talking|wall|again|night)

= withdrawal | emergency | Dangerous withdrawal of alcohol, a sedative or another medicine | Abstinencia peligrosa | MedlinePlus "Alcohol Withdrawal" |
(stopping|quitting|quit|stopped|stop|cut out|gave up|since i stopped|without|deje|dejo|dejar) __ (vodka|beer|wine|whiskey|whisky|rum|liquor|alcohol|drinking|booze|tequila|tomar|beber|trago|cerveza) & (#seizure|hallucinat*|seeing things|see things|shak*|#confused|tembl*|alucina*|ve cosas|viendo cosas|bugs|tremor*|hearing|fever|sweat*|sudo|suda|sudando|sudor*|trembl*)
#withdrawal & (#seizure|hallucinat*|seeing things|shak*|#confused|#vomit|fever|sweat*|tembl*|alucina*|ve cosas|convulsion*|heart racing|hears|bugs|shakes|dt|dts|tiembl*|sudo|suda|sudando|sudor*)
(delirium tremens|dts)
(baclofen pump|bomba de baclofen*|baclofen) __ (empty|ran out|stopped|alarm|fail*|se acabo) & (spasm*|stiff|fever|itch*|confus*|rigid*|fiebre)

= red-flag-drug | emergency | A dangerous reaction to a medicine | Una reacción peligrosa a una medicina | FDA labels (DailyMed), boxed warnings |
(#rash|#skin|skin|piel) __ (peel*|blister*|falling off|coming off|sloughing|ampolla*|se cae|despeg*|pelando|burn*) & (#medicine|antibiotic*|lamictal|lamotrigine|bactrim|allopurinol|new (med*|pill*)|medicine|medicina|mouth|eyes|fever|genital*|boca|ojos|fiebre|started|sores) & !sunburn & !sun & !eczema & !psoriasis & !heel & !poison & !athlete*
(blister*|sores|peel*|raw|ampollas|llagas) & (mouth|eyes|lips|genital*|boca|ojos|labios) & (#rash|#fever|#skin|sarpullido) & (#medicine|antibiotic*|new med*|started|starting|pill|medicina|medicamento|empece)
(serotonin syndrome|neuroleptic malignant|malignant hyper*|stevens johnson) & !#past
(#medicine|antidepressant*|ssri|antidepresivo*|antipsychotic*) & (stiff|rigid*|twitch*|jerk*) & (#fever|#confused|sweat*|sudo|suda|sudando|sudor*)
@lithium & (#vomit|diarrhea|tremor*|shak*|#confused|slurred|stagger*|diarrea|temblor*|unsteady|twitch*|coordinat*)
@digoxin & (yellow|halos|#vomit|#confused|slow|#nausea|see*|amarill*|halo*|#r-pulse-low|palpitat*)

= anticoagulant-bleed | emergency | Bleeding or a head injury on a blood thinner | Sangrado o golpe en la cabeza con un anticoagulante | FDA labels (DailyMed); MedlinePlus "Blood Thinners" |
@anticoagulant & (#bleed|nosebleed*|nose bleed*|bloody nose|sangra* por la nariz) & (wont|stop*|hour*|minute*|heavy|lot|clots|#digits|no para|mucho|horas|minutos|isnt|not|keep*|sigue|everywhere|long time|gums and|again)
@anticoagulant & #stool __ (dark|tar|sticky|maroon|oscur*|pegajos*)
@anticoagulant & #stool _ #black
@anticoagulant & #black _ #stool
@anticoagulant & #blood __ (#stool|#urine|#vomit)
@anticoagulant & (#stool|#urine|#vomit) __ (#blood|red|roja|rojo|pink|cola|dark red|coca cola|brown)
@anticoagulant & (fell|fall|cai|caida|me cai|hit|golpe*|car accident|banged) & (#head|face|cara|hip|back|bruis*|moreton*|hematoma|hard|cabeza|belly|ribs)
@anticoagulant & #headache & (#severe|#sudden|#vomit|#weak|#confused|worst|#blind|wont go|bad|fuerte|numb)
@anticoagulant & (bruis* __ (spread*|everywhere|all over|huge|growing)|moretones por todos|hematoma __ (grande|crece)|back pain and (weak|numb)|cut __ (wont|bleed*))
@anticoagulant & #r-inr-high & (#bleed|blood|bruis*|#headache|sangr*|nose|gums|moreton*|black|fell)
@bleeder & (#headhit|#bleed|joint swell*|#head|fell)

= immune-fever | emergency | Fever with a weak immune system | Fiebre con defensas bajas | CDC "Neutropenia and Risk for Infection"; MedlinePlus |
(@chemo|@asplenia|@immune) & #fever
(@chemo|@asplenia|@immune) & #chills
@clozapine & #fever & (sore throat|chills|weak|mouth|garganta|escalofrios|sores)

= ace-swelling | emergency | Swelling of face, lips or tongue on an ACE inhibitor | Hinchazón de cara, labios o lengua con un IECA | FDA labels (DailyMed) |
@ace & (#lips|#face|#throat|tongue|eyes) ~ #swell
@ace & (lips|tongue|face|throat) __ (blew up|blown up|ballooned|huge|fat)
@ace & (tongue|throat|lengua|garganta) __ (thick|tight|big|funny|heavy|gruesa|apretad*|weird)

= steroid-stopped | emergency | Weakness or vomiting after steroids were stopped | Debilidad o vómitos tras dejar los corticoides | FDA labels (DailyMed); MedlinePlus |
@steroid & (ran out|stopped|stopping|missed|quit|out of|forgot|deje|se me acab*|sin mi*|cant keep) & (#vomit|#weak|weak|#dizzy|#fainted|#confused|debil*|mareo)

= adrenal-crisis | emergency | Vomiting or illness with adrenal insufficiency | Vómitos o enfermedad con insuficiencia suprarrenal | MedlinePlus "Adrenal Insufficiency" |
@adrenal & (#vomit|diarrhea|diarrea|#fainted|#confused|#dizzy|very weak|so weak|#fever|low blood pressure|#r-bp-low|debil|injection|ran out|missed|cant keep|forgot|sin mi|collaps*|#weak|food poison*|broke|accident|fiebre)

= sglt2-vomiting | emergency | Vomiting on an SGLT2 inhibitor | Vómitos con un inhibidor de SGLT2 | FDA labels (DailyMed): ketoacidosis |
@sglt2 & (#vomit|#nausea|#belly #pain|breathing fast|fast breathing|not eating|cant eat|keto diet|ketone*|no puedo comer|respir* rapido|very tired) & !mild

= critical-lab | emergency | Weakness or fainting with a critical result of the last days | Debilidad o desmayo con un resultado crítico reciente | MedlinePlus medical tests; College of American Pathologists critical values (facts) |
@critical & (#fainted|#dizzy|#weak|weak|palpitat*|#heart _ (racing|skipping|flutter*|weird|funny|slow)|#chest|#cant #breath|sob|#confused|numb*|cramp*|#bleed|tired|exhaust*|faint|debil*|mareo|desmay*|cansad*|twitch*|tingl*|short of breath|nauseous|vomit*|shaky|lightheaded|bruis*|sleepy|drowsy|weird|awful|palpit*|off)
#r-potassium-high & (#weak|#heart|#dizzy|#fainted|numb*|palpit*|#chest|weak)

= dialysis | emergency | Fever, cloudy fluid, bleeding or a missed dialysis | Fiebre, líquido turbio, sangrado o diálisis perdida | MedlinePlus "Dialysis" |
@dialysis & (#fever|#chills|cloudy|turbio|turbia|#bleed|missed|skipped|falte|perdi mi dialisis|#cant #breath|sob|#weak|#chest|swollen|pus|red and|access|no thrill|stopped buzzing|#belly #pain|palpit*|no fui|fistula __ (bleed*|cold|swollen|no)|falt*)
(peritoneal|dialysis|dialisis|pd) __ (cloudy|turbio|turbia|bloody)
(cloudy|turbi*) _ (bag|fluid|dialysis|liquido|effluent|drain|bolsa)

= tube-out | emergency | A tube that came out or is blocked | Una sonda que se salió o está tapada | MedlinePlus patient instructions (feeding tube, tracheostomy) |
(feeding tube|g tube|gtube|peg|j tube|gj tube|ng tube|trach|tracheostomy|trach tube|catheter|picc|picc line|central line|port|nephrostomy|chest tube|drain|suprapubic|foley|sonda|traqueo*|canula|cateter|gastrostomia|tube|line|boton gastrico|drenaje|dialysis catheter) __ (fell out|came out|pulled out|out|dislodged|yanked|popped out|slipped out|come out|ripped out|blocked|clogged and|plugged|broke|se salio|se sali|se le salio|se me salio|se jalo|arranco|se zafo|tapada|tapado|obstruid*|moved|leaking blood|cracked|disconnected|wont go back) & !(ear tube*|took out|taken out)
(pulled|yanked|ripped|tugged|pull|jalo|arranco|se quito|saco) _ (out|off)? _ (his|her|my|the|la|el|su)? _ (feeding tube|g tube|peg|trach|catheter|picc|line|sonda|port|drain|tube|central line|traqueo*|cateter|foley|nephrostomy)
(trach) __ (blocked|plugged|mucus|cant suction|bleeding|cant breathe)

= shunt | emergency | Illness with a brain shunt | Enfermedad con una válvula cerebral | MedlinePlus "Hydrocephalus" |
@shunt & (#headache|#vomit|sleepy|#confused|#fever|#seizure|lethargic|irritable|#blind|drowsy|dormid*|balance)

= sickle | emergency | Chest pain, fever or stroke signs in sickle cell disease | Dolor de pecho o fiebre en la anemia falciforme | CDC "Sickle Cell Disease" |
(sickle|sickle cell|falciforme|drepanocit*) & (#chest|#cant #breath|#fever|#weak|crisis|#belly|erection|worst|#severe|ereccion|vision) & !trait & !#past

= epilepsy-seizures | emergency | Repeated seizures or no seizure medicine | Convulsiones repetidas o sin medicina | CDC "First Aid for Seizures" |
@epilepsy & (#seizing|#seizure) & (today|twice|again|two|ran out|out of|missed|more|hoy|dos|otra|sin|stopp*|cluster*|in a row|tonight|hour*|this morning|keep*|back to back|without)
(two|three|several|2|3|4|multiple|dos|tres|varias) _ (seizures|fits|convulsiones|ataques) _ (today|hoy|this|in|since|already|esta|en)?

= double-dose-danger | emergency | Too much of a medicine that can be dangerous quickly, with signs | Demasiada medicina peligrosa, con síntomas | Poison Control (America's Poison Centers) | poison
(took|swallowed|gave|ate|tome|tomo) __ (#meds|#medicine) & (accident*|mistake|wrong|husbands|wifes|moms|dads|someone elses|grandmas|error|equivocad*|sin querer) & (#dizzy|#fainted|#confused|#vomit|sleepy|#weak|faint|slow|hard to wake|mareo|sueno|cant stay awake)
#doubledose & (#meds|#medicine) & (#dizzy|#fainted|#confused|#vomit|sleepy|slow|#weak|shaky|drowsy|cant stay awake|#heart _ (racing|slow|pounding)|mareo|mareada|mareado|sueno)
(10|ten|five|5|100|twice|diez|cinco) _ times _ (dose|amount|dosis)
(hard to wake|cant wake|sleepy|drowsy|breathing slow|barely breathing) & (morphine|oxycodone|fentanyl|patch|methadone|opioid|dilaudid|hydrocodone|morfina)
(@betablocker|@digoxin|@opioid|@hypo|@anticoagulant|@lithium) & #doubledose & (#dizzy|#fainted|#vomit|slow|#confused|sleepy|shak*|#weak|sweat*|#cant #breath|sob|#nausea|mareo|sueno|tembl*|faint|blurry|#r-pulse-low|#r-bp-low|bleed*|low|cold)

= myasthenia | emergency | Worse weakness or breathing in a muscle disease | Debilidad o respiración peor en una enfermedad muscular | MedlinePlus "Myasthenia Gravis" |
@myasthenia & (#cant #breath|sob|cant swallow|trouble swallowing|choking|weaker|no puedo tragar|head up)

= dying | emergency | Asks for help, or feels about to die | Pide ayuda o siente que se muere | NHS "When to call 999" |
(call|llamen|llame|llama|need|send|necesito|manden|envien) _ (an|a|una|the)? _ (ambulance|911|999|112|ambulancia|paramedics|emergencias)
(i|im|creo que|feel like im|feels like im|siento que) _ (think|going to|gonna|about to|me)? _ (die|dying|muero|morir|voy a morir|me muero) & (help|#pain|#breath|#bleed|now|ayuda|please|911|#chest|sick|#now) & !#idiom
#r-bp-low & (#dizzy|#fainted|#confused|#weak|cold|clammy|#sweating|pale|bleed*|#vomit|#chest|sob)
(feeling|feel|sense) of (impending)? doom
`
