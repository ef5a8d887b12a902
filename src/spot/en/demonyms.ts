/** Peoples whose name does not follow from the place's by rule, and the place (or its usual short name). */
export const demonyms: ReadonlyMap<string, string> = new Map(
  `afghan afghanistan, afghans afghanistan, american america, americans america, brit britain, british britain,
   britons britain, cuban cuba, cubans cuba, czech czechia, danish denmark, danes denmark, dutch netherlands,
   english england, filipino philippines, finnish finland, finns finland, french france, frenchman france,
   german germany, germans germany, greek greece, greeks greece, icelandic iceland, irish ireland, kenyan kenya,
   kenyans kenya, libyan libya, libyans libya, malian mali, norwegian norway, polish poland, poles poland,
   portuguese portugal, scottish scotland, scots scotland, spanish spain, spaniards spain, swedish sweden,
   swedes sweden, swiss switzerland, thai thailand, turkish turkey, turk turkey, turks turkey, welsh wales,
   peruvian peru, kiev kyiv, kievan kyiv, muscovite moscow, parisian paris, londoner london`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
