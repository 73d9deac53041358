package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * nginx with {@code docs/deploy/nginx.conf} as it stands, but for ports, folders, the name and the certificates, before one portal or several.
 */
public final class Nginx implements AutoCloseable {

    private static final char[] STORE = "changeit".toCharArray();

    private final Path folder;
    private final int plain = NginxProcess.freePort();
    private final int secure = NginxProcess.freePort();
    private final Map<String, String> changes = new LinkedHashMap<>();
    private SSLContext trust;
    private NginxProcess process;

    private Nginx(Path folder) {
        this.folder = folder;
    }

    /** Returns one that does not run yet, with its certificate and its files in a folder. */
    public static Nginx in(Path folder) {
        NginxProcess.install();
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

    /** Returns its log of errors. */
    public Path errorLog() {
        return NginxProcess.log(folder);
    }

    /** Changes a part of the configuration for the next start. */
    public Nginx with(String part, String other) {
        changes.put(part, other);
        return this;
    }

    /** Starts it before these portals, which listen by TLS. */
    public void start(RunningTandem... nodes) {
        var deployment = Path.of(System.getProperty("project.folder", "."), "docs/deploy");
        var servers = Arrays.stream(nodes)
                .map(node -> "server " + node.address().replace("https://localhost", "127.0.0.1") + ";")
                .collect(Collectors.joining("\n        "));
        try {
            var configuration = Files.readString(deployment.resolve("nginx.conf"));
            for (var change : changes.entrySet()) {
                configuration = configuration.replace(change.getKey(), change.getValue());
            }
            configuration = configuration
                    .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                    .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + secure + " ssl http2;")
                    .replaceAll("listen \\[::\\][^;]*;", "")
                    .replace("jobs.example.org", "localhost")
                    .replace("Host $host;", "Host $host:" + secure + ";")
                    .replace("server 127.0.0.1:8443;", servers)
                    .replace(
                            "/etc/tandem/certificate.pem",
                            folder.resolve("certificate.pem").toString())
                    .replace(
                            "/etc/tandem/internal-ca.pem",
                            InternalAuthority.shared().certificate().toString())
                    .replace("/etc/tandem/key.pem", folder.resolve("key.pem").toString())
                    .replace("root /etc/tandem;", "root " + deployment.toAbsolutePath() + ";")
                    .replace("/var/log/nginx/access.log", accessLog().toString());
            process = NginxProcess.start(folder, configuration, secure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        if (process != null) {
            process.close();
        }
    }
}
