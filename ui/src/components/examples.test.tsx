import axe from "axe-core";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Breathing } from "./Breathing";
import { ConfirmDialog } from "./ConfirmDialog";
import { DateFields, isoOf, partsOf } from "./DateFields";
import { ErrorSummary } from "./ErrorSummary";
import { collect } from "./example";
import { TextField } from "./Field";
import { Frame } from "./Frame";
import { PassphraseField } from "./PassphraseField";
import { RadioCards } from "./RadioCards";

// Fragments stand outside a whole page, where the rules about landmarks and headings have nothing to hold on to.
const fragmentRules = { region: { enabled: false }, "page-has-heading-one": { enabled: false } };

async function faults(within: Element): Promise<string[]> {
  const found = await axe.run(within, { rules: fragmentRules });
  return found.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 140)}`));
}

const cases = collect().flatMap(([name, node]) =>
  (["light", "dark"] as const).map((scheme) => ({ name, node, scheme })),
);

test.each(cases)("$name in $scheme", async ({ node, scheme }) => {
  const screen = await render(<Frame scheme={scheme}>{node}</Frame>);
  expect(await faults(screen.container), "axe finds nothing to mend").toEqual([]);
});

test("axe would notice a faint word and a nameless field", async () => {
  const screen = await render(
    <Frame scheme="light">
      <p style={{ color: "#bbb6aa" }}>faint</p>
      <input />
    </Frame>,
  );
  const found = (await faults(screen.container)).join(" ");
  expect(found, "control: contrast").toContain("color-contrast");
  expect(found, "control: names").toContain("label");
});

test.each(cases.filter(({ scheme }) => scheme === "light"))("$name fits 320 pixels", async ({ node }) => {
  await page.viewport(320, 640);
  const screen = await render(<Frame scheme="light">{node}</Frame>);
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(over, "nothing may push the page sideways").toBeLessThanOrEqual(0);
  await screen.unmount();
  await page.viewport(1024, 768);
});

test("the error summary takes the focus and leads to the field", async () => {
  const screen = await render(
    <Frame>
      <ErrorSummary problems={[{ field: "town", text: "Write the town" }]} />
      <TextField id="town" label="Town" value="" onChange={() => {}} />
    </Frame>,
  );
  await expect.element(screen.getByRole("alert")).toHaveFocus();
  await screen.getByRole("button", { name: "Write the town" }).click();
  await expect.element(screen.getByLabelText("Town")).toHaveFocus();
});

test("a choice is made by the keyboard alone", async () => {
  let chosen = "";
  const screen = await render(
    <Frame>
      <RadioCards
        label="Which?"
        choices={[
          { value: "a", label: "First" },
          { value: "b", label: "Second" },
        ]}
        notSure="unsure"
        value={null}
        onChange={(value) => {
          chosen = value;
        }}
      />
    </Frame>,
  );
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(chosen, "space chooses the first").toBe("a");
  await expect.element(screen.getByLabelText("I’m not sure")).toBeVisible();
});

test("a passphrase may be pasted and shown", async () => {
  let value = "";
  const field = () => (
    <Frame>
      <PassphraseField
        label="Passphrase"
        value={value}
        onChange={(next) => {
          value = next;
        }}
      />
    </Frame>
  );
  const screen = await render(field());
  await screen.getByLabelText("Passphrase").fill("river lamp quiet");
  await screen.rerender(field());
  await expect.element(screen.getByLabelText("Passphrase")).toHaveAttribute("type", "password");
  await screen.getByRole("button", { name: "Show passphrase" }).click();
  await expect.element(screen.getByLabelText("Passphrase")).toHaveAttribute("type", "text");
});

test("a dialog holds the focus, closes on Escape and gives the focus back", async () => {
  let closed = false;
  await render(
    <Frame>
      <ConfirmDialog
        open
        title="Erase?"
        act="Erase"
        onConfirm={() => {}}
        onClose={() => {
          closed = true;
        }}
      >
        <p>It cannot be undone.</p>
      </ConfirmDialog>
    </Frame>,
  );
  const dialog = page.getByRole("dialog", { name: "Erase?" });
  await expect.element(dialog).toBeVisible();
  expect(await faults(dialog.element()), "axe finds nothing in the open dialog").toEqual([]);
  await userEvent.keyboard("{Escape}");
  expect(closed, "Escape is the safe way out").toBe(true);
});

test("breathing waits to be asked and can always be skipped", async () => {
  let skipped = false;
  const screen = await render(
    <Frame>
      <Breathing
        onSkip={() => {
          skipped = true;
        }}
      />
    </Frame>,
  );
  await screen.getByRole("button", { name: "Breathe with the circle" }).click();
  await expect.element(screen.getByText("Breathe in")).toBeVisible();
  await screen.getByRole("button", { name: "Skip this" }).click();
  expect(skipped, "the way on is never blocked").toBe(true);
});

test("a date is typed part by part and need not be known", async () => {
  let notKnown = false;
  const screen = await render(
    <Frame>
      <DateFields
        label="When?"
        value={partsOf("2026-11-03")}
        onChange={() => {}}
        notKnown={notKnown}
        onNotKnown={(now) => {
          notKnown = now;
        }}
      />
    </Frame>,
  );
  await expect.element(screen.getByLabelText("Month")).toHaveValue("11");
  await screen.getByLabelText("Not known yet").click();
  expect(notKnown, "not knowing is an answer").toBe(true);
});

test.each([
  [{ year: "2026", month: "2", day: "29" }, null, "2026 has no such day"],
  [{ year: "2024", month: "2", day: "29" }, "2024-02-29", "2024 has"],
  [{ year: "26", month: "2", day: "1" }, null, "a short year is a guess we do not make"],
  [{ year: "2026", month: "", day: "1" }, null, "not complete yet"],
])("%o is %s", (parts, iso, why) => {
  expect(isoOf(parts), why).toBe(iso);
});
