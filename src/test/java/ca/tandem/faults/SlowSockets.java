package ca.tandem.faults;

import ca.tandem.testing.RunningTandem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * A thousand sockets that announce a body and send none, or half a line of a header, or read no answer, while readers read. Prints what
 * readers saw, and ends with an error where it was short.
 */
final class SlowSockets {

    private static final int SOCKETS = Integer.getInteger("faults.sockets", 1_000);
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration ATTACK = Duration.ofSeconds(20);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(10);
    private static final long LONGEST_P99 = 1_000;
    private static final List<String> READERS =
            List.of("/en/jobs", "/fr/emplois", "/en/jobs/archived", "/en/jobs.atom");
    private static final List<String> SENT_TO = List.of(
            "/en/staff/sign-in", "/en/staff/new-posting", "/api/v1/staff/postings", "/api/v1/tokens", "/en/jobs");

    private final FaultReport report = new FaultReport();
    private final RunningTandem tandem;
    private final int port;

    private SlowSockets(RunningTandem tandem) {
        this.tandem = tandem;
        this.port = URI.create(tandem.address()).getPort();
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
        try (var tandem = RunningTandem.onEmbeddedDatabase(folder)) {
            new SlowSockets(tandem).run();
        }
    }

    private void run() throws Exception {
        try (var readers = new ReaderLoad(tandem.address(), READERS, 8)) {
            LockSupport.parkNanos(Duration.ofSeconds(15).toNanos());
            for (var path : SENT_TO) {
                holds(attack(readers, "bodies that never come, to " + path, message("POST", path), Duration.ZERO));
            }
            holds(attack(readers, "half a line of a header", message(null, null), Duration.ZERO));
            var page = message("GET", "/en/jobs");
            holds(attack(readers, "answers that nobody reads, a hundred a second", page, BETWEEN_PAGES));
            // No slow socket but a flood, which is the proxy's to hold off: it is told, and nothing is wanted of it.
            attack(readers, "the same, asked for at once", page, Duration.ZERO);
        }
        report.exit();
    }

    private ReaderLoad.LoadSummary attack(ReaderLoad readers, String name, String message, Duration between)
            throws Exception {
        var calm = System.nanoTime();
        LockSupport.parkNanos(CALM.toNanos());
        var from = System.nanoTime();
        var sockets = open(message, between);
        var threads = threads();
        LockSupport.parkNanos(ATTACK.toNanos() - (System.nanoTime() - from));
        var to = System.nanoTime();
        var answers = new TreeMap<String, Integer>();
        for (var socket : sockets) {
            answers.merge(answer(socket), 1, Integer::sum);
            socket.close();
        }
        LockSupport.parkNanos(CALM.toNanos());
        var during = readers.between(from, to, null);
        report.print(
                "%,d sockets: %s (%d of the server's threads were at work)".formatted(sockets.size(), name, threads));
        report.print("  they were answered: " + answers);
        report.print("  before: " + readers.between(calm, from, null));
        report.print("  during: " + during);
        report.print("  after:  " + readers.between(to, System.nanoTime(), null));
        return during;
    }

    private void holds(ReaderLoad.LoadSummary during) {
        report.require("readers' p99 is under 1 s during it", during.isAll(200) && during.p99() < LONGEST_P99);
    }

    /** Returns the status of the response, or "nothing" where none has come. */
    private static String answer(Socket socket) {
        try {
            if (socket.getInputStream().available() == 0) {
                return "nothing";
            }
            var line =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return line.substring(line.length() - 3);
        } catch (IOException e) {
            return "broken";
        }
    }

    private static String message(String method, String path) {
        if (method == null) {
            return "GET /en/jobs HTTP/1.1\r\nHost: local";
        }
        var body = method.equals("POST")
                ? "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n"
                : "";
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + body + "\r\n";
    }

    private List<Socket> open(String message, Duration between) throws Exception {
        ExecutorService openers = Executors.newFixedThreadPool(20);
        try {
            var opening = new ArrayList<Future<Socket>>();
            for (var number = 0; number < SOCKETS; number++) {
                opening.add(openers.submit(() -> opened(message)));
                LockSupport.parkNanos(between.toNanos());
            }
            var sockets = new ArrayList<Socket>();
            for (var socket : opening) {
                sockets.add(socket.get());
            }
            return sockets;
        } finally {
            openers.shutdown();
        }
    }

    private Socket opened(String message) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(message.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Returns the number of the portal's threads; 0 where the operating system does not tell. */
    private long threads() {
        return tandem.threads();
    }
}
