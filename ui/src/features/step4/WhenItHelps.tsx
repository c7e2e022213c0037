// When protection helps and when it does not, what is free for everyone, and what the law asks for.

import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { DataTable } from "../../components/DataTable";
import { Link } from "../../components/Link";
import { step4 } from "../../messages/step4";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";
import { useOffers } from "./offers";

const words = step4.helps;

export function WhenItHelps() {
  const id = useCaseId();
  const read = useOffers(id);
  return (
    <StepPage title={words.title} caption={step4.caption} back={at(id, "step/4")} lead={words.lead}>
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.heads[0], cell: (row) => row.data },
          { title: words.heads[1], cell: (row) => row.what },
          { title: words.heads[2], cell: (row) => row.monitor },
        ]}
        rows={words.rows}
        rowKey={(row) => row.data}
      />
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
              {words.lawSource} <Link to={at(id, "step/2/duties")}>{words.lawLink}</Link>.
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
