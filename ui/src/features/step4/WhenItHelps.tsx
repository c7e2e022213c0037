// When protection helps and when it does not, what is free for everyone, and what the law asks for.

import { useRead } from "../../api/commands";
import type { DataKind, Facts } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { StatusTag } from "../../components/StatusTag";
import { step4 } from "../../messages/step4";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { useOffers } from "./offers";

const words = step4.helps;

export function WhenItHelps() {
  const id = useCaseId();
  const read = useOffers(id);
  const facts = useRead("fact_sheet", { incident: id });
  return (
    <StepPage title={words.title} caption={step4.caption} back={at(id, "step/4")} lead={words.lead}>
      <Loaded read={facts}>{({ facts: { data } }) => <WhatHelps known={data} />}</Loaded>
      <h2>{words.lawTitle}</h2>
      <Loaded read={read}>
        {({ months_by_law: months, laws }) => (
          <Callout tone={months > 0 ? "wait" : "note"} title={months > 0 ? words.lawMonths(months) : words.lawNone}>
            {months > 0 && (
              <>
                <p>{words.lawWhy}</p>
                <ul>
                  {laws.map((law) => (
                    <li key={law}>{law}</li>
                  ))}
                </ul>
              </>
            )}
            <p>
              {words.lawSource} <Link to={at(id, "step/2/law")}>{words.lawLink}</Link>.
            </p>
          </Callout>
        )}
      </Loaded>
      <h2>{words.freeTitle}</h2>
      <ul>
        {words.free.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.limitsTitle}</h2>
      <ul>
        {words.limits.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Callout title={words.fineTitle}>
        <p>{words.fine}</p>
      </Callout>
      <ButtonRow>
        <Button kind="main" to={at(id, "step/4/offer/new")}>
          {words.act}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}

function WhatHelps({ known }: { known: Facts["data"] }) {
  const id = useCaseId();
  const out = known.state === "known" ? known.value : [];
  const isOut = (kinds: readonly DataKind[]) => kinds.some((kind) => out.includes(kind));
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={[
          {
            title: words.heads[0],
            cell: (row) => (
              <>
                {row.data} {isOut(row.kinds) && <StatusTag tone="going">{words.yours}</StatusTag>}
              </>
            ),
          },
          { title: words.heads[1], cell: (row) => row.what },
          { title: words.heads[2], cell: (row) => row.monitor },
        ]}
        rows={words.rows}
        rowKey={(row) => row.data}
      />
      <p>
        {out.length > 0 ? words.rowsNote : words.rowsOpen}{" "}
        <Link to={at(id, "step/1/facts/data")}>{words.rowsLink}</Link>.
      </p>
    </>
  );
}
