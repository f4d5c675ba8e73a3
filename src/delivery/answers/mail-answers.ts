import { calendarFile } from '../../files/calendar-file.ts';
import type { SentMessage } from '../../ports.ts';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import { letterOfAnswer } from '../../requests/letters/letter-of-answer.ts';
import type { Links } from '../links/open-links.ts';
import type { MailLink } from '../mail/mail-links.ts';
import type { LetterMailer, MailAddress } from '../mail/open-mailer.ts';
import type { Mailer } from '../mailer.ts';
import { linkOf } from './link-of.ts';

/**
 * Sends answers by e-mail: each as a letter in HTML and text, with a PDF where the answer is a letter by itself, with a
 * calendar file where it is of a meeting, and with links where
 * the answer has some and `publicUrl` says where they lead. What is written back goes to whom the answer names.
 *
 * @example openDelivery({ …, mailer: mailAnswers({ letters: openMailer(config.mail), links, publicUrl: config.publicUrl }) })
 */
export function mailAnswers({ letters, links: signing, publicUrl }: { letters: LetterMailer; links: Links; publicUrl?: string }): Mailer {
  async function addresses(answer: Answer, { asker, now }: Context): Promise<MailLink[]> {
    if (publicUrl === undefined) return [];
    const found = (answer.mail?.links ?? []).map(async (button): Promise<MailLink[]> => {
      const link = linkOf(button, { person: asker.person.key, now });
      return link ? [{ title: button.title, url: `${publicUrl}/r/${await signing.sign(link)}` }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  return {
    async send({ to, answer, context, message }): Promise<SentMessage> {
      const links = await addresses(answer, context);
      const sent = await letters.send({
        to: { name: to.name, address: to.email },
        replyTo: repliesTo(answer, context),
        subject: answer.mail?.subject ?? answer.title,
        letter: letterOfAnswer(context, answer, { linked: links.length > 0 }),
        links,
        pdf: answer.letter !== undefined,
        messageId: message,
        ...(answer.event && { ics: await calendarFile(answer.event, { at: context.now, to: to.email }) }),
      });
      return sent.ok ? { ok: true } : sent;
    },
  };
}

/** Whoever has left gets nothing any more: then what is written back goes to Tally's own address, as with any e-mail. */
function repliesTo({ mail }: Answer, { people }: Context): MailAddress | undefined {
  const person = people.find(({ key }) => key === mail?.replyTo);
  return person?.email ? { name: person.name, address: person.email } : undefined;
}
