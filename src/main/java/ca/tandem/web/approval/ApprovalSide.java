package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import java.util.List;

/**
 * One language of an edition as readers will see it.
 *
 * @param language the language
 * @param text title and description
 * @param html the body, rendered and sanitised
 * @param facts what is said beside the text
 * @param address where readers find it; null where nothing of the posting is public
 */
public record ApprovalSide(Language language, Text text, String html, List<FactLine> facts, String address) {}
