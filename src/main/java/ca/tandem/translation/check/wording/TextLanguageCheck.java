package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.text.DelimitedRanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check that each text as a whole is written in its own language, and that the two are not the same text. */
@ApplicationScoped
public class TextLanguageCheck implements Check {

    private static final DelimitedRanges NOT_TEXT = DelimitedRanges.between("`", "`", "](", ")", "<", ">");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Minimum number of signs of a language; fewer are no evidence. */
    private static final int ENOUGH_SIGNS = 6;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var texts = checkedEdition.texts();
        return Arrays.stream(Language.values()).flatMap(language -> {
            var postingText = texts.get(language);
            return Stream.of(
                            foreign(postingText.description(), language)
                                    ? Finding.error("text.language", language, "description", language.other())
                                    : null,
                            foreign(postingText.body(), language)
                                    ? Finding.error("text.language", language, "body", language.other())
                                    : null,
                            same(texts, language) ? Finding.error("text.same", language, "body") : null)
                    .filter(finding -> finding != null);
        });
    }

    /** Checks whether both bodies are the same. Only the French one is reported, since a second finding would not help. */
    private static boolean same(Bilingual<PostingText> texts, Language language) {
        return language == Language.FR
                && !texts.fr().body().isBlank()
                && words(texts.fr().body()).equals(words(texts.en().body()));
    }

    private static boolean foreign(String text, Language language) {
        var words = ADDRESS.matcher(NOT_TEXT.replaceAll(text, " ")).replaceAll(" ");
        var own = LanguageScore.of(words, language);
        var other = LanguageScore.of(words, language.other());
        return other >= ENOUGH_SIGNS && other > 2 * own;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
