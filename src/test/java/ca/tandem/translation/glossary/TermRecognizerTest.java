package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.TermFinding.TermFindingKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermRecognizerTest {

    private static final TermRecognizer TERMS = new TermRecognizer(List.of(
            Concept.of("statement of merit criteria", "énoncé des critères de mérite"),
            Concept.of("merit criteria", "critères de mérite"),
            concept("candidate", "", "candidat", "candidature", "", null),
            Concept.of("employment equity", "équité en matière d’emploi"),
            Concept.of("hiring manager", "gestionnaire d’embauche"),
            Concept.of("process", "processus"),
            Concept.of("full-time", "à temps plein"),
            concept("Public Service Commission", "PSC", "Commission de la fonction publique", "CFP", "", null),
            Concept.of("information technology", "technologie de l’information"),
            Concept.of("rating", "cote"),
            concept("apply for a job", "", "postuler", "", "appliquer sur un poste", PartOfSpeech.VERB),
            concept(
                    "meet the requirements",
                    "",
                    "satisfaire aux exigences",
                    "répondre aux exigences",
                    "rencontrer les exigences",
                    PartOfSpeech.VERB),
            Concept.of("pool of candidates", "bassin de candidats"),
            Concept.of("deployment", "mutation"),
            Concept.of("deployment", "déploiement"),
            concept("definitely", "", "assurément", "", "définitivement", PartOfSpeech.ADVERB)));

    private static Concept concept(
            String en, String enVariant, String fr, String frVariant, String forbidden, PartOfSpeech partOfSpeech) {
        return new Concept(
                null,
                new Bilingual<>(
                        new TermForms(en, List.of(enVariant), List.of()),
                        new TermForms(fr, List.of(frVariant), List.of(forbidden))),
                partOfSpeech,
                "");
    }

    @Test
    void aStemHasNoLigatures() {
        assertThat(Stems.of("\u00e6quo", Language.FR).plain())
                .isEqualTo(Stems.of("aequo", Language.FR).plain());
        assertThat(Stems.of("\u0153uvre", Language.FR).plain())
                .isEqualTo(Stems.of("oeuvre", Language.FR).plain());
    }

    private static List<String> words(String text, Language language) {
        return TERMS.findTerms(text, language).stream()
                .map(TermOccurrence::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Read the statement of merit criteria. | statement of merit criteria
            The MERIT CRITERIA count. | MERIT CRITERIA
            Two processes, one process | processes,process
            A full time job, full-time or full‑time | full time,full-time,full‑time
            The hiring manager’s choice | hiring manager
            Full, time | ''
            The PSC and the psc | PSC
            Deployments and what was deployed | Deployments
            Apply for a job; applying for jobs | Apply for a job
            Read the **statement** of [merit criteria](https://example.org/merit-criteria). | statement** of [merit criteria
            Write to process@example.org or see https://example.org/process or `process` | ''
            Candidate(s) and the candidates’ rights | Candidate,candidates
            """)
    void termsAreFoundInEnglish(String text, String expected) {
        assertThat(String.join(",", words(text, Language.EN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            L’énoncé des critères de mérite | énoncé des critères de mérite
            Les énoncés de critères du mérite | énoncés de critères du mérite
            ENONCE DES CRITERES DE MERITE | ENONCE DES CRITERES DE MERITE
            l'équité en matière d'emploi | équité en matière d'emploi
            d’équité en matière d’emploi | équité en matière d’emploi
            Le candidat·e retenu·e | candidat·e
            Les candidat(e)s et candidat.e.s, candidat-e-s | candidat(e)s,candidat.e.s,candidat-e-s
            Une candidate ou un candidat | candidate,candidat
            La candidate ou le candidat | candidate ou le candidat
            Un bassin de candidates et candidats | bassin de candidates et candidats
            candidat/candidate | candidat/candidate
            La gestionnaire d’embauche, les gestionnaires d’embauche | gestionnaire d’embauche,gestionnaires d’embauche
            Vous postulez; on postulait | postulez,postulait
            La cote, la côte et les cotes | cote,cotes
            Les technologies de l’information | technologies de l’information
            À temps plein | À temps plein
            La CFP et la cfp | CFP
            """)
    void termsAreFoundInFrench(String text, String expected) {
        assertThat(String.join(",", words(text, Language.FR))).isEqualTo(expected);
    }

    @Test
    void placesAreExactAndTheLongestTermWins() {
        var text = "See *the* statement of merit criteria, and the merit criteria.";

        var found = TERMS.findTerms(text, Language.EN);

        assertThat(found)
                .extracting(TermOccurrence::words)
                .containsExactly("statement of merit criteria", "merit criteria");
        assertThat(found).allSatisfy(one -> assertThat(text.substring(one.start(), one.end()))
                .isEqualTo(one.words()));
        assertThat(found.get(0).concepts())
                .extracting(Concept::keyOrDefault)
                .containsExactly("statement-of-merit-criteria");
    }

    @Test
    void wordsThatMayMeanSeveralThingsShowThemAll() {
        assertThat(TERMS.findTerms("A deployment", Language.EN).get(0).concepts())
                .extracting(concept -> concept.preferred(Language.FR))
                .containsExactly("mutation", "déploiement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Read the statement of merit criteria | Lisez l’énoncé qui donne les critères du mérite
            A candidate applies | La candidature
            The candidates | Les candidat·e·s
            The candidates | Candidates et candidats
            Meet the requirements | Vous satisfaites à toutes les exigences
            Meet the requirements | La personne répondra à ces exigences
            The deployment | Le déploiement
            The deployment | Les mutations
            The PSC | La Commission de la fonction publique
            The Public Service Commission | La CFP
            Apply for a job | Vous avez postulé
            Nothing of the kind | Rien de tel
            The candidate | ''
            """)
    void atermSaidInAnyAcceptedFormIsFine(String source, String target) {
        assertThat(TERMS.check(source, target, Language.EN)).isEmpty();
    }

    @Test
    void looseWordsWillDoInATranslationButAreNoTermInASource() {
        var terms = new TermRecognizer(List.of(new Concept(
                null,
                new Bilingual<>(
                        TermForms.of("government department"),
                        new TermForms("ministère", List.of(), List.of("organisation"), List.of())),
                null,
                "")));

        assertThat(terms.check("A government department", "Une organisation", Language.EN))
                .isEmpty();
        assertThat(terms.findTerms("Une organisation", Language.FR)).isEmpty();
        assertThat(terms.check("Une organisation", "An outfit", Language.FR)).isEmpty();
    }

    @Test
    void aMissingTermIsNamedOnceWithWhatIsWanted() {
        var findings =
                TERMS.check("The hiring manager and the hiring managers", "Le gérant et les gérants", Language.EN);

        assertThat(findings).hasSize(1);
        var missing = findings.get(0);
        assertThat(missing.kind()).isEqualTo(TermFindingKind.MISSING);
        assertThat(missing.words()).isEqualTo("hiring manager");
        assertThat(missing.start()).isEqualTo(4);
        assertThat(missing.preferred()).containsExactly("gestionnaire d’embauche");
    }

    @Test
    void theOtherDirectionIsCheckedLikewise() {
        assertThat(TERMS.check("La gestionnaire d’embauche", "The boss", Language.FR))
                .extracting(TermFinding::preferred)
                .containsExactly(List.of("hiring manager"));
        assertThat(TERMS.check("La gestionnaire d’embauche", "The hiring manager", Language.FR))
                .isEmpty();
    }

    @Test
    void aForbiddenTermComesWithItsPlaceAndItsMend() {
        var target = "Pour cela, rencontrer les exigences.";

        var findings = TERMS.check("To meet the requirements.", target, Language.EN);

        assertThat(findings).hasSize(1);
        var forbidden = findings.get(0);
        assertThat(forbidden.kind()).isEqualTo(TermFindingKind.FORBIDDEN);
        assertThat(target.substring(forbidden.start(), forbidden.end())).isEqualTo("rencontrer les exigences");
        assertThat(forbidden.mend()).isEqualTo("satisfaire aux exigences");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vous rencontrez les exigences", "Elle rencontrait les exigences", "Rencontrant l’exigence"})
    void aForbiddenVerbIsFoundInAllItsFormsButMendedByAPerson(String target) {
        var findings = TERMS.check("Something else", target, Language.EN);

        assertThat(findings).extracting(TermFinding::kind).containsExactly(TermFindingKind.FORBIDDEN);
        assertThat(findings.get(0).mend()).isNull();
    }

    @Test
    void aMendBeginsAsTheWordsDid() {
        assertThat(TERMS.check("It", "Appliquer sur un poste", Language.EN)
                        .get(0)
                        .mend())
                .isEqualTo("Postuler");
    }

    @Test
    void aSingleForbiddenWordCountsOnlyWhereTheSourceMeansIt() {
        assertThat(TERMS.check("The door is closed for good", "La porte est définitivement close", Language.EN))
                .isEmpty();
        assertThat(TERMS.check("It is definitely closed", "Elle est définitivement close", Language.EN))
                .extracting(TermFinding::kind)
                .containsExactly(TermFindingKind.FORBIDDEN);
    }

    @Test
    void aUnitIsReadInLessThanAMillisecondWithThousandsOfTerms() {
        var concepts = new ArrayList<Concept>();
        for (var i = 0; i < 5_000; i++) {
            concepts.add(Concept.of("statement number" + i + " of merit", "énoncé numéro" + i + " de mérite"));
        }
        var terms = new TermRecognizer(concepts);
        var source =
                "You will read the statement number42 of merit and **many other words** that mean nothing. ".repeat(5);
        var target =
                "Vous lirez l’énoncé numéro42 de mérite et **bien d’autres mots** qui ne veulent rien dire. ".repeat(5);
        var best = Long.MAX_VALUE;
        for (var round = 0; round < 20; round++) {
            var begin = cpuTime();
            for (var i = 0; i < 100; i++) {
                terms.check(source, target, Language.EN);
            }
            best = Math.min(best, (cpuTime() - begin) / 100 / 1_000);
        }
        System.out.println("A unit of " + source.length() + " characters, 5,000 terms: " + best + " microseconds");
        // Above what is printed: other work on the machine must not fail it.
        assertThat(best).isLessThan(3_000);
    }

    /** Returns this thread's processor time in nanoseconds, so that other work of the machine is not counted. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
