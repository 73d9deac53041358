package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reader of a fact that is one of a few choices, each of which has its words in either language.
 *
 * @param choices the choices with their words; one may stand several times
 */
record WordsReader(List<Choice> choices) implements FactReader {

    /**
     * The words of a choice.
     *
     * @param value the choice
     * @param patterns the words in each language
     * @param inTitle whether they mean it in a title only
     */
    record Choice(Enum<?> value, Bilingual<Pattern> patterns, boolean inTitle) {

        /** Creates a choice by regular expressions that ignore case. */
        static Choice of(Enum<?> value, String english, String french) {
            return new Choice(value, new Bilingual<>(english, french).map(Choice::pattern), false);
        }

        /** Creates a choice whose words mean it in a title only. */
        static Choice ofTitle(Enum<?> value, String english, String french) {
            return new Choice(value, new Bilingual<>(english, french).map(Choice::pattern), true);
        }

        private static Pattern pattern(String expression) {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        private Stream<Statement> in(Sentence sentence) {
            return !inTitle || sentence.isTitle()
                    ? patterns.get(sentence.language())
                            .matcher(sentence.words())
                            .results()
                            .limit(1)
                            .map(match -> new Statement(value, sentence.quote(match.start())))
                    : Stream.empty();
        }
    }

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(sentence -> !Variation.isIn(sentence))
                .flatMap(this::statements)
                .toList());
    }

    /** Returns the choices that a sentence names. */
    Stream<Statement> statements(Sentence sentence) {
        return choices.stream().flatMap(choice -> choice.in(sentence));
    }
}
