import type { Transporter } from 'nodemailer';
import { z } from 'zod/v4';
import { fileTitle } from '../../files/file-title.ts';
import { letterPdf } from '../../files/letter-pdf.ts';
import type { SendFault } from '../../ports.ts';
import type { Letter } from '../../requests/letter.ts';
import { oneLine } from '../../requests/letters/clean-text.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { mailFault, sayResponse } from './mail-fault.ts';
import type { MailLink } from './mail-links.ts';
import type { MailPatience } from './mail-server.ts';
import { messageIdOf } from './message-id.ts';

/** Somebody's name and e-mail address. */
export interface MailAddress {
  name: string;
  address: string;
}

/** A letter that goes out by e-mail to one person. */
export interface Mail {
  to: MailAddress;
  /** Who gets what is written back: the advisor. */
  replyTo?: MailAddress;
  subject: string;
  letter: Letter;
  links: readonly MailLink[];
  /** True to attach the letter as a PDF. */
  pdf?: boolean;
  /** The message's own id: the Message-ID is made of it, so that a second sending of it can be recognised. */
  messageId: string;
  /** An invitation (an iCalendar file's text), which mail programs offer to take into the diary. */
  ics?: string;
}

/** What became of an e-mail: what the server said when it took it; or why it did not, and whether trying again can help. */
export type MailSent = { ok: true; response: string; messageId: string } | SendFault;

/** Sends letters by e-mail. */
export interface LetterMailer {
  /** Never throws. */
  send(mail: Mail): Promise<MailSent>;
  /** Closes the connections that are not in use. */
  close(): void;
}

/** An e-mail that is not through after this many milliseconds is given up and tried again later. */
const longest = 120_000;
const usual: MailPatience = { connect: 15_000, answer: 60_000 };
const address = z.email().max(254);

/**
 * Opens e-mail over the server at `smtpUrl` in the name of `from`. The connection is made with the first e-mail.
 *
 * @example await openMailer({ smtpUrl: 'smtps://user:password@mail.ashmere.example', from: 'desk@ashmere.example' }).send(mail)
 */
export function openMailer({ smtpUrl, from, patience = usual }: { smtpUrl: string; from: string; patience?: MailPatience }): LetterMailer {
  let opened: Promise<Transporter> | undefined;
  const server = () => {
    opened ??= import('./mail-server.ts').then(({ mailServer }) => mailServer(smtpUrl, patience));
    return opened;
  };
  return {
    async send(mail) {
      const unfit = [mail.to, mail.replyTo].find((one) => one && !address.safeParse(one.address).success);
      if (unfit) {
        const whose = unfit === mail.to ? 'The e-mail address that Tally has for them' : 'The e-mail address that answers go to';
        return { ok: false, why: 'never', reason: `${whose} is not one that a mail server takes.` };
      }
      try {
        const message = await messageOf(mail, from);
        const sent = await (await server()).sendMail({ ...message, signal: AbortSignal.timeout(longest) });
        return { ok: true, response: sayResponse(sent.response ?? ''), messageId: message.messageId };
      } catch (error) {
        return mailFault(error);
      }
    },
    close() {
      void opened?.then((transport) => transport.close());
    },
  };
}

/** The e-mail as the library takes it. What people typed stands in headers without line breaks: it can add none. */
async function messageOf({ to, replyTo, subject, letter, links, pdf, messageId, ics }: Mail, from: string) {
  const named = ({ name, address }: MailAddress) => ({ name: oneLine(name), address });
  const fileName = fileTitle(letter.fileName ?? `${letter.title} ${letter.date}`);
  return {
    from: named({ name: letter.authority, address: from }),
    to: named(to),
    ...(replyTo && { replyTo: named(replyTo) }),
    subject: oneLine(subject).slice(0, 250).toWellFormed(),
    messageId: messageIdOf(messageId, from),
    // No answering machine answers a machine; a mailbox that does not exist still says so.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply', 'Content-Language': 'en-GB' },
    text: letterText(letter, links),
    html: letterHtml(letter, links),
    ...(ics !== undefined && { icalEvent: { method: methodOf(ics), filename: 'invitation.ics', content: ics } }),
    attachments: pdf ? [{ filename: `${fileName}.pdf`, content: await letterPdf(letter), contentType: 'application/pdf' }] : [],
  };
}

/** What an invitation asks for, as its own text says. */
function methodOf(ics: string): string {
  return /^METHOD:([A-Z]+)\r?$/m.exec(ics)?.[1] ?? 'PUBLISH';
}
