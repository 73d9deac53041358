package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check that titles and descriptions are plain text, and that the page was not made only to try something out. */
@ApplicationScoped
public class PlainTextCheck implements Check {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");
    private static final Pattern ENTITY = Pattern.compile("&[a-z]++;");
    private static final Pattern TRIAL = Pattern.compile(
            "(?i)^\\W*+test\\b(?!ing|eur)|\\btest[ -](?:title|body|description|page|posting)\\b|\\b(?:french|english) test\\b");

    /** Number of characters under which a body that has the words of a trial is one. */
    private static final int SHORT = 80;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var texts = checkedEdition.texts();
        return Arrays.stream(Language.values()).flatMap(language -> {
            var postingText = texts.get(language);
            return Stream.of(
                            markup(postingText.title(), language, "title"),
                            markup(postingText.description(), language, "description"),
                            trial(postingText, language))
                    .filter(finding -> finding != null);
        });
    }

    private static Finding markup(String text, Language language, String place) {
        if (hasMarkup(text)) {
            return Finding.of("text.markup", language, place);
        }
        var entity = ENTITY.matcher(text);
        return entity.find() ? Finding.of("text.entity", language, place, entity.group()) : null;
    }

    /** Checks whether a text contains a tag. Any later closing mark ends a tag that has begun. */
    private static boolean hasMarkup(String text) {
        var tag = TAG.matcher(text);
        return tag.find() && text.lastIndexOf('>') >= tag.end();
    }

    private static Finding trial(PostingText postingText, Language language) {
        var code = postingText.body().strip().length() < SHORT ? "text.trial.short" : "text.trial";
        return isTrial(postingText) ? Finding.of(code, language, "title") : null;
    }

    private static boolean isTrial(PostingText postingText) {
        return TRIAL.matcher(postingText.title()).find()
                || TRIAL.matcher(postingText.description()).find()
                || TRIAL.matcher(postingText.body()).lookingAt();
    }
}
