// Words of the editor in which a letter is changed.

export const editor = {
  label: "The words of the letter",
  shape: "Shape of the words",
  putIn: "Put in, from each person’s own details:",
  otherwise: "customer",
  fields: {
    salutation: "name",
    full_name: "full name",
    code: "their own code",
    reference: "their reference",
  },
  tools: {
    words: "Plain words",
    heading: "Heading",
    steps: "Numbered list",
    bullets: "List",
    strong: "Bold",
    undo: "Undo",
    redo: "Redo",
  },
  pageBreak: "A new page begins here",
  chosen: (field: string) => `Selected: each person’s ${field}. Press Delete to take it out.`,
  chosenFixed: "Selected: a part that comes from your answers. Press Delete to take it out.",
} as const;
