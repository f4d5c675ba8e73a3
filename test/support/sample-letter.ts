import type { Letter } from '../../src/requests/letter.ts';

/** A summary of a visit to an invented school, as its head reads it: every kind of block is in it. */
export const sampleLetter: Letter = {
  authority: 'Ashmere Council',
  title: 'Summary of the Core Visit on Tue 12 Jan 2027',
  date: 'Wed 13 Jan 2027',
  to: ['Mrs Siân Okonkwo-Łukasik', 'Headteacher', 'Marlow Bank Primary School'],
  reference: '900001 / Core Visit / Spring 1',
  salutation: 'Dear Mrs Okonkwo-Łukasik',
  blocks: [
    { type: 'paragraph', text: 'Thank you for welcoming me on Tuesday. This is what we saw, what we agreed and when we meet next.' },
    {
      type: 'facts',
      facts: [
        { label: 'Visit', value: 'Core Visit, half a day, with Priya Nair (School Improvement Advisor)' },
        { label: 'Purpose and focus', value: 'Early reading, and how leaders check that it is taught as planned' },
        { label: 'Who was met', value: 'Siân Okonkwo-Łukasik, headteacher\nTom Hale, English leader\nAda Quist, chair of governors' },
        { label: 'Overall', value: { text: 'Amber: on the way, with one priority behind', tone: 'warning' } },
      ],
    },
    { type: 'heading', text: 'Strengths' },
    {
      type: 'list',
      items: [
        'Phonics is taught every day in all classes of Reception and Year 1, and at the same pace.',
        'Pupils who fall behind are found within a week; 9 of 11 caught up in the autumn term.',
        'Governors ask for evidence, and get it.',
      ],
    },
    { type: 'heading', text: 'Areas to develop' },
    {
      type: 'list',
      numbered: true,
      items: [
        'Books that pupils take home do not always match the sounds they know.',
        'In Year 2, questions after reading rarely go beyond finding facts.',
      ],
    },
    { type: 'heading', text: 'Progress against your priorities' },
    {
      type: 'table',
      columns: ['Priority', 'Progress', 'What we saw'],
      rows: [
        [
          'Raise the share of pupils who pass the phonics check to 85%',
          { text: 'Green: on track', tone: 'good' },
          'In January’s practice check 83% passed, against 74% a year ago.',
        ],
        [
          'Widen the vocabulary of pupils who are new to English',
          { text: 'Amber: begun', tone: 'warning' },
          'Word lists are in use in three of seven classes. Training for the others is booked for February.',
        ],
        [
          'Attendance of disadvantaged pupils',
          { text: 'Red: behind', tone: 'attention' },
          'Attendance was 90.1% in the autumn term, below the 92% that was agreed.',
        ],
      ],
    },
    { type: 'heading', text: 'Agreed actions' },
    {
      type: 'table',
      columns: ['What', 'Who', 'By when'],
      rows: [
        ['Sort the home reading books by the sounds that pupils know', 'Tom Hale', 'Fri 12 Feb 2027'],
        [
          'Observe reading lessons in Year 2 with the English leader, and agree three kinds of question',
          'Siân Okonkwo-Łukasik',
          'Fri 5 Mar 2027',
        ],
        ['Send the model attendance letter and the contact of the attendance team', 'Priya Nair', 'Mon 18 Jan 2027'],
      ],
    },
    { type: 'heading', text: 'In the words of the school council' },
    {
      type: 'quote',
      text: '“We like it when the story is read to us first.\nThen we read it ourselves, and then we talk about it.”\n\n(Year 4, Tuesday morning)',
    },
    { type: 'heading', text: 'Next visit' },
    {
      type: 'paragraph',
      text: 'Team Around the School meeting on Thu 4 Mar 2027 at 10.00, at the school. Please let me know if that does not suit you.',
    },
  ],
  closing: ['Yours sincerely', 'Priya Nair', 'School Improvement Advisor, Ashmere Council', '01234 555 010'],
  footer: [
    'Support is given under the Education Excellence Strategy 2021–24, Annex 2, Category B1.',
    'Ashmere Council keeps this summary for six years to support your school. The school’s privacy notice says whom to ask about it.',
  ],
  fileName: 'Visit note Marlow Bank Primary School 12 Jan 2027',
};
