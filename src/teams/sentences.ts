/** What Tally says where there is no answer to show. */
export const sentences = {
  unknownPerson:
    'Tally does not know you yet. Please ask your local authority’s Tally administrator to add you, with the e-mail address that you use for Teams.',
  tooLong: 'That message is too long for Tally to read. Please ask in a sentence or two.',
  staleCard: 'That card is from an older version of Tally, so its buttons no longer work. Please ask again by typing.',
  alteredCard: 'Tally could not read what that button sent, and nothing was changed. Please ask again by typing.',
  sentPrivately: 'I have sent you the answer in our own chat, because it is not for everyone here.',
  cannotSendPrivately:
    'The answer is not for everyone here, and Tally could not open a chat with you. Please add the Tally app for yourself (Apps, Tally, Add) and ask me there.',
  stillWorking: 'Tally is still working on this. The answer will follow here in a moment.',
  welcomeRoom:
    'Hello, I am Tally. Mention me with a question, such as “@Tally who looks after Marlow Bank?”. Here I show only what is on the public register; everything else I send to the person who asked, in our own chat.',
  welcomeTitle: 'Welcome to Tally',
  welcomeStranger: 'Hello, I am Tally, the school improvement desk of your local authority.',
  fileOffered: 'The file is offered below: accept, and it is put among your own files.',
  fileDeclined: 'You declined the file, so none was made. Press Excel again whenever you want it.',
  fileNotTaken: 'Your files in Microsoft 365 did not take the file. Please press Excel again in a few minutes.',
  searchNotYours: 'Your role in Tally does not include searching for schools and settings.',
  searchSlow: 'Tally is slow just now. Please type on in a moment.',
  searchNobody: 'There are no schools or settings in Tally that you can see.',
  notSupported: 'Tally does not do this here. Please ask by typing.',
} as const;
