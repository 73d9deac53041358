package ca.tandem.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The portal as it runs in production: the built archive in a Payara Micro process of its own, with one gigabyte of heap, on a free
 * port of the loopback interface.
 */
public final class RunningTandem implements AutoCloseable {

    public static final String PASSWORD = "a password for tests only";

    /** The client that checks whether portals have started; one for all, because each has threads of its own. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The same for portals that listen by TLS. */
    private static final class EncryptedClient {

        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(InternalAuthority.shared().trust())
                .build();
    }

    private static final String PROJECT = System.getProperty("project.folder", ".");

    /**
     * On two cores a start takes a third of the time when the second compiler stays out of it, but for the hashes of passwords, which take
     * three times as long without it. What measures the portal at work leaves this out with {@code -Dtandem.steady=true}.
     */
    private static final List<String> QUICK_START = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:CompilerDirectivesFile=" + PROJECT + "/src/test/resources/server-compilers.json",
            "-XX:Tier4InvocationThreshold=500",
            "-XX:Tier4MinInvocationThreshold=100",
            "-XX:Tier4CompileThreshold=1000");

    private final Path archive;
    private final Path folder;
    private final List<String> settings;
    private final List<String> cluster;
    private final boolean isEncrypted;
    private final int port = NginxProcess.freePort();
    private Process process;

    private RunningTandem(Path archive, Path folder, List<String> settings, List<String> cluster, boolean isEncrypted) {
        this.archive = archive;
        this.folder = folder;
        this.settings = settings;
        this.cluster = cluster;
        this.isEncrypted = isEncrypted;
    }

    /**
     * The portal that test classes share which add to it and leave the sample postings' states alone: on PostgreSQL, with a proxy before
     * it, so that tests can say from which address they come, and with webhooks that may call a test. It ends with the tests' process.
     */
    public static RunningTandem shared() {
        return SharedPortal.PORTAL;
    }

    private static final class SharedPortal {

        static final String DATABASE = Schema.addressOnPostgres();
        static final RunningTandem PORTAL = onPostgres(
                targetFolder("shared-portal"),
                DATABASE,
                "postgres",
                "-Dtandem.proxies=127.0.0.1",
                "-Dtandem.webhook.allow=127.0.0.1");
    }

    /**
     * The portal that test classes share which work on the sample postings: on its embedded database, with {@link MailServer#shared()}.
     * It ends with the tests' process.
     */
    public static RunningTandem samples() {
        return SamplePortal.PORTAL;
    }

    private static final class SamplePortal {

        static final RunningTandem PORTAL = onEmbeddedDatabase(
                targetFolder("sample-portal"), "-Dtandem.smtp.url=" + MailServer.sharedUrl(), "-Dtandem.smtp.pause=0");
    }

    /** Returns the database of {@link #shared()}, for tests that read or change it directly. */
    public static DataSource sharedDatabase() {
        var database = new PGSimpleDataSource();
        database.setUrl(SharedPortal.DATABASE);
        database.setUser("postgres");
        return database;
    }

    /** Creates a folder in the build's folder. */
    private static Path targetFolder(String name) {
        try {
            return Files.createTempDirectory(target(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the portal on its embedded database, in that folder, with more settings as the command line gives them. */
    public static RunningTandem onEmbeddedDatabase(Path folder, String... settings) {
        return start(folder, List.of(settings));
    }

    /** Starts the portal on a PostgreSQL database; with the demo's accounts, for the tests need somebody to sign in. */
    public static RunningTandem onPostgres(Path folder, String url, String user, String... settings) {
        return start(folder, onPostgres(url, user, settings));
    }

    private static List<String> onPostgres(String url, String user, String... settings) {
        var all = new ArrayList<>(List.of("-Dtandem.db.url=" + url, "-Dtandem.db.user=" + user, "-Dtandem.demo=true"));
        all.addAll(List.of(settings));
        return all;
    }

    /** Starts the portal on its embedded database as it stands behind nginx: it listens by TLS only. */
    public static RunningTandem overTls(Path folder, String... settings) {
        var tandem = new RunningTandem(builtArchive(), folder, List.of(settings), List.of(), true);
        tandem.launch();
        return tandem;
    }

    /**
     * Starts the nodes of one portal beside each other on a PostgreSQL database; they listen by TLS only, and hold each other's views by
     * Hazelcast through a tunnel.
     *
     * @param folder each node has a folder of its own in it
     * @param settings what all of them have the same, {@code tandem.key} among it
     */
    public static List<RunningTandem> nodes(
            Path folder, NodeTunnel tunnel, String url, String user, String... settings) {
        var all = onPostgres(url, user, settings);
        var nodes = new ArrayList<RunningTandem>();
        for (var number = 0; number < tunnel.size(); number++) {
            var node = new RunningTandem(
                    builtArchive(), folder.resolve("node-" + number), all, tunnel.properties(number), true);
            node.launch();
            nodes.add(node);
        }
        return nodes;
    }

    /** Starts an archive that a test made from the built one, on its embedded database, in a folder. */
    public static RunningTandem of(Path archive, Path folder) {
        return start(archive, folder, List.of());
    }

    /**
     * Starts the portal as production has it, without the demonstration's classes and samples, on a PostgreSQL database. The build leaves
     * them out with {@code -Pproduction}.
     */
    public static RunningTandem production(Path folder, String url, String user) {
        var archive = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tandem.war")));
        archive.delete("/WEB-INF/classes/ca/tandem/demo");
        var file = folder.resolve("production.war");
        archive.as(ZipExporter.class).exportTo(file.toFile());
        return start(file, folder, List.of("-Dtandem.db.url=" + url, "-Dtandem.db.user=" + user));
    }

    private static RunningTandem start(Path folder, List<String> settings) {
        return start(builtArchive(), folder, settings);
    }

    private static Path builtArchive() {
        return Path.of(System.getProperty("tandem.war"));
    }

    private static RunningTandem start(Path archive, Path folder, List<String> settings) {
        var tandem = new RunningTandem(archive, folder, settings, List.of(), false);
        tandem.launch();
        return tandem;
    }

    /** Starts the process, again after {@link #kill()}, and waits until it really answers. */
    public void launch() {
        var command = new ArrayList<>(List.of("java", "-Xmx1g", "-XX:+UseSerialGC"));
        if (!Boolean.getBoolean("tandem.steady")) {
            command.addAll(QUICK_START);
        }
        command.addAll(List.of(
                "-Dtandem.base.url=" + address(),
                "-Dtandem.demo.password=" + PASSWORD,
                "-Dtandem.data=" + folder.resolve("data")));
        settings.stream().filter(setting -> !isForServer(setting)).forEach(command::add);
        command.addAll(cluster);
        if (isEncrypted) {
            command.add("-Dtandem.listener.address=127.0.0.1");
            command.add(
                    "-Dtandem.listener.keystore=" + InternalAuthority.shared().keyStore());
        }
        Optional.ofNullable(System.getProperty("tandem.agent")).ifPresent(command::add);
        command.addAll(List.of("-jar", System.getProperty("payara.micro.jar")));
        command.addAll(
                cluster.isEmpty()
                        ? List.of("--nohazelcast")
                        : List.of("--hzconfigfile", PROJECT + "/src/payara/hazelcast.xml"));
        command.addAll(List.of(
                isEncrypted ? "--sslport" : "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                PROJECT + "/src/payara/" + (cluster.isEmpty() ? isEncrypted ? "tls" : "listener" : "cluster")
                        + ".asadmin",
                "--deploy",
                archive.toString(),
                "--contextroot",
                "/"));
        settings.stream()
                .filter(RunningTandem::isForServer)
                .flatMap(setting -> Stream.of(setting.split(" ", 2)))
                .forEach(command::add);
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await();
    }

    /** Tells a setting of the server, such as {@code --secretsdir folder}, from those of the portal. */
    private static boolean isForServer(String setting) {
        return setting.startsWith("--");
    }

    private void await() {
        Patience.until(
                "the portal answers",
                () -> isReady() || !process.isAlive() || deploymentFailure().isPresent());
        if (!process.isAlive() || deploymentFailure().isPresent()) {
            close();
            throw new IllegalStateException(
                    "The portal did not start. " + deploymentFailure().orElse("Its log ends with " + lastWords()));
        }
    }

    /** Returns the log's last lines, because its folder is deleted with the test. */
    private List<String> lastWords() {
        try {
            var lines = Files.readAllLines(log());
            return lines.subList(Math.max(0, lines.size() - 15), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the server's message about a failed deployment, after which its process goes on. */
    private Optional<String> deploymentFailure() {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("Exception while loading the app"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether the portal answers and has its sample postings. */
    private boolean isReady() {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(address() + "/en/jobs")).build();
            var client = isEncrypted ? EncryptedClient.CLIENT : CLIENT;
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the portal's address, without a slash at the end. */
    public String address() {
        return (isEncrypted ? "https" : "http") + "://localhost:" + port;
    }

    /** Returns the port on which it listens, of the loopback interface. */
    public int port() {
        return port;
    }

    /** Returns the file with the output of the process, which is kept after the tests. */
    public Path log() {
        return target().resolve("portal-" + port + ".log");
    }

    static Path target() {
        return Path.of(PROJECT, "target").toAbsolutePath();
    }

    /** Returns the id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Returns the number of threads of the process, as Linux counts them; 0 elsewhere. */
    public long threads() {
        var tasks =
                Path.of("/proc", Long.toString(process.pid()), "task").toFile().list();
        return tasks == null ? 0 : tasks.length;
    }

    /**
     * Returns the addresses on which the process listens, as Linux writes them: hexadecimal, of IPv4 in the order of the machine's octets.
     * A port that several processes share is not told apart, and none of ours does.
     */
    public Set<String> listeningAddresses() {
        var sockets = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                try {
                    sockets.add(Files.readSymbolicLink(file).toString().replaceAll("socket:\\[(\\d+)]", "$1"));
                } catch (NoSuchFileException e) {
                    // The process closed it since the folder was listed; a socket that listens stays open.
                }
            }
            var listening = new TreeSet<String>();
            for (var table : List.of("tcp", "tcp6")) {
                for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                    var columns = line.strip().split("\\s+", -1);
                    if (columns[3].equals("0A") && sockets.contains(columns[9])) {
                        listening.add(columns[1]);
                    }
                }
            }
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
