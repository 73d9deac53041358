package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.posting.Text;
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

    @Override
    public Stream<Finding> findings(Subject subject) {
        var texts = subject.texts();
        return Arrays.stream(Language.values()).flatMap(language -> {
            var text = texts.get(language);
            return Stream.of(
                            hasMarkup(text.title()) ? Finding.error("text.markup", language, "title") : null,
                            hasMarkup(text.description())
                                    ? Finding.error("text.markup", language, "description")
                                    : null,
                            isTrial(text) ? Finding.warning("text.trial", language, "title") : null)
                    .filter(finding -> finding != null);
        });
    }

    /** Checks whether a text contains an entity or a tag. Any later closing mark ends a tag that has begun. */
    private static boolean hasMarkup(String text) {
        var tag = TAG.matcher(text);
        return (tag.find() && text.lastIndexOf('>') >= tag.end())
                || ENTITY.matcher(text).find();
    }

    private static boolean isTrial(Text text) {
        return TRIAL.matcher(text.title()).find()
                || TRIAL.matcher(text.description()).find()
                || TRIAL.matcher(text.body()).lookingAt();
    }
}
