package ca.tandem.translation.check.typography;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.text.BlockKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Titre: suite | french.colon | :=>~:
                    Titre : suite | french.colon | ` :=>~:`
                    **Titre :** suite | french.colon | ` :=>~:`
                    [Titre](https://a.ca): suite | french.colon | :=>~:
                    « oui~» | french.guillemets | `« =>«~`
                    «~oui» | french.guillemets | »=>~»
                    Vraiment ? | french.mark | ` ?=>?`
                    Oui~; non | french.mark | ~;=>;
                    Bravo !! | french.mark | ` !!=>!!`
                    20 % | french.percent | ` %=>~%`
                    20% | french.percent | %=>~%
                    100$ | french.dollar | $=>~$
                    1,5 M$ | french.dollar | ` M$=>~M$`
                    $85,000 | french.dollar | $85,000=>85~000~$
                    $100.50 par jour | french.dollar | $100.50=>100,50~$
                    85 000 personnes | french.number | 85 000=>85~000
                    85,000 personnes | french.number | 85,000=>85~000
                    à 16h30 | french.time | 16h30=>16~h~30
                    à 16:30 | french.time | 16:30=>16~h~30
                    à 16 h 30 | french.time | 16 h 30=>16~h~30
                    à 9h | french.time | 9h=>9~h
                    10 km d’ici | french.unit | ` km=>~km`
                    10km d’ici | french.unit | km=>~km
                    la 2ème fois | french.ordinal | ème=>e
                    la 1ère fois | french.ordinal | ère=>re
                    l'équipe | french.apostrophe | '=>’
                    l'*équipe* | french.apostrophe | '=>’
                    le "mot" juste | french.quotes | "mot"=>«~mot~»
                    le “mot” juste | french.quotes | “mot”=>«~mot~»
                    le "**mot**" juste | french.quotes | "**mot**"=>?
                    """)
    void frenchIsSetAsInCanada(String french, String code, String mend) {
        var check = new FrenchTypographyCheck();

        assertThat(CheckFixture.codes(check, "x", french)).containsExactly(code);
        assertThat(CheckFixture.mend(check, "x", french)).isEqualTo(mend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Titre~: suite; fin! Quoi? Oui…",
                "«~oui~» et «~le “mot” juste~»",
                "85~000~$, 20~%, 1~000,50~$, 16~h~30, 9~h, 1,5~M$",
                "en 2016, le 31 juillet 2016, COVID-19, WCAG 2.1, 24/7",
                "613 555-1234 ou 613 555 1234, 1 800 622-6232",
                "[texte](https://a.ca/a:b?c=d;e!f \"g : h\") et <https://a.ca/a?b>",
                "`a : b` et `l'x`",
                "voir https://a.ca/x?y=1;z=2 et a@b.ca",
                "Titre&nbsp;: suite &amp; fin",
                "le 1er, la 1re et le 2e",
                "les candidat·e·s, un(e) conseiller(ère)",
                "ratio 16:9:1, 1::2",
                "l’équipe d’aujourd’hui",
                "TI-04~: oui"
            })
    void frenchThatIsSetRightlyIsNoFinding(String french) {
        assertThat(CheckFixture.codes(new FrenchTypographyCheck(), "x", french)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Title : more | english.mark | ` :=>:`
                    Really ? | english.mark | ` ?=>?`
                    20 % of it | english.percent | ` %=>%`
                    100 $ a day | english.dollar | 100 $=>$100
                    85 000 $ a year | english.dollar | 85 000 $=>$85,000
                    at 16 h 30 | english.time | 16 h 30=>4:30~pm
                    at 4:30 p.m. | english.time | 4:30 p.m.=>4:30 pm
                    at 4:30PM | english.time | 4:30PM=>4:30~pm
                    a «~word~» | english.quotes | «~word~»=>“word”
                    """)
    void englishIsSetAsInCanada(String english, String code, String mend) {
        var check = new EnglishTypographyCheck();

        assertThat(CheckFixture.codes(check, english, "x")).containsExactly(code);
        assertThat(CheckFixture.mend(check, english, "x")).isEqualTo(mend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: more; end! What? “Yes” (no)",
                "$85,000, US$100, 20%, 4:30 pm, 4:30~pm, 9 am",
                "I am 4 a more :) [x](https://a.ca/ \"y : z\") `a : b`",
                "COVID-19, 24/7, 2 h of work"
            })
    void englishThatIsSetRightlyIsNoFinding(String english) {
        assertThat(CheckFixture.codes(new EnglishTypographyCheck(), english, "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    (a) b | a) b |
                    1) a 2) b | a [b] {c} |
                    profiles (english | a | bracket.opening
                    a) b (c | a | bracket.opening
                    word) b | a | bracket.closing
                    “checks | a | bracket.opening
                    a “b” | «~oui~» «~“a”~» |
                    a | «~oui | bracket.opening
                    a | oui~» | bracket.closing
                    a "b" | a "b | bracket.quote
                    a 5" screen | x |
                    [a](https://a.ca/x_(y)) | x |
                    a :) | b ;-) |
                    (a [b) c] | x | bracket.closing bracket.opening
                    un(e) candidat(e)s | x |
                    """)
    void whatOpensCloses(String english, String french, String codes) {
        assertThat(String.join(" ", CheckFixture.codes(new BracketsCheck(), english, french)))
                .isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PARAGRAPH | Work here. | Travaillez ici. |
                    PARAGRAPH | Work here. | Travaillez ici | end.missing =>.
                    PARAGRAPH | Work here | Travaillez ici. | end.added .=>
                    PARAGRAPH | You will: | Vous serez~: |
                    PARAGRAPH | You will: | Vous serez | end.missing =>~:
                    PARAGRAPH | You will: | Vous serez. | end.differs .=>~:
                    PARAGRAPH | **You will:** | **Vous serez**~: |
                    PARAGRAPH | Who? | Qui?! |
                    PARAGRAPH | Who? | Qui. | end.differs .=>?
                    PARAGRAPH | See “this.” | Voyez «~ceci~». |
                    PARAGRAPH | And so on… | Et ainsi de suite... |
                    ITEM | plan work | planifier; |
                    ITEM | plan work, and | planifier; et |
                    ITEM | Plan work. | Planifier; |
                    ITEM | Who? | Qui; | end.missing ;=>?
                    HEADING | About us | À propos de nous |
                    HEADING | Who are we? | Qui sommes-nous | end.missing =>?
                    """)
    void unitsEndAlike(BlockKind kind, String english, String french, String found) {
        var findings = CheckFixture.findings(new EndMarkCheck(), kind, english, french);
        var mend = CheckFixture.mend(new EndMarkCheck(), english, french);

        assertThat(findings.isEmpty() ? null : findings.get(0).code() + " " + mend)
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200b, 0x00ad, 0x2060, 0xfeff, 0x200e, 0x202e, 0x0007})
    void aCharacterThatNobodySeesIsShown(int character) {
        var french = "jar" + Character.toString(character) + "din";

        assertThat(CheckFixture.codes(new HiddenCharactersCheck(), "x", french)).containsExactly("character.hidden");
        assertThat(CheckFixture.mend(new HiddenCharactersCheck(), "x", french)).endsWith("=>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"un~jardin\nvert", "👩‍💻 et 👨‍👩‍👧", "œuf, naïf, peut‑être"})
    void whatIsSeenIsNot(String french) {
        assertThat(CheckFixture.codes(new HiddenCharactersCheck(), "x", french)).isEmpty();
    }
}
