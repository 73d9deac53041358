package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of the portal's own with the certificate of a node, both made by {@code docs/deploy/internal-ca}, as an operator does. */
public final class InternalAuthority {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;

    private InternalAuthority(Path folder) {
        this.folder = folder;
    }

    /** Returns the authority of all portals of the tests that listen by TLS. */
    public static InternalAuthority shared() {
        return Shared.AUTHORITY;
    }

    private static final class Shared {

        static final InternalAuthority AUTHORITY = in(target());

        private static Path target() {
            try {
                return Files.createTempDirectory(RunningTandem.target(), "authority");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes an authority, which nobody trusts yet, with its files in a folder. */
    public static InternalAuthority in(Path folder) {
        if (!Files.exists(OPENSSL) && DebianPackage.canInstall()) {
            DebianPackage.install("This test needs openssl", "openssl");
        }
        var script = Path.of(System.getProperty("project.folder", "."), "docs/deploy/internal-ca");
        try {
            var process = new ProcessBuilder(script.toString(), folder.toString(), "node")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(script + " made no certificate (it needs openssl): " + said);
            }
            return new InternalAuthority(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the authority's certificate. */
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** Returns the node's certificate with its key, for Payara. */
    Path keyStore() {
        return folder.resolve("node.p12");
    }

    /** Returns the node's certificate, for nginx. */
    Path nodeCertificate() {
        return folder.resolve("node.pem");
    }

    /** Returns the node's key, for nginx. */
    Path nodeKey() {
        return folder.resolve("node.key");
    }

    /** Returns a client's side of TLS that trusts this authority only, and shows no certificate. */
    public SSLContext trust() {
        return context(null);
    }

    /** Returns a client's side of TLS that trusts this authority only, and shows the certificate of a node of this or another one. */
    public SSLContext trustAs(InternalAuthority shown) {
        return context(shown);
    }

    private SSLContext context(InternalAuthority shown) {
        try (var certificate = Files.newInputStream(certificate())) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(shown == null ? null : shown.keys(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyManager[] keys() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keyStore().toFile(), PASSWORD), PASSWORD);
        return keys.getKeyManagers();
    }
}
