package ca.tandem.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of a server that signed it itself, so that no client has a reason to trust it. */
public final class TestCertificate {

    private static final String ALIAS = "server";
    private static final char[] PASSWORD = "only for tests".toCharArray();

    private final Path folder;
    private final KeyStore store;

    private TestCertificate(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Makes a certificate for a host; its files go into the folder. */
    public static TestCertificate of(String host, Path folder) throws IOException, GeneralSecurityException {
        var file = folder.resolve(host + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            throw new IllegalStateException(said);
        }
        return new TestCertificate(folder, KeyStore.getInstance(file.toFile(), PASSWORD));
    }

    /** Returns what a server needs to show the certificate. */
    public SSLContext ofServer() throws GeneralSecurityException {
        return context(null);
    }

    /** Returns what a server needs to show the certificate, and to take no client but the one with another certificate. */
    public SSLContext ofServerTrusting(TestCertificate client) throws IOException, GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(client.trustStore().toFile(), (char[]) null));
        return context(trust.getTrustManagers());
    }

    /** Writes a store for those who trust the certificate, which is open without a password. */
    public Path trustStore() throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        var file = folder.resolve("trusted.jks");
        try (var out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD);
        }
        return file;
    }

    private SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust, null);
        return context;
    }

    /** Writes the certificate as PEM. */
    public Path certificate() throws IOException, GeneralSecurityException {
        return write(
                "certificate.pem", "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    }

    /** Writes the key as PEM, for its owner only. */
    public Path key() throws IOException, GeneralSecurityException {
        return write("key.pem", "PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded());
    }

    private Path write(String name, String kind, byte[] octets) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets) + "\n-----END " + kind
                        + "-----\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
