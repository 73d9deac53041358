package ca.tandem.translation.check.value;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.text.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesCheckTest {

    private final ValuesCheck check = new ValuesCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Pay $1,000.50 now | Payez 1~000,50~$ maintenant
                    Pay $1,000.50 | Payez 1 000.50 $
                    Between $85,000 and $95,000 | Entre 85~000 et 95~000~$
                    About $1.5 million | Environ 1,5~million de dollars
                    About $1.5M | Environ 1,5~M$
                    28 billion messages | 28~milliards de messages
                    2 trillion messages | 2~billions de messages
                    2,000,000 trillion messages | 2~trillions de messages
                    by 4:30 pm | avant 16~h~30
                    We are open 8 to 4 on weekdays | Nous ouvrons de 8~h à 16~h en semaine
                    The team won 2-1 | L’équipe a gagné 2-1
                    Keeper of kill-2-1 | Garde de kill-2-1
                    We went from 8 to 4 members | Nous sommes passés de 8 à 4 membres
                    by 4:30 p.m. | avant 16:30
                    at 9 am | à 9~h
                    at noon | à 12~h
                    a 7-hour day | une journée de 7~h
                    July 31, 2016 | 31~juillet 2016
                    July 31st, 2016 | le 31 juillet 2016
                    2016-07-31 | le 31~juillet 2016
                    August 1, 2016 | 1er~août 2016
                    July 1 to 5, 2016 | du 1er au 5~juillet 2016
                    from July 1 to August 5, 2016 | du 1er~juillet au 5~août 2016
                    in Sept. 2024 | en sept. 2024
                    by July 31 | d’ici le 31~juillet 2026
                    20% of staff | 20~% des effectifs
                    20% of staff | 20~pour~cent des effectifs
                    3.5 years | 3,5 années
                    three years | 3~ans
                    3 years | trois ans
                    the 1st time | la première fois
                    21 days | vingt et un jours
                    75 people | soixante-quinze personnes
                    24/7 support | soutien 24~heures sur 24, 7~jours sur 7
                    WCAG 2.1 | WCAG 2.1
                    version 2.1.3 | version 2.1.3
                    CS-04 | IT-04
                    IT-04 | TI-04
                    IT-02 to IT-04 | de TI-02 à TI-04
                    an EX 01 | EX-01
                    level BBB/BBB | niveau BBB
                    on CBC | à Radio-Canada et CBC
                    process 24-DFO-IA-12345 | processus 24-MPO-IA-12345
                    write to jobs.emplois@tbs-sct.gc.ca | écrivez à emplois.jobs@sct-tbs.gc.ca
                    <mailto:a.b@c.ca> | Écrivez à [A](mailto:A.B@c.ca)
                    COVID-19 | la COVID-19
                    may 5 people march | il se peut que 5~personnes marchent
                    [5 days](https://a.ca/99) | [5~jours](https://a.ca/77)
                    from 7 to 9 p.m. | de 19~h à 21~h
                    11 to 2 pm | de 11~h à 14~h
                    from 8:30 to 4:30 | de 8~h~30 à 16~h~30
                    90 minutes | 1~h~30
                    3 hours and 45 minutes | 3~h~45
                    two and a half hours | 2~h~30
                    write to hr@parks.ca | écrivez à rh@parcs.ca
                    $2B and $10 Million | 2~milliards et 10~millions de dollars
                    ten million dollars | 10~millions de dollars
                    50 pounds, 68 °F | 22,7~kg, 20~°C
                    5 miles (8 km) | 8~km
                    $85,000 | 85&nbsp;000&nbsp;$
                    the BAC | la BAC et la CCB
                    Call 1-613-555-0123 | Composez le (613)~555-0123
                    in 2023–24 | en 2023-2024
                    level 3 | niveau~III
                    ITSP 30.031 | ITSP.30.031
                    March 1 | le 1<sup>er</sup>~mars
                    """)
    void whatSaysTheSameIsNoFinding(String english, String french) {
        assertThat(CheckFixture.codes(check, english, french)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Pay $1,000 now | Payez 1~500~$ maintenant | !money.differs | 1~500~$=>1~000~$
                    by 4:30 pm | avant 17~h~30 | !time.differs | 17~h~30=>16~h~30
                    July 31, 2016 | 30~juillet 2016 | !date.differs | 30~juillet 2016=>31~juillet~2016
                    July 31, 2016 | 31~juillet 2017 | !date.differs | 31~juillet 2017=>31~juillet~2016
                    on July 31 | le 31~août | !date.differs | 31~août=>?
                    20% of staff | 30~% des effectifs | !percent.differs | 30~%=>20~%
                    3.5 years | 4,5 années | !number.differs | 4,5=>3,5
                    5 teams | 7 équipes | !number.differs | 7=>5
                    IT-03 | IT-04 | !classification.differs | IT-04=>IT-03
                    EC-07 | AS-07 | !classification.differs | AS-07=>EC-07
                    BBB/BBB | CBC/CBC | !profile.differs | CBC/CBC=>BBB/BBB
                    process 24-DFO-IA-12345 | processus 24-DFO-IA-12346 | !reference.differs | 24-DFO-IA-12346=>24-DFO-IA-12345
                    write to jobs@a.ca | écrivez à jobs@b.ca | !email.differs | jobs@b.ca=>jobs@a.ca
                    write to recruitment@a.ca | écrivez à recrutment@a.ca | !email.differs | recrutment@a.ca=>recruitment@a.ca
                    write to information@a.ca | écrivez à la-paie@a.ca | email.unlike | la-paie@a.ca=>information@a.ca
                    2 years | 24~mois | number.unlike | 24=>2
                    by July 31 | bientôt | date.missing | =>?
                    soon | d’ici le 31~juillet | date.added | 31~juillet=>?
                    pay $100 | payez | money.missing | =>?
                    as an IT-03 | comme spécialiste | classification.missing | =>?
                    write to a@b.ca | écrivez-nous | email.missing | =>?
                    about 45 people | des gens | number.missing | =>?
                    """)
    void whatContradictsBlocksAndWhatOneSideOnlyNamesIsShown(String english, String french, String code, String mend) {
        assertThat(CheckFixture.codes(check, english, french)).containsExactly(code);
        assertThat(CheckFixture.mend(check, english, french)).isEqualTo(mend);
    }

    @Test
    void whatTheNextUnitSaysIsNotMissing() {
        var checkedEdition = CheckFixture.units(List.of(
                CheckFixture.pair(
                        BlockKind.PARAGRAPH, "Apply by July 31 for 5 positions.", "Postulez d’ici le 31 juillet."),
                CheckFixture.pair(BlockKind.PARAGRAPH, "We wait.", "Il y a 5 postes. Nous attendons.")));

        assertThat(check.findings(checkedEdition)).isEmpty();
    }

    @Test
    void ofTwoPlacesTheWrongOneIsFound() {
        var checkedEdition = CheckFixture.units(List.of(
                CheckFixture.pair(BlockKind.PARAGRAPH, "Apply by July 31.", "Postulez d’ici le 31 juillet."),
                CheckFixture.pair(BlockKind.PARAGRAPH, "It closes on July 31.", "L’offre se termine le 30 juillet.")));

        assertThat(CheckFixture.codes(check.findings(checkedEdition).toList())).containsExactly("!date.differs");
    }

    @Test
    void valuesThatChangedPlacesBetweenUnitsAreFound() {
        var checkedEdition = CheckFixture.units(List.of(
                CheckFixture.pair(BlockKind.PARAGRAPH, "Ottawa: 3 positions", "Ottawa~: 5 postes"),
                CheckFixture.pair(BlockKind.PARAGRAPH, "Montréal: 5 positions", "Montréal~: 3 postes")));

        assertThat(CheckFixture.codes(check.findings(checkedEdition).toList()))
                .containsExactly("!value.moved", "!value.moved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    3 in Ottawa and 5 in Laval | 5 à Ottawa et 3 à Laval | value.order
                    3 in Ottawa and 5 in Laval | 3 à Laval et 5 à Ottawa | value.order
                    3 in Ottawa and 5 in Laval | 5 à Laval et 3 à Ottawa |
                    3 in Ottawa and 5 in Laval | 3 à Ottawa et 5 à Laval |
                    from $50,000 up to $60,000 | de 60~000~$ jusqu’à 50~000~$ | value.order
                    """)
    void valuesThatChangedPlacesWithinAUnitAreShown(String english, String french, String code) {
        assertThat(CheckFixture.codes(check, english, french))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }
}
