package ca.tandem.notification;

import ca.tandem.common.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Whether and how the portal sends e-mail: {@code tandem.smtp.url}, {@code .from} and {@code .pause}. */
@ApplicationScoped
public class SmtpSettings {

    @Inject
    Config config;

    private Optional<SmtpServer> server = Optional.empty();

    @PostConstruct
    void read() {
        server = config.getOptionalValue("tandem.smtp.url", String.class).map(SmtpServer::parse);
    }

    /** Whether there is a mail server at all. */
    public boolean isOn() {
        return server().isPresent();
    }

    /** The mail server; empty where messages are shown in the portal only. */
    Optional<SmtpServer> server() {
        return server;
    }

    /** The address from which messages come. */
    String from() {
        return config.getOptionalValue("tandem.smtp.from", String.class).orElseGet(() -> "tandem@" + host());
    }

    /** How long is waited for what else happens before a message goes out. */
    Duration pause() {
        return Duration.ofMinutes(config.getValue("tandem.smtp.pause", Integer.class));
    }

    /** What makes a path absolute, without a slash at its end. */
    String base() {
        return config.getValue("tandem.base.url", String.class).replaceAll("/+$", "");
    }

    /** The name of the organisation in that language. */
    String organization(Language language) {
        return config.getValue("tandem.organization." + language.tag(), String.class);
    }

    /** By which name mail systems know that message. */
    public String messageId(OutgoingMail mail) {
        return mail.messageId(host());
    }

    /** The portal's own host, as ids name it. */
    String host() {
        return URI.create(base()).getHost();
    }
}
