package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM of {@link PublishingProcess}, started again and again: its processes share an archive of the classes that one of them loaded,
 * which shortens their start. The JVM takes classes from an archive only where the class path has archives and nothing else.
 */
final class PublishingJvm {

    private final Path folder;
    private final Path archive;
    private final String classPath;

    /** A JVM that runs in that folder, and keeps its files there. */
    PublishingJvm(Path folder) {
        this.folder = folder;
        archive = folder.resolve("classes.jsa");
        classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
                .filter(entry -> entry.toString().endsWith(".jar"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path packed(Path classes) {
        var file = folder.resolve(classes.getFileName() + ".jar");
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c0f", file.toString(), "-C", classes.toString(), ".");
        assertThat(code).as("jar of %s", classes).isZero();
        return file;
    }

    /** Runs a process to its end and keeps the classes that it loaded. */
    void rehearse(List<String> arguments) throws IOException, InterruptedException {
        var process = start("rehearsal", "-XX:ArchiveClassesAtExit=" + archive, arguments);
        process.getInputStream().transferTo(System.out);
        assertThat(process.waitFor()).as("the rehearsal's end").isZero();
    }

    /** Starts a process of that name, after which its log is named. */
    Process start(String name, List<String> arguments) throws IOException {
        return start(name, "-XX:SharedArchiveFile=" + archive, arguments);
    }

    private Process start(String name, String sharing, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                sharing,
                "-cp",
                classPath,
                PublishingProcess.class.getName()));
        command.addAll(arguments);
        // Not in the project's folder, where the changelog would be found a second time.
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(log(name).toFile())
                .start();
    }

    /** Returns the file with the error output of a process. */
    Path log(String name) {
        return folder.resolve(name + ".log");
    }
}
