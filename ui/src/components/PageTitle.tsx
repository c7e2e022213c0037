// The h1 of a page. When a page is entered it takes the focus, so that a screen reader says where we are, and the
// window's title follows it. `TitleId` lets a field be labelled by the title of its question.

import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { common } from "../messages/common";
import css from "./PageTitle.module.css";

export const TitleId = createContext<string | undefined>(undefined);

let entered = false;

export function PageTitle({ children, caption }: { children: string; caption?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useContext(TitleId);

  useEffect(() => {
    // The very first page leaves the focus at the top, where the skip link is.
    if (entered) heading.current?.focus({ preventScroll: true });
    entered = true;
  }, []);

  useEffect(() => {
    document.title = `${children} · ${common.product}`;
  }, [children]);

  return (
    <div className={css.block}>
      {caption && <p className={css.caption}>{caption}</p>}
      <h1 className={css.title} id={id} ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
