package ca.tandem.translation.check.markup;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Finding.FindingLocation;
import ca.tandem.translation.text.HtmlComments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/** Check for HTML comments, which readers never get, although people may write them for readers, or believe that nobody sees them. */
@ApplicationScoped
public class CommentCheck implements Check {

    private static final int LONGEST_EXCERPT = 80;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        findings(checkedEdition.texts().get(language).body(), language));
    }

    private static Stream<Finding> findings(String body, Language language) {
        return HtmlComments.in(body).stream()
                .map(comment -> comment.substring(0, Math.min(LONGEST_EXCERPT, comment.length())))
                .map(excerpt -> Finding.of("html.comment", language, "body")
                        .at(new FindingLocation(null, 0, 0, excerpt, null)));
    }
}
