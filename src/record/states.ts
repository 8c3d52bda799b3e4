/** A state of the world as English news names it. */
export interface WorldState {
  name: string;
  /** Demonyms and the words for its people, other names of the state. */
  words: string[];
  /** Its capital and what else stands for its government. */
  seats: string[];
}

/**
 * Name | adjectives, peoples, other names | seats of government. The members of the United Nations, and those that
 * news of diplomacy treats like one.
 */
const TABLE = `
Afghanistan|Afghan,Afghans|Kabul
Albania|Albanian,Albanians|Tirana
Algeria|Algerian,Algerians|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian,Argentines|Buenos Aires
Armenia|Armenian,Armenians|Yerevan
Australia|Australian,Australians|Canberra
Austria|Austrian,Austrians|
Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
Bahamas|Bahamian|
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian,Belarusians,Belarussian,Byelorussia|Minsk
Belgium|Belgian,Belgians|
Belize|Belizean|Belmopan
Benin|Beninese|
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina|Bosnian,Bosnians,Bosnia|Sarajevo
Botswana|Batswana|Gaborone
Brazil|Brazilian,Brazilians|Brasilia,Brasília
Brunei|Bruneian|
Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian,Canadians|Ottawa
Central African Republic|Central African|Bangui
Chad|Chadian|
Chile|Chilean,Chileans|
China|Chinese,People's Republic of China|Beijing,Peking
Colombia|Colombian,Colombians|Bogota,Bogotá
Costa Rica|Costa Rican|San José
Croatia|Croatian,Croats|Zagreb
Cuba|Cuban,Cubans|Havana
Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic|Czech,Czechs,Czechia|Prague
Democratic Republic of the Congo|Congolese,DR Congo|Kinshasa
Denmark|Danish,Danes|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian,Ecuadorean|Quito
Egypt|Egyptian,Egyptians|Cairo
El Salvador|Salvadoran|San Salvador
Eritrea|Eritrean|Asmara
Estonia|Estonian,Estonians|Tallinn
Eswatini|Swazi|
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish,Finns,Finn|Helsinki
France|French|Paris,Élysée,Elysee,Quai d'Orsay
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian,Georgians|Tbilisi
Germany|German,Germans|Berlin
Ghana|Ghanaian|Accra
Greece|Greek,Greeks|Athens
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Guyana|Guyanese|
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian,Hungarians|Budapest
Iceland|Icelandic,Icelanders|Reykjavik,Reykjavík
India|Indian,Indians|New Delhi,Delhi
Indonesia|Indonesian,Indonesians|Jakarta
Iran|Iranian,Iranians,Persian|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Ireland|Irish|Dublin
Israel|Israeli,Israelis|Jerusalem
Italy|Italian,Italians|Rome
Ivory Coast|Ivorian,Côte d'Ivoire|
Jamaica|Jamaican|
Japan|Japanese|Tokyo
Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
Kenya|Kenyan,Kenyans|Nairobi
Kosovo|Kosovan,Kosovar,Kosovars|Pristina
Kuwait|Kuwaiti,Kuwaitis|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Lao|Vientiane
Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|
Liberia|Liberian|Monrovia
Libya|Libyan,Libyans|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian,Lithuanians|Vilnius
Luxembourg|Luxembourgish,Luxembourger|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Maldives|Maldivian|
Mali|Malian,Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|
Mexico|Mexican,Mexicans|Mexico City
Moldova|Moldovan,Moldovans|Chisinau,Chișinău
Monaco|Monegasque|
Mongolia|Mongolian,Mongolians|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan,Moroccans|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese,Burma|Naypyidaw
Namibia|Namibian|Windhoek
Nepal|Nepali,Nepalese|Kathmandu
Netherlands|Dutch,Holland|The Hague,Hague
New Zealand|New Zealander,New Zealanders|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian,Nigerians|Abuja
North Korea|North Korean,North Koreans|Pyongyang
North Macedonia|Macedonian|Skopje
Norway|Norwegian,Norwegians|Oslo
Oman|Omani,Omanis|Muscat
Pakistan|Pakistani,Pakistanis|Islamabad
Palestine|Palestinian,Palestinians|Ramallah
Panama|Panamanian|
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine,Filipino,Filipinos|Manila
Poland|Polish,Poles,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari,Qataris|Doha
Romania|Romanian,Romanians|Bucharest
Russia|Russian,Russians,Russian Federation|Moscow,Kremlin
Rwanda|Rwandan|Kigali
Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serbs,Serb|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak,Slovaks,Slovakian|Bratislava
Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
Somalia|Somali,Somalis|Mogadishu
South Africa|South African,South Africans|Pretoria
South Korea|South Korean,South Koreans|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniards|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swedes|Stockholm
Switzerland|Swiss|Bern,Berne
Syria|Syrian,Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai,Thais|Bangkok
Togo|Togolese|Lome
Trinidad and Tobago|Trinidadian|
Tunisia|Tunisian,Tunisians|Tunis
Turkey|Turkish,Turks,Türkiye,Turkiye|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev,Bankova
United Arab Emirates|Emirati,Emiratis,UAE,Emirates|Abu Dhabi
United Kingdom|British,Britons,Britain,Great Britain,UK,U.K.|London,Downing Street,Whitehall,No 10,Number 10
United States|American,Americans,US,U.S.,USA,America,United States of America|Washington,White House
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek,Uzbeks|Tashkent
Vatican|Holy See|
Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni,Yemenis|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
`;

const parts = (list: string | undefined): string[] => (list ?? '').split(',').filter((part) => part !== '');

/** The states that news names, with their words and seats. */
export const STATES: readonly WorldState[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', words, seats] = line.split('|');
    return { name, words: parts(words), seats: parts(seats) };
  });

const DEMONYMS = new Set(
  STATES.flatMap(({ words }) => words)
    .map((word) => word.toLowerCase())
    .filter((word) => !/[as]$/.test(word)),
);

/** Whether a folded word is the adjective of a state: *russian*, whose something is. */
export const isDemonym = (word: string): boolean => DEMONYMS.has(word);

const NAMES = new Set(
  STATES.flatMap(({ name, words, seats }) => [name, ...words, ...seats]).map((one) => one.toLowerCase()),
);

/** Whether a folded word is a name of a state, of its people or of its seat of government. */
export const namesState = (word: string): boolean => NAMES.has(word);
