/**
 * Spanish words of patients, each line `the English name of a topic | Spanish words`. Records in the United States are
 * in English, and many who ask about theirs are not.
 */
export const spanishWords: readonly (readonly [string, string])[] = `
hemoglobin a1c | azúcar en la sangre, azúcar en sangre, azúcar, hemoglobina glucosilada, hemoglobina glicosilada
glucose | glucosa, azúcar en la sangre, azúcar en sangre, azúcar
cholesterol | colesterol, grasa en la sangre, lípidos
ldl | colesterol malo
hdl | colesterol bueno
triglyceride | triglicéridos, grasa en la sangre
calcium | calcio
platelet | plaquetas
leukocyte | glóbulos blancos, leucocitos
erythrocyte | glóbulos rojos
creatinine | creatinina, función renal
kidney | riñón, riñones
liver | hígado
heart | corazón
lung | pulmón, pulmones
thyroid | tiroides
tsh | tiroides
hemoglobin | hemoglobina
potassium | potasio
iron | hierro
vitamin d | vitamina d
blood pressure | presión arterial, presión, presión de la sangre, tensión arterial, tensión
heart rate | pulso, frecuencia cardíaca, ritmo cardíaco
body weight | peso, cuánto peso, pesar
body height | estatura, altura, talla, cuánto mido
body temperature | temperatura, fiebre
body mass index | índice de masa corporal
smoking status | fumo, fumar, cigarrillo, tabaco
pregnancy status | embarazo, embarazada, bebé
hypertension | hipertensión, presión alta
diabetes | diabetes, azúcar alta
asthma | asma
cancer | cáncer, tumor
depression | depresión
anxiety | ansiedad
headache | dolor de cabeza, migraña, jaqueca
anemia | anemia
arthritis | artritis
infection | infección
pneumonia | neumonía, pulmonía
heart attack | ataque al corazón, infarto
stroke | derrame cerebral, embolia
influenza vaccine | vacuna de la gripe, vacuna contra la gripe, gripe
covid vaccine | vacuna de covid, vacuna contra el covid
tetanus vaccine | tétanos, vacuna del tétanos
painkiller | pastilla para el dolor, analgésico, dolor
antibiotic | antibiótico
antihypertensive | pastilla para la presión, medicina para la presión
birth control | píldora anticonceptiva, pastilla anticonceptiva, anticonceptivo, anticonceptiva
diabetes medicine | medicina para la diabetes, insulina
statin | pastilla para el colesterol
x ray | radiografía, rayos x
defibrillator | desfibrilador, marcapasos
intrauterine device | diu, dispositivo intrauterino
suture | puntos, suturas
cataract | cataratas
osteoporosis medicine | inyección de los huesos, inyección para los huesos
ultrasound | ultrasonido, ecografía
colonoscopy | colonoscopia
mammogram | mamografía
surgery | cirugía, operación, operado, operada
emergency room | sala de emergencias, emergencia, urgencias
primary care | médico de cabecera
penicillin | penicilina
eye | ojo, ojos, vista
gallbladder removal | vesícula, vesícula biliar
appendicitis | apéndice
prostate | próstata
stomach | estómago
bowel | intestino
skin | piel
bone | hueso, huesos
back | espalda
knee | rodilla, rodillas
hip | cadera
ear | oído, oídos
throat | garganta
foot | pie, pies
brain | cerebro, cabeza
breast | seno, senos, mama, mamas
womb | útero, matriz
blood clot | coágulo, trombosis
fracture | fractura, quebrado, quebrada, quebré, roto, rota
fall | caída, caídas, caí
surgery | operaron, me operaron
cesarean section | cesárea
childbirth | parto, di a luz
miscarriage | aborto espontáneo, perdí al bebé
pacemaker | marcapasos
stent | férula coronaria, estent
pap | papanicolau, papanicolaou, citología
x ray | placa
ct scan | tomografía
mri | resonancia magnética, resonancia
electrocardiogram | electrocardiograma
allergic rhinitis | rinitis
cough | tos
fever | fiebre, calentura
dizziness | mareo, mareos
fatigue | cansancio, fatiga
insomnia | insomnio, dormir
nausea | náusea, náuseas, vómito
chronic kidney disease | enfermedad renal, insuficiencia renal
kidney stone | piedras en el riñón, cálculo renal
urinary tract infection | infección de orina, infección urinaria
obesity | obesidad, sobrepeso
heart failure | insuficiencia cardíaca
stroke | accidente cerebrovascular
alcohol use disorder | alcohol, bebo, tomar alcohol
mother | madre, mamá
father | padre, papá
brother | hermano
sister | hermana
oxygen saturation | oxígeno, saturación
hiv | vih
pneumococcal vaccine | vacuna contra la neumonía
shingles vaccine | herpes zóster, vacuna contra la culebrilla, culebrilla
hepatitis b vaccine | vacuna contra la hepatitis
anticoagulant | anticoagulante
diuretic | diurético
acid reducer | pastilla para el estómago
sleeping pill | pastilla para dormir
inhaler | inhalador
insulin | insulina
aspirin | aspirina
acetaminophen | acetaminofén, acetaminofeno
ibuprofen | ibuprofeno
naproxen | naproxeno
amoxicillin | amoxicilina
azithromycin | azitromicina
metformin | metformina
levothyroxine | levotiroxina
atorvastatin | atorvastatina
simvastatin | simvastatina
rosuvastatin | rosuvastatina
amlodipine | amlodipino
losartan | losartán
hydrochlorothiazide | hidroclorotiazida
furosemide | furosemida
omeprazole | omeprazol
warfarin | warfarina
digoxin | digoxina
prednisone | prednisona
sertraline | sertralina
fluoxetine | fluoxetina
gabapentin | gabapentina
sumatriptan | sumatriptán
blood type | tipo de sangre, grupo sanguíneo
`
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => {
    const [name = '', words = ''] = line.split('|')
    return words.split(',').map((word) => [name.trim(), word.trim()] as const)
  })

