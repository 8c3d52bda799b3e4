/** Agencies and stations as the heads of their stories name them: *KYIV, Jan 10 (Reuters) —*. */
const NAMES = [
  ...['AP', 'AFP', 'Reuters', 'Interfax-Ukraine', 'Interfax', 'dpa', 'ITAR-TASS', 'TASS', 'Xinhua'],
  ...['Ukrinform', 'UNIAN', 'RFE/RL', 'CNN', 'BBC News', 'BBC', 'Bloomberg', 'AA', 'Anadolu', 'EFE', 'ANSA'],
  ...['PAP', 'Kyodo', 'Sputnik', 'UPI', 'VOA', 'RIA Novosti', 'РИА Новости', 'ТАСС', 'Интерфакс'],
  ...['Укринформ', 'Укрінформ', 'УНИАН', 'УНІАН'],
];

/** They as a choice within a regular expression, the longer of two that begin alike first. */
export const AGENCIES = NAMES.join('|');
