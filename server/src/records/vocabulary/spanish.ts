/**
 * Spanish words of patients, each line `the English name of a topic | Spanish words`. Records in the United States are
 * in English, and many who ask about theirs are not.
 */
export const spanishWords: readonly (readonly [string, string])[] = `
hemoglobin a1c | azúcar en la sangre, azúcar en sangre, azúcar, hemoglobina glucosilada, hemoglobina glicosilada
glucose | glucosa, azúcar en la sangre, azúcar en sangre, azúcar
cholesterol | colesterol
ldl | colesterol malo
hdl | colesterol bueno
triglyceride | triglicéridos
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
body height | estatura, altura, cuánto mido
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
diabetes medicine | medicina para la diabetes, insulina
statin | pastilla para el colesterol
x ray | radiografía, rayos x
ultrasound | ultrasonido, ecografía
colonoscopy | colonoscopia
mammogram | mamografía
surgery | cirugía, operación, operado, operada
emergency room | sala de emergencias, emergencia, urgencias
primary care | médico de cabecera
penicillin | penicilina
eye | ojo, ojos, vista
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
  'care-plans': ['plan de cuidado', 'plan de tratamiento'],
  'care-team': ['doctor', 'doctora', 'médico', 'médica', 'enfermera'],
  family: ['familia', 'familiar'],
  insurance: ['seguro médico', 'seguro'],
  costs: ['costo', 'cuánto costó', 'factura', 'pagar'],
}

/** Words that say how something is asked. */
export const spanishEmptyWords =
  'que cual cuales cuando donde como quien quienes cuanto cuanta cuantos cuantas mi mis el la los las un una unos unas de del en fue es son soy estoy esta estan tengo tiene tomo tomar tomando hay he han ha sido ultimo ultima ultimos ultimas por para con sin al alguna algun alguno algunas algo me se lo su sus y o si no mas muy ser tener hacer hizo hicieron dieron actual ahora todos todas'
