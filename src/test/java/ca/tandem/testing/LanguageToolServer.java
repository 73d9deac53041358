package ca.tandem.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real LanguageTool server, of Maven's artifacts: one process for all tests of a run, which ends with it. */
public final class LanguageToolServer {

    private static final Path PROJECT = Path.of(System.getProperty("project.folder", "."));
    private static final File LOG = PROJECT.resolve("target/languagetool.log").toFile();

    private static URI running;

    private LanguageToolServer() {}

    /** Returns the address of the server, which is started by the first call. */
    public static synchronized URI address() {
        if (running == null) {
            running = start(NginxProcess.freePort());
        }
        return running;
    }

    private static URI start(int port) {
        try {
            // Maven may take minutes for it, which are none of the server's.
            run("fetch").waitFor();
            var process = run("" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Patience.until("LanguageTool answers", () -> !process.isAlive() || NginxProcess.isThere(port));
            if (!process.isAlive()) {
                throw new IllegalStateException("LanguageTool did not start: " + Files.readString(LOG.toPath()));
            }
            return URI.create("http://127.0.0.1:" + port + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process run(String argument) throws IOException {
        return new ProcessBuilder(List.of("java", "-Xmx512m", "-XX:+UseSerialGC", "tools/LanguageTool.java", argument))
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG)
                .start();
    }
}
