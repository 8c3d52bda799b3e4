import type { Actor, Alias } from '../record/actor.ts';
import {
  BELARUS,
  EU,
  KAZAKHSTAN,
  NATO,
  OSCE,
  RUSSIA,
  RUSSIAN_AGENCIES,
  STATE_DEPARTMENT,
  UKRAINE,
  UNITED_STATES,
} from './actor-refs.ts';
import { described, metonyms, names } from './kinds-of-name.ts';

const body = (
  ref: string,
  kind: 'state' | 'organisation',
  name: string,
  aliases: Alias[],
  wikidata: string | null = null,
  represents: string | null = null,
): Actor => ({ ref, kind, name, anonymous: false, aliases, roles: [], represents, wikidata });

/** The states and organisations that speak, act or are acted upon in the article. */
export const BODIES: readonly Actor[] = [
  body(
    RUSSIA,
    'state',
    'Russia',
    [
      ...names(
        'Russian Federation',
        'Россия',
        'the Russians',
        'Russian',
        'Russian side',
        'Russian government',
      ),
      ...metonyms('Moscow', 'Москва', 'the Kremlin', 'Кремль'),
    ],
    'Q159',
  ),
  body(
    UNITED_STATES,
    'state',
    'United States',
    [
      ...names(
        'US',
        'U.S.',
        'USA',
        'United States of America',
        'America',
        'the Americans',
        'American',
        'США',
        'US government',
      ),
      ...metonyms('Washington', 'Вашингтон', 'White House', 'Biden administration'),
    ],
    'Q30',
  ),
  body(
    UKRAINE,
    'state',
    'Ukraine',
    [
      ...names('Україна', 'Украина', 'the Ukrainians', 'Ukrainian', 'Ukrainian government'),
      ...metonyms('Kyiv', 'Kiev', 'Київ', 'Киев'),
    ],
    'Q212',
  ),
  body(
    NATO,
    'organisation',
    'NATO',
    [
      ...names(
        'North Atlantic Treaty Organization',
        'North Atlantic Alliance',
        'North Atlantic pact',
        'НАТО',
        'OTAN',
      ),
      ...described('the Atlantic Alliance', 'the Atlantic military pact', 'the Alliance'),
      ...metonyms('Brussels'),
    ],
    'Q7184',
  ),
  body(
    EU,
    'organisation',
    'European Union',
    [
      ...names('EU', 'ЕС'),
      ...described('the Europeans', 'European', 'the European bloc', 'the bloc'),
      ...metonyms('Brussels'),
    ],
    'Q458',
  ),
  body(
    OSCE,
    'organisation',
    'Organization for Security and Cooperation in Europe',
    names('OSCE', 'Organisation for Security and Co-operation in Europe', 'ОБСЕ'),
    'Q81299',
  ),
  body(
    STATE_DEPARTMENT,
    'organisation',
    'State Department',
    [...names('US State Department', 'Department of State', 'Госдеп'), ...metonyms('Foggy Bottom')],
    null,
    UNITED_STATES,
  ),
  body(RUSSIAN_AGENCIES, 'organisation', 'Russian news agencies', described('Russian agencies')),
  body(BELARUS, 'state', 'Belarus', names('Беларусь', 'Білорусь'), 'Q184'),
  body(KAZAKHSTAN, 'state', 'Kazakhstan', names('Казахстан'), 'Q232'),
];
