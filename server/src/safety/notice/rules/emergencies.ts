/** What needs help now: heart, breathing, brain, bleeding, belly, infection. The shape of a rule is in `rules.ts`. */
export const EMERGENCIES = `
= heart-attack | emergency | Chest pain or pressure, or other signs of a heart attack | Dolor u opresión en el pecho u otras señales de infarto | CDC "Heart Attack Symptoms"; MedlinePlus "Heart Attack"; NHS "Heart attack" | acute
#chest ~ #pain
#chest ~ #pressure
(crushing|aplastante) _ (pressure|pain|dolor|presion)
(nitro|nitroglycerin|nitroglicerina) & (no relief|not helping|didnt help|no help|twice|three times|still hurts|sin alivio|dos veces)
(pecho|chest) _ (cerrado|closed|locked|full of cement)
(grab*|clutch*|hold*|rubb*|agarr*|clench*|pressing) _ #chest
(band|vise|vice|belt|strap|banda|faja|cinturon|rope) __ (#chest|ribs|costillas|torso)
#pressure __ ribs & #sweating
(having|have|think|its|es|tengo|creo|le esta dando|me esta dando|dando|teniendo|this is|might be|could be|maybe) _ (a|an|un|el)? (heart attack|infarto|mi heart attack|ataque (al corazon|cardiaco|de corazon))
cp _ (#jaw|#arm|radiat*|going|sweat*|sob|now|bad|for|since|x|min|worse)
(bad|having|crushing|severe|got|getting|my|sharp|have) cp
#jaw ~ #arm ~ #pain & #sweating
#jaw ~ #pain & (#nausea|#sweating|#cant #breath|sob|#fainted) & !tooth* & !dentist & !diente*
#jaw ~ #back ~ #pain & (#sweating|#nausea)
#pain _ (left arm|brazo izquierdo) & (#sweating|#nausea|#dizzy|#breath|#jaw)
(left arm|brazo izquierdo) __ (#pain|#numb|heavy|pesado) & (#sweating|#nausea|#dizzy|#cant #breath|#jaw|#chest|sob)
#pain __ (between|entre) _ (shoulder blades|shoulders|omoplatos|hombros) & (#sweating|#nausea|#jaw|#cant #breath)
(elephant|weight|brick*|ton|someone|elefante|alguien) __ (on|sitting on|standing on|encima de|sentado en|en) _ #chest
angina __ (not|wont|no|worse|nitro*|peor|quita)
(nitro|nitroglycerin|nitroglicerina) __ (not working|didnt help|didnt work|isnt helping|not helping|no help|hasnt helped|still|no me hace|no me quita|no funciona|no hace efecto|wont help|three times|3 times|doing nothing)
(indigestion|heartburn|acidez|gas) & #sweating & (#arm|#jaw|#cant #breath|#nausea|#dizzy)

= aorta | emergency | Sudden tearing pain of the chest, back or belly | Dolor súbito y desgarrador de pecho, espalda o abdomen | MedlinePlus "Aortic Aneurysm" | acute
(tearing|ripping|desgarr*|rasg*) __ (#chest|#back|#belly|shoulder blades|#pain)
(#back|#belly) ~ #pain ~ #sudden & @marfan
(#pain) __ (tearing|ripping|desgarr*|rip|tear)

= breathing | emergency | Trouble breathing | Dificultad para respirar | MedlinePlus "Breathing Problems"; NHS "Shortness of breath" | acute, notmild
#cant #breath
#breath _ (harder|worse|tougher|difficult|dificil|peor|cuesta)
(harder|worse|hurts more) __ (to breathe|breathing)
#breath __ (belly|stomach|neck muscles|nostrils|flaring|shoulders|tripod|hunched|barriga|panza|abdomen)
(using|with) _ (belly|stomach|neck) __ #breath
(sound|noise|whistle|squeak|ruido|silbido|chillido) __ (every|each|when|cada|al) _ #breath
(weird|high pitched|scary|awful|raspy|squeaky) _ (sound|noise) __ #breath
no _ (pasa|entra|llega|jala) _ aire
(air|aire) __ (isnt|not|wont|cant|no) _ (going in|getting in|come in|coming in|get in|entra|pasa|llega)
breath* __ #digits __ (minute|min|times|per)
(inhaler|puffer|nebulizer|inhalador) __ (empty|ran out|out|broken|lost|vacio|se acabo) & (#breath|wheez*|asthma|asma|air|aire|tight)
#cant _ (get|catch|take|draw|agarrar|jalar|tomar|recuperar|coger|meter) _ (#breath|deep breath)
(cant|cnt|cannot|couldnt|cudnt|isnt|wont|not|stopped|quit) (breath*|brethe)
(no|dejo de|deja de|ya no) (esta|estan|puede|puedo|logra)? (respir*)
(gasping|gasp|gasps|struggling|fighting|working hard|working so hard|suffocat*|smother*|jadea*|ahog*|me ahogo|asfixia*|boquea*|me falta|le falta|falta) _ (for|to|el|de)? _ (#breath|air|breathe|aire|oxygen)
(suffocating|suffocate|smothering|asfixi*|ahogando|ahogo|me ahogo|se ahoga|se esta ahogando|jadeando|gasping|drowning in my own)
(short|shortness|out) of breath
(sob|shortness of breath|short of breath|winded|dyspnea|disnea|sofoc*|falta de aire|falta el aire|breathless) _ (at rest|now|worse|getting worse|badly|bad|cant|severe|suddenly|lying|resting|even|just|sitting|since|for|today|tonight|en reposo|peor)
(breathless|winded|gasping|out of breath|short of breath) & (#now|new|steps|few steps|walking|crossing the room|talking|bed|nuevo|caminar)
(severe|bad|worse|worsening|sudden|suddenly|really|very|so|extreme*|getting|having|im|with|mucha|tengo|fuerte|siento|con) (sob|shortness of breath|short of breath|breathless|dyspnea|disnea|falta de aire|sofocad*)
(breath|breaths|breathing|respira*) __ (fast|rapid|rapidly|shallow|hard|labored|laboured|noisy|heavy|rapido|agitad*|trabajos*|with (his|her) (ribs|belly|stomach)|grunting|quejido|sinking|hundid*|funny|weird|not right|muy rapido)
#cant _ (talk|speak|finish|complete|say|hablar|decir|terminar) _ (sentence*|words|full|frases|frase|mas de|without stopping|due to|from breath*|completa*|a couple words|few words)
(only|just|solo) __ (say|speak|get out|talk|decir) _ (few|couple|one|two|un par|dos|unas) _ (words|word|palabras)
(inhaler|rescue|puffer|nebulizer|neb|albuterol|salbutamol|inhalador|nebuliz*|aerosol) __ (not working|isnt working|does nothing|doesnt help|doesnt work|not helping|isnt helping|no help|wont work|nothing|didnt help|didnt work|every hour|no relief|stopped working|no me hace|no hace|no funciona|no ayuda|no me ayuda|no sirve|empty|useless|doing nothing|not touching)
(asthma|asma) (attack|ataque|crisis) __ (now|bad|severe|wont|not|cant|fuerte|no|ahora)
(ataque|crisis) de asma
(ribs|rib|chest|costillas|pecho) _ (sucking|sinking|pulling|caving|retract*|hund*|sumen) _ in?
retractions
#breath __ (stopped|stops|stopping|pauses|dejo de|deja de|para de)
(stopped|stops|quit|dejo de|deja de|not|isnt|no|no esta) (breathing|respirar|respirando|respira)
(estridor|stridor|barking cough __ #breath)
(o2|oxygen|sats|sat|spo2|oximeter|oxigeno|saturacion) __ (dropping|keeps dropping|falling|low eighties|in the 80s|80s|70s|bajando|esta baja)
#r-o2-low
(siento|tengo|me) _ (que)? (me)? (falta|quedo sin) (el|de)? _ (aire|respiracion|oxigeno)
(pink|frothy|rosad*|espum*) _ (foam|froth|sputum|phlegm|flema|espuma|esputo)

(smoke|humo|soot|hollin|tizne) & (filled|fire|inhaled|breathed|house|kitchen|incendio|casa|inhale|respire) & (cough*|throat|voice|hoarse|#breath|black|tos*|garganta|negro|dizzy|chest)

= blue | emergency | Blue or grey lips or skin | Labios o piel azules o grises | MedlinePlus "Cyanosis" (Skin discoloration – bluish) |
(#lips|#face|#skin|#limb|nails|fingernails|nail beds|baby|unas) ~ #blue & (#breath|#child|#cant|cough*|tos|sob|lips|labios|mouth|boca|cold|unconscious|#unconscious|wheez*|asthma|chok*)
(lips|mouth|tongue|labios|boca|lengua) _ (look*|turned|turning|are|is|went|going|se ve*|ven|estan|puso|pusieron|esta)? _ #blue
(turned|turning|turns|went|going|gone|looks|se puso|poniendo|se esta poniendo|se ve) _ (blue|grey|gray|purple|azul|morad*|gris)
(fingers|dedos|hands|manos) _ #blue & #breath

= stroke | emergency | Signs of a stroke | Señales de un derrame cerebral | CDC "Signs and Symptoms of Stroke" (F.A.S.T.); NINDS "Know Stroke" | acute
(slurring|slurred|slurs)
#short & (stroke|derrame|derrame cerebral|ictus|embolia|face drooping) & !(last|risk|when|history|family|record|my)
#cant _ (find|get|say|remember) _ words
#weak _ (right|left|one) _ (#arm|#leg|side|hand|leg)
#weak _ (#arm|#leg|mano|brazo|pierna) (derech*|izquierd*)
#speech ~ #slurred & (#arm|hand|#face|#leg|#sudden|#weak|#numb|#confused|mano|brazo)
#cant _ (smile|raise (one|an|his|her|my|either) arm*|hold (a|my|his|her) (cup|pen|phone|spoon|fork)|sonreir)
#arm ~ #leg ~ (#weak|#numb)
(#arm|#leg|hand|mano) __ (left|right|izquierd*|derech*) __ (limp|dead|numb|weak|useless|dormid*|debil|no responde)
(left|right|one) __ (#arm|#leg|hand|side|face|body) __ (limp|dead|numb|weak|useless|wont|tingl*|heavy|not working)
no (mueve|siente|puede mover|puedo mover|siento|responde) _ (lado|brazo|pierna|mano|medio cuerpo|mitad|cara|boca)
(se le fue|se me fue|perdio|perdi) _ (voz|habla|el habla) & (#weak|#face|lado|brazo|#droop|de repente)
(#face|mouth|smile|lips|eye|cara|boca|sonrisa|ojo|side) ~ #droop
(#face|mouth|cheek|cara|boca) _ (#numb|wont move|frozen|paraliz*)
#numb __ (#face|one side|a side|half|right side|left side|mitad|un lado|lado derecho|lado izquierdo|todo un lado)
(#face|one side|right side|left side|side|half|mitad|un lado|lado derecho|lado izquierdo|medio cuerpo|media cara|cuerpo) __ (#numb|#weak)
(#weak|#numb) __ (one side|right side|left side|un lado|lado derecho|lado izquierdo|medio cuerpo|side of (my|his|her) (body|face))
(#arm|#leg|hand|mano|fingers) _ (#weak|#numb) & (#speech|#face|#sudden|#blind|#now|#balance|#confused|#headache|#droop)
(right|left|one|derech*|izquierd*) _ (#arm|#leg|hand|#foot) _ (#weak|went|gave out|wont|dead)
(#arm|#leg|brazo|pierna|mano) (derech*|izquierd*) _ (#weak|#numb|dormid*|no)
#speech ~ #slurred
(#cant|wont|stopped being able to|lost|losing|suddenly|no) _ (speak|talk|get words out|get the words out|find (the|my)? (right|words)|find words|say words|make sentences|hablar|form words|form a sentence|encontrar las palabras|decir palabras|articular) 
(words|palabras) __ (wrong|jumbled|wont come|mixed|garbled|gibberish|no me salen|no le salen|come out|coming out|nonsense|make no sense)
(#cant) _ (understand|follow) _ (me|what|us|people|words|speech)?
(doesnt|doesn|cant|stopped|no) _ (understand|entiende) _ (me|what|us|lo que|nada)
(having|had|have|think|its|just|es|le dio|me dio|dando|teniendo|might be|could be|is this|creo) _ (a|an|un|another|otro)? (stroke|tia|mini stroke|derrame|ictus|embolia|acv|avc|derrame cerebral)
#blind & (#sudden|#now|#headache|#weak|#numb|#balance|#eye #pain|#dizzy)
(#sudden) __ (#blind|trouble (seeing|walking|talking|speaking|understanding))
(lost|losing|perdi|perdio|perdiendo) _ (#see|vision|vista) __ (#eye|one eye|both|un ojo|suddenly|de repente|ojo)
(loss|lost|losing|missing|gone) _ (of|the|my)? _ (half|part|side|most|all|mitad) __ (vision|sight|visual|vista)
#blind __ (one|left|right|both|an|un|derech*|izquierd*) #eye
(one|left|right|un|el) #eye __ #blind
#balance __ (off|gone|cant|lost|trouble|suddenly|problems|perdid*|perdi|perdiendo|perdio) & (#blind|#headache|#sudden|#numb|#weak|#slurred|#speech|#vomit)
(cant|cannot|trouble|no puede|no puedo) (walk|stand|caminar|pararse) __ (straight|suddenly|falling|one side|de repente|se cae|derecho) & (#sudden|#now|#headache|#slurred|#dizzy|#vomit|#balance)
(drops|dropping|drop|dropped|keep* dropping|se me caen|se le caen) _ (things|cup|fork|spoon|phone|everything|coffee|cosas) & (#droop|#numb|#weak|#sudden|#speech|#face)
fast test __ (positive|droop)

= thunderclap-headache | emergency | Sudden or worst headache | Dolor de cabeza súbito o el peor de la vida | MedlinePlus "Headache"; NHS "Headaches"; "Brain aneurysm" |
#headache ~ #sudden
#headache __ (worst|thunder*|clap|never had anything like|like never before|unlike any|explod*|lightning|hit me like|peor __ (vida|he tenido)|como nunca|trueno|nunca habia|bat|in seconds|sex|orgasm|lifting)
(worst|peor|most intense|most severe) _ (#headache|#head #pain|dolor de cabeza)
(thunderclap|explosive|explosion) _ (#headache|#head)
(something|algo) _ (popped|burst|snapped|exploded|trono|revento|exploto) _ (in|inside|dentro|en) _ #head
#headache __ #severe & (#vomit|#confused|#stiff|#weak|#numb|#blind|#seizure|#fainted)

= meningitis | emergency | Stiff neck, light or rash with fever | Rigidez de cuello, molestia de la luz o manchas con fiebre | CDC "Meningitis"; NHS "Meningitis" |
#fever & #neck _ #stiff
#fever & #stiff _ #neck
#headache & (#neck _ #stiff|#stiff _ #neck|stiff neck) & !sleeping & !slept & !mild & !computer & !desk & !tension
#headache & (#neck _ #stiff|#stiff _ #neck) & (#lightsens|#vomit|#fever|#confused|#rash)
#fever & #cant _ (chin|barbilla|bend|touch|move|doblar|mover) __ (#chest|#neck|neck|pecho|cuello)
#headache & #cant _ (chin|barbilla|bend|touch|move|doblar|mover) __ (#chest|#neck|pecho|cuello)
#fever & #neck ~ #pain & (#vomit|#headache|#lightsens|bend*|stiff|doblar|move|#rash|sleepy)
#fever & #lightsens & (#headache|#vomit|#rash|#neck)
#fever & #rash __ (dont fade|doesnt fade|not fading|doesnt go away|wont fade|glass|press*|no desaparece*|no se borra*|purple|morad*|bruis*|vaso|spreading|petech*|purpur*)
(purple|bruise like|morad*|purpura|roj*) ~ #rash & (#fever|#confused|sick|#chills|#vomit)
#rash __ (dont fade|doesnt fade|not fading|doesnt fade|wont fade|no desaparece|no se borra|not disappear*) __ (glass|press*|vaso|apriet*|presion*)?
(meningitis|encephalitis) __ (think|might|symptoms|exposed|now|creo)
soft spot ~ (bulg*|swollen|sunken|puffy)
(mollera|fontanela) __ (abombad*|hinchad*|hundid*|salida|saltada|inflamad*)

= seizure | emergency | A seizure | Una convulsión | CDC "First Aid for Seizures" |
#seizing
(first|primera) _ (seizure|fit|convulsion)
#short & (seizure|seizures|convulsion|convulsiones|convulsing)
(seizure|fit|convulsion|ataque epileptico|shaking) __ (#number|#digits|minutes|min|minutos|long|hasnt stopped|wont stop|no para|largo)
(#child|#person|he|she|baby|bebe|hijo|hija) _ (is|esta|started|empezo a|having|keeps)? (seizing|convulsing|convulsion*|fitting|jerking|temblando y no)
(eyes rolled|ojos en blanco|eyes rolling|rolled back|volteo los ojos|ojos volteados) __ (shak*|jerk*|stiff|unresponsive|respond*|limp|tembl*|head|back)?

= unconscious | emergency | Not waking, or fainting with other signs | No despierta, o desmayo con otras señales | MedlinePlus "Unconsciousness", "Fainting" |
(#child|#person|he|she|him|her|baby) __ (limp|lifeless|floppy|flojo|aguado)
(knocked out|knocked unconscious|lost consciousness|perdio el conocimiento) & (vomit*|#vomit|#headache|hit|#head|playing|fell|football|rugby|minute|confus*|sleepy|golpe)
(#child|#person|he|she|him|her|mom|dad|they|baby|el|ella|lo|la|patient) __ #unconscious
#short & (desmayo|se desmayo|collapsed|passed out|fainted)
(unresponsive|unconscious|lifeless|inconsciente|not responding|not responsive|out cold)
#unconscious __ (#child|#person|him|her|he|she|mom|dad|husband|wife|bebe|esposo|hijo|hija|mama|papa)
(wont|cant|not|no|cannot|doesnt|isnt|no puedo|no logro|no lo puedo|no la puedo) _ (wake|waking|respond|responding|responsive|despertar*|reacciona*|responde|despierta)
(not moving|isnt moving|motionless|no se mueve|doesnt move|wont move) & (floor|ground|collapsed|unconscious|help|piso|suelo|bed|fell|bf|gf|husband|wife|friend|dad|mom|son|daughter|he|she|cama)
(no pulse|sin pulso|heart stopped|no heartbeat|doing cpr|cpr|cardiac arrest|paro cardiaco|no tiene pulso|se le paro el corazon)
#fainted & (#heart _ (racing|skipping|fast|pounding|flutter*|irregular|weird|acelerad*|rapido|palpit*)|palpitations|palpitaciones|#chest #pain|#headache|#cant #breath|#bleed|#pregnant|sob|exercis*|running|working out|ejercicio|hit (my|his|her) head|#confused|family history)
#fainted __ (twice|again|several|two times|three times|keeps|keep|over and over|dos veces|tres veces|varias|otra vez|2 times|3 times|times today)
(keep|keeps|sigo|sigue) _ (#fainted)
#fainted & (pale|palid*|gray|grey|clammy|twitch*|jerk*|blue|palida|azul|sangre|vomit*|incontinen*)
#fainted & (while|when|during|after|mientras|cuando|al) _ (running|exercis*|playing|swim*|workout|working out|lying|sitting|driving|corr*|ejercicio|sentad*|acostad*|manej*)
(found|encontre|encontramos|esta tirado|esta tirada) _ (him|her|them|mom|dad|a mi|lo|la)? _ (on the floor|unconscious|collapsed|not moving|unresponsive|tirad*|en el piso|en el suelo|inconsciente)
(collapsed|just collapsed|se desplomo|se desmayo y no|cayo al suelo) _ (and|y)? (not|wont|isnt|no|cant)?

= fast-heart | emergency | A heart that races or skips with other signs | Corazón acelerado o irregular con otras señales | MedlinePlus "Arrhythmia" |
(#heart|palpitations|palpitaciones|pulse|pulso) ~ (backflips|flips|flip|hammering|thumping|banging|flipping|out of my chest|desbocado|galopa*|brinca*|racing|race|races|fast|pounding|skipping|flutter*|irregular|out of control|jumping|acelerad*|rapido|desbocad*|saltand*|a mil|fibrillat*|palpitations|150|160|170|180|190|200) & (#dizzy|#fainted|#chest #pain|#cant #breath|sob|#sweating|#confused|gray|grey|#chest #pressure|falta el aire|me falta el aire)
#r-pulse-high & (#dizzy|#fainted|#chest|#cant #breath|sob|#sweating|#weak|short of breath|#confused)
#r-pulse-low & (#dizzy|#fainted|#chest|#cant #breath|sob|#weak|#confused|tired|cansad*)
(afib|a fib|svt|vtach|fibrilacion) __ (#dizzy|#fainted|sob|#cant #breath|#chest|cant)
#r-pulse-extreme

= pressure-crisis | emergency | A very high blood pressure with other signs | Presión muy alta con otras señales | American Heart Association (facts); MedlinePlus "High Blood Pressure" |
#r-bp-extreme
#r-bp-high & (#headache|#head #pain|#chest|#blind|#confused|#weak|#numb|sob|#cant #breath|short of breath|nosebleed|#vomit|#nausea|#dizzy|#back #pain|falta el aire|zumbido)

= black-tissue | emergency | Black skin or a wound that dies | Piel negra o herida que muere | MedlinePlus "Gangrene" |
(toe|toes|foot|finger|wound|sore|skin|leg|dedo|pie|herida|piel) __ (black|gangren*|necro*|negro|negra) & (#fever|stink*|smell*|spread*|diabet*|numb|cold|#pain|huele|pus|fiebre) & !stool & !poop & !nail & !mole & !bruis*

= several-signs | emergency | Several grave signs at once | Varias señales graves a la vez | NHS "When to call 999"; CDC "Sepsis" |
#confused & (#headache|#vomit|#fever|#chills|#weak|#numb|#bleed|#dizzy|#sweating|stiff|rash|twitch*|#seizure|clammy|pale|hot) & !about & !which & !why & !instructions & !medicine & !medicines & !meds & !pills & !bill
(bloody|bleeding|sangrando|sangrado) & (#dizzy|#fainted|pale|palid*|clammy|faint|very weak|so weak|cant stand) & !pressure & !test & !tests
(diarrhea|diarrea) & (bloody|blood|sangre) & (weak|#dizzy|#fainted|#fever|debil|mareo)

= cold-leg | emergency | A limb that is suddenly cold, pale or numb | Una pierna o brazo de repente frío, pálido o dormido | MedlinePlus "Peripheral Arterial Disease"; "Arterial embolism" |
(#leg|#foot|#arm|hand|mano|fingers|limb) ~ (cold|ice cold|icy|pale|white|blue|fria|frio|helad*|palid*|blanc*|azul|no pulse|sin pulso|marble|mottled) & (#pain|#numb|#sudden|#weak|no pulse|cant move|cant feel)

= lung-clot | emergency | Signs of a clot in the lung | Señales de un coágulo en el pulmón | CDC "Blood clots"; MedlinePlus "Pulmonary Embolism" |
(sharp|stabbing|punzante|#pain) __ (breathe in|breathing in|deep breath|take a breath|inhale|i breathe|respiro|inhalo|respirar|respiro hondo|respirar hondo|tomo aire|cough) & (#sudden|#risk-clotting|@clotting|sob|#cant #breath|short of breath|#leg|coughing|#now)
(#leg|calf|pantorrilla) ~ (#swell|#pain|clot) & (sob|#cant #breath|short of breath|breathless|#chest #pain|falta el aire|falta de aire|me falta el aire|cant breathe|coughing|#fainted)
(cough*|toso|tosi|tosiendo|escup*|spit*) _ (up)? _ #blood
sangre __ (al toser|cuando toso|en la flema|en el esputo|tosiendo)
hemoptysis

= bleeding | emergency | Bleeding that does not stop, or heavy | Sangrado abundante o que no para | MedlinePlus "Bleeding"; American Red Cross first aid (facts) |
#bleed __ (wont stop|not stopping|doesnt stop|cant stop|cannot stop|isnt stopping|wont quit|hasnt stopped|still bleeding|heavily|a lot|everywhere|badly|heavy|lots|so much|profus*|gushing|spurting|no para|no deja|no se detiene|no se corta|mucho|mucha|muchisim*|abundante|no puedo parar*|keeps bleeding|like crazy|all over|no paraba|through)
(cant|cannot|couldnt|wont|not|no puedo|no podemos|no logro) _ (stop|parar|detener|control|cortar) __ (#bleed|blood|sangre)
#blood __ (coming|pouring|running|gushing|dripping|leaking|keeps|sale|saliendo) __ (mouth|ear|ears|nose|eyes|rectum|vagina|penis|bottom|boca|oido|oidos|nariz|ojos|recto)
(mucha|demasiada|tanta|lots of|so much|too much) (sangre|blood) & !test & !tests & !drawn & !draw & !work & !sample & !examen & !analisis & !donat*
(hemorrhaging|bleeding out|bleeding to death|desangrando|desangra)
(no para|no se detiene|no deja|no se corta|no puedo parar) _ (#bleed|hemorragia|sangre)
(gushing|spurting|squirting|spraying|a chorros|chorreando) & (hand|arm|leg|foot|head|neck|finger|wrist|cut|wound|fistula|nose|drill*|saw|knife|glass|mano|brazo|pierna|herida|corte|cortada|blood)
(gushing|spurting|squirting|pouring|pumping|chorreando|a chorros|pool of|puddle of|charco de|losing|perdiendo|perdio|lost|soaked|covered in|lleno de|llena de|banad* en) _ (#blood|sangre|blood)
#blood __ (everywhere|gushing|spurting|pouring|all over the|wont stop|pool|no para|por todos lados|a chorros|squirting|pumping out)
#bleed __ (nose|nariz) __ (#number|#digits|hour|hours|minutes|wont|pour*|gush*|keeps|heavily|no para|horas)
(nosebleed|nose bleed*|bloody nose|nose __ bleed*|sangra* (la|por la|de la) nariz|hemorragia nasal) __ (#number|#digits|hour|wont stop|not stopping|hasnt stopped|no para|half an hour|media hora|isnt helping|minutes|minutos|buckets|no se detiene)
(cut|deep cut|gash|wound|stab*|laceration|herida|cortada|corte|navaja*|chainsaw|saw) __ (to the bone|bone|deep|tendon|cant feel|finger (off|came)|spurting|hueso|profund*|wide open|gaping|artery) & (#bleed|#blood|bone|hueso|cant move|numb|wont stop)
(cut|chopped|sliced|ripped|tore|bit|took|sawed|shaved|arranque|corte|rebane) __ (finger|fingertip|toe|thumb|hand|dedo|pulgar|punta) __ (off|clean off|completo)
(tip of) __ (finger|thumb|toe) __ (off|gone|missing|cut)
(cut off|sliced off|chopped off|severed|amputat*|lost|arranco|corte|se corto|me corte) _ (finger|toe|hand|arm|thumb|fingertip|dedo|mano|brazo|pulgar)
(stabbed|gunshot|stab wound|apunal*|balazo*|disparo|bala|punalada*|gun shot)
(dialysis|fistula|graft|port|picc|cateter|catheter) __ (#bleed|blood)
(cut|sliced|slashed|corte|corto) __ (artery|arteria|neck|cuello|throat|wrist deep)

= gut-bleeding | emergency | Blood in vomit, or much blood or black stool | Sangre en el vómito, o mucha sangre o heces negras | MedlinePlus "Gastrointestinal Bleeding"; NHS "Vomiting blood" |
#vomit _ #blood
#blood _ #vomit
#vomit __ (#black|coffee|cafe|dark brown|red stuff|bright red|pozos|blood)
(coffee grounds|coffee ground|posos de cafe|borra de cafe)
#black __ #stool & (#dizzy|#fainted|#weak|#heart|sob|pale|cold|cant stand|palid*|ibuprofen|#risk-anticoagulant|@anticoagulant|@antiplatelet|#blood|sweaty|#sweating|breath|tired|@liver|aleve|naproxen|advil|cansad*)
#stool __ #black & (#dizzy|#fainted|#weak|#heart|sob|pale|cold|cant stand|palid*|ibuprofen|#risk-anticoagulant|@anticoagulant|@antiplatelet|#blood|sweaty|#sweating|breath|tired|@liver|aleve|naproxen|advil|cansad*)
(lots|a lot|much|large|clots|heavy|full of|filled|pure|nothing but|all|bright red|mucha|puro|pura|bastante|coagulos|llen*) _ (of)? _ (#blood|blood|sangre) __ #stool
#stool __ (full of|lots of|filled with|nothing but|pure|mostly|mucha|pura|llen* de|turned red|turns red) _ (#blood)
(bleeding|sangr*|bleed) _ (from|out of|por|del|de) _ (rectum|rectal|butt|bottom|anus|bowel*|recto|ano|behind) __ (lot|heav*|clots|dizzy|faint*|wont stop|mucho|mareo|no para|gush*)
(rectum|rectal|butt|stool|poop|toilet|recto|popo) __ #blood & (#dizzy|#fainted|#weak|lots|clots|faint|pale|mareo|@anticoagulant)
#blood __ #urine & (clots|coagulos|cant|no puedo|pure|lots|thick|ketchup)
(pee|peeing|urine|orino|orina) __ (pure|lots of|clots|mostly|pura) _ (blood|sangre|clots)
(raspberry|currant|strawberry) (jam|jelly) & (stool|poop|diaper|popo|#child)
(evacuo|evacua|obro|defeco|cago|hago) _ (pura|mucha|solo|puro) _ sangre
(maroon|granate) _ (stool*|poop|heces)
`
