import type { Examples } from "./example";
import { TextArea, TextField } from "./Field";

export const examples: Examples = {
  text: (
    <TextField
      label="What is the business called?"
      hint="As your customers know it."
      value="Harbor Street Bakery"
      onChange={() => {}}
    />
  ),
  "text with a problem": (
    <TextField
      label="Email"
      problem="Write an email address, like maria@example.com"
      value="maria@"
      onChange={() => {}}
    />
  ),
  "long text": (
    <TextArea
      label="What happened, in your own words"
      hint="A few lines are enough. You can change this later."
      optional
      value="A mailbox was opened from another country."
      onChange={() => {}}
    />
  ),
};
