// Exactly who received a notice, and the way to a correction that goes to exactly them.

import { useState } from "react";
import { useRead } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DataTable, Pager } from "../../../components/DataTable";
import { Link } from "../../../components/Link";
import { received as words } from "../../../messages/step2-letters";
import { peopleList } from "../../../messages/step2-people";
import { sayDay } from "../../common/days";
import { Loaded } from "../../common/Loaded";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { useSteady } from "../shared/useSteady";
import { type SendStep, useSending } from "./place";

const SHOWN = 50;

export function Received({ number }: { number: SendStep }) {
  const place = useSending(number);
  const { incident, notice } = place;
  const [page, setPage] = useState(1);
  const { read } = useSteady("received", { incident, notice, offset: (page - 1) * SHOWN, limit: SHOWN });
  const view = useRead("notice", { incident, notice });
  return (
    <Loaded read={read}>
      {({ people, total }) => (
        <StepPage title={words.title} caption={place.caption} back={place.home} lead={words.lead(total)}>
          <p>{view.data?.line.subject}</p>
          {total > 0 && (
            <>
              <Callout title={words.wrongTitle}>
                <p>{words.wrongBody}</p>
                <Button to={at(incident, `step/3/correct/${notice}`)}>{words.correct}</Button>
              </Callout>
              <DataTable
                caption={words.caption}
                columns={[
                  {
                    title: words.person,
                    cell: (line) => (
                      <Link
                        to={at(incident, `step/2/people/${line.person}`)}
                      >{`${line.name} (${line.reference})`}</Link>
                    ),
                  },
                  { title: words.place, cell: (line) => line.place },
                  { title: words.on, cell: (line) => sayDay(line.on) },
                  {
                    title: words.by,
                    cell: (line) => line.channels.map((channel) => peopleList.channels[channel]).join(", "),
                  },
                ]}
                rows={people}
                rowKey={(line) => line.person}
              />
              <Pager page={page} pages={Math.ceil(total / SHOWN)} onPage={setPage} />
            </>
          )}
        </StepPage>
      )}
    </Loaded>
  );
}
