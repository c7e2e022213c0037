// A field that may honestly stay empty. Ticking "Not known yet" is an answer; the field steps aside but what was typed
// in it comes back when the tick is taken off.

import type { ReactNode } from "react";
import { common } from "../messages/common";
import { Tick } from "./CheckboxList";
import css from "./NotKnownYet.module.css";

export interface NotKnownYetProps {
  notKnown: boolean;
  onChange: (notKnown: boolean) => void;
  label?: string;
  children: ReactNode;
}

export function NotKnownYet({ notKnown, onChange, label = common.notKnownYet, children }: NotKnownYetProps) {
  return (
    <div className={css.pair}>
      <div className={css.field} inert={notKnown} data-aside={notKnown || undefined}>
        {children}
      </div>
      <Tick bare label={label} checked={notKnown} onChange={onChange} />
    </div>
  );
}
