package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/** Check that each text as a whole is written in its own language, and that the two are not the same text. */
@ApplicationScoped
public class TextLanguageCheck implements Check {

    /** Minimum number of signs of a language; fewer are no evidence. */
    private static final int ENOUGH_SIGNS = 6;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var texts = checkedEdition.texts();
        return Arrays.stream(Language.values()).flatMap(language -> {
            var postingText = texts.get(language);
            return Stream.of(
                            foreign(postingText.description(), language)
                                    ? Finding.of("text.language", language, "description", language.other())
                                    : null,
                            foreign(postingText.body(), language)
                                    ? Finding.of("text.language", language, "body", language.other())
                                    : null,
                            same(texts, language) ? Finding.of("text.same", language, "body") : null)
                    .filter(finding -> finding != null);
        });
    }

    /** Checks whether both bodies are the same running text. Only the French one is reported, since a second finding would not help. */
    private static boolean same(Bilingual<PostingText> texts, Language language) {
        return language == Language.FR
                && !texts.fr().body().isBlank()
                && words(texts.fr().body()).equals(words(texts.en().body()))
                && texts.fr().body().lines().map(RunningText::of).anyMatch(TextLanguageCheck::isRunning);
    }

    private static boolean isRunning(String words) {
        return RunningText.isIn(Language.EN, words) || RunningText.isIn(Language.FR, words);
    }

    private static boolean foreign(String text, Language language) {
        var other = LanguageScore.of(text, language.other());
        // Most texts are in their language, as a look at all of their words tells quickly.
        if (other < ENOUGH_SIGNS || 2 * other < LanguageScore.of(text, language)) {
            return false;
        }
        var words = RunningText.of(text);
        return LanguageScore.of(words, language.other()) >= ENOUGH_SIGNS && RunningText.isIn(language.other(), words);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
