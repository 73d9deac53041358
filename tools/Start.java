import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Starts the built portal on this machine, for {@code mvn -q -Pstart}: {@code java tools/Start.java say KEY} prints a line of the
 * console's bundles in both languages, {@code java tools/Start.java server} starts Payara Micro and waits for its end.
 *
 * <p>Payara's launcher has a flat class path, on which the JVM shares classes (AppCDS): the first start writes the archive as it ends,
 * later ones load classes from it. The archive is bound to the JVM and to the server's files, so its name holds both; the JVM leaves one
 * aside that does not fit.
 */
public final class Start {

    private static final Path SERVER = Path.of("target/payara");
    private static final Path MICRO = SERVER.resolve("payara-micro.jar");
    private static final Path LOG = Path.of("target/tandem.log");

    private static final Path LANGUAGETOOL_LOG = Path.of("target/languagetool.log");

    /** Unpacked once, and what a server never changes of it: shared by hard links, which the JVM takes for the same files. */
    private static final Path UNPACKED = SERVER.resolve("unpacked");

    private static final List<String> UNCHANGED = List.of("runtime", "META-INF", "launch-micro.jar", ".env");

    private Start() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("say")) {
            say(arguments[1]);
        } else {
            say("starting", LOG);
            System.exit(start(System.getProperty("port")));
        }
    }

    private static void say(String key, Object... values) throws IOException {
        for (var language : List.of("en", "fr")) {
            var texts = new Properties();
            var bundle = Path.of("src/main/resources/ca/tandem/i18n/Console_" + language + ".properties");
            try (var reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            System.out.println(MessageFormat.format(texts.getProperty(key), values));
        }
    }

    private static int start(String port) throws IOException, InterruptedException {
        if (!Files.exists(UNPACKED)) {
            unpack();
        }
        var archive = SERVER.resolve("classes-" + Runtime.version() + "-" + Files.size(MICRO) + ".jsa");
        var folder = SERVER.resolve("server-" + port);
        prepare(folder);
        var command = new ArrayList<>(List.of("java", "-Xmx1g", "-XX:+UseSerialGC", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        var written = SERVER.resolve("classes-" + port + ".new");
        command.add(
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + written);
        command.addAll(settings(port));
        if (Boolean.parseBoolean(System.getenv("tandem.languagetool"))) {
            command.add("-Dtandem.languagetool.url=http://127.0.0.1:" + startLanguageTool());
        }
        command.addAll(List.of(
                "-jar",
                folder.resolve("launch-micro.jar").toString(),
                "--nohazelcast",
                "--port",
                port,
                "--prebootcommandfile",
                "src/payara/listener.asadmin",
                "--logproperties",
                "src/payara/logging.properties",
                "--deploy",
                "target/tandem.war",
                "--contextroot",
                "/"));
        // The password of the demo's accounts is printed and kept nowhere; what the server says of itself is kept.
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(LOG.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, written, archive)));
        return process.waitFor();
    }

    /** Starts a LanguageTool server beside the portal, which ends with it, and returns its port. */
    private static int startLanguageTool() throws IOException {
        say("languagetool", LANGUAGETOOL_LOG);
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var process = new ProcessBuilder("java", "-Xmx512m", "-XX:+UseSerialGC", "tools/LanguageTool.java", "" + free)
                .redirectErrorStream(true)
                .redirectOutput(LANGUAGETOOL_LOG.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return free;
    }

    /** The portal's settings of Maven's command line, which come as environment variables of the same names. */
    private static List<String> settings(String port) {
        var settings = new TreeMap<>(Map.of("tandem.base.url", "http://localhost:" + port));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("tandem.") && !name.equals("tandem.languagetool")) {
                settings.put(name, value);
            }
        });
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** Ends the server, lets it write its archive, and takes the archive only once it is whole. */
    private static void end(Process process, Path written, Path archive) {
        process.destroy();
        try {
            process.waitFor();
            if (Files.exists(written)) {
                Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that only warms up leaves its configuration behind, without which the launcher has no pool of connections. */
    private static void unpack() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(SERVER, "unpacking");
        run("-jar", MICRO.toString(), "--rootdir", folder.toString(), "--nohazelcast", "--nocluster", "--warmup");
        run("-jar", MICRO.toString(), "--rootdir", folder.toString(), "--outputlauncher");
        Files.move(folder, UNPACKED);
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("Payara Micro could not be unpacked; what it said lies in " + LOG);
        }
    }

    /** A folder of its own for each start: the server keeps what it deployed, and would deploy it again. */
    private static void prepare(Path folder) throws IOException {
        delete(folder);
        try (var files = Files.walk(UNPACKED)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = UNPACKED.relativize(file);
                var copy = folder.resolve(name);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (UNCHANGED.contains(name.getName(0).toString())) {
                    link(copy, file);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** A hard link or, on a file system that has none, a copy, for which the JVM leaves the archive aside. */
    private static void link(Path copy, Path file) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, copy);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
