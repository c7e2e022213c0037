// Words to carry elsewhere, with a button that copies them and says that it did.

import { useState } from "react";
import { common } from "../messages/common";
import { Button } from "./Button";
import css from "./CopyField.module.css";

export function CopyField({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={css.field}>
      <div className={css.words}>
        <p className={css.label}>{label}</p>
        <p className={css.value}>{value}</p>
      </div>
      <Button onClick={copy}>
        {common.copy}
        <span className="sb-hidden"> {label}</span>
      </Button>
      <span role="status" className={css.said}>
        {copied ? common.copied : ""}
      </span>
    </div>
  );
}
