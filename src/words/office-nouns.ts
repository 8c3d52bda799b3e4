import { remembered } from './remembered.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that name an office, a trade or a part of one who speaks; the plural is told by its ending. */
export const OFFICES = words(
  `minister president premier secretary spokesman spokeswoman spokesperson ambassador envoy chief head chancellor leader
  director official diplomat negotiator general commander mayor governor senator congressman congresswoman lawmaker
  analyst professor deputy adviser advisor aide expert king queen prince princess emperor emir sultan sheikh pope patriarch archbishop
  bishop imam chairman chairwoman chairperson chair speaker representative commissioner coordinator co-ordinator source
  officer economist historian researcher author lawyer judge prosecutor witness resident critic scholar fellow colonel
  admiral commodore lieutenant captain major brigadier marshal sergeant soldier host predecessor successor colleague counterpart
  negotiators secretary-general vice-president rapporteur ombudsman ombudswoman commander-in-chief undersecretary
  boss politician mp mep delegate mediator attaché attache observer monitor inspector strategist campaigner activist
  journalist editor reporter correspondent broadcaster farmer teacher doctor nurse engineer owner manager founder
  executive trader banker investor businessman businesswoman dissident opponent ally participant organiser organizer
  taoiseach chargé premier-designate prelate cardinal minister-president whip premiers principal veteran volunteer`,
);

/** Nouns that name a body. */
export const BODIES = words(
  `ministry department government administration council commission agency agencies embassy parliament office service
  party union organisation organization alliance committee company court army military police institute institution
  group bank force forces presidency cabinet delegation palace house senate congress bundestag duma newspaper daily
  media campaign coalition authority authorities opposition side television tv radio channel broadcaster association
  federation foundation university centre center chamber assembly mission secretariat bureau staff board corps team
  navy airforce tribunal watchdog regulator fund operator website outlet newsroom times post journal herald gazette
  courier tribune news cross crescent watch international league bloc consulate chancellery directorate command
  headquarters guard corporation club society confederation convention summit network portal magazine weekly paper
  press agence agentur`,
);

/** What the noun of an office tells of its holder. */
export const genderOfOffice = remembered((office: string): 'male' | 'female' | null => {
  if (
    /(?:woman|^queen|^princess|^dame|^lady|^baroness|^mrs|^ms|^miss|^sister|^wife|^daughter|^mother)$/.test(
      office,
    )
  )
    return 'female';
  return /(?:man|^king|^prince|^pope|^sir|^lord|^mr|^brother|^husband|^son|^father)$/.test(office) &&
    office !== 'woman'
    ? 'male'
    : null;
});
