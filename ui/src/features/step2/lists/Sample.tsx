// The first people as they would come in, and how many live where.

import { DataTable } from "../../../components/DataTable";
import { preview as words } from "../../../messages/step2-people";
import { countryName } from "../shared/countries";
import type { FilePreview } from "../shared/types";

type Row = FilePreview["sample"][number];
const FIRST = 8;
const REGIONS = 5;

const join = (parts: readonly (string | null | undefined)[], by: string) => parts.filter(Boolean).join(by);

export function Sample({ seen }: { seen: FilePreview }) {
  return (
    <>
      <DataTable
        caption={words.sampleCaption(Math.min(FIRST, seen.sample.length), seen.records)}
        columns={[
          { title: words.name, cell: (row) => join([row.given, row.family], " ") || row.company || words.noName },
          { title: words.email, cell: (row) => row.emails.join(", ") },
          { title: words.phone, cell: (row) => row.phones.join(", ") },
          { title: words.address, cell: address },
          { title: words.note, cell: (row) => row.warnings.join(" ") },
        ]}
        rows={seen.sample.slice(0, FIRST)}
        rowKey={(row) => String(row.record)}
        empty={words.nobody}
      />
      <p>{words.livesIn(residents(seen.residents))}</p>
    </>
  );
}

function address({ address: found }: Row) {
  if (!found) return "";
  return join([...found.lines, join([found.locality, found.region, found.postcode], " "), found.country], ", ");
}

/** "United States 12 (MA 9, NH 3)" for each country, most people first. */
function residents(counts: FilePreview["residents"]): string[] {
  const byCountry = new Map<string, { all: number; regions: [string, number][] }>();
  for (const [place, people] of Object.entries(counts)) {
    const [country = "", region] = place.split("-");
    const entry = byCountry.get(country) ?? { all: 0, regions: [] };
    entry.all += people ?? 0;
    if (region) entry.regions.push([region, people ?? 0]);
    byCountry.set(country, entry);
  }
  return [...byCountry]
    .sort(([, one], [, two]) => two.all - one.all)
    .map(([country, { all, regions }]) => {
      const name = country === "unknown" ? words.unknownPlace : countryName(country);
      const most = regions.sort((one, two) => two[1] - one[1]);
      const within = most.slice(0, REGIONS).map(([region, people]) => `${region} ${people}`);
      if (most.length > REGIONS) within.push(words.andMore(most.length - REGIONS));
      return `${name} ${all.toLocaleString("en-US")}${within.length > 0 ? ` (${within.join(", ")})` : ""}`;
    });
}
