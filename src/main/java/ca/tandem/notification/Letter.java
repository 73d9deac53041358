package ca.tandem.notification;

import ca.tandem.common.Language;

/**
 * A message as it goes out.
 *
 * @param to an address
 * @param language in which it is written
 * @param sender the name beside the portal's address
 * @param subject one line
 * @param text plain text
 * @param messageId the same each time it is sent, in angle brackets
 * @param settings the absolute address at which the person says what they want by e-mail
 */
record Letter(
        String to, Language language, String sender, String subject, String text, String messageId, String settings) {}
