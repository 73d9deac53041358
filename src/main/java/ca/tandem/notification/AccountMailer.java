package ca.tandem.notification;

import ca.tandem.identity.Account;
import ca.tandem.identity.PasswordChanged;
import ca.tandem.identity.SecondFactorChanged;
import ca.tandem.identity.link.LinkDelivery;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.notification.OutgoingMail.AccountMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Queues messages about accounts, whatever the owner's preferences for notifications, in the transaction of their cause. */
@ApplicationScoped
@Transactional
public class AccountMailer implements LinkDelivery {

    @Inject
    OutgoingMails mails;

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    @Override
    public boolean isEnabled() {
        return settings.isEnabled();
    }

    @Override
    public void send(OneTimeLink link) {
        mails.add(OutgoingMail.withLink(link.getAccount().getName(), link.getId(), clock.instant()));
    }

    void onPasswordChanged(@Observes PasswordChanged passwordChanged) {
        add(AccountMail.PASSWORD_CHANGED, passwordChanged.account());
    }

    void onSecondFactorChanged(@Observes SecondFactorChanged secondFactorChanged) {
        add(AccountMail.FACTOR_CHANGED, secondFactorChanged.account());
    }

    private void add(AccountMail subject, Account account) {
        if (settings.isEnabled() && account.getEmail() != null) {
            mails.add(OutgoingMail.about(subject, account.getName(), clock.instant()));
        }
    }
}
