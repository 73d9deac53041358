package ca.tandem.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real postings that the tests read; where they lie is said by the system property {@code tandem.postings}. */
final class RealTree {

    private RealTree() {}

    /** The Markdown files of {@code site} or {@code defects}, read as an import reads them. */
    static List<HugoFile> files(String name) {
        var root = Path.of(System.getProperty("tandem.postings", "../shared/postings"), name);
        if (!Files.isDirectory(root)) {
            throw new AssertionError("The real postings are needed in "
                    + root.toAbsolutePath().normalize() + "; say where they are with -Dtandem.postings=FOLDER");
        }
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(path -> HugoFile.read(root.relativize(path).toString(), bytes(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
