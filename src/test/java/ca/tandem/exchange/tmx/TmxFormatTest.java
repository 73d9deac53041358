package ca.tandem.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.MemoryFixture;
import ca.tandem.translation.memory.MemoryItem;
import ca.tandem.translation.memory.TranslationPair;
import ca.tandem.workflow.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxFormatTest {

    private static final Actor TRANSLATOR = new Actor("tess", Set.of(Role.TRANSLATOR));
    private static final Instant NOW = MemoryFixture.NOON.plusSeconds(3600);

    @TempDir
    Path folder;

    private Schema schema;
    private MemoryFixture memory;

    @BeforeEach
    void open() {
        schema = Schema.onH2();
        memory = new MemoryFixture(schema, folder);
    }

    @AfterEach
    void close() {
        memory.close();
        schema.close();
    }

    @Test
    void whatIsWrittenComesBackAndChangesNothing() {
        store(
                MemoryFixture.segmentPair(
                        "A & B <b>\"bold\"</b>\r\nnext \t line ",
                        " Œuvre « d’été »\u00a0: 𝄞",
                        "one",
                        MemoryFixture.NOON),
                MemoryFixture.segmentPair("Same", "Pareil", "one", MemoryFixture.NOON),
                MemoryFixture.segmentPair("Same", "Pareil", "two", MemoryFixture.NOON));
        var before = all();
        var file = export();

        var report = take(file);

        assertThat(report).isEqualTo(new TmxReport(3, 0, 3, 0, 0, List.of()));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void anotherPortalTakesItAllAndSaysThatItCameWithAFile() {
        var pairs = new ArrayList<TranslationPair>();
        RealPostings.pairs()
                .forEach((key, texts) -> pairs.add(
                        MemoryFixture.segmentPair(texts.en().body(), texts.fr().body(), key, MemoryFixture.NOON)));
        store(pairs.toArray(TranslationPair[]::new));
        var file = export();
        var before = all();
        memory.close();
        schema.close();
        schema = Schema.onH2();
        memory = new MemoryFixture(schema, folder);

        var report = take(file);

        assertThat(report.added()).isEqualTo(pairs.size());
        assertThat(all())
                .extracting(MemoryItem::texts)
                .isEqualTo(before.stream().map(MemoryItem::texts).toList());
        assertThat(all()).allSatisfy(line -> {
            assertThat(line.provenance().mark()).isEqualTo(EntryOrigin.TMX);
            assertThat(line.provenance().translator()).isEqualTo("tess");
            assertThat(line.provenance().at()).isEqualTo(MemoryFixture.NOON);
        });
        assertThat(take(export())).isEqualTo(new TmxReport(pairs.size(), 0, pairs.size(), 0, 0, List.of()));
    }

    @Test
    void anyEnglishAndFrenchComesInAndOtherLanguagesDoNot() {
        var report = take(
                file(
                        """
                <tu srclang="fr" segtype="paragraph"><tuv xml:lang="FR-fr"><seg>Bonjour</seg></tuv><tuv xml:lang="en_GB"><seg>Hello</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Colour</seg></tuv><tuv xml:lang="en-CA"><seg>Colour!</seg></tuv><tuv lang="fr"><seg>Couleur</seg></tuv><tuv xml:lang="de"><seg>Farbe</seg></tuv></tu>
                <tu><tuv xml:lang="de"><seg>Hallo</seg></tuv><tuv xml:lang="en"><seg>Hello</seg></tuv></tu>
                """));

        assertThat(report).isEqualTo(new TmxReport(3, 2, 0, 1, 0, List.of()));
        assertThat(all()).extracting(line -> line.texts().en()).containsExactly("Hello", "Colour!");
        assertThat(all().get(0).granularity()).isEqualTo(Granularity.UNIT);
        assertThat(all().get(1).granularity()).isEqualTo(Granularity.SEGMENT);
    }

    @Test
    void aBadUnitIsToldWithItsLineAndTheOthersComeIn() {
        var report = take(
                file(
                        """
                <tu><tuv xml:lang="en"><seg>One</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg> </seg></tuv><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu>
                <tu><tuv><seg>Three</seg></tuv><tuv xml:lang="fr"><seg>Trois</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Four</seg></tuv><tuv xml:lang="fr"/></tu>
                <tu><tuv xml:lang="en"><seg>Five\u0080</seg></tuv><tuv xml:lang="fr"><seg>Cinq</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Six</seg></tuv><tuv xml:lang="fr"><seg>Six\ufdd0</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Seven</seg></tuv><tuv xml:lang="de"/><tuv xml:lang="fr"><seg>Sept</seg></tuv></tu>
                """));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.bad()).isEqualTo(5);
        assertThat(report.faults())
                .containsExactly(
                        new TmxReport.UnitError(5, "empty"),
                        new TmxReport.UnitError(6, "language"),
                        new TmxReport.UnitError(7, "segment"),
                        new TmxReport.UnitError(8, "characters"),
                        new TmxReport.UnitError(9, "characters"));
    }

    @Test
    void ofAFileThatBreaksOffWhatCameBeforeStays() {
        var whole = file(
                """
                <tu><tuv xml:lang="en"><seg>One</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Two</seg></tuv>
                """);
        var report = take(whole.substring(0, whole.indexOf("</body>")));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.faults()).extracting(TmxReport.UnitError::code).containsExactly("end");
        assertThat(report.faults().get(0).line()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void nothingIsFetchedOrExpanded() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var hostile =
                """
                <?xml version="1.0"?>
                <!DOCTYPE tmx [<!ENTITY file SYSTEM "%s"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <tmx version="1.4"><header/><body>
                <tu><tuv xml:lang="en"><seg>&file;&b;</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>
                </body></tmx>
                """
                        .formatted(secret.toUri());

        var report = take(hostile);

        assertThat(report.added()).isZero();
        assertThat(report.bad()).isPositive();
        assertThat(all()).isEmpty();
        assertThat(take("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"
                                + file(
                                        "<tu><tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='fr'><seg>Un</seg></tuv></tu>"))
                        .added())
                .as("the usual document type does no harm")
                .isEqualTo(1);
    }

    @Test
    void whatIsNoTmxIsRefusedAndSoIsWhoMayNot() {
        assertThatThrownBy(() -> take("<html/>")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> take("en,fr")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> take("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> importer(file(""), new Actor("ann", Set.of(Role.AUTHOR))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aUnitThatIsLongerThanAnyPassageIsLeftOut() {
        var words = "a".repeat(PostingText.LONGEST_PASSAGE + 1);
        var faults = new ArrayList<String>();
        TmxReader.read(
                stream(file("<tu><tuv xml:lang='en'><seg>" + words
                        + "</seg></tuv><tuv xml:lang='fr'><seg>b</seg></tuv></tu>"
                        + "<tu><tuv xml:lang='en'><seg>c</seg></tuv><tuv xml:lang='fr'><seg>d</seg></tuv></tu>")),
                unit -> faults.add(String.valueOf(unit.fault())));
        assertThat(faults).containsExactly("long", "null");
    }

    @Test
    void aFileWithoutEndIsReadUnitByUnit() {
        var most = 200_000;
        var count = new int[1];
        var end = TmxReader.read(new GeneratedTmxStream(most), unit -> {
            assertThat(unit.texts().hasBoth()).isTrue();
            count[0]++;
        });

        assertThat(count[0]).isEqualTo(most);
        assertThat(end).isZero();
    }

    /** A TMX file that is generated while it is read, so that it is never in memory as a whole. */
    private static final class GeneratedTmxStream extends InputStream {

        private static final String UNIT =
                "<tu><tuv xml:lang='en'><seg>Salt &amp; pepper</seg></tuv><tuv xml:lang='fr'><seg>Sel &amp; poivre</seg></tuv></tu>\n";

        private final int most;
        private int written;
        private InputStream now = stream("<tmx version='1.4'><header srclang='en'/><body>");

        GeneratedTmxStream(int most) {
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = now.read(bytes, offset, length);
            if (read >= 0 || written > most) {
                return read;
            }
            written++;
            now = stream(written > most ? "</body></tmx>" : UNIT);
            return now.read(bytes, offset, length);
        }
    }

    private void store(TranslationPair... pairs) {
        memory.inTransaction(all -> {
            all.store(List.of(pairs));
            return null;
        });
    }

    private List<MemoryItem> all() {
        return memory.inTransaction(all -> all.after(0, 10_000));
    }

    private String export() {
        return memory.inTransaction(all -> {
            var export = new TmxExport();
            export.memory = all;
            export.auditLog = new RecordingAuditLog();
            export.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            var bytes = new ByteArrayOutputStream();
            try {
                export.write(bytes, TRANSLATOR);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        });
    }

    private TmxReport take(String file) {
        return importer(file, TRANSLATOR);
    }

    private TmxReport importer(String file, Actor actor) {
        return memory.inTransaction(all -> {
            var tmx = new TmxImport();
            tmx.memory = all;
            tmx.auditLog = new RecordingAuditLog();
            tmx.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            return tmx.importFile(stream(file), actor);
        });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String units) {
        return """
                <tmx version="1.4">
                <header srclang="en" segtype="sentence"/>
                <body>
                %s</body></tmx>
                """
                .formatted(units);
    }
}
