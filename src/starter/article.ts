/**
 * AFP's story from Geneva of 10 January 2022, as it was given to the authors; it came without its headline and URL.
 */
export const ARTICLE = `Geneva (AFP) – Russia on Sunday ruled out any “concessions” ahead of talks with the United States in Geneva on Ukraine, at a time when Moscow is seeking a broader deal on security in Europe and the West is pushing for the withdrawal of Russian troops.

The Deputy Foreign Minister, Sergei Riabkov, declared before the start of the meeting in Geneva that the Kremlin is “disappointed” by the signals coming from both Washington and Brussels, where the NATO headquarters are located.

“We will not accept any concessions. It is totally ruled out,” Riabkov, who is part of the negotiating team, told Russian agencies.

The high-level meeting marks the start of a week-long diplomatic marathon, during which Russia will meet with NATO and also with the Organization for Security and Cooperation in Europe (OSCE).

In this series of meetings, the United States wants to assure its European allies that they will not be sidelined in the talks.

Tensions have been mounting since Russia began stationing tens of thousands of troops on the border with Ukraine, in exchange for assurances that NATO will no longer expand towards its borders.

For Moscow, one of the key issues is that Ukraine never enters the Atlantic military pact, which Kiev wants to access.

The United States will be represented by Under Secretary Wendy Sherman, but Washington has already warned that many of Moscow’s proposals are inadmissible.

The dialogue officially begins on Monday, but Sherman will hold a working dinner with Riabkov on Sunday, the State Department said.

The head of US diplomacy, Antony Blinken, has dismissed many of Moscow’s demands, warning that it will be difficult for the dialogue to progress as long as Russia has “a gun pointed at Ukraine’s head.”

“We are ready to respond strongly to a new Russian aggression. But a diplomatic solution is still possible, and preferable, if Russia chooses it,” Blinken said on Friday.

In June, Russian President Vladimir Putin met with US President Joe Biden in Geneva and they agreed to establish a regular dialogue led by Sherman and Riabkov.

Harsh consequences

In two telephone conversations, Biden warned Putin that if he invades Ukraine the consequences will be harsh.

Among the measures being considered are sanctions against the circle closest to the Russian president, the cancellation of the controversial Nord Stream 2 gas pipeline to supply Germany and, in a more drastic scenario, a blocking of Russia’s ties with the financial system.

A senior US official who spoke on condition of anonymity warned that if a Moscow raid is made, Washington will send a larger contingent to NATO countries along the Russian border, such as Poland and the Baltic countries.

The Europeans have shown they are involved and the head of Brussels diplomacy, Josep Borrell, visited the Ukraine border, although some members of the bloc are reticent about whether to apply tougher sanctions.

Russia raises its demands after the breach of the Cold War agreement that NATO would not expand eastward and that many of the countries that made up the Warsaw Pact and the three Baltic countries, which were part of the Soviet Union, be admitted .

Russia maintains strong pressure against Ukraine since a revolt overthrew a government related to Moscow, aligned with the Kremlin’s policy against a rapprochement of Kiev towards Europe.

Russia annexed the Crimean peninsula and supports rebels in eastern Ukraine, a conflict that has killed more than 13,000 people.

At a time when Russia steps in to back its allies in the face of riots in Belarus and Kazakhstan, Moscow insists it wants concrete progress in the talks.

NATO Secretary General Jens Stoltenberg warned on Friday that the real risk of a Russian invasion remains.
`;
