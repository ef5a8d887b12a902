import { STORM_REPORTS } from '../cases/other-languages.ts';

/** A report that is not in English, and what is said of it where figures are read. */
export const STURM = {
  id: 'zeitung/1',
  title: 'Tote bei Unwetter',
  publisher: 'Zeitung',
  date: '2021-03-04',
  url: 'https://zeitung.example/1',
  text: STORM_REPORTS.German,
};
export const NOT_ENGLISH = 'zeitung/1: not in English: its figures are not read\n';

/** Two reports on one event, and one on another; written for the tests. */
export const HARBOUR = {
  id: 'gazette/1',
  title: 'Storm tears boats loose in Norhaven',
  publisher: 'Gazette',
  date: '2021-03-04',
  url: 'https://gazette.example/1',
  text: 'Harbour master Ida Holm said on Thursday that 41 boats were torn from their moorings in Norhaven harbour during the storm. She told the Gazette that 11 boats sank off Norhaven.',
};

export const HARBOUR_AGAIN = {
  id: 'courier/7',
  title: 'Norhaven harbour counts its boats after the storm',
  publisher: 'Courier',
  date: '2021-03-04',
  url: 'https://courier.example/7',
  text: 'More than 40 boats were torn from their moorings in Norhaven harbour by the storm, harbour master Ida Holm said. Nine boats sank off Norhaven, she told the Courier.',
};

export const ELSEWHERE = {
  id: 'gazette/2',
  title: 'Library lends 2,300 records',
  publisher: 'Gazette',
  date: '2021-05-20',
  url: 'https://gazette.example/2',
  text: 'The library of Sundby lent 2,300 records in April, librarian Per Lind said.',
};
