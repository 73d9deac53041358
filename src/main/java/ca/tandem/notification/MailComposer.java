package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Composes e-mail messages: plain text in the recipient's language, with one paragraph and an absolute address for each notification. */
@ApplicationScoped
@Transactional
public class MailComposer {

    @Inject
    OutgoingMails mails;

    @Inject
    Accounts accounts;

    @Inject
    StaffAddresses addresses;

    @Inject
    SmtpSettings settings;

    @Inject
    AccountMailComposer accountMailComposer;

    @Inject
    AlertMailComposer alertMailComposer;

    @Inject
    FeedbackMailComposer feedbackMailComposer;

    /** Composes the message of the given row; empty if it has nothing to say, or its account is closed or has no e-mail address. */
    Optional<Mail> write(long id) {
        return mails.byId(id).flatMap(this::write);
    }

    private Optional<Mail> write(OutgoingMail mail) {
        if (mail.getAlertMail() != null) {
            return alertMailComposer.write(mail);
        }
        return mail.getFeedback() == null ? toAccount(mail) : feedbackMailComposer.write(mail);
    }

    private Optional<Mail> toAccount(OutgoingMail mail) {
        return accounts.byName(mail.getAccount())
                .filter(account -> !account.isClosed() && account.getEmail() != null)
                .flatMap(account -> write(mail, account));
    }

    private Optional<Mail> write(OutgoingMail mail, Account account) {
        if (mail.accountMail() != null) {
            return accountMailComposer.write(mail, account);
        }
        var contents = mails.contents(mail.getId());
        return contents.isEmpty() ? Optional.empty() : Optional.of(write(mail, account, contents));
    }

    private Mail write(OutgoingMail mail, Account account, List<Notification> contents) {
        var language = account.getLanguage();
        var own = settings.base() + addresses.settings(language);
        return new Mail(
                account.getEmail(),
                language,
                settings.organization(language),
                oneLine("[" + settings.organization(language) + "] " + subject(contents, language)),
                text(account, contents, own),
                mail.messageId(settings.host()),
                own,
                false);
    }

    private static String subject(List<Notification> contents, Language language) {
        if (contents.size() > 1) {
            return Messages.DOMAIN.get(language, "mail.subject.many", contents.size());
        }
        var only = contents.get(0);
        return Messages.DOMAIN.get(
                language,
                "mail.subject.one",
                Messages.DOMAIN.get(language, "notification.kind." + only.getKind()),
                NotificationTexts.title(only, language));
    }

    private String text(Account account, List<Notification> contents, String own) {
        var language = account.getLanguage();
        var text = new StringBuilder();
        text.append(Messages.DOMAIN.get(language, "mail.greeting", account.getDisplayName()))
                .append("\n\n");
        var names = accounts.displayNames();
        for (var notification : contents) {
            text.append(NotificationTexts.title(notification, language)).append('\n');
            text.append(NotificationTexts.of(notification, language, name -> names.getOrDefault(name, name)))
                    .append('\n');
            if (notification.getDetail() != null) {
                notification.getDetail().lines().forEach(line -> text.append("> ")
                        .append(line)
                        .append('\n'));
            }
            text.append(settings.base())
                    .append(addresses.of(notification, language))
                    .append("\n\n");
        }
        return text.append("-- \n")
                .append(Messages.DOMAIN.get(language, "mail.end", own))
                .append('\n')
                .toString();
    }

    /** Removes control characters, so that a title cannot start another header. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
