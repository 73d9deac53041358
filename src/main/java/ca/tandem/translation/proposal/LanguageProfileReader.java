package ca.tandem.translation.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reader of the second-language profile: letters beside words that make them one, since three letters alone are an acronym. */
final class LanguageProfileReader implements FactReader {

    private static final Pattern PROFILE = Pattern.compile(
            "(?:(?i:bilingu\\p{L}*|linguisti\\p{L}+|language (?:profile|requirement|level)s?|profile?|niveau)"
                    + "|\\b(?i:(?:position|role|job|poste|r[oô]le|emploi) (?:is|est|requires|requiert|exige)))"
                    + "[^.;!?]{0,60}?(?<!\\b(?:as|at|the|with|by|de la|avec|chez) )(?<![\\p{L}/-])"
                    + "([ABCEP-]{3}/[ABCEP-]{3}|[ABC]{3})(?![\\p{L}/-])");

    /** Three letters that mean something else beside such words: a degree, the alphabet. */
    private static final List<String> OTHERS = List.of("BAC", "ABC", "ACC");

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(sentence -> !Variation.isIn(sentence))
                .flatMap(LanguageProfileReader::profiles)
                .toList());
    }

    /** Returns the profiles of a sentence, in their long form: CBC stands for CBC/CBC. */
    static Stream<Statement> profiles(Sentence sentence) {
        return PROFILE.matcher(sentence.words())
                .results()
                .filter(match -> !OTHERS.contains(match.group(1)))
                .map(match -> new Statement(
                        match.group(1).contains("/") ? match.group(1) : match.group(1) + "/" + match.group(1),
                        sentence.quote(match.start(1))));
    }
}
