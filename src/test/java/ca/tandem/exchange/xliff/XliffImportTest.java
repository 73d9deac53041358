package ca.tandem.exchange.xliff;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the import of XLIFF files, sound and faulty. */
class XliffImportTest {

    private static final String LINKED = "Read **the** [log](https://example.org/log) with `cat`.";

    private static XliffFixture fixture;

    @BeforeAll
    static void build() {
        fixture = new XliffFixture();
    }

    @AfterAll
    static void drop() {
        fixture.close();
    }

    @Test
    void aFileSaysWhatItIsOf() {
        fixture.createSubmitted("says", "Come. Stay.\n\n## Log\n");
        var file = fixture.export("says");
        assertThat(file)
                .contains("version=\"2.1\" srcLang=\"en-CA\" trgLang=\"fr-CA\"")
                .contains("original=\"says/1\"")
                .contains("name=\"HEADING 4\"")
                .contains("<note category=\"kind\">HEADING 2</note>")
                .containsPattern("<segment id=\"s2\">\\s*<source xml:space=\"preserve\">Stay\\.");
    }

    @Test
    void whatTheMemoryOffersStandsBesideASegmentAndIsNoTarget() {
        fixture.createSubmitted("offers", "Come. " + XliffFixture.KNOWN);
        var file = fixture.export("offers");
        assertThat(file).containsPattern("<mtc:match ref=\"#s2\" id=\"m1\" similarity=\"85.0\" origin=\"bells\">");
        assertThat(outcomes(fixture.take("offers", file))).containsOnly(UnitOutcome.UNCHANGED);
    }

