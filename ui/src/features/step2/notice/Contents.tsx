// What the law of the readers' places wants and forbids in a letter, line by line, with the rules behind it.

import { DataTable } from "../../../components/DataTable";
import { Link } from "../../../components/Link";
import { StatusTag } from "../../../components/StatusTag";
import { changedWas, items, needs, ownWords, standings, letterPage as words } from "../../../messages/step2-letters";
import { sayDay } from "../../common/days";
import { at } from "../../common/place";
import { More, Part } from "../shared/Parts";
import type { DraftLetter } from "../shared/types";
import css from "./Contents.module.css";

type Line = DraftLetter["contents"][number];

export function Contents({ incident, letter }: { incident: string; letter: DraftLetter }) {
  return (
    <Part title={words.contentTitle}>
      {letter.contents.length === 0 ? (
        <p>{words.noLaw}</p>
      ) : (
        <>
          <p>{words.contentLead}</p>
          <ul className={css.lines}>
            {letter.contents.map((line) => (
              <li key={line.item}>
                <span className={css.item}>
                  {items[line.item]}
                  <Note incident={incident} line={line} />
                </span>
                <StatusTag tone={standings[line.standing].tone}>{standings[line.standing].label}</StatusTag>
              </li>
            ))}
          </ul>
        </>
      )}
      {letter.owner.length > 0 && (
        <>
          <h3>{words.ownerTitle}</h3>
          <ul>
            {[...new Set(letter.owner)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {letter.laws.length > 0 && (
        <More summary={words.lawsTitle}>
          <DataTable
            caption={words.caption}
            columns={[
              { title: words.law, cell: (law) => law.name },
              { title: words.cite, cell: (law) => law.cite },
              { title: words.checked, cell: (law) => sayDay(law.checked) },
            ]}
            rows={letter.laws}
            rowKey={(law) => law.id}
          />
        </More>
      )}
      <p className={css.small}>{words.advice}</p>
    </Part>
  );
}

function Note({ incident, line }: { incident: string; line: Line }) {
  if (line.standing === "changed") return <span className={css.note}>{changedWas(line.was)}</span>;
  if (line.standing === "own_words") return <span className={css.note}>{ownWords}</span>;
  if (line.standing !== "missing") return null;
  const { text, to } = needs[line.need];
  return (
    <span className={css.note}>{to ? <Link to={to.startsWith("/") ? to : at(incident, to)}>{text}</Link> : text}</span>
  );
}
