package ca.tandem.translation.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reader of the second-language profile: letters beside words that make them one, since three letters alone are an acronym. */
final class LanguageProfileReader implements FactReader {

    private static final Pattern PROFILE = Pattern.compile(
            "(?:(?i:bilingu\\p{L}*|linguisti\\p{L}+|language (?:profile|requirement|level)s?|profile?|niveau|government (?:speak|terms)|langage (?:du gouvernement|gouvernemental))"
                    + "|\\b(?i:(?:position|role|job|poste|r[oô]le|emploi) (?:is|est|requires|requiert|exige)))"
                    + "[^.;!?]{0,60}?(?<!\\b(?:as|at|the|with|by|de la|avec|chez) )(?<![\\p{L}/-])"
                    + "([ABCEP-]{3}/[ABCEP-]{3}|[ABC]{3})(?![\\p{L}/-])");

    /** Three letters that mean something else beside such words: a degree, the alphabet. */
    private static final List<String> OTHERS = List.of("BAC", "ABC", "ACC");

    /** Three letters that name a profile, beside another one. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}/-])(?:[ABCEP-]{3}/[ABCEP-]{3}|[ABC]{3})(?![\\p{L}/-])");

    /** Words of what a candidate had better know, but need not. */
    private static final Pattern OPTIONAL = Pattern.compile(
            "(?iu)\\bideal|\\bidéal|\\basset\\b|\\batout\\b|\\bpreferen|\\bpreferr|\\bpréfér|\\bpriorit|\\bsouhait");

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .flatMap(sentence -> profiles(sentence).filter(statement -> !isOptional(sentence)))
                .toList());
    }

    /** Checks whether a sentence speaks of languages that a candidate need not know. */
    static boolean isOptional(Sentence sentence) {
        return OPTIONAL.matcher(sentence.words()).find();
    }

    /** Returns the profile of a sentence, in its long form: CBC stands for CBC/CBC. None if the sentence lists several. */
    static Stream<Statement> profiles(Sentence sentence) {
        var names = LETTERS.matcher(sentence.words())
                .results()
                .map(match -> match.group())
                .distinct()
                .count();
        return names != 1 || sentence.isAboutOthers() || LanguageRequirementReader.isList(sentence)
                ? Stream.empty()
                : PROFILE.matcher(sentence.words())
                        .results()
                        .filter(match -> !OTHERS.contains(match.group(1)))
                        .map(match -> new Statement(
                                match.group(1).contains("/") ? match.group(1) : match.group(1) + "/" + match.group(1),
                                sentence.quote(match.start(1))));
    }
}
