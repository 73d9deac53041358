package ca.tandem.testing;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The real postings that the tests read: outside the project, found by the property {@code tandem.postings}. */
public final class RealPostings {

    private RealPostings() {}

    /** That folder of the real postings; fails with a sentence where they are absent. */
    public static Path folder(String name) {
        var postings = Path.of(System.getProperty("tandem.postings", "../shared/postings"));
        var folder = postings.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "The real postings are not at " + postings.toAbsolutePath().normalize()
                            + ". Say where they are with -Dtandem.postings=<folder>; it holds site/, defects/ and history/.");
        }
        return folder;
    }

    /** The pairs of {@code site/} by their translation key, in the order of the keys. */
    public static SortedMap<String, Bilingual<PostingText>> pairs() {
        var pairs = new TreeMap<String, Bilingual<PostingText>>();
        for (var language : Language.values()) {
            for (var file : markdown(folder("site").resolve("content").resolve(language.tag()))) {
                var posting = RealPosting.read(file);
                pairs.merge(
                        posting.key(),
                        new Bilingual<PostingText>(null, null).with(language, posting.text()),
                        (pair, ignored) -> pair.with(language, posting.text()));
            }
        }
        return pairs;
    }

    /** The postings of {@code history/}, in the order of their names. */
    public static List<String> histories() {
        try (var folders = Files.list(folder("history"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published versions of one language of a posting of {@code history/}, oldest first. */
    public static List<PostingText> history(String posting, Language language) {
        return markdown(folder("history").resolve(posting).resolve(language.tag())).stream()
                .map(file -> RealPosting.read(file).text())
                .toList();
    }

    private static List<Path> markdown(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP of the files below that folder which the filter keeps. */
    public static byte[] zip(Path folder, Predicate<Path> kept) {
        var bytes = new ByteArrayOutputStream();
        try (var files = Files.walk(folder);
                var zip = new ZipOutputStream(bytes)) {
            for (var file :
                    files.filter(Files::isRegularFile).filter(kept).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ZIP of texts by their paths, for tests that need a tree of their own. */
    public static byte[] zip(Map<String, String> texts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
