// Text carried inside an address: a path or a name may hold signs that an address must not.

export function pack(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Empty when the address was broken on the way. */
export function unpack(packed: string): string {
  try {
    const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  } catch {
    return "";
  }
}
