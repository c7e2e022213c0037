// A passphrase: may be shown, may be pasted, may be long. The meter speaks in words as well as in bars.

import { useId, useState } from "react";
import { common } from "../messages/common";
import type { FieldProps } from "./Field";
import field from "./Field.module.css";
import css from "./PassphraseField.module.css";

export interface PassphraseFieldProps extends FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A new passphrase shows how strong it is: 0 to 4 bars, and the same in words. The last two are good enough. */
  meter?: { bars: number; said: string };
}

export function PassphraseField({ label, hint, problem, value, onChange, meter, id }: PassphraseFieldProps) {
  const own = useId();
  const use = id ?? own;
  const [shown, setShown] = useState(false);
  const described = [hint && `${use}-hint`, problem && `${use}-problem`, meter && `${use}-meter`];
  return (
    <div className={field.root}>
      <label htmlFor={use} className={field.label}>
        {label}
      </label>
      {hint && (
        <div id={`${use}-hint`} className={field.hint}>
          {hint}
        </div>
      )}
      {problem && (
        <p id={`${use}-problem`} className={field.problem}>
          {problem}
        </p>
      )}
      <div className={css.line}>
        <input
          id={use}
          className={`${field.input} ${css.input}`}
          type={shown ? "text" : "password"}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete={meter ? "new-password" : "current-password"}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
        />
        <button type="button" className={css.show} onClick={() => setShown(!shown)}>
          {shown ? common.hidePassphrase : common.showPassphrase}
        </button>
      </div>
      {meter && (
        <div className={css.meter}>
          <div className={css.bars} data-enough={meter.bars >= 3 || undefined} aria-hidden="true">
            {[1, 2, 3, 4].map((bar) => (
              <span key={bar} data-on={bar <= meter.bars || undefined} />
            ))}
          </div>
          <p id={`${use}-meter`} role="status" className={css.said}>
            {meter.said}
          </p>
        </div>
      )}
    </div>
  );
}
