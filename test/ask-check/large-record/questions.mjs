// Known-item questions over a record of rows. What each type is, and what counts as right, is in README.md.
import { bare, content, fold, groupBy, stem, stems, wordsOf } from './words.mjs';

const SYNONYMS = {
  big: 'large',
  great: 'terrific',
  president: 'leader',
  country: 'nation',
  women: 'ladies',
  money: 'cash',
  jobs: 'employment',
  win: 'prevail',
  election: 'vote',
  believe: 'feel',
  tax: 'levy',
  support: 'back',
  fight: 'battle',
  never: 'not ever',
  important: 'crucial',
  children: 'kids',
  american: 'US',
  americans: 'US citizens',
  wrong: 'mistaken',
  trying: 'attempting',
  need: 'require',
  help: 'assist',
  war: 'conflict',
  campaign: 'run',
  lie: 'untruth',
  rigged: 'fixed',
  police: 'cops',
  voters: 'electorate',
  terrible: 'awful',
  question: 'query',
  emails: 'messages',
  start: 'begin',
  end: 'finish',
  happen: 'occur',
  problem: 'trouble',
  bad: 'awful',
  show: 'demonstrate',
  true: 'correct',
  job: 'post',
  world: 'globe',
  speech: 'address',
  buy: 'purchase',
  kill: 'slay',
};
/** Small words as they are mistyped in a hurry. */
const MISSPELT = {
  the: 'teh',
  that: 'taht',
  and: 'adn',
  with: 'wiht',
  have: 'ahve',
  they: 'tehy',
  their: 'thier',
  there: 'tehre',
  from: 'form',
  would: 'woudl',
  because: 'becuase',
  what: 'waht',
  this: 'tihs',
  about: 'abuot',
  will: 'wlil',
  for: 'fro',
  not: 'nto',
  you: 'yuo',
  was: 'wsa',
  when: 'wehn',
  your: 'yuor',
  just: 'jsut',
  been: 'bene',
  people: 'poeple',
};
/** Nobody breaks a quotation off there. */
const LOOSE =
  /\b(?:a|an|the|of|to|and|or|in|for|with|that|is|his|her|as|but|at|by)$|^(?:of|or|and|that|than)\b/i;
/** Invented people. */
const STRANGERS = [
  'Orlena Vask',
  'Tobin Hardacre',
  'Milos Ferretti',
  'Anke Stormvogel',
  'Priya Ramanathan',
  'Dov Lindqvist',
  'Hassan Okoye',
  'Fiona Abercrumb',
  'Yuki Tanemura',
  'Bram Costerman',
  'Lucia Montefalco',
  'Pavlo Skorina',
  'Gwen Thistledown',
  'Emeka Dunsworth',
  'Raisa Kolyadina',
  'Otto Grünfeld',
  'Carys Penhallow',
  'Nikos Vardalos',
  'Sade Oyelaran',
  'Ingrid Halvorsrud',
];

/** What a person may ask the latest on; used where the record holds it in three rows or more. */
const TOPICS =
  'abortion airstrikes amnesty assault ballots banks benghazi bigotry border budget businesses caucus charity china climate coal congress convention corruption court debate debt delegates deportation donations donors drugs economy education election electorate email emails endorsement establishment extremism foundation fracking fundraising gender guns healthcare housing immigrants immigration income inequality insults investigation iran iraq israel judges lawsuit leadership libya loans lobbyists manufacturing mexico military millennials minorities missiles mosques muslims nato nomination nuclear oil pensions pipeline platform police polls poverty prisons privacy protesters racism rally recession referendum refugees religion russia sanctions schools security server sexism speeches spending subsidies superdelegates surveillance syria taxes teachers temperament terrorism testimony torture trade troops turnout unions universities vaccines veterans violence visas vote wages wall warfare weapons welfare workers'.split(
    ' ',
  );

