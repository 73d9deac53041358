import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Starts a LanguageTool server for English and French on a port of loopback, from Maven's artifacts: {@code java -Xmx512m
 * tools/LanguageTool.java PORT}, in the folder of the project. The first start fetches them ({@code tools/languagetool/pom.xml}); with
 * {@code fetch} in place of a port that is all.
 */
public final class LanguageTool {

    private static final Path LIBRARIES = Path.of("target/languagetool");

    private LanguageTool() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ReflectiveOperationException {
        if (!Files.isDirectory(LIBRARIES)) {
            fetch();
        }
        if (arguments[0].equals("fetch")) {
            return;
        }
        // The server closes the loader as little as an application does.
        var loader = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass("org.languagetool.server.HTTPServer")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {"--port", arguments[0]});
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("LanguageTool does not start", e.getCause());
        }
    }

    /** Fetches the libraries into a folder that is complete once it has its name. */
    private static void fetch() throws IOException, InterruptedException {
        Files.createDirectories(LIBRARIES.toAbsolutePath().getParent());
        var folder = Files.createTempDirectory(LIBRARIES.toAbsolutePath().getParent(), "languagetool-");
        var code = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        "tools/languagetool/pom.xml",
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + folder)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The libraries of LanguageTool could not be fetched; Maven says why above");
        }
        Files.move(folder, LIBRARIES, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL[] libraries() throws IOException {
        try (var files = Files.list(LIBRARIES)) {
            return files.sorted().map(LanguageTool::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
