package ca.tandem.exchange.hugo;

import ca.tandem.testing.RealPostings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real trees, read as an import reads them. */
final class RealHugoFiles {

    private RealHugoFiles() {}

    /** The Markdown files of {@code site} or {@code defects}. */
    static List<HugoFile> in(String name) {
        var root = RealPostings.folder(name);
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
