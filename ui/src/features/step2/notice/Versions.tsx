// Every version of a letter's words that was kept; any of them can stand again, and the one that stands now is kept.

import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { go } from "../../../components/Link";
import { StatusTag } from "../../../components/StatusTag";
import { versions as words } from "../../../messages/step2-letters";
import { sayMoment } from "../../common/days";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import { Letter } from "./Letter";
import { letterName, useDrafting, useLetter } from "./place";

export function Versions() {
  const { base, caption } = useDrafting();
  const letter = useLetter();
  const here = `${base}/letter/${letterName(letter)}`;
  const read = useRead("letter_versions", letter);
  const restore = useWrite("restore_letter");
  const bring = async (version: string | null) => {
    if (await restore.run({ letter, version }).catch(() => null)) go(here);
  };
  return (
    <StepPage title={words.title} caption={caption} back={here} lead={words.lead}>
      <ProblemNote problem={restore.problem} />
      <Loaded read={read}>
        {({ versions }) =>
          versions.map((version) => (
            <Part
              key={version.id ?? "ours"}
              title={version.at === null ? words.ours : words.kept(sayMoment(version.at))}
            >
              {version.current && <StatusTag tone="done">{words.current}</StatusTag>}
              {version.id === null && <p>{words.oursHint}</p>}
              <More summary={words.read}>
                <Letter words={version.words} />
              </More>
              {!version.current && (
                <ButtonRow>
                  <Button busy={restore.busy} onClick={() => void bring(version.id)}>
                    {version.id === null ? words.begin : words.restore}
                    {version.at && <span className="sb-hidden"> {sayMoment(version.at)}</span>}
                  </Button>
                </ButtonRow>
              )}
            </Part>
          ))
        }
      </Loaded>
      <Button to={here}>{words.back}</Button>
    </StepPage>
  );
}
