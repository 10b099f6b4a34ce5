import { placeNames } from './place-names.ts'

/** Hospitals that are known by a name which says no hospital. */
export const hospitalNames = placeNames(`
  abbott northwestern|addenbrookes|advent health|adventhealth|advocate christ|advocate lutheran|allegheny general|
  ascension st john|atrium health|aurora sinai|avera mckennan|banner desert|banner thunderbird|banner university|
  baptist health|baptist memorial|barnes jewish|baylor scott white|baystate|beaumont royal oak|beth israel|
  beth israel deaconess|bidmc|boston medical|brigham and womens|brookdale|bwh|cedars sinai|centura|
  childrens mercy|childrens national|chla|chop|christiana care|christus spohn|city of hope|cleveland clinic|coney island hospital|
  cook childrens|cook county|cooper university|corewell|cottage health|dana farber|dartmouth hitchcock|
  dell childrens|denver health|dignity health|duke raleigh|elmhurst hospital|emory midtown|fairview southdale|
  fox chase|froedtert|geisinger|grady memorial|greenville memorial|hackensack|hackensack meridian|harborview|
  harlem hospital|hartford healthcare|hcmc|hennepin healthcare|henry ford|honorhealth|houston methodist|inova|
  inova fairfax|intermountain|jackson memorial|jefferson abington|jefferson einstein|johns hopkins|kaiser permanente|
  kings college hospital|kings county|lahey|langone|lds hospital|legacy emanuel|lenox hill|loma linda|
  lurie childrens|maimonides|maine medical|mary hitchcock|mass general|massachusetts general|mayo clinic|md anderson|
  medstar|memorial hermann|memorial sloan kettering|mercy west|methodist dallas|metrohealth|mgh|moffitt|montefiore|
  mount auburn|mount sinai|msk|mskcc|mt sinai|multicare|nationwide childrens|nebraska medicine|newton wellesley|
  northshore|northside hospital|northwell|northwestern memorial|norton healthcare|nyu|nyu langone|ochsner|ohsu|
  orlando health|penn medicine|penn presbyterian|piedmont atlanta|presbyterian dallas|prisma health|promedica|
  rady childrens|riley childrens|royal free|rush university|scripps|scripps mercy|seattle childrens|sentara|shands|
  sharp memorial|sickkids|sloan kettering|spectrum health|ssm health|st barts|stamford health|stony brook|sunnybrook|
  sutter health|swedish first hill|tampa general|temple university|texas childrens|the christ hospital|
  toronto general|trinity health|uab|uchealth|ucla|ucsd|ucsf|university hospitals|upmc|upmc presbyterian|usc keck|
  ut southwestern|utmb|uvm|va palo alto|vanderbilt|virginia mason|vumc|wakemed|walter reed|weill cornell|wellspan|
  wellstar|westchester medical|wvu medicine|yale new haven|zuckerberg general`)
