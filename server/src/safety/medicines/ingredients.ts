/**
 * The medicines: `ingredient | Spanish name | brands and other names | classes`, one a line. The first class that has a
 * purpose gives the plain purpose; a fifth and sixth column word it where that would mislead.
 *
 * Source: ingredient and brand names as in RxNorm and DailyMed (US National Library of Medicine), brands of the United
 * Kingdom and Spain as on the public labels; classes by mechanism as RxClass lists them from FDA labels (EPC) and
 * MED-RT; purposes as in MedlinePlus drug information in own words. All public domain. Neither ATC nor SNOMED CT.
 * Written by hand from those facts, 2026-11-30; no pharmacist has signed it.
 */
export const INGREDIENTS = `
warfarin | warfarina | Coumadin, Jantoven, Marevan, Aldocumar, warfarin sodium | anticoagulant, vka
acenocoumarol | acenocumarol | Sintrom | anticoagulant, vka
phenprocoumon | fenprocumon | Marcumar, Marcoumar | anticoagulant, vka
apixaban | apixabán | Eliquis | anticoagulant, doac
rivaroxaban | rivaroxabán | Xarelto | anticoagulant, doac
edoxaban | edoxabán | Savaysa, Lixiana | anticoagulant, doac
dabigatran | dabigatrán | Pradaxa, dabigatran etexilate | anticoagulant, doac
betrixaban | betrixabán | Bevyxxa | anticoagulant, doac
heparin | heparina | heparin sodium, unfractionated heparin | anticoagulant
enoxaparin | enoxaparina | Lovenox, Clexane, Inhixa | anticoagulant
dalteparin | dalteparina | Fragmin, Boxol | anticoagulant
tinzaparin | tinzaparina | Innohep | anticoagulant
bemiparin | bemiparina | Hibor, Zibor | anticoagulant
fondaparinux | fondaparinux | Arixtra | anticoagulant
argatroban | argatrobán | Acova | anticoagulant
bivalirudin | bivalirudina | Angiomax, Angiox | anticoagulant
clopidogrel | clopidogrel | Plavix, Iscover | antiplatelet
prasugrel | prasugrel | Effient, Efient | antiplatelet
ticagrelor | ticagrelor | Brilinta, Brilique | antiplatelet
dipyridamole | dipiridamol | Persantine, Persantin, Aggrenox | antiplatelet
cilostazol | cilostazol | Pletal, Ekistol | antiplatelet
ticlopidine | ticlopidina | Ticlid, Tiklid | antiplatelet
triflusal | triflusal | Disgren | antiplatelet
vorapaxar | vorapaxar | Zontivity | antiplatelet
pentoxifylline | pentoxifilina | Trental, Hemovas | blood-flow
aspirin | aspirina | acetylsalicylic acid, acido acetilsalicilico, ASA, AAS, Ecotrin, Bayer Aspirin, Bufferin, Adiro, Tromalyt, baby aspirin | antiplatelet, salicylate, nsaid | lowers the chance of clots; at higher doses it eases pain and fever | reduce el riesgo de coágulos; en dosis altas calma el dolor y la fiebre
alteplase | alteplasa | Activase, Actilyse | thrombolytic
tenecteplase | tenecteplasa | TNKase, Metalyse | thrombolytic
tranexamic acid | ácido tranexámico | Lysteda, Cyklokapron, Amchafibrin | antifibrinolytic
ibuprofen | ibuprofeno | Advil, Motrin, Nurofen, Brufen, Neobrufen, Espidifen, Dalsy, Caldolor, Espididol | nsaid
naproxen | naproxeno | Aleve, Naprosyn, Anaprox, Naprelan, Antalgin, naproxen sodium | nsaid
diclofenac | diclofenaco | Voltaren, Voltarol, Cataflam, Zipsor, Cambia, Dolotren, Pennsaid | nsaid
ketorolac | ketorolaco | Toradol, Droal, Sprix | nsaid
indomethacin | indometacina | Indocin, indometacin, Inacid, Tivorbex | nsaid
meloxicam | meloxicam | Mobic, Movalis, Anjeso | nsaid
piroxicam | piroxicam | Feldene | nsaid
celecoxib | celecoxib | Celebrex, Elyxyb | nsaid
etoricoxib | etoricoxib | Arcoxia, Acoxxel | nsaid
parecoxib | parecoxib | Dynastat | nsaid
ketoprofen | ketoprofeno | Orudis, Orudis KT, Fastum | nsaid
dexketoprofen | dexketoprofeno | Enantyum, Keral, Ketesse | nsaid
etodolac | etodolaco | Lodine | nsaid
nabumetone | nabumetona | Relafen, Relifex | nsaid
oxaprozin | oxaprozina | Daypro | nsaid
sulindac | sulindaco | Clinoril | nsaid
flurbiprofen | flurbiprofeno | Ansaid, Strefen, Ocufen | nsaid
fenoprofen | fenoprofeno | Nalfon | nsaid
mefenamic acid | ácido mefenámico | Ponstel, Ponstan, Coslan | nsaid
meclofenamate | meclofenamato | Meclomen | nsaid
diflunisal | diflunisal | Dolobid | nsaid, salicylate
tolmetin | tolmetina | Tolectin | nsaid
aceclofenac | aceclofenaco | Airtal, Preservex, Gerbin | nsaid
lornoxicam | lornoxicam | Acabel, Xefo | nsaid
salsalate | salsalato | Disalcid | nsaid, salicylate
choline magnesium trisalicylate | trisalicilato de colina y magnesio | Trilisate | nsaid, salicylate
bismuth subsalicylate | subsalicilato de bismuto | Pepto-Bismol, Pepto Bismol, Kaopectate, Pink Bismuth | salicylate, antidiarrheal | settles an upset stomach and diarrhea | calma el malestar de estómago y la diarrea
acetaminophen | paracetamol | Tylenol, Panadol, APAP, Calpol, Gelocatil, Termalgin, Efferalgan, Apiretal, Ofirmev, Mapap, Anadin Paracetamol, Tempra, FeverAll, Antidol, Dafalgan, Tylenol PM, Excedrin | paracetamol
metamizole | metamizol | Nolotil, dipyrone, dipirona, Novalgina, Neomelubrina | pain-reliever, metamizole
codeine | codeína | Tylenol with codeine, Tylenol 3, co-codamol, Codeisan, Solpadol, codeine phosphate, codeine sulfate | opioid
hydrocodone | hidrocodona | Vicodin, Norco, Lortab, Lorcet, Hysingla, Zohydro, Xodol | opioid
oxycodone | oxicodona | OxyContin, Roxicodone, Percocet, Endocet, Roxicet, Oxynorm, Oxaydo, Xtampza, Targiniq, Targin, oxy, oxys, percs, perc, roxy | opioid
morphine | morfina | MS Contin, Kadian, MST Continus, Sevredol, Oramorph, Zomorph, Roxanol, Arymo | opioid
hydromorphone | hidromorfona | Dilaudid, Exalgo, Palladone, Jurnista | opioid
oxymorphone | oximorfona | Opana | opioid
fentanyl | fentanilo | Duragesic, Actiq, Durogesic, Fentora, Abstral, Matrifen, Subsys, Lazanda | opioid
methadone | metadona | Dolophine, Methadose, Metasedin, Diskets | opioid, opioid-use
buprenorphine | buprenorfina | Subutex, Butrans, Buprenex, Belbuca, Sublocade, Transtec, Suboxone, Zubsolv, Buvidal, Feliben | opioid, opioid-use
tapentadol | tapentadol | Nucynta, Palexia, Yantil | opioid, serotonergic
tramadol | tramadol | Ultram, Conzip, Zydol, Adolonta, Zaldiar, Ultracet, Zamadol, Pazital | opioid, serotonergic
meperidine | meperidina | Demerol, pethidine, petidina, Dolantina | opioid, serotonergic
levorphanol | levorfanol | Levo-Dromoran | opioid
pentazocine | pentazocina | Talwin | opioid
butorphanol | butorfanol | Stadol | opioid
nalbuphine | nalbufina | Nubain | opioid
dihydrocodeine | dihidrocodeína | DHC Continus, co-dydramol, Contugesic | opioid
sufentanil | sufentanilo | Sufenta, Dsuvia, Zalviso | opioid
remifentanil | remifentanilo | Ultiva | opioid, anesthetic
alfentanil | alfentanilo | Alfenta, Rapifen | opioid, anesthetic
opium | opio | opium tincture, laudanum | opioid
naloxone | naloxona | Narcan, Evzio, Kloxxado, Nyxoid, Prenoxad, Zimhi | opioid-antagonist
naltrexone | naltrexona | Revia, Vivitrol, Nalorex, Adepend, Antaxone | opioid-antagonist, alcohol-use | lessens the craving for alcohol or opioids | reduce las ganas de beber o de tomar opioides
nalmefene | nalmefeno | Selincro, Revex, Opvee | opioid-antagonist, alcohol-use
lofexidine | lofexidina | Lucemyra, BritLofex | central-alpha, opioid-use
acamprosate | acamprosato | Campral, Zulex | alcohol-use
disulfiram | disulfiram | Antabuse, Antabus | alcohol-use
sumatriptan | sumatriptán | Imitrex, Imigran, Treximet, Onzetra, Zembrace, Tosymra | triptan, serotonergic
rizatriptan | rizatriptán | Maxalt, Maxalt-MLT, Maxalt Max | triptan, serotonergic
zolmitriptan | zolmitriptán | Zomig, Flezol | triptan, serotonergic
naratriptan | naratriptán | Amerge, Naramig | triptan, serotonergic
almotriptan | almotriptán | Axert, Almogran | triptan, serotonergic
eletriptan | eletriptán | Relpax, Relert | triptan, serotonergic
frovatriptan | frovatriptán | Frova, Migard, Forvey | triptan, serotonergic
ergotamine | ergotamina | Cafergot, Ergomar, Hemicraneal | ergot
dihydroergotamine | dihidroergotamina | DHE, Migranal, Trudhesa | ergot
methylergonovine | metilergometrina | Methergine, methylergometrine | ergot
erenumab | erenumab | Aimovig | cgrp
fremanezumab | fremanezumab | Ajovy | cgrp
galcanezumab | galcanezumab | Emgality | cgrp
eptinezumab | eptinezumab | Vyepti | cgrp
rimegepant | rimegepant | Nurtec, Vydura, Nurtec ODT | cgrp
ubrogepant | ubrogepant | Ubrelvy | cgrp
atogepant | atogepant | Qulipta, Aquipta | cgrp
lasmiditan | lasmiditán | Reyvow, Rayvow | triptan, serotonergic
butalbital | butalbital | Fioricet, Fiorinal, Esgic | barbiturate, pain-reliever
sertraline | sertralina | Zoloft, Lustral, Besitran, Aremis | ssri, antidepressant, serotonergic
fluoxetine | fluoxetina | Prozac, Sarafem, Adofen, Oxactin, Symbyax | ssri, antidepressant, serotonergic
paroxetine | paroxetina | Paxil, Seroxat, Pexeva, Brisdelle, Frosinor, Motivan | ssri, antidepressant, serotonergic
citalopram | citalopram | Celexa, Cipramil, Seropram, Prisdal | ssri, antidepressant, serotonergic
escitalopram | escitalopram | Lexapro, Cipralex, Esertia | ssri, antidepressant, serotonergic
fluvoxamine | fluvoxamina | Luvox, Faverin, Dumirox | ssri, antidepressant, serotonergic
venlafaxine | venlafaxina | Effexor, Efexor, Effexor XR, Vandral, Dobupal | snri, antidepressant, serotonergic
desvenlafaxine | desvenlafaxina | Pristiq, Khedezla | snri, antidepressant, serotonergic
duloxetine | duloxetina | Cymbalta, Drizalma, Xeristar, Yentreve, Irenka | snri, antidepressant, serotonergic | treats depression, anxiety and nerve pain | trata la depresión, la ansiedad y el dolor de los nervios
levomilnacipran | levomilnaciprán | Fetzima | snri, antidepressant, serotonergic
milnacipran | milnaciprán | Savella | snri, serotonergic | eases the pain of fibromyalgia | alivia el dolor de la fibromialgia
amitriptyline | amitriptilina | Elavil, Tryptizol, Deprelio, Vanatrip | tca, antidepressant, serotonergic | treats depression, and in low doses nerve pain and headaches | trata la depresión y, en dosis bajas, el dolor de los nervios y de cabeza
nortriptyline | nortriptilina | Pamelor, Aventyl, Allegron, Paxtibi, Norfenazin | tca, antidepressant, serotonergic | treats depression, and in low doses nerve pain | trata la depresión y, en dosis bajas, el dolor de los nervios
imipramine | imipramina | Tofranil | tca, antidepressant, serotonergic
desipramine | desipramina | Norpramin | tca, antidepressant
clomipramine | clomipramina | Anafranil | tca, antidepressant, serotonergic
doxepin | doxepina | Sinequan, Silenor | tca, antidepressant
trimipramine | trimipramina | Surmontil | tca, antidepressant
protriptyline | protriptilina | Vivactil | tca, antidepressant
dosulepin | dosulepina | Prothiaden, dothiepin | tca, antidepressant
lofepramine | lofepramina | Gamanil, Lomont | tca, antidepressant
amoxapine | amoxapina | Asendin | tca, antidepressant
phenelzine | fenelzina | Nardil | maoi, antidepressant, serotonergic
tranylcypromine | tranilcipromina | Parnate | maoi, antidepressant, serotonergic
isocarboxazid | isocarboxazida | Marplan | maoi, antidepressant, serotonergic
moclobemide | moclobemida | Manerix, Aurorix | maoi, antidepressant, serotonergic
bupropion | bupropión | Wellbutrin, Zyban, Elontril, Forfivo, Aplenzin, Auvelity | antidepressant, smoking | treats depression and helps to stop smoking | trata la depresión y ayuda a dejar de fumar
mirtazapine | mirtazapina | Remeron, Zispin, Rexer | antidepressant
trazodone | trazodona | Desyrel, Oleptro, Molipaxin, Deprax, trazadone | antidepressant, serotonergic | treats depression and helps sleep | trata la depresión y ayuda a dormir
nefazodone | nefazodona | Serzone | antidepressant
vilazodone | vilazodona | Viibryd | antidepressant, serotonergic
vortioxetine | vortioxetina | Trintellix, Brintellix | antidepressant, serotonergic
agomelatine | agomelatina | Valdoxan, Thymanax | antidepressant
reboxetine | reboxetina | Edronax, Irenor, Norebox | antidepressant
esketamine | esketamina | Spravato | antidepressant, anesthetic
zuranolone | zuranolona | Zurzuvae | antidepressant
lithium | litio | Lithobid, Eskalith, Priadel, Camcolit, Plenur, lithium carbonate, carbonato de litio | lithium, mood-stabilizer
aripiprazole | aripiprazol | Abilify, Aristada, Arizol | antipsychotic
olanzapine | olanzapina | Zyprexa, Zalasta, Lybalvi, Zypadhera | antipsychotic
quetiapine | quetiapina | Seroquel, Seroquel XR, Rocoz, Psicotric | antipsychotic
risperidone | risperidona | Risperdal, Perseris, Okedi | antipsychotic
paliperidone | paliperidona | Invega, Xeplion, Trevicta, Invega Sustenna | antipsychotic
ziprasidone | ziprasidona | Geodon, Zeldox | antipsychotic
lurasidone | lurasidona | Latuda | antipsychotic
clozapine | clozapina | Clozaril, Leponex, Versacloz, Denzapine, Nemea | antipsychotic, clozapine
asenapine | asenapina | Saphris, Sycrest | antipsychotic
brexpiprazole | brexpiprazol | Rexulti, Rxulti | antipsychotic
cariprazine | cariprazina | Vraylar, Reagila | antipsychotic
lumateperone | lumateperona | Caplyta | antipsychotic
iloperidone | iloperidona | Fanapt | antipsychotic
pimavanserin | pimavanserina | Nuplazid | antipsychotic
haloperidol | haloperidol | Haldol, Serenace | antipsychotic
chlorpromazine | clorpromazina | Thorazine, Largactil | antipsychotic
fluphenazine | flufenazina | Prolixin, Modecate | antipsychotic
perphenazine | perfenazina | Trilafon | antipsychotic
thioridazine | tioridazina | Mellaril | antipsychotic
thiothixene | tiotixeno | Navane | antipsychotic
trifluoperazine | trifluoperazina | Stelazine | antipsychotic
levomepromazine | levomepromazina | Nozinan, Sinogan, methotrimeprazine | antipsychotic
zuclopenthixol | zuclopentixol | Clopixol | antipsychotic
flupentixol | flupentixol | Depixol, Fluanxol | antipsychotic
amisulpride | amisulprida | Solian, Barhemsys | antipsychotic
sulpiride | sulpirida | Dogmatil, Dolmatil | antipsychotic
tiapride | tiaprida | Tiaprizal | antipsychotic
pimozide | pimozida | Orap | antipsychotic
loxapine | loxapina | Loxitane, Adasuve | antipsychotic
alprazolam | alprazolam | Xanax, Trankimazin, Tafil, xans, xanny, Niravam, xanex | benzodiazepine
lorazepam | lorazepam | Ativan, Orfidal, Idalprem, Loreev | benzodiazepine
diazepam | diazepam | Valium, Diastat, Stesolid, Valtoco | benzodiazepine
clonazepam | clonazepam | Klonopin, Rivotril, klonopins | benzodiazepine, antiepileptic | calms anxiety and prevents seizures | calma la ansiedad y previene las convulsiones
temazepam | temazepam | Restoril | benzodiazepine, sleep
chlordiazepoxide | clordiazepóxido | Librium, Huberplex | benzodiazepine
clorazepate | clorazepato | Tranxene, Tranxilium | benzodiazepine
oxazepam | oxazepam | Serax, Adumbran | benzodiazepine
bromazepam | bromazepam | Lexotan, Lexatin, Lexotanil | benzodiazepine
triazolam | triazolam | Halcion | benzodiazepine, sleep
estazolam | estazolam | ProSom | benzodiazepine, sleep
flurazepam | flurazepam | Dalmane, Dormodor | benzodiazepine, sleep
lormetazepam | lormetazepam | Noctamid, Loramet | benzodiazepine, sleep
nitrazepam | nitrazepam | Mogadon | benzodiazepine, sleep
midazolam | midazolam | Versed, Hypnovel, Buccolam, Dormicum, Nayzilam | benzodiazepine, anesthetic
clobazam | clobazam | Onfi, Frisium, Noiafren, Sympazan | benzodiazepine, antiepileptic
zolpidem | zolpidem | Ambien, Stilnox, Stilnoct, Edluar, Intermezzo, ambiens | z-drug, sleep
zopiclone | zopiclona | Imovane, Zimovane, Limovan, Datolan | z-drug, sleep
eszopiclone | eszopiclona | Lunesta | z-drug, sleep
zaleplon | zaleplón | Sonata | z-drug, sleep
suvorexant | suvorexant | Belsomra | sleep
lemborexant | lemborexant | Dayvigo | sleep
daridorexant | daridorexant | Quviviq | sleep
ramelteon | ramelteón | Rozerem | sleep
melatonin | melatonina | Circadin, Slenyto | sleep
buspirone | buspirona | Buspar, Buspisal | anxiety, serotonergic
phenobarbital | fenobarbital | Luminal, phenobarbitone, Luminaletas, Sezaby | barbiturate, antiepileptic
primidone | primidona | Mysoline | barbiturate, antiepileptic | prevents seizures and eases tremor | previene las convulsiones y alivia el temblor
pentobarbital | pentobarbital | Nembutal | barbiturate
secobarbital | secobarbital | Seconal | barbiturate
methylphenidate | metilfenidato | Ritalin, Concerta, Daytrana, Medikinet, Rubifen, Quillivant, Equasym, Metadate | stimulant
dexmethylphenidate | dexmetilfenidato | Focalin | stimulant
amphetamine | anfetamina | Adderall, Adderall XR, Evekeo, Mydayis, Adzenys, amphetamine-dextroamphetamine, mixed amphetamine salts | stimulant
dextroamphetamine | dexanfetamina | Dexedrine, Zenzedi, dexamfetamine, ProCentra | stimulant
lisdexamfetamine | lisdexanfetamina | Vyvanse, Elvanse | stimulant
methamphetamine | metanfetamina | Desoxyn | stimulant
atomoxetine | atomoxetina | Strattera | adhd
viloxazine | viloxazina | Qelbree | adhd
guanfacine | guanfacina | Intuniv, Tenex | central-alpha, adhd | treats ADHD and lowers blood pressure | trata el TDAH y baja la presión
modafinil | modafinilo | Provigil, Modiodal | wakefulness
armodafinil | armodafinilo | Nuvigil | wakefulness
solriamfetol | solriamfetol | Sunosi | wakefulness
pitolisant | pitolisant | Wakix | wakefulness
sodium oxybate | oxibato de sodio | Xyrem, Xywav, Lumryz | wakefulness, sedative | treats narcolepsy | trata la narcolepsia
caffeine | cafeína | NoDoz, Vivarin, Durvitan | wakefulness
levetiracetam | levetiracetam | Keppra, Spritam, Elepsia | antiepileptic
brivaracetam | brivaracetam | Briviact | antiepileptic
carbamazepine | carbamazepina | Tegretol, Carbatrol, Epitol, Equetro | antiepileptic, enzyme-inducer
oxcarbazepine | oxcarbazepina | Trileptal, Oxtellar | antiepileptic
eslicarbazepine | eslicarbazepina | Aptiom, Zebinix | antiepileptic
phenytoin | fenitoína | Dilantin, Epanutin, Phenytek, Neosidantoina, Sinergina | antiepileptic, enzyme-inducer
fosphenytoin | fosfenitoína | Cerebyx, Pro-Epanutin | antiepileptic
valproate | valproato | Depakote, Depakene, Epilim, Depakine, divalproex, valproic acid, ácido valproico, Depacon, divalproex sodium, sodium valproate | antiepileptic, mood-stabilizer, valproate
lamotrigine | lamotrigina | Lamictal, Subvenite, Crisomet, Labileno | antiepileptic, mood-stabilizer
topiramate | topiramato | Topamax, Trokendi, Qudexy, Epilmax | antiepileptic | prevents seizures and migraines | previene las convulsiones y las migrañas
gabapentin | gabapentina | Neurontin, Gralise, Horizant, gabas | gabapentinoid, antiepileptic | eases nerve pain and prevents seizures | alivia el dolor de los nervios y previene las convulsiones
pregabalin | pregabalina | Lyrica, Alzain, Axalid | gabapentinoid, antiepileptic | eases nerve pain and prevents seizures | alivia el dolor de los nervios y previene las convulsiones
zonisamide | zonisamida | Zonegran, Zonisade | antiepileptic
lacosamide | lacosamida | Vimpat, Motpoly | antiepileptic
perampanel | perampanel | Fycompa | antiepileptic
cenobamate | cenobamato | Xcopri, Ontozry | antiepileptic
tiagabine | tiagabina | Gabitril | antiepileptic
vigabatrin | vigabatrina | Sabril, Sabrilex, Vigadrone | antiepileptic
rufinamide | rufinamida | Banzel, Inovelon | antiepileptic
felbamate | felbamato | Felbatol, Taloxa | antiepileptic
ethosuximide | etosuximida | Zarontin | antiepileptic
cannabidiol | cannabidiol | Epidiolex, CBD, Epidyolex | antiepileptic
fenfluramine | fenfluramina | Fintepla | antiepileptic
levodopa | levodopa | Sinemet, carbidopa-levodopa, carbidopa levodopa, Madopar, Rytary, Stalevo, Duopa, Duodopa, carbidopa, benserazide, co-careldopa, co-beneldopa | parkinson
pramipexole | pramipexol | Mirapex, Mirapexin | parkinson
ropinirole | ropinirol | Requip, Adartrel | parkinson
rotigotine | rotigotina | Neupro | parkinson
apomorphine | apomorfina | Apokyn, Kynmobi, APO-go | parkinson
amantadine | amantadina | Symmetrel, Gocovri, Osmolex | parkinson
entacapone | entacapona | Comtan, Comtess | parkinson
opicapone | opicapona | Ongentys | parkinson
rasagiline | rasagilina | Azilect | parkinson, maoi
selegiline | selegilina | Eldepryl, Emsam, Zelapar, Plurimen | parkinson, maoi
safinamide | safinamida | Xadago | parkinson, maoi
benztropine | benzatropina | Cogentin | parkinson, anticholinergic
trihexyphenidyl | trihexifenidilo | Artane | parkinson, anticholinergic
biperiden | biperideno | Akineton | parkinson, anticholinergic
donepezil | donepezilo | Aricept, Adlarity | dementia
rivastigmine | rivastigmina | Exelon, Prometax | dementia
galantamine | galantamina | Razadyne, Reminyl | dementia
memantine | memantina | Namenda, Ebixa, Axura, Namzaric | dementia
lecanemab | lecanemab | Leqembi | dementia
donanemab | donanemab | Kisunla | dementia
pyridostigmine | piridostigmina | Mestinon | myasthenia
riluzole | riluzol | Rilutek, Tiglutik | als
tetrabenazine | tetrabenazina | Xenazine, Nitoman | movement
deutetrabenazine | deutetrabenazina | Austedo | movement
valbenazine | valbenazina | Ingrezza | movement
cyclobenzaprine | ciclobenzaprina | Flexeril, Amrix, Yurelax, Fexmid | muscle-relaxant, serotonergic
baclofen | baclofeno | Lioresal, Ozobax, Gablofen, Lyvispah | muscle-relaxant
tizanidine | tizanidina | Zanaflex, Sirdalud | muscle-relaxant, central-alpha
methocarbamol | metocarbamol | Robaxin, Robaxisal | muscle-relaxant
carisoprodol | carisoprodol | Soma, Mio Relax | muscle-relaxant
metaxalone | metaxalona | Skelaxin | muscle-relaxant
orphenadrine | orfenadrina | Norflex | muscle-relaxant, anticholinergic
chlorzoxazone | clorzoxazona | Parafon Forte, Lorzone | muscle-relaxant
dantrolene | dantroleno | Dantrium | muscle-relaxant
lisinopril | lisinopril | Zestril, Prinivil, Qbrelis, Doneka, Zestoretic | ace-inhibitor, antihypertensive
enalapril | enalapril | Vasotec, Innovace, Renitec, Epaned, Crinoren | ace-inhibitor, antihypertensive
ramipril | ramipril | Altace, Tritace, Acovil | ace-inhibitor, antihypertensive
captopril | captopril | Capoten, Capozide | ace-inhibitor, antihypertensive
benazepril | benazepril | Lotensin, Cibacen | ace-inhibitor, antihypertensive
quinapril | quinapril | Accupril, Accupro, Acuprel | ace-inhibitor, antihypertensive
perindopril | perindopril | Aceon, Coversyl, Coversum | ace-inhibitor, antihypertensive
fosinopril | fosinopril | Monopril, Fositens | ace-inhibitor, antihypertensive
trandolapril | trandolapril | Mavik, Gopten, Odrik | ace-inhibitor, antihypertensive
moexipril | moexipril | Univasc, Perdix | ace-inhibitor, antihypertensive
losartan | losartán | Cozaar, Hyzaar, losartan potassium | arb, antihypertensive
valsartan | valsartán | Diovan, Co-Diovan, Diovan HCT, Exforge | arb, antihypertensive
irbesartan | irbesartán | Avapro, Aprovel, Karvea, Avalide | arb, antihypertensive
candesartan | candesartán | Atacand, Amias, Parapres | arb, antihypertensive
olmesartan | olmesartán | Benicar, Olmetec, Openvas, Ixia | arb, antihypertensive
telmisartan | telmisartán | Micardis, Pritor, Twynsta | arb, antihypertensive
azilsartan | azilsartán | Edarbi, Edarbyclor | arb, antihypertensive
eprosartan | eprosartán | Teveten, Futuran | arb, antihypertensive
sacubitril | sacubitrilo | Entresto, sacubitril-valsartan, sacubitril/valsartan | arni, arb, heart-failure
aliskiren | aliskireno | Tekturna, Rasilez | antihypertensive
metoprolol | metoprolol | Lopressor, Toprol, Toprol-XL, Betaloc, Lopresor, Beloken, metoprolol succinate, metoprolol tartrate | beta-blocker, antihypertensive
atenolol | atenolol | Tenormin, Blokium, Tenoretic | beta-blocker, antihypertensive
bisoprolol | bisoprolol | Zebeta, Cardicor, Concor, Emcor, Emconcor, Ziac | beta-blocker, antihypertensive
carvedilol | carvedilol | Coreg, Eucardic, Coropres | beta-blocker, antihypertensive, heart-failure
propranolol | propranolol | Inderal, Sumial, Hemangeol, InnoPran, Hemangiol | beta-blocker, antihypertensive
nebivolol | nebivolol | Bystolic, Nebilet, Lobivon | beta-blocker, antihypertensive
labetalol | labetalol | Trandate, Normodyne | beta-blocker, antihypertensive
nadolol | nadolol | Corgard, Solgol | beta-blocker, antihypertensive
pindolol | pindolol | Visken | beta-blocker, antihypertensive
acebutolol | acebutolol | Sectral | beta-blocker, antihypertensive
betaxolol | betaxolol | Kerlone, Betoptic | beta-blocker, glaucoma
esmolol | esmolol | Brevibloc | beta-blocker
sotalol | sotalol | Betapace, Sotacor, Sotapor, Sotylize | beta-blocker, antiarrhythmic
timolol | timolol | Timoptic, Timoptol, Istalol, Cusimolol | beta-blocker, glaucoma
amlodipine | amlodipino | Norvasc, Istin, Astudal, Katerzia, Lotrel, Azor, amlodipino besilato, amlodipina | ccb, antihypertensive
nifedipine | nifedipino | Procardia, Adalat, Adalat CC | ccb, antihypertensive
felodipine | felodipino | Plendil | ccb, antihypertensive
nicardipine | nicardipino | Cardene, Vasonase | ccb, antihypertensive
nisoldipine | nisoldipino | Sular | ccb, antihypertensive
isradipine | isradipino | DynaCirc | ccb, antihypertensive
lercanidipine | lercanidipino | Zanidip, Lercadip | ccb, antihypertensive
lacidipine | lacidipino | Motens, Lacimen | ccb, antihypertensive
barnidipine | barnidipino | Libradin | ccb, antihypertensive
manidipine | manidipino | Artedil | ccb, antihypertensive
nimodipine | nimodipino | Nimotop, Nymalize | ccb | protects the brain after a bleed | protege el cerebro después de un sangrado
clevidipine | clevidipino | Cleviprex | ccb, antihypertensive
diltiazem | diltiazem | Cardizem, Tiazac, Cartia, Adizem, Dinisor, Masdil, Taztia | ccb, rate-ccb, antihypertensive
verapamil | verapamilo | Calan, Isoptin, Verelan, Securon, Manidon | ccb, rate-ccb, antihypertensive
doxazosin | doxazosina | Cardura, Carduran | alpha-blocker, antihypertensive, prostate
terazosin | terazosina | Hytrin, Deflox | alpha-blocker, antihypertensive, prostate
prazosin | prazosina | Minipress, Hypovase | alpha-blocker, antihypertensive
tamsulosin | tamsulosina | Flomax, Flomaxtra, Urolosin, Omnic, Jalyn | alpha-blocker, prostate | makes it easier to pass urine when the prostate is large | facilita orinar cuando la próstata está agrandada
alfuzosin | alfuzosina | Uroxatral, Xatral, Benestan | alpha-blocker, prostate | makes it easier to pass urine when the prostate is large | facilita orinar cuando la próstata está agrandada
silodosin | silodosina | Rapaflo, Urorec | alpha-blocker, prostate | makes it easier to pass urine when the prostate is large | facilita orinar cuando la próstata está agrandada
clonidine | clonidina | Catapres, Kapvay, Catapresan, Dixarit | central-alpha, antihypertensive
methyldopa | metildopa | Aldomet | central-alpha, antihypertensive
moxonidine | moxonidina | Physiotens, Moxon | central-alpha, antihypertensive
hydralazine | hidralazina | Apresoline, Hydrapres, BiDil | vasodilator, antihypertensive
minoxidil | minoxidil | Loniten, Rogaine, Regaine | vasodilator, antihypertensive, hair | lowers blood pressure; on the skin it helps hair to grow | baja la presión; en la piel ayuda a crecer el pelo
nitroglycerin | nitroglicerina | Nitrostat, Nitrolingual, glyceryl trinitrate, GTN, Nitro-Dur, Vernies, Trinispray, Cafinitrina, nitro | nitrate
isosorbide mononitrate | mononitrato de isosorbida | Imdur, Ismo, Uniket, Monoket, Monit | nitrate
isosorbide dinitrate | dinitrato de isosorbida | Isordil, Dilatrate, Iso-Lacer | nitrate
ranolazine | ranolazina | Ranexa | angina
ivabradine | ivabradina | Corlanor, Procoralan, Corlentor | heart-failure
vericiguat | vericiguat | Verquvo | heart-failure
mavacamten | mavacamten | Camzyos | heart-muscle
tafamidis | tafamidis | Vyndamax, Vyndaqel | heart-muscle
trimetazidine | trimetazidina | Vastarel, Idaptan | angina
furosemide | furosemida | Lasix, Seguril, frusemide, Furoscix | loop-diuretic, diuretic
torsemide | torasemida | Demadex, Soaanz, torasemide, Sutril, Dilutol | loop-diuretic, diuretic
bumetanide | bumetanida | Bumex, Burinex, Fordiuran | loop-diuretic, diuretic
ethacrynic acid | ácido etacrínico | Edecrin | loop-diuretic, diuretic
hydrochlorothiazide | hidroclorotiazida | HCTZ, Microzide, Esidrex, Hidrosaluretil, Oretic | thiazide, diuretic, antihypertensive
chlorthalidone | clortalidona | Thalitone, Hygroton, Higrotona, chlortalidone | thiazide, diuretic, antihypertensive
indapamide | indapamida | Lozol, Natrilix, Tertensif | thiazide, diuretic, antihypertensive
metolazone | metolazona | Zaroxolyn, Xuret | thiazide, diuretic
bendroflumethiazide | bendroflumetiazida | Aprinox, Neo-Naclex | thiazide, diuretic, antihypertensive
chlorothiazide | clorotiazida | Diuril | thiazide, diuretic
xipamide | xipamida | Diurex, Diurexan | thiazide, diuretic
spironolactone | espironolactona | Aldactone, CaroSpir, Aldactacine, Aldactazide | potassium-sparing, mra, diuretic
eplerenone | eplerenona | Inspra, Elecor | potassium-sparing, mra, diuretic
finerenone | finerenona | Kerendia | potassium-sparing, mra | protects the kidneys and heart in diabetes | protege los riñones y el corazón en la diabetes
amiloride | amilorida | Midamor, Ameride, co-amilofruse, co-amilozide | potassium-sparing, diuretic
triamterene | triamtereno | Dyrenium, Dyazide, Maxzide | potassium-sparing, diuretic
acetazolamide | acetazolamida | Diamox, Edemox | carbonic-anhydrase, glaucoma
mannitol | manitol | Osmitrol | diuretic
digoxin | digoxina | Lanoxin, Lanacordin, Digitek | cardiac-glycoside
amiodarone | amiodarona | Pacerone, Cordarone, Trangorex, Nexterone | antiarrhythmic
dronedarone | dronedarona | Multaq | antiarrhythmic
flecainide | flecainida | Tambocor, Apocard | antiarrhythmic
propafenone | propafenona | Rythmol, Arythmol, Rytmonorm | antiarrhythmic
dofetilide | dofetilida | Tikosyn | antiarrhythmic
disopyramide | disopiramida | Norpace, Rythmodan, Dicorynan | antiarrhythmic
quinidine | quinidina | Quinaglute, Nuedexta | antiarrhythmic
mexiletine | mexiletina | Mexitil, Namuscla | antiarrhythmic
procainamide | procainamida | Pronestyl, Biocoryl | antiarrhythmic
adenosine | adenosina | Adenocard, Adenocor | antiarrhythmic
midodrine | midodrina | ProAmatine, Orvaten, Gutron, Bramox | low-pressure
droxidopa | droxidopa | Northera | low-pressure
atorvastatin | atorvastatina | Lipitor, Zarator, Cardyl, Atorvaliq, Caduet, Prevencor | statin
simvastatin | simvastatina | Zocor, Flolipid, Zocord | statin
rosuvastatin | rosuvastatina | Crestor, Ezallor, Provisacor | statin
pravastatin | pravastatina | Pravachol, Lipostat, Lipemol, Pritadol | statin
lovastatin | lovastatina | Mevacor, Altoprev, Nergadan | statin
fluvastatin | fluvastatina | Lescol, Vaditon | statin
pitavastatin | pitavastatina | Livalo, Zypitamag, Alipza | statin
ezetimibe | ezetimiba | Zetia, Ezetrol, Vytorin, Inegy, Nexlizet | cholesterol
bempedoic acid | ácido bempedoico | Nexletol, Nilemdo, Nustendi | cholesterol
evolocumab | evolocumab | Repatha | cholesterol, pcsk9
alirocumab | alirocumab | Praluent | cholesterol, pcsk9
inclisiran | inclisirán | Leqvio | cholesterol, pcsk9
fenofibrate | fenofibrato | Tricor, Trilipix, Lipantil, Secalip, Antara, Lipofen, fenofibric acid | fibrate, cholesterol | lowers blood fats called triglycerides | baja las grasas de la sangre llamadas triglicéridos
gemfibrozil | gemfibrozilo | Lopid, Trialmin | fibrate, cholesterol | lowers blood fats called triglycerides | baja las grasas de la sangre llamadas triglicéridos
bezafibrate | bezafibrato | Bezalip, Eulitop | fibrate, cholesterol
niacin | niacina | Niaspan, Niacor, nicotinic acid, vitamin B3, ácido nicotínico | cholesterol, vitamin
cholestyramine | colestiramina | Questran, Prevalite, colestyramine, Resincolestiramina | bile-resin, cholesterol
colesevelam | colesevelam | Welchol, Cholestagel | bile-resin, cholesterol
colestipol | colestipol | Colestid | bile-resin, cholesterol
icosapent ethyl | icosapento de etilo | Vascepa, Vazkepa | omega-3, cholesterol
omega-3 | omega 3 | Lovaza, Omacor, fish oil, omega-3 fatty acids, aceite de pescado, Omtryg | omega-3, supplement
insulin glargine | insulina glargina | Lantus, Basaglar, Toujeo, Semglee, Abasaglar, Rezvoglar, Soliqua | insulin, diabetes
insulin detemir | insulina detemir | Levemir | insulin, diabetes
insulin degludec | insulina degludec | Tresiba, Xultophy | insulin, diabetes
insulin lispro | insulina lispro | Humalog, Admelog, Lyumjev, Liprolog | insulin, diabetes
insulin aspart | insulina aspart | Novolog, NovoRapid, Fiasp, Trurapi, insulina asparta, NovoMix | insulin, diabetes
insulin glulisine | insulina glulisina | Apidra | insulin, diabetes
insulin isophane | insulina isófana | NPH, Humulin N, Novolin N, NPH insulin, Insulatard, Humulin I, insulina NPH, Humulin 70/30, Novolin 70/30, Mixtard | insulin, diabetes
insulin regular | insulina regular | Humulin R, Novolin R, Actrapid, Humulin S, Afrezza, insulina rápida | insulin, diabetes
insulin icodec | insulina icodec | Awiqli | insulin, diabetes
insulin | insulina | insulina humana, insulin pump, bomba de insulina, insulin human | insulin, diabetes
glipizide | glipizida | Glucotrol, Minodiab, Minidiab | sulfonylurea, diabetes
glyburide | glibenclamida | Diabeta, Glynase, glibenclamide, Daonil, Micronase, Glucovance, Euglucon, Glucolon | sulfonylurea, diabetes
glimepiride | glimepirida | Amaryl, Roname | sulfonylurea, diabetes
gliclazide | gliclazida | Diamicron, Zicron, Uni Diamicron | sulfonylurea, diabetes
tolbutamide | tolbutamida | Orinase | sulfonylurea, diabetes
chlorpropamide | clorpropamida | Diabinese | sulfonylurea, diabetes
gliquidone | gliquidona | Glurenor | sulfonylurea, diabetes
tolazamide | tolazamida | Tolinase | sulfonylurea, diabetes
metformin | metformina | Glucophage, Glumetza, Fortamet, Riomet, Dianben, Janumet, Glucophage XR, Jentadueto, metphormin | biguanide, diabetes
sitagliptin | sitagliptina | Januvia, Xelevia, Tesavel, Zituvio | dpp4, diabetes
linagliptin | linagliptina | Tradjenta, Trajenta, Glyxambi | dpp4, diabetes
saxagliptin | saxagliptina | Onglyza, Kombiglyze | dpp4, diabetes
alogliptin | alogliptina | Nesina, Vipidia | dpp4, diabetes
vildagliptin | vildagliptina | Galvus, Eucreas, Jalra | dpp4, diabetes
empagliflozin | empagliflozina | Jardiance, Synjardy | sglt2, diabetes | lowers blood sugar and protects the heart and kidneys | baja el azúcar y protege el corazón y los riñones
dapagliflozin | dapagliflozina | Farxiga, Forxiga, Xigduo, Edistride, Qtern | sglt2, diabetes | lowers blood sugar and protects the heart and kidneys | baja el azúcar y protege el corazón y los riñones
canagliflozin | canagliflozina | Invokana, Invokamet, Vokanamet | sglt2, diabetes | lowers blood sugar and protects the heart and kidneys | baja el azúcar y protege el corazón y los riñones
ertugliflozin | ertugliflozina | Steglatro, Segluromet, Steglujan | sglt2, diabetes
bexagliflozin | bexagliflozina | Brenzavvy | sglt2, diabetes
sotagliflozin | sotagliflozina | Inpefa | sglt2, heart-failure
liraglutide | liraglutida | Victoza, Saxenda | glp1, diabetes, weight
semaglutide | semaglutida | Ozempic, Wegovy, Rybelsus | glp1, diabetes, weight
dulaglutide | dulaglutida | Trulicity | glp1, diabetes
exenatide | exenatida | Byetta, Bydureon | glp1, diabetes
lixisenatide | lixisenatida | Adlyxin, Lyxumia, Suliqua | glp1, diabetes
tirzepatide | tirzepatida | Mounjaro, Zepbound | glp1, diabetes, weight
pioglitazone | pioglitazona | Actos, Duetact | tzd, diabetes
rosiglitazone | rosiglitazona | Avandia | tzd, diabetes
repaglinide | repaglinida | Prandin, NovoNorm | meglitinide, diabetes
nateglinide | nateglinida | Starlix | meglitinide, diabetes
acarbose | acarbosa | Precose, Glucobay | alpha-glucosidase, diabetes
miglitol | miglitol | Glyset, Diastabol | alpha-glucosidase, diabetes
pramlintide | pramlintida | Symlin | diabetes
glucagon | glucagón | GlucaGen, Gvoke, Baqsimi, GlucaGen Hypokit, dasiglucagon, Zegalogue | low-sugar
diazoxide | diazóxido | Proglycem, Proglicem | low-sugar
levothyroxine | levotiroxina | Synthroid, Levoxyl, Unithroid, Euthyrox, Eutirox, Tirosint, Levothroid, thyroxine, tiroxina, L-thyroxine, Eltroxin, levothyroxine sodium | thyroid
liothyronine | liotironina | Cytomel, T3, Tertroxin, Armour Thyroid, NP Thyroid, desiccated thyroid | thyroid
methimazole | metimazol | Tapazole, thiamazole, tiamazol, Tirodril | antithyroid
propylthiouracil | propiltiouracilo | PTU | antithyroid
carbimazole | carbimazol | Neo-Mercazole, Neo Tomizol | antithyroid
prednisone | prednisona | Deltasone, Rayos, Dacortin, Sterapred, Lodotra, prednizone | corticosteroid
prednisolone | prednisolona | Orapred, Prelone, Millipred, Pediapred, Estilsona, Deltacortril | corticosteroid
methylprednisolone | metilprednisolona | Medrol, Solu-Medrol, Urbason, Depo-Medrol, Medrol Dosepak, Solu-Moderin | corticosteroid
dexamethasone | dexametasona | Decadron, Fortecortin, Hemady, Neofordex | corticosteroid
hydrocortisone | hidrocortisona | Cortef, Hydrocortone, Hidroaltesona, Solu-Cortef, Actocortina, Alkindi, Plenadren, Efmody | corticosteroid
cortisone | cortisona | cortisone acetate | corticosteroid
betamethasone | betametasona | Celestone, Betnesol, Diprolene, Diproderm, Betnovate | corticosteroid, topical-steroid
triamcinolone | triamcinolona | Kenalog, Nasacort, Trigon, Aristocort | corticosteroid, topical-steroid
deflazacort | deflazacort | Emflaza, Calcort, Zamene, Dezacor | corticosteroid
fludrocortisone | fludrocortisona | Florinef, Astonin | mineralocorticoid
clobetasol | clobetasol | Temovate, Dermovate, Clovate, Clobex | topical-steroid
mometasone | mometasona | Nasonex, Elocon, Asmanex, Rinelon, Elica | inhaled-steroid, topical-steroid
fluticasone | fluticasona | Flovent, Flonase, Flixotide, Flixonase, Cutivate, Arnuity, Avamys | inhaled-steroid
budesonide | budesonida | Pulmicort, Rhinocort, Entocort, Uceris, Budenofalk, Entocord, Tarpeyo | inhaled-steroid
beclomethasone | beclometasona | Qvar, Clenil, Beconase, Qnasl, Becloforte, beclometasone | inhaled-steroid
ciclesonide | ciclesonida | Alvesco, Omnaris, Zetonna | inhaled-steroid
fluocinonide | fluocinonida | Lidex, Vanos | topical-steroid
desonide | desonida | Desowen | topical-steroid
estradiol | estradiol | Estrace, Climara, Vivelle, Progynova, Estradot, Evorel, Vagifem, Oestrogel, Divigel, Meriestra | estrogen, hormone-therapy
conjugated estrogens | estrógenos conjugados | Premarin, Prempro | estrogen, hormone-therapy
ethinyl estradiol | etinilestradiol | Yaz, Yasmin, Ortho Tri-Cyclen, Loestrin, Microgynon, Junel, Sprintec, NuvaRing, Xulane, Lo Loestrin, Diane, Alesse, Aviane, combined pill, Seasonique, Tri-Sprintec, Loette, Rigevidon, Evra | estrogen, contraceptive
drospirenone | drospirenona | Slynd, Slinda | progestin, contraceptive
norethindrone | noretisterona | Aygestin, Camila, Errin, norethisterone, mini pill, Primolut, Nora-BE, Jencycla | progestin, contraceptive
levonorgestrel | levonorgestrel | Plan B, Mirena, Kyleena, Levonelle, Skyla, Norlevo, Postinor, Liletta, Plan B One-Step, morning after pill, pildora del dia despues | progestin, contraceptive
ulipristal | ulipristal | ellaOne | contraceptive
desogestrel | desogestrel | Cerazette, Cerelle, Azalia | progestin, contraceptive
etonogestrel | etonogestrel | Nexplanon, Implanon | progestin, contraceptive
medroxyprogesterone | medroxiprogesterona | Provera, Depo-Provera, Depo Provera, Depo-Progevera | progestin, contraceptive
norgestimate | norgestimato | Previfem | progestin, contraceptive
progesterone | progesterona | Prometrium, Utrogestan, Cyclogest, Utrogestán, Progeffik | progestin, hormone-therapy
megestrol | megestrol | Megace, Borea | progestin
tibolone | tibolona | Livial, Boltin | hormone-therapy
raloxifene | raloxifeno | Evista | serm, bone
ospemifene | ospemifeno | Osphena, Senshio | serm
clomiphene | clomifeno | Clomid, Serophene, Omifin | fertility
letrozole | letrozol | Femara | aromatase-inhibitor, hormone-cancer
anastrozole | anastrozol | Arimidex | aromatase-inhibitor, hormone-cancer
exemestane | exemestano | Aromasin, Aromasil | aromatase-inhibitor, hormone-cancer
tamoxifen | tamoxifeno | Nolvadex, Soltamox | serm, hormone-cancer
fulvestrant | fulvestrant | Faslodex | hormone-cancer
testosterone | testosterona | AndroGel, Depo-Testosterone, Testim, Nebido, Testogel, Reandron, Xyosted, Testopel | androgen
finasteride | finasterida | Proscar, Propecia | five-alpha, prostate
dutasteride | dutasterida | Avodart, Combodart | five-alpha, prostate
leuprolide | leuprorelina | Lupron, Eligard, leuprorelin, Prostap, Procrin | gnrh, hormone-cancer
goserelin | goserelina | Zoladex | gnrh, hormone-cancer
triptorelin | triptorelina | Trelstar, Decapeptyl | gnrh, hormone-cancer
degarelix | degarelix | Firmagon | gnrh, hormone-cancer
relugolix | relugolix | Orgovyx, Myfembree | gnrh, hormone-cancer
elagolix | elagolix | Orilissa, Oriahnn | gnrh
bicalutamide | bicalutamida | Casodex | antiandrogen, hormone-cancer
enzalutamide | enzalutamida | Xtandi | antiandrogen, hormone-cancer
apalutamide | apalutamida | Erleada | antiandrogen, hormone-cancer
darolutamide | darolutamida | Nubeqa | antiandrogen, hormone-cancer
abiraterone | abiraterona | Zytiga, Yonsa | antiandrogen, hormone-cancer
cabergoline | cabergolina | Dostinex | prolactin
bromocriptine | bromocriptina | Parlodel, Cycloset | prolactin
somatropin | somatropina | Genotropin, Norditropin, Humatrope, growth hormone, Saizen | growth-hormone
octreotide | octreotida | Sandostatin, Sandostatina | somatostatin
lanreotide | lanreotida | Somatuline | somatostatin
desmopressin | desmopresina | DDAVP, Minirin, Nocdurna, Stimate | antidiuretic
tolvaptan | tolvaptán | Samsca, Jynarque, Jinarc | antidiuretic-blocker
alendronate | alendronato | Fosamax, Fosavance, alendronic acid, ácido alendrónico, Binosto | bisphosphonate, bone
risedronate | risedronato | Actonel, Atelvia, Acrel | bisphosphonate, bone
ibandronate | ibandronato | Boniva, Bonviva, ibandronic acid | bisphosphonate, bone
zoledronic acid | ácido zoledrónico | Reclast, Zometa, Aclasta, zoledronate | bisphosphonate, bone
pamidronate | pamidronato | Aredia | bisphosphonate, bone
denosumab | denosumab | Prolia, Xgeva | bone
romosozumab | romosozumab | Evenity | bone
teriparatide | teriparatida | Forteo, Forsteo | bone
abaloparatide | abaloparatida | Tymlos, Eladynos | bone
calcitonin | calcitonina | Miacalcin, Miacalcic | bone
cholecalciferol | colecalciferol | vitamin D3, vitamin D, vitamina D, Hidroferol, Fultium, calcifediol, Deltius | vitamin-d, supplement
ergocalciferol | ergocalciferol | Drisdol, vitamin D2 | vitamin-d, supplement
calcitriol | calcitriol | Rocaltrol, Vectical | vitamin-d
calcium carbonate | carbonato de calcio | Tums, Caltrate, Os-Cal, Rennie, Adcal, Calcichew, calcium, calcio, Mastical, Ideos | calcium, antacid, supplement
calcium acetate | acetato de calcio | PhosLo, Phosex | phosphate-binder, calcium
sevelamer | sevelámero | Renvela, Renagel | phosphate-binder
lanthanum | lantano | Fosrenol | phosphate-binder
cinacalcet | cinacalcet | Sensipar, Mimpara | parathyroid
ferrous sulfate | sulfato ferroso | Feosol, iron, hierro, Slow Fe, ferrous sulphate, Tardyferon, Fer-In-Sol, iron pills, iron tablets, Fero-Gradumet | iron, supplement
ferrous gluconate | gluconato ferroso | Fergon | iron, supplement
ferrous fumarate | fumarato ferroso | Ferro-Sequels, Fersamal, Galfer | iron, supplement
iron sucrose | hierro sacarosa | Venofer, Feraheme, Injectafer, Ferinject, ferric carboxymaltose, iron dextran | iron
folic acid | ácido fólico | folate, folato, FA-8, Acfol, vitamin B9 | vitamin, supplement | treats or prevents low folate, and protects an unborn baby | trata o previene la falta de folato y protege al bebé en el embarazo
leucovorin | folinato cálcico | folinic acid, Fusilev, levoleucovorin, ácido folínico | folinic
cyanocobalamin | cianocobalamina | vitamin B12, B12, vitamina B12, hydroxocobalamin, Optovite, hidroxocobalamina | vitamin, supplement
thiamine | tiamina | vitamin B1, vitamina B1, Benerva | vitamin, supplement
pyridoxine | piridoxina | vitamin B6, Benadon, vitamina B6 | vitamin, supplement
ascorbic acid | ácido ascórbico | vitamin C, vitamina C, Redoxon | vitamin, supplement
vitamin a | vitamina A | retinol | vitamin, supplement
vitamin e | vitamina E | tocopherol, tocoferol | vitamin, supplement
vitamin k | vitamina K | phytonadione, fitomenadiona, Mephyton, phytomenadione, Konakion | vitamin-k, vitamin
biotin | biotina | vitamin B7 | vitamin, supplement
multivitamin | multivitamínico | Centrum, multivitamins, prenatal vitamins, prenatal vitamin, vitaminas prenatales, One A Day | vitamin, supplement
zinc | zinc | zinc sulfate, Galzin, cinc | supplement
potassium chloride | cloruro de potasio | Klor-Con, K-Dur, Slow-K, K-Tab, Micro-K, Boi-K, potassium, potasio, Sando-K, potassium pills, K-Lor | potassium, supplement
potassium citrate | citrato de potasio | Urocit-K | potassium
magnesium oxide | óxido de magnesio | Mag-Ox, magnesium, magnesio, Magnesium glycinate, magnesium citrate, Slow-Mag | magnesium, supplement
sodium bicarbonate | bicarbonato de sodio | baking soda, Alka-Seltzer, bicarbonato | antacid
sodium polystyrene | poliestireno sulfonato | Kayexalate, Resincalcio, Resonium | potassium-binder
patiromer | patirómero | Veltassa | potassium-binder
sodium zirconium cyclosilicate | ciclosilicato de sodio y zirconio | Lokelma | potassium-binder
omeprazole | omeprazol | Prilosec, Losec, Zegerid, Mopral, Emeproton | ppi, stomach-acid
esomeprazole | esomeprazol | Nexium, Axiago, Emozul | ppi, stomach-acid
lansoprazole | lansoprazol | Prevacid, Zoton, Opiren, Bamalite | ppi, stomach-acid
pantoprazole | pantoprazol | Protonix, Protium, Pantecta, Anagastra, Somac | ppi, stomach-acid
rabeprazole | rabeprazol | Aciphex, Pariet | ppi, stomach-acid
dexlansoprazole | dexlansoprazol | Dexilant | ppi, stomach-acid
vonoprazan | vonoprazán | Voquezna | stomach-acid
famotidine | famotidina | Pepcid, Pepcid AC, Tamin, Zantac 360 | h2-blocker, stomach-acid
ranitidine | ranitidina | Zantac | h2-blocker, stomach-acid
cimetidine | cimetidina | Tagamet | h2-blocker, stomach-acid
nizatidine | nizatidina | Axid | h2-blocker, stomach-acid
sucralfate | sucralfato | Carafate, Antepsin, Urbal | stomach-lining
misoprostol | misoprostol | Cytotec, Arthrotec | stomach-lining
aluminum hydroxide | hidróxido de aluminio | Maalox, Mylanta, Gaviscon, Almax, antacid, magaldrate | antacid
simethicone | simeticona | Gas-X, Mylicon, Aero Red, Infacol, Phazyme | gas
metoclopramide | metoclopramida | Reglan, Maxolon, Primperan, Gimoti | antiemetic, prokinetic
domperidone | domperidona | Motilium | antiemetic, prokinetic
ondansetron | ondansetrón | Zofran, Yatrox, Zuplenz | antiemetic
granisetron | granisetrón | Kytril, Sustol, Sancuso | antiemetic
palonosetron | palonosetrón | Aloxi | antiemetic
aprepitant | aprepitant | Emend, Cinvanti, fosaprepitant | antiemetic
prochlorperazine | proclorperazina | Compazine, Stemetil, Buccastem | antiemetic, antipsychotic
promethazine | prometazina | Phenergan, Frinova, Avomine | sedating-antihistamine, antiemetic
trimethobenzamide | trimetobenzamida | Tigan | antiemetic
meclizine | meclozina | Antivert, Bonine, Dramine, meclozine | sedating-antihistamine, antiemetic | eases dizziness and motion sickness | alivia el mareo y el vértigo
dimenhydrinate | dimenhidrinato | Dramamine, Biodramina, Gravol | sedating-antihistamine, antiemetic
scopolamine | escopolamina | Transderm Scop, hyoscine, Buscapina, Kwells, Scopoderm | anticholinergic, antiemetic
betahistine | betahistina | Serc, Fidium | vertigo
doxylamine | doxilamina | Unisom, Diclegis, Dormidina, Bonjesta, Cariban | sedating-antihistamine, sleep
loperamide | loperamida | Imodium, Fortasec, Salvacolina | antidiarrheal
diphenoxylate | difenoxilato | Lomotil | antidiarrheal
racecadotril | racecadotrilo | Tiorfan, Hidrasec | antidiarrheal
dicyclomine | diciclomina | Bentyl, dicycloverine, Merbentyl | antispasmodic, anticholinergic
hyoscyamine | hiosciamina | Levsin, Levbid | antispasmodic, anticholinergic
mebeverine | mebeverina | Colofac, Duspatalin | antispasmodic
otilonium | otilonio | Spasmoctyl | antispasmodic
polyethylene glycol | polietilenglicol | Miralax, macrogol, Movicol, GoLytely, Laxido, GlycoLax, Moviprep, Casenlax, NuLYTELY | laxative
lactulose | lactulosa | Enulose, Duphalac, Kristalose | laxative
senna | sen | Senokot, sennosides, Ex-Lax, Puntual | laxative
bisacodyl | bisacodilo | Dulcolax, Dulcolaxo, Correctol | laxative
docusate | docusato | Colace, stool softener, Surfak, DulcoEase | laxative
psyllium | plantago | Metamucil, ispaghula, Fybogel, Plantaben, Konsyl | laxative
magnesium hydroxide | hidróxido de magnesio | Milk of Magnesia, leche de magnesia | laxative, antacid, magnesium
sodium picosulfate | picosulfato de sodio | Evacuol, Picolax, Clenpiq, Prepopik | laxative
linaclotide | linaclotida | Linzess, Constella | laxative
lubiprostone | lubiprostona | Amitiza | laxative
prucalopride | prucaloprida | Motegrity, Resolor | laxative
methylnaltrexone | metilnaltrexona | Relistor, naloxegol, Movantik | laxative
mesalamine | mesalazina | Asacol, Lialda, Pentasa, mesalazine, Apriso, Delzicol, Claversal, Salofalk | bowel-inflammation
sulfasalazine | sulfasalazina | Azulfidine, Salazopyrin, Salazopyrina | bowel-inflammation, dmard, sulfa
balsalazide | balsalazida | Colazal | bowel-inflammation
ursodiol | ácido ursodesoxicólico | Actigall, ursodeoxycholic acid, Ursobilane, Urso, Ursofalk | bile
obeticholic acid | ácido obeticólico | Ocaliva | bile
pancrelipase | pancreatina | Creon, Zenpep, Kreon, pancreatic enzymes | enzymes
amoxicillin | amoxicilina | Amoxil, Clamoxyl, Moxatag, Trimox, amoxycillin, Ardine, amoxicilin | penicillin, antibiotic
clavulanate | clavulánico | Augmentin, clavulanic acid, amoxicillin-clavulanate, co-amoxiclav, Augmentine, ácido clavulánico, amoxicillin/clavulanate, amoxicilina clavulánico, clavulanate potassium | penicillin, antibiotic
penicillin v | penicilina V | penicillin, penicilina, Pen VK, phenoxymethylpenicillin, Penilevel, penicillin V potassium | penicillin, antibiotic
penicillin g | penicilina G | Bicillin, benzylpenicillin, benzathine, Benzetacil, penicillin G benzathine | penicillin, antibiotic
ampicillin | ampicilina | Unasyn, Principen, Britapen | penicillin, antibiotic
dicloxacillin | dicloxacilina | Dynapen | penicillin, antibiotic
flucloxacillin | flucloxacilina | Floxapen, Ladropen | penicillin, antibiotic
cloxacillin | cloxacilina | Orbenin, Anaclosil | penicillin, antibiotic
nafcillin | nafcilina | Nallpen | penicillin, antibiotic
oxacillin | oxacilina | Bactocill | penicillin, antibiotic
piperacillin | piperacilina | Zosyn, Tazocin, Tazocel, piperacillin-tazobactam, tazobactam | penicillin, antibiotic
cephalexin | cefalexina | Keflex, cefalexin, Kefloridina | cephalosporin, antibiotic
cefadroxil | cefadroxilo | Duricef | cephalosporin, antibiotic
cefazolin | cefazolina | Ancef, Kefzol | cephalosporin, antibiotic
cefuroxime | cefuroxima | Ceftin, Zinnat, Zinacef | cephalosporin, antibiotic
cefaclor | cefaclor | Ceclor | cephalosporin, antibiotic
cefprozil | cefprozilo | Cefzil | cephalosporin, antibiotic
cefdinir | cefdinir | Omnicef | cephalosporin, antibiotic
cefixime | cefixima | Suprax, Denvar | cephalosporin, antibiotic
cefpodoxime | cefpodoxima | Vantin, Orelox | cephalosporin, antibiotic
cefditoren | cefditoreno | Spectracef | cephalosporin, antibiotic
ceftriaxone | ceftriaxona | Rocephin, Rocefalin | cephalosporin, antibiotic
cefotaxime | cefotaxima | Claforan | cephalosporin, antibiotic
ceftazidime | ceftazidima | Fortaz, Fortum, Tazicef | cephalosporin, antibiotic
cefepime | cefepima | Maxipime | cephalosporin, antibiotic
ceftaroline | ceftarolina | Teflaro, Zinforo | cephalosporin, antibiotic
meropenem | meropenem | Merrem, Meronem | carbapenem, antibiotic
ertapenem | ertapenem | Invanz | carbapenem, antibiotic
imipenem | imipenem | Primaxin, Tienam | carbapenem, antibiotic
aztreonam | aztreonam | Azactam, Cayston | antibiotic
azithromycin | azitromicina | Zithromax, Z-Pak, Zpak, Zmax, Vinzam, z pack, zpack, Zitromax | macrolide, antibiotic
clarithromycin | claritromicina | Biaxin, Klaricid, Bremon, Klacid | macrolide, antibiotic
erythromycin | eritromicina | Ery-Tab, Erythrocin, Erythroped, Pantomicina, E.E.S. | macrolide, antibiotic
ciprofloxacin | ciprofloxacino | Cipro, Ciproxin, Baycip, Cetraxal | fluoroquinolone, antibiotic
levofloxacin | levofloxacino | Levaquin, Tavanic | fluoroquinolone, antibiotic
moxifloxacin | moxifloxacino | Avelox, Actira, Vigamox | fluoroquinolone, antibiotic
ofloxacin | ofloxacino | Floxin, Ocuflox, Tarivid, Surnox | fluoroquinolone, antibiotic
norfloxacin | norfloxacino | Noroxin | fluoroquinolone, antibiotic
delafloxacin | delafloxacino | Baxdela, Quofenix | fluoroquinolone, antibiotic
doxycycline | doxiciclina | Vibramycin, Doryx, Vibracina, Oracea, Monodox, Doxy, Adoxa | tetracycline, antibiotic
minocycline | minociclina | Minocin, Solodyn, Dynacin | tetracycline, antibiotic
tetracycline | tetraciclina | Sumycin, Achromycin | tetracycline, antibiotic
lymecycline | limeciclina | Tetralysal | tetracycline, antibiotic
tigecycline | tigeciclina | Tygacil | tetracycline, antibiotic
sulfamethoxazole | sulfametoxazol | Bactrim, Septra, co-trimoxazole, cotrimoxazol, Septrin, SMX-TMP, TMP-SMX, trimethoprim-sulfamethoxazole, Bactrim DS, sulfamethoxazole-trimethoprim | sulfa, antibiotic, trimethoprim
trimethoprim | trimetoprima | Primsol, Proloprim, Monotrim | trimethoprim, antibiotic
nitrofurantoin | nitrofurantoína | Macrobid, Macrodantin, Furantoina, Furadantin | antibiotic
fosfomycin | fosfomicina | Monurol, Monuril, Monofoscin | antibiotic
methenamine | metenamina | Hiprex, Urex | antibiotic
clindamycin | clindamicina | Cleocin, Dalacin, Clindagel | lincosamide, antibiotic
metronidazole | metronidazol | Flagyl, Metrogel, Rozex, Pylera | nitroimidazole, antibiotic
tinidazole | tinidazol | Tindamax, Fasigyn, Tricolam | nitroimidazole, antibiotic
vancomycin | vancomicina | Vancocin, Firvanq | glycopeptide, antibiotic
teicoplanin | teicoplanina | Targocid | glycopeptide, antibiotic
linezolid | linezolid | Zyvox, Zyvoxid | oxazolidinone, antibiotic, serotonergic
tedizolid | tedizolid | Sivextro | oxazolidinone, antibiotic
daptomycin | daptomicina | Cubicin | antibiotic
gentamicin | gentamicina | Garamycin, Genticin | aminoglycoside, antibiotic
tobramycin | tobramicina | Tobi, Tobrex, Nebcin | aminoglycoside, antibiotic
amikacin | amikacina | Amikin, Arikayce | aminoglycoside, antibiotic
streptomycin | estreptomicina | streptomycin sulfate | aminoglycoside, antibiotic
neomycin | neomicina | Neo-Fradin, Neosporin | aminoglycoside, antibiotic
rifampin | rifampicina | Rifadin, rifampicin, Rimactane, Rifaldin | rifamycin, antibiotic, enzyme-inducer
rifaximin | rifaximina | Xifaxan, Spiraxin, Targaxan | rifamycin, antibiotic
rifabutin | rifabutina | Mycobutin, Ansatipin | rifamycin, antibiotic
isoniazid | isoniazida | INH, Nydrazid, Cemidon | tuberculosis, antibiotic
ethambutol | etambutol | Myambutol | tuberculosis, antibiotic
pyrazinamide | pirazinamida | Rifater, Zinamide | tuberculosis, antibiotic
dapsone | dapsona | Aczone | antibiotic
colistin | colistina | Coly-Mycin, Colomycin, Promixin | antibiotic
mupirocin | mupirocina | Bactroban, Centany | antibiotic, skin
fusidic acid | ácido fusídico | Fucidin, Fucidine | antibiotic, skin
bacitracin | bacitracina | Polysporin | antibiotic, skin
chloramphenicol | cloranfenicol | Chloromycetin, Chlorsig | antibiotic
fidaxomicin | fidaxomicina | Dificid, Dificlir | antibiotic
fluconazole | fluconazol | Diflucan, Loitin | azole, antifungal
itraconazole | itraconazol | Sporanox, Canadiol, Tolsura | azole, antifungal
ketoconazole | ketoconazol | Nizoral, Panfungol | azole, antifungal
voriconazole | voriconazol | Vfend | azole, antifungal
posaconazole | posaconazol | Noxafil | azole, antifungal
isavuconazole | isavuconazol | Cresemba, isavuconazonium | azole, antifungal
clotrimazole | clotrimazol | Lotrimin, Canesten, Mycelex, Gyne-Lotrimin | antifungal
miconazole | miconazol | Monistat, Daktarin | antifungal
terbinafine | terbinafina | Lamisil | antifungal
nystatin | nistatina | Mycostatin, Nystan | antifungal
griseofulvin | griseofulvina | Gris-PEG, Fulvicin | antifungal
amphotericin b | anfotericina B | AmBisome, Fungizone, Abelcet | antifungal
micafungin | micafungina | Mycamine, caspofungin, Cancidas, anidulafungin | antifungal
acyclovir | aciclovir | Zovirax, aciclovir, Sitavig | antiviral-herpes, antiviral
valacyclovir | valaciclovir | Valtrex, valaciclovir, Valherpes | antiviral-herpes, antiviral
famciclovir | famciclovir | Famvir | antiviral-herpes, antiviral
ganciclovir | ganciclovir | Cytovene, Cymevene | antiviral
valganciclovir | valganciclovir | Valcyte, Rovalcyte | antiviral
oseltamivir | oseltamivir | Tamiflu | antiviral-flu, antiviral
zanamivir | zanamivir | Relenza | antiviral-flu, antiviral
baloxavir | baloxavir | Xofluza | antiviral-flu, antiviral
nirmatrelvir | nirmatrelvir | Paxlovid, nirmatrelvir-ritonavir | antiviral-covid, antiviral
remdesivir | remdesivir | Veklury | antiviral-covid, antiviral
molnupiravir | molnupiravir | Lagevrio | antiviral-covid, antiviral
tenofovir | tenofovir | Viread, Vemlidy, Truvada, Descovy | hiv, antiviral
emtricitabine | emtricitabina | Emtriva | hiv, antiviral
lamivudine | lamivudina | Epivir, Combivir, Epzicom, Zeffix | hiv, antiviral
zidovudine | zidovudina | Retrovir, AZT | hiv, antiviral
abacavir | abacavir | Ziagen, Triumeq, Kivexa | hiv, antiviral
efavirenz | efavirenz | Sustiva, Atripla | hiv, antiviral
rilpivirine | rilpivirina | Edurant, Complera, Cabenuva | hiv, antiviral
doravirine | doravirina | Pifeltro, Delstrigo | hiv, antiviral
dolutegravir | dolutegravir | Tivicay, Dovato, Juluca | hiv, antiviral
bictegravir | bictegravir | Biktarvy | hiv, antiviral
raltegravir | raltegravir | Isentress | hiv, antiviral
cabotegravir | cabotegravir | Apretude, Vocabria | hiv, antiviral
darunavir | darunavir | Prezista, Symtuza, Prezcobix | hiv, antiviral
atazanavir | atazanavir | Reyataz | hiv, antiviral
ritonavir | ritonavir | Norvir, Kaletra, lopinavir | hiv, antiviral
entecavir | entecavir | Baraclude | antiviral-hepatitis, antiviral
sofosbuvir | sofosbuvir | Sovaldi, Harvoni, Epclusa, ledipasvir, velpatasvir | antiviral-hepatitis, antiviral
glecaprevir | glecaprevir | Mavyret, Maviret, pibrentasvir | antiviral-hepatitis, antiviral
ribavirin | ribavirina | Copegus, Rebetol | antiviral-hepatitis, antiviral
hydroxychloroquine | hidroxicloroquina | Plaquenil, Dolquine, Quensyl | antimalarial, dmard | treats lupus and rheumatoid arthritis, and malaria | trata el lupus, la artritis reumatoide y la malaria
chloroquine | cloroquina | Aralen, Resochin | antimalarial
mefloquine | mefloquina | Lariam | antimalarial
atovaquone | atovacuona | Malarone, Mepron, atovaquone-proguanil, proguanil | antimalarial
primaquine | primaquina | primaquine phosphate | antimalarial
quinine | quinina | Qualaquin | antimalarial
artemether | arteméter | Coartem, Riamet, lumefantrine | antimalarial
ivermectin | ivermectina | Stromectol, Soolantra | antiparasitic
albendazole | albendazol | Albenza, Eskazole | antiparasitic
mebendazole | mebendazol | Vermox, Emverm, Lomper | antiparasitic
praziquantel | praziquantel | Biltricide | antiparasitic
nitazoxanide | nitazoxanida | Alinia | antiparasitic
permethrin | permetrina | Elimite, Nix, Lyclear | antiparasitic, skin
albuterol | salbutamol | Ventolin, Proair, Proventil, salbutamol, Xopenex, levalbuterol, rescue inhaler, blue inhaler, AccuNeb, albuteral | saba, inhaler
terbutaline | terbutalina | Bricanyl, Terbasmin, Brethine | saba, inhaler
salmeterol | salmeterol | Serevent, Advair, Seretide, Wixela, AirDuo, fluticasone-salmeterol | laba, inhaler
formoterol | formoterol | Foradil, Symbicort, Dulera, Oxis, Perforomist, Foster, Breyna, budesonide-formoterol | laba, inhaler
vilanterol | vilanterol | Breo, Breo Ellipta, Relvar, Anoro, Trelegy | laba, inhaler
indacaterol | indacaterol | Arcapta, Onbrez, Ultibro | laba, inhaler
olodaterol | olodaterol | Striverdi, Stiolto, Spiolto | laba, inhaler
ipratropium | ipratropio | Atrovent, Combivent, DuoNeb | lama, inhaler, anticholinergic
tiotropium | tiotropio | Spiriva, Handihaler | lama, inhaler, anticholinergic
umeclidinium | umeclidinio | Incruse, Incruse Ellipta | lama, inhaler
glycopyrrolate | glicopirronio | Robinul, Seebri, Lonhala, glycopyrronium, Bevespi, Breztri, Cuvposa | lama, inhaler, anticholinergic
aclidinium | aclidinio | Tudorza, Eklira, Duaklir | lama, inhaler
montelukast | montelukast | Singulair | leukotriene
zafirlukast | zafirlukast | Accolate | leukotriene
theophylline | teofilina | Theo-24, Uniphyl, Theo-Dur, Theolair, aminophylline | xanthine
roflumilast | roflumilast | Daliresp, Daxas | pde4
cromolyn | cromoglicato | Intal, Nasalcrom, cromoglicate | allergy
omalizumab | omalizumab | Xolair | asthma-biologic
mepolizumab | mepolizumab | Nucala | asthma-biologic
benralizumab | benralizumab | Fasenra | asthma-biologic
dupilumab | dupilumab | Dupixent | asthma-biologic
tezepelumab | tezepelumab | Tezspire | asthma-biologic
cetirizine | cetirizina | Zyrtec, Alerlisin, Piriteze, Zirtec | antihistamine
levocetirizine | levocetirizina | Xyzal, Xazal | antihistamine
loratadine | loratadina | Claritin, Clarityn, Clarityne, Alavert | antihistamine
desloratadine | desloratadina | Clarinex, Aerius, Neoclarityn | antihistamine
fexofenadine | fexofenadina | Allegra, Telfast | antihistamine
ebastine | ebastina | Ebastel, Alastina | antihistamine
bilastine | bilastina | Bilaxten, Ilaxten, Obalix | antihistamine
rupatadine | rupatadina | Rupafin, Alergoliber | antihistamine
azelastine | azelastina | Astelin, Astepro, Optivar, Afluon | antihistamine
olopatadine | olopatadina | Patanol, Pataday, Patanase, Opatanol | antihistamine
diphenhydramine | difenhidramina | Benadryl, ZzzQuil, Nytol, Soñodor, Banophen, Sominex, diphenhidramine | sedating-antihistamine
chlorpheniramine | clorfenamina | Chlor-Trimeton, Piriton, chlorphenamine, Polaramine | sedating-antihistamine
hydroxyzine | hidroxicina | Atarax, Vistaril | sedating-antihistamine, anxiety | eases itching and anxiety | alivia la picazón y la ansiedad
cyproheptadine | ciproheptadina | Periactin, Periactol | sedating-antihistamine
pseudoephedrine | pseudoefedrina | Sudafed, Mucinex D, Claritin-D | decongestant
phenylephrine | fenilefrina | Sudafed PE, Neo-Synephrine | decongestant
oxymetazoline | oximetazolina | Afrin, Utabon, Respibien | decongestant
guaifenesin | guaifenesina | Mucinex, Robitussin, Bisolvon expectorante | cough
dextromethorphan | dextrometorfano | Delsym, Robitussin DM, DXM, NyQuil, DayQuil, Romilar, cough syrup, jarabe para la tos | cough, serotonergic
benzonatate | benzonatato | Tessalon, Tessalon Perles | cough
acetylcysteine | acetilcisteína | Mucomyst, Fluimucil, Acetadote, NAC | cough
ambroxol | ambroxol | Mucosan, Motosol | cough
epinephrine | adrenalina | EpiPen, Auvi-Q, adrenaline, Jext, Adrenaclick, Altellus, Emerade, Neffy, epi pen, Symjepi, epipens | epinephrine
methotrexate | metotrexato | Trexall, Otrexup, Rasuvo, Metoject, Maxtrex, MTX, Xatmep, Bertanel | dmard, immunosuppressant, antimetabolite
azathioprine | azatioprina | Imuran, Azasan, Imurel | immunosuppressant
mercaptopurine | mercaptopurina | Purinethol, 6-MP, Purixan, Xaluprine | immunosuppressant, cytotoxic
mycophenolate | micofenolato | CellCept, Myfortic, mycophenolic acid, mycophenolate mofetil | immunosuppressant, transplant
tacrolimus | tacrolimus | Prograf, Advagraf, Envarsus, Protopic, Adoport, Astagraf | immunosuppressant, transplant
cyclosporine | ciclosporina | Sandimmune, Neoral, ciclosporin, Gengraf, Restasis, Sandimmun | immunosuppressant, transplant
sirolimus | sirolimus | Rapamune, rapamycin | immunosuppressant, transplant
everolimus | everolimus | Afinitor, Zortress, Certican | immunosuppressant, transplant, targeted-cancer
belatacept | belatacept | Nulojix | immunosuppressant, transplant
leflunomide | leflunomida | Arava | dmard, immunosuppressant
teriflunomide | teriflunomida | Aubagio | multiple-sclerosis, immunosuppressant
adalimumab | adalimumab | Humira, Amjevita, Hyrimoz, Imraldi, Cyltezo, Hadlima | tnf, immunosuppressant
etanercept | etanercept | Enbrel, Benepali, Erelzi | tnf, immunosuppressant
infliximab | infliximab | Remicade, Inflectra, Remsima, Renflexis | tnf, immunosuppressant
certolizumab | certolizumab | Cimzia | tnf, immunosuppressant
golimumab | golimumab | Simponi | tnf, immunosuppressant
tocilizumab | tocilizumab | Actemra, RoActemra | immune-biologic, immunosuppressant
sarilumab | sarilumab | Kevzara | immune-biologic, immunosuppressant
anakinra | anakinra | Kineret | immune-biologic, immunosuppressant
abatacept | abatacept | Orencia | immune-biologic, immunosuppressant
rituximab | rituximab | Rituxan, MabThera, Truxima | immune-biologic, immunosuppressant
belimumab | belimumab | Benlysta | immune-biologic, immunosuppressant
ustekinumab | ustekinumab | Stelara | immune-biologic, immunosuppressant
secukinumab | secukinumab | Cosentyx | immune-biologic, immunosuppressant
ixekizumab | ixekizumab | Taltz | immune-biologic, immunosuppressant
guselkumab | guselkumab | Tremfya | immune-biologic, immunosuppressant
risankizumab | risankizumab | Skyrizi | immune-biologic, immunosuppressant
vedolizumab | vedolizumab | Entyvio | immune-biologic, immunosuppressant
natalizumab | natalizumab | Tysabri | multiple-sclerosis, immunosuppressant
ocrelizumab | ocrelizumab | Ocrevus | multiple-sclerosis, immunosuppressant
ofatumumab | ofatumumab | Kesimpta, Arzerra | multiple-sclerosis, immunosuppressant
alemtuzumab | alemtuzumab | Lemtrada, Campath | multiple-sclerosis, immunosuppressant
fingolimod | fingolimod | Gilenya | multiple-sclerosis, immunosuppressant
siponimod | siponimod | Mayzent | multiple-sclerosis, immunosuppressant
dimethyl fumarate | dimetilfumarato | Tecfidera, Vumerity | multiple-sclerosis
glatiramer | glatirámero | Copaxone | multiple-sclerosis
interferon beta | interferón beta | Avonex, Rebif, Betaseron, Plegridy | multiple-sclerosis
cladribine | cladribina | Mavenclad, Leustatin | multiple-sclerosis, immunosuppressant
dalfampridine | fampridina | Ampyra, Fampyra | multiple-sclerosis
eculizumab | eculizumab | Soliris, Ultomiris, ravulizumab | immune-biologic, immunosuppressant
tofacitinib | tofacitinib | Xeljanz | jak, immunosuppressant
baricitinib | baricitinib | Olumiant | jak, immunosuppressant
upadacitinib | upadacitinib | Rinvoq | jak, immunosuppressant
ruxolitinib | ruxolitinib | Jakafi, Jakavi, Opzelura | jak, immunosuppressant, targeted-cancer
apremilast | apremilast | Otezla | psoriasis
penicillamine | penicilamina | Cuprimine, Depen | dmard
cyclophosphamide | ciclofosfamida | Cytoxan, Genoxal, Endoxana | cytotoxic, immunosuppressant
ifosfamide | ifosfamida | Ifex, Tronoxal | cytotoxic
chlorambucil | clorambucilo | Leukeran | cytotoxic
melphalan | melfalán | Alkeran, Evomela | cytotoxic
bendamustine | bendamustina | Treanda, Bendeka, Levact | cytotoxic
busulfan | busulfán | Myleran, Busulfex | cytotoxic
temozolomide | temozolomida | Temodar, Temodal | cytotoxic
dacarbazine | dacarbazina | DTIC | cytotoxic
cisplatin | cisplatino | Platinol | cytotoxic
carboplatin | carboplatino | Paraplatin | cytotoxic
oxaliplatin | oxaliplatino | Eloxatin, FOLFOX | cytotoxic
doxorubicin | doxorrubicina | Adriamycin, Doxil, Caelyx | cytotoxic
epirubicin | epirrubicina | Ellence, Pharmorubicin | cytotoxic
daunorubicin | daunorrubicina | Cerubidine, Vyxeos | cytotoxic
idarubicin | idarrubicina | Idamycin, Zavedos | cytotoxic
mitoxantrone | mitoxantrona | Novantrone | cytotoxic
bleomycin | bleomicina | Blenoxane | cytotoxic
mitomycin | mitomicina | Mutamycin | cytotoxic
fluorouracil | fluorouracilo | Adrucil, 5-FU, 5FU, Efudex, FOLFIRI | cytotoxic
capecitabine | capecitabina | Xeloda | cytotoxic
gemcitabine | gemcitabina | Gemzar, Infugem | cytotoxic
cytarabine | citarabina | Cytosar, ara-C | cytotoxic
azacitidine | azacitidina | Vidaza, Onureg | cytotoxic
decitabine | decitabina | Dacogen | cytotoxic
fludarabine | fludarabina | Fludara | cytotoxic, immunosuppressant
pemetrexed | pemetrexed | Alimta | cytotoxic
trifluridine | trifluridina | Lonsurf, tipiracil | cytotoxic
hydroxyurea | hidroxiurea | Hydrea, Droxia, hydroxycarbamide, Siklos | cytotoxic, sickle-cell
paclitaxel | paclitaxel | Taxol, Abraxane | cytotoxic
docetaxel | docetaxel | Taxotere | cytotoxic
cabazitaxel | cabazitaxel | Jevtana | cytotoxic
vincristine | vincristina | Oncovin, Vincasar | cytotoxic
vinblastine | vinblastina | Velban | cytotoxic
vinorelbine | vinorelbina | Navelbine | cytotoxic
eribulin | eribulina | Halaven | cytotoxic
etoposide | etopósido | VePesid, Toposar | cytotoxic
irinotecan | irinotecán | Camptosar, Onivyde, Campto | cytotoxic
topotecan | topotecán | Hycamtin | cytotoxic
trabectedin | trabectedina | Yondelis | cytotoxic
trastuzumab | trastuzumab | Herceptin, Kadcyla, Enhertu, Ogivri | targeted-cancer
pertuzumab | pertuzumab | Perjeta | targeted-cancer
bevacizumab | bevacizumab | Avastin, Mvasi | targeted-cancer
cetuximab | cetuximab | Erbitux | targeted-cancer
panitumumab | panitumumab | Vectibix | targeted-cancer
pembrolizumab | pembrolizumab | Keytruda | checkpoint, targeted-cancer
nivolumab | nivolumab | Opdivo | checkpoint, targeted-cancer
ipilimumab | ipilimumab | Yervoy | checkpoint, targeted-cancer
atezolizumab | atezolizumab | Tecentriq | checkpoint, targeted-cancer
durvalumab | durvalumab | Imfinzi | checkpoint, targeted-cancer
daratumumab | daratumumab | Darzalex | targeted-cancer
bortezomib | bortezomib | Velcade | targeted-cancer
carfilzomib | carfilzomib | Kyprolis | targeted-cancer
lenalidomide | lenalidomida | Revlimid | targeted-cancer, immunosuppressant
thalidomide | talidomida | Thalomid | targeted-cancer, immunosuppressant
pomalidomide | pomalidomida | Pomalyst, Imnovid | targeted-cancer, immunosuppressant
imatinib | imatinib | Gleevec, Glivec | targeted-cancer
dasatinib | dasatinib | Sprycel | targeted-cancer
nilotinib | nilotinib | Tasigna | targeted-cancer
ibrutinib | ibrutinib | Imbruvica | targeted-cancer, immunosuppressant
acalabrutinib | acalabrutinib | Calquence | targeted-cancer, immunosuppressant
venetoclax | venetoclax | Venclexta, Venclyxto | targeted-cancer, immunosuppressant
osimertinib | osimertinib | Tagrisso | targeted-cancer
erlotinib | erlotinib | Tarceva | targeted-cancer
gefitinib | gefitinib | Iressa | targeted-cancer
sunitinib | sunitinib | Sutent | targeted-cancer
sorafenib | sorafenib | Nexavar | targeted-cancer
pazopanib | pazopanib | Votrient | targeted-cancer
lenvatinib | lenvatinib | Lenvima | targeted-cancer
palbociclib | palbociclib | Ibrance | targeted-cancer, cdk
ribociclib | ribociclib | Kisqali | targeted-cancer, cdk
abemaciclib | abemaciclib | Verzenio, Verzenios | targeted-cancer, cdk
olaparib | olaparib | Lynparza | targeted-cancer
filgrastim | filgrastim | Neupogen, Zarxio, Neulasta, pegfilgrastim, Nivestim | white-cell
epoetin | epoetina | Epogen, Procrit, Retacrit, darbepoetin, Aranesp, Eprex, EPO, epoetin alfa | red-cell
eltrombopag | eltrombopag | Promacta, Revolade | platelet
romiplostim | romiplostim | Nplate | platelet
deferasirox | deferasirox | Exjade, Jadenu | iron-binder
emicizumab | emicizumab | Hemlibra | haemophilia
factor viii | factor VIII | Advate, Eloctate, antihemophilic factor | haemophilia
allopurinol | alopurinol | Zyloprim, Zyloric, Aloprim | xanthine-oxidase, gout
febuxostat | febuxostat | Uloric, Adenuric | xanthine-oxidase, gout
colchicine | colchicina | Colcrys, Mitigare, Gloperba | colchicine, gout
probenecid | probenecid | Benemid, Probalan | gout
oxybutynin | oxibutinina | Ditropan, Oxytrol, Kentera | bladder, anticholinergic
tolterodine | tolterodina | Detrol, Detrusitol, Urotrol | bladder, anticholinergic
solifenacin | solifenacina | Vesicare | bladder, anticholinergic
fesoterodine | fesoterodina | Toviaz | bladder, anticholinergic
trospium | trospio | Sanctura, Regurin | bladder, anticholinergic
darifenacin | darifenacina | Enablex, Emselex | bladder, anticholinergic
mirabegron | mirabegrón | Myrbetriq, Betmiga | bladder
vibegron | vibegrón | Gemtesa, Obgemsa | bladder
phenazopyridine | fenazopiridina | Pyridium, Azo | bladder-pain
bethanechol | betanecol | Urecholine, Myocholine | bladder
sildenafil | sildenafilo | Viagra, Revatio | pde5
tadalafil | tadalafilo | Cialis, Adcirca | pde5
vardenafil | vardenafilo | Levitra, Staxyn | pde5
avanafil | avanafilo | Stendra, Spedra | pde5
bosentan | bosentán | Tracleer | lung-pressure
ambrisentan | ambrisentán | Letairis, Volibris | lung-pressure
macitentan | macitentán | Opsumit | lung-pressure
riociguat | riociguat | Adempas | lung-pressure
treprostinil | treprostinilo | Remodulin, Tyvaso, Orenitram | lung-pressure
latanoprost | latanoprost | Xalatan, Vyzulta | glaucoma
bimatoprost | bimatoprost | Lumigan, Latisse | glaucoma
travoprost | travoprost | Travatan | glaucoma
dorzolamide | dorzolamida | Trusopt, Cosopt | glaucoma
brinzolamide | brinzolamida | Azopt, Simbrinza | glaucoma
brimonidine | brimonidina | Alphagan, Combigan, Mirvaso | glaucoma
pilocarpine | pilocarpina | Salagen, Isopto Carpine | glaucoma
aflibercept | aflibercept | Eylea | eye
ranibizumab | ranibizumab | Lucentis | eye
isotretinoin | isotretinoína | Accutane, Roaccutane, Claravis, Absorica, Roacutan, Dercutane | retinoid, skin
tretinoin | tretinoína | Retin-A, Renova, Vesanoid | retinoid, skin
adapalene | adapaleno | Differin | retinoid, skin
acitretin | acitretina | Soriatane, Neotigason | retinoid, skin
benzoyl peroxide | peróxido de benzoílo | Proactiv, PanOxyl | skin
salicylic acid | ácido salicílico | Compound W | skin
calcipotriene | calcipotriol | Dovonex, Daivonex | skin
pimecrolimus | pimecrolimus | Elidel | skin
lidocaine | lidocaína | Lidoderm, Xylocaine, LidoPatch, Versatis, lignocaine | anesthetic-local
bupivacaine | bupivacaína | Marcaine, Exparel | anesthetic-local
benzocaine | benzocaína | Orajel, Anbesol | anesthetic-local
capsaicin | capsaicina | Zostrix, Qutenza | pain-reliever
propofol | propofol | Diprivan | anesthetic
ketamine | ketamina | Ketalar | anesthetic
sevoflurane | sevoflurano | Ultane | anesthetic
rocuronium | rocuronio | Zemuron, Esmeron | anesthetic
succinylcholine | suxametonio | Anectine, Quelicin | anesthetic
dexmedetomidine | dexmedetomidina | Precedex, Dexdor | anesthetic
varenicline | vareniclina | Chantix, Champix, Tyrvaya | smoking
nicotine | nicotina | Nicorette, NicoDerm, Nicotinell, nicotine patch, parches de nicotina | smoking
cytisine | citisina | Todacitan, cytisinicline | smoking
phentermine | fentermina | Adipex, Qsymia, Lomaira | weight, stimulant
orlistat | orlistat | Xenical, Alli | weight
lorcaserin | lorcaserina | Belviq | weight
atropine | atropina | AtroPen, Isopto Atropine | anticholinergic
botulinum toxin | toxina botulínica | Botox, Dysport, Xeomin, onabotulinumtoxinA | movement
ivacaftor | ivacaftor | Kalydeco, Trikafta, Kaftrio, Orkambi, Symdeko | cystic-fibrosis
dornase alfa | dornasa alfa | Pulmozyme | cystic-fibrosis
sapropterin | sapropterina | Kuvan | enzyme-replacement
oxytocin | oxitocina | Pitocin, Syntocinon | labour
mifepristone | mifepristona | Mifeprex, Korlym, Mifegyne | labour
dinoprostone | dinoprostona | Cervidil, Prepidil, Propess | labour
magnesium sulfate | sulfato de magnesio | Epsom salt | magnesium
activated charcoal | carbón activado | CharcoCaps, Actidose | antidote
pralidoxime | pralidoxima | Protopam | antidote
flumazenil | flumazenilo | Romazicon, Anexate | antidote
immunoglobulin | inmunoglobulina | IVIG, Gammagard, Privigen, Hizentra | immunoglobulin
st john's wort | hierba de san juan | hipérico, hypericum | supplement, serotonergic, enzyme-inducer
ginkgo | ginkgo | ginkgo biloba | supplement
turmeric | cúrcuma | curcumin, curcumina | supplement
glucosamine | glucosamina | chondroitin, Xicil | supplement
valerian | valeriana | valerian root | supplement, sleep
probiotic | probiótico | lactobacillus, Culturelle, Saccharomyces boulardii | supplement
oral rehydration salts | suero oral | Pedialyte, ORS, Dioralyte, Sueroral, vida suero oral | rehydration
`
