package ca.tandem.feedback;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.notification.FeedbackMailComposer;
import ca.tandem.notification.Mail;
import ca.tandem.notification.MailComposer;
import ca.tandem.notification.OutgoingMail;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Composes the message to a reader whose comment is resolved: plain text in the language of the page that the reader read. */
@ApplicationScoped
@Transactional
public class FeedbackAnswerComposer implements FeedbackMailComposer {

    @Inject
    FeedbackSenders senders;

    @Inject
    Catalogue catalogue;

    @Inject
    SmtpSettings settings;

    @Override
    public Optional<Mail> write(OutgoingMail mail) {
        var comment = mail.getFeedback();
        return senders.of(comment).flatMap(sender -> senders.posting(comment)
                .flatMap(catalogue::byKey)
                .filter(posting -> !posting.withdrawn())
                .map(posting -> write(mail, sender, posting)));
    }

    private Mail write(OutgoingMail mail, FeedbackSender sender, CatalogueEntry posting) {
        var language = sender.getLanguage();
        var organization = settings.organization(language);
        return new Mail(
                sender.getAddress(),
                language,
                organization,
                MailComposer.oneLine("[" + organization + "] " + text(language, "feedback.mail.subject")),
                text(
                        language,
                        "feedback.mail.text",
                        organization,
                        MailComposer.oneLine(posting.titles().get(language)),
                        settings.base()
                                + PublicAddresses.postingPath(
                                        language, posting.slugs().get(language))),
                settings.messageId(mail),
                null,
                false);
    }

    private static String text(Language language, String key, Object... arguments) {
        return Messages.READER.get(language, key, arguments);
    }
}
