// A file before it comes in: what was recognised, all of it correctable with the answer following at once, and then
// one button that names its act.

import { useWrite } from "../../../api/commands";
import { stopJob } from "../../../api/pick";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { JobProgress } from "../../../components/JobProgress";
import { go } from "../../../components/Link";
import { CardGrid, StatCard } from "../../../components/StatCard";
import { step } from "../../../messages/step2";
import { preview as words } from "../../../messages/step2-people";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { unpack } from "../shared/address";
import { More, Part } from "../shared/Parts";
import type { FilePreview } from "../shared/types";
import { useSteady } from "../shared/useSteady";
import { Columns } from "./Columns";
import { chooseList } from "./choose";
import { recognise, type Source, useLooking } from "./looking";
import { Mend } from "./Mend";
import { Problems } from "./Problems";
import { usePasted } from "./pasted";
import { Reading } from "./Reading";
import { Sample } from "./Sample";

export function PreviewFile() {
  const path = unpack(useParam("file"));
  return <Preview source={{ path, pasted: null }} onBrought={() => {}} />;
}

export function PreviewPasted() {
  const { value, done } = usePasted();
  return <Preview source={{ path: "", pasted: value.text }} onBrought={done} />;
}

interface PreviewProps {
  source: Source;
  onBrought: () => void;
}

function Preview({ source, onBrought }: PreviewProps) {
  const incident = useCaseId();
  const looking = useLooking(source);
  const { sheet, layout, country, retyped } = looking.value;
  const file = { ...source, sheet, layout, country, retyped };
  const { read: look, stale } = useSteady("look_at_file", { incident, file });
  const bring = useWrite("import_people");
  const start = async () => {
    const brought = await bring.run({ incident, file }).catch(() => null);
    if (!brought) return;
    looking.done();
    onBrought();
    go(at(incident, "step/2/people"));
  };
  const corrected = JSON.stringify(layout) !== JSON.stringify(recognise) || country !== null;
  return (
    <StepPage
      title={look.data ? words.title(look.data.file_name) : words.titleBefore}
      caption={step.caption}
      back={at(incident, "step/2/lists")}
      lead={words.lead}
    >
      <Loaded read={look}>
        {(seen) => (
          <>
            <Notes seen={seen} />
            <CardGrid>
              <StatCard
                label={words.people}
                value={(seen.people - seen.same_person).toLocaleString("en-US")}
                hint={words.peopleHint}
              />
              {seen.organisations > 0 && (
                <StatCard
                  label={words.firms}
                  value={seen.organisations.toLocaleString("en-US")}
                  hint={words.firmsHint}
                />
              )}
              <StatCard
                label={words.toLookAt}
                value={seen.problems.length.toLocaleString("en-US")}
                hint={seen.problems.length === 0 ? words.nothingToLookAt : words.toLookAtHint}
              />
            </CardGrid>
            {seen.problems.length > 0 && (
              <More summary={words.seeProblems(seen.problems.length)}>
                <Problems problems={seen.problems} />
              </More>
            )}
            <Part title={words.columnsTitle}>
              <p>{words.columnsLead}</p>
              <Columns
                columns={seen.columns}
                onField={(index, field) =>
                  looking.set({ layout: { ...layout, fields: { ...layout.fields, [index]: field } } })
                }
              />
            </Part>
            <Mend seen={seen} retyped={retyped} onRetype={(retyped) => looking.set({ retyped })} waiting={stale} />
            <Part title={words.sampleTitle}>
              <Sample seen={seen} />
            </Part>
            <Part title={words.readingTitle}>
              <p>{words.readingLead}</p>
              <Reading
                seen={seen}
                layout={layout}
                onLayout={(layout) => looking.set({ layout })}
                country={country}
                onCountry={(country) => looking.set({ country })}
                onSheet={(sheet) => looking.set({ sheet, retyped: [] })}
              />
              {corrected && (
                <Button onClick={() => looking.set({ layout: recognise, country: null })}>{words.asRecognised}</Button>
              )}
            </Part>
            <ProblemNote problem={bring.problem} />
            {bring.busy ? (
              <JobProgress
                label={words.bringing}
                done={bring.progress?.done ?? 0}
                total={bring.progress?.total ?? 0}
                onStop={() => void stopJob()}
              />
            ) : (
              <ButtonRow>
                <Button
                  kind="main"
                  onClick={() => void start()}
                  disabled={seen.already_in || seen.records === 0 || stale}
                >
                  {words.bring(seen.people, seen.organisations)}
                </Button>
                <Button kind="quiet" to={at(incident, "step/2/lists")}>
                  {words.notThis}
                </Button>
              </ButtonRow>
            )}
          </>
        )}
      </Loaded>
      {look.error && look.data === undefined && (
        <ButtonRow>
          <Button kind="main" onClick={() => void chooseList(incident)}>
            {words.another}
          </Button>
        </ButtonRow>
      )}
    </StepPage>
  );
}

function Notes({ seen }: { seen: FilePreview }) {
  return (
    <>
      {seen.already_in && (
        <Callout tone="wait" title={words.alreadyTitle} live>
          <p>{words.already}</p>
        </Callout>
      )}
      {seen.same_person > 0 && (
        <Callout title={words.sameTitle(seen.same_person)}>
          <p>{words.same}</p>
        </Callout>
      )}
      {seen.notices.length > 0 && (
        <Callout title={words.noticesTitle}>
          <ul>
            {seen.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
