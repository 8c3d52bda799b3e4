import { tokenize } from '../../words/tokens.ts';

/**
 * What this field talks about, in the languages that are read beside English: beginnings of words, by the English word
 * that the record is searched for. They tell what to look for, and never that it was said.
 */
const FIELD: Record<string, string> = {
  concessions: 'zugeständnis konzession concession поступк уступк',
  excluded: 'ausgeschlossen ausschließ ausschloss exclu виключ исключ',
  accepted: 'akzeptier angenommen accept прийня приня',
  rejected: 'abgelehnt ablehn zurückgewiesen rejet refus відкин відхил отверг отклон',
  invasion: 'invasion einmarsch überfall envahi вторгн вторж',
  attack: 'angriff angreif attaqu напад нападен атак',
  aggression: 'aggression agression агресі агресс',
  risk: 'risiko gefahr risqu danger ризик риск опасност небезпек',
  threat: 'bedroh drohung menac загроз угроз',
  sanctions: 'sanktion sanction санкц',
  consequences: 'konsequenz folgen conséquence наслідк последств',
  harsh: 'hart schwer sévère lourd dures жорстк тяжк серйозн жестк тяжел серьезн',
  troops: 'truppe soldat troupe військ войск солдат',
  border: 'grenz frontièr кордон границ',
  withdrawal: 'abzug rückzug retrait виведен вывод',
  contingent: 'kontingent contingent контингент',
  gun: 'pistol gewehr revolver fusil пістолет пистолет рушниц ружь',
  weapons: 'waffen armes збро оружи',
  pointed: 'gerichtet braqu pointé наставлен направлен',
  head: 'kopf schläfe tête tempe голов скрон висок виск',
  solution: 'lösung solution рішенн решени',
  diplomatic: 'diplomat дипломат',
  possible: 'möglich possibl можлив возможн',
  dialogue: 'dialog діалог диалог',
  talks: 'gespräch verhandlung pourparler négociation переговор',
  meeting: 'treffen rencontre зустріч встреч',
  dinner: 'abendessen dîner вечер ужин',
  telephone: 'telefon téléphon телефон',
  signals: 'signal signaux сигнал',
  disappointed: 'enttäusch déçu déception розчаров разочаров',
  proposals: 'vorschlag vorschläg proposition пропозиц предложен',
  inadmissible:
    'unzulässig inakzeptabel unannehmbar inacceptable inadmissible неприйнятн неприемлем недопустим',
  demands: 'forderung exigence вимог требован',
  assurances: 'garanti zusicherung assurance гаранті гаранти',
  expansion: 'erweiterung élargissement розширен расширен',
  progress: 'fortschritt progrès прогрес',
  pipeline: 'pipeline gazoduc газопров трубопров',
  allies: 'verbündet allié союзник',
  killed: 'getötet tué загиб погиб убит вбит',
  conflict: 'konflikt conflit конфлікт конфликт',
  war: 'krieg guerre війн войн',
  peace: 'frieden paix мирн',
  ceasefire: 'waffenruhe waffenstillstand cessez перемир',
  rebels: 'rebell séparatist сепаратист повстан мятежник',
  annexed: 'annekt annex анекс аннекс',
};

const BEGINNINGS = Object.entries(FIELD).flatMap(([english, beginnings]) =>
  tokenize(beginnings).map(({ word }): [beginning: string, english: string] => [word, english]),
);

/** The English word for what a folded word of one of these languages is about; null where it is none of the field’s. */
export function inEnglish(word: string): string | null {
  let [longest, meant]: [number, string | null] = [0, null];
  for (const [beginning, english] of BEGINNINGS)
    if (beginning.length > longest && word.startsWith(beginning))
      [longest, meant] = [beginning.length, english];
  return meant;
}

/** Words that say no: what they deny in these languages is not read. */
const DENYING = new Set(
  tokenize(
    `kein keine keinen keiner keinem nicht nie niemals ohne nein n ne pas aucun aucune jamais sans non
    не ні немає нема нет без никогда ніколи`,
  ).map(({ word }) => word),
);

/** Whether a folded word says no. */
export const isDenying = (word: string): boolean => DENYING.has(word);
