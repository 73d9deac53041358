package ca.tandem.exchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.exchange.xliff.CodeResolver.CodeReference;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.InlineCode.CodeRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.sf.okapi.lib.xliff2.core.TargetState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of XLIFF documents without the units of a posting. */
class XliffReaderTest {

    private static final String SOUND = "<segment><source>Go.</source><target>Allez.</target></segment>";

    @ParameterizedTest
    @CsvSource({"2.0, 2.0", "2.1, 2.0", "2.2, 2.2"})
    void eachVersionOf2IsRead(String version, String namespace) {
        var read = read(document(version, namespace, unit("u1", SOUND)));

        assertThat(read.source()).isEqualTo(Language.EN);
        assertThat(read.target()).isEqualTo(Language.FR);
        assertThat(read.original()).isEqualTo("keeper/1");
        assertThat(read.units()).hasSize(1);
        assertThat(read.units().get(0).source()).containsExactly("Go.");
        assertThat(read.units().get(0).target()).containsExactly("Allez.");
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.2, xliff.version.old", "2.3, 2.0, xliff.version", "2.1, 3.0, xliff.version"})
    void anotherVersionIsRefusedWithTheWayToGo(String version, String namespace, String code) {
        problem(document(version, namespace, unit("u1", SOUND)), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    '' ~ xliff.unit.empty
                    <segment><target>a</target></segment> ~ xliff.unit.parts
                    <segment><source>a</source><source>b</source></segment> ~ xliff.unit.parts
                    <segment><source>a</source><target>b</target><target>c</target></segment> ~ xliff.unit.parts
                    <segment><source>a</source><target order="2">b</target></segment> ~ xliff.unit.order
                    <segment><source>a</source><target order="first">b</target></segment> ~ xliff.unit.order
                    <segment state="done"><source>a</source><target>b</target></segment> ~ xliff.unit.state
                    <segment><source>a</source><target xml:lang="de">b</target></segment> ~ xliff.unit.language
                    <segment><source>a</source><target>b<b>c</b></target></segment> ~ xliff.unit.element
                    <segment><source>a</source><target>b<x:b xmlns:x="urn:x"/></target></segment> ~ xliff.unit.element
                    <segment><source>a</source><target>b<ph/></target></segment> ~ xliff.unit.code
                    <segment><source>a</source><target>b<ec/></target></segment> ~ xliff.unit.code
                    <segment><source>a</source><target>b<cp hex="xyz"/></target></segment> ~ xliff.unit.cp
                    <segment><source>a</source><target>b<cp hex="110000"/></target></segment> ~ xliff.unit.cp
                    <segment><source>a</source><target>b<cp/></target></segment> ~ xliff.unit.cp
                    """)
    void aBadUnitNamesItsOwnCauseAndTheOthersAreRead(String content, String code) {
        var units = read(document(unit("u1", SOUND) + unit("bad", content) + unit("u2", SOUND)))
                .units();

        assertThat(units).extracting(ReceivedUnit::name).containsExactly("u1", "bad", "u2");
        assertThat(units.get(1).fault().code()).isEqualTo(code);
        assertThat(List.of(units.get(0), units.get(2))).allSatisfy(unit -> {
            assertThat(unit.fault()).isNull();
            assertThat(unit.target()).containsExactly("Allez.");
        });
    }

    /** Each of these broke a whole file, because the library that read it threw. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mrk id=\"m\" type=\"comment\" ref=\"#u=u1/f=f\">Allez.</mrk>",
                "<mrk id=\"m\" type=\"comment\" ref=\"#n1/n2\">Allez.</mrk>",
                "<mrk id=\"m\" ref=\"#z=1\" translate=\"maybe\">Allez.</mrk>",
                "<sm id=\"m\" type=\"none\"/>Allez.<em startRef=\"other\"/>"
            })
    void whatNobodyNeedsForATranslationMayBeWrong(String target) {
        assertThat(only("<segment subState=\"x\"><source>Go.</source><target>" + target + "</target></segment>")
                        .target())
                .containsExactly("Allez.");
        var code = only(
                "<segment><source>Go.</source><target><ph id=\"1\" type=\"none\" subType=\"xlf:var\"/></target></segment>");
        assertThat(code.target()).containsExactly(new CodeReference("1", null, CodeRole.ALONE, null));
    }

    @Test
    void languagesThatAreNoneAreKeptAsUnknown() {
        var read = read(document(unit("u1", SOUND)).replace("en-CA", "e").replace("fr-CA", "f r"));

        assertThat(read.source()).isNull();
        assertThat(read.target()).isNull();
        assertThat(read.units()).hasSize(1);
    }

    @Test
    void codesHaveTheirDataAndAnnotationsAreOnlyTheirWords() {
        var unit = only(
                """
                <originalData><data id="d1">**</data><data id="d2">a<cp hex="1"/></data></originalData>
                <segment><source>x</source><target>Le <pc id="1" dataRefStart="d1" dataRefEnd="d1">grand</pc> \
                <mrk id="m" type="term">mot</mrk><sm id="n"/><cp hex="e9"/><em startRef="n"/><sc id="2" copyOf="1" dataRef="d2"/>\
                <ec startRef="2"/><ph id="3" dataRef="none"/><![CDATA[<]]></target></segment>""");

        assertThat(unit.target())
                .containsExactly(
                        "Le ",
                        new CodeReference("1", null, CodeRole.OPEN, "**"),
                        "grand",
                        new CodeReference("1", null, CodeRole.CLOSE, "**"),
                        " mot\u00e9",
                        new CodeReference("2", "1", CodeRole.OPEN, "a\u0001"),
                        new CodeReference("2", "1", CodeRole.CLOSE, null),
                        new CodeReference("3", null, CodeRole.ALONE, null),
                        "<");
    }

    @Test
    void targetsStandInTheirOrderAndWhatStandsBetweenComesFromTheSource() {
        var unit = only("<segment><source>a</source><target order=\"3\">c</target></segment>"
                + "<ignorable><source> </source></ignorable>"
                + "<segment><source>b</source><target order=\"1\">d</target></segment>");

        assertThat(String.join(
                        "", unit.target().stream().map(String.class::cast).toList()))
                .isEqualTo("d c");
    }

    @Test
    void aFilledTargetWithoutAStateIsTranslatedAndAnEmptyOneIsNot() {
        assertThat(only(SOUND).state()).isEqualTo(TargetState.TRANSLATED);
        assertThat(only(SOUND).isStateGiven()).isFalse();
        assertThat(only(SOUND.replace("<segment>", "<segment state=\"initial\">"))
                        .state())
                .isEqualTo(TargetState.INITIAL);
        assertThat(only(SOUND.replace("Allez.", "")).state()).isEqualTo(TargetState.INITIAL);
        assertThat(only(SOUND + SOUND.replaceFirst("<target>.*</target>", "")).state())
                .isEqualTo(TargetState.INITIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\n    Allez.\n  '|Allez.",
                "'\r\n\tAllez.\r\n'|Allez.",
                "' Allez. '|' Allez. '",
                "'Allez\n  y.'|'Allez\n  y.'"
            })
    void theIndentationAroundATextGoesAndNothingElse(String written, String read) {
        assertThat(only("<segment><source>" + written + "</source><target>" + written + "</target></segment>"))
                .satisfies(unit -> {
                    assertThat(unit.target()).containsExactly(read);
                    assertThat(unit.source()).containsExactly(read);
                });
    }

    @Test
    void aTargetOfIndentationOnlyIsEmpty() {
        var unit = only("<segment state=\"initial\"><source>a</source><target>\n   </target></segment>");

        assertThat(unit.target()).isEmpty();
        assertThat(unit.targetLength()).isZero();
    }

    @Test
    void whatIsTooMuchIsCountedAndNotKept() {
        var unit = only("<segment><source>a</source><target>" + "<ph id=\"1\"/>x".repeat(PostingText.LONGEST_PASSAGE)
                + "</target></segment>");

        assertThat(unit.target()).isEmpty();
        assertThat(unit.targetLength()).isEqualTo(2 * PostingText.LONGEST_PASSAGE);
    }

    @Test
    void aFileOfVeryManyPartsIsRefusedBeforeItIsCompared() {
        problem(document("<unit id=\"u\"/>".repeat(XliffReader.MOST_UNITS + 1)), "xliff.units");
        problem(document("<x/>".repeat(SafeXml.MOST_ELEMENTS)), "xliff.elements");
        problem(document("<group>".repeat(5_000)), "xliff.malformed");
        assertThat(read(document("<unit id=\"u\"/>".repeat(XliffReader.MOST_UNITS)))
                        .units())
                .hasSize(XliffReader.MOST_UNITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff [<!ENTITY e \"x\">]>",
                "<!DOCTYPE xliff SYSTEM \"xliff.dtd\">",
                "<?xml version=\"1.0\" encoding=\"none\"?>",
                "x"
            })
    void whatStandsBeforeTheRootIsNotFollowed(String head) {
        problem(head + document(unit("u1", SOUND)), "xliff.malformed");
    }

    @Test
    void extensionsAndModulesArePassedOver() {
        var read = read(document(
                "<skeleton>x</skeleton><x:y xmlns:x=\"urn:x\"><unit/></x:y><notes><note>n</note></notes><group id=\"g\">"
                        + unit(
                                "u1",
                                "<m:matches xmlns:m=\"urn:oasis:names:tc:xliff:matches:2.0\"><m:match ref=\"#s\"><source>"
                                        + "no</source><target>non</target></m:match></m:matches>" + SOUND)
                        + "</group>"));

        assertThat(read.units()).extracting(ReceivedUnit::target).containsExactly(List.of("Allez."));
    }

    @Test
    void noDamageToAFileIsMoreThanAProblem() {
        var sound = document(unit(
                        "u1",
                        "<originalData><data id=\"d\">*</data></originalData><segment id=\"s\" state=\"final\"><source>"
                                + "<pc id=\"1\" dataRefStart=\"d\">Go</pc><cp hex=\"7\"/></source><target order=\"1\">"
                                + "<sc id=\"1\"/>Allez<ec startRef=\"1\"/></target></segment>"))
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(12);
        var refused = 0;
        for (var round = 0; round < 5_000; round++) {
            var damaged = sound.clone();
            for (var i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = sound[random.nextInt(sound.length)];
            }
            if (round % 3 == 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                XliffReader.of(damaged);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 4_999);
    }

    private static ReceivedUnit only(String content) {
        var units = read(document(unit("u1", content))).units();
        assertThat(units).hasSize(1);
        assertThat(units.get(0).fault()).isNull();
        return units.get(0);
    }

    private static void problem(String file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    private static XliffReader read(String file) {
        return XliffReader.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String unit(String id, String content) {
        return "<unit id=\"" + id + "\">" + content + "</unit>";
    }

    private static String document(String content) {
        return document("2.1", "2.0", content);
    }

    private static String document(String version, String namespace, String content) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:" + namespace + "\" version=\"" + version
                + "\" srcLang=\"en-CA\" trgLang=\"fr-CA\"><file id=\"f\" original=\"keeper/1\">" + content
                + "</file></xliff>";
    }
}
