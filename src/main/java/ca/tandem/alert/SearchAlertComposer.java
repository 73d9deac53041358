package ca.tandem.alert;

import ca.tandem.alert.AlertTokens.Purpose;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.notification.AlertMailComposer;
import ca.tandem.notification.Mail;
import ca.tandem.notification.MailComposer;
import ca.tandem.notification.OutgoingMail;
import ca.tandem.notification.OutgoingMail.AlertMail;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Composes messages about alerts: plain text in the language of the alert. Each says who sends it, why, and how to end it, as Canada's
 * Anti-Spam Legislation asks (S.C. 2010, c. 23, section 6).
 */
@ApplicationScoped
@Transactional
public class SearchAlertComposer implements AlertMailComposer {

    /** Maximum number of postings in a message; the list has the others. */
    static final int MOST = 20;

    @Inject
    SearchAlerts alerts;

    @Inject
    AlertTokens tokens;

    @Inject
    AlertSearch alertSearch;

    @Inject
    AlertAddresses addresses;

    @Inject
    SmtpSettings settings;

    @Override
    public Optional<Mail> write(OutgoingMail mail) {
        return alerts.byId(mail.getAlert()).flatMap(alert -> switch (mail.getAlertMail()) {
            case CONFIRMATION ->
                alert.isConfirmed()
                        ? Optional.empty()
                        : Optional.of(mail(mail, alert, subject(alert, "confirmation"), confirmation(alert)));
            case REMINDER -> Optional.of(mail(mail, alert, subject(alert, "reminder"), reminder(alert)));
            case NEWS -> {
                var news = alertSearch.news(alert, mail.getNewsAfter(), mail.getNewsUntil());
                yield news.isEmpty()
                        ? Optional.empty()
                        : Optional.of(mail(
                                mail,
                                alert,
                                text(alert.getLanguage(), "alert.mail.subject.news", news.size()),
                                news(alert, news)));
            }
        });
    }

    private static String subject(SearchAlert alert, String subject) {
        return text(alert.getLanguage(), "alert.mail.subject." + subject);
    }

    private String confirmation(SearchAlert alert) {
        var language = alert.getLanguage();
        return text(
                language,
                "alert.mail.confirmation",
                settings.organization(language),
                text(language, "alert.frequency." + alert.getFrequency()),
                search(alert),
                settings.base() + addresses.confirming(language, tokens.of(Purpose.CONFIRMING, alert.getId())),
                AlertService.UNCONFIRMED.toHours());
    }

    private String reminder(SearchAlert alert) {
        var language = alert.getLanguage();
        return text(
                language,
                "alert.mail.reminder",
                settings.organization(language),
                text(language, "alert.frequency." + alert.getFrequency()),
                search(alert));
    }

    private String news(SearchAlert alert, List<CatalogueEntry> news) {
        var language = alert.getLanguage();
        var text = new StringBuilder(text(language, "alert.mail.news", news.size(), search(alert)));
        news.stream().limit(MOST).forEach(posting -> text.append("\n\n").append(posting(posting, language)));
        if (news.size() > MOST) {
            text.append("\n\n").append(text(language, "alert.mail.more", news.size() - MOST, list(alert)));
        }
        return text.toString();
    }

    private String posting(CatalogueEntry posting, Language language) {
        var closes = posting.facts().getCloses();
        return MailComposer.oneLine(posting.titles().get(language))
                + "\n"
                + (closes == null
                        ? text(language, "closes.never")
                        : text(language, "alert.mail.closing", LocalizedFormats.date(closes.toLocalDate(), language)))
                + "\n"
                + settings.base()
                + PublicAddresses.postingPath(language, posting.slugs().get(language));
    }

    private String list(SearchAlert alert) {
        var path = settings.base() + PublicAddresses.listPath(alert.getLanguage());
        return alert.getSearch().isEmpty() ? path : path + "?" + alert.getSearch();
    }

    /** Returns the search in words, a line each. */
    private String search(SearchAlert alert) {
        var words = alertSearch.words(alert.getSearch(), alert.getLanguage());
        return words.isEmpty()
                ? "- " + text(alert.getLanguage(), "alert.everything")
                : words.stream().map(part -> "- " + MailComposer.oneLine(part)).collect(Collectors.joining("\n"));
    }

    private Mail mail(OutgoingMail mail, SearchAlert alert, String subject, String text) {
        var language = alert.getLanguage();
        var organization = settings.organization(language);
        var isConfirmed = mail.getAlertMail() != AlertMail.CONFIRMATION;
        var end = settings.base() + addresses.ending(language, tokens.of(Purpose.ENDING, alert.getId()));
        return new Mail(
                alert.getAddress(),
                language,
                organization,
                MailComposer.oneLine("[" + organization + "] " + subject),
                text + "\n\n-- \n"
                        + text(language, isConfirmed ? "alert.mail.end" : "alert.mail.refuse", end)
                        + "\n"
                        + organization
                        + "\n"
                        + settings.base()
                        + PublicAddresses.listPath(language)
                        + "\n",
                settings.messageId(mail),
                end,
                true);
    }

    private static String text(Language language, String key, Object... arguments) {
        return Messages.READER.get(language, key, arguments);
    }
}
