// What is known of one person, as label and value, the ways of reaching them first.

import { person as words } from "../../../messages/step2-people";
import { countryName, languageName } from "../shared/countries";
import type { PersonView } from "../shared/types";

/** What is always shown, even where nothing is known. */
export const always: readonly string[] = [words.email, words.phone, words.address, words.residence];

export function knownOf({ person }: PersonView): [string, string][] {
  const { address } = person;
  const lives = person.residence;
  return [
    [words.company, person.company ?? ""],
    [words.email, person.emails.join(", ")],
    [words.phone, person.phones.join(", ")],
    [
      words.address,
      address
        ? [
            ...address.lines,
            [address.locality, address.region, address.postcode].filter(Boolean).join(" "),
            address.country ? countryName(address.country) : "",
          ]
            .filter(Boolean)
            .join(", ")
        : "",
    ],
    [words.residence, lives ? [lives.region, countryName(lives.country ?? "")].filter(Boolean).join(", ") : ""],
    [words.speaks, person.about?.language ? languageName(person.about.language) : ""],
    ...Object.entries(person.kept).map(([key, value]): [string, string] => [key, value ?? ""]),
    [words.notes, person.warnings.join(" ")],
  ];
}
