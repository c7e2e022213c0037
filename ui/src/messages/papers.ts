// Words around every paper that is made and left in a folder.

export const papers = {
  made: "It is made",
  where: (folder: string) => `We left it in ${folder}. Nothing was sent.`,
  open: (name: string) => `Open ${name}`,
  leftOut: (count: number) =>
    count === 1 ? "One person is not in it." : `${count.toLocaleString("en-US")} people are not in it.`,
} as const;
