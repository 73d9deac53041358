package ca.tandem.notification;

import ca.tandem.common.Language;

/**
 * An e-mail message, ready to be sent.
 *
 * @param to the recipient's address
 * @param language the language of the message
 * @param sender the display name beside the portal's address
 * @param subject the subject, on one line
 * @param text the body, as plain text
 * @param messageId the Message-ID with its angle brackets; the same each time the message is sent
 * @param settings the absolute address at which the recipient ends such messages; null if nobody can
 * @param isEndedAtOnce true if a bare {@code POST} to that address ends them (RFC 8058); false if it is a page
 */
public record Mail(
        String to,
        Language language,
        String sender,
        String subject,
        String text,
        String messageId,
        String settings,
        boolean isEndedAtOnce) {}
