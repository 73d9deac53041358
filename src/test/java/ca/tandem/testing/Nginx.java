package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * nginx with {@code docs/deploy/nginx.conf} as it stands, but for ports, folders, the name and the certificate, before one portal or several.
 * Debian's package is installed where that is needed and possible.
 */
public final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final char[] STORE = "changeit".toCharArray();

    private final Path folder;
    private final int plain = freePort();
    private final int secure = freePort();
    private SSLContext trust;
    private Process process;

    private Nginx(Path folder) {
        this.folder = folder;
    }

    /** Returns one that does not run yet, with its certificate and its files in a folder. */
    public static Nginx in(Path folder) {
        install();
        var nginx = new Nginx(folder);
        try {
            Files.createDirectories(folder);
            nginx.makeCertificate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return nginx;
    }

    private static synchronized void install() {
        if (!Files.isExecutable(PROGRAM) && DebianPackage.canInstall()) {
            DebianPackage.install("This test needs nginx", "nginx");
        }
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(
                    "This test needs nginx, and there is no " + PROGRAM + ". On Debian: apt-get install nginx.");
        }
    }

    /** Returns the address by which browsers reach it, without a slash at the end. */
    public String address() {
        return "https://localhost:" + secure;
    }

    public int securePort() {
        return secure;
    }

    /** Returns the port that leads to https. */
    public int plainPort() {
        return plain;
    }

    /** Returns what a client trusts its certificate by. */
    public SSLContext trust() {
        return trust;
    }

    /** Returns its log of requests. */
    public Path accessLog() {
        return folder.resolve("access.log");
    }

    /** Starts it before these portals. */
    public void start(RunningTandem... nodes) {
        var deployment = Path.of(System.getProperty("project.folder", "."), "docs/deploy");
        var servers = Arrays.stream(nodes)
                .map(node -> "server " + node.address().replace("http://localhost", "127.0.0.1") + ";")
                .collect(Collectors.joining("\n        "));
        try {
            var configuration = Files.readString(deployment.resolve("nginx.conf"))
                    .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                    .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + secure + " ssl http2;")
                    .replaceAll("listen \\[::\\][^;]*;", "")
                    .replace("jobs.example.org", "localhost")
                    .replace("Host $host;", "Host $host:" + secure + ";")
                    .replace("server 127.0.0.1:8080;", servers)
                    .replace(
                            "/etc/tandem/certificate.pem",
                            folder.resolve("certificate.pem").toString())
                    .replace("/etc/tandem/key.pem", folder.resolve("key.pem").toString())
                    .replace("root /etc/tandem;", "root " + deployment.toAbsolutePath() + ";")
                    .replace("/var/log/nginx/access.log", accessLog().toString());
            var file = Files.writeString(folder.resolve("nginx.conf"), configuration);
            var command =
                    List.of(PROGRAM.toString(), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;");
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Patience.until("nginx answers", () -> !process.isAlive() || isThere(secure));
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("nginx.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void makeCertificate() throws IOException, GeneralSecurityException {
        var store = folder.resolve("store.p12");
        var command = "keytool -genkeypair -alias nginx -keyalg EC -groupname secp256r1 -dname CN=localhost"
                + " -ext SAN=dns:localhost,ip:127.0.0.1 -validity 2 -storetype PKCS12 -storepass " + new String(STORE)
                + " -keystore";
        var words = Arrays.stream(command.split(" ", -1)).collect(Collectors.toList());
        words.add(store.toString());
        try {
            if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var keys = KeyStore.getInstance(store.toFile(), STORE);
        writePem("certificate.pem", "CERTIFICATE", keys.getCertificate("nginx").getEncoded());
        writePem("key.pem", "PRIVATE KEY", keys.getKey("nginx", STORE).getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nginx", keys.getCertificate("nginx"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
    }

    private void writePem(String name, String kind, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
