// The reports to offices and partners, soonest first, each with what is still missing in it.

import { useRead } from "../../../api/commands";
import type { ReportLine } from "../../../api/generated";
import { type Task, TaskList } from "../../../components/TaskList";
import { status } from "../../../messages/counting";
import { step } from "../../../messages/step2";
import { reports as words } from "../../../messages/step2-reports";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Part } from "../shared/Parts";
import { addressOfRef, dayOf, placeName, sentence } from "./duty";

export function Reports() {
  const incident = useCaseId();
  const read = useRead("reports", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2/law")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>{(lines) => <Lists incident={incident} lines={lines} />}</Loaded>
    </StepPage>
  );
}

function Lists({ incident, lines }: { incident: string; lines: ReportLine[] }) {
  const task = (line: ReportLine): Task => ({
    title: sentence(line.name),
    to: at(incident, `step/2/law/${line.duty ? `${addressOfRef(line.duty)}/report` : `reports/${line.pack}`}`),
    hint:
      words.by(
        line.law && !line.name.includes(line.law.name) ? placeName(line.law.id, [line.law]) : null,
        line.by === null ? null : dayOf(line.by),
      ) || undefined,
    status: line.done
      ? status(words.sent, "done")
      : line.missing === 0
        ? status(words.ready, "going")
        : status(words.missing(line.missing), "waiting"),
  });
  const offices = lines.filter(({ duty, must, done }) => duty !== null && (must || done));
  const perhaps = lines.filter(({ duty, must, done }) => duty !== null && !must && !done);
  const beside = lines.filter(({ duty }) => duty === null);
  return (
    <>
      <Part title={words.officesTitle}>
        {offices.length > 0 ? <TaskList label={words.officesTitle} tasks={offices.map(task)} /> : <p>{words.none}</p>}
      </Part>
      {perhaps.length > 0 && (
        <Part title={words.perhapsTitle}>
          <p>{words.perhapsLead}</p>
          <TaskList label={words.perhapsTitle} tasks={perhaps.map(task)} />
        </Part>
      )}
      <Part title={words.besideTitle}>
        <p>{words.besideLead}</p>
        <TaskList label={words.besideTitle} tasks={beside.map(task)} />
      </Part>
    </>
  );
}
