/** A text in the two languages that the service speaks. */
export interface Wording {
  en: string
  es: string
}

/** One ingredient. */
export interface Medicine {
  /** The United States name, e.g. `acetaminophen`: the id of the entry. */
  name: string
  spanish: string
  /** Brands and other names, as they are written. */
  brands: readonly string[]
  /** Ids of `MedicineClass`, the nearest first. */
  classes: readonly string[]
  /** What it does, as the end of a sentence: `lowers cholesterol`. */
  purpose: Wording
}

export interface MedicineClass {
  /** E.g. `beta-blocker`. */
  id: string
  name: Wording
  /** Other names of it that people use, in both languages. */
  names: readonly string[]
  /** Null where the class does not say what its medicines are for. */
  purpose: Wording | null
}

/** Two sides that go badly together, and why. */
export interface Interaction {
  /** A class id, `=ingredient` or `?condition`, as the other side. */
  sides: readonly [string, string]
  risk: Wording
}

/** A name of a medicine or of a class that stands in a text; the places are UTF-16 units of it. */
export interface NamedMedicine {
  start: number
  end: number
  text: string
  medicines: readonly Medicine[]
  /** Null where a single medicine or brand was named. */
  className: string | null
}
