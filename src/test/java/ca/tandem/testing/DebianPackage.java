package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs that tests need, as Debian's packages: installed where root runs the tests, elsewhere said to be missing. */
final class DebianPackage {

    /** The output of the package manager. */
    private static final Path LOG = Path.of(System.getProperty("project.folder", "."), "target", "packages.log");

    private DebianPackage() {}

    /** Checks whether packages can be installed: on Debian, by root. */
    static boolean canInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    /**
     * Installs packages, and starts none of the services that they bring. One call at a time, for the package manager has a lock.
     *
     * @param what what needs them, for the message
     * @throws IllegalStateException if that did not work; the message says where to look
     */
    static synchronized void install(String what, String... packages) {
        run(what, "apt-get", "update", "-qq");
        var command = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        command.addAll(List.of(packages));
        run(what, command.toArray(String[]::new));
    }

    private static void run(String what, String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            // In another runlevel than that of a running machine, Debian starts no service that it installs.
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive", "RUNLEVEL", "1"));
            var code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(what + ", and “" + String.join(" ", command) + "” ended with " + code
                        + "; what it said lies in " + LOG.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while packages were being installed", e);
        }
    }
}
