package ca.tandem.web.comparison;

import ca.tandem.common.Language;

/**
 * One language of two compared versions as marked-up text; each part is sanitized HTML.
 *
 * @param language the language
 * @param same true if the two versions do not differ in this language
 * @param title the title
 * @param description the description
 * @param body the body, rendered or as Markdown source
 */
public record ComparedText(Language language, boolean same, String title, String description, String body) {}
