package ca.tandem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server whose process can end, hang and come back on the same port with the same data. */
public final class StoppablePostgres implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** Starts a server with its data in a folder. */
    public StoppablePostgres(Path folder) {
        this.folder = folder;
        server = start(0);
        port = server.getPort();
    }

    private EmbeddedPostgres start(int wanted) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(Patience.LONGEST)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false);
            return (wanted == 0 ? builder : builder.setPort(wanted)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the JDBC address of the server, which stays the same. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Ends the server at once, as {@code pg_ctl stop -m immediate} does. */
    public void stop() {
        var postmaster = postmaster();
        signal("QUIT", Stream.of(postmaster));
        try {
            Patience.until("PostgreSQL has ended", () -> !postmaster.isAlive());
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again on the same port. */
    public void startAgain() {
        server = start(port);
    }

    /** Suspends all processes of the server: connections stay open, and none is answered. */
    public void hang() {
        signal("STOP", all());
    }

    /** Resumes all processes of the server. */
    public void resume() {
        signal("CONT", all());
    }

    private Stream<ProcessHandle> all() {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    private ProcessHandle postmaster() {
        try {
            var pid =
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        processes.forEach(process -> {
            try {
                new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