/** Two capitalised words that are a person's, as far as a pattern can tell. */
const isPerson = (name) =>
  /^\p{Lu}\S+ \p{Lu}\S+$/u.test(name) &&
  !/^(?:De|Van|Von|Pres|Du|La|Le|El|Fellow|House|White|New|North|South|West|Wall|Supreme|Super|Black|American|National|Associated|Associates) /.test(
    name,
  ) &&
  !/ (?:News|Press|Times|Post|Journal|Herald|Tribune|Globe|Magazine|Radio|TV|Pollster|Poll|Polls|Politics|University|College|Institute|Institution|Center|Foundation|Party|Committee|Commission|Court|House|Senate|Congress|Department|Group|Consult|Research|Republicans|Democrats|Conservatives|Republican|Democrat|Carolina|Hampshire|York|State|States|Street|Daily|Today|Street|Fund|Action|Matter|Union|Bank|Inc|Company|Corp|America|Americans|Campaign|PAC|Strategies|Council|League|Service|Association|Alliance|Project|School|Church|City|County)$/.test(
    name,
  ) &&
  name.split(' ')[0] !== name.split(' ')[1];
/** Surnames that are words or places too: people are asked for by their full names there. */
const WORDLIKE =
  /^(?:Israel|Cuban|Press|King|Young|Brown|Green|White|Black|Long|Price|Rice|West|Stone|Speaker|Ivory|Love|Church|Banks|Wall|Stein|House|Rich|Day|Page|Ward|Paul|Scott|Kelly|Jordan|Paris|Holt)$/;
const surname = (name) => name.split(' ').at(-1);

