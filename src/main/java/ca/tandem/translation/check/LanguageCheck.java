package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each text is written in its own language, and the two are not the same text. Tells the languages apart by their function words,
 * which make up about half of any running text (Damashek's and Grefenstette's small-word method).
 */
@ApplicationScoped
public class LanguageCheck implements Check {

    private static final Map<Language, Set<String>> FUNCTION_WORDS = Map.of(
            Language.EN,
            Set.of(
                    ("the of and to in is are with for that you we our your this will be as by from or at it have has their"
                                    + " who what can not more than they about")
                            .split(" ")),
            Language.FR,
            Set.of(
                    ("le la les des du de et à en est sont avec pour que vous nous nos votre notre cette ce sera par dans ou"
                                    + " au aux une un qui leur plus sur il elle vos ces pas")
                            .split(" ")));
    private static final Pattern NOT_TEXT = Pattern.compile("`[^`]*`|\\]\\([^)]*\\)|<[^>]*>|https?://\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Fewer function words than this tell nothing. */
    private static final int ENOUGH_WORDS = 6;

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

    /** Only the French side is named: saying it twice would not help. */
    private static boolean same(Bilingual<Text> texts, Language language) {
        return language == Language.FR
                && !texts.fr().body().isBlank()
                && words(texts.fr().body()).equals(words(texts.en().body()));
    }

    private static boolean foreign(String text, Language language) {
        var own = count(text, language);
        var other = count(text, language.other());
        return other >= ENOUGH_WORDS && other > 2 * own;
    }

    private static long count(String text, Language language) {
        return WORD.matcher(NOT_TEXT.matcher(text).replaceAll(" "))
                .results()
                .filter(word ->
                        FUNCTION_WORDS.get(language).contains(word.group().toLowerCase(language.locale())))
                .count();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
