// The word in the footer: "Saved" stands only once the save has returned.

import { common } from "../messages/common";
import { Icon } from "./Icon";
import css from "./SaveStatus.module.css";

const words = { idle: "", saving: common.saving, saved: common.saved, failed: common.notSaved } as const;

export function SaveStatus({ state }: { state: keyof typeof words }) {
  return (
    <span role="status" className={css.status} data-state={state}>
      {state === "saved" && <Icon name="check" />}
      {state === "failed" && <Icon name="info" />}
      {words[state]}
    </span>
  );
}
