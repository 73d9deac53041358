package ca.tandem.notification;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.common.PemKey;
import ca.tandem.common.UnencryptedHosts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** E-mail settings of the portal: {@code tandem.smtp.*}. */
@ApplicationScoped
public class SmtpSettings {

    static final String CLIENT_KEY = "tandem.smtp.client.key";

    @Inject
    Config config;

    private Optional<SmtpServer> server = Optional.empty();

    @PostConstruct
    void read() {
        server = server(config);
    }

    /**
     * Reads the mail server.
     *
     * @throws IllegalArgumentException if the setting is invalid
     */
    static Optional<SmtpServer> server(Config config) {
        var unencrypted = UnencryptedHosts.of(config);
        var key = config.getOptionalValue(CLIENT_KEY, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> PemKey.read(CLIENT_KEY, value));
        if (key.isPresent() && key.get().certificates().isEmpty()) {
            throw new IllegalArgumentException(CLIENT_KEY + " lacks the certificate that the mail server knows");
        }
        return config.getOptionalValue("tandem.smtp.url", String.class)
                .map(url -> SmtpServer.parse(url, unencrypted, key));
    }

    /** Checks whether a mail server is configured. */
    public boolean isEnabled() {
        return server().isPresent();
    }

    /** Returns the mail server; empty if notifications are shown in the portal only. */
    Optional<SmtpServer> server() {
        return server;
    }

    /** Returns the sender's address. */
    String from() {
        return config.getOptionalValue("tandem.smtp.from", String.class).orElseGet(() -> "tandem@" + host());
    }

    /** Returns the pause before a message goes out, in which further notifications are collected. */
    Duration pause() {
        return Duration.ofMinutes(config.getValue("tandem.smtp.pause", Integer.class));
    }

    /** Returns the base of absolute addresses, without a trailing slash. */
    public String base() {
        return BaseUrl.of(config);
    }

    /** Returns the organisation's name in the given language. */
    public String organization(Language language) {
        return config.getValue("tandem.organization." + language.tag(), String.class);
    }

    /** Returns the Message-ID by which mail systems know the message. */
    public String messageId(OutgoingMail mail) {
        return mail.messageId(host());
    }

    /** Returns the portal's host name, as Message-IDs contain it. */
    String host() {
        return URI.create(base()).getHost();
    }
}
