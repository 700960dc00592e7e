/** One line of the PRISMA 2020 checklist: its 27 items, some of them in parts. */
export interface ChecklistItem {
  /** `1`, `10a`. */
  readonly item: string;
  readonly section: string;
  readonly topic: string;
  /** What is asked, in short. */
  readonly asks: string;
}

/** The 27 items in 42 lines (Page et al. 2021, BMJ 372:n71, Table 1); sections and topics as there, what is asked in short. */
export const CHECKLIST: readonly ChecklistItem[] = lines([
  ['Title', '1', 'Title', 'says that it is a systematic review'],
  ['Abstract', '2', 'Abstract', 'the checklist for abstracts'],
  ['Introduction', '3', 'Rationale', 'why, in view of what is known'],
  ['Introduction', '4', 'Objectives', 'objectives or questions, explicitly'],
  ['Methods', '5', 'Eligibility criteria', 'criteria, and how studies were grouped'],
  ['Methods', '6', 'Information sources', 'every source, and the date of its last search'],
  ['Methods', '7', 'Search strategy', 'full strategies of all sources, with filters and limits'],
  ['Methods', '8', 'Selection process', 'how many reviewers, independently or not, which tools'],
  ['Methods', '9', 'Data collection process', 'how many collected data, independently or not'],
  ['Methods', '10a', 'Data items', 'outcomes for which data were sought'],
  ['Methods', '10b', 'Data items', 'other variables, and what was assumed of missing ones'],
  ['Methods', '11', 'Study risk of bias assessment', 'methods and tools'],
  ['Methods', '12', 'Effect measures', 'for each outcome'],
  ['Methods', '13a', 'Synthesis methods', 'which studies went into which synthesis'],
  ['Methods', '13b', 'Synthesis methods', 'preparation of data, missing ones included'],
  ['Methods', '13c', 'Synthesis methods', 'tables and displays'],
  ['Methods', '13d', 'Synthesis methods', 'the method of synthesis, with reasons'],
  ['Methods', '13e', 'Synthesis methods', 'how differences between studies were explored'],
  ['Methods', '13f', 'Synthesis methods', 'sensitivity analyses'],
  ['Methods', '14', 'Reporting bias assessment', 'methods for results that are missing'],
  ['Methods', '15', 'Certainty assessment', 'methods for certainty in the body of evidence'],
  ['Results', '16a', 'Study selection', 'numbers from records to studies, best in a flow diagram'],
  ['Results', '16b', 'Study selection', 'studies that seemed to fit and were excluded, and why'],
  ['Results', '17', 'Study characteristics', 'each study, cited, with its characteristics'],
  ['Results', '18', 'Risk of bias in studies', 'for each study'],
  ['Results', '19', 'Results of individual studies', 'for each outcome and study'],
  ['Results', '20a', 'Results of syntheses', 'studies that contribute, and their risk of bias'],
  ['Results', '20b', 'Results of syntheses', 'results of all syntheses'],
  ['Results', '20c', 'Results of syntheses', 'causes of differences between studies'],
  ['Results', '20d', 'Results of syntheses', 'results of sensitivity analyses'],
  ['Results', '21', 'Reporting biases', 'risk from results that are missing'],
  ['Results', '22', 'Certainty of evidence', 'for each outcome'],
  ['Discussion', '23a', 'Discussion', 'interpretation beside other evidence'],
  ['Discussion', '23b', 'Discussion', 'limits of the evidence'],
  ['Discussion', '23c', 'Discussion', 'limits of the review process'],
  ['Discussion', '23d', 'Discussion', 'what follows for practice, policy and research'],
  ['Other information', '24a', 'Registration and protocol', 'register and number, or that there is none'],
  ['Other information', '24b', 'Registration and protocol', 'where the protocol is, or that there is none'],
  ['Other information', '24c', 'Registration and protocol', 'changes to either'],
  ['Other information', '25', 'Support', 'funders and their part'],
  ['Other information', '26', 'Competing interests', 'of the authors'],
  ['Other information', '27', 'Availability of data, code and other materials', 'which are public, and where'],
]);

function lines(
  all: readonly (readonly [section: string, item: string, topic: string, asks: string])[],
): readonly ChecklistItem[] {
  return all.map(([section, item, topic, asks]) => ({ item, section, topic, asks }));
}
