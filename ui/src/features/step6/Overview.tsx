// Step 6 at a glance.

import { useRead } from "../../api/commands";
import type { BackupTest, CheckLine, Kept } from "../../api/generated";
import { type Task, TaskList } from "../../components/TaskList";
import { step6 as words } from "../../messages/step6";
import { HelpText } from "../common/HelpText";
import { Loaded } from "../common/Loaded";
import { at, useCaseId } from "../common/place";
import { StepPage } from "../common/StepPage";

export function Overview() {
  const id = useCaseId();
  const checks = useRead("checks", { incident: id });
  const tests = useRead("backup_tests", { incident: id });
  const rules = useRead("retention_rules", { incident: id });
  return (
    <StepPage
      title={words.title}
      caption={words.caption}
      back={at(id)}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={checks}>
        {(looks) => (
          <Loaded read={tests}>
            {(restored) => (
              <Loaded read={rules}>
                {(kept) => (
                  <TaskList
                    label={words.tasks}
                    tasks={[
                      {
                        title: words.checks.task,
                        hint: words.checks.taskHint,
                        to: at(id, "step/6/checks"),
                        status: checksStatus(looks.checks),
                      },
                      {
                        title: words.backup.task,
                        hint: words.backup.taskHint,
                        to: at(id, "step/6/backup"),
                        status: backupStatus(restored),
                      },
                      {
                        title: words.keep.task,
                        hint: words.keep.taskHint,
                        to: at(id, "step/6/keep"),
                        status: { label: words.keep.status(kept.length), tone: kept.length > 0 ? "done" : "none" },
                      },
                    ]}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}

function checksStatus(lines: CheckLine[]): Task["status"] {
  const looked = lines.filter((line) => line.latest !== null).length;
  const wrong = lines.filter((line) => line.latest?.body.finding === "wrong").length;
  if (wrong > 0) return { label: words.checks.wrong(wrong), tone: "attention" };
  const label = words.checks.status(looked, lines.length);
  return { label, tone: looked === 0 ? "none" : looked === lines.length ? "done" : "going" };
}

/** The latest test is the one that counts: a backup that worked once and fails now does not work. */
function backupStatus(tests: Kept<BackupTest>[]): Task["status"] {
  const latest = tests.at(-1)?.body;
  if (!latest) return { label: words.backup.status.none, tone: "none" };
  return latest.worked
    ? { label: words.backup.status.worked, tone: "done" }
    : { label: words.backup.status.failed, tone: "attention" };
}
