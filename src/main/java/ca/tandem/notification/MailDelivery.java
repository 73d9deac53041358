package ca.tandem.notification;

import ca.tandem.notification.OutgoingMail.MailState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Delivery of queued e-mail, one round at a time. Every step that must not be lost is a transaction of its own, and none is open during the
 * conversation with the mail server.
 */
@ApplicationScoped
public class MailDelivery {

    /** Maximum number of messages in a round; the next round follows soon. */
    private static final int MOST = 50;

    @Inject
    Outbox outbox;

    @Inject
    MailComposer mailComposer;

    @Inject
    SmtpTransport smtpTransport;

    @Inject
    SmtpSettings settings;

    /** Sends the waiting messages. Does nothing if no mail server is configured. */
    void run() {
        if (!settings.isEnabled()) {
            return;
        }
        outbox.expireLeases();
        outbox.waiting().forEach(outbox::gather);
        var claim = outbox.claim();
        for (var count = 0; claim.isPresent() && count < MOST; count++) {
            send(claim.get());
            claim = outbox.claim();
        }
    }

    private void send(Outbox.MailClaim mailClaim) {
        var letter = mailComposer.write(mailClaim.id());
        if (letter.isEmpty()) {
            outbox.giveUp(mailClaim, null);
            return;
        }
        var reached = MailState.WAITING;
        try (var smtpConnection = smtpTransport.connect()) {
            if (outbox.handOver(mailClaim)) {
                reached = MailState.SENDING;
                smtpConnection.give(letter.get());
                outbox.sent(mailClaim);
                reached = MailState.SENT;
            }
        } catch (SmtpTransport.MailRefusedException e) {
            outbox.failed(mailClaim, reached, problem(letter.get(), e));
        } catch (MessagingException e) {
            switch (reached) {
                case WAITING -> outbox.failed(mailClaim, reached, problem(letter.get(), e));
                case SENDING -> outbox.uncertain(mailClaim, problem(letter.get(), e));
                default -> {
                    // The message was accepted; only closing the connection failed.
                }
            }
        }
    }

    /** Returns what went wrong, without the recipient's address, which mail servers like to repeat. */
    private static String problem(Mail letter, Exception thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName())
                .replaceAll("(?i)" + Pattern.quote(letter.to()), "(…)");
    }
}
