package ca.tandem.notification;

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

/** Which notifications each person wants by e-mail, and when. */
@ApplicationScoped
@Transactional
public class MailWishes {

    private static final String NAME = "notification.mail";

    @Inject
    Preferences preferences;

    /** What that person wants of each kind. */
    public Map<NotificationKind, Mailing> of(Actor actor) {
        return read(preferences.of(actor, NAME).orElse(""));
    }

    /** What a person wants of one kind, by the name of their account. */
    Map<String, Map<NotificationKind, Mailing>> all() {
        return preferences.all(NAME).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getValue())));
    }

    /** Keeps what somebody wants; only what is not usual, so that a kind that comes later begins as usual. */
    public void set(Actor actor, Map<NotificationKind, Mailing> wanted) {
        var kept = wanted.entrySet().stream()
                .filter(entry -> entry.getValue() != entry.getKey().usual())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        if (kept.isEmpty()) {
            preferences.forget(actor, NAME);
        } else {
            preferences.set(actor, NAME, kept);
        }
    }

    /** What is usual, with what was kept in its place; a word that is none any more does not count. */
    static Map<NotificationKind, Mailing> read(String kept) {
        var wishes = new EnumMap<NotificationKind, Mailing>(NotificationKind.class);
        for (var kind : NotificationKind.values()) {
            wishes.put(kind, kind.usual());
        }
        for (var entry : kept.split(",", -1)) {
            var parts = entry.split("=", 2);
            if (parts.length == 2) {
                word(NotificationKind.class, parts[0]).ifPresent(kind -> word(Mailing.class, parts[1])
                        .ifPresent(mailing -> wishes.put(kind, mailing)));
            }
        }
        return wishes;
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(word))
                .findFirst();
    }
}
