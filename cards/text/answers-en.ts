import type { answersSv } from './answers-sv.ts';

/** The English words of the answers to what people write. */
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const answersEn: typeof answersSv = {
  who: {
    title: 'These are the people you ask about',
    person: (name) => `This is ${name}`,
    you: (name) => `${name} (you)`,
    write: 'Write',
    noAddress: 'No address in the register',
    more: (n) => `${plural(n, 'more person', 'more people')}. Name an administration, and I show only those there.`,
    nobody: (role) => `Nobody is entered as ${role} in the city’s register.`,
    lacks: (unit, role) => `${unit} has no ${role}.`,
    nobodyIn: (unit) => `Nobody is entered for ${unit} in the city’s register.`,
    askSecretariat: 'The secretariat knows whom you can ask.',
    ask: 'Ask the international secretariat',
    askText: 'They help you when I cannot.',
    decides: 'The quarter is adopted by',
    reviews: 'The reports are reviewed by',
    forProject: (project) => `Questions about ${project} go to`,
    unit: (unit) => `How to reach ${unit}`,
    guessed: 'I guessed at the name. Write the whole name if it is wrong.',
  },

  when: {
    report: (quarter, date, inDays) => `The report for ${quarter} is due by ${date}, ${inDays}.`,
    reportLate: (quarter, date, ago) => `The report for ${quarter} was due by ${date}, ${ago}. It can still be handed in.`,
    yours: {
      submitted: 'Your report is handed in and is being reviewed.',
      approved: 'Your report is approved, so you have nothing to hand in now.',
    },
    after: (days) => `After that the secretariat reviews it, within ${plural(days, 'working day', 'working days')}.`,
    adopted: (days) => `The committee decides within ${plural(days, 'working day', 'working days')} of that.`,
    decision: (quarter, date, inDays) => `The committee is to decide on ${quarter} by ${date}, ${inDays}.`,
    rework: (quarter) =>
      `The committee has referred ${quarter} back, and it is being corrected. It goes to the committee again when the secretariat sends it.`,
    next: (date) => `The next quarter opens for reporting on ${date}.`,
    meetings: 'The secretariat has the meeting days',
    meetingsText: 'They call the committee’s meetings and know when the next one is. What I know:',
  },

  found: {
    source: (quarters) => `Counted from approved reports for ${quarters}.`,
    sourceProjects: 'From the register of projects.',
    sourceBoth: (quarters) => `From the register of projects, with status from approved reports for ${quarters}.`,
    ownUnits: 'You see your own administration.',
    wholeCity: 'The whole city.',
    notYours: 'You belong neither to an administration, nor to the secretariat or the committee, so the reports are not shown to you.',
    none: 'Nothing is approved yet.',
    more: (n) => `… and ${n} more.`,
    applications: (n) => plural(n, 'application handed in', 'applications handed in'),
    inDraft: (n) => `Also ${n} in your draft, which is not handed in.`,
    noOutcome: 'The reports do not say whether an application was granted. Whoever applied knows, or the secretariat.',
    money: (sum) => `${sum} has been applied for`,
    moneyOf: (n) => `The sum of ${plural(n, 'application', 'applications')}.`,
    moneyWithout: (n) => `${n} of them without an amount.`,
    projects: (n, eu) => `${plural(n, 'project', 'projects')}, ${eu} of them EU projects`,
    projectsPlain: (n) => plural(n, 'project', 'projects'),
    euProjects: (n) => plural(n, 'EU project', 'EU projects'),
    live: (n) => `${n} of them under way.`,
    delayed: (n) => (n === 0 ? 'No project is delayed' : `${plural(n, 'project', 'projects')} delayed`),
    atRisk: (n) => `${n} at risk.`,
    health: (onPlan, of) => `${onPlan} of ${plural(of, 'project is', 'projects are')} on track`,
    activities: (n) => plural(n, 'activity', 'activities'),
    kind: {
      seminar: (n) => plural(n, 'seminar', 'seminars'),
      'study-visit': (n) => plural(n, 'study visit', 'study visits'),
      'work-trip': (n) => plural(n, 'work trip', 'work trips'),
      exchange: (n) => plural(n, 'exchange', 'exchanges'),
      'digital-meeting': (n) => plural(n, 'digital meeting', 'digital meetings'),
      network: (n) => plural(n, 'network', 'networks'),
      conference: (n) => plural(n, 'conference', 'conferences'),
      other: (n) => plural(n, 'other activity', 'other activities'),
    },
    seminarCounts: (n) =>
      n === 0
        ? 'None of them counts as the seminar of the year: the city must be organiser or co-organiser.'
        : `As organiser or co-organiser: ${n}. The policy asks for at least one a year.`,
    effects: (n) => plural(n, 'effect in the operations', 'effects in the operations'),
    partners: (n) => plural(n, 'partner in the projects', 'partners in the projects'),
    partnersNote: 'Twin towns and other cooperation are not records of their own yet. The secretariat has the list.',
    chart: (quarter) => `Charts, ${quarter}`,
    chartNote: 'What is approved so far. A project that belongs to several areas counts in each of them.',
    ask: 'Show where it stands',
    add: 'New application',
  },

  thing: {
    several: (n) => `It may be any of ${n}. Which do you mean? Write its whole name.`,
    reportOn: 'Report on the project',
    openReport: 'Open the report',
    notChanged: 'Nothing has been changed yet. Choose a status here and save, and it is in the report.',
    lastSaid: (status, quarter) => `Last: ${status} (${quarter})`,
    neverSaid: 'Nothing has been reported about the project yet.',
    notYours: (unit) => `The project belongs to ${unit}. These people answer for it:`,
    lasts: (title, from, to) => `${title}: ${from} to ${to}.`,
    partners: 'Partners',
    period: 'Period',
    unit: 'Administration',
    status: 'State',
    standing: (status, quarter) => `The report for ${quarter}: ${status}`,
    projects: (n) => plural(n, 'project in the register', 'projects in the register'),
    boards: (boards) => `Boards: ${boards}`,
    nudgeHere: (unit, status, button) => `${unit}: ${status}. Nothing is sent until you press “${button}”.`,
    noNeed: (unit, status) => `${unit}: ${status}. No reminder is needed there.`,
    reportsForNone: 'The person you name does not report for any administration.',
  },

  quarter: {
    title: (quarter) => `Follow-up, ${quarter}`,
    noReport: (quarter) => `There is no report for ${quarter}.`,
    notOpen: (quarter, date) => `Reporting for ${quarter} is not open yet. It opens on ${date}.`,
    notOpenLater: (quarter) => `Reporting for ${quarter} is not open yet.`,
    none: (quarter) => `There is no follow-up for ${quarter}.`,
    meant: (quarter, reported) => `I mean ${quarter}, the quarter before the one that is being reported (${reported}).`,
    show: (quarter) => `Show ${quarter}`,
    inBrief: (quarter) => `${quarter.slice(0, 1).toUpperCase()}${quarter.slice(1)} in brief`,
    figures: (projects, applications, activities, effects) =>
      `${plural(projects, 'project', 'projects')}, ${plural(applications, 'application', 'applications')}, ${plural(activities, 'activity', 'activities')}, ${plural(effects, 'effect', 'effects')}.`,
  },

  step: {
    notReporting: 'You do not report for any administration',
    whoReports: 'The contact persons do, one for each administration. How far they have come you see under Status.',
    handedIn: 'The report is already handed in. Take it back first if something is to be added.',
    approved: 'The report is approved. Ask the secretariat to open it if something is to be added.',
    fillIn: 'Fill in and save, and it is in the report.',
    nothing: 'No quarter is open for reporting just now, so nothing can be added yet.',
    none: 'You have no report now: no quarter is open for reporting',
    which: 'Which report is it about?',
  },

  asked: {
    received: {
      open: 'No, the report is not handed in yet.',
      returned: 'No, the report has been returned and is to be handed in again.',
      submitted: 'Yes, the report is handed in and is being reviewed.',
      approved: 'Yes, the report is handed in and approved.',
    },
    returned: {
      open: 'The report has not been returned. It is not handed in yet.',
      returned: 'Yes, the report has been returned. Here is why; correct it and hand it in again.',
      submitted: 'The report has not been returned. It is handed in and is being reviewed.',
      approved: 'The report has not been returned. It is approved.',
    },
    correct: {
      open: 'The report is not handed in, so everything can be corrected: press Change beside what is wrong.',
      returned: 'Press Change beside what is wrong, and hand it in again.',
      submitted: 'Press Take back, correct it and hand it in again. You can until the secretariat has answered.',
      approved: 'The report is approved. Ask the secretariat to open it for correction.',
    },
    afterwards: 'This is what happens once the report is handed in',
    reviewed: (days) =>
      `The secretariat reviews it, within ${plural(days, 'working day', 'working days')}. If something needs correcting, you get it back with a comment.`,
    goes: 'When the reports are approved, the quarter goes to the committee.',
    part: 'When the quarter is adopted you get your administration’s part, to confirm and to report to the board.',
    must: 'Yes, the report is due even when nothing has happened',
    nothingNew: 'It is quick: answer that nothing is new, and hand it in.',
    without: 'If no report comes, the administration is named as missing when the quarter goes to the committee.',
    others: 'You do not see the other administrations’ reports',
  },

  elsewhere: {
    permission: 'I do not have the city’s rules for travel, money and agreements, only how reports are reviewed and quarters adopted.',
    askHead: 'Ask your head, or the secretariat:',
    askSecretariat: 'Ask the secretariat:',
    reportTrip: 'A trip or a visit that has been made you report as an activity.',
    policyTitle: 'The policy is not here in the chat',
    policyText: 'The secretariat has the whole of it. Its words I can explain, for example “what is a priority area?”.',
  },

  act: {
    decides: 'The committee decides that',
    decidesText: (quarter) => `Who adopts ${quarter} or refers it back:`,
    reviews: 'The international secretariat does that',
    reviewsText: 'The secretariat reviews each report, and approves it or returns it.',
    nudges: 'Reminders go out by themselves',
    nudgesText: 'The secretariat can also remind those who have not answered.',
    yours: {
      unit: 'What you can do is to hand in your administration’s report.',
      secretariat: 'What you can do is to review reports and follow where things stand.',
      committee: 'What you can do is to read the quarter and decide on it.',
      other: 'You can see where things stand here.',
    },
    press: (button) => `Nothing has been sent. Press “${button}” at the bottom.`,
    notSendable: 'The quarter cannot be sent yet. Here is what is left, and when it goes.',
    sentAlready: 'The quarter has already been sent to the committee.',
    takeBack: (button) => `Nothing has been changed. Press “${button}” at the bottom.`,
    notSent: 'The quarter is not with the committee, so there is nothing to take back.',
    votedAlready: 'Somebody in the committee has voted, so the quarter cannot be taken back.',
    decidedAlready: 'The committee has decided, so the quarter cannot be taken back.',
    takesBack: 'The international secretariat does that',
    takesBackText: 'The secretariat can take the quarter back until somebody in the committee has voted.',
  },

  votes: {
    chairAlone: 'One vote is enough: the chair decides alone',
    chairFinal: 'The decision holds once the chair has pressed, and cannot be changed after that.',
    needed: (n) => `It takes ${plural(n, 'vote', 'votes')} for the same decision`,
    changeable: 'Your vote can be changed until the quarter is decided: press the other button.',
    nothingNow: 'No quarter is with the committee just now.',
  },

  past: {
    title: (quarter) => `The committee’s decision on ${quarter}`,
    none: (quarter) => `There is no decision on ${quarter} here`,
    never: 'The committee has made no decision here yet',
    sentAgain: 'The quarter has been sent to the committee again since the decision.',
  },

  following: {
    nobodyLate: 'Nobody is late.',
    late: (units) => `The last day has passed for: ${units}.`,
    allConfirmed: (quarter) => `All have confirmed having their part of ${quarter}.`,
    notConfirmed: (units, quarter) => `Have not confirmed having their part of ${quarter}: ${units}.`,
    nothingToConfirm: 'There is nothing to confirm. Each administration confirms its part once the committee has adopted the quarter.',
  },

  register: {
    title: 'That is not changed here in the chat',
    project:
      'New projects, and changes to them, are entered by the secretariat. Write what the project is called, who pays, when it begins and ends, and who the partners are.',
    reportIt: 'How a project you already have is going, and whether it has ended, you write in the report.',
    city: 'People, roles and the names of administrations are changed in the chat by the secretariat or the administrator. Boards, new administrations and dates stand in the city’s file.',
    dates: 'A quarter that is already open keeps its dates; a new day holds from the next quarter.',
    who: 'Write to one of them:',
  },

  absence: {
    away: (n, when) => `${n === 0 ? 'Nobody is' : n === 1 ? '1 is' : `${n} are`} away ${when}`,
    titleTime: 'I cannot give you more time',
    titleOthers: 'The administration asks for more time itself',
    othersAsk: 'The contact person writes “can I have more time?”. The request then comes here, and you grant it with one press.',
    titleLeaving: 'Somebody needs to take over from you',
    leaving:
      'The secretariat sees to it that whoever comes after you is entered in the city’s register. Write their name, their address and from when. They get what is waiting.',
    time: 'Tell the secretariat when you will be done, so that they know what to wait for:',
  },

  reminders: {
    title: 'Reminders cannot be turned off, but they stop when you are done',
    why: 'They come because the policy asks each administration for a report every quarter.',
    unit: 'You get a card when the quarter opens, and reminders up to the last day. They stop when the report is handed in.',
    secretariat:
      'You get a card for each report to review, and a reminder if it takes long. They stop when the report is approved or returned.',
    committee: 'You get a card when a quarter is ready for a decision, and reminders until the committee has decided.',
    never: 'I write only on working days in office hours, never twice about the same thing.',
    wrong: 'If you are the wrong person for them, tell the secretariat:',
  },

  data: {
    title: 'This is what is kept about you',
    person:
      'Your name, role and administration, your id in Entra, your address if the city has given it, your choice of language, and where your chat is, so that I can write to you.',
    work: 'What you write in reports, comments and decisions, with your name and when. Which messages I have sent you, and when.',
    notKept: 'What you write freely to me, such as this question, I do not keep. Teams keeps the chat itself.',
    sees: 'A report is seen by your administration and the secretariat, and by the committee once it is approved.',
    public: 'Reports and decisions are public documents held by the city.',
    rights: 'For an extract, or to have something corrected or removed, turn to the secretariat:',
  },

  formats: {
    title: 'I make no files yet',
    text: 'Everything is here in the chat. If you need it as a document or a spreadsheet, the secretariat helps you:',
    agendaTitle: 'Agenda, summons and minutes are made by the secretariat',
    agendaText: 'I only have what the committee is to decide on. Write to the secretariat about the rest:',
    calendar: 'I put nothing in your calendar. The dates are:',
    material: 'Read the follow-up',
    noFiles: 'I take no files',
    noFilesText: 'Write what matters in the report. The file you can send to the secretariat:',
  },

  messages: {
    title: 'I send no messages of my own',
    nudge: 'What I can send is a reminder to all administrations that have not answered. The button is under Status.',
    secretariat: 'A message to everybody is sent by the secretariat:',
    write: 'To write something of your own, open a chat with the person it is about:',
  },

  conflict: {
    title: 'Do not vote if you have a conflict of interest',
    chairAlone: 'By the city’s file the chair decides alone. These are entered as chair:',
    onlyYou:
      'Nobody else can decide in your place as it is now. Ask the secretariat to have a vice chair entered, or to let several members decide.',
    others: (votes) => `These people can decide without you; it takes ${plural(votes, 'vote', 'votes')}:`,
    recorded:
      'The decision is kept with the names of those who made it. The conflict itself is noted in the committee’s minutes; tell the secretariat.',
    notDecider:
      'You do not decide on the quarter, so a conflict of interest does not concern what you do here. If you are unsure, ask the secretariat:',
  },

  meaning: {
    example: (text) => `Example: ${text}`,
    unknown: 'I have no explanation of that word',
    known: (words) => `I can explain, for example, ${words}.`,
    purpose: (code, name) =>
      `${code} is one of the policy’s four purposes: ${name}. Projects and activities that serve it say so in the report.`,
    area: (code, name) =>
      `${code} is one of the policy’s four priority areas: ${name}. Projects and activities that belong there say so in the report.`,
    all: (names) => `The four are ${names}.`,
  },

  role: {
    title: 'This is what you do in a year',
    unit: [
      'Every quarter you get a card with your administration’s projects. Say how each one is going, and add applications, activities and effects. It takes a few minutes.',
      'The secretariat reads. If something needs correcting, you get the report back with a comment.',
      'When the committee has adopted the quarter, you get your administration’s part. Confirm that it has come, and see that the board is told.',
    ],
    secretariat: [
      'Every quarter the reporting opens by itself. Under Status you see how many have answered, and can remind the rest.',
      'Review each report: approve it, or return it with a comment.',
      'If the committee refers the quarter back, you open what is to be corrected and send it again.',
    ],
    goes: {
      'at-once': 'The quarter goes to the committee when all reports are approved, on its closing day at the latest.',
      'on-closing-day': 'The quarter goes to the committee on its closing day.',
      'when-sent': 'When all reports are approved, you send the quarter to the committee; otherwise it goes on its closing day.',
      again: 'The quarter goes to the committee when you send it again.',
    },
    committee: [
      'Four times a year you get the follow-up of the city’s international work: how the projects are going, what has been applied for, and what it has given.',
      'Read it, and adopt it or refer it back with a comment. The chair decides, or as many members as the city has said.',
      'In between you can ask me how things are going, for example “which projects are delayed?”.',
    ],
    other: [
      'You are entered without a part in the quarterly reporting.',
      'You can follow where things stand and ask me how it works.',
      'If you need another role, tell the secretariat.',
    ],
    next: 'Next',
  },

  small: {
    thanks: 'You’re welcome!',
    bye: 'Goodbye! I will write when there is something to do.',
    ok: 'Good.',
    praise: 'Thank you, that is nice to hear!',
    insult: 'I am sorry it went wrong. Write “help” and I show what I can do, or write to the secretariat.',
    howAreYou: 'Fine, thank you. Write “what is waiting for me” to see what is going on.',
    clock: (today) => `The time is in the corner of your screen. Today is ${today}.`,
    whoAreYou:
      'I am the city’s bot for its international work, not a person. I remind people of reports, show where things stand and answer questions about it.',
    laugh: '😊',
    sorry: 'No harm done.',
    no: 'All right. Write when you want something.',
  },

  out: {
    title: 'There is nothing to close or to log out of',
    text: 'You can leave the chat whenever you like. What you have saved stays, and nothing is handed in until you press Hand in.',
    backTitle: 'Go back with the buttons on the card',
    backText:
      'A card you have left can be opened again: write “my report” or “what is waiting for me”. If you have handed in the report, it can be taken back until it has been reviewed. What you changed last in the register can be undone on its card.',
    brokenTitle: 'Sorry about that. Try this',
    brokenText: 'Open the card anew with the buttons below, instead of pressing an old one. What you have saved is still there.',
    brokenAsk: 'If that does not help, write to one of them and say what you did and what happened:',
  },

  language: {
    only: 'I know Swedish and English',
    text: 'I have no other languages yet. The cards are in the language you choose; what you write in the report stands as you wrote it.',
    asked: 'You wrote in English. Shall I go on in English?',
    stay: { sv: 'No, Swedish', en: 'Yes, English' },
  },

  prose: {
    title: 'This is more than I can read in the chat',
    text: 'What you wrote has not been saved anywhere. It belongs in the report: open it and paste the text under the right project, or as an activity or an effect. Each field holds 1,500 characters.',
    notReporting:
      'What you wrote has not been saved anywhere. Texts on what has happened are written in the administrations’ reports. A longer question goes to the secretariat:',
    noWords:
      'Please write a few words, so that I know what you want. For example “what is waiting for me”, “when is the report due” or “who is the chair”.',
    fileNotRead:
      'I do not read files, so the file has not been saved anywhere. Write what matters in the report. Here is the answer to what you wrote:',
  },

  fallback: {
    title: 'I cannot answer that',
    whoCan: 'The secretariat can:',
    deputy: (names) => `Your administration’s deputy: ${names}.`,
    nearest: 'What I can show:',
    guess: 'I am not sure that this is what you meant. Please put it another way if it is wrong.',
    several: 'I am not sure what you mean. It may be one of these:',
  },
};
