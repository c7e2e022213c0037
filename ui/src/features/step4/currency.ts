// The currency that people of a country most likely pay in; a guess to begin with, to be changed at will.

const byCountry: Record<string, string> = {
  AU: "AUD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  GB: "GBP",
  IL: "ILS",
  IN: "INR",
  JP: "JPY",
  KR: "KRW",
  MX: "MXN",
  NZ: "NZD",
  PH: "PHP",
  SG: "SGD",
  US: "USD",
  ZA: "ZAR",
};
const euro = "AT BE BG HR CY DE EE ES FI FR GR IE IT LT LU LV MT NL PT SI SK".split(" ");

export const currencyOf = (country: string) => byCountry[country] ?? (euro.includes(country) ? "EUR" : "USD");
