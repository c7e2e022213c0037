// For people who cannot be reached one by one: a page for the website and a text for the press, in the approved words,
// and where a law allows it.

import { useRead } from "../../../api/commands";
import { Callout } from "../../../components/Callout";
import { DataTable } from "../../../components/DataTable";
import { publicNotice as words } from "../../../messages/step2-send";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { MakePaper } from "../../common/MakePaper";
import { StepPage } from "../../common/StepPage";
import { Part } from "../shared/Parts";
import type { DutiesView, Duty } from "../shared/types";
import { PlanFirst } from "./PlanFirst";
import { type SendStep, useSending } from "./place";

export function Public({ number }: { number: SendStep }) {
  const place = useSending(number);
  const { incident, notice } = place;
  const duties = useRead("duties", { incident });
  const all = useRead("notices", { incident });
  return (
    <Loaded read={all}>
      {({ plan_set }) =>
        plan_set ? (
          <StepPage
            title={words.title}
            caption={place.caption}
            back={place.home}
            lead={words.lead}
            help={<HelpText words={words.help} />}
          >
            <MakePaper command="make_public_notice" body={{ incident, notice }} act={words.act} />
            <Part title={words.lawTitle}>
              <Loaded read={duties}>{(view) => <Allowed view={view} />}</Loaded>
            </Part>
          </StepPage>
        ) : (
          <PlanFirst incident={incident} caption={place.caption} back={place.home} />
        )
      }
    </Loaded>
  );
}

function Allowed({ view }: { view: DutiesView }) {
  const rules = view.duties.map(({ duty }) => duty).filter((duty) => duty.substitute);
  if (rules.length === 0) {
    return (
      <Callout tone="wait">
        <p>{words.noLaw}</p>
      </Callout>
    );
  }
  const lines = (values: readonly string[] | undefined) => (
    <ul>
      {values?.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={[
          { title: words.rule, cell: (duty: Duty) => `${nameOf(view, duty)} (${duty.cite})` },
          { title: words.when, cell: (duty) => lines(duty.substitute?.when) },
          { title: words.how, cell: (duty) => lines(duty.substitute?.how) },
          { title: words.checked, cell: (duty) => duty.checked },
        ]}
        rows={rules}
        rowKey={(duty) => `${duty.law} ${duty.tell} ${duty.name}`}
      />
      <p>{words.guide}</p>
    </>
  );
}

const nameOf = (view: DutiesView, duty: Duty) => view.laws.find(({ id }) => id === duty.law)?.name ?? duty.law;
