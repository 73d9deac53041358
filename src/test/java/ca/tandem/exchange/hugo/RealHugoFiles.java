package ca.tandem.exchange.hugo;

import ca.tandem.testing.RealPostings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of the real Hugo trees, read as an import reads them. */
final class RealHugoFiles {

    private RealHugoFiles() {}

    /** Returns the Markdown files of {@code site} or {@code defects}, in the order of their paths. */
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
