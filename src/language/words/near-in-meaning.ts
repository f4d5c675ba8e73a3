/**
 * Words of near meaning, group by group. A word that no example of a request uses is read as any of its group that some example
 * uses: "whats the threshold for B2" meets the examples of "criteria". Compared after plural and tense are cut. A word may
 * stand in several groups. Words of one meaning throughout are brought together by `synonyms` instead.
 */
export const nearInMeaning: readonly (readonly string[])[] = `
left remaining balance spare unspent unused available over surplus residue headroom
used spent consumed burnt burned expended exhausted committed charged drawn eaten clocked
days time hours resource resources capacity input effort
allocation entitlement quota share offer package provision budgeted ration envelope
criteria threshold thresholds bar benchmark yardstick standards definition test
indicators signs risks risk triggers flags pointers symptoms warning
rules rule regulations policy conditions constraints restrictions requirements
allowed permitted possible acceptable ok eligible
category rating grade tier banding group level classification label
support help assistance backing intervention input
reason grounds justification rationale explanation basis cause
visit trip call drop appearance session attendance
visited attended dropped called popped
meeting gathering session conference talk conversation catchup sitdown discussion
booked arranged scheduled diarised fixed confirmed pencilled organised
book arrange schedule organise fix diarise timetable
overdue late behind missed lapsed slipped outstanding expired
due needed required expected owed pending
coming approaching ahead imminent upcoming looming round
changed moved altered shifted different revised updated amended
changes news updates developments happenings movement movements activity
new fresh recent latest current
watch monitor track follow tabs eye observe tail
tell inform notify alert warn message
pause suspend halt freeze stop shelve postpone defer
resume restart reopen reinstate recommence continue
paused suspended stopped frozen halted closed
reassign transfer hand give move pass split divide distribute share swap reallocate
cover deputise substitute stand-in fill replace sub
covering deputising substituting
caseload books patch portfolio list load remit schools
looks looking supports handles manages deals sees
contact phone ring call reach email
advisor adviser link officer consultant sip partner contact
head headteacher principal leader
compare contrast weigh measure against
difference differences differ distinction gap contrast
what-if suppose hypothetically imagine effect impact consequence implication implications
criteria qualify count
summary overview snapshot rundown briefing brief digest picture profile
summary writeup feedback report
note notes writeup record report
write complete draft compose jot type
read review look view inspect open
wrong mistake error incorrect inaccurate typo
correct amend fix alter adjust revise rectify edit
reverse undo revert cancel scrap retract
withdraw retract rescind pull
remove delete drop scrap erase
log record enter input claim register charge clock
action actions task tasks job jobs targets todo commitment commitments promises
done finished complete completed achieved met sorted
agreed promised decided settled committed
send issue dispatch release circulate distribute forward
sent issued released circulated
hold keep delay withhold park
acknowledge confirm received
reply respond answer comment feedback
propose recommend suggest nominate submit
proposal recommendation suggestion submission request
approve sanction endorse ratify accept agree authorise
return reject refuse decline
letter notification confirmation
reviews reviewing checks
plan timetable programme schedule calendar
move shift push bring change rearrange
cancel abandon scrub axe
attendees people invitees guests participants delegates
invite ask include add
agenda items topics points
minutes record
diary calendar schedule
away leave holiday off absent unavailable
free available clear
dashboard compliance monitoring scorecard
red critical failing
channel team group
post publish share announce
posted published announced
total sum overall altogether combined aggregate
many number tally count
list roster register names
settings nurseries preschools providers
inspection ofsted inspected judged inspectors
judged graded rated
last previous latest
history record past track
abbreviation acronym initials letters jargon
mean means stands stand
contradict disagree conflict clash inconsistent differ mismatch
chair lead run host facilitate
attend come join participate
long length duration
often frequency regularly frequent
purpose point aim reason
prepare ready bring preparation
`
  .trim()
  .split('\n')
  .map((group) => group.split(' '));
