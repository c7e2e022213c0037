// What changed on the list of duties, in plain lines: what came, what went, which dates moved.

import type { DutyMark, LawLine, Changes as ListChanges, Moved } from "../../../api/generated";
import { changes as words } from "../../../messages/step2-law-asked";
import { dayOf, nameOf, placeName } from "./duty";

export const isEmpty = (changes: ListChanges) =>
  changes.added.length + changes.taken.length + changes.moved.length === 0;

export function Changes({ changes, laws }: { changes: ListChanges; laws: readonly LawLine[] }) {
  const whom = (mark: DutyMark) => words.to(nameOf(mark, laws), besideName(mark, laws));
  const dated = (mark: DutyMark) => (mark.by === null ? whom(mark) : words.by(whom(mark), dayOf(mark.by)));
  const parts: [string, string[]][] = [
    [words.added, changes.added.map(dated)],
    [words.taken, changes.taken.map(whom)],
    [words.moved, changes.moved.flatMap((moved) => movedLines(moved, whom(moved.after)))],
  ];
  return (
    <>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <div key={title}>
            <p>{title}:</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function movedLines({ before, after }: Moved, whom: string): string[] {
  const day = (by: string | null) => (by === null ? words.noDay : dayOf(by));
  return [
    ...(before.must === after.must ? [] : [after.must === "yes" ? words.surer(whom) : words.lessSure(whom)]),
    ...(before.by === after.by ? [] : [words.date(whom, day(before.by), day(after.by))]),
  ];
}

/** The place, where the name does not say it already. */
function besideName(mark: DutyMark, laws: readonly LawLine[]): string | null {
  const place = placeName(mark.law, laws);
  return mark.law === "contract" || nameOf(mark, laws).includes(place) ? null : place;
}