    @Test
    void wordsOfEachSegmentAreTakenWithWhatStandsBetween() {
        fixture.createSubmitted("segments", "Come.  Stay.\n\nGo.");
        var file = target(target(fixture.export("segments"), "Come.", "Venez."), "Stay.", "Restez.");
        var xliffPreview = fixture.preview("segments", file);
        assertThat(outcomes(xliffPreview))
                .containsExactly(
                        UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.WORDS, UnitOutcome.UNCHANGED);
        assertThat(fixture.units("segments").get(2).getTarget()).isEmpty();

        assertThat(fixture.take("segments", file).taken()).isEqualTo(1);
        assertThat(fixture.auditLog.codes()).containsExactly("text.translated", "xliff.imported");
        assertThat(fixture.auditLog.details).containsEntry("file", "xliff");
        assertThat(fixture.units("segments").get(2).getTarget()).isEqualTo("Venez.  Restez.");
        assertThat(fixture.units("segments").get(2).getStatus()).isEqualTo(UnitStatus.TRANSLATED);
        assertThat(fixture.body("segments")).isEqualTo("Venez.  Restez.\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Lisez %a <pc id="1">le</pc> * ~ Lisez %a **le** *
                    <pc id="2">Journal</pc>, à lire ~ [Journal](https://example.org/log), à lire
                    un *mot* _là_ ~ un \\*mot\\* \\_là\\_
                    voir [là](x) ~ voir \\[là](x)
                    le &lt;b&gt; et `x` ~ le \\<b\\> et \\`x\\`
                    a\\*b ~ a\\\\\\*b
                    # titre ~ \\# titre
                    1. un ~ 1\\. un
                    - un ~ \\- un
                    5 * 3 et 2 &lt; 3 ~ 5 * 3 et 2 < 3
                    R&amp;D &amp;amp; Cie ~ R&D \\&amp; Cie
                    <pc id="1"> le </pc>mot ~ **le** mot
                    """)
    void wordsStayWordsAndCodesMove(String target, String markdown) {
        var key = "escape-" + Integer.toHexString(target.hashCode());
        fixture.createSubmitted(key, LINKED);
        var rest = (target.contains("id=\"1\"") ? "" : "<pc id=\"1\">x</pc>")
                + (target.contains("id=\"2\"") ? "" : "<pc id=\"2\">y</pc>")
                + "<ph id=\"3\"/>";
        var file = target(fixture.export(key), "with ", target + " " + rest);
        var literal = markdown
                + " "
                + (target.contains("id=\"1\"") ? "" : "**x**")
                + (target.contains("id=\"2\"") ? "" : "[y](https://example.org/log)")
                + "`cat`";
        var taken = fixture.take(key, file);
        assertThat(taken.units()).extracting(UnitComparison::reasons).containsOnly(List.of());
        assertThat(fixture.units(key).get(2).getTarget()).isEqualTo(literal);
        assertThat(outcomes(fixture.preview(key, fixture.export(key)))).containsOnly(UnitOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    <pc id="1">le</pc> <pc id="2">journal</pc> ~ xliff.code.lost
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> <ph id="9"/> ~ xliff.code.unknown
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> <ph id="3"/> ~ xliff.code.twice
                    <sc id="1"/>le <sc id="2"/>un<ec startRef="1"/> journal<ec startRef="2"/> <ph id="3"/> ~ xliff.code.pairing
                    <pc id="1"></pc> <pc id="2">journal</pc> <ph id="3"/> ~ xliff.markdown
                    <ec startRef="1"/>le <pc id="2">journal</pc> <ph id="3"/> ~ xliff.code.pairing
                    <ph id="1"/>le <pc id="2">journal</pc> <ph id="3"/> ~ xliff.code.kind
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> <ph/> ~ xliff.unit.code
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> <cp hex="0007"/> ~ xliff.target.character
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> <cp hex="FFFE"/> ~ xliff.target.character
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> &#xE101; ~ xliff.target.character
                    <pc id="1">le</pc> <pc id="2">journal</pc> <ph id="3"/> e%m ~ text.marks.many
                    <pc id="1">le</pc> <pc id="2" dataRefStart="d1" dataRefEnd="d1">journal</pc> <ph id="3"/> ~ xliff.code.changed
                    """)
    void brokenCodesAreErrorsOnTheirUnitAndTheRestIsTaken(String target, String reason) {
        var key = "codes-" + Integer.toHexString(target.hashCode());
        fixture.createSubmitted(key, LINKED + "\n\nGo.");
        var file = target(
                target(fixture.export(key), "with ", target.replace("%m", "\u0301".repeat(31))), "Go.", "Allez.");
        var taken = fixture.take(key, file);
        assertThat(outcomes(taken))
                .containsExactly(UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.REFUSED, UnitOutcome.WORDS);
        assertThat(taken.units().get(2).reasons()).extracting(Refusal::code).contains(reason);
        assertThat(fixture.units(key).get(2).getTarget()).isEmpty();
        assertThat(fixture.units(key).get(3).getTarget()).isEqualTo("Allez.");
        assertThat(taken.taken()).isEqualTo(1);
        assertThat(taken.refused()).isEqualTo(1);
    }

    @Test
    void aTargetOfAMegabyteIsRefusedBeforeItIsCompared() {
        fixture.createSubmitted("megabyte", "Come.\n\nGo.");
        var file = target(target(fixture.export("megabyte"), "Come.", "a*b ".repeat(250_000)), "Go.", "Allez.");
        var taken = fixture.take("megabyte", file);
        assertThat(taken.units().get(2).reasons()).extracting(Refusal::code).containsExactly("xliff.target.long");
        assertThat(taken.taken()).isEqualTo(1);
    }

    @Test
    void whatStoodHereUnescapedComesBackAsItWas() {
        fixture.createSubmitted("own", "A.");
        fixture.write("own", 2, "5 * 3 = 15&nbsp;$, snake\\_case * et _x");
        var file = fixture.export("own");
        assertThat(file).contains("5 * 3 = 15\u00a0$, snake_case * et _x");
        fixture.take("own", file.replace("et _x</target>", "ou _x_</target>"));
        assertThat(fixture.units("own").get(2).getTarget()).isEqualTo("5 * 3 = 15&nbsp;$, snake\\_case * ou _x\\_");
    }

    @Test
    void aTargetKeepsItsOwnCodes() {
        fixture.createSubmitted("twin", "See [the log](https://example.org/en) *now*.");
        fixture.write("twin", 2, "Voir [le journal](https://example.org/fr) **vite**.");
        var file = fixture.export("twin").replace(">le journal</pc>", ">ce journal</pc>");
        fixture.take("twin", file);
        assertThat(fixture.units("twin").get(2).getTarget())
                .isEqualTo("Voir [ce journal](https://example.org/fr) **vite**.");
    }

    @Test
    void aUnitWhoseSourceChangedIsRefusedAndTheRestTaken() {
        fixture.createSubmitted("moved", "Come.\n\nGo.");
        var file = target(target(fixture.export("moved"), "Come.", "Venez."), "Go.", "Allez.");
        fixture.inTransaction(xliffServices -> xliffServices
                .unitServices
                .postingServices()
                .workflow()
                .perform(
                        "moved",
                        xliffServices.edition("moved").getVersion(),
                        ActionRequest.returnTo(State.DRAFT, "Look again."),
                        TRANSLATOR));
        fixture.inTransaction(xliffServices -> xliffServices.xliffImport.postingEditor.write(
                "moved",
                xliffServices.edition("moved").getVersion(),
                Language.EN,
                new PostingText("Keeper", "Keep the light.", "Come now.\n\nGo."),
                AUTHOR));
        fixture.inTransaction(xliffServices -> xliffServices
                .unitServices
                .postingServices()
                .workflow()
                .perform(
                        "moved", xliffServices.edition("moved").getVersion(), ActionRequest.of(Action.SUBMIT), AUTHOR));

        var taken = fixture.take("moved", file);
        assertThat(outcomes(taken))
                .containsExactly(UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.REFUSED, UnitOutcome.WORDS);
        assertThat(reasons(taken)).containsExactly("xliff.source.changed");
        assertThat(fixture.body("moved")).isEqualTo("Allez.");
    }

    @Test
    void whatWasTranslatedHereMeanwhileIsAConflictAndTakenOnlyIfChosen() {
        fixture.createSubmitted("both", "Come.\n\nGo.");
        var file = target(target(fixture.export("both"), "Come.", "Venez."), "Go.", "Allez.");
        fixture.write("both", 2, "Approchez.");

        var taken = fixture.take("both", file);
        assertThat(outcomes(taken))
                .containsExactly(UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.CONFLICT, UnitOutcome.WORDS);
        assertThat(taken.taken()).isEqualTo(1);
        assertThat(fixture.units("both").get(2).getTarget()).isEqualTo("Approchez.");

        fixture.take("both", file, taken.units().get(2).name());
        assertThat(fixture.units("both").get(2).getTarget()).isEqualTo("Venez.");
    }

    @Test
    void aFileThatWasNotTouchedLeavesWhatWasWrittenHereMeanwhile() {
        fixture.createSubmitted("late", "Come.");
        fixture.write("late", 2, "Venez.");
        var file = fixture.export("late");
        fixture.write("late", 2, "Approchez.");
        assertThat(outcomes(fixture.take("late", file))).containsOnly(UnitOutcome.UNCHANGED);
        assertThat(fixture.units("late").get(2).getTarget()).isEqualTo("Approchez.");
    }

    @Test
    void statesAreTakenWhereTheySayMore() {
        fixture.createSubmitted("states", "Come.\n\nGo.");
        fixture.write("states", 2, "Venez.");
        var file = fixture.export("states");
        assertThat(outcomes(fixture.take("states", file.replace("state=\"translated\"", "state=\"final\""))))
                .containsExactly(
                        UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.CONFIRMED, UnitOutcome.UNCHANGED);
        assertThat(fixture.units("states").get(2).getStatus()).isEqualTo(UnitStatus.CONFIRMED);
        assertThat(outcomes(fixture.take("states", file))).containsOnly(UnitOutcome.UNCHANGED);

        var begun = target(file, "Go.", "Allez.").replace("state=\"translated\"", "state=\"initial\"");
        assertThat(reasons(fixture.take("states", begun))).containsExactly("xliff.state.initial");
        var emptied = file.replace("<target xml:space=\"preserve\">Venez.</target>", "");
        assertThat(reasons(fixture.take("states", emptied))).containsExactly("xliff.target.missing");
    }

    @Test
    void aFilledTargetWithoutAStateIsTakenAsTranslatedAndSaysNothingOfPresentOnes() {
        fixture.createSubmitted("stateless", "Come.\n\nGo.");
        fixture.write("stateless", 2, "Venez.");
        var file = target(fixture.export("stateless"), "Go.", "Allez.").replaceAll(" (?:sub)?[sS]tate=\"[^\"]*\"", "");
        assertThat(outcomes(fixture.take("stateless", file)))
                .containsExactly(
                        UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.UNCHANGED, UnitOutcome.WORDS);
        assertThat(fixture.units("stateless").get(3).getStatus()).isEqualTo(UnitStatus.TRANSLATED);
    }

    @Test
    void aFileThatAToolIndentedIsTakenWithoutTheIndentation() {
        fixture.createSubmitted("indented", "Come.  Stay.");
        var file = target(target(fixture.export("indented"), "Come.", "Venez."), "Stay.", "Restez.")
                .replaceAll("(<(?:source|target) xml:space=\"preserve\">)(\\w+\\.)<", "$1\n      $2\n    <");
        assertThat(file).contains("\n      Venez.\n    <");
        assertThat(fixture.take("indented", file).taken()).isEqualTo(1);
        assertThat(fixture.units("indented").get(2).getTarget()).isEqualTo("Venez.  Restez.");
    }

    @Test
    void aFileWhoseSentencesWereCutOtherwiseIsTakenIntoTheSameUnit() {
        fixture.createSubmitted("cut", "Read it. 2. Apply.");
        var file = target(fixture.export("cut"), "Read it.", "Lisez.")
                .replaceFirst(
                        "(?s)<segment id=\"s2\">.*?</segment>",
                        "<segment id=\"s2\" state=\"final\"><source>2.</source><target>2.</target></segment>"
                                + "<ignorable><source> </source></ignorable><segment id=\"s3\" state=\"final\">"
                                + "<source>Apply.</source><target>Postulez.</target></segment>");
        assertThat(file).contains("<source>Apply.</source>");
        assertThat(fixture.take("cut", file).taken()).isEqualTo(1);
        assertThat(fixture.units("cut").get(2).getTarget()).isEqualTo("Lisez. 2. Postulez.");
    }

    @Test
    void aTextWithNestedMarksByTheThousandIsAnOutcomeLikeAnyOther() {
        for (var nest : List.of("*a **b ", "[", "![a](", "> ", "`", "<b>", "_a__", "- ")) {
            var key = "nest-" + Integer.toHexString(nest.hashCode());
            fixture.createSubmitted(key, "Come.\n\nGo.");
            var most = PostingText.LONGEST_PASSAGE / nest.length();
            var words = nest.repeat(most).replace("<", "&lt;");
            var taken = fixture.preview(key, target(target(fixture.export(key), "Come.", words), "Go.", "Allez."));
            assertThat(outcomes(taken).get(2)).isIn(UnitOutcome.WORDS, UnitOutcome.REFUSED);
            assertThat(outcomes(taken).get(3)).isEqualTo(UnitOutcome.WORDS);
        }
    }

    @Test
    void aStaleTranslationCanBeSaidToBeStillValid() {
        fixture.createSubmitted("stale", "Come.");
        fixture.write("stale", 2, "Venez.");
        fixture.inTransaction(xliffServices -> xliffServices
                .unitServices
                .postingServices()
                .workflow()
                .perform(
                        "stale",
                        xliffServices.edition("stale").getVersion(),
                        ActionRequest.returnTo(State.DRAFT, "x"),
                        TRANSLATOR));
        fixture.inTransaction(xliffServices -> xliffServices.xliffImport.postingEditor.write(
                "stale",
                xliffServices.edition("stale").getVersion(),
                Language.EN,
                new PostingText("Keeper", "Keep the light.", "Come!"),
                AUTHOR));
        fixture.inTransaction(xliffServices -> xliffServices
                .unitServices
                .postingServices()
                .workflow()
                .perform(
                        "stale", xliffServices.edition("stale").getVersion(), ActionRequest.of(Action.SUBMIT), AUTHOR));
        var file = fixture.export("stale");
        assertThat(file)
                .contains("state=\"initial\" subState=\"tandem:stale\"")
                .contains("<note category=\"previous-source\">Come.</note>");
        assertThat(outcomes(fixture.take("stale", file))).containsOnly(UnitOutcome.UNCHANGED);
        fixture.take("stale", file.replace("state=\"initial\" subState=\"tandem:stale\"", "state=\"translated\""));
        assertThat(fixture.units("stale").get(2).getStatus()).isEqualTo(UnitStatus.TRANSLATED);
    }

    @Test
    void whatIsNotThisEditionsFileIsOneClearError() {
        fixture.createSubmitted("this", "Come.");
        var file = fixture.export("this");
        problem("this", file.replace("this/1", "other/1"), "xliff.posting");
        problem("this", file.replace("this/1", "this/2"), "xliff.edition");
        problem(
                "this",
                file.replace("srcLang=\"en-CA\" trgLang=\"fr-CA\"", "srcLang=\"fr-CA\" trgLang=\"en-CA\""),
                "xliff.direction");
        problem("this", file.replace("</file>", ""), "xliff.malformed");
        problem(
                "this",
                file.replace("<xliff ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xliff "),
                "xliff.malformed");
        problem(
                "this",
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file/></xliff>",
                "xliff.version.old");
        problem("this", "<html/>", "xliff.other");
        problem("this", "", "xliff.malformed");
        problem("this", file + " ".repeat(XliffFile.MAX_BYTES), "xliff.large");
        problem("this", file.replace("</file>", "<a>".repeat(5_000)), "xliff.malformed");
    }

    @Test
    void unitsThatAreNotHereOrTwiceAreRefused() {
        fixture.createSubmitted("units", "Come.");
        var file = fixture.export("units");
        var unit = file.substring(file.indexOf("  <unit "), file.indexOf("</unit>") + 7);
        var taken = fixture.preview(
                "units", file.replace("</file>", unit + unit.replaceFirst("id=\"u\\d+", "id=\"u0") + "</file>"));
        assertThat(reasons(taken)).containsExactly("xliff.unit.twice", "xliff.unit.unknown");
    }

    @Test
    void onlyWhoeverMayWriteTheTargetTakesAFileAndOnlyWhileNobodyWasFaster() {
        fixture.createSubmitted("who", "Come.");
        var file = target(fixture.export("who"), "Come.", "Venez.");
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> fixture.inTransaction(services -> services.xliffImport.preview("who", bytes, APPROVER)))
                .isInstanceOf(RefusedException.class);
        var seen = fixture.version("who");
        fixture.write("who", 2, "Approchez.");
        fixture.write("who", 2, "");
        assertThatThrownBy(() -> fixture.inTransaction(
                        services -> services.xliffImport.importFile("who", seen, bytes, Set.of(), TRANSLATOR)))
                .isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    heading ~ ## Duties ~ Duties ~ Fonctions #1 # ~ Fonctions \\#1 \\#
                    cell ~ | Duties | b |\\n| --- | --- |\\n| c | d | ~ Duties ~ un | deux ~ un \\| deux
                    html ~ <div>Duties</div> ~ Duties ~ R&amp;D *libre* ~ R&D &#42;libre&#42;
                    """)
    void everyKindOfBlockKeepsItsShape(String key, String body, String words, String target, String expected) {
        fixture.createSubmitted(key, body.replace("\\n", "\n"));
        var file = fixture.export(key);
        var inTarget = key.equals("html") ? "<ph id=\"1\"/>" + target + "<ph id=\"2\"/>" : target;
        var taken = fixture.take(key, target(file, words, inTarget));
        assertThat(reasons(taken)).isEmpty();
        assertThat(fixture.units(key).get(2).getTarget())
                .isEqualTo(key.equals("html") ? "<div>" + expected + "</div>" : expected);
        assertThat(outcomes(fixture.take(key, fixture.export(key)))).containsOnly(UnitOutcome.UNCHANGED);
    }

    @Test
    void theOtherDirectionWorksAlike() {
        fixture.createSubmitted(
                "autre",
                Language.FR,
                new Bilingual<>(null, new PostingText("Garde", "Veillez.", "Venez « ici ». Allez.")));
        var file = target(target(fixture.export("autre"), "Venez", "Come \"here\"."), "Allez.", "Go.");
        fixture.take("autre", file);
        assertThat(fixture.body("autre")).isEqualTo("Come \"here\". Go.");
    }

    private static void problem(String key, String file, String code) {
        assertThatThrownBy(() -> fixture.preview(key, file))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    private static List<UnitOutcome> outcomes(XliffPreview xliffPreview) {
        return xliffPreview.units().stream().map(UnitComparison::outcome).toList();
    }

    private static List<String> reasons(XliffPreview xliffPreview) {
        return xliffPreview.units().stream()
                .flatMap(unit -> unit.reasons().stream())
                .map(Refusal::code)
                .toList();
    }

    /** Returns the file with a translated target in the segment whose source has those words. */
    private static String target(String file, String words, String target) {
        var at = file.indexOf("</source>", file.indexOf(words, file.indexOf("<source"))) + "</source>".length();
        var segment = file.lastIndexOf("<segment id=\"", at);
        var open = file.indexOf('>', segment);
        return file.substring(0, open)
                + " state=\"translated\""
                + file.substring(open, at)
                + "<target xml:space=\"preserve\">" + target + "</target>" + file.substring(at);
    }
}