/** By section id: what asks for the whole of it. */
export const spanishSections: Readonly<Record<string, readonly string[]>> = {
  allergies: ['alergia', 'alérgico', 'alérgica'],
  problems: ['enfermedad', 'diagnóstico', 'problema de salud', 'condición'],
  medications: ['medicina', 'medicamento', 'pastilla', 'receta', 'dosis'],
  labs: ['resultado', 'análisis', 'laboratorio', 'examen de sangre', 'prueba de sangre'],
  vitals: ['signos vitales'],
  immunizations: ['vacuna', 'vacunación', 'vacunado', 'vacunada'],
  procedures: ['procedimiento', 'cirugía', 'operación'],
  encounters: ['visita', 'cita', 'consulta', 'hospital'],
  orders: ['próximo', 'próxima', 'siguiente', 'falta', 'faltan', 'pendiente', 'cita', 'referencia'],
  'care-plans': ['plan de cuidado', 'plan de tratamiento'],
  'care-team': ['doctor', 'doctora', 'médico', 'médica', 'enfermera'],
  family: ['familia', 'familiar'],
  reports: ['informe', 'imagen'],
  notes: ['nota', 'escribió el doctor'],
  insurance: ['seguro médico', 'seguro'],
  costs: ['costo', 'cuánto costó', 'factura', 'pagar'],
}

/** Words that say how something is asked. */
export const spanishEmptyWords =
  'que cual cuales cuando donde como quien quienes cuanto cuanta cuantos cuantas mi mis el la los las un una unos unas de del en fue es son soy estoy esta estan tengo tiene tomo tomar tomando hay he han ha sido ultimo ultima ultimos ultimas por para con sin al alguna algun alguno algunas algo me se lo su sus y o si no mas muy ser tener hacer hizo hicieron dieron actual ahora todos todas puedo puede debo tuve tuvo estuve le les te esto eso esa ese cada desde hasta entre sobre como tan salio dijo dijeron paso nivel valor vez veces'
