package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Check that every part is written in both languages, and that no body is a stub compared with the other: real sites published a French
 * page of six characters beside an English one of eight thousand.
 */
@ApplicationScoped
public class CompletenessCheck implements Check {

    /**
     * Minimum length of a body as a share of the other. French runs about 1.25 times as long as English; a body under a third of its
     * counterpart is not its translation.
     */
    private static final double SHORTEST_SHARE = 0.33;

    /** Minimum length, in characters, of a counterpart whose length says something about that of a body. */
    private static final int SHORTEST_COUNTERPART = 80;

    /** Minimum length of a body, in characters; a shorter one hardly says anything in either language. */
    private static final int SHORTEST_BODY = 10;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var texts = checkedEdition.texts();
        return Arrays.stream(Language.values())
                .flatMap(language -> findings(language, texts.get(language), texts.get(language.other())));
    }

    private static Stream<Finding> findings(Language language, PostingText postingText, PostingText other) {
        var body = postingText.body().strip().length();
        var otherBody = other.body().strip().length();
        return Stream.of(
                        postingText.title().isEmpty() ? Finding.of("text.missing", language, "title") : null,
                        postingText.description().isEmpty()
                                ? Finding.of("text.missing", language, "description")
                                : null,
                        body == 0 ? Finding.of("text.missing", language, "body") : null,
                        body == 0 ? null : shortness(language, body, otherBody))
                .filter(finding -> finding != null);
    }

    private static Finding shortness(Language language, int body, int otherBody) {
        if (otherBody >= SHORTEST_COUNTERPART && body < otherBody * SHORTEST_SHARE) {
            return Finding.of("text.stub", language, "body", body, otherBody);
        }
        return body < SHORTEST_BODY ? Finding.of("text.short", language, "body", body) : null;
    }
}
