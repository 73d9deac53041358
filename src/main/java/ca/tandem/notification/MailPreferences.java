package ca.tandem.notification;

import ca.tandem.identity.Account;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** E-mail preferences: for each account and kind of notification, whether and when it is sent by e-mail. */
@ApplicationScoped
@Transactional
public class MailPreferences {

    /** Time at which a kind of notification is sent by e-mail. */
    public enum MailFrequency {
        /** Not sent; shown in the portal only. */
        NEVER,
        /** Sent after a pause of some minutes, together with everything else that happens during it. */
        AT_ONCE,
        /** Sent once a day, in the morning. */
        DAILY
    }

    private static final String NAME = "notification.mail";

    @Inject
    Preferences preferences;

    /** Returns the user's preference for every kind. */
    public Map<NotificationKind, MailFrequency> of(Actor actor) {
        return parse(preferences.of(actor, NAME).orElse(""));
    }

    /** Returns the open accounts, each with the user's preference for every kind. */
    Map<Account, Map<NotificationKind, MailFrequency>> ofOpenAccounts() {
        return preferences.ofOpenAccounts(NAME).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> parse(entry.getValue().orElse(""))));
    }

    /** Stores a user's preferences. Only deviations from the default are stored, so that a kind added later starts with its default. */
    public void set(Actor actor, Map<NotificationKind, MailFrequency> wanted) {
        var kept = wanted.entrySet().stream()
                .filter(entry -> entry.getValue() != entry.getKey().defaultFrequency())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        if (kept.isEmpty()) {
            preferences.remove(actor, NAME);
        } else {
            preferences.set(actor, NAME, kept);
        }
    }

    /** Parses stored preferences on top of the defaults; unknown words are ignored. */
    static Map<NotificationKind, MailFrequency> parse(String kept) {
        var frequencies = new EnumMap<NotificationKind, MailFrequency>(NotificationKind.class);
        for (var kind : NotificationKind.values()) {
            frequencies.put(kind, kind.defaultFrequency());
        }
        for (var entry : kept.split(",", -1)) {
            var parts = entry.split("=", 2);
            if (parts.length == 2) {
                word(NotificationKind.class, parts[0]).ifPresent(kind -> word(MailFrequency.class, parts[1])
                        .ifPresent(mailFrequency -> frequencies.put(kind, mailFrequency)));
            }
        }
        return frequencies;
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(word))
                .findFirst();
    }
}
