package ca.tandem.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;

/** Mail transport over SMTP, with Jakarta Mail. */
@ApplicationScoped
public class SmtpTransport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A negative reply of the mail server, transient or permanent (RFC 5321, section 4.2.1). */
    private static final Pattern NO = Pattern.compile("(?m)^[45]\\d\\d[ -]");

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    /** Signals that the mail server refused the message. Any other failure during the handover leaves open whether it was accepted. */
    static final class MailRefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        MailRefusedException(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** An open connection to the mail server. */
    final class SmtpConnection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private SmtpConnection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        /**
         * Hands a message over to the mail server.
         *
         * @throws MailRefusedException if the mail server refuses the message, or it cannot be built
         * @throws MessagingException if the connection fails during the handover, so that the message may have been accepted
         */
        void give(Mail letter) throws MailRefusedException, MessagingException {
            MimeMessage message;
            try {
                message = message(session, letter);
            } catch (MessagingException e) {
                throw new MailRefusedException(e);
            }
            try {
                transport.sendMessage(message, new Address[] {new InternetAddress(letter.to())});
            } catch (MessagingException e) {
                if (isRefusal(e)) {
                    throw new MailRefusedException(e);
                }
                throw e;
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /**
     * Connects to the mail server.
     *
     * @throws MessagingException if the mail server cannot be reached or rejects the login; nothing was sent
     */
    SmtpConnection connect() throws MessagingException {
        var server = settings.server().orElseThrow();
        var session = Session.getInstance(server.properties());
        var transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new SmtpConnection(session, transport);
    }

    private MimeMessage message(Session session, Mail letter) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        try {
            message.setFrom(new InternetAddress(settings.from(), letter.sender(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java platform has UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language().regionalTag());
        // RFC 3834: keeps automatic responders, such as vacation notices, from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.settings() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.settings() + ">");
        }
        if (letter.isEndedAtOnce()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private static boolean isRefusal(MessagingException thrown) {
        for (Exception each = thrown; each instanceof MessagingException one; each = one.getNextException()) {
            if (one.getMessage() != null && NO.matcher(one.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }
}
