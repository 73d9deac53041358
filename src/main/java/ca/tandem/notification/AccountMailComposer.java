package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.identity.Account;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.identity.link.OneTimeLinkService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Composes messages about accounts: links with which the owner sets the password, and the news that it was changed. */
@ApplicationScoped
@Transactional
public class AccountMailComposer {

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    StaffAddresses addresses;

    @Inject
    SmtpSettings settings;

    /**
     * Composes a message. A link gets its secret here and at each further attempt, so that no queue holds one.
     *
     * @return the message; empty if its link is void meanwhile
     */
    Optional<Mail> write(OutgoingMail mail, Account account) {
        return switch (mail.accountMail()) {
            case LINK ->
                oneTimeLinkService.byId(mail.link()).flatMap(link -> oneTimeLinkService
                        .renewSecret(link.getId())
                        .map(secret -> mail(mail, account, word(link), text(link, secret))));
            case PASSWORD_CHANGED ->
                Optional.of(mail(mail, account, "password.changed", text(account, "password.changed")));
            case FACTOR_CHANGED -> Optional.of(mail(mail, account, "factor.changed", text(account, "factor.changed")));
        };
    }

    /** Returns the purpose of a link as it stands in the keys of messages. */
    private static String word(OneTimeLink link) {
        return link.getPurpose().name().toLowerCase(Locale.ROOT);
    }

    private String text(OneTimeLink link, String secret) {
        var account = link.getAccount();
        var language = account.getLanguage();
        return Messages.DOMAIN.get(
                language,
                "mail." + word(link),
                account.getDisplayName(),
                settings.organization(language),
                account.getName(),
                settings.base() + addresses.link(secret, language),
                NotificationTexts.moment(link.getExpiresAt(), language));
    }

    private String text(Account account, String key) {
        var language = account.getLanguage();
        return Messages.DOMAIN.get(
                language,
                "mail." + key,
                account.getDisplayName(),
                settings.organization(language),
                account.getName(),
                settings.base() + addresses.settings(language));
    }

    private Mail mail(OutgoingMail mail, Account account, String key, String text) {
        Language language = account.getLanguage();
        return new Mail(
                account.getEmail(),
                language,
                settings.organization(language),
                MailComposer.oneLine("[" + settings.organization(language) + "] "
                        + Messages.DOMAIN.get(language, "mail.subject." + key)),
                text + "\n",
                mail.messageId(settings.host()),
                null,
                false);
    }
}
