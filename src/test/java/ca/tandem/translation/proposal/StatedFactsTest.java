package ca.tandem.translation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.PostingText;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what single sentences state, in either language, and what they do not although they come near. */
class StatedFactsTest {

    private static Map<Fact, Object> stated(Language language, String title, String body) {
        var texts =
                new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY).with(language, new PostingText(title, "", body));
        return FactProposal.of(texts).stream().collect(Collectors.toMap(FactProposal::fact, FactProposal::value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | This role is classified as an [AS-03](https://example.ca/15#toc) in the group.   | AS-03
        EN | Classification: IT-02                                                             | IT-02
        EN | Developers are classified as IT-02, IT-03 or IT-04.                               | IT-02/IT-04
        EN | Group and level: EC 05                                                            | EC-05
        EN | The position is at the PM-04 level and reports to the director.                   | PM-04
        EN | The position is classified as an AS-05 and reports to an EX-01.                   | AS-05
        EN | The position is classified as an IT-02 (formerly CS-02).                          | IT-02
        FR | Ce poste est classé [EC-06](https://example.ca) dans le groupe Économique.        | EC-06
        FR | Il s’agit d’un poste de niveau AS‑05.                                             | AS-05
        FR | Groupe et niveau : TI-03                                                          | IT-03
        FR | Les conseillers sont classés EC-04 et EC-05.                                      | EC-04/EC-05
        """)
    void aClassificationIsWhatThePositionIsClassifiedAs(Language language, String sentence, String value) {
        assertThat(stated(language, "", sentence))
                .hasEntrySatisfying(Fact.CLASSIFICATION, found -> assertThat(found.toString())
                        .isEqualTo(value));
    }

    @Test
    void aClassificationInTheTitleIsThatOfThePosition() {
        assertThat(stated(Language.EN, "Analyst (EC-05)", "")).containsKey(Fact.CLASSIFICATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | You will meet the IT-03 qualification standards.
        EN | This role reports to an EX-01 and its level is decided later.
        EN | The work is classified as AS-02 or PM-03, which is decided later.
        EN | A pool may be used for similar positions classified as AS-04.
        FR | Vous répondrez aux normes de qualification du groupe IT-03.
        FR | Un bassin pourra servir à doter des postes semblables classés AS-04.
        """)
    void otherCodesAreNoClassification(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.CLASSIFICATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | This position is bilingual imperative BBB/BBB.                 | BILINGUAL         | BBB/BBB
        EN | Bilingual non-imperative (CBC)                                 | BILINGUAL         | CBC/CBC
        EN | You speak both languages (in government terms, this role is CCC). | BILINGUAL      | CCC/CCC
        EN | Language requirements: English essential                       | ENGLISH_ESSENTIAL |
        EN | This position is French essential.                             | FRENCH_ESSENTIAL  |
        EN | English or French essential                                    | ENGLISH_OR_FRENCH |
        EN | Various language requirements: English essential, bilingual imperative BBB/BBB and CBC/CBC | VARIOUS |
        FR | Ce poste est bilingue à nomination impérative (CBC/CBC).       | BILINGUAL         | CBC/CBC
        FR | Bilingue non impératif, niveau BBB                             | BILINGUAL         | BBB/BBB
        FR | Exigences linguistiques : anglais essentiel                    | ENGLISH_ESSENTIAL |
        FR | Le profil est « français essentiel ».                          | FRENCH_ESSENTIAL  |
        FR | Anglais ou français essentiel                                  | ENGLISH_OR_FRENCH |
        FR | Divers profils linguistiques, dont anglais essentiel et BBB    | VARIOUS           |
        """)
    void aLanguageRequirementIsReadWithItsProfile(
            Language language, String sentence, String requirement, String profile) {
        var facts = stated(language, "", sentence);

        assertThat(facts.get(Fact.REQUIREMENT)).hasToString(requirement);
        assertThat(facts.get(Fact.PROFILE)).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | Ideally, you are bilingual at a level of CBC.
        EN | The bilingual bonus is $800 a year.
        EN | You write for a bilingual audience with the CBC.
        EN | Strong writing skills are essential, in English.
        EN | Positions from the pool may be bilingual imperative BBB/BBB.
        EN | Bilingual candidates at BBB, CBC or CCC are welcome.
        FR | Le bilinguisme (CBC) est un atout.
        FR | Niveau d’études : BAC en informatique
        FR | La prime au bilinguisme est de 800 $ par an.
        FR | Des postes semblables pourraient être bilingues, profil BBB.
        """)
    void languagesThatNobodyHasToKnowAreNoRequirement(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKeys(Fact.REQUIREMENT, Fact.PROFILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | This is a one-year term position.                                           | TERM
        EN | Tenure: indeterminate                                                       | INDETERMINATE
        EN | This is a term position of two years, with the possibility of becoming indeterminate. | TERM
        EN | This is a permanent position.                                               | INDETERMINATE
        EN | This is an assignment opportunity of six months.                            | ASSIGNMENT
        EN | We offer casual employment of 90 days.                                      | CASUAL
        EN | This is a student position for the summer.                                  | STUDENT
        EN | Indeterminate or term                                                       | VARIOUS
        FR | Poste à durée déterminée de deux ans                                        | TERM
        FR | Durée : indéterminée                                                        | INDETERMINATE
        FR | Le poste est d’une durée déterminée d’un an, avec possibilité de devenir indéterminé. | TERM
        FR | Il s’agit d’une affectation de six mois.                                    | ASSIGNMENT
        FR | Nous offrons un emploi occasionnel de 90 jours.                             | CASUAL
        FR | Poste étudiant pour l’été                                                   | STUDENT
        FR | Durée indéterminée ou déterminée                                            | VARIOUS
        """)
    void aTenureIsThatOfThePosition(Language language, String sentence, String value) {
        assertThat(stated(language, "", sentence).get(Fact.TENURE)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | You plan for success in the long term.
        EN | Your plans lead to short-term and long-term successes.
        EN | You answer questions of permanent residents.
        EN | Student services are part of your work.
        EN | You work on your first assignment with a mentor.
        EN | The tenure of a pool may be indeterminate, term or assignment.
        FR | Vous planifiez à court et à long terme.
        FR | Vous répondez aux résidents permanents.
        FR | Les services aux étudiants font partie de vos tâches.
        FR | La durée pourrait varier : indéterminée, affectation, période déterminée.
        """)
    void otherTermsAreNoTenure(Language language, String sentence) {
        assertThat(stated(language, "Student Services Adviser", sentence)).doesNotContainKey(Fact.TENURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | This position is fully remote.                                       | FULL
        EN | The job can be performed from anywhere in Canada, with travel to Ottawa. | FULL
        EN | This is a hybrid role.                                               | HYBRID
        EN | You work two days a week in the office.                              | HYBRID
        EN | Telework is not possible.                                            | NONE
        FR | Ce poste est entièrement à distance.                                 | FULL
        FR | Le travail peut être effectué de n’importe où au Canada.             | FULL
        FR | Le travail se fait en mode hybride.                                  | HYBRID
        FR | Vous travaillez deux jours par semaine au bureau.                    | HYBRID
        FR | Le télétravail n’est pas possible.                                   | NONE
        """)
    void teleworkIsTheShareOfTheWork(Language language, String sentence, String value) {
        assertThat(stated(language, "", sentence).get(Fact.TELEWORK)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | You have a hybrid of these skills and know hybrid clouds.
        EN | You build a remote-first team, and we are a distributed team.
        EN | We largely work distributedly.
        EN | You help remote communities anywhere in Canada.
        FR | Vous connaissez le nuage hybride.
        FR | Notre équipe est décentralisée et travaille à distance la plupart du temps.
        """)
    void otherDistancesAreNoTelework(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.TELEWORK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | We’re hiring people in Ottawa, Toronto, and Montreal.          | Ottawa (Ontario); Toronto (Ontario); Montréal (Québec)
        EN | Location: Gatineau, Quebec                                     | Gatineau (Québec)
        EN | Our offices are located in St. John’s and Quebec City.         | St. John's (Terre-Neuve-et-Labrador); Québec (Québec)
        FR | Nous embauchons à Ottawa, à Toronto et à Montréal.             | Ottawa (Ontario); Toronto (Ontario); Montréal (Québec)
        FR | Lieu de travail : Gatineau (Québec)                            | Gatineau (Québec)
        FR | Le poste est situé à Québec.                                   | Québec (Québec)
        """)
    void locationsAreWhereTheWorkIs(Language language, String sentence, String places) {
        var value = (ca.tandem.posting.Locations) stated(language, "", sentence).get(Fact.LOCATIONS);

        assertThat(value.line(Language.FR)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | The position has occasional travel to Ottawa.
        EN | The position has occasional travel in Ottawa and Toronto.
        EN | Your work is presented at a conference in Montreal.
        EN | You hold a degree from the University of Ottawa.
        EN | You will work with colleagues in Halifax.
        EN | The position is in Victoria's team.
        FR | Ce poste comporte des déplacements à Ottawa.
        FR | Vous travaillerez avec des collègues à Halifax.
        FR | Le congrès a lieu à Montréal.
        FR | Vous êtes diplômé de l’Université d’Ottawa.
        FR | Les postes au Québec sont rares.
        """)
    void otherPlacesAreNoLocation(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.LOCATIONS);
    }

    @Test
    void whereTheWorkIsSaidOutrightOtherSentencesDoNotCount() {
        var text = "The position is located in Ottawa.\n\nOur people have fine places to work in Toronto and Montréal.";

        assertThat(stated(Language.EN, "", text).get(Fact.LOCATIONS).toString()).doesNotContain("Toronto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | Salary: $75,129 to $91,953                                  | 75129 | 91953
        EN | The salary is between $85,000 and $95,000 a year.           | 85000 | 95000
        EN | Salary range: $75,129–$91,953 (plus a bilingual bonus of $800) | 75129 | 91953
        EN | Annual salary from $85,000                                  | 85000 |
        EN | The pay is $62,000 per year.                                | 62000 | 62000
        FR | Salaire : de 75 129 $ à 91 953 $                            | 75129 | 91953
        FR | Le salaire va de 85 000 à 95 000 $ par an.                  | 85000 | 95000
        FR | Salaire annuel à partir de 85 000 $                         | 85000 |
        FR | Traitement : jusqu’à 95 000 $ par an                        |       | 95000
        """)
    void aSalaryIsPaidByTheYear(Language language, String sentence, Integer low, Integer high) {
        assertThat(stated(language, "", sentence))
                .containsEntry(Fact.SALARY, new ca.tandem.posting.SalaryRange(low, high));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | You manage a budget of $2 million to $3 million a year.
        EN | You manage a salary budget of $250,000 a year.
        EN | The bilingual bonus of $800 is paid each year.
        EN | The pay is $25.50 per hour.
        EN | Our service saves $90,000 a year of paper and pays for itself with $120,000 in savings.
        EN | The salary is $75,129 to $91,953 at level one and $95,000 to $99,000 at level two.
        EN | In 2024, 85,000 people used our pay service.
        FR | Vous gérez un budget de 250 000 $ par an.
        FR | Le salaire est de 25,50 $ l’heure.
        FR | Le salaire est de 15 000 $ par mois.
        FR | La prime au bilinguisme de 80 000 $ par an est une faute de frappe.
        """)
    void otherAmountsAreNoSalary(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.SALARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | Closing date: January 15, 2031, 23:59, Pacific Time           | 2031-01-15T23:59-08:00[America/Vancouver]
        EN | Apply by 31 December 2030.                                    | 2030-12-31T23:59:59-05:00[America/Toronto]
        EN | Applications must be received by July 3, 2031 at 4:00 p.m. (Eastern Time). | 2031-07-03T16:00-04:00[America/Toronto]
        FR | Date de clôture : 15 janvier 2031, 23 h 59, heure du Pacifique | 2031-01-15T23:59-08:00[America/Vancouver]
        FR | Postulez au plus tard le 31 décembre 2030.                    | 2030-12-31T23:59:59-05:00[America/Toronto]
        FR | Les candidatures sont acceptées jusqu’au 3 juillet 2031 à 16 h (HAE). | 2031-07-03T16:00-04:00[America/Toronto]
        """)
    void aClosingIsTheLastMomentToApply(Language language, String sentence, String value) {
        assertThat(stated(language, "", sentence).get(Fact.CLOSING)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | The position starts on April 1, 2031.
        EN | Apply by December 31.
        EN | Apply by noon on December 31, 2030.
        EN | Applicants are invited to interviews before May 5, 2031.
        EN | This is a term position until March 31, 2031.
        EN | Posted on January 4, 2031, it closes on January 15, 2031.
        FR | Le poste débute le 1er avril 2031.
        FR | Postulez avant midi le 31 décembre 2030.
        FR | Poste à durée déterminée jusqu’au 31 mars 2031
        FR | Présentez-vous à l’entrevue avant le 5 mai 2031.
        """)
    void otherDatesAreNoClosing(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.CLOSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | Questions? Write to [us](mailto:Hiring.Embauche@example.ca).
        EN | Email us at hiring.embauche@example.ca with your name.
        FR | Envoyez-nous un courriel à <mailto:hiring.embauche@example.ca>.
        FR | Pour tout renseignement : hiring.embauche@example.ca
        """)
    void aContactIsWhomToWriteTo(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).containsEntry(Fact.CONTACT, "hiring.embauche@example.ca");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            textBlock =
                    """
        EN | If you need accommodation, contact access@example.ca.
        EN | If you don’t meet the criteria, write to later@example.ca.
        EN | Contact one@example.ca or two@example.ca.
        EN | Our open data is published by data@example.ca.
        FR | Pour des mesures d’adaptation, écrivez à acces@example.ca.
        FR | Communiquez avec un@example.ca ou deux@example.ca.
        """)
    void otherAddressesAreNoContact(Language language, String sentence) {
        assertThat(stated(language, "", sentence)).doesNotContainKey(Fact.CONTACT);
    }

    @Test
    void aHeadingOrACellNamesWhatStandsBelowIt() {
        var table =
                "| Salary | Location |\n| --- | --- |\n\n## Salary\n\n$75,129 to $91,953\n\nLocation:\n\nOttawa, Ontario";

        assertThat(stated(Language.EN, "", table)).containsKeys(Fact.SALARY, Fact.LOCATIONS);
    }

    @Test
    void whatTheTextsStateDifferentlyIsNotProposed() {
        var texts = new Bilingual<>(
                new PostingText("", "", "Classification: IT-02\n\nSalary: $75,000 to $91,000"),
                new PostingText("", "", "Classification : IT-03\n\nSalaire : 75 000 $ à 91 000 $"));

        assertThat(FactProposal.of(texts)).singleElement().satisfies(proposal -> {
            assertThat(proposal.fact()).isEqualTo(Fact.SALARY);
            assertThat(proposal.confidence()).isEqualTo(Confidence.BOTH_TEXTS);
            assertThat(proposal.quotes().en()).contains("$75,000");
            assertThat(proposal.quotes().fr()).contains("75 000 $");
        });
    }

    @Test
    void placesMayStandInAnotherOrder() {
        var texts = new Bilingual<>(
                new PostingText("", "", "Locations: Ottawa and Toronto"),
                new PostingText("", "", "Lieux : Toronto et Ottawa"));

        assertThat(FactProposal.of(texts))
                .singleElement()
                .extracting(FactProposal::confidence)
                .isEqualTo(Confidence.BOTH_TEXTS);
    }

    @Test
    void sentencesLongerThanAnyThatStatesAFactAreNotRead() {
        assertThat(stated(Language.EN, "", "Classification: IT-02 " + "and so on ".repeat(300)))
                .isEmpty();
    }
}
