package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import java.util.List;

/**
 * One language of an edition as readers will see it.
 *
 * @param language the language
 * @param text title and description
 * @param html the body, rendered and sanitised
 * @param facts the facts beside the text
 * @param address the readers' path; null if nothing of the posting is public
 */
public record EditionPreview(Language language, PostingText text, String html, List<FactLine> facts, String address) {}
