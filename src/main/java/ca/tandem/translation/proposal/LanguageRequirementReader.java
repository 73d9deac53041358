package ca.tandem.translation.proposal;

import static ca.tandem.posting.LanguageRequirement.BILINGUAL;
import static ca.tandem.posting.LanguageRequirement.ENGLISH_ESSENTIAL;
import static ca.tandem.posting.LanguageRequirement.ENGLISH_OR_FRENCH;
import static ca.tandem.posting.LanguageRequirement.FRENCH_ESSENTIAL;
import static ca.tandem.posting.LanguageRequirement.VARIOUS;

import ca.tandem.translation.proposal.WordsReader.Choice;
import ca.tandem.translation.proposal.WordsReader.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reader of the official-language requirement: its terms, or a profile, which only a bilingual position has. */
final class LanguageRequirementReader implements FactReader {

    private static final List<String> STEMS = List.of("essential", "essentiel", "bilingu", "linguisti", "language");

    /** Words after which a sentence lists the requirements of several positions. */
    private static final Choice LIST = Choice.of(
            VARIOUS,
            Scope.LIST,
            "\\b(?:various|diverse|different|several) (?:language|linguistic) (?:requirements|profiles)\\b"
                    + "|\\blanguage requirements? ?: ?various\\b",
            "\\b(?:divers(?:es)?|différente?s|plusieurs) (?:exigences|profils) linguistiques\\b"
                    + "|\\b(?:exigences|profils) linguistiques (?:: ?)?(?:variée?s|divers(?:es)?)\\b");

    private static final WordsReader WORDS = new WordsReader(
            STEMS,
            List.of(
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
                                    + "|\\bbilingual (?:position|role)\\b|\\bbilingualism is (?:required|essential|mandatory)\\b",
                            "\\bbilingue (?:à nomination )?(?:non )?impérati|\\b(?:poste|rôle|emploi) (?:est )?(?:désigné )?bilingue\\b"
                                    + "|\\bbilinguisme est (?:exigé|requis|essentiel|obligatoire)\\b"),
                    LIST));

    /** Checks whether a sentence lists the requirements of several positions. */
    static boolean isList(Sentence sentence) {
        return LIST.in(sentence).isPresent();
    }

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .flatMap(sentence -> Stream.concat(
                                WORDS.statements(sentence),
                                LanguageProfileReader.profiles(sentence)
                                        .map(profile -> new Statement(BILINGUAL, profile.quote())))
                        .filter(statement -> !LanguageProfileReader.isOptional(sentence)))
                .toList());
    }
}
