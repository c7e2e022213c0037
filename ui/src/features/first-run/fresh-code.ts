// The recovery code between the moment it is made and the moment it is on paper. It lives in memory only, is never
// written anywhere by the page, and is forgotten as soon as the paper has been checked.

let code: string | null = null;

export const freshCode = {
  keep(made: string) {
    code = made;
  },
  see: () => code,
  forget() {
    code = null;
  },
};
