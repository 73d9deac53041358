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
 * @param settings the absolute address of the page with the recipient's e-mail preferences; null if they do not govern the message
 */
record Mail(
        String to, Language language, String sender, String subject, String text, String messageId, String settings) {}