const NEGATION =
  /\b(?:not|never|no|none|nothing|nobody|without|neither|nor|hardly|barely|only|cannot)\b|n['’]t\b/i;
const CONTRACTED = {
  "won't": 'will',
  "can't": 'can',
  "isn't": 'is',
  "aren't": 'are',
  "wasn't": 'was',
  "weren't": 'were',
  "wouldn't": 'would',
  "couldn't": 'could',
  "shouldn't": 'should',
  "don't": 'do',
  "doesn't": 'does',
  "didn't": 'did',
  cannot: 'can',
};
const AUXILIARY = new Set(['will', 'would', 'is', 'are', 'was', 'were', 'can', 'could', 'should', 'must']);

/** The words with the opposite sense: one *not* put in or taken out; null where that cannot be done plainly. */
function turned(text) {
  if (text.includes('?')) return null;
  const words = text.split(' ');
  const places = (suits) => words.flatMap((w, i) => (suits(fold(w), i) ? [i] : []));
  const negated = places((w) => NEGATION.test(w));
  const inside = (i) => i > 0 && i < words.length - 1;
  if (negated.length === 1) {
    const [i] = negated;
    const word = fold(words[i]);
    if (word === 'not' && inside(i) && AUXILIARY.has(fold(words[i - 1])))
      return words.toSpliced(i, 1).join(' ');
    return CONTRACTED[word] === undefined || !inside(i) ? null : words.with(i, CONTRACTED[word]).join(' ');
  }
  const auxiliaries = places((w) => AUXILIARY.has(w));
  if (negated.length > 0 || auxiliaries.length !== 1 || !inside(auxiliaries[0])) return null;
  return words.toSpliced(auxiliaries[0] + 1, 0, 'not').join(' ');
}

export function makeQuestions({ kept, gone, strangers, random, each, now }) {
  const { pick } = random;
  const stemsOf = new Map(kept.map((row) => [row.id, stems(row.words)]));
  const holding = new Map(); // stem → ids of the rows that hold it
  for (const [id, list] of stemsOf) for (const s of list) holding.set(s, [...(holding.get(s) ?? []), id]);
  const frequency = (word) => holding.get(stem(word))?.length ?? 0;
  const flat = kept.map((row) => ({ id: row.id, text: ` ${wordsOf(row.words).join(' ')} ` }));
  const bySpeaker = groupBy(kept, (row) => row.speaker);
  const bySurname = groupBy([...bySpeaker.keys()], surname);

  /** Rows that hold these words in this order. */
  const holders = (fragment) => {
    const text = ` ${wordsOf(fragment).join(' ')} `;
    return flat.filter((row) => row.text.includes(text)).map((row) => row.id);
  };
  /** Rows with at least `share` of the stems of a text: what a person would call the same quotation. */
  const alike = (text, share) => {
    const wanted = [...stems(text)];
    const found = new Map();
    for (const s of wanted) for (const id of holding.get(s) ?? []) found.set(id, (found.get(id) ?? 0) + 1);
    return [...found].filter(([, n]) => n / wanted.length >= share).map(([id]) => id);
  };
  const goldOf = (fragment, share = 1) => [...new Set([...holders(fragment), ...alike(fragment, share)])];
  const fragment = (row, length) => {
    const all = bare(row.words).split(' ');
    if (all.length < length + 2) return null;
    for (let tries = 0; tries < 20; tries++) {
      const from = random.below(all.length - length + 1);
      const text = all
        .slice(from, from + length)
        .join(' ')
        .replace(/[,.;:?!—–-]+$/, '');
      if (content(text).length >= Math.min(4, Math.floor(length / 2)) && !LOOSE.test(text)) return text;
    }
    return null;
  };
  /** The rarest words of a row, not its speaker's name. */
  const topics = (row, n) =>
    [
      ...new Map(
        content(row.words)
          .filter((w) => /^[a-z]{4,}$/.test(w))
          .map((w) => [stem(w), w]),
      ).values(),
    ]
      .filter((w) => !wordsOf(row.speaker).includes(w))
      .sort((a, b) => frequency(a) - frequency(b))
      .slice(0, n);

  const order = random.shuffled(kept);
  let at = 0;
  /** The next row, round and round in a chance order, that is suits. */
  const next = (suits) => {
    for (let i = 0; i < order.length; i++) {
      const row = order[at++ % order.length];
      if (suits(row)) return row;
    }
    throw new Error('the record has no row that fits');
  };
  const long = (n) => (row) => bare(row.words).split(' ').length >= n;

  const out = [];
  const count = {};
  const add = (type, shape, q, gold, expect, more = {}) => {
    count[type] = (count[type] ?? 0) + 1;
    out.push({ id: `${type}${count[type]}`, type, shape, q, now, gold, expect, ...more });
  };
  /** Adds `n` of a type; `make` gets how many there are and may decline by returning nothing. */
  const fill = (type, n, make) => {
    for (let tries = 0; (count[type] ?? 0) < n && tries < n * 50; tries++) {
      const made = make(count[type] ?? 0);
      if (made) add(type, ...made);
    }
  };
  const some = Math.round(each * 0.6);

  // a: an exact fragment of six to eight words
  fill('a', each, (i) => {
    const part = fragment(next(long(10)), 6 + (i % 3));
    if (!part || holders(part).length === 0) return null;
    return i % 2
      ? ['who said that …', `who said that ${part}?`, goldOf(part), { onRecord: true }]
      : ['who said "…"', `who said "${part}"?`, goldOf(part), { onRecord: true }];
  });

  // b: eleven words, 30 % dropped, two swapped, a typing error, synonyms; every second with a misspelt small word
  const mistype = (word) => {
    const i = 1 + random.below(word.length - 3);
    const how = random.below(3);
    if (how === 0) return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
    return how === 1 ? word.slice(0, i) + word.slice(i + 1) : word.slice(0, i) + word[i] + word.slice(i);
  };
  const garble = (part, misspell) => {
    let words = part.split(' ');
    const drop = Math.round(words.length * 0.3);
    words = words.map((w) => {
      const other = SYNONYMS[fold(w).replace(/[^a-z]/g, '')];
      return other && random.next() < 0.8 ? other : w;
    });
    for (let n = 0; n < drop; n++) words.splice(random.below(words.length), 1);
    const j = random.below(words.length - 1);
    [words[j], words[j + 1]] = [words[j + 1], words[j]];
    const places = (suits) => words.flatMap((w, k) => (suits(w) ? [k] : []));
    const mistyped = places((w) => /^[a-z]{6,}$/i.test(w));
    if (mistyped.length > 0) {
      const k = pick(mistyped);
      words[k] = mistype(words[k]);
    }
    const small = places((w) => MISSPELT[w.toLowerCase()] !== undefined);
    if (misspell && small.length > 0) {
      const k = pick(small);
      words[k] = MISSPELT[words[k].toLowerCase()];
    }
    return words.join(' ').toLowerCase();
  };
  fill('b', each, (i) => {
    const part = fragment(next(long(12)), 11);
    if (!part || holders(part).length === 0) return null;
    const said = garble(part, i % 2 === 0);
    if (content(said).length < 3) return null;
    const [shape, q] = pick([
      ['who said something like …', `who said something like ${said}?`],
      ['who said …', `who said ${said}`],
      ['"…" who was that?', `"${said}" who was that?`],
      ['i think somebody said … - who?', `i think somebody said ${said} - who?`],
    ]);
    return [shape, q, goldOf(part, 0.9), { onRecord: true }, { from: part }];
  });

  // c: what X said about two or three rare words
  fill('c', each, (i) => {
    const row = next((r) => isPerson(r.speaker));
    const about = topics(row, 2 + (i % 2));
    if (about.length < 2) return null;
    const gold = bySpeaker
      .get(row.speaker)
      .filter((r) => about.every((w) => stemsOf.get(r.id).has(stem(w))))
      .map((r) => r.id);
    const who = i % 3 ? surname(row.speaker) : row.speaker;
    const [shape, q] = pick([
      ['what did X say about …', `what did ${who} say about ${about.join(' ')}?`],
      ['X on …', `${who} on ${about.join(' and ')}`],
      ['what has X said about …', `what has ${who} said about ${about.join(' and ')}?`],
      ['quotes from X about …', `quotes from ${who} about ${about.join(' ')}`],
    ]);
    return [shape, q, gold, { onRecord: true }];
  });

  // d: two words, each in two rows at least, that some row holds together
  fill('d', some, () => {
    const about = topics(
      next(() => true),
      4,
    )
      .filter((w) => frequency(w) >= 2)
      .slice(0, 2);
    if (about.length < 2) return null;
    const gold = kept.filter((r) => about.every((w) => stemsOf.get(r.id).has(stem(w)))).map((r) => r.id);
    const [shape, q] = pick([
      ['quotes about …', `quotes about ${about.join(' ')}`],
      ['any statements on …', `any statements on ${about.join(' and ')}?`],
      ['who talked about …', `who talked about ${about.join(' and ')}?`],
      ['what was said about …', `what was said about ${about.join(' ')}`],
    ]);
    return [shape, q, gold, { onRecord: true }];
  });

  // e: the words are on the record, but of somebody else
  const known = [...bySpeaker]
    .filter(([name, said]) => isPerson(name) && said.length >= 5)
    .map(([name]) => name);
  fill('e', some, () => {
    const row = next((r) => isPerson(r.speaker) && long(10)(r));
    const part = fragment(row, 8);
    if (!part) return null;
    const gold = goldOf(part);
    const speakers = new Set(kept.filter((r) => gold.includes(r.id)).map((r) => r.speaker));
    const others = known.filter((name) => !speakers.has(name) && surname(name) !== surname(row.speaker));
    if (gold.length === 0 || others.length === 0) return null;
    const other = pick(others);
    const [shape, q] = pick([
      ['did X say "…"', `did ${surname(other)} say "${part}"?`],
      ['did X say that …', `did ${other} say that ${part}?`],
      ['when did X say …', `when did ${surname(other)} say ${part}?`],
    ]);
    return [shape, q, gold, { onRecord: true, verdict: 'misattributed' }, { presumed: other }];
  });

  // f: withheld words; nothing on the record shares half of their stems
  const withheld = random.shuffled(gone);
  fill('f', Math.min(each, withheld.length), () => {
    const row = withheld.pop();
    const part = row && fragment(row, 8);
    if (!part || content(part).length < 4 || alike(part, 0.5).length > 0) return null;
    const [shape, q] = pick([
      ['who said "…"', `who said "${part}"?`],
      ['who said that …', `who said that ${part}?`],
      ['did X say "…"', `did ${surname(row.speaker)} say "${part}"?`],
    ]);
    return [shape, q, [], { onRecord: false }];
  });

  // g: people of whom the record has nothing, invented and withheld in turn
  fill('g', Math.round(each * 0.5), (i) => {
    const name = i % 2 ? STRANGERS[(i >> 1) % STRANGERS.length] : strangers[(i >> 1) % strangers.length];
    const about = topics(
      next((r) => topics(r, 2).length === 2),
      2,
    );
    const [shape, q] = pick([
      ['what did X say about …', `what did ${name} say about ${about.join(' ')}?`],
      ['quotes from X', `quotes from ${name}`],
      ['any comment from X', `any comment from ${name}?`],
      ['has X said anything about …', `has ${name} said anything about ${about[0]}?`],
    ]);
    return [shape, q, [], { onRecord: false }, { stranger: name }];
  });

  // k, l: a fragment that can be turned into its opposite, asked as it is (k) and turned (l), of its own speaker
  const opening = (row) => {
    const [sentence] = bare(row.words)
      .replace(/^that /i, '')
      .split(/(?<=[\p{L}’']{3})[.!;]|[?:…]| - |—|–/u);
    const words = sentence.replace(/^['’‘\s]+|[,'’\s]+$/g, '').split(' ');
    for (let n = Math.min(words.length, 14); n >= 7; n--) {
      const text = words.slice(0, n).join(' ').replace(/,$/, '');
      if (!LOOSE.test(text) && content(text).length >= 4) return text;
    }
    return null;
  };
  const claim = (type) => {
    const row = next((r) => isPerson(r.speaker));
    const part = opening(row);
    const other = part && turned(part);
    if (!other || holders(part).length === 0 || holders(other).length > 0) return null;
    const [shape, lead] = pick([
      ['did X say that …', `did ${row.speaker} say that`],
      ['has X said that …', `has ${row.speaker} said that`],
      ['who said that …', 'who said that'],
    ]);
    return type === 'k'
      ? [shape, `${lead} ${part}?`, goldOf(part), { onRecord: true, confirms: true }]
      : [shape, `${lead} ${other}?`, [], { onRecord: false, contradicts: true }, { from: part }];
  };
  fill('k', some, () => claim('k'));
  fill('l', some, () => claim('l'));

  // n: how many there are in all, and which is the newest. People whose surname is theirs alone.
  const alone = [...bySpeaker].filter(
    ([name, said]) => isPerson(name) && said.length >= 3 && bySurname.get(surname(name)).length === 1,
  );
  const people = random.shuffled(alone.filter(([, said]) => new Set(said.map((r) => r.saidOn)).size > 1));
  const most = [...alone].sort((a, b) => b[1].length - a[1].length).slice(0, Math.round(some / 4));
  fill('n', some, (i) => {
    const [name, said] = i % 2 === 0 && i / 2 < most.length ? most[i / 2] : people[i % people.length];
    const who = i % 3 && !WORDLIKE.test(surname(name)) ? surname(name) : name;
    const gold = said.map((r) => r.id);
    if (i % 2 === 0) {
      const [shape, q] = pick([
        ['total: quotes X', `quotes ${who}`],
        ['total: quotes from X', `quotes from ${who}`],
        ['total: how many', `how many statements by ${who} are there?`],
      ]);
      return [shape, q, gold, { onRecord: true, total: said.length }];
    }
    const newest = said
      .map((r) => r.saidOn)
      .sort()
      .at(-1);
    const [shape, q] = pick([
      ['newest: latest from X', `latest from ${who}`],
      ['newest: most recent X quote', `most recent ${who} quote`],
      ['newest: when did X last speak', `when did ${who} last speak?`],
    ]);
    return [shape, q, said.filter((r) => r.saidOn === newest).map((r) => r.id), { onRecord: true, newest }];
  });

  // o: people who share a surname
  // (with different initials, so that nobody is there twice as Tom and Thomas).
  const namesakes = [...bySurname]
    .map(([last, names]) => [
      last,
      names.filter(
        (name) => isPerson(name) && !names.some((other) => other !== name && other[0] === name[0]),
      ),
    ])
    .filter(([, names]) => names.length >= 2);
  const shared = random.shuffled(namesakes.flatMap(([last, names]) => names.map((name) => [last, name])));
  const bareNames = random.shuffled(namesakes.filter(([last]) => !bySpeaker.has(last)));
  fill('o', Math.min(some, shared.length + bareNames.length), (i) => {
    if (i % 3 < 2 || i / 3 >= bareNames.length) {
      const [, name] = shared[i % shared.length];
      const [shape, q] = pick([
        ['full name: quotes from X', `quotes from ${name}`],
        ['full name: what did X say', `what did ${name} say?`],
        ['full name: X quotes', `${name} quotes`],
      ]);
      return [shape, q, bySpeaker.get(name).map((r) => r.id), { onRecord: true, only: name }];
    }
    const [last, names] = bareNames[Math.floor(i / 3)];
    const [shape, q] = pick([
      ['surname: quotes from X', `quotes from ${last}`],
      ['surname: what did X say', `what did ${last} say?`],
    ]);
    return [
      shape,
      q,
      kept.filter((r) => names.includes(r.speaker)).map((r) => r.id),
      { onRecord: true, several: names },
    ];
  });

  // v: vague and odd shapes
  const mentioned = random.shuffled(
    alone
      .map(([name]) => name)
      .filter(
        (name) =>
          !WORDLIKE.test(surname(name)) &&
          kept.filter((r) => r.speaker !== name && new RegExp(`\\b${surname(name)}\\b`).test(r.words))
            .length >= 2,
      ),
  );
  const topicWords = random.shuffled(TOPICS.filter((word) => frequency(word) >= 3));
  const odd = [
    (i) => {
      const [name, said] = people[(i * 7 + 3) % people.length];
      return [
        'give me everything X has said',
        `give me everything ${name} has said`,
        said.map((r) => r.id),
        { onRecord: true, only: name },
      ];
    },
    (i) => {
      const [name, said] = people[(i * 5 + 1) % people.length];
      return [
        'any news from X',
        `any news from ${name}?`,
        said.map((r) => r.id),
        { onRecord: true, only: name },
      ];
    },
    (i) => {
      const word = topicWords[i % topicWords.length];
      const rows = kept.filter((r) => stemsOf.get(r.id).has(stem(word)));
      const newest = rows
        .map((r) => r.saidOn)
        .sort()
        .at(-1);
      return [
        'latest on TOPIC',
        `latest on ${word}`,
        rows.filter((r) => r.saidOn === newest).map((r) => r.id),
        { onRecord: true, newest, topic: word },
      ];
    },
    (i) => {
      const name = mentioned[i % mentioned.length];
      const rows = kept.filter(
        (r) => r.speaker !== name && new RegExp(`\\b${surname(name)}\\b`).test(r.words),
      );
      return [
        'statements about X',
        `statements about ${name}`,
        rows.map((r) => r.id),
        { onRecord: true, notOnlyBy: name },
      ];
    },
    ...[
      ['"…" who was that?', (part) => `"${part}" who was that?`],
      [
        'polite',
        (part) =>
          `Hi all, sorry to bother you, could somebody please tell me who said that ${part}? Many thanks in advance!`,
      ],
      ['emoji codes', (part) => `:eyes: who said that ${part}? :pray:`],
      ['a Slack link', (part) => `who said "${part}"? <https://example.org/a|example.org/a>`],
    ].map(([shape, wrap]) => (i) => {
      const part = fragment(next(long(10)), 6 + (i % 3));
      return part && holders(part).length > 0 ? [shape, wrap(part), goldOf(part), { onRecord: true }] : null;
    }),
  ];
  fill('v', Math.round(each * 0.8), (i) => odd[i % odd.length](Math.floor(i / odd.length)));
  return out;
}
