package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The view files of the portal, found in its web root. */
public final class ViewFiles {

    private ViewFiles() {}

    /** Returns the path of every view from the web root, without templates and tags under {@code WEB-INF}. */
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
