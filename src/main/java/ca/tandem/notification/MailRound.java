package ca.tandem.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

/**
 * Delivery of queued e-mail, one round at a time. Every step that must not be lost is a transaction of its own, and none is open during the
 * conversation with the mail server.
 */
@ApplicationScoped
public class MailRound {

    /** Maximum number of messages in a round; the next round follows soon. */
    private static final int MOST = 50;

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    @Inject
    Smtp smtp;

    @Inject
    SmtpSettings settings;

    /** Sends the waiting messages. Does nothing if no mail server is configured. */
    void run() {
        if (!settings.isOn()) {
            return;
        }
        outbox.sweep();
        outbox.waiting().forEach(outbox::gather);
        var claim = outbox.claim();
        for (var count = 0; claim.isPresent() && count < MOST; count++) {
            send(claim.get());
            claim = outbox.claim();
        }
    }

    private void send(Outbox.Claim claim) {
        var letter = letters.write(claim.id());
        if (letter.isEmpty()) {
            outbox.giveUp(claim, null);
            return;
        }
        var reached = MailState.WAITING;
        try (var connection = smtp.connect()) {
            if (outbox.handOver(claim)) {
                reached = MailState.SENDING;
                connection.give(letter.get());
                outbox.sent(claim);
                reached = MailState.SENT;
            }
        } catch (Smtp.NotTaken e) {
            outbox.failed(claim, reached, e.getMessage());
        } catch (MessagingException e) {
            switch (reached) {
                case WAITING -> outbox.failed(claim, reached, e.getMessage());
                case SENDING -> outbox.uncertain(claim, e.getMessage());
                default -> {
                    // The message was accepted; only closing the connection failed.
                }
            }
        }
    }
}
