/** Suicide, self-harm, harm to others and abuse. The shape of a rule is in `rules.ts`. */
export const CRISIS = `
= suicidal-thoughts | crisis | Thoughts of suicide | Pensamientos de suicidio | MedlinePlus "Suicide"; 988 Lifeline warning signs (SAMHSA) | always
#selfkill
(i|me|we|yo) _ (should|deserve|need|ought|let|must|better|deberia|merezco|dejenme|dejame|let me) _ (die|be dead|not be alive|not live|kick the bucket|morir*|estar muert*)
(dont|do not|not sure i|no) think _ (want|wanna) _ (live|be alive|be here|exist|go on|keep living|wake up)
(hate|odio|loathe) _ (being alive|living|existing|my life|mi vida|vivir|estar viv*)
(i|yo) (should|deberia) (disappear|vanish|desaparecer|not exist|no existir)
(let me|just let me|dejenme|dejame) _ (die|go already|morir*|ir en paz)
(dont|do not|not|no) (deserve|merezco) _ (live|life|alive|be here|exist|vivir|la vida)
(life|living|vida|existence) __ (no|without|lost|lacks|sin|perdio|has no) _ (meaning|purpose|sentido|point|value|hope|worth)
(no|sin|not|any|pocas) (tengo)? (razones|razon|motivos|motivo|reasons|reason|ganas) _ (para|to|of|de|for) _ (vivir|live|living|seguir|go on|existir|alive)
(my|mi) _ (own)? (funeral|obituary|eulogy|entierro|suicide note) & !insurance & !plan
(nobody|no one|noone|nadie) _ (needs|wants|loves|cares about|necesita|quiere) _ me & (#die|dead|die|gone|live|alive|morir*|muert*|vivir)
(easier|better|happier|fine|good|mejor) __ (if|without|si) __ (i|yo|me)? _ (wasnt around|werent around|wasnt here|werent here|wasnt alive|didnt exist|never existed|no existiera|no estuviera)
(quick|quickest|easy|easiest|painless|only|a|any|another|no|my) (and painless|painless|easy|other)? way out & !#ofrecord & !hospital & !building & !parking
(dont|not|no|never) _ (plan|planning|expect|expecting|intend|think ill|pienso|planeo) __ (being|be|estar) (here|around|alive|aqui|viv*)
(no need|no point|dont bother|why bother|cancel) __ (wont|not) be (around|here|alive)
#wish _ (it|this|life|everything|all of it|esto|todo) _ (over|to be over|done with|to end|acabe|termine)
(crash*|wreck*|driv*) __ (on purpose|deliberately|a proposito)
(died|passed|passed away|gone|lost him|lost her|murio|fallecio) & #wish _ (be with|join|follow|see|go to|estar con|irme con|alcanzar*) _ (him|her|them|el|ella|ellos|my)
(so|until|hoping|till|para que|hasta que) _ (i|me|yo|it) _ (can|could|will|finally|just)? _ (die|be dead|muera|kills me|starve to death)
(stop*|quit*|refus*|skip*|throw* out|dejar|dejando|deje) __ (dialysis|insulin|meds|pills|medicine*|eating|treatment|chemo|oxygen|insulina|dialisis|comer|medicina*) __ (#die|all be over|be over|end it|let go|morir*|acabar)
(hang|kill|shoot|drown|stab|hanging|killing|shooting|drowning) (yourself|urself|myself|oneself)
(if|when|after|once) _ i _ (killed myself|died|was dead|kill myself|am dead|hanged myself|shot myself) 
(could|might|want to|wish i could|quiero|podria) (end everything|end it|acabar con todo|terminar con todo)
(cant|no puedo|no) _ (see|find|ver|encuentro) _ (a|any|otra|ninguna)? _ (way out|salida|hope|esperanza)
(cant|not sure|dont think|dont know|afraid|scared|worried|no se|no creo) __ (keep myself safe|be safe tonight|stay safe|trust myself|what i might do|what ill do to myself|hurt myself|mantenerme a salvo|hacerme algo|lo que pueda hacer)
(google*|googling|search*|looking up|looked up|researching|reading about|asking|busque|buscando|investigando) __ (ways|how|methods|painless|formas|maneras|metodos|como) __ (to die|to kill|of dying|suicid*|end it|end my life|morir*|matarme|suicidarme)
(this|today|tonight|hoy|esta) is? _ (my|mi|es mi) _ (last|ultimo|ultima) (night|day|noche|dia|evening)
(family|kids|wife|husband|everyone|they|world|mom|parents|familia|hijos) __ (happier|better|easier|relieved|mejor|felices|tranquil*) __ (if|without|si|sin|when) __ (i|im|me|yo|mi) _ (died|dead|gone|die|was dead|were dead|muero|muriera|no estoy|no estuviera|fuera|muert*)?
#wish __ (never wake*|never get up|not wake up|no despertar|never be found|be gone forever|sleep forever|stay asleep forever)
(nobody|no one|noone|everyone|they|wouldnt|would|anyone|nadie) __ (notice|miss me|care|cares|better off|extran*|importa*) __ (if|when|si|cuando) __ (i|im|yo|me)? _ (gone|dead|died|die|disappear*|not here|not around|wasnt here|werent here|left this world|muero|muera|desaparezco|muert*|no estoy)
#wish #die
#intend #endself
(i|im|me|yo) _ #intend (die|be dead) _ (tonight|today|by my own|on purpose|myself|if i have to|this weekend|hoy|esta noche)
#wish _ (be|to be|were|was|estar) (dead|gone|muert*|in heaven)
#dontlive
(better off|mejor|easier|happier|relieved) _ (without me|if i (was|were) (gone|dead|not here)|if i wasnt here|when im gone|dead|sin mi|si (yo)? no estuviera|si me muero|muert*)
(everyone|everybody|family|kids|they|world|nobody|no one|husband|wife|mom) _ (better off without me|better without me|would miss me|would be happier without me|would care if i (died|was gone|disappeared)|would even notice)
(nadie) (me extranaria|me va a extranar|me echaria de menos|notaria si)
#burden
(estarian|estaran|estaria|viviria*) (mejor|mas tranquil*) sin mi
(sleep|dormir*|go to sleep|fall asleep|go to bed) __ (not wake up|never wake up|never wake|and not wake|no despertar|no despertarme|not waking up|dont wake up|for good|forever|para siempre|nunca despertar|wake up again)
(wish|hope|pray|hoping|praying|ojala) _ (dont wake up|wouldnt wake up|wont wake up|never woke up|didnt wake up|never wake up|not wake up|was never born|had never been born|no despertar|no despertara|no despierte|me muera|no amanezca|me muriera|cancer takes me|it kills me|car would hit|truck would hit|a car hits|get hit by|no hubiera nacido)
(think*|thought*|thinking|pienso|pensando) __ (how easy it would be|ending it|ending it all|end it all|not being here|dying|being dead|death|suicide|la muerte|morir*|hacerme dano|drive into|driving into|driving off|crashing my car|jumping|jumping off|crashing|pills i have|saltar|tirarme)
(life is|vida esta) over (anyway|already)
my life is over
mi vida (se acabo|ya no vale|no vale nada|no tiene sentido)
(want|need) (it|everything|this|the pain|all) _ to (end|stop|be over) _ (forever|for good|permanently|all of it)
want out of (this|life|here) life?
(i give up|rendirme|me rindo) _ (on life|living|con la vida|de la vida)
(i|im|ya) (cant|no puedo|no aguanto) _ (anymore|any more|longer|mas) _ (goodbye|adios|sorry|perdon|live|living|vivir|vida|die|morir)
(quit|give up on) life
done (fighting|living) _ (goodbye|bye|over)
(checking|check) out (permanently|for good|of life)
(not|wont|dont) _ (be|see) (here|around|tomorrow|next week|christmas|my birthday) _ (much longer|anymore|any longer|tomorrow|to see)
(done|finished|tired|through) _ (living|being alive|existing|with living|with existing|with being alive)
(no) (voy a|pienso) estar (aqui|mucho tiempo)
rather (die|be dead)
prefiero (morir*|estar muert*)
(hopeless|no hope) _ (die|dead|end|anymore|live|point)
thoughts of (dying|death|suicide|ending)
(pensamientos|ideas) (de|sobre) (muerte|suicid*|morir*|quitarme)
me quiero (morir|matar|ir de este mundo|desaparecer)
(me) (quiero|quisiera) (morir*|desaparecer)
(what|whats|que) (is)? the point of (living|life|going on|anything|being alive|it all)
(para que) (vivir|vivo|seguir|sigo)
suicid* _ (thoughts|feelings|ideation)

= suicide-said-by-other | crisis | Somebody else speaks of suicide | Otra persona habla de suicidio | 988 Lifeline (SAMHSA) | always
(#person|he|she|they|#child) __ #selfkill
(#person|he|she|they|#child) __ (says|said|saying|told me|tells me|told|texted|posted|wrote|keeps saying|is saying|mentioned|dice|dijo|me dijo|escribio|anda diciendo) __ (#dontlive|#die|done living|wants to die|no quiere vivir|goodbye|end it|nothing to live for|better off dead|se quiere morir|se va a matar)
(#person|he|she|they|#child) _ (wants|quiere) (to)? #die
(#person|he|she|they|#child) __ #intend #endself
(goodbye|suicide|farewell|despedida) (note|letter|text|video|carta|nota)
(nota|carta|mensaje) (de)? (despedida|suicid*|adios)
(#person|he|she|they|#child) __ #selfharm
(knife|blade|razor|gun|pistol|scissors|cuchillo|navaja|pistola) __ (to|against|on|at|en|contra) _ (wrist*|wrists|throat|head|neck|temple|munecas|cuello|cabeza|sien)
(asked|asking|looking|wants to know|pregunto|pregunta) __ (where the gun|for the gun|gun is|rope|donde esta la pistola)
(being|be|becoming|feel like|feels like|ser) a burden & (gun|pills|die|done|ready|goodbye|go|gone|anymore)
(#person|#child) _ se (corta|lastima|autolesiona|quema)
(#person|#child|he|she) __ (threaten*|says|keeps saying|about to|amenaza*|quiere) __ (jump|shoot himself|hang|end it|do it|saltar|tirarse|matarse)
(found|encontre|hallo|hallamos) _ (blades|blade|razor*|razor blades|pills hidden|a note|noose|rope|navajas|pastillas escondidas|cuts on (his|her)|cortes en) _ (his|her|drawer|room|bed|arm*|cuarto|cajon|brazos|suyo)?
(cuts|scars|marks|cortes|cortadas|marcas) (on|all over|en) _ (his|her|sus|los|las) (arms|wrists|legs|thighs|brazos|munecas|piernas)

= method-asked | crisis | A question about a method or a lethal amount | Pregunta por un método o una cantidad mortal | 988 Lifeline (SAMHSA); MedlinePlus "Suicide" | always, means
(how many|how much|how mutch|what dose|what amount|how big a dose|how strong a dose|cuantas|cuantos|cuanto|cuanta|que cantidad|que dosis) __ (#die|too much|too many|overdose|dangerous|go to sleep for good|suffice|stop my heart|demasiado|sobredosis)
(how many|how much|cuantas|cuantos|cuanto|cuanta) _ #meds __ (#die|so as not to wake|not wake|to not|kill me|no despert*|morir*|dormir para siempre|me muera)
(enough|suficiente*|bastan|basta|alcanza|alcanzan|sobra*) __ (#die|be over|be with|not wake|irme|go to sleep forever|stop my heart)
#meds __ (enough|suficiente*|bastan|basta|alcanza|alcanzan) __ (#die|irme|do it|for me to|para irme|para morir*|be the end)
enough #meds to (end|die|kill|finish|do|be done)
#digits _ #meds __ (enough|suficiente*|kill|die|fatal|lethal|morir*|matar|matan|dead)
(is|are|would|will|could|can|son|seria*|es) __ (#allpills|#digits) __ (enough|kill me|kill you|kill a person|kill someone|be fatal|be lethal|lethal|fatal|deadly|do it|suficiente*|mortal*|letal*|matar*|me mataria*|be enough)
(would|will|could|can) _ (kill me|kill you|kill a person|kill someone|kill a man|kill a woman|kill an adult) __ (if i|all|whole|taken|at once|bottle|quickly|fast|painless*)
(if|si) _ i? _ #take __ #allpills __ (#die|would i|what would happen|what happens|kill me|how long|que pasa|me muero|me moriria)
(what happens|what would happen|que pasa|que pasaria|what will happen) _ (if|si|to) __ #take __ (#allpills|whole bottle|all of them|the whole|on purpose|all at once|todas|todo el|a proposito)
(lethal|fatal|deadly|mortal|letal) (dose|amount|level|overdose|dosis|combination|mix|cantidad|combinacion)
(dosis|cantidad|combinacion|mezcla) (letal|mortal|fatal|para morir*|que mata)
(easiest|fastest|quickest|painless|least painful|best|quick|quiet|peaceful|easy|gentle|sure|surest|cleanest) (way|method|ways) _ (to)? (die|go|kill|end|commit|do it|overdose|not wake|out of life|suicide)
(forma|manera|modo) (mas)? (rapida|facil|indolora|tranquila|segura|menos dolorosa|sin dolor) (de|para) (morir*|matarme|acabar|irme|suicid*|terminar)
(how high|how big|how strong|what) _ (dose|amount|dosis) __ (stops your heart|stop your heart|stop the heart|stops the heart|stop my heart|kill|kills|lethal|fatal|die|mata|muere)
(#wish|pensado en|thinking of|thinking about|thought about|considering) __ #take __ #allpills
(que pasa|que pasaria|what happens|what would happen|what if) __ #take _ #r-many _ (#medicine|#meds)
#r-many _ (#medicine|#meds) & (do it|do the trick|kill*|enough|will that|would that|be over|mata*|alcanza*|bastan)
(which|what|cual|cuales) _ (thing|one|medicine*|med|meds|pill*|drug*|pastilla*|medicina*|medicamento*) __ (be lethal|be fatal|be deadly|is lethal|is deadly|could kill|would kill|can kill|most dangerous if i|seria letal|es letal|seria mortal) & !allergy & !allergic & !mix & !alcohol
(which|what|cual|cuales) (thing|one|of|medicine*|med|meds|pill*|drug*|de|es|pastilla*|medicina*|medicamento*) __ (kill me|kill you|do it quick*|quickest|be quickest|deadliest|most deadly|most lethal|lethal if|fatal if|most dangerous to overdose|overdose on|work fastest to|stop my heart|put me to sleep forever|end it|end my life|para irme|para morir*|para no despertar|me mata*|mas letal|mas mortal|mataria)
(which|what) _ (on my|in my|of my) (list|med list|cabinet|medicine cabinet|medications|meds|pills) __ (do it|quickest|kill|strongest to|die|end)
(mas fuerte|mas peligros*|mas letal) para (irme|morir*|matar*|acabar|no despertar|dormir para siempre)
(how|como|ways|where) (to|do i|can i|would i|hago para|puedo|me puedo) _ (kill myself|hang myself|tie a noose|make a noose|end my life|commit suicide|overdose|od|die without pain|die painlessly|die in my sleep|slit|cut deep enough|matarme|quitarme la vida|ahorcarme|morir sin dolor|suicid*)
how long __ (bleed out|to die|until i die|before i die|for it to kill|to lose consciousness if i)
how long does it take to die
(cuanto|tarda*) __ (en morir*|morir desangr*)
(drink|drinks|drinking|drank|swallow*|take|takes|toma*|bebe*|tomar*) __ #poison __ (#die|die|kill|on purpose|suicide|morir*|a proposito)
(bleach|antifreeze|rat poison|poison|carbon monoxide|exhaust|helium|insulin|cloro|veneno|raticida) __ (kill me|to die|end it|enough to|want to die|fast does it|para morir*|me mataria|quickly)
(people|ppl|someone|somebody|a person|gente) _ (who|that|que) #take __ on purpose
mix* _ (#medicine|#meds|alcohol) __ (#selfkill|not wake up|to die|end it|enough to kill|to go to sleep forever)
(overdose|od|sobredosis) (on|with|de|con) (#medicine|my|mi|mis|these|this) _ (would|how|painful|hurt|pill*|enough|kill)
can (you|i|someone|a person) (overdose|od|die) (on|from) (taking)? (#allpills|too many)
(#person|#child|mom|he|she) __ (asks|asking|asked|keeps asking|pregunta) __ (#meds|pills) __ (do all at once|all at once|die|kill|enough|overdose|todas)
(can|could|would|do) _ (you|i|someone|somebody|people|one|a person) _ (die|overdose|od) _ (from|of|on|by|if) __ (too much|too many|taking|overdos*|#medicine|pills|insulin|bleach) & !allerg* & !miss*
(puede|puedo|podria|se puede) (uno|alguien)? _ (morir*|muere) _ (de|por|con|si) __ (#medicine|pastilla*|demasiad*|insulina|cloro)
(do|would|will|hacen) all at once __ (done living|die|end)

= means-at-hand | crisis | Means or a plan for suicide | Medios o un plan para el suicidio | 988 Lifeline (SAMHSA) | always, means
(pills|tablets|meds|pastillas|bottle|rope|gun|knife|razor|blade|noose|pistola|soga|cuchillo|navaja|cuerda|insulin|bottles|arma) __ (lined up|laid out|in front of me|in my hand|next to me|beside me|in my lap|ready|on the table|on my bed|counted|here with me|loaded|waiting|listas|en la mano|enfrente|a mi lado|aqui|preparad*|contadas|sobre la mesa|en la mesa|lista)
(lined up|laid out|counted|counting) _ (pills|tablets|meds|bottles)
(bought|buying|tied|tying|got|found|have|made|compre|amarre|hice|tengo|consegui) (a|the|some|un|una|la|el)? (rope|noose|soga|helium tank|razor blades|horca)
(gun|pistol|rifle|pistola|arma|razor|blade|knife|pills|pastillas) __ (keep looking at it|staring at it|looking at it|thinking about it|so tempting|calling me|pulling me|en la mano|ya decidi|viendola|mirandola)
(tengo) __ (soga|pistola|pastillas|navaja|veneno|arma) __ (ya decidi|decid*|lista*|hoy|esta noche|voy a|acabar)
(swallow*|take|took|down|drink|eat|tragar*|tomar*) __ (everything|all|todo) __ (cabinet|medicine cabinet|in the house|i have|i own|i can find|botiquin|que tengo)
(got|took|have|holding|getting|grab*|loaded|saque|tengo|agarre) _ (gun|pistol|rifle|shotgun|pistola|arma|escopeta) _ (out|loaded|ready|in my hand|in my lap|beside|next to|bed|cargada|en la mano|lista)
(picked|chosen|chose|set) (the|a|my) (day|date|spot|place|method) & !surgery & !appointment & !wedding & !procedure & !visit & !vacation & !section & !test
(bought|ordered|order|compre|pedi|consegui|buying) _ (veneno|poison|helium|nitrite|cyanide|cianuro|raticida|fentanyl|rope|soga) & !mice & !rats & !ratones & !garden & !cockroach*
(got|have|has|bought|buy|loaded|cleaned|tengo|compre|tiene|consegui|found) _ (gun|rope|noose|pistol|rifle|blades|razors|pills|pistola|soga|cuerda|arma|veneno|navaja*|pastillas|helium|charcoal) __ (#dontlive|#selfkill|end|die|tonight|ready|goodbye|nothing to live|use it|morir*|hoy|usar*|for it|acabar|vida)
(saving|saved|hoarding|hoard|stockpil*|stashing|stashed|collecting|keeping|kept|storing|guardo|guardando|juntando|acumulando|ahorrando|he guardado|ido guardando|escondiendo) (up|back|by)? _ (my|mis|the|las|sleeping|all|extra|#possessive)? _ (pills|tablets|meds|sleeping pills|sleeping tablets|medicine*|medication*|oxy*|heart pills|pastillas|gotas|medicina*|medicamentos|#medicine|insulin)
(have|got|made|tengo|hice|tiene|has) _ (a plan|un plan|the plan) __ (this time|to|how|tonight|ready|for it|para|esta vez|and the|date)
(i|he|she) (have|has|do have|actually have) a plan (this time|now|and|for how|to end|to do it)
(this time|esta vez) i? have a plan
(plan|date|fecha) (to|for|para) (end my life|kill|die|suicide|do it|morir*|matarme|acabar)
(wrote|written|writing|write|left|leaving|escribi|escrib*|deje) _ (goodbye|the letters|letters|letter to my|notes to|a note|my will|suicide|cartas|carta de|una nota|despedida*) __
(gave|giving|given|regale|regalando|regalado) (away)? _ (all)? _ (my|mis) (things|stuff|belongings|pets|dog|cat|possessions|cosas|pertenencias) (away)?
(on|at|standing|sitting|im) (the|a) (bridge|ledge|roof|rooftop|edge|overpass|train tracks|tracks|balcony|parapet)
(estoy|subi|parad*|sentad*) _ (en|al|a) (el|la|las|un)? (puente|azotea|borde|vias|balcon|barandal|techo|cornisa|puente)
(sit|sitting|sat|in) _ garage __ (keys|running|engine|car|easy)
(going to|gonna|will|about to|plan to|voy a|pienso) (take|swallow|drink|down|tomarme|tomar|tragarme) __ (#allpills|whole bottle|all of them|everything i have|todas|toda|todo|la caja)
(before i|need|one more|another|antes de) __ (have enough to|enough to) (be with|die|end|go|do it)
(be with|join|see|reunirme con|irme con|estar con|ir con) #dead _ (again|soon|tonight|in heaven|forever|ya|pronto|otra vez|en el cielo)
(irme|reunirme|encontrarme) con (el|ella|mi|mis|dios)
(locked|encerr*) (himself|herself|myself|themself|me|se|themselves) __ (pills|knife|gun|blade*|bathroom|note|pastillas|cuchillo|bano|arma) 
(#person|he|she) _ (has|got|grabbed|holding|tiene|agarro) (a|the|un|una|el|his|la|su)? (gun|knife|rope|pistol|blade|pistola|cuchillo|soga|arma|navaja) __ (#selfkill|#dontlive|himself|herself|die|nothing to live|end|matar*|morir*|use it)

= overdose-on-purpose | crisis | Something taken to die | Algo tomado para morir | 988 Lifeline (SAMHSA); Poison Control | always, means, call
(took|swallowed|drank|downed|overdosed|injected|ate|popped|chugged|tome|trague|bebi|tomo|trago|ingeri|inyecte|se tomo|me tome) __ (#allpills|#medicine|#poison|#meds) __ (#die|wanted to|wanted it|on purpose|#selfkill|be over|regret|dont tell|sorry|goodbye|to end|to die|a proposito|queria|quiero morir*|para morir*|adios|perdon|kill)
(#die|wanted to die|want to die|kill myself|quiero morir*|queria morir*) __ (so i)? (took|swallowed|drank|tome|trague|bebi|me tome) __ (#allpills|#medicine|#poison|#meds|pastillas)
(i|he|she|me|se) _ (took|swallowed|drank|tome|tomo|trague|trago) (#allpills|all my|all the|all his|all her|a whole bottle|a bottle|the whole bottle|todas|un frasco|un bote|una caja|toda la caja|too many pills|a bunch of pills|a handful of)
(overdosed|od|oded|sobredosis) (on|with|con|de)? _ (#medicine|pills|my|purpose|tonight|today|just|pastillas|mis)

= self-harm | crisis | Self-harm | Autolesiones | MedlinePlus "Self-Harm" | always
cutting _ (only|helps|makes me feel|again|addicted|urge*|calms|myself|releases|is my)
(cuts|scars|burns|cortes|marcas) __ (i made|i did|from cutting|made myself|me hice|que me hago|covered)
(covered in|lleno de|llena de) (cuts|cortes)
#selfharm & !shav* & !cook* & !kitchen & !accident* & !paper & !rasur* & !cocin* & !oven & !stove & !coffee & !pan & !glass & !cafe & !mowing & !work
(me|se) (estoy|esta|ando|anda) (cortando|lastimando|quemando)
(want|wanna|urge|urges|need|going|tempted|ganas) _ (to|de)? _ (cut|cortarme) & (razor*|blade*|again|skin|arm*|leg|legs|wrist*|thigh*|myself|knife|navaja|otra vez|feel)

= goodbye | crisis | A goodbye | Una despedida | 988 Lifeline (SAMHSA) |
(goodbye|good bye|adios|farewell) & (this is the end|the end|thanks for everything|forever|forgive me|sorry for everything|its over|perdonenme|gracias por todo|para siempre|i love you all|love you all|wont see)
(im done|i am done|im so done|i give up|im finished|se acabo|no puedo mas|ya estuvo) & (goodbye|bye forever|adios|farewell|good bye)
(im done|its over|estoy list*|se acabo|i am done|im finished|no puedo mas) __ (goodbye|bye|adios|farewell|goodbye everyone)
(goodbye|adios) (everyone|everybody|all|world|forever|cruel|mundo|a todos|para siempre|my loves|to my)
tell (my|them|mom|dad|him|her) __ (i love|loved|im sorry) __ (after|gone|when im|forever|goodbye)?
tell (my (kids|family|mom|wife|husband|children|daughter|son)|them) i love
(dile*|diganle*) (a)? _ (mi|mis) _ (que)? (los|la|lo)? (quiero|amo)
(last|final|ultimo|ultima) (message|goodbye|words|text|night alive|night on earth|mensaje|noche|vez que escribo) _ (here|alive|ever|on earth|viv*|you|aqui)?
by the time (you|anyone) (read|reads|see|get)
(cuando) (lean|leas) esto _ (ya no|estare|muert*)
wont (hear from|see|be hearing from) me (again|anymore|tomorrow)
(take|look) (care of|after) my (kids|cat|dog|children|family|daughter|son) (when im gone|for me|after|please goodbye)
(cuiden|cuida) (a|de) (mis|mi) (hijos|hija|hijo|perro|familia) _ (cuando|adios|no este|si)
(me despido|esta es mi despedida|despedirme) (de todos|para siempre|de este mundo)?

= harm-to-others | crisis | Thoughts of harming somebody | Ideas de hacer daño a alguien | MedlinePlus "Mental Health"; CDC violence prevention | always
(#wish|want to|quiero) _ (stab|shoot|strangle|murder|kill|hurt|poison|apunalar|matar|lastimar) _ (#abuser|#person|#child|stepfather|stepmother|teacher|classmates|people|him|her|them|mi|a)
(voice|voices|voz|voces) __ (order*|command*|tell*|say*|keep*|force*|mand*|orden*|dic*) __ (me|to|que) __ (hurt|kill|fire|burn|harm|jump|cut|stab|attack|hit|mate|queme|salte|lastime)
(#wish|voices|voces|afraid ill|scared ill|afraid i will|afraid im going to|urge|images of|thoughts|might|may|could|tengo miedo de|miedo de|pensamientos de|ideas de|impulso de|me dan ganas de|im going to|ill) __ #otherkill
(voices|voice|voces|voz|god|tv|demons|demonios) (is|are|keep|keeps)? (tell|telling|tells|told|say|saying|order|ordering|command*|want*|dicen|dice|ordenan|ordena|me piden|mandan|gritan) (me|to)? __ (hurt|kill|do it|harm|jump|attack|cut|stab|die|myself|bad things|mate|haga dano|lastime|salte|matar|muera|lastimar)
(hurting|harming|shaking|killing|smothering|drowning|throwing|dropping) (my|the|her|him) (baby|newborn|infant|child|kids|son|daughter|bebe)?
(hacerle|hacer) dano (a)? (mi|al|a la|a mi) (bebe|hijo|hija|nino|nina|esposa|esposo)
(homicid*|going to shoot up|shoot up|bring a gun to|kill everyone|kill them all|matarlos a todos)

= abuse | crisis | Violence or abuse | Violencia o abuso | MedlinePlus "Intimate Partner Violence", "Child Abuse", "Elder Abuse"; CDC violence prevention | always
#abuser __ (hit|hits|hitting|beat|beats|beating|punch*|kick*|slap*|choke|chokes|choked|choking|strangle*|strangled|strangling|shoved|shoves|pushed|pushes|burned|stabbed|rape*|raped|raping|molest*|assault*|threaten*|attacked|attacks|abuse*|abusing|grab*|threw|burns|bites|bit|hurts|touches|touched|smacked|smacks|whips|whipped|locks|locked|starves|drags|dragged) (me|my (neck|throat|privates|private parts|kids|mom|mother|children|body|breasts|arm|hair))
#abuser __ (forces|forced|makes|made|making) me (to)? _ (sex|have sex|touch|undress|sleep with|do things|perform|watch porn|take drugs)
(hands|hand|arm|belt|rope|manos|mano) __ (around|on|round|en|alrededor) _ (my|mi) (throat|neck|cuello|garganta)
(#abuser|they) _ (lock|locked|locks|keep|keeps|trap|traps|hold|holds|chain*|tie|tied|encierran|encierra|tienen) _ me _ (in|inside|captive|prisoner|basement|room|closet|tied|locked|encerrad*)
(took|taken|keep*|hold*|has|quitaron|tienen) _ (my passport|my papers|my documents|mi pasaporte|mis papeles|mis documentos)
(forced|force|forcing|obligan|obligada|obligado) __ (to work|work|into prostitution|sex|a trabajar|prostitu*|marry|casar*)
#abuser __ (comes|come|came|sneaks|gets|climbs|creeps) (in|into|in to) my (room|bed|bedroom) _ (at night|night|touch*)?
#abuser __ (kill me|going to kill|hurt me|finish it|shoot me|threatened to kill|threatens to kill|kill us|matarme|va a matar|me va a matar|matarnos|kill the kids|said hed kill|says hell kill|says he will kill)
#abuser __ (wont let me|doesnt let me|does not let me|never lets me|refuses to let me|keeps me from|no me deja|no me dejan) _ (leave|eat|go|out|see|call|use|take my|have my|food|money|phone|salir|comer|usar|hablar|ver|irme)
(afraid|scared|terrified|frightened) (of|for my life) _ (husband|wife|partner|boyfriend|girlfriend|ex|dad|father|stepdad|son|him|her|uncle|caregiver|mom|going home|to go home|at home)
(tengo miedo|le temo|temo|aterrad*|miedo) (de|a)? _ (mi|el|su)? (esposo|marido|pareja|novio|papa|padrastro|hijo|ex|regresar a casa|volver a casa|mi vida|cuidador*)
(not|dont|isnt|no) (safe|feel safe|feeling safe|estoy segur*|me siento segur*) (at home|in my home|with him|with my|going home|in this house|en casa|en mi casa|con el|here)
(someone|somebody|he|she|they|alguien) _ (is|keeps|esta)? _ (hurting|beating|abusing|hitting|touching|lastimando|golpeando) me
#short & (raped|rape|violada|violado|abused|molested|me violaron)
(violencia|maltrato|golpes|abuso) (en|dentro de) _ (casa|hogar|mi familia)
(domestic violence|domestic abuse|being abused|abusive (husband|partner|relationship|boyfriend|home|father|wife)|sexually (assaulted|abused)|molested|was raped|been raped|got raped|i was assaulted|violencia domestica|me maltrata*|me maltratan|maltrato|abuso sexual|abusan de mi|abusa de mi|abuso de mi|abusaron de mi|me viol*|me violaron|fui violad*|me manosea*|me toca (ahi|mis partes|donde no|por las noches|cuando)|drugged and)
(me) (pega|golpea|pego|golpeo|patea|ahorca|ahorco|estrangul*|empuja|amenaza|amenazo|quema|encierra|jalonea|cachetea|maltrata|lastima|insulta y|acosa|obliga a (tener|acostar*|hacer)|pegan|golpean|encierran|forzo|forza)
(#abuser) __ (me|nos|la|lo) (pega|golpea|pego|golpeo|amenaza|amenazo|ahorca|quiso ahorcar|quiso matar|trato de matar|intento matar|intento ahorcar|quiere matar|encierra|maltrata|viola|toca|abusa)
(entra|se mete|viene) (a|en) mi (cuarto|cama|habitacion|recamara) _ (noche|noches|toca*)?
(someone|somebody|he|man|guy|coach|teacher|uncle|stepdad|cousin|brother|dad) (is|was|has been|keeps)? touch* (me|my) _ (down there|private*|inappropriately|where|secret|and told me not|at night|sexually|in ways)
(make|making|made|tells|told) me (keep|promise) _ secret _
(child|kid|kids|daughter|son|grandma|grandmother|elder*|mom|mother|dad|nina|nino|abuela|hijo|hija) __ (being abused|is abused|being hit|getting beaten|bruises (all over|from)|is hurting (him|her)|hits (him|her)|touched (her|him)|molest*|abusing (her|him)|le pega|le pegan|la golpea|lo golpea|la toco|lo toco|abusan de)
(stalking|stalks|following me) __ (kill|hurt|gun|knife|scared|afraid)
`
