package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import ca.tandem.translation.text.Stretches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check that each text as a whole is written in its own language, and that the two are not the same text. */
@ApplicationScoped
public class LanguageCheck implements Check {

    private static final Stretches NOT_TEXT = Stretches.between("`", "`", "](", ")", "<", ">");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Minimum number of signs of a language; fewer are no evidence. */
    private static final int ENOUGH_SIGNS = 6;

    @Override
    public Stream<Finding> findings(Subject subject) {
        var texts = subject.texts();
        return Arrays.stream(Language.values()).flatMap(language -> {
            var text = texts.get(language);
            return Stream.of(
                            foreign(text.description(), language)
                                    ? Finding.error("text.language", language, "description", language.other())
                                    : null,
                            foreign(text.body(), language)
                                    ? Finding.error("text.language", language, "body", language.other())
                                    : null,
                            same(texts, language) ? Finding.error("text.same", language, "body") : null)
                    .filter(finding -> finding != null);
        });
    }

    /** Checks whether both bodies are the same. Only the French one is reported, since a second finding would not help. */
    private static boolean same(Bilingual<Text> texts, Language language) {
        return language == Language.FR
                && !texts.fr().body().isBlank()
                && words(texts.fr().body()).equals(words(texts.en().body()));
    }

    private static boolean foreign(String text, Language language) {
        var words = ADDRESS.matcher(NOT_TEXT.replacedIn(text, " ")).replaceAll(" ");
        var own = LanguageEvidence.of(words, language);
        var other = LanguageEvidence.of(words, language.other());
        return other >= ENOUGH_SIGNS && other > 2 * own;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
