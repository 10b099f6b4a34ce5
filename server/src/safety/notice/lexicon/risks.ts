/**
 * What makes a symptom more dangerous, as a patient says it ("I'm on blood thinners") and as a record names it
 * ("Atrial fibrillation"): read from both. Medicines count by their classes, see `record/risks.ts`. One term a line.
 */
export const RISKS = `
risk-anticoagulant: blood thinner*, bloodthinner*, anticoagul*, warfarin, coumadin, eliquis, xarelto, pradaxa, apixaban, rivaroxaban, dabigatran, edoxaban, sintrom, heparin, lovenox, enoxaparin*, acenocumarol, warfarina, #c-anticoagulant
risk-antiplatelet: plavix, clopidogrel, brilinta, aspirin, aspirina, prasugrel, #c-antiplatelet
risk-bleeder: hemophilia, haemophilia, von willebrand, hemofilia, bleeding disorder, low platelets, thrombocytopenia, plaquetas bajas, itp
risk-chemo: chemo, chemotherapy, quimio, quimioterapia, neutropeni*, antineoplastic, #c-cytotoxic
risk-immune: transplant, transplanted, trasplante, trasplantad*, immunosuppress*, immunocompromised, immune suppress*, weak immune, humira, biologic, biologics, inmunosup*, defensas bajas, leukemia, leucemia, lymphoma, linfoma, aids, stem cell, bone marrow, bmt, #c-immunosuppressant
risk-asplenia: no spleen, spleen (removed|out|taken out), without a spleen, dont have a spleen, lost my spleen, splenectomy, asplenia, asplenic, sin bazo, (quitaron|sacaron) el bazo, no tengo bazo, esplenectomia, absence of spleen, sickle cell, sickle, drepanocitosis, falciforme
risk-hypo: insulin, insulina, glipizide, glyburide, glimepiride, gliclazide, glibenclamida, lantus, humalog, novolog, diabetic, diabetica, diabetico, #c-insulin, #c-sulfonylurea
risk-diabetes: diabetic, diabetes, type (1|one|2|two), t1d, t1dm, t2d, diabetic*, diabetes mellitus, sugar diabetes, #c-diabetes
risk-type1: type (1|one) diabetes, type (1|one) diabetic, diabetes type 1, t1d, t1dm, juvenile diabetes, diabetes tipo (1|uno), diabetes mellitus type 1, type 1 diabetes mellitus, #c-insulin
risk-ace: lisinopril, enalapril, ramipril, ace inhibitor*, captopril, benazepril, quinapril, #c-ace-inhibitor, #c-arni
risk-pregnant: #pregnant, normal pregnancy, gravid, prenatal
risk-postpartum: #postpartum, postpartum state, puerperium
risk-adrenal: addison*, addisons disease, adrenal (insufficiency|crisis|failure), adrenals removed, hypopituitar*, insuficiencia (suprarrenal|adrenal), enfermedad de addison, hydrocortisone, hidrocortisona, fludrocortisone, steroid dependent, congenital adrenal, panhypopituitarism
risk-steroid: prednisone, prednisolone, steroid*, dexamethasone, corticoid*, prednisona, #c-corticosteroid
risk-sglt2: jardiance, farxiga, invokana, empagliflozin, dapagliflozin, canagliflozin, empagliflozina, dapagliflozina, forxiga, #c-sglt2
risk-betablocker: beta blocker*, metoprolol, atenolol, propranolol, bisoprolol, carvedilol, #c-beta-blocker
risk-digoxin: digoxin, digoxina, lanoxin, #c-cardiac-glycoside
risk-opioid: opioid*, oxycodone, oxys, morphine, fentanyl, methadone, percocet, percs, heroin, hydrocodone, vicodin, norco, tramadol, codeine, suboxone, morfina, fentanilo, metadona, heroina, #c-opioid
risk-sedative: benzo*, xanax, ativan, valium, klonopin, ambien, sleeping pill*, #c-benzodiazepine, #c-z-drug
risk-dialysis: dialysis, hemodialysis, peritoneal, dialisis, hemodialisis, fistula, pd catheter, end stage renal
risk-peritoneal: peritoneal dialysis, pd catheter, dialisis peritoneal, pd fluid, dialysis (fluid|bag|drain), bolsa de dialisis, liquido (peritoneal|de dialisis), effluent
risk-kidney: kidney disease, kidney failure, renal (failure|insufficiency|disease), ckd, enfermedad renal, insuficiencia renal, #risk-dialysis, chronic kidney
risk-device: icd, defibrillator, pacemaker, desfibrilador, marcapasos, lvad, implanted defib*, cardioverter, resynchronization, dai, heart device
risk-tube: feeding tube, g tube, gtube, j tube, peg tube, peg, gastrostomy, trach, tracheostomy, catheter, picc, picc line, central line, port, nephrostomy, chest tube, sonda, traqueostomia, gastrostomia, cateter, suprapubic, drain, foley, ng tube
risk-shunt: shunt, vp shunt, hydrocephalus, derivacion, valvula, hidrocefalia
risk-epilepsy: epilepsy, epileptic, epilepsia, epileptic*, seizure disorder, keppra, levetiracetam, #c-antiepileptic
risk-antithyroid: methimazole, carbimazole, propylthiouracil, metimazol, tapazole, #c-antithyroid
risk-clozapine: clozapine, clozaril, clozapina, #c-clozapine
risk-lithium: lithium, litio, #c-lithium
risk-heartfailure: heart failure, chf, cardiomyopathy, insuficiencia cardiaca, congestive heart, cardiac failure
risk-heart: heart disease, coronary, stent, stents, bypass, cabg, angina, heart attack, infarto, cardiopatia, myocardial infarction, ischemic heart
risk-lung: copd, asthma, asthmatic, emphysema, epoc, asma, asmatic*, asmatica, cystic fibrosis, pulmonary fibrosis, chronic obstructive, pulmonary emphysema, enfisema
risk-liver: cirrhosis, liver failure, cirrosis, varices, hepatic failure, liver disease, hepatitis
risk-marfan: marfan, aneurysm, aneurisma, aortic
risk-surgery: surgery, operation, operated, operaron, surgeon, replaced, replacement, cirugia, operacion, post op, postop, c section, cesarea, hospital, knee surgery, hip surgery, cast, yeso, bed rest, operad*, incision, stitches, transplanted, tonsillectomy, tonsils out, appendix out, wisdom teeth
risk-clotting: #risk-surgery, long flight, flight, flew, plane, birth control, vuelo, avion, dvt, blood clot, clots, pulmonary embol*, factor v, cancer, estrogen, thrombophilia, calf, leg swollen, pierna hinchada, trombosis, coagulo*, embarazada, pregnant, postpartum, immobile, car ride, road trip, viaje largo
risk-myasthenia: myasthenia, miastenia, guillain, als, muscular dystrophy
risk-joint: (knee|hip|joint|shoulder|valve) (replacement|prosthesis|replaced), artificial (joint|hip|knee|valve), protesis, prosthetic
risk-alcohol: alcohol*, alcoholic, drinker, drinking every day, alcoholico, bebedor, detox, #withdrawal
risk-dementia: dementia, alzheimer*, demencia
risk-asthma: asthma, asthmatic, asma, asmatic*
`
