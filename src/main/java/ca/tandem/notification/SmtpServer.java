package ca.tandem.notification;

import ca.tandem.common.PemKey;
import ca.tandem.common.UnencryptedHosts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server, as set in {@code tandem.smtp.url}: {@code smtp://host:25}, {@code smtp://user:password@host:587} or
 * {@code smtps://user:password@host:465}. {@code smtp} requires STARTTLS, with a certificate that is checked; on this machine, and on a
 * host of {@link UnencryptedHosts}, it is used where the server offers it, unless there is a password or {@code ?tls=required}, and
 * {@code ?tls=none} never uses it.
 * Where there is a key in {@code tandem.smtp.client.key}, the portal shows its certificate, and TLS is always required.
 *
 * @param implicitTls true if the connection itself is TLS ({@code smtps}, RFC 8314)
 * @param user the user name; null if the server needs no authentication, or knows the portal by its certificate
 * @param clientTls the portal's side of TLS with its certificate; empty if it shows none
 */
record SmtpServer(
        String host,
        int port,
        boolean implicitTls,
        StartTls startTls,
        String user,
        String password,
        Optional<SSLSocketFactory> clientTls) {

    /** Use of STARTTLS on a plain connection (RFC 3207). */
    enum StartTls {
        OFFERED,
        REQUIRED,
        NONE
    }

    private static final int SUBMISSION = 587;
    private static final int IMPLICIT = 465;
    private static final int RELAY = 25;

    /** Timeouts in milliseconds; together shorter than a lease. */
    private static final String CONNECTING = "15000";

    private static final String WAITING = "60000";

    /**
     * Parses the setting.
     *
     * @throws IllegalArgumentException if the setting is invalid; the message names the error but no password
     */
    static SmtpServer parse(String url, UnencryptedHosts unencrypted, Optional<PemKey> clientKey) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "tandem.smtp.url is not an address; percent-encode what stands in user and password: "
                            + e.getReason());
        }
        var implicit = "smtps".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || (!implicit && !"smtp".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "tandem.smtp.url must look like smtp://host:25 or smtps://user:password@host");
        }
        var info = uri.getRawUserInfo() == null ? null : uri.getRawUserInfo().split(":", 2);
        var user = info == null ? null : decoded(info[0]);
        var password = info == null || info.length < 2 ? null : decoded(info[1]);
        var port = uri.getPort();
        if (port < 0) {
            port = implicit ? IMPLICIT : user == null ? RELAY : SUBMISSION;
        }
        var startTls =
                startTls(uri.getQuery(), user != null || clientKey.isPresent() || !unencrypted.permits(uri.getHost()));
        if (startTls == StartTls.NONE && clientKey.isPresent()) {
            throw new IllegalArgumentException(
                    "tandem.smtp.url asks for no encryption, without which the certificate of "
                            + SmtpSettings.CLIENT_KEY + " is not shown");
        }
        if (startTls == StartTls.NONE && !implicit && !unencrypted.permits(uri.getHost())) {
            throw new IllegalArgumentException("tandem.smtp.url asks for no encryption with " + uri.getHost()
                    + ", which is not named in " + UnencryptedHosts.SETTING);
        }
        return new SmtpServer(uri.getHost(), port, implicit, startTls, user, password, clientKey.map(SmtpServer::tls));
    }

    private static StartTls startTls(String query, boolean isDemanded) {
        if (query == null) {
            return isDemanded ? StartTls.REQUIRED : StartTls.OFFERED;
        }
        return switch (query) {
            case "tls=required" -> StartTls.REQUIRED;
            case "tls=none" -> StartTls.NONE;
            default ->
                throw new IllegalArgumentException(
                        "tandem.smtp.url takes nothing but tls=required or tls=none after the question mark");
        };
    }

    private static SSLSocketFactory tls(PemKey key) {
        var password = new char[0];
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("portal", key.key(), password, key.certificates().toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns the server as Jakarta Mail's properties. */
    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECTING);
        properties.setProperty("mail.smtp.timeout", WAITING);
        properties.setProperty("mail.smtp.writetimeout", WAITING);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(implicitTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var plain = !implicitTls;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(plain && startTls != StartTls.NONE));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(plain && startTls == StartTls.REQUIRED));
        clientTls.ifPresent(tls -> properties.put("mail.smtp.ssl.socketFactory", tls));
        return properties;
    }

    /** Returns the address without user and password, for the log. */
    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
