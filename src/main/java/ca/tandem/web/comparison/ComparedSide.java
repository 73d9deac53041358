package ca.tandem.web.comparison;

import ca.tandem.common.Language;

/**
 * One language of two versions as one text, with marks; each part sanitised HTML.
 *
 * @param language the language
 * @param same whether nothing differs in it
 * @param title the title
 * @param description the description
 * @param body the body, rendered or as it is written
 */
public record ComparedSide(Language language, boolean same, String title, String description, String body) {}
