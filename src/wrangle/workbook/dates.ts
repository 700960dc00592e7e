/** Number formats of spreadsheet programs that are built in and show a date or a time. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows dates or times: it has a `y`, `m`, `d`, `h` or `s` outside of quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const first = code.split(';')[0] as string;
  const plain = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(plain.replace(/general/gi, ''));
}

const DAY = 86_400;

/**
 * The date of a serial number as text: `2024-05-01`, with a time `2024-05-01T09:30:00`, a time alone `09:30:00`. Days are counted
 * from 1900 with the 29 February that year did not have (as spreadsheet programs do since Lotus), or from 1904. `null` where the
 * number is no date.
 */
export function dateText(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  if (day < 0 || day > 2_958_465) return null;
  const time = clock(seconds - day * DAY);
  if (day === 0 && !from1904) return time;
  if (day === 60 && !from1904) return withTime('1900-02-29', time);
  return withTime(calendarDay(from1904 ? day + 1462 : day > 60 ? day : day + 1), time);
}

const withTime = (date: string, time: string): string => (time === '00:00:00' ? date : `${date}T${time}`);

const two = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The Gregorian date that is so many days after 30 December 1899, by whole numbers alone. */
function calendarDay(serial: number): string {
  // Days since 1 March of the year 0, so that the leap day ends a year; 146,097 days make 400 years.
  const days = serial + 693_899;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(inYear - Math.floor((153 * shifted + 2) / 5) + 1)}`;
}
