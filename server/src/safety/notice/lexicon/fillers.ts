/** Words that may stand between any two words of a pattern without changing what is said. */
export const FILLERS = new Set(
  `my the a an real probably prob maybe kinda sorta always ago his her their our your this that these those is are was were be been being am im i it its of to in on at
  with from for and so very really just all some feel feels feeling felt get gets getting got gotten keep keeps having
  have has had ive hes shes like kinda kind sort of super pretty quite too much also even actually suddenly still now
  lot lots bit little literally fucking freaking damn hella seriously totally completely extremely seem seems seemed
  me you he she we they him them us up again been do does did going goes gone went start started starting began
  about around into or as by there then than what when while who which own
  el la los las un una unos unas mi mis su sus tu tus me se te le les lo nos de del en al muy mucho mucha muchos muchas
  tan y e o que con por para es esta estan estoy son era fue ha he han hay siento siente sienten tengo tiene tienen
  como mas ya todo toda todos todas bien bastante super demasiado medio algo yo ella ellos eso esto esa este ser estar
  empezo empece empieza a se pone puso puesto sigue sigo anda cada vez`.split(/\s+/),
)

/** Words that look like a slip of one in the lexicon and are not. */
export const ORDINARY = new Set(
  `stubbed stub stuffed staffed plain heath hearth heaven chess cheese breast breasts beast smoke stoke strike broke choice chart charts breeze
  filling failing feeling falling sleeping dining dinning living liver wrist wrists friend friends though thought
  through throw three bladder blade please place places palace police policy polite sweet sweat swell shell smell
  spell whole where while write wrote right light night might sight fight tight eight weight height straight
  cannot carrot planet plane plant plants paint paints print point points joint joints meant means meals medal metal
  mental rental dental gentle bottle battle cattle little title table tables cable stable able cause causes because
  pause phase phrase praise raise rise prize price prices slice since sense tense dense desk risk brisk disk dish wish
  finish fish fresh flesh flush blush brush crush trash crash clash class glass grass gross cross across press dress
  stress address access process success excess express expense expect except accept concept contact contract contrast
  pastor poster posted pasted tasted wasted waited wanted granted quarter quarters daughter laughter shoulder holder
  folder older order border orders burned learned turned earned earn ear hear heard hearing wearing bearing tearing
  parts party partly partner started stated dated related treated heated seated created needed seemed deemed
  collapse colapso cupboard blood bloody flood floor flour hours yours tours sours soup group grow grown brown crown
  drown drawn dawn down town gown own sown cerveza cabeza pieza pierna pierdo puedo puede pueden queda quedo quiero
  quieres quiere cuerpo puerta muerte suerte fuerte fuente gente mente siente siento viento ciento cuento punto junto
  pecho techo hecho dicho leche noche coche cuello sello bello ojo ojos rojo hijo hijos manos menos meses mesas masas
  cosas casas carne carta corta corto corte norte morder mordio murio`.split(/\s+/),
)
