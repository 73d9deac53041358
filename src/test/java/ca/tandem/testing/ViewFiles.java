package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The views of the portal, as they lie in its folder: a new one is found without being told of. */
public final class ViewFiles {

    private ViewFiles() {}

    /** Every view by its path from the web root; what lies under {@code WEB-INF} is none. */
    public static List<String> all() {
        var root = Path.of(System.getProperty("project.folder", "."), "war");
        try (var files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
