// An interruption, kept for what cannot be undone. It says what will happen, its button names the act, and the safe
// way out comes first for the keyboard.

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { common } from "../messages/common";
import { Button, ButtonRow } from "./Button";
import css from "./ConfirmDialog.module.css";

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** Names the act, such as "Erase the names". */
  act: string;
  cancel?: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      opened={props.open}
      onClose={props.onClose}
      title={props.title}
      classNames={{ title: css.title, content: css.content, header: css.header, body: css.body }}
      closeButtonProps={{ "aria-label": common.close, size: "lg" }}
    >
      {props.children}
      <ButtonRow>
        <Button onClick={props.onClose}>{props.cancel ?? common.cancel}</Button>
        <Button kind="main" onClick={props.onConfirm} busy={props.busy}>
          {props.act}
        </Button>
      </ButtonRow>
    </Modal>
  );
}
