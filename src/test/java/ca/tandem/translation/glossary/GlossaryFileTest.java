package ca.tandem.translation.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.workflow.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests glossary files as CSV and as TBX-Basic. */
class GlossaryFileTest {

    private static final List<Concept> CONCEPTS = List.of(
            new Concept(
                    "pool",
                    new Bilingual<>(
                            new TermForms("pool, \"qualified\"", List.of("-1 pool", "a; b"), List.of("<pool> & co")),
                            new TermForms(
                                    "bassin",
                                    List.of("bassin d’été"),
                                    List.of("réserve"),
                                    List.of("=pool()", "+pool"))),
                    PartOfSpeech.NOUN,
                    "=HYPERLINK(\"x\")\nsecond line, with « guillemets »"),
            new Concept(
                    "quoted",
                    new Bilingual<>(TermForms.of("'=really"), TermForms.of("''-vraiment")),
                    PartOfSpeech.PROPER_NOUN,
                    "@note"),
            Concept.of("plain", "simple").withKey("plain"));

    static Stream<Function<List<Concept>, byte[]>> formats() {
        return Stream.of(GlossaryCsv::write, TbxWriter::write);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void outThenInChangesNothing(Function<List<Concept>, byte[]> write) {
        var file = write.apply(CONCEPTS);

        var read = GlossaryFile.read(file);

        assertThat(read.lineErrors()).isEmpty();
        assertThat(read.concepts()).isEqualTo(CONCEPTS);
        assertThat(write.apply(read.concepts())).isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theFirstTermsGoOutAndInUnchanged(Function<List<Concept>, byte[]> write) {
        var keyed = StarterGlossary.concepts().stream()
                .map(concept -> concept.withKey(concept.keyOrDefault()))
                .toList();

        assertThat(GlossaryFile.read(write.apply(keyed)).concepts()).isEqualTo(keyed);
    }

    @Test
    void aFileOfVeryManyRowsIsRefused() {
        var row = "job poster,affiche d’emploi\n";
        assertThatThrownBy(() -> GlossaryFile.read(("en,fr\n" + row.repeat(100_000)).getBytes(UTF_8)))
                .isInstanceOf(RefusedException.class);
        assertThat(GlossaryFile.read(("en,fr\n" + row.repeat(GlossaryCsv.MAX_ROWS)).getBytes(UTF_8))
                        .concepts())
                .hasSize(GlossaryCsv.MAX_ROWS);
    }

    @Test
    void noCellBeginsLikeAFormula() {
        var lines = new String(GlossaryCsv.write(CONCEPTS), StandardCharsets.UTF_8);

        assertThat(lines).startsWith("\ufeffkey,en,").doesNotContainPattern("(?m)(?:^|,)\"?[=+@-]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            textBlock =
                    """
            en,fr;en,fr/pool,bassin
            '\ufeffen,fr'/'pool,bassin'
            en;fr;note/pool;bassin;
            anglais\tFrançais/pool\tbassin
            """)
    void whatPeoplesSpreadsheetsWriteIsRead(String header, String row) {
        var read = csv(header.replace(";en,fr", "") + "\n" + row + "\n");

        assertThat(read.lineErrors()).isEmpty();
        assertThat(read.concepts()).containsExactly(Concept.of("pool", "bassin"));
    }

    @Test
    void aLineThatIsWrongIsLeftOutWithItsNumberAndTheRestTaken() {
        var read = csv(
                "en,fr,fr_forbidden,part_of_speech,colour\npool,bassin,,noun,blue\n\n,rien,,,\nsame,pareil,Pareil,,\nx,y,,thing,\n");

        assertThat(read.concepts()).hasSize(1);
        assertThat(read.lineErrors())
                .extracting(lineError ->
                        lineError.line() + " " + lineError.refusal().code())
                .containsExactly(
                        "1 glossary.csv.column",
                        "4 glossary.preferred.missing",
                        "5 glossary.wording.both",
                        "6 glossary.part.of.speech");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            '' | glossary.csv.header
            name,age | glossary.csv.header
            'en,fr\n"open' | glossary.csv.form
            PK zip | glossary.file.workbook
            <html><body/></html> | glossary.tbx.form
            <tbx><text> | glossary.tbx.xml
            <tbx><conceptEntry><conceptEntry></conceptEntry></conceptEntry></tbx> | glossary.tbx.nested
            <martif><termEntry><langSet xml:lang="en"><termEntry/></langSet></termEntry></martif> | glossary.tbx.nested
            """)
    void whatIsNoGlossaryIsRefusedWhole(String content, String code) {
        assertThatThrownBy(() -> csv(content == null ? "" : content.replace("\\n", "\n")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> GlossaryFile.read("en,fr\nagent,agréé".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("glossary.file.encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
                <conceptEntry id="c5"><descrip type="subjectField">staffing</descrip>
                <langSec xml:lang="de"><termSec><term>Versetzung</term></termSec></langSec>
                <langSec xml:lang="fr-CA"><termSec><term>mutation</term></termSec></langSec>
                <langSec xml:lang="en-CA"><termSec><term>move</term>
                  <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
                  <termSec><term>deployment</term><termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """,
                """
                <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c5">
                <langSet xml:lang="en"><tig><term>deployment</term><termNote type="partOfSpeech">noun</termNote></tig>
                <tig><term>move</term></tig></langSet>
                <langSet xml:lang="fr"><ntig><termGrp><term>mutation</term></termGrp></ntig></langSet>
                </termEntry></body></text></martif>
                """,
                """
                <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:min">
                <text><body><conceptEntry id="c5">
                <langSec xml:lang="en"><termSec><term>deployment</term><min:partOfSpeech>noun</min:partOfSpeech>
                <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                <termSec><term>move</term></termSec></langSec>
                <langSec xml:lang="fr"><termSec><term>mutation</term></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """
            })
    void otherToolsFilesAreReadInEveryStyle(String tbx) {
        var read = csv(tbx);

        assertThat(read.lineErrors()).isEmpty();
        assertThat(read.concepts())
                .containsExactly(new Concept(
                        null,
                        new Bilingual<>(
                                new TermForms("deployment", List.of("move"), List.of()), TermForms.of("mutation")),
                        PartOfSpeech.NOUN,
                        ""));
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        var file = Stream.of(
                        "<!DOCTYPE tbx [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>",
                        "<tbx type=\"TBX-Basic\"><text><body><conceptEntry id=\"c\">",
                        "<langSec xml:lang=\"en\"><termSec><term>a&secret;</term></termSec></langSec>",
                        "<langSec xml:lang=\"fr\"><termSec><term>b</term></termSec></langSec>",
                        "</conceptEntry></body></text></tbx>")
                .reduce("", String::concat);

        try {
            assertThat(csv(file).concepts()).allSatisfy(concept -> assertThat(concept.preferred(Language.EN))
                    .isEqualTo("a"));
        } catch (RefusedException refusedException) {
            assertThat(refusedException).hasMessageContaining("glossary.tbx.xml");
        }
    }

    @Test
    void anEntryWithoutBothLanguagesIsLeftOutWithItsLine() {
        var read = csv("<tbx>\n<text>\n<body>\n<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>a</term>"
                + "</termSec></langSec></conceptEntry></body></text></tbx>");

        assertThat(read.concepts()).isEmpty();
        assertThat(read.lineErrors())
                .extracting(lineError ->
                        lineError.line() + " " + lineError.refusal().code())
                .containsExactly("4 glossary.preferred.missing");
    }

    private static GlossaryFile csv(String content) {
        return GlossaryFile.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
