package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugoArchiveTest {

    private static final HugoArchive.ArchiveLimits SMALL = new HugoArchive.ArchiveLimits(1 << 20, 10, 1 << 20, 4 << 20);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);

    private static Map<String, byte[]> pages(InputStream archive, HugoArchive.ArchiveLimits limits) throws IOException {
        try (var opened = HugoArchive.open(archive, limits)) {
            return opened.pages();
        }
    }

    @Test
    void readsTheMarkdownFilesAndNothingElse() throws IOException {
        put("content/", "");
        put("content/fr/offres/gardien·ne.md", "Bonjour");
        put("content/en/picture.png", "not read");
        put("content/en/more.zip", "not opened");
        put("__MACOSX/content/en/._keeper.md", "not somebody's file");
        put("content/en/._keeper.md", "neither");

        assertThat(pages(archive(), SMALL)).containsOnlyKeys("content/fr/offres/gardien·ne.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd.md",
                "../up.md",
                "a/../../up.md",
                "..\\up.md",
                "C:\\a.md",
                "C:/a.md",
                "a\nb.md",
                "a\0b.md"
            })
    void refusesPathsThatLeadElsewhere(String path) throws IOException {
        put(path, "text");

        assertThat(problem()).isEqualTo("archive.path");
    }

    @Test
    void listsPagesThatAreNotMarkdownWithoutReadingThem() throws IOException {
        put("en/a.html", "x".repeat(2 << 20));
        put("en/b.Markdown", "text");

        var contents = pages(archive(), SMALL);

        assertThat(contents).containsOnlyKeys("en/a.html", "en/b.Markdown");
        assertThat(contents.get("en/a.html")).isEmpty();
    }

    @Test
    void listsThePicturesAndDocumentsOfATreeAndReadsThemWhenAskedFor() throws IOException {
        put("site/content/en/a/index.md", "text");
        put("site/content/en/a/plan.png", "a picture");
        put("site/static/guide.pdf", "x".repeat(2 << 20));
        put("site/static/main.css", "no text refers to it");
        put("site/static/.DS_Store", "nor to this");
        put("site/layouts/logo.png", "nor to that");

        try (var opened = HugoArchive.open(archive(), SMALL)) {
            assertThat(opened.files()).containsExactly("site/content/en/a/plan.png", "site/static/guide.pdf");
            assertThat(opened.count()).isEqualTo(3);
            assertThat(opened.content("site/content/en/a/plan.png", 9))
                    .asString(UTF_8)
                    .isEqualTo("a picture");
            assertThat(refusal(opened, "site/content/en/a/plan.png", 8)).isEqualTo("file.large");
            assertThat(refusal(opened, "site/static/guide.pdf", 4 << 20)).isEqualTo("file.dense");
        }
    }

    private static String refusal(HugoArchive archive, String path, int most) {
        return catchThrowableOfType(ProblemException.class, () -> archive.content(path, most))
                .code();
    }

    @Test
    void anArchiveWithoutMarkdownIsEmpty() throws IOException {
        put("en/a.html", "text");

        assertThat(problem()).isEqualTo("archive.empty");
    }

    @Test
    void takesTheSeparatorsOfWindows() throws IOException {
        put("content\\en\\a.md", "text");

        assertThat(pages(archive(), SMALL)).containsOnlyKeys("content/en/a.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM850", "IBM437", "UTF-8"})
    void readsNamesInTheCodePageOfWindowsIfTheyAreNotInUnicode(String codePage) throws IOException {
        var names = new ByteArrayOutputStream();
        try (var old = new ZipOutputStream(names, Charset.forName(codePage))) {
            old.putNextEntry(new ZipEntry("fr/évaluateur·trice-à-Québec.md"));
            old.write("Bonjour".getBytes(UTF_8));
        }

        assertThat(pages(new ByteArrayInputStream(names.toByteArray()), SMALL))
                .containsOnlyKeys("fr/évaluateur·trice-à-Québec.md");
    }

    @Test
    void refusesAPathThatIsTooLong() throws IOException {
        put("en/" + "a".repeat(600) + ".md", "text");

        assertThat(problem()).isEqualTo("archive.path.long");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        for (var number = 0; number < 11; number++) {
            put("en/" + number + ".txt", "");
        }

        assertThat(problem()).isEqualTo("archive.entries");
    }

    @Test
    void refusesAFileThatIsTooLong() throws IOException {
        put("en/a.md", "x".repeat((1 << 20) + 1));

        assertThat(problem()).isEqualTo("archive.file.size");
    }

    @Test
    void refusesAnArchiveThatSwellsBeyondItsLimit() throws IOException {
        for (var number = 0; number < 5; number++) {
            put("en/" + number + ".md", "x".repeat(1 << 20));
        }

        assertThat(problem()).isEqualTo("archive.bomb");
    }

    @Test
    void refusesAnArchiveThatIsTooLarge() {
        var problem = catchThrowableOfType(
                ProblemException.class, () -> pages(new ByteArrayInputStream(new byte[(1 << 20) + 1]), SMALL));

        assertThat(problem.code()).isEqualTo("archive.size");
    }

    @Test
    void refusesWhatIsNoArchive() {
        for (var content : new byte[][] {{}, "no archive".getBytes(UTF_8)}) {
            var problem =
                    catchThrowableOfType(ProblemException.class, () -> pages(new ByteArrayInputStream(content), SMALL));
            assertThat(problem.code()).isEqualTo("archive.not.zip");
        }
    }

    @Test
    void refusesAnArchiveThatIsCutShort() throws IOException {
        put("en/a.md", "text");
        zip.close();
        var half = new ByteArrayInputStream(bytes.toByteArray(), 0, bytes.size() / 2);
        var problem = catchThrowableOfType(ProblemException.class, () -> pages(half, SMALL));

        assertThat(problem.code()).isEqualTo("archive.damaged");
    }

    @Test
    void refusesAnEncryptedArchive() throws IOException {
        put("en/a.md", "text");
        zip.close();
        var encrypted = bytes.toByteArray();
        encrypted[6] |= 1;
        encrypted[new String(encrypted, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
        var problem =
                catchThrowableOfType(ProblemException.class, () -> pages(new ByteArrayInputStream(encrypted), SMALL));

        assertThat(problem.code()).isEqualTo("archive.encrypted");
    }

    @Test
    void countsWhatIsReallyInflatedWhateverTheHeaderSays() throws IOException {
        put("en/a.md", "x".repeat(3 << 20));
        zip.close();
        var lying = bytes.toByteArray();
        var header = new String(lying, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 24;
        lying[header] = 5;
        lying[header + 1] = 0;
        lying[header + 2] = 0;
        var problem = catchThrowableOfType(ProblemException.class, () -> pages(new ByteArrayInputStream(lying), SMALL));

        assertThat(problem.code()).isIn("archive.file.size", "archive.damaged");
    }

    @Test
    void refusesAnArchiveWithoutMarkdown() throws IOException {
        put("en/a.txt", "text");

        assertThat(problem()).isEqualTo("archive.empty");
    }

    private void put(String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private ByteArrayInputStream archive() throws IOException {
        zip.close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String problem() throws IOException {
        var archive = archive();
        return catchThrowableOfType(ProblemException.class, () -> pages(archive, SMALL))
                .code();
    }
}
