/** Things of an office and of life that Tally has nothing to do with. */
const elsewhere = `capital world money pay buy price cost food drink music song film game games play sport football story stories poem friend friends mum dad man woman
  boy girl baby car train bus flight country news president coat coats umbrella boxing boiler toner printer laptop computer mouse screen wifi internet
  password login parking mileage expenses expense budget finance invoice payroll salary wage wages canteen kitchen lunch coffee fridge toilet heating
  parcel post letterbox taxi hotel recipe birthday sandwich milk biscuit biscuits shopping admissions appeal appeals sats gcse uniform drill bell
  assembly playground room boardroom minister hate funny happy sad bored cook translate`;

/** Words that no request knows, and that say a message is of something else. */
export const elsewhereWords: ReadonlySet<string> = new Set(elsewhere.split(/\s+/));

/**
 * Words of plain talk: never taken for part of a provider's name unless a name has exactly that word.
 * Only words that carry a request's meaning are kept apart (they are the requests' own `says`).
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `a about above actually after again ago all almost already also always am an and annual another answer any anybody anyone anything
  anyway apparently are around as ask asked asking at available away back bad be because been before behind being best better between big
  bit both but by bye call came can cannot card careful case certain chance change chat check checked checking cheers clear close come comes
  coming commencing complain complaining sitting complete confirm confused could count couple course current currently data date dates day days dear did didnt different do does
  doesnt doing done dont down due during each early easy either else email end ended enough even ever every everybody everyone everything exactly
  far few figure figures file fill find fine first follow for forgot form found fri friday from full further gave get gets getting give given
  gives go goes going gone good got gotta great guess had half happen happened happening happens hard has hasnt have havent having he head
  hear heard hello help helpful her here hey hi him his hold hour hours how however i id idea if ill im important in info information instead
  into is isnt it its ive job just keep kind know known last lately later latest least leave left less let lets like line list little long
  look looked looking looks lot lots made make makes making many maths matter may maybe me mean means meant meet meeting meetings mentioned message might
  mine minute mistake moment mon monday month months more morning most much must my name named names near nearly need needed needs never new
  next nice no nobody none normal not note nothing now number numbers of off office often oh ok okay old on once one ones only open or other
  others our ours out over own page part people per perhaps person phone place plan planned please plus phonics point possible probably problem
  provide put question quick quickly quite rather read ready real really reason recent recently record recorded remember remind reply report
  right room round said same sat saturday say says see seem seems seen send sent set setting several shall share she should show shows side
  since so some somebody someone something sometimes soon sorry sort sounds spend spent start started still stop such sun sunday sure system
  take taken takes talk talking tell term terms than thank thanks that thats the their theirs them then there theres these they theyre theyve
  thing things think this those though thought through thu thursday till time times to today together told tomorrow tonight too took total
  towards tried true try trying tue tuesday turn two type under understand unless until up upon us use used useful using usual usually very
  via view wait walk want wanted wants was wasnt way we wed wednesday week weeks well went were weve what whatever whats when whenever where
  whether which while who whoever whole whom whos whose why will wish with within without wonder wondering wont word words work worked
  working works worry would wouldnt write wrong yeah year years yes yesterday yet you your youre yours afternoon evening joke weather lunch
  school schools setting settings provider providers spring summer autumn winter january february march april june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec ta ur u pls summarise describe explain discuss display pull bring fetch run print update share list open load
  ring speak reach text preview quick quickly rang spoke emailed moment currently atm please
  easter christmas xmas whitsun mine pot postcode postcodes children pupils kids staff teachers
  cant cannot couldnt shouldnt werent hadnt arent mustnt hes shes theyll itll youll youve til untill online virtual virtually remotely teams zoom
  except excluding excl neither nor besides outside inside apart asap meantime moreover whats hows wheres whens whos got
  across among against along alongside including include includes regarding concerning re per via versus vs night tonight compare comparing won win winner cup book holiday holidays plz tally bot
  present people children child kids family queue weekend weekends sick tired dentist doctor hospital agency agencies supply paid exam exams
  wedding trip trips calculate spell sum maths spelling fire timetable
  ${elsewhere}`.split(/\s+/),
);

/** Words of a greeting or thanks: a message of nothing else is one. */
export const greetingWords: ReadonlySet<string> = new Set(
  `hi hiya hello hey heya alright morning afternoon evening good day thanks thank thankyou you cheers ta bye goodbye tally there all team very much to so
  many kind great ok okay lovely brilliant brill perfect how are doing thx ty tysm tnx cheerio fab super wonderful nice one that thats helpful is a lot for your help got it
  noted understood np no problem worries again everyone folks again xx x me done sorted today now till next time speak soon see later`.split(
    /\s+/,
  ),
);

/** One of these must stand in a greeting. */
export const greetingHeads: ReadonlySet<string> = new Set(
  'hi hiya hello hey heya alright morning afternoon evening thanks thank thankyou cheers ta bye goodbye thx ty tysm tnx cheerio brilliant brill fab perfect lovely'.split(
    ' ',
  ),
);

/** Words that bind a sentence and say nothing of what is asked: they weigh next to nothing when requests are compared. */
export const bindingWords: ReadonlySet<string> = new Set(
  `a an the of for at in on to is are was be been am do does did has have had can could would will please pls plz just tell show give me i
  and or it its this that with by as from so we our us you your they their them there so hi hello hey thanks need want know like see let find
  out up got us what`.split(/\s+/),
);

/** Words that colour a sentence and mostly tell nothing of what is asked: they weigh less than a word as rare. */
export const talkWords: ReadonlySet<string> = new Set(
  `now still yet actually possibly perhaps maybe really currently presently today quickly quick also too anyway though then here these those any
  some ever already at moment right ok okay sorry no yes me my im ive thing about current present into if whether that thats him her he she`.split(
    /\s+/,
  ),
);
