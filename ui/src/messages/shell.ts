// Words of the frame itself.

export const shell = {
  lost: "This page is not here",
  lostTitle: "Nothing was lost, only the way",
  lostAction: "Go to your cases",
} as const;
