package ca.tandem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL server that logs each statement it is sent, so that a test can count those of one request, whatever sends them. */
public final class StatementLog implements AutoCloseable {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?m)^LOG:  (?:execute [^:]*|statement): (\\(?(?:SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*)$",
            Pattern.CASE_INSENSITIVE);

    private final EmbeddedPostgres server;
    private final Path file;

    /** Starts a server. Its log is the given file, which does not exist yet. */
    public StatementLog(Path file) {
        this.file = file;
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Patience.LONGEST)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("log_statement", "all")
                    .setServerConfig("log_line_prefix", "")
                    .setServerConfig("lc_messages", "C")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(file.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(file.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Returns the JDBC address of the server. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Returns the statements that the server is sent while the task runs, in their order. */
    public List<String> during(Runnable task) {
        var before = file.toFile().length();
        task.run();
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var octets = new byte[Math.toIntExact(log.length() - before)];
            log.seek(before);
            log.readFully(octets);
            return STATEMENT
                    .matcher(new String(octets, StandardCharsets.UTF_8))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
