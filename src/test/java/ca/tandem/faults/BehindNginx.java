package ca.tandem.faults;

import ca.tandem.testing.Nginx;
import ca.tandem.testing.RunningTandem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The portal behind {@code docs/deploy/nginx.conf}: what nginx refuses itself, a thousand slow senders, and a portal that has gone. Prints what was seen, and ends with an error where it was short.
 */
final class BehindNginx {

    private static final int SOCKETS = Integer.getInteger("faults.sockets", 1_000);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration ATTACK = Duration.ofSeconds(15);
    private static final long LONGEST_P99 = 1_000;

    /** The number of readers, each of whom sends ten requests a second at most: together less than the limit of one address. */
    private static final int READER_COUNT = 4;

    /** An address that differs from the readers', who would else share its limits. */
    private static final String ATTACKER = "127.0.0.2";

    private static final List<String> READERS =
            List.of("/en/jobs", "/fr/emplois", "/en/jobs/archived", "/en/jobs.atom");

    private final FaultReport report = new FaultReport();
    private final Path folder;
    private final Nginx nginx;

    private BehindNginx(Path folder) {
        this.folder = folder;
        this.nginx = Nginx.in(folder);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
        new BehindNginx(folder).run();
    }

    private void run() throws Exception {
        try (var tandem = RunningTandem.overTls(
                folder.resolve("portal"), "-Dtandem.proxies=127.0.0.1", "-Dtandem.base.url=" + nginx.address())) {
            nginx.start(tandem);
            try {
                answers();
                attack();
                tandem.kill();
                var gone = raw("GET /fr/emplois HTTP/1.1");
                report.print("The portal has gone: " + firstLine(gone));
                report.require(
                        "who comes is told in both languages when to come again",
                        gone.startsWith("HTTP/1.1 503")
                                && gone.contains("Retry-After: 5")
                                && gone.contains("We cannot answer just now")
                                && gone.contains("Nous ne pouvons pas répondre"));
            } finally {
                nginx.close();
            }
        }
        report.exit();
    }

    private void answers() throws Exception {
        var page = raw("GET /en/jobs HTTP/1.1");
        report.require("a page comes through, with its policy once", count(page, "Content-Security-Policy:") == 1);
        report.require("browsers are told to come by https only", count(page, "Strict-Transport-Security:") == 1);
        report.require("nginx does not tell its version", !page.contains("nginx/"));
        var unreadable = raw("GET /% HTTP/1.1");
        report.print("GET /%: " + firstLine(unreadable));
        report.require(
                "an address that cannot be read is 400, with a page in both languages",
                unreadable.startsWith("HTTP/1.1 400")
                        && unreadable.contains("We cannot read this address")
                        && unreadable.contains("Nous ne pouvons pas lire cette adresse"));
        var styles = raw("GET /errors/errors.css HTTP/1.1");
        report.require("that page has its style", styles.startsWith("HTTP/1.1 200") && styles.contains("text/css"));
        report.require(
                "nobody reads the pages of errors by their address",
                raw("GET /errors/503.html HTTP/1.1").startsWith("HTTP/1.1 404"));
        var large = raw("POST /en/staff/sign-in HTTP/1.1\r\nContent-Length: 200000000");
        report.require(
                "what is too large is refused before it is sent",
                large.startsWith("HTTP/1.1 413") && large.contains("trop volumineux"));
        for (var path :
                List.of("/jakarta.faces.resource/..%2fstaff/postings.xhtml", "/en/jobs/%2e%2e/staff", "/en//jobs")) {
            report.require(
                    path + " comes to the portal as it was sent, and is refused there",
                    raw("GET " + path + " HTTP/1.1").startsWith("HTTP/1.1 400"));
        }
        var session = raw("POST /en/staff/sign-in HTTP/1.1\r\nContent-Length: 0");
        report.require(
                "a cookie comes over https only", !session.contains("Set-Cookie:") || session.contains("; Secure"));
        var review = raw("GET /en/review/a-secret-address HTTP/1.1");
        report.require(
                "the secret of a link from an earlier version is in no log",
                review.startsWith("HTTP/1.1 404")
                        && !Files.readString(nginx.accessLog()).contains("a-secret"));
        for (var own : List.of("/errors/errors.css", "/%")) {
            var answer = raw("GET " + own + " HTTP/1.1");
            report.require(
                    own + " is neither guessed at nor shown within a page",
                    answer.contains("X-Content-Type-Options: nosniff")
                            && answer.contains("frame-ancestors 'none'")
                            && answer.contains("charset=utf-8"));
        }
        report.require(
                "a page is led from http to https",
                inTheClear("GET /en/jobs").startsWith("HTTP/1.1 301")
                        && inTheClear("GET /en/jobs").contains("Location: https://"));
        for (var program : List.of("GET /api/v1/postings", "GET /feeds/tasks", "POST /en/staff/sign-in", "GET /api")) {
            report.require(
                    program + " in the clear is refused", inTheClear(program).startsWith("HTTP/1.1 403"));
        }
    }

    private String inTheClear(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), nginx.plainPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void attack() throws Exception {
        try (var readers = new ReaderLoad(nginx.address(), READERS, READER_COUNT, nginx.trust())) {
            LockSupport.parkNanos(CALM.toNanos());
            var calm = System.nanoTime();
            LockSupport.parkNanos(CALM.toNanos());
            var from = System.nanoTime();
            var sockets = new ArrayList<Socket>();
            for (var number = 0; number < SOCKETS; number++) {
                sockets.add(open(
                        "POST /en/staff/sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 4000",
                        "keep-alive",
                        InetAddress.getByName(ATTACKER)));
            }
            LockSupport.parkNanos(ATTACK.toNanos());
            var to = System.nanoTime();
            var answers = new TreeMap<String, Integer>();
            for (var socket : sockets) {
                answers.merge(status(socket), 1, Integer::sum);
                socket.close();
            }
            LockSupport.parkNanos(CALM.toNanos());
            var during = readers.between(from, to, null);
            report.print("%,d senders of nothing were answered %s".formatted(SOCKETS, answers));
            report.print("  before: " + readers.between(calm, from, null));
            report.print("  during: " + during);
            report.print("  after:  " + readers.between(to, System.nanoTime(), null));
            report.require("readers' p99 is under 1 s during it", during.isAll(200) && during.p99() < LONGEST_P99);
        }
    }

    private static String status(Socket socket) {
        try {
            socket.setSoTimeout(200);
            var line =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return line.isEmpty() ? "closed" : line.substring(line.length() - 3);
        } catch (IOException e) {
            return "reset";
        }
    }

    private String raw(String head) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var socket = open(head, "close", InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(30_000);
            for (var next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                octets.write(next);
            }
        } catch (IOException e) {
            // nginx resets the connection after its response if it closes before it has read everything.
            report.print("  (" + head.lines().findFirst().orElse("") + ": " + e.getMessage() + " after " + octets.size()
                    + " octets)");
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private Socket open(String head, String connection, InetAddress from) throws IOException {
        var socket = nginx.trust()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), nginx.securePort(), from, 0);
        var request = head + "\r\nHost: localhost:" + nginx.securePort() + "\r\nConnection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("nothing");
    }
}
