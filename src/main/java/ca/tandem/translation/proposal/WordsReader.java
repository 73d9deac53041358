package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reader of a fact that is one of a few choices, each of which has its words in either language.
 *
 * @param stems stems of which one stands in each sentence that names a choice, in lower case
 * @param choices the choices with their words; one may stand several times
 */
record WordsReader(List<String> stems, List<Choice> choices) implements FactReader {

    /** Where the words of a choice mean it. */
    enum Scope {
        SENTENCE,
        TITLE,
        /** In a sentence that may name others of the choices as well, because it lists them. */
        LIST
    }

    /**
     * The words of a choice.
     *
     * @param value the choice
     * @param scope where the words mean it
     * @param patterns the words in each language
     */
    record Choice(Enum<?> value, Scope scope, Bilingual<Pattern> patterns) {

        /** Creates a choice by regular expressions that ignore case. */
        static Choice of(Enum<?> value, String english, String french) {
            return of(value, Scope.SENTENCE, english, french);
        }

        /** Creates a choice by regular expressions that ignore case. */
        static Choice of(Enum<?> value, Scope scope, String english, String french) {
            return new Choice(value, scope, new Bilingual<>(english, french).map(Choice::pattern));
        }

        private static Pattern pattern(String expression) {
            return Pattern.compile(
                    expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        Optional<Statement> in(Sentence sentence) {
            var matcher = patterns.get(sentence.language()).matcher(sentence.words());
            return (scope != Scope.TITLE || sentence.isTitle()) && matcher.find()
                    ? Optional.of(new Statement(value, sentence.quote(matcher.start())))
                    : Optional.empty();
        }
    }

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream().flatMap(this::statements).toList());
    }

    /** Returns the choices that a sentence names. */
    Stream<Statement> statements(Sentence sentence) {
        if (!sentence.has(stems) || sentence.isAboutOthers()) {
            return Stream.empty();
        }
        var lists = statements(sentence, choice -> choice.scope() == Scope.LIST);
        return lists.isEmpty() ? statements(sentence, choice -> true).stream() : lists.stream();
    }

    private List<Statement> statements(Sentence sentence, Predicate<Choice> which) {
        return choices.stream()
                .filter(which)
                .flatMap(choice -> choice.in(sentence).stream())
                .toList();
    }
}
