package ca.tandem.translation.proposal;

import static ca.tandem.posting.LanguageRequirement.BILINGUAL;
import static ca.tandem.posting.LanguageRequirement.ENGLISH_ESSENTIAL;
import static ca.tandem.posting.LanguageRequirement.ENGLISH_OR_FRENCH;
import static ca.tandem.posting.LanguageRequirement.FRENCH_ESSENTIAL;
import static ca.tandem.posting.LanguageRequirement.VARIOUS;

import ca.tandem.translation.proposal.WordsReader.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reader of the official-language requirement: its terms, or a profile, which only a bilingual position has. */
final class LanguageRequirementReader implements FactReader {

    private static final WordsReader WORDS = new WordsReader(List.of(
            Choice.of(
                    ENGLISH_ESSENTIAL,
                    "(?<!\\bor )\\benglish(?: is)? essential\\b",
                    "(?<!\\bou )(?<!\\bou l')\\banglais essentiel"),
            Choice.of(
                    FRENCH_ESSENTIAL,
                    "(?<!\\bor )\\bfrench(?: is)? essential\\b",
                    "(?<!\\bou )(?<!\\bou le )\\bfrançais essentiel"),
            Choice.of(
                    ENGLISH_OR_FRENCH,
                    "\\b(?:english or french|french or english)(?: is)? essential\\b",
                    "\\b(?:anglais ou (?:le )?français|français ou (?:l')?anglais) essentiel"),
            Choice.of(
                    BILINGUAL,
                    "\\bbilingual(?: |-)(?:non-?)?imperative\\b|\\b(?:position|role|job) is (?:designated )?bilingual\\b"
                            + "|\\bbilingual (?:position|role)\\b",
                    "\\bbilingue (?:à nomination )?(?:non )?impérati|\\b(?:poste|rôle|emploi) (?:est )?(?:désigné )?bilingue\\b"),
            Choice.of(
                    VARIOUS,
                    "\\bvarious (?:language|linguistic) (?:requirements|profiles)\\b"
                            + "|\\blanguage requirements? ?: ?various\\b",
                    "\\bdivers(?:es)? (?:exigences|profils) linguistiques\\b"
                            + "|\\b(?:exigences|profils) linguistiques (?:: ?)?(?:variée?s|divers(?:es)?)\\b")));

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(sentence -> !Variation.isIn(sentence))
                .flatMap(sentence -> Stream.concat(
                        WORDS.statements(sentence),
                        LanguageProfileReader.profiles(sentence)
                                .map(profile -> new Statement(BILINGUAL, profile.quote()))))
                .toList());
    }
}
