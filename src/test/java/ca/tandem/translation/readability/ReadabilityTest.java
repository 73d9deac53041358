package ca.tandem.translation.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the measures of plain language against texts that were counted by hand. */
class ReadabilityTest {

    /** Words with their syllables, separated by hand. */
    private static final Map<Language, String> SYLLABLES = Map.of(
            Language.EN,
            "you work teams ap-ply code roles used ta-ble of-fi-ces need-ed se-ri-ous be-ing cre-a-tion an-nu-al i-de-a "
                    + "ex-pe-ri-ence gov-ern-ment Can-a-da an-a-lyst ser-vice de-sign de-vel-op-er sal-a-ry dead-line "
                    + "can-di-date com-mu-ni-ty po-si-tion em-ploy-ee val-ue e-val-u-ate cli-ent qual-i-ty peo-ple da-ta-base",
            Language.FR,
            "vous tra-vail é-quipe poste offres cré-a-tion ré-el em-ploi em-ploy-ées sa-laire bi-lingue lo-gique "
                    + "gou-ver-ne-ment can-di-date na-ïf thé-âtre nuit joue la langue ex-pé-rience ser-vices dé-ve-lop-pe-ment "
                    + "ad-mi-nis-tra-tion pu-blique ac-ces-si-bi-li-té per-sonne fran-çais an-glais es-say-er con-cours ville");

    /** Sentences in the passive voice. */
    private static final Map<Language, List<String>> PASSIVE = Map.of(
            Language.EN,
            List.of(
                    "Applications are reviewed by two people.",
                    "The position was created last year.",
                    "You will be contacted by e-mail.",
                    "Interviews are usually held in May.",
                    "A degree is required.",
                    "Your resume must be sent before noon.",
                    "The test has been written by the team.",
                    "Late applications will not be accepted.",
                    "References may be asked for.",
                    "The list is being built now."),
            Language.FR,
            List.of(
                    "Les candidatures sont examinées par deux personnes.",
                    "Le poste a été créé l’an dernier.",
                    "Un diplôme est exigé.",
                    "La liste sera établie en mai.",
                    "Votre demande doit être transmise avant midi.",
                    "Les entrevues sont généralement tenues en personne.",
                    "Le formulaire est rempli en ligne.",
                    "Aucune demande ne sera acceptée après la clôture.",
                    "L’examen est écrit par notre équipe.",
                    "Les résultats seront connus en juin."));

    /** Sentences in the active voice, many of them with the same verb. */
    private static final Map<Language, List<String>> ACTIVE = Map.of(
            Language.EN,
            List.of(
                    "You are interested in design.",
                    "We are a team of ten.",
                    "The office is located in Ottawa.",
                    "You have worked with data.",
                    "She is an experienced analyst.",
                    "You will need patience.",
                    "The work is hard and varied in kind.",
                    "We reviewed the applications.",
                    "You are qualified for more.",
                    "It is a good place to learn."),
            Language.FR,
            List.of(
                    "Vous êtes intéressé par la conception.",
                    "Nous sommes une équipe de dix personnes.",
                    "Le bureau est situé à Ottawa.",
                    "Elle est devenue analyste.",
                    "Vous vous êtes occupé de données.",
                    "Ils sont arrivés hier.",
                    "Le travail est difficile et varié.",
                    "Nous avons examiné les candidatures.",
                    "Il s’est inscrit au concours.",
                    "C’est ici que vous travaillerez."));

    @ParameterizedTest
    @EnumSource(Language.class)
    void syllablesAreCountedAsByHandOnNineWordsOfTen(Language language) {
        var wrong = Stream.of(SYLLABLES.get(language).split(" "))
                .filter(word -> SyllableCounter.count(word.replace("-", ""), language) != word.split("-").length)
                .toList();
        var all = SYLLABLES.get(language).split(" ").length;
        System.out.println(
                "Syllables of " + language + " words: " + (all - wrong.size()) + " of " + all + " right; not " + wrong);

        assertThat(wrong.size() * 10).isLessThanOrEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nineSentencesOfTenAreInTheirVoice(Language language) {
        var missed = PASSIVE.get(language).stream()
                .filter(sentence -> !PassiveVoice.isIn(sentence, language))
                .toList();
        var wrong = ACTIVE.get(language).stream()
                .filter(sentence -> PassiveVoice.isIn(sentence, language))
                .toList();
        System.out.println("Passive voice in " + language + ": missed " + missed + ", taken wrongly " + wrong);

        assertThat(missed).hasSizeLessThanOrEqualTo(1);
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anEnglishTextHasTheGradeThatIsWorkedOutByHand() {
        // you will help the team now (6 words, 6 syllables); send it by noon (4, 4)
        var measured = Readability.of(Language.EN, List.of("You will help the team now.", "Send it by noon!"));

        assertThat(measured).isEqualTo(new Readability(Language.EN, 10, 2, 0, 0, 10));
        assertThat(measured.wordsPerSentence()).isEqualTo(5);
        // 0.39 × 5 + 11.8 × 1 − 15.59 is below nought
        assertThat(measured.level()).isEqualTo(0);
        // 20 words in a sentence, 32 syllables: 0.39 × 20 + 11.8 × 1.6 − 15.59
        assertThat(new Readability(Language.EN, 20, 1, 0, 0, 32).level()).isCloseTo(11.09, within(0.001));
    }

    @Test
    void aFrenchTextHasTheEaseThatIsWorkedOutByHand() {
        // vous tra-vail-lez en é-quipe (4 words, 7 syllables)
        assertThat(Readability.of(Language.FR, List.of("Vous travaillez en équipe.")))
                .isEqualTo(new Readability(Language.FR, 4, 1, 0, 0, 7));
        // 20 words in a sentence, 36 syllables: 207 − 1.015 × 20 − 73.6 × 1.8
        assertThat(new Readability(Language.FR, 20, 1, 0, 0, 36).level()).isCloseTo(54.22, within(0.001));
    }

    @Test
    void theBodyIsMeasuredWithoutItsMarkup() {
        var body =
                "## A heading of no account\n\nYou **will** [help](https://example.ca/x). It is sent by us.\n\n- good work\n- a team\n\n"
                        + "See https://example.ca/a/b.";

        var measured = Readability.of(Language.EN, new PostingText("T", "D", body));

        assertThat(measured.words()).isEqualTo(13);
        assertThat(measured.sentences()).isEqualTo(5);
        assertThat(measured.passiveShare()).isEqualTo(0.2);
    }

    @Test
    void aSentenceOfMoreThanTwentyFiveWordsIsLong() {
        var sentence = IntStream.range(0, 25).mapToObj(i -> "word").collect(Collectors.joining(" "));

        assertThat(Readability.of(Language.EN, List.of(sentence)).longSentences())
                .isZero();
        assertThat(Readability.of(Language.EN, List.of(sentence + " more")).longSentences())
                .isEqualTo(1);
    }

    @Test
    void withoutWordsThereIsNothingToMeasure() {
        assertThat(Readability.of(Language.FR, PostingText.EMPTY).isEmpty()).isTrue();
    }
}
